//! A scenario may be cut up: from its file and all that it includes to one whole.

use super::diagnostic::{Code, Report, closest};
use super::files::{Files, MAX_BYTES, Unreadable};
use super::raw::{self, Text};
use super::source::{Source, Span};
use super::syntax::{self, Node};

/// The most files of one scenario.
const MAX_FILES: usize = 200;
/// The most bytes of all its files together.
const MAX_TOTAL: usize = 4 * MAX_BYTES;
/// Names that some systems keep for devices.
const DEVICES: [&str; 22] = [
    "aux", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5",
    "lpt6", "lpt7", "lpt8", "lpt9", "nul", "prn",
];

/// A scenario in one piece.
pub(super) struct Gathered {
    /// Nothing if none could be made out.
    pub(super) authored: Option<raw::Scenario>,
    /// Included files that are not there, as shown.
    pub(super) missing: Vec<String>,
}

/// Reads the file of a scenario and whatever it includes.
pub(super) fn gather(files: &dyn Files, main: &str, bytes: &[u8], report: &mut Report) -> Gathered {
    let (open, done, missing) = (vec![main.to_owned()], Vec::new(), Vec::new());
    let mut gathering = Gathering { files, report, open, done, missing, bytes: bytes.len(), whole: true, guessed: false };
    let authored = gathering.main(main, bytes);
    Gathered { authored, missing: gathering.missing }
}

struct Gathering<'a> {
    files: &'a dyn Files,
    report: &'a mut Report,
    /// The file that is being read, behind those that include it.
    open: Vec<String>,
    /// What was read.
    done: Vec<(String, Span)>,
    missing: Vec<String>,
    bytes: usize,
    /// Whether everything could be read.
    whole: bool,
    /// Whether some of it was only guessed.
    guessed: bool,
}

impl Gathering<'_> {
    fn main(&mut self, name: &str, bytes: &[u8]) -> Option<raw::Scenario> {
        let file = self.take_in(name, bytes)?;
        let mut scenario = self.read(file, raw::read)?;
        super::allow::hear(&scenario.allow, None, self.report);
        self.follow(&mut scenario);
        if !self.whole {
            scenario.parts_are_missing();
        }
        self.left_out(name, &scenario);
        (!self.guessed).then_some(scenario)
    }

    /// Makes a file known to the report; nothing if it holds no text or too much of it.
    fn take_in(&mut self, name: &str, bytes: &[u8]) -> Option<u16> {
        let shown = self.files.shown(name);
        if bytes.len() > MAX_BYTES {
            let file = self.report.add_source(Source::new(shown, ""));
            let message = format!("the file is larger than {} MiB", MAX_BYTES / 1024 / 1024);
            self.report.add(Code::TooLarge, Span::new(file, 0, 0), message).help("is this really a scenario?");
            return None;
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Some(self.report.add_source(Source::new(shown, text))),
            Err(error) => {
                let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
                let source = Source::new(shown, &good);
                let end = source.text.len();
                let file = self.report.add_source(source);
                let said = self.report.add(
                    Code::NotText,
                    Span::new(file, end, end),
                    "from here on the file is not text as UTF-8 has it",
                );
                said.help("save it once more, and choose the encoding UTF-8");
                None
            }
        }
    }

    /// Reads a file that is known to the report, as whatever it should hold.
    fn read<T>(&mut self, file: u16, what: impl FnOnce(&Node, &mut Report) -> Option<T>) -> Option<T> {
        let source = self.report.source(file);
        let parsed = syntax::parse(file, &source, self.report)?;
        self.guessed |= parsed.guessed;
        what(&parsed.node, self.report)
    }

    /// Adds to a scenario what the last file in `open` includes.
    fn follow(&mut self, whole: &mut raw::Scenario) {
        for written in std::mem::take(&mut whole.include.items) {
            let before = self.open.len();
            self.whole &= self.include(&written, whole).is_some();
            self.open.truncate(before);
        }
    }

    fn include(&mut self, written: &Text, whole: &mut raw::Scenario) -> Option<()> {
        let from = self.open.last().map_or("", |open| open.rsplit_once('/').map_or("", |(folder, _)| folder));
        let name = match path(from, &written.value) {
            Ok(name) => name,
            Err(refused) => {
                self.report.add(Code::BadPath, written.span, refused.what).help(refused.help);
                return None;
            }
        };
        if let Some(at) = self.open.iter().position(|open| *open == name) {
            let circle: Vec<&str> = self.open[at..].iter().map(String::as_str).chain([name.as_str()]).collect();
            let message = match circle.len() {
                2 => format!("`{name}` includes itself"),
                _ => format!("files include one another in a circle: {}", circle.join(" → ")),
            };
            self.report.add(Code::IncludeCycle, written.span, message).help("remove this one, which closes the circle");
            return None;
        }
        if let Some((_, first)) = self.done.iter().find(|(done, _)| *done == name) {
            let said = self.report.add(Code::IncludedTwice, written.span, format!("`{name}` is included already"));
            said.also(*first, "the first time is here").help("remove one of the two; it is read only once");
            return Some(());
        }
        if self.done.len() + 1 == MAX_FILES {
            let message = format!("a scenario has {MAX_FILES} files at most");
            self.report.add(Code::TooMany, written.span, message).help("put more into each of them");
            return None;
        }
        let bytes = self.fetch(&name, written)?;
        self.done.push((name.clone(), written.span));
        let file = self.take_in(&name, &bytes)?;
        drop(bytes);
        let part = self.read(file, raw::read_part)?;
        let all = Span::new(file, 0, MAX_BYTES);
        super::allow::hear(&part.allow, Some(all), self.report);
        whole.take_in(part);
        self.open.push(name);
        self.follow(whole);
        Some(())
    }

    fn fetch(&mut self, name: &str, written: &Text) -> Option<Vec<u8>> {
        let shown = self.files.shown(name);
        match self.files.read(name) {
            Ok(bytes) if self.bytes + bytes.len() > MAX_TOTAL => {
                let message = format!("with `{name}` the files of this scenario are larger than {} MiB", MAX_TOTAL / 1024 / 1024);
                self.report.add(Code::TooLarge, written.span, message).help("is all of this really one scenario?");
                None
            }
            Ok(bytes) => {
                self.bytes += bytes.len();
                Some(bytes)
            }
            Err(Unreadable::Missing) => {
                let there = self.files.ron_names();
                let said = self.report.add(Code::MissingFile, written.span, format!("there is no file {shown}"));
                // The right file in another folder is as likely as a misspelt name.
                let last = |name: &str| name.rsplit('/').next().map(str::to_owned);
                let moved = there.iter().find(|there| last(there) == last(name)).map(String::as_str);
                match moved.or_else(|| closest(name, there.iter().map(String::as_str))) {
                    // It is named from the folder of the scenario.
                    Some(meant) if *written.value == *name => said.meant(name, meant),
                    Some(meant) => said.help(format!("did you mean `{meant}`?")),
                    None => said.help("write the file, or remove it here"),
                };
                self.missing.push(shown);
                None
            }
            Err(Unreadable::Outside) => {
                let message = format!("`{name}` is a link that leads out of the scenario's folder");
                self.report.add(Code::BadPath, written.span, message).help("copy the file into the folder");
                None
            }
            Err(Unreadable::Reason(reason)) => {
                let message = format!("{shown} cannot be read: {reason}");
                self.report.add(Code::UnreadableFile, written.span, message).help("is it a file, and may you read it?");
                None
            }
        }
    }

    /// In a folder of its own, a scenario should include whatever lies beside it.
    fn left_out(&mut self, main: &str, scenario: &raw::Scenario) {
        if main != super::library::MAIN || !self.whole {
            return;
        }
        let known = |name: &String| name == main || self.done.iter().any(|(done, _)| done == name);
        // A folder inside may hold a scenario of its own.
        let whole = |name: &String| name.rsplit('/').next() == Some(main);
        for name in self.files.ron_names().into_iter().filter(|name| !known(name) && !whole(name)) {
            let message = format!("`{name}` lies in the scenario's folder, and nothing includes it");
            let said = self.report.add(Code::LeftOut, scenario.title.span, message);
            said.help(format!("add `include: [\"{name}\"]`, or keep the file elsewhere"));
        }
    }
}

struct Refused {
    what: String,
    help: String,
}

/// The name of an included file in the scenario's folder, the same on every system.
fn path(from: &str, written: &str) -> Result<String, Refused> {
    let refuse = |what: &str, help: &str| Err(Refused { what: what.to_owned(), help: help.to_owned() });
    if written.trim().is_empty() {
        return refuse("the name of a file is needed here", "write, for example, \"people.ron\"");
    }
    if written.contains('\\') {
        return refuse("the parts of a path are parted by `/`", &format!("write \"{}\"", written.replace('\\', "/")));
    }
    let beside = "name it as it is found from this file, such as \"situations/garage.ron\"";
    if written.starts_with('/') || written.contains(':') {
        return refuse(&format!("`{written}` is not a place inside the scenario's folder"), beside);
    }
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    for part in written.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part != ".." {
            parts.push(part);
        } else if parts.pop().is_none() {
            let help = "keep everything that belongs to a scenario in its folder";
            return refuse(&format!("`{written}` leads out of the scenario's folder"), help);
        }
    }
    let name = parts.join("/");
    let odd = |c: char| c.is_control() || matches!(c, '<' | '>' | '"' | '|' | '?' | '*');
    let device = |part: &str| DEVICES.contains(&part.split('.').next().unwrap_or_default().trim_end().to_lowercase().as_str());
    if name.contains(odd) || parts.iter().any(|part| device(part) || part.ends_with(['.', ' '])) {
        return refuse(&format!("not every system can have a file named `{written}`"), "give it another name");
    }
    if name.strip_suffix(".ron").is_none_or(|stem| stem.is_empty() || stem.ends_with('/')) {
        return refuse(&format!("`{written}` is no .ron file"), "only files that end in .ron can be included");
    }
    Ok(name)
}
