//! What luck sends, and how it ends.

use super::{Checker, defaults, length};
use crate::scenario::diagnostic::Code;
use crate::scenario::model::{Ending, Shock};
use crate::scenario::raw;

impl Checker<'_> {
    pub(super) fn shocks(&mut self, raw: &raw::Scenario) -> Vec<Shock> {
        let shocks = raw.shocks.iter().map(|shock| {
            self.length(&shock.name, length::TITLE);
            self.length(&shock.text, length::SHOCK);
            Shock {
                id: shock.id.value.clone(),
                name: self.needed(&shock.name),
                text: self.prose(&shock.text),
                stages: self.stage_bits(&shock.stages),
                chance: self.small(&shock.chance, 0..=100, "a chance"),
                kind: shock.kind.value,
                effects: self.effects(&shock.effects),
            }
        });
        shocks.collect()
    }

    /// The place of an ending; the built-in ones can be named as well, where they hold.
    pub(super) fn ending(&mut self, id: &raw::Id) -> Option<usize> {
        if self.names.endings.names().is_empty()
            && let Some(index) = defaults::endings().iter().position(|ending| ending.id == id.value)
        {
            return Some(index);
        }
        self.names.endings.find(id, self.report)
    }

    pub(super) fn endings(&mut self, raw: &raw::Scenario) -> Vec<Ending> {
        let Some(last) = raw.endings.items.last() else { return defaults::endings() };
        if !last.when.items.is_empty() {
            let said = self.report.add(
                Code::LastEnding,
                last.when.span,
                "the last ending has conditions: where they do not hold, the game would have no ending",
            );
            said.help("remove its conditions, or add an ending without any behind it");
        }
        if let Some(at_once) = last.at_once.as_ref().filter(|at_once| at_once.value) {
            let said = self.report.add(
                Code::LastEnding,
                at_once.span,
                "the last ending always holds: the game would end with its first turn",
            );
            said.help("remove `at_once`");
        }
        let endings = raw.endings.iter().map(|ending| {
            self.length(&ending.name, length::TITLE);
            self.length(&ending.text, length::ENDING);
            Ending {
                id: ending.id.value.clone(),
                name: self.needed(&ending.name),
                text: self.prose(&ending.text),
                when: self.when(&ending.when),
                at_once: ending.at_once.as_ref().is_some_and(|at_once| at_once.value),
            }
        });
        endings.collect()
    }
}
