//! Stop points and loops on their edges.

use super::sections::Chain;
use super::text::{document, escaped, id, number};
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
    let chain = &chains[net.streets.road_of(lane).at()];
    let (section, along_m) = chain.at(at_m)?;
    let index = section.place(lane)?;
    Some((format!("{}_{index}", section.id), along_m, section.length_m()))
}

/// The id of a stop point.
pub(super) fn stop_id(stop: &StopPointId) -> String {
    id(&stop.0)
}

/// The additional file, and how many stop points and loops are in it.
pub(super) fn additional(
    network: &RoadNetwork,
    net: &NetworkStreets,
    chains: &[Chain],
) -> (String, usize, usize) {
    let mut body = String::new();
    let index = |at: LaneAt| net.streets.lane_at(at);
    let (mut stops, mut loops) = (0, 0);
    for stop in net.streets.stops() {
        let Some((lane, end_m, _)) = place(net, chains, index(stop.lane), stop.at_m) else {
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
        let Some((lane, at_m, lane_m)) = place(net, chains, index(d.lane), d.at_m) else {
            continue;
        };
        let _ = writeln!(
            body,
            "    <inductionLoop id=\"{}.{}\" lane=\"{lane}\" pos=\"{}\" length=\"{}\" \
             period=\"{PERIOD_S}\" file=\"NUL\"/>",
            d.intersection.id,
            d.id,
            number(at_m),
            number(d.length_m.min(lane_m - at_m).max(0.0))
        );
        loops += 1;
    }
    (document("additional", &body), stops, loops)
}

/// Room for two buses, metres.
const STOP_M: f64 = 25.0;
/// SUMO's least length of a stop is longer than a tenth of a metre.
const LEAST_STOP_M: f64 = 1.0;
/// Loops are summed up so often, seconds; nothing is written.
const PERIOD_S: u32 = 300;
