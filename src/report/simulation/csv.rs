//! For a spreadsheet: one row for each policy and measure.

use std::io::{self, Write};

use super::Simulation;
use crate::analysis::many::{Spread, Summary};
use crate::csv;
use crate::scenario::model::{ONE, Scenario};

/// The columns and measures, for help texts.
pub const CSV_COLUMNS: &str = "\
Columns of --format csv, one row for each policy and measure:
  policy     who played
  games      how many games
  measure    one of those below
  mean       the average, or the share
  p10        one game in ten is at or below it; empty for shares
  p50        the median
  p90        nine games in ten are at or below it

Measures:
  value      worth in the end, in euros
  direction  and every other meter by its id: where it stood in the end
  ending:ID  share of the games that ended so, 0 to 1
  on-time    share of the promises made that were kept on time; empty if none were made
  finished   share of the promises made that were kept
  decisions  decisions in a game";

/// Writes the table with its head.
///
/// # Errors
/// If nothing can be written there.
pub fn csv(simulation: &Simulation<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "policy,games,measure,mean,p10,p50,p90")?;
    for summary in simulation.summaries {
        rows(simulation.scenario, summary, out)?;
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "figures for a spreadsheet")]
fn rows(scenario: &Scenario, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let row = |measure: &str, figures: [String; 4]| {
        let start = [summary.policy.name().to_owned(), summary.games.to_string(), measure.to_owned()];
        let mut line = String::new();
        csv::write(&[&start[..], &figures[..]].concat(), ',', "\n", &mut line);
        line
    };
    let spread = |measure: &str, spread: &Spread, unit: f64| {
        let [p10, p50, p90] = [spread.p10, spread.p50, spread.p90].map(|figure| (figure as f64 / unit).to_string());
        row(measure, [format!("{:.3}", spread.mean / unit), p10, p50, p90])
    };
    let alone = |measure: &str, share: Option<f64>| {
        let share = share.map(|share| format!("{share:.6}")).unwrap_or_default();
        row(measure, [share, String::new(), String::new(), String::new()])
    };
    write!(out, "{}", spread("value", &summary.value, 1.0))?;
    for (meter, figures) in scenario.meters().zip(&summary.meters) {
        write!(out, "{}", spread(scenario.meter_id(meter), figures, f64::from(ONE)))?;
    }
    for (place, ending) in scenario.endings.iter().enumerate() {
        write!(out, "{}", alone(&format!("ending:{}", ending.id), summary.ending(place).part()))?;
    }
    write!(out, "{}", alone("on-time", summary.on_time().part()))?;
    write!(out, "{}", alone("finished", summary.finished().part()))?;
    write!(out, "{}", alone("decisions", Some(summary.decisions as f64 / summary.games.max(1) as f64)))
}
