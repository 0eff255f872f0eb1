//! Where things lie.

use super::{around, card, meets, wires};
use fulcrum::analysis::links::Links;
use fulcrum::report::graph::Graph;
use fulcrum::report::graph::layout::{Area, Group, Plan, Shape, plan};
use fulcrum::scenario::model::Scenario;

/// Nothing is cut, nothing lies on anything: labels are apart and on the page, cards are apart, wires run beside both.
pub fn is_tidy(plan: &Plan) -> Result<(), String> {
    let page = Area::new(0.0, 0.0, plan.width, plan.height);
    let labels: Vec<(&str, Area)> =
        plan.groups.iter().flat_map(|group| &group.labels).map(|label| (label.text.as_str(), label.area())).collect();
    if let Some((text, area)) = labels.iter().find(|(_, area)| !page.holds(*area)) {
        return Err(format!("“{text}” leaves the page: {area:?}"));
    }
    let cards: Vec<(&str, Area)> = plan
        .groups
        .iter()
        .filter(|group| group.tip.contains('\n'))
        .filter_map(|group| match group.shapes.first() {
            Some(Shape::Block { area, .. }) => Some((group.tip.as_str(), *area)),
            _ => None,
        })
        .collect();
    let ground = plan.groups[0].shapes.iter().find_map(|shape| match shape {
        Shape::Block { area, .. } => Some(area.bottom()),
        _ => None,
    });
    for group in plan.groups.iter().filter(|group| is_wire(group)) {
        let lowest = group.shapes.iter().filter_map(|shape| match shape {
            Shape::Wire { points, .. } => points.iter().map(|point| point.1).reduce(f32::max),
            _ => None,
        });
        if lowest.reduce(f32::max) >= ground {
            return Err(format!("a wire leaves the stages: {}", group.tip));
        }
    }
    wires_are_apart(plan)?;
    apart(&labels)?;
    apart(&cards)?;
    for (points, ..) in wires(plan) {
        for pair in points.windows(2) {
            let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
            if !meets(x, to_x) && !meets(y, to_y) {
                return Err(format!("a wire runs aslant: {pair:?}"));
            }
            // A hair less at both ends: wires do meet the edges of cards.
            let area = Area::new(x.min(to_x) + 0.1, y.min(to_y) + 0.1, (x - to_x).abs() - 0.2, (y - to_y).abs() - 0.2);
            let area = Area { width: area.width.max(0.01), height: area.height.max(0.01), ..area };
            if let Some((text, _)) = cards.iter().chain(&labels).find(|(_, other)| area.overlaps(*other)) {
                return Err(format!("a wire runs over “{text}”: {pair:?}"));
            }
        }
    }
    Ok(())
}

/// Whether a group is a wire between cards, not one of the legend.
fn is_wire(group: &Group) -> bool {
    !group.tip.is_empty() && matches!(group.shapes.first(), Some(Shape::Wire { .. }))
}

/// No two wires lie on each other, but where they leave the same answer.
fn wires_are_apart(plan: &Plan) -> Result<(), String> {
    type Run = (f32, f32, f32, usize);
    let (mut across, mut down): (Vec<Run>, Vec<Run>) = (Vec::new(), Vec::new());
    for (n, group) in plan.groups.iter().enumerate().filter(|(_, group)| is_wire(group)) {
        for shape in &group.shapes {
            let Shape::Wire { points, .. } = shape else { continue };
            for pair in points.windows(2) {
                let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
                if meets(y, to_y) {
                    across.push((y, x.min(to_x), x.max(to_x), n));
                } else {
                    down.push((x, y.min(to_y), y.max(to_y), n));
                }
            }
        }
    }
    for runs in [&mut across, &mut down] {
        runs.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for (n, run) in runs.iter().enumerate() {
            let on_it = runs[n + 1..].iter().take_while(|other| meets(other.0, run.0) && other.1 < run.2 - 0.1);
            // The same port, or the same wire.
            let mut strange = on_it.filter(|other| other.3 != run.3 && !meets(other.1, run.1) && !meets(other.2, run.2));
            if let Some(other) = strange.next() {
                return Err(format!("two wires lie on each other: {run:?} {other:?}"));
            }
        }
    }
    Ok(())
}

/// Sorted by where they begin, only neighbours have to be compared.
fn apart(areas: &[(&str, Area)]) -> Result<(), String> {
    let mut sorted: Vec<_> = areas.to_vec();
    sorted.sort_by(|a, b| a.1.y.total_cmp(&b.1.y));
    for (n, (text, area)) in sorted.iter().enumerate() {
        let below = sorted[n + 1..].iter().take_while(|(_, other)| other.y < area.bottom());
        if let Some((other, place)) = below.into_iter().find(|(_, other)| area.overlaps(*other)) {
            return Err(format!("“{text}” {area:?} lies on “{other}” {place:?}"));
        }
    }
    Ok(())
}

#[track_caller]
fn tidy(scenario: &Scenario) -> Plan {
    let links = Links::of(scenario);
    let plan = plan(&Graph::new(scenario, &links, None));
    is_tidy(&plan).unwrap_or_else(|said| panic!("{said}"));
    plan
}

fn situation(id: &str, more: &str, first: &str, second: &str) -> String {
    format!(
        r#"(id: "{id}", title: "Title of {id}", kind: Steady, text: "Somebody rings and wants to know.", {more}
            choices: [(text: "Yes to {id}.", lean: Vision(2), effects: [{first}], result: "So."), (text: "No to {id}.", lean: Process(1), effects: [{second}], result: "No.")]),"#
    )
}

#[test]
fn shipped_scenarios_are_tidy_with_and_without_traffic() {
    for scenario in crate::games::shipped() {
        let links = Links::of(&scenario);
        let policies = fulcrum::analysis::traffic::everybody();
        let traffic = fulcrum::analysis::traffic::Traffic::of(&scenario, &links, &policies, 1, 90);
        for traffic in [None, Some(&traffic)] {
            is_tidy(&plan(&Graph::new(&scenario, &links, traffic))).unwrap_or_else(|said| panic!("{}: {said}", scenario.id));
        }
    }
}

#[test]
fn stages_stand_from_left_to_right_and_what_follows_stands_right_of_what_it_follows() {
    let scenario = around(
        &[
            situation("a", r#"stages: ["one"],"#, r#"Follow("b")"#, ""),
            situation("c", r#"stages: ["one"], weight: 0,"#, "", ""),
            situation("b", r#"stages: ["one"], weight: 0,"#, r#"After(2, Follow("c"))"#, ""),
            situation("d", r#"stages: ["two"],"#, r#"Set("told")"#, r#"Set("seen")"#),
            situation("e", r#"stages: ["three"],"#, "", ""),
        ]
        .concat(),
    );
    let plan = tidy(&scenario);
    let left = |id: &str| card(&plan, &format!("Title of {id}")).1.x;
    let order = ["a", "b", "c", "d", "e"].map(left);
    assert!(order.is_sorted_by(|a, b| a < b), "{order:?}");
    assert!(left("e") < card(&plan, "Early").1.x);
}

#[test]
fn dated_situations_of_a_stage_are_read_in_their_order() {
    let scenario = around(
        &[("late", 5), ("first", 1), ("third", 3), ("second", 2)]
            .map(|(id, at)| situation(id, &format!(r#"stages: ["one"], at: {at},"#), r#"Set("told")"#, r#"Set("seen")"#))
            .concat(),
    );
    let plan = tidy(&scenario);
    let places = ["first", "second", "third", "late"].map(|id| card(&plan, &format!("Title of {id}")).1);
    assert!(places.is_sorted_by(|a, b| (a.y, a.x) < (b.y, b.x)), "{places:?}");
}

#[test]
fn one_that_only_follows_stands_in_the_stage_in_which_it_can_first_come() {
    let scenario = around(
        &[
            situation("start", r#"stages: ["one"],"#, r#"Set("told")"#, r#"Set("seen")"#),
            situation("late", r#"stages: ["two"],"#, r#"Follow("after")"#, ""),
            situation("after", "weight: 0,", "", ""),
        ]
        .concat(),
    );
    let plan = tidy(&scenario);
    assert!(card(&plan, "Title of after").1.x > card(&plan, "Title of late").1.x);
    assert!(super::words(card(&plan, "Title of after").0).contains("ineverystage"));
}

#[test]
fn circles_and_ways_back_are_drawn_beside_the_cards() {
    let scenario = around(
        &[
            situation("a", "again: After(1),", r#"Follow("b"), Set("told")"#, r#"Follow("a")"#),
            situation("b", "again: After(1),", r#"Follow("c")"#, r#"Follow("a"), Set("seen")"#),
            situation(
                "c",
                r#"stages: ["three"], again: After(1), when: [Not(Flag("seen"))],"#,
                r#"Follow("a")"#,
                r#"After(3, End("early"))"#,
            ),
        ]
        .concat(),
    );
    let plan = tidy(&scenario);
    assert_eq!(wires(&plan).filter(|(_, dashed, arrow)| !dashed && *arrow).count(), 6 + 1, "six links, one in the legend");
}

#[test]
fn a_flag_is_drawn_dashed_from_who_sets_it_to_who_asks_unless_the_stage_has_passed() {
    let scenario = around(
        &[
            situation("sets", r#"stages: ["two"],"#, r#"Set("told")"#, r#"Set("seen")"#),
            situation("asks", r#"stages: ["three"], when: [Flag("told")],"#, "", ""),
            situation("passed", r#"stages: ["one"], when: [Not(Flag("told"))],"#, "", ""),
        ]
        .concat(),
    );
    let plan = tidy(&scenario);
    let ends = |id: &str| {
        let area = card(&plan, &format!("Title of {id}")).1;
        wires(&plan)
            .filter(|(points, dashed, arrow)| {
                let last = points[points.len() - 1];
                *dashed && *arrow && meets(last.0, area.x) && (area.y..area.bottom()).contains(&last.1)
            })
            .count()
    };
    assert_eq!((ends("asks"), ends("passed")), (1, 0));
    // A stage and an ending ask, too; both say so in words.
    assert!(plan.groups.iter().any(|group| super::words(group).contains("beginsiftold")));
    assert!(super::words(card(&plan, "Early").0).contains("ifseen"));
}

#[test]
fn a_chain_of_a_thousand_and_a_flag_between_all_of_them_ends() {
    let thousand: String = (0..1_000)
        .map(|n| {
            let follow = format!(r#"Follow("s{}")"#, (n * 7 + 1) % 1_000);
            situation(
                &format!("s{n}"),
                r#"again: After(1), when: [Any([Flag("seen"), Not(Flag("told"))])],"#,
                &format!("{follow}, Set(\"told\")"),
                r#"Set("seen")"#,
            )
        })
        .collect();
    let scenario = around(&thousand);
    let links = Links::of(&scenario);
    let plan = plan(&Graph::new(&scenario, &links, None));
    assert_eq!(wires(&plan).filter(|(_, dashed, arrow)| !dashed && *arrow).count(), 1_000 + 1);
    // As many shapes as there are things, not as there are pairs of them.
    let shapes: usize = plan.groups.iter().map(|group| group.shapes.len()).sum();
    assert!(shapes < 40_000, "{shapes}");
}
