//! The games themselves: who played, what came of it, how it went.

use crate::analysis::many::{ChoiceTraffic, Summary, Traffic, grouped};
use crate::report::chart::many::{ending, path, sample, worth as hills};
use crate::report::chart::{Chart, Frame};
use crate::report::html::{behind, each, escaped, inline, table, wide};
use crate::report::words::{percent, percent_or_none};
use crate::scenario::model::{Scenario, Side};

pub(super) fn bots(ranked: &[&Summary]) -> String {
    let rows = each(ranked, |summary| {
        format!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"figure\">{}</td></tr>\n",
            summary.policy.name(),
            inline(&sample(summary.policy).svg),
            escaped(summary.policy.about()),
            grouped(summary.games)
        )
    });
    format!(
        "<p>Bots see what a player sees: where a choice leans, what it costs, the kind of moment, the beam and the open promises. \
         Whose company was worth most stands first, here and in every chart.</p>\n\
         {}<table>\n<caption>The bots, and how they are drawn</caption>\n<thead><tr><th scope=\"col\">Bot</th>\
         <th scope=\"col\">Line</th><th scope=\"col\">How it plays</th><th scope=\"col\" class=\"figure\">Games</th></tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table></div>\n",
        wide("The bots, and how they are drawn")
    )
}

pub(super) fn worth(ranked: &[&Summary]) -> String {
    let wide = hills(ranked, Frame { width: 900.0, height: 0.0, text: 16.0 });
    let narrow = hills(ranked, Frame { width: 340.0, height: 0.0, text: 14.0 });
    format!(
        "<p>Each hill holds the games of one bot: the further to the right, the more the company was worth; the higher, the more games \
         came out so (each bot to its own height). The thin line below a hill holds eight games in ten, the thick one the middle half, \
         and the diamond is the median: half of the games did better. The dashed line is the reader’s median. Games that left nothing \
         are no part of the hill; their share is written beside it.</p>\n\
         <figure><div class=\"only-wide\">{}</div><div class=\"only-narrow\">{}</div>\n{}</figure>\n",
        inline(&wide.svg),
        inline(&narrow.svg),
        behind(&wide.title, &table(&wide.table, &wide.title))
    )
}

pub(super) fn endings(scenario: &Scenario, ranked: &[&Summary]) -> String {
    let frame = Frame { width: 290.0, height: 0.0, text: 14.0 };
    let charts: Vec<Chart> = (0..scenario.endings.len()).map(|place| ending(scenario, place, ranked, frame)).collect();
    let names = scenario.endings.iter().map(|ending| ending.name.as_str());
    format!(
        "<p>For each ending the share of games that came to it, bot by bot. Every game comes to exactly one. An ending that one way of \
         playing reaches and another does not is one that tells players something.</p>\n{}",
        panels(
            "grid three",
            "How the games ended",
            names.zip(&charts),
            &table(&side_by_side(scenario, &charts), "Shares of the games")
        )
    )
}

pub(super) fn meters(scenario: &Scenario, ranked: &[&Summary]) -> String {
    let frame = Frame { width: 420.0, height: 250.0, text: 14.0 };
    let charts: Vec<Chart> = scenario.meters().map(|meter| path(scenario, meter, ranked, frame)).collect();
    let tables: String = charts.iter().map(|chart| table(&chart.table, &chart.title)).collect();
    format!(
        "<p>The average of each meter, turn by turn, from the start to the end; a game that is over stays where it ended. The pale band \
         holds eight in ten of the reader’s games: so much is luck. Gauges go from 0 to 100; cash is in euros, customers and team are \
         counted.</p>\n{}",
        panels("grid", "How the meters went", charts.iter().map(|chart| (chart.title.as_str(), chart)), &tables)
    )
}

/// The tables of the endings as one: a column for each.
fn side_by_side(scenario: &Scenario, charts: &[Chart]) -> Vec<Vec<String>> {
    let Some(first) = charts.first() else { return Vec::new() };
    let names = scenario.endings.iter().map(|ending| ending.name.clone());
    let head = ["Bot".to_owned()].into_iter().chain(names).collect();
    let row = |place: usize| {
        let shares = charts.iter().map(|chart| chart.table[place][1].clone());
        [first.table[place][0].clone()].into_iter().chain(shares).collect()
    };
    std::iter::once(head).chain((1..first.table.len()).map(row)).collect()
}

/// Small charts of one kind, and their tables behind them.
fn panels<'c>(class: &str, name: &str, charts: impl Iterator<Item = (&'c str, &'c Chart)>, tables: &str) -> String {
    let panel = |(name, chart): (&str, &Chart)| {
        format!("<div class=\"panel\"><h3>{}</h3>\n{}</div>\n", escaped(name), inline(&chart.svg))
    };
    let panels: String = charts.map(panel).collect();
    format!("<figure aria-label=\"{name}\">\n<div class=\"{class}\">\n{panels}</div>\n{}</figure>\n", behind(name, tables))
}

#[allow(clippy::cast_precision_loss, reason = "counts of promises")]
pub(super) fn promises(ranked: &[&Summary]) -> String {
    let head = ["Bot", "Made in a game", "Kept", "Kept on time"].map(str::to_owned).to_vec();
    let row = |summary: &&Summary| {
        let made = summary.promises.started as f64 / summary.games.max(1) as f64;
        let shares = [summary.finished(), summary.on_time()].map(|share| percent_or_none(share.part()));
        [summary.policy.name().to_owned(), format!("{made:.1}")].into_iter().chain(shares).collect()
    };
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(ranked.iter().map(row)).collect();
    format!(
        "<p>Choices of vision promise something. A promise that gets no plan fades; with a plan, order carries it to its delivery, in time \
         or late. Shares are of the promises made, those still open at the end included.</p>\n{}",
        table(&rows, "Promises made and kept")
    )
}

/// So many of the rarest are told.
const FEW: usize = 8;

pub(super) fn seldom(scenario: &Scenario, ranked: &[&Summary]) -> String {
    let Some((first, others)) = ranked.split_first() else { return String::new() };
    let (mut traffic, mut games) = (first.traffic.clone(), first.games);
    for summary in others {
        traffic.add(&summary.traffic);
        games += summary.games;
    }
    format!(
        "<p>What few players will meet, and what few take when they could, over all bots together. Nothing is wrong with being rare, but \
         what nobody meets teaches nobody.</p>\n{}<div class=\"long\">\n{}</div>\n",
        table(&rare_situations(scenario, &traffic, games), "The situations that came up in the fewest games"),
        table(&rare_choices(scenario, &traffic), "The choices that were taken least often when they were open")
    )
}

#[allow(clippy::cast_precision_loss, reason = "counts of games")]
fn rare_situations(scenario: &Scenario, traffic: &Traffic, games: u64) -> Vec<Vec<String>> {
    let mut rare: Vec<_> = scenario.situations.iter().zip(&traffic.games).collect();
    rare.sort_by_key(|(_, games)| **games);
    let row = |(situation, came): &(&crate::scenario::model::Situation, &u64)| {
        vec![situation.title.clone(), format!("`{}`", situation.id), percent(**came as f64 / games.max(1) as f64)]
    };
    let head = ["Situation", "Id", "Came up in"].map(str::to_owned).to_vec();
    std::iter::once(head).chain(rare.iter().take(FEW).map(row)).collect()
}

#[allow(clippy::cast_precision_loss, reason = "counts of games")]
fn rare_choices(scenario: &Scenario, traffic: &Traffic) -> Vec<Vec<String>> {
    let all = scenario.situations.iter().zip(&traffic.choices);
    let mut rare: Vec<_> = all
        .flat_map(|(situation, counts)| counts.iter().enumerate().map(move |(place, count)| (situation, place, *count)))
        .filter(|(_, _, count)| count.open > 0)
        .collect();
    let part = |count: ChoiceTraffic| count.taken as f64 / count.open as f64;
    rare.sort_by(|(_, _, a), (_, _, b)| part(*a).total_cmp(&part(*b)));
    let head = ["Choice", "In", "Leans to", "Taken when open"].map(str::to_owned).to_vec();
    let row = |(situation, place, count): &(&crate::scenario::model::Situation, usize, ChoiceTraffic)| {
        let choice = &situation.choices[*place];
        let leans = match choice.lean.side() {
            Some(Side::Vision) => "vision",
            Some(Side::Process) => "process",
            None if choice.lean.vision > 0 => "both",
            None => "neither",
        };
        vec![format!("{}. {}", place + 1, choice.text), format!("`{}`", situation.id), leans.to_owned(), percent(part(*count))]
    };
    std::iter::once(head).chain(rare.iter().take(FEW).map(row)).collect()
}
