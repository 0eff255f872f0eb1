//! Conditions compiled hold exactly where each of them holds.

use fulcrum::scenario::model::{Condition, FlagId, Meter, ONE, PersonId, When};
use fulcrum::sim::company::Company;
use fulcrum::sim::desk::{all_hold, holds};
use fulcrum::sim::dice::Dice;
use fulcrum::sim::turn;
use proptest::prelude::*;

use crate::games;

/// Few values, so that conditions and states often meet.
fn condition() -> impl Strategy<Value = Condition> {
    let meter = || (0..3_u8).prop_map(Meter);
    let simple = prop_oneof![
        (meter(), 0..5).prop_map(|(meter, value)| Condition::AtLeast(meter, value * ONE)),
        (meter(), 0..5).prop_map(|(meter, value)| Condition::AtMost(meter, value * ONE)),
        (1..5_u8, 1..5_u8).prop_map(|(from, more)| Condition::Turn(from, from + more)),
        (0..3_u8).prop_map(|flag| Condition::Flag(FlagId(flag))),
        (0..3_u8).prop_map(|person| Condition::Hired(PersonId(person))),
    ];
    simple.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|inner| Condition::Not(Box::new(inner))),
            prop::collection::vec(inner, 0..4).prop_map(Condition::Any),
        ]
    })
}

fn company() -> impl Strategy<Value = Company> {
    (1..8_u8, 0..8_u64, 0..8_u32, [0..5, 0..5, 0..5]).prop_map(|(turn, flags, people, meters)| {
        let scenario = games::scenario("first-week");
        let mut company = turn::found(&scenario, scenario.founders[0].skills, Dice::new(1));
        (company.turn, company.flags, company.people) = (turn, flags, people);
        company.meters[..3].copy_from_slice(&meters.map(|value| value * ONE));
        company
    })
}

proptest! {
    #[test]
    fn a_list_holds_when_all_of_it_holds(conditions in prop::collection::vec(condition(), 0..6), company in company()) {
        let each = conditions.iter().all(|condition| holds(condition, &company));
        let when = When::from(conditions.clone());
        prop_assert_eq!(all_hold(&when, &company), each);
        prop_assert_eq!(&when[..], &conditions[..]);
    }
}
