//! So what: how one played, and the ideas that one met, with one's own turns as the evidence.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::assessment;
use crate::analysis::debrief::Debrief;
use crate::analysis::debrief::claims::ClaimMet;
use crate::analysis::debrief::label::Label;
use crate::analysis::debrief::profile::Profile;
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Kind, Size, palette};
use crate::text::say;

/// `asked_before`: whether the player said something of themselves before the game, and may say it again.
pub(super) fn fill(part: &mut ChildSpawnerCommands, debrief: &Debrief, asked_before: bool) {
    part.row(24.0, |halves| {
        halves.card(|card| profile(card, &debrief.profile, asked_before)).node(|node| {
            node.flex_basis = px(0);
            node.flex_grow = 0.42;
            node.min_width = px(360);
        });
        halves
            .column(14.0, |list| {
                list.text(Size::Heading, say("debrief-claims"));
                if debrief.claims.is_empty() {
                    list.text(Size::Body, say("debrief-claims-none"));
                }
                for claim in &debrief.claims {
                    idea(list, claim);
                }
            })
            .node(|node| {
                node.flex_basis = px(0);
                node.flex_grow = 0.58;
                node.min_width = px(420);
            });
    })
    .node(|node| {
        node.align_items = AlignItems::FlexStart;
        node.flex_wrap = FlexWrap::Wrap;
        node.row_gap = px(16);
    });
}

fn profile(card: &mut ChildSpawnerCommands, profile: &Profile, asked_before: bool) {
    card.tinted(Size::SmallStrong, palette::INK_SOFT, say("debrief-profile"));
    card.text(Size::Title, profile.name.clone()).node(|node| node.margin.top = px(-8));
    card.text(Size::Body, profile.about.clone());
    for fact in profile.facts() {
        card.text(Size::Body, fact.clone());
    }
    card.line();
    card.text(Size::Strong, say("debrief-skills"));
    for skill in &profile.skills {
        card.text(Size::Body, skill.clone()).node(|node| node.margin.top = px(-8));
    }
    card.line();
    card.text(Size::Strong, profile.said_title.clone());
    card.text(Size::Body, profile.said.clone()).node(|node| node.margin.top = px(-8));
    match &profile.said_after {
        Some(after) => {
            card.text(Size::Strong, say("debrief-said-after"));
            card.text(Size::Body, after.clone()).node(|node| node.margin.top = px(-8));
        }
        None if asked_before => {
            card.row(0.0, |row| {
                row.button(Kind::Secondary, say("debrief-say-again"))
                    .observe(|_: On<Activate>, mut commands: Commands| assessment::open(&mut commands));
            });
        }
        None => {}
    }
    card.text(Size::Strong, say("debrief-did"));
    card.text(Size::Body, format!("{} {}", profile.did, profile.agreement)).node(|node| node.margin.top = px(-8));
    card.tinted(Size::Small, palette::INK_SOFT, say("debrief-profile-about"));
}

fn idea(list: &mut ChildSpawnerCommands, claim: &ClaimMet) {
    list.column(4.0, |idea| {
        idea.row(10.0, |head| {
            head.spawn(Picture::icon("icon-lesson", 22.0));
            head.text(Size::Strong, claim.words.clone()).node(|node| node.flex_shrink = 1.0);
        })
        .node(|node| node.align_items = AlignItems::FlexStart);
        for evidence in &claim.evidence {
            idea.text(Size::Body, evidence.words.clone()).node(|node| node.margin.left = px(32));
        }
        idea.tinted(Size::Small, palette::INK_SOFT, format!("{} · {}", claim.source, claim.label.words()))
            .node(|node| node.margin.left = px(32));
        // What an article alone says has no more to it than its label.
        if claim.label != Label::Articles {
            idea.tinted(Size::Small, palette::INK_SOFT, claim.grounds.clone()).node(|node| node.margin.left = px(32));
        }
    });
}
