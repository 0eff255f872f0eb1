//! The language that a scenario is played in.

use std::sync::Arc;

use clap::Args;

use super::Failure;
use crate::scenario::model::{Scenario, Tag};

/// What is looked at where nothing is said on the command line.
const VARIABLE: &str = "FULCRUM_LANGUAGE";

/// The language that somebody wishes for.
#[derive(Args, Clone, Debug, Default)]
pub struct LanguageArgs {
    /// The language to play in, such as de or pt-BR, if the scenario is translated into it; what is not translated stays in
    /// the original. `FULCRUM_LANGUAGE` says it for every scenario that has it.
    #[arg(long, value_name = "LANG", value_parser = parse)]
    language: Option<Tag>,
}

/// The language of this tag, for arguments.
pub(super) fn parse(written: &str) -> Result<Tag, String> {
    let help = || match Tag::meant(written) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "a language is written like de or pt-BR".to_owned(),
    };
    Tag::parse(written).ok_or_else(help)
}

impl LanguageArgs {
    /// The language that is wished for, here or by the variable.
    ///
    /// # Errors
    /// If the variable names none.
    pub(super) fn wished(&self) -> Result<Option<Tag>, Failure> {
        let set = std::env::var(VARIABLE).unwrap_or_default();
        match &self.language {
            Some(tag) => Ok(Some(tag.clone())),
            None if set.trim().is_empty() => Ok(None),
            None => match parse(set.trim()) {
                Ok(tag) => Ok(Some(tag)),
                Err(help) => Err(Failure::new(format!("{VARIABLE} is `{set}`, which is not the tag of a language"), help)),
            },
        }
    }

    /// The same for a game that was begun in this language: it goes on in it, unless another is wished for.
    ///
    /// # Errors
    /// As for [`LanguageArgs::of`].
    #[cfg(feature = "host")]
    pub(super) fn of_begun(&self, scenario: &Arc<Scenario>, name: &str, begun: Option<&Tag>) -> Result<Arc<Scenario>, Failure> {
        if self.wished()?.is_some() { self.of(scenario, name) } else { Ok(scenario.in_language(begun)) }
    }

    /// The scenario in that language. The variable is a wish, the argument an order.
    ///
    /// # Errors
    /// If the scenario is not translated into the one that was ordered.
    pub(super) fn of(&self, scenario: &Arc<Scenario>, name: &str) -> Result<Arc<Scenario>, Failure> {
        if let Some(tag) = self.language.as_ref().filter(|tag| scenario.languages.serving(tag).is_none()) {
            let known: Vec<&str> = scenario.languages.tags().map(Tag::as_str).collect();
            let help = match known.as_slice() {
                [] => format!("write a translation: fulcrum translate {name} {tag}"),
                known => format!("it is translated into {}", known.join(", ")),
            };
            return Err(Failure::new(format!("{name} is not translated into `{tag}`"), help));
        }
        Ok(scenario.in_language(self.wished()?.as_ref()))
    }
}
