//! The cards: four a page, with marks to cut by.

use super::filled;
use super::gives::{Gives, signed};
use super::kit::{Answer, Card, Kit, Road};
use super::sheet::Sheet;
use crate::report::html::{each, escaped, inline};
use crate::scenario::model::{Again, Lean, Meter, Role, Scenario, Side};
use crate::session::view::words;
use crate::text::{say, say_with};

/// How many cards, and how many slips, fit on a page.
const CARDS: usize = 4;
const SLIPS: usize = 8;

/// The pictures that cards show again and again, drawn once.
pub(super) fn pictures() -> String {
    let pictures = [
        ("lean-vision", include_str!("../../../assets/pictures/icon-vision.svg")),
        ("lean-process", include_str!("../../../assets/pictures/icon-process.svg")),
    ];
    let symbols = each(pictures, |(id, svg)| {
        let svg = inline(svg.trim()).replacen("<svg ", &format!("<symbol id=\"{id}\" "), 1).replace("</svg>", "</symbol>");
        svg + "\n"
    });
    // A diamond for both, a ring for neither: told apart without any colour.
    format!(
        "<svg class=\"store\" aria-hidden=\"true\" width=\"0\" height=\"0\">\n{symbols}\
         <symbol id=\"lean-both\" viewBox=\"0 0 64 64\"><path d=\"M32 4 60 32 32 60 4 32z\" fill=\"#3f6747\"/></symbol>\n\
         <symbol id=\"lean-neither\" viewBox=\"0 0 64 64\"><circle cx=\"32\" cy=\"32\" r=\"24\" fill=\"none\" stroke=\"#5d5866\" stroke-width=\"7\"/></symbol>\n\
         </svg>\n"
    )
}

pub(super) fn cards(kit: &Kit) -> String {
    let situations: Vec<String> = kit.cards.iter().map(|card| situation(kit.scenario, card)).collect();
    let choices: Vec<String> = kit.cards.iter().map(|card| choices(kit.scenario, card)).collect();
    let results = kit.cards.iter().flat_map(|card| card.answers.iter().map(|answer| result(kit, card, answer)));
    let results: Vec<String> = results.collect();
    format!(
        "{}{}{}{}",
        roles(kit),
        section("situations", "paper-situations", "", &sheets(&situations, CARDS)),
        section("choices", "paper-choices", "", &sheets(&choices, CARDS)),
        section("results", "paper-results", "paper-results-about", &sheets(&results, CARDS))
    )
}

/// A part of the page that begins on a sheet of its own.
pub(super) fn section(id: &str, title: &str, about: &str, body: &str) -> String {
    let about = if about.is_empty() { String::new() } else { format!(" <span>{}</span>", escaped(&say(about))) };
    format!(
        "<section class=\"cut\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{}{about}</h2>\n{body}</section>\n",
        escaped(&say(title))
    )
}

/// So many on each sheet of paper.
fn sheets(cards: &[String], on_each: usize) -> String {
    let class = if on_each == CARDS { "sheet" } else { "sheet slips" };
    each(cards.chunks(on_each), |some| format!("<div class=\"{class}\">\n{}</div>\n", some.concat()))
}

/// A card to cut out; the more there is on it, the smaller it is set.
fn card(kind: &str, title: &str, body: &str, signs: usize) -> String {
    let size = match signs {
        0..=600 => "",
        601..=800 => " small",
        801..=1_020 => " smaller",
        1_021..=1_400 => " smallest",
        _ => " tiny",
    };
    format!("<article class=\"cut-out {kind}{size}\">\n{title}{body}</article>\n")
}

fn head(number: &str, title: &str) -> String {
    format!("<h3><span class=\"number\">{}</span> {}</h3>\n", escaped(number), escaped(title))
}

fn paragraphs(scenario: &Scenario, text: &str) -> String {
    each(filled(scenario, text).lines(), |line| format!("<p>{}</p>\n", escaped(line)))
}

fn roles(kit: &Kit) -> String {
    let scenario = kit.scenario;
    if scenario.roles.is_empty() {
        return String::new();
    }
    let seats: Vec<String> = scenario.roles.iter().map(|one| role(scenario, one)).collect();
    let briefs = kit.cards.iter().flat_map(|card| card.situation.briefs.iter().map(move |brief| (card, brief)));
    // By role, so that each pile can be cut and handed over by itself.
    let mut briefs: Vec<_> = briefs.collect();
    briefs.sort_by_key(|(card, brief)| (brief.role, card.number));
    let slips = briefs.into_iter().filter_map(|(card, brief)| {
        let role = scenario.roles.get(brief.role.index())?;
        let values = [("card", card.number.into()), ("title", filled(scenario, &card.situation.title).into())];
        Some(format!(
            "<article class=\"cut-out slip\">\n<h3>{}</h3>\n<p class=\"for\">{}</p>\n{}</article>\n",
            escaped(&role.name),
            escaped(&say_with("paper-brief-head", &values)),
            paragraphs(scenario, &brief.text)
        ))
    });
    let slips: Vec<String> = slips.collect();
    let slips = if slips.is_empty() {
        String::new()
    } else {
        section("briefs", "paper-briefs", "paper-briefs-about", &sheets(&slips, SLIPS))
    };
    format!("{}{slips}", section("roles", "paper-roles", "paper-roles-about", &sheets(&seats, CARDS)))
}

fn role(scenario: &Scenario, role: &Role) -> String {
    let body = format!(
        "{}<h4>{}</h4>\n{}<p class=\"foot\">{}</p>\n",
        paragraphs(scenario, &role.brief),
        escaped(&say("paper-role-goal")),
        paragraphs(scenario, &role.goal),
        escaped(&say("paper-role-only"))
    );
    card("role", &format!("<h3>{}</h3>\n", escaped(&role.name)), &body, role.brief.len() + role.goal.len())
}

fn situation(scenario: &Scenario, of: &Card) -> String {
    let situation = of.situation;
    let kind = words::kind_id(situation.kind);
    let mut facts = Vec::new();
    if let Some(turn) = situation.at {
        facts.push(say_with("paper-card-turn", &[("turn", i32::from(turn).into())]));
    } else if situation.weight == 0 {
        facts.push(say("paper-card-sent"));
    }
    if !of.when.is_empty() {
        facts.push(say_with("paper-card-when", &[("when", of.when.clone().into())]));
    }
    if situation.again != Again::Never {
        facts.push(say("paper-card-again"));
    }
    let calls = say_with("turn-demand", &[("calls", say(&format!("kind-{kind}-calls")).into())]);
    let body = format!(
        "<p class=\"for\">{} · {}</p>\n{}<p class=\"foot\">{}</p>\n",
        escaped(&say(&format!("kind-{kind}"))),
        escaped(&calls),
        paragraphs(scenario, &situation.text),
        escaped(&facts.join(" · "))
    );
    let title = filled(scenario, &situation.title);
    card("situation", &head(&of.number.to_string(), &title), &body, situation.text.chars().count())
}

/// The lean as shapes, one for each step, and in a word.
fn lean(lean: Lean) -> String {
    let (shape, steps) = match lean.side() {
        _ if lean.vision > 0 && lean.process > 0 => ("lean-both", lean.vision.max(lean.process)),
        Some(Side::Vision) => ("lean-vision", lean.vision),
        Some(Side::Process) => ("lean-process", lean.process),
        None => ("lean-neither", 1),
    };
    let shapes = format!("<svg aria-hidden=\"true\"><use href=\"#{shape}\"/></svg>").repeat(usize::from(steps));
    format!("<span class=\"lean\">{shapes} {}</span>", escaped(&words::lean(lean)))
}

fn choices(scenario: &Scenario, of: &Card) -> String {
    let body = each(&of.answers, |answer| {
        let choice = answer.choice;
        let Lean { vision, process } = choice.lean;
        let promises = vision >= 2 || vision > 0 && process > 0;
        let facts = [
            (choice.cost > 0).then(|| say_with("paper-choice-costs", &[("money", words::money(choice.cost).into())])),
            promises.then(|| say("paper-choice-promise")),
            (process > 0).then(|| say_with("paper-choice-plans", &[("count", i32::from(process).into())])),
            answer.is_rolled().then(|| say("paper-choice-rolled")),
            (!answer.when.is_empty()).then(|| say_with("paper-choice-needs", &[("when", answer.when.clone().into())])),
        ];
        let facts = each(facts.into_iter().flatten(), |fact| format!(" · {}", escaped(&fact)));
        format!(
            "<div class=\"answer\"><p class=\"letter\">{}</p>\n<div>{}<p class=\"facts-line\">{}{facts}</p></div></div>\n",
            answer.letter,
            paragraphs(scenario, &choice.text),
            lean(choice.lean)
        )
    });
    let signs: usize = of.answers.iter().map(|answer| answer.choice.text.chars().count() + 115).sum();
    let title = filled(scenario, &of.situation.title);
    card("choices", &head(&of.number.to_string(), &title), &body, signs)
}

fn result(kit: &Kit, of: &Card, answer: &Answer) -> String {
    let body = each(&answer.roads, |road| {
        let faces = road.faces.map_or_else(
            || say("paper-result-certain"),
            |(from, to)| {
                let values = [("from", i32::from(from).into()), ("to", i32::from(to).into())];
                say_with(if from == to { "paper-result-face" } else { "paper-result-faces" }, &values)
            },
        );
        let text = if road.text.is_empty() { say("paper-result-words") } else { road.text.to_owned() };
        format!(
            "<h4>{}</h4>\n{}<p class=\"brings\">{}</p>\n",
            escaped(&faces),
            paragraphs(kit.scenario, &text),
            escaped(&brought(&road.gives, &kit.sheet))
        )
    });
    let signs: usize = answer.roads.iter().map(|road: &Road| road.text.chars().count() + 140 + 60 * road.gives.lines.len()).sum();
    let title = filled(kit.scenario, &of.situation.title);
    card("result", &head(&format!("{}{}", of.number, answer.letter), &title), &body, signs)
}

/// What a road brings, as one line: the columns that change, then what is to be done.
pub(super) fn brought(gives: &Gives, sheet: &Sheet) -> String {
    let changed = sheet.tracks.iter().zip(&gives.now).filter(|(_, points)| **points != 0);
    let points: Vec<String> = changed
        .map(|(track, points)| {
            let unit = if track.meter == Meter::CASH { "k" } else { "" };
            format!("{} {}{unit}", track.name, signed(*points))
        })
        .collect();
    let now = if points.is_empty() { Vec::new() } else { vec![format!("{}.", points.join(", "))] };
    let said: Vec<String> = now.into_iter().chain(gives.lines.iter().cloned()).collect();
    if said.is_empty() { say("paper-result-nothing") } else { said.join(" ") }
}
