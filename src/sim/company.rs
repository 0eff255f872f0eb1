//! The state of a company: all that the rules remember, and nothing else.

use std::hash::{Hash, Hasher};

use super::arith::FULL;
use crate::scenario::model::{
    EffectId, EndingId, FlagId, Kind, Lean, MAX_METERS, Meter, Milli, PersonId, Scenario, Side, SituationId, Skill, StageId,
    Style,
};

/// How many turns back the rules remember decisions.
pub const MEMORY: usize = 4;
/// How many initiatives can be open at once.
pub const INITIATIVES: usize = 4;

/// What a decision set in motion, remembered while it still arrives (A14).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Impulse {
    /// The turn of the decision.
    pub turn: u8,
    /// Direction that it brings in all.
    pub vision: Milli,
    /// Order that it brings in all.
    pub process: Milli,
    /// Its manner.
    pub style: Style,
    /// How strongly it was done, in thousandths.
    pub strength: i32,
    /// Delegation that found fitting people: attention is free for a while (A27).
    pub relieved: bool,
}

/// A promise on the way (A17).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Initiative {
    /// The turn in which it was promised.
    pub turn: u8,
    /// Steps of vision that went into it: 1 to 3.
    pub size: u8,
    /// Whether somebody made a plan.
    pub planned: bool,
    /// How far it is, 0 to 100 points.
    pub progress: Milli,
    /// Direction that it gave.
    pub gave: Milli,
}

/// An effect that waits for its turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Due {
    /// When.
    pub turn: u8,
    /// What.
    pub effect: EffectId,
    /// The turn of the decision that it goes back to.
    pub origin: u8,
}

/// How many initiatives were begun, finished, finished on time (A03, A06).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Record {
    /// Promises made.
    pub started: u16,
    /// Promises kept.
    pub finished: u16,
    /// Promises kept on time.
    pub on_time: u16,
    /// Promises that faded.
    pub faded: u16,
}

/// The state of a company at the beginning of a turn, with a situation on the desk.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Company {
    /// The turn to be played; the first is 1.
    pub turn: u8,
    /// The stage of growth.
    pub stage: StageId,
    /// The situation on the desk.
    pub desk: SituationId,
    /// Set when the game is over.
    pub ended: Option<EndingId>,
    /// By [`Meter`].
    pub meters: [Milli; MAX_METERS],
    /// By [`Skill`].
    pub skills: [Milli; 3],
    /// What the founder was strong at when the game began.
    pub nature: [Milli; 3],
    /// One bit for each flag.
    pub flags: u64,
    /// One bit for each person.
    pub people: u32,
    /// The decisions that still arrive; the newest first.
    pub impulses: [Option<Impulse>; MEMORY],
    /// The promises on the way.
    pub initiatives: [Option<Initiative>; INITIATIVES],
    /// What became of the promises so far.
    pub record: Record,
    /// Change that has not settled yet, in points of fit (A18).
    pub fresh_change: Milli,
    /// Slips that nobody saw, in points of delivery (A19).
    pub drift: Milli,
    /// How used people are to being told (A15), in points.
    pub command: Milli,
    /// The part of a customer that is not yet one.
    pub pipeline: Milli,
    /// The side of the last decision that had one (A28).
    pub last_side: Option<Side>,
    /// The kind of the last situation.
    pub last_kind: Option<Kind>,
    /// For each situation the turn in which it last came; 0 = never.
    pub seen: Vec<u8>,
    /// Effects that wait.
    pub queue: Vec<Due>,
    /// Situations that come next for certain.
    pub following: Vec<SituationId>,
}

impl Company {
    /// The value of a meter.
    #[inline]
    #[must_use]
    pub fn get(&self, meter: Meter) -> Milli {
        self.meters[meter.index()]
    }

    /// One of the founder's skills, 0 to 100 points.
    #[inline]
    #[must_use]
    pub fn skill(&self, skill: Skill) -> Milli {
        self.skills[skill as usize]
    }

    /// Whether a flag is set.
    #[inline]
    #[must_use]
    pub fn has(&self, flag: FlagId) -> bool {
        self.flags >> flag.0 & 1 == 1
    }

    /// Whether somebody works here.
    #[inline]
    #[must_use]
    pub fn employs(&self, person: PersonId) -> bool {
        self.people >> person.0 & 1 == 1
    }

    /// How many of those who can be hired are.
    #[must_use]
    pub fn hired(&self) -> i32 {
        self.people.count_ones().cast_signed()
    }

    /// The promises on the way.
    pub fn open(&self) -> impl Iterator<Item = &Initiative> {
        self.initiatives.iter().flatten()
    }

    /// How clear it is to people where they go and how: the weaker of the two stocks (A34).
    #[must_use]
    pub fn clarity(&self) -> Milli {
        self.get(Meter::DIRECTION).min(self.get(Meter::ORDER))
    }

    /// How able the people around the founder are on one side, 0 to 100: the hired and, a little, the rest.
    #[must_use]
    pub fn competence(&self, scenario: &Scenario, lean: Lean) -> Milli {
        let strength = |person: &crate::scenario::model::Person| match lean.side() {
            Some(Side::Vision) => person.lead,
            Some(Side::Process) => person.manage,
            None => person.lead.midpoint(person.manage),
        };
        let hired = scenario.people.iter().enumerate().filter(|(n, _)| self.people >> n & 1 == 1);
        let best = hired.map(|(_, person)| strength(person)).max().unwrap_or(0);
        best.max(self.get(Meter::LEARNING).midpoint(self.get(Meter::OWNERSHIP))).min(FULL)
    }

    /// A number that stands for the whole state: equal on every machine for equal states.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let mut hasher = Fnv::default();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

/// FNV-1a with every width written little-endian, so that the result does not depend on the machine.
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
    }
    fn write_u16(&mut self, n: u16) {
        self.write(&n.to_le_bytes());
    }
    fn write_u32(&mut self, n: u32) {
        self.write(&n.to_le_bytes());
    }
    fn write_u64(&mut self, n: u64) {
        self.write(&n.to_le_bytes());
    }
    fn write_usize(&mut self, n: usize) {
        self.write_u64(n as u64);
    }
    fn write_i32(&mut self, n: i32) {
        self.write(&n.to_le_bytes());
    }
    fn write_i64(&mut self, n: i64) {
        self.write(&n.to_le_bytes());
    }
    fn write_isize(&mut self, n: isize) {
        self.write_i64(n as i64);
    }
}
