//! Which wires there are, and at which cards they end.

use super::Cards;
use super::card::Net;
use super::grid::Grid;
use super::wires::{Port, Wire};
use crate::analysis::links::{Asker, FlagUse, Goal, Source};
use crate::report::graph::counts::Share;
use crate::report::graph::model::Graph;
use crate::scenario::model::FlagId;

/// How thick the wires of flags are.
const FLAG: f32 = 1.4;

/// Every wire with its ends.
pub fn wires(graph: &Graph<'_>, cards: &Cards, grid: &Grid) -> Vec<Wire> {
    let ends = Ends { cards, grid };
    let mut wires: Vec<Wire> = Vec::new();
    for (place, bundle) in graph.links.bundles.iter().enumerate() {
        let ports = bundle.links.iter().filter_map(|&link| {
            let width = graph.followed(link).map_or(1.8, thickness);
            ends.leaving(graph.links.links[link].from, None, width)
        });
        let goal = match bundle.to {
            Goal::Situation(id) => &graph.scenario.situation(id).title,
            Goal::Ending(id) => &graph.scenario.endings[id.index()].name,
        };
        let share = graph.arrived(place).map_or_else(String::new, |share| format!(", in {share} of games"));
        let tip = format!("“{}” {}{share}", graph.filled(goal), Graph::after(bundle.to, bundle.after));
        wires.push(Wire { ports: ports.collect(), dashed: false, tip });
    }
    let bundles = wires.len();
    let mut met = Vec::new();
    for (flag, used) in (0..).map(FlagId).zip(&graph.links.flags) {
        let (from, to) = ends.meeting(graph, used);
        let ports = from.into_iter().filter_map(|from| ends.leaving(from, Some(flag), FLAG)).collect();
        met.push(to);
        wires.push(Wire { ports, dashed: true, tip: format!("the flag “{}”", graph.flag(flag)) });
    }
    for (card, drawn) in cards.all.iter().enumerate() {
        for &(net, dy) in &drawn.ins {
            let (wire, width) = match net {
                Net::Bundle(place) => (place, 1.5),
                Net::Flag(flag) if met[flag.index()].binary_search(&card).is_ok() => (bundles + flag.index(), FLAG),
                Net::Flag(_) => continue,
            };
            wires[wire].ports.push(Port { card, dy, gutter: ends.gutter(card), on_left: false, leaves: false, width });
        }
    }
    wires.retain(|wire| wire.ports.iter().any(|port| port.leaves) && wire.ports.iter().any(|port| !port.leaves));
    wires
}

/// Thicker for what more games went through.
fn thickness(share: Share) -> f32 {
    1.2 + 6.0 * share.part()
}

struct Ends<'a> {
    cards: &'a Cards,
    grid: &'a Grid,
}

impl Ends<'_> {
    /// The gutter left of a card.
    fn gutter(&self, card: usize) -> usize {
        let last = self.grid.stages.last().map_or(0, |stage| stage.end);
        self.grid.cells.get(card).map_or(last, |cell| cell.column)
    }

    fn card(&self, source: Source) -> usize {
        match source {
            Source::Choice(id, _) => id.index(),
            Source::Shock(id) => self.cards.situations + self.cards.endings + id.index(),
        }
    }

    /// Where a source's wire leaves: that of a flag, or one that leads to something.
    fn leaving(&self, from: Source, flag: Option<FlagId>, width: f32) -> Option<Port> {
        let card = self.card(from);
        let (place, on_left) = match from {
            Source::Choice(_, n) => (n, true),
            Source::Shock(_) => (0, false),
        };
        let out = self.cards.all[card].outs.get(place)?;
        let dy = match flag {
            Some(flag) => out.flags.iter().find(|(known, _)| *known == flag)?.1,
            None => out.y,
        };
        Some(Port { card, dy, gutter: self.gutter(card) + usize::from(on_left), on_left, leaves: true, width })
    }

    /// Who sets or clears a flag in time for somebody else who asks, and the cards of those who ask for it in time, in order.
    /// A stage that has passed does not come back; and what a card alone does to itself it says itself.
    fn meeting(&self, graph: &Graph<'_>, used: &FlagUse) -> (Vec<Source>, Vec<usize>) {
        let scenario = graph.scenario;
        let first = |source: Source| match source {
            Source::Choice(id, _) => scenario.situation(id).stages.trailing_zeros(),
            Source::Shock(id) => scenario.shocks[id.index()].stages.trailing_zeros(),
        };
        let last = |asker: Asker| match asker {
            Asker::Situation(id) | Asker::Choice(id, _) => Some((id.index(), scenario.situation(id).stages.checked_ilog2()?)),
            Asker::Ending(id) => Some((self.cards.situations + id.index(), u32::MAX)),
            // A stage has no card: its ribbon says what it asks for.
            Asker::Stage(_) => None,
        };
        let sources = used.set_by.iter().chain(&used.cleared_by).copied();
        let from: Vec<(usize, u32, Source)> = sources.map(|source| (self.card(source), first(source), source)).collect();
        let to: Vec<(usize, u32)> = used.asked_by.iter().filter_map(|(asker, _)| last(*asker)).collect();
        let earliest = two(from.iter().map(|(card, first, _)| (*first, *card)));
        let latest = two(to.iter().map(|(card, last)| (u32::MAX - last, *card)));
        let in_time = |card: usize, at: u32, best: &[(u32, usize)]| best.iter().any(|&(rank, other)| other != card && rank <= at);
        let from = from.into_iter().filter(|(card, first, _)| in_time(*card, u32::MAX - first, &latest));
        let mut cards: Vec<usize> =
            to.into_iter().filter(|(card, last)| in_time(*card, *last, &earliest)).map(|(card, _)| card).collect();
        cards.sort_unstable();
        cards.dedup();
        (from.map(|(_, _, source)| source).collect(), cards)
    }
}

/// The two lowest of different cards.
fn two(ranked: impl Iterator<Item = (u32, usize)>) -> Vec<(u32, usize)> {
    let mut best: Vec<(u32, usize)> = Vec::new();
    for one in ranked {
        match best.iter_mut().find(|known| known.1 == one.1) {
            Some(known) => *known = one.min(*known),
            None => best.push(one),
        }
        best.sort_unstable();
        best.truncate(2);
    }
    best
}
