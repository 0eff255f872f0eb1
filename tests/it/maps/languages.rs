//! The languages that pictures are written in.

use super::{around, loaded};
use fulcrum::analysis::links::Links;
use fulcrum::analysis::policy::Policy;
use fulcrum::analysis::traffic::Traffic;
use fulcrum::report::graph::{Graph, Language};

/// Every language keeps its own rules, whatever stands in the texts.
pub fn are_whole(graph: &Graph<'_>) {
    is_xml(&Language::Svg.write(graph));
    is_dot(&Language::Dot.write(graph));
    is_mermaid(&Language::Mermaid.write(graph));
}

/// Tags are closed in order, attributes are quoted, texts hold nothing that would need an escape.
fn is_xml(written: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = written;
    while let Some((text, more)) = rest.split_once('<') {
        for entity in text.split('&').skip(1) {
            assert!(["amp;", "lt;", "gt;", "quot;"].iter().any(|known| entity.starts_with(known)), "{text}");
        }
        let (tag, more) = more.split_once('>').expect("a tag is closed");
        assert!(tag.matches('"').count() % 2 == 0, "{tag}");
        rest = more;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split([' ', '\n']).next().unwrap_or_default());
        }
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{open:?} {rest}");
    assert!(!written.contains("NaN") && !written.contains("inf\""));
}

/// Quotes are closed where they were opened, on one line; what stands outside of them is of graphviz.
fn is_dot(written: &str) {
    assert!(written.starts_with("digraph fulcrum {\n") && written.ends_with("}\n"));
    for line in written.lines() {
        let (mut quoted, mut escaped, mut bare) = (false, false, String::new());
        for letter in line.chars() {
            match letter {
                _ if escaped => escaped = false,
                '\\' if quoted => escaped = true,
                '"' => quoted = !quoted,
                letter if !quoted => bare.push(letter),
                _ => {}
            }
        }
        assert!(!quoted, "{line}");
        assert!(bare.chars().all(|c| c.is_ascii_alphanumeric() || " _->[]{}=,;.#".contains(c)), "{line}");
    }
    assert_eq!(written.matches(" {\n").count(), written.lines().filter(|line| line.trim() == "}").count());
}

/// A text stands between two quotes and holds only letters, breaks and numbered characters.
fn is_mermaid(written: &str) {
    assert!(written.starts_with("flowchart LR\n"));
    for line in written.lines() {
        let parts: Vec<&str> = line.split('"').collect();
        assert!(parts.len() == 1 || parts.len() == 3, "{line}");
        if let [_, text, _] = parts.as_slice() {
            let text = text.replace("<br/>", " ");
            let spelled = text.split('#').skip(1).all(|code| code.split_once(';').is_some_and(|(n, _)| n.parse::<u32>().is_ok()));
            assert!(spelled && !text.contains(['<', '>', '&', '`', '{', '[', '\\']), "{line}");
        }
    }
    let opened = written.lines().filter(|line| line.trim_start().starts_with("subgraph ")).count();
    assert_eq!(opened, written.lines().filter(|line| line.trim() == "end").count());
}

#[test]
fn shipped_scenarios_are_written_whole_with_and_without_traffic() {
    for scenario in crate::games::shipped() {
        let links = Links::of(&scenario);
        let traffic = Traffic::of(&scenario, &links, &[Policy::Reader], 1, 20);
        are_whole(&Graph::new(&scenario, &links, None));
        are_whole(&Graph::new(&scenario, &links, Some(&traffic)));
    }
}

const AWKWARD: &str = r#"1. "Quotes", <tags> & [brackets] (both) #hash; `ticks` | end \\ 🙂"#;

#[test]
fn a_title_full_of_signs_arrives_as_it_was_written() {
    let title = AWKWARD.replace('"', "\\\"");
    let scenario = around(&format!(
        r#"(id: "a", title: "{title}", kind: Crisis, text: "Somebody rings.",
            choices: [(text: "Yes.", lean: Vision(1), effects: [Set("seen")], result: "So."), (text: "No.", lean: Process(1), effects: [Set("told")], result: "No.")])"#
    ));
    let title = scenario.situations[0].title.as_str();
    let links = Links::of(&scenario);
    let graph = Graph::new(&scenario, &links, None);
    are_whole(&graph);
    let svg = Language::Svg.write(&graph);
    let told = svg.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    assert!(told.contains(&format!("<title>{title}\n")), "{title}");
    let dot = Language::Dot.write(&graph);
    assert!(dot.contains(r#"[label="1. \"Quotes\", <tags> &amp; [brackets] (both) #hash; `ticks` | end \\ 🙂\nCrisis"#), "{dot}");
    let mermaid = Language::Mermaid.write(&graph);
    let coded = r#"["1#46; #34;Quotes#34;, #60;tags#62; #38; #91;brackets#93; #40;both#41; #35;hash#59; #96;ticks#96; #124; end #92; 🙂<br/>Crisis"#;
    assert!(mermaid.contains(coded), "{mermaid}");
}

#[test]
fn the_picture_needs_nothing_from_elsewhere_and_says_what_it_shows() {
    for scenario in crate::games::shipped() {
        let links = Links::of(&scenario);
        let svg = Language::Svg.write(&Graph::new(&scenario, &links, None));
        assert!(svg.contains("role=\"img\"") && svg.contains("aria-labelledby=\"title desc\""));
        assert!(svg.contains(&format!("<title id=\"title\">{}</title>", scenario.title)));
        assert!(svg.contains("<desc id=\"desc\">A map of the scenario: "));
        let outside = svg.replacen("http://www.w3.org/2000/svg", "", 1);
        assert!(!outside.contains("http") && !outside.contains("@import") && !outside.contains("url("));
    }
}

#[test]
fn what_may_stand_anywhere_is_named_by_shape_and_word() {
    let scenario = loaded(include_str!("../../../scenarios/garage-to-growth.ron"));
    let links = Links::of(&scenario);
    let svg = Language::Svg.write(&Graph::new(&scenario, &links, None));
    for (shape, word) in [
        ("icon-vision", "clearly vision"),
        ("icon-process", "clearly process"),
        ("both", "some of both"),
        ("icon-crisis", "Crisis"),
    ] {
        assert!(svg.contains(&format!("<symbol id=\"{shape}\"")) && svg.contains(&format!("href=\"#{shape}\"")), "{shape}");
        assert!(svg.contains(&format!(">{word}</text>")), "{word}");
    }
}
