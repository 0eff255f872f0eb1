//! Under which addresses the workshop is found.

use std::collections::HashSet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use serde::Serialize;

use super::addresses::{Address, of_this_machine};
use super::qr;
use crate::session::room::Opening;

/// The way in, as walls and consoles show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Join {
    /// The address that leads to the workshop itself.
    pub url: String,
    /// What one types in.
    pub short: String,
    /// The address as a QR code.
    pub qr: Vec<String>,
}

/// An address under which the workshop can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Way {
    /// What one types in, such as `192.168.1.7:8080`.
    pub host: String,
    /// Where it belongs to: what the system calls the interface; empty for what the host named.
    pub interface: String,
    /// Whether it is the one that is shown.
    pub shown: bool,
}

/// Under which addresses the workshop is found.
#[derive(Debug)]
pub struct Links {
    at: SocketAddr,
    opening: Arc<Opening>,
    /// What the host said others shall use: a name or an address, with a port or without.
    advertised: Option<String>,
    /// What this machine calls itself, if it says so.
    own_name: Option<String>,
}

impl Links {
    /// The links of a workshop that listens there.
    #[must_use]
    pub fn new(at: SocketAddr, opening: Arc<Opening>, advertised: Option<String>) -> Self {
        Self { at, opening, advertised, own_name: own_name() }
    }

    /// Whether this is a name of this machine: that which the host said, or its own. `name` has no port.
    #[must_use]
    pub fn is_name(&self, name: &str) -> bool {
        let same = |own: &str| own.eq_ignore_ascii_case(name);
        let own = |own: &String| same(own) || same(&format!("{own}.local"));
        self.advertised.as_deref().and_then(super::guard::without_port).is_some_and(same)
            || self.own_name.as_ref().is_some_and(own)
    }

    /// Where it listens.
    #[must_use]
    pub fn at(&self) -> SocketAddr {
        self.at
    }

    /// All addresses of this machine at which it can be found, the likeliest first. They change with the network, so they are looked up each time.
    #[must_use]
    pub fn addresses(&self) -> Vec<Address> {
        let bound = self.at.ip();
        if !bound.is_unspecified() {
            return vec![Address { ip: bound, interface: String::new() }];
        }
        let mut found = of_this_machine();
        found.retain(|address| address.ip.is_ipv4() || bound.is_ipv6());
        found
    }

    /// Every way in, the likeliest first; `chosen` is the one that the facilitator wants shown, if it is still one of them.
    #[must_use]
    pub fn ways(&self, chosen: Option<&str>) -> Vec<Way> {
        let way = |host, interface| Way { host, interface, shown: false };
        let named = self.advertised.as_ref().map(|host| {
            // A port of its own: somebody passes on what arrives there.
            let has_port = super::guard::without_port(host) != Some(host);
            way(if has_port { host.clone() } else { format!("{host}{}", self.port()) }, String::new())
        });
        let own = self.addresses().into_iter().map(|address| way(self.host_of(address.ip), address.interface));
        let mut ways: Vec<Way> = named.into_iter().chain(own).collect();
        let mut seen = HashSet::new();
        ways.retain(|way| seen.insert(way.host.clone()));
        if ways.is_empty() {
            ways.push(way(self.local(), String::new()));
        }
        let shown = chosen.and_then(|chosen| ways.iter().position(|way| way.host == chosen)).unwrap_or(0);
        ways[shown].shown = true;
        ways
    }

    /// What stands in a link before the path, at this address.
    #[must_use]
    pub fn host_of(&self, ip: IpAddr) -> String {
        match ip {
            IpAddr::V4(ip) => format!("{ip}{}", self.port()),
            IpAddr::V6(ip) => format!("[{ip}]{}", self.port()),
        }
    }

    /// The same on this machine itself.
    #[must_use]
    pub fn local(&self) -> String {
        let bound = self.at.ip();
        let local = if self.at.is_ipv4() { IpAddr::V4(Ipv4Addr::LOCALHOST) } else { IpAddr::V6(std::net::Ipv6Addr::LOCALHOST) };
        self.host_of(if bound.is_unspecified() { local } else { bound })
    }

    fn port(&self) -> String {
        if self.at.port() == 80 { String::new() } else { format!(":{}", self.at.port()) }
    }

    /// The way in at this host.
    #[must_use]
    pub fn join_at(&self, host: &str) -> String {
        format!("http://{host}/j/{}", self.opening.code.as_str())
    }

    /// The facilitator's private link at this host.
    #[must_use]
    pub fn console_at(&self, host: &str) -> String {
        format!("http://{host}/host#{}", self.opening.key.as_str())
    }

    /// The link of a wall in a browser.
    #[must_use]
    pub fn wall_at(&self, host: &str) -> Option<String> {
        self.opening.wall.as_ref().map(|key| format!("http://{host}/wall#{}", key.as_str()))
    }

    /// The way in that is shown; `chosen` as for [`Links::ways`].
    #[must_use]
    pub fn join(&self, chosen: Option<&str>) -> Join {
        let short = self.ways(chosen).into_iter().find(|way| way.shown).map_or_else(|| self.local(), |way| way.host);
        let url = self.join_at(&short);
        let qr = qr::rows(&url);
        Join { url, short, qr }
    }
}

/// What this machine calls itself, where that is easily found.
fn own_name() -> Option<String> {
    let said = std::env::var("COMPUTERNAME").ok().or_else(|| std::fs::read_to_string("/etc/hostname").ok())?;
    let name = said.trim();
    (super::guard::without_port(name) == Some(name)).then(|| name.to_owned())
}
