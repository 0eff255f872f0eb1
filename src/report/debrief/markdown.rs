//! As a text that can be read as it is, and that Markdown's tools set well.

use std::fmt::Write;

use super::parts::{Block, Card, Group, Table, parts};
use super::{Exporter, Game};
use crate::text::{say, say_with};

pub(super) struct Markdown;

impl Exporter for Markdown {
    fn write(&self, game: &Game<'_>) -> String {
        let mut text = String::new();
        paragraph(&mut text, &format!("# {}", plain(&game.title())));
        paragraph(&mut text, &plain(&game.debrief.ending.note));
        facts(&mut text, &game.facts());
        for (title, about) in game.notes() {
            paragraph(&mut text, &format!("> **{}.** {}", plain(&title), plain(&about)));
        }
        for part in parts(game) {
            paragraph(&mut text, &format!("## {}", plain(&part.title)));
            for one in &part.blocks {
                block(&mut text, one);
            }
        }
        paragraph(&mut text, &format!("## {}", plain(&say("report-how"))));
        paragraph(&mut text, &plain(&say("report-how-about")));
        text.truncate(text.trim_end().len());
        text + "\n"
    }
}

fn paragraph(text: &mut String, said: &str) {
    text.push_str(said);
    text.push_str("\n\n");
}

fn lines(text: &mut String, lines: impl IntoIterator<Item = String>) {
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text.push('\n');
}

fn facts(text: &mut String, facts: &[(String, String)]) {
    let line = |(name, fact): &(String, String)| format!("- {}: **{}**", plain(name), plain(fact));
    lines(text, facts.iter().map(line));
}

fn block(text: &mut String, block: &Block) {
    match block {
        Block::Heading(title) => paragraph(text, &format!("### {}", plain(title))),
        Block::Text(said) => paragraph(text, &opening(said)),
        Block::List(some) => lines(text, some.iter().map(|line| format!("- {}", plain(line)))),
        Block::Facts(some) => facts(text, some),
        // The picture itself has no form here; the table behind it says the same.
        Block::Chart { tables, .. } => tables.iter().for_each(|one| table(text, one)),
        Block::Table(one) => table(text, one),
        Block::Cards(cards) => cards.iter().for_each(|one| card(text, one)),
        Block::Groups { head, groups, .. } => groups.iter().for_each(|one| group(text, head, one)),
        Block::Quote(said) => lines(text, said.lines().map(|line| format!("> {}", plain(line)))),
        Block::Lines(_) => {}
    }
}

fn card(text: &mut String, card: &Card) {
    let badge = card.badge.as_ref().map_or_else(String::new, |badge| format!(" ({})", plain(badge)));
    paragraph(text, &format!("#### {}{badge}", plain(&card.title)));
    card.text.iter().for_each(|said| paragraph(text, &opening(said)));
    card.foot.iter().for_each(|foot| paragraph(text, &format!("*{}*", plain(foot))));
}

/// Rows with long texts are told as lines: a table of them would be wider than any screen.
fn group(text: &mut String, head: &[String], group: &Group) {
    paragraph(text, &format!("**{}.** {}", plain(&group.title), plain(&group.note)));
    let line = |cells: &[String]| {
        let mut line = format!("- {}", plain(&cells[0]));
        for (name, cell) in head.iter().zip(cells).skip(1).filter(|(_, cell)| !cell.is_empty()) {
            let said = say_with("report-pair", &[("name", name.clone().into()), ("value", cell.clone().into())]);
            let _ = write!(line, " {}", plain(&said));
        }
        line
    };
    lines(text, group.rows.iter().map(|row| line(&row.cells)));
}

fn table(text: &mut String, table: &Table) {
    let Some((head, rows)) = table.rows.split_first() else { return };
    paragraph(text, &format!("*{}*", plain(&table.caption)));
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| plain(cell).replace('|', "\\|")).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule = format!("|{}", "---|".repeat(head.len()));
    lines(text, [line(head), rule].into_iter().chain(rows.iter().map(|row| line(row))));
}

/// The same at the beginning of a line, where some marks would make a heading or a list of it.
fn opening(text: &str) -> String {
    let plain = plain(text);
    if plain.starts_with(['#', '+', '-']) { format!("\\{plain}") } else { plain }
}

/// One line, its marks as they are: what an author or a player wrote sets nothing.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' => plain.extend(['\\', letter]),
            '\n' | '\r' => plain.push(' '),
            _ => plain.push(letter),
        }
    }
    plain
}
