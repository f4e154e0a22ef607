//! The networks of the repository as files for SUMO, before SUMO has seen them: what links show is
//! what the fixed plan shows, roads are as long as ours, routes lead from edge to edge.

use super::shipped::all;
use roadnet::streets::{NetworkStreets, RoadIndex, Users};
use roadnet::{ApproachId, Intersection, SignalGroupId};
use scenario::sumo::{
    DepartLane, ExportError, ExportSource, Exported, StreetDemand, StreetHalt, StreetTrip,
    StreetVehicle, export,
};
use scenario::{Network, Scenario};
use signal::{Controller, Lamp};
use std::collections::{BTreeMap, BTreeSet};
use units::{Duration, Instant};

fn exported(scenario: &Scenario, demand: &StreetDemand) -> Result<Exported, Vec<ExportError>> {
    let streets = streets(scenario);
    export(&ExportSource {
        name: &scenario.name,
        network: &scenario.network,
        streets: &streets,
        demand,
        start: scenario.start,
        duration_s: scenario.duration.as_secs_f64(),
        seed: 7,
    })
}

fn streets(scenario: &Scenario) -> NetworkStreets {
    NetworkStreets::new(&scenario.network.network).expect("streets")
}

fn text<'e>(exported: &'e Exported, ending: &str) -> &'e str {
    let found = exported.files.iter().find(|(name, _)| name.ends_with(ending));
    &found.expect("a file").1
}

/// The attributes of each element of a name.
fn elements<'t>(text: &'t str, name: &str) -> Vec<BTreeMap<&'t str, &'t str>> {
    let begin = format!("<{name} ");
    let lines = text.lines().filter_map(|l| l.trim().strip_prefix(begin.as_str()));
    lines
        .map(|l| {
            let pieces: Vec<&str> = l.split('"').collect();
            pieces.chunks_exact(2).map(|p| (p[0].trim().trim_end_matches('='), p[1])).collect()
        })
        .collect()
}

/// Traffic lights by id: offset, steps of milliseconds and states.
fn lights(text: &str) -> BTreeMap<String, (u64, Vec<(u64, String)>)> {
    let ms = |t: &str| (t.parse::<f64>().expect("seconds") * 1e3).round() as u64;
    let mut out = BTreeMap::new();
    for logic in text.split("<tlLogic ").skip(1) {
        let head = format!("<tlLogic {}", logic.lines().next().expect("a line"));
        let head = elements(&head, "tlLogic").remove(0);
        let own = logic.split("</tlLogic>").next().expect("its end");
        let steps = elements(own, "phase");
        let steps = steps.iter().map(|s| (ms(s["duration"]), s["state"].to_owned())).collect();
        out.insert(head["id"].to_owned(), (ms(head["offset"]), steps));
    }
    out
}

/// The approaches between which a link leads, from the names of its edges.
fn approaches(from: &str, to: &str) -> (ApproachId, ApproachId) {
    let number = |part: &str| {
        let word = part.split(['#', '-']).next().expect("a name");
        ApproachId(word.split('.').nth(1).expect("an approach").parse().expect("a number"))
    };
    (number(from.rsplit('-').next().expect("a name")), number(to))
}

/// The signal group of each link of a traffic light.
fn groups(text: &str, i: &Intersection) -> Vec<SignalGroupId> {
    let id = i.id().id.to_string();
    let mut links: Vec<(usize, SignalGroupId)> = Vec::new();
    for link in elements(text, "connection").iter().filter(|c| c["tl"] == id) {
        let between = approaches(link["from"], link["to"]);
        let mut found = i.connections().iter().filter(|c| {
            let approach = |lane| i.lane(lane).expect("a lane").approach;
            (approach(c.from), approach(c.to)) == between && c.from != c.to
        });
        let group = found.next().and_then(|c| c.signal_group).expect("a signal group");
        links.push((link["linkIndex"].parse().expect("a number"), group));
    }
    links.sort_unstable();
    assert!(links.iter().enumerate().all(|(n, l)| n == l.0), "{id}: {links:?}");
    links.into_iter().map(|(_, group)| group).collect()
}

/// What SUMO shows at a time.
fn state_at((offset, steps): &(u64, Vec<(u64, String)>), at_ms: u64) -> &str {
    let cycle: u64 = steps.iter().map(|s| s.0).sum();
    let mut left = (at_ms + cycle - offset % cycle) % cycle;
    for (length, state) in steps {
        if left < *length {
            return state;
        }
        left -= length;
    }
    unreachable!("within the cycle")
}

/// The virtual controller, left alone, runs the fixed plan: twice through the cycle, ten times a
/// second, each link shows what its group does.
#[test]
fn every_link_shows_what_the_fixed_plan_shows() {
    for (name, scenario) in all() {
        let exported = exported(scenario, &StreetDemand::default()).expect("files");
        let text = text(&exported, ".tll.xml");
        let lights = lights(text);
        assert_eq!(lights.len(), scenario.network.programs.len(), "{name}");
        for (id, program) in &scenario.network.programs {
            let i = scenario.network.network.intersection(*id).expect("it");
            let (light, groups) = (&lights[&id.id.to_string()], groups(text, i));
            let mut controller = Controller::new(program.clone(), Instant::ZERO, scenario.start);
            let cycle = program.plan().cycle;
            // It begins all red.
            let first = u64::try_from(cycle.as_millis() * 2).expect("a cycle");
            for at_ms in (0..first * 2).step_by(100) {
                controller.advance(Instant::ZERO + Duration::from_millis(at_ms));
                if at_ms < first {
                    continue;
                }
                let state = state_at(light, at_ms);
                assert_eq!(state.len(), groups.len(), "{name} {id}");
                for (group, letter) in groups.iter().zip(state.chars()) {
                    let lamp = controller.kernel().group(*group).expect("a group").lamp;
                    let same = match letter {
                        'G' | 'g' => lamp.is_green(),
                        'y' => lamp == Lamp::Amber,
                        'u' => lamp == Lamp::RedAmber,
                        'r' | 's' => lamp == Lamp::Red,
                        _ => false,
                    };
                    assert!(same, "{name} {id} at {at_ms} ms, group {group}: {letter}, {lamp:?}");
                }
            }
            assert_eq!(controller.kernel().violation(), None);
        }
    }
}

#[test]
fn no_conflicting_links_are_green_together_and_who_yields_says_so() {
    let mut yields = 0;
    for (name, scenario) in all() {
        let exported = exported(scenario, &StreetDemand::default()).expect("files");
        let text = text(&exported, ".tll.xml");
        for (id, program) in &scenario.network.programs {
            let i = scenario.network.network.intersection(*id).expect("it");
            let groups = groups(text, i);
            for (_, state) in &lights(text)[&id.id.to_string()].1 {
                let green: Vec<(SignalGroupId, char)> = groups
                    .iter()
                    .copied()
                    .zip(state.chars())
                    .filter(|(_, c)| matches!(c, 'G' | 'g'))
                    .collect();
                for (a, letter) in &green {
                    let forbidden = |(b, _): &&(SignalGroupId, char)| program.forbids(*a, *b);
                    assert!(green.iter().find(forbidden).is_none(), "{name} {id}: {state}");
                    yields += usize::from(*letter == 'g');
                    // Nobody yields without a permitted pair.
                    let listed = i.permitted().iter().any(|(y, _)| y == a);
                    assert!(listed || *letter == 'G', "{name} {id}: group {a} in {state}");
                }
            }
        }
    }
    assert!(yields > 20, "{yields}");
}

/// The edges of a road are together as long as the road, and each begins where the one before ends.
#[test]
fn sections_of_roads_add_up() {
    for (name, scenario) in all() {
        let exported = exported(scenario, &StreetDemand::default()).expect("files");
        let edges = elements(text(&exported, ".edg.xml"), "edge");
        let ids: BTreeSet<&str> = edges.iter().map(|e| e["id"]).collect();
        assert_eq!(ids.len(), edges.len(), "{name}: ids twice");
        let nodes = elements(text(&exported, ".nod.xml"), "node");
        let nodes: BTreeSet<&str> = nodes.iter().map(|n| n["id"]).collect();
        let net = streets(scenario);
        let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
        for edge in &edges {
            assert!(nodes.contains(edge["from"]) && nodes.contains(edge["to"]), "{name}: {edge:?}");
            let road = edge["id"].split('#').next().expect("a name");
            *sums.entry(road).or_default() += edge["length"].parse::<f64>().expect("metres");
        }
        let lengths = (0..net.streets.road_count() as u32).map(|road| {
            let lanes = &net.streets.lanes()[net.streets.lanes_of(RoadIndex(road))];
            lanes.iter().map(|l| l.length_m).fold(0.0, f64::max)
        });
        let (mut sums, mut lengths): (Vec<f64>, Vec<f64>) =
            (sums.into_values().collect(), lengths.collect());
        sums.sort_by(f64::total_cmp);
        lengths.sort_by(f64::total_cmp);
        assert_eq!(sums.len(), lengths.len(), "{name}");
        let off = sums.iter().zip(&lengths).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        assert!(off < 0.01, "{name}: {off} m");
    }
}

/// A pocket begins with a section of its own, which is entered from the lane beside it.
#[test]
fn pockets_begin_on_the_way() {
    let exported = exported(&all()["corridor-5"], &StreetDemand::default()).expect("files");
    let edges = elements(text(&exported, ".edg.xml"), "edge");
    let lanes = |id: &str| {
        let edge = edges.iter().find(|e| e["id"] == id).expect("an edge");
        (edge["numLanes"].parse::<u32>().expect("a number"), edge["length"])
    };
    // 180 m with a pocket of 35 m; 300 m of two lanes with one of 60 m.
    assert_eq!((lanes("1201.1#0"), lanes("1201.1#1")), ((1, "145"), (2, "35")));
    assert_eq!((lanes("1201.4#0"), lanes("1201.4#1")), ((2, "240"), (3, "60")));
    let links = elements(text(&exported, ".con.xml"), "connection");
    let mut seam: Vec<(&str, &str)> = links
        .iter()
        .filter(|c| c["from"] == "1201.4#0" && c["to"] == "1201.4#1")
        .map(|c| (c["fromLane"], c["toLane"]))
        .collect();
    seam.sort_unstable();
    assert_eq!(seam, [("0", "0"), ("1", "1"), ("1", "2")]);
}

/// A bus along the corridor that stops once.
fn bus_trip(scenario: &Scenario) -> StreetDemand {
    let net = streets(scenario);
    let stop = &net.streets.stops()[0];
    let lane = net.streets.lane_at(stop.lane);
    let first = net.streets.road_of(lane);
    let next = net.streets.exits(first)[0].to;
    let bus = StreetVehicle {
        id: "bus".to_owned(),
        user: Users::BUS,
        length_m: 12.0,
        width_m: 2.55,
        max_mps: 23.6,
        accel_mps2: 1.2,
        decel_mps2: 1.5,
        headway_s: 1.1,
        gap_m: 2.0,
        speed_factor: 1.0,
        speed_factor_sd: 0.05,
    };
    let trip = StreetTrip {
        id: "3 & \"late\"".to_owned(),
        depart_s: 12.25,
        vehicle: 0,
        route: vec![first, next],
        lane: DepartLane::Best,
        speed_mps: None,
        stops: vec![StreetHalt { lane, at_m: stop.at_m, duration_s: 15.0 }],
        late_s: Some(130.0),
    };
    StreetDemand { vehicles: vec![bus], trips: vec![trip.clone(), trip] }
}

#[test]
fn vehicles_have_types_routes_and_stops() {
    let scenario = &all()["corridor-5"];
    let exported = exported(scenario, &bus_trip(scenario)).expect("files");
    let routes = text(&exported, ".rou.xml");
    let kind = &elements(routes, "vType")[0];
    assert_eq!((kind["carFollowModel"], kind["tau"], kind["minGap"]), ("IDM", "1.1", "2"));
    assert_eq!(kind["speedFactor"], "normc(1,0.05,0.9,1.1)");
    let vehicles = elements(routes, "vehicle");
    assert_eq!((vehicles[0]["depart"], vehicles[0]["departLane"]), ("12.25", "best"));
    // An id that SUMO can't have, and one that is there already.
    assert_eq!(vehicles[0]["id"], "3____late_");
    assert_eq!(vehicles[1]["id"], "3____late_.2");
    let stop = &elements(routes, "stop")[0];
    let stops = elements(text(&exported, ".add.xml"), "busStop");
    assert_eq!(stop["duration"], "15");
    assert!(stops.iter().any(|s| s["id"] == stop["busStop"]));
    assert_eq!(elements(routes, "param")[0]["value"], "130");
    // Each edge of a route is there, and a link leads from each to the next.
    let links = elements(text(&exported, ".con.xml"), "connection");
    let edges: Vec<&str> = elements(routes, "route")[0]["edges"].split(' ').collect();
    assert!(edges.len() >= 3);
    for pair in edges.windows(2) {
        assert!(links.iter().any(|l| (l["from"], l["to"]) == (pair[0], pair[1])), "{pair:?}");
    }
}

#[test]
fn what_is_left_out_is_told_and_what_cannot_be_is_an_error() {
    let scenario = &all()["corridor-5"];
    let told = exported(scenario, &StreetDemand::default()).expect("files").report.to_string();
    for what in ["signal groups of pedestrians", "push buttons", "flashing green"] {
        assert!(told.contains(what), "{what} is not in\n{told}");
    }
    let mut bare = scenario.clone();
    let network = scenario.network.network.clone();
    bare.network = Network { network, programs: BTreeMap::new() };
    let errors = exported(&bare, &StreetDemand::default()).expect_err("no programs");
    assert_eq!(errors.len(), 5);
    let first = errors[0].to_string();
    assert_eq!(first, "intersection 498/1201: its traffic light has no program");
}
