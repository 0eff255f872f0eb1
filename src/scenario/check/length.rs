//! How long texts may be, by what the screen and a phone show of them.
//!
//! A situation stands in a column of 554 units beside its choices, about ten words a line, and a phone held upright shows
//! about 140 words at once; a title has two lines there and here; what stands on a page of its own is 820 units wide.

use super::Checker;
use crate::scenario::diagnostic::Code;
use crate::scenario::raw::{List, Text};
use crate::scenario::text;

/// How long a kind of text may be.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    what: &'static str,
    words: usize,
    signs: usize,
}

const fn words(what: &'static str, words: usize) -> Limit {
    // Long words are common in some languages.
    Limit { what, words, signs: 8 * words }
}

pub(super) const TITLE: Limit = Limit { what: "a title", words: 10, signs: 60 };
pub(super) const SUMMARY: Limit = words("a summary", 60);
pub(super) const PRODUCT: Limit = words("a product", 16);
pub(super) const ITEM: Limit = words("a goal or question", 50);
pub(super) const METER: Limit = Limit { what: "the name of a meter", words: 4, signs: 24 };
pub(super) const NAME: Limit = Limit { what: "the name of a person", words: 8, signs: 40 };
pub(super) const ROLE: Limit = Limit { what: "a role", words: 8, signs: 40 };
pub(super) const FOUNDER: Limit = words("what is said of a founder", 50);
pub(super) const PERSON: Limit = words("what is said of a person", 30);
pub(super) const STAGE: Limit = words("what is said of a stage", 80);
pub(super) const SITUATION: Limit = words("a situation", 140);
pub(super) const CHOICE: Limit = words("a choice", 40);
pub(super) const RESULT: Limit = words("a result", 80);
pub(super) const SHOCK: Limit = words("a shock", 50);
pub(super) const ENDING: Limit = words("an ending", 100);

/// A situation of so many bytes has words enough.
const SURELY_LONG: usize = 400;

impl Checker<'_> {
    /// Warns of a text that is too long for its place.
    pub(super) fn length(&mut self, written: &Text, limit: Limit) {
        let Limit { what, words: most, signs } = limit;
        // Most texts are far from it.
        if text::words_at_most(&written.value) <= most && written.value.len() <= signs {
            return;
        }
        let (words, long) = (text::words(&written.value), text::tidy(&written.value).chars().count());
        let message = if words > most {
            format!("this text has {words} words; {what} should have {most} at most")
        } else if long > signs {
            format!("this text has {long} characters; {what} should have {signs} at most")
        } else {
            return;
        };
        self.report
            .add(Code::LongText, written.span, message)
            .help("shorten it: people read it together, from afar or on a phone");
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
