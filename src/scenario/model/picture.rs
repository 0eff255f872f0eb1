//! Pictures of an author's own, which take the place of the built-in ones.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// What a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shows {
    /// A stage.
    Stage,
    /// Somebody who can be hired.
    Person,
    /// Somebody to play.
    Founder,
}

/// A picture as its file holds it.
#[derive(Clone, Debug)]
pub enum Art {
    /// Drawn anew at every size; without scripts, and without anything from outside.
    Svg(Arc<str>),
    /// Pixels.
    Png(Arc<[u8]>),
}

/// A picture of an author's own. It is cheap to clone and to compare.
#[derive(Clone)]
pub struct OwnPicture {
    art: Art,
    stamp: u64,
}

impl OwnPicture {
    /// Takes what was read and found to be good.
    #[must_use]
    pub fn new(art: Art) -> Self {
        let mut hasher = DefaultHasher::new();
        match &art {
            Art::Svg(text) => text.hash(&mut hasher),
            Art::Png(bytes) => bytes.hash(&mut hasher),
        }
        Self { art, stamp: hasher.finish() }
    }

    /// What its file holds.
    #[must_use]
    pub fn art(&self) -> &Art {
        &self.art
    }
}

impl std::fmt::Debug for OwnPicture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OwnPicture({:016x})", self.stamp)
    }
}

impl PartialEq for OwnPicture {
    fn eq(&self, other: &Self) -> bool {
        self.stamp == other.stamp
    }
}

impl Eq for OwnPicture {}

impl Hash for OwnPicture {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.stamp.hash(state);
    }
}

/// All pictures of a scenario's own, by what they show and the id of that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pictures(Arc<BTreeMap<(Shows, String), OwnPicture>>);

impl Pictures {
    /// The picture of this stage, person or founder, if the author has one.
    #[must_use]
    pub fn of(&self, shows: Shows, id: &str) -> Option<&OwnPicture> {
        // Most scenarios have none.
        if self.0.is_empty() { None } else { self.0.get(&(shows, id.to_owned())) }
    }
}

impl FromIterator<((Shows, String), OwnPicture)> for Pictures {
    fn from_iter<I: IntoIterator<Item = ((Shows, String), OwnPicture)>>(pictures: I) -> Self {
        Self(Arc::new(pictures.into_iter().collect()))
    }
}
