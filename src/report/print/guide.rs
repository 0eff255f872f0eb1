//! What the facilitator reads: how to run it, which card comes when, what to watch for.

use super::filled;
use super::gives::card as number;
use super::kit::{Card, Kit};
use super::sheet::{Rules, rounded};
use super::when;
use crate::report::html::{MARK, each, escaped, inline, table};
use crate::scenario::model::{Scenario, Shock, StageId};
use crate::text::{say, say_with};

/// The sections of the page, by their ids; those that a scenario has no use for are left out.
const SECTIONS: [(&str, &str); 9] = [
    ("guide", "paper-guide"),
    ("notes", "paper-notes"),
    ("roles", "paper-roles"),
    ("situations", "paper-situations"),
    ("choices", "paper-choices"),
    ("results", "paper-results"),
    ("slips", "paper-slips"),
    ("sheet", "paper-sheet"),
    ("debrief", "paper-debrief"),
];

pub(super) fn top(scenario: &Scenario, title: &str) -> String {
    let shown = SECTIONS.into_iter().filter(|(id, _)| *id != "roles" || !scenario.roles.is_empty());
    let links = each(shown, |(id, name)| format!("<li><a href=\"#{id}\">{}</a></li>\n", escaped(&say(name))));
    let roads: usize = scenario.situations.iter().map(|situation| situation.choices.len()).sum();
    let time = [("minutes", i32::from(scenario.minutes).into()), ("turns", i32::from(scenario.turns).into())];
    let cards = [("situations", scenario.situations.len().into()), ("roads", roads.into())];
    let facts = [
        ("paper-fact-for", scenario.audience.clone()),
        ("paper-fact-time", say_with("paper-fact-time-value", &time)),
        ("paper-fact-cards", say_with("paper-fact-cards-value", &cards)),
    ];
    let facts = each(facts.into_iter().filter(|(_, fact)| !fact.is_empty()), |(name, fact)| {
        format!("<div><dt>{}</dt><dd>{}</dd></div>\n", escaped(&say(name)), escaped(&fact))
    });
    format!(
        "<header class=\"top\">\n<p class=\"kind\">{}{}</p>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n<p>{}</p>\n<dl class=\"facts\">\n{facts}</dl>\n\
         <nav aria-label=\"{}\"><ul>\n{links}</ul></nav>\n</header>\n",
        inline(MARK.trim()).replacen("<svg ", "<svg aria-hidden=\"true\" ", 1),
        escaped(&say("paper-kind")),
        escaped(title),
        escaped(&scenario.summary),
        escaped(&say("paper-lead")),
        escaped(&say("paper-contents"))
    )
}

pub(super) fn guide(kit: &Kit, seed: u64) -> String {
    format!(
        "<section aria-labelledby=\"guide\">\n<h2 id=\"guide\">{}</h2>\n{}{}{}{}{}{}{}{}</section>\n{}",
        escaped(&say("paper-guide")),
        before(kit),
        time(kit.scenario),
        turn(kit),
        luck(),
        order(kit, seed),
        stages(kit),
        shocks(kit.scenario),
        endings(kit.scenario),
        notes(kit)
    )
}

fn head(id: &str) -> String {
    format!("<h3 class=\"head\">{}</h3>\n", escaped(&say(id)))
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escaped(text))
}

fn list(lines: impl IntoIterator<Item = String>) -> String {
    format!("<ol class=\"short\">\n{}</ol>\n", each(lines, |line| format!("<li>{}</li>\n", escaped(&line))))
}

fn with_roles(id: &str, kit: &Kit) -> String {
    say_with(id, &[("roles", kit.scenario.roles.len().into())])
}

fn before(kit: &Kit) -> String {
    let lines = ["paper-before-1", "paper-before-2", "paper-before-3"].map(|id| with_roles(id, kit));
    format!("{}{}", head("paper-before"), list(lines))
}

/// A length of time, in minutes and, where they do not come out even, seconds.
fn minutes(seconds: u32) -> String {
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    let id = if seconds == 0 { "paper-minutes" } else { "paper-minutes-seconds" };
    say_with(id, &[("minutes", i64::from(minutes).into()), ("seconds", i64::from(seconds).into())])
}

/// Three tenths of the time are the debrief's; the rest is shared by the turns, to the next ten seconds.
fn time(scenario: &Scenario) -> String {
    let all = u32::from(scenario.minutes) * 60;
    let (open, debrief) = ((all / 15).div_ceil(60) * 60, all * 3 / 10 / 60 * 60);
    let turns = u32::from(scenario.turns.max(1));
    let turn = all.saturating_sub(open + debrief) / turns / 10 * 10;
    let debrief = all.saturating_sub(open + turn * turns) / 60 * 60;
    let named = |id: &str, time: u32| vec![say(id), minutes(time)];
    let turn_row =
        vec![format!("{}: {}", say("paper-time-turn"), say("paper-time-turn-parts")), format!("{turns} × {}", minutes(turn))];
    let rows = [
        vec![say("paper-time"), say("paper-fact-time")],
        named("paper-time-open", open),
        turn_row,
        named("paper-time-debrief", debrief),
    ];
    format!("{}{}{}", head("paper-time"), table(&rows, &say("paper-time")), paragraph(&say("paper-time-short")))
}

fn turn(kit: &Kit) -> String {
    let lines = (1..=5).map(|n| with_roles(&format!("paper-turn-{n}"), kit));
    format!(
        "{}{}<div class=\"note\"><p><strong>{}.</strong> {}</p></div>\n",
        head("paper-turn"),
        list(lines),
        escaped(&say("paper-tie")),
        escaped(&say("paper-tie-about"))
    )
}

fn luck() -> String {
    let about = say_with("paper-luck-about", &[("lucky", Rules::LUCKY.into()), ("weak", Rules::WEAK.into())]);
    format!(
        "{}{}{}{}",
        head("paper-luck"),
        paragraph(&about),
        head("paper-stands-for"),
        paragraph(&say("paper-stands-for-about"))
    )
}

fn order(kit: &Kit, seed: u64) -> String {
    let (scenario, order) = (kit.scenario, &kit.order);
    let cards = |places: &[usize]| {
        let numbers: Vec<String> = places.iter().map(|place| number(*place)).collect();
        if numbers.is_empty() { say("paper-order-none") } else { numbers.join(", ") }
    };
    let fixed: Vec<String> = order
        .fixed
        .iter()
        .map(|(turn, place)| {
            let turn = say_with("paper-order-turn", &[("turn", i32::from(*turn).into())]);
            format!("{turn}: {}", say_with("paper-order-card", &[("card", number(*place).into())]))
        })
        .collect();
    let mut rows = vec![vec![say("paper-order"), say_with("paper-fact-seed-value", &[("seed", seed.to_string().into())])]];
    if !fixed.is_empty() {
        rows.push(vec![say("paper-order-fixed"), fixed.join("; ")]);
    }
    for (stage, deck) in scenario.stages.iter().zip(&order.decks) {
        rows.push(vec![say_with("paper-order-stage", &[("stage", stage.name.clone().into())]), cards(deck)]);
    }
    if !order.sent.is_empty() {
        rows.push(vec![say("paper-order-sent"), cards(&order.sent)]);
    }
    format!("{}{}{}", head("paper-order"), paragraph(&say("paper-order-about")), table(&rows, &say("paper-order")))
}

fn stages(kit: &Kit) -> String {
    let scenario = kit.scenario;
    let told = each(scenario.stages.iter().zip(0_u8..), |(stage, place)| {
        let enter = if stage.enter.is_empty() {
            say("paper-stage-first")
        } else {
            say_with("paper-stage-enter", &[("when", when::all(scenario, &stage.enter).into())])
        };
        let values = [
            ("customers", format!("±{}", Rules::customers(scenario, StageId(place))).into()),
            ("reach", rounded(stage.reach).into()),
        ];
        format!(
            "<article class=\"card\">\n<h4>{} <span class=\"badge\">{}</span></h4>\n{}{}</article>\n",
            escaped(&stage.name),
            escaped(&enter),
            paragraph(&filled(scenario, &stage.about)),
            format_args!("<p class=\"foot\">{}</p>\n", escaped(&say_with("paper-stage-facts", &values)))
        )
    });
    format!("{}{}<div class=\"cards\">\n{told}</div>\n", head("paper-stages"), paragraph(&say("paper-stages-about")))
}

/// The sums of two dice and how often they come, in thousandths; 7 is always an ordinary turn.
const SUMS: [(u8, u16); 10] = [(6, 139), (8, 139), (5, 111), (9, 111), (4, 83), (10, 83), (3, 56), (11, 56), (2, 28), (12, 28)];

/// The likeliest first, each to the sum that comes about as often.
fn sums(shocks: &[Shock]) -> Vec<(u8, &Shock)> {
    let mut free = SUMS.to_vec();
    let mut likely: Vec<&Shock> = shocks.iter().filter(|shock| shock.chance > 0).collect();
    likely.sort_by_key(|shock| std::cmp::Reverse(shock.chance));
    let mut found = Vec::new();
    for shock in likely {
        let near = free.iter().enumerate().min_by_key(|(_, (_, often))| often.abs_diff(u16::from(shock.chance) * 10));
        let Some((place, (sum, _))) = near.map(|(place, sum)| (place, *sum)) else { break };
        free.remove(place);
        found.push((sum, shock));
    }
    found.sort_by_key(|(sum, _)| *sum);
    found
}

fn shocks(scenario: &Scenario) -> String {
    if scenario.shocks.is_empty() {
        return String::new();
    }
    let sheet = super::sheet::Sheet::of(scenario);
    let rows = sums(&scenario.shocks).into_iter().map(|(sum, shock)| {
        let stages = scenario.stages.iter().enumerate().filter(|(place, _)| shock.stages >> place & 1 == 1);
        let everywhere = scenario.stages.len() == stages.clone().count();
        let stages: Vec<&str> = stages.map(|(_, stage)| stage.name.as_str()).collect();
        let place = if everywhere { String::new() } else { format!(" ({})", stages.join(", ")) };
        let mut counter = super::gives::Counter::new(scenario, &sheet, StageId(0));
        counter.effects(&shock.effects);
        let said = super::cards::brought(&counter.finish(), &sheet);
        vec![sum.to_string(), format!("{}{place}: {}", shock.name, filled(scenario, &shock.text)), said]
    });
    let heads = vec![say("paper-sheet-sum"), say("paper-shocks"), say("paper-result-certain")];
    let rows: Vec<Vec<String>> = std::iter::once(heads).chain(rows).collect();
    format!("{}{}{}", head("paper-shocks"), paragraph(&say("paper-shocks-about")), table(&rows, &say("paper-shocks")))
}

fn endings(scenario: &Scenario) -> String {
    let told = each(&scenario.endings, |ending| {
        let when = if ending.when.is_empty() { say("paper-ending-else") } else { when::all(scenario, &ending.when) };
        let badge = if ending.at_once { format!("{}: {when}", say("paper-ending-at-once")) } else { when };
        format!(
            "<article class=\"card\">\n<h4>{} <span class=\"badge\">{}</span></h4>\n{}</article>\n",
            escaped(&ending.name),
            escaped(&badge),
            paragraph(&filled(scenario, &ending.text))
        )
    });
    format!("{}{}<div class=\"cards\">\n{told}</div>\n", head("paper-endings"), paragraph(&say("paper-endings-about")))
}

fn notes(kit: &Kit) -> String {
    let scenario = kit.scenario;
    let whole = each(scenario.notes.lines(), paragraph);
    let goals = if scenario.goals.is_empty() {
        String::new()
    } else {
        format!(
            "{}<ul class=\"short\">\n{}</ul>\n",
            head("paper-goals"),
            each(&scenario.goals, |goal| format!("<li>{}</li>\n", escaped(goal)))
        )
    };
    format!(
        "<section aria-labelledby=\"notes\">\n<h2 id=\"notes\">{}</h2>\n{}{whole}{goals}<dl class=\"by-card\">\n{}</dl>\n</section>\n",
        escaped(&say("paper-notes")),
        if whole.is_empty() { String::new() } else { head("paper-notes-scenario") },
        each(&kit.cards, |card| of_card(scenario, card))
    )
}

fn of_card(scenario: &Scenario, card: &Card) -> String {
    let situation = card.situation;
    if situation.notes.is_empty() && situation.questions.is_empty() {
        return String::new();
    }
    let questions = each(&situation.questions, |question| format!("<li>{}</li>\n", escaped(&filled(scenario, question))));
    let questions = if questions.is_empty() { questions } else { format!("<ul class=\"short\">\n{questions}</ul>\n") };
    format!(
        "<div><dt><span class=\"number\">{}</span> {}</dt>\n<dd>{}{questions}</dd></div>\n",
        card.number,
        escaped(&filled(scenario, &situation.title)),
        if situation.notes.is_empty() { String::new() } else { paragraph(&filled(scenario, &situation.notes)) }
    )
}
