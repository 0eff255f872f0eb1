//! The paper kit, for when all else fails: one page to print, to cut up and to play with pencils and a die.
//!
//! | what | where |
//! |---|---|
//! | the kit as data: cards, roads, what each brings on paper | [`kit`] |
//! | which numbers are kept on paper, and where the others go | [`sheet`] |
//! | what the model makes of a choice by itself | `derived` |
//! | an author's effects as totals and instructions | `gives` |
//! | conditions in words, marks as letters | `when` |
//! | which card comes on which turn | [`order`] |
//! | the page: guide, cards, sheets | `guide`, `cards`, `sheets` |
//!
//! The paper rules are simpler than the model, and made from it: what a card says a choice brings is what the rules give for
//! meeting or missing that moment, rounded, and what the author wrote.

mod cards;
mod derived;
mod gives;
mod guide;
pub mod kit;
pub mod order;
pub mod sheet;
mod sheets;
mod when;

use crate::report::html;
use crate::scenario::model::Scenario;
use crate::text::{say, say_with};
use kit::Kit;

const STYLE: &str = include_str!("print.css");

/// The whole kit as one page. `seed` is the luck by which the cards are put in order: the same for all tables.
#[must_use]
pub fn page(scenario: &Scenario, seed: u64) -> String {
    let kit = Kit::of(scenario, seed);
    let title = say_with("paper-title", &[("scenario", scenario.title.clone().into())]);
    let body = format!(
        "{}{}<main class=\"kit\">\n{}{}{}</main>\n",
        cards::pictures(),
        guide::top(scenario, &title),
        guide::guide(&kit, seed),
        cards::cards(&kit),
        sheets::sheets(&kit)
    );
    html::page_with(&title, STYLE, &body)
}

/// An author's text with words in the place of names that nobody has given.
fn filled(scenario: &Scenario, text: &str) -> String {
    let mut said = text.to_owned();
    for (mark, words) in [
        ("{company}", say("paper-the-company")),
        ("{founder}", say("paper-the-founder")),
        ("{product}", scenario.product.clone()),
    ] {
        while let Some(at) = said.find(mark) {
            let begins = said[..at].trim_end().chars().next_back().is_none_or(|c| ".!?“\n".contains(c));
            let words = if begins { super::words::capital(&words) } else { words.clone() };
            said.replace_range(at..at + mark.len(), &words);
        }
    }
    said
}
