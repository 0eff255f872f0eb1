//! What each table and each person writes on: voting slips, the scoring sheet, the sheet for looking back.

use super::cards::section;
use super::kit::Kit;
use super::sheet::Rules;
use super::when::mark;
use crate::report::html::{each, escaped, table, wide};
use crate::scenario::model::{FlagId, Meter, Scenario, StageId};
use crate::text::{say, say_with};

/// How many bands of customers the table of money has, at most.
const BANDS: i32 = 10;
/// With so many turns each may have a high line on the sheet.
const ROOMY: u8 = 12;

pub(super) fn sheets(kit: &Kit) -> String {
    format!("{}{}{}", slips(kit), scoring(kit), debrief(kit.scenario))
}

fn slips(kit: &Kit) -> String {
    let most = kit.cards.iter().map(|card| card.answers.len()).max().unwrap_or(2);
    let letters: Vec<char> = ('A'..).take(most).collect();
    let set = each(&letters, |letter| format!("<p class=\"vote\">{letter}</p>\n"));
    let sets = format!("<div class=\"votes\">\n{set}</div>\n").repeat(6);
    section("slips", "paper-slips", "paper-slips-about", &format!("<div class=\"ballots\">\n{sets}</div>\n"))
}

fn field(id: &str) -> String {
    format!("<p class=\"field\"><span>{}</span></p>\n", escaped(&say(id)))
}

fn scoring(kit: &Kit) -> String {
    let (scenario, rules) = (kit.scenario, kit.rules);
    let body = format!(
        "<div class=\"fields\">{}{}</div>\n{}{}{}<h3>{}</h3>\n{}{}",
        field("paper-sheet-team"),
        field("paper-sheet-company"),
        turns(kit),
        marks(scenario),
        "",
        escaped(&say("paper-sheet-end")),
        steps(kit, rules),
        money(scenario)
    );
    section("sheet", "paper-sheet", "paper-sheet-about", &format!("<div class=\"scoring\">\n{body}</div>\n"))
}

/// A line for each turn, with room for the card, the choice and every column.
fn turns(kit: &Kit) -> String {
    let heads = kit.sheet.tracks.iter().map(|track| {
        if track.meter == Meter::CASH {
            say_with("paper-sheet-cash", &[("track", track.name.clone().into())])
        } else {
            track.name.clone()
        }
    });
    let first = ["paper-sheet-turn", "paper-sheet-card", "paper-sheet-choice"].map(say);
    let heads: Vec<String> = first.into_iter().chain(heads).chain([say("paper-sheet-open")]).collect();
    let heads = each(heads, |name| format!("<th scope=\"col\">{}</th>", escaped(&name)));
    let start = each(&kit.sheet.tracks, |track| format!("<td>{}</td>", track.start));
    let start =
        format!("<tr><th scope=\"row\">{}</th><td></td><td></td>{start}<td>0</td></tr>\n", escaped(&say("paper-sheet-start")));
    let known = |turn: u8| {
        kit.order.fixed.iter().find(|(at, _)| *at == turn).map_or_else(String::new, |(_, place)| (place + 1).to_string())
    };
    let empty = "<td></td>".repeat(kit.sheet.tracks.len() + 2);
    let rows =
        each(1..=kit.scenario.turns, |turn| format!("<tr><th scope=\"row\">{turn}</th><td>{}</td>{empty}</tr>\n", known(turn)));
    format!(
        "{}<table class=\"turns{}\">\n<caption>{}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{start}{rows}</tbody>\n</table></div>\n",
        wide(&say("paper-sheet-caption")),
        if kit.scenario.turns <= ROOMY { " roomy" } else { "" },
        escaped(&say("paper-sheet-caption"))
    )
}

/// A box for each mark.
fn marks(scenario: &Scenario) -> String {
    if scenario.flags.is_empty() {
        return String::new();
    }
    let boxes = each(0..scenario.flags.len(), |place| {
        format!("<span class=\"mark\">{}</span>\n", mark(FlagId(u8::try_from(place).unwrap_or(0))))
    });
    format!("<p class=\"marks\"><strong>{}</strong> {boxes}</p>\n", escaped(&say("paper-sheet-marks")))
}

fn steps(kit: &Kit, rules: Rules) -> String {
    let values = [
        ("direction", rules.fades[0].into()),
        ("order", rules.fades[1].into()),
        ("floor", rules.floor.into()),
        ("strong", Rules::STRONG.into()),
        ("weak", Rules::WEAK.into()),
        ("customers", Rules::customers(kit.scenario, StageId(0)).into()),
        ("promises", rules.promises.into()),
    ];
    let lines = each(1..=5, |n| format!("<li>{}</li>\n", escaped(&say_with(&format!("paper-sheet-end-{n}"), &values))));
    format!("<ol class=\"short\">\n{lines}</ol>\n")
}

/// What a turn brings or takes, looked up by customers.
fn money(scenario: &Scenario) -> String {
    let tables = each((0_u8..).zip(&scenario.stages), |(place, stage)| {
        let reach = super::sheet::rounded(stage.reach).max(1);
        let width = (reach + BANDS - 1) / BANDS;
        let bands: Vec<(i32, i32)> =
            (0..BANDS).map(|band| (band * width, band * width + width - 1)).filter(|(from, _)| *from <= reach).collect();
        let heads = bands.iter().map(|(from, to)| match width {
            1 => from.to_string(),
            _ => say_with("paper-sheet-money-head", &[("from", (*from).into()), ("to", (*to).into())]),
        });
        let cash = bands.iter().map(|(from, to)| {
            let left = Rules::cash(scenario, StageId(place), from.midpoint(*to));
            super::gives::signed(left)
        });
        let rows = [
            std::iter::once(say("paper-sheet-stage")).chain(heads).collect::<Vec<String>>(),
            std::iter::once(stage.name.clone()).chain(cash).collect(),
        ];
        table(&rows, &format!("{}: {}", say("paper-sheet-money"), stage.name))
    });
    format!("<h3>{}</h3>\n<div class=\"money\">\n{tables}</div>\n", escaped(&say("paper-sheet-money")))
}

fn debrief(scenario: &Scenario) -> String {
    let lines = |count: usize| format!("<div class=\"lines\" aria-hidden=\"true\">{}</div>\n", "<div></div>".repeat(count));
    let asked = |id: &str, count: usize| format!("<h3>{}</h3>\n{}", escaped(&say(id)), lines(count));
    let boxes = each(["vision", "process", "both"], |way| {
        format!("<span class=\"mark\">{}</span>\n", escaped(&say(&format!("paper-debrief-3-{way}"))))
    });
    let questions = each(&scenario.questions, |question| format!("<li>{}</li>\n", escaped(&super::filled(scenario, question))));
    let questions = if questions.is_empty() {
        String::new()
    } else {
        format!("<h3>{}</h3>\n<ul class=\"short\">\n{questions}</ul>\n", escaped(&say("paper-debrief-questions")))
    };
    let body = format!(
        "<div class=\"looking-back\">\n{}{}<h3>{}</h3>\n<p class=\"marks\">{boxes}</p>\n{}{}{questions}</div>\n",
        asked("paper-debrief-1", 3),
        asked("paper-debrief-2", 3),
        escaped(&say("paper-debrief-3")),
        asked("paper-debrief-5", 2),
        asked("paper-debrief-4", 3),
    );
    section("debrief", "paper-debrief", "paper-debrief-about", &body)
}
