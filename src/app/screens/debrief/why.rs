//! Why: luck and judgement, the decisions that mattered most with the roads not taken, every other decision, and what the
//! numbers are made of.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::{decisions, split};
use crate::analysis::debrief::Debrief;
use crate::analysis::debrief::pivots::Pivot;
use crate::analysis::many::grouped;
use crate::analysis::roads::ENOUGH;
use crate::app::Screen;
use crate::app::game::Table;
use crate::app::theme::{Adjust, Build, Kind, Size, palette};
use crate::text::{say, say_with};

pub(super) fn fill(part: &mut ChildSpawnerCommands, debrief: &Debrief, text: f32) {
    if debrief.futures < ENOUGH {
        let tried = [("games", debrief.futures.into()), ("enough", grouped(u64::from(ENOUGH)).into())];
        part.tinted(Size::Small, palette::INK_SOFT, say_with("debrief-trying", &tried));
    }
    part.text(Size::Title, say("debrief-luck"));
    split::fill(part, debrief, text);
    part.text(Size::Title, say("debrief-pivots")).node(|node| node.margin.top = px(12));
    let futures = [("games", grouped(u64::from(debrief.futures)).into())];
    part.tinted(Size::Body, palette::INK_SOFT, say_with("debrief-pivots-about", &futures));
    part.row(16.0, |cards| debrief.pivots.iter().for_each(|pivot| story(cards, pivot))).node(|node| {
        node.align_items = AlignItems::Stretch;
        node.flex_wrap = FlexWrap::Wrap;
        node.row_gap = px(16);
    });
    part.text(Size::Title, say("debrief-every-decision")).node(|node| node.margin.top = px(12));
    part.tinted(Size::Body, palette::INK_SOFT, say("debrief-every-decision-about"));
    for decision in &debrief.decisions {
        part.line();
        decisions::fill(part, decision);
    }
    part.text(Size::Title, say("debrief-changes")).node(|node| node.margin.top = px(12));
    part.tinted(Size::Body, palette::INK_SOFT, say("debrief-changes-about"));
    for change in &debrief.changes {
        part.text(Size::Body, change.told.clone());
    }
}

fn story(cards: &mut ChildSpawnerCommands, pivot: &Pivot) {
    let (turn, choice) = (pivot.turn, pivot.other_choice);
    cards
        .card(|card| {
            card.text(Size::Heading, pivot.title.clone());
            card.text(Size::Body, pivot.chose.clone());
            card.tinted(Size::Body, palette::INK_SOFT, pivot.other.clone());
            card.line();
            for sentence in &pivot.story {
                card.text(Size::Body, sentence.clone());
            }
            card.spacer();
            card.button(Kind::Secondary, say("debrief-other-road"))
                .insert(Name::new(format!("other road in turn {turn}")))
                .observe(move |_: On<Activate>, mut table: Table, mut next: ResMut<NextState<Screen>>| {
                    if table.take_other_road(turn, choice) {
                        next.set(Screen::Turn);
                    }
                });
        })
        .node(|node| {
            node.flex_grow = 1.0;
            node.flex_basis = px(0);
            node.min_width = px(300);
        });
}
