//! A name for what the turns amount to, where they say enough: what chance alone would seldom bring about.

use super::counted::Counted;

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
    /// No one way that explains the answers.
    Mixed,
    /// Too few turns to say.
    Early,
}

impl Archetype {
    /// All of them.
    pub const ALL: [Archetype; 8] = [
        Archetype::Visionary,
        Archetype::Operator,
        Archetype::Bridge,
        Archetype::Reader,
        Archetype::HabitVision,
        Archetype::HabitProcess,
        Archetype::Mixed,
        Archetype::Early,
    ];

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
            Archetype::Mixed => "archetype-mixed",
            Archetype::Early => "archetype-early",
        }
    }
}

/// Fewer turns tell one thing at most: that all answers came from one side.
const ENOUGH: usize = 8;
/// And fewer than these not even that.
const FEWEST: usize = 5;

/// Lots meet six in ten of the moments that are met or missed, give nine in twenty answers to either side, and mend as
/// often as they part. A way of playing is named where the turns lie so far above that that lots seldom get there.
pub(super) fn archetype(all: &Counted) -> Archetype {
    let (turns, most) = (all.turns(), all.vision.max(all.process));
    let one_sided = if turns < ENOUGH { turns >= FEWEST && most == turns } else { rare(most, turns, 45) >= 500 };
    let follows = rare(all.met, all.met + all.missed, 60);
    let bridges = rare(all.bridged, all.bridged + all.parted, 50);
    let both = all.vision.min(all.process) * 100 >= 15 * turns;
    if turns >= ENOUGH && follows >= 300 && both && follows >= bridges {
        return Archetype::Reader;
    }
    if one_sided {
        return of_one_side(all);
    }
    if turns < ENOUGH {
        return Archetype::Early;
    }
    if bridges >= 400 || all.mixed * 2 >= turns { Archetype::Bridge } else { Archetype::Mixed }
}

/// By habit, if the other side was clearly asked for at least three times, and mostly not given.
fn of_one_side(all: &Counted) -> Archetype {
    let vision = all.vision > all.process;
    let (asked, given) = if vision { all.asked_process } else { all.asked_vision };
    match (vision, asked >= 3 && given * 3 <= asked) {
        (true, true) => Archetype::HabitVision,
        (true, false) => Archetype::Visionary,
        (false, true) => Archetype::HabitProcess,
        (false, false) => Archetype::Operator,
    }
}

/// How far above a share, in hundredths, so many of so many lie: the square of the distance in standard deviations, in
/// hundredths; 0 if not above it.
fn rare(part: usize, whole: usize, share: usize) -> usize {
    let over = (100 * part).saturating_sub(share * whole);
    100 * over * over / (whole * share * (100 - share)).max(1)
}
