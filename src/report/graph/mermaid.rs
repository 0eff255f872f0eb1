//! The graph as a mermaid flowchart. Stages are subgraphs, flags small notes with dotted arrows.

use std::fmt::Write;

use super::counts::Share;
use super::model::Graph;
use crate::analysis::links::{Asker, Goal, Source};

/// The whole graph.
#[must_use]
pub fn write(graph: &Graph<'_>) -> String {
    let mut out = Out(String::new());
    out.line(format_args!("flowchart LR"));
    let players = graph.players().map_or_else(String::new, |players| format!(": {players}"));
    // Whoever reads the text, and screen readers; these lines know no escapes.
    out.line(format_args!("  accTitle: {}", plain(&graph.filled(&graph.scenario.title))));
    out.line(format_args!("  accDescr: {}", plain(&format!("{}{players}", graph.counted()))));
    out.stages(graph);
    out.endings(graph);
    out.shocks(graph);
    out.links(graph);
    out.flags(graph);
    for (class, look) in CLASSES {
        out.line(format_args!("  classDef {class} {look};"));
    }
    out.0
}

/// How the sorts of nodes look.
const CLASSES: [(&str, &str); 4] = [
    ("situation", "fill:#FFFDF8,stroke:#928266,color:#2B2A33"),
    ("ending", "fill:#F0E3CC,stroke:#2B2A33,color:#2B2A33"),
    ("shock", "fill:#FBF5EA,stroke:#928266,color:#2B2A33"),
    ("flag", "fill:#D9E4D4,stroke:#3F6747,color:#2B2A33"),
];

/// A text between quotes. Whatever mermaid, its markdown or the page around it might read as its own is written as a number.
fn quoted(lines: &[String]) -> String {
    let mut quoted = String::from("\"");
    for (n, line) in lines.iter().filter(|line| !line.is_empty()).enumerate() {
        quoted.push_str(if n > 0 { "<br/>" } else { "" });
        // Two of these in a row would begin a formula, however they are written: something invisible parts them.
        for letter in line.replace("$$", "$\u{200b}$").replace("$$", "$\u{200b}$").chars() {
            match letter {
                letter if letter.is_control() => quoted.push(' '),
                letter if letter.is_alphanumeric() || !letter.is_ascii() || " ,:%".contains(letter) => quoted.push(letter),
                letter => {
                    let _ = write!(quoted, "#{};", u32::from(letter));
                }
            }
        }
    }
    quoted.push('"');
    quoted
}

/// A text for a line of its own: only what cannot begin anything else.
fn plain(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() || "#;{}\"<>%`\\".contains(letter) { ' ' } else { letter }).collect()
}

fn source(from: Source) -> String {
    match from {
        Source::Choice(id, _) => format!("s{}", id.0),
        Source::Shock(id) => format!("k{}", id.0),
    }
}

fn of_games(share: Option<Share>) -> String {
    share.map_or_else(String::new, |share| format!("{share} of games"))
}

struct Out(String);

impl Out {
    fn line(&mut self, args: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{args}");
    }

    fn stages(&mut self, graph: &Graph<'_>) {
        for (id, stage) in graph.stages() {
            // One line: mermaid keeps room for no more.
            let reached = graph.reached_words(id).map_or_else(String::new, |words| format!(": {words}"));
            let label = quoted(&[graph.filled(&stage.name) + &reached]);
            self.line(format_args!("  subgraph g{} [{label}]", id.0));
            self.line(format_args!("    direction LR"));
            for (situation, authored) in graph.situations().filter(|(situation, _)| graph.home(*situation) == id) {
                let mut lines = vec![graph.filled(&authored.title), Graph::kind(authored)];
                lines.extend(authored.at.map(|turn| graph.comes(turn)));
                lines.extend(graph.elsewhere(situation));
                for (n, choice) in authored.choices.iter().enumerate() {
                    let share = graph.taken(situation, n).map_or_else(String::new, |share| format!(", {share}"));
                    lines.push(format!("{}: {}{share}", n + 1, Graph::lean(choice)));
                }
                lines.push(of_games(graph.came(situation)));
                self.line(format_args!("    s{}[{}]:::situation", situation.0, quoted(&lines)));
            }
            self.line(format_args!("  end"));
        }
        for (id, _) in graph.stages().skip(1) {
            self.line(format_args!("  g{} ==> g{}", id.0 - 1, id.0));
        }
    }

    fn endings(&mut self, graph: &Graph<'_>) {
        for (id, ending) in graph.endings() {
            let label = quoted(&[graph.filled(&ending.name), of_games(graph.ended(id))]);
            self.line(format_args!("  e{}([{label}]):::ending", id.0));
        }
    }

    fn shocks(&mut self, graph: &Graph<'_>) {
        for (id, shock) in graph.shocks() {
            let kind = format!("{}, {} % a turn", Graph::shock_kind(shock.kind), shock.chance);
            let label = quoted(&[graph.filled(&shock.name), kind, of_games(graph.struck(id))]);
            self.line(format_args!("  k{}{{{{{label}}}}}:::shock", id.0));
        }
    }

    fn links(&mut self, graph: &Graph<'_>) {
        for (place, link) in graph.links.links.iter().enumerate() {
            let to = match link.to {
                Goal::Situation(id) => format!("s{}", id.0),
                Goal::Ending(id) => format!("e{}", id.0),
            };
            let answer = graph.choice(link.from).map(|(n, choice)| format!("{n}: {}", Graph::lean(choice)));
            let lines = [answer.unwrap_or_default(), Graph::after(link.to, link.after), of_games(graph.followed(place))];
            self.line(format_args!("  {} -->|{}| {to}", source(link.from), quoted(&lines)));
        }
    }

    fn flags(&mut self, graph: &Graph<'_>) {
        for (flag, used) in graph.flags() {
            self.line(format_args!("  f{}>{}]:::flag", flag.0, quoted(&[graph.flag(flag).to_owned()])));
            for (sources, verb) in [(&used.set_by, "sets"), (&used.cleared_by, "clears")] {
                for from in sources {
                    let answer = graph.choice(*from).map_or_else(String::new, |(n, _)| format!("{n}: "));
                    self.line(format_args!("  {} -.->|{}| f{}", source(*from), quoted(&[format!("{answer}{verb}")]), flag.0));
                }
            }
            for (asker, set) in &used.asked_by {
                let word = if *set { "if" } else { "unless" };
                let (to, label) = match asker {
                    Asker::Situation(id) => (format!("s{}", id.0), word.to_owned()),
                    Asker::Choice(id, n) => (format!("s{}", id.0), format!("{}: {word}", n + 1)),
                    Asker::Stage(id) => (format!("g{}", id.0), word.to_owned()),
                    Asker::Ending(id) => (format!("e{}", id.0), word.to_owned()),
                };
                self.line(format_args!("  f{} -.->|{}| {to}", flag.0, quoted(&[label])));
            }
        }
    }
}
