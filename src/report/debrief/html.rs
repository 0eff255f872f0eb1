//! As one page to read and to print: nothing is fetched, nothing runs, nothing depends on colour.

use super::parts::{Block, Card, Group, Part, Table, parts};
use super::{Exporter, Game};
use crate::report::chart::escaped;
use crate::report::html::{MARK, behind, each, inline, page, table, wide};
use crate::text::say;

pub(super) struct Html;

impl Exporter for Html {
    fn write(&self, game: &Game<'_>) -> String {
        let parts = parts(game);
        let links = each(&parts, |part| format!("<li><a href=\"#{}\">{}</a></li>\n", part.id, escaped(&part.title)));
        let body = format!(
            "{}<main class=\"debrief\">\n<nav aria-label=\"{}\"><ul>\n{links}</ul></nav>\n{}</main>\n{}",
            top(game),
            escaped(&say("report-contents")),
            each(&parts, section),
            bottom()
        );
        page(&game.title(), &body)
    }
}

fn top(game: &Game<'_>) -> String {
    let facts = each(game.facts(), |(name, fact)| fact_of(&name, &fact));
    let notes = each(game.notes(), |(title, about)| {
        format!("<div class=\"note\" role=\"note\">\n<p><strong>{}.</strong> {}</p>\n</div>\n", escaped(&title), escaped(&about))
    });
    format!(
        "<header class=\"top\">\n<p class=\"kind\">{}{}</p>\n<h1>{}</h1>\n<p class=\"lead\">{}</p>\n\
         <dl class=\"facts\">\n{facts}</dl>\n{notes}</header>\n",
        inline(MARK.trim()).replacen("<svg ", "<svg aria-hidden=\"true\" ", 1),
        escaped(&say("report-kind")),
        escaped(&game.title()),
        escaped(&game.debrief.ending.note)
    )
}

fn fact_of(name: &str, fact: &str) -> String {
    format!("<div><dt>{}</dt><dd>{}</dd></div>\n", escaped(name), escaped(fact))
}

fn section(part: &Part) -> String {
    let Part { id, title, blocks } = part;
    format!("<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{}</h2>\n{}</section>\n", escaped(title), each(blocks, block))
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(title) => format!("<h3 class=\"head\">{}</h3>\n", escaped(title)),
        Block::Text(text) => paragraph(text),
        Block::List(lines) => {
            format!("<ul class=\"short\">\n{}</ul>\n", each(lines, |line| format!("<li>{}</li>\n", escaped(line))))
        }
        Block::Facts(facts) => {
            format!("<dl class=\"facts\">\n{}</dl>\n", each(facts, |(name, fact)| fact_of(name, fact)))
        }
        Block::Chart { wide, narrow, tables } => {
            let tables = format!("<div>\n{}</div>\n", each(tables, written));
            format!(
                "<figure><div class=\"only-wide\">{}</div><div class=\"only-narrow\">{}</div>\n{}</figure>\n",
                inline(&wide.svg),
                inline(&narrow.svg),
                behind(&wide.title, &tables)
            )
        }
        Block::Table(table) => written(table),
        Block::Cards(cards) => format!("<div class=\"cards\">\n{}</div>\n", each(cards, card)),
        Block::Groups { name, head, groups } => behind(name, &grouped(name, head, groups)),
        Block::Quote(text) => {
            format!("<blockquote class=\"kept\">\n{}</blockquote>\n", each(text.lines(), paragraph))
        }
        Block::Lines(count) => {
            format!("<div class=\"lines\" aria-hidden=\"true\">{}</div>\n", "<div></div>".repeat(*count))
        }
    }
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escaped(text))
}

fn written(of: &Table) -> String {
    table(&of.rows, &of.caption)
}

fn card(card: &Card) -> String {
    let badge = each(&card.badge, |badge| format!(" <span class=\"badge\">{}</span>", escaped(badge)));
    let foot = each(&card.foot, |foot| format!("<p class=\"foot\">{}</p>\n", escaped(foot)));
    format!(
        "<article class=\"card\">\n<h4>{}{badge}</h4>\n{}{foot}</article>\n",
        escaped(&card.title),
        each(&card.text, |text| paragraph(text))
    )
}

/// One table, a body for each group: its heading spans all columns.
fn grouped(name: &str, head: &[String], groups: &[Group]) -> String {
    let heads = each(head, |name| format!("<th scope=\"col\">{}</th>", escaped(name)));
    let bodies = each(groups, |group| {
        let rows = each(&group.rows, |row| {
            let cells = each(row.cells.iter().enumerate(), |(column, cell)| match column {
                0 => format!("<th scope=\"row\">{}</th>", escaped(cell)),
                _ => format!("<td>{}</td>", escaped(cell)),
            });
            format!("<tr{}>{cells}</tr>\n", if row.chosen { " class=\"chosen\"" } else { "" })
        });
        format!(
            "<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"{}\">{} <span>{}</span></th></tr>\n{rows}</tbody>\n",
            head.len(),
            escaped(&group.title),
            escaped(&group.note)
        )
    });
    format!(
        "{}<table class=\"groups\">\n<caption>{}</caption>\n<thead><tr>{heads}</tr></thead>\n{bodies}</table></div>\n",
        wide(name),
        escaped(name)
    )
}

fn bottom() -> String {
    format!(
        "<footer class=\"bottom\">\n<h2 id=\"how\">{}</h2>\n<p>{}</p>\n</footer>\n",
        escaped(&say("report-how")),
        escaped(&say("report-how-about"))
    )
}
