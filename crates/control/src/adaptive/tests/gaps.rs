//! Who yields waits for gaps among those who aren't heard, too.

use super::later::queue;
use super::*;
use crate::adaptive::index::Index;
use crate::adaptive::outlook::{Change, Coming, Outlook, Scene};
use crate::adaptive::scene::scene;
use crate::adaptive::tables::Group;
use crate::adaptive::trust::Trust;
use crate::neighbours::{Platoons, Told};

/// The left turn of the first approach.
const LEFT: SignalGroupId = SignalGroupId(5);

/// A junction on whose first stage left turns yield, at the beginning of it; the left turn's number
/// and the stage's.
fn permitted() -> (Bench, usize, usize) {
    let mut bench = Bench::permitting(80);
    let none = Demands::default().with_lanes(bench.lanes(false));
    while !(bench.is_green(5) && bench.is_green(1)) {
        bench.run(&mut believing(0.1), &none);
    }
    let left = bench.tables.group(LEFT).unwrap();
    let stage = bench.tables.stage(bench.observed.stage(bench.now).unwrap()).unwrap();
    assert!(bench.tables.stages[stage].yields[left]);
    (bench, left, stage)
}

/// When those leave who stand on one lane, where so many come unheard to every group, vehicles per
/// second, and this is planned.
fn leave_s(
    (bench, _, stage): &(Bench, usize, usize),
    lane: Vec<Coming>,
    rate: f64,
    plan: Option<Change>,
) -> Vec<f64> {
    let tables = &bench.tables;
    let none = Demands::default().with_lanes(bench.lanes(false));
    let scene = Scene::new(tables, vec![lane], &vec![rate; tables.groups.len()]);
    let outlook = Outlook { tables, scene: &scene, in_turn: false };
    let adaptive = Adaptive { waiting: vec![None; tables.groups.len()], ..believing(0.97) };
    let m = adaptive.moment(&bench.view(&none), tables, &scene, *stage);
    outlook.leaving(m, plan, &mut Index::default()).iter().map(|l| l.at_s).collect()
}

#[test]
fn who_yields_leaves_when_a_gap_comes_at_the_mean() {
    let bench = permitted();
    let last_s = |rate| *leave_s(&bench, queue(bench.1, 2, 0.0, false), rate, None).last().unwrap();
    // Adams: in 0.05 vehicles a second (e^0.375 - 1) / 0.05 - 7.5 = 1.6 s for each of the two.
    assert!((last_s(0.05) - last_s(0.0) - 3.2).abs() < 0.2, "{} {}", last_s(0.05), last_s(0.0));
    // Parts of a vehicle wait for as long as all of it.
    let quarter = |c: Coming| Coming { load: 0.25, weight: 0.25, ..c };
    let parts = queue(bench.1, 8, 0.0, false).into_iter().map(quarter).collect();
    let parts_s = *leave_s(&bench, parts, 0.05, None).last().unwrap();
    assert!(parts_s <= last_s(0.05) + 2.0, "{parts_s}");
}

#[test]
fn who_has_found_no_gap_leaves_after_the_change_that_frees_them() {
    let bench = permitted();
    let own = bench.0.tables.stage(StageId(2)).unwrap();
    assert!(bench.0.tables.frees(own, bench.1));
    let change = Some(Change { at_s: 10.0, to: own });
    let all_s = leave_s(&bench, queue(bench.1, 4, 0.0, false), 0.4, change);
    assert_eq!(all_s.len(), 4);
    assert!(all_s.iter().all(|at_s| *at_s >= 10.0), "{all_s:?}");
    assert!(all_s.windows(2).all(|pair| pair[1] >= pair[0] + 1.9), "{all_s:?}");
}

#[test]
fn whom_a_stage_lets_go_without_a_gap_speaks_for_it() {
    let (bench, left, stage) = permitted();
    let none = Demands::default().with_lanes(bench.lanes(false));
    let index = |rate: f64| {
        let tables = &bench.tables;
        let lanes = vec![queue(left, 4, 0.0, false)];
        let scene = Scene::new(tables, lanes, &vec![rate; tables.groups.len()]);
        let outlook = Outlook { tables, scene: &scene, in_turn: false };
        let m = believing(0.97).moment(&bench.view(&none), tables, &scene, stage);
        Index::default().of(&outlook, &m, stage)
    };
    assert!(index(0.1) < 0.8 * index(0.0), "{} {}", index(0.1), index(0.0));
}

/// How long the left turn is taken to wait for a gap where such a share is heard, with what the
/// neighbours tell.
fn gap_s(share: f64, told: impl Fn(&Bench, &Group) -> Told) -> f64 {
    let mut bench = Bench::permitting(80);
    let mut heard = Heard::sure_of(share);
    for n in 0..1_200 {
        let mut lanes = bench.lanes(false);
        lanes.iter_mut().for_each(|lane| lane.passed = n / 100);
        let demands = Demands::default().with_lanes(lanes);
        bench.tick(&demands, |view| {
            heard.update(view, &Tables::new(view.intersection, view.signal.program()));
        });
    }
    let tables = &bench.tables;
    let left = tables.group(LEFT).unwrap();
    let told = told(&bench, &tables.groups[left]);
    let demands = Demands::default().with_lanes(bench.lanes(false)).with_told(told);
    let scene = scene(&bench.view(&demands), tables, &heard, &Trust::default());
    let stages = (0..tables.stages.len()).filter(|s| tables.stages[*s].yields[left]);
    stages.map(|s| scene.gap_s(tables, s, left)).fold(0.0, f64::max)
}

#[test]
fn of_those_who_come_from_a_neighbour_with_loops_the_neighbour_tells() {
    let alone_s = gap_s(0.3, |_, _| Told::default());
    assert!((0.5..30.0).contains(&alone_s), "{alone_s}");
    let opposite = |watched: bool| {
        move |bench: &Bench, left: &Group| {
            let over = bench.tables.groups[left.yields_to[0]].id;
            let mut ways = bench.intersection.connections().iter();
            let from = ways.find(|c| c.signal_group == Some(over)).unwrap().from;
            let approach = bench.intersection.lane(from).unwrap().approach;
            let told = Platoons { approach, vehicles: Vec::new(), watched };
            Told { inflow: vec![told], ..Told::default() }
        }
    };
    let (told_s, blind_s) = (gap_s(0.3, opposite(true)), gap_s(0.3, opposite(false)));
    assert!(told_s < alone_s, "{told_s} {alone_s}");
    assert_eq!(blind_s, alone_s, "it doesn't see them either");
    assert_eq!(gap_s(0.8, |_, _| Told::default()), 0.0, "most are heard: nobody else is expected");
}
