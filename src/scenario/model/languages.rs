//! A scenario's words in other languages.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

use unic_langid::LanguageIdentifier;

use super::Scenario;
use crate::scenario::translate;

/// The name of a language: a BCP 47 tag such as `de` or `pt-BR`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Tag(String);

/// Languages as those who speak them call them, and in English.
const NAMES: [(&str, &str, &str); 33] = [
    ("ar", "العربية", "arabic"),
    ("bg", "Български", "bulgarian"),
    ("ca", "Català", "catalan"),
    ("cs", "Čeština", "czech"),
    ("da", "Dansk", "danish"),
    ("de", "Deutsch", "german"),
    ("el", "Ελληνικά", "greek"),
    ("en", "English", "english"),
    ("es", "Español", "spanish"),
    ("et", "Eesti", "estonian"),
    ("fi", "Suomi", "finnish"),
    ("fr", "Français", "french"),
    ("hr", "Hrvatski", "croatian"),
    ("hu", "Magyar", "hungarian"),
    ("is", "Íslenska", "icelandic"),
    ("it", "Italiano", "italian"),
    ("ja", "日本語", "japanese"),
    ("ko", "한국어", "korean"),
    ("lt", "Lietuvių", "lithuanian"),
    ("lv", "Latviešu", "latvian"),
    ("nb", "Norsk bokmål", "norwegian"),
    ("nl", "Nederlands", "dutch"),
    ("pl", "Polski", "polish"),
    ("pt", "Português", "portuguese"),
    ("ro", "Română", "romanian"),
    ("ru", "Русский", "russian"),
    ("sk", "Slovenčina", "slovak"),
    ("sl", "Slovenščina", "slovene"),
    ("sr", "Српски", "serbian"),
    ("sv", "Svenska", "swedish"),
    ("tr", "Türkçe", "turkish"),
    ("uk", "Українська", "ukrainian"),
    ("zh", "中文", "chinese"),
];

impl Tag {
    /// Reads a tag, and writes it as is usual: `PT_br` becomes `pt-BR`. Nothing if it is none.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let tag: LanguageIdentifier = written.parse().ok()?;
        // Longer ones are reserved, and are probably the name of a language.
        (2..=3).contains(&tag.language.as_str().len()).then(|| Self(tag.to_string()))
    }

    /// The tag that somebody who wrote the name of a language meant.
    #[must_use]
    pub fn meant(written: &str) -> Option<&'static str> {
        let written = written.to_lowercase();
        NAMES.iter().find(|(_, own, english)| own.to_lowercase() == written || *english == written).map(|(tag, ..)| *tag)
    }

    /// As one writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language as those who speak it call it, with its tag where there is more to say; else the tag.
    #[must_use]
    pub fn name(&self) -> String {
        let language = self.0.split('-').next().unwrap_or(&self.0);
        match NAMES.iter().find(|(tag, ..)| *tag == language) {
            Some((tag, own, _)) if *tag == self.0 => (*own).to_owned(),
            Some((_, own, _)) => format!("{own} ({})", self.0),
            None => self.0.clone(),
        }
    }

    /// Whether it is another one or a kind of that: `de-AT` is a kind of `de`.
    fn is_kind_of(&self, other: &Self) -> bool {
        self.0.strip_prefix(&other.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

impl TryFrom<String> for Tag {
    type Error = String;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        Self::parse(&written).ok_or_else(|| format!("`{written}` is not the tag of a language"))
    }
}

impl From<Tag> for String {
    fn from(tag: Tag) -> Self {
        tag.0
    }
}

impl std::fmt::Display for Tag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Every text of a scenario in one other language, in the order of [`translate::each`]; nothing where it is not translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The language.
    pub tag: Tag,
    /// The texts, tidied.
    pub texts: Vec<Option<String>>,
}

/// What a scenario can be played in. It is cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Languages {
    known: Arc<Known>,
    /// The place of the one that its texts are in now; nothing for the original.
    spoken: Option<usize>,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Known {
    original: Vec<String>,
    translations: Vec<Translation>,
}

impl Languages {
    /// The original's texts, in the order of [`translate::each`], and translations of them.
    #[must_use]
    pub fn new(original: Vec<String>, translations: Vec<Translation>) -> Self {
        Self { known: Arc::new(Known { original, translations }), spoken: None }
    }

    /// Those that there are beside the original.
    #[must_use]
    pub fn tags(&self) -> impl ExactSizeIterator<Item = &Tag> {
        self.known.translations.iter().map(|translation| &translation.tag)
    }

    /// The one that the texts are in now; nothing for the original.
    #[must_use]
    pub fn spoken(&self) -> Option<&Tag> {
        self.spoken.map(|place| &self.known.translations[place].tag)
    }

    /// The one that serves somebody who asks for this: the very same, or what it is a kind of.
    #[must_use]
    pub fn serving(&self, asked: &Tag) -> Option<&Tag> {
        self.tags().filter(|tag| asked.is_kind_of(tag)).max_by_key(|tag| tag.0.len())
    }
}

impl Scenario {
    /// The same in another language, as far as there is one that serves; in the original's, if none is asked for. What is
    /// not translated stays as it was written.
    #[must_use]
    pub fn in_language(self: &Arc<Self>, asked: Option<&Tag>) -> Arc<Self> {
        let served = asked.and_then(|asked| self.languages.serving(asked));
        let spoken = self.languages.tags().position(|tag| Some(tag) == served);
        if spoken == self.languages.spoken {
            return Arc::clone(self);
        }
        let mut said = Self::clone(self);
        said.languages.spoken = spoken;
        let known = Arc::clone(&self.languages.known);
        let translation = spoken.map(|place| &known.translations[place]);
        let mut place = 0;
        translate::each(&mut said, &mut |_, text| {
            let other = translation.and_then(|translation| translation.texts.get(place)?.as_ref());
            if let Some(words) = other.or_else(|| known.original.get(place)) {
                text.clone_from(words);
            }
            place += 1;
        });
        Arc::new(said)
    }
}
