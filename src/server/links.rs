//! Under which addresses the workshop is found.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use super::addresses::{Address, of_this_machine};
use super::qr;
use crate::session::room::{Code, Opening};

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

/// Under which addresses the workshop is found.
#[derive(Debug)]
pub struct Links {
    at: SocketAddr,
    code: Code,
    /// What the host said others shall use: a name or an address, with a port or without.
    advertised: Mutex<Option<String>>,
    /// What this machine calls itself, if it says so.
    own_name: Option<String>,
}

impl Links {
    /// The links of a workshop that listens there.
    #[must_use]
    pub fn new(at: SocketAddr, opening: &Opening, advertised: Option<String>) -> Self {
        Self { at, code: opening.code.clone(), advertised: Mutex::new(advertised), own_name: own_name() }
    }

    /// What the host said others shall use.
    #[must_use]
    pub fn advertised(&self) -> Option<String> {
        self.advertised.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Lets others use this from now on: a name or an address, with a port or without.
    pub fn advertise(&self, host: Option<String>) {
        *self.advertised.lock().unwrap_or_else(PoisonError::into_inner) = host;
    }

    /// Whether this is a name of this machine: that which the host said, or its own. `name` has no port.
    #[must_use]
    pub fn is_name(&self, name: &str) -> bool {
        let same = |own: &str| own.eq_ignore_ascii_case(name);
        let own = |own: &String| same(own) || same(&format!("{own}.local"));
        self.advertised().as_deref().and_then(super::guard::without_port).is_some_and(same)
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

    /// What stands in an address before the path, such as `192.168.1.7:8080`: that which others shall use, or the likeliest.
    #[must_use]
    pub fn host(&self) -> String {
        match self.advertised() {
            // A port of its own: somebody passes on what arrives there.
            Some(host) if super::guard::without_port(&host) != Some(&host) => host,
            Some(host) => format!("{host}{}", self.port()),
            None => self.host_of(self.addresses().first().map_or(Ipv4Addr::LOCALHOST.into(), |address| address.ip)),
        }
    }

    /// The same at this address.
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
        format!("http://{host}/j/{}", self.code.as_str())
    }

    /// The way in.
    #[must_use]
    pub fn join(&self) -> Join {
        let short = self.host();
        let url = self.join_at(&short);
        let qr = qr::rows(&url);
        Join { url, short, qr }
    }

    /// Every way in.
    #[must_use]
    pub fn all(&self) -> Vec<String> {
        let mut hosts: Vec<_> = self.addresses().iter().map(|address| self.host_of(address.ip)).collect();
        hosts.insert(0, self.host());
        let mut seen = std::collections::HashSet::new();
        hosts.retain(|host| seen.insert(host.clone()));
        hosts.iter().map(|host| self.join_at(host)).collect()
    }
}

/// What this machine calls itself, where that is easily found.
fn own_name() -> Option<String> {
    let said = std::env::var("COMPUTERNAME").ok().or_else(|| std::fs::read_to_string("/etc/hostname").ok())?;
    let name = said.trim();
    (super::guard::without_port(name) == Some(name)).then(|| name.to_owned())
}
