//! The virtual clock and what hangs on it.

use crate::calls::Calls;
use crate::flicker::{Flicker, LOST};
use crate::kpi::Kpis;
use crate::link::{Dice, Link, OnAir};
use crate::movements::MovementFigures;
use crate::radio::{Radio, points_of};
use crate::record::Recording;
use crate::setup::{Setup, SetupError};
use crate::trace::LampTrace;
use engine::{Engine, Event, Input, Output, RecordedInput, Step};
use its::Frame;
use its::msg::Msg;
use microsim::{Aspect, World};
use roadnet::{DetectorId, Intersection, IntersectionId, SignalGroupId, SignalGroupKind};
use signal::{Controller, ControllerStatus, Lamp, STATUS_INTERVAL, SignalRequest};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};
use std::sync::Arc;
use units::{Duration, Enu, Instant};

/// One run.
pub struct Testbed {
    setup: Setup,
    world: World,
    /// One per intersection: each has its cabinet.
    engines: BTreeMap<IntersectionId, Engine>,
    controllers: BTreeMap<IntersectionId, Controller>,
    /// The roadside units, and whom they hear.
    units: Vec<IntersectionId>,
    radio: Radio,
    dice: Dice,
    flicker: Flicker,
    agenda: BinaryHeap<Reverse<Due>>,
    sequence: u64,
    now: Instant,
    next_world: Instant,
    next_status: Instant,
    published: BTreeMap<String, Vec<u8>>,
    fresh: BTreeSet<String>,
    events: Vec<(Instant, Event)>,
    heard: BTreeMap<u8, Arc<[u8]>>,
    recording: Option<Recording>,
    lamps: LampTrace,
    calls: Calls,
    /// Who listens to which topic.
    listeners: BTreeMap<String, BTreeSet<IntersectionId>>,
}

/// Something that will arrive somewhere, ordered by time and then by origin.
struct Due {
    at: Instant,
    sequence: u64,
    what: What,
}

impl PartialEq for Due {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Due {}
impl PartialOrd for Due {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Due {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        (self.at, self.sequence).cmp(&(other.at, other.sequence))
    }
}

enum What {
    Frame(IntersectionId, OnAir),
    Detector(IntersectionId, DetectorId, bool),
    /// A loop loses somebody, or has them back.
    Lost(IntersectionId, DetectorId, bool),
    Status(IntersectionId, ControllerStatus),
    Request(IntersectionId, u8, u32),
    /// A neighbour's message: topic and payload.
    Letter(IntersectionId, Arc<(String, Vec<u8>)>),
}

impl Testbed {
    /// A run at its start.
    ///
    /// # Errors
    /// All that the world or the engine find wrong with the setup.
    pub fn new(setup: Setup) -> Result<Self, SetupError> {
        let world = setup.world()?;
        let mut engines = setup.engines()?;
        let start = setup.now(Instant::ZERO);
        for engine in engines.values_mut() {
            engine.handle_input(start, Input::Timetable(setup.timetable.clone()));
        }
        let controllers = setup
            .programs
            .iter()
            .map(|(id, program)| {
                let mut c = Controller::new(program.clone(), start.mono, start.utc);
                c.set_faults(setup.faults);
                (*id, c)
            })
            .collect();
        let frame = *world.streets().frame();
        let unit = |i: &Intersection| (i.id(), frame.to_enu(i.ref_point()));
        let here = setup.network.intersections().iter();
        let (units, places): (Vec<IntersectionId>, Vec<Enu>) =
            here.filter(|i| engines.contains_key(&i.id())).map(unit).unzip();
        let radio = Radio::new(&places, &setup.link, points_of(world.streets()));
        let calls = Calls::of(&setup.timetable, setup.start);
        let mut testbed = Self {
            calls,
            listeners: setup.listeners(),
            units,
            radio,
            dice: Dice::new(setup.seed),
            flicker: Flicker::default(),
            setup,
            world,
            engines,
            controllers,
            agenda: BinaryHeap::new(),
            sequence: 0,
            now: Instant::ZERO,
            next_world: Instant::ZERO,
            next_status: Instant::ZERO,
            published: BTreeMap::new(),
            fresh: BTreeSet::new(),
            events: Vec::new(),
            heard: BTreeMap::new(),
            recording: None,
            lamps: LampTrace::default(),
        };
        testbed.drain_all();
        Ok(testbed)
    }

    /// Records from here on everything that goes into the engine and comes out of it: of several,
    /// the first intersection's.
    pub fn record(&mut self) {
        self.recording = Some(Recording::default());
    }

    /// What was recorded.
    pub fn take_recording(&mut self) -> Recording {
        self.recording.take().unwrap_or_default()
    }

    /// Runs to the end.
    pub fn run(&mut self) {
        self.run_until(Instant::ZERO + self.setup.duration);
    }

    /// Runs until `end`, everything due by then included.
    pub fn run_until(&mut self, end: Instant) {
        while self.now < end {
            let next = self.next_time();
            if next > end {
                self.now = end;
                break;
            }
            self.now = next;
            self.step();
        }
    }

    /// The run's figures so far.
    pub fn kpis(&self) -> Kpis {
        let late_s = f64::from(self.setup.priority.late_threshold_s);
        let warm_up_s = self.setup.warm_up.as_secs_f64();
        let refused = self.engines.values().map(|e| e.counters().requests_refused).sum();
        Kpis::of(&self.world, &self.calls, (warm_up_s, late_s), refused)
    }

    /// The figures of each movement so far.
    pub fn movements(&self) -> Vec<MovementFigures> {
        MovementFigures::of(&self.world, &self.lamps, self.setup.warm_up.as_secs_f64())
    }

    /// What every signal group has shown.
    pub const fn lamps(&self) -> &LampTrace {
        &self.lamps
    }

    /// The simulated time.
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// The setup.
    pub const fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The world.
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// The engines.
    pub const fn engines(&self) -> &BTreeMap<IntersectionId, Engine> {
        &self.engines
    }

    /// The controllers.
    pub const fn controllers(&self) -> &BTreeMap<IntersectionId, Controller> {
        &self.controllers
    }

    /// For tests that break something in mid-run.
    pub const fn controllers_mut(&mut self) -> &mut BTreeMap<IntersectionId, Controller> {
        &mut self.controllers
    }

    /// The newest retained payload of every topic.
    pub const fn published(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.published
    }

    /// Topics that have had a new payload since the last call.
    pub fn take_fresh(&mut self) -> BTreeSet<String> {
        core::mem::take(&mut self.fresh)
    }

    /// Takes the events since the last call, at most 65,536 of them.
    pub fn take_events(&mut self) -> Vec<(Instant, Event)> {
        core::mem::take(&mut self.events)
    }

    /// The newest broadcast of each kind, by the messageID of its header.
    pub fn broadcast(&self, message_id: u8) -> Option<&[u8]> {
        self.heard.get(&message_id).map(AsRef::as_ref)
    }

    fn next_time(&self) -> Instant {
        let due = self.agenda.peek().map(|Reverse(d)| d.at);
        let engine = self.engines.values().filter_map(|e| Some(e.poll_timeout()?.0)).min();
        [Some(self.next_world), Some(self.next_status), due, engine]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(self.now)
            .max(self.now)
    }

    /// Everything due now: controllers first, then the world, arrivals, the engine's own time.
    fn step(&mut self) {
        if self.now >= self.next_status {
            self.next_status = self.now + STATUS_INTERVAL;
            self.report();
        }
        if self.now >= self.next_world {
            self.next_world = self.now + WORLD_STEP;
            self.step_world();
        }
        while self.agenda.peek().is_some_and(|Reverse(d)| d.at <= self.now) {
            if let Some(Reverse(due)) = self.agenda.pop() {
                self.arrive(due.what);
            }
        }
        let now = self.setup.now(self.now);
        let due = |e: &Engine| e.poll_timeout().is_some_and(|(at, _)| at <= now.mono);
        let due: Vec<IntersectionId> =
            self.engines.iter().filter(|(_, e)| due(e)).map(|(id, _)| *id).collect();
        for id in due {
            if let Some(r) = self.recording_of(id) {
                r.steps.push(Step { now, input: RecordedInput::Timeout });
            }
            if let Some(engine) = self.engines.get_mut(&id) {
                engine.handle_timeout(now);
            }
            self.drain(id);
        }
    }

    /// Controllers move on and report.
    fn report(&mut self) {
        let reports: Vec<_> = self
            .controllers
            .iter_mut()
            .filter_map(|(id, c)| {
                c.advance(self.now);
                self.lamps.look(self.now, *id, c);
                Some((*id, c.status()?))
            })
            .collect();
        let at = self.now + self.setup.link.controller_delay;
        for (id, status) in reports {
            self.schedule(at, What::Status(id, status));
        }
    }

    /// The world moves on; what it sends is put on the agenda with loss, noise and delay.
    fn step_world(&mut self) {
        let controllers = &self.controllers;
        self.world
            .step(|id, group| controllers.get(&id).map_or(Aspect::Dark, |c| aspect(c, group)));
        let link = self.setup.link;
        let mut arrivals: Vec<(Instant, What)> = Vec::new();
        let events = self.world.events();
        for call in &events.calls {
            self.calls.take(call);
        }
        for d in events.detectors.iter().filter(|_| self.setup.detectors) {
            arrivals.push((d.at, What::Detector(d.intersection, d.detector, d.occupied)));
            let may = link.loop_flicker > 0.0 && d.occupied && self.setup.is_loop(d);
            if may && self.dice.uniform() < link.loop_flicker {
                let lost = |lost| What::Lost(d.intersection, d.detector, lost);
                arrivals.push((d.at + LOST, lost(true)));
                arrivals.push((d.at + 2 * LOST, lost(false)));
            }
        }
        let frame = *self.world.streets().frame();
        let (units, radio) = (&self.units, &self.radio);
        let octets = self.setup.octets;
        let mut on_air = |dice: &mut Dice, at: Instant, from: Enu, msg: Msg| {
            let Some(sent) = OnAir::of(msg, octets) else { return };
            for unit in radio.hearers(from) {
                if dice.uniform() >= link.loss {
                    arrivals.push((at + link.delay, What::Frame(units[unit], sent.clone())));
                }
            }
        };
        for sent in &events.cams {
            let mut cam = sent.message.clone();
            let from = frame.to_enu(cam.position);
            let who = (cam.station, sent.at);
            cam.position = self.dice.noisy(&frame, who, cam.position, &link);
            on_air(&mut self.dice, sent.at, from, Msg::Cam(cam));
        }
        for sent in &events.srems {
            let Some(at) = sent.message.requestor.position else { continue };
            let from = frame.to_enu(at);
            on_air(&mut self.dice, sent.at, from, Msg::Srem(sent.message.clone()));
        }
        for (at, what) in arrivals {
            self.schedule(at, what);
        }
    }

    fn schedule(&mut self, at: Instant, what: What) {
        self.sequence += 1;
        self.agenda.push(Reverse(Due { at, sequence: self.sequence, what }));
    }

    fn arrive(&mut self, what: What) {
        match what {
            What::Frame(at, OnAir::Octets(octets)) => {
                self.feed(at, &Input::Frame(&Frame::new(&octets)))
            }
            What::Frame(at, OnAir::Read(msg)) => self.feed(at, &Input::Heard(&msg)),
            What::Detector(intersection, detector, occupied) => {
                let flickers = self.setup.link.loop_flicker > 0.0;
                if !flickers || self.flicker.edge((intersection, detector), occupied) {
                    self.tell(intersection, detector, occupied);
                }
            }
            What::Lost(intersection, detector, lost) => {
                if self.flicker.lose((intersection, detector), lost) {
                    self.tell(intersection, detector, !lost);
                }
            }
            What::Status(intersection, status) => {
                self.feed(intersection, &Input::ControllerStatus { intersection, status });
            }
            What::Letter(to, letter) => {
                let (topic, payload) = &*letter;
                self.feed(to, &Input::Message { topic, payload });
            }
            What::Request(intersection, stage, sequence) => {
                if let Some(c) = self.controllers.get_mut(&intersection) {
                    let request = SignalRequest { stage: signal::StageId(stage), sequence };
                    c.handle_request(self.now, request);
                }
            }
        }
    }

    fn tell(&mut self, intersection: IntersectionId, detector: DetectorId, occupied: bool) {
        self.feed(intersection, &Input::Detector { intersection, detector, occupied });
    }

    fn feed(&mut self, to: IntersectionId, input: &Input<'_>) {
        let now = self.setup.now(self.now);
        if let Some(r) = self.recording_of(to) {
            r.steps.extend(Step::of(now, input));
        }
        if let Some(engine) = self.engines.get_mut(&to) {
            engine.handle_input(now, input.clone());
        }
        self.drain(to);
    }

    /// The recording, if it is this intersection's.
    fn recording_of(&mut self, id: IntersectionId) -> Option<&mut Recording> {
        let first = self.engines.keys().next() == Some(&id);
        self.recording.as_mut().filter(|_| first)
    }

    fn drain_all(&mut self) {
        let all: Vec<IntersectionId> = self.engines.keys().copied().collect();
        all.into_iter().for_each(|id| self.drain(id));
    }

    fn drain(&mut self, id: IntersectionId) {
        while let Some(output) = self.engines.get_mut(&id).and_then(Engine::poll_output) {
            if let Some(r) = self.recording_of(id) {
                r.outputs.push((&output).into());
            }
            match output {
                Output::SignalRequest { intersection, request } => {
                    let at = self.now + self.setup.link.controller_delay;
                    let what = What::Request(intersection, request.stage.0, request.sequence);
                    self.schedule(at, what);
                }
                Output::Publish { topic, payload, retain: true } => {
                    self.post(&topic, &payload);
                    self.fresh.insert(topic.clone());
                    self.published.insert(topic, payload);
                }
                Output::Publish { .. } => {}
                Output::Broadcast(octets) => {
                    if let Some(message_id) = octets.get(1) {
                        self.heard.insert(*message_id, octets);
                    }
                }
                Output::Event(event) => {
                    if self.events.len() < MAX_EVENTS {
                        self.events.push((self.now, event));
                    }
                }
            }
        }
    }
}

impl Testbed {
    /// Puts a message on its way to those who listen to its topic.
    fn post(&mut self, topic: &str, payload: &[u8]) {
        let Some(listeners) = self.listeners.get(topic).cloned() else { return };
        let letter = Arc::new((topic.to_owned(), payload.to_vec()));
        let Link { neighbour_loss, neighbour_delay, .. } = self.setup.link;
        for to in listeners {
            if neighbour_loss <= 0.0 || self.dice.uniform() >= neighbour_loss {
                self.schedule(self.now + neighbour_delay, What::Letter(to, letter.clone()));
            }
        }
    }
}

/// What drivers and pedestrians see of a group.
pub fn aspect(controller: &Controller, group: SignalGroupId) -> Aspect {
    let program = controller.kernel().program();
    let walks = program.kind(group) == Some(SignalGroupKind::Pedestrian);
    match controller.kernel().group(group).map(|s| s.lamp) {
        // Pedestrians don't set out on the flashing green any more.
        Some(Lamp::FlashingGreen) if walks => Aspect::Caution,
        Some(Lamp::Green | Lamp::FlashingGreen) => Aspect::Go,
        Some(Lamp::Amber) => Aspect::Caution,
        Some(Lamp::RedAmber) => Aspect::Prepare,
        Some(Lamp::Red) => Aspect::Stop,
        Some(Lamp::Dark | Lamp::FlashingAmber) | None => Aspect::Dark,
    }
}

/// The world's step: [`microsim::Params::step`]'s default.
const WORLD_STEP: Duration = Duration::from_millis(500);
/// Events kept for a caller that doesn't take them.
pub(crate) const MAX_EVENTS: usize = 65_536;
