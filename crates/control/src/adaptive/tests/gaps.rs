//! Who yields waits for gaps among those who aren't heard, too.

use super::later::queue;
use super::*;
use crate::adaptive::index::Index;
use crate::adaptive::outlook::{Outlook, Scene};
use crate::adaptive::scene::scene;
use crate::adaptive::tables::Group;
use crate::adaptive::trust::Trust;
use crate::neighbours::{Platoons, Told};

/// The left turn of the first approach, and those to whom it yields.
const LEFT: SignalGroupId = SignalGroupId(5);

#[test]
fn who_yields_leaves_when_a_gap_comes_at_the_mean() {
    let mut bench = Bench::permitting(80);
    let adaptive = believing(0.97);
    let none = Demands::default().with_lanes(bench.lanes(false));
    while !(bench.is_green(5) && bench.is_green(1)) {
        bench.run(&mut believing(0.1), &none);
    }
    let tables = &bench.tables;
    let left = tables.group(LEFT).unwrap();
    let stage = tables.stage(bench.observed.stage(bench.now).unwrap()).unwrap();
    assert!(tables.stages[stage].yields[left]);
    let second_leaves_s = |rate: f64| {
        let rates = vec![rate; tables.groups.len()];
        let scene = Scene::new(tables, vec![queue(left, 2, 0.0, false)], &rates);
        let outlook = Outlook { tables, scene: &scene, in_turn: false };
        let m = adaptive.moment(&bench.view(&none), tables, &scene, stage);
        let leaving = outlook.leaving(m, None, &mut Index::default());
        leaving.last().unwrap().at_s
    };
    let (free_s, some_s) = (second_leaves_s(0.0), second_leaves_s(0.05));
    // Adams: in 0.05 vehicles a second (e^0.375 - 1) / 0.05 - 7.5 = 1.6 s for each of the two.
    assert!((some_s - free_s - 3.2).abs() < 0.2, "{free_s} {some_s}");
}

/// How long the left turn is taken to wait for a gap where three in ten are heard, with what the
/// neighbours tell.
fn gap_s(told: impl Fn(&Bench, &Group) -> Told) -> f64 {
    let mut bench = Bench::permitting(80);
    let mut heard = Heard::sure_of(0.3);
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
fn of_those_who_come_from_a_neighbour_the_neighbour_tells() {
    let alone_s = gap_s(|_, _| Told::default());
    assert!((0.5..30.0).contains(&alone_s), "{alone_s}");
    let opposite = |bench: &Bench, left: &Group| {
        let over = bench.tables.groups[left.yields_to[0]].id;
        let mut ways = bench.intersection.connections().iter();
        let from = ways.find(|c| c.signal_group == Some(over)).unwrap().from;
        let approach = bench.intersection.lane(from).unwrap().approach;
        Told { inflow: vec![Platoons { approach, vehicles: Vec::new() }], ..Told::default() }
    };
    let told_s = gap_s(opposite);
    assert!(told_s < alone_s, "{told_s} {alone_s}");
}
