//! The same rules as a loop written by hand for this one purpose: flat tables, one state, no recorder, random choices.
//!
//! It must come to the same end as the rules under every seed: whoever changes a rule changes it here as well. Whatever it is
//! faster by is the price of rules that are written to be read, recorded and undone.
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_possible_wrap, reason = "small numbers")]
#![allow(clippy::many_single_char_names, clippy::similar_names, reason = "the letters of the formulas")]

mod decide;
mod month;

use fulcrum::scenario::model::{Condition, Effect, Kind};

use super::tables::{NONE, Span, Tables};

const DIRECTION: usize = 0;
const ORDER: usize = 1;
const MORALE: usize = 2;
const TRUST: usize = 3;
const OWNERSHIP: usize = 4;
const INNOVATION: usize = 5;
const DELIVERY: usize = 6;
const FIT: usize = 7;
const LEARNING: usize = 8;
const INSIGHT: usize = 9;
const CASH: usize = 10;
const CUSTOMERS: usize = 11;
const TEAM: usize = 12;

#[derive(Clone, Copy, Default)]
struct Wave {
    vision: i32,
    process: i32,
    strength: i32,
    inspiring: bool,
    relieved: bool,
}

#[derive(Clone, Copy, Default)]
struct Promise {
    turn: u8,
    size: i32,
    planned: bool,
    progress: i32,
    gave: i32,
}

/// A game; it can be played again and again.
pub struct Game<'t> {
    t: &'t Tables,
    root: u64,
    luck: u64,
    turn: u8,
    stage: usize,
    desk: usize,
    /// The ending; `u8::MAX` while the game goes on.
    ended: u8,
    m: [i32; 24],
    skills: [i32; 3],
    flags: u64,
    people: u32,
    waves: [Wave; 4],
    promises: [Promise; 4],
    open: usize,
    fresh_change: i32,
    drift: i32,
    command: i32,
    pipeline: i32,
    last_side: u8,
    last_kind: Option<Kind>,
    seen: Vec<u8>,
    queue: Vec<(u8, u16)>,
    following: Vec<u16>,
}

const GAMMA: u64 = 0x9E37_79B9_7F4A_7C15;

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn pct(amount: i32, percent: i32) -> i32 {
    amount * percent / 100
}

fn mil(amount: i32, permille: i32) -> i32 {
    amount * permille / 1_000
}

fn share(amount: i32, gauge: i32) -> i32 {
    (i64::from(amount) * i64::from(gauge) / 100_000) as i32
}

impl<'t> Game<'t> {
    pub fn new(t: &'t Tables) -> Self {
        Game {
            t,
            root: 0,
            luck: 0,
            turn: 0,
            stage: 0,
            desk: 0,
            ended: 0,
            m: t.start,
            skills: [0; 3],
            flags: 0,
            people: 0,
            waves: [Wave::default(); 4],
            promises: [Promise::default(); 4],
            open: 0,
            fresh_change: 0,
            drift: 0,
            command: 0,
            pipeline: 0,
            last_side: 0,
            last_kind: None,
            seen: vec![0; t.situations.len()],
            queue: Vec::with_capacity(64),
            following: Vec::with_capacity(16),
        }
    }

    /// Plays the game of this seed with random choices; gives the number of turns, the ending and the final value.
    pub fn play(&mut self, seed: u64) -> (u8, u8, i64) {
        let t = self.t;
        self.root = mix(seed.wrapping_add(GAMMA));
        self.turn = 1;
        self.stage = 0;
        self.m = t.start;
        self.skills = t.founders[(seed % t.founders.len() as u64) as usize];
        self.flags = 0;
        self.people = 0;
        self.waves = [Wave::default(); 4];
        self.open = 0;
        self.fresh_change = 0;
        self.drift = 0;
        self.command = 0;
        self.pipeline = 0;
        self.last_side = 0;
        self.last_kind = None;
        self.ended = u8::MAX;
        self.seen.fill(0);
        self.queue.clear();
        self.following.clear();
        self.luck_of_turn();
        self.next();
        while !self.step() {}
        (self.turn, self.ended, self.value())
    }

    fn luck_of_turn(&mut self) {
        self.luck = mix(self.root.wrapping_add(u64::from(self.turn).wrapping_mul(GAMMA)));
    }

    fn bits(&self, purpose: u64) -> u64 {
        mix(self.luck ^ purpose.wrapping_mul(GAMMA))
    }

    fn below(&self, purpose: u64, end: u64) -> i32 {
        ((u128::from(self.bits(purpose)) * u128::from(end)) >> 64) as i32
    }

    fn gauge(&mut self, meter: usize, by: i32) {
        self.m[meter] = (self.m[meter] + by).clamp(0, 100_000);
    }

    fn any(&mut self, meter: usize, by: i32) {
        match meter {
            CASH => self.cash(i64::from(by)),
            CUSTOMERS => self.m[CUSTOMERS] = (self.m[CUSTOMERS] + by).clamp(0, 1_000_000_000),
            TEAM => self.team(by),
            _ => self.gauge(meter, by),
        }
    }

    fn cash(&mut self, by: i64) {
        self.m[CASH] = (i64::from(self.m[CASH]) + by).clamp(-1_000_000_000, 1_000_000_000) as i32;
    }

    fn team(&mut self, by: i32) {
        let before = self.m[TEAM].max(1_000);
        self.m[TEAM] = (self.m[TEAM] + by).clamp(1_000, 100_000_000);
        if by > 0 {
            let share = (i64::from(by) * 1_000 / i64::from(before)).min(1_000) as i32;
            let lost = mil(self.m[ORDER], share * self.t.p.order_dilution / 100);
            self.gauge(ORDER, -lost);
        }
    }

    fn customers(&mut self, by: i32) {
        self.pipeline += by;
        let whole = self.pipeline / 1_000 * 1_000;
        self.pipeline -= whole;
        self.m[CUSTOMERS] = (self.m[CUSTOMERS] + whole).clamp(0, 1_000_000_000);
    }

    fn train(&mut self, skill: usize, by: i32) {
        self.skills[skill] = (self.skills[skill] + by).clamp(0, 100_000);
    }

    fn arrive(&mut self, stock: usize, amount: i32) {
        self.gauge(stock, share(amount, 110_000 - self.m[stock]));
    }

    fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::AtLeast(meter, value) => self.m[meter.index()] >= *value,
            Condition::AtMost(meter, value) => self.m[meter.index()] <= *value,
            Condition::Turn(from, to) => (*from..=*to).contains(&self.turn),
            Condition::Flag(flag) => self.flags >> flag.0 & 1 == 1,
            Condition::Hired(person) => self.people >> person.0 & 1 == 1,
            Condition::Not(inner) => !self.holds(inner),
            Condition::Any(any) => any.iter().any(|inner| self.holds(inner)),
        }
    }

    fn all(&self, when: Span) -> bool {
        self.t.conditions[when.0 as usize..when.1 as usize].iter().all(|condition| self.holds(condition))
    }

    fn apply_all(&mut self, list: Span) {
        for at in list.0..list.1 {
            self.apply(self.t.effects[usize::from(self.t.lists[at as usize])], 1_000);
        }
    }

    fn apply(&mut self, effect: Effect, scale: i32) {
        match effect {
            Effect::Add(meter, by) => {
                let meter = meter.index();
                let mut by = (i64::from(by) * i64::from(scale) / 1_000) as i32;
                if meter == TEAM || meter == CUSTOMERS {
                    by = (by + by.signum() * 500) / 1_000 * 1_000;
                }
                self.any(meter, by);
            }
            Effect::After(turns, effect) => self.queue.push((self.turn.saturating_add(turns), effect.0)),
            Effect::Set(flag) => self.flags |= 1 << flag.0,
            Effect::Clear(flag) => self.flags &= !(1 << flag.0),
            Effect::Hire(person) => {
                if self.people >> person.0 & 1 == 0 {
                    self.people |= 1 << person.0;
                    self.team(1_000);
                }
            }
            Effect::Leave(person) => {
                if self.people >> person.0 & 1 == 1 {
                    self.people &= !(1 << person.0);
                    self.team(-1_000);
                }
            }
            Effect::Train(skill, by) => self.train(skill as usize, by),
            Effect::Follow(situation) => self.following.push(situation.0),
            Effect::End(ending) => {
                if self.ended == u8::MAX {
                    self.ended = ending.0;
                }
            }
        }
    }

    fn may_come(&self, situation: usize) -> bool {
        let last = self.seen[situation];
        last == 0 || self.turn.saturating_sub(last) > self.t.situations[situation].wait
    }

    fn next(&mut self) {
        self.desk = self.drawn();
        self.seen[self.desk] = self.turn;
    }

    fn drawn(&mut self) -> usize {
        while !self.following.is_empty() {
            let situation = usize::from(self.following.remove(0));
            if self.may_come(situation) {
                return situation;
            }
        }
        let t = self.t;
        let at = t.at[usize::from(self.turn)];
        if at != NONE {
            return usize::from(at);
        }
        let (mut best, mut drawn) = (u64::MAX, NONE);
        for lot in &t.stages[self.stage].lots {
            let situation = usize::from(lot.situation);
            if !self.may_come(situation) {
                continue;
            }
            let bits = self.bits(1 << 32 | u64::from(lot.situation));
            let zeros = bits.leading_zeros();
            let fraction = if zeros >= 63 { 0 } else { (bits << (zeros + 1)) >> 44 };
            let time = ((u64::from(zeros) + 1) << 20).saturating_sub(fraction) << 8;
            let halved = if self.last_kind == Some(lot.kind) { 2 } else { 1 };
            let time = time * halved / lot.weight;
            if time < best && self.all(t.situations[situation].when) {
                (best, drawn) = (time, lot.situation);
            }
        }
        if drawn == NONE { self.repeated() } else { usize::from(drawn) }
    }

    fn repeated(&self) -> usize {
        let here = self.t.stages[self.stage].lots.iter().map(|lot| usize::from(lot.situation));
        let open = here.filter(|situation| self.all(self.t.situations[*situation].when));
        let longest = |situation: &usize| (self.seen[*situation], *situation);
        open.min_by_key(longest).or_else(|| (0..self.seen.len()).min_by_key(longest)).unwrap_or(0)
    }

    /// A random choice among those that are open.
    fn choose(&self) -> usize {
        let (first, end) = self.t.situations[self.desk].choices;
        let (first, end) = (first as usize, end as usize);
        let mut open = [0; 8];
        let mut count = 0;
        for n in first..end {
            let choice = &self.t.choices[n];
            if choice.cost <= self.m[CASH].max(0) && self.all(choice.when) {
                open[count] = n;
                count += 1;
            }
        }
        if count == 0 {
            return (first..end).min_by_key(|n| (self.t.choices[*n].cost, *n)).unwrap_or(first);
        }
        open[self.below(5 << 32, count as u64) as usize]
    }

    fn friction(&self) -> i32 {
        let strong = self.m[DIRECTION].min(self.m[ORDER]) / 100;
        self.t.p.friction * 10 * strong / 1_000 * (1_000 - self.m[TRUST] / 100) / 1_000
    }

    fn output(&self, harmony: i32) -> i32 {
        let spirited = harmony - mil(harmony, self.friction());
        mil(spirited, 750 + self.m[MORALE] / 200).min(100_000)
    }

    fn hands(&self) -> i32 {
        2_000 + (i64::from(self.m[CUSTOMERS]) * 10 / i64::from(self.t.p.customers_per_head)) as i32
    }

    fn value(&self) -> i64 {
        if self.m[CASH] < 0 {
            return 0;
        }
        let quality: i64 = [FIT, INNOVATION, DELIVERY, MORALE].iter().map(|&meter| i64::from(self.m[meter])).sum();
        let customers = i64::from(self.m[CUSTOMERS]) * i64::from(self.t.p.customer_value) / 1_000;
        let judged = 100_000 + (quality / 4 - 50_000) * i64::from(self.t.p.quality_value) / 50;
        i64::from(self.m[CASH]) + customers * judged / 100_000
    }

    /// The next turn; whether the game is over.
    fn move_on(&mut self) -> bool {
        let t = self.t;
        let last = self.turn >= t.turns;
        if self.ended == u8::MAX {
            // One that is checked every turn comes before those of the end.
            let now = t.endings.iter().position(|ending| ending.at_once && self.all(ending.when));
            let at_last = || t.endings.iter().position(|ending| self.all(ending.when));
            if let Some(n) = now.or_else(|| if last { at_last() } else { None }) {
                self.ended = n as u8;
            }
        }
        if self.ended != u8::MAX {
            return true;
        }
        self.turn += 1;
        if self.stage + 1 < t.stages.len() && self.all(t.stages[self.stage + 1].enter) {
            self.stage += 1;
        }
        self.luck_of_turn();
        self.next();
        false
    }
}
