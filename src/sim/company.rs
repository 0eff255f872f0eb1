//! The state of a company: all that the rules remember, and nothing else.

use std::hash::{Hash, Hasher};
use std::mem::take;

use super::arith::FULL;
pub use super::initiatives::{INITIATIVES, Initiative, Initiatives};
use crate::scenario::model::{
    EffectId, EndingId, FlagId, Kind, Lean, MAX_METERS, Meter, Milli, Person, PersonId, Scenario, Side, SituationId, Skill,
    StageId,
};

/// How many turns back the rules remember decisions.
pub const MEMORY: usize = 4;

/// What a decision set in motion, remembered while it still arrives (A14); nothing where there was none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Impulse {
    /// Direction that it brings in all.
    pub vision: Milli,
    /// Order that it brings in all.
    pub process: Milli,
    /// How far an inspiring one lifts people in each of the turns that follow (A15).
    pub lift: Milli,
    /// Delegation that found fitting people: attention is free for a while (A27).
    pub relieved: bool,
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

/// What the people who were hired bring and cost, all together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Staff {
    /// How many they are.
    pub count: i32,
    /// Points of leading.
    pub lead: Milli,
    /// Points of managing.
    pub manage: Milli,
    /// A turn.
    pub salaries: Milli,
}

/// The state of a company at the beginning of a turn, with a situation on the desk.
#[derive(Debug, PartialEq, Eq, Hash)]
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
    /// One bit for each person: see [`Self::employ`].
    pub people: u32,
    /// What those bring and cost together.
    pub staff: Staff,
    /// The decisions that still arrive, one for each turn; the newest first.
    pub impulses: [Impulse; MEMORY],
    /// The promises on the way.
    pub initiatives: Initiatives,
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
    /// Effects that wait: the last one is the next.
    pub queue: Vec<Due>,
    /// Situations that come next for certain.
    pub following: Vec<SituationId>,
}

/// What a company remembers in lists: `seen`, `queue` and `following`.
struct Lists(Vec<u8>, Vec<Due>, Vec<SituationId>);

impl Clone for Company {
    fn clone(&self) -> Self {
        Self { seen: self.seen.clone(), queue: self.queue.clone(), following: self.following.clone(), ..*self }
    }

    /// Into memory that is there already: futures are cloned by the thousand.
    fn clone_from(&mut self, from: &Self) {
        let Lists(mut seen, mut queue, mut following) = self.lists();
        seen.clone_from(&from.seen);
        queue.clone_from(&from.queue);
        following.clone_from(&from.following);
        *self = Self { seen, queue, following, ..*from };
    }
}

impl Company {
    /// A company before its first situation.
    pub(super) fn new(scenario: &Scenario, skills: [Milli; 3]) -> Self {
        Self::begin(scenario, skills, Lists(Vec::new(), Vec::with_capacity(32), Vec::with_capacity(4)))
    }

    /// The same in the memory of one whose game is over.
    pub(super) fn begin_again(&mut self, scenario: &Scenario, skills: [Milli; 3]) {
        *self = Self::begin(scenario, skills, self.lists());
    }

    /// Takes the memory of its lists away.
    fn lists(&mut self) -> Lists {
        Lists(take(&mut self.seen), take(&mut self.queue), take(&mut self.following))
    }

    fn begin(scenario: &Scenario, skills: [Milli; 3], Lists(mut seen, mut queue, mut following): Lists) -> Self {
        seen.clear();
        seen.resize(scenario.situations.len(), 0);
        queue.clear();
        following.clear();
        Self {
            turn: 1,
            stage: StageId(0),
            desk: SituationId(0),
            ended: None,
            meters: scenario.start,
            skills,
            nature: skills,
            flags: 0,
            people: 0,
            staff: Staff::default(),
            impulses: [Impulse::default(); MEMORY],
            initiatives: Initiatives::default(),
            record: Record::default(),
            fresh_change: 0,
            drift: 0,
            command: 0,
            pipeline: 0,
            last_side: None,
            last_kind: None,
            seen,
            queue,
            following,
        }
    }

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

    /// Lets an effect wait for its turn, behind those that wait for the same.
    pub(super) fn wait(&mut self, due: Due) {
        let place = self.queue.partition_point(|other| other.turn > due.turn);
        self.queue.insert(place, due);
    }

    /// Those who can be hired and are.
    #[inline]
    pub fn employed<'s>(&self, scenario: &'s Scenario) -> impl Iterator<Item = &'s Person> + use<'s> {
        let mut left = self.people;
        std::iter::from_fn(move || {
            let next = scenario.people.get(left.trailing_zeros() as usize);
            left &= left.wrapping_sub(1);
            next
        })
    }

    /// Takes somebody on, or lets them go. Whether that changes anything.
    pub fn employ(&mut self, person: PersonId, starts: bool, scenario: &Scenario) -> bool {
        let changes = self.employs(person) != starts;
        self.people ^= u32::from(changes) << person.0;
        self.staff = self.employed(scenario).fold(Staff::default(), |staff, person| Staff {
            count: staff.count + 1,
            lead: staff.lead + person.lead,
            manage: staff.manage + person.manage,
            salaries: staff.salaries + person.salary,
        });
        changes
    }

    /// How clear it is to people where they go and how: the weaker of the two stocks (A34).
    #[inline]
    #[must_use]
    pub fn clarity(&self) -> Milli {
        self.get(Meter::DIRECTION).min(self.get(Meter::ORDER))
    }

    /// How able the people around the founder are on one side, 0 to 100: the hired and, a little, the rest.
    #[must_use]
    pub fn competence(&self, scenario: &Scenario, lean: Lean) -> Milli {
        let strength = |person: &Person| match lean.side() {
            Some(Side::Vision) => person.lead,
            Some(Side::Process) => person.manage,
            None => person.lead.midpoint(person.manage),
        };
        let best = self.employed(scenario).map(strength).max().unwrap_or(0);
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
