//! Warnings and hints about the scenario as a whole; only where nothing is broken, so that none is a mere consequence.

use super::Checker;
use crate::scenario::diagnostic::Code;
use crate::scenario::model::{Meter, Scenario, Situation};
use crate::scenario::raw;

impl Checker<'_, '_> {
    pub(super) fn lint(&mut self, raw: &raw::Scenario, scenario: &Scenario) {
        self.lint_notes(raw);
        self.lint_flags(raw);
        self.lint_people_and_meters(raw);
        self.lint_situations(raw, scenario);
        self.lint_stages(raw, scenario);
        self.lint_endings(raw);
    }

    fn lint_notes(&mut self, raw: &raw::Scenario) {
        if raw.notes.is_none() {
            let said = self.report.add(Code::MissingNotes, raw.title.span, "there are no notes for the facilitator");
            said.help("add `notes: \"…\"`: how to open, what to watch for");
        }
    }

    fn lint_flags(&mut self, raw: &raw::Scenario) {
        for (index, flag) in raw.flags.iter().enumerate() {
            let (set, read) = (self.uses.flags_set.contains(&index), self.uses.flags_read.contains(&index));
            let (code, problem, help) = match (set, read) {
                (true, true) => continue,
                (false, false) => (Code::UnusedFlag, "is never used", "remove it, or set it and ask for it"),
                (true, false) => (Code::UnreadFlag, "is set, but nothing depends on it", "ask for it in a `when`, or remove it"),
                (false, true) => (Code::UnsetFlag, "is asked for, but nothing sets it", "add an effect `Set(…)`"),
            };
            self.report.add(code, flag.span, format!("the flag `{}` {problem}", flag.value)).help(help);
        }
    }

    fn lint_people_and_meters(&mut self, raw: &raw::Scenario) {
        for (index, person) in raw.people.iter().enumerate() {
            if !self.uses.hired.contains(&index) {
                let said =
                    self.report.add(Code::UnusedPerson, person.id.span, format!("nobody ever hires `{}`", person.id.value));
                said.help("add an effect `Hire(…)`, or remove the person");
            }
        }
        for (index, meter) in raw.meters.iter().enumerate() {
            if !self.uses.changed.contains(&(Meter::BUILT_IN + index)) {
                let said =
                    self.report.add(Code::UnusedMeter, meter.id.span, format!("nothing changes the meter `{}`", meter.id.value));
                said.help("add an effect `Add(…)`, or remove the meter");
            }
        }
    }

    fn lint_situations(&mut self, raw: &raw::Scenario, scenario: &Scenario) {
        for (index, (written, situation)) in raw.situations.iter().zip(&scenario.situations).enumerate() {
            if !drawn(situation) && !self.uses.followed.contains(&index) {
                let message = format!(
                    "`{}` can never come up: its weight is 0, it has no turn, and nothing follows up with it",
                    situation.id
                );
                self.report.add(Code::NeverUp, written.id.span, message).help("give it a weight, or add an effect `Follow(…)`");
            }
            let first = situation.choices.first().and_then(|choice| choice.lean.side());
            if first.is_some() && situation.choices.iter().all(|choice| choice.lean.side() == first) {
                let message = format!("all choices of `{}` lean the same way", situation.id);
                self.report.add(Code::OneSided, written.id.span, message).help("let one of them lean the other way");
            }
            if !situation.choices.iter().any(|choice| choice.when.is_empty()) {
                let message = format!("every choice of `{}` has conditions: there may be none left to take", situation.id);
                self.report.add(Code::NoWayOut, written.id.span, message).help("let one of them be open to all");
            }
            let earlier = scenario.situations[..index]
                .iter()
                .position(|earlier| earlier.at.is_some() && earlier.at == situation.at && earlier.stages & situation.stages != 0);
            if let (Some(earlier), Some(at)) = (earlier, &written.at) {
                let message =
                    format!("`{}` and `{}` both come on turn {}", scenario.situations[earlier].id, situation.id, at.value);
                let said = self.report.add(Code::SameTurn, at.span, message).help("only one can; give one of them another turn");
                if let Some(first) = &raw.situations.items[earlier].at {
                    said.also(first.span, "the first is here");
                }
            }
        }
    }

    fn lint_stages(&mut self, raw: &raw::Scenario, scenario: &Scenario) {
        for (index, stage) in raw.stages.iter().enumerate() {
            let bit = 1_u32 << index;
            if !scenario.situations.iter().any(|situation| drawn(situation) && situation.stages & bit != 0) {
                let message = format!("in `{}` no situation can come up by itself", stage.id.value);
                self.report.add(Code::EmptyStage, stage.id.span, message).help("add situations for this stage");
            }
        }
    }

    fn lint_endings(&mut self, raw: &raw::Scenario) {
        let always = raw.endings.iter().position(|ending| ending.when.items.is_empty());
        let Some(always) = always else { return };
        for (index, ending) in raw.endings.iter().enumerate().skip(always + 1) {
            if self.uses.ended.contains(&index) {
                continue;
            }
            let message = format!("`{}` can never be reached: an earlier ending always holds", ending.id.value);
            let said =
                self.report.add(Code::NeverReached, ending.id.span, message).help("move the one without conditions to the end");
            said.also(raw.endings.items[always].id.span, "this one always holds");
        }
    }
}

/// Whether it comes up without being followed up.
fn drawn(situation: &Situation) -> bool {
    situation.weight > 0 || situation.at.is_some()
}
