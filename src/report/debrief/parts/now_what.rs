//! Now what: how it was played, what to try next week, what to think over, and the one thing that was written down.

use super::{Block, Card};
use crate::analysis::debrief::practices::Practice;
use crate::report::debrief::Game;
use crate::report::words::capital;
use crate::session::Run;
use crate::text::say;

/// Lines to write on, and so many more where nothing has been written.
const ROOM: usize = 3;

pub(super) fn blocks(game: &Game<'_>) -> Vec<Block> {
    let (debrief, run) = (game.debrief, game.run);
    let profile = &debrief.profile;
    let mut blocks = Vec::new();
    if !run.turns.is_empty() {
        blocks.push(Block::Heading(say("debrief-profile")));
        blocks.push(Block::Cards(vec![Card {
            title: profile.name.clone(),
            text: std::iter::once(&profile.about).chain(profile.facts()).cloned().collect(),
            foot: Some(say("debrief-profile-about")),
            badge: None,
        }]));
        blocks.push(Block::Heading(say("report-said-and-done")));
        let mut facts = vec![(profile.said_title.clone(), profile.said.clone())];
        facts.extend(profile.said_after.clone().map(|said| (say("debrief-said-after"), said)));
        facts.push((say("debrief-did"), profile.did.clone()));
        blocks.push(Block::Facts(facts));
        blocks.push(Block::Text(profile.agreement.clone()));
        blocks.push(Block::Heading(say("debrief-skills")));
        blocks.push(Block::List(profile.skills.clone()));
    }
    blocks.push(Block::Heading(say("debrief-practices")));
    blocks.push(Block::Text(format!("{}. {}", debrief.practices.title, debrief.practices.why)));
    blocks.push(Block::Text(say(debrief.practices.about())));
    blocks.push(Block::Cards(debrief.practices.picked.iter().map(practice).collect()));
    blocks.push(Block::Heading(say("debrief-reflect")));
    blocks.push(Block::List(debrief.questions.clone()));
    blocks.push(Block::Lines(ROOM));
    blocks
}

/// The one thing that was written down, or room for it.
pub(super) fn commitment(run: &Run) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(say("debrief-commitment"))];
    if let Some(text) = run.commitment.as_deref().filter(|text| !text.trim().is_empty()) {
        blocks.push(Block::Quote(text.to_owned()));
    } else {
        blocks.push(Block::Text(say("report-commitment-none")));
        blocks.push(Block::Lines(ROOM));
    }
    blocks
}

/// "Listen: in your next three conversations…": the word before the colon is its title.
fn practice(practice: &Practice) -> Card {
    let (title, words) = practice.words.split_once(": ").unwrap_or(("", &practice.words));
    Card { title: title.to_owned(), text: vec![capital(words)], foot: Some(practice.because.clone()), badge: None }
}
