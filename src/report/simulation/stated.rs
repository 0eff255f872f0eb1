//! What the scenario's author expects of it, as measured.

use crate::analysis::expect;
use crate::scenario::model::Expectation;

/// An expectation and how it came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// The claim it serves, as in `A02`.
    pub claim: String,
    /// In the author's words.
    pub statement: String,
    /// Whether it holds.
    pub pass: bool,
    /// What was measured.
    pub estimate: f64,
    /// The lower end of the 95% interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// What is needed of it.
    pub needed: Needed,
    /// What it is measured in, as written behind a figure: `%`, `times`, `points`, `turns`; `€` for money.
    pub unit: String,
}

/// The limits that a figure has to keep; at least one of them is given.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Needed {
    /// This high.
    pub at_least: Option<f64>,
    /// This low.
    pub at_most: Option<f64>,
}

impl Stated {
    /// An expectation as it was measured; nothing if there was nothing to measure.
    #[must_use]
    pub fn of(expectation: &Expectation, measured: &expect::Measured) -> Option<Self> {
        let expect::Estimate { mean, low, high } = measured.estimate?;
        Some(Self {
            claim: expectation.claim.to_string(),
            statement: expectation.says.clone(),
            pass: measured.passes(),
            estimate: mean,
            low,
            high,
            needed: Needed { at_least: measured.needed.at_least.map(f64::from), at_most: measured.needed.at_most.map(f64::from) },
            unit: measured.unit.name().to_owned(),
        })
    }

    /// The best guess with its interval: 1.37 times (1.36 to 1.38).
    #[must_use]
    pub fn measured(&self) -> String {
        format!("{} ({} to {})", self.written(self.estimate), self.bare(self.low), self.bare(self.high))
    }

    /// A figure whose unit stands beside it.
    fn bare(&self, figure: f64) -> String {
        if self.unit == "€" { self.written(figure) } else { number(figure) }
    }

    /// A figure in its unit: 1.37 times, 52%, €9.4m.
    #[must_use]
    pub fn written(&self, figure: f64) -> String {
        let number = number(figure);
        match self.unit.as_str() {
            "€" => crate::report::words::euros(figure),
            "%" => format!("{number}%"),
            "" => number,
            unit => format!("{number} {unit}"),
        }
    }

    /// What is needed, in words.
    #[must_use]
    pub fn wanted(&self) -> String {
        match (self.needed.at_least, self.needed.at_most) {
            (Some(least), Some(most)) => format!("{} to {}", self.bare(least), self.written(most)),
            (Some(least), None) => format!("at least {}", self.written(least)),
            (None, Some(most)) => format!("at most {}", self.written(most)),
            (None, None) => "nothing".to_owned(),
        }
    }
}

/// With as many decimals as one reads.
fn number(figure: f64) -> String {
    let digits = match figure.abs() {
        large if large >= 100.0 => 0,
        middling if middling >= 10.0 => 1,
        _ => 2,
    };
    let number = format!("{figure:.digits$}");
    if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.').to_owned() } else { number }
}
