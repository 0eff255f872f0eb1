//! Wires: each leaves its card to the side, runs up or down between two columns on a track of its own, and along between two
//! rows if it has further to go. So none runs over a card, and none lies on another.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::inks::{EDGE, SAGE};
use super::parts::{Group, Shape};

/// The distance of two tracks.
const TRACK: f32 = 9.0;
/// The room that is kept on both sides of a bundle of tracks.
const ASIDE: f32 = 18.0;
/// Lanes lie between the heights at which wires leave and arrive.
const BETWEEN: f32 = 4.5;

/// Where a wire meets a card.
#[derive(Clone, Copy, Debug)]
pub struct Port {
    /// The place of the card in the list of all cards.
    pub card: usize,
    /// How far below its upper edge.
    pub dy: f32,
    /// The gutter into which it opens; gutter 0 lies left of the first column.
    pub gutter: usize,
    /// Whether the card lies left of the gutter.
    pub on_left: bool,
    /// Whether the wire leaves the card here; otherwise it arrives.
    pub leaves: bool,
    /// How thick it is here, in pixels.
    pub width: f32,
}

/// One wire, from where it leaves to where it arrives; it may have several ends of both sorts.
#[derive(Clone, Debug, Default)]
pub struct Wire {
    /// At least one that leaves and one that arrives.
    pub ports: Vec<Port>,
    /// Whether it is a flag's.
    pub dashed: bool,
    /// What is said of it.
    pub tip: String,
}

impl Wire {
    fn gutters(&self) -> (usize, usize) {
        let all = || self.ports.iter().map(|port| port.gutter);
        (all().min().unwrap_or(0), all().max().unwrap_or(0))
    }

    fn is_long(&self) -> bool {
        let (from, to) = self.gutters();
        from != to
    }
}

/// Where the long wires run: a corridor above each row and one below the last.
#[derive(Clone, Debug)]
pub struct Corridors {
    /// By wire: corridor and track, if it needs one.
    lanes: Vec<Option<(usize, usize)>>,
    /// By corridor: how many tracks it has.
    tracks: Vec<usize>,
}

impl Corridors {
    /// Chooses for each wire the corridor nearest to most of its ends. `middles` are the corridors' heights if they were
    /// empty, `tops` those of the cards.
    pub fn choose(wires: &[Wire], tops: &[f32], middles: &[f32]) -> Self {
        let mut wanted: Vec<Vec<(i64, i64, usize)>> = vec![Vec::new(); middles.len()];
        for (n, wire) in wires.iter().enumerate().filter(|(_, wire)| wire.is_long()) {
            let mut heights: Vec<f32> = wire.ports.iter().map(|port| tops[port.card] + port.dy).collect();
            heights.sort_by(f32::total_cmp);
            let median = heights[heights.len() / 2];
            let below = middles.partition_point(|&middle| middle < median).min(middles.len() - 1);
            let above = below.saturating_sub(1);
            let nearest = if median - middles[above] < middles[below] - median { above } else { below };
            let (from, to) = wire.gutters();
            wanted[nearest].push((whole(from), whole(to), n));
        }
        let mut lanes = vec![None; wires.len()];
        let tracks = wanted
            .into_iter()
            .enumerate()
            .map(|(corridor, spans)| share_out(spans, |wire, track| lanes[wire] = Some((corridor, track))));
        let tracks = tracks.collect();
        Self { lanes, tracks }
    }

    /// How far the last corridor reaches: it has no row below it, so it may be left out.
    pub fn last(&self) -> f32 {
        let last = self.tracks.len().saturating_sub(1);
        if self.tracks.get(last).is_some_and(|&tracks| tracks > 0) { self.height(last) } else { 0.0 }
    }

    /// How high a corridor has to be.
    #[allow(clippy::cast_precision_loss, reason = "pixels")]
    pub fn height(&self, corridor: usize) -> f32 {
        match self.tracks[corridor] {
            0 => 2.0 * ASIDE,
            tracks => 2.0 * (ASIDE + BETWEEN) + TRACK * (tracks - 1) as f32,
        }
    }

    /// The height of a wire's lane, by the upper edges of the corridors.
    #[allow(clippy::cast_precision_loss, reason = "pixels")]
    fn lane(&self, wire: usize, edges: &[f32]) -> Option<f32> {
        self.lanes[wire].map(|(corridor, track)| edges[corridor] + ASIDE + BETWEEN + TRACK * track as f32)
    }
}

/// The tracks between the columns.
#[derive(Clone, Debug)]
pub struct Gutters {
    /// By wire: gutter and track, in the order of the gutters.
    tracks: Vec<Vec<(usize, usize)>>,
    counts: Vec<usize>,
}

impl Gutters {
    /// Gives each wire a track in each gutter that it touches. `edges` are the upper edges of the corridors.
    pub fn choose(wires: &[Wire], tops: &[f32], corridors: &Corridors, edges: &[f32], count: usize) -> Self {
        // Wires that come from the left keep left, the others right: fewer cross.
        let mut wanted: [Vec<Vec<(i64, i64, usize)>>; 2] = [vec![Vec::new(); count], vec![Vec::new(); count]];
        for (n, wire) in wires.iter().enumerate() {
            let lane = corridors.lane(n, edges);
            let mut ports: Vec<&Port> = wire.ports.iter().collect();
            ports.sort_by_key(|port| port.gutter);
            for here in ports.chunk_by(|a, b| a.gutter == b.gutter) {
                let heights = || here.iter().map(|port| tops[port.card] + port.dy).chain(lane);
                let top = heights().fold(f32::INFINITY, f32::min);
                let bottom = heights().fold(f32::NEG_INFINITY, f32::max);
                let right = usize::from(here.iter().all(|port| !port.on_left));
                wanted[right][here[0].gutter].push((tenths(top), tenths(bottom), n));
            }
        }
        let mut tracks = vec![Vec::new(); wires.len()];
        let [left, right] = wanted;
        let counts = left.into_iter().zip(right).enumerate().map(|(gutter, (left, right))| {
            let first = share_out(left, |wire, track| tracks[wire].push((gutter, track)));
            first + share_out(right, |wire, track| tracks[wire].push((gutter, first + track)))
        });
        let counts = counts.collect();
        Self { tracks, counts }
    }

    /// How wide a gutter has to be.
    #[allow(clippy::cast_precision_loss, reason = "pixels")]
    pub fn width(&self, gutter: usize) -> f32 {
        2.0 * ASIDE + TRACK * self.counts[gutter].saturating_sub(1) as f32
    }
}

/// Everything that is needed to draw.
pub struct Drawing<'a> {
    /// The upper edges of the cards.
    pub tops: &'a [f32],
    /// The left and right edges of the gutters.
    pub sides: &'a [(f32, f32)],
    /// The upper edges of the corridors.
    pub edges: &'a [f32],
    /// Where the long wires run.
    pub corridors: &'a Corridors,
    /// Where they run up and down.
    pub gutters: &'a Gutters,
}

impl Drawing<'_> {
    /// One wire, drawn.
    pub fn draw(&self, n: usize, wire: &Wire) -> Group {
        let ends = |leaves: bool| wire.ports.iter().filter(move |port| port.leaves == leaves);
        let mut group = Group { tip: wire.tip.clone(), ..Group::default() };
        if wire.dashed && wire.ports.len() > 2 {
            self.tree(n, wire, &mut group);
        } else {
            for (from, to) in ends(true).flat_map(|from| ends(false).map(move |to| (from, to))) {
                self.run(n, wire, (from, to), &mut group);
            }
        }
        group
    }

    #[allow(clippy::cast_precision_loss, reason = "pixels")]
    fn x(&self, n: usize, gutter: usize) -> f32 {
        let track = self.gutters.tracks[n].iter().find(|(known, _)| *known == gutter).map_or(0, |(_, track)| *track);
        let (left, right) = self.sides[gutter];
        // The bundle of tracks stands in the middle of its gutter.
        let bundle = TRACK * self.gutters.counts[gutter].saturating_sub(1) as f32;
        f32::midpoint(left, right) - bundle / 2.0 + TRACK * track as f32
    }

    fn meets(&self, port: &Port) -> (f32, f32) {
        let (left, right) = self.sides[port.gutter];
        (if port.on_left { left } else { right }, self.tops[port.card] + port.dy)
    }

    /// From one end to one other.
    fn run(&self, n: usize, wire: &Wire, (from, to): (&Port, &Port), group: &mut Group) {
        let ((start, y), (end, last)) = (self.meets(from), self.meets(to));
        let mut points = vec![(start, y), (self.x(n, from.gutter), y)];
        if let Some(lane) = self.corridors.lane(n, self.edges) {
            points.extend([(self.x(n, from.gutter), lane), (self.x(n, to.gutter), lane)]);
        }
        points.extend([(self.x(n, to.gutter), last), (end, last)]);
        group.shapes.push(stroke(wire, points, from.width, true));
    }

    /// Every part once: dashes that lay on each other would fill each other's gaps.
    fn tree(&self, n: usize, wire: &Wire, group: &mut Group) {
        let lane = self.corridors.lane(n, self.edges);
        for port in &wire.ports {
            let (meets, x) = (self.meets(port), self.x(n, port.gutter));
            let stub = if port.leaves { vec![meets, (x, meets.1)] } else { vec![(x, meets.1), meets] };
            group.shapes.push(stroke(wire, stub, port.width, !port.leaves));
        }
        for &(gutter, _) in &self.gutters.tracks[n] {
            let here = wire.ports.iter().filter(|port| port.gutter == gutter);
            let heights = || here.clone().map(|port| self.tops[port.card] + port.dy).chain(lane);
            let (top, bottom) = (heights().fold(f32::INFINITY, f32::min), heights().fold(f32::NEG_INFINITY, f32::max));
            let x = self.x(n, gutter);
            group.shapes.push(stroke(wire, vec![(x, top), (x, bottom)], wire.ports[0].width, false));
        }
        if let Some(lane) = lane {
            let (from, to) = wire.gutters();
            let points = vec![(self.x(n, from), lane), (self.x(n, to), lane)];
            group.shapes.push(stroke(wire, points, wire.ports[0].width, false));
        }
    }
}

fn stroke(wire: &Wire, mut points: Vec<(f32, f32)>, width: f32, arrow: bool) -> Shape {
    points.dedup();
    Shape::Wire { points, width, ink: if wire.dashed { SAGE } else { EDGE }, dashed: wire.dashed, arrow }
}

/// Gives each span the track that was freed first, or a new one; says how many there are. Spans that only touch count as meeting.
fn share_out(mut spans: Vec<(i64, i64, usize)>, mut give: impl FnMut(usize, usize)) -> usize {
    spans.sort_unstable();
    let mut busy: BinaryHeap<Reverse<(i64, usize)>> = BinaryHeap::new();
    let mut count = 0;
    for (from, to, wire) in spans {
        let track = match busy.peek() {
            Some(Reverse((until, track))) if *until < from => {
                let track = *track;
                busy.pop();
                track
            }
            _ => {
                count += 1;
                count - 1
            }
        };
        busy.push(Reverse((to, track)));
        give(wire, track);
    }
    count
}

fn whole(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

#[allow(clippy::cast_possible_truncation, reason = "pixels of a picture")]
fn tenths(pixels: f32) -> i64 {
    // A little air between two that follow each other on one track.
    (pixels * 10.0) as i64
}
