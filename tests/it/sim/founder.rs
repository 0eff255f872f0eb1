//! The founder's nature and growth (A20, A21, A22).

use fulcrum::scenario::model::{Effect, Meter, ONE, Skill, Style};
use fulcrum::sim::cause::{Cause, Tracked};
use fulcrum::sim::moment;

use super::firm::{Do, Firm, lean, rest};

fn learnt(firm: &Firm, skill: Skill) -> i32 {
    firm.ledger.total(Tracked::Skill(skill))
}

#[test]
fn a20_ones_own_side_costs_less_and_is_done_with_more_force() {
    let firm = Firm::new().skilled(Skill::Lead, 70).skilled(Skill::Manage, 30);
    let of = |what: Do| {
        let choice = firm.choice(what);
        (moment::effort(&firm.scenario, &firm.company, &choice), moment::strength(&firm.scenario, &firm.company, &choice))
    };
    let (own, other) = (of(lean(2, 0)), of(lean(0, 2)));
    assert!(own.0 < other.0 && own.1 > other.1);
}

#[test]
fn a20_skill_gives_a_choice_its_force() {
    let firm = |skill| Firm::new().skilled(Skill::Lead, skill).skilled(Skill::Manage, skill);
    let strength = |firm: Firm| moment::strength(&firm.scenario, &firm.company, &firm.choice(rest()));
    assert_eq!(strength(firm(50)), 1_000);
    assert!(strength(firm(90)) > 1_000 && strength(firm(10)) < 1_000);
}

#[test]
fn a20_habit_keeps_up_what_one_likes() {
    let kept = |lead, manage| {
        let firm = Firm::new().skilled(Skill::Lead, lead).skilled(Skill::Manage, manage).after(rest());
        let by_habit = |meter| firm.moved(meter, |cause| cause == Cause::Upkeep);
        by_habit(Meter::DIRECTION) - by_habit(Meter::ORDER)
    };
    assert!(kept(80, 20) > 0 && kept(20, 80) < 0);
}

#[test]
fn a21_skills_grow_by_use() {
    let firm = Firm::new().after(lean(0, 2));
    assert!(learnt(&firm, Skill::Manage) > 0);
    assert_eq!(learnt(&firm, Skill::Lead), 0);
    assert!(learnt(&Firm::new().after(lean(0, 3)), Skill::Manage) > learnt(&firm, Skill::Manage));
}

#[test]
fn a21_skills_grow_faster_where_mistakes_are_lessons_and_by_training() {
    let after = |learning| learnt(&Firm::new().with(Meter::LEARNING, learning).after(lean(2, 0)), Skill::Lead);
    assert!(after(90) > after(10));
    assert_eq!(learnt(&Firm::new().after(rest().also(Effect::Train(Skill::Manage, 5 * ONE))), Skill::Manage), 5 * ONE);
    assert!(learnt(&Firm::new().after(rest().style(Style::Consulting)), Skill::Listen) > 0);
}

#[test]
fn a22_the_weaker_skill_grows_faster() {
    let grown = |from| learnt(&Firm::new().skilled(Skill::Manage, from).after(lean(0, 2)), Skill::Manage);
    assert!(grown(20) > 2 * grown(80));
}
