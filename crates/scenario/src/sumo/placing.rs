//! Detectors and bus stops on the lanes of an intersection.

use super::additional::{Additional, BusStop, NetDetector};
use super::lanes::Roads;
use super::light::Light;
use super::net::Net;
use super::topology::Place;
use crate::import::{Fate, ImportReport};
use roadnet::{Detector, DetectorId, DetectorKind, LaneKind, StopPoint, StopPointId};
use std::collections::BTreeMap;

/// Detectors by the lane that they lie in.
pub(super) type ByLane<'a> = BTreeMap<&'a str, Vec<&'a NetDetector>>;

/// The detectors of additional files by lane.
pub(super) fn by_lane(additional: &Additional) -> ByLane<'_> {
    let mut found: ByLane<'_> = BTreeMap::new();
    for detector in &additional.detectors {
        found.entry(&detector.lane).or_default().push(detector);
    }
    found
}

/// The detectors on the last edge of each ingress lane, and a push button at each crossing.
pub(super) fn place_detectors(
    net: &Net,
    roads: &Roads,
    by_lane: &ByLane<'_>,
) -> Vec<(Detector, Option<NetDetector>)> {
    let mut out: Vec<(Detector, Option<NetDetector>)> = Vec::new();
    let mut next = 1;
    let mut push = |detector: Detector, of: Option<NetDetector>| {
        out.push((Detector { id: DetectorId(next), ..detector }, of));
        next = u16::saturating_add(next, 1);
    };
    for (place, lane) in &roads.ingress {
        let Some(road) = net.lane(place) else { continue };
        for found in by_lane.get(road.id.as_str()).into_iter().flatten() {
            let end_m = found.begin_m + found.length_m;
            let kept_m = roads.length_m(*lane);
            let to_stop_line_m = (road.length_m - end_m).clamp(0.0, kept_m);
            let near = to_stop_line_m < AT_THE_LINE_M;
            let kind = if near { DetectorKind::StopLine } else { DetectorKind::Advance };
            let length_m = if found.length_m > 0.0 { found.length_m } else { LOOP_M };
            let length_m = length_m.clamp(0.1, 60.0);
            let id = DetectorId(0);
            let detector = Detector { id, lane: *lane, kind, to_stop_line_m, length_m };
            push(detector, Some((*found).clone()));
        }
    }
    for lane in roads.crossings.values() {
        let kind = DetectorKind::PushButton;
        let (id, lane) = (DetectorId(0), *lane);
        push(Detector { id, lane, kind, to_stop_line_m: 0.0, length_m: LOOP_M }, None);
    }
    out
}

/// Bus stops on the lanes that we have; each at one intersection, on its way out if it can be.
pub(super) fn place_stops(
    net: &Net,
    additional: &Additional,
    lights: &[Light],
    report: &mut ImportReport,
) -> Vec<StopPoint> {
    let mut placed = Vec::new();
    for stop in &additional.stops {
        match place_stop(net, stop, lights) {
            Some(point) => placed.push(point),
            None => {
                let why = "it lies at no lane next to a traffic light";
                report.note(Fate::LeftOut, format!("bus stop \"{}\"", stop.id), why);
            }
        }
    }
    report.count("bus stops", placed.len());
    placed
}

fn place_stop(net: &Net, stop: &BusStop, lights: &[Light]) -> Option<StopPoint> {
    let place = parse(&stop.lane)?;
    let road_m = net.lane(&place)?.length_m;
    let found = lights.iter().find_map(|l| {
        let out = l.egress.get(&place).map(|lane| (l, *lane, true));
        out.or_else(|| l.ingress.get(&place).map(|lane| (l, *lane, false)))
    });
    let (light, lane, way_out) = found?;
    let line = light.intersection.lane(lane).filter(|l| l.kind != LaneKind::Crosswalk)?;
    let length_m = line.centreline.length_m();
    let from_end_m = road_m - stop.end_m;
    let along_m = if way_out { stop.end_m } else { length_m - from_end_m };
    let along_m = along_m.clamp(0.0, length_m);
    let (point, _) = line.centreline.at(along_m);
    Some(StopPoint {
        id: StopPointId(stop.id.clone()),
        name: stop.name.clone(),
        intersection: light.intersection.id(),
        lane,
        along_m,
        point,
    })
}

/// A lane's id as edge and index.
pub(super) fn parse(lane: &str) -> Option<Place> {
    let (edge, index) = lane.rsplit_once('_')?;
    Some((edge.to_owned(), index.parse().ok()?))
}

/// A detector that ends nearer than this to the stop line is one at the stop line.
const AT_THE_LINE_M: f64 = 6.0;
/// The usual loop.
const LOOP_M: f64 = 2.0;
