//! How it was played: a description of these turns, not of a person.

mod archetype;
mod counted;
mod course;

pub use archetype::Archetype;
use counted::counted;

use super::timeline::points_of;
use crate::scenario::model::{Asks, Side, Skill};
use crate::session::Run;
use crate::session::view::{inclination, skills_from, words};
use crate::sim::cause::Tracked;
use crate::text::{say, say_with};

/// How it was played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// What the turns amount to.
    pub archetype: Archetype,
    /// Its name.
    pub name: String,
    /// What that means.
    pub about: String,
    /// Where the answers leaned, and what the moments asked for.
    pub leans: String,
    /// How often why was asked, and how often how.
    pub questions_asked: String,
    /// What became of the promises.
    pub promises: String,
    /// How often sides were changed.
    pub switches: String,
    /// What was otherwise in the second half than in the first, if anything was.
    pub course: Option<String>,
    /// What grew: "Leading: from 64 to 70".
    pub skills: Vec<String>,
    /// What stands against what was done: "What you said of yourself".
    pub said_title: String,
    /// The inclination that was said, or that the founder was given.
    pub said: String,
    /// What was said at the end, if anything was.
    pub said_after: Option<String>,
    /// The inclination that the turns show.
    pub did: String,
    /// Whether the two agree, in a sentence.
    pub agreement: String,
    /// Whether they do.
    pub agrees: bool,
}

impl Profile {
    /// What the turns show, in sentences.
    pub fn facts(&self) -> impl Iterator<Item = &String> {
        self.course.iter().chain([&self.leans, &self.questions_asked, &self.promises, &self.switches])
    }
}

/// How it was played.
#[must_use]
pub fn profile(run: &Run) -> Profile {
    let all = counted(run, &run.turns);
    let archetype = archetype::archetype(&all);
    let (said_title, said) = match run.founding.assessment.as_slice() {
        [] => ("debrief-said-founder", inclination(run.founding.skills)),
        answers => ("debrief-said", inclination(skills_from(answers))),
    };
    let did = shown(all.steps);
    let sides = (side_of(said), side_of(did));
    Profile {
        archetype,
        name: say(archetype.id()),
        about: say(&format!("{}-about", archetype.id())),
        leans: all.told(),
        questions_asked: questions_asked(run),
        promises: promises(run),
        switches: say_with("debrief-switches", &[("count", all.switches.into())]),
        course: course::course(run),
        skills: Skill::ALL.iter().map(|&skill| skill_line(run, skill)).collect(),
        said_title: say(said_title),
        said: say(said),
        said_after: run.reflection.as_deref().filter(|said| !said.is_empty()).map(|said| say(inclination(skills_from(said)))),
        did: say(did),
        agreement: agreement(run.founding.assessment.is_empty(), sides),
        agrees: sides.0 == sides.1,
    }
}

/// What was said, or what came easily to the founder, beside what was done.
fn agreement(founder: bool, sides: (Option<Side>, Option<Side>)) -> String {
    let id = match (founder, sides) {
        (false, (said, did)) if said == did => "debrief-said-did-same",
        (false, _) => "debrief-said-did-differ",
        (true, (None, None)) => "debrief-founder-did-even",
        (true, (None, Some(_))) => "debrief-founder-even-did-side",
        (true, (Some(_), None)) => "debrief-founder-side-did-even",
        (true, (said, did)) if said == did => "debrief-founder-did-same",
        (true, _) => "debrief-founder-did-differ",
    };
    let did = sides.1.map(|side| say(&format!("{}-word", words::side_id(side)))).unwrap_or_default();
    say_with(id, &[("side", did.into())])
}

/// The inclination that so many steps of vision and process amount to.
fn shown((vision, process): (i32, i32)) -> &'static str {
    match vision * 100 / (vision + process).max(1) {
        _ if vision + process == 0 => "inclination-even",
        73.. => "inclination-vision-strong",
        58..=72 => "inclination-vision",
        43..=57 => "inclination-even",
        28..=42 => "inclination-process",
        _ => "inclination-process-strong",
    }
}

fn side_of(inclination: &str) -> Option<Side> {
    match inclination {
        "inclination-vision" | "inclination-vision-strong" => Some(Side::Vision),
        "inclination-process" | "inclination-process-strong" => Some(Side::Process),
        _ => None,
    }
}

fn questions_asked(run: &Run) -> String {
    let why = run.turns.iter().filter(|played| run.decided(played).1.asks == Asks::Why).count();
    say_with("debrief-questions-asked", &[("why", why.into()), ("how", (run.turns.len() - why).into())])
}

fn promises(run: &Run) -> String {
    let record = run.company.record;
    let planned: usize = run.turns.iter().map(|played| usize::from(played.turned.planned)).sum();
    let values = [("made", record.started.into()), ("planned", planned.into()), ("kept", record.finished.into())];
    say_with("debrief-promises", &values)
}

fn skill_line(run: &Run, skill: Skill) -> String {
    let (before, after) = (run.company.nature[skill as usize], run.company.skill(skill));
    let name = words::name(run, Tracked::Skill(skill));
    let values = [("skill", name.into()), ("before", points_of(before).into()), ("after", points_of(after).into())];
    let grown = points_of(before) != points_of(after);
    say_with(if grown { "debrief-skill-line" } else { "debrief-skill-still" }, &values)
}
