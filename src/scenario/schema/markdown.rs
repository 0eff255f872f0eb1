//! The format as a page that people read.

use std::fmt::Write;

use super::describe::{digits, kind, linked, otherwise};
use super::example::laid_out;
use super::{Field, Known, OneOf, Record, Shape, Takes, Thing, Variant};
use super::{claims, parameters, records, vocabularies};
use crate::scenario::diagnostic::{Code, Severity};

const HEAD: &str = "\
# The scenario format

Every field, every word, every number. `fulcrum schema` writes this page from the tables that read a file, so it says what the
program does. How to write a scenario is told in [authoring.md](authoring.md).

A scenario is a text file whose name ends in `.ron`, and holds one pair of round brackets:

- A *field* is `name: value`. Fields stand in round brackets, in any order, with a comma after each: `(id: \"workshop\", reach: 12)`.
- A *text* stands in straight double quotes and may go over several lines. Inside it write `\\\"` for a quote and `\\\\` for a backslash.
- A *number* is whole; `1_000` is the same as `1000`.
- A *list* stands in square brackets, with a comma after each: `[\"one\", \"two\"]`.
- A *word* stands without quotes, some with values in round brackets: `Growth`, `Vision(2)`, `Turn(from: 4)`.
- An *id* is a text of lower-case letters, digits and hyphens that begins with a letter: `\"bell-date\"`.
- A *comment* runs from `//` to the end of its line, or from `/*` to `*/`.
";

/// The whole reference.
#[must_use]
pub fn markdown() -> String {
    let mut page = HEAD.to_owned();
    for one in records() {
        record(one, &mut page);
    }
    for one in vocabularies() {
        vocabulary(one, &mut page);
    }
    section("Meters", "Every company has these. Stocks and gauges go from 0 to 100.", Thing::Meter.built_in(), &mut page);
    section("Skills of the founder", "From 0 to 100. They grow by use and by training.", Thing::Skill.built_in(), &mut page);
    section("Claims", "What the five articles say, and what research adds.", claims(), &mut page);
    section("Policies", "The ways of playing that bots have.", Thing::Policy.built_in(), &mut page);
    section(
        "Measures",
        "What can be measured over many games, beside every meter and skill; `ends-` and an ending's id is the share of games that end so.",
        super::names::measures().collect(),
        &mut page,
    );
    let numbers = parameters().into_iter().map(|(known, default, range)| Known {
        about: format!(
            "{} Default: {}, from {} to {}.",
            known.about,
            digits(default),
            digits(*range.start()),
            digits(*range.end())
        ),
        ..known
    });
    section("Numbers of the model", "A scenario changes one with `model: [Set(\"name\", value)]`.", numbers.collect(), &mut page);
    for (severity, title, about) in [
        (Severity::Error, "Errors", "With one of these a scenario cannot be played."),
        (Severity::Warning, "Warnings", "With one of these it can be played, but probably not as meant."),
        (Severity::Hint, "Hints", "With one of these it could be better."),
    ] {
        let of_it = Code::ALL.iter().filter(|code| code.severity() == severity);
        let codes = of_it.map(|code| Known { id: code.id().to_owned(), about: code.about().to_owned() });
        section(title, about, codes.collect(), &mut page);
    }
    page
}

fn record(record: &Record, page: &mut String) {
    heading(record.what, record.doc, page);
    fields(record.fields, "- ", page);
    block(&record.example(), page);
}

fn vocabulary(one_of: &OneOf, page: &mut String) {
    heading(one_of.what, one_of.doc, page);
    for variant in one_of.variants {
        word(variant, page);
    }
}

fn word(variant: &Variant, page: &mut String) {
    let written = match variant.takes {
        Takes::Nothing => variant.name.to_owned(),
        _ => variant.example(),
    };
    line(page, &format!("- **`{written}`** {}", variant.doc.trim()));
    fields(variant.fields(), "  - ", page);
}

fn fields(fields: &[Field], bullet: &str, page: &mut String) {
    for field in fields {
        let needed = if field.is_required() { "; needed" } else { "" };
        let mut text = format!("{bullet}**`{}`** ({}{needed})", field.name, kind(field, linked));
        for part in [field.meaning().to_owned(), otherwise(field), example(field)] {
            if !part.is_empty() {
                text = format!("{text} {part}");
            }
        }
        line(page, &text);
    }
}

/// What has fields of its own is shown there.
fn example(field: &Field) -> String {
    let of_records = matches!(field.shape().item(), Shape::Record(_));
    if of_records { String::new() } else { format!("`{}: {}`", field.name, field.example()) }
}

fn section(title: &str, about: &str, known: Vec<Known>, page: &mut String) {
    line(page, &format!("\n## {title}\n\n{about}\n"));
    for Known { id, about } in known {
        line(page, &format!("- **`{id}`** {about}"));
    }
}

fn heading(what: &str, about: &str, page: &mut String) {
    let mut letters = what.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    line(page, &format!("\n## {first}{}\n\n{}\n", letters.as_str(), about.trim()));
}

fn block(example: &str, page: &mut String) {
    line(page, &format!("\n```ron\n{}\n```", laid_out(example)));
}

fn line(page: &mut String, text: &str) {
    // Writing into a text cannot fail.
    let _ = writeln!(page, "{text}");
}
