//! The format as authored: what stands in a file, before anything is looked up.
//!
//! The comments here are the reference for authors: what a field means, its bounds, what holds when it is left out, and an
//! example. [`super::schema`] hands them on; how they are written is told at `field!` in `read.rs`.

mod expect;
mod fields;
mod part;
mod read;
mod terms;
mod vocabulary;

pub use expect::{Expectation, Holds, Lift, Way};
pub use part::Part;
pub use read::{At, List, Needed};
pub use terms::{Again, Condition, Effect, Lean, ModelChange};

use fields::Fields;
use read::{Read, record};

use super::diagnostic::{Code, Report};
use super::model::{Asks, Claim, Kind, Look, Period, ShockKind, Style};
use super::schema::Shape;
use super::source::Span;
use super::syntax::{Args, Node, Value};

/// A text, as written.
pub type Text = At<String>;
/// A name by which things are referred to: lower-case letters, digits and hyphens, a letter first.
pub type Id = At<String>;
/// A whole number.
pub type Whole = At<i32>;

/// What a whole file looks like.
pub(super) fn shape() -> Shape {
    Scenario::shape()
}

/// What a file looks like that is included.
pub(super) fn part_shape() -> Shape {
    Part::shape()
}

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
    /// A whole scenario: the one value that a file holds.
    Scenario, "a scenario" {
        /// The version of the format that the file is written in. `fulcrum migrate` brings an older one forward.
        format: Whole [1..=1] = 1,
        /// As shown in the menu.
        title: Text = "Six weeks to the fair",
        /// What awaits the player; for the menu.
        summary: Text [5..=40 "words"] = "A small foundry promises a bell, and has six weeks to cast it.",
        /// Who it is for. Default: nobody in particular.
        audience: Option<Text> = "People who have just been given a team.",
        /// How long it takes, with the talk around it. Default: 2 for each turn.
        minutes: Option<Whole> [1..=600 "minutes"] = 40,
        /// The game ends after this many turns at the latest.
        turns: Whole [1..=60 "turns"] = 8,
        /// How long a turn is: only for the words on the screen. Default: `Month`.
        period: Option<At<Period>> = Week,
        /// What a participant can do afterwards. Default: `[]`.
        goals: List<Text> [0..=16] = ["Give a promise its plan before anybody has to ask for it."],
        /// For the facilitator: how to open, what to watch for. Default: none, and `fulcrum check` hints at it.
        notes: Option<Text> = "Play the first turn together and ask only why; explain nothing yet.",
        /// Where the company starts. Default: see its fields.
        company: Option<Company>,
        /// Meters of your own, beside the thirteen that every company has. Default: `[]`.
        meters: List<OwnMeter> [0..=11],
        /// What choices may set and clear, and conditions ask for. Every flag is declared here. Default: `[]`.
        flags: List<Id> [0..=64],
        /// Whom one can play. Default: three founders who come with the game.
        founders: List<Founder> [0..=16],
        /// Who can be hired, by the effect `Hire`. Default: `[]`.
        people: List<Person> [0..=32],
        /// Who sees what, where people play together: two to five, or none. Each has a brief and a goal of its own, so that sharing
        /// is part of the game. Default: `[]`.
        roles: List<Role> [0..=5],
        /// The times in the life of the company, in order; it starts in the first.
        stages: List<Stage> [1..=32],
        /// What may land on the desk.
        situations: List<Situation> [1..=2000],
        /// What luck sends: the same for every team that plays with the same seed. Default: `[]`.
        shocks: List<Shock> [0..=64],
        /// How it may end: the first whose conditions hold. The last one has none. Default: `bankrupt`, at once, when the money is gone, and `goes-on` otherwise.
        endings: List<Ending> [0..=64],
        /// For the debrief. Default: `[]`.
        questions: List<Text> [0..=16] = ["Which promise did you make without knowing who would keep it?"],
        /// What must hold over many games: what you want the scenario to teach, so that it can be tested. Default: `[]`.
        expectations: List<Expectation>,
        /// Changes to the numbers of the model, for this scenario only. Default: `[]`.
        model: List<At<ModelChange>>,
        /// Other files with parts of this scenario, named from this one: `["people.ron", "situations/garage.ron"]`.
        /// What they hold comes after what stands here, in this order. None lies outside of this file's folder. Default: `[]`.
        include: List<Text>,
        /// Warnings and hints that are meant to be so. Default: `[]`.
        allow: List<Allow>,
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
    /// Where the company starts. Stocks and gauges go from 0 to 100.
    Company, "a company" {
        /// What it makes, in one phrase; it replaces `{product}` in texts. Default: `"a product"`.
        product: Option<Text> = "a bell for every village that lost one",
        /// Money in the bank. Default: `100`.
        cash: Option<Whole> [-1_000_000..=1_000_000 "thousand euros"] = 60,
        /// Those who use the product and pay for it. Default: `0`.
        customers: Option<Whole> [0..=1_000_000 "customers"] = 3,
        /// People on the payroll, the founder among them. Default: `3`.
        team: Option<Whole> [1..=100_000 "people"] = 6,
        /// A stock: how clearly everybody knows where this is going, and why. Vision feeds it. Default: `40`.
        direction: Option<Whole> [0..=100 "points"] = 46,
        /// A stock: how reliably things get from meant to done. Process feeds it. Default: `30`.
        order: Option<Whole> [0..=100 "points"] = 34,
        /// How gladly people come in tomorrow. Default: `65`.
        morale: Option<Whole> [0..=100 "points"] = 65,
        /// Between the people who dream and the people who run things. Default: `60`.
        trust: Option<Whole> [0..=100 "points"] = 55,
        /// How far people decide about their own work, and answer for it. Default: `50`.
        ownership: Option<Whole> [0..=100 "points"] = 50,
        /// How much that is new gets tried, and survives. Default: `45`.
        innovation: Option<Whole> [0..=100 "points"] = 40,
        /// How far promises are kept, by their date and for the money agreed. Default: `50`.
        delivery: Option<Whole> [0..=100 "points"] = 52,
        /// How well the product meets what its market wants. Default: `35`.
        fit: Option<Whole> [0..=100 "points"] = 38,
        /// How far a mistake becomes a lesson here rather than a secret. Default: `30`.
        learning: Option<Whole> [0..=100 "points"] = 30,
        /// How early one sees things slip, because somebody measures. Default: `20`.
        insight: Option<Whole> [0..=100 "points"] = 20,
    }
}

record! {
    /// A meter of your own, from 0 to 100. Only your effects move it.
    OwnMeter, "a meter" {
        /// What effects and conditions call it by.
        id: Id,
        /// As shown.
        name: Text = "Standing",
        /// Where it starts. Default: `50`.
        start: Option<Whole> [0..=100 "points"] = 45,
        /// What it stands for, in one sentence. Default: nothing.
        about: Option<Text> = "What the village says about you when you are not there.",
    }
}

record! {
    /// Somebody to play. Their skills say what comes easily: one's own side costs less attention and is done with more strength.
    Founder, "a founder" {
        /// Its own name among the founders.
        id: Id,
        /// As shown.
        name: Text = "Ada Brandt",
        /// One or two sentences.
        about: Text = "Hears the bell before it is cast, and forgets to order the bronze.",
        /// How well they lead: direction, reasons, risk.
        lead: Whole [0..=100 "points"] = 64,
        /// How well they manage: plans, order, follow-through.
        manage: Whole [0..=100 "points"] = 34,
        /// How well they listen.
        listen: Whole [0..=100 "points"] = 46,
        /// Which of the six pictures. Default: by the place in the list.
        portrait: Option<Whole> [1..=6] = 1,
    }
}

record! {
    /// Somebody who can be hired. Their strengths feed the company's stocks each turn; they are paid each turn.
    Person, "a person" {
        /// What effects and conditions call them by.
        id: Id,
        /// As shown.
        name: Text = "Henk Vos",
        /// What they do, in a few words.
        role: Text = "Runs the floor",
        /// One sentence.
        about: Text = "Has never once been surprised by a Friday.",
        /// How well they lead; it feeds Direction.
        lead: Whole [0..=100 "points"] = 25,
        /// How well they manage; it feeds Order.
        manage: Whole [0..=100 "points"] = 74,
        /// What they are paid a turn.
        salary: Whole [0..=10_000 "thousand euros"] = 4,
        /// Which of the eight pictures. Default: by the place in the list.
        portrait: Option<Whole> [1..=8] = 3,
    }
}

record! {
    /// A seat at the table where people play together, with facts and a goal that the others do not have.
    Role, "a role" {
        /// What briefs call it by.
        id: Id,
        /// As shown, to everybody.
        name: Text = "At the furnace",
        /// What only this role knows from the beginning, and why it matters.
        brief: Text [15..=60 "words"] = "You know what the furnace can do, and what it did last winter, when the lid cracked and nobody outside the yard was told. Whatever is promised, you will be standing beside it.",
        /// What this role would like to come of it; a good reason, and not the same as the others'.
        goal: Text [5..=30 "words"] = "Cast nothing that you would be ashamed to hear in a hundred years.",
    }
}

record! {
    /// What only one role knows in a situation.
    Brief, "a brief" {
        /// Whose it is.
        role: Id,
        /// A fact that the others lack and that matters to the choice.
        text: Text [10..=45 "words"] = "The last two castings came out a day late, because the sand was damp. You have told nobody, since it dried again by itself.",
    }
}

record! {
    /// What a moment asks for. Only how the two relate matters: 65 to 35 is the same as 13 to 7.
    Mix, "a mix" {
        /// Direction, the why, inspiration, risk.
        vision: Whole [0..=1000 "parts"] = 65,
        /// Execution, the how, planning, order.
        process: Whole [0..=1000 "parts"] = 35,
    }
}

record! {
    /// A time in the life of the company: what it asks for, what it costs, how far it can reach.
    Stage, "a stage" {
        /// What situations and shocks call it by.
        id: Id,
        /// As shown.
        name: Text = "The workshop",
        /// Shown when it begins.
        about: Text [30..=60 "words"] = "A yard behind the old tannery, one furnace, and six people who can all be heard without a telephone. The roof keeps off most of the rain. What is agreed at the morning coffee is usually cast by the end of the week.",
        /// The mix of vision and process that it asks for.
        calls_for: Needed<Mix>,
        /// What must all hold for it to begin. The first stage has nothing here, every later one something. Default: `[]`.
        enter: List<At<Condition>> [0..=16] = [Turn(from: 4), AtLeast("customers", 6)],
        /// What a turn costs, whatever the size. Default: `5`.
        running_costs: Option<Whole> [0..=100_000 "thousand euros a turn"] = 4,
        /// What a person costs in a turn. Default: `2`.
        cost_per_head: Option<Whole> [0..=1000 "thousand euros a turn"] = 2,
        /// How many customers a company of this stage can win at its very best. Default: 10, 40, 160, 640 and so on, by its place.
        reach: Option<Whole> [0..=1_000_000 "customers"] = 12,
        /// The picture. Default: `Garage`, `Loft`, `Floor`, then `Campus`, by its place.
        look: Option<At<Look>> = Loft,
    }
}

record! {
    /// What lands on the desk.
    Situation, "a situation" {
        /// What effects call it by.
        id: Id,
        /// A few words.
        title: Text = "A date for the bell",
        /// The stages in which it may come up. Default: all.
        stages: List<Id> = ["workshop"],
        /// The sort of moment. It decides what the moment calls for, and which meters are at stake.
        kind: At<Kind> = Growth,
        /// What happens. `{company}`, `{product}` and `{founder}` are replaced; an empty line parts paragraphs.
        text: Text [60..=110 "words"] = "Mayor Ilse Kramer stands in the yard with her hat in her hands. The fair is in six weeks, the tower has been empty since the war, and she would like to know whether your bell could hang in it by then. A poster is already at the printer’s. Bas looks at the furnace, which has not cast anything larger than a doorbell since spring, and then at you. Nobody has said no yet, and it is quite hard to remember who was supposed to.",
        /// The mix that it asks for by itself. Default: by its kind.
        calls_for: Option<Mix>,
        /// How likely it is against others that may come; 0 means only when followed up or at its turn. Default: `10`, and 0 with `at`.
        weight: Option<Whole> [0..=1000] = 20,
        /// The turn on which it comes for certain, whatever its stages and conditions; on no other unless it has a `weight` as well.
        /// Default: none.
        at: Option<Whole> [1..=60] = 3,
        /// What must all hold for it to come up. Default: `[]`.
        when: List<At<Condition>> [0..=16] = [AtLeast("customers", 2), Not(Flag("bell-promised"))],
        /// Whether it may come again. Default: `Never`.
        again: Option<At<Again>>,
        /// The answers.
        choices: List<Choice> [2..=4] = [
            (text: "Give the mayor your hand on it, and ask the yard that evening what it would take.", lean: Vision(2)),
            (text: "Ask her to come back on Thursday, and walk the floor with Bas and a pencil until then.", lean: Process(2)),
        ],
        /// What only one role knows here, for each role that knows something. Default: `[]`.
        briefs: List<Brief> [0..=5],
        /// For the facilitator: what to ask, what to watch for. Default: none.
        notes: Option<Text> = "The first dated promise. Do not hint that it comes back.",
        /// For the discussion afterwards. Default: `[]`.
        questions: List<Text> [0..=16] = ["Who in your team would have to keep this promise?"],
        /// Warnings and hints that are meant to be so in this situation. Default: `[]`.
        allow: List<Allow>,
    }
}

record! {
    /// One answer to a situation. What it says and where it leans is enough; the model derives the rest.
    Choice, "a choice" {
        /// What one does.
        text: Text [15..=30 "words"] = "Give the mayor your hand on it, and ask the yard that evening what it would take.",
        /// Where it stands between vision and process, and how far.
        lean: Needed<At<Lean>>,
        /// The question behind it. Default: by its lean; `Why` if even.
        asks: Option<At<Asks>> = Why,
        /// The manner. Default: by its lean: `Inspiring` for vision, `Directive` for process, `Consulting` if even.
        style: Option<At<Style>> = Consulting,
        /// What it costs at once. Who has less cannot take it. Default: `0`.
        cost: Option<Whole> [0..=1_000_000 "thousand euros"] = 6,
        /// The attention it takes. Who has less does it with less strength. Default: 1 and the larger lean, and 1 more for a mixed one.
        attention: Option<Whole> [1..=5 "points"] = 3,
        /// What must all hold for it to be taken. Default: `[]`.
        when: List<At<Condition>> [0..=16] = [Hired("henk")],
        /// Which skills, stocks and gauges shift its odds. Default: by its lean: `lead` and `direction`, `manage` and `order`, or `listen` and `trust`.
        rests_on: List<Id> [0..=16] = ["listen", "delivery"],
        /// What happens for certain, beside what the model derives. Default: `[]`.
        effects: List<At<Effect>> [0..=16] = [Add("trust", 3), Set("bell-promised"), After(3, Follow("bell-date"))],
        /// What followed, where there are no outcomes. Default: the model's own words.
        result: Option<Text> [25..=60 "words"] = "She shakes it with both of hers. By seven the whole yard knows, and somebody has chalked forty-two strokes on the furnace door. Bas wipes one of them off every evening.",
        /// What may come of it, best first; the chances add up to 100. Default: one that is certain.
        outcomes: List<Outcome> [0..=6] = [(chance: 60, text: "It rings."), (chance: 40, text: "It cracks.")],
        /// Which claims of the articles it lets one experience. Default: `[]`.
        claims: List<At<Claim>> [0..=16] = [A06, A17],
    }
}

record! {
    /// One of the things that may come of a choice.
    Outcome, "an outcome" {
        /// How likely it is, before skills, stocks and the moment shift it.
        chance: Whole [0..=100 "in a hundred"] = 100,
        /// What followed. Default: the model's own words.
        text: Option<Text> [25..=60 "words"] = "It comes out of the sand on a Tuesday without a flaw, and the apprentice who was allowed to strike it first will not stop grinning. The mayor’s hat is thrown, and later found.",
        /// What it brings. Default: `[]`.
        effects: List<At<Effect>> [0..=16] = [Add("morale", 5), Add("standing", 4)],
    }
}

record! {
    /// What luck sends: a turn may bring it, whatever anybody decides.
    Shock, "a shock" {
        /// Its own name among the shocks.
        id: Id,
        /// As shown.
        name: Text = "Bronze doubles",
        /// One sentence.
        text: Text = "A mine on another continent has flooded, and bronze costs twice what it did on Monday.",
        /// The stages in which it may come. Default: all.
        stages: List<Id> = ["workshop"],
        /// How likely it is in a turn.
        chance: Whole [0..=100 "in a hundred"] = 6,
        /// What softens it.
        kind: At<ShockKind> = Shift,
        /// What it brings. Default: `[]`.
        effects: List<At<Effect>> [0..=16] = [Add("cash", -8)],
    }
}

record! {
    /// A way in which it may end.
    Ending, "an ending" {
        /// What effects call it by.
        id: Id,
        /// As shown.
        name: Text = "The tower rings",
        /// What must all hold. The last ending has nothing here. Default: `[]`.
        when: List<At<Condition>> [0..=16] = [AtLeast("standing", 60)],
        /// Whether it is looked at every turn, not only after the last. Default: `false`.
        at_once: Option<At<bool>> = true,
        /// What became of the company.
        text: Text [40..=80 "words"] = "On the first Sunday of the fair the bell rings over a square full of people who have all been told how nearly it did not. Bas stands at the back with cotton wool in his ears. Two other villages have written, and this time somebody has looked at the calendar first.",
    }
}
