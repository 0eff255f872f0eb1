//! The paper kit: everything is on it, and a game can be played with nothing else.

use std::collections::BTreeSet;

use super::page::{are_closed, asks_for_nothing, tags};
use crate::games::{scenario, shipped};
use fulcrum::report::print::kit::{Answer, Card, Kit, Road};
use fulcrum::report::print::page;
use fulcrum::report::print::sheet::{Rules, rounded};
use fulcrum::scenario::model::{Condition, Demand, Meter, Scenario, StageId};
use fulcrum::sim::moment;

/// What stands between this heading and the next part of the page.
fn part<'p>(page: &'p str, id: &str) -> &'p str {
    let from = page.find(&format!("<h2 id=\"{id}\">")).unwrap_or_else(|| panic!("there is no {id}"));
    let rest = &page[from..];
    &rest[..rest.find("</section>").unwrap_or(rest.len())]
}

#[test]
fn every_situation_choice_and_result_of_a_shipped_scenario_has_its_card() {
    for scenario in shipped() {
        let page = page(&scenario, 1);
        let choices: usize = scenario.situations.iter().map(|situation| situation.choices.len()).sum();
        assert_eq!(part(&page, "situations").matches("<article").count(), scenario.situations.len());
        assert_eq!(part(&page, "choices").matches("class=\"letter\"").count(), choices);
        assert_eq!(part(&page, "choices").matches("class=\"lean\"").count(), choices, "shape and word");
        assert_eq!(part(&page, "results").matches("<article").count(), choices);
        let outcomes: usize = scenario.situations.iter().flat_map(|s| &s.choices).map(|choice| choice.outcomes.len()).sum();
        assert_eq!(part(&page, "results").matches("class=\"brings\"").count(), outcomes);
    }
}

#[test]
fn notes_and_questions_are_the_facilitators_and_results_are_not_on_the_choices() {
    let scenario = scenario("crisis-quarter");
    let page = page(&scenario, 1);
    for situation in &scenario.situations {
        assert!(part(&page, "notes").contains(&situation.title) && situation.questions.len() >= 2, "{}", situation.id);
    }
    assert!(!part(&page, "choices").contains("The soup was perfect") && part(&page, "results").contains("The soup was perfect"));
}

#[test]
fn each_role_has_its_card_and_a_slip_for_whatever_it_alone_knows() {
    let scenario = scenario("crisis-quarter");
    let page = page(&scenario, 1);
    let briefs: usize = scenario.situations.iter().map(|situation| situation.briefs.len()).sum();
    assert_eq!(briefs, 2 * scenario.situations.len(), "both seats know something in every situation");
    assert_eq!(part(&page, "roles").matches("<article").count(), 2);
    assert_eq!(part(&page, "briefs").matches("<article").count(), briefs);
    let without = fulcrum::report::print::page(&super::scenario("first-week"), 1);
    assert!(!without.contains("id=\"roles\"") && !without.contains("href=\"#roles\""));
}

#[test]
fn the_page_is_whole_and_asks_for_nothing() {
    for scenario in shipped() {
        let page = page(&scenario, 1);
        are_closed(&page);
        asks_for_nothing(&page);
        assert!(!page.contains("[paper-") && !page.contains("{$"), "a text is missing");
        for name in ["{company}", "{founder}", "{product}"] {
            assert!(!page.contains(name), "{name} is filled in");
        }
        let level = |name: &str| name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok());
        let levels: Vec<u8> = tags(&page).iter().filter(|(_, closes, _)| !closes).filter_map(|(name, ..)| level(name)).collect();
        assert!(levels[0] == 1 && levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        for id in page.split("href=\"#").skip(1).filter_map(|part| part.split('"').next()) {
            assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "#{id}");
        }
    }
}

#[test]
fn a_name_at_the_beginning_of_a_sentence_has_its_capital() {
    let page = page(&scenario("first-week"), 1);
    assert!(page.contains("Eight on Monday. The company is chalked on the garage door"));
}

#[test]
fn the_faces_of_the_die_are_shared_out_among_all_that_may_come() {
    for scenario in shipped() {
        let kit = Kit::of(&scenario, 1);
        for answer in kit.cards.iter().flat_map(|card| &card.answers) {
            let faces: Vec<u8> = answer.roads.iter().filter_map(|road| road.faces).flat_map(|(from, to)| from..=to).collect();
            let all: BTreeSet<u8> = faces.iter().copied().collect();
            assert_eq!(faces.len(), if answer.roads.len() > 1 { 6 } else { 0 });
            assert_eq!(all.len(), faces.len(), "no face twice");
            let best_first = answer.roads.windows(2).all(|pair| pair[0].faces > pair[1].faces);
            assert!(best_first, "the higher the better");
        }
    }
}

#[test]
fn every_card_comes_at_its_turn_by_lot_or_by_another_card() {
    for scenario in shipped() {
        let order = Kit::of(&scenario, 1).order;
        let fixed = order.fixed.iter().map(|(_, place)| *place);
        let all: BTreeSet<usize> = fixed.chain(order.decks.iter().flatten().copied()).chain(order.sent.iter().copied()).collect();
        assert_eq!(all.len(), scenario.situations.len(), "{}", scenario.id);
        assert_eq!(order, Kit::of(&scenario, 1).order, "the same for all tables");
    }
    let of = |seed| Kit::of(&scenario("crisis-quarter"), seed).order.decks;
    assert_ne!(of(1), of(2), "another lot, another order");
}

#[test]
fn flags_become_marks_and_conditions_words() {
    let scenario = scenario("crisis-quarter");
    let kit = Kit::of(&scenario, 1);
    let card = |id: &str| kit.cards.iter().find(|card| card.situation.id == id).expect("a card");
    assert_eq!(card("box-forty").when, "it is turn 4 to 7; mark B is not ticked; mark C is not ticked");
    assert_eq!(card("ms-lindgren-comes").when, "mark D is ticked");
    let stop = &card("nineteen-on-mats").answers[1];
    assert!(stop.roads[0].gives.lines.contains(&"Tick mark A.".to_owned()), "{:?}", stop.roads[0].gives);
    let hatch = &card("under-film").answers[1].roads[0].gives;
    let sent = card("hatch-day").number;
    assert!(hatch.lines.iter().any(|line| line.starts_with(&format!("In 3 turns card {sent} comes."))), "{hatch:?}");
}

/// A table that plays on paper: what it has on its sheet.
struct Table<'a> {
    kit: &'a Kit<'a>,
    sheet: Vec<i32>,
    marks: u64,
    turn: u8,
    stage: usize,
    had: BTreeSet<usize>,
    promises: i32,
}

impl Table<'_> {
    fn at(&self, meter: Meter) -> i32 {
        self.kit.sheet.place(meter).map_or(0, |place| self.sheet[place])
    }

    fn add(&mut self, meter: Meter, by: i32) {
        if let Some(place) = self.kit.sheet.place(meter) {
            self.sheet[place] += by;
        }
        for (track, value) in self.kit.sheet.tracks.iter().zip(&mut self.sheet) {
            *value = if track.meter.is_gauge() { (*value).clamp(0, 100) } else { *value };
        }
    }

    fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::AtLeast(meter, value) => *meter == Meter::TEAM || self.at(*meter) >= rounded(*value),
            Condition::AtMost(meter, value) => *meter != Meter::TEAM && self.at(*meter) <= rounded(*value),
            Condition::Turn(from, to) => (*from..=*to).contains(&self.turn),
            Condition::Flag(flag) => self.marks >> flag.0 & 1 == 1,
            Condition::Hired(_) => false,
            Condition::Not(inner) => !self.holds(inner),
            Condition::Any(any) => any.iter().any(|condition| self.holds(condition)),
        }
    }

    /// The next card, if one may come.
    fn card(&mut self) -> Option<usize> {
        let order = &self.kit.order;
        let fixed = order.fixed.iter().find(|(turn, _)| *turn == self.turn).map(|(_, place)| *place);
        let drawn = || {
            order.decks[self.stage].iter().copied().find(|&place| {
                let free = !self.had.contains(&place);
                free && self.kit.cards[place].situation.when.iter().all(|condition| self.holds(condition))
            })
        };
        fixed.or_else(drawn)
    }

    /// Plays to the end; `choose` gives the place of an answer.
    fn play(kit: &Kit, choose: impl Fn(&Scenario, usize, &Card) -> usize) -> i32 {
        let sheet = kit.sheet.tracks.iter().map(|track| track.start).collect();
        let mut table = Table { kit, sheet, marks: 0, turn: 1, stage: 0, had: BTreeSet::new(), promises: 0 };
        for turn in 1..=kit.scenario.turns {
            table.turn = turn;
            while let Some(next) = kit.scenario.stages.get(table.stage + 1) {
                if !next.enter.iter().all(|condition| table.holds(condition)) {
                    break;
                }
                table.stage += 1;
            }
            if let Some(place) = table.card() {
                table.had.insert(place);
                let card = &kit.cards[place];
                table.answer(&card.answers[choose(kit.scenario, table.stage, card)]);
            }
            table.pass();
            if table.at(Meter::CASH) < 0 {
                return 0;
            }
        }
        table.at(Meter::CASH) + 33 * table.at(Meter::CUSTOMERS)
    }

    fn answer(&mut self, answer: &Answer) {
        // The middle of the die, time and again: 3 and 4 by turns.
        let face = 3 + self.turn % 2;
        let comes = |road: &&Road| road.faces.is_none_or(|(from, to)| (from..=to).contains(&face));
        let road = answer.roads.iter().find(comes).expect("a road for each face");
        for (track, by) in self.kit.sheet.tracks.iter().zip(&road.gives.now) {
            self.add(track.meter, *by);
        }
        for (flag, mark) in ('A'..='Z').enumerate() {
            self.marks |= u64::from(road.gives.lines.contains(&format!("Tick mark {mark}."))) << flag;
        }
        let lean = answer.choice.lean;
        self.promises += i32::from(lean.vision >= 2 || lean.vision > 0 && lean.process > 0);
        self.promises = (self.promises - i32::from(lean.process)).max(0);
    }

    /// The foot of the sheet.
    fn pass(&mut self) {
        let (kit, rules) = (self.kit, self.kit.rules);
        for (stock, fades) in [(Meter::DIRECTION, rules.fades[0]), (Meter::ORDER, rules.fades[1])] {
            let left = (self.at(stock) - rules.floor).max(0);
            self.add(stock, -fades.min(left));
        }
        let stage = StageId(u8::try_from(self.stage).expect("few"));
        let won = match self.at(Meter::DIRECTION).min(self.at(Meter::ORDER)) {
            Rules::STRONG.. => 1,
            ..Rules::WEAK => -1,
            _ => 0,
        };
        let reach = rounded(kit.scenario.stage(stage).reach);
        let customers = self.at(Meter::CUSTOMERS);
        let by = won * Rules::customers(kit.scenario, stage);
        self.add(Meter::CUSTOMERS, if by > 0 { by.min((reach - customers).max(0)) } else { by.max(-customers) });
        self.add(Meter::CASH, Rules::cash(kit.scenario, stage, self.at(Meter::CUSTOMERS)));
        if self.promises >= rules.promises {
            self.add(Meter::DIRECTION, -3);
            self.add(Meter::MORALE, -3);
            self.promises -= 1;
        }
    }
}

/// The answer that leans furthest to vision, or to process.
fn extreme(card: &Card, sign: i32) -> usize {
    let all = card.answers.iter().enumerate().filter(|(_, answer)| answer.choice.when.is_empty());
    all.max_by_key(|(_, answer)| sign * answer.choice.lean.balance()).map_or(0, |(place, _)| place)
}

/// The answer that meets the moment best.
fn meets(scenario: &Scenario, stage: usize, card: &Card) -> usize {
    let weight = scenario.params.moment_weight;
    let demand = Demand((card.situation.calls_for.0 * weight + scenario.stages[stage].calls_for.0 * (100 - weight)) / 100);
    let all = card.answers.iter().enumerate().filter(|(_, answer)| answer.choice.when.is_empty());
    let fit = |answer: &Answer| moment::fit(answer.choice.lean, demand, scenario.params.mixed_fit);
    all.max_by_key(|(_, answer)| fit(answer)).map_or(0, |(place, _)| place)
}

#[test]
fn on_paper_too_whoever_follows_the_moment_does_better_than_whoever_keeps_to_one_side() {
    let scenario = scenario("crisis-quarter");
    let mut wins = 0;
    for seed in 1..=40 {
        let kit = Kit::of(&scenario, seed);
        let followed = Table::play(&kit, meets);
        let vision = Table::play(&kit, |_, _, card| extreme(card, 1));
        let process = Table::play(&kit, |_, _, card| extreme(card, -1));
        eprintln!("{seed}: {followed} {vision} {process}");
        assert!(followed > 0, "nobody who follows the moment runs out of money");
        wins += i32::from(followed > vision && followed > process);
    }
    assert!(wins >= 34, "{wins} of 40");
}
