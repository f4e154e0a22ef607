//! Where a bus halts on its way.

use crate::BusTrip;
use crate::traffic::TripHalt;
use crate::ways::{Ways, user};
use roadnet::streets::{NetworkStreets, RoadIndex};
use roadnet::{LaneRef, RoadNetwork};
use std::sync::Arc;

/// A bus's way past its stop points, and its halts there in order; `None` if there is none.
pub(crate) fn places(
    network: &RoadNetwork,
    net: &NetworkStreets,
    ways: &mut Ways,
    b: &BusTrip,
) -> Option<(Arc<[RoadIndex]>, Vec<TripHalt>)> {
    let halts: Option<Vec<TripHalt>> = b
        .calls
        .iter()
        .map(|call| {
            let stop = network.stop_point(&call.stop)?;
            let at = LaneRef { intersection: stop.intersection, lane: stop.lane };
            let place = net.place(at)?;
            let end_m = net.streets.lanes()[place.lane.at()].length_m;
            let at_m = (place.from_m + stop.along_m).min(end_m);
            Some(TripHalt { lane: place.lane, at_m, dwell_s: call.dwell_s })
        })
        .collect();
    let halts = halts?;
    let road = |h: &TripHalt| net.streets.road_of(h.lane);
    let over: Vec<RoadIndex> = halts.iter().map(road).collect();
    let way = ways.fastest(user(b.kind), b.from, &over, b.to)?;
    // In order, and never back on one road.
    let mut last: Option<(RoadIndex, f64)> = None;
    for h in &halts {
        if last.is_some_and(|(on, at_m)| on == road(h) && at_m >= h.at_m) {
            return None;
        }
        last = Some((road(h), h.at_m));
    }
    Some((way, halts))
}
