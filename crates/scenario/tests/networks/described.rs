//! The format as `scenarios/README.md` describes it.

use roadnet::{ApproachId, ApproachRef, IntersectionControl, IntersectionId, Link};
use scenario::{
    Arrivals, DetectorFault, FileKind, Files, IncidentKind, Overrides, Scenario, Source,
    VehicleKind, VehicleMode,
};
use std::sync::LazyLock;

/// The blocks of the description, in their order; of two with one name the first is that of the
/// single intersection.
const NAMES: [&str; 9] = [
    "scenario.toml",
    "network.toml",
    "demand.csv",
    "expected.toml",
    "scenario.toml",
    "network-east.toml",
    "demand.csv",
    "od.csv",
    "trips.csv",
];

/// The files of the network's scenario.
pub fn described() -> Vec<(&'static str, &'static str)> {
    let readme = include_str!("../../../../scenarios/README.md");
    let blocks = readme.split("\n```").skip(1).step_by(2);
    let texts: Vec<_> = blocks.map(|b| b.split_once('\n').expect("a block").1).collect();
    assert_eq!(texts.len(), NAMES.len());
    let named: Vec<_> = NAMES.into_iter().zip(texts).collect();
    [&named[1..2], &named[4..]].concat()
}

pub fn load(texts: &[(&str, String)]) -> Result<Scenario, String> {
    let files = texts.iter().fold(Files::new(""), |f, (name, text)| f.with(*name, text.as_str()));
    Scenario::load(&files, &Overrides::default()).map_err(|problems| problems.to_string())
}

fn scenario() -> &'static Scenario {
    static LOADED: LazyLock<Scenario> = LazyLock::new(|| {
        let texts: Vec<_> = described().into_iter().map(|(n, t)| (n, t.to_owned())).collect();
        load(&texts).unwrap_or_else(|problems| panic!("{problems}"))
    });
    &LOADED
}

const fn at(number: u16, approach: u8) -> ApproachRef {
    ApproachRef {
        intersection: IntersectionId { region: Some(498), id: number },
        approach: ApproachId(approach),
    }
}

#[test]
fn links_and_signs_are_read() {
    let s = scenario();
    let network = &s.network.network;
    assert_eq!(network.links(), [Link { from: at(1401, 3), to: at(1402, 3) }]);
    let seam = network.seam(&network.links()[0]).unwrap();
    // 0.004° of latitude less 10 m at either end.
    assert!((seam.length_m - 424.7).abs() < 1.0 && seam.offset_m.abs() < 0.1, "{seam:?}");
    let [signals, east] = network.intersections() else { panic!("two intersections") };
    assert_eq!(signals.right_of_way().control, IntersectionControl::Signals);
    assert_eq!(east.right_of_way().control, IntersectionControl::Priority);
    assert!(!east.right_of_way().is_minor(ApproachId(3)));
    assert!(east.right_of_way().must_stop(ApproachId(2)));
    assert_eq!(s.network.programs.len(), 1, "only one of them has signals");
}

#[test]
fn who_travels_is_read() {
    let demand = scenario().demand(1);
    assert_eq!((demand.flows.len(), demand.od_flows.len()), (4, 2));
    assert_eq!((demand.od_flows[1].from, demand.od_flows[1].to), (at(1401, 1), at(1402, 1)));
    let [trip] = &demand.trips[..] else { panic!("{:?}", demand.trips) };
    assert_eq!((trip.id.as_str(), trip.kind), ("ambulance", VehicleKind::Emergency));
    let t = &demand.traffic;
    assert_eq!(t.arrivals, Arrivals::Platoon { size: 6, headway_s: 2.0 });
    assert_eq!((t.share_trucks, t.share_bicycles, t.share_equipped), (0.05, 0.02, Some(0.2)));
}

/// 30 % of a normal quantity lie above 1.
#[test]
fn the_share_above_the_limit_sets_the_mean() {
    let f = scenario().demand(1).traffic.speed_factor;
    assert!((f.mean - (1.0 - 0.08 * 0.524_400_513)).abs() < 1e-9 && f.sd == 0.08, "{f:?}");
}

#[test]
fn a_line_calls_at_every_stop_after_an_unhindered_run() {
    let s = scenario();
    let demand = s.demand(1);
    assert_eq!(demand.buses.len(), 7);
    for bus in &demand.buses {
        assert_eq!(bus.mode, VehicleMode::Trolleybus);
        let way: Vec<_> = bus.legs.iter().map(|l| (l.intersection.id, l.from.0, l.to.0)).collect();
        assert_eq!(way, [(1401, 1, 2), (1402, 1, 2)]);
        let dwell: Vec<_> = bus.stop.iter().map(|s| (s.lane.lane.0, s.dwell_s)).collect();
        assert_eq!(dwell, [(2, 15.0), (2, 20.0)]);
        let calls = &s.timetable.journey(&bus.journey).unwrap().calls;
        let aimed: Vec<f64> = calls
            .iter()
            .map(|c| c.aimed.millis_since(s.start) as f64 / 1e3 - bus.aimed_entry_s)
            .collect();
        // 290 m to the stop line, 20 m through, 70 m on, and half of 13.9 m/s / 1.2 m/s².
        let (v, brake, start) = (50.0 / 3.6, 1.2, 1.0);
        let first = 380.0 / v + v / (2.0 * brake);
        assert!((aimed[0] - first).abs() < 0.01, "{aimed:?}");
        // 355 m more to the next stop line, 20 m through it, 60 m on at 30 km/h.
        let slow = 30.0 / 3.6;
        let road = 424.7 - 70.0 + 20.0;
        let second =
            first + 15.0 + v / (2.0 * start) + road / v + 60.0 / slow + slow / (2.0 * brake);
        assert!((aimed[1] - second).abs() < 0.2, "{aimed:?}, expected {second}");
    }
}

#[test]
fn incidents_and_zones_are_read() {
    let s = scenario();
    assert_eq!(s.incidents.len(), 3);
    let closed = &s.incidents[0];
    assert_eq!((closed.begin_s, closed.end_s), (1200.0, 1800.0));
    assert!(matches!(closed.kind, IncidentKind::LaneClosed { from_m: 100.0, to_m: 140.0, .. }));
    assert!(matches!(
        s.incidents[2].kind,
        IncidentKind::DetectorFailed { mode: DetectorFault::Stuck, .. }
    ));
    let [zone] = &s.zones[..] else { panic!("{:?}", s.zones) };
    assert_eq!((zone.entry, zone.to_stop_line_m), (at(1402, 3), 25.0));
    assert!((zone.limit_mps * 3.6 - 30.0).abs() < 1e-9);
}

/// `semafor check` tells each file by what is in it.
#[test]
fn each_file_is_told_by_its_content() {
    let kinds: Vec<_> = described()
        .into_iter()
        .map(|(file, text)| {
            let kind = FileKind::of(text).unwrap();
            let problems = kind.check(Source { file, text });
            assert!(problems.is_empty(), "{problems}");
            kind
        })
        .collect();
    use FileKind::{Demand, Network, Od, Scenario, Trips};
    assert_eq!(kinds, [Network, Scenario, Network, Demand, Od, Trips]);
}
