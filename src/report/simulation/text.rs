//! For a terminal: tables that fit a hundred columns, then the weak spots.

use std::io::{self, Write};

use super::{Pace, Simulation};
use crate::analysis::many::findings::{ENOUGH, Finding, alike};
use crate::analysis::many::{Summary, grouped};
use crate::report::words::{capital, euros, measured, meter, percent, percent_or_none, value};
use crate::scenario::diagnostic::Severity;

/// No line is longer, unless a single word is.
const WIDTH: usize = 100;
/// Names of rows are cut to this.
const LABEL: usize = 22;

/// Writes it.
///
/// # Errors
/// If nothing can be written there.
pub fn text(simulation: &Simulation<'_>, pace: Pace, colour: bool, out: &mut dyn Write) -> io::Result<()> {
    let Simulation { scenario, plan, summaries, .. } = *simulation;
    let last = plan.seed.wrapping_add(u64::from(plan.games) - 1);
    let bots = if summaries.len() == 1 { "one bot".to_owned() } else { format!("each of {} bots", summaries.len()) };
    let games = grouped(u64::from(plan.games));
    writeln!(out, "{}: {games} games of {bots}, seeds {} to {last}\n", scenario.title, plan.seed)?;
    by_policy(summaries, out)?;
    by_measure(simulation, out)?;
    findings(simulation, colour, out)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "for people")]
    let per_second = grouped(pace.per_second(simulation.decisions()) as u64);
    let threads = if pace.threads == 1 { "1 thread".to_owned() } else { format!("{} threads", pace.threads) };
    writeln!(out, "{} decisions in {:.1} s: {per_second} a second on {threads}", grouped(simulation.decisions()), pace.seconds)
}

/// A table: names of rows, then columns with their heads, which may have two lines.
#[derive(Default)]
struct Table {
    rows: Vec<String>,
    columns: Vec<(String, Vec<String>)>,
}

impl Table {
    fn column(&mut self, head: &str, cells: impl Iterator<Item = String>) {
        self.columns.push((head.to_owned(), cells.collect()));
    }

    /// As many columns beside each other as have room; the others below.
    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let label = self.rows.iter().map(|row| row.chars().count()).max().unwrap_or(0).min(LABEL);
        let widest = |(head, cells): &(String, Vec<String>)| {
            head.lines().chain(cells.iter().map(String::as_str)).map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let all: usize = self.columns.iter().map(|column| widest(column) + 2).sum();
        let gap = if label + all <= WIDTH { 2 } else { 1 };
        let wide = |column: &(String, Vec<String>)| widest(column) + gap;
        let mut rest = self.columns.as_slice();
        while !rest.is_empty() {
            let mut room = WIDTH - label;
            let fitting = rest.iter().take_while(|column| {
                let fits = wide(column) <= room;
                room = room.saturating_sub(wide(column));
                fits
            });
            let (now, later) = rest.split_at(fitting.count().max(1));
            for line in 0..2 {
                let heads: Vec<&str> = now.iter().map(|column| head_line(&column.0, line)).collect();
                if heads.iter().any(|head| !head.is_empty()) {
                    row(out, label, "", now.iter().map(wide).zip(heads))?;
                }
            }
            for (place, name) in self.rows.iter().enumerate() {
                row(out, label, name, now.iter().map(|column| (wide(column), column.1[place].as_str())))?;
            }
            writeln!(out)?;
            rest = later;
        }
        Ok(())
    }
}

/// A name, and cells of these widths at the right of their columns.
fn row<'c>(out: &mut dyn Write, label: usize, name: &str, cells: impl Iterator<Item = (usize, &'c str)>) -> io::Result<()> {
    let mut line = format!("{:label$}", cut(name, label));
    for (wide, cell) in cells {
        line.extend(std::iter::repeat_n(' ', wide.saturating_sub(cell.chars().count())));
        line.push_str(cell);
    }
    writeln!(out, "{}", line.trim_end())
}

/// A head of one line stands on the second.
fn head_line(head: &str, line: usize) -> &str {
    match (head.split_once('\n'), line) {
        (Some((first, _)), 0) => first,
        (Some((_, second)), _) => second,
        (None, 0) => "",
        (None, _) => head,
    }
}

fn cut(name: &str, room: usize) -> String {
    if name.chars().count() <= room {
        name.to_owned()
    } else {
        name.chars().take(room.saturating_sub(1)).chain(['…']).collect()
    }
}

#[allow(clippy::cast_precision_loss, reason = "euros for people")]
fn by_policy(summaries: &[Summary], out: &mut dyn Write) -> io::Result<()> {
    let all = || summaries.iter();
    let mut table = Table { rows: all().map(|one| one.policy.name().to_owned()).collect(), ..Table::default() };
    table.column("games", all().map(|one| grouped(one.games)));
    table.column("worth:\nmean", all().map(|one| euros(one.value.mean)));
    table.column("a tenth\nbelow", all().map(|one| euros(one.value.p10 as f64)));
    table.column("\nmedian", all().map(|one| euros(one.value.p50 as f64)));
    table.column("a tenth\nabove", all().map(|one| euros(one.value.p90 as f64)));
    table.column("worth\nnothing", all().map(|one| percent_or_none(one.worthless().part())));
    table.column("promises\nkept", all().map(|one| percent_or_none(one.finished().part())));
    table.column("kept on\ntime", all().map(|one| percent_or_none(one.on_time().part())));
    table.write(out)
}

fn by_measure(simulation: &Simulation<'_>, out: &mut dyn Write) -> io::Result<()> {
    let Simulation { scenario, summaries, .. } = *simulation;
    let mut endings = Table { rows: scenario.endings.iter().map(|ending| ending.id.clone()).collect(), ..Table::default() };
    let mut meters = Table { rows: scenario.meters().map(|one| meter(scenario, one)).collect(), ..Table::default() };
    for summary in summaries {
        let head = summary.policy.name().replace('-', "-\n");
        let share = |place| match summary.ending(place).part().unwrap_or(0.0) {
            0.0 => "·".to_owned(),
            share if share < 0.001 => "<0.1%".to_owned(),
            share => percent(share),
        };
        endings.column(&head, (0..scenario.endings.len()).map(share));
        meters.column(&head, scenario.meters().zip(&summary.meters).map(|(meter, spread)| value(meter, spread.mean)));
    }
    writeln!(out, "How the games ended")?;
    endings.write(out)?;
    writeln!(out, "Where the meters stood in the end, on average")?;
    meters.write(out)
}

fn findings(simulation: &Simulation<'_>, colour: bool, out: &mut dyn Write) -> io::Result<()> {
    match simulation.findings {
        None => writeln!(out, "Too few games to look for weak spots: play {} or more.\n", grouped(u64::from(ENOUGH))),
        Some([]) => writeln!(out, "No weak spots found.\n"),
        Some(found) => alike(found).try_for_each(|alike| findings_text(alike, colour, out)),
    }
}

fn findings_text(alike: &[Finding], colour: bool, out: &mut dyn Write) -> io::Result<()> {
    let Some(first) = alike.first() else { return Ok(()) };
    let paint = |code: &'static str| if colour { code } else { "" };
    let (bold, plain) = (paint("\x1b[1m"), paint("\x1b[0m"));
    let (word, tint) = match first.code.severity() {
        Severity::Error => ("error", paint("\x1b[1;31m")),
        Severity::Warning => ("warning", paint("\x1b[1;33m")),
        Severity::Hint => ("hint", paint("\x1b[1;36m")),
    };
    writeln!(out, "{tint}{word}[{}]{plain}", first.code.id())?;
    for finding in alike {
        for line in wrapped(&capital(&finding.message), WIDTH - 2) {
            writeln!(out, "  {bold}{line}{plain}")?;
        }
        for line in wrapped(&format!("measured: {} of {}", measured(finding.share), finding.of), WIDTH - 4) {
            writeln!(out, "    {line}")?;
        }
    }
    for line in wrapped(&format!("help: {}", first.help), WIDTH - 2) {
        writeln!(out, "  {line}")?;
    }
    writeln!(out)
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.len() - 1;
        let line = &mut lines[last];
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
