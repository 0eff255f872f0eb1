//! The same rules as a loop written by hand for this one purpose: flat tables, one state, no recorder, random choices.
//!
//! It must come to the same end as the rules under every seed: whoever changes a rule changes it here as well. Whatever it is
//! faster by is the price of rules that are written to be read, recorded and undone.
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_possible_wrap, reason = "small numbers")]
#![allow(clippy::many_single_char_names, clippy::similar_names, reason = "the letters of the formulas")]

mod decide;
mod month;

use fulcrum::scenario::model::{Condition, Effect, Kind};

use super::tables::{NONE, Share, Span, Tables};

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
    lift: i32,
    relieved: bool,
}

#[derive(Clone, Copy, Default)]
struct Promise {
    turn: u8,
    size: i32,
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
    /// The first so many of them have a plan.
    planned: usize,
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

const ONE: Share = 1 << 20;

const fn pct(percent: i64) -> Share {
    super::tables::ratio(percent, 100)
}

/// A gauge as a share of 100 points.
fn gauged(points: i32) -> Share {
    const EACH: i64 = super::tables::ratio(1 << 20, 100_000);
    (i64::from(points) * EACH) >> 20
}

fn millionths(n: i32) -> Share {
    const EACH: i64 = super::tables::ratio(1 << 20, 1_000_000);
    (i64::from(n) * EACH) >> 20
}

/// A share of a share.
fn by(a: Share, b: Share) -> Share {
    (a * b) >> 20
}

fn of(share: Share, amount: i32) -> i32 {
    ((share * i64::from(amount)) >> 20) as i32
}

/// Of known sizes, rounded down.
fn portion(part: i32, whole: i32) -> Share {
    ((part as u64) << 20).wrapping_div(whole as u64) as Share
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
            planned: 0,
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
        self.planned = 0;
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
        self.luck = self.root.wrapping_add(u64::from(self.turn).wrapping_mul(GAMMA << 40));
    }

    fn bits(&self, purpose: u64) -> u64 {
        mix(self.luck.wrapping_add(purpose.wrapping_mul(GAMMA)))
    }

    fn below(&self, purpose: u64, end: u64) -> i32 {
        ((u128::from(self.bits(purpose)) * u128::from(end)) >> 64) as i32
    }

    fn gauge(&mut self, meter: usize, by: i32) {
        self.m[meter] = (self.m[meter] + by).clamp(0, 100_000);
    }

    /// By so many 2^20ths, rounded down.
    fn fine(&mut self, meter: usize, by: i64) {
        self.m[meter] = (i64::from(self.m[meter]) + (by >> 20)).clamp(0, 100_000) as i32;
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
            let new = portion(by, before).min(ONE);
            self.fine(ORDER, -(self::by(self.t.r.dilution, new) * i64::from(self.m[ORDER])));
        }
    }

    fn customers(&mut self, by: i64) {
        self.pipeline += (by >> 20) as i32;
        let whole = self.pipeline / 1_000 * 1_000;
        self.pipeline -= whole;
        self.m[CUSTOMERS] = (self.m[CUSTOMERS] + whole).clamp(0, 1_000_000_000);
    }

    fn train(&mut self, skill: usize, by: i64) {
        self.skills[skill] = (i64::from(self.skills[skill]) + (by >> 20)).clamp(0, 100_000) as i32;
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
            self.apply(self.t.effects[usize::from(self.t.lists[at as usize])], ONE);
        }
    }

    fn apply(&mut self, effect: Effect, scale: Share) {
        match effect {
            Effect::Add(meter, by) => {
                let meter = meter.index();
                let mut by = of(scale, by);
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
            Effect::Train(skill, by) => self.train(skill as usize, i64::from(by) << 20),
            Effect::Follow(situation) => self.following.push(situation.0),
            Effect::End(ending) => {
                if self.ended == u8::MAX {
                    self.ended = ending.0;
                }
            }
        }
    }

    fn may_come(&self, situation: usize, wait: u8) -> bool {
        let last = self.seen[situation];
        last == 0 || self.turn.saturating_sub(last) > wait
    }

    fn next(&mut self) {
        self.desk = self.drawn();
        self.seen[self.desk] = self.turn;
    }

    fn drawn(&mut self) -> usize {
        while !self.following.is_empty() {
            let situation = usize::from(self.following.remove(0));
            let wait = self.t.situations[situation].wait;
            if self.may_come(situation, wait) {
                return situation;
            }
        }
        let t = self.t;
        let at = t.at[usize::from(self.turn)];
        if at != NONE {
            return usize::from(at);
        }
        let stage = &t.stages[self.stage];
        for n in 0..16 {
            let bits = self.bits(8 << 32 | n);
            for half in [bits & 0xFFFF_FFFF, bits >> 32] {
                let at = half * stage.columns.len() as u64;
                let (own, other) = stage.columns[(at >> 32) as usize];
                let lot = &stage.lots[if at as u32 >= own { other as usize } else { (at >> 32) as usize }];
                let situation = usize::from(lot.situation);
                let declines = half & 1 == 1 && self.last_kind == Some(lot.kind);
                if !declines && self.may_come(situation, lot.wait) && self.all(lot.when) {
                    return situation;
                }
            }
        }
        self.weighed()
    }

    fn weighed(&self) -> usize {
        let can = |situation: usize, wait: u8, when: Span| self.may_come(situation, wait) && self.all(when);
        let lots = &self.t.stages[self.stage].lots;
        let open = || lots.iter().filter(|lot| can(usize::from(lot.situation), lot.wait, lot.when));
        let weight = |kind: Kind, weight: u64| if self.last_kind == Some(kind) { weight } else { 2 * weight };
        let mut left = i64::from(self.below(9 << 32, open().map(|lot| weight(lot.kind, lot.weight)).sum()));
        for lot in open() {
            left -= weight(lot.kind, lot.weight) as i64;
            if left < 0 {
                return usize::from(lot.situation);
            }
        }
        self.repeated()
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
        if self.t.situations[self.desk].dearest <= self.m[CASH].max(0) {
            return first + self.below(5 << 32, (end - first) as u64) as usize;
        }
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

    fn friction(&self) -> Share {
        let clear = self.m[DIRECTION].min(self.m[ORDER]);
        by(by(self.t.r.friction, gauged(clear)), gauged(100_000 - self.m[TRUST]))
    }

    fn output(&self, friction: Share, harmony: i32) -> i32 {
        of(by(ONE - friction, gauged(75_000 + self.m[MORALE] / 2)), harmony).min(100_000)
    }

    fn hands(&self) -> i32 {
        2_000 + of(self.t.r.hands, self.m[CUSTOMERS])
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
