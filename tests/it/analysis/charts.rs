use super::{played, scenario};
use fulcrum::analysis::debrief::balance::{Balance, Stocks};
use fulcrum::analysis::debrief::debrief_over;
use fulcrum::analysis::policy::Policy;
use fulcrum::report::chart::{Chart, Frame, balance, meters, timeline, value};

fn all_of(name: &str, frame: Frame) -> [Chart; 4] {
    let debrief = debrief_over(&played(&scenario(name), Policy::Random, 2), 2);
    [
        timeline(&debrief.timeline, &debrief.stages, frame),
        balance(&debrief.balance, &debrief.stages, frame),
        meters(&debrief.series, frame),
        value(&debrief.value, &debrief.stages, frame),
    ]
}

#[test]
fn a_chart_is_whole_in_picture_words_and_table() {
    for name in ["first-week", "garage-to-growth"] {
        for chart in all_of(name, Frame::new(1_000.0, 400.0, 20.0)) {
            assert!(chart.svg.starts_with("<svg ") && chart.svg.ends_with("</svg>"));
            assert!(chart.svg.contains(&format!("<title>{}</title>", chart.title)));
            assert!(!chart.svg.contains("NaN") && !chart.svg.contains("inf"));
            assert!(!chart.description.is_empty() && !chart.description.contains('['));
            let columns = chart.table[0].len();
            assert!(chart.table.len() > 1 && chart.table.iter().all(|row| row.len() == columns));
        }
    }
}

#[test]
fn the_timeline_names_the_two_sides_by_shape_and_word() {
    let [chart, ..] = all_of("first-week", Frame::new(1_000.0, 400.0, 20.0));
    assert!(chart.svg.contains(">Vision</text>") && chart.svg.contains(">Process</text>"));
    assert_eq!(chart.table.len(), 6, "five turns and the heads");
}

#[test]
fn the_balance_names_stocks_sides_and_kinds_and_marks_every_turn() {
    let debrief = debrief_over(&played(&scenario("garage-to-growth"), Policy::Reader, 2), 2);
    for frame in [Frame::new(1_000.0, 480.0, 20.0), Frame::new(340.0, 470.0, 11.5)] {
        let chart = balance(&debrief.balance, &debrief.stages, frame);
        let last = debrief.balance.turns.last().expect("turns");
        for said in ["Vision", "Process", "asked", "held", &format!("Direction {}", (last.after.direction + 500) / 1_000)] {
            assert!(chart.svg.contains(&format!(">{said}</text>")), "{said}");
        }
        // A sign for each turn, and one for each kind in the legend, with its word.
        let kinds: std::collections::BTreeSet<_> = debrief.balance.turns.iter().map(|moment| moment.kind).collect();
        assert_eq!(chart.svg.matches("<g transform=").count(), debrief.balance.turns.len() + kinds.len());
        assert!(kinds.len() >= 5 && chart.svg.contains(">Crisis</text>") && chart.svg.contains(">New initiative</text>"));
        assert_eq!(chart.table.len(), debrief.balance.turns.len() + 1);
    }
}

#[test]
fn nothing_of_the_balance_lies_outside_its_frame() {
    let debrief = debrief_over(&played(&scenario("garage-to-growth"), Policy::Visionary, 5), 2);
    for frame in [Frame::new(900.0, 480.0, 16.0), Frame::new(340.0, 470.0, 11.5), Frame::new(1_140.0, 496.0, 17.0)] {
        let chart = balance(&debrief.balance, &debrief.stages, frame);
        for part in chart.svg.split("<text ").skip(1) {
            let figure = |name: &str| -> f32 {
                let rest = part.split_once(name).expect("it is there").1;
                rest.split('"').next().expect("an end").parse().expect("a figure")
            };
            let (x, y) = (figure("x=\""), figure(" y=\""));
            assert!((0.0..=frame.width).contains(&x) && (frame.text * 0.6..=frame.height).contains(&y), "{part}");
        }
    }
}

#[test]
fn the_smallest_frame_and_an_empty_run_are_drawn_too() {
    let tiny = Frame::new(0.0, 0.0, 0.0);
    all_of("first-week", tiny);
    let nothing = Balance { first: Stocks { direction: 0, order: 0, held: 500 }, turns: Vec::new(), told: None };
    for chart in [timeline(&[], &[], tiny), meters(&[], tiny), balance(&nothing, &[], tiny)] {
        assert!(chart.svg.ends_with("</svg>") && !chart.svg.contains("NaN"));
    }
}

#[test]
#[cfg(feature = "gui")]
fn every_chart_can_be_rendered() {
    for chart in all_of("garage-to-growth", Frame::new(1_000.0, 400.0, 20.0)) {
        resvg::usvg::Tree::from_str(&chart.svg, &resvg::usvg::Options::default()).expect("well-formed");
    }
}
