//! Numbers and rules in words.

use fluent_bundle::FluentValue;

use crate::scenario::model::{Claim, Kind, Lean, Look, Meter, Milli, ONE, Period, Side, Skill, Style};
use crate::session::Run;
use crate::session::run::Played;
use crate::sim::cause::{Cause, Tracked};
use crate::text::{say, say_with};

/// Rounded to the nearest whole.
#[must_use]
pub fn points(milli: Milli) -> i32 {
    milli.saturating_add(if milli < 0 { -ONE / 2 } else { ONE / 2 }) / ONE
}

/// The name of a meter or skill.
#[must_use]
pub fn name(run: &Run, what: Tracked) -> String {
    match what {
        Tracked::Meter(meter) => meter_name(run, meter),
        Tracked::Skill(skill) => say(&format!("meter-{}", skill.name())),
    }
}

/// The name of a meter, the author's own included.
#[must_use]
pub fn meter_name(run: &Run, meter: Meter) -> String {
    match Meter::NAMES.get(meter.index()) {
        Some(id) => say(&format!("meter-{id}")),
        None => run.scenario.own_meters.get(meter.index() - Meter::BUILT_IN).map_or_else(String::new, |own| own.name.clone()),
    }
}

/// What a meter or skill stands for.
#[must_use]
pub fn about(run: &Run, what: Tracked) -> String {
    match what {
        Tracked::Skill(skill) => say(&format!("meter-{}-about", skill.name())),
        Tracked::Meter(meter) => match Meter::NAMES.get(meter.index()) {
            Some(id) => say(&format!("meter-{id}-about")),
            None => {
                run.scenario.own_meters.get(meter.index() - Meter::BUILT_IN).map_or_else(String::new, |own| own.about.clone())
            }
        },
    }
}

/// The name of a meter's icon.
#[must_use]
pub fn icon(what: Tracked) -> &'static str {
    match what {
        Tracked::Meter(Meter::DIRECTION) | Tracked::Skill(Skill::Lead) => "icon-vision",
        Tracked::Meter(Meter::ORDER) | Tracked::Skill(Skill::Manage) => "icon-process",
        Tracked::Meter(Meter::MORALE) => "icon-morale",
        Tracked::Meter(Meter::TRUST) => "icon-trust",
        Tracked::Meter(Meter::OWNERSHIP) => "icon-ownership",
        Tracked::Meter(Meter::INNOVATION) => "icon-innovation",
        Tracked::Meter(Meter::DELIVERY) => "icon-delivery",
        Tracked::Meter(Meter::FIT) => "icon-fit",
        Tracked::Meter(Meter::LEARNING) => "icon-learning",
        Tracked::Meter(Meter::INSIGHT) => "icon-insight",
        Tracked::Meter(Meter::CASH) => "icon-cash",
        Tracked::Meter(Meter::CUSTOMERS) => "icon-customers",
        Tracked::Meter(Meter::TEAM) => "icon-team",
        Tracked::Meter(_) | Tracked::Skill(Skill::Listen) => "icon-people",
    }
}

/// The name of a kind's icon.
#[must_use]
pub fn kind_icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Crisis => "icon-crisis",
        Kind::Growth => "icon-growth",
        Kind::Initiative => "icon-initiative",
        Kind::Steady => "icon-steady",
        Kind::Shift => "icon-shift",
        Kind::People => "icon-people",
        Kind::Tension => "icon-tension",
    }
}

/// The name of a stage's picture.
#[must_use]
pub fn scene(look: Look) -> &'static str {
    match look {
        Look::Garage => "scene-garage",
        Look::Loft => "scene-loft",
        Look::Floor => "scene-floor",
        Look::Campus => "scene-campus",
    }
}

/// The id that texts use for a kind.
#[must_use]
pub fn kind_id(kind: Kind) -> &'static str {
    ["crisis", "growth", "initiative", "steady", "shift", "people", "tension"][kind as usize]
}

/// The id that texts use for a style.
#[must_use]
pub fn style_id(style: Style) -> &'static str {
    ["directive", "inspiring", "consulting", "delegating", "coaching", "stretching"][style as usize]
}

/// The id that texts use for a side.
#[must_use]
pub fn side_id(side: Side) -> &'static str {
    ["vision", "process"][side as usize]
}

/// "Month 3".
#[must_use]
pub fn when(period: Period, turn: u8) -> String {
    let id = match period {
        Period::Day => "period-day",
        Period::Week => "period-week",
        Period::Month => "period-month",
        Period::Quarter => "period-quarter",
    };
    say_with(id, &[("n", i32::from(turn).into())])
}

/// Which way a choice leans and how far.
#[must_use]
pub fn lean(lean: Lean) -> String {
    match lean.side() {
        _ if lean.vision > 0 && lean.process > 0 => say("lean-both"),
        Some(side) => say(&format!("lean-{}-{}", side_id(side), lean.vision.max(lean.process))),
        None => say("lean-neither"),
    }
}

/// A sum of money: €120k, −€3k, €1.2m.
#[must_use]
pub fn money(milli: Milli) -> String {
    let thousands = points(milli.saturating_abs());
    let amount: FluentValue<'_> = if thousands >= 1_000 { decimal((thousands + 50) / 100).into() } else { thousands.into() };
    let id = match (milli < 0 && thousands > 0, thousands >= 1_000) {
        (false, false) => "money",
        (true, false) => "money-negative",
        (false, true) => "money-millions",
        (true, true) => "money-millions-negative",
    };
    say_with(id, &[("thousands", amount)])
}

/// A value as it stands.
#[must_use]
pub fn value(what: Tracked, milli: Milli) -> String {
    if what == Tracked::Meter(Meter::CASH) { money(milli) } else { points(milli).to_string() }
}

/// 12 tenths: 1.2.
fn decimal(tenths: i32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Whether a change is large enough for [`delta`] to show anything of it.
#[must_use]
pub fn shows(milli: Milli) -> bool {
    milli.saturating_abs() >= 50
}

/// A value that misses a mark, told finely enough to be seen to miss it: 39.9 where 40 is needed.
#[must_use]
pub fn short_of(what: Tracked, milli: Milli, mark: Milli) -> String {
    let shown = value(what, milli);
    if milli == mark || shown != value(what, mark) {
        return shown;
    }
    let tenths = if milli < mark { milli.div_euclid(100) } else { milli.div_euclid(100) + 1 };
    let fine = decimal(tenths.max(0));
    if what == Tracked::Meter(Meter::CASH) { say_with("money", &[("thousands", fine.into())]) } else { fine }
}

/// A change: +3, −€12k, +0.4. Small changes keep a decimal, so that what adds up is seen to add up.
#[must_use]
pub fn delta(what: Tracked, milli: Milli) -> String {
    let id = if milli >= 0 { "delta-up" } else { "delta-down" };
    let size = milli.saturating_abs();
    let tenths = size.saturating_add(50) / 100;
    let small = (tenths % 10 != 0 && tenths < 100).then(|| decimal(tenths));
    let amount = match (small, what == Tracked::Meter(Meter::CASH)) {
        (Some(small), true) => say_with("money", &[("thousands", small.into())]),
        (Some(small), false) => small,
        (None, true) => money(size),
        (None, false) => points(size).to_string(),
    };
    say_with(id, &[("amount", amount.into())])
}

/// A change rounded to whole points: for places where one looks, not where one adds up.
#[must_use]
pub fn rough_delta(what: Tracked, milli: Milli) -> String {
    delta(what, points(milli) * ONE)
}

/// The id that texts use for a claim: `a07`, `r1`.
#[must_use]
pub fn claim_id(claim: Claim) -> String {
    claim.to_string().to_lowercase()
}

/// Why something changed by `by`, as a short phrase. `place` (from 0) is that of the turn in which it did.
#[must_use]
pub fn cause(run: &Run, place: usize, cause: Cause, by: Milli) -> String {
    let turned = |id: &str, turn: u8| say_with(id, &[("turn", i32::from(turn).into())]);
    let id = match cause {
        Cause::Choice => {
            let title = run.turns.get(place).map_or_else(String::new, |played| title(run, played));
            return say_with("cause-choice", &[("title", title.into())]);
        }
        Cause::Shock(id) => {
            let name = run.scenario.shocks.get(id.index()).map_or_else(String::new, |shock| shock.name.clone());
            return say_with("cause-shock", &[("name", name.into())]);
        }
        Cause::Later(turn) => return turned("cause-later-turn", turn),
        Cause::Wave(side, turn) => return turned(&format!("cause-wave-{}", side_id(side)), turn),
        Cause::StyleWave(style, turn) => return turned(&format!("cause-style-wave-{}", style_id(style)), turn),
        Cause::Moment(kind) => return say(&format!("cause-moment-{}", kind_id(kind))),
        Cause::Lean(side) => return say(&format!("cause-lean-{}", side_id(side))),
        Cause::Style(style) => return say(&format!("cause-style-{}", style_id(style))),
        Cause::Cost => "cause-cost",
        Cause::Outcome => "cause-outcome",
        Cause::Met => "cause-met",
        Cause::Luck if by < 0 => "cause-luck-bad",
        Cause::Luck => "cause-luck-good",
        Cause::PromiseMade(_) => "cause-promise-made",
        Cause::PromiseKept(_) => "cause-promise-kept",
        Cause::PromiseLate(_) => "cause-promise-late",
        Cause::PromiseFaded(_) => "cause-promise-faded",
        Cause::Change => "cause-change",
        Cause::ChangeFades => "cause-change-fades",
        Cause::Decay => "cause-decay",
        Cause::Dilution => "cause-dilution",
        Cause::Whiplash => "cause-whiplash",
        Cause::People => "cause-people",
        Cause::Upkeep => "cause-upkeep",
        Cause::Execution => "cause-execution",
        Cause::Output => "cause-output",
        Cause::Drift => "cause-drift",
        Cause::Chaos => "cause-chaos",
        Cause::Bureaucracy => "cause-bureaucracy",
        Cause::Inspiration => "cause-inspiration",
        Cause::Learning => "cause-learning",
        Cause::Ownership => "cause-ownership",
        Cause::Friction => "cause-friction",
        Cause::Workload => "cause-workload",
        Cause::EmptyTill => "cause-empty-till",
        Cause::MarketDrift => "cause-market-drift",
        Cause::Novelty => "cause-novelty",
        Cause::WordOfMouth => "cause-word-of-mouth",
        Cause::Churn => "cause-churn",
        Cause::Recruiting => "cause-recruiting",
        Cause::Attrition => "cause-attrition",
        Cause::Income => "cause-income",
        Cause::Salaries => "cause-salaries",
        Cause::RunningCosts => "cause-running-costs",
        Cause::Waste => "cause-waste",
        Cause::Use => "cause-use",
        Cause::Training => "cause-training",
    };
    say(id)
}

/// The title of the situation of a turn that was played.
#[must_use]
pub fn title(run: &Run, played: &Played) -> String {
    filled(run, &run.decided(played).0.title)
}

/// The same for the turn with this number; nothing if it was not played.
#[must_use]
pub fn title_of(run: &Run, turn: u8) -> String {
    run.turns.iter().find(|played| played.before.turn == turn).map_or_else(String::new, |played| title(run, played))
}

/// An author's text with its names filled in.
#[must_use]
pub fn filled(run: &Run, text: &str) -> String {
    text.replace("{company}", &run.founding.company)
        .replace("{founder}", &run.founding.founder)
        .replace("{product}", &run.scenario.product)
}
