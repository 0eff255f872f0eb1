//! Writing SVG: a few shapes, in the colours of the house.

use std::fmt::Write;

use super::Frame;
use crate::report::signs;

/// Sand, for bands.
pub const SAND: &str = "#F0E3CC";
/// Cream, the ground.
pub const CREAM: &str = "#FBF5EA";
/// The ground of cards.
pub const CARD: &str = "#FFFDF8";
/// Ink, for text and lines.
pub const INK: &str = "#2B2A33";
/// Orange, for vision.
pub const ORANGE: &str = "#E07A2F";
/// Blue, for process.
pub const BLUE: &str = "#2F6DB5";
/// Sage, for what is neither.
pub const SAGE: &str = "#6B8F71";

/// Brick, for what went badly.
pub const BRICK: &str = "#C9503C";
/// Clay, for what is only there to compare with.
pub const CLAY: &str = "#82735A";
/// A hairline.
pub const LINE: &str = "#DDCCAE";

/// A small sign that tells lines apart without their colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A disc.
    Disc,
    /// A ring.
    Ring,
    /// A triangle.
    Triangle,
    /// The outline of one.
    OpenTriangle,
    /// A square.
    Square,
    /// The outline of one.
    OpenSquare,
    /// A square on its corner.
    Diamond,
    /// The outline of one.
    OpenDiamond,
    /// Two strokes that cross at a slant.
    Cross,
    /// Two strokes that cross upright.
    Plus,
}

/// Where a text is held.
#[derive(Clone, Copy, PartialEq)]
pub enum Anchor {
    /// At its beginning.
    Start,
    /// In its middle.
    Middle,
    /// At its end.
    End,
}

/// A picture in the making.
pub struct Svg {
    body: String,
    text: f32,
}

impl Svg {
    pub fn new(frame: Frame) -> Self {
        Self { body: String::new(), text: frame.text }
    }

    /// The whole element.
    pub fn finish(self, frame: Frame, title: &str, description: &str) -> String {
        let Frame { width, height, .. } = frame;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" role=\"img\" \
             font-family=\"Atkinson Hyperlegible Next\" fill=\"{INK}\"><title>{}</title><desc>{}</desc>{}</svg>",
            escaped(title),
            escaped(description),
            self.body
        )
    }

    fn put(&mut self, args: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.body.write_fmt(args);
    }

    pub fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, fill: &str, opacity: f32) {
        let round = self.text * 0.3;
        self.put(format_args!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{round:.1}\" fill=\"{fill}\" fill-opacity=\"{opacity}\"/>"
        ));
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), colour: &str, width: f32, dashed: bool) {
        let pattern = if dashed { format!(" stroke-dasharray=\"{0:.1} {0:.1}\"", self.text * 0.25) } else { String::new() };
        self.put(format_args!(
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{colour}\" stroke-width=\"{width:.1}\" stroke-linecap=\"round\"{pattern}/>",
            from.0, from.1, to.0, to.1
        ));
    }

    pub fn path(&mut self, points: &[(f32, f32)], colour: &str, width: f32, opacity: f32) {
        let path = joined(points);
        self.put(format_args!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width:.1}\" stroke-opacity=\"{opacity}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>"
        ));
    }

    /// A line in strokes and gaps of these lengths; whole if there are none.
    pub fn dashed(&mut self, points: &[(f32, f32)], colour: &str, width: f32, dashes: &[f32]) {
        let pattern: Vec<String> = dashes.iter().map(|length| format!("{length:.1}")).collect();
        let pattern = if pattern.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", pattern.join(" ")) };
        self.put(format_args!(
            "<path d=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width:.1}\" stroke-linejoin=\"round\"{pattern}/>",
            joined(points)
        ));
    }

    /// The surface between two lines; the second one runs back.
    pub fn band(&mut self, there: &[(f32, f32)], back: impl DoubleEndedIterator<Item = (f32, f32)>, colour: &str, opacity: f32) {
        let around: Vec<(f32, f32)> = there.iter().copied().chain(back.rev()).collect();
        self.put(format_args!("<path d=\"{}Z\" fill=\"{colour}\" fill-opacity=\"{opacity}\"/>", joined(&around)));
    }

    /// A sign, outlined in the colour of the ground so that it stands out from lines beneath.
    pub fn mark(&mut self, mark: Mark, (x, y): (f32, f32), radius: f32, colour: &str) {
        // Outlines look larger than discs of the same size.
        let r = match mark {
            Mark::Ring | Mark::OpenTriangle | Mark::OpenSquare | Mark::OpenDiamond | Mark::Cross | Mark::Plus => radius * 0.85,
            _ => radius,
        };
        let outline = match mark {
            Mark::Disc | Mark::Ring => {
                format!("M{:.1} {y:.1}a{r:.1} {r:.1} 0 1 0 {:.1} 0a{r:.1} {r:.1} 0 1 0 {:.1} 0Z", x - r, 2.0 * r, -2.0 * r)
            }
            Mark::Triangle | Mark::OpenTriangle => {
                joined(&[(x, y - 1.15 * r), (x + 1.1 * r, y + 0.85 * r), (x - 1.1 * r, y + 0.85 * r)]) + "Z"
            }
            Mark::Square | Mark::OpenSquare => {
                let s = r * 0.9;
                joined(&[(x - s, y - s), (x + s, y - s), (x + s, y + s), (x - s, y + s)]) + "Z"
            }
            Mark::Diamond | Mark::OpenDiamond => {
                let s = r * 1.2;
                joined(&[(x, y - s), (x + s, y), (x, y + s), (x - s, y)]) + "Z"
            }
            Mark::Cross => joined(&[(x - r, y - r), (x + r, y + r)]) + &joined(&[(x - r, y + r), (x + r, y - r)]),
            Mark::Plus => joined(&[(x - 1.2 * r, y), (x + 1.2 * r, y)]) + &joined(&[(x, y - 1.2 * r), (x, y + 1.2 * r)]),
        };
        let (fill, edge, thick) = match mark {
            Mark::Disc | Mark::Triangle | Mark::Square | Mark::Diamond => (colour, CARD, r * 0.3),
            Mark::Ring | Mark::OpenTriangle | Mark::OpenSquare | Mark::OpenDiamond => (CARD, colour, r * 0.5),
            Mark::Cross | Mark::Plus => ("none", colour, r * 0.7),
        };
        self.put(format_args!("<path d=\"{outline}\" fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"{thick:.1}\"/>"));
    }

    /// The surface between a line and a height.
    pub fn area(&mut self, points: &[(f32, f32)], base: f32, colour: &str, opacity: f32) {
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let path = joined(points);
        self.put(format_args!(
            "<path d=\"{path}L{:.1} {base:.1}L{:.1} {base:.1}Z\" fill=\"{colour}\" fill-opacity=\"{opacity}\"/>",
            last.0, first.0
        ));
    }

    /// A circle around a sign that is there already.
    pub fn around(&mut self, (x, y): (f32, f32), radius: f32, dotted: bool) {
        let pattern =
            if dotted { format!(" stroke-dasharray=\"{:.1} {:.1}\"", self.text * 0.12, self.text * 0.2) } else { String::new() };
        let width = self.text * 0.12;
        self.put(format_args!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"{width:.1}\"{pattern}/>"
        ));
    }

    pub fn dot(&mut self, (x, y): (f32, f32), radius: f32, colour: &str) {
        self.put(format_args!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"{colour}\"/>"));
    }

    /// A text whose base line is at `y`. `scale` is against the frame's text size.
    pub fn text(&mut self, (x, y): (f32, f32), anchor: Anchor, scale: f32, bold: bool, text: &str) {
        let anchor = ["start", "middle", "end"][anchor as usize];
        let weight = if bold { " font-weight=\"700\"" } else { "" };
        let size = self.text * scale;
        self.put(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" font-size=\"{size:.1}\"{weight}>{}</text>",
            escaped(text)
        ));
    }

    /// A heading in the house's other letter.
    pub fn heading(&mut self, (x, y): (f32, f32), scale: f32, text: &str) {
        let size = self.text * scale;
        self.put(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-family=\"Fraunces\" font-weight=\"600\" font-size=\"{size:.1}\">{}</text>",
            escaped(text)
        ));
    }

    /// Vision: a round compass with its needle.
    pub fn compass(&mut self, (x, y): (f32, f32), radius: f32) {
        let (long, short) = (radius * 0.72, radius * 0.22);
        self.put(format_args!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"{ORANGE}\" stroke=\"{CREAM}\" stroke-width=\"{:.1}\"/>\
             <path d=\"M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z\" fill=\"{CREAM}\"/>",
            radius * 0.16,
            x + long * 0.7,
            y - long * 0.7,
            x + short,
            y + short,
            x - long * 0.7,
            y + long * 0.7,
            x - short,
            y - short
        ));
    }

    /// Process: a gear with eight teeth.
    pub fn gear(&mut self, (x, y): (f32, f32), radius: f32) {
        // The outline of one tooth, an eighth of a turn: (distance from the middle, angle in eighths of a turn).
        const TOOTH: [(f32, f32); 4] = [(0.74, 0.0), (0.74, 0.22), (1.08, 0.32), (1.08, 0.78)];
        let points: Vec<(f32, f32)> = (0..8_u8)
            .flat_map(|tooth| TOOTH.map(|(far, part)| (far, f32::from(tooth) + part)))
            .map(|(far, eighths)| {
                let (sin, cos) = (eighths * std::f32::consts::FRAC_PI_4).sin_cos();
                (x + radius * far * cos, y + radius * far * sin)
            })
            .collect();
        let path = joined(&points);
        self.put(format_args!(
            "<path d=\"{path}Z\" fill=\"{BLUE}\" stroke=\"{CREAM}\" stroke-width=\"{:.1}\" stroke-linejoin=\"round\"/><circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{:.1}\" fill=\"{CREAM}\"/>",
            radius * 0.12,
            radius * 0.34
        ));
    }

    /// One of the small signs of the house, its middle at a point, in a square so wide.
    pub fn sign(&mut self, name: &str, (x, y): (f32, f32), wide: f32) {
        let (left, top) = (x - wide / 2.0, y - wide / 2.0);
        self.put(format_args!(
            "<g transform=\"translate({left:.1} {top:.1}) scale({:.3})\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{}</g>",
            wide / signs::ROOM,
            signs::sign(name)
        ));
    }

    /// Neither side more than the other: a square on its corner.
    pub fn diamond(&mut self, (x, y): (f32, f32), radius: f32) {
        self.put(format_args!(
            "<path d=\"M{:.1} {y:.1}L{x:.1} {:.1}L{:.1} {y:.1}L{x:.1} {:.1}Z\" fill=\"{INK}\" stroke=\"{CREAM}\" stroke-width=\"{:.1}\"/>",
            x - radius, y - radius, x + radius, y + radius, radius * 0.16
        ));
    }
}

fn joined(points: &[(f32, f32)]) -> String {
    let mut path = String::new();
    for (n, (x, y)) in points.iter().enumerate() {
        let _ = write!(path, "{}{x:.1} {y:.1}", if n == 0 { 'M' } else { 'L' });
    }
    path
}

/// A text as markup takes it.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// About how wide a text is, in units of its size: enough to see whether a label has room.
pub fn width(text: &str) -> f32 {
    text.chars()
        .map(|letter| {
            if "iljtfr.,’' ".contains(letter) {
                0.3
            } else if "mwMW".contains(letter) {
                0.85
            } else {
                0.56
            }
        })
        .sum()
}

/// Whether a heading of this text size has room, with some air before the next.
pub fn has_room(heading: &str, text: f32, room: f32) -> bool {
    (width(heading) + 0.8) * text < room
}
