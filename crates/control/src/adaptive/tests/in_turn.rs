//! Stages in turn, where queues are long.

use super::later::queue;
use super::*;
use crate::adaptive::failures::MOST_GREENS;
use crate::adaptive::outlook::{Coming, Moment, Outlook, Scene};

/// With so many always standing on every lane, for five minutes: the stages as they came, how long each
/// was on, seconds, and for how many seconds they followed in turn.
fn stages(stand: u32) -> (Vec<(u8, f64)>, u32) {
    let mut bench = Bench::new(80);
    let mut adaptive = believing(0.97);
    let mut lanes = bench.lanes(false);
    for (n, lane) in (0..).zip(&mut lanes) {
        lane.arrivals = (0..stand).map(|place| standing(100 * n + place, place.into())).collect();
    }
    let demands = Demands::default().with_lanes(lanes);
    let (mut found, mut in_turn): (Vec<(u8, f64)>, u32) = (Vec::new(), 0);
    // Those who never leave are believed less and less.
    for _ in 0..3_000 {
        let decision = bench.run(&mut adaptive, &demands);
        in_turn += u32::from(decision.reason == Reason::InTurn);
        let stage = bench.observed.stage(bench.now).unwrap().0;
        match found.last_mut().filter(|(last, _)| *last == stage) {
            Some((_, lasted_s)) => *lasted_s += 0.1,
            None => found.push((stage, 0.1)),
        }
    }
    (found, in_turn / 10)
}

#[test]
fn long_queues_are_served_in_turn_and_nobody_for_too_long() {
    let (found, in_turn_s) = stages(20);
    assert!(found.len() > 8 && in_turn_s > 20, "{found:?} {in_turn_s}");
    for pair in found.windows(2) {
        assert_eq!(pair[1].0, pair[0].0 % 4 + 1, "{found:?}");
    }
    let bench = Bench::new(80);
    let planned = bench.tables.groups.iter().map(|g| g.planned_s);
    // An interstage comes before it.
    let most_s = MOST_GREENS * planned.fold(0.0, f64::max) + 12.0;
    assert!(found.iter().all(|(_, lasted_s)| *lasted_s <= most_s), "{found:?}, at most {most_s}");
    assert_eq!(stages(2).1, 0, "no long queue");
}

/// What follows in turn on stage 1 that has been green for long enough, with these who come: the
/// group whose green they need, how many, the first of them when, and whether they stand or drive.
fn next(come: &[(usize, usize, f64, bool)]) -> Option<u8> {
    next_where(come, 1.0)
}

/// Likewise, where those of the first lane are believed so far.
fn next_where(come: &[(usize, usize, f64, bool)], believed: f64) -> Option<u8> {
    let mut bench = Bench::of(junction::intersection(), junction::program_data(3), 80);
    let adaptive = believing(0.97);
    let none = Demands::default().with_lanes(bench.lanes(false));
    while bench.now < Instant::ZERO + Duration::from_secs(30) {
        bench.tick(&none, |_| ());
        bench.ask(StageId(1));
    }
    let number = |group: usize| bench.tables.group(SignalGroupId(group as u8)).unwrap();
    let lane = |&(group, count, first_s, drives): &(usize, usize, f64, bool)| -> Vec<Coming> {
        queue(number(group), count, first_s, drives)
    };
    let mut scene = Scene { lanes: come.iter().map(lane).collect(), ..Scene::default() };
    scene.lanes.iter_mut().take(1).flatten().for_each(|c| c.weight = believed);
    let outlook = Outlook { tables: &bench.tables, scene: &scene, in_turn: true };
    let here = bench.tables.stage(StageId(1)).unwrap();
    let m = adaptive.moment(&bench.view(&none), &bench.tables, &scene, here);
    outlook.next_in_turn(&m).map(|to| bench.tables.stages[to].id.0)
}

#[test]
fn who_found_no_gap_before_has_a_whole_green_of_their_own() {
    let mut bench = Bench::permitting(80);
    let adaptive = believing(0.97);
    let none = Demands::default().with_lanes(bench.lanes(false));
    let number = |group: u8| bench.tables.group(SignalGroupId(group)).unwrap();
    let (left, through, cross) = (number(5), number(1), number(2));
    let longest_s = MOST_GREENS * bench.tables.groups[left].planned_s;
    let scene = Scene {
        lanes: vec![queue(left, 9, 0.0, false), queue(cross, 3, 0.0, false)],
        ..Scene::default()
    };
    bench.tick(&none, |_| ());
    let own = bench.tables.stage(StageId(2)).unwrap();
    assert!(!bench.tables.stages[own].yields[left] && !bench.tables.stages[own].green[through]);
    let outlook = Outlook { tables: &bench.tables, scene: &scene, in_turn: true };
    let m = adaptive.moment(&bench.view(&none), &bench.tables, &scene, own);
    let next = |since_s: f64| {
        // Its green began long before the stage did.
        let windows = vec![(-100.0, f64::INFINITY); bench.tables.groups.len()];
        outlook.next_in_turn(&Moment { since_s, windows, ..m.clone() })
    };
    assert_eq!(next(-6.0), None, "they leave");
    assert_eq!(next(1.0 - longest_s), None, "they leave");
    assert!(next(-1.0 - longest_s).is_some(), "nobody holds it for longer");
}

#[test]
fn a_stage_lasts_while_those_follow_who_need_it() {
    assert_eq!(next(&[]), None, "nobody asks");
    assert_eq!(next(&[(1, 6, 0.0, false)]), None, "nobody else asks");
    assert_eq!(next(&[(1, 6, 0.0, false), (2, 3, 0.0, false)]), None, "a queue leaves");
    assert_eq!(next(&[(1, 2, 0.0, false), (2, 3, 0.0, false)]), Some(3), "they pass as it flashes");
    assert_eq!(
        next(&[(1, 6, 9.0, true), (2, 3, 0.0, false)]),
        Some(3),
        "there is a gap before them"
    );
    assert_eq!(next(&[(1, 6, 2.0, true), (2, 3, 0.0, false)]), None, "they follow");
    assert_eq!(next(&[(2, 3, 0.0, false), (5, 1, 0.0, false)]), Some(2), "the next in turn");
    assert_eq!(next(&[(2, 3, 0.0, false), (5, 1, 20.0, true)]), Some(3), "nobody is there yet");
    let phantoms = [(1, 6, 0.0, false), (2, 3, 0.0, false)];
    assert_eq!(next_where(&phantoms, 0.3), Some(3), "whoever isn't believed holds nothing");
}
