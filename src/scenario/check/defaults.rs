//! What holds where an author says nothing.

use crate::scenario::model::{
    Asks, Condition, Demand, Ending, Founder, Kind, Lean, Look, Meter, ONE, Side, Skill, Style, Support, When,
};

/// What each kind of moment calls for (A10, A11).
pub(super) fn demand(kind: Kind) -> Demand {
    Demand(match kind {
        Kind::Crisis => 150,
        Kind::Growth | Kind::Shift => 700,
        Kind::Initiative => 800,
        Kind::Steady => 300,
        Kind::People | Kind::Tension => 500,
    })
}

pub(super) fn attention(lean: Lean) -> u8 {
    let both = u8::from(lean.vision > 0 && lean.process > 0);
    (1 + lean.vision.max(lean.process) + both).clamp(1, 5)
}

pub(super) fn style(lean: Lean) -> Style {
    match lean.side() {
        Some(Side::Vision) => Style::Inspiring,
        Some(Side::Process) => Style::Directive,
        None => Style::Consulting,
    }
}

pub(super) fn asks(lean: Lean) -> Asks {
    if lean.side() == Some(Side::Process) { Asks::How } else { Asks::Why }
}

pub(super) fn rests_on(lean: Lean) -> Vec<Support> {
    let (skill, meter) = match lean.side() {
        Some(Side::Vision) => (Skill::Lead, Meter::DIRECTION),
        Some(Side::Process) => (Skill::Manage, Meter::ORDER),
        None => (Skill::Listen, Meter::TRUST),
    };
    vec![Support::Skill(skill), Support::Meter(meter)]
}

/// The picture of a stage, by its place.
pub(super) fn look(index: usize) -> Look {
    [Look::Garage, Look::Loft, Look::Floor, Look::Campus][index.min(3)]
}

/// How many customers a stage can win at its very best, by its place.
pub(super) fn reach(index: usize) -> i32 {
    10 * 4_i32.pow(u32::try_from(index.min(8)).unwrap_or(8))
}

/// Where the built-in meters start, in the order of [`Meter::NAMES`].
pub(super) const START: [i32; Meter::BUILT_IN] = [40, 30, 65, 60, 50, 45, 50, 35, 30, 20, 100, 0, 3];

/// Three to choose from: one leans to vision, one to process, one to neither (A20).
pub(super) fn founders() -> Vec<Founder> {
    let founder = |id: &str, name: &str, about: &str, [lead, manage, listen]: [i32; 3], portrait| Founder {
        id: id.to_owned(),
        name: name.to_owned(),
        about: about.to_owned(),
        skills: [lead * ONE, manage * ONE, listen * ONE],
        portrait,
    };
    vec![
        founder("amara", "Amara Diallo", "Sees what could be, and can make others see it too.", [68, 32, 48], 1),
        founder("jonas", "Jonas Lindholm", "Knows what is due on Thursday, and who is waiting for it.", [34, 64, 42], 2),
        founder("mei", "Mei Tanaka", "Asks first, listens longer than most, and then does some of both.", [48, 46, 58], 3),
    ]
}

/// Bankrupt, or going on.
pub(in crate::scenario) fn endings() -> Vec<Ending> {
    vec![
        Ending {
            id: "bankrupt".to_owned(),
            name: "The money is gone".to_owned(),
            text:
                "The account is empty, and so, by Friday, is the office. What was promised will be kept by others or by nobody. \
                   It is an ordinary way for a company to end, and seldom one surprise that does it: the numbers had been \
                   saying so for a while, to whoever asked them."
                    .to_owned(),
            when: vec![Condition::AtMost(Meter::CASH, -ONE)].into(),
            at_once: true,
        },
        Ending {
            id: "goes-on".to_owned(),
            name: "The story goes on".to_owned(),
            text: "The lights are still on, and tomorrow somebody will open the door again. What you built stands on two legs, \
                   one that knows where to go and one that knows how to walk. Which of them is the shorter is worth \
                   knowing before the next stretch of road."
                .to_owned(),
            when: When::default(),
            at_once: false,
        },
    ]
}
