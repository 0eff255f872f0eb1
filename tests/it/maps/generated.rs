//! Scenarios that nobody wrote.

use fulcrum::analysis::links::Links;
use fulcrum::analysis::policy::Policy;
use fulcrum::analysis::traffic::Traffic;
use fulcrum::report::graph::Graph;
use fulcrum::report::graph::layout::plan;
use proptest::prelude::*;

use super::layout::is_tidy;
use super::loaded;

/// A situation: the words of its title, and numbers that decide the rest one after the other.
type Seed = (Vec<usize>, Vec<u32>);

/// Words of all sorts.
const WORDS: [&str; 13] = [
    "A",
    "letter",
    "from",
    "Nagoya,",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "&",
    "<b>",
    "\\\"so\\\"",
    "🙂👩‍🚀",
    "月曜日",
    "WWWWWWWW",
    "{company}",
    "$$",
];

/// What a choice may bring; `#` is a situation, `?` a flag.
const EFFECTS: [&str; 7] =
    ["", "", "Follow(\"s#\")", "After(2, Follow(\"s#\"))", "Set(\"f?\")", "Clear(\"f?\")", "End(\"early\")"];

/// What may be asked for.
const ASKS: [&str; 5] = ["", "", "", "when: [Flag(\"f?\")],", "when: [Not(Flag(\"f?\"))],"];

const KINDS: [&str; 7] = ["Crisis", "Growth", "Initiative", "Steady", "Shift", "People", "Tension"];
const LEANS: [&str; 3] = ["Vision(2)", "Process(1)", "Both(1, 1)"];

/// Decides by one number after the other, going round.
struct Decider<'s> {
    numbers: std::iter::Cycle<std::slice::Iter<'s, u32>>,
    situations: usize,
}

impl Decider<'_> {
    fn below(&mut self, bound: usize) -> usize {
        let number = self.numbers.next().copied().unwrap_or(0);
        usize::try_from(number).unwrap_or(0) % bound
    }

    fn one(&mut self, of: &[&str]) -> String {
        let place = self.below(of.len());
        let (situation, flag) = (self.below(self.situations), self.below(6));
        of[place].replace('#', &situation.to_string()).replace('?', &flag.to_string())
    }

    fn choice(&mut self, n: usize) -> String {
        let (lean, asks, effect) = (self.one(&LEANS), self.one(&ASKS), self.one(&EFFECTS));
        format!("(text: \"Choose {n}.\", lean: {lean}, {asks} effects: [{effect}], result: \"So.\"),")
    }

    fn situation(&mut self, n: usize, title: &str, stages: usize) -> String {
        let (kind, asks, weight) = (self.one(&KINDS), self.one(&ASKS), self.below(2) * 10);
        let at = if self.below(9) == 0 { format!("at: {},", self.below(20) + 1) } else { String::new() };
        let stage = if self.below(4) == 0 { String::new() } else { format!("stages: [\"t{}\"],", self.below(stages)) };
        let choices: Vec<String> = (0..2 + self.below(3)).map(|n| self.choice(n)).collect();
        format!(
            "(id: \"s{n}\", title: \"{title}\", kind: {kind}, {stage} {asks} {at} weight: {weight}, text: \"Somebody rings.\", choices: [{}]),",
            choices.concat()
        )
    }
}

fn title(words: &[usize]) -> String {
    let text = words.iter().map(|&word| WORDS[word]).collect::<Vec<_>>().join(" ");
    if text.is_empty() { "Nameless".to_owned() } else { text }
}

/// A scenario with these situations, in so many stages, tied by follow-ups and flags at will.
fn scenario(seeds: &[Seed], stages: usize) -> String {
    let flags: Vec<String> = (0..6).map(|n| format!("\"f{n}\"")).collect();
    let mut situations = String::new();
    for (n, (words, numbers)) in seeds.iter().enumerate() {
        let mut decider = Decider { numbers: numbers.iter().cycle(), situations: seeds.len() };
        situations += &decider.situation(n, &title(words), stages);
    }
    let stage = |n: usize| {
        format!("(id: \"t{n}\", name: \"{}\", about: \"Here.\", calls_for: (vision: 50, process: 50)),", title(&[n, 1, n + 4]))
    };
    format!(
        "(format: 1, title: \"Generated\", summary: \"By nobody.\", turns: 20, company: (product: \"a box\", cash: 500), flags: [{}],
        founders: [(id: \"maren\", name: \"Maren\", about: \"Dreams.\", lead: 65, manage: 30, listen: 45)],
        stages: [{}], situations: [{situations}],
        shocks: [(id: \"flood\", name: \"A flood of 🙂\", text: \"Wet.\", chance: 6, kind: Breakdown, effects: [Follow(\"s0\"), Set(\"f1\")])],
        endings: [(id: \"early\", name: \"Early & out\", text: \"Over.\", when: [Flag(\"f0\")]), (id: \"on\", name: \"On\", text: \"On it goes.\")])",
        flags.join(", "),
        (0..stages).map(stage).collect::<Vec<_>>().concat(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_whatever_is_written(
        seeds in prop::collection::vec(
            (prop::collection::vec(0..WORDS.len(), 0..9), prop::collection::vec(any::<u32>(), 5..30)),
            1..200,
        ),
        stages in 1_usize..6,
        games in prop::option::of(1_u32..4),
    ) {
        let scenario = loaded(&scenario(&seeds, stages));
        let links = Links::of(&scenario);
        let traffic = games.map(|games| Traffic::of(&scenario, &links, &[Policy::Random], 1, games));
        let graph = Graph::new(&scenario, &links, traffic.as_ref());
        is_tidy(&plan(&graph)).map_err(TestCaseError::fail)?;
        super::languages::are_whole(&graph);
    }
}
