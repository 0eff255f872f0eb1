//! What is measured of a game while it is played.

use crate::scenario::model::{Asks, Measure, Meter, ONE, Scenario, StageId};
use crate::sim::cause::{Cause, Recorder, Tracked};
use crate::sim::company::Company;
use crate::sim::moment;

/// Adds up a measure over turns and games. Whole numbers: the order does not matter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gauge {
    measure: Measure,
    stage: Option<StageId>,
    /// Only on the first turn in the stage.
    entry: bool,
    /// The stage of the turn before.
    before: Option<StageId>,
    sum: i64,
    count: i64,
}

impl Gauge {
    pub fn new(measure: Measure, stage: Option<StageId>) -> Self {
        Self { measure, stage, entry: false, before: None, sum: 0, count: 0 }
    }

    /// Measures only what a company is like when it enters this stage.
    pub fn at_entry(measure: Measure, stage: StageId) -> Self {
        Self { entry: true, ..Self::new(measure, Some(stage)) }
    }

    fn add(&mut self, thousandths: i64) {
        self.sum += thousandths;
        self.count += 1;
    }

    /// A choice is about to be taken.
    pub fn deciding(&mut self, scenario: &Scenario, company: &Company, choice: usize) {
        let entered = self.before.replace(company.stage) != Some(company.stage);
        if self.stage.is_some_and(|stage| stage != company.stage) {
            return;
        }
        if self.entry {
            if entered {
                self.add(i64::from(now(self.measure, scenario, company)));
            }
            return;
        }
        let Some(choice) = scenario.situation(company.desk).choices.get(choice) else { return };
        match self.measure {
            Measure::Attention => self.add(i64::from(moment::capacity(scenario, company)) * 1_000),
            Measure::Effort => self.add(i64::from(moment::effort(scenario, company, choice)) * 1_000),
            Measure::Strength => self.add(i64::from(moment::strength(scenario, company, choice)) * 100),
            Measure::Bets => self.add(if choice.lean.balance() > 0 { 100_000 } else { 0 }),
            Measure::AsksWhy => self.add(if choice.asks == Asks::Why { 100_000 } else { 0 }),
            _ => {}
        }
    }

    /// It has been taken in this stage, and the turn has passed.
    pub fn decided(&mut self, scenario: &Scenario, company: &Company, stage: StageId, bet: Option<i64>) {
        if self.entry || self.stage.is_some_and(|only| only != stage) {
            return;
        }
        match self.measure {
            Measure::Meter(_) | Measure::Skill(_) | Measure::Output | Measure::Drift => {
                self.add(i64::from(now(self.measure, scenario, company)));
            }
            Measure::BetLoss => {
                if let Some(lost) = bet.filter(|lost| *lost > 0) {
                    self.add(lost);
                }
            }
            _ => {}
        }
    }

    /// The game is over.
    pub fn ended(&mut self, scenario: &Scenario, company: &Company) {
        self.before = None;
        if self.entry {
            return;
        }
        let record = company.record;
        match self.measure {
            Measure::Value => self.add(moment::value(scenario, company)),
            Measure::Started => self.add(i64::from(record.started) * 1_000),
            Measure::OnTime => self.of(record.on_time, record.started),
            Measure::Finished => self.of(record.finished, record.started),
            Measure::Ends(ending) => self.add(if company.ended == Some(ending) { 100_000 } else { 0 }),
            _ => {}
        }
    }

    fn of(&mut self, part: u16, whole: u16) {
        self.sum += i64::from(part) * 100_000;
        self.count += i64::from(whole);
    }

    /// The mean; nothing if there was nothing to measure.
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum as f64 / self.count as f64 / 1_000.0)
    }
}

/// A measure of a state, in thousandths; 0 for what only whole games have.
pub(super) fn now(measure: Measure, scenario: &Scenario, company: &Company) -> i32 {
    match measure {
        Measure::Meter(meter) => company.get(meter),
        Measure::Skill(skill) => company.skill(skill),
        Measure::Output => moment::output(scenario, company),
        Measure::Drift => company.drift,
        Measure::Attention => moment::capacity(scenario, company) * ONE,
        Measure::Value => i32::try_from(moment::value(scenario, company)).unwrap_or(i32::MAX),
        Measure::Ends(ending) => i32::from(company.ended == Some(ending)) * 100 * ONE,
        _ => 0,
    }
}

/// Whether differences of it are told in per cent of what they are measured against.
pub(super) fn relative(measure: Measure) -> bool {
    matches!(measure, Measure::Value | Measure::Ends(_))
}

/// Adds up what missing the moment and bad luck took from gauges.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Losses(pub i64);

impl Recorder for Losses {
    fn changed(&mut self, what: Tracked, by: i32, cause: Cause) {
        if let (Tracked::Meter(meter), Cause::Met | Cause::Luck) = (what, cause)
            && meter.is_gauge()
            && meter != Meter::ORDER
        {
            self.0 -= i64::from(by);
        }
    }
}

/// Measures nothing: for whoever wants only the last state.
pub(super) fn nothing() -> Gauge {
    Gauge::new(Measure::Value, None)
}
