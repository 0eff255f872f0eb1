//! The parameters that scale something, as shares: see [`Params`] for what each means.

use super::super::arith::Share;
use super::super::params::Params;

macro_rules! rates {
    ($($name:ident of $whole:literal,)*) => {
        /// What the rules scale by, turn by turn.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub(in crate::sim) struct Rates {
            $(#[doc = concat!("See [`Params::", stringify!($name), "`].")] pub $name: Share,)*
            /// People whom a customer needs.
            pub hands: Share,
        }

        impl Rates {
            pub(super) fn of(p: &Params) -> Self {
                Self {
                    $($name: Share::ratio(p.$name.into(), $whole),)*
                    hands: Share::ratio(10, p.customers_per_head.max(1).into()),
                }
            }
        }
    };
}

rates! {
    bureaucracy of 100,
    change_decay of 100,
    change_settles of 100,
    churn_pace of 100,
    delivery_pace of 100,
    direction_decay of 100,
    directive_wear of 100,
    drift_mended of 100,
    drift_seen of 100,
    fit_by_delivery of 1_000,
    fit_by_innovation of 1_000,
    friction of 100,
    growth_pace of 100,
    innovation_pace of 100,
    late_pay of 100,
    market_drift of 100,
    morale_pace of 100,
    order_decay of 100,
    order_dilution of 100,
    person_gain of 1_000,
    price of 1_000,
    progress_order of 100,
    promise_fade of 100,
    reach_base of 100,
    recruiting_pace of 100,
    rigidity of 100,
    skill_by_feedback of 100,
    skill_floor of 100,
    waste of 100,
}
