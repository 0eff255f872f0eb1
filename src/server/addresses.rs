//! Under which addresses others can reach this machine, the likeliest first.

use std::net::{IpAddr, Ipv4Addr, UdpSocket};

/// An address of this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The address.
    pub ip: IpAddr,
    /// What the system calls the interface that has it.
    pub interface: String,
}

/// How interfaces begin that lead to no phone: to other programs of this machine, or into a tunnel.
const VIRTUAL: [&str; 24] = [
    "docker",
    "br-",
    "veth",
    "virbr",
    "vbox",
    "vmnet",
    "vmware",
    "vethernet",
    "hyper-v",
    "tailscale",
    "tun",
    "tap",
    "utun",
    "wg",
    "zt",
    "lxc",
    "lxd",
    "cni",
    "flannel",
    "podman",
    "bridge",
    "cali",
    "ppp",
    "awdl",
];

impl Address {
    /// Whether the interface leads to no network that phones are in.
    #[must_use]
    pub fn is_virtual(&self) -> bool {
        let name = self.interface.to_lowercase();
        VIRTUAL.iter().any(|start| name.starts_with(start)) || name.contains("virtual") || name.contains("vpn")
    }

    /// Whether phones of a venue's network would find it there.
    #[must_use]
    pub fn is_on_lan(&self) -> bool {
        !self.is_virtual() && matches!(self.ip, IpAddr::V4(ip) if ip.is_private())
    }

    /// The smaller, the likelier it is that phones find it.
    fn rank(&self, usual: Option<IpAddr>) -> (u8, bool) {
        let kind = match self.ip {
            _ if self.is_virtual() => 3,
            IpAddr::V4(ip) if ip.is_private() => 0,
            IpAddr::V4(ip) if !ip.is_link_local() => 1,
            IpAddr::V4(_) => 2,
            IpAddr::V6(_) => 4,
        };
        (kind, usual != Some(self.ip))
    }
}

/// The likeliest first; `usual` is the one from which this machine speaks to others.
#[must_use]
pub fn ranked(mut addresses: Vec<Address>, usual: Option<IpAddr>) -> Vec<Address> {
    addresses.sort_by_key(|address| address.rank(usual));
    addresses
}

/// Those of this machine that others may reach, the likeliest first.
#[must_use]
pub fn of_this_machine() -> Vec<Address> {
    let all = if_addrs::get_if_addrs().unwrap_or_default().into_iter().filter(|found| !found.is_loopback() && found.is_oper_up());
    let outward = |ip: &IpAddr| match ip {
        IpAddr::V4(_) => true,
        IpAddr::V6(ip) => !ip.is_unicast_link_local(),
    };
    let addresses = all.map(|found| Address { ip: found.ip(), interface: found.name }).filter(|found| outward(&found.ip));
    ranked(addresses.collect(), usual())
}

/// From where this machine speaks to others. Nothing is sent: the system only looks the way up.
fn usual() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // An address that belongs to nobody (RFC 5737).
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    Some(socket.local_addr().ok()?.ip())
}
