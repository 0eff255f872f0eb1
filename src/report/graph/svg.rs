//! The map as one SVG element that needs nothing from elsewhere: letters fall back on what the reader has.

use std::fmt::Write;

use super::layout::{self, Area, CREAM, Face, Group, INK, Label, Shape};
use super::model::Graph;
use crate::report::chart::svg::escaped;
use crate::report::signs::{ROOM, SIGNS, inner};

/// How round the bends of wires are, in pixels.
const BEND: f32 = 8.0;

/// The whole picture.
#[must_use]
pub fn write(graph: &Graph<'_>) -> String {
    let plan = layout::plan(graph);
    let mut out = Out(String::new());
    out.put(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w:.0} {h:.0}\" width=\"{w:.0}\" height=\"{h:.0}\" role=\"img\" \
         aria-labelledby=\"title desc\" fill=\"{INK}\">\n<title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n",
        clean(&plan.title),
        clean(&plan.description),
        w = plan.width,
        h = plan.height,
    ));
    out.0.push_str(
        "<style>text{font-family:'Atkinson Hyperlegible Next','Atkinson Hyperlegible','Segoe UI','Helvetica Neue',Arial,sans-serif;\
         white-space:pre}.b{font-weight:700}.h{font-family:Fraunces,Georgia,'Times New Roman',serif;font-weight:600}</style>\n<defs>",
    );
    for (name, picture) in SIGNS {
        out.put(format_args!("<symbol id=\"{name}\" viewBox=\"0 0 {ROOM} {ROOM}\">{}</symbol>", inner(picture)));
    }
    // Neither side more than the other: a square on its corner.
    out.put(format_args!(
        "<symbol id=\"both\" viewBox=\"0 0 64 64\"><path d=\"M32 4 60 32 32 60 4 32Z\" fill=\"{INK}\"/></symbol></defs>\n"
    ));
    out.put(format_args!("<rect width=\"100%\" height=\"100%\" fill=\"{CREAM}\"/>\n"));
    for group in &plan.groups {
        out.group(group);
    }
    out.0.push_str("</svg>\n");
    out.0
}

/// Text for XML: characters that it forbids are left out.
fn clean(text: &str) -> String {
    escaped(&text.chars().filter(|c| !c.is_control() || *c == '\n').collect::<String>())
}

struct Out(String);

impl Out {
    fn put(&mut self, args: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.0.write_fmt(args);
    }

    fn group(&mut self, group: &Group) {
        self.0.push_str("<g>");
        if !group.tip.is_empty() {
            self.put(format_args!("<title>{}</title>", clean(&group.tip)));
        }
        group.shapes.iter().for_each(|shape| self.shape(shape));
        group.labels.iter().for_each(|label| self.label(label));
        self.0.push_str("</g>\n");
    }

    fn label(&mut self, label: &Label) {
        let class = match label.face {
            Face::Plain => "",
            Face::Bold => " class=\"b\"",
            Face::Heading => " class=\"h\"",
        };
        let end = if label.from_right { " text-anchor=\"end\"" } else { "" };
        let Label { x, y, size, ink, .. } = label;
        self.put(format_args!("<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size:.0}\" fill=\"{ink}\"{class}{end}>"));
        self.put(format_args!("{}</text>", clean(&label.text)));
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Block { area, round, fill, edge } => {
                let Area { x, y, width, height } = area;
                self.put(format_args!(
                    "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{round:.1}\" fill=\"{fill}\""
                ));
                if let Some((ink, dashed)) = edge {
                    let dashes = if *dashed { " stroke-dasharray=\"5 4\"" } else { "" };
                    self.put(format_args!(" stroke=\"{ink}\" stroke-width=\"1.2\"{dashes}"));
                }
                self.0.push_str("/>");
            }
            Shape::Ribbon { area, fill, point } => {
                let (left, right, top, bottom) = (area.x, area.right(), area.y, area.bottom());
                let middle = f32::midpoint(top, bottom);
                self.put(format_args!(
                    "<path d=\"M{left:.1} {top:.1}H{right:.1}L{:.1} {middle:.1}L{right:.1} {bottom:.1}H{left:.1}Z\" fill=\"{fill}\"/>",
                    right + point
                ));
            }
            Shape::Icon { name, area } => {
                let Area { x, y, width, height } = area;
                self.put(format_args!(
                    "<use href=\"#{name}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/>"
                ));
            }
            Shape::Wire { points, width, ink, dashed, arrow } => self.wire(points, *width, ink, *dashed, *arrow),
        }
    }

    fn wire(&mut self, points: &[(f32, f32)], width: f32, ink: &str, dashed: bool, arrow: bool) {
        let (Some(&first), [.., before, end]) = (points.first(), points) else { return };
        let size = 4.0 + width * 0.8;
        let along = if end.0 < before.0 { -1.0 } else { 1.0 };
        let last = if arrow { (end.0 - along * size, end.1) } else { *end };
        self.put(format_args!("<path d=\"M{:.1} {:.1}", first.0, first.1));
        for corner in points.windows(3) {
            let (from, at, to) = (corner[0], corner[1], corner[2]);
            // Each bend may take half of its line, which runs up or across.
            let room = |a: (f32, f32), b: (f32, f32)| (a.0 - b.0).abs().max((a.1 - b.1).abs()) / 2.0;
            let bend = BEND.min(room(from, at)).min(room(at, to));
            let (a, b) = (towards(at, from, bend), towards(at, to, bend));
            self.put(format_args!("L{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}", a.0, a.1, at.0, at.1, b.0, b.1));
        }
        let pattern = if dashed { " stroke-dasharray=\"5 4\"" } else { "" };
        self.put(format_args!(
            "L{:.1} {:.1}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width:.1}\"{pattern}/>",
            last.0, last.1
        ));
        if arrow {
            let half = size * 0.62;
            self.put(format_args!(
                "<path d=\"M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z\" fill=\"{ink}\"/>",
                end.0,
                end.1,
                end.0 - along * size * 1.3,
                end.1 - half,
                end.0 - along * size * 1.3,
                end.1 + half
            ));
        }
    }
}

/// The point so far from one towards another; both lie on a line up or across.
fn towards(from: (f32, f32), to: (f32, f32), far: f32) -> (f32, f32) {
    let step = |a: f32, b: f32| if (b - a).abs() < f32::EPSILON { 0.0 } else { (b - a).signum() * far };
    (from.0 + step(from.0, to.0), from.1 + step(from.1, to.1))
}
