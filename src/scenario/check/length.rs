//! How long texts may be, by what the screen and a phone show of them.
//!
//! A situation stands in a column of 554 units beside its choices, about ten words a line, and a phone held upright shows
//! about 140 words at once; a title has two lines there and here; what stands on a page of its own is 820 units wide.

use super::Checker;
use crate::scenario::diagnostic::Code;
use crate::scenario::raw::{List, Text};
use crate::scenario::text;

/// How long a kind of text may be.
#[derive(Clone, Copy, Debug)]
pub(in crate::scenario) struct Limit {
    what: &'static str,
    words: usize,
    signs: usize,
}

const fn words(what: &'static str, words: usize) -> Limit {
    // Long words are common in some languages.
    Limit { what, words, signs: 8 * words }
}

pub(in crate::scenario) const TITLE: Limit = Limit { what: "a title", words: 10, signs: 60 };
pub(in crate::scenario) const SUMMARY: Limit = words("a summary", 60);
pub(in crate::scenario) const PRODUCT: Limit = words("a product", 16);
pub(in crate::scenario) const ITEM: Limit = words("a goal or question", 50);
pub(in crate::scenario) const METER: Limit = Limit { what: "the name of a meter", words: 4, signs: 24 };
pub(in crate::scenario) const NAME: Limit = Limit { what: "the name of a person", words: 8, signs: 40 };
pub(in crate::scenario) const ROLE: Limit = Limit { what: "a role", words: 8, signs: 40 };
pub(in crate::scenario) const ROLE_BRIEF: Limit = words("the brief of a role", 80);
pub(in crate::scenario) const BRIEF: Limit = words("a brief", 60);
pub(in crate::scenario) const FOUNDER: Limit = words("what is said of a founder", 50);
pub(in crate::scenario) const PERSON: Limit = words("what is said of a person", 30);
pub(in crate::scenario) const STAGE: Limit = words("what is said of a stage", 80);
pub(in crate::scenario) const SITUATION: Limit = words("a situation", 140);
pub(in crate::scenario) const CHOICE: Limit = words("a choice", 40);
pub(in crate::scenario) const RESULT: Limit = words("a result", 80);
pub(in crate::scenario) const SHOCK: Limit = words("a shock", 50);
pub(in crate::scenario) const ENDING: Limit = words("an ending", 100);

/// A situation of so many bytes has words enough.
const SURELY_LONG: usize = 400;

/// What helps against any of them.
pub(in crate::scenario) const SHORTEN: &str = "shorten it: people read it together, from afar or on a phone";

impl Limit {
    /// What is to be said of a text that is too long.
    pub(in crate::scenario) fn exceeded_by(self, written: &str) -> Option<String> {
        let Self { what, words: most, signs } = self;
        // Most texts are far from it.
        if text::words_at_most(written) <= most && written.len() <= signs {
            return None;
        }
        let (words, long) = (text::words(written), text::tidy(written).chars().count());
        match () {
            () if words > most => Some(format!("this text has {words} words; {what} should have {most} at most")),
            () if long > signs => Some(format!("this text has {long} characters; {what} should have {signs} at most")),
            () => None,
        }
    }
}

impl Checker<'_> {
    /// Warns of a text that is too long for its place.
    pub(super) fn length(&mut self, written: &Text, limit: Limit) {
        if let Some(too_long) = limit.exceeded_by(&written.value) {
            self.report.add(Code::LongText, written.span, too_long).help(SHORTEN);
        }
    }

    /// The same for each of a list.
    pub(super) fn lengths(&mut self, list: &List<Text>, limit: Limit) {
        for written in list {
            self.length(written, limit);
        }
    }

    /// Warns of a situation of which one sees nothing.
    pub(super) fn situation_length(&mut self, written: &Text) {
        self.length(written, SITUATION);
        let words = if written.value.len() > SURELY_LONG { SURELY_LONG } else { text::words(&written.value) };
        if (1..20).contains(&words) {
            let so_few = if words == 1 { "one word is".to_owned() } else { format!("{words} words are") };
            let message = format!("{so_few} hardly enough to see a situation before one's eyes");
            let help = "60 to 110 words are good: who is there, what happens, what is at stake";
            self.report.add(Code::ShortText, written.span, message).help(help);
        }
    }
}
