//! As a page to show and to print: one file that needs nothing else, readable without colour and by a screen reader.

mod games;
mod short;
mod spots;

use super::{Simulation, Stated};
use crate::analysis::many::{Plan, Summary, grouped};
use crate::report::html::{MARK, each, escaped, inline, page as whole, prose};
use crate::scenario::model::Period;

/// The page. The same games give the same page, whatever played them.
#[must_use]
pub fn page(simulation: &Simulation<'_>, stated: &[Stated]) -> String {
    let ranked = ranked(simulation.summaries);
    let sections = [
        ("In short", "short", short::short(simulation, &ranked, stated)),
        ("Weak spots", "spots", spots::spots(simulation)),
        ("What the author expects", "expectations", spots::expectations(simulation, stated)),
        ("Who played", "bots", games::bots(&ranked)),
        ("What the company was worth", "worth", games::worth(&ranked)),
        ("How the games ended", "endings", games::endings(simulation.scenario, &ranked)),
        ("How the meters went", "meters", games::meters(simulation.scenario, &ranked)),
        ("What became of the promises", "promises", games::promises(&ranked)),
        ("What was seldom seen", "seldom", games::seldom(simulation.scenario, &ranked)),
    ];
    let links = sections.iter().map(|(title, id, _)| format!("<li><a href=\"#{id}\">{title}</a></li>\n"));
    let parts = sections.iter().map(|(title, id, body)| format!("<section>\n<h2 id=\"{id}\">{title}</h2>\n{body}</section>\n"));
    let body = format!(
        "{}<main>\n<nav aria-label=\"On this page\"><ul>\n{}</ul></nav>\n{}</main>\n{}",
        top(simulation),
        links.collect::<String>(),
        parts.collect::<String>(),
        bottom(simulation)
    );
    whole(&format!("{}: many games", simulation.scenario.title), &body)
}

/// Whose company was worth most stands first, everywhere on the page.
fn ranked(summaries: &[Summary]) -> Vec<&Summary> {
    let mut ranked: Vec<&Summary> = summaries.iter().collect();
    ranked.sort_by_key(|summary| -summary.value.p50);
    ranked
}

fn top(simulation: &Simulation<'_>) -> String {
    let Simulation { scenario, plan, summaries, .. } = *simulation;
    let games: u64 = summaries.iter().map(|summary| summary.games).sum();
    let length = match scenario.period {
        Period::Day => "days",
        Period::Week => "weeks",
        Period::Month => "months",
        Period::Quarter => "quarters",
    };
    let last = plan.seed.wrapping_add(u64::from(plan.games) - 1);
    let facts = [
        ("Bots", summaries.len().to_string()),
        ("Games of each", grouped(u64::from(plan.games))),
        ("Games in all", grouped(games)),
        ("Decisions", grouped(simulation.decisions())),
        ("Seeds", format!("{} to {last}", plan.seed)),
        ("Length of a game", format!("up to {} {length}", scenario.turns)),
    ];
    let facts = each(facts, |(name, value)| format!("<div><dt>{name}</dt><dd>{}</dd></div>\n", escaped(&value)));
    format!(
        "<header class=\"top\">\n<p class=\"kind\">{}Fulcrum: many games</p>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<dl class=\"facts\">\n{facts}</dl>\n</header>\n",
        inline(MARK.trim()).replacen("<svg ", "<svg aria-hidden=\"true\" ", 1),
        escaped(&scenario.title),
        escaped(&scenario.summary)
    )
}

fn bottom(simulation: &Simulation<'_>) -> String {
    let plan = simulation.plan;
    let everybody = plan.policies.iter().copied().eq(Plan::quick());
    let named = plan.policies.iter().filter(|_| !everybody);
    let who = each(named, |policy| format!(" --policy {}", policy.name()));
    let said = format!(
        "The bots play by the rules of the game, and all of them meet the same luck: game by game the same events and the same dice. \
         So what differs between them is how they play. An interval in brackets holds the true figure in 95 of 100 cases; “a tenth \
         below” means that one game in ten came out there or lower. The same numbers come again, to the last digit, with \
         `fulcrum simulate {} --games {} --seed {}{who}`.",
        simulation.name, plan.games, plan.seed
    );
    format!(
        "<footer class=\"bottom\">\n<h2 id=\"how\">How to read this, and how to have it again</h2>\n<p>{}</p>\n</footer>\n",
        prose(&said)
    )
}
