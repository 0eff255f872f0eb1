//! Cards: a situation with its answers, an ending, a shock. Each is built at the origin; its lines lie on a grid, so that
//! wires which leave answers never lie on wires which arrive.

use super::inks::{BLUE, BOTH_TINT, CARD, COMES, FLAG, INK, LINE, ORANGE, PROCESS_TINT, SAND, SOFT, TRACK, VISION_TINT};
use super::measure::wrap;
use super::parts::{Area, Face, Group, Shape};
use crate::analysis::links::{Goal, Source};
use crate::report::graph::counts::Share;
use crate::report::graph::model::{Ask, Graph};
use crate::scenario::model::{Choice, EndingId, FlagId, ShockId, Side, SituationId};
use crate::session::view::words::kind_icon;

/// The height of a line of a card. Wires arrive at whole lines and leave half a line lower.
pub const STEP: f32 = 18.0;
const HALF: f32 = STEP / 2.0;
const PAD: f32 = 12.0;
const SMALL: f32 = 13.0;
const TITLE: f32 = 16.0;
/// The distance of two lines of an answer's words.
const CLOSE: f32 = 16.0;

/// What a wire is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Net {
    /// A bundle of links, by its place.
    Bundle(usize),
    /// A flag.
    Flag(FlagId),
}

/// How much a card says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detail {
    /// The width of every card.
    pub width: f32,
    /// Whether answers are told in their own words, too.
    pub in_words: bool,
}

impl Detail {
    /// Few situations leave room for words.
    #[must_use]
    pub fn of(situations: usize) -> Self {
        if situations <= 12 { Self { width: 348.0, in_words: true } } else { Self { width: 244.0, in_words: false } }
    }
}

/// A card, and where wires meet it.
#[derive(Clone, Debug)]
pub struct Card {
    /// In pixels.
    pub height: f32,
    /// What is drawn.
    pub groups: Vec<Group>,
    /// What arrives, and at which height.
    pub ins: Vec<(Net, f32)>,
    /// By choice: where its wires leave. A shock has one.
    pub outs: Vec<Out>,
}

/// Where the wires of an answer leave.
#[derive(Clone, Debug)]
pub struct Out {
    /// The height of those that lead to something.
    pub y: f32,
    /// The height of each flag's.
    pub flags: Vec<(FlagId, f32)>,
}

/// A card in the making.
struct Draft {
    width: f32,
    y: f32,
    group: Group,
    ins: Vec<(Net, f32)>,
}

impl Draft {
    fn new(width: f32, tip: String) -> Self {
        Self { width, y: HALF, group: Group { tip, ..Group::default() }, ins: Vec::new() }
    }

    fn room(&self, size: f32) -> f32 {
        (self.width - 2.0 * PAD) / size
    }

    /// The base line of small text in the line that begins at `y`.
    fn base(y: f32) -> f32 {
        y + HALF + SMALL * 0.36
    }

    fn title(&mut self, text: &str) {
        for line in wrap(text, Face::Bold, self.room(TITLE)) {
            self.group.say((PAD, self.y + HALF + TITLE * 0.34), TITLE, Face::Bold, INK, line);
            self.y += STEP;
        }
    }

    fn note(&mut self, text: &str, ink: &'static str) {
        for line in wrap(text, Face::Plain, self.room(SMALL)) {
            self.group.say((PAD, Self::base(self.y)), SMALL, Face::Plain, ink, line);
            self.y += STEP;
        }
    }

    /// A share of the games as a bar with words on it: `came`, or that it never did.
    fn share(&mut self, share: Share, came: &str) {
        let area = Area::new(PAD - 4.0, self.y + 1.0, self.width - 2.0 * PAD + 8.0, STEP - 2.0);
        bar(&mut self.group, area, share.part(), TRACK, COMES);
        let (words, number) = match share.count {
            0 => (format!("never {came}"), String::new()),
            _ => (format!("{came} in"), format!("{share} of games")),
        };
        self.group.say((PAD, Self::base(self.y)), SMALL, Face::Plain, INK, words);
        self.group.say_before((self.width - PAD, Self::base(self.y)), SMALL, Face::Bold, INK, number);
        self.y += STEP;
    }

    /// Something that arrives by a wire.
    fn arrival(&mut self, net: Net, text: &str, ink: &'static str, share: Option<Share>) {
        self.ins.push((net, self.y + HALF));
        let told = share.map(|share| share.to_string());
        if let Some(told) = &told {
            self.group.say_before((self.width - PAD, Self::base(self.y)), SMALL, Face::Bold, INK, told);
        }
        let taken = told.map_or(0.0, |told| super::measure::width(&told, Face::Bold) + 0.6);
        for line in wrap(text, Face::Plain, self.room(SMALL) - taken) {
            self.group.say((PAD, Self::base(self.y)), SMALL, Face::Plain, ink, line);
            self.y += STEP;
        }
    }

    fn arrivals(&mut self, graph: &Graph<'_>, goal: Goal, asks: &[Ask]) {
        for place in graph.links.to(goal) {
            let after = graph.links.bundles[place].after;
            self.arrival(Net::Bundle(place), &Graph::after(goal, after), INK, graph.arrived(place));
        }
        for ask in asks {
            self.arrival(Net::Flag(ask.flag), &graph.ask(ask), FLAG, None);
        }
    }

    fn finish(mut self, edge: &'static str, dashed: bool, rest: Vec<Group>, outs: Vec<Out>) -> Card {
        let height = ((self.y + HALF) / STEP).ceil() * STEP;
        let area = Area::new(0.0, 0.0, self.width, height);
        self.group.shapes.insert(0, Shape::Block { area, round: 8.0, fill: CARD, edge: Some((edge, dashed)) });
        let groups = std::iter::once(self.group).chain(rest).collect();
        Card { height, groups, ins: self.ins, outs }
    }
}

fn bar(group: &mut Group, area: Area, part: f32, under: &'static str, over: &'static str) {
    group.block(area, 3.0, under);
    if part > 0.0 {
        group.block(Area { width: (area.width * part.min(1.0)).max(2.0), ..area }, 3.0, over);
    }
}

/// What a moment calls for: the part of vision in orange from the left, that of process in blue from the right.
pub fn balance(group: &mut Group, area: Area, vision: i32) {
    let part = f32::from(i16::try_from(vision.clamp(0, 1_000)).unwrap_or(0)) / 1_000.0;
    let split = (area.width - 2.0) * part;
    group.block(Area { width: split, ..area }, 1.5, ORANGE);
    group.block(Area { x: area.x + split + 2.0, width: area.width - split - 2.0, ..area }, 1.5, BLUE);
}

/// A situation.
pub fn situation(graph: &Graph<'_>, id: SituationId, detail: Detail) -> Card {
    let situation = graph.scenario.situation(id);
    let title = graph.filled(&situation.title);
    let mut draft = Draft::new(detail.width, format!("{title}\n{}", graph.filled(&situation.text)));
    draft.group.icon(kind_icon(situation.kind), (PAD + 7.0, draft.y + HALF), 14.0);
    draft.group.say((PAD + 20.0, Draft::base(draft.y)), SMALL, Face::Plain, SOFT, Graph::kind(situation));
    let beam = Area::new(detail.width - PAD - 56.0, draft.y + HALF - 3.0, 56.0, 6.0);
    balance(&mut draft.group, beam, situation.calls_for.0);
    draft.y += STEP;
    draft.title(&title);
    if let Some(turn) = situation.at {
        draft.note(&graph.comes(turn), INK);
    }
    if let Some(elsewhere) = graph.elsewhere(id) {
        draft.note(&elsewhere, SOFT);
    }
    let came = graph.came(id);
    if let Some(came) = came {
        draft.share(came, "came");
    }
    draft.arrivals(graph, Goal::Situation(id), graph.asked_by(id));
    draft.y += HALF;
    let (mut answers, mut outs) = (Vec::new(), Vec::new());
    for (n, choice) in situation.choices.iter().enumerate() {
        let (group, out) = answer(graph, (id, n), choice, detail, &mut draft.y);
        answers.push(group);
        outs.push(out);
    }
    let never = came.is_some_and(|came| came.count == 0);
    draft.finish(if never { SOFT } else { LINE }, never, answers, outs)
}

/// An answer: its number, its lean by shape, colour and word, and how often it is taken.
fn answer(graph: &Graph<'_>, (id, n): (SituationId, usize), choice: &Choice, detail: Detail, y: &mut f32) -> (Group, Out) {
    let text = graph.filled(&choice.text);
    let mut group = Group { tip: text.clone(), ..Group::default() };
    let (icon, tint) = match (choice.lean.side(), choice.lean.vision.min(choice.lean.process)) {
        (Some(Side::Vision), 0) => ("icon-vision", VISION_TINT),
        (Some(Side::Process), 0) => ("icon-process", PROCESS_TINT),
        _ => ("both", BOTH_TINT),
    };
    let top = *y;
    let area = Area::new(PAD - 4.0, top + 1.0, detail.width - 2.0 * PAD + 8.0, STEP - 2.0);
    let share = graph.taken(id, n);
    match share {
        Some(share) => bar(&mut group, area, share.part(), TRACK, tint),
        None => group.block(area, 3.0, tint),
    }
    group.say((PAD, Draft::base(top)), SMALL, Face::Bold, SOFT, (n + 1).to_string());
    group.icon(icon, (PAD + 18.0, top + HALF), 13.0);
    group.say((PAD + 30.0, Draft::base(top)), SMALL, Face::Plain, INK, Graph::lean(choice));
    if let Some(share) = share.filter(|share| share.of > 0) {
        group.say_before((detail.width - PAD, Draft::base(top)), SMALL, Face::Bold, INK, share.to_string());
    }
    *y += STEP;
    let (start, room) = (PAD + 30.0, (detail.width - 2.0 * PAD - 30.0) / SMALL);
    if detail.in_words {
        let mut base = *y + 12.0;
        for line in wrap(&text, Face::Plain, room) {
            group.say((start, base), SMALL, Face::Plain, SOFT, line);
            base += CLOSE;
        }
        *y = top + ((base - CLOSE + 4.0 - top) / STEP).ceil() * STEP;
    }
    let mut out = Out { y: top + HALF, flags: Vec::new() };
    for (flag, mark) in graph.marks(Source::Choice(id, n)) {
        out.flags.push((flag, *y + HALF));
        for line in wrap(&mark, Face::Plain, room) {
            group.say((start, Draft::base(*y)), SMALL, Face::Plain, FLAG, line);
            *y += STEP;
        }
    }
    (group, out)
}

/// An ending.
pub fn ending(graph: &Graph<'_>, id: EndingId, width: f32) -> Card {
    let ending = &graph.scenario.endings[id.index()];
    let name = graph.filled(&ending.name);
    let mut draft = Draft::new(width, format!("{name}\n{}", graph.filled(&ending.text)));
    draft.title(&name);
    if ending.at_once {
        draft.note("ends the game at once", SOFT);
    }
    let ended = graph.ended(id);
    if let Some(ended) = ended {
        draft.share(ended, "came");
    }
    draft.arrivals(graph, Goal::Ending(id), graph.asked_by_ending(id));
    let never = ended.is_some_and(|ended| ended.count == 0);
    draft.finish(if never { SOFT } else { LINE }, never, Vec::new(), Vec::new())
}

/// A shock.
pub fn shock(graph: &Graph<'_>, id: ShockId, width: f32) -> Card {
    let shock = &graph.scenario.shocks[id.index()];
    let name = graph.filled(&shock.name);
    let mut draft = Draft::new(width, format!("{name}\n{}", graph.filled(&shock.text)));
    let mut out = Out { y: draft.y + HALF, flags: Vec::new() };
    let all = graph.stages().all(|(stage, _)| shock.stages >> stage.0 & 1 == 1);
    let stages: Vec<&str> =
        graph.stages().filter(|(stage, _)| shock.stages >> stage.0 & 1 == 1).map(|(_, stage)| stage.name.as_str()).collect();
    draft.title(&name);
    let kind = Graph::shock_kind(shock.kind);
    draft.note(&format!("{kind}, {} % a turn", shock.chance), SOFT);
    if !all {
        draft.note(&format!("in {}", stages.join(", ")), SOFT);
    }
    if let Some(struck) = graph.struck(id) {
        draft.share(struck, "struck");
    }
    for (flag, mark) in graph.marks(Source::Shock(id)) {
        out.flags.push((flag, draft.y + HALF));
        draft.note(&mark, FLAG);
    }
    draft.finish(SAND, false, Vec::new(), vec![out])
}
