use super::{played, scenario};
use fulcrum::analysis::debrief::debrief_over;
use fulcrum::analysis::policy::Policy;
use fulcrum::report::chart::{Chart, Frame, meters, timeline, value};

fn all_of(name: &str, frame: Frame) -> [Chart; 3] {
    let debrief = debrief_over(&played(&scenario(name), Policy::Random, 2), 2);
    [
        timeline(&debrief.timeline, &debrief.stages, frame),
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
fn the_smallest_frame_and_an_empty_run_are_drawn_too() {
    let tiny = Frame::new(0.0, 0.0, 0.0);
    all_of("first-week", tiny);
    for chart in [timeline(&[], &[], tiny), meters(&[], tiny)] {
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
