//! One intersection: what is known of it, what is asked of its controller, what is told of it.

use crate::config::JunctionConfig;
use crate::engine::Outbox;
use crate::io::{Event, Output, Rejection};
use crate::map::reference;
use crate::neighbours::{Neighbours, Outflow};
use crate::oversight::Overseen;
use crate::requests::{Requests, group_of};
use crate::spat::{Situation, Spat, clocks_ms};
use control::{Demands, PolicyKind, PriorityCall, PriorityCaller, View, demands};
use estimate::{EstimateConfig, Estimator, LaneMatch, Track};
use its::msg::{Srem, Ssem, StationId};
use roadnet::{Intersection, LaneUse, SignalGroupId, SignalGroupKind};
use signal::{
    ControllerMode, ControllerStatus, GroupForecast, Intention, Lamp, Observed, STATUS_LIFETIME,
    SignalProgram, SignalRequest, StageId, forecast, holds_until,
};
use std::collections::BTreeMap;
use units::{Duration, Instant, Now};

/// One intersection under the engine's care.
#[derive(Debug)]
pub(crate) struct Junction {
    intersection: Intersection,
    observed: Observed,
    estimator: Estimator,
    overseen: Overseen,
    requests: Requests,
    spat: Spat,
    forecast: BTreeMap<SignalGroupId, GroupForecast>,
    foreseen: Foreseen,
    /// What the policy means to do from the stage on that the controller is in.
    intention: Option<Intention>,
    asked: Option<(Instant, SignalRequest)>,
    /// When the stage that is asked for was first asked for.
    asked_since: Instant,
    /// The stage that the kernel does not let out at present.
    refused: Option<StageId>,
    sequence: u32,
    heard: bool,
    told: BTreeMap<PriorityCaller, control::PriorityState>,
    /// The calls of the last moments, and when each was heard.
    called: Vec<(Instant, PriorityCall)>,
    /// When what was told last was decided.
    told_of: Option<Instant>,
    /// Between two things to do there may be nothing to do.
    rest: Option<Rest>,
    /// While nobody gets priority: [`Estimator::public_transport_changes`] when the calls of public
    /// transport were last found to change nothing.
    known: Option<u64>,
}

/// While this lasts a tick asks and answers nothing, unless somebody calls.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Rest {
    until: Instant,
    /// Nothing is told before that.
    tells_at: Instant,
    in_charge: bool,
    /// [`clocks_ms`] then: whoever sets a clock ends it.
    clocks_ms: i64,
}

/// What the forecast rests on.
#[derive(Debug, Default)]
struct Foreseen {
    /// Counts the forecasts.
    number: u64,
    /// [`Observed::changes`] then.
    changes: u64,
    believed: Option<Intention>,
    /// It is to be made anew then in any case.
    until: Option<Instant>,
}

impl Junction {
    pub fn new(
        intersection: &Intersection,
        config: &JunctionConfig,
        public_transport: &[StationId],
        now: Now,
    ) -> Self {
        let observed = Observed::new(config.program.clone(), now.mono);
        let estimate =
            EstimateConfig { public_transport: public_transport.iter().copied().collect() };
        Self {
            intersection: intersection.clone(),
            overseen: Overseen::new(config, &observed, now),
            estimator: Estimator::new(intersection, estimate),
            observed,
            requests: Requests::default(),
            spat: Spat::default(),
            forecast: BTreeMap::new(),
            foreseen: Foreseen::default(),
            intention: None,
            asked: None,
            asked_since: now.mono,
            refused: None,
            sequence: 0,
            heard: false,
            told: BTreeMap::new(),
            called: Vec::new(),
            told_of: None,
            rest: None,
            known: None,
        }
    }

    pub const fn intersection(&self) -> &Intersection {
        &self.intersection
    }

    pub const fn estimator(&self) -> &Estimator {
        &self.estimator
    }

    pub const fn estimator_mut(&mut self) -> &mut Estimator {
        &mut self.estimator
    }

    pub const fn requests(&self) -> &Requests {
        &self.requests
    }

    pub const fn forecast(&self) -> &BTreeMap<SignalGroupId, GroupForecast> {
        &self.forecast
    }

    pub fn program(&self) -> &SignalProgram {
        self.observed.program()
    }

    /// Takes the requests in an SREM that are for this intersection; only public transport that is
    /// on its way here may ask.
    pub fn handle_srem(&mut self, now: Now, srem: &Srem) -> Result<(), Rejection> {
        self.rest = None;
        let ours = reference(self.intersection.id());
        if srem.requests.iter().all(|r| r.intersection != ours) {
            return Ok(());
        }
        let track = self.estimator.track(srem.station);
        if !track.is_some_and(Track::is_public_transport) {
            return Err(Rejection::new(
                "not_public_transport",
                "an SREM of a station that is no public transport here",
            ));
        }
        self.requests.handle_srem(now, &self.intersection, srem)
    }

    /// Takes a controller's report, which has to be of all signal groups: a lamp that is left out
    /// would be taken for what it was.
    pub fn handle_status(
        &mut self,
        now: Now,
        status: ControllerStatus,
        out: &mut Outbox,
    ) -> Result<(), Rejection> {
        let intersection = self.intersection.id();
        let told = |group| status.lamps.iter().any(|(g, _)| *g == group);
        let repeats = self.observed.repeats(&status);
        if !repeats || !self.observed.is_as_before(&status) {
            self.rest = None;
        }
        if !repeats && let Some(missing) = self.program().group_ids().find(|g| !told(*g)) {
            return Err(Rejection::new(
                "incomplete_status",
                format_args!("signal group {missing} is not in the report"),
            ));
        }
        if let Some(v) = self.observed.handle_status(now.mono, status) {
            let violation = v.to_string();
            out.push(Output::Event(Event::ControllerUnsafe { intersection, violation }));
        }
        if !self.heard {
            self.heard = true;
            out.push(Output::Event(Event::ControllerHeard { intersection }));
        }
        Ok(())
    }

    /// Decides, asks and tells; called every [`crate::engine::TICK`].
    pub fn tick(
        &mut self,
        now: Now,
        (station, in_charge): (StationId, bool),
        lateness: impl Fn(StationId) -> Option<i32>,
        neighbours: &Neighbours,
        out: &mut Outbox,
    ) {
        self.estimator.handle_timeout(now);
        let rest =
            |(until, tells_at)| Rest { until, tells_at, in_charge, clocks_ms: clocks_ms(now) };
        let rests = |r: &Rest| now.mono < r.until && rest((r.until, r.tells_at)) == *r;
        if let Some(present) = self.rest.filter(|r| self.is_unasked() && rests(r)) {
            let heard = Some(self.estimator.public_transport_changes());
            let mut are_known = self.known == heard;
            if !are_known {
                let calls = self.calls(now, &lateness);
                are_known = self.are_known(&calls);
                // Where anybody can be entitled to anything, time alone may make them so.
                let may_last = are_known && self.overseen.policy().priority().is_off();
                self.known = heard.filter(|_| may_last);
                if !are_known {
                    self.decide_and_ask(now, in_charge, &calls, neighbours, out);
                }
            }
            if are_known && now.mono < present.tells_at {
                return;
            }
        } else {
            self.requests.forget(now.mono);
            self.forget_passed();
            self.clear_served_pedestrians(now.mono);
            let calls = self.calls(now, &lateness);
            self.decide_and_ask(now, in_charge, &calls, neighbours, out);
        }
        self.tell(now, station, out);
        self.rest = self.next_change().map(rest);
    }

    /// Whether there is something to tell the neighbours that was decided since the last time.
    pub fn has_news(&mut self) -> bool {
        let decided = self.overseen.policy().tells().map(|tells| tells.at);
        core::mem::replace(&mut self.told_of, decided) != decided
    }

    /// What the neighbours are told.
    pub fn outflow(&self, now: Instant) -> Option<Outflow> {
        let tells = self.overseen.policy().tells()?;
        let late = now.since(tells.at);
        (late <= MOST_LATE).then(|| Outflow::new(self.intersection.id(), tells, late.as_secs_f64()))
    }

    /// Whether no request stands, and no pedestrian waits.
    fn is_unasked(&self) -> bool {
        self.requests.is_empty() && !self.estimator.has_pedestrian_calls()
    }

    /// Whether these calls change nothing: there are none, or nobody is entitled to anything and
    /// all have been told so.
    fn are_known(&self, calls: &[PriorityCall]) -> bool {
        let is_told = |c: &PriorityCall| self.told.contains_key(&c.caller);
        calls.len() == self.told.len()
            && (calls.is_empty()
                || self.overseen.policy().priority().is_off() && calls.iter().all(is_told))
    }

    /// Until when nothing is to be decided as long as nobody asks for anything and the controller
    /// reports what it reports, and when something is to be told; `None` where that can't be told
    /// beforehand.
    fn next_change(&self) -> Option<(Instant, Instant)> {
        let (asked_at, asked) = self.asked?;
        let (heard_at, status) = self.observed.last()?;
        let is_settled = self.refused.is_none()
            && asked.stage == status.stage
            && self.overseen.policy().priority().awaits().is_none()
            && self.intention.as_ref().is_some_and(|i| i.current == status.stage);
        let all = [
            Some(self.overseen.holds_until()?),
            Some(asked_at + KEEP_ALIVE),
            Some(heard_at + STATUS_LIFETIME),
            self.foreseen.until,
        ];
        let until = all.into_iter().flatten().min().filter(|_| is_settled)?;
        Some((until, self.spat.repeats_at()?))
    }

    fn decide_and_ask(
        &mut self,
        now: Now,
        in_charge: bool,
        calls: &[PriorityCall],
        neighbours: &Neighbours,
        out: &mut Outbox,
    ) {
        if self.heard && !self.observed.is_fresh(now.mono) {
            self.heard = false;
            let intersection = self.intersection.id();
            out.push(Output::Event(Event::ControllerSilent { intersection }));
        }
        let demands = match self.overseen.policy().looks_at_demand() {
            true => demands(&self.intersection, &self.estimator, now.mono)
                .with_told(neighbours.told(self.intersection.id(), now)),
            false => Demands::default(),
        };
        self.overseen.note_waits(&View {
            now,
            intersection: &self.intersection,
            signal: &self.observed,
            demands: &demands,
        });
        let mode = self.observed.mode(now.mono);
        let follows = |m| matches!(m, ControllerMode::Remote | ControllerMode::Local);
        let steering = in_charge && mode.is_some_and(follows);
        let stage = self.observed.stage(now.mono);
        // In a stage of its own the controller is left alone.
        let steering = steering && stage.is_some_and(|s| self.program().stage(s).is_some());
        let intention = if steering {
            self.decide(now, &demands, calls, out)
        } else {
            self.overseen.stand_down();
            None
        };
        // Until the controller has taken the stage that was asked for, the last word holds.
        if !steering || intention.as_ref().is_some_and(|i| Some(i.current) == stage) {
            self.intention = intention;
        }
        self.foresee(now.mono, mode);
        self.answer_requests(now.mono, calls, out);
    }

    /// The forecast, made anew only when what it rests on has changed.
    fn foresee(&mut self, now: Instant, mode: Option<ControllerMode>) {
        let believed = self.intention.as_ref().filter(|_| mode == Some(ControllerMode::Remote));
        let changes = self.observed.changes();
        let foreseen = &self.foreseen;
        let holds = foreseen.changes == changes
            && foreseen.until.is_none_or(|until| now < until)
            && foreseen.believed.as_ref() == believed;
        if foreseen.number > 0 && holds {
            return;
        }
        self.forecast = forecast(&self.observed, believed, now);
        self.foreseen = Foreseen {
            number: foreseen.number + 1,
            changes,
            believed: believed.cloned(),
            until: holds_until(&self.forecast),
        };
    }

    /// Asks the policy, and the controller for what it wants.
    fn decide(
        &mut self,
        now: Now,
        demands: &Demands,
        calls: &[PriorityCall],
        out: &mut Outbox,
    ) -> Option<Intention> {
        let current = self.observed.stage(now.mono)?;
        if self.is_on_its_way(now.mono, current) {
            return None;
        }
        let view = View { now, intersection: &self.intersection, signal: &self.observed, demands };
        let decision = self.overseen.decide(&view, calls, out)?;
        let intersection = self.intersection.id();
        let mut stage = decision.stage;
        let refusal = (stage != current).then(|| self.observed.check(now.mono, stage).err());
        let refused = refusal.flatten().map(|why| (stage, why));
        if let Some((wanted, why)) = refused {
            // Told once, however often it is tried again until it may go.
            if self.refused != Some(wanted) {
                out.count_refusal();
                let refusal = why.to_string();
                out.push_limited(Event::RequestRefused { intersection, stage, refusal });
            }
            stage = current;
        }
        self.overseen.note_refusal(refused.is_some(), &view, out);
        self.refused = refused.map(|(wanted, _)| wanted);
        let asked_for = self.asked.map(|(_, r)| r.stage);
        if asked_for != Some(stage) {
            self.sequence = self.sequence.wrapping_add(1);
            self.asked_since = now.mono;
            if stage != current {
                let reason = decision.reason;
                out.push(Output::Event(Event::StageRequested { intersection, stage, reason }));
            }
        }
        let due = self.asked.is_none_or(|(at, _)| now.mono.since(at) >= KEEP_ALIVE);
        if asked_for != Some(stage) || due {
            self.ask(now.mono, stage, out);
        }
        Some(decision.intention)
    }

    /// A request has left that the controller has not yet had the time to take. Deciding anew on
    /// a state that is about to change would call it back and forth.
    fn is_on_its_way(&self, now: Instant, current: StageId) -> bool {
        let elsewhere = self.asked.is_some_and(|(_, r)| r.stage != current);
        elsewhere && now.since(self.asked_since) < TAKE_TIMEOUT
    }

    fn ask(&mut self, now: Instant, stage: StageId, out: &mut Outbox) {
        let request = SignalRequest { stage, sequence: self.sequence };
        self.asked = Some((now, request));
        out.push(Output::SignalRequest { intersection: self.intersection.id(), request });
    }

    /// Calls of all public transport on its way in. One that is not heard for a moment, or is
    /// taken to be in another lane, calls on until it may have passed.
    fn calls(
        &mut self,
        now: Now,
        lateness: &impl Fn(StationId) -> Option<i32>,
    ) -> Vec<PriorityCall> {
        let nobody_is_here = self.estimator.public_transport().next().is_none();
        if nobody_is_here && self.called.is_empty() && self.requests.iter().next().is_none() {
            return Vec::new();
        }
        let mut calls = self.calls_heard(now, lateness);
        for (at, call) in core::mem::take(&mut self.called) {
            let station = StationId(call.caller.station);
            let is_in = !self.estimator.track(station).is_some_and(has_passed);
            let may_be_in = now.mono.since(at) <= CALL_GAP && now.mono <= call.eta + REPORT_LAG;
            if is_in && may_be_in && calls.iter().all(|c| c.caller.station != station.0) {
                self.called.push((at, call));
            }
        }
        let missed: Vec<PriorityCall> = self.called.iter().map(|(_, call)| *call).collect();
        self.called.extend(calls.iter().map(|call| (now.mono, *call)));
        calls.extend(missed);
        calls
    }

    /// By SREM, else by CAMs alone.
    fn calls_heard(
        &self,
        now: Now,
        lateness: &impl Fn(StationId) -> Option<i32>,
    ) -> Vec<PriorityCall> {
        let approach = |lane| self.intersection.lane(lane).map(|l| l.approach);
        let by_srem = self.requests.iter().filter_map(|e| {
            let track = self.estimator.track(e.station)?;
            let near = |m: &LaneMatch| {
                m.lane_use == LaneUse::Ingress && approach(m.lane) == approach(e.lane)
            };
            let to_line_m = track.lane.filter(near)?.to_stop_line_m?;
            let by_track = self.eta(track, to_line_m, now.mono);
            // A vehicle that stands at the line is there, whatever it announced.
            let announced = e.eta.map_or(by_track, |t| t.min(by_track + MAX_ETA_SLACK));
            Some(PriorityCall {
                caller: e.caller(),
                group: e.group,
                eta: by_track.max(announced),
                queue_ahead_veh: self.queue_ahead(track, to_line_m, now.mono),
                lateness_s: e.lateness_s.or_else(|| lateness(e.station)),
            })
        });
        let by_cam = self.estimator.public_transport().filter_map(|track| {
            if self.requests.of_station(track.station).is_some() {
                return None;
            }
            let at = track.lane.filter(|m| m.lane_use == LaneUse::Ingress)?;
            let to_line_m = at.to_stop_line_m.filter(|d| *d > 0.0)?;
            Some(PriorityCall {
                caller: PriorityCaller { station: track.station.0, request: None },
                group: group_of(&self.intersection, at.lane, None)?,
                eta: self.eta(track, to_line_m, now.mono),
                queue_ahead_veh: self.queue_ahead(track, to_line_m, now.mono),
                lateness_s: lateness(track.station),
            })
        });
        by_srem.chain(by_cam).collect()
    }

    /// When a track would be at the stop line with a free road.
    fn eta(&self, track: &Track, to_line_m: f64, now: Instant) -> Instant {
        let limit = track
            .lane
            .and_then(|m| self.intersection.lane(m.lane))
            .map_or(DEFAULT_LIMIT_MPS, |l| l.speed_limit_mps);
        let ahead_m = (to_line_m - track.speed_mps * now.since(track.at).as_secs_f64()).max(0.0);
        // Half-way between its present speed and the limit: it will speed up if it can.
        let mean = f64::midpoint(track.speed_mps, limit).max(1.0);
        now + Duration::from_millis((ahead_m / mean * 1_000.0) as u64)
    }

    /// Vehicles between it and the stop line; not looked for where nobody gets priority.
    fn queue_ahead(&self, track: &Track, to_line_m: f64, now: Instant) -> u32 {
        if self.overseen.policy().priority().is_off() {
            return 0;
        }
        let Some(at) = track.lane else { return 0 };
        let lane = self.estimator.lane(at.lane, now);
        let ahead = lane.vehicles.iter().filter(|v| {
            v.station != track.station && v.to_stop_line_m < to_line_m && v.speed_mps < QUEUED_MPS
        });
        u32::try_from(ahead.count()).unwrap_or(u32::MAX)
    }

    /// Requests end when their vehicle has passed the stop line, and nobody waits for it any more.
    fn forget_passed(&mut self) {
        let awaited = self.overseen.policy().priority().awaits().map(StationId);
        let came = |s: &StationId| self.estimator.track(*s).is_some_and(has_passed);
        if let Some(station) = awaited.filter(came) {
            self.overseen.note_passed(station);
        }
        let passed: Vec<StationId> = self
            .requests
            .iter()
            .filter(|e| self.estimator.track(e.station).is_some_and(has_passed))
            .map(|e| e.station)
            .collect();
        for station in passed {
            self.requests.passed(station);
        }
    }

    /// A pedestrians' call is answered by their green; who comes when it already flashes waits for
    /// the next.
    fn clear_served_pedestrians(&mut self, now: Instant) {
        for (group, kind) in self.intersection.signal_groups() {
            let Some(state) = self.observed.groups().get(group) else { continue };
            if *kind != SignalGroupKind::Pedestrian || state.lamp != Lamp::Green {
                continue;
            }
            for lane in self.intersection.lanes_of_group(*group) {
                let called = self.estimator.pedestrian_call(lane);
                if called.is_some_and(|at| now.since(at) >= REPORT_LAG) {
                    self.estimator.clear_pedestrian_call(lane);
                }
            }
        }
    }

    fn answer_requests(&mut self, now: Instant, calls: &[PriorityCall], out: &mut Outbox) {
        let intersection = self.intersection.id();
        let priority = self.overseen.policy().priority();
        let confirmed =
            self.asked.is_some_and(|(_, r)| self.observed.accepted(now) == Some(r.sequence));
        let observed = &self.observed;
        self.requests.answer(
            |caller| priority.state(caller),
            |group| {
                let shown = observed.groups().get(&group).map(|s| s.lamp);
                confirmed && shown.is_some_and(|l| l.is_green() || l == Lamp::RedAmber)
            },
        );
        for call in calls {
            let Some(state) = priority.state(call.caller) else { continue };
            if self.told.insert(call.caller, state) != Some(state) {
                let caller = call.caller;
                out.push(Output::Event(Event::Priority { intersection, caller, state }));
            }
        }
        self.told.retain(|caller, _| calls.iter().any(|c| c.caller == *caller));
    }

    /// The SPATEM and SSEM that are due.
    fn tell(&mut self, now: Now, station: StationId, out: &mut Outbox) {
        let mode = self.observed.mode(now.mono);
        let situation = Situation {
            station,
            id: self.intersection.id(),
            revision: self.intersection.revision(),
            program: self.observed.program(),
            mode,
            forecast: &self.forecast,
            forecast_number: self.foreseen.number,
            actuated: self.overseen.policy().kind() != PolicyKind::Fixed,
            priority: self.overseen.policy().priority().is_active(),
        };
        if let Some(octets) = self.spat.due(now, &situation) {
            out.broadcast(octets);
        }
        if let Some((sequence, answers)) = self.requests.due(now.mono) {
            let ssem = Ssem {
                station,
                minute_of_year: Some(now.utc.minute_of_year()),
                millis_of_minute: now.utc.millis_of_minute(),
                sequence_number: Some(sequence),
                status: vec![(reference(self.intersection.id()), sequence, answers)],
            };
            out.broadcast(ssem.encode().map(Into::into));
        }
    }
}

/// A vehicle is over the stop line.
fn has_passed(track: &Track) -> bool {
    track.lane.is_some_and(|m| {
        m.lane_use == LaneUse::Egress || m.to_stop_line_m.is_some_and(|d| d < -PASSED_M)
    })
}

/// This far behind the stop line a vehicle has passed it, metres.
const PASSED_M: f64 = 2.0;
/// A bus is taken to be still on its way for this long after its last message.
const CALL_GAP: Duration = Duration::from_secs(5);
/// Lamps are known with this delay at most: a controller's step and report, and our tick.
const REPORT_LAG: Duration = Duration::from_millis(500);
/// What was decided longer ago is told to no neighbour: the signals are in other hands.
const MOST_LATE: Duration = Duration::from_secs(5);
/// A controller that has not taken a request by then will not.
const TAKE_TIMEOUT: Duration = Duration::from_secs(2);
/// A request is repeated this often, so that the controller knows it is not alone.
const KEEP_ALIVE: Duration = Duration::from_secs(1);
/// An announced arrival may lie this far behind what the track says, not more.
const MAX_ETA_SLACK: Duration = Duration::from_secs(5);
/// 50 km/h.
const DEFAULT_LIMIT_MPS: f64 = 13.9;
/// Slower than this a vehicle is part of a queue, m/s.
const QUEUED_MPS: f64 = 4.0;
