//! What stands around the cards: the title above, a band and a ribbon for each stage, the legend below.

use super::MARGIN;
use super::card::{STEP, balance};
use super::grid::Grid;
use super::inks::{BAND, BAND_LIGHT, FLAG, INK, RIBBON, SAND, SOFT};
use super::legend;
use super::measure::wrap;
use super::parts::{Area, Face, Group, Plan, Shape};
use super::wires::Gutters;
use crate::report::graph::model::Graph;
use crate::scenario::model::StageId;

/// The room for the heading between endings and shocks.
pub const LUCK: f32 = 2.0 * STEP;
/// No page is narrower: the legend needs it.
const NARROWEST: f32 = 760.0;
/// Stages stand so much further apart than columns.
const BETWEEN: f32 = 26.0;
const PAD: f32 = 14.0;
const POINT: f32 = 13.0;

/// Everything but the cards and wires, in the making.
pub struct Frame {
    /// By stage: its first column and the one after its last.
    stages: Vec<(usize, usize)>,
    /// By stage, and one for the endings: left and right edge.
    bands: Vec<(f32, f32)>,
    /// Where the cards of endings and shocks begin.
    last: f32,
    width: f32,
    /// Of the ribbons.
    top: f32,
    /// Of the cards.
    cards: f32,
    head: Group,
    ribbons: Vec<Group>,
}

impl Frame {
    pub fn new(grid: &Grid) -> Self {
        let stages = grid.stages.iter().map(|stage| (stage.start, stage.end)).collect();
        let head = Group::default();
        Self { stages, bands: Vec::new(), last: 0.0, width: NARROWEST, top: 0.0, cards: 0.0, head, ribbons: Vec::new() }
    }

    /// Puts columns and gutters side by side; gives the left and right edge of each gutter.
    pub fn across(&mut self, gutters: &Gutters, card: f32, last: f32) -> Vec<(f32, f32)> {
        let columns = self.stages.last().map_or(0, |(_, end)| *end);
        let mut begins = vec![false; columns + 1];
        self.stages.iter().for_each(|(start, _)| begins[*start] = true);
        begins[columns] = true;
        let (mut x, mut sides) = (MARGIN, Vec::new());
        for (gutter, begins) in begins.into_iter().enumerate() {
            let wide = gutters.width(gutter) + if begins && gutter > 0 { BETWEEN } else { 0.0 };
            sides.push((x, x + wide));
            x += wide + if gutter == columns { last } else { card };
        }
        let middle = |gutter: usize| f32::midpoint(sides[gutter].0, sides[gutter].1);
        let edge = |gutter: usize| if gutter == 0 { MARGIN } else { middle(gutter) };
        self.bands = self.stages.iter().map(|(start, end)| (edge(*start), edge(*end))).collect();
        self.last = sides.last().map_or(x, |(_, right)| *right);
        let end = (x + PAD).max(NARROWEST - MARGIN);
        self.bands.push((edge(columns), end));
        self.width = end + MARGIN;
        sides
    }

    /// What stands above the cards; gives their upper edge.
    pub fn above(&mut self, graph: &Graph<'_>) -> f32 {
        let room = self.width - 2.0 * MARGIN;
        // A poster is read from further away.
        let large = (self.width / 55.0).clamp(32.0, 56.0);
        let mut y = MARGIN + large * 0.8;
        for line in wrap(&graph.filled(&graph.scenario.title), Face::Heading, room / large) {
            self.head.say((MARGIN, y), large, Face::Heading, INK, line);
            y += large * 1.15;
        }
        y -= large * 0.25;
        let told = [
            graph.filled(&graph.scenario.summary),
            graph.counted() + &graph.players().map_or_else(String::new, |players| format!(" · {players}")),
        ];
        for text in told.iter().filter(|text| !text.is_empty()) {
            for line in wrap(text, Face::Plain, (room / 15.0).min(110.0)) {
                self.head.say((MARGIN, y), 15.0, Face::Plain, SOFT, line);
                y += 21.0;
            }
        }
        self.top = y + 8.0;
        let heights: Vec<f32> = (0..self.bands.len()).map(|n| self.ribbon(graph, n)).collect();
        let height = heights.into_iter().fold(0.0, f32::max);
        for (n, group) in self.ribbons.iter_mut().enumerate() {
            let (left, right) = self.bands[n];
            let area = Area::new(left, self.top, right - left, height);
            let point = if n + 1 == self.bands.len() { 0.0 } else { POINT };
            group.shapes.insert(0, Shape::Ribbon { area, fill: if n % 2 == 0 { RIBBON } else { SAND }, point });
        }
        self.cards = ((self.top + height) / STEP).ceil() * STEP;
        self.cards
    }

    /// The words on a ribbon; gives the height that they need.
    fn ribbon(&mut self, graph: &Graph<'_>, n: usize) -> f32 {
        let (left, right) = self.bands[n];
        // The ribbon before points into this one.
        let x = left + PAD + if n > 0 { POINT } else { 0.0 };
        let room = right - x - PAD;
        let mut group = Group::default();
        let mut y = self.top + 30.0;
        let stage = u8::try_from(n).ok().map(StageId).filter(|id| id.index() < graph.scenario.stages.len());
        let name = stage.map_or("How it may end".to_owned(), |id| graph.filled(&graph.scenario.stage(id).name));
        for line in wrap(&name, Face::Heading, room / 21.0) {
            group.say((x, y), 21.0, Face::Heading, INK, line);
            y += 25.0;
        }
        if let Some(id) = stage {
            group.tip = graph.filled(&graph.scenario.stage(id).about);
            let vision = graph.scenario.stage(id).calls_for.0;
            balance(&mut group, Area::new(x, y - 12.0, room.min(160.0), 6.0), vision);
            y += 10.0;
            let calls = format!("calls for {} % vision, {} % process", (vision + 5) / 10, 100 - (vision + 5) / 10);
            let asks = graph.asked_by_stage(id).iter().map(|ask| (format!("begins {}", graph.ask(ask)), FLAG));
            let reached = graph.reached_words(id).map(|words| (words, INK));
            for (text, ink) in std::iter::once((calls, SOFT)).chain(reached).chain(asks) {
                for line in wrap(&text, Face::Plain, room / 13.0) {
                    group.say((x, y), 13.0, Face::Plain, ink, line);
                    y += 17.0;
                }
            }
        }
        self.ribbons.push(group);
        y - self.top + 2.0
    }

    /// All of it: bands, wires and cards, ribbons, legend. `bottom` is the lower edge of the lowest card, `luck` the upper
    /// edge of the first shock.
    pub fn finish(self, graph: &Graph<'_>, inside: Vec<Group>, bottom: f32, luck: Option<f32>) -> Plan {
        let bottom = bottom + STEP;
        let mut ground = Group::default();
        for (n, (left, right)) in self.bands.iter().enumerate() {
            let area = Area::new(*left, self.top, right - left, bottom - self.top);
            ground.block(area, 0.0, if n % 2 == 0 { BAND } else { BAND_LIGHT });
        }
        let mut groups = vec![ground];
        groups.extend(inside);
        groups.push(self.head);
        // The last first: each points over the next.
        groups.extend(self.ribbons.into_iter().rev());
        if let Some(y) = luck {
            let mut heading = Group::default();
            heading.say((self.last, y - 12.0), 17.0, Face::Heading, INK, "What luck may send");
            groups.push(heading);
        }
        let (mut legend, height) = legend::legend(graph, self.width - 2.0 * MARGIN);
        legend.shift(MARGIN, bottom + STEP);
        groups.push(legend);
        Plan {
            width: self.width,
            height: bottom + STEP + height + MARGIN,
            title: graph.filled(&graph.scenario.title),
            description: graph.told(),
            groups,
        }
    }
}
