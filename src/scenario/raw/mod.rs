//! The format as authored: what stands in a file, before anything is looked up.
//!
//! The comments here are the reference for authors: what a field means, its range, and what holds when it is left out.

mod expect;
mod fields;
mod read;
mod terms;

pub use expect::{Holds, Lift};
pub use read::{At, List, Needed};
pub use terms::{Again, Condition, Effect, Lean, ModelChange};

use fields::{Fields, unknown_word, wrong};
use read::{Field, Read, record, words};

use super::diagnostic::{Code, Report};
use super::model::{Asks, Claim, Kind, Look, Period, ShockKind, Side, Style};
use super::source::Span;
use super::syntax::{Args, Node, Value};

/// A text, as written.
pub type Text = At<String>;
/// A name by which things are referred to: lower-case letters, digits and hyphens, a letter first.
pub type Id = At<String>;
/// A whole number.
pub type Whole = At<i32>;

/// Reads the file of a scenario; nothing if it holds something quite different.
pub(super) fn read(node: &Node, report: &mut Report) -> Option<Scenario> {
    if let Value::Call { head, args: Args::Named(entries), .. } = &node.value {
        let needed = entries.iter().any(|entry| ["format", "title", "summary", "turns"].contains(&entry.name));
        if !needed && entries.iter().any(|entry| matches!(entry.value.value, Value::List(_))) {
            let said = report.add(Code::OnlyAPart, *head, "this is a part of a scenario: it has neither a title nor turns");
            said.help("name this file in the `include: […]` of a scenario, and check that one");
            return None;
        }
    }
    Scenario::read(node, report)
}

/// Reads a file that is included.
pub(super) fn read_part(node: &Node, report: &mut Report) -> Option<Part> {
    Part::read(node, report)
}

record! {
    /// A whole scenario.
    Scenario, "a scenario" {
        /// The version of the format: 1.
        format: Whole,
        /// As shown in the menu.
        title: Text,
        /// One or two sentences for the menu.
        summary: Text,
        /// Who it is for. Default: nobody in particular.
        audience: Option<Text>,
        /// About how many minutes it takes, 1 to 600. Default: 2 for each turn.
        minutes: Option<Whole>,
        /// The game ends after this many turns at the latest, 1 to 60.
        turns: Whole,
        /// How long a turn is. Default: `Month`.
        period: Option<At<Period>>,
        /// What a participant can do afterwards. Default: none.
        goals: List<Text>,
        /// For the facilitator: how to open, what to watch for. Default: none, with a hint to write some.
        notes: Option<Text>,
        /// Where the company starts. Default: see its fields.
        company: Option<Company>,
        /// Meters of the author's own, at most 11. Default: none.
        meters: List<OwnMeter>,
        /// What may be set, cleared and asked for; every flag is declared here; at most 64. Default: none.
        flags: List<Id>,
        /// Whom one can play, at most 16. Default: three founders that come with the game.
        founders: List<Founder>,
        /// Who can be hired by an effect, at most 32. Default: nobody.
        people: List<Person>,
        /// The times in the life of the company, in order; the first is where it starts; 1 to 32.
        stages: List<Stage>,
        /// What may land on the desk, 1 to 2,000.
        situations: List<Situation>,
        /// What luck sends, the same for every team under one seed; at most 64. Default: nothing.
        shocks: List<Shock>,
        /// How it may end: the first whose conditions hold; the last needs none; at most 64. Default: bankrupt, or going on.
        endings: List<Ending>,
        /// For the debrief. Default: none.
        questions: List<Text>,
        /// What must hold over many games. Default: nothing.
        expectations: List<Expectation>,
        /// Changes to the numbers of the model. Default: none.
        model: List<At<ModelChange>>,
        /// Other files with parts of this scenario, named from this one: `["people.ron", "situations/garage.ron"]`.
        /// What they hold comes after what stands here, in this order. None lies outside of this file's folder. Default: none.
        include: List<Text>,
        /// Warnings and hints that are meant to be so. Default: none.
        allow: List<Allow>,
    }
}

record! {
    /// A part of a scenario, in a file of its own that another one includes: any of the lists of a scenario.
    Part, "a part of a scenario" {
        /// See the scenario's.
        goals: List<Text>,
        /// See the scenario's.
        meters: List<OwnMeter>,
        /// See the scenario's.
        flags: List<Id>,
        /// See the scenario's.
        founders: List<Founder>,
        /// See the scenario's.
        people: List<Person>,
        /// See the scenario's.
        stages: List<Stage>,
        /// See the scenario's.
        situations: List<Situation>,
        /// See the scenario's.
        shocks: List<Shock>,
        /// See the scenario's.
        endings: List<Ending>,
        /// See the scenario's.
        questions: List<Text>,
        /// See the scenario's.
        expectations: List<Expectation>,
        /// See the scenario's.
        model: List<At<ModelChange>>,
        /// Further files, named from this one. Default: none.
        include: List<Text>,
        /// Warnings and hints that are meant to be so in this file. Default: none.
        allow: List<Allow>,
    }
}

impl Scenario {
    /// Puts a part behind what there is.
    pub(super) fn take_in(&mut self, part: Part) {
        self.goals.append(part.goals);
        self.meters.append(part.meters);
        self.flags.append(part.flags);
        self.founders.append(part.founders);
        self.people.append(part.people);
        self.stages.append(part.stages);
        self.situations.append(part.situations);
        self.shocks.append(part.shocks);
        self.endings.append(part.endings);
        self.questions.append(part.questions);
        self.expectations.append(part.expectations);
        self.model.append(part.model);
        self.include = part.include;
    }

    /// Nobody knows how many there are of anything, since a part could not be read.
    pub(super) fn parts_are_missing(&mut self) {
        let spans = [
            &mut self.meters.span,
            &mut self.flags.span,
            &mut self.founders.span,
            &mut self.people.span,
            &mut self.stages.span,
            &mut self.situations.span,
            &mut self.shocks.span,
            &mut self.endings.span,
        ];
        for span in spans {
            *span = Span::BROKEN;
        }
    }
}

impl<T> List<T> {
    fn append(&mut self, part: List<T>) {
        if part.span == Span::BROKEN || self.items.is_empty() && !part.items.is_empty() && self.span != Span::BROKEN {
            self.span = part.span;
        }
        self.items.extend(part.items);
    }
}

record! {
    /// A warning or hint that is meant to be so.
    Allow, "an exception" {
        /// Its code, as messages show it in brackets, such as `one-sided`.
        code: Id,
        /// Why it is meant to be so.
        because: Text,
    }
}

record! {
    /// Where the company starts. Gauges go from 0 to 100.
    Company, "a company" {
        /// What it makes, in one phrase; `{product}` in texts. Default: "a product".
        product: Option<Text>,
        /// Money in thousands, at most a million of them. Default: 100.
        cash: Option<Whole>,
        /// Customers, 0 to a million. Default: 0.
        customers: Option<Whole>,
        /// People, 1 to 100,000. Default: 3.
        team: Option<Whole>,
        /// A shared sense of where and why. Default: 40.
        direction: Option<Whole>,
        /// A shared way of doing things. Default: 30.
        order: Option<Whole>,
        /// How people feel about coming to work. Default: 65.
        morale: Option<Whole>,
        /// Between those who dream and those who run things. Default: 60.
        trust: Option<Whole>,
        /// How far people decide and own their work. Default: 50.
        ownership: Option<Whole>,
        /// New and useful things in the making. Default: 45.
        innovation: Option<Whole>,
        /// Promises kept on time and within budget. Default: 50.
        delivery: Option<Whole>,
        /// How well the product fits its market. Default: 35.
        fit: Option<Whole>,
        /// Mistakes are lessons here. Default: 30.
        learning: Option<Whole>,
        /// We measure, so we see drift early. Default: 20.
        insight: Option<Whole>,
    }
}

record! {
    /// A meter of the author's own, from 0 to 100.
    OwnMeter, "a meter" {
        /// By which effects and conditions call it.
        id: Id,
        /// As shown.
        name: Text,
        /// Where it starts, 0 to 100. Default: 50.
        start: Option<Whole>,
        /// What it stands for, in one sentence. Default: nothing.
        about: Option<Text>,
    }
}

record! {
    /// Somebody to play.
    Founder, "a founder" {
        /// Its own among the founders.
        id: Id,
        /// As shown.
        name: Text,
        /// One or two sentences.
        about: Text,
        /// How well they lead, 0 to 100.
        lead: Whole,
        /// How well they manage, 0 to 100.
        manage: Whole,
        /// How well they listen, 0 to 100.
        listen: Whole,
        /// Which picture, 1 to 6. Default: by the place in the list.
        portrait: Option<Whole>,
    }
}

record! {
    /// Somebody who can be hired.
    Person, "a person" {
        /// By which effects and conditions call them.
        id: Id,
        /// As shown.
        name: Text,
        /// What they do, in a few words.
        role: Text,
        /// One sentence.
        about: Text,
        /// How well they lead, 0 to 100.
        lead: Whole,
        /// How well they manage, 0 to 100.
        manage: Whole,
        /// Thousands a turn, 0 to 10,000.
        salary: Whole,
        /// Which picture, 1 to 8. Default: by the place in the list.
        portrait: Option<Whole>,
    }
}

record! {
    /// What a moment asks for: any two whole numbers, 0 to 1,000; only how they relate matters.
    Mix, "a mix" {
        /// Direction, the why, inspiration, risk.
        vision: Whole,
        /// Execution, the how, planning, order.
        process: Whole,
    }
}

record! {
    /// A time in the life of the company.
    Stage, "a stage" {
        /// By which situations call it.
        id: Id,
        /// As shown.
        name: Text,
        /// Shown when it begins: 30 to 60 words.
        about: Text,
        /// The mix that it asks for.
        calls_for: Needed<Mix>,
        /// What must all hold for it to begin; the first stage has nothing here. Default: nothing.
        enter: List<At<Condition>>,
        /// Thousands a turn, whatever the size, 0 to 100,000. Default: 5.
        running_costs: Option<Whole>,
        /// Thousands a turn for each person, 0 to 1,000. Default: 2.
        cost_per_head: Option<Whole>,
        /// How many customers a company of this stage can win at its very best, 0 to a million. Default: 10, 40, 160, 640, … by its place.
        reach: Option<Whole>,
        /// The picture. Default: `Garage`, `Loft`, `Floor`, then `Campus`, by its place.
        look: Option<At<Look>>,
    }
}

record! {
    /// What lands on the desk.
    Situation, "a situation" {
        /// By which effects call it.
        id: Id,
        /// A few words.
        title: Text,
        /// The stages in which it may come up. Default: all.
        stages: List<Id>,
        /// The sort of moment.
        kind: At<Kind>,
        /// What happens: 60 to 110 words. `{company}`, `{product}` and `{founder}` are replaced.
        text: Text,
        /// The mix that it asks for by itself. Default: by its kind.
        calls_for: Option<Mix>,
        /// How likely it is against others, 0 to 1,000; 0 means only when followed up or at its turn. Default: 10.
        weight: Option<Whole>,
        /// The turn on which it comes for certain, 1 to the last. Default: none.
        at: Option<Whole>,
        /// What must all hold for it to come up. Default: nothing.
        when: List<At<Condition>>,
        /// Whether it may come again. Default: `Never`.
        again: Option<At<Again>>,
        /// The answers, 2 to 4.
        choices: List<Choice>,
        /// For the facilitator. Default: none.
        notes: Option<Text>,
        /// For the discussion. Default: none.
        questions: List<Text>,
        /// Warnings and hints that are meant to be so in this situation. Default: none.
        allow: List<Allow>,
    }
}

record! {
    /// One answer to a situation.
    Choice, "a choice" {
        /// What one does: 15 to 30 words.
        text: Text,
        /// Where it stands between vision and process.
        lean: Needed<At<Lean>>,
        /// The question behind it. Default: by its lean; `Why` if even.
        asks: Option<At<Asks>>,
        /// The manner. Default: by its lean: `Inspiring`, `Directive`, or `Consulting` if even.
        style: Option<At<Style>>,
        /// What it costs at once in thousands, 0 to a million. Default: 0.
        cost: Option<Whole>,
        /// The attention it takes, 1 to 5. Default: by its lean.
        attention: Option<Whole>,
        /// What must all hold for it to be taken. Default: nothing.
        when: List<At<Condition>>,
        /// Which skills (`lead`, `manage`, `listen`), stocks and gauges shift its odds. Default: by its lean.
        rests_on: List<Id>,
        /// What happens for certain, beside what the model derives; at most 16. Default: nothing.
        effects: List<At<Effect>>,
        /// What followed, if there are no outcomes: 25 to 60 words. Default: the model's own words.
        result: Option<Text>,
        /// What may come of it, best first, at most 6; the chances add up to 100. Default: one that is certain.
        outcomes: List<Outcome>,
        /// Which claims of the articles it lets one experience. Default: none.
        claims: List<At<Claim>>,
    }
}

record! {
    /// One of the things that may come of a choice.
    Outcome, "an outcome" {
        /// How likely it is, in a hundred, before skills and stocks shift it.
        chance: Whole,
        /// What followed: 25 to 60 words. Default: the model's own words.
        text: Option<Text>,
        /// What it brings, at most 16. Default: nothing.
        effects: List<At<Effect>>,
    }
}

record! {
    /// What luck sends.
    Shock, "a shock" {
        /// Its own among the shocks.
        id: Id,
        /// As shown.
        name: Text,
        /// One sentence.
        text: Text,
        /// The stages in which it may come. Default: all.
        stages: List<Id>,
        /// How likely it is in a turn, in a hundred: 0 to 100.
        chance: Whole,
        /// What softens it.
        kind: At<ShockKind>,
        /// What it brings, at most 16. Default: nothing.
        effects: List<At<Effect>>,
    }
}

record! {
    /// A way in which it may end.
    Ending, "an ending" {
        /// By which effects call it.
        id: Id,
        /// As shown.
        name: Text,
        /// What must all hold. The last ending has nothing here. Default: nothing.
        when: List<At<Condition>>,
        /// Whether it is looked at every turn, not only after the last. Default: `false`.
        at_once: Option<At<bool>>,
        /// What became of the company: 40 to 80 words.
        text: Text,
    }
}

record! {
    /// Something that must hold over many games.
    Expectation, "an expectation" {
        /// The claim that it serves.
        claim: Needed<At<Claim>>,
        /// In the author's words.
        says: Text,
        /// What is measured.
        holds: Needed<Measured>,
    }
}

/// What is measured, and the places of the names in it.
#[derive(Clone, Debug)]
pub struct Measured {
    /// What must hold.
    pub holds: Holds,
    pub(super) span: Span,
    /// Every text in it: names to look up.
    pub(super) names: Vec<Id>,
}

impl Read for Measured {
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        let mut names = Vec::new();
        texts(node, &mut names);
        Some(Self { holds: Holds::read(node, report)?, span: node.span, names })
    }
}

fn texts(node: &Node, found: &mut Vec<Id>) {
    match &node.value {
        Value::Text(text) => found.push(At { value: text.clone().into_owned(), span: node.span }),
        Value::List(nodes) | Value::Call { args: Args::Ordered(nodes), .. } => nodes.iter().for_each(|node| texts(node, found)),
        Value::Call { args: Args::Named(entries), .. } => entries.iter().for_each(|entry| texts(&entry.value, found)),
        _ => {}
    }
}

words! {
    Period, "a length of time": Month Day Week Quarter;
    Look, "a picture": Garage Loft Floor Campus;
    Kind, "a kind of situation": Crisis Growth Initiative Steady Shift People Tension;
    Asks, "a question": Why How;
    Style, "a style": Directive Inspiring Consulting Delegating Coaching Stretching;
    ShockKind, "a kind of shock": Breakdown Shift Windfall;
    Side, "a side": Vision Process;
}

impl Read for Claim {
    fn read(node: &Node, report: &mut Report) -> Option<Self> {
        let Value::Call { name: Some(word), args: Args::None, .. } = node.value else {
            return wrong(node, "a claim such as A07 or R1", report);
        };
        let number = word.get(1..).and_then(|digits| digits.parse::<u8>().ok());
        let claim = match (word.as_bytes().first(), number) {
            (Some(b'A'), Some(number @ 1..=34)) => Some(Claim::Article(number)),
            (Some(b'R'), Some(number @ 1..=10)) => Some(Claim::Research(number)),
            _ => None,
        };
        if claim.is_none() {
            let said = report.add(Code::UnknownId, node.span, format!("there is no claim {word}"));
            said.help("claims go from A01 to A34 and from R1 to R10");
        }
        claim
    }
}
