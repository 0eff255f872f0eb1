//! A choice, before it is made.

use serde::Serialize;

use super::words;
use crate::scenario::model::{Asks, Choice, Condition, Effect, Lean, Meter, Scenario, Side};
use crate::session::Run;
use crate::sim::cause::Tracked;
use crate::sim::moment;
use crate::sim::turn::{Refused, may_choose};
use crate::text::{say, say_with};

/// How sure it is what a choice brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Certainty {
    /// This is what follows.
    Certain,
    /// One way is clearly likelier.
    Likely,
    /// It may go either way.
    Open,
}

impl Certainty {
    /// The name of its icon.
    #[must_use]
    pub fn icon(self) -> &'static str {
        ["icon-certain", "icon-likely", "icon-uncertain"][self as usize]
    }
    /// In a word.
    #[must_use]
    pub fn words(self) -> String {
        say(["certainty-certain", "certainty-likely", "certainty-open"][self as usize])
    }
}

/// A meter that a choice touches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Touched {
    /// Its name.
    pub label: String,
    /// Its icon.
    pub icon: &'static str,
}

/// A choice, before it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChoiceView {
    /// From 1, as the key that chooses it.
    pub number: usize,
    /// What one does.
    pub text: String,
    /// Steps of vision and of process.
    pub lean: Lean,
    /// The lean in words.
    pub lean_words: String,
    /// "Asks why".
    pub asks: String,
    /// "Inspiring".
    pub style: String,
    /// "€10k", if it costs money.
    pub cost: Option<String>,
    /// The attention that it takes from this founder now, in whole points, at least 1.
    pub attention: i32,
    /// Whether that is more than there is: it can be done, with less effect.
    pub stretched: bool,
    /// What it touches, at most three; the stocks left out, because the lean says it.
    pub touches: Vec<Touched>,
    /// How sure that is.
    pub certainty: Certainty,
    /// Why it cannot be taken, if it cannot.
    pub closed: Option<String>,
    /// All of it in a sentence, for those who listen.
    pub aloud: String,
}

/// Tenths of attention as whole points, at least 1.
pub(super) fn tenths(attention: i32) -> i32 {
    ((attention + 5) / 10).max(1)
}

/// The choice at this place of the situation on the desk.
pub(super) fn choice(run: &Run, place: usize) -> ChoiceView {
    let (scenario, company) = (&run.scenario, &run.company);
    let choice = &run.situation().choices[place];
    let effort = moment::effort(scenario, company, choice);
    let lean_words = words::lean(choice.lean);
    let asks = say(if choice.asks == Asks::Why { "asks-why" } else { "asks-how" });
    let style = say(&format!("style-{}", words::style_id(choice.style)));
    let cost = (choice.cost > 0).then(|| words::money(choice.cost));
    let certainty = certainty(run, choice);
    let closed = may_choose(scenario, company, place).err().map(|refused| closed(run, choice, refused));
    let text = words::filled(run, &choice.text);
    let attention = say_with("choice-attention", &[("count", tenths(effort).into())]);
    let spoken_cost = match &cost {
        Some(cost) => say_with("choice-costs", &[("money", cost.clone().into())]),
        None => say("choice-cost-none"),
    };
    let aloud = [
        ("number", (place + 1).into()),
        ("text", text.clone().into()),
        ("lean", lean_words.clone().into()),
        ("asks", asks.clone().into()),
        ("style", style.clone().into()),
        ("cost", spoken_cost.into()),
        ("attention", attention.into()),
        ("certainty", certainty.words().into()),
    ];
    ChoiceView {
        number: place + 1,
        aloud: say_with("choice-read-aloud", &aloud),
        text,
        lean: choice.lean,
        lean_words,
        asks,
        style,
        cost,
        attention: tenths(effort),
        stretched: effort > moment::capacity(scenario, company),
        touches: touches(run, choice),
        certainty,
        closed,
    }
}

/// How sure: by the odds where the author gave some, else by how far luck moves such a lean (A13).
fn certainty(run: &Run, choice: &Choice) -> Certainty {
    let best = moment::best_chance(&run.scenario, &run.company, choice);
    match (choice.outcomes.len(), choice.lean.side()) {
        (0 | 1, Some(Side::Process)) => Certainty::Certain,
        (0 | 1, _) => Certainty::Likely,
        _ if (300..700).contains(&best) => Certainty::Open,
        _ => Certainty::Likely,
    }
}

/// The meters that a choice touches: those its author names, then those that its kind of moment is about, then what its
/// odds rest on does not count.
fn touches(run: &Run, choice: &Choice) -> Vec<Touched> {
    let scenario = &run.scenario;
    let mut found: Vec<Tracked> = Vec::new();
    let authored = choice.effects.iter().chain(choice.outcomes.iter().flat_map(|o| &o.effects));
    for &effect in authored {
        if let Some(what) = target(scenario, scenario.effect(effect)) {
            found.push(what);
        }
    }
    found.extend(crate::sim::touched(run.situation().kind).map(Tracked::Meter));
    let mut shown: Vec<Tracked> = Vec::new();
    for what in found {
        let stock = matches!(what, Tracked::Meter(Meter::DIRECTION | Meter::ORDER));
        if !stock && !shown.contains(&what) {
            shown.push(what);
        }
    }
    shown.truncate(3);
    shown.into_iter().map(|what| Touched { label: words::name(run, what), icon: words::icon(what) }).collect()
}

fn target(scenario: &Scenario, effect: Effect) -> Option<Tracked> {
    match effect {
        Effect::Add(meter, _) => Some(Tracked::Meter(meter)),
        Effect::Train(skill, _) => Some(Tracked::Skill(skill)),
        Effect::After(_, effect) => target(scenario, scenario.effect(effect)),
        Effect::Hire(_) | Effect::Leave(_) => Some(Tracked::Meter(Meter::TEAM)),
        Effect::Set(_) | Effect::Clear(_) | Effect::Follow(_) | Effect::End(_) => None,
    }
}

/// Why a choice cannot be taken, in words.
fn closed(run: &Run, choice: &Choice, refused: Refused) -> String {
    match refused {
        Refused::TooDear => {
            let have = words::short_of(Tracked::Meter(Meter::CASH), run.company.get(Meter::CASH), choice.cost);
            say_with("needs-cash", &[("cost", words::money(choice.cost).into()), ("have", have.into())])
        }
        Refused::NotNow => {
            let missing = choice.when.iter().find(|condition| !crate::sim::desk::holds(condition, &run.company));
            missing.map_or_else(String::new, |condition| needs(run, condition))
        }
        Refused::Over | Refused::NoSuchChoice => String::new(),
    }
}

fn needs(run: &Run, condition: &Condition) -> String {
    let amounts = |meter: &Meter, amount: i32| {
        let what = Tracked::Meter(*meter);
        let have = words::short_of(what, run.company.get(*meter), amount);
        [("meter", words::name(run, what).into()), ("amount", words::value(what, amount).into()), ("have", have.into())]
    };
    let person = |id: usize| run.scenario.people.get(id).map_or_else(String::new, |person| person.name.clone());
    match condition {
        Condition::AtLeast(meter, amount) => say_with("needs-at-least", &amounts(meter, *amount)),
        Condition::AtMost(meter, amount) => say_with("needs-at-most", &amounts(meter, *amount)),
        Condition::Turn(from, _) if run.company.turn < *from => say_with("needs-turn-from", &[("turn", i32::from(*from).into())]),
        Condition::Turn(_, to) => say_with("needs-turn-to", &[("turn", i32::from(*to).into())]),
        Condition::Hired(id) => say_with("needs-person", &[("name", person(id.index()).into())]),
        Condition::Flag(_) => say("needs-earlier"),
        Condition::Not(inner) => match &**inner {
            Condition::Hired(id) => say_with("needs-no-person", &[("name", person(id.index()).into())]),
            _ => say("needs-not-earlier"),
        },
        Condition::Any(any) => {
            let reasons: Vec<_> = any.iter().map(|condition| needs(run, condition)).collect();
            say_with("needs-any", &[("reasons", reasons.join("; ").into())])
        }
    }
}
