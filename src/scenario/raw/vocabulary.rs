//! The words that stand for themselves, and the names of claims.
//!
//! The comments are the reference for authors, as in the module above.

use super::fields::{unknown_word, wrong};
use super::read::{Field, Read, words};
use crate::scenario::diagnostic::{Code, Report};
use crate::scenario::model::{Asks, Claim, Kind, Look, Period, ShockKind, Side, Style};
use crate::scenario::schema::Shape;
use crate::scenario::syntax::{Args, Node, Value};

words! {
    /// How long a turn is.
    Period, "a length of time" {
        /// A month.
        Month,
        /// A day.
        Day,
        /// A week.
        Week,
        /// Three months.
        Quarter,
    }
    /// The picture that a stage shows.
    Look, "a picture" {
        /// A few people among boxes.
        Garage,
        /// The first rented floor.
        Loft,
        /// A whole open-plan office.
        Floor,
        /// Buildings of one's own.
        Campus,
    }
    /// The sort of moment that a situation is.
    Kind, "a kind of situation" {
        /// Something burns. Calls for 15 % vision; delivery and morale suffer at once, and are what meeting it brings back.
        Crisis,
        /// A chance to become bigger. Calls for 70 % vision; fit, morale and customers are at stake.
        Growth,
        /// Something new is to be begun. Calls for 80 % vision; innovation and fit are at stake.
        Initiative,
        /// The ordinary week. Calls for 30 % vision; delivery and insight are at stake.
        Steady,
        /// The market moves. Calls for 70 % vision; fit suffers at once; fit and innovation are at stake.
        Shift,
        /// Somebody needs something. Calls for as much of the one as of the other; morale, ownership and learning are at stake.
        People,
        /// Two sides pull. Calls for as much of the one as of the other; trust suffers at once; trust and morale are at stake.
        Tension,
    }
    /// The question behind a choice.
    Asks, "a question" {
        /// Why are we doing this?
        Why,
        /// How do we get it done?
        How,
    }
    /// The manner of a choice.
    Style, "a style" {
        /// Tells people what to do. Delivery rises at once; used again and again, it wears ownership and morale.
        Directive,
        /// Shows people where it leads. Morale and ownership rise from the next turn on, and it lasts.
        Inspiring,
        /// Asks before deciding. Builds trust, and some ownership.
        Consulting,
        /// Lets others decide. Builds ownership and frees attention where people are able and the goal is clear; costs delivery where not.
        Delegating,
        /// Helps others grow. Builds learning and ownership.
        Coaching,
        /// Asks for more than seems possible. Lifts innovation and costs morale, less if the founder listens well.
        Stretching,
    }
    /// What softens the harm of a shock.
    ShockKind, "a kind of shock" {
        /// Something fails: Order softens it.
        Breakdown,
        /// The market moves: Direction softens it.
        Shift,
        /// Luck: nothing softens it.
        Windfall,
    }
    /// One of the two sides.
    Side, "a side" {
        /// Leading: direction, the why, risk.
        Vision,
        /// Managing: the how, planning, order.
        Process,
    }
}

impl Read for Claim {
    fn shape() -> Shape {
        Shape::Claim
    }

    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        let Value::Call { name: Some(word), args: Args::None, .. } = node.value else {
            return wrong(node, "a claim such as A07 or R1", report);
        };
        let number = word.get(1..).and_then(|digits| digits.parse::<u8>().ok());
        let claim = match (word.as_bytes().first(), number) {
            (Some(b'A'), Some(number @ 1..=34)) => Some(Claim::Article(number)),
            (Some(b'R'), Some(number @ 1..=10)) => Some(Claim::Research(number)),
            _ => None,
        };
        if claim.is_none() {
            let said = report.add(Code::UnknownId, node.span, format!("there is no claim {word}"));
            said.help("claims go from A01 to A34 and from R1 to R10");
        }
        claim
    }
}
