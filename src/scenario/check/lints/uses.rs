//! Flags, people and meters that are declared and then half forgotten.

use super::reach::Blamed;
use super::{Checker, Code};
use crate::scenario::model::Meter;
use crate::scenario::raw;

impl Checker<'_> {
    pub(super) fn lint_uses(&mut self, raw: &raw::Scenario, blamed: &Blamed) {
        self.lint_flags(raw, blamed);
        self.lint_people(raw, blamed);
        self.lint_meters(raw);
        self.lint_roles(raw);
    }

    fn lint_flags(&mut self, raw: &raw::Scenario, blamed: &Blamed) {
        for (index, flag) in raw.flags.iter().enumerate() {
            let (set, read) = (self.uses.flags_set.get(&index).copied(), self.uses.flags_read.get(&index).copied());
            let cleared = self.uses.flags_cleared.get(&index).copied();
            let (code, problem, help, place) = match (set, read, cleared) {
                (Some(_), Some(_), _) => continue,
                (None, None, None) => (Code::UnusedFlag, "is never used", "remove it, or set it and ask for it", None),
                (None, None, Some(place)) => {
                    let place = Some((place, "it is cleared here"));
                    (Code::UnusedFlag, "is cleared, and neither set nor asked for", "remove it, or set it and ask for it", place)
                }
                (Some(place), None, _) => {
                    let help = "ask for it with `Flag(…)` in a `when`, or remove it";
                    (Code::UnreadFlag, "is set, but nothing depends on it", help, Some((place, "it is set here")))
                }
                (None, Some(_), _) if blamed.flags.contains(&index) => continue,
                (None, Some(place), _) => {
                    let place = Some((place, "it is asked for here"));
                    (Code::UnsetFlag, "is asked for, but nothing sets it", "add an effect `Set(…)` to a choice", place)
                }
            };
            let said = self.report.add(code, flag.span, format!("the flag `{}` {problem}", flag.value)).help(help);
            if let Some((place, label)) = place {
                said.also(place, label);
            }
        }
    }

    fn lint_people(&mut self, raw: &raw::Scenario, blamed: &Blamed) {
        for (index, person) in raw.people.iter().enumerate() {
            if self.uses.hired.contains_key(&index) || blamed.people.contains(&index) {
                continue;
            }
            let said = self.report.add(Code::UnusedPerson, person.id.span, format!("nobody ever hires `{}`", person.id.value));
            let said = said.help("add an effect `Hire(…)` to a choice, or remove the person");
            if let Some(asked) = self.uses.asked.get(&index) {
                said.also(*asked, "asked for here");
            }
        }
    }

    fn lint_roles(&mut self, raw: &raw::Scenario) {
        if let [only] = raw.roles.items.as_slice() {
            let message = format!("`{}` is the only role, so nobody has what it lacks", only.id.value);
            let said = self.report.add(Code::LoneRole, only.id.span, message);
            said.help("add another role, or tell everybody what this one knows");
        }
        for (index, role) in raw.roles.iter().enumerate() {
            let second = self.names.roles.get(&role.id.value) != Some(index);
            if second || self.uses.briefed.contains(&index) {
                continue;
            }
            let message = format!("no situation has a brief for `{}`", role.id.value);
            let said = self.report.add(Code::UnbriefedRole, role.id.span, message);
            said.help(format!("add one where it knows something: `briefs: [(role: \"{}\", text: \"…\")]`", role.id.value));
        }
    }

    fn lint_meters(&mut self, raw: &raw::Scenario) {
        for (index, meter) in raw.meters.iter().enumerate() {
            let index = Meter::BUILT_IN + index;
            let id = &meter.id;
            let Some(changed) = self.uses.changed.get(&index) else {
                let said = self.report.add(Code::UnusedMeter, id.span, format!("nothing changes the meter `{}`", id.value));
                said.help("add an effect `Add(…)` to a choice, or remove the meter");
                continue;
            };
            if !self.uses.measured.contains_key(&index) {
                let message = format!("the meter `{}` changes, but nothing depends on it", id.value);
                let said = self.report.add(Code::UnreadMeter, id.span, message).also(*changed, "it changes here");
                said.help("ask for it in a `when` or an ending, let odds rest on it, or remove it");
            }
        }
    }
}
