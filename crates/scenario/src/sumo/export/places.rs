//! Stop points and loops on their edges.

use super::sections::Chain;
use super::text::{document, escaped, id, number};
use crate::import::{Fate, ImportReport};
use core::fmt::Write as _;
use roadnet::streets::{LaneAt, NetworkStreets, StreetLaneIndex};
use roadnet::{RoadNetwork, StopPointId};

/// Where a point of a lane is: the lane's id, metres along it, the lane's length.
pub(super) fn place(
    net: &NetworkStreets,
    chains: &[Chain],
    lane: StreetLaneIndex,
    at_m: f64,
) -> Option<(String, f64, f64)> {
    chains[net.streets.road_of(lane).at()].at(lane, at_m)
}

/// The id of a stop point.
pub(super) fn stop_id(stop: &StopPointId) -> String {
    id(&stop.0)
}

/// The additional file: stop points and loops.
pub(super) fn additional(
    network: &RoadNetwork,
    net: &NetworkStreets,
    chains: &[Chain],
    report: &mut ImportReport,
) -> String {
    let mut body = String::new();
    let mut lost = |what: String| report.note(Fate::LeftOut, what, "its lane has no such place");
    let find = |at: LaneAt, at_m: f64| place(net, chains, net.streets.lane_at(at), at_m);
    let (mut stops, mut loops) = (0, 0);
    for stop in net.streets.stops() {
        let Some((lane, end_m, _)) = find(stop.lane, stop.at_m) else {
            lost(format!("stop point {}", stop.id));
            continue;
        };
        let name = network.stop_point(&stop.id).map_or("", |s| s.name.as_str());
        let _ = writeln!(
            body,
            "    <busStop id=\"{}\" name=\"{}\" lane=\"{lane}\" startPos=\"{}\" endPos=\"{}\"/>",
            stop_id(&stop.id),
            escaped(name),
            number((end_m - STOP_M).max(0.0)),
            number(end_m.max(LEAST_STOP_M))
        );
        stops += 1;
    }
    for d in net.streets.detectors() {
        let Some((lane, at_m, lane_m)) = find(d.lane, d.at_m) else {
            lost(format!("detector {} of intersection {}", d.id, d.intersection));
            continue;
        };
        let _ = writeln!(
            body,
            "    <inductionLoop id=\"{}.{}\" lane=\"{lane}\" pos=\"{}\" length=\"{}\" \
             period=\"{PERIOD_S}\" file=\"NUL\"/>",
            d.intersection.id,
            d.id,
            number(at_m),
            number(d.length_m.min(lane_m - at_m - SHORT_M).max(0.0))
        );
        loops += 1;
    }
    report.count("bus stops", stops);
    report.count("loops", loops);
    document("additional", &body)
}

/// Room for two buses, metres.
const STOP_M: f64 = 25.0;
/// SUMO's least length of a stop is longer than a tenth of a metre.
const LEAST_STOP_M: f64 = 1.0;
/// Loops end so far short of their lane's end at least, metres.
const SHORT_M: f64 = 0.01;
/// Loops are summed up so often, seconds; nothing is written.
const PERIOD_S: u32 = 300;
