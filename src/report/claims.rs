//! Expectations and how they came out, in words and as a table.

use std::fmt::Write;

use crate::analysis::expect::{Estimate, Measured, Seeds, Unit, Verdict};
use crate::scenario::model::Claim;
use crate::session::view::words::claim_id;
use crate::text::say;

/// An expectation that was measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The scenario that states it.
    pub scenario: String,
    /// The claim that it serves.
    pub claim: Claim,
    /// In the author's words.
    pub says: String,
    /// How it came out.
    pub measured: Measured,
}

/// The rows of each scenario, in their order.
pub fn grouped(rows: &[Row]) -> impl Iterator<Item = (&str, &[Row])> {
    rows.chunk_by(|a, b| a.scenario == b.scenario).map(|rows| (rows[0].scenario.as_str(), rows))
}

/// "at least 105 %".
#[must_use]
pub fn needed(measured: &Measured) -> String {
    let unit = measured.unit.name();
    match (measured.needed.at_least, measured.needed.at_most) {
        (Some(least), Some(most)) => format!("{least} to {most} {unit}"),
        (Some(0), None) => "more than 0".to_owned(),
        (None, Some(0)) => "less than 0".to_owned(),
        (Some(least), None) => format!("at least {least} {unit}"),
        (None, Some(most)) => format!("at most {most} {unit}"),
        (None, None) => "anything".to_owned(),
    }
}

/// "137.2 % (136.1 to 138.4)".
#[must_use]
pub fn figure(estimate: Estimate, unit: Unit) -> String {
    let digits = digits(estimate);
    format!("{:.digits$} {} ({:.digits$} to {:.digits$})", estimate.mean, unit.name(), estimate.low, estimate.high)
}

/// As many digits as the interval bears.
fn digits(estimate: Estimate) -> usize {
    if estimate.high - estimate.low < 1.0 { 2 } else { 1 }
}

/// The figure, what was needed, and how far off it is.
#[must_use]
pub fn sentence(measured: &Measured) -> String {
    let Some(estimate) = measured.estimate else {
        return "could not be measured: in these games it never came to this".to_owned();
    };
    let told = format!("{}, needed: {}", figure(estimate, measured.unit), needed(measured));
    match measured.verdict() {
        Verdict::Fails(by) => format!("{told}; off by {by:.2} {}", measured.unit.name()),
        Verdict::Open => format!("{told}; the interval reaches beyond that: more games would tell"),
        Verdict::Holds | Verdict::Unmeasured => told,
    }
}

/// The table of `docs/claims.md`.
#[must_use]
pub fn markdown(rows: &[Row], seeds: Seeds) -> String {
    let mut text = format!(
        "# The claims, measured\n\nMade by `fulcrum claims --games {} --seed {} --format markdown`: do not edit.\n\n\
         Each claim of the five articles (A) and each finding of research (R) has a mechanism in the model, and expectations in a \
         shipped scenario that say what must come out of it over many games. A figure is the mean over 20 sections of the games, with its 95% \
         interval; an expectation holds if the whole interval lies in the range that is needed.\n",
        seeds.games, seeds.first
    );
    let mut claims: Vec<Claim> = rows.iter().map(|row| row.claim).collect();
    claims.sort_unstable();
    claims.dedup();
    for claim in claims {
        let id = claim_id(claim);
        let _ = write!(text, "\n## {claim}: {}\n\n{}\n\n", say(&format!("claim-{id}")), say(&format!("mechanism-{id}")));
        text += "| scenario | expectation | measured | 95% interval | needed | |\n|---|---|---|---|---|---|\n";
        for row in rows.iter().filter(|row| row.claim == claim) {
            let (mean, interval) = row.measured.estimate.map_or(("none".to_owned(), String::new()), |e| {
                let digits = digits(e);
                (
                    format!("{:.digits$} {}", e.mean, row.measured.unit.name()),
                    format!("{:.digits$} to {:.digits$}", e.low, e.high),
                )
            });
            let mark = if row.measured.passes() { "holds" } else { "**fails**" };
            let says = row.says.replace('|', "\\|");
            let _ = writeln!(text, "| {} | {says} | {mean} | {interval} | {} | {mark} |", row.scenario, needed(&row.measured));
        }
    }
    text
}
