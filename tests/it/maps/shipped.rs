//! Everything that an author wrote is on the map.

use super::{card, close, meets, wires, words};
use crate::games::shipped;
use fulcrum::analysis::links::{Goal, Link, Links, Source};
use fulcrum::report::graph::layout::plan;
use fulcrum::report::graph::{Graph, Language};
use fulcrum::scenario::model::{Effect, EffectId, Scenario, SituationId};

/// Every follow-up or ending that a choice brings, read off its effects one by one.
fn brought(scenario: &Scenario) -> Vec<(Source, Goal)> {
    fn read(scenario: &Scenario, from: Source, effect: EffectId, found: &mut Vec<(Source, Goal)>) {
        match scenario.effect(effect) {
            Effect::Follow(id) => found.push((from, Goal::Situation(id))),
            Effect::End(id) => found.push((from, Goal::Ending(id))),
            Effect::After(_, inner) => read(scenario, from, inner, found),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for (id, situation) in (0..).map(SituationId).zip(&scenario.situations) {
        for (n, choice) in situation.choices.iter().enumerate() {
            let outcomes = choice.outcomes.iter().flat_map(|outcome| &outcome.effects);
            choice.effects.iter().chain(outcomes).for_each(|effect| read(scenario, Source::Choice(id, n), *effect, &mut found));
        }
    }
    found
}

#[test]
fn every_situation_choice_and_ending_has_its_place() {
    for scenario in shipped() {
        let links = Links::of(&scenario);
        let graph = Graph::new(&scenario, &links, None);
        let plan = plan(&graph);
        for situation in &scenario.situations {
            let (group, _) = card(&plan, &situation.title);
            assert!(words(group).contains(&close(&situation.title)), "{}", situation.title);
            assert!(words(group).contains(&close(&Graph::kind(situation))), "{}", situation.title);
            for choice in &situation.choices {
                let answer = plan.groups.iter().find(|group| group.tip == graph.filled(&choice.text)).expect("an answer");
                assert!(words(answer).contains(&close(&Graph::lean(choice))), "{}", choice.text);
            }
        }
        for ending in &scenario.endings {
            assert!(words(card(&plan, &ending.name).0).contains(&close(&ending.name)));
        }
        for stage in &scenario.stages {
            assert!(plan.groups.iter().any(|group| words(group).starts_with(&close(&stage.name))), "{}", stage.name);
        }
        for shock in &scenario.shocks {
            assert!(words(card(&plan, &shock.name).0).contains(&close(&shock.name)));
        }
    }
}

#[test]
fn every_follow_up_is_an_edge_and_a_wire_from_its_answer_to_its_card() {
    let mut count = 0;
    for scenario in shipped() {
        let links = Links::of(&scenario);
        let plan = plan(&Graph::new(&scenario, &links, None));
        for (from, to) in brought(&scenario) {
            assert!(links.links.iter().any(|link| (link.from, link.to) == (from, to)), "{from:?} {to:?}");
        }
        for Link { from, to, .. } in &links.links {
            let (Source::Choice(id, n), Goal::Situation(goal)) = (from, to) else { continue };
            let source = card(&plan, &scenario.situation(*id).title).1;
            let target = card(&plan, &scenario.situation(*goal).title).1;
            let on = |y: f32, area: fulcrum::report::graph::layout::Area| (area.y..area.bottom()).contains(&y);
            let joins = |points: &[(f32, f32)]| {
                let (first, last) = (points[0], points[points.len() - 1]);
                meets(first.0, source.right()) && on(first.1, source) && meets(last.0, target.x) && on(last.1, target)
            };
            let drawn = wires(&plan).filter(|(points, dashed, arrow)| !dashed && *arrow && joins(points)).count();
            assert!(drawn > 0, "answer {n} of {id:?} to {goal:?}");
            count += 1;
        }
    }
    assert!(count > 10, "the shipped scenarios have arcs");
}

#[test]
fn the_other_languages_have_it_too() {
    for scenario in shipped() {
        let links = Links::of(&scenario);
        let graph = Graph::new(&scenario, &links, None);
        let (dot, mermaid) = (Language::Dot.write(&graph), Language::Mermaid.write(&graph));
        for written in [&dot, &mermaid] {
            for (n, situation) in scenario.situations.iter().enumerate() {
                let line = written
                    .lines()
                    .find(|line| line.trim_start().starts_with(&format!("s{n}[")) || line.contains(&format!(" s{n} [label")));
                let line = line.unwrap_or_else(|| panic!("no node for {}", situation.id));
                for (n, choice) in situation.choices.iter().enumerate() {
                    assert!(line.contains(&format!("{}: {}", n + 1, Graph::lean(choice))), "{line}");
                }
            }
            for (n, _) in scenario.endings.iter().enumerate() {
                assert!(written.lines().any(|line| line.trim_start().starts_with(&format!("e{n}"))), "ending {n}");
            }
        }
        for link in &links.links {
            let (Source::Choice(from, _), Goal::Situation(to)) = (link.from, link.to) else { continue };
            assert!(dot.contains(&format!("s{} -> s{} [label", from.0, to.0)));
            assert!(mermaid.contains(&format!("s{} -->|", from.0)) && mermaid.contains(&format!("| s{}\n", to.0)));
        }
    }
}

#[test]
fn the_same_scenario_gives_the_same_picture() {
    for scenario in shipped() {
        let links = Links::of(&scenario);
        let graph = Graph::new(&scenario, &links, None);
        for language in [Language::Svg, Language::Dot, Language::Mermaid] {
            assert_eq!(language.write(&graph), language.write(&Graph::new(&scenario, &Links::of(&scenario), None)));
        }
    }
}
