//! The whole of it in a few sentences.

use super::super::{Simulation, Stated};
use crate::analysis::many::Summary;
use crate::analysis::policy::Policy;
use crate::report::html::{each, prose};
use crate::report::words::{euros, percent};
use crate::scenario::diagnostic::Severity;

pub(super) fn short(simulation: &Simulation<'_>, ranked: &[&Summary], stated: &[Stated]) -> String {
    let said = [
        reading(ranked),
        money(ranked),
        endings(simulation, ranked),
        Some(spots(simulation)),
        (!stated.is_empty()).then(|| expectations(stated)),
    ];
    let lines = each(said.into_iter().flatten(), |line| format!("<li>{}</li>\n", prose(&line)));
    format!("<ul class=\"short\">\n{lines}</ul>\n")
}

#[allow(clippy::cast_precision_loss, reason = "euros")]
fn reading(ranked: &[&Summary]) -> Option<String> {
    let by = |policy: Policy| ranked.iter().find(|summary| summary.policy == policy);
    let worth = |summary: &Summary| euros(summary.value.p50 as f64);
    let (Some(reader), Some(visionary), Some(operator)) = (by(Policy::Reader), by(Policy::Visionary), by(Policy::Operator))
    else {
        let (first, last) = (ranked.first()?, ranked.last()?);
        let said = format!("In the middling game (the median) {} leaves a company worth {}", first.policy.name(), worth(first));
        return Some(if ranked.len() > 1 {
            format!("{said}, and {} one worth {}.", last.policy.name(), worth(last))
        } else {
            said + "."
        });
    };
    let one_sided = if visionary.value.p50 >= operator.value.p50 { visionary } else { operator };
    let times = reader.value.p50 as f64 / one_sided.value.p50.max(1) as f64;
    let verdict = match times {
        pays if pays >= 1.05 => "Reading the moment pays",
        even if even >= 0.95 => "Reading the moment makes little difference",
        _ => "Reading the moment does not pay",
    };
    Some(format!(
        "{verdict}: in the middling game (the median) whoever follows it leaves a company worth {}, {times:.2} times as much as the \
         better of the two one-sided bots, the {} ({}).",
        worth(reader),
        one_sided.policy.name(),
        worth(one_sided)
    ))
}

fn money(ranked: &[&Summary]) -> Option<String> {
    let share = |summary: &&&Summary| summary.worthless().hits;
    let (least, most) = (ranked.iter().min_by_key(share)?, ranked.iter().max_by_key(share)?);
    let part = |summary: &Summary| percent(summary.worthless().part().unwrap_or(0.0));
    Some(match most.worthless().hits {
        0 => "Nobody’s company was worth nothing in the end.".to_owned(),
        _ if ranked.len() == 1 => format!("In {} of the games the company was worth nothing in the end.", part(most)),
        _ => format!(
            "The company was worth nothing in the end in {} of the {}’s games, and in {} of the {}’s.",
            part(least),
            least.policy.name(),
            part(most),
            most.policy.name()
        ),
    })
}

#[allow(clippy::cast_precision_loss, reason = "counts of games")]
fn endings(simulation: &Simulation<'_>, ranked: &[&Summary]) -> Option<String> {
    let all: u64 = ranked.iter().map(|summary| summary.games).sum();
    let count = |place: usize| ranked.iter().map(|summary| summary.endings[place]).sum::<u64>();
    let endings = &simulation.scenario.endings;
    let reached = (0..endings.len()).filter(|&place| count(place) > 0).count();
    let most = (0..endings.len()).max_by_key(|&place| count(place))?;
    let part = percent(count(most) as f64 / all.max(1) as f64);
    let how_many = if reached == endings.len() {
        if reached == 1 { "There is one ending".to_owned() } else { format!("All {reached} endings were reached") }
    } else {
        format!("{reached} of {} endings were reached", endings.len())
    };
    Some(format!("{how_many}; the most frequent is “{}”, with {part} of all games.", endings[most].name))
}

fn spots(simulation: &Simulation<'_>) -> String {
    let Some(found) = simulation.findings else { return "There were too few games to look for weak spots.".to_owned() };
    let count = |severity| found.iter().filter(|finding| finding.code.severity() == severity).count();
    let plural = |count: usize, word: &str| if count == 1 { format!("one {word}") } else { format!("{count} {word}s") };
    match (count(Severity::Warning), count(Severity::Hint)) {
        (0, 0) => "No weak spots were found.".to_owned(),
        (0, hints) => format!("The search for weak spots gives {}.", plural(hints, "hint")),
        (warnings, 0) => format!("The search for weak spots gives {}.", plural(warnings, "warning")),
        (warnings, hints) => {
            format!("The search for weak spots gives {} and {}.", plural(warnings, "warning"), plural(hints, "hint"))
        }
    }
}

fn expectations(stated: &[Stated]) -> String {
    let held = stated.iter().filter(|one| one.pass).count();
    match (held, stated.len()) {
        (all, of) if all == of => format!("All {of} expectations of the author hold."),
        (held, of) => format!("{held} of the author’s {of} expectations hold."),
    }
}
