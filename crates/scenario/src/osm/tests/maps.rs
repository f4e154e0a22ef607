//! What comes out of maps in the manners in which signals are mapped.

use super::writer::Town;
use super::{crossroads, imported, noted, read};
use crate::{Network, Overrides, Source};
use roadnet::{Conflict, Intersection, LaneKind, LaneUse, SignalGroupId, Turn};

fn only(town: &Town) -> Intersection {
    let import = imported(town);
    assert_eq!(import.intersections.len(), 1, "{}", import.report);
    import.intersections[0].clone()
}

/// Turns out of an arm, sorted.
fn turns(i: &Intersection, arm: u8) -> Vec<Turn> {
    let of = |c: &&roadnet::Connection| {
        c.kind != LaneKind::Crosswalk && i.lane(c.from).is_some_and(|l| l.approach.0 == arm)
    };
    let mut turns: Vec<Turn> = i.connections().iter().filter(of).map(|c| c.turn).collect();
    turns.sort();
    turns
}

#[test]
fn a_crossing_of_two_roads() {
    let i = only(&crossroads());
    assert_eq!(i.name(), "Main Street / Side Street");
    let count = |kind, lane_use| {
        i.lanes().iter().filter(|l| l.kind == kind && l.lane_use == lane_use).count()
    };
    assert_eq!(count(LaneKind::Vehicle, LaneUse::Ingress), 3 + 3 + 1 + 1);
    assert_eq!(count(LaneKind::Vehicle, LaneUse::Egress), 2 + 2 + 1 + 1);
    assert_eq!(count(LaneKind::Crosswalk, LaneUse::Both), 4);
    // Arms clockwise from north: Main Street's are 2 and 4.
    for arm in [2, 4] {
        let expected = [Turn::Straight, Turn::Straight, Turn::Left, Turn::Right];
        assert_eq!(turns(&i, arm), expected, "arm {arm}");
    }
    for arm in [1, 3] {
        assert_eq!(turns(&i, arm), [Turn::Straight, Turn::Left, Turn::Right], "arm {arm}");
    }
    // Four arms, two lanes only for turning left, four crossings.
    assert_eq!(i.signal_groups().len(), 4 + 2 + 4);
    // Oncoming traffic on the side street may go together, left turns yielding; the main road's
    // left turns have their own green.
    let (north, east, south, west) =
        (SignalGroupId(1), SignalGroupId(2), SignalGroupId(3), SignalGroupId(4));
    let (left_east, left_west) = (SignalGroupId(5), SignalGroupId(6));
    let conflicts = i.conflicts();
    assert_eq!(conflicts.between(north, south), Conflict::Permitted);
    assert_eq!(conflicts.between(east, west), Conflict::None);
    assert_eq!(conflicts.between(left_east, west), Conflict::Full);
    assert_eq!(conflicts.between(left_west, east), Conflict::Full);
    assert_eq!(conflicts.between(north, east), Conflict::Full);
    // The crossing of the southern arm is number 9: right turns from the west yield to it, left
    // turns with a green of their own don't meet it, and its own arm's traffic never does.
    let walks_south = SignalGroupId(9);
    assert_eq!(conflicts.between(west, walks_south), Conflict::Permitted);
    assert!(i.permitted().contains(&(west, walks_south)));
    assert_eq!(conflicts.between(left_east, walks_south), Conflict::Full);
    assert_eq!(conflicts.between(south, walks_south), Conflict::Full);
}

#[test]
fn lanes_lie_where_they_do_on_the_road() {
    let i = only(&crossroads());
    // From the west three lanes lead in, 3.25 m wide, south of two that lead out.
    let mut north_of_line: Vec<f64> = i
        .lanes()
        .iter()
        .filter(|l| l.approach.0 == 4 && l.lane_use == LaneUse::Ingress)
        .map(|l| l.centreline.start().y_m)
        .collect();
    north_of_line.sort_by(f64::total_cmp);
    for (found, expected) in north_of_line.iter().zip([-6.5, -3.25, 0.0]) {
        assert!((found - expected).abs() < 0.05, "{north_of_line:?}");
    }
    for lane in i.lanes().iter().filter(|l| l.kind != LaneKind::Crosswalk) {
        let (line, inward) = (&lane.centreline, lane.lane_use == LaneUse::Ingress);
        let inner = if inward { line.end() } else { line.start() };
        let from_middle = inner.x_m.abs().max(inner.y_m.abs());
        // Behind the crossing, which lies 12 m from the node and is 4 m wide.
        assert!((14.5..16.0).contains(&from_middle), "lane {}: {inner:?}", lane.id);
        let most = if inward { 250.0 } else { 150.0 };
        assert!((line.length_m() - most).abs() < 20.0, "lane {}", lane.id);
        assert!((lane.speed_limit_mps - 50.0 / 3.6).abs() < 1e-9);
    }
}

#[test]
fn one_drives_on_the_left_where_one_does() {
    let map = super::Map::read("t", std::io::Cursor::new(crossroads().pbf())).unwrap();
    let import = super::import(&map, "t", Some(true)).unwrap();
    let i = &import.intersections[0];
    let first = i.lanes().iter().find(|l| l.approach.0 == 4 && l.lane_use == LaneUse::Ingress);
    assert!(first.unwrap().centreline.start().y_m > 5.0);
}

#[test]
fn a_turn_restriction_is_kept() {
    let mut town = crossroads();
    town.restriction("no_left_turn", 101, 1, 103);
    // The way runs through the node: only the left turn is meant. Its lane then leads straight on.
    let i = only(&town);
    assert_eq!(turns(&i, 4), [Turn::Straight, Turn::Straight, Turn::Straight, Turn::Right]);
    let mut town = crossroads();
    town.restriction("only_straight_on", 101, 1, 102);
    assert_eq!(turns(&only(&town), 4), [Turn::Straight, Turn::Straight, Turn::Straight]);
    assert_eq!(turns(&only(&town), 2).len(), 4);
}

/// A divided road across a single one: two junction nodes, signals at the stop lines.
fn divided() -> Town {
    let mut town = Town::default();
    let ends = [(-300.0, 8.0), (300.0, 8.0), (-300.0, -8.0), (300.0, -8.0)];
    for (id, (x_m, y_m)) in (1..).zip(ends) {
        town.node(id, x_m, y_m, &[]);
    }
    town.node(10, 0.0, 8.0, &[]);
    town.node(11, 0.0, -8.0, &[]);
    town.node(12, 0.0, 300.0, &[]);
    town.node(13, 0.0, -300.0, &[]);
    let signal = [("highway", "traffic_signals"), ("traffic_signals:direction", "forward")];
    town.node(20, 18.0, 8.0, &signal[..1]);
    town.node(21, -18.0, -8.0, &signal[..1]);
    town.node(22, 0.0, 26.0, &signal);
    town.node(23, 0.0, -26.0, &[signal[0], ("traffic_signals:direction", "backward")]);
    let ring = [("highway", "trunk"), ("oneway", "yes"), ("lanes", "2"), ("name", "Ring")];
    town.way(1, &[2, 20, 10, 1], &ring);
    town.way(2, &[3, 21, 11, 4], &ring);
    town.way(3, &[12, 22, 10, 11, 23, 13], &[("highway", "tertiary"), ("name", "Cross")]);
    town
}

#[test]
fn the_nodes_of_a_divided_road_are_one_intersection() {
    let import = imported(&divided());
    assert_eq!(import.intersections.len(), 1, "{}", import.report);
    assert_eq!(import.nodes[0], [10, 11]);
    assert!(noted(&import, "2 junction nodes are one intersection"));
    let i = &import.intersections[0];
    let arms: std::collections::BTreeSet<_> = i.lanes().iter().map(|l| l.approach).collect();
    assert_eq!(arms.len(), 4, "both carriageways are one arm");
    for arm in 1..=4 {
        let found = turns(i, arm);
        assert!(found.contains(&Turn::Left) && found.contains(&Turn::Right), "{arm}: {found:?}");
        assert!(!found.contains(&Turn::UTurn));
    }
    // Stop lines stand where the signals do.
    let east = i.lanes().iter().find(|l| l.approach.0 == 2 && l.lane_use == LaneUse::Ingress);
    assert!((east.unwrap().centreline.end().x_m - 18.0).abs() < 0.1);
}

#[test]
fn a_crossing_alone_is_a_pedestrians_light() {
    let mut town = Town::default();
    town.node(1, -200.0, 0.0, &[]);
    town.node(2, 0.0, 0.0, &[("highway", "traffic_signals"), ("crossing", "traffic_signals")]);
    // A side street that has nothing to do with it.
    town.node(3, 30.0, 0.0, &[]);
    town.node(4, 200.0, 0.0, &[]);
    town.node(5, 30.0, 100.0, &[]);
    town.way(1, &[1, 2, 3, 4], &[("highway", "secondary"), ("lanes", "2")]);
    town.way(2, &[3, 5], &[("highway", "residential")]);
    let import = imported(&town);
    assert_eq!(import.intersections.len(), 1, "{}", import.report);
    assert_eq!(import.nodes[0], [2]);
    assert_eq!(import.report.carried["pedestrians' lights"], 1);
    let i = &import.intersections[0];
    assert_eq!(i.signal_groups().len(), 3, "two directions and the crossing");
    let walks = SignalGroupId(3);
    assert!(i.conflicts().forbids(SignalGroupId(1), walks));
    assert!(i.conflicts().forbids(SignalGroupId(2), walks));
    assert!(!i.conflicts().forbids(SignalGroupId(1), SignalGroupId(2)));
}

#[test]
fn stops_lie_on_the_lane_beside_them() {
    let mut town = crossroads();
    let stop = [("highway", "bus_stop"), ("name", "Piața")];
    town.node(50, -60.0, -11.0, &stop);
    town.node(51, -60.0, 11.0, &stop);
    town.node(52, 4000.0, 0.0, &stop);
    let import = imported(&town);
    assert_eq!(import.stop_points.len(), 2, "{}", import.report);
    assert!(noted(&import, "1 bus stops"));
    let use_of = |n: usize| {
        let lane = import.intersections[0].lane(import.stop_points[n].lane);
        lane.map(|l| (l.lane_use, l.approach.0))
    };
    assert_eq!(use_of(0), Some((LaneUse::Ingress, 4)));
    assert_eq!(use_of(1), Some((LaneUse::Egress, 4)));
    assert_eq!(import.stop_points[0].id.0, "osm:50");
    assert_eq!(import.stop_points[0].name, "Piața");
    // Names in any script are cut to what a scenario's file takes.
    let mut town = crossroads();
    town.node(50, -60.0, -11.0, &[("highway", "bus_stop"), ("name", &"🚏".repeat(100))]);
    let mut import = imported(&town);
    let files = import.files("one", &Overrides::default()).unwrap();
    let source = Source { file: &files[1].0, text: &files[1].1 };
    let loaded = Network::load(&[source], &Overrides::default()).unwrap();
    assert_eq!(loaded.network.stop_points().len(), 1);
}

/// A grid of streets with signals at all crossings.
fn grid(n: i64) -> Town {
    let mut town = Town::default();
    let id = |x: i64, y: i64| x * 1000 + y + 1;
    for x in 0..=n + 1 {
        for y in 0..=n + 1 {
            let inside = (1..=n).contains(&x) && (1..=n).contains(&y);
            let signal = [("highway", "traffic_signals")];
            let tags = if inside { &signal[..] } else { &[] };
            town.node(id(x, y), x as f64 * 200.0, y as f64 * 200.0, tags);
        }
    }
    for k in 1..=n {
        let street = [("highway", "secondary"), ("lanes", "4")];
        let across: Vec<i64> = (0..=n + 1).map(|x| id(x, k)).collect();
        let along: Vec<i64> = (0..=n + 1).map(|y| id(k, y)).collect();
        town.way(k, &across, &street);
        town.way(100 + k, &along, &street);
    }
    town
}

#[test]
fn four_hundred_junctions_are_a_scenario_that_loads() {
    let mut import = imported(&grid(20));
    assert_eq!(import.intersections.len(), 400, "{}", import.report);
    let files = import.files("grid", &Overrides::default()).unwrap();
    assert_eq!(files.len(), 401);
    let sources: Vec<Source<'_>> =
        files[1..].iter().map(|(file, text)| Source { file, text }).collect();
    let network = Network::load(&sources, &Overrides::default()).unwrap();
    assert_eq!(network.programs.len(), 400);
}

#[test]
fn what_comes_out_loads_again_as_it_was() {
    for town in [crossroads(), divided()] {
        let mut import = imported(&town);
        let files = import.files("one", &Overrides::default()).unwrap();
        let source = Source { file: &files[1].0, text: &files[1].1 };
        let network = Network::load(&[source], &Overrides::default()).unwrap();
        assert_eq!(network.network.intersections()[0], import.intersections[0]);
        assert!(files[1].1.contains("OpenStreetMap contributors, ODbL"));
    }
}

#[test]
fn a_map_without_signals_is_an_error() {
    let mut town = Town::default();
    town.node(1, 0.0, 0.0, &[]);
    town.node(2, 100.0, 0.0, &[]);
    town.way(1, &[1, 2], &[("highway", "residential")]);
    let error = read(&town.pbf()).unwrap_err();
    assert_eq!(
        error,
        "t.osm.pbf: no signals on its 1 roads: expected nodes with highway=traffic_signals or \
         crossing=traffic_signals"
    );
}
