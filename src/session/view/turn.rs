//! A turn as it lies on the desk.

use serde::Serialize;

use super::meter::{Gauge, gauges, numbers};
use super::picture::{self, Picture, Scene};
use super::words;
use crate::scenario::model::{Asks, Choice, Condition, Demand, Effect, Lean, Meter, Scenario, Side};
use crate::session::Run;
use crate::sim::cause::Tracked;
use crate::sim::company::Company;
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

/// The beam on its fulcrum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Beam {
    /// 0 to 100.
    pub direction: i32,
    /// 0 to 100.
    pub order: i32,
    /// The share of vision that the moment asks for, in thousandths.
    pub asked: i32,
    /// The share of vision in what there is, in thousandths.
    pub held: i32,
    /// What it means, in a sentence.
    pub words: String,
    /// For those who listen.
    pub aloud: String,
}

impl Beam {
    /// The side of which there is clearly more than the moment asks for, by twelve parts in a hundred or more.
    #[must_use]
    pub fn tips(&self) -> Option<Side> {
        tips(self.held - self.asked)
    }
}

fn tips(off: i32) -> Option<Side> {
    match off {
        120.. => Some(Side::Vision),
        ..=-120 => Some(Side::Process),
        _ => None,
    }
}

/// A promise on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PromiseView {
    /// In a sentence.
    pub words: String,
    /// The same where there is little room: all of it while a plan is wanted, later only its title.
    pub slip: String,
    /// Whether it has its plan.
    pub planned: bool,
    /// How far it is, in thousandths.
    pub progress: i32,
}

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// Their name.
    pub name: String,
    /// What they do.
    pub role: String,
    /// Their face.
    pub picture: Picture,
}

/// A turn as it lies on the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnView {
    /// The company's name.
    pub company: String,
    /// "Month 3".
    pub when: String,
    /// "3 of 22".
    pub of: String,
    /// The stage's name.
    pub stage: String,
    /// What one sees of the stage.
    pub scene: Scene,
    /// How many people it shows.
    pub people: usize,
    /// Morale, 0 to 100: the picture shows it.
    pub mood: i32,
    /// The situation's title.
    pub title: String,
    /// "Crisis".
    pub kind: String,
    /// Its icon.
    pub kind_icon: &'static str,
    /// What such a moment calls for, as a phrase.
    pub calls: String,
    /// What happens.
    pub paragraphs: Vec<String>,
    /// Two to four.
    pub choices: Vec<ChoiceView>,
    /// The beam.
    pub beam: Beam,
    /// Cash, customers, team.
    pub numbers: Vec<Gauge>,
    /// The gauges.
    pub gauges: Vec<Gauge>,
    /// The attention that there is, in whole points.
    pub attention: i32,
    /// The promises on the way.
    pub promises: Vec<PromiseView>,
    /// The founder first, then who was hired.
    pub portraits: Vec<Portrait>,
}

/// The turn on the desk. After the end: the last state with the last situation, for the picture's sake.
#[must_use]
pub fn turn(run: &Run) -> TurnView {
    let (scenario, company) = (&run.scenario, &run.company);
    let situation = run.situation();
    let stage = scenario.stage(company.stage);
    let calls = say(&format!("kind-{}-calls", words::kind_id(situation.kind)));
    let turns = i32::from(scenario.turns);
    TurnView {
        company: run.founding.company.clone(),
        when: words::when(scenario.period, company.turn),
        of: say_with("turn-of", &[("turn", i32::from(company.turn).into()), ("turns", turns.into())]),
        stage: stage.name.clone(),
        scene: picture::scene(scenario, stage),
        people: usize::try_from(words::points(company.get(Meter::TEAM))).unwrap_or(0),
        mood: words::points(company.get(Meter::MORALE)),
        title: words::filled(run, &situation.title),
        kind: say(&format!("kind-{}", words::kind_id(situation.kind))),
        kind_icon: words::kind_icon(situation.kind),
        calls: say_with("turn-demand", &[("calls", calls.into())]),
        paragraphs: words::filled(run, &situation.text).split('\n').map(str::to_owned).collect(),
        choices: (0..situation.choices.len()).map(|n| choice(run, n)).collect(),
        beam: beam(run),
        numbers: numbers(run),
        gauges: gauges(run),
        attention: tenths(moment::capacity(scenario, company)),
        promises: promises(run),
        portraits: portraits(run),
    }
}

/// Tenths of attention as whole points, at least 1.
fn tenths(attention: i32) -> i32 {
    ((attention + 5) / 10).max(1)
}

fn choice(run: &Run, place: usize) -> ChoiceView {
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

/// The beam on its fulcrum, now: what there is against what the moment on the desk asks.
#[must_use]
pub fn beam(run: &Run) -> Beam {
    balance(&run.company, moment::demand(&run.scenario, &run.company))
}

/// The beam before and after the turn at this place, both against what that turn's moment asked.
#[must_use]
pub fn beams(run: &Run, place: usize) -> Option<[Beam; 2]> {
    let before = &run.turns.get(place)?.before;
    let asked = moment::demand(&run.scenario, before);
    Some([balance(before, asked), balance(run.after(place), asked)])
}

fn balance(company: &Company, asked: Demand) -> Beam {
    let (d, o) = (company.get(Meter::DIRECTION), company.get(Meter::ORDER));
    let asked = asked.0;
    // With nothing on it, it tips nowhere.
    let held = if d + o == 0 { asked } else { i32::try_from(i64::from(d) * 1_000 / i64::from(d + o)).unwrap_or(asked) };
    let words = match tips(held - asked) {
        Some(Side::Vision) => "beam-tips-vision",
        Some(Side::Process) => "beam-tips-process",
        None => "beam-level",
    };
    let (direction, order) = (words::points(d), words::points(o));
    let vision = (asked + 50) / 100;
    let spoken =
        [("direction", direction.into()), ("order", order.into()), ("vision", vision.into()), ("process", (10 - vision).into())];
    Beam { direction, order, asked, held, words: say(words), aloud: say_with("turn-beam-aloud", &spoken) }
}

fn promises(run: &Run) -> Vec<PromiseView> {
    let patience = run.scenario.params.promise_patience;
    let shown = run.company.initiatives.iter().enumerate().map(|(place, initiative)| {
        let title = words::title_of(run, initiative.turn);
        let left = patience - i32::from(run.company.turn - initiative.turn);
        let planned = place < run.company.initiatives.planned();
        let words = if planned {
            say_with("promise-planned", &[("title", title.clone().into())])
        } else {
            say_with("promise-waits", &[("title", title.clone().into()), ("turns", left.max(0).into())])
        };
        let slip = if planned { say_with("promise-slip", &[("title", title.into())]) } else { words.clone() };
        PromiseView { words, slip, planned, progress: (initiative.progress / 100).min(1_000) }
    });
    shown.collect()
}

fn portraits(run: &Run) -> Vec<Portrait> {
    let founder = Portrait {
        name: run.founding.founder.clone(),
        role: say("founder-role"),
        picture: picture::of_founding(&run.scenario, &run.founding),
    };
    let hired = run.scenario.people.iter().enumerate().filter(|(n, _)| run.company.people >> n & 1 == 1);
    let hired = hired.map(|(_, person)| Portrait {
        name: person.name.clone(),
        role: person.role.clone(),
        picture: picture::person(&run.scenario, person),
    });
    std::iter::once(founder).chain(hired).collect()
}
