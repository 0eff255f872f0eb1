//! How to read the map.

use super::card::balance;
use super::inks::{BOTH_TINT, CARD, COMES, EDGE, INK, PROCESS_TINT, SAGE, SOFT, TRACK, VISION_TINT};
use super::measure::{width, wrap};
use super::parts::{Area, Face, Group, Shape};
use crate::report::graph::model::Graph;
use crate::scenario::model::Kind;
use crate::session::view::words::{kind_icon, kind_id};
use crate::text::say;

const TEXT: f32 = 13.0;
const LINE: f32 = 24.0;
const GAP: f32 = 26.0;

/// A sign and what it means. The sign's width, then how it is drawn around a middle height.
struct Entry {
    sign: f32,
    draw: Box<dyn Fn(&mut Group, f32, f32)>,
    words: String,
}

impl Entry {
    fn new(sign: f32, words: impl Into<String>, draw: impl Fn(&mut Group, f32, f32) + 'static) -> Self {
        Self { sign, draw: Box::new(draw), words: words.into() }
    }

    fn icon(name: &'static str, words: impl Into<String>) -> Self {
        Self::new(15.0, words, move |group, x, y| group.icon(name, (x + 7.5, y), 15.0))
    }

    fn wire(words: &str, ink: &'static str, dashed: bool) -> Self {
        Self::new(40.0, words, move |group, x, y| {
            let points = vec![(x, y), (x + 40.0, y)];
            group.shapes.push(Shape::Wire { points, width: 1.8, ink, dashed, arrow: true });
        })
    }
}

/// The legend at the origin, no wider than `room` (above 300), and its height.
pub fn legend(graph: &Graph<'_>, room: f32) -> (Group, f32) {
    let mut group = Group::default();
    group.say((0.0, 18.0), 17.0, Face::Heading, INK, "How to read this map");
    let mut y = 42.0;
    let mut x = 0.0;
    for entry in entries(graph) {
        let start = entry.sign + 8.0;
        let lines = wrap(&entry.words, Face::Plain, (room - start) / TEXT);
        let wide = start + lines.iter().map(|line| width(line, Face::Plain) * TEXT).fold(0.0, f32::max);
        if x > 0.0 && x + wide > room {
            x = 0.0;
            y += LINE;
        }
        (entry.draw)(&mut group, x, y);
        for (n, line) in lines.into_iter().enumerate() {
            y += if n > 0 { LINE * 0.7 } else { 0.0 };
            group.say((x + start, y + 4.5), TEXT, Face::Plain, SOFT, line);
        }
        x += wide + GAP;
    }
    (group, y + LINE)
}

fn entries(graph: &Graph<'_>) -> Vec<Entry> {
    let kinds = Kind::ALL.into_iter().map(|kind| Entry::icon(kind_icon(kind), say(&format!("kind-{}", kind_id(kind)))));
    let mut entries: Vec<Entry> = kinds.collect();
    entries.extend([
        Entry::icon("icon-vision", "an answer that leans to vision"),
        Entry::icon("icon-process", "one that leans to process"),
        Entry::icon("both", "one that leans to both, or to neither"),
        Entry::new(56.0, "what is called for: vision from the left, process from the right", |group, x, y| {
            balance(group, Area::new(x, y - 3.0, 56.0, 6.0), 620);
        }),
    ]);
    if !graph.links.links.is_empty() {
        entries.push(Entry::wire("this answer leads there, always or by luck", EDGE, false));
    }
    if graph.flags().next().is_some() {
        entries.push(Entry::wire("this answer sets or clears a flag that is asked for there", SAGE, true));
    }
    if graph.traffic.is_some() {
        entries.extend([
            Entry::new(56.0, "how many of the games it came in", |group, x, y| shares(group, (x, y), &[(COMES, 0.6)])),
            Entry::new(56.0, "how often each answer was given when this came", |group, x, y| {
                shares(group, (x, y), &[(VISION_TINT, 0.5), (PROCESS_TINT, 0.3), (BOTH_TINT, 0.2)]);
            }),
            Entry::new(40.0, "no game came here", |group, x, y| {
                let area = Area::new(x, y - 8.0, 40.0, 16.0);
                group.shapes.push(Shape::Block { area, round: 4.0, fill: CARD, edge: Some((SOFT, true)) });
            }),
        ]);
    }
    if graph.traffic.is_some() && !graph.links.links.is_empty() {
        entries.push(Entry::new(40.0, "the thicker, the more games went this way", |group, x, y| {
            for (dy, width) in [(-5.0, 1.2), (4.0, 5.0)] {
                let points = vec![(x, y + dy), (x + 40.0, y + dy)];
                group.shapes.push(Shape::Wire { points, width, ink: EDGE, dashed: false, arrow: false });
            }
        }));
    }
    entries
}

fn shares(group: &mut Group, (x, y): (f32, f32), parts: &[(&'static str, f32)]) {
    let mut top = y - 8.0;
    #[allow(clippy::cast_precision_loss, reason = "three at most")]
    let height = 16.0 / parts.len() as f32;
    for (ink, part) in parts {
        group.block(Area::new(x, top, 56.0, height - 0.5), 1.0, TRACK);
        group.block(Area::new(x, top, 56.0 * part, height - 0.5), 1.0, ink);
        top += height;
    }
}
