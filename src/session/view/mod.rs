//! What a screen shows, computed once for window, phone, projector and command line: labels, order, what is hidden.
//!
//! Before a choice it tells what it leans to, what it costs, which meters it touches and how sure that is; never the exact
//! numbers. Afterwards nothing is a black box: every number opens to its causes.

mod beam;
mod choice;
mod founding;
mod meter;
mod outcome;
mod picture;
mod standing;
mod turn;
pub mod words;

pub use beam::{Beam, beam, beams};
pub use choice::{Certainty, ChoiceView, Touched};
pub use founding::{ASSESSED, DrawnFounder, draw, inclination, skills_from};
pub use meter::{Cause, Gauge, MeterStory, Move, TurnCauses, gauges, moves, numbers, story};
pub use outcome::{Lesson, OutcomeView, StageView, outcome, stage_begun};
pub use picture::{Picture, Scene, founder, scene};
pub use standing::{Chance, Standing, standings};
pub use turn::{Portrait, PromiseView, TurnView, turn};
