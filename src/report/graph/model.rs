//! What is in the picture, and in which words.

use crate::analysis::links::{Asker, Goal, Link, Links, Source};
use crate::analysis::traffic::Traffic;
use crate::scenario::model::{Choice, EndingId, FlagId, Period, Scenario, ShockId, ShockKind, Situation, SituationId, StageId};
use crate::session::view::words;
use crate::text::say;

/// A scenario, seen as a graph.
#[derive(Clone, Debug)]
pub struct Graph<'s> {
    /// What is drawn.
    pub scenario: &'s Scenario,
    /// What leads to what.
    pub links: &'s Links,
    /// How many games passed where.
    pub traffic: Option<&'s Traffic>,
    /// By situation, by ending, by stage: the flags that it asks for.
    asked: [Vec<Vec<Ask>>; 3],
    /// By situation: the stage in which it is drawn.
    homes: Vec<StageId>,
}

/// A flag that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Which.
    pub flag: FlagId,
    /// By which of the choices, from 0; otherwise by the situation itself.
    pub choice: Option<usize>,
    /// Whether it must be set.
    pub set: bool,
}

impl<'s> Graph<'s> {
    /// The graph of a scenario. The traffic, if any, is that of these links.
    #[must_use]
    pub fn new(scenario: &'s Scenario, links: &'s Links, traffic: Option<&'s Traffic>) -> Self {
        let (situations, endings, stages) = (scenario.situations.len(), scenario.endings.len(), scenario.stages.len());
        let mut asked = [situations, endings, stages].map(|count| vec![Vec::new(); count]);
        for (flag, used) in (0..).map(FlagId).zip(&links.flags) {
            for &(asker, set) in &used.asked_by {
                let (list, place, choice) = match asker {
                    Asker::Situation(id) => (0, id.index(), None),
                    Asker::Choice(id, n) => (0, id.index(), Some(n)),
                    Asker::Ending(id) => (1, id.index(), None),
                    Asker::Stage(id) => (2, id.index(), None),
                };
                asked[list][place].push(Ask { flag, choice, set });
            }
        }
        Self { scenario, links, traffic, asked, homes: homes(scenario, links) }
    }

    /// Every situation, with its id.
    pub fn situations(&self) -> impl Iterator<Item = (SituationId, &'s Situation)> + use<'s> {
        (0..).map(SituationId).zip(&self.scenario.situations)
    }

    /// Every stage, with its id.
    pub fn stages(&self) -> impl Iterator<Item = (StageId, &'s crate::scenario::model::Stage)> + use<'s> {
        (0..).map(StageId).zip(&self.scenario.stages)
    }

    /// Every ending, with its id.
    pub fn endings(&self) -> impl Iterator<Item = (EndingId, &'s crate::scenario::model::Ending)> + use<'s> {
        (0..).map(EndingId).zip(&self.scenario.endings)
    }

    /// Every shock, with its id.
    pub fn shocks(&self) -> impl Iterator<Item = (ShockId, &'s crate::scenario::model::Shock)> + use<'s> {
        (0..).map(ShockId).zip(&self.scenario.shocks)
    }

    /// Every flag that somebody sets or clears and somebody asks for.
    pub fn flags(&self) -> impl Iterator<Item = (FlagId, &'s crate::analysis::links::FlagUse)> + use<'s> {
        let used = |flag: &&crate::analysis::links::FlagUse| {
            let touched = flag.set_by.len() + flag.cleared_by.len();
            touched > 0 && !flag.asked_by.is_empty()
        };
        (0..).map(FlagId).zip(&self.links.flags).filter(move |(_, flag)| used(flag))
    }

    /// The flags that a situation and its choices ask for.
    #[must_use]
    pub fn asked_by(&self, situation: SituationId) -> &[Ask] {
        &self.asked[0][situation.index()]
    }

    /// The flags that an ending asks for.
    #[must_use]
    pub fn asked_by_ending(&self, ending: EndingId) -> &[Ask] {
        &self.asked[1][ending.index()]
    }

    /// The flags that a stage asks for.
    #[must_use]
    pub fn asked_by_stage(&self, stage: StageId) -> &[Ask] {
        &self.asked[2][stage.index()]
    }

    /// The stage in which a situation is drawn: the first in which it can come.
    #[must_use]
    pub fn home(&self, id: SituationId) -> StageId {
        self.homes[id.index()]
    }

    /// "also in The loft", "in every stage"; nothing if it has one stage only.
    #[must_use]
    pub fn elsewhere(&self, id: SituationId) -> Option<String> {
        let (situation, home) = (self.scenario.situation(id), self.home(id));
        let others: Vec<&str> = self
            .stages()
            .filter(|(id, _)| *id != home && situation.stages >> id.0 & 1 == 1)
            .map(|(_, stage)| stage.name.as_str())
            .collect();
        match others.len() {
            0 => None,
            n if n > 1 && n + 1 == self.scenario.stages.len() => Some("in every stage".to_owned()),
            _ => Some(format!("also in {}", others.join(", "))),
        }
    }

    /// An author's text, its names filled in, on one line.
    #[must_use]
    pub fn filled(&self, text: &str) -> String {
        let filled = text
            .replace("{company}", &say("company-default"))
            .replace("{founder}", "the founder")
            .replace("{product}", &self.scenario.product);
        filled.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The name of a flag, as authored.
    #[must_use]
    pub fn flag(&self, flag: FlagId) -> &'s str {
        self.scenario.flags.get(flag.index()).map_or("", String::as_str)
    }

    /// "if tried", "unless tried", "answer 2 only if tried".
    #[must_use]
    pub fn ask(&self, ask: &Ask) -> String {
        let (flag, word) = (self.flag(ask.flag), if ask.set { "if" } else { "unless" });
        match ask.choice {
            None => format!("{word} {flag}"),
            Some(n) if ask.set => format!("answer {} only if {flag}", n + 1),
            Some(n) => format!("answer {} unless {flag}", n + 1),
        }
    }

    /// "follows", "follows after 3 turns".
    #[must_use]
    pub fn after(goal: Goal, after: u8) -> String {
        let verb = if matches!(goal, Goal::Situation(_)) { "follows" } else { "ends it" };
        match after {
            0 => verb.to_owned(),
            1 => format!("{verb} after 1 turn"),
            turns => format!("{verb} after {turns} turns"),
        }
    }

    /// The flags that something sets or clears and somebody asks for: "sets tried".
    pub fn marks(&self, from: Source) -> impl Iterator<Item = (FlagId, String)> {
        self.flags().filter_map(move |(flag, used)| {
            let touched = |list: &[Source]| list.binary_search(&from).is_ok();
            let verb = match (touched(&used.set_by), touched(&used.cleared_by)) {
                (true, true) => "sets or clears",
                (true, false) => "sets",
                (false, true) => "clears",
                (false, false) => return None,
            };
            Some((flag, format!("{verb} {}", self.flag(flag))))
        })
    }

    /// The choice that something comes from, and its number from 1.
    #[must_use]
    pub fn choice(&self, from: Source) -> Option<(usize, &'s Choice)> {
        match from {
            Source::Choice(id, n) => self.scenario.situation(id).choices.get(n).map(|choice| (n + 1, choice)),
            Source::Shock(_) => None,
        }
    }

    /// Whether a link leads on within a stage or to a later one.
    #[must_use]
    pub fn is_onward(&self, link: &Link) -> bool {
        match (link.from.situation(), link.to) {
            (Some(from), Goal::Situation(to)) => self.home(from) <= self.home(to) && from != to,
            (from, _) => from.is_some(),
        }
    }

    /// "leans to vision", "some of both".
    #[must_use]
    pub fn lean(choice: &Choice) -> String {
        words::lean(choice.lean)
    }

    /// "Crisis".
    #[must_use]
    pub fn kind(situation: &Situation) -> String {
        say(&format!("kind-{}", words::kind_id(situation.kind)))
    }

    /// "Breakdown: order softens it".
    #[must_use]
    pub fn shock_kind(kind: ShockKind) -> &'static str {
        match kind {
            ShockKind::Breakdown => "Breakdown",
            ShockKind::Shift => "Changed ground",
            ShockKind::Windfall => "Windfall",
        }
    }

    /// "Month 3".
    #[must_use]
    pub fn when(&self, turn: u8) -> String {
        words::when(self.scenario.period, turn)
    }

    /// "comes in Month 3", "comes on Day 3".
    #[must_use]
    pub fn comes(&self, turn: u8) -> String {
        let on = if self.scenario.period == Period::Day { "on" } else { "in" };
        format!("comes {on} {}", self.when(turn))
    }

    /// "4 stages · 43 situations · 6 endings · 7 shocks".
    #[must_use]
    pub fn counted(&self) -> String {
        let Scenario { stages, situations, endings, shocks, .. } = self.scenario;
        let parts = [
            (stages.len(), "stage"),
            (situations.len(), "situation"),
            (self.links.links.len(), "arc"),
            (endings.len(), "ending"),
            (shocks.len(), "shock"),
        ];
        let told = parts.iter().filter(|(count, _)| *count > 0);
        told.map(|(count, word)| format!("{count} {word}{}", if *count == 1 { "" } else { "s" })).collect::<Vec<_>>().join(" · ")
    }

    /// What there is to see, for those who do not see it: counts, the stages, the arcs.
    #[must_use]
    pub fn told(&self) -> String {
        let stages: Vec<String> = self
            .stages()
            .map(|(id, stage)| {
                let titles: Vec<String> = self
                    .situations()
                    .filter(|(situation, _)| self.home(*situation) == id)
                    .map(|(_, situation)| self.filled(&situation.title))
                    .collect();
                format!("{}: {}.", self.filled(&stage.name), titles.join("; "))
            })
            .collect();
        let endings: Vec<String> = self.endings().map(|(_, ending)| self.filled(&ending.name)).collect();
        format!("A map of the scenario: {}. {} Endings: {}.", self.counted(), stages.join(" "), endings.join("; "))
    }
}

/// The first stage in which each situation can come: one that only follows comes no earlier than what it follows.
fn homes(scenario: &Scenario, links: &Links) -> Vec<StageId> {
    let first = |stages: u32, from: StageId| -> StageId {
        let later = stages >> from.0 << from.0;
        let last = u32::try_from(scenario.stages.len().saturating_sub(1)).unwrap_or(0);
        let place = if later == 0 { stages } else { later }.trailing_zeros().min(last);
        StageId(u8::try_from(place).unwrap_or(0))
    };
    let mut homes: Vec<StageId> = scenario.situations.iter().map(|situation| first(situation.stages, StageId(0))).collect();
    // Each round moves some situations to a later stage, so there are fewer rounds than stages in a chain of them.
    for _ in 0..scenario.stages.len() {
        let mut earliest: Vec<Option<StageId>> = vec![None; homes.len()];
        for link in &links.links {
            if let Goal::Situation(id) = link.to {
                let from = link.from.situation().map_or(StageId(0), |from| homes[from.index()]);
                let known = &mut earliest[id.index()];
                *known = Some(known.map_or(from, |known| known.min(from)));
            }
        }
        let moved: Vec<StageId> = homes
            .iter()
            .zip(&scenario.situations)
            .zip(&earliest)
            .map(|((&home, situation), earliest)| match earliest {
                Some(earliest) if situation.weight == 0 && situation.at.is_none() => first(situation.stages, *earliest),
                _ => home,
            })
            .collect();
        if moved == homes {
            break;
        }
        homes = moved;
    }
    homes
}
