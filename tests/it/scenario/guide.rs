//! The guide holds: every piece of it goes where it says, every command exists, every link leads somewhere.
//!
//! Behind the word `ron` each piece says its place in the file that grows with the guide:
//! `file` is a whole one; `scenario` are fields of it, which take the place of those with the same names; the name of a list
//! means that the piece is put at its end, and `choices of ID` the same for the choices of a situation; the id of a
//! situation means fields of it; `part` is a file that another one includes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use clap::{CommandFactory, Parser};
use fulcrum::analysis::policy::Policy;
use fulcrum::cli::Cli;
use fulcrum::scenario::diagnostic::Severity;
use fulcrum::scenario::files::Memory;
use fulcrum::scenario::library::Found;
use fulcrum::scenario::load;
use fulcrum::scenario::model::{Shows, Tag};
use fulcrum::scenario::schema;
use fulcrum::sim::params::Params;

use super::new::are_as_long_as_advised;
use crate::games::begun;

const GUIDE: &str = include_str!("../../../docs/authoring.md");

/// A fenced block: what stands behind the fence, and the text.
fn blocks(language: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in GUIDE.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(tag)) => open = Some((tag.to_owned(), String::new())),
            (Some(_), Some(_)) => found.extend(open.take()),
            (Some((_, text)), None) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is never closed");
    let mine = found.into_iter().filter(|(tag, _)| tag.split(' ').next() == Some(language));
    mine.map(|(tag, text)| (tag[language.len()..].trim().to_owned(), text)).collect()
}

/// Behind the text, comment or character that begins here.
fn behind(file: &str, at: usize) -> usize {
    let rest = &file[at..];
    let length = if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if let Some(text) = rest.strip_prefix('"') {
        text.find('"').map_or(rest.len(), |end| end + 2)
    } else {
        rest.chars().next().map_or(1, char::len_utf8)
    };
    at + length
}

/// Where the bracket that opens here is closed, and what stands in it, parted by commas: where each part begins and ends.
fn inside(file: &str, open: usize) -> (usize, Vec<(usize, usize)>) {
    let (mut depth, mut at, mut parts, mut start) = (0, open + 1, Vec::new(), None);
    loop {
        let here = file[at..].chars().next().expect("a bracket is closed");
        if depth == 0 && matches!(here, ',' | ')' | ']') {
            parts.extend(start.take().map(|start| (start, at)));
            if here != ',' {
                return (at, parts);
            }
        } else if !here.is_whitespace() && !file[at..].starts_with("//") {
            start = start.or(Some(at));
        }
        depth += i32::from(matches!(here, '(' | '[')) - i32::from(matches!(here, ')' | ']'));
        at = behind(file, at);
    }
}

/// The fields of the group that opens here: name, where the field begins, where its value begins and ends.
fn fields(file: &str, open: usize) -> Vec<(&str, usize, usize, usize)> {
    let parts = inside(file, open).1.into_iter();
    let fields = parts.map(|(start, end)| {
        let colon = start + file[start..end].find(':').expect("a field");
        let value = colon + 1 + file[colon + 1..].len() - file[colon + 1..].trim_start().len();
        (file[start..colon].trim(), start, value, end)
    });
    fields.collect()
}

fn value(file: &str, open: usize, name: &str) -> Option<usize> {
    fields(file, open).into_iter().find(|field| field.0 == name).map(|field| field.2)
}

/// The place of the situation with this id.
fn situation(file: &str, id: &str) -> usize {
    let list = value(file, 0, "situations").expect("situations");
    let found = inside(file, list)
        .1
        .into_iter()
        .find(|(start, _)| value(file, *start, "id").is_some_and(|at| file[at..].starts_with(&format!("\"{id}\""))));
    found.unwrap_or_else(|| panic!("there is no situation {id}")).0
}

/// Puts a piece where it says.
fn put(file: &mut String, place: &str, piece: &str) {
    let group = match place {
        "file" => return piece.clone_into(file),
        "scenario" => Some(0),
        list if schema::find(&[list]).is_some() => None,
        of if of.starts_with("choices of ") => None,
        id => Some(situation(file, id)),
    };
    if let Some(group) = group {
        let piece = format!("({piece})");
        for (name, start, _, end) in fields(&piece, 0) {
            if let Some((_, from, _, to)) = fields(file, group).into_iter().find(|field| field.0 == name) {
                file.replace_range(from..to, &piece[start..end]);
            } else {
                file.insert_str(group + 1, &format!("\n{},", &piece[start..end]));
            }
        }
    } else {
        let list = match place.strip_prefix("choices of ") {
            Some(id) => value(file, situation(file, id), "choices"),
            None => value(file, 0, place),
        };
        let end = inside(file, list.unwrap_or_else(|| panic!("there is no {place} yet"))).0;
        file.insert_str(end, piece);
    }
}

/// The file that whoever follows the guide has in the end, and after each step.
fn grown() -> Vec<(String, String)> {
    let mut file = String::new();
    let mut steps = Vec::new();
    for (place, piece) in blocks("ron") {
        if place == "part" || piece.starts_with("include:") {
            continue;
        }
        put(&mut file, &place, &piece);
        steps.push((format!("{place}: {}", piece.lines().take(3).collect::<Vec<_>>().join(" ")), file.clone()));
    }
    steps
}

fn last() -> String {
    grown().pop().expect("a file").1
}

#[test]
fn every_piece_goes_where_it_says_and_is_read_without_error() {
    let steps = grown();
    assert!(steps.len() > 12, "{} pieces", steps.len());
    for (piece, file) in steps {
        let loaded = load("violins.ron", &file);
        let errors: Vec<_> = loaded.diagnostics.iter().filter(|found| found.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{piece}\n{errors:#?}");
    }
}

#[test]
fn the_example_was_not_forgotten() {
    let example = include_str!("../../../docs/examples/one-long-summer.ron");
    let loaded = load("one-long-summer.ron", example);
    assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
    assert!(are_as_long_as_advised("the example", example) > 60);
}

#[test]
fn the_finished_scenario_has_neither_warning_nor_hint() {
    let loaded = load("violins.ron", &last());
    assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
}

#[test]
fn the_first_file_is_without_warning_and_hint_too() {
    let (_, file) = grown().swap_remove(0);
    let loaded = load("violins.ron", &file);
    assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
}

#[test]
fn the_part_is_read_where_the_guide_includes_it() {
    let mut file = last();
    let mut files = Memory::default();
    for (place, piece) in blocks("ron") {
        if place == "part" {
            files.0.insert("people.ron".to_owned(), piece.into_bytes());
        } else if piece.starts_with("include:") {
            put(&mut file, &place, &piece);
        }
    }
    assert_eq!(files.0.len(), 1, "the guide shows one part");
    files.0.insert("situations/depot.ron".to_owned(), b"(goals: [\"Lend.\"])".to_vec());
    files.0.insert("scenario.ron".to_owned(), file.into_bytes());
    let loaded = Found::among(Arc::new(files), "scenario.ron", "violins").expect("a scenario").load();
    // The guide's Hanne is hired by nobody yet, and that is told.
    let codes: Vec<_> = loaded.diagnostics.iter().map(|found| (found.code.id(), found.file.as_str())).collect();
    assert_eq!(codes, [("unused-person", "people.ron")]);
    assert!(loaded.scenario.is_some_and(|scenario| scenario.people.iter().any(|person| person.id == "hanne")));
}

#[test]
fn its_texts_are_as_long_as_it_says() {
    assert!(are_as_long_as_advised("the guide", &last()) > 40);
}

#[test]
fn bots_come_to_different_ends_and_the_expectation_holds() {
    let loaded = load("violins.ron", &last());
    let scenario = Arc::new(loaded.scenario.expect("it is without error"));
    let mut ends = BTreeMap::<(Policy, String), usize>::new();
    let mut stages = BTreeSet::new();
    for (policy, seed) in [Policy::Reader, Policy::Visionary, Policy::Operator]
        .into_iter()
        .flat_map(|policy| (0..60).map(move |seed| (policy, seed)))
    {
        let mut run = begun(&scenario, seed);
        while run.ending().is_none() {
            let choice = policy.choose(&run.scenario, &run.company, run.dice());
            run.decide(choice).expect("an open choice");
            stages.insert(run.company.stage);
        }
        *ends.entry((policy, run.ending().expect("an end").id.clone())).or_default() += 1;
    }
    let share = |policy, ending: &str| ends.get(&(policy, ending.to_owned())).copied().unwrap_or(0);
    assert!(share(Policy::Reader, "silence") <= 6, "{ends:?}");
    assert_eq!(stages.len(), 2, "both stages are seen");
    assert!(ends.len() > 3, "{ends:?}");
}

#[test]
fn its_numbers_are_those_of_the_model() {
    let calls_for = |kind: &str| {
        let loaded = load("kind.ron", &last().replacen("kind: Growth", &format!("kind: {kind}"), 1));
        loaded.scenario.expect("it is without error").situations[0].calls_for.0 / 10
    };
    let kinds = schema::vocabularies().into_iter().find(|one_of| one_of.name == "Kind").expect("kinds").variants;
    for kind in kinds {
        let row = GUIDE.lines().find(|line| line.starts_with(&format!("| `{}` |", kind.name))).expect(kind.name);
        let said = row.split('|').nth(3).map(|cell| cell.trim().trim_end_matches(" %"));
        assert_eq!(said.and_then(|said| said.parse().ok()), Some(calls_for(kind.name)), "{row}");
        let share = calls_for(kind.name);
        let about =
            if share == 50 { "as much of the one as of the other".to_owned() } else { format!("Calls for {share} % vision") };
        assert!(kind.doc.contains(&about), "{}: {}", kind.name, kind.doc);
    }
    // Rules of thumb, so that a little calibration does not make them wrong.
    let p = Params::DEFAULT;
    assert!((2_700..3_000).contains(&p.price), "a little less than 3,000 euros: {}", p.price);
    assert!((15..=25).contains(&p.customers_per_head), "one person for two customers: {}", p.customers_per_head);
    assert_eq!((p.promise_patience, p.attention / 10), (3, 4));
    for said in [
        "a little less than 3,000 euros a turn",
        "for every two further customers the company looks for one more person",
        "fades in three turns",
        "about four a turn",
    ] {
        assert!(GUIDE.replace('\n', " ").contains(said), "{said}");
    }
}

/// Every command line of the guide, once.
fn commands() -> BTreeSet<String> {
    let blocks = blocks("sh").into_iter().flat_map(|(_, text)| text.lines().map(str::to_owned).collect::<Vec<_>>());
    let inline = GUIDE.split('`').filter(|part| part.starts_with("fulcrum ")).map(|part| part.replace('\n', " "));
    blocks.chain(inline).filter(|line| line.starts_with("fulcrum ")).collect()
}

#[test]
fn every_command_line_exists() {
    assert!(commands().len() > 12);
    for line in commands() {
        let words: Vec<&str> = line.split(' ').collect();
        assert!(Cli::command().find_subcommand(words[1]).is_some(), "{line}: there is no such command");
        if words.len() > 2 {
            assert!(Cli::try_parse_from(&words).is_ok(), "{line}");
        }
    }
}

#[test]
fn every_command_line_does_what_it_should() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("violins.ron"), last()).expect("a file");
    as_a_folder(&folder.path().join("violins"));
    // In the order in which the guide has them; but nothing that takes long, or a window.
    let mut done = BTreeSet::new();
    for line in blocks("sh").into_iter().flat_map(|(_, text)| text.lines().map(str::to_owned).collect::<Vec<_>>()) {
        let words: Vec<&str> = line.split(' ').skip(1).collect();
        // These wait for somebody.
        if words[0] == "play" || words[0] == "lsp" || words.contains(&"--watch") || !done.insert(line.clone()) {
            continue;
        }
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_fulcrum"));
        let output = command.args(words).current_dir(folder.path()).output().expect("it starts");
        assert!(
            output.status.success(),
            "{line}: {}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    assert!(done.len() > 8, "{done:?}");
}

/// What the guide puts into a folder, less the translation, which a command writes.
fn as_a_folder(folder: &Path) {
    let pictures = blocks("svg").into_iter();
    for (name, text) in pictures.chain([("scenario.ron".to_owned(), last())]) {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        std::fs::write(path, text).expect("a file");
    }
}

#[test]
fn its_picture_and_its_translation_go_where_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    as_a_folder(folder.path());
    let (name, table) = blocks("csv").swap_remove(0);
    std::fs::create_dir(folder.path().join("texts")).expect("a folder");
    std::fs::write(folder.path().join(name), table).expect("a file");
    let loaded = fulcrum::scenario::library::resolve(folder.path().to_str().expect("a path")).expect("a scenario").load();
    let codes: Vec<_> = loaded.diagnostics.iter().map(|found| found.code.id()).collect();
    assert_eq!(codes, ["missing-translation"]);
    let scenario = Arc::new(loaded.scenario.expect("it is without error"));
    assert!(scenario.pictures.of(Shows::Stage, "attic").is_some());
    let german = scenario.in_language(Tag::parse("de").as_ref());
    assert_eq!((german.title.as_str(), german.situations[0].title.as_str()), ("Dreißig Geigen", "Dreißig, bis Montag"));
}

#[test]
fn the_message_that_it_shows_is_the_one_that_comes() {
    let (_, shown) = blocks("text").swap_remove(0);
    let (_, file) = grown().swap_remove(0);
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("violins.ron"), file.replacen("Vision(2)", "Vison(2)", 1)).expect("a file");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_fulcrum"));
    let output = command.args(["check", "violins.ron"]).current_dir(folder.path()).output().expect("it starts");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.starts_with(&shown), "{said}");
}

#[test]
fn every_link_leads_somewhere() {
    let anchors = |page: &str| -> BTreeSet<String> {
        let headings = page.lines().filter(|line| line.starts_with("## "));
        let plain = |heading: &str| {
            heading.to_lowercase().chars().filter(|c| c.is_alphanumeric() || " -".contains(*c)).collect::<String>()
        };
        headings.map(|line| plain(line.trim_start_matches("## ")).replace(' ', "-")).collect()
    };
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let links = GUIDE.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link);
    for link in links {
        let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
        let page = if file.is_empty() { GUIDE.to_owned() } else { std::fs::read_to_string(docs.join(file)).expect(link) };
        assert!(anchor.is_empty() || anchors(&page).contains(anchor), "{link}");
    }
}
