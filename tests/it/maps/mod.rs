//! Scenarios as pictures.
#![allow(clippy::expect_used, reason = "these are tests")]

mod generated;
mod languages;
mod layout;
mod shipped;

use fulcrum::report::graph::layout::{Area, Group, Plan, Shape};
use fulcrum::scenario::load;
use fulcrum::scenario::model::Scenario;

/// A scenario from its text, which has no errors.
fn loaded(text: &str) -> Scenario {
    let loaded = load("map.ron", text);
    loaded.scenario.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

/// Around these situations: three stages, two flags, a shock that brings something, an ending that can be brought.
fn around(situations: &str) -> Scenario {
    loaded(&format!(
        r#"(format: 1, title: "Around", summary: "Nothing much.", turns: 6,
        company: (product: "a box", cash: 500), flags: ["seen", "told"],
        founders: [(id: "maren", name: "Maren", about: "Dreams.", lead: 65, manage: 30, listen: 45)],
        stages: [
            (id: "one", name: "The first", about: "Cold.", calls_for: (vision: 65, process: 35)),
            (id: "two", name: "The second", about: "Warm.", calls_for: (vision: 50, process: 50), enter: [Turn(from: 3)]),
            (id: "three", name: "The third", about: "Hot.", calls_for: (vision: 30, process: 70), enter: [Turn(from: 5), Flag("told")]),
        ],
        situations: [{situations}],
        endings: [(id: "early", name: "Early", text: "Over.", when: [Flag("seen"), Turn(from: 6)], at_once: true), (id: "on", name: "On", text: "On it goes.")],
        )"#
    ))
}

/// The card of something: the group that tells its title first, and the box it is drawn in.
fn card<'p>(plan: &'p Plan, title: &str) -> (&'p Group, Area) {
    let told = |group: &&Group| group.tip.lines().next() == Some(title) && group.tip.contains('\n');
    let group = plan.groups.iter().find(told).unwrap_or_else(|| panic!("no card “{title}”"));
    match group.shapes.first() {
        Some(Shape::Block { area, .. }) => (group, *area),
        other => panic!("a card begins with its box: {other:?}"),
    }
}

/// All words of a group, without the spaces at which lines were broken.
fn words(group: &Group) -> String {
    group.labels.iter().map(|label| label.text.as_str()).collect::<String>().split_whitespace().collect()
}

fn close(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Whether two coordinates are the same.
fn meets(one: f32, other: f32) -> bool {
    (one - other).abs() < 0.01
}

/// The wires of a plan: corners, whether dashed, whether it ends in an arrow.
fn wires(plan: &Plan) -> impl Iterator<Item = (&[(f32, f32)], bool, bool)> {
    plan.groups.iter().flat_map(|group| &group.shapes).filter_map(|shape| match shape {
        Shape::Wire { points, dashed, arrow, .. } => Some((points.as_slice(), *dashed, *arrow)),
        _ => None,
    })
}
