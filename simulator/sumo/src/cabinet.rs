//! One traffic light: its engine, its controller, its detectors.

use crate::figures::DecisionTimes;
use crate::recording::Recording;
use crate::traci::Sensed;
use control::{PolicyKind, PriorityConfig, PriorityMode};
use engine::{
    Config, Engine, Input, JunctionConfig, Neighbour, Output, RecordedInput, Roles, Step, TICK,
};
use its::Frame;
use its::msg::StationId;
use microsim::Aspect;
use passenger::{PassengerConfig, Timetable};
use roadnet::{ApproachRef, DetectorId, Intersection, RoadNetwork, SignalGroupId};
use scenario::sumo::{Light, LinkStates};
use signal::{Controller, Lamp};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;
use std::sync::Arc;
use units::{Duration, Instant, Now, Utc};

/// A traffic light under an engine's care.
pub(crate) struct Cabinet {
    /// Its id in SUMO.
    pub id: String,
    intersection: Intersection,
    engine: Engine,
    controller: Controller,
    states: LinkStates,
    /// What SUMO's links show.
    shown: String,
    next: Instant,
    buttons: BTreeMap<String, DetectorId>,
    loops: BTreeMap<String, (DetectorId, bool)>,
    /// When the controller last reported, and its [`Controller::changes`] then.
    reported: Option<(Instant, u64)>,
    /// What the lamps were as last reported, and how often that was something new.
    lamps: Vec<(SignalGroupId, Lamp)>,
    changes: u64,
    /// Ticks, of which some are timed.
    ticks: u64,
    /// Messages on their way, in the order of their arrival.
    on_air: VecDeque<(Instant, Box<[u8]>)>,
    /// And those of the neighbours, over MQTT.
    on_line: VecDeque<(Instant, Letter)>,
    /// The last plan that it has published and that nobody has fetched.
    plan: Option<Letter>,
    refused_before: u64,
    /// Requests take effect when they are made, so with SUMO's next step. Adaptive control decides by
    /// the second on what has just been heard, and would lose a second to the controller's own step.
    /// The others count gaps: those were measured to be better off with it (actuated in the tests'
    /// town: 28.5 s of delay against 34.1 s).
    at_once: bool,
    recording: Option<Recording>,
}

/// How a traffic light is to be timed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timing<'a> {
    pub policy: PolicyKind,
    pub priority: PriorityConfig,
    /// The folder for what goes into the engine and comes out of it.
    pub record: Option<&'a Path>,
    /// Those to whom it listens.
    pub neighbours: &'a [Neighbour],
}

/// An MQTT message: topic and payload.
pub(crate) type Letter = Arc<(String, Vec<u8>)>;

/// The clocks of a run: `mono` counts from the start of the cabinets, which is [`WARM_UP`]
/// before SUMO's first step; at SUMO's time 0 it is midnight and [`WARM_UP`].
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Clock {
    begin_ms: i64,
    /// Civil time as the cabinets start.
    start: Utc,
}

impl Clock {
    pub fn new(begin_s: f64) -> Self {
        let begin_ms = millis(begin_s);
        Self { begin_ms, start: midnight().plus_millis(begin_ms) }
    }

    /// Civil time at SUMO's time 0.
    pub fn zero(&self) -> Utc {
        midnight() + WARM_UP
    }

    /// The instant of a time of SUMO's.
    pub fn instant(&self, sumo_s: f64) -> Instant {
        let since_ms = (millis(sumo_s) - self.begin_ms).max(0).unsigned_abs();
        Instant::ZERO + WARM_UP + Duration::from_millis(since_ms)
    }

    pub fn now(&self, mono: Instant) -> Now {
        let utc = self.start + mono.since(Instant::ZERO);
        Now { mono, utc, utc_error: Duration::ZERO }
    }
}

fn midnight() -> Utc {
    Utc::from_civil(2026, 11, 23, 0, 0, 0).unwrap_or_default()
}

impl Cabinet {
    /// A cabinet that has been running since before the simulation begins.
    pub fn new(
        light: &Light,
        number: usize,
        timing: Timing<'_>,
        clock: &Clock,
    ) -> Result<Self, String> {
        let Timing { policy, priority, record, neighbours } = timing;
        let light = with_civil_offset(light, clock)?;
        let program = light.program.clone();
        let intersection = light.intersection.clone();
        let start = clock.now(Instant::ZERO);
        let station = StationId(u32::try_from(number).unwrap_or(0) + FIRST_ROADSIDE_UNIT);
        let rsu = rsu(number);
        let recording = record.map(|folder| {
            let mut files = light.files(&rsu, start.utc);
            files.push(("rsu.toml".to_owned(), rsu_toml(&rsu, station, timing)));
            Recording::create(folder, &files)
                .map_err(|e| format!("recording to {}: {e}", folder.display()))
        });
        let config = Config {
            station,
            rsu,
            roles: Roles { signals: true, passenger: false },
            junctions: vec![JunctionConfig {
                intersection: intersection.id(),
                program: program.clone(),
                policy,
                priority,
                drill: None,
            }],
            public_transport: Vec::new(),
            passenger: PassengerConfig::default(),
            tells_plan: true,
            neighbours: neighbours.to_vec(),
        };
        let network = RoadNetwork::new(vec![intersection.clone()], Vec::new());
        let mut engine = Engine::new(config, network, start).map_err(|e| e.to_string())?;
        engine.handle_input(start, Input::Timetable(Timetable::default()));
        // As in a replay, which begins after the start.
        while engine.poll_output().is_some() {}
        let button = |lane| intersection.detectors().iter().find(|d| d.lane == lane).map(|d| d.id);
        let buttons =
            light.crossings.iter().filter_map(|(edge, lane)| Some((edge.clone(), button(*lane)?)));
        let mut cabinet = Self {
            id: light.id.clone(),
            engine,
            controller: Controller::new(program, start.mono, start.utc),
            states: light.states.clone(),
            shown: String::new(),
            next: start.mono,
            buttons: buttons.collect(),
            loops: light.detectors.iter().map(|(d, n)| (n.id.clone(), (*d, false))).collect(),
            intersection,
            reported: None,
            lamps: Vec::new(),
            changes: 0,
            ticks: 0,
            on_air: VecDeque::new(),
            on_line: VecDeque::new(),
            plan: None,
            refused_before: 0,
            at_once: policy == PolicyKind::Adaptive,
            recording: recording.transpose()?,
        };
        cabinet.report_detectors(start);
        Ok(cabinet)
    }

    /// As a controller does when it is connected to: nothing there yet, and all of them work.
    fn report_detectors(&mut self, now: Now) {
        let intersection = self.intersection.id();
        let all: Vec<DetectorId> = self.intersection.detectors().iter().map(|d| d.id).collect();
        for detector in all {
            self.feed(now, Input::Detector { intersection, detector, occupied: false });
        }
    }

    /// The intersection, as its MAPEM tells everybody.
    pub const fn intersection(&self) -> &Intersection {
        &self.intersection
    }

    /// A CAM or SREM is sent at `now` and will arrive with this delay.
    pub fn receive(&mut self, now: Now, delay: Duration, frame: &Frame<'_>) {
        if delay.is_zero() {
            self.feed(now, Input::Frame(frame));
        } else {
            self.on_air.push_back((now.mono + delay, frame.octets().into()));
        }
    }

    /// A neighbour's message will arrive at this instant.
    pub fn receive_letter(&mut self, at: Instant, letter: Letter) {
        self.on_line.push_back((at, letter));
    }

    /// The plan that it has published since the last call.
    pub fn take_plan(&mut self) -> Option<Letter> {
        self.plan.take()
    }

    /// What has been on its way arrives, each at its instant.
    fn arrive(&mut self, until: Instant, clock: &Clock) {
        while let Some((at, letter)) = self.on_line.pop_front_if(|(at, _)| *at <= until) {
            let (topic, payload) = &*letter;
            self.feed(clock.now(at), Input::Message { topic, payload });
        }
        while let Some((at, octets)) = self.on_air.pop_front_if(|(at, _)| *at <= until) {
            self.feed(clock.now(at), Input::Frame(&Frame::new(&octets)));
        }
    }

    /// The ids of its loops.
    pub fn loops(&self) -> impl Iterator<Item = &str> {
        self.loops.keys().map(String::as_str)
    }

    /// One of its loops as it was in the last step.
    pub fn detect(&mut self, now: Now, id: &str, sensed: Sensed) {
        let intersection = self.intersection.id();
        let Some((detector, is_on)) = self.loops.get_mut(id) else { return };
        let (detector, was_on) = (*detector, *is_on);
        let edges = edges_of(sensed, was_on);
        *is_on = edges.last().copied().unwrap_or(was_on);
        for occupied in edges {
            self.feed(now, Input::Detector { intersection, detector, occupied });
        }
    }

    /// Whoever waits at a crossing presses its button.
    pub fn press(&mut self, now: Now, crossings: &BTreeSet<&str>) {
        let intersection = self.intersection.id();
        let waited_for = |(edge, _): &(&String, &DetectorId)| crossings.contains(edge.as_str());
        let pressed: Vec<DetectorId> =
            self.buttons.iter().filter(waited_for).map(|(_, detector)| *detector).collect();
        for detector in pressed {
            for occupied in [true, false] {
                self.feed(now, Input::Detector { intersection, detector, occupied });
            }
        }
    }

    /// Works until `end`, which is included.
    pub fn run_until(&mut self, end: Instant, clock: &Clock, times: &mut DecisionTimes) {
        while self.next <= end {
            self.arrive(self.next, clock);
            let now = clock.now(self.next);
            self.controller.advance(now.mono);
            self.report(now);
            if let Some(recording) = &mut self.recording {
                recording.input(&Step { now, input: RecordedInput::Timeout });
            }
            self.ticks += 1;
            let start = self.ticks.is_multiple_of(TIMED).then(std::time::Instant::now);
            self.engine.handle_timeout(now);
            if let Some(start) = start {
                times.add(start.elapsed());
            }
            self.drain();
            self.next += TICK;
        }
    }

    /// The controller reports what is new at once, and that it is alive every [`ALIVE`].
    fn report(&mut self, now: Now) {
        let changes = self.controller.changes();
        if self.reported.is_some_and(|(at, told)| told == changes && now.mono.since(at) < ALIVE) {
            return;
        }
        let Some(status) = self.controller.status() else { return };
        self.reported = Some((now.mono, changes));
        if status.lamps != self.lamps {
            self.lamps.clone_from(&status.lamps);
            self.changes += 1;
        }
        let intersection = self.intersection.id();
        self.feed(now, Input::ControllerStatus { intersection, status });
    }

    /// What SUMO's links show now, if that is something else than before.
    pub fn changed_state(&mut self) -> Option<&str> {
        let kernel = self.controller.kernel();
        let state = self.states.state(|group| kernel.group(group).map(|s| s.lamp));
        if state == self.shown {
            return None;
        }
        self.shown = state;
        Some(&self.shown)
    }

    /// Counts the changes of lamps.
    pub const fn changes(&self) -> u64 {
        self.changes
    }

    /// What drivers see, by signal group.
    pub fn aspects(&self) -> impl Iterator<Item = (SignalGroupId, Aspect)> {
        self.lamps.iter().map(|(group, _)| (*group, testbed::aspect(&self.controller, *group)))
    }

    /// What SUMO's links show.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Requests that the safety kernel didn't let out since the simulation began.
    pub fn refused(&self) -> u64 {
        self.engine.counters().requests_refused - self.refused_before
    }

    /// Counts from now on: the simulation begins.
    pub fn begin(&mut self) {
        self.refused_before = self.engine.counters().requests_refused;
    }

    /// Inputs that the engine refused, by kind.
    pub fn rejected(&self) -> impl Iterator<Item = (String, u64)> {
        self.engine.counters().rejected.into_iter().map(|((_, kind), n)| (kind.into_owned(), n))
    }

    /// Writes the rest of what is recorded.
    pub fn finish(&mut self) -> std::io::Result<()> {
        self.recording.take().map_or(Ok(()), Recording::finish)
    }

    fn feed(&mut self, now: Now, input: Input<'_>) {
        if let Some(recording) = &mut self.recording
            && let Some(step) = Step::of(now, &input)
        {
            recording.input(&step);
        }
        self.engine.handle_input(now, input);
        self.drain();
    }

    fn drain(&mut self) {
        while let Some(output) = self.engine.poll_output() {
            if let Some(recording) = &mut self.recording {
                recording.output(&output);
            }
            match output {
                Output::SignalRequest { request, .. } => {
                    self.controller.handle_request(self.controller.now(), request);
                    if self.at_once {
                        self.controller.work();
                    }
                }
                Output::Publish { topic, payload, retain: true } => {
                    self.plan = Some(Arc::new((topic, payload)));
                }
                _ => {}
            }
        }
    }
}

/// The changes that a detector has gone through in a step.
fn edges_of(sensed: Sensed, was_on: bool) -> Vec<bool> {
    let (left, occupied) = match sensed {
        Sensed::Area(occupied) => (0, occupied),
        Sensed::Loop { left, occupied } => (left, occupied),
    };
    let mut edges = Vec::new();
    let mut is_on = was_on;
    for _ in 0..left {
        if !is_on {
            edges.push(true);
        }
        edges.push(false);
        is_on = false;
    }
    if is_on != occupied {
        edges.push(occupied);
    }
    edges
}

/// A cabinet's name in topics.
pub(crate) fn rsu(number: usize) -> String {
    format!("sumo-{number}")
}

/// The light with its plan's offset in civil time.
fn with_civil_offset(light: &Light, clock: &Clock) -> Result<Light, String> {
    let mut light = light.clone();
    let program = light.civil_program(clock.zero())?;
    light.parts.plan = program.plan().clone();
    light.program = Arc::new(program);
    Ok(light)
}

/// The configuration of a roadside unit with this engine; its scenario lies beside it.
fn rsu_toml(rsu: &str, station: StationId, timing: Timing<'_>) -> String {
    let policy = match timing.policy {
        PolicyKind::Fixed => "fixed",
        PolicyKind::Actuated => "actuated",
        PolicyKind::Coordinated => "coordinated",
        PolicyKind::MaxPressure => "max-pressure",
        PolicyKind::Adaptive => "adaptive",
    };
    let priority = match timing.priority.mode {
        PriorityMode::Off => "off",
        PriorityMode::Late => "late",
        PriorityMode::All => "all",
    };
    let approach = |a: ApproachRef| {
        let ApproachRef { intersection, approach } = a;
        format!("{{ intersection = {}, approach = {approach} }}", intersection.id)
    };
    let neighbour = |n: &Neighbour| {
        let (from, to) = (approach(n.from), approach(n.to));
        let travel_s = n.travel.as_secs_f64();
        let rsu = &n.rsu;
        format!(
            "\n[[neighbour]]\nrsu = \"{rsu}\"\nfrom = {from}\nto = {to}\ntravel_s = {travel_s:?}\n"
        )
    };
    let neighbours: String = timing.neighbours.iter().map(neighbour).collect();
    format!(
        "[rsu]\nname = \"{rsu}\"\nstation_id = {}\nscenario = \".\"\npolicy = \"{policy}\"\n\
         priority = \"{priority}\"\npassenger = false\ntells_plan = true\n{neighbours}",
        station.0
    )
}

fn millis(s: f64) -> i64 {
    (s * 1e3).round() as i64
}

/// The cabinets run this long before the simulation begins: all-red at their start is over, and
/// every plan has been round.
const WARM_UP: Duration = Duration::from_secs(600);
/// A controller that has nothing new to report does so once in this time: a quarter of what its
/// last report is believed for.
const ALIVE: Duration = Duration::from_millis(500);
/// One tick in so many is timed. Prime to the ticks of a second: in each of these other things are
/// due.
const TIMED: u64 = 7;
/// stationIDs of the roadside units.
const FIRST_ROADSIDE_UNIT: u32 = 4_000_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_vehicle_on_a_loop_is_an_edge() {
        let of = |left, occupied, was_on| edges_of(Sensed::Loop { left, occupied }, was_on);
        assert!(of(0, false, false).is_empty());
        assert_eq!(of(1, false, false), [true, false]);
        assert_eq!(of(1, true, true), [false, true], "one off, the next on");
        assert_eq!(of(2, true, true), [false, true, false, true]);
        assert!(of(0, true, true).is_empty());
        assert_eq!(of(0, false, true), [false], "taken away");
        assert_eq!(edges_of(Sensed::Area(true), false), [true]);
        assert!(edges_of(Sensed::Area(true), true).is_empty());
    }
}
