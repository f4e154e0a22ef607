//! Vehicles as a time–space diagram shows them.

use super::QUIET;
use super::corridor::{Flows, corridor};
use crate::plan::{Model, PlanParams, Point, arterials};

fn ways(model: &Model, direction: usize) -> Vec<Vec<Point>> {
    let path = arterials(model).remove(0);
    path.trajectories(model, &model.present(), direction, 300.0)
}

#[test]
fn nobody_passes_red_or_another() {
    passes(700.0);
}

/// A queue that is longer than the roads.
#[test]
fn nor_where_more_come_than_can_pass() {
    passes(1_500.0);
}

fn passes(east: f64) {
    let model = corridor(3, 150.0, Flows { east, ..QUIET }, PlanParams::default());
    let path = arterials(&model).remove(0);
    for direction in [0, 1] {
        let all = ways(&model, direction);
        assert!(all.len() > 40, "{}", all.len());
        for place in 0..3 {
            let greens = path.greens(&model, &model.present(), direction, place);
            let passed = all.iter().map(|way| {
                let at = way.iter().rfind(|p| p.place == place && p.before_m == 0.0);
                at.expect("everybody passes every signal").at_s
            });
            let passed: Vec<f64> = passed.collect();
            for at_s in &passed {
                let green =
                    |(begin, length): &(f64, f64)| (at_s - begin).rem_euclid(60.0) < *length;
                assert!(greens.iter().any(green), "signal {place} at {at_s} s: {greens:?}");
            }
            // 1.44 s and 7 m at the speed of the path.
            assert!(passed.windows(2).all(|w| w[1] - w[0] > 1.9), "{passed:?}");
        }
        for way in &all {
            assert!(way.windows(2).all(|p| p[1].at_s >= p[0].at_s), "{way:?}");
        }
    }
}

/// 700 an hour in 60 s are 11.7, of whom those stand who come in the 33 s of red, and until the
/// queue is gone: the tenth 7 m behind the ninth.
#[test]
fn queues_stand_one_behind_the_other() {
    let model =
        corridor(2, 400.0, Flows { east: 700.0, west: 700.0, side: 200.0 }, PlanParams::default());
    let all = ways(&model, 0);
    let first = all[0][0].place;
    let stops = all.iter().filter_map(|way| {
        let own: Vec<&Point> = way.iter().skip(1).filter(|p| p.place == first).collect();
        (own.len() == 3).then(|| (own[0].before_m, own[1].at_s - own[0].at_s))
    });
    let stops: Vec<(f64, f64)> = stops.collect();
    let farthest = stops.iter().map(|s| s.0).fold(0.0, f64::max);
    assert!((42.0..77.0).contains(&farthest), "{farthest}");
    assert!(stops.iter().all(|(m, _)| (m / 7.0).fract() < 1e-9), "{stops:?}");
    let longest = stops.iter().map(|s| s.1).fold(0.0, f64::max);
    assert!((25.0..36.0).contains(&longest), "{longest}");
    let half =
        corridor(2, 400.0, Flows { east: 350.0, west: 350.0, side: 200.0 }, PlanParams::default());
    assert!((ways(&half, 0).len() as f64 / all.len() as f64 - 0.5).abs() < 0.05);
}
