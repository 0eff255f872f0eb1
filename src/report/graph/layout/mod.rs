//! Where each thing lies. Situations stand as cards in columns by stage and in rows; wires run between the columns and between
//! the rows; the last column holds the endings and what luck may send. Everything is one pass over the scenario.

mod card;
mod ends;
mod frame;
mod grid;
mod inks;
mod legend;
mod measure;
mod parts;
mod wires;

pub use inks::{CREAM, INK};
pub use parts::{Area, Face, Group, Label, Plan, Shape};

use card::{Card, Detail, STEP};
use grid::Grid;
use wires::{Corridors, Drawing, Gutters};

use super::model::Graph;

/// Width by height of a page that lies, a little wider for what stands above and below.
const WANTED: f32 = 1.45;
/// The width of the cards of endings and shocks.
const LAST: f32 = 232.0;
/// The distance of the page's edge.
const MARGIN: f32 = 36.0;
/// Two cards of the last column are this far apart.
const APART: f32 = STEP;

/// Every card: the situations by their ids, then the endings, then the shocks.
struct Cards {
    all: Vec<Card>,
    situations: usize,
    endings: usize,
}

impl Cards {
    fn of(graph: &Graph<'_>, detail: Detail) -> Self {
        let situations = graph.situations().map(|(id, _)| card::situation(graph, id, detail));
        let endings = graph.endings().map(|(id, _)| card::ending(graph, id, LAST));
        let shocks = graph.shocks().map(|(id, _)| card::shock(graph, id, LAST));
        let all = situations.chain(endings).chain(shocks).collect();
        Self { all, situations: graph.scenario.situations.len(), endings: graph.scenario.endings.len() }
    }

    /// The upper edges of the last column's cards, below `top`.
    fn stack(&self, top: f32) -> Vec<f32> {
        let (mut y, mut tops) = (top, Vec::new());
        for (n, card) in self.all.iter().enumerate().skip(self.situations) {
            if n == self.situations + self.endings {
                y += frame::LUCK;
            }
            tops.push(y);
            y += card.height + APART;
        }
        tops
    }
}

/// Lays a graph out.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "pixels")]
pub fn plan(graph: &Graph<'_>) -> Plan {
    let detail = Detail::of(graph.scenario.situations.len());
    let cards = Cards::of(graph, detail);
    let heights: f32 = cards.all[..cards.situations].iter().map(|card| card.height + 2.0 * STEP).sum();
    let typical = heights / cards.situations.max(1) as f32;
    let last = cards.stack(0.0).last().copied().unwrap_or(0.0);
    let grid = grid::place(graph, |columns, rows| {
        let width = (detail.width + 56.0) * columns as f32 + LAST + 2.0 * MARGIN;
        let height = (typical * rows as f32).max(last) + 420.0;
        (width / height / WANTED).ln().abs()
    });
    let wires = ends::wires(graph, &cards, &grid);
    let columns = grid.stages.last().map_or(0, |stage| stage.end);

    // Rows with empty corridors between them, only to see which corridor is near.
    let rows = row_heights(&cards, &grid);
    let (tops, edges) = stand(&cards, &grid, &rows, 0.0, |_| 2.0 * STEP);
    let middles: Vec<f32> = edges.iter().map(|edge| edge + STEP).collect();
    let corridors = Corridors::choose(&wires, &tops, &middles);

    let mut frame = frame::Frame::new(&grid);
    let measured = |corridors: &Corridors, top: f32| stand(&cards, &grid, &rows, top, |n| corridors.height(n));
    let (tops, edges) = measured(&corridors, 0.0);
    let gutters = Gutters::choose(&wires, &tops, &corridors, &edges, columns + 1);
    // From here on the widths are known, and with them the heights of what stands above.
    let sides = frame.across(&gutters, detail.width, LAST);
    let top = frame.above(graph);
    let (tops, edges) = measured(&corridors, top);

    let drawing = Drawing { tops: &tops, sides: &sides, edges: &edges, corridors: &corridors, gutters: &gutters };
    let mut groups: Vec<Group> = wires.iter().enumerate().map(|(n, wire)| drawing.draw(n, wire)).collect();
    let mut bottom = edges.last().copied().unwrap_or(top) + corridors.last();
    for (n, card) in cards.all.into_iter().enumerate() {
        let x = match grid.cells.get(n) {
            Some(cell) => sides[cell.column].1,
            None => sides[columns].1,
        };
        bottom = bottom.max(tops[n] + card.height);
        for mut group in card.groups {
            group.shift(x, tops[n]);
            groups.push(group);
        }
    }
    let luck = tops.get(grid.cells.len() + graph.scenario.endings.len()).copied();
    frame.finish(graph, groups, bottom, luck)
}

/// The height of each row: that of its highest card.
fn row_heights(cards: &Cards, grid: &Grid) -> Vec<f32> {
    let mut rows = vec![0.0_f32; grid.rows];
    for (cell, card) in grid.cells.iter().zip(&cards.all) {
        rows[cell.row] = rows[cell.row].max(card.height);
    }
    rows
}

/// The upper edges of all cards and of all corridors, if corridors have these heights.
fn stand(cards: &Cards, grid: &Grid, rows: &[f32], top: f32, corridor: impl Fn(usize) -> f32) -> (Vec<f32>, Vec<f32>) {
    let (mut y, mut edges, mut starts) = (top, Vec::new(), Vec::new());
    for (n, height) in rows.iter().enumerate() {
        edges.push(y);
        y = on_grid(y + corridor(n));
        starts.push(y);
        y += height;
    }
    edges.push(y);
    let first = starts.first().copied().unwrap_or(top);
    let tops = grid.cells.iter().map(|cell| starts[cell.row]);
    (tops.chain(cards.stack(first)).collect(), edges)
}

/// Cards begin on whole lines, so that what leaves and what arrives keep apart.
fn on_grid(y: f32) -> f32 {
    (y / STEP).ceil() * STEP
}
