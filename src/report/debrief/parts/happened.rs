//! What happened: the ending, each turn against what it called for, how the numbers went.

use super::{Block, Table, chart};
use crate::analysis::debrief::timeline::euros;
use crate::report::chart::{balance, meters, timeline, value};
use crate::report::debrief::Game;
use crate::session::view::words;
use crate::sim::cause::Tracked;
use crate::text::{say, say_with};

/// As many numbers as a table has room for on paper.
const COLUMNS: usize = 7;

pub(super) fn blocks(game: &Game<'_>) -> Vec<Block> {
    let debrief = game.debrief;
    let mut blocks = vec![Block::Heading(debrief.ending.name.clone())];
    blocks.extend(debrief.ending.paragraphs.iter().cloned().map(Block::Text));
    if debrief.timeline.is_empty() {
        return blocks;
    }
    blocks.push(Block::Heading(say("debrief-timeline")));
    let habit = debrief.habit.iter().map(|habit| format!(" {habit}"));
    blocks.push(Block::Text(debrief.met.clone() + &habit.collect::<String>()));
    blocks.push(Block::Text(say("debrief-timeline-about")));
    blocks.push(chart(|frame| timeline(&debrief.timeline, &debrief.stages, frame), [340.0, 300.0], None));
    blocks.push(Block::Heading(say("debrief-balance")));
    blocks.extend(debrief.balance.told.clone().map(Block::Text));
    blocks.push(Block::Text(say("debrief-balance-about")));
    blocks.push(chart(|frame| balance(&debrief.balance, &debrief.stages, frame), [480.0, 470.0], None));
    blocks.push(Block::Heading(debrief.value.label.clone()));
    let worth = Table { caption: debrief.value.label.clone(), rows: worth_by_turn(game) };
    blocks.push(chart(|frame| value(&debrief.value, &debrief.stages, frame), [230.0, 190.0], Some(vec![worth])));
    blocks.push(Block::Heading(say("debrief-meters")));
    blocks.push(chart(|frame| meters(&debrief.series, frame), [560.0, 900.0], Some(numbers(game))));
    blocks
}

/// "Start", "Month 1" and so on: as many as there are values in a series.
fn moments(game: &Game<'_>) -> impl Iterator<Item = String> {
    std::iter::once(say("report-start")).chain(game.debrief.timeline.iter().map(|point| point.when.clone()))
}

fn worth_by_turn(game: &Game<'_>) -> Vec<Vec<String>> {
    let value = &game.debrief.value;
    let head = vec![say("chart-turn"), value.label.clone()];
    let rows = moments(game).zip(&value.values).map(|(when, &value)| vec![when, euros(value)]);
    std::iter::once(head).chain(rows).collect()
}

/// Every meter after every turn, a few to a table.
fn numbers(game: &Game<'_>) -> Vec<Table> {
    let all: Vec<_> = game.run.scenario.meters().zip(&game.debrief.series).collect();
    let tables = all.chunks(COLUMNS).map(|some| {
        let names: Vec<String> = some.iter().map(|(_, series)| series.label.clone()).collect();
        let head = [say("chart-turn")].into_iter().chain(names.iter().cloned()).collect();
        let rows = moments(game).enumerate().map(|(at, when)| {
            let cells = some.iter().map(|(meter, series)| {
                let milli = series.values.get(at).and_then(|&value| i32::try_from(value).ok()).unwrap_or_default();
                words::value(Tracked::Meter(*meter), milli)
            });
            [when].into_iter().chain(cells).collect()
        });
        let caption = say_with("report-numbers-of", &[("names", names.join(", ").into())]);
        Table { caption, rows: std::iter::once(head).chain(rows).collect() }
    });
    tables.collect()
}
