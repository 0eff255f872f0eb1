//! Reads the translations of a scenario, and tells what is wrong with them.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::matching::{Matching, Wanted, matching};
use super::sheet::{Row, Sheet};
use super::{FOLDER, each};
use crate::scenario::check::length::SHORTEN;
use crate::scenario::diagnostic::{Code, Report, closest, list};
use crate::scenario::files::{Files, MAX_BYTES};
use crate::scenario::model::{Languages, Scenario, Tag, Translation};
use crate::scenario::source::{Source, Span};
use crate::scenario::text::placeholders;

/// The most translations of one scenario.
const MOST: usize = 50;
/// For so many lines that belong to nothing, what they probably mean is looked for.
const GUESSED: usize = 20;

/// The folders in which translations may lie, there or not.
pub(in crate::scenario) fn folders() -> impl Iterator<Item = String> {
    std::iter::once(FOLDER.to_owned())
}

/// Every text of a scenario.
pub(super) fn wanted(scenario: &Scenario) -> Vec<Wanted> {
    let mut texts = Vec::new();
    each(&mut scenario.clone(), &mut |spot, text| texts.push(Wanted { spot, original: text.clone() }));
    texts
}

/// Reads all of them. What does not fit the scenario can be told only if that is well itself.
pub(in crate::scenario) fn gather<'n>(
    files: &dyn Files,
    names: &'n [String],
    scenario: &Scenario,
    report: &mut Report,
) -> Languages {
    let language = |name: &'n String| name.strip_prefix("texts/")?.strip_suffix(".csv").filter(|tag| !tag.contains('/'));
    let names: Vec<(&str, &str)> = names.iter().filter_map(|name| Some((name.as_str(), language(name)?))).collect();
    if names.is_empty() {
        return Languages::default();
    }
    let well = !report.has_errors();
    let texts = wanted(scenario);
    let mut translations: Vec<Translation> = Vec::new();
    for (name, language) in names.into_iter().take(MOST) {
        let Some((tag, file)) = take_in(files, name, language, report) else { continue };
        if let Some(first) = translations.iter().find(|translation| translation.tag == tag) {
            let message = format!("there is a second translation into `{}`", first.tag);
            report.add(Code::BadTranslation, Span::new(file, 0, 0), message).help("keep one of the two files");
            continue;
        }
        let source = report.source(file);
        match Sheet::read(&source.text) {
            Ok(sheet) if well => translations.push(Reading { texts: &texts, file, report }.translation(tag, &sheet)),
            Ok(_) => {}
            Err(fault) => {
                let span = Span::new(file, fault.malformed.at.start, fault.malformed.at.end);
                report.add(Code::BadTranslation, span, fault.malformed.what).help(fault.help);
            }
        }
    }
    Languages::new(texts.into_iter().map(|text| text.original).collect(), translations)
}

/// Makes a file known to the report, if it can be read.
fn take_in(files: &dyn Files, name: &str, language: &str, report: &mut Report) -> Option<(Tag, u16)> {
    let shown = files.shown(name);
    let mut bad = |text: &str, at: usize, what: String, help: String| {
        let file = report.add_source(Source::new(shown.clone(), text));
        report.add(Code::BadTranslation, Span::new(file, at, at), what).help(help);
    };
    let Some(tag) = Tag::parse(language) else {
        let help = match Tag::meant(language) {
            Some(meant) => format!("did you mean `{meant}.csv`?"),
            None => "name the file after its language: `de.csv`, `pt-BR.csv`".to_owned(),
        };
        bad("", 0, format!("`{language}` is not the tag of a language"), help);
        return None;
    };
    let bytes = match files.read(name) {
        Ok(bytes) if bytes.len() > MAX_BYTES => {
            bad(
                "",
                0,
                format!("the file is larger than {} MiB", MAX_BYTES / 1024 / 1024),
                "is this really a translation?".to_owned(),
            );
            return None;
        }
        Ok(bytes) => bytes,
        Err(why) => {
            bad("", 0, format!("the translation cannot be read: {why}"), "is it a file, and may you read it?".to_owned());
            return None;
        }
    };
    match std::str::from_utf8(&bytes) {
        Ok(text) => Some((tag, report.add_source(Source::new(shown, text)))),
        Err(error) => {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            let at = good.trim_start_matches('\u{feff}').len();
            let help = "save it as \"CSV UTF-8\"; spreadsheets offer that beside plain CSV";
            bad(&good, at, "from here on the file is not text as UTF-8 has it".to_owned(), help.to_owned());
            None
        }
    }
}

struct Reading<'a> {
    texts: &'a [Wanted],
    file: u16,
    report: &'a mut Report,
}

impl Reading<'_> {
    fn translation(&mut self, tag: Tag, sheet: &Sheet) -> Translation {
        self.twice(sheet);
        let Matching { rows, orphans } = matching(self.texts, &sheet.rows);
        let (mut missing, mut translated) = (Vec::new(), Vec::with_capacity(rows.len()));
        for (wanted, row) in self.texts.iter().zip(rows) {
            let row = row.map(|row| &sheet.rows[row]).filter(|row| !row.translation.text.is_empty());
            match row {
                None if !wanted.spot.is_name => missing.push(wanted.spot.place.as_str()),
                None => {}
                Some(row) => self.translated(wanted, row),
            }
            translated.push(row.map(|row| row.translation.text.clone()));
        }
        for (count, row) in orphans.into_iter().enumerate() {
            self.orphan(&sheet.rows[row], count < GUESSED);
        }
        self.missing(&tag, &missing);
        Translation { tag, texts: translated }
    }

    fn add(&mut self, code: Code, at: &Range<usize>, message: String, help: String) {
        self.report.add(code, Span::new(self.file, at.start, at.end), message).help(help);
    }

    /// Two rows for one place contradict one another.
    fn twice(&mut self, sheet: &Sheet) {
        let mut seen: HashMap<&str, &Row> = HashMap::new();
        for row in sheet.rows.iter().filter(|row| !row.orphan) {
            if let Some(first) = seen.insert(&row.place.text, row) {
                let message = format!("`{}` has two lines", row.place.text);
                let (here, there) = (&row.place.at, &first.place.at);
                let said = self.report.add(Code::BadTranslation, Span::new(self.file, here.start, here.end), message);
                said.also(Span::new(self.file, there.start, there.end), "the first is here").help("remove one of them");
            }
        }
    }

    fn translated(&mut self, wanted: &Wanted, row: &Row) {
        let (words, at) = (&row.translation.text, &row.translation.at);
        self.placeholders(&wanted.original, words, at);
        if row.stale || row.original != wanted.original {
            let message = format!("the original of `{}` has changed since it was translated", wanted.spot.place);
            let help = if row.stale {
                "bring the translation up to date, and remove the word `stale` from its line"
            } else {
                "`fulcrum translate` writes the new original into the file"
            };
            self.add(Code::StaleTranslation, at, message, help.to_owned());
        }
        if let Some(too_long) = wanted.spot.limit.and_then(|limit| limit.exceeded_by(words)) {
            self.add(Code::LongText, at, too_long, SHORTEN.to_owned());
        }
    }

    /// Names that are put in must be the same on both sides.
    fn placeholders(&mut self, original: &str, words: &str, at: &Range<usize>) {
        let sets = [original, words].map(|text| placeholders(text).collect::<BTreeSet<_>>());
        let missing: Vec<&str> = sets[0].difference(&sets[1]).copied().collect();
        let strange: Vec<&str> = sets[1].difference(&sets[0]).copied().collect();
        for name in &strange {
            let message = format!("the translation says `{{{name}}}`, and the original does not");
            let help = match missing.as_slice() {
                [] => "remove it, or write what the original has".to_owned(),
                [meant, ..] => format!("did you mean `{{{meant}}}`?"),
            };
            let name = format!("{{{name}}}");
            let source = self.report.source(self.file);
            let inside = source.text[at.clone()].find(&name).map(|found| at.start + found..at.start + found + name.len());
            self.add(Code::WrongPlaceholder, &inside.unwrap_or_else(|| at.clone()), message, help);
        }
        for name in missing.iter().skip(strange.len()) {
            let message = format!("the original says `{{{name}}}`, and the translation does not");
            self.add(Code::WrongPlaceholder, at, message, "put it in as it is: it is replaced by a name".to_owned());
        }
    }

    fn orphan(&mut self, row: &Row, guess: bool) {
        let same = self.texts.iter().find(|wanted| wanted.original == row.original);
        let places = || self.texts.iter().map(|wanted| wanted.spot.place.as_str());
        let meant = same
            .map(|wanted| wanted.spot.place.as_str())
            .or_else(|| if guess { closest(&row.place.text, places()) } else { None });
        let help = match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "if the text is gone for good, remove the line".to_owned(),
        };
        let message = if places().any(|place| place == row.place.text) {
            format!("what this line translates is not said at `{}` any more", row.place.text)
        } else {
            format!("there is no text at `{}`", row.place.text)
        };
        self.add(Code::OrphanTranslation, &row.place.at, message, help);
    }

    fn missing(&mut self, tag: &Tag, missing: &[&str]) {
        if missing.is_empty() {
            return;
        }
        let named = match missing {
            [one, two, three, _, ..] => format!("`{one}`, `{two}`, `{three}` and others"),
            few => list(few, "and"),
        };
        let message = format!("{} of {} texts are not translated: {named}", missing.len(), self.texts.len());
        let head = self.report.source(self.file).line(1).len();
        let help =
            format!("`fulcrum translate` with this scenario and `{tag}` adds their lines; until then they stay in the original");
        self.add(Code::MissingTranslation, &(0..head), message, help);
    }
}
