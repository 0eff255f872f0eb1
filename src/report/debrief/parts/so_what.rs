//! So what: the ideas that were met, with the turns that show them and the label of their evidence.

use super::{Block, Card};
use crate::analysis::debrief::claims::ClaimMet;
use crate::analysis::debrief::label::Label;
use crate::report::debrief::Game;
use crate::text::{say, say_with};

pub(super) fn blocks(game: &Game<'_>) -> Vec<Block> {
    let ideas = match game.debrief.claims.as_slice() {
        [] => Block::Text(say("debrief-claims-none")),
        met => Block::Cards(met.iter().map(idea).collect()),
    };
    vec![Block::Heading(say("debrief-claims")), Block::Text(say("report-claims-about")), ideas]
}

fn idea(met: &ClaimMet) -> Card {
    let grounds = [("source", met.source.clone().into()), ("grounds", met.grounds.clone().into())];
    // What an article alone says has no more to it than its label.
    let id = if met.label == Label::Articles { "report-source" } else { "report-grounds" };
    Card {
        title: met.words.clone(),
        badge: Some(met.label.words()),
        text: met.evidence.iter().map(|evidence| evidence.words.clone()).collect(),
        foot: Some(say_with(id, &grounds)),
    }
}
