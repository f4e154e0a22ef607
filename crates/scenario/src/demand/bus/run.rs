//! How long a bus runs that nobody hinders.

use super::super::{BusLeg, Ground};
use passenger::BusKinematics;
use roadnet::{ApproachRef, LaneId, LaneRef, LaneUse, StopPoint};

/// Distances and limits along a way, from the start of the lane of entry.
pub(super) struct Profile {
    stretches: Vec<Stretch>,
    /// Per leg: where its stop line lies, and where its egress lane begins.
    joints: Vec<(f64, f64)>,
}

/// A part of a way with one limit.
struct Stretch {
    length_m: f64,
    v_mps: f64,
}

impl Profile {
    pub(super) fn of(legs: &[BusLeg], ground: Ground<'_>) -> Self {
        let mut profile = Self { stretches: Vec::new(), joints: Vec::new() };
        let mut at_m = 0.0;
        let mut last: Option<&BusLeg> = None;
        for leg in legs {
            let (ingress_m, v_in) = lane(leg, leg.from, ground);
            // The road from the last intersection: its egress lane up to where the next begins.
            let road_m = last.and_then(|l| road_m(l, ground)).unwrap_or(ingress_m);
            let own_m = ingress_m.min(road_m);
            if let Some(last) = last {
                profile.add(road_m - own_m, lane(last, last.to, ground).1);
            }
            profile.add(own_m, v_in);
            let i = ground.network.intersection(leg.intersection);
            let path_m = i.and_then(|i| i.connection(leg.connection)).map(|c| c.path.length_m());
            let path_m = path_m.unwrap_or(0.0);
            profile.add(path_m, v_in);
            profile.joints.push((at_m + road_m, at_m + road_m + path_m));
            at_m += road_m + path_m;
            last = Some(leg);
        }
        if let Some(last) = last {
            let (length_m, v_mps) = lane(last, last.to, ground);
            profile.add(length_m, v_mps);
        }
        profile
    }

    fn add(&mut self, length_m: f64, v_mps: f64) {
        self.stretches.push(Stretch { length_m, v_mps });
    }

    /// Where a stop point on the road to, or on that from, the intersection of a leg lies.
    pub(super) fn place_m(&self, leg: usize, stop: &StopPoint, ground: Ground<'_>) -> f64 {
        let (stop_line_m, egress_m) = self.joints.get(leg).copied().unwrap_or_default();
        let at = LaneRef { intersection: stop.intersection, lane: stop.lane };
        match ground.network.lane(at) {
            Some((_, l)) if l.lane_use == LaneUse::Ingress => {
                stop_line_m - l.centreline.length_m() + stop.along_m
            }
            _ => egress_m + stop.along_m,
        }
    }

    /// Unhindered runs from the start to standing at each of the places, in their order: d/v for
    /// each stretch, v/2b more for braking to each stop at *b* as passengers are told it too,
    /// v/2a for starting from it, and the time it stands there.
    pub(super) fn runs_s(&self, stops: impl Iterator<Item = (f64, f64)>) -> Vec<f64> {
        let bus = BusKinematics::default();
        let mut lost_s = 0.0;
        let run = |(place_m, dwell_s): (f64, f64)| {
            let (cruise_s, v_mps) = self.cruise(place_m);
            let braking_s = v_mps / (2.0 * bus.deceleration_mps2);
            let run_s = cruise_s + lost_s + braking_s;
            lost_s += braking_s + dwell_s + v_mps / (2.0 * bus.acceleration_mps2);
            run_s
        };
        stops.map(run).collect()
    }

    /// Time to a place at the limits, and the limit there.
    fn cruise(&self, place_m: f64) -> (f64, f64) {
        let (mut time_s, mut left_m) = (0.0, place_m);
        let mut v_mps = BusKinematics::default().cruise_mps;
        for s in &self.stretches {
            v_mps = s.v_mps;
            time_s += s.length_m.min(left_m) / s.v_mps;
            left_m -= s.length_m;
            if left_m <= 0.0 {
                break;
            }
        }
        (time_s, v_mps)
    }
}

/// A lane's length and what a bus drives on it.
fn lane(leg: &BusLeg, lane: LaneId, ground: Ground<'_>) -> (f64, f64) {
    let cruise_mps = BusKinematics::default().cruise_mps;
    let found = ground.network.lane(LaneRef { intersection: leg.intersection, lane });
    found.map_or((0.0, cruise_mps), |(_, l)| {
        (l.centreline.length_m(), l.speed_limit_mps.min(cruise_mps))
    })
}

/// From the start of the egress lane of a leg to the stop line of the next.
fn road_m(last: &BusLeg, ground: Ground<'_>) -> Option<f64> {
    let i = ground.network.intersection(last.intersection)?;
    let approach = i.lane(last.to)?.approach;
    let from = ApproachRef { intersection: last.intersection, approach };
    let link = ground.network.link_from(from)?;
    Some(ground.network.seam(link)?.length_m)
}
