//! The graph in the language of graphviz: `dot -Tsvg` draws it. Stages are clusters, flags small notes with dashed arrows.

use std::fmt::Write;

use super::counts::Share;
use super::model::Graph;
use crate::analysis::links::{Asker, Goal, Source};
use crate::scenario::model::{Choice, Side};

/// The whole graph.
#[must_use]
pub fn write(graph: &Graph<'_>) -> String {
    let mut out = Out(String::new());
    out.line(format_args!("digraph fulcrum {{"));
    let mut title = graph.filled(&graph.scenario.title);
    if let Some(players) = graph.players() {
        title = format!("{title}\n{players}");
    }
    out.line(format_args!(
        "  graph [rankdir=LR, newrank=true, label={}, labelloc=t, fontname=\"sans-serif\", bgcolor=\"#FBF5EA\"];",
        quoted(&title)
    ));
    out.line(format_args!(
        "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#FFFDF8\", color=\"#92826699\", fontname=\"sans-serif\"];"
    ));
    out.line(format_args!("  edge [fontname=\"sans-serif\", fontsize=10, color=\"#80704F\"];"));
    out.stages(graph);
    out.endings(graph);
    out.shocks(graph);
    out.links(graph);
    out.flags(graph);
    out.line(format_args!("}}"));
    out.0
}

/// A text as graphviz reads it: it knows escapes, line breaks and the names of characters.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '&' => quoted.push_str("&amp;"),
            letter if letter.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

fn source(from: Source) -> String {
    match from {
        Source::Choice(id, _) => format!("s{}", id.0),
        Source::Shock(id) => format!("k{}", id.0),
    }
}

/// A title, and below it how often it came.
fn told(title: String, lines: impl IntoIterator<Item = String>, share: Option<Share>) -> String {
    let share = share.map(|share| format!("{share} of games"));
    quoted(&std::iter::once(title).chain(lines).chain(share).collect::<Vec<_>>().join("\n"))
}

/// Vision leaves orange, process blue; the words say it, too.
fn ink(choice: &Choice) -> &'static str {
    match (choice.lean.side(), choice.lean.vision.min(choice.lean.process)) {
        (Some(Side::Vision), 0) => "#A04C0B",
        (Some(Side::Process), 0) => "#245998",
        _ => "#2B2A33",
    }
}

struct Out(String);

impl Out {
    fn line(&mut self, args: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{args}");
    }

    fn stages(&mut self, graph: &Graph<'_>) {
        for (id, stage) in graph.stages() {
            self.line(format_args!("  subgraph cluster_{} {{", id.0));
            let reached = graph.reached_words(id);
            let label = told(graph.filled(&stage.name), reached, None);
            self.line(format_args!("    graph [label={label}, style=filled, color=\"#F0E3CC\"];"));
            // Arrows lead between nodes only, so a stage has one.
            self.line(format_args!("    g{} [shape=point, width=0.1];", id.0));
            for (situation, authored) in graph.situations().filter(|(situation, _)| graph.home(*situation) == id) {
                let mut lines = vec![Graph::kind(authored)];
                lines.extend(authored.at.map(|turn| graph.comes(turn)));
                lines.extend(graph.elsewhere(situation));
                for (n, choice) in authored.choices.iter().enumerate() {
                    let share = graph.taken(situation, n).map_or_else(String::new, |share| format!(", {share}"));
                    lines.push(format!("{}: {}{share}", n + 1, Graph::lean(choice)));
                }
                let label = told(graph.filled(&authored.title), lines, graph.came(situation));
                self.line(format_args!("    s{} [label={label}];", situation.0));
            }
            self.line(format_args!("  }}"));
        }
        let count = graph.scenario.stages.len();
        for (id, _) in graph.stages().skip(1) {
            self.line(format_args!("  g{} -> g{} [style=bold, color=\"#2B2A33\"];", id.0 - 1, id.0));
        }
        // What is not seen keeps the stages in their order from left to right.
        for (situation, _) in graph.situations() {
            let home = graph.home(situation).index();
            self.line(format_args!("  g{home} -> s{} [style=invis];", situation.0));
            self.line(format_args!("  s{} -> g{} [style=invis];", situation.0, home + 1));
        }
        self.line(format_args!("  g{count} [style=invis, shape=point];"));
        for (ending, _) in graph.endings() {
            self.line(format_args!("  g{count} -> e{} [style=invis];", ending.0));
        }
        for (shock, _) in graph.shocks() {
            self.line(format_args!("  g{count} -> k{} [style=invis];", shock.0));
        }
    }

    fn endings(&mut self, graph: &Graph<'_>) {
        for (id, ending) in graph.endings() {
            let label = told(graph.filled(&ending.name), None, graph.ended(id));
            self.line(format_args!("  e{} [label={label}, shape=doubleoctagon];", id.0));
        }
    }

    fn shocks(&mut self, graph: &Graph<'_>) {
        for (id, shock) in graph.shocks() {
            let lines = vec![format!("{}, {} % a turn", Graph::shock_kind(shock.kind), shock.chance)];
            let label = told(graph.filled(&shock.name), lines, graph.struck(id));
            self.line(format_args!("  k{} [label={label}, shape=hexagon];", id.0));
        }
    }

    fn links(&mut self, graph: &Graph<'_>) {
        for (place, link) in graph.links.links.iter().enumerate() {
            let to = match link.to {
                Goal::Situation(id) => format!("s{}", id.0),
                Goal::Ending(id) => format!("e{}", id.0),
            };
            let choice = graph.choice(link.from);
            let answer = choice.map(|(n, choice)| format!("{n}: {}", Graph::lean(choice))).unwrap_or_default();
            let share = graph.followed(place);
            let label = told(answer, [Graph::after(link.to, link.after)], share);
            let ink = choice.map_or("#2B2A33", |(_, choice)| ink(choice));
            // A way back would turn the order of the stages round.
            let loose = if graph.is_onward(link) { "" } else { ", constraint=false" };
            let width = share.map_or(1.0, |share| 1.0 + 5.0 * share.part());
            self.line(format_args!(
                "  {} -> {to} [label={label}, color=\"{ink}\", penwidth={width:.1}{loose}];",
                source(link.from)
            ));
        }
    }

    fn flags(&mut self, graph: &Graph<'_>) {
        for (flag, used) in graph.flags() {
            let label = quoted(graph.flag(flag));
            self.line(format_args!("  f{} [label={label}, shape=note, style=filled, fillcolor=\"#D9E4D4\"];", flag.0));
            for (sources, verb) in [(&used.set_by, "sets"), (&used.cleared_by, "clears")] {
                for (n, from) in sources.iter().enumerate() {
                    let answer = graph.choice(*from).map_or_else(String::new, |(n, _)| format!("{n}: "));
                    let label = quoted(&format!("{answer}{verb}"));
                    // A flag stands behind the first who sets it.
                    let loose = if n == 0 && verb == "sets" { "" } else { ", constraint=false" };
                    self.line(format_args!("  {} -> f{} [label={label}, style=dashed{loose}];", source(*from), flag.0));
                }
            }
            for (asker, set) in &used.asked_by {
                let word = if *set { "if" } else { "unless" };
                let (to, label) = match asker {
                    Asker::Situation(id) => (format!("s{}", id.0), word.to_owned()),
                    Asker::Choice(id, n) => (format!("s{}", id.0), format!("{} {word}", n + 1)),
                    Asker::Stage(id) => (format!("g{}", id.0), word.to_owned()),
                    Asker::Ending(id) => (format!("e{}", id.0), word.to_owned()),
                };
                self.line(format_args!("  f{} -> {to} [label={}, style=dashed, constraint=false];", flag.0, quoted(&label)));
            }
        }
    }
}
