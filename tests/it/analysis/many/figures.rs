use fulcrum::analysis::many::{Share, Spread, grouped, median};

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 5e-4, "{found} is not {expected}");
}

#[test]
fn shares_have_the_interval_of_wilson() {
    // Newcombe (1998), table I: 81 of 263, 15 of 148.
    for (hits, of, low, high) in [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)] {
        let measured = Share { hits, of }.measured();
        near(measured.low, low);
        near(measured.high, high);
    }
}

#[test]
fn none_in_so_many_games_is_below_three_in_so_many() {
    let never = Share { hits: 0, of: 20_000 }.measured();
    assert_eq!((never.estimate, never.low), (0.0, 0.0));
    near(never.high, 0.00015);
    let always = Share { hits: 300, of: 300 }.measured();
    assert_eq!((always.estimate, always.high), (1.0, 1.0));
    near(always.low, 0.99);
    let nothing = Share::default();
    assert_eq!((nothing.part(), nothing.measured().low, nothing.measured().high), (None, 0.0, 1.0));
}

#[test]
fn a_spread_takes_figures_that_were_measured() {
    let spread = Spread::of((1..=10).rev().collect());
    assert_eq!([spread.p10, spread.p25, spread.p50, spread.p75, spread.p90], [1, 3, 5, 8, 9]);
    near(spread.mean, 5.5);
    assert_eq!((Spread::of(vec![]), median(&[])), (Spread::default(), 0));
    assert_eq!(median(&[7]), 7);
}

#[test]
fn counts_are_grouped_for_reading() {
    assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
}
