//! Why: luck and judgement, the decisions that mattered, every decision with its roads, what the numbers are made of.

use super::{Block, Card, Group, Row, Table, chart};
use crate::analysis::debrief::causes::Change;
use crate::analysis::debrief::decisions::{Decision, RoadLine};
use crate::analysis::debrief::pivots::Pivot;
use crate::analysis::debrief::timeline::euros;
use crate::analysis::many::grouped;
use crate::analysis::roads::Mean;
use crate::report::chart::split;
use crate::report::debrief::Game;
use crate::scenario::model::Meter;
use crate::session::view::words;
use crate::sim::cause::Tracked;
use crate::sim::origin::Origin;
use crate::text::{say, say_with};

pub(super) fn blocks(game: &Game<'_>) -> Vec<Block> {
    let debrief = game.debrief;
    if debrief.decisions.is_empty() {
        return vec![Block::Text(say("report-pivots-none"))];
    }
    let futures = |id: &str| say_with(id, &[("games", grouped(u64::from(debrief.futures)).into())]);
    let mut blocks = vec![Block::Heading(say("debrief-luck"))];
    blocks.push(Block::Text(debrief.split_told.join(" ")));
    blocks.push(chart(|frame| split(&debrief.split, frame), [0.0; 2], None));
    blocks.push(Block::Text(futures("report-luck-why")));
    blocks.push(Block::Heading(say("debrief-pivots")));
    blocks.push(Block::Text(futures("debrief-pivots-about")));
    blocks.push(match debrief.pivots.as_slice() {
        [] => Block::Text(say("report-pivots-none")),
        pivots => Block::Cards(pivots.iter().map(story).collect()),
    });
    blocks.push(Block::Heading(say("report-decisions")));
    blocks.push(Block::Text(futures("report-decisions-about")));
    blocks.push(Block::Groups {
        name: say("report-decisions"),
        head: ["report-road", "report-road-worth", "report-road-more", "report-road-ahead"].map(say).to_vec(),
        groups: debrief.decisions.iter().map(group).collect(),
    });
    blocks.push(Block::Heading(say("report-changes")));
    blocks.push(Block::Text(say("debrief-changes-about")));
    blocks.push(Block::List(debrief.changes.iter().map(|change| change.told.clone()).collect()));
    blocks.push(Block::Table(origins(game)));
    blocks
}

fn story(pivot: &Pivot) -> Card {
    let text = [pivot.chose.clone(), pivot.other.clone()].into_iter().chain(pivot.story.iter().cloned()).collect();
    Card { title: pivot.title.clone(), text, ..Card::default() }
}

fn group(decision: &Decision) -> Group {
    let rows = decision.roads.iter().map(|road| Row { cells: cells(road), chosen: road.taken }).collect();
    Group { title: decision.title.clone(), note: decision.verdict.clone(), rows }
}

fn cells(road: &RoadLine) -> Vec<String> {
    let worth = range(road.worth, euros);
    if road.taken {
        let choice = say_with("report-road-taken", &[("choice", road.choice.clone().into())]);
        return vec![choice, worth, String::new(), String::new()];
    }
    let ahead = say_with("report-road-ahead-in", &[("share", i32::from(road.ahead).into())]);
    vec![road.choice.clone(), worth, range(road.more, signed), ahead]
}

/// "€1.2m (€1.1m to €1.3m)".
fn range(mean: Mean, said: impl Fn(i64) -> String) -> String {
    let ends = [mean.value.saturating_sub(mean.within), mean.value.saturating_add(mean.within)];
    let [from, to] = ends.map(&said);
    say_with("report-range", &[("value", said(mean.value).into()), ("from", from.into()), ("to", to.into())])
}

fn signed(value: i64) -> String {
    let id = if value < 0 { "delta-down" } else { "delta-up" };
    say_with(id, &[("amount", euros(value.saturating_abs()).into())])
}

/// Each number by origin.
fn origins(game: &Game<'_>) -> Table {
    let mut head = vec![say("chart-number"), say("report-changes-whole")];
    head.extend(Origin::ALL.map(|origin| say(origin.id())));
    // The worth of the company comes first, then the meters.
    let meters = std::iter::once(None).chain(game.run.scenario.meters().map(Some));
    let rows = game.debrief.changes.iter().zip(meters).map(|(change, meter)| row(change, meter));
    Table { caption: say("report-changes-table"), rows: std::iter::once(head).chain(rows).collect() }
}

fn row(change: &Change, meter: Option<Meter>) -> Vec<String> {
    let said = |by: i64| match meter {
        None if by.abs() >= 500 => signed(by),
        Some(meter) if by.abs() >= 50 => words::delta(Tracked::Meter(meter), i32::try_from(by).unwrap_or(i32::MAX)),
        _ => "0".to_owned(),
    };
    let whole: i64 = change.parts.iter().sum();
    [change.label.clone(), said(whole)].into_iter().chain(change.parts.iter().map(|&by| said(by))).collect()
}
