//! What in a turn says that a practice would have helped there: by what the turn cost, as its ledger has it.

use fluent_bundle::FluentValue;

use super::Ground;
use crate::analysis::debrief::balance::{Moment, balance, parts};
use crate::analysis::debrief::evidence::{delta, moved};
use crate::analysis::debrief::timeline::{Met, asked};
use crate::scenario::model::{Meter, ONE, Side, Style};
use crate::session::Run;
use crate::session::run::Played;
use crate::session::view::words;
use crate::sim::cause::Cause;
use crate::sim::moment;
use crate::text::say_with;

/// Less than this is no ground for anything: half a point, about.
const GROUND: i64 = 500;

/// Every ground that a run gives for the practices of a side.
pub(super) fn all(run: &Run, side: Side) -> Vec<Ground> {
    let mut found = Found { grounds: Vec::new(), place: 0 };
    for (place, (played, moment)) in run.turns.iter().zip(balance(run).turns).enumerate() {
        found.place = place;
        let turn = Turn { run, played, place, moment };
        match side {
            Side::Vision => vision(&turn, &mut found),
            Side::Process => process(&turn, &mut found),
        }
    }
    found.grounds
}

struct Found {
    grounds: Vec<Ground>,
    place: usize,
}

impl Found {
    fn add(&mut self, practice: u8, strength: i64, id: &str, values: &[(&str, FluentValue<'_>)]) {
        if strength >= GROUND {
            self.grounds.push(Ground { practice, place: self.place, strength, words: say_with(id, values) });
        }
    }
}

struct Turn<'a> {
    run: &'a Run,
    played: &'a Played,
    place: usize,
    moment: Moment,
}

impl Turn<'_> {
    /// What such causes took from a meter, above 0; and how that is said.
    fn lost(&self, meter: Meter, cause: impl Fn(Cause) -> bool) -> (i64, FluentValue<'static>) {
        let by = moved(self.played, meter, cause);
        (-i64::from(by), delta(meter, by).into())
    }

    /// How far a meter stands below a mark after the turn, in thousandths; and where it stands.
    fn below(&self, meter: Meter, mark: i32) -> (i64, FluentValue<'static>) {
        let after = self.run.after(self.place).get(meter);
        (i64::from(mark * ONE - after), words::points(after).into())
    }

    /// How much less of a side there was than the moment asked for, from 0 to 1000; and both in parts of a hundred.
    fn short_of(&self, side: Side) -> (i64, [(&'static str, FluentValue<'static>); 2]) {
        let (asked, held) = (self.moment.asked, self.moment.after.held);
        let [asked, held] = if side == Side::Vision { [asked, held] } else { [1_000 - asked, 1_000 - held] };
        (i64::from(asked - held), [("asked", parts(asked).into()), ("held", parts(held).into())])
    }

    /// The attention that the answer took and that there was, in tenths.
    fn attention(&self) -> (i32, i32) {
        let (scenario, before) = (&self.run.scenario, &self.played.before);
        (moment::effort(scenario, before, self.run.decided(self.played).1), moment::capacity(scenario, before))
    }

    fn handed_over_badly(&self, practice: u8, found: &mut Found) {
        let (lost, delivery) = self.lost(Meter::DELIVERY, |cause| cause == Cause::Style(Style::Delegating));
        found.add(practice, lost, "practice-because-misfit", &[("delivery", delivery)]);
    }
}

fn vision(turn: &Turn<'_>, found: &mut Found) {
    let told = |cause| cause == Cause::Style(Style::Directive);
    let (ownership, morale) = (turn.lost(Meter::OWNERSHIP, told), turn.lost(Meter::MORALE, told));
    found.add(1, ownership.0 + morale.0, "practice-because-told", &[("ownership", ownership.1), ("morale", morale.1)]);
    let (lost, trust) = turn.lost(Meter::TRUST, |_| true);
    found.add(1, lost / 2, "practice-because-distrust", &[("trust", trust)]);

    let (lost, morale) = turn.lost(Meter::MORALE, |cause| cause == Cause::Style(Style::Stretching));
    found.add(2, lost, "practice-because-stretched", &[("morale", morale)]);
    let (lost, trust) = turn.lost(Meter::TRUST, |cause| cause == Cause::Friction);
    found.add(2, lost, "practice-because-rubbed", &[("trust", trust)]);
    let (lost, morale) = turn.lost(Meter::MORALE, |_| true);
    found.add(2, lost / 3, "practice-because-disheartened", &[("morale", morale)]);

    let (lost, innovation) = turn.lost(Meter::INNOVATION, |cause| cause == Cause::Bureaucracy);
    found.add(3, lost * 2, "practice-because-stifled", &[("innovation", innovation)]);
    let (short, values) = turn.short_of(Side::Vision);
    found.add(3, (short - 100) * 20, "practice-because-no-direction", &values);

    turn.handed_over_badly(4, found);
    let (lost, people) = turn.lost(Meter::TEAM, |cause| cause == Cause::Attrition);
    found.add(4, lost, "practice-because-left", &[("people", people)]);
    let (short, ownership) = turn.below(Meter::OWNERSHIP, 45);
    found.add(4, short / 3, "practice-because-unowned", &[("ownership", ownership)]);

    let missed = Met::of(turn.played.turned.fit) == Met::Missed && asked(turn.run, turn.played) > 0;
    let steps = turn.run.decided(turn.played).1.lean.process > 0;
    let (_, values) = turn.short_of(Side::Vision);
    let id = if steps { "practice-because-missed-vision" } else { "practice-because-missed-altogether" };
    found.add(5, if missed { i64::from(-turn.played.turned.fit) * 6 } else { 0 }, id, &values[..1]);

    let (short, morale) = turn.below(Meter::MORALE, 45);
    found.add(6, short / 3, "practice-because-low-spirits", &[("morale", morale)]);
    let (lost, fit) = turn.lost(Meter::FIT, |cause| matches!(cause, Cause::MarketDrift | Cause::Moment(_)));
    found.add(6, lost / 3, "practice-because-drifted", &[("fit", fit)]);
}

fn process(turn: &Turn<'_>, found: &mut Found) {
    turn.handed_over_badly(1, found);
    let (effort, capacity) = turn.attention();
    let tenths = |tenths: i32| FluentValue::from(format!("{}.{}", tenths / 10, tenths % 10));
    let attention = [("effort", tenths(effort)), ("capacity", tenths(capacity))];
    let over = i64::from(effort - capacity);
    found.add(1, over * 200, "practice-because-alone", &attention);
    found.add(2, over * 300, "practice-because-overstretched", &attention);
    let whiplash = turn.lost(Meter::ORDER, |cause| cause == Cause::Whiplash);
    found.add(2, whiplash.0, "practice-because-whiplash", &[("order", whiplash.1)]);

    let (lost, delivery) = turn.lost(Meter::DELIVERY, |cause| cause == Cause::Chaos);
    found.add(3, lost * 2, "practice-because-chaos", &[("delivery", delivery)]);
    let (lost, order) = turn.lost(Meter::ORDER, |cause| cause == Cause::Dilution);
    found.add(3, lost, "practice-because-diluted", &[("order", order)]);
    let (short, values) = turn.short_of(Side::Process);
    found.add(3, (short - 100) * 20, "practice-because-no-order", &values);

    let promises = |wanted: fn(Cause) -> Option<u8>| {
        let made = turn.played.ledger.entries.iter().find_map(|entry| wanted(entry.cause));
        (move |cause| wanted(cause).is_some(), made.map(|made| words::title_of(turn.run, made)).unwrap_or_default())
    };
    let (faded, title) = promises(|cause| if let Cause::PromiseFaded(made) = cause { Some(made) } else { None });
    let lost = [Meter::DIRECTION, Meter::MORALE, Meter::TRUST].map(|meter| turn.lost(meter, faded).0).iter().sum();
    found.add(4, lost, "practice-because-faded", &[("title", title.into())]);
    let (late, title) = promises(|cause| if let Cause::PromiseLate(made) = cause { Some(made) } else { None });
    let (lost, delivery) = turn.lost(Meter::DELIVERY, late);
    found.add(4, lost, "practice-because-late", &[("title", title.into()), ("delivery", delivery)]);

    let (lost, delivery) = turn.lost(Meter::DELIVERY, |cause| cause == Cause::Drift);
    let unseen = turn.played.before.get(Meter::INSIGHT) < 40 * ONE;
    found.add(5, if unseen { lost * 2 } else { lost / 2 }, "practice-because-slipped", &[("delivery", delivery)]);

    let (waste, money) = turn.lost(Meter::CASH, |cause| cause == Cause::Waste);
    let (costs, _) = turn.lost(Meter::CASH, |cause| matches!(cause, Cause::Salaries | Cause::RunningCosts));
    // A tenth of what things cost anyway counts as four points.
    found.add(6, waste * 40_000 / costs.max(1), "practice-because-wasted", &[("money", money)]);
    let (lost, money) = turn.lost(Meter::CASH, |_| true);
    let till = i64::from(turn.played.before.get(Meter::CASH)).max(1);
    found.add(6, lost * 10_000 / till, "practice-because-spent", &[("money", money)]);
}
