//! A bus's own business: its calls, and the priority it asks for.

use super::cam::Observed;
use crate::car::Car;
use crate::{BusTrip, CallEventKind, Params, VehicleRecord};
use its::msg::{
    AccessPoint, IntersectionRef, PriorityRequest, PriorityRequestKind, RequestId, Requestor, Srem,
    VehicleRef,
};
use units::Instant;

/// What a bus has more than a car.
#[derive(Clone, Debug)]
pub(crate) struct BusUnit {
    /// Index of its trip in the demand.
    pub trip: usize,
    pub calls: Calls,
    pub priority: PriorityUnit,
}

/// The calls of one trip.
#[derive(Clone, Debug)]
pub(crate) struct Calls {
    /// Position along the way and dwell time of each.
    halts: Vec<(f64, f64)>,
    /// Index of the next (or present) call.
    pub next: usize,
}

/// Asks one intersection for priority.
#[derive(Clone, Debug, Default)]
pub(crate) struct PriorityUnit {
    /// When it last asked, and the arrival it gave, microseconds.
    last: Option<(u64, u64)>,
    cancelled: bool,
    sequence: u8,
}

/// What the unit knows when it asks.
pub(crate) struct Asker<'a> {
    pub seen: &'a Observed<'a>,
    pub record: &'a VehicleRecord,
    pub trip: &'a BusTrip,
    pub params: &'a Params,
}

impl BusUnit {
    pub(crate) fn new(trip: usize, halts: Vec<f64>, of: &BusTrip) -> Self {
        let dwells = of.calls.iter().map(|c| c.dwell_s);
        let calls = Calls { halts: halts.into_iter().zip(dwells).collect(), next: 0 };
        Self { trip, calls, priority: PriorityUnit::default() }
    }
}

impl Calls {
    /// The same calls before the first.
    pub(crate) fn rewound(&self) -> Self {
        Self { halts: self.halts.clone(), next: 0 }
    }

    /// Where it halts next; infinite: nowhere.
    pub(crate) fn next_halt_m(&self) -> f64 {
        self.halts.get(self.next).map_or(f64::INFINITY, |h| h.0)
    }

    /// Opens the doors of a bus that has come to rest at its stop point by the end of a step,
    /// and shuts them when its dwell time is over (so dwell times are whole steps).
    pub(crate) fn after_move(&mut self, car: &mut Car, next_s: f64) -> Option<CallEventKind> {
        if car.dwells() {
            if next_s < car.dwell_until_s - ROUNDING_S {
                return None;
            }
            car.dwell_until_s = -1.0;
            self.next += 1;
            car.halt_m = self.next_halt_m();
            return Some(CallEventKind::Left);
        }
        let near = car.halt_m - car.s_m < NEAR_M && car.v_mps < SLOW_MPS;
        if !near {
            return None;
        }
        let dwell_s = self.halts.get(self.next).map_or(0.0, |h| h.1);
        car.v_mps = 0.0;
        car.rolling = false;
        car.dwell_until_s = next_s + dwell_s;
        Some(CallEventKind::Arrived)
    }
}

impl PriorityUnit {
    /// The request due at the end of this step, if one is: the first as the bus comes near,
    /// then every 2 s or when the expected arrival moves by more, and the cancellation when its
    /// front is over the stop line.
    pub(crate) fn poll(&mut self, asker: &Asker<'_>) -> Option<(Instant, Srem)> {
        let now_us = asker.seen.step_us.1;
        let car = asker.seen.car;
        let distance_m = asker.seen.path.line_m - car.s_m;
        if distance_m <= 0.0 {
            if self.cancelled || self.last.is_none() {
                return None;
            }
            self.cancelled = true;
            return Some(self.request(asker, PriorityRequestKind::Cancellation, now_us));
        }
        let eta_s = asker.time_to_line_s(distance_m);
        let eta_us = now_us + (eta_s * 1e6) as u64;
        let kind = match self.last {
            None => {
                let near =
                    distance_m <= asker.params.srem_distance_m || eta_s <= asker.params.srem_time_s;
                near.then_some(PriorityRequestKind::Request)?
            }
            Some((asked_us, said_us)) => {
                let due = now_us - asked_us >= UPDATE_US || said_us.abs_diff(eta_us) > UPDATE_US;
                due.then_some(PriorityRequestKind::Update)?
            }
        };
        self.last = Some((now_us, eta_us));
        Some(self.request(asker, kind, eta_us))
    }

    fn request(
        &mut self,
        asker: &Asker<'_>,
        kind: PriorityRequestKind,
        eta_us: u64,
    ) -> (Instant, Srem) {
        let now_us = asker.seen.step_us.1;
        let start = asker.params.start;
        let utc = start.plus_millis((now_us / 1_000) as i64);
        let eta = start.plus_millis((eta_us / 1_000) as i64);
        let path = asker.seen.path;
        let lane =
            |tracks: &[crate::map::LaneTrack], l: usize| AccessPoint::Lane(tracks[l].at.lane.0);
        let sequence_number = self.sequence;
        self.sequence = (self.sequence + 1) % 128;
        let at = asker.record.intersection;
        let request = PriorityRequest {
            intersection: IntersectionRef { region: at.region, id: at.id },
            id: RequestId(asker.record.id.0 as u8),
            kind,
            inbound: lane(&asker.seen.map.ingress, path.from),
            outbound: Some(lane(&asker.seen.map.egress, path.to)),
            eta_minute_of_year: Some(eta.minute_of_year()),
            eta_millis_of_minute: Some(eta.millis_of_minute()),
            duration_ms: None,
        };
        let srem = Srem {
            station: asker.record.id.station(),
            minute_of_year: Some(utc.minute_of_year()),
            millis_of_minute: utc.millis_of_minute(),
            sequence_number: Some(sequence_number),
            requests: vec![request],
            requestor: Requestor {
                id: VehicleRef::Station(asker.record.id.station()),
                role: Some(ROLE_PUBLIC_TRANSPORT),
                position: Some(asker.seen.position()),
                heading: Some(asker.seen.heading()),
                speed_mps: Some(asker.seen.car.v_mps),
                name: descriptive_name(&asker.trip.journey),
                route_name: descriptive_name(&asker.trip.line),
                lateness_s: Some(asker.lateness_s()),
            },
        };
        (Instant::from_micros(now_us), srem)
    }
}

impl Asker<'_> {
    /// The bus's own guess: at its speed, but at no less than half of what it wants to drive
    /// (the unit knows nothing of queue and signal), and after what remains of calls before.
    fn time_to_line_s(&self, distance_m: f64) -> f64 {
        let car = self.seen.car;
        let wanted = self.seen.path.limit_mps[0] * car.factor;
        let now_s = self.seen.step_us.1 as f64 / 1e6;
        let boards_s = if car.dwells() { (car.dwell_until_s - now_s).max(0.0) } else { 0.0 };
        boards_s + distance_m / car.v_mps.max(0.5 * wanted)
    }

    /// Lateness on entering and the time it has stood since, seconds.
    fn lateness_s(&self) -> i32 {
        libm::round(self.trip.lateness_s + self.record.stopped_s) as i32
    }
}

/// `DescriptiveName`: 1 to 63 characters of IA5String.
fn descriptive_name(text: &str) -> Option<String> {
    let fits = !text.is_empty() && text.len() <= 63 && text.is_ascii();
    fits.then(|| text.to_owned())
}

/// Requests are repeated at least this often, and renewed when the arrival moves by more.
const UPDATE_US: u64 = 2_000_000;
/// `BasicVehicleRole` publicTransport(1).
const ROLE_PUBLIC_TRANSPORT: u8 = 1;
/// A bus is at its stop point when it is this near and this slow.
const NEAR_M: f64 = 1.0;
const SLOW_MPS: f64 = 0.5;
const ROUNDING_S: f64 = 1e-6;
