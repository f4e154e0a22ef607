//! `[[incident]]`: what goes wrong on the road or in the cabinet.

use crate::demand::{Ground, flow};
use crate::toml_reader::{Field, Reader};
use roadnet::{DetectorId, IntersectionId, LaneId, LaneKind, LaneRef, StopPointId};

/// Something that is out of order for a while. Times are seconds since the scenario's start.
#[derive(Clone, PartialEq, Debug)]
pub struct Incident {
    /// From this time on.
    pub begin_s: f64,
    /// Until this time.
    pub end_s: f64,
    /// What it is.
    pub kind: IncidentKind,
}

/// What can be out of order.
#[derive(Clone, PartialEq, Debug)]
pub enum IncidentKind {
    /// Nobody drives on a stretch of a lane.
    LaneClosed {
        /// The lane.
        lane: LaneRef,
        /// Start of the stretch, metres from the start of the lane, in the direction of travel.
        from_m: f64,
        /// Its end.
        to_m: f64,
    },
    /// Somebody stands where buses should: they can't reach the stop point.
    StopBlocked {
        /// The stop point.
        stop: StopPointId,
    },
    /// A detector tells something else than what is there.
    DetectorFailed {
        /// Its intersection.
        intersection: IntersectionId,
        /// The detector.
        detector: DetectorId,
        /// What it tells.
        mode: DetectorFault,
    },
}

/// How a detector fails.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DetectorFault {
    /// It never reports a vehicle.
    Silent,
    /// It reports that one stands on it, all the time.
    Stuck,
    /// It goes on and off at random.
    Flicker,
}

/// Reads one `[[incident]]` table.
pub(crate) fn read(
    mut r: Reader<'_>,
    duration_s: f64,
    ground: Option<Ground<'_>>,
) -> Option<Incident> {
    let what = r.required("kind").choice(&[
        ("lane_closed", What::LaneClosed),
        ("stop_blocked", What::StopBlocked),
        ("detector_failed", What::DetectorFailed),
    ]);
    let period = read_period(&mut r, duration_s);
    let Some(what) = what else {
        // What its other fields mean is not known.
        return None;
    };
    let kind = match what {
        What::LaneClosed => read_lane(&mut r, ground),
        What::StopBlocked => read_stop(&mut r, ground),
        What::DetectorFailed => read_detector(&mut r, ground),
    };
    r.finish();
    let (begin_s, end_s) = period?;
    Some(Incident { begin_s, end_s, kind: kind? })
}

#[derive(Clone, Copy)]
enum What {
    LaneClosed,
    StopBlocked,
    DetectorFailed,
}

fn read_period(r: &mut Reader<'_>, duration_s: f64) -> Option<(f64, f64)> {
    let (begin, end) = (r.required("begin_s"), r.required("end_s"));
    let begin_s = begin.f64(0.0..=flow::MAX_TIME_S);
    let end_s = end.f64(0.0..=flow::MAX_TIME_S);
    let (begin_s, end_s) = (begin_s?, end_s?);
    if begin_s >= end_s {
        end.problem(format!("found {end_s}, expected more than begin_s, which is {begin_s}"));
    } else if begin_s >= duration_s {
        begin.problem(format!("is after the scenario's end at {duration_s} s"));
    }
    Some((begin_s, end_s))
}

fn read_intersection(r: &mut Reader<'_>, ground: Option<Ground<'_>>) -> Option<IntersectionId> {
    let number = r.optional("intersection");
    let id = number.int(0..=65_535);
    if number.is_present() && id.is_none() {
        return None;
    }
    ground?.intersection(id, |what| number.problem(what))
}

fn read_lane(r: &mut Reader<'_>, ground: Option<Ground<'_>>) -> Option<IncidentKind> {
    let intersection = read_intersection(r, ground);
    let lane_field = r.required("lane");
    let lane = lane_field.int(0..=255).map(LaneId);
    let (from, to) = (r.required("from_m"), r.required("to_m"));
    let (from_m, to_m) = (from.f64(0.0..=MAX_LANE_M), to.f64(0.0..=MAX_LANE_M));
    if let (Some(from_m), Some(to_m)) = (from_m, to_m)
        && from_m >= to_m
    {
        to.problem(format!("found {to_m}, expected more than from_m, which is {from_m}"));
    }
    let lane = LaneRef { intersection: intersection?, lane: lane? };
    let ground = ground?;
    match ground.network.lane(lane) {
        Some((_, l)) if l.kind == LaneKind::Crosswalk => {
            lane_field.problem(format!("lane {} is a crosswalk, expected one to drive on", l.id));
        }
        Some((_, l)) => {
            let length = l.centreline.length_m();
            if let Some(to_m) = to_m
                && to_m > length
            {
                let what = format!("found {to_m}, expected at most the lane's {length:.1} m");
                to.problem(what);
            }
        }
        None => missing(&lane_field, format!("there is no lane {}", lane.lane), ground),
    }
    Some(IncidentKind::LaneClosed { lane, from_m: from_m?, to_m: to_m? })
}

fn read_stop(r: &mut Reader<'_>, ground: Option<Ground<'_>>) -> Option<IncidentKind> {
    let field = r.required("stop_point");
    let stop = field.text(MAX_NAME_BYTES).map(StopPointId)?;
    let ground = ground?;
    if ground.network.stop_point(&stop).is_none() {
        missing(&field, format!("there is no stop point {stop}"), ground);
    }
    Some(IncidentKind::StopBlocked { stop })
}

fn read_detector(r: &mut Reader<'_>, ground: Option<Ground<'_>>) -> Option<IncidentKind> {
    let intersection = read_intersection(r, ground);
    let field = r.required("detector");
    let detector = field.int(0..=65_535).map(DetectorId);
    let mode = r.required("mode").choice(&[
        ("silent", DetectorFault::Silent),
        ("stuck", DetectorFault::Stuck),
        ("flicker", DetectorFault::Flicker),
    ]);
    let (intersection, detector, ground) = (intersection?, detector?, ground?);
    let found = ground.network.intersection(intersection).and_then(|i| i.detector(detector));
    if found.is_none() {
        missing(&field, format!("there is no detector {detector}"), ground);
    }
    Some(IncidentKind::DetectorFailed { intersection, detector, mode: mode? })
}

/// Something that is not there; it may stand in what could not be read.
fn missing(field: &Field<'_>, what: String, ground: Ground<'_>) {
    if ground.sound {
        field.problem(what);
    }
}

/// As long as a lane may be.
const MAX_LANE_M: f64 = 5_000.0;
const MAX_NAME_BYTES: usize = 126;
