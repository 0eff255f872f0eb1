//! Moments met or missed: crises, growth, shifts, stages, luck (A04, A07, A09 to A13, A31).

use super::{Found, Turn};
use crate::analysis::debrief::timeline::Met;
use crate::scenario::model::{Kind, Meter, ONE, Side};
use crate::sim::cause::Cause;

pub(super) fn find(turn: &Turn<'_>, found: &mut Found) {
    let (situation, choice) = turn.run.decided(turn.played);
    let met = Met::of(turn.played.turned.fit);
    let by_fit = |cause| cause == Cause::Met;
    // Meeting the moment is what the game is about: it counts double.
    let weight = turn.weight(by_fit) * 2;
    let moves = || [("moves", turn.moves(by_fit).into())];

    // Said from the side that was taken: a missed moment wanted the other one.
    let id = match (choice.lean.side(), met) {
        (Some(Side::Vision), Met::Met) => Some("evidence-met-vision"),
        (Some(Side::Process), Met::Met) => Some("evidence-met-process"),
        (Some(Side::Vision), Met::Missed) => Some("evidence-missed-vision"),
        (Some(Side::Process), Met::Missed) => Some("evidence-missed-process"),
        _ => None,
    };
    if let Some(id) = id {
        let told = of_kind(situation.kind, id);
        let stages = turn.run.scenario.stages.len();
        let stage = turn.played.before.stage.index();
        match situation.kind {
            Kind::Crisis => found.article(10, turn.place, weight, told, &moves()),
            Kind::Growth | Kind::Initiative => found.article(11, turn.place, weight, told, &moves()),
            Kind::Shift if id == "evidence-missed-process" => found.article(4, turn.place, weight, id, &moves()),
            Kind::Steady if stages > 1 && stage + 1 == stages => found.article(9, turn.place, weight, id, &moves()),
            _ => found.article(12, turn.place, weight, id, &moves()),
        }
        // What wanted order at the start is no sign that vision counts most there.
        if stage == 0 && stages > 1 && situation.kind != Kind::Crisis {
            match id {
                "evidence-met-vision" => found.article(7, turn.place, weight, "evidence-a07-met", &moves()),
                "evidence-missed-process" => found.article(7, turn.place, weight, "evidence-a07-missed", &moves()),
                _ => {}
            }
        }
    }
    if choice.lean.side().is_none() && choice.lean.vision > 0 {
        found.article(31, turn.place, weight / 3, "evidence-both", &moves());
    }
    by_chance(turn, found);
}

/// The same, said of a moment of this kind.
fn of_kind(kind: Kind, id: &'static str) -> &'static str {
    match (kind, id) {
        (Kind::Crisis, "evidence-met-process") => "evidence-a10-met",
        (Kind::Crisis, "evidence-missed-vision") => "evidence-a10-missed",
        (Kind::Growth, "evidence-met-vision") => "evidence-a11-grew",
        (Kind::Growth, "evidence-missed-process") => "evidence-a11-grew-missed",
        (Kind::Initiative, "evidence-met-vision") => "evidence-a11-began",
        (Kind::Initiative, "evidence-missed-process") => "evidence-a11-began-missed",
        _ => id,
    }
}

/// Luck, and how far it moves a bold answer (A13); where mistakes are lessons a bad throw costs less (A29).
fn by_chance(turn: &Turn<'_>, found: &mut Found) {
    let (_, choice) = turn.run.decided(turn.played);
    if choice.lean.side() != Some(Side::Vision) {
        return;
    }
    let by_luck = |cause| matches!(cause, Cause::Luck | Cause::Outcome);
    let net = turn.net(by_luck);
    let moves = [("moves", turn.moves(by_luck).into())];
    found.article(13, turn.place, net.abs() / 2, if net < 0 { "evidence-a13-bad" } else { "evidence-a13-good" }, &moves);
    let learning = turn.played.before.get(Meter::LEARNING);
    if learning >= 45 * ONE {
        found.article(29, turn.place, -net * i64::from(learning) / 100_000, "evidence-a29", &moves);
    }
}
