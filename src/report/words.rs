//! Numbers and names as people read them in reports.

use crate::analysis::many::Measured;
use crate::scenario::model::{Meter, ONE, Scenario};
use crate::session::view::words;
use crate::text::say;

/// A sum of money in euros: €9.4m, €235k, €0.
#[allow(clippy::cast_possible_truncation, reason = "clamped first")]
pub fn euros(euros: f64) -> String {
    if euros.abs() < 500.0 {
        return "€0".to_owned();
    }
    words::money(euros.clamp(-2e9, 2e9).round() as i32)
}

/// A share: 40%, 0.4%, under 0.1%.
pub fn percent(share: f64) -> String {
    let percent = share * 100.0;
    match percent {
        0.0 => "0%".to_owned(),
        p if p < 0.1 => "under 0.1%".to_owned(),
        p if p > 99.9 && p < 100.0 => "over 99.9%".to_owned(),
        p if p < 1.0 || (p > 99.0 && p < 100.0) => format!("{p:.1}%"),
        p => format!("{p:.0}%"),
    }
}

/// A share that may be none at all: nothing was counted.
pub fn percent_or_none(share: Option<f64>) -> String {
    share.map_or_else(|| "none".to_owned(), percent)
}

/// A share with its interval: 78% (74 to 81%); 0% (below 0.015%) where nothing was found.
pub fn measured(share: Measured) -> String {
    let digits = match share {
        tiny if tiny.high < 0.001 => 3,
        narrow if narrow.high - narrow.low < 0.02 || narrow.low > 0.99 => 1,
        _ => 0,
    };
    let fine = |share: f64| format!("{:.digits$}%", share * 100.0);
    if share.low >= share.high {
        percent(share.estimate)
    } else if share.estimate <= 0.0 {
        format!("0% (below {})", fine(share.high))
    } else if (share.estimate - 1.0).abs().max((share.high - 1.0).abs()) < 1e-9 {
        format!("{} (above {})", percent(share.estimate), fine(share.low))
    } else {
        format!("{} ({} to {})", fine(share.estimate), fine(share.low).trim_end_matches('%'), fine(share.high))
    }
}

/// A sentence with a capital letter at its beginning.
pub fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The name of a meter, the author's own included.
pub fn meter(scenario: &Scenario, meter: Meter) -> String {
    match Meter::NAMES.get(meter.index()) {
        Some(id) => say(&format!("meter-{id}")),
        None => scenario.own_meters.get(meter.index() - Meter::BUILT_IN).map_or_else(String::new, |own| own.name.clone()),
    }
}

/// A value of a meter: money as such, everything else in points, customers or people.
pub fn value(meter: Meter, milli: f64) -> String {
    if meter == Meter::CASH { euros(milli) } else { format!("{:.0}", milli / f64::from(ONE)) }
}
