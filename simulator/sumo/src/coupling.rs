//! SUMO's world on the one side, engines and controllers on the other, step by step.

use crate::cabinet::{Cabinet, Clock, Timing};
use crate::cam::{Kind, Station};
use crate::figures::{Asking, DecisionTimes, Figures, RadioCounts};
use crate::files::{Town, read_net};
use crate::line::Line;
use crate::own::{Opened, Own};
use crate::peer::{Peer, Simulator};
use crate::post::Post;
use crate::process::{Launch, Sumo, SumoError};
use crate::request::{PriorityUnit, standing};
use crate::traci::{Seen, Sensed, StepResult, TraciError};
use control::{PolicyKind, PriorityConfig, PriorityMode};
use engine::TICK;
use its::msg::{Msg, StationId, decode};
use microsim::Aspect;
use scenario::ImportReport;
use scenario::Overrides;
use scenario::sumo::{Import, Programs, import, seconds_of};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use testbed::{Attack, Dice, FalseRadio, Link, Radio};
use units::Enu;

/// What a run may vary.
#[derive(Clone, Debug)]
pub struct RunOptions {
    /// Who moves the vehicles.
    pub simulator: Simulator,
    /// How SUMO is started; our own takes the configuration from here.
    pub launch: Launch,
    /// How the signals are timed.
    pub policy: PolicyKind,
    /// Who gets priority.
    pub priority: PriorityConfig,
    /// Share of cars that send CAMs; buses and trams all do.
    pub penetration: f64,
    /// SUMO's seed, and that of who is equipped.
    pub seed: u64,
    /// What becomes of messages on the air, and of positions.
    pub link: Link,
    /// A radio that lies.
    pub attack: Option<Attack>,
    /// Where SUMO's tripinfo goes.
    pub tripinfo: PathBuf,
    /// Where SUMO's statistics go.
    pub statistics: PathBuf,
    /// Amber, minimum green, intergreens.
    pub overrides: Overrides,
    /// Where what goes into each engine and comes out of it is written: a folder per traffic
    /// light, by its number, with all that `semafor run --replay` needs.
    pub record: Option<PathBuf>,
}

/// How far a run is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Progress {
    /// SUMO's time, seconds.
    pub time_s: f64,
    /// Its end, if that is known.
    pub end_s: Option<f64>,
    /// Vehicles on the way.
    pub vehicles: usize,
}

/// A run at its end.
#[derive(Clone, Debug)]
pub struct Run {
    /// Its figures.
    pub figures: Figures,
    /// What was imported and what not.
    pub report: ImportReport,
}

/// A running SUMO with its engines.
pub struct Coupling {
    peer: Peer,
    options: RunOptions,
    imported: Import,
    left_to_sumo: usize,
    cabinets: Vec<Cabinet>,
    clock: Clock,
    /// Who of the cabinets hears whom.
    radio: Radio,
    /// Which cabinets each detector is wired to.
    wired: BTreeMap<String, Vec<usize>>,
    radio_counts: RadioCounts,
    post: Post,
    line: Line,
    kinds: Vec<Option<Kind>>,
    /// What is aboard those who are on the way or were of late, by number.
    aboard: Vec<Option<Box<Aboard>>>,
    asking: Asking,
    dice: Dice,
    liar: Option<FalseRadio>,
    /// Where the cabinets are.
    places: Vec<Enu>,
    next_station: u32,
    next_clearing: units::Instant,
    latest: StepResult,
    time_s: f64,
    begin_s: f64,
    end_s: Option<f64>,
    times: DecisionTimes,
    in_sumo: Duration,
    started: Instant,
}

impl Coupling {
    /// Starts SUMO, reads the network that it has read, and puts an engine to every traffic light
    /// that can be imported.
    ///
    /// # Errors
    /// SUMO doesn't start, or its network can't be read.
    pub fn start(options: RunOptions) -> Result<Self, SumoError> {
        if options.simulator == Simulator::Microsim {
            let file = &options.launch.configuration;
            let opened = Own::open(file, &options.overrides, options.seed)?;
            let Opened { own, read, left, begin_s, end_s } = opened;
            let peer = Peer::Own(Box::new(own));
            return Self::with(peer, options, read, left, (begin_s, end_s));
        }
        options.launch.check()?;
        let mut launch = options.launch.clone();
        let path = |p: &Path| p.display().to_string();
        let own = [
            "--seed".to_owned(),
            options.seed.to_string(),
            "--tripinfo-output".to_owned(),
            path(&absolute(&options.tripinfo)),
            "--tripinfo-output.write-unfinished".to_owned(),
            "--tripinfo-output.write-undeparted".to_owned(),
            "--statistic-output".to_owned(),
            path(&absolute(&options.statistics)),
        ];
        launch.options.splice(0..0, own);
        let mut sumo = Sumo::start(&launch)?;
        match Self::set_up(&mut sumo, &options) {
            Ok((read, left_to_sumo, begin_s, end_s)) => {
                Self::with(Peer::Sumo(sumo), options, read, left_to_sumo, (begin_s, end_s))
            }
            Err(SetUpError::Traci(error)) => Err(sumo.explain(error, 0.0)),
            Err(SetUpError::Other(error)) => Err(error),
        }
    }

    fn set_up(
        sumo: &mut Sumo,
        options: &RunOptions,
    ) -> Result<(Town, usize, f64, Option<f64>), SetUpError> {
        let traci = &mut sumo.traci;
        traci.version()?;
        let folder = options.launch.configuration.parent().unwrap_or(Path::new(""));
        let file = |name: &str| {
            let path = PathBuf::from(name);
            if path.is_absolute() || path.exists() { path } else { folder.join(path) }
        };
        let net_file = file(&traci.option("net-file")?);
        let additional = traci.option("additional-files")?;
        let names = additional.split(',').map(str::trim).filter(|n| !n.is_empty());
        let additional: Vec<PathBuf> = names.map(file).collect();
        let begin_s = traci.time_s()?;
        let (net, additional) = read_net(&net_file, &additional, begin_s)?;
        let mut programs = Programs::new();
        for light in &net.lights {
            programs.insert(light.clone(), traci.program(light)?);
        }
        let end_s = seconds_of(&traci.option("end")?).filter(|end| *end >= 0.0);
        let imported = import(&net, &additional, &programs, &options.overrides);
        if let Some(junction) = net.junctions.keys().next() {
            traci.subscribe(junction)?;
        }
        for light in &imported.lights {
            for detector in light.detectors.values() {
                traci.subscribe_detector(&detector.id, detector.area)?;
            }
        }
        let left_to_sumo = net.lights.len() - imported.lights.len();
        Ok((Town::new(imported, &net), left_to_sumo, begin_s, end_s))
    }

    fn with(
        peer: Peer,
        options: RunOptions,
        Town { mut imported, streets }: Town,
        left_to_sumo: usize,
        (begin_s, end_s): (f64, Option<f64>),
    ) -> Result<Self, SumoError> {
        if let Some(plans) = &options.overrides.plans {
            let at = Duration::from_secs_f64(begin_s.max(0.0));
            let told = imported.run_plans(plans, at);
            told.map_err(|problems| SumoError::Scenario(problems.to_string()))?;
        }
        let clock = Clock::new(begin_s);
        let mut cabinets = Vec::new();
        let line = Line::new(&imported);
        for (number, light) in imported.lights.iter().enumerate() {
            let record = options.record.as_ref().map(|folder| folder.join(number.to_string()));
            let (policy, priority) = (options.policy, options.priority);
            let neighbours = line.neighbours(number);
            let timing = Timing { policy, priority, record: record.as_deref(), neighbours };
            let cabinet = Cabinet::new(light, number, timing, &clock);
            cabinets.push(cabinet.map_err(|why| {
                SumoError::Scenario(format!("traffic light \"{}\": {why}", light.id))
            })?);
        }
        let dice = Dice::new(options.seed);
        let place = |c: &Cabinet| imported.plane.to_enu(c.intersection().frame().origin());
        let places: Vec<Enu> = cabinets.iter().map(place).collect();
        let radio = Radio::new(&places, &options.link, streets.into_iter());
        let mut wired = BTreeMap::<String, Vec<usize>>::new();
        for (n, cabinet) in cabinets.iter().enumerate() {
            cabinet.loops().for_each(|id| wired.entry(id.to_owned()).or_default().push(n));
        }
        let roads: Vec<_> = cabinets.iter().map(Cabinet::intersection).collect();
        let liar = options.attack.as_ref().map(|attack| FalseRadio::new(attack, &roads));
        Ok(Self {
            post: Post::new(cabinets.len()),
            line,
            peer,
            options,
            imported,
            left_to_sumo,
            cabinets,
            clock,
            radio,
            places,
            wired,
            radio_counts: RadioCounts::default(),
            kinds: Vec::new(),
            aboard: Vec::new(),
            asking: Asking::default(),
            dice,
            liar,
            next_station: 1,
            next_clearing: units::Instant::ZERO,
            latest: StepResult::default(),
            time_s: begin_s,
            begin_s,
            end_s,
            times: DecisionTimes::default(),
            in_sumo: Duration::ZERO,
            started: Instant::now(),
        })
    }

    /// SUMO's time, seconds.
    pub const fn time_s(&self) -> f64 {
        self.time_s
    }

    /// SUMO's process, for tests that end it.
    pub fn process_id(&self) -> Option<u32> {
        match &self.peer {
            Peer::Sumo(sumo) => Some(sumo.process_id()),
            Peer::Own(_) => None,
        }
    }

    /// What was imported.
    pub const fn imported(&self) -> &Import {
        &self.imported
    }

    /// What the links of each traffic light show, as sent to SUMO.
    pub fn shown(&self) -> impl Iterator<Item = (&str, &str)> {
        self.cabinets.iter().map(|c| (c.id.as_str(), c.shown()))
    }

    /// Runs to the end.
    ///
    /// # Errors
    /// SUMO ends before its time.
    pub fn run(mut self, mut tell: impl FnMut(Progress)) -> Result<Run, SumoError> {
        while !self.is_over()? {
            self.step()?;
            let vehicles = self.latest.vehicles.len();
            tell(Progress { time_s: self.time_s, end_s: self.end_s, vehicles });
        }
        self.finish()
    }

    /// Whether SUMO's end has come.
    ///
    /// # Errors
    /// SUMO has ended before its time.
    pub fn is_over(&mut self) -> Result<bool, SumoError> {
        match self.end_s {
            Some(end_s) => Ok(self.time_s >= end_s - 1e-6),
            None => self.peer.is_empty(self.time_s),
        }
    }

    /// One step of SUMO's: engines learn what it brought last, and the lamps as they are a
    /// working step of the controller later hold for the whole of the next.
    ///
    /// # Errors
    /// SUMO ends before its time.
    pub fn step(&mut self) -> Result<(), SumoError> {
        let at = self.clock.instant(self.time_s);
        let before = at.saturating_sub(TICK);
        self.post.clear();
        self.send_cams(at)?;
        self.radio_counts.cams_heard += self.post.len() as u64;
        if self.options.priority.mode != PriorityMode::Off {
            self.ask_for_priority(at)?;
        }
        self.lie(at);
        let now = self.clock.now(at);
        let waiting = self.latest.walkers.iter().filter(|w| w.edge.starts_with(':'));
        let crossings: BTreeSet<&str> = waiting.map(|w| w.next_edge.as_str()).collect();
        let readings = readings(&self.latest.detectors, &self.wired, self.cabinets.len());
        let frames = self.post.frames();
        for (n, cabinet) in self.cabinets.iter_mut().enumerate() {
            cabinet.run_until(before, &self.clock, &mut self.times);
            if self.time_s <= self.begin_s {
                cabinet.begin();
            }
            for message in self.post.to(n) {
                cabinet.receive(now, self.options.link.delay, &frames[message]);
            }
            readings[n].iter().for_each(|(id, sensed)| cabinet.detect(now, id, *sensed));
            if !crossings.is_empty() {
                cabinet.press(now, &crossings);
            }
            cabinet.run_until(at + TICK, &self.clock, &mut self.times);
        }
        self.line.deliver(at + TICK, &mut self.cabinets, &mut self.dice, &self.options.link);
        let start = Instant::now();
        let result = self.peer.step(&mut self.cabinets, self.time_s);
        self.in_sumo += start.elapsed();
        (self.latest, self.time_s) = result?;
        Ok(())
    }

    /// Every equipped vehicle whose CAM is due sends it to all cabinets in range.
    fn send_cams(&mut self, at: units::Instant) -> Result<(), SumoError> {
        let now = self.clock.now(at);
        for n in 0..self.latest.vehicles.len() {
            let seen = self.latest.vehicles[n];
            self.board(&seen, at)?;
            let Some(Some(kind)) = self.kinds.get(seen.kind) else { continue };
            let Some(Some(aboard)) = self.aboard.get_mut(seen.number) else { continue };
            let Some(station) = &mut aboard.station else { continue };
            if !station.is_due(&seen, at) {
                continue;
            }
            let link = &self.options.link;
            let position = self.imported.plane.to_wgs84(seen.position);
            let who = (station.id, at);
            let position = self.dice.noisy(self.imported.plane.frame(), who, position, link);
            let Ok(octets) = station.cam(&seen, kind, at, now.utc, position) else { continue };
            self.radio_counts.cams += 1;
            if let Some(liar) = &mut self.liar
                && let Ok(Msg::Cam(cam)) = decode(octets)
            {
                liar.hear(at, &cam);
            }
            let dice = &mut self.dice;
            self.post.send(octets, self.radio.hearers(seen.position).filter(|_| !dice.loses(link)));
        }
        self.forget(at);
        Ok(())
    }

    /// A radio that lies sends as others do, to all cabinets in its range.
    fn lie(&mut self, at: units::Instant) {
        let Some(liar) = &mut self.liar else { return };
        let now = self.clock.now(at);
        let from = liar.place(&self.places, self.time_s);
        let cabinets = &mut self.cabinets;
        let messages = liar.send(at, now.utc, &|light, group| {
            let mut aspects = cabinets[light].aspects();
            aspects.any(|(id, aspect)| id == group && aspect == Aspect::Go)
        });
        let link = &self.options.link;
        let dice = &mut self.dice;
        for octets in messages.iter().filter_map(|m| m.encode().ok()) {
            self.post.send(&octets, self.radio.hearers(from).filter(|_| !dice.loses(link)));
        }
    }

    /// Equips a vehicle that is seen for the first time.
    fn board(&mut self, seen: &Seen, at: units::Instant) -> Result<(), SumoError> {
        let Seen { number, kind, .. } = *seen;
        if let Some(Some(aboard)) = self.aboard.get_mut(number) {
            aboard.seen = at;
            return Ok(());
        }
        if self.kinds.len() <= kind {
            self.kinds.resize(kind + 1, None);
        }
        let kind = match &mut self.kinds[kind] {
            Some(kind) => kind,
            unknown => unknown.insert(self.peer.kind(kind, self.time_s)?),
        };
        let (id, RunOptions { penetration, seed, .. }) =
            (self.peer.vehicle_id(number), &self.options);
        let station = is_equipped(id, kind, *penetration, *seed)
            .then(|| Station::new(StationId(self.next_station)));
        self.next_station += 1;
        if self.aboard.len() <= number {
            self.aboard.resize(number + 1, None);
        }
        self.aboard[number] = Some(Box::new(Aboard { station, unit: None, seen: at }));
        Ok(())
    }

    /// Forgets those who have left, every now and then.
    fn forget(&mut self, at: units::Instant) {
        if at < self.next_clearing {
            return;
        }
        self.next_clearing = at + CLEARING;
        for aboard in &mut self.aboard {
            if aboard.as_ref().is_some_and(|a| a.seen < at) {
                *aboard = None;
            }
        }
    }

    /// Every bus that is due asks the intersection it drives towards.
    fn ask_for_priority(&mut self, at: units::Instant) -> Result<(), SumoError> {
        let now = self.clock.now(at);
        for seen in &self.latest.vehicles {
            let kind = self.kinds.get(seen.kind).and_then(Option::as_ref);
            if !kind.is_some_and(Kind::is_public_transport) {
                continue;
            }
            let Some(Some(aboard)) = self.aboard.get_mut(seen.number) else { continue };
            let Some(station) = &aboard.station else { continue };
            let unit = match &mut aboard.unit {
                Some(unit) => unit,
                none => {
                    let late_s = self.peer.late_s(seen.number, self.time_s)?;
                    self.asking.vehicles += 1;
                    none.insert(PriorityUnit::new(station.id, late_s))
                }
            };
            unit.watch(seen, at);
            if !unit.is_due(at) {
                continue;
            }
            let position = self.imported.plane.to_wgs84(seen.position);
            let heading = units::Heading::from_degrees(seen.angle_deg);
            let nearest = self
                .cabinets
                .iter()
                .enumerate()
                .filter_map(|(n, c)| Some((standing(c.intersection(), position, heading)?, n)))
                .min_by(|(a, _), (b, _)| a.to_stop_line_m.total_cmp(&b.to_stop_line_m));
            let Some((standing, n)) = nearest else { continue };
            unit.hear_stop_delay(self.peer.stop_delay_s(seen.number, self.time_s)?);
            let to = self.cabinets[n].intersection();
            let srem = unit.request(seen, to, standing, (at, now.utc), position);
            self.asking.note(&srem, self.options.priority.late_threshold_s);
            let link = &self.options.link;
            if let Ok(octets) = srem.encode()
                && !self.dice.loses(link)
            {
                self.post.send(&octets, std::iter::once(n));
            }
        }
        Ok(())
    }

    /// Closes SUMO and sums up.
    ///
    /// # Errors
    /// SUMO fails to close, or what it wrote can't be read.
    pub fn finish(mut self) -> Result<Run, SumoError> {
        let took_s = self.started.elapsed().as_secs_f64();
        let files = (self.options.tripinfo.as_path(), self.options.statistics.as_path());
        let (trips, statistics) = self.peer.finish(self.time_s, files)?;
        for cabinet in &mut self.cabinets {
            let written = cabinet.finish();
            written
                .map_err(|e| SumoError::Scenario(format!("recording \"{}\": {e}", cabinet.id)))?;
        }
        let mut figures = Figures::of(&trips, &statistics);
        let simulated_s = (self.time_s - self.begin_s).max(1e-9);
        figures.priority_requests = self.asking;
        figures.radio = self.radio_counts;
        figures.refused = self.cabinets.iter().map(Cabinet::refused).sum();
        figures.decision_ms = self.times.summary();
        figures.seconds_per_simulated_second = took_s / simulated_s;
        figures.sumo_seconds_per_simulated_second = self.in_sumo.as_secs_f64() / simulated_s;
        figures.lights = self.cabinets.len();
        figures.lights_left_to_sumo = self.left_to_sumo;
        for (kind, n) in self.cabinets.iter().flat_map(Cabinet::rejected) {
            *figures.rejected.entry(kind).or_default() += n;
        }
        Ok(Run { figures, report: self.imported.report })
    }
}

/// What each cabinet's loops saw in the last step.
fn readings<'a>(
    detectors: &'a BTreeMap<String, Sensed>,
    wired: &BTreeMap<String, Vec<usize>>,
    cabinets: usize,
) -> Vec<Vec<(&'a str, Sensed)>> {
    let mut readings = vec![Vec::new(); cabinets];
    for (id, sensed) in detectors {
        for n in wired.get(id).into_iter().flatten() {
            readings[*n].push((id.as_str(), *sensed));
        }
    }
    readings
}

/// What is aboard a vehicle.
#[derive(Clone, Debug)]
struct Aboard {
    /// None of one that is not equipped.
    station: Option<Station>,
    /// What public transport asks for priority with.
    unit: Option<PriorityUnit>,
    seen: units::Instant,
}

enum SetUpError {
    Traci(TraciError),
    Other(SumoError),
}

impl From<TraciError> for SetUpError {
    fn from(error: TraciError) -> Self {
        Self::Traci(error)
    }
}

impl From<SumoError> for SetUpError {
    fn from(error: SumoError) -> Self {
        Self::Other(error)
    }
}

/// Who has left is forgotten this often.
const CLEARING: Duration = Duration::from_secs(60);

/// SUMO resolves relative names against its configuration's folder.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

/// Public transport always is; of the others the given share, told by id and seed alone, so that
/// whoever is equipped at 10 % is so at 20 %.
fn is_equipped(id: &str, kind: &Kind, penetration: f64, seed: u64) -> bool {
    if kind.is_public_transport() {
        return true;
    }
    // FNV-1a, then the finaliser of SplitMix64.
    let bytes = seed.to_le_bytes().into_iter().chain(id.bytes());
    let mut h = bytes
        .fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    h = (h ^ (h >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    h = (h ^ (h >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    h ^= h >> 31;
    ((h >> 11) as f64 / (1_u64 << 53) as f64) < penetration
}
