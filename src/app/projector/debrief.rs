//! A step of the debrief: a document, drawn without knowing what it says, one section at a time. Page down scrolls, then turns to
//! the next section; a presenter's remote control does the same.

use bevy::prelude::*;
use bevy::ui_widgets::ScrollArea;

use super::wall::Wall;
use super::{Space, middle};
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Size, palette};
use crate::report::doc::{Doc, Part, Section};
use crate::session::room::Phase;
use crate::text::{say, say_with};

/// What one is looking at.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Place {
    /// In which step, if it is the debrief's.
    phase: Option<Phase>,
    /// The section, from 0.
    pub section: usize,
    /// How many there are.
    sections: usize,
    /// Whether there is nothing above what one sees, and nothing below; as last drawn.
    ends: [bool; 2],
}

impl Place {
    /// Turns a page. `false` if there is none to turn to, and nothing to scroll.
    pub(super) fn turn(&mut self, down: bool) -> bool {
        if !self.ends[usize::from(down)] {
            // The scrolling part does that by itself.
            return true;
        }
        let to = if down { Some(self.section + 1) } else { self.section.checked_sub(1) };
        let to = to.filter(|to| *to < self.sections);
        self.section = to.unwrap_or(self.section);
        to.is_some()
    }
}

/// Begins each step at its first section.
pub(super) fn follow(place: &mut ResMut<Place>, wall: &Wall) {
    let phase = Some(wall.snapshot().room.phase);
    let sections = wall.doc.as_ref().map_or(0, |doc| doc.sections.len());
    if place.phase != phase {
        (place.phase, place.section) = (phase, 0);
    }
    if place.sections != sections {
        place.sections = sections;
        place.section = place.section.min(sections.saturating_sub(1));
    }
}

/// Notes what is seen of what there is to see.
pub(super) fn look(areas: Query<(&ComputedNode, &ScrollPosition), With<ScrollArea>>, mut place: ResMut<Place>) {
    let ends = areas.iter().fold([true; 2], |[top, bottom], (area, position)| {
        let end = (area.content_size().y - area.size().y) * area.inverse_scale_factor();
        [top && position.y < 1.0, bottom && position.y > end - 1.5]
    });
    // Nothing is drawn anew for it.
    place.bypass_change_detection().ends = ends;
}

/// Pixels of what is read.
const TEXT: u8 = 28;

pub(super) fn fill(inside: &mut ChildSpawnerCommands, wall: &Wall, space: Space, section: usize) {
    let Some(doc) = &wall.doc else {
        middle(inside, space, |page| {
            page.tinted(Size::Wall(34), palette::INK_SOFT, say("wall-working")).insert(TextLayout::justify(Justify::Center));
        });
        return;
    };
    let Some(shown) = doc.sections.get(section) else { return };
    inside.scroll(|area| parts(area, shown, space));
    inside
        .row(14.0, |foot| {
            foot.tinted(Size::Wall(20), palette::INK_SOFT, doc.title.clone()).insert(TextLayout::no_wrap());
            foot.spacer();
            pages(foot, doc, section);
        })
        .node(|node| {
            node.flex_shrink = 0.0;
            node.margin.top = px(10);
        });
}

fn parts(area: &mut ChildSpawnerCommands, section: &Section, space: Space) {
    if !section.title.is_empty() {
        area.text(Size::WallTitle(40), section.title.clone());
    }
    for part in &section.parts {
        match part {
            Part::Text(words) => {
                area.text(Size::Wall(TEXT), words.clone());
            }
            Part::List(points) => {
                area.column(10.0, |list| points.iter().for_each(|words| point(list, words)));
            }
            Part::Table { head, rows, .. } => table(area, head, rows),
            Part::Chart { svg, alt } => chart(area, svg, alt, space),
        }
    }
}

fn point(list: &mut ChildSpawnerCommands, words: &str) {
    list.row(16.0, |row| {
        row.spawn((
            Node {
                width: px(11),
                height: px(11),
                margin: UiRect::top(px(15)),
                border_radius: BorderRadius::MAX,
                flex_shrink: 0.0,
                ..default()
            },
            BackgroundColor(palette::HONEY),
        ));
        row.column(0.0, |point| {
            point.text(Size::Wall(TEXT), words);
        })
        .node(|node| {
            node.flex_grow = 1.0;
            node.flex_shrink = 1.0;
            node.min_width = px(0);
        });
    })
    .node(|node| node.align_items = AlignItems::FlexStart);
}

/// Columns as wide as their longest text asks for, within reason.
fn table(area: &mut ChildSpawnerCommands, head: &[String], rows: &[Vec<String>]) {
    let longest = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).chain(head.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0).clamp(6, 36)
    };
    #[allow(clippy::cast_precision_loss, reason = "at most 36")]
    let widths: Vec<f32> = (0..head.len()).map(|column| longest(column) as f32).collect();
    area.column(0.0, |table| {
        line(table, head, &widths, true);
        for row in rows {
            table.line();
            line(table, row, &widths, false);
        }
    });
}

fn line(table: &mut ChildSpawnerCommands, cells: &[String], widths: &[f32], head: bool) {
    table
        .row(20.0, |row| {
            for (cell, share) in cells.iter().zip(widths.iter().copied()) {
                row.column(0.0, |column| {
                    let (size, colour) =
                        if head { (Size::WallStrong(22), palette::INK_SOFT) } else { (Size::Wall(24), palette::INK) };
                    column.tinted(size, colour, cell.clone());
                })
                .node(move |node| {
                    node.flex_grow = share;
                    node.flex_basis = px(0);
                    node.min_width = px(0);
                });
            }
        })
        .node(|node| {
            node.padding = UiRect::axes(px(6), px(8));
            node.align_items = AlignItems::FlexStart;
        });
}

fn chart(area: &mut ChildSpawnerCommands, svg: &str, alt: &str, space: Space) {
    let shape = shape(svg).unwrap_or(Vec2::new(16.0, 9.0));
    // As wide as the wall, unless it were higher than what is seen at once.
    let scale = (space.width / shape.x).min((space.height - 70.0) / shape.y);
    area.spawn((
        Picture::from_svg(svg.to_owned()),
        Name::new("chart"),
        AccessibleLabel::new(alt),
        Node {
            width: px(shape.x * scale),
            height: px(shape.y * scale),
            flex_shrink: 0.0,
            align_self: AlignSelf::Center,
            ..default()
        },
    ));
}

/// How wide and high a chart is drawn.
fn shape(svg: &str) -> Option<Vec2> {
    let numbers = svg.split_once("viewBox=\"")?.1.split_once('"')?.0;
    let mut numbers = numbers.split_whitespace().skip(2).map(str::parse::<f32>);
    let shape = Vec2::new(numbers.next()?.ok()?, numbers.next()?.ok()?);
    (shape.min_element() > 0.0).then_some(shape)
}

/// Which section of how many: as dots, and told to those who listen.
fn pages(foot: &mut ChildSpawnerCommands, doc: &Doc, section: usize) {
    if doc.sections.len() < 2 {
        return;
    }
    let place = [("number", (section + 1).into()), ("total", doc.sections.len().into())];
    foot.tinted(Size::WallStrong(20), palette::INK_SOFT, say_with("wall-section", &place)).insert(TextLayout::no_wrap());
    for n in 0..doc.sections.len() {
        let (side, ground) = if n == section { (14, palette::INK) } else { (10, palette::LINE) };
        foot.spawn((
            Node { width: px(side), height: px(side), border_radius: BorderRadius::MAX, flex_shrink: 0.0, ..default() },
            BackgroundColor(ground),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_has_the_shape_that_it_was_drawn_in() {
        assert_eq!(shape("<svg viewBox=\"0 0 1140 300\">"), Some(Vec2::new(1140.0, 300.0)));
        assert_eq!(shape("<svg>"), None);
    }
}
