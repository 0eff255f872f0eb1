//! Who may be connected. Strangers, who have not shown a code, a token or a key yet, are few; if there are too many, the one who has
//! waited longest has to go: whoever only holds connections open cannot keep others out.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Notify;

/// Strangers at a time. A venue's phones may all come at once, from one address.
const STRANGERS: usize = 2_000;
/// Connections from one address.
const PER_ADDRESS: usize = 4_000;
/// Connections in all.
const IN_ALL: usize = 5_000;
/// What the rest of the program may need of the files that the system lets it open.
const OTHERS: usize = 56;

/// The door.
#[derive(Debug)]
pub struct Door {
    inside: Mutex<Inside>,
    most: usize,
}

#[derive(Debug, Default)]
struct Inside {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
    /// In the order in which they came.
    strangers: BTreeMap<u64, Arc<Notify>>,
    next: u64,
}

/// A connection that was let in; dropping it is leaving.
#[derive(Debug)]
pub struct Pass {
    door: Arc<Door>,
    ip: IpAddr,
    number: u64,
    out: Arc<Notify>,
}

impl Door {
    /// An open door, for as many as the system allows.
    #[must_use]
    pub fn new() -> Arc<Self> {
        let most = open_files().map_or(IN_ALL, |files| files.saturating_sub(OTHERS).clamp(16, IN_ALL));
        Arc::new(Self { inside: Mutex::default(), most })
    }

    /// Lets somebody in, if there is room.
    #[must_use]
    pub fn let_in(self: &Arc<Self>, ip: IpAddr) -> Option<Pass> {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        if inside.by_address.get(&ip).is_some_and(|count| *count >= PER_ADDRESS) {
            return None;
        }
        if inside.all >= self.most || inside.strangers.len() >= STRANGERS {
            // Told to go now; the place is free a moment later.
            let (_, out) = inside.strangers.pop_first()?;
            out.notify_one();
        }
        let (number, out) = (inside.next, Arc::new(Notify::new()));
        inside.next += 1;
        inside.all += 1;
        *inside.by_address.entry(ip).or_default() += 1;
        inside.strangers.insert(number, Arc::clone(&out));
        Some(Pass { door: Arc::clone(self), ip, number, out })
    }
}

impl Pass {
    /// Where they come from.
    #[must_use]
    pub fn ip(&self) -> IpAddr {
        self.ip
    }

    /// They have shown what lets them stay.
    pub fn is_known(&self) {
        self.door.inside.lock().unwrap_or_else(PoisonError::into_inner).strangers.remove(&self.number);
    }

    /// Until they have to go for others.
    pub async fn sent_away(&self) {
        self.out.notified().await;
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        let mut inside = self.door.inside.lock().unwrap_or_else(PoisonError::into_inner);
        inside.all -= 1;
        inside.strangers.remove(&self.number);
        if let Some(count) = inside.by_address.get_mut(&self.ip) {
            *count -= 1;
            if *count == 0 {
                inside.by_address.remove(&self.ip);
            }
        }
    }
}

/// How many files this program may have open; a connection is one of them. `None` where the system does not say, or sets no limit.
#[must_use]
pub fn open_files() -> Option<usize> {
    if cfg!(target_os = "macos") {
        // What a program gets there unless somebody asked for more.
        return Some(256);
    }
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find(|line| line.starts_with("Max open files"))?;
    line.split_whitespace().nth(3)?.parse().ok()
}
