//! What an author should look at: weak spots, and expectations.

use super::super::{Simulation, Stated};
use crate::analysis::many::findings::{ENOUGH, Finding, alike};
use crate::analysis::many::grouped;
use crate::report::chart::Frame;
use crate::report::chart::many::{Interval, interval};
use crate::report::html::{escaped, inline, prose, wide};
use crate::report::words::{capital, measured};
use crate::scenario::diagnostic::Severity;

pub(super) fn spots(simulation: &Simulation<'_>) -> String {
    match simulation.findings {
        None => format!("<p>There were too few games to look for any: it takes {} of each bot.</p>\n", grouped(u64::from(ENOUGH))),
        Some([]) => "<p>None were found. Looked for were situations, choices, stages and endings that nobody comes to, endings that nearly \
                     everybody comes to, choices that are worse than their siblings whatever the state of the company, meters that nobody \
                     moves, money that nobody can run out of, and rules of thumb that do as well as reading the moment.</p>\n"
            .to_owned(),
        Some(found) => {
            let intro = "<p>Found by playing: what nobody comes to, what nearly everybody comes to, and what can be had without thinking. \
                         Warnings keep a scenario from teaching what it could; hints are worth a look.</p>\n";
            intro.to_owned() + &alike(found).map(spot).collect::<String>()
        }
    }
}

fn spot(alike: &[Finding]) -> String {
    let Some(first) = alike.first() else { return String::new() };
    let (class, word) = if first.code.severity() == Severity::Hint { ("spot hint", "Hint") } else { ("spot", "Warning") };
    let found = alike.iter().map(|finding| {
        format!(
            "<li><p>{}.</p>\n<p class=\"more\">Measured: {} of {}.</p></li>\n",
            prose(&capital(&finding.message)),
            escaped(&measured(finding.share)),
            escaped(&finding.of)
        )
    });
    let found: String = found.collect();
    format!(
        "<div class=\"{class}\">\n<h3>{word} <code>{}</code></h3>\n<p class=\"said\">{}</p>\n<ul>\n{found}</ul>\n\
         <p><strong>What to do:</strong> {}.</p>\n</div>\n",
        first.code.id(),
        escaped(first.code.about()),
        prose(&first.help)
    )
}

pub(super) fn expectations(simulation: &Simulation<'_>, stated: &[Stated]) -> String {
    if stated.is_empty() {
        let said = match simulation.scenario.expectations.len() {
            0 => "The scenario states none: add `expectations` to its file, and they become tests of what it teaches.".to_owned(),
            count => {
                let some = if count == 1 { "one expectation".to_owned() } else { format!("{count} expectations") };
                format!("The scenario states {some}; `fulcrum claims {}` puts them to the test.", simulation.name)
            }
        };
        return format!("<p>{}</p>\n", prose(&said));
    }
    let rows: String = stated.iter().map(row).collect();
    format!(
        "<p>Each line is a sentence that the scenario’s author wants to be true, measured over many games. The dot is the best guess, \
         the bar holds the true figure in 95 of 100 cases, and the green ground is where it has to lie.</p>\n\
         {}<table class=\"stated\">\n<caption>Expectations, as measured</caption>\n\
         <thead><tr><th scope=\"col\">Expectation</th><th scope=\"col\">Verdict</th><th scope=\"col\">Measured</th>\
         <th scope=\"col\">Needed</th><th scope=\"col\">Picture</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n",
        wide("Expectations, as measured")
    )
}

fn row(one: &Stated) -> String {
    let (class, verdict) = if one.pass { ("verdict holds", "holds") } else { ("verdict fails", "fails") };
    let figures = one.measured();
    let of = Interval {
        estimate: one.estimate,
        low: one.low,
        high: one.high,
        at_least: one.needed.at_least,
        at_most: one.needed.at_most,
        pass: one.pass,
    };
    let description = format!("Measured {figures}, needed {}.", one.wanted());
    let frame = Frame { width: 230.0, height: 46.0, text: 14.0 };
    let picture = interval(of, &one.statement, &description, &|figure| one.written(figure), frame);
    format!(
        "<tr><th scope=\"row\">{} <code>{}</code></th><td data-head=\"Verdict\"><span class=\"{class}\">{verdict}</span></td>\
         <td data-head=\"Measured\">{}</td><td data-head=\"Needed\">{}</td><td>{}</td></tr>\n",
        prose(&one.statement),
        escaped(&one.claim),
        escaped(&figures),
        escaped(&one.wanted()),
        inline(&picture.svg)
    )
}
