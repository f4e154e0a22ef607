//! The unit that asks for priority: of buses and trams, and of emergency vehicles.

use super::cam::role;
use super::observed::{LineAhead, Observed};
use crate::{BusTrip, Params, VehicleRecord};
use its::msg::{
    AccessPoint, IntersectionRef, PriorityRequest, PriorityRequestKind, RequestId, Requestor, Srem,
    VehicleRef,
};
use roadnet::IntersectionId;
use units::Instant;

/// Asks one intersection after the other for priority.
#[derive(Clone, Debug, Default)]
pub(crate) struct PriorityUnit {
    /// The intersection that it has asked, if it hasn't passed it.
    asked: Option<Asked>,
    sequence: u8,
}

/// The last request to an intersection.
#[derive(Clone, Copy, Debug)]
struct Asked {
    at: IntersectionId,
    inbound: u8,
    outbound: Option<u8>,
    /// When that was, and the arrival that it gave, microseconds.
    said_us: u64,
    eta_us: u64,
}

/// What the unit knows when it asks.
pub(crate) struct Asker<'a> {
    pub seen: &'a Observed<'a>,
    pub record: &'a VehicleRecord,
    pub bus: Option<&'a BusTrip>,
    pub params: &'a Params,
}

impl PriorityUnit {
    /// The requests due at the end of this step: the first to an intersection as the vehicle
    /// comes near, then every 2 s or when the expected arrival moves by more, and the cancellation when
    /// its front is over the stop line.
    pub(crate) fn poll(&mut self, asker: &Asker<'_>, mut send: impl FnMut(Instant, Srem)) {
        let now_us = asker.seen.step_us.1;
        let ahead = asker.seen.line_ahead();
        if let Some(asked) =
            self.asked.take_if(|a| ahead.is_none_or(|l| l.inbound.intersection != a.at))
        {
            let eta = (PriorityRequestKind::Cancellation, now_us);
            send(Instant::from_micros(now_us), self.request(asker, &asked, eta));
        }
        let Some(ahead) = ahead.filter(|a| asker.is_signalled(a)) else { return };
        let eta_s = asker.time_to_line_s(ahead.distance_m);
        let eta_us = now_us + (eta_s * 1e6) as u64;
        let kind = match &self.asked {
            None => {
                let near = ahead.distance_m <= asker.params.srem_distance_m
                    || eta_s <= asker.params.srem_time_s;
                if !near {
                    return;
                }
                PriorityRequestKind::Request
            }
            Some(asked) => {
                let late = asked.eta_us.abs_diff(eta_us) > UPDATE_US;
                if now_us - asked.said_us < UPDATE_US && !late {
                    return;
                }
                PriorityRequestKind::Update
            }
        };
        let (at, inbound) = (ahead.inbound.intersection, ahead.inbound.lane.0);
        let outbound = ahead.next.and_then(|(_, (at, id))| {
            let i = asker.seen.around.network.intersection(at)?;
            i.connection(id).map(|c| c.to.0)
        });
        let asked = Asked { at, inbound, outbound, said_us: now_us, eta_us };
        send(Instant::from_micros(now_us), self.request(asker, &asked, (kind, eta_us)));
        self.asked = Some(asked);
    }

    fn request(
        &mut self,
        asker: &Asker<'_>,
        asked: &Asked,
        (kind, eta_us): (PriorityRequestKind, u64),
    ) -> Srem {
        let now_us = asker.seen.step_us.1;
        let start = asker.params.start;
        let utc = start.plus_millis((now_us / 1_000) as i64);
        let eta = start.plus_millis((eta_us / 1_000) as i64);
        let sequence_number = self.sequence;
        self.sequence = (self.sequence + 1) % 128;
        let at = asked.at;
        let request = PriorityRequest {
            intersection: IntersectionRef { region: at.region, id: at.id },
            id: RequestId(asker.record.id.0 as u8),
            kind,
            inbound: AccessPoint::Lane(asked.inbound),
            outbound: asked.outbound.map(AccessPoint::Lane),
            eta_minute_of_year: Some(eta.minute_of_year()),
            eta_millis_of_minute: Some(eta.millis_of_minute()),
            duration_ms: None,
        };
        let name = |of: fn(&BusTrip) -> &String| asker.bus.and_then(|b| descriptive_name(of(b)));
        Srem {
            station: asker.record.id.station(),
            minute_of_year: Some(utc.minute_of_year()),
            millis_of_minute: utc.millis_of_minute(),
            sequence_number: Some(sequence_number),
            requests: vec![request],
            requestor: Requestor {
                id: VehicleRef::Station(asker.record.id.station()),
                role: Some(role(asker.record.kind)),
                position: Some(asker.seen.position()),
                heading: Some(asker.seen.heading()),
                speed_mps: Some(asker.seen.on.speed_mps),
                name: name(|b| &b.journey),
                route_name: name(|b| &b.line),
                lateness_s: asker.lateness_s(),
            },
        }
    }
}

impl Asker<'_> {
    fn is_signalled(&self, ahead: &LineAhead) -> bool {
        let i = self.seen.around.network.intersection(ahead.inbound.intersection);
        i.is_some_and(|i| !i.signal_groups().is_empty())
    }

    /// The bus's own guess: at its speed, but at no less than half of what it wants to drive
    /// (the unit knows nothing of queue and signal), and after what remains of calls before.
    fn time_to_line_s(&self, distance_m: f64) -> f64 {
        let on = self.seen.on;
        let now_s = self.seen.step_us.1 as f64 / 1e6;
        let boards_s = on.dwells_until_s.map_or(0.0, |until_s| (until_s - now_s).max(0.0));
        boards_s + distance_m / on.speed_mps.max(0.5 * on.wanted_mps)
    }

    /// Lateness on entering and the time it has stood since, seconds; of who has no timetable
    /// nothing.
    fn lateness_s(&self) -> Option<i32> {
        self.bus.map(|b| libm::round(b.lateness_s + self.seen.on.stood_s) as i32)
    }
}

/// `DescriptiveName`: 1 to 63 characters of IA5String.
fn descriptive_name(text: &str) -> Option<String> {
    let fits = !text.is_empty() && text.len() <= 63 && text.is_ascii();
    fits.then(|| text.to_owned())
}

/// Requests are repeated at least this often, and renewed when the arrival moves by more.
const UPDATE_US: u64 = 2_000_000;
