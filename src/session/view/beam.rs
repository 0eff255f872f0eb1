//! The beam on its fulcrum: what there is of the two sides, against what the moment asks.

use serde::Serialize;

use super::words;
use crate::scenario::model::{Demand, Meter, Side};
use crate::session::Run;
use crate::sim::company::Company;
use crate::sim::moment;
use crate::text::{say, say_with};

/// The beam on its fulcrum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Beam {
    /// 0 to 100.
    pub direction: i32,
    /// 0 to 100.
    pub order: i32,
    /// The share of vision that the moment asks for, in thousandths.
    pub asked: i32,
    /// The share of vision in what there is, in thousandths.
    pub held: i32,
    /// What it means, in a sentence.
    pub words: String,
    /// For those who listen.
    pub aloud: String,
}

impl Beam {
    /// The side of which there is clearly more than the moment asks for, by twelve parts in a hundred or more.
    #[must_use]
    pub fn tips(&self) -> Option<Side> {
        tips(self.held - self.asked)
    }
}

fn tips(off: i32) -> Option<Side> {
    match off {
        120.. => Some(Side::Vision),
        ..=-120 => Some(Side::Process),
        _ => None,
    }
}

/// The beam on its fulcrum, now: what there is against what the moment on the desk asks.
#[must_use]
pub fn beam(run: &Run) -> Beam {
    balance(&run.company, moment::demand(&run.scenario, &run.company))
}

/// The beam before and after the turn at this place, both against what that turn's moment asked.
#[must_use]
pub fn beams(run: &Run, place: usize) -> Option<[Beam; 2]> {
    let before = &run.turns.get(place)?.before;
    let asked = moment::demand(&run.scenario, before);
    Some([balance(before, asked), balance(run.after(place), asked)])
}

fn balance(company: &Company, asked: Demand) -> Beam {
    let (d, o) = (company.get(Meter::DIRECTION), company.get(Meter::ORDER));
    let asked = asked.0;
    // With nothing on it, it tips nowhere.
    let held = if d + o == 0 { asked } else { i32::try_from(i64::from(d) * 1_000 / i64::from(d + o)).unwrap_or(asked) };
    let words = match tips(held - asked) {
        Some(Side::Vision) => "beam-tips-vision",
        Some(Side::Process) => "beam-tips-process",
        None => "beam-level",
    };
    let (direction, order) = (words::points(d), words::points(o));
    let vision = (asked + 50) / 100;
    let spoken =
        [("direction", direction.into()), ("order", order.into()), ("vision", vision.into()), ("process", (10 - vision).into())];
    Beam { direction, order, asked, held, words: say(words), aloud: say_with("turn-beam-aloud", &spoken) }
}
