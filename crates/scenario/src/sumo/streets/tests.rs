//! A minor road that joins a major one, and trips over it.

use super::*;
use crate::import::ImportReport;
use roadnet::streets::{StreetConnectionIndex, StreetLaneIndex};

const NET: &str = r#"<net version="1.20">
<location netOffset="0.00,0.00" convBoundary="-100,-100,100,0" origBoundary="0,0,0,0" projParameter="!"/>
<edge id=":J_0" function="internal"><lane id=":J_0_0" index="0" speed="6.5" length="9.0"
 shape="1.6,-10 2,-6 5,-2.5 10,-1.6"/></edge>
<edge id=":J_1" function="internal"><lane id=":J_1_0" index="0" speed="13.9" length="20.0"
 shape="-10,-1.6 10,-1.6"/></edge>
<edge id="east" from="J" to="E"><lane id="east_0" index="0" speed="13.9" length="90"
 shape="10,-1.6 100,-1.6"/></edge>
<edge id="south" from="S" to="J"><lane id="south_0" index="0" speed="13.9" length="90"
 shape="1.6,-100 1.6,-10"/></edge>
<edge id="west" from="W" to="J"><lane id="west_0" index="0" speed="13.9" length="90"
 disallow="bicycle" shape="-100,-1.6 -10,-1.6"/></edge>
<junction id="E" type="dead_end" x="100" y="0" incLanes="east_0" intLanes=""/>
<junction id="S" type="dead_end" x="0" y="-100" incLanes="" intLanes=""/>
<junction id="W" type="dead_end" x="-100" y="0" incLanes="" intLanes=""/>
<junction id="J" type="priority" x="0" y="0" incLanes="south_0 west_0" intLanes=":J_0_0 :J_1_0">
<request index="0" response="10" foes="10" cont="0"/>
<request index="1" response="00" foes="01" cont="0"/></junction>
<connection from="south" to="east" fromLane="0" toLane="0" via=":J_0_0" dir="r" state="m"/>
<connection from="west" to="east" fromLane="0" toLane="0" via=":J_1_0" dir="s" state="M"/>
<connection from=":J_0" to="east" fromLane="0" toLane="0" dir="r" state="M"/>
<connection from=":J_1" to="east" fromLane="0" toLane="0" dir="s" state="M"/>
</net>"#;

/// SUMO's name for a step of a program.
const STEP: &str = "phase";

fn net() -> StreetNet {
    let net = Net::read("j.net.xml", NET.as_bytes()).unwrap();
    streets(&net, &Additional::default(), None).unwrap()
}

fn read(routes: &str) -> Result<StreetDemand, crate::problems::Problem> {
    let files = [("t.rou.xml".to_owned(), routes.as_bytes())];
    StreetDemand::read(&net(), files, &mut ImportReport::default())
}

#[test]
fn the_minor_road_yields_where_the_two_come_together() {
    let net = net();
    let s = &net.streets;
    assert_eq!(s.road_count(), 3);
    let of = |road: &str| {
        let lane = s.lanes_of(net.roads[road]).start;
        s.out_of(StreetLaneIndex(lane as u32))[0]
    };
    let (minor, major) = (of("south"), of("west"));
    let m = s.meetings(minor)[0];
    assert!(m.yields && m.merges && m.other == major);
    assert!((m.exit_m - 9.0).abs() < 1e-9, "to the end: {m:?}");
    assert!(m.entry_m > 2.0 && m.other_entry_m > 8.0 && m.other_entry_m < 16.0, "{m:?}");
    assert!(!s.meetings(major)[0].yields);
    let c = s.connections()[StreetConnectionIndex(minor.0).at()];
    assert_eq!((c.length_m, c.limit_mps, c.turn), (9.0, 6.5, roadnet::Turn::Right));
    let west = s.lanes()[s.lanes_of(net.roads["west"]).start];
    assert!(west.users.contains(Users::CAR) && !west.users.contains(Users::BICYCLE));
}

#[test]
fn trips_find_their_way_and_flows_are_spread() {
    let demand = read(
        r#"<routes><vType id="bus" vClass="bus" length="18" speedFactor="normc(0.9,0.02,0.8,1)"/>
        <trip id="t" depart="7.5" from="south" to="east" departLane="best" departSpeed="max"/>
        <flow id="f" type="bus" begin="0" end="30" number="3" from="west" to="east"/>
        <trip id="lost" depart="0" from="east" to="west"/></routes>"#,
    )
    .unwrap();
    let departs: Vec<f64> = demand.trips.iter().map(|t| t.depart_s).collect();
    assert_eq!(departs, [0.0, 7.5, 10.0, 20.0]);
    assert_eq!(demand.trips[1].route.len(), 2);
    assert_eq!(demand.trips[1].lane, DepartLane::Best);
    assert_eq!(demand.trips[0].lane, DepartLane::Fixed(0));
    assert_eq!((demand.trips[0].speed_mps, demand.trips[1].speed_mps), (Some(0.0), None));
    let bus = &demand.vehicles[demand.trips[0].vehicle as usize];
    assert_eq!((bus.length_m, bus.user), (18.0, Users::BUS));
    assert_eq!((bus.speed_factor, bus.speed_factor_sd), (0.9, 0.02));
}

#[test]
fn buses_halt_where_their_way_leads_by_and_the_stop_is_on_the_road() {
    let net = Net::read("t.net.xml", NET.as_bytes()).unwrap();
    let mut additional = Additional::default();
    let stops = r#"<additional><busStop id="far" lane="east_0" startPos="20" endPos="40"/>
        <busStop id="near" lane="west_0" startPos="20" endPos="40"/></additional>"#;
    additional.read(&net, "t.add.xml", stops.as_bytes()).unwrap();
    let net = streets(&net, &additional, None).unwrap();
    let read = |stops: &str| {
        let text = format!(
            "<routes><vehicle id=\"b\" depart=\"0\"><param key=\"late\" value=\"90\"/>\
             <route edges=\"west east\"/>{stops}</vehicle></routes>"
        );
        let mut report = ImportReport::default();
        let files = [("t.rou.xml".to_owned(), text.as_bytes())];
        StreetDemand::read(&net, files, &mut report).map(|d| (d.trips[0].clone(), report))
    };
    let (trip, report) = read(
        "<stop busStop=\"near\" duration=\"12\"/><stop busStop=\"far\" duration=\"20\"/>\
         <stop busStop=\"near\" duration=\"5\"/>",
    )
    .unwrap();
    let halts: Vec<(f64, f64)> = trip.stops.iter().map(|s| (s.at_m, s.duration_s)).collect();
    assert_eq!((halts, trip.late_s), (vec![(40.0, 12.0), (40.0, 20.0)], Some(90.0)));
    assert_eq!(report.notes.len(), 1, "{report}");
    let (beside, report) =
        read("<stop busStop=\"near\" parking=\"true\" duration=\"9\"/>").unwrap();
    assert!(beside.stops.is_empty() && report.notes[0].why.contains("beside"), "{report}");
    let told = read("<stop busStop=\"nowhere\"/>").unwrap_err().to_string();
    assert!(told.contains("there is no bus stop \"nowhere\""), "{told}");
}

#[test]
fn wrong_trips_are_told_with_their_line() {
    for (routes, part) in [
        (
            "<routes>\n<trip id=\"a\" depart=\"0\" from=\"x\" to=\"east\"/></routes>",
            "2: trip[a].from",
        ),
        (
            "<routes><vehicle id=\"a\" depart=\"0\">\n<route edges=\"west south\"/></vehicle></routes>",
            "no connection leads from \"west\" to \"south\"",
        ),
        (
            "<routes><trip id=\"a\" type=\"t\" depart=\"0\" from=\"west\" to=\"east\"/></routes>",
            "type",
        ),
        ("<routes><vType id=\"a\" speedFactor=\"fast\"/></routes>", "speedFactor"),
        ("<routes><vType id=\"a\" length=\"-3\"/></routes>", "length"),
    ] {
        let problem = read(routes).unwrap_err().to_string();
        assert!(problem.contains(part), "{part} in {problem}");
    }
}

#[test]
fn links_of_a_light_are_groups_and_its_greens_decide_who_yields() {
    let lit = NET
        .replace("type=\"priority\"", "type=\"traffic_light\"")
        .replace("dir=\"r\" state=\"m\"", "dir=\"r\" state=\"o\" tl=\"J\" linkIndex=\"0\"")
        .replacen("dir=\"s\" state=\"M\"", "dir=\"s\" state=\"o\" tl=\"J\" linkIndex=\"1\"", 1);
    let with = |states: [&str; 2]| {
        let text = lit.replace(
            "<junction id=\"E\"",
            &format!(
                "<tlLogic id=\"J\" type=\"static\" programID=\"0\" offset=\"5\">\
                 <{STEP} duration=\"30\" state=\"{}\"/><{STEP} duration=\"20\" state=\"{}\"/>\
                 </tlLogic><junction id=\"E\"",
                states[0], states[1]
            ),
        );
        let net = Net::read("j.net.xml", text.as_bytes()).unwrap();
        streets(&net, &Additional::default(), None).unwrap()
    };
    let yields = |net: &StreetNet| net.streets.all_meetings().iter().filter(|m| m.yields).count();
    let apart = with(["Gr", "rG"]);
    assert_eq!(yields(&apart), 0, "the program keeps them apart");
    assert_eq!(yields(&with(["gG", "rG"])), 1);
    assert_eq!(apart.plans.len(), 1);
    assert_eq!((apart.plans[0].offset_s, apart.plans[0].steps[0].duration_s), (5.0, 30.0));
    let signals = apart.streets.connections().iter().filter_map(|c| c.signal).count();
    assert_eq!(signals, 2);
}
