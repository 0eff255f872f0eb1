//! Which picture a screen shows: the author's own where there is one, else one of the built-in ones.

use super::words;
use crate::scenario::model::{Founder, OwnPicture, Person, Scenario, Shows, Stage};
use crate::session::journal::Founding;
use crate::text::say;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// One of those in `assets/pictures`, by its name.
    BuiltIn(String),
    /// One that lies beside the scenario.
    Own(OwnPicture),
}

/// The place that a stage is, as one sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// The picture.
    pub picture: Picture,
    /// What it shows, for those who cannot see it.
    pub words: String,
}

/// The scene of a stage.
#[must_use]
pub fn scene(scenario: &Scenario, stage: &Stage) -> Scene {
    if let Some(own) = scenario.pictures.of(Shows::Stage, &stage.id) {
        return Scene { picture: Picture::Own(own.clone()), words: stage.name.clone() };
    }
    let name = words::scene(stage.look);
    Scene { picture: Picture::BuiltIn(name.to_owned()), words: say(&name.replace("scene", "picture")) }
}

/// The face of somebody to play.
#[must_use]
pub fn founder(scenario: &Scenario, founder: &Founder) -> Picture {
    own_or(scenario, Shows::Founder, &founder.id, || format!("founder-{}", founder.portrait))
}

/// The face of somebody who was hired.
pub(super) fn person(scenario: &Scenario, person: &Person) -> Picture {
    own_or(scenario, Shows::Person, &person.id, || format!("person-{}", person.portrait))
}

/// The face of whoever founded the company.
pub(super) fn of_founding(scenario: &Scenario, founding: &Founding) -> Picture {
    let built_in = || match founding.portrait {
        // Who plays as themselves has no drawn face.
        0 => "logo".to_owned(),
        number => format!("founder-{number}"),
    };
    own_or(scenario, Shows::Founder, founding.who.as_deref().unwrap_or_default(), built_in)
}

fn own_or(scenario: &Scenario, shows: Shows, id: &str, built_in: impl FnOnce() -> String) -> Picture {
    scenario.pictures.of(shows, id).cloned().map_or_else(|| Picture::BuiltIn(built_in()), Picture::Own)
}
