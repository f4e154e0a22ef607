//! The engine itself.

use crate::clock::{Clock, ClockStep};
use crate::config::{Config, ConfigErrors};
use crate::figures::{Figures, MovementFigures};
use crate::io::{Event, Input, OperatorCommand, Output, Reason, Rejection, Source};
use crate::junction::Junction;
use crate::map::mapem;
use crate::neighbours::{Neighbours, Outflow, Plan, plan_topic};
use crate::places::sightings;
use estimate::{CamRejection, DetectorReading, Implausibility};
use its::msg::{Cam, Msg, StationId};
use its::wire::EncodeError;
use its::{Frame, Sender};
use passenger::Passenger;
use roadnet::{IntersectionId, Movement, RoadNetwork, StopPoint};
use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use units::{Duration, Instant, Now};

/// One engine per controller cabinet.
#[derive(Debug)]
pub struct Engine {
    config: Config,
    stops: Vec<StopPoint>,
    junctions: Vec<Junction>,
    passenger: Passenger,
    neighbours: Neighbours,
    map: Arc<[u8]>,
    out: Outbox,
    stand_by: bool,
    clock: Clock,
    next_tick: Instant,
    next_map: Instant,
    next_kpi: Instant,
    /// Of the plans that were told.
    sequence: u64,
}

/// Of a rejection: one of a fixed set of words.
type Kind = Cow<'static, str>;

/// What has been counted since the start.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Counters {
    /// Inputs taken, by kind.
    pub accepted: BTreeMap<&'static str, u64>,
    /// Inputs refused, by source and kind of rejection.
    pub rejected: BTreeMap<(Source, Kind), u64>,
    /// Requests that the kernel did not let out, each counted once until it was let out or
    /// withdrawn. Most are a fraction of a second early.
    pub requests_refused: u64,
    /// Outputs dropped because nobody drained them.
    pub outputs_dropped: u64,
}

/// What waits to be drained, bounded.
#[derive(Debug, Default)]
pub(crate) struct Outbox {
    queue: VecDeque<Output>,
    /// But for the next two, which come by the thousand.
    counters: Counters,
    /// CAMs taken.
    cams: u64,
    /// CAMs from elsewhere.
    beyond: u64,
    /// Limited events told in the present second.
    told: u32,
}

impl Engine {
    /// An engine that begins at `start`. On failure every problem of the configuration.
    pub fn new(config: Config, network: RoadNetwork, start: Now) -> Result<Self, ConfigErrors> {
        config.check(&network)?;
        let junctions: Vec<Junction> = network
            .intersections()
            .iter()
            .filter_map(|i| {
                let c = config.junctions.iter().find(|c| c.intersection == i.id())?;
                Some(Junction::new(i, c, &config.public_transport, start))
            })
            .collect();
        let stops = network.stop_points().to_vec();
        let passenger = Passenger::new(&stops, config.passenger.clone()).map_err(|errors| {
            ConfigErrors(errors.into_iter().map(crate::ConfigError::Passenger).collect())
        })?;
        let mut out = Outbox::default();
        let map = match mapem(&network, config.station).encode() {
            Ok(octets) => octets.into(),
            Err(e) => {
                out.reject(Source::Frame, Rejection::new("mapem_not_encodable", e));
                [].into()
            }
        };
        let neighbours = Neighbours::new(config.neighbours.clone());
        Ok(Self {
            config,
            stops,
            junctions,
            passenger,
            neighbours,
            map,
            out,
            stand_by: false,
            clock: Clock::new(start),
            next_tick: start.mono,
            next_map: start.mono,
            next_kpi: start.mono + KPI_INTERVAL,
            sequence: 0,
        })
    }

    /// Takes one input.
    pub fn handle_input(&mut self, now: Now, input: Input<'_>) {
        let now = self.steady(now);
        let result = match input {
            Input::Frame(frame) => self.handle_frame(now, frame).map_err(|r| (Source::Frame, r)),
            Input::Heard(msg) => self.handle_heard(now, msg).map_err(|r| (Source::Frame, r)),
            Input::Message { topic, payload } => {
                self.handle_message(now, topic, payload).map_err(|r| (Source::Message, r))
            }
            Input::Detector { intersection, detector, occupied } => self
                .handle_detector(now, intersection, DetectorReading { detector, occupied })
                .map_err(|r| (Source::Detector, r)),
            Input::ControllerStatus { intersection, status } => {
                let found =
                    self.junctions.iter_mut().find(|j| j.intersection().id() == intersection);
                match found {
                    Some(j) => {
                        let taken = j.handle_status(now, status, &mut self.out);
                        taken
                            .inspect(|()| self.out.accept("controller_status"))
                            .map_err(|r| (Source::Controller, r))
                    }
                    None => Err((Source::Controller, unknown_intersection(intersection))),
                }
            }
            Input::Timetable(timetable) => {
                self.out.accept("timetable");
                self.passenger.handle_timetable(now, timetable);
                Ok(())
            }
            Input::Operator(command) => {
                self.handle_operator(now, command);
                Ok(())
            }
        };
        if let Err((source, rejection)) = result {
            self.out.reject(source, rejection);
        }
        self.drain_passenger();
    }

    /// Does what is due by `now`; a call before its time does nothing.
    pub fn handle_timeout(&mut self, now: Now) {
        let now = self.steady(now);
        if now.mono >= self.next_tick {
            self.tick(now);
            let late = now.mono.since(self.next_tick).as_micros() / TICK.as_micros() + 1;
            self.next_tick += TICK * u32::try_from(late).unwrap_or(1);
        }
        self.passenger.handle_timeout(now);
        self.drain_passenger();
    }

    /// When [`Engine::handle_timeout`] is next due, and why.
    pub fn poll_timeout(&self) -> Option<(Instant, Reason)> {
        let board = self.passenger.poll_timeout().map(|t| (t, Reason::Board));
        let next = [Some((self.next_tick, Reason::Tick)), board].into_iter().flatten().min();
        next.map(|(at, why)| (self.clock.outside(at), why))
    }

    /// The next thing to do.
    #[inline]
    pub fn poll_output(&mut self) -> Option<Output> {
        self.out.queue.pop_front()
    }

    /// What has been counted.
    pub fn counters(&self) -> Counters {
        self.out.counters()
    }

    /// The boards as they stand.
    pub const fn passenger(&self) -> &Passenger {
        &self.passenger
    }

    /// How many vehicles are tracked at present.
    pub fn tracked(&self) -> usize {
        self.junctions.iter().map(|j| j.estimator().tracks().count()).sum()
    }

    /// The time to work with; a clock that was set is told.
    #[inline]
    fn steady(&mut self, told: Now) -> Now {
        // Much is heard at once.
        if let Some(now) = self.clock.again(told) { now } else { self.take_time(told) }
    }

    /// Of another time than before.
    fn take_time(&mut self, told: Now) -> Now {
        let (now, step) = self.clock.take(told);
        if let Some(ClockStep { utc_ms, back_ms }) = step {
            self.out.push_limited(Event::ClockStepped { utc_ms, back_ms });
        }
        now
    }

    fn tick(&mut self, now: Now) {
        let in_charge = self.config.roles.signals && !self.stand_by;
        for j in &mut self.junctions {
            let passenger = &self.passenger;
            let lateness = |s: StationId| passenger.lateness_s(s.0, now);
            let role = (self.config.station, in_charge);
            j.tick(now, role, lateness, &self.neighbours, &mut self.out);
        }
        if self.config.tells_plan {
            self.publish_plan(now);
        }
        if now.mono + TICK / 2 >= self.next_map {
            self.next_map = now.mono + MAP_INTERVAL;
            self.out.told = 0;
            if !self.map.is_empty() {
                self.out.push(Output::Broadcast(self.map.clone()));
            }
        }
        if now.mono >= self.next_kpi {
            self.next_kpi = now.mono + KPI_INTERVAL;
            self.publish_kpi(now);
        }
    }

    /// Of a CAM that is of no interest to any intersection, as far as its sender and place tell, no
    /// more is read.
    fn handle_frame(&mut self, now: Now, frame: &Frame<'_>) -> Result<(), Rejection> {
        if frame.sender().is_some_and(|sender| !self.is_of_interest(sender)) {
            return self.reject_beyond();
        }
        let msg = frame.msg().map_err(|e| Rejection::new("not_decodable", e))?;
        self.handle_msg(now, msg)
    }

    /// What has been read already is looked through in the order of what has not.
    fn handle_heard(&mut self, now: Now, msg: &Msg) -> Result<(), Rejection> {
        if let Msg::Cam(Cam { station, station_type, position, .. }) = *msg
            && !self.is_of_interest(Sender { station, station_type, position })
        {
            return self.reject_beyond();
        }
        self.handle_msg(now, msg)
    }

    fn handle_msg(&mut self, now: Now, msg: &Msg) -> Result<(), Rejection> {
        match msg {
            Msg::Cam(cam) => self.handle_cam(now, cam),
            Msg::Srem(srem) => {
                // Every intersection takes what is for it, whatever the others say.
                let taken = self.junctions.iter_mut().map(|j| j.handle_srem(now, srem));
                let taken = taken.fold(Ok(()), Result::and);
                taken.inspect(|()| self.out.accept("srem"))
            }
            Msg::Denm(_) => self.heard("denm"),
            Msg::Spatem(_) => self.heard("spatem"),
            Msg::Mapem(_) => self.heard("mapem"),
            Msg::Ssem(_) => self.heard("ssem"),
        }
    }

    fn is_of_interest(&self, sender: Sender) -> bool {
        let Sender { station, station_type, position } = sender;
        let interests =
            |j: &Junction| j.estimator().is_of_interest(station, station_type, position);
        self.junctions.is_empty() || self.junctions.iter().any(interests)
    }

    /// Most CAMs that a unit in a town hears.
    fn reject_beyond(&mut self) -> Result<(), Rejection> {
        self.out.beyond += 1;
        let (kind, detail) = (OFF_MAP.into(), "on none of our roads".into());
        self.out.tell_rejected(Source::Frame, || Rejection { kind, detail });
        Ok(())
    }

    /// Understood, and nothing follows from it here.
    fn heard(&mut self, kind: &'static str) -> Result<(), Rejection> {
        self.out.accept(kind);
        Ok(())
    }

    fn handle_cam(&mut self, now: Now, cam: &Cam) -> Result<(), Rejection> {
        if cam.station == self.config.station {
            return Err(Rejection::new("own_station", "a CAM with our own stationID"));
        }
        // One that drives between two intersections is on the map of both.
        let mut refused = None;
        let mut taken = false;
        for j in &mut self.junctions {
            match j.estimator_mut().handle_cam(now, cam) {
                Ok(()) => taken = true,
                Err(e) => {
                    refused.get_or_insert(e);
                    continue;
                }
            }
            let Some(track) = j.estimator().public_transport_track(cam.station) else { continue };
            for s in sightings(j, &self.stops, &self.config.passenger.kinematics, track) {
                if let Err(e) = self.passenger.handle_bus(now, &s) {
                    self.out.reject(Source::Sighting, Rejection::new("implausible", e));
                }
            }
        }
        match refused {
            Some(e) if !taken => Err(Rejection::new(cam_rejection(&e), e)),
            _ => {
                self.out.cams += 1;
                Ok(())
            }
        }
    }

    fn handle_message(&mut self, now: Now, topic: &str, payload: &[u8]) -> Result<(), Rejection> {
        if let Some(rsu) = Plan::rsu(topic) {
            self.neighbours.handle(now, rsu, payload)?;
            self.out.accept("plan");
            return Ok(());
        }
        self.passenger.handle_painted(topic, payload).map_err(|e| Rejection::new("painted", e))?;
        self.out.accept("painted");
        Ok(())
    }

    fn handle_detector(
        &mut self,
        now: Now,
        intersection: IntersectionId,
        reading: DetectorReading,
    ) -> Result<(), Rejection> {
        let j = self
            .junctions
            .iter_mut()
            .find(|j| j.intersection().id() == intersection)
            .ok_or_else(|| unknown_intersection(intersection))?;
        j.estimator_mut()
            .handle_detector(now, reading)
            .map_err(|e| Rejection::new("unknown_detector", e))?;
        self.out.accept("detector");
        Ok(())
    }

    fn handle_operator(&mut self, now: Now, command: OperatorCommand) {
        self.out.accept("operator");
        match command {
            OperatorCommand::RepublishBoards => self.passenger.republish_all(now),
            OperatorCommand::StandBy => self.stand_by = true,
            OperatorCommand::Resume => self.stand_by = false,
        }
    }

    #[inline]
    fn drain_passenger(&mut self) {
        if self.passenger.has_news() {
            self.publish_boards();
        }
    }

    /// Without the role nothing is published; lateness is known all the same.
    fn publish_boards(&mut self) {
        while let Some(p) = self.passenger.poll_publish() {
            if !self.config.roles.passenger {
                continue;
            }
            let (topic, payload, retain) = (p.topic, p.payload, p.retain);
            self.out.push(Output::Publish { topic, payload, retain });
        }
    }

    /// Whom each intersection will send where, as often as that is decided anew.
    fn publish_plan(&mut self, now: Now) {
        let mut news = false;
        for j in &mut self.junctions {
            news |= j.has_news();
        }
        if !news {
            return;
        }
        self.sequence += 1;
        let all: Vec<Outflow> = self.junctions.iter().filter_map(|j| j.outflow(now.mono)).collect();
        let Ok(payload) = serde_json::to_vec(&Plan::new(all, self.sequence, now)) else { return };
        if self.neighbours.contains(&self.config.rsu)
            && let Err(rejection) = self.neighbours.handle(now, &self.config.rsu, &payload)
        {
            self.out.reject(Source::Message, rejection);
        }
        let topic = plan_topic(&self.config.rsu);
        self.out.push(Output::Publish { topic, payload, retain: true });
    }

    /// Aggregates only: never a station's identity.
    fn publish_kpi(&mut self, now: Now) {
        for j in &self.junctions {
            let figures = |m: &Movement| MovementFigures::of(m, j.estimator(), now.mono);
            let figures = Figures {
                intersection: serde_json::json!(j.intersection().id()),
                movements: j.intersection().movements().iter().map(figures).collect(),
                source_time: now.utc.to_rfc3339(),
            };
            let Ok(payload) = serde_json::to_vec(&figures) else { continue };
            let topic = format!("semafor/v1/rsu/{}/kpi", self.config.rsu);
            self.out.push(Output::Publish { topic, payload, retain: false });
        }
    }
}

impl Outbox {
    /// Puts something in; when nobody drains, the newest is dropped and counted.
    pub fn push(&mut self, output: Output) {
        if self.queue.len() < MAX_OUTPUTS {
            self.queue.push_back(output);
        } else {
            self.counters.outputs_dropped += 1;
        }
    }

    /// An event of which there may be many: told [`EVENTS_PER_SECOND`] times a second.
    pub fn push_limited(&mut self, event: Event) {
        if self.told < EVENTS_PER_SECOND {
            self.told += 1;
            self.push(Output::Event(event));
        }
    }

    /// A message to all; one that can't be encoded is a fault of ours, counted.
    pub fn broadcast(&mut self, encoded: Result<Arc<[u8]>, EncodeError>) {
        match encoded {
            Ok(octets) => self.push(Output::Broadcast(octets)),
            Err(e) => self.reject(Source::Frame, Rejection::new("not_encodable", e)),
        }
    }

    pub const fn count_refusal(&mut self) {
        self.counters.requests_refused += 1;
    }

    fn accept(&mut self, kind: &'static str) {
        *self.counters.accepted.entry(kind).or_default() += 1;
    }

    fn reject(&mut self, source: Source, rejection: Rejection) {
        *self.counters.rejected.entry((source, rejection.kind.clone())).or_default() += 1;
        self.tell_rejected(source, || rejection);
    }

    /// It is only made where it is told.
    fn tell_rejected(&mut self, source: Source, rejection: impl FnOnce() -> Rejection) {
        if self.told < EVENTS_PER_SECOND {
            self.push_limited(Event::Rejected { source, rejection: rejection() });
        }
    }

    fn counters(&self) -> Counters {
        let mut all = self.counters.clone();
        if self.cams > 0 {
            *all.accepted.entry("cam").or_default() += self.cams;
        }
        if self.beyond > 0 {
            *all.rejected.entry((Source::Frame, OFF_MAP.into())).or_default() += self.beyond;
        }
        all
    }
}

fn unknown_intersection(id: IntersectionId) -> Rejection {
    Rejection::new("unknown_intersection", format_args!("there is no intersection {id} here"))
}

/// The counter's name of a CAM's rejection.
const fn cam_rejection(e: &CamRejection) -> &'static str {
    match e {
        CamRejection::OffMap { .. } => OFF_MAP,
        CamRejection::OutOfTime { .. } => "out_of_time",
        CamRejection::TableFull => "track_table_full",
        CamRejection::Implausible { what, .. } => match what {
            Implausibility::Jump => "implausible_jump",
            Implausibility::Acceleration => "implausible_acceleration",
            Implausibility::Speed | Implausibility::Way => "implausible_speed",
            Implausibility::Overlap => "implausible_overlap",
            Implausibility::Length | Implausibility::PositionError => "implausible",
        },
        CamRejection::NotAVehicle => "not_a_vehicle",
        CamRejection::OutOfOrder { .. } => "out_of_order",
        CamRejection::Duplicate => "duplicate",
    }
}

/// The counter's name of CAMs from elsewhere.
const OFF_MAP: &str = "off_map";
/// Signals are decided and messages made this often.
pub const TICK: Duration = Duration::from_millis(100);
/// The MAPEM goes out at 1 Hz.
const MAP_INTERVAL: Duration = Duration::from_secs(1);
const KPI_INTERVAL: Duration = Duration::from_secs(60);
/// A driver drains after every call; this is for one that is held up for some seconds.
const MAX_OUTPUTS: usize = 4_096;
/// Bad input is counted, not told packet by packet.
pub(crate) const EVENTS_PER_SECOND: u32 = 10;
