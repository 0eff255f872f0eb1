//! How each policy is drawn: family by colour, member by stroke, and a sign of its own for those who see neither.

use super::super::svg::{BLUE, BRICK, CLAY, INK, Mark, ORANGE, SAGE, Svg};
use super::super::{Chart, Frame};
use crate::analysis::policy::Policy;

/// How a policy is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub(super) colour: &'static str,
    /// Strokes and gaps, in widths of the line; none for a whole line.
    pub(super) dashes: &'static [f32],
    pub(super) mark: Mark,
}

impl Look {
    /// A line in this look.
    pub(super) fn line(self, svg: &mut Svg, points: &[(f32, f32)], width: f32) {
        let dashes: Vec<f32> = self.dashes.iter().map(|length| length * width).collect();
        svg.dashed(points, self.colour, width, &dashes);
    }
}

/// The look of a policy.
#[must_use]
pub fn look(policy: Policy) -> Look {
    let (colour, dashes, mark): (_, &[f32], _) = match policy {
        Policy::Visionary => (ORANGE, &[], Mark::Triangle),
        Policy::ComfortVision => (ORANGE, &[4.0, 2.0], Mark::OpenTriangle),
        Policy::Operator => (BLUE, &[], Mark::Square),
        Policy::ComfortProcess => (BLUE, &[4.0, 2.0], Mark::OpenSquare),
        Policy::Reader => (INK, &[], Mark::Disc),
        Policy::Grower => (INK, &[4.0, 2.0], Mark::Ring),
        Policy::Lookahead => (INK, &[1.5, 1.5], Mark::OpenDiamond),
        Policy::Balanced => (SAGE, &[], Mark::Diamond),
        Policy::Contrarian => (BRICK, &[5.0, 1.5, 1.0, 1.5], Mark::Cross),
        // Random, and rules of thumb: told by their names.
        _ => (CLAY, &[1.2, 2.0], Mark::Plus),
    };
    Look { colour, dashes, mark }
}

/// A piece of the line with its sign, to name a policy by.
#[must_use]
pub fn sample(policy: Policy) -> Chart {
    let frame = Frame { width: 64.0, height: 20.0, text: 14.0 };
    let mut svg = Svg::new(frame);
    let look = look(policy);
    look.line(&mut svg, &[(2.0, 10.0), (62.0, 10.0)], 2.4);
    svg.mark(look.mark, (32.0, 10.0), 5.0, look.colour);
    let title = format!("The line of {}", policy.name());
    Chart { svg: svg.finish(frame, &title, &title), title: title.clone(), description: title, table: Vec::new() }
}
