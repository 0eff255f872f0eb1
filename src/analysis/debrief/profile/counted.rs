//! What turns are like, counted.

use crate::analysis::debrief::timeline::{Met, asked};
use crate::scenario::model::{Meter, ONE, Side};
use crate::session::Run;
use crate::session::run::Played;
use crate::text::say_with;

/// What the turns of a run are like, or some of them.
#[derive(Default)]
pub(super) struct Counted {
    /// Answers that lean to vision.
    pub vision: usize,
    /// To process.
    pub process: usize,
    /// To neither more than to the other.
    pub mixed: usize,
    /// Moments met.
    pub met: usize,
    /// Moments missed.
    pub missed: usize,
    /// Moments that clearly asked for vision, and those of them that got it.
    pub asked_vision: (usize, usize),
    /// The same for process.
    pub asked_process: (usize, usize),
    /// Answers that went to the lower stock, or held both where they were level; and those that went to the higher one.
    pub bridged: usize,
    /// See there.
    pub parted: usize,
    /// Steps of vision and of process in all.
    pub steps: (i32, i32),
    /// Changes of side from one answer with a side to the next.
    pub switches: usize,
}

/// A moment clearly asks for a side from a share of 55 in a hundred on.
const CLEAR: i32 = 100;
/// Stocks that lie nearer to each other are level: neither is the lower one.
const LEVEL: i32 = 3 * ONE;
/// Stocks that lie further apart are not held together by a mixed answer.
const TOGETHER: i32 = 7 * ONE;

/// Counts.
pub(super) fn counted(run: &Run, turns: &[Played]) -> Counted {
    let mut all = Counted::default();
    let mut last = None;
    for played in turns {
        let lean = run.decided(played).1.lean;
        all.steps.0 += i32::from(lean.vision);
        all.steps.1 += i32::from(lean.process);
        match Met::of(played.turned.fit) {
            Met::Met => all.met += 1,
            Met::Missed => all.missed += 1,
            Met::Half => {}
        }
        let side = lean.side();
        let asked = asked(run, played);
        if asked.abs() >= CLEAR {
            let (wanted, of) =
                if asked > 0 { (Side::Vision, &mut all.asked_vision) } else { (Side::Process, &mut all.asked_process) };
            of.0 += 1;
            of.1 += usize::from(side == Some(wanted));
        }
        let apart = played.before.get(Meter::DIRECTION) - played.before.get(Meter::ORDER);
        match side {
            None => {
                all.mixed += 1;
                all.bridged += usize::from(lean.vision > 0 && apart.abs() <= TOGETHER);
            }
            Some(side) => {
                *(if side == Side::Vision { &mut all.vision } else { &mut all.process }) += 1;
                if apart.abs() >= LEVEL {
                    *(if (side == Side::Vision) == (apart < 0) { &mut all.bridged } else { &mut all.parted }) += 1;
                }
                all.switches += usize::from(last.is_some_and(|last| last != side));
                last = Some(side);
            }
        }
    }
    all
}

impl Counted {
    /// All answers.
    pub fn turns(&self) -> usize {
        self.vision + self.process + self.mixed
    }

    /// Where the answers leaned, and what the moments asked for.
    pub fn told(&self) -> String {
        let values = [
            ("vision", self.vision.into()),
            ("process", self.process.into()),
            ("mixed", self.mixed.into()),
            ("asked-vision", self.asked_vision.0.into()),
            ("asked-process", self.asked_process.0.into()),
        ];
        say_with("debrief-leans", &values)
    }
}
