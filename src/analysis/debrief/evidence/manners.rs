//! The manner of a choice: told, inspired, asked, handed over, coached, stretched (A15, A25, A26, A27, A32, A34, R9).

use super::{Found, Turn, delta, moved};
use crate::analysis::debrief::timeline::Met;
use crate::scenario::model::{Claim, Meter, Milli, Style};
use crate::session::Run;
use crate::session::view::words;
use crate::sim::cause::Cause;
use crate::text::say;

pub(super) fn find(turn: &Turn<'_>, found: &mut Found) {
    let style = turn.run.decided(turn.played).1.style;
    let by = |meter: Meter| turn.by(meter, |cause| cause == Cause::Style(style));
    let shown = |meter: Meter| delta(meter, by(meter)).into();
    let sum = |meters: &[Meter]| -> i64 { meters.iter().map(|&meter| i64::from(by(meter).abs())).sum() };
    match style {
        Style::Directive if before(turn, Style::Directive) > 0 => {
            let values =
                [("delivery", shown(Meter::DELIVERY)), ("ownership", shown(Meter::OWNERSHIP)), ("morale", shown(Meter::MORALE))];
            let weight = sum(&[Meter::DELIVERY, Meter::OWNERSHIP, Meter::MORALE]);
            found.article(15, turn.place, weight, "evidence-a15-wears", &values);
        }
        Style::Inspiring => {
            let made = turn.played.before.turn;
            let after = turn.run.turns.iter().skip(turn.place + 1);
            let lasting = |cause| cause == Cause::StyleWave(Style::Inspiring, made);
            let morale: Milli = after.map(|played| moved(played, Meter::MORALE, lasting)).sum();
            found.article(
                15,
                turn.place,
                i64::from(morale),
                "evidence-a15-lasts",
                &[("morale", delta(Meter::MORALE, morale).into())],
            );
        }
        Style::Consulting => {
            let weight = i64::from(by(Meter::TRUST))
                * if crate::sim::moment::friction(&turn.run.scenario, &turn.played.before) >= 60 { 2 } else { 1 };
            found.article(25, turn.place, weight, "evidence-a25", &[("trust", shown(Meter::TRUST))]);
        }
        Style::Delegating => {
            let fits = turn.played.turned.delegated == Some(true);
            let weight = if fits { i64::from(by(Meter::OWNERSHIP)) } else { sum(&[Meter::OWNERSHIP, Meter::DELIVERY]) };
            let values = [("ownership", shown(Meter::OWNERSHIP)), ("delivery", shown(Meter::DELIVERY))];
            found.article(27, turn.place, weight, if fits { "evidence-a27-fits" } else { "evidence-a27-misfits" }, &values);
        }
        Style::Coaching => {
            let values = [("learning", shown(Meter::LEARNING)), ("ownership", shown(Meter::OWNERSHIP))];
            found.article(32, turn.place, sum(&[Meter::LEARNING, Meter::OWNERSHIP]), "evidence-a32", &values);
        }
        Style::Stretching => {
            let values = [("innovation", shown(Meter::INNOVATION)), ("morale", shown(Meter::MORALE))];
            found.article(26, turn.place, sum(&[Meter::INNOVATION, Meter::MORALE]), "evidence-a26", &values);
        }
        Style::Directive => {}
    }
    let owned = turn.by(Meter::MORALE, |cause| cause == Cause::Ownership);
    let id = if owned > 0 { "evidence-a34" } else { "evidence-a34-unowned" };
    found.article(34, turn.place, i64::from(owned.abs()) * 2, id, &[("morale", delta(Meter::MORALE, owned).into())]);
}

/// How many of the last three answers were of this manner.
fn before(turn: &Turn<'_>, style: Style) -> usize {
    let from = turn.place.saturating_sub(3);
    turn.run.turns[from..turn.place].iter().filter(|played| turn.run.decided(played).1.style == style).count()
}

/// What shows only over the whole run: the same manner suited one moment and not another, so no rule holds for it (R9).
pub(super) fn find_over_the_run(run: &Run, found: &mut Found) {
    for style in Style::ALL {
        let of_style = || run.turns.iter().enumerate().filter(move |(_, played)| run.decided(played).1.style == style);
        let first = |met: Met| of_style().find(|(_, played)| Met::of(played.turned.fit) == met);
        let (Some((_, well)), Some((place, badly))) = (first(Met::Met), first(Met::Missed)) else { continue };
        let values = [
            ("style", say(&format!("style-{}", words::style_id(style))).to_lowercase().into()),
            ("title", words::title_of(run, well.before.turn).into()),
        ];
        let strength = i64::from(well.turned.fit - badly.turned.fit) * 10;
        found.add(Claim::Research(9), place, strength, "evidence-r9", &values);
    }
}
