//! When a bus of SUMO's asks for green, and what its SREM says (TS 103 301 v1.3.1, clause 7).
//!
//! The bus knows where it is, the MAPEMs, and how late it is; not which way it will turn, since
//! its route is SUMO's and not in any message of ours.

use crate::traci::Seen;
use its::msg::{
    AccessPoint, IntersectionRef, PriorityRequest, PriorityRequestKind, RequestId, Requestor, Srem,
    StationId, VehicleRef,
};
use roadnet::{Intersection, IntersectionId, LaneId, LaneKind, LaneUse};
use units::{Duration, Heading, Instant, Utc, Wgs84};

/// The unit aboard one bus.
#[derive(Clone, Debug)]
pub(crate) struct PriorityUnit {
    station: StationId,
    asked: Option<(Instant, IntersectionId)>,
    sequence: u8,
    /// What it was late by on its way in, if SUMO has that; seconds.
    late_at_start_s: Option<f64>,
    stood: Duration,
    seen: Option<Instant>,
    /// What its stops last said; seconds.
    behind_s: Option<f64>,
}

/// Where a bus is on the map of one intersection.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Standing {
    pub lane: LaneId,
    pub to_stop_line_m: f64,
    limit_mps: f64,
}

impl PriorityUnit {
    pub fn new(station: StationId, late_at_start_s: Option<f64>) -> Self {
        Self {
            station,
            asked: None,
            sequence: 0,
            late_at_start_s,
            stood: Duration::ZERO,
            seen: None,
            behind_s: None,
        }
    }

    /// One step of SUMO's: time that it stands in traffic makes it late.
    pub fn watch(&mut self, seen: &Seen, at: Instant) {
        let step = self.seen.map_or(Duration::ZERO, |before| at.since(before));
        if seen.speed_mps < STANDING_MPS && seen.stopped & STOPPED == 0 {
            self.stood += step;
        }
        self.seen = Some(at);
    }

    /// What SUMO says of its next stop: how far behind `until` it will leave there, negative
    /// where the stop has none. After the last stop the last word holds.
    pub fn hear_stop_delay(&mut self, delay_s: f64) {
        if delay_s >= 0.0 {
            self.behind_s = Some(delay_s);
        }
    }

    /// Seconds behind its timetable; `None` if it has none.
    pub fn lateness_s(&self) -> Option<i32> {
        let start_s = self.late_at_start_s.map(|s| s + self.stood.as_secs_f64());
        let s = self.behind_s.or(start_s)?;
        Some(s.round().clamp(-MAX_LATENESS_S, MAX_LATENESS_S) as i32)
    }

    /// Whether its next request is due.
    pub fn is_due(&self, at: Instant) -> bool {
        self.asked.is_none_or(|(asked, _)| at.since(asked) >= UPDATE)
    }

    /// The request to an intersection it comes near to.
    pub fn request(
        &mut self,
        seen: &Seen,
        to: &Intersection,
        standing: Standing,
        (at, utc): (Instant, Utc),
        position: Wgs84,
    ) -> Srem {
        let id = to.id();
        let again = self.asked.is_some_and(|(_, before)| before == id);
        self.asked = Some((at, id));
        let sequence_number = self.sequence;
        self.sequence = (self.sequence + 1) % 128;
        let pace_mps = seen.speed_mps.max(standing.limit_mps / 2.0);
        let eta = utc.plus_millis((standing.to_stop_line_m / pace_mps * 1e3) as i64);
        let request = PriorityRequest {
            intersection: IntersectionRef { region: id.region, id: id.id },
            id: RequestId(self.station.0 as u8),
            kind: if again { PriorityRequestKind::Update } else { PriorityRequestKind::Request },
            inbound: AccessPoint::Lane(standing.lane.0),
            outbound: None,
            eta_minute_of_year: Some(eta.minute_of_year()),
            eta_millis_of_minute: Some(eta.millis_of_minute()),
            duration_ms: None,
        };
        Srem {
            station: self.station,
            minute_of_year: Some(utc.minute_of_year()),
            millis_of_minute: utc.millis_of_minute(),
            sequence_number: Some(sequence_number),
            requests: vec![request],
            requestor: Requestor {
                id: VehicleRef::Station(self.station),
                role: Some(ROLE_PUBLIC_TRANSPORT),
                position: Some(position),
                heading: Some(Heading::from_degrees(seen.angle_deg)),
                speed_mps: Some(seen.speed_mps.max(0.0)),
                name: None,
                route_name: None,
                lateness_s: self.lateness_s(),
            },
        }
    }
}

/// The lane on which a bus drives towards an intersection, as its map has it.
pub(crate) fn standing(to: &Intersection, position: Wgs84, heading: Heading) -> Option<Standing> {
    let at = to.frame().to_enu(position);
    let inward = to.lanes().iter().filter(|l| l.lane_use == LaneUse::Ingress);
    let drives = inward.filter(|l| matches!(l.kind, LaneKind::Vehicle | LaneKind::Bus));
    let found = drives.filter_map(|l| {
        let foot = l.centreline.project(at);
        let to_stop_line_m = l.centreline.length_m() - foot.along_m;
        let along = foot.along_m > 0.0 && (0.1..=ASK_M).contains(&to_stop_line_m);
        let on_it = foot.offset_m.abs() <= l.width_m / 2.0 + BESIDE_M;
        let same_way = foot.heading.angle_to_deg(heading) < ALONG_DEG;
        let standing = Standing { lane: l.id, to_stop_line_m, limit_mps: l.speed_limit_mps };
        (along && on_it && same_way).then_some((foot.offset_m.abs(), standing))
    });
    found.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, standing)| standing)
}

/// Requests are repeated this often.
const UPDATE: Duration = Duration::from_secs(2);
/// As near as that a bus asks.
const ASK_M: f64 = 300.0;
const STANDING_MPS: f64 = 0.1;
/// Bit 0 of the stop state: at a stop.
const STOPPED: i32 = 1;
/// Beside a lane's edge for a bumper that swings out.
const BESIDE_M: f64 = 0.5;
const ALONG_DEG: f64 = 45.0;
/// `DeltaTime` goes to ±1,210 s in steps of 10 s.
const MAX_LATENESS_S: f64 = 1_210.0;
/// `BasicVehicleRole` publicTransport(1).
const ROLE_PUBLIC_TRANSPORT: u8 = 1;

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(speed_mps: f64, stopped: i32) -> Seen {
        Seen { speed_mps, stopped, ..Seen::default() }
    }

    #[test]
    fn stops_with_a_time_say_how_late_it_is() {
        let mut unit = PriorityUnit::new(StationId(1), None);
        unit.hear_stop_delay(-1.0);
        assert_eq!(unit.lateness_s(), None, "no timetable");
        unit.hear_stop_delay(75.4);
        assert_eq!(unit.lateness_s(), Some(75));
        unit.hear_stop_delay(-1.0);
        assert_eq!(unit.lateness_s(), Some(75), "after its last stop");
    }

    #[test]
    fn standing_in_traffic_makes_late_boarding_does_not() {
        let mut unit = PriorityUnit::new(StationId(1), Some(40.0));
        for (s, speed_mps, stopped) in [(0, 9.0, 0), (1, 0.0, 0), (11, 0.0, 0), (31, 0.0, 17)] {
            unit.watch(&seen(speed_mps, stopped), Instant::from_millis(s * 1_000));
        }
        assert_eq!(unit.lateness_s(), Some(51));
    }
}
