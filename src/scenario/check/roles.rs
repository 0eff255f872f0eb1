//! Who sees what, where people play together.

use super::{Checker, length};
use crate::scenario::diagnostic::Code;
use crate::scenario::model::{Brief, MAX_ROLES, Role, RoleId};
use crate::scenario::raw::{self, List};
use crate::scenario::source::Span;

impl Checker<'_> {
    pub(super) fn roles(&mut self, raw: &raw::Scenario) -> Vec<Role> {
        let roles = raw.roles.iter().map(|role| {
            self.length(&role.name, length::ROLE);
            self.length(&role.brief, length::ROLE_BRIEF);
            self.length(&role.goal, length::ITEM);
            Role {
                id: role.id.value.clone(),
                name: self.needed(&role.name),
                brief: self.prose(&role.brief),
                goal: self.prose(&role.goal),
            }
        });
        roles.collect()
    }

    pub(super) fn briefs(&mut self, list: &List<raw::Brief>) -> Vec<Brief> {
        self.at_most(list, MAX_ROLES, "briefs");
        let mut first: [Option<Span>; MAX_ROLES] = [None; MAX_ROLES];
        let briefs = list.iter().map(|brief| {
            self.length(&brief.text, length::BRIEF);
            let found = self.names.roles.find(&brief.role, self.report);
            match found {
                Some(index) => drop(self.uses.briefed.insert(index)),
                None => self.uses.unknown = true,
            }
            if let Some(first) = found.and_then(|index| first.get_mut(index)) {
                match first {
                    Some(first) => {
                        let message = format!("`{}` has a brief in this situation already", brief.role.value);
                        let said = self.report.add(Code::DuplicateBrief, brief.role.span, message);
                        said.also(*first, "the first is here").help("make one of the two, or give it to another role");
                    }
                    None => *first = Some(brief.role.span),
                }
            }
            Brief { role: RoleId(super::terms::id(found)), text: self.prose(&brief.text) }
        });
        briefs.collect()
    }
}
