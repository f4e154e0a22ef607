//! Requests for priority by SREM, and the answers by SSEM.

use crate::io::Rejection;
use crate::map::reference;
use control::{PriorityCaller, PriorityState};
use its::msg::{
    AccessPoint, PrioritizationResponse, PrioritizationResponseStatus, PriorityRequest,
    PriorityRequestKind, RequestId, Srem, StationId, VehicleRef,
};
use roadnet::{ConnectionId, Intersection, Lane, LaneId, LaneUse, SignalGroupId, Turn};
use std::collections::BTreeMap;
use units::{Duration, Instant, Now};

/// The requests that stand at one intersection.
#[derive(Clone, Debug, Default)]
pub(crate) struct Requests {
    entries: BTreeMap<(StationId, RequestId), Entry>,
    sequence: u8,
    told: Option<(Instant, Vec<PrioritizationResponse>)>,
}

/// One request.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub station: StationId,
    pub request: RequestId,
    pub lane: LaneId,
    pub group: SignalGroupId,
    pub lateness_s: Option<i32>,
    pub line: Option<String>,
    pub eta: Option<Instant>,
    requestor: VehicleRef,
    inbound: AccessPoint,
    outbound: Option<AccessPoint>,
    sequence_number: u8,
    heard: Instant,
    pub status: PrioritizationResponseStatus,
}

impl Entry {
    /// Who asks, in the words of `control`.
    pub fn caller(&self) -> PriorityCaller {
        PriorityCaller { station: self.station.0, request: Some(self.request.0) }
    }
}

impl Requests {
    /// Takes an SREM. Requests for other intersections are passed over.
    pub fn handle_srem(
        &mut self,
        now: Now,
        intersection: &Intersection,
        srem: &Srem,
    ) -> Result<(), Rejection> {
        let ours = reference(intersection.id());
        let mut refused = Ok(());
        for r in srem.requests.iter().filter(|r| r.intersection == ours) {
            if r.kind == PriorityRequestKind::Cancellation {
                self.entries.remove(&(srem.station, r.id));
            } else if let Err(rejection) = self.note(now, intersection, srem, r) {
                refused = Err(rejection);
            }
        }
        refused
    }

    fn note(
        &mut self,
        now: Now,
        intersection: &Intersection,
        srem: &Srem,
        r: &PriorityRequest,
    ) -> Result<(), Rejection> {
        let key = (srem.station, r.id);
        let of_station = self.entries.keys().filter(|(s, _)| *s == srem.station).count();
        let known = self.entries.contains_key(&key);
        if !known && (self.entries.len() >= MAX_REQUESTS || of_station >= MAX_PER_STATION) {
            return Err(Rejection::new("request_table_full", format_args!("station {}", key.0.0)));
        }
        let (lane, group) = way_in(intersection, r)?;
        let status =
            self.entries.get(&key).map_or(PrioritizationResponseStatus::Requested, |e| e.status);
        let entry = Entry {
            station: srem.station,
            request: r.id,
            lane,
            group,
            lateness_s: srem.requestor.lateness_s,
            line: srem.requestor.route_name.clone(),
            eta: eta(now, r),
            requestor: srem.requestor.id,
            inbound: r.inbound,
            outbound: r.outbound,
            sequence_number: srem.sequence_number.unwrap_or(0),
            heard: now.mono,
            status,
        };
        self.entries.insert(key, entry);
        Ok(())
    }

    /// Forgets requests not repeated for [`REQUEST_LIFETIME`].
    pub fn forget(&mut self, now: Instant) {
        self.entries.retain(|_, e| now.since(e.heard) <= REQUEST_LIFETIME);
    }

    /// Takes back every request of a station: it has passed.
    pub fn passed(&mut self, station: StationId) {
        self.entries.retain(|(s, _), _| *s != station);
    }

    /// Whether none stands, and nothing is left to say of those that did.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.told.as_ref().is_none_or(|(_, told)| told.is_empty())
    }

    /// The standing requests.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// The newest request of a station.
    pub fn of_station(&self, station: StationId) -> Option<&Entry> {
        self.entries
            .range((station, RequestId(0))..=(station, RequestId(u8::MAX)))
            .map(|(_, e)| e)
            .max_by_key(|e| e.heard)
    }

    /// Sets how each request stands; `granted` says whether the controller has confirmed it.
    pub fn answer(
        &mut self,
        state: impl Fn(PriorityCaller) -> Option<PriorityState>,
        granted: impl Fn(SignalGroupId) -> bool,
    ) {
        use PrioritizationResponseStatus as Status;
        for e in self.entries.values_mut() {
            e.status = match state(e.caller()) {
                None => Status::Requested,
                Some(PriorityState::NotEntitled) => Status::Rejected,
                Some(PriorityState::Noted) => Status::Processing,
                Some(PriorityState::Active) if granted(e.group) => Status::Granted,
                Some(PriorityState::Active) => Status::Processing,
                Some(PriorityState::Locked) => Status::ReserviceLocked,
                Some(PriorityState::Expired) => Status::MaxPresence,
            };
        }
    }

    /// The answers to send now, with their sequence number: at once when one has changed, else
    /// once a second while there are any.
    pub fn due(&mut self, now: Instant) -> Option<(u8, Vec<PrioritizationResponse>)> {
        let answers: Vec<_> = self.entries.values().take(MAX_ANSWERS).map(answer).collect();
        let changed = match &self.told {
            Some((at, told)) if *told == answers => {
                if now.since(*at) < REPEAT {
                    return None;
                }
                false
            }
            _ => true,
        };
        if changed {
            self.sequence = (self.sequence + 1) % 128;
        }
        self.told = Some((now, answers.clone()));
        (!answers.is_empty()).then_some((self.sequence, answers))
    }
}

fn answer(e: &Entry) -> PrioritizationResponse {
    PrioritizationResponse {
        requestor: e.requestor,
        request: e.request,
        sequence_number: e.sequence_number,
        inbound: e.inbound,
        outbound: e.outbound,
        status: e.status,
    }
}

/// The lane that a request comes in on, and the group that lets it through. Of an approach the
/// first lane that leads where it wants to go.
fn way_in(
    intersection: &Intersection,
    r: &PriorityRequest,
) -> Result<(LaneId, SignalGroupId), Rejection> {
    let is_meant = |l: &&Lane| match r.inbound {
        AccessPoint::Lane(id) => l.id.0 == id,
        AccessPoint::Connection(id) => {
            intersection.connection(ConnectionId(id)).is_some_and(|c| c.from == l.id)
        }
        AccessPoint::Approach(a) => l.approach.0 == a,
    };
    let ingress = intersection.lanes().iter().filter(|l| l.lane_use == LaneUse::Ingress);
    let lanes: Vec<LaneId> = ingress.filter(is_meant).map(|l| l.id).collect();
    if lanes.is_empty() {
        let detail = format_args!("inBoundLane {:?}", r.inbound);
        return Err(Rejection::new("unknown_inbound", detail));
    }
    let mut ways = lanes.iter().filter_map(|l| Some((*l, group_of(intersection, *l, r.outbound)?)));
    ways.next().ok_or_else(|| {
        let detail = format_args!("from {:?} to {:?}", r.inbound, r.outbound);
        Rejection::new("no_signal_group", detail)
    })
}

/// The group that lets a vehicle out of `lane` to where it says; without a word of that,
/// straight on.
pub(crate) fn group_of(
    intersection: &Intersection,
    lane: LaneId,
    outbound: Option<AccessPoint>,
) -> Option<SignalGroupId> {
    let leads_to = |c: &&roadnet::Connection| match outbound {
        None => true,
        Some(AccessPoint::Lane(l)) => c.to.0 == l,
        Some(AccessPoint::Connection(id)) => c.id.0 == id,
        Some(AccessPoint::Approach(a)) => {
            intersection.lane(c.to).is_some_and(|l| l.approach.0 == a)
        }
    };
    let mut ways: Vec<_> = intersection.connections_from(lane).filter(leads_to).collect();
    ways.sort_by_key(|c| (c.turn != Turn::Straight, c.id));
    ways.into_iter().find_map(|c| c.signal_group)
}

/// The arrival that a request names, on our clock; a year's end in between is not minded.
fn eta(now: Now, r: &PriorityRequest) -> Option<Instant> {
    let minutes = i64::from(r.eta_minute_of_year?) - i64::from(now.utc.minute_of_year());
    let millis = i64::from(r.eta_millis_of_minute?) - i64::from(now.utc.millis_of_minute());
    let ahead_ms = minutes * 60_000 + millis;
    (ahead_ms.abs() <= MAX_ETA_MS).then(|| now.mono_at(now.utc.plus_millis(ahead_ms)))
}

/// A roadside unit serves few buses at a time; beyond this somebody is playing.
const MAX_REQUESTS: usize = 64;
/// One vehicle has one way through an intersection, and perhaps an older request.
const MAX_PER_STATION: usize = 2;
/// `SignalStatusPackageList` of ISO/TS 19091.
const MAX_ANSWERS: usize = 32;
/// A request that is not repeated for this long is taken back.
const REQUEST_LIFETIME: Duration = Duration::from_secs(10);
const REPEAT: Duration = Duration::from_secs(1);
/// Arrivals farther off than half an hour are a fault.
const MAX_ETA_MS: i64 = 1_800_000;
