//! Under which addresses a workshop is found, and how often one may try.

use std::time::{Duration, Instant};

use fulcrum::server::addresses::{Address, ranked};
use fulcrum::server::guard::without_port;
use fulcrum::server::links::{Links, Way};
use fulcrum::server::qr;
use fulcrum::server::rates::{Allowance, Rate, Rates};
use fulcrum::session::room::Mode;

use serde_json::json;

use super::House;

fn address(ip: &str, interface: &str) -> Address {
    Address { ip: ip.parse().expect("an address"), interface: interface.to_owned() }
}

#[test]
fn the_address_of_the_wi_fi_comes_before_those_of_other_programs() {
    let all = vec![
        address("172.17.0.1", "docker0"),
        address("fd00::7", "wlan0"),
        address("100.101.5.5", "tailscale0"),
        address("169.254.7.7", "eth1"),
        address("192.168.56.1", "vboxnet0"),
        address("10.0.0.7", "eth0"),
        address("192.168.1.7", "wlan0"),
        address("203.0.113.7", "eth2"),
    ];
    let order: Vec<String> =
        ranked(all, Some("192.168.1.7".parse().expect("an address"))).iter().map(|a| a.ip.to_string()).collect();
    assert_eq!(order[..4], ["192.168.1.7", "10.0.0.7", "203.0.113.7", "169.254.7.7"]);
    assert_eq!(order[4..7].iter().filter(|ip| !ip.contains(':')).count(), 3, "{order:?}");
    assert_eq!(order[7], "fd00::7");
}

#[test]
fn a_workshop_on_one_address_is_found_there_only() {
    let house = House::open(Mode::Room);
    let (at, code) = (house.at(), house.code());
    let links = house.workshop().server().links();
    let only = Way { host: at.to_string(), interface: String::new(), shown: true };
    assert_eq!(links.ways(None), std::slice::from_ref(&only));
    assert_eq!(links.ways(Some("192.168.1.7:8080")), [only], "what is no way in is not shown");
    assert_eq!(links.join(None).url, format!("http://{at}/j/{code}"));
}

#[test]
fn what_the_host_says_others_shall_use_comes_first_and_another_can_be_chosen() {
    let house = House::open(Mode::Room);
    let (at, opening) = (house.at(), house.workshop().room().snapshot().room.opening.clone());
    let links = |said: &str| Links::new(at, opening.clone(), Some(said.to_owned()));
    let named = links("workshop.example");
    let host = format!("workshop.example:{}", at.port());
    assert_eq!(named.join(None).short, host);
    assert!(named.is_name("workshop.example") && !named.is_name("evil.example"));
    let hosts: Vec<_> = named.ways(None).into_iter().map(|way| way.host).collect();
    assert_eq!(hosts, [host, at.to_string()]);
    assert_eq!(named.join(Some(&at.to_string())).short, at.to_string());
    assert_eq!(links("192.0.2.7:80").join(None).short, "192.0.2.7:80", "a port of its own is kept");
}

#[test]
fn the_address_that_the_facilitator_chooses_is_shown_at_once_and_no_other_can_be() {
    let house = House::open(Mode::Room);
    let mut console = house.console();
    let own = console.until("the ways in", |see| see["ways"].is_array())["ways"][0]["host"].clone();
    assert!(console.refused(&json!({"found-at": "evil.example:80"})).contains("no such address"));
    assert_eq!(house.workshop().room().snapshot().found_at, None);
    console.done(&json!({"found-at": own}));
    let end = std::time::Instant::now() + super::LONG;
    while house.workshop().room().snapshot().found_at.as_deref() != own.as_str() {
        assert!(std::time::Instant::now() < end, "it is never shown");
        std::thread::sleep(Duration::from_millis(2));
    }
    console.until("it again", |see| see["join"]["short"] == own);
}

#[test]
fn hosts_are_told_from_what_is_none() {
    for (host, name) in [
        ("a.example:80", "a.example"),
        ("192.168.1.7", "192.168.1.7"),
        ("[::1]:8080", "[::1]"),
        ("[::1]", "[::1]"),
        ("a-b", "a-b"),
    ] {
        assert_eq!(without_port(host), Some(name));
    }
    for host in ["", ":80", "a:b", "a:99999", "a b", "a/b", "a@b", "[::1", "[::1]x", "http://a"] {
        assert_eq!(without_port(host), None, "{host}");
    }
}

#[test]
fn the_code_is_square_and_begins_with_its_corner() {
    let rows = qr::rows("http://192.168.1.7:8080/j/KLMT");
    assert!(rows.len() >= 21 && rows.iter().all(|row| row.len() == rows.len()));
    assert!(rows[0].starts_with("1111111"));
    assert!(qr::rows(&"x".repeat(10_000)).is_empty());
}

#[test]
fn an_allowance_comes_back_with_time() {
    let begin = Instant::now();
    let mut allowance = Allowance::full(Rate { most: 2.0, per_second: 4.0 }, begin);
    assert!(allowance.take(begin) && allowance.take(begin) && !allowance.take(begin));
    assert!(allowance.take(begin + Duration::from_millis(250)));
    assert!(!allowance.has(begin + Duration::from_millis(250)));
    let later = begin + Duration::from_mins(1);
    assert_eq!((allowance.wait(later), allowance.wait(later)), (Duration::ZERO, Duration::ZERO), "no more than two at once");
    assert_eq!(allowance.wait(later), Duration::from_millis(250));
}

#[test]
fn wrong_codes_from_everywhere_silence_only_those_who_tried_some() {
    let rates = Rates::new();
    let attacker = |n: u16| format!("10.{}.{}.{}", n / 250 / 250, n / 250 % 250, n % 250 + 1).parse().expect("an address");
    for n in 0..600 {
        rates.was_wrong(attacker(n));
    }
    assert!(!rates.may_try(attacker(3)));
    assert!(rates.may_try(attacker(2_000)));
    // All addresses of a house count as one.
    let rates = Rates::new();
    for n in 0..120 {
        rates.was_wrong(format!("2001:db8:1:2::{n:x}").parse().expect("an address"));
    }
    assert!(!rates.may_try("2001:db8:1:2:ffff::1".parse().expect("an address")));
    assert!(rates.may_try("2001:db8:1:3::1".parse().expect("an address")));
}

#[test]
fn a_venue_behind_one_address_comes_in() {
    let (rates, ip) = (Rates::new(), "10.0.0.1".parse().expect("an address"));
    assert!((0..1_000).all(|_| rates.may_try(ip) && rates.may_join(ip)));
    assert!(!(0..2_000).all(|_| rates.may_join(ip)));
}
