//! How it was played: a description of these turns, not of a person.

use super::timeline::{asked, points_of};
use crate::scenario::model::{Asks, Meter, Side, Skill};
use crate::session::Run;
use crate::session::view::{inclination, skills_from, words};
use crate::sim::cause::Tracked;
use crate::text::{say, say_with};

/// What the turns amount to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Archetype {
    /// Vision, mostly where it was wanted.
    Visionary,
    /// Process, mostly where it was wanted.
    Operator,
    /// Both ends kept together.
    Bridge,
    /// Changed with the moment.
    Reader,
    /// Vision, whatever the moment.
    HabitVision,
    /// Process, whatever the moment.
    HabitProcess,
    /// In a way that the moments do not explain.
    Wanderer,
}

impl Archetype {
    /// The id of its words.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Archetype::Visionary => "archetype-visionary",
            Archetype::Operator => "archetype-operator",
            Archetype::Bridge => "archetype-bridge",
            Archetype::Reader => "archetype-reader",
            Archetype::HabitVision => "archetype-habit-vision",
            Archetype::HabitProcess => "archetype-habit-process",
            Archetype::Wanderer => "archetype-wanderer",
        }
    }
}

/// How it was played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// What the turns amount to.
    pub archetype: Archetype,
    /// Its name.
    pub name: String,
    /// What that means.
    pub about: String,
    /// How often why was asked, and how often how.
    pub questions_asked: String,
    /// What became of the promises.
    pub promises: String,
    /// How often sides were changed.
    pub switches: String,
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

/// What the turns of a run are like, counted.
pub(super) struct Counted {
    /// Answers that lean to vision, to process, to neither side more than to the other.
    pub vision: usize,
    pub process: usize,
    pub mixed: usize,
    /// Answers with a side in moments that clearly asked for one, and those of them that gave it.
    clear: usize,
    followed: usize,
    /// Answers with a side, and those of them that went to the lower stock.
    mended: usize,
    /// Steps in all.
    steps: (i32, i32),
    /// Changes of side from one answer with a side to the next.
    switches: usize,
}

/// A moment clearly asks for a side from a share of 55 in a hundred on.
const CLEAR: i32 = 100;

/// Counts.
pub(super) fn counted(run: &Run) -> Counted {
    let mut all = Counted { vision: 0, process: 0, mixed: 0, clear: 0, followed: 0, mended: 0, steps: (0, 0), switches: 0 };
    let mut last = None;
    for played in &run.turns {
        let lean = run.decided(played).1.lean;
        all.steps.0 += i32::from(lean.vision);
        all.steps.1 += i32::from(lean.process);
        let Some(side) = lean.side() else {
            all.mixed += 1;
            continue;
        };
        let (vision, company) = (side == Side::Vision, &played.before);
        *(if vision { &mut all.vision } else { &mut all.process }) += 1;
        all.mended += usize::from(vision == (company.get(Meter::DIRECTION) < company.get(Meter::ORDER)));
        let asked = asked(run, played);
        if asked.abs() >= CLEAR {
            all.clear += 1;
            all.followed += usize::from(vision == (asked > 0));
        }
        all.switches += usize::from(last.is_some_and(|last| last != side));
        last = Some(side);
    }
    all
}

/// Who follows the moment does so in three of four clear ones and uses both sides: of twenty throws of a coin, fifteen
/// heads are rare (2 in a hundred). Who keeps to one side gives seven of ten answers from it, as rare. Who bridges
/// mixes often, or goes to the stock that has sunk in two of three.
fn archetype(all: &Counted) -> Archetype {
    let (sided, total) = (all.vision + all.process, all.vision + all.process + all.mixed);
    let at_least = |part: usize, hundredths: usize, whole: usize| whole > 0 && part * 100 >= hundredths * whole;
    let fewer = all.vision.min(all.process);
    let follows = all.clear >= 2 && at_least(all.followed, 75, all.clear);
    if follows && at_least(fewer, 15, total) {
        return Archetype::Reader;
    }
    let half = all.clear == 0 || at_least(all.followed, 50, all.clear);
    if at_least(all.vision, 70, total) {
        return if half { Archetype::Visionary } else { Archetype::HabitVision };
    }
    if at_least(all.process, 70, total) {
        return if half { Archetype::Operator } else { Archetype::HabitProcess };
    }
    if at_least(all.mixed, 40, total) || at_least(all.mended, 66, sided) {
        return Archetype::Bridge;
    }
    Archetype::Wanderer
}

/// How it was played.
#[must_use]
pub fn profile(run: &Run) -> Profile {
    let all = counted(run);
    let archetype = archetype(&all);
    let (said_title, said) = match run.founding.assessment.as_slice() {
        [] => ("debrief-said-founder", inclination(run.founding.skills)),
        answers => ("debrief-said", inclination(skills_from(answers))),
    };
    let did = shown(all.steps);
    let agrees = side_of(said) == side_of(did);
    Profile {
        archetype,
        name: say(archetype.id()),
        about: say(&format!("{}-about", archetype.id())),
        questions_asked: questions_asked(run),
        promises: promises(run),
        switches: say_with("debrief-switches", &[("count", all.switches.into())]),
        skills: Skill::ALL.iter().map(|&skill| skill_line(run, skill)).collect(),
        said_title: say(said_title),
        said: say(said),
        said_after: run.reflection.as_deref().filter(|said| !said.is_empty()).map(|said| say(inclination(skills_from(said)))),
        did: say(did),
        agreement: say(match (run.founding.assessment.is_empty(), agrees) {
            (true, true) => "debrief-founder-did-same",
            (true, false) => "debrief-founder-did-differ",
            (false, true) => "debrief-said-did-same",
            (false, false) => "debrief-said-did-differ",
        }),
        agrees,
    }
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
