//! The debrief written out, in every format.
#![allow(clippy::expect_used, reason = "these are tests")]

mod browser;
mod page;
mod print;
mod tables;
mod words;

use std::sync::{Arc, LazyLock};

use crate::games::{begun, scenario, shipped};
use fulcrum::analysis::debrief::{Debrief, debrief_over};
use fulcrum::analysis::policy::Policy;
use fulcrum::report::debrief::{Format, Game};
use fulcrum::scenario::model::Scenario;
use fulcrum::session::Run;

/// A game and what it means.
struct Told {
    run: Run,
    debrief: Debrief,
    problem: Option<&'static str>,
}

impl Told {
    fn of(run: Run) -> Self {
        let debrief = debrief_over(&run, 4);
        Self { run, debrief, problem: None }
    }

    fn by(scenario: &Arc<Scenario>, policy: Policy, seed: u64) -> Self {
        let mut run = begun(scenario, seed);
        while run.company.ended.is_none() {
            let choice = policy.choose(scenario, &run.company, run.dice());
            run.decide(choice).expect("a bot takes what can be taken");
        }
        Self::of(run)
    }

    fn written(&self, format: Format) -> String {
        format.exporter().write(&Game { run: &self.run, debrief: &self.debrief, problem: self.problem })
    }
}

/// A game of each bot but the slow one in each scenario; and those that are special.
static GAMES: LazyLock<Vec<Told>> = LazyLock::new(|| {
    let bots = || Policy::ALL.into_iter().filter(|policy| *policy != Policy::Lookahead);
    let by_bots = shipped().flat_map(|scenario| bots().map(move |policy| Told::by(&scenario, policy, 3)));
    by_bots.chain([not_begun(), by_hand(), damaged()]).collect()
});

fn not_begun() -> Told {
    Told::of(begun(&scenario("first-week"), 2))
}

/// Somebody who plays as themselves, says who they are, writes something down, and stops early.
fn by_hand() -> Told {
    let scenario = scenario("garage-to-growth");
    let mut run = begun(&scenario, 5);
    run.founding.company = String::from("Ears & <b>Co</b> | \"Ltd\", _here_");
    run.founding.founder = String::from("O’Hara, <script>alert(1)</script>");
    run.founding.assessment = vec![2, -1, 0, 2, 1, 1, 0, 2];
    for choice in [0, 1, 1, 0, 1, 0, 1] {
        run.decide(choice).expect("an open choice");
    }
    let _ = run.reflect(vec![-1; 8]);
    let _ = run.commit("# On Monday\nI ask <i>Yuki</i> | *why*, first.".to_owned());
    Told::of(run)
}

fn damaged() -> Told {
    let run = Told::by(&scenario("first-week"), Policy::Operator, 4).run;
    Told { problem: Some("line 9 of the journal is damaged"), ..Told::of(run) }
}
