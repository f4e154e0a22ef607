//! Where a bus is with regard to the stops: the bridge from tracks to boards.

use crate::junction::Junction;
use estimate::{LaneMatch, Track};
use passenger::{Ahead, BusKinematics, BusPlace, BusSighting, Timetable};
use roadnet::{Connection, LaneUse, StopPoint};
use signal::{Bounds, Lamp};
use units::Instant;

/// Every stop a track leads to, lies at or has passed. Empty off the map.
pub(crate) fn sightings(
    junction: &Junction,
    stops: &[StopPoint],
    kinematics: &BusKinematics,
    track: &Track,
) -> Vec<BusSighting> {
    let Some(at) = track.lane else { return Vec::new() };
    let id = junction.intersection().id();
    let requested = junction.requests().of_station(track.station);
    stops
        .iter()
        .filter(|s| s.intersection == id)
        .filter_map(|stop| {
            let place = if let Some(along_m) = along_stop_lane(junction, stop, &at) {
                on_stop_lane(stop, along_m, track)
            } else if at.lane_use == LaneUse::Ingress {
                approaching(junction, stop, kinematics, track)?
            } else {
                return None;
            };
            Some(BusSighting {
                station: track.station.0,
                at: track.at,
                place,
                speed_mps: track.speed_mps,
                limit_mps: junction.intersection().lane(at.lane).map(|l| l.speed_limit_mps),
                embarking: track.is_embarking(),
                line: requested
                    .and_then(|r| r.line.clone())
                    .filter(|line| line.len() <= Timetable::MAX_LINE_BYTES),
                lateness_s: requested.and_then(|r| r.lateness_s),
                successor_of: track.successor_of.map(|s| s.0),
            })
        })
        .collect()
}

/// How far along the stop's lane a bus is on it, or on one beside it, metres.
fn along_stop_lane(junction: &Junction, stop: &StopPoint, at: &LaneMatch) -> Option<f64> {
    if at.lane == stop.lane {
        return Some(at.along_m);
    }
    let intersection = junction.intersection();
    let (here, there) = (intersection.lane(at.lane)?, intersection.lane(stop.lane)?);
    let beside = (here.approach, here.lane_use) == (there.approach, there.lane_use);
    if !beside || at.connection.is_some() {
        return None;
    }
    // Lanes side by side share their stop lines, or where they leave the intersection.
    match there.lane_use {
        LaneUse::Ingress => Some(there.centreline.length_m() - at.to_stop_line_m?),
        LaneUse::Egress | LaneUse::Both => Some(at.along_m),
    }
}

fn on_stop_lane(stop: &StopPoint, along_m: f64, track: &Track) -> BusPlace {
    let (id, ahead_m) = (stop.id.clone(), stop.along_m - along_m);
    let stands = track.speed_mps < STANDS_MPS || track.is_embarking();
    if ahead_m.abs() <= AT_STOP_M && stands {
        BusPlace::AtStop { stop: id }
    } else if ahead_m >= -PASSING_M {
        let (to_stop_line_m, signal_wait_s) = (None, None);
        let distance_m = ahead_m.max(0.0);
        BusPlace::Approaching { stop: id, distance_m, to_stop_line_m, signal_wait_s }
    } else {
        BusPlace::Beyond { stop: id, distance_m: -ahead_m }
    }
}

/// A stop beyond the intersection, if a way leads there from the track's lane.
fn approaching(
    junction: &Junction,
    stop: &StopPoint,
    kinematics: &BusKinematics,
    track: &Track,
) -> Option<BusPlace> {
    let at = track.lane?;
    let intersection = junction.intersection();
    let ways = || intersection.connections_from(at.lane);
    let approach = |lane| intersection.lane(lane).map(|l| (l.approach, l.lane_use));
    let beside = |c: &&Connection| approach(c.to) == approach(stop.lane);
    let way = ways().find(|c| c.to == stop.lane).or_else(|| ways().find(beside))?;
    if at.connection.is_some_and(|c| c != way.id) && at.to_stop_line_m.is_none_or(|d| d < 0.0) {
        return None;
    }
    let lane_m = intersection.lane(at.lane)?.centreline.length_m();
    let distance_m = (lane_m + way.path.length_m() - at.along_m).max(0.0) + stop.along_m;
    let to_stop_line_m = at.to_stop_line_m.filter(|d| *d > 0.0);
    let free = kinematics.forecast(&Ahead {
        distance_m,
        speed_mps: track.speed_mps,
        limit_mps: intersection.lane(at.lane).map(|l| l.speed_limit_mps),
        to_stop_line_m,
        signal_wait_s: 0.0,
    });
    let signal_wait_s =
        free.stop_line_s.and_then(|s| signal_wait_s(junction, way, track.at.as_secs_f64() + s));
    let stop = stop.id.clone();
    Some(BusPlace::Approaching { stop, distance_m, to_stop_line_m, signal_wait_s })
}

/// How long the signal will hold up who would reach the stop line at `arrives_s` (seconds of
/// the monotonic clock); `None` if the forecast can't tell.
fn signal_wait_s(junction: &Junction, way: &Connection, arrives_s: f64) -> Option<f64> {
    let group = way.signal_group?;
    let forecast = junction.forecast().get(&group)?;
    let seconds = |t: Instant| t.as_secs_f64();
    let times = junction.program().times(group)?;
    match (forecast.lamp, forecast.ends) {
        (Lamp::Green | Lamp::FlashingGreen, Some(Bounds { likely: Some(end), .. })) => {
            (arrives_s <= seconds(end)).then_some(0.0)
        }
        (Lamp::Green, Some(Bounds { likely: None, max: None, .. })) => Some(0.0),
        (Lamp::RedAmber, Some(b)) => Some((seconds(b.min) - arrives_s).max(0.0)),
        (Lamp::Red, Some(Bounds { likely: Some(red_end), .. })) => {
            let green = seconds(red_end) + times.red_amber.as_secs_f64();
            Some((green - arrives_s).max(0.0))
        }
        _ => None,
    }
}

/// Under this a bus stands, m/s.
const STANDS_MPS: f64 = 0.5;
/// A bus stands "at" a stop within this distance of its mark, metres.
const AT_STOP_M: f64 = 15.0;
/// A bus that rolls past the mark by more than this has left, metres.
const PASSING_M: f64 = 3.0;
