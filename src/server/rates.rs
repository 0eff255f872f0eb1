//! How often something may be done: nobody tries codes by the thousand, and nobody talks without end.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// So much at once, and so much in each second afterwards.
#[derive(Clone, Copy, Debug)]
pub struct Rate {
    /// At once.
    pub most: f64,
    /// In each second.
    pub per_second: f64,
}

/// What somebody sends over one socket. What is more waits.
pub const MESSAGES: Rate = Rate { most: 30.0, per_second: 10.0 };
/// Wrong codes from one address, behind which a whole venue may sit.
const WRONG: Rate = Rate { most: 100.0, per_second: 0.2 };
/// Wrong codes in all. In two hours that is one in twenty of all codes.
const WRONG_IN_ALL: Rate = Rate { most: 500.0, per_second: 1.0 };
/// New seats for one address, behind which a whole venue may sit.
const JOINS: Rate = Rate { most: 1_500.0, per_second: 5.0 };
/// So many addresses are remembered before those that did nothing lately are forgotten.
const REMEMBERED: usize = 4_096;

/// What is left of a rate.
#[derive(Clone, Copy, Debug)]
pub struct Allowance {
    rate: Rate,
    left: f64,
    at: Instant,
}

impl Allowance {
    /// All of it.
    #[must_use]
    pub fn full(rate: Rate, now: Instant) -> Self {
        Self { rate, left: rate.most, at: now }
    }

    fn refill(&mut self, now: Instant) {
        let passed = now.saturating_duration_since(self.at).as_secs_f64();
        (self.left, self.at) = ((self.left + passed * self.rate.per_second).min(self.rate.most), now);
    }

    /// Takes one, if there is one.
    pub fn take(&mut self, now: Instant) -> bool {
        let any = self.has(now);
        if any {
            self.left -= 1.0;
        }
        any
    }

    /// Whether there is one.
    pub fn has(&mut self, now: Instant) -> bool {
        self.refill(now);
        self.left >= 1.0
    }

    /// Takes one, and tells how long to wait until it would have been there.
    pub fn wait(&mut self, now: Instant) -> Duration {
        self.refill(now);
        self.left -= 1.0;
        Duration::from_secs_f64((-self.left / self.rate.per_second).max(0.0))
    }

    fn is_full(&mut self, now: Instant) -> bool {
        self.refill(now);
        self.left >= self.rate.most
    }
}

/// One house: whoever has one IPv6 address has 2^64 of them.
fn house(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        ip @ IpAddr::V4(_) => ip,
    }
}

/// What each address has done.
#[derive(Debug)]
pub struct Rates(Mutex<Known>);

#[derive(Debug)]
struct Known {
    wrong: HashMap<IpAddr, Allowance>,
    wrong_in_all: Allowance,
    joins: HashMap<IpAddr, Allowance>,
}

impl Rates {
    /// Nobody has done anything.
    #[must_use]
    pub fn new() -> Self {
        let wrong_in_all = Allowance::full(WRONG_IN_ALL, Instant::now());
        Self(Mutex::new(Known { wrong: HashMap::new(), wrong_in_all, joins: HashMap::new() }))
    }

    /// Whether a code from there is looked at now. Where too many were wrong, not even the right one is: else one could go on trying.
    /// Once all together have tried too many, whoever has not tried a wrong one lately is still heard.
    #[must_use]
    pub fn may_try(&self, ip: IpAddr) -> bool {
        let (mut known, now) = (self.0.lock().unwrap_or_else(PoisonError::into_inner), Instant::now());
        let all = known.wrong_in_all.has(now);
        known.wrong.get_mut(&house(ip)).is_none_or(|own| if all { own.has(now) } else { own.is_full(now) })
    }

    /// A code from there was wrong.
    pub fn was_wrong(&self, ip: IpAddr) {
        let (mut known, now) = (self.0.lock().unwrap_or_else(PoisonError::into_inner), Instant::now());
        known.wrong_in_all.take(now);
        of(&mut known.wrong, ip, WRONG, now).take(now);
    }

    /// Whether one more may take a seat from there; counts it.
    #[must_use]
    pub fn may_join(&self, ip: IpAddr) -> bool {
        let (mut known, now) = (self.0.lock().unwrap_or_else(PoisonError::into_inner), Instant::now());
        of(&mut known.joins, ip, JOINS, now).take(now)
    }
}

impl Default for Rates {
    fn default() -> Self {
        Self::new()
    }
}

fn of(known: &mut HashMap<IpAddr, Allowance>, ip: IpAddr, rate: Rate, now: Instant) -> &mut Allowance {
    if known.len() >= REMEMBERED {
        known.retain(|_, allowance| !allowance.is_full(now));
    }
    known.entry(house(ip)).or_insert_with(|| Allowance::full(rate, now))
}
