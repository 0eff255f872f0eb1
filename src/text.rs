//! The words of the interface: one Fluent file, embedded, with plurals. Code names a message, never spells one out.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The English texts, as shipped.
pub const ENGLISH: &str = include_str!("../assets/text/en.ftl");

static TEXTS: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec!["en-GB".parse().unwrap_or_default()]);
    // The terminal and the window show plain text: no invisible marks around what is filled in.
    bundle.set_use_isolating(false);
    // What parses is used even if a line of the file is broken; a test sees to it that none is.
    let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(partly, _)| partly);
    bundle.add_resource_overriding(resource);
    bundle
});

/// The message with this id.
#[must_use]
pub fn say(id: &str) -> String {
    say_with(id, &[])
}

/// The message with this id, its variables filled in. An id that does not exist is shown as it is, so that it is noticed.
#[must_use]
pub fn say_with(id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
    let Some(pattern) = TEXTS.get_message(id).and_then(|message| message.value()) else {
        return format!("[{id}]");
    };
    let args: FluentArgs = values.iter().map(|(name, value)| (*name, value.clone())).collect();
    let said: Cow<'_, str> = TEXTS.format_pattern(pattern, Some(&args), &mut Vec::new());
    said.into_owned()
}

/// Whether there is a message with this id.
#[must_use]
pub fn exists(id: &str) -> bool {
    TEXTS.get_message(id).is_some_and(|message| message.value().is_some())
}
