//! `fulcrum schema`: the scenario format, for people and for editors.

use std::io::Write;

use clap::{Args, ValueEnum};

use super::{Failure, Status, print_json};
use crate::scenario::schema;

/// What `fulcrum schema` takes.
#[derive(Args, Debug)]
pub struct SchemaArgs {
    /// For people, or for editors and other programs
    #[arg(long, value_enum, default_value_t)]
    format: SchemaFormat,
}

/// How the format is written down.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum SchemaFormat {
    /// Every field and word with its meaning, range, default and an example
    #[default]
    Markdown,
    /// JSON Schema, draft 2020-12
    JsonSchema,
}

/// Writes it.
///
/// # Errors
/// If the output cannot be written.
pub fn run(args: &SchemaArgs, out: &mut dyn Write) -> Result<Status, Failure> {
    match args.format {
        SchemaFormat::Markdown => out.write_all(schema::markdown().as_bytes())?,
        SchemaFormat::JsonSchema => print_json(out, &schema::json_schema())?,
    }
    Ok(Status::Well)
}
