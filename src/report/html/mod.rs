//! Pages that need nothing from elsewhere: no script, no request, their letters and pictures inside.

mod base64;

pub(super) use super::chart::escaped;
use crate::text::say;

/// The picture of the house.
pub(super) const MARK: &str = include_str!("../../../assets/pictures/fulcrum.svg");

const STYLE: &str = include_str!("page.css");
const FONTS: [(&str, u16, &[u8]); 3] = [
    ("Atkinson Hyperlegible Next", 400, include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf")),
    ("Atkinson Hyperlegible Next", 700, include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf")),
    ("Fraunces", 600, include_bytes!("../../../assets/fonts/Fraunces-SemiBold.ttf")),
];

/// A whole page.
pub(super) fn page(title: &str, body: &str) -> String {
    page_with(title, "", body)
}

/// The same with styles of its own behind those of every page.
pub(super) fn page_with(title: &str, style: &str, body: &str) -> String {
    let fonts: Vec<String> = FONTS
        .iter()
        .map(|(family, weight, bytes)| {
            format!(
                "@font-face{{font-family:\"{family}\";font-weight:{weight};src:url(data:font/ttf;base64,{})}}",
                base64::encode(bytes)
            )
        })
        .collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <style>\n{}\n{STYLE}{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n",
        escaped(title),
        fonts.join("\n")
    )
}

/// What is written of each, one after the other.
pub(super) fn each<T>(items: impl IntoIterator<Item = T>, write: impl FnMut(T) -> String) -> String {
    items.into_iter().map(write).collect()
}

/// A sentence: its marks escaped, what stands between backticks set as code.
pub(super) fn prose(text: &str) -> String {
    each(text.split('`').enumerate(), |(place, part)| {
        let part = escaped(part);
        if place % 2 == 1 { format!("<code>{part}</code>") } else { part }
    })
}

/// A picture as part of a page: it needs no name space there.
pub(super) fn inline(svg: &str) -> String {
    svg.replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1)
}

/// A table; the first row names the columns and the first column the rows. Other columns are figures if they begin like one.
pub(super) fn table(rows: &[Vec<String>], caption: &str) -> String {
    let Some((head, rows)) = rows.split_first() else { return String::new() };
    let figures: Vec<bool> = (0..head.len()).map(|column| column > 0 && rows.iter().all(|row| is_figure(&row[column]))).collect();
    let class = |column: usize| if figures[column] { " class=\"figure\"" } else { "" };
    let heads: String = head
        .iter()
        .enumerate()
        .flat_map(|(column, name)| ["<th scope=\"col\"".to_owned(), class(column).to_owned(), format!(">{}</th>", escaped(name))])
        .collect();
    let line = |row: &Vec<String>| -> String {
        let cells = row.iter().enumerate().flat_map(|(column, cell)| {
            let (open, close) = if column == 0 { ("<th scope=\"row\"", "</th>") } else { ("<td", "</td>") };
            [open.to_owned(), class(column).to_owned(), format!(">{}{close}", prose(cell))]
        });
        ["<tr>".to_owned()].into_iter().chain(cells).chain(["</tr>\n".to_owned()]).collect()
    };
    let body: String = rows.iter().map(line).collect();
    format!(
        "{}<table>\n<caption>{}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}</tbody>\n</table></div>\n",
        wide(caption),
        prose(caption)
    )
}

/// The beginning of a box that scrolls where a page is too narrow for what is in it, with the keyboard, too; it ends in `</div>`.
pub(super) fn wide(name: &str) -> String {
    format!("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">", escaped(name))
}

fn is_figure(cell: &str) -> bool {
    let first = |c: char| c.is_ascii_digit() || ['€', '−', '-', '+'].contains(&c);
    cell.starts_with(first) || ["none", "under 0.1%", "over 99.9%"].contains(&cell)
}

/// The tables behind charts, to be opened; open in print.
pub(super) fn behind(name: &str, tables: &str) -> String {
    let figures = escaped(&say("report-figures"));
    let name = escaped(name);
    format!(
        "<details><summary>{figures}<span class=\"unseen\">: {name}</span></summary>\n<div class=\"tables\">\n{tables}</div></details>\n"
    )
}
