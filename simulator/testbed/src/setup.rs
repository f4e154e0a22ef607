//! What a run is set up from.

use crate::link::Link;
use control::{PolicyKind, PriorityConfig, PriorityMode};
use engine::{
    Config, ConfigErrors, Drill, Engine, JunctionConfig, MAX_TRAVEL, Neighbour, Roles, plan_topic,
};
use its::msg::StationId;
use microsim::{Demand, DetectorEvent, Params, SpeedZone, World, WorldErrors};
use passenger::{PassengerConfig, Timetable};
use roadnet::{DetectorKind, Intersection, IntersectionId, RoadNetwork};
use scenario::Scenario;
use signal::{Faults, SignalProgram};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use units::{Duration, Instant, Now, Utc};

/// One run.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The road.
    pub network: Arc<RoadNetwork>,
    /// The signals of each intersection.
    pub programs: BTreeMap<IntersectionId, Arc<SignalProgram>>,
    /// Who drives and walks.
    pub demand: Demand,
    /// How fast drivers want to be: mean and standard deviation of the share of the limit.
    pub speed_factor: (f64, f64),
    /// Where entry speeds are watched.
    pub zones: Vec<SpeedZone>,
    /// What the buses should keep to.
    pub timetable: Timetable,
    /// Civil time at the start.
    pub start: Utc,
    /// Simulated time.
    pub duration: Duration,
    /// Left out of the KPIs at the start.
    pub warm_up: Duration,
    /// How the engine times the signals.
    pub policy: PolicyKind,
    /// Who gets priority.
    pub priority: PriorityConfig,
    /// Share of cars that send CAMs.
    pub penetration: f64,
    /// Whether the engine hears the loops.
    pub detectors: bool,
    /// Radio, positions and lines.
    pub link: Link,
    /// Messages reach the engines as octets. Without them, read already, all that comes of them is
    /// the same, and sooner.
    pub octets: bool,
    /// What is wrong with the controllers.
    pub faults: Faults,
    /// A fault of the policy to play.
    pub drill: Option<Drill>,
    /// The replication.
    pub seed: u64,
}

/// Why a run can't begin.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum SetupError {
    /// The world refuses.
    #[error("demand: {0}")]
    World(#[from] WorldErrors),
    /// The engine refuses.
    #[error("configuration: {0}")]
    Engine(#[from] ConfigErrors),
}

/// What a run may vary over one scenario.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct RunOptions {
    /// How the engine times the signals.
    pub policy: PolicyKind,
    /// Who gets priority.
    pub priority: PriorityMode,
    /// Share of cars that send CAMs; `None`: as the scenario has it, or all.
    pub penetration: Option<f64>,
    /// Whether the engine hears the loops.
    pub detectors: bool,
    /// Radio, positions and lines.
    pub link: Link,
    /// Messages reach the engines as octets, as on the road, or read already.
    pub octets: bool,
    /// A fault of the policy to play.
    pub drill: Option<Drill>,
}

impl Default for RunOptions {
    /// Fixed-time, no priority, as many cars equipped as the scenario has, loops heard, octets.
    fn default() -> Self {
        Self {
            policy: PolicyKind::Fixed,
            priority: PriorityMode::Off,
            penetration: None,
            detectors: true,
            link: Link::default(),
            octets: true,
            drill: None,
        }
    }
}

impl Setup {
    /// Replication `seed` of a scenario.
    pub fn of(scenario: &Scenario, options: RunOptions, seed: u64) -> Self {
        let network = &scenario.network.network;
        let late_s = scenario.late_threshold.as_secs();
        let drawn = scenario.demand(seed);
        let equipped = options.penetration.or(drawn.traffic.share_equipped);
        Self {
            network: Arc::new(network.clone()),
            programs: scenario.network.programs.clone(),
            demand: crate::demand::of(scenario, &drawn),
            speed_factor: (drawn.traffic.speed_factor.mean, drawn.traffic.speed_factor.sd),
            zones: scenario.zones.iter().map(crate::demand::zone).collect(),
            timetable: scenario.timetable.clone(),
            start: scenario.start,
            duration: scenario.duration,
            warm_up: scenario.warm_up,
            policy: options.policy,
            priority: PriorityConfig {
                mode: options.priority,
                late_threshold_s: i32::try_from(late_s).unwrap_or(i32::MAX),
                ..PriorityConfig::default()
            },
            penetration: equipped.unwrap_or(1.0),
            detectors: options.detectors,
            link: options.link,
            octets: options.octets,
            faults: Faults::default(),
            drill: options.drill,
            seed,
        }
    }

    /// Whether an event is a loop's, and not a push button's.
    pub(crate) fn is_loop(&self, event: &DetectorEvent) -> bool {
        let at = self.network.intersection(event.intersection);
        let mut detectors = at.into_iter().flat_map(|i| i.detectors());
        let of = |d: &&roadnet::Detector| d.id == event.detector;
        detectors.find(of).is_some_and(|d| d.kind != DetectorKind::PushButton)
    }

    /// The clocks at an instant of the run.
    pub fn now(&self, mono: Instant) -> Now {
        let utc = self.start + mono.since(Instant::ZERO);
        Now { mono, utc, utc_error: Duration::ZERO }
    }

    pub(crate) fn world(&self) -> Result<World, WorldErrors> {
        let (speed_factor, speed_factor_sd) = self.speed_factor;
        let params = Params {
            start: self.start,
            penetration: self.penetration,
            speed_factor,
            speed_factor_sd,
            ..Params::default()
        };
        let mut world = World::new(self.network.clone(), self.demand.clone(), params, self.seed)?;
        world.watch(self.zones.iter().cloned());
        Ok(world)
    }

    /// The engine's configuration for this run.
    pub fn config(&self) -> Config {
        Config {
            station: ROADSIDE_UNIT,
            rsu: "testbed".to_owned(),
            roles: Roles { signals: true, passenger: true },
            junctions: self
                .programs
                .iter()
                .map(|(id, program)| JunctionConfig {
                    intersection: *id,
                    program: program.clone(),
                    policy: self.policy,
                    priority: self.priority,
                    drill: self.drill,
                })
                .collect(),
            public_transport: Vec::new(),
            passenger: PassengerConfig::default(),
            tells_plan: false,
            neighbours: Vec::new(),
        }
    }

    /// Name of the roadside unit with this number.
    fn rsu(number: u32) -> String {
        if number == 0 { "testbed".to_owned() } else { format!("testbed-{number}") }
    }

    /// The intersections with signals, with the numbers of their roadside units.
    fn signalled(&self) -> impl Iterator<Item = (u32, &Intersection)> {
        let all = self.network.intersections().iter();
        (0..).zip(all.filter(|i| self.programs.contains_key(&i.id())))
    }

    /// Who sends vehicles to an intersection.
    fn neighbours(&self, to: IntersectionId) -> Vec<Neighbour> {
        let links = self.network.links().iter().filter(|l| l.to.intersection == to);
        let neighbour = |link: &roadnet::Link| {
            let (number, _) = self.signalled().find(|(_, i)| i.id() == link.from.intersection)?;
            let lanes = self.network.intersection(to)?.lanes().iter();
            let own = lanes.filter(|l| l.approach == link.to.approach);
            let limit_mps = own.map(|l| l.speed_limit_mps).reduce(f64::max)?;
            let drive_s = self.network.seam(link)?.length_m / limit_mps.max(1.0);
            let travel = Duration::from_millis((drive_s * 1e3) as u64) + CROSSING;
            (travel <= MAX_TRAVEL).then(|| Neighbour {
                rsu: Self::rsu(number),
                from: link.from,
                to: link.to,
                travel,
            })
        };
        links.filter_map(neighbour).collect()
    }

    /// Who listens to each roadside unit's plan, by its topic.
    pub(crate) fn listeners(&self) -> BTreeMap<String, BTreeSet<IntersectionId>> {
        let mut listeners = BTreeMap::<String, BTreeSet<IntersectionId>>::new();
        for (_, i) in self.signalled() {
            for n in self.neighbours(i.id()) {
                listeners.entry(plan_topic(&n.rsu)).or_default().insert(i.id());
            }
        }
        listeners
    }

    /// One engine per intersection with signals, for each has its cabinet.
    pub(crate) fn engines(&self) -> Result<BTreeMap<IntersectionId, Engine>, ConfigErrors> {
        let engine = |(number, intersection): (u32, &Intersection)| {
            let id = intersection.id();
            let mut config = self.config();
            config.junctions.retain(|j| j.intersection == id);
            if number > 0 {
                config.station = StationId(config.station.0 + number);
                config.rsu = Self::rsu(number);
            }
            config.tells_plan = self.network.links().iter().any(|l| l.from.intersection == id);
            config.neighbours = self.neighbours(id);
            let stops = self.network.stop_points().iter().filter(|s| s.intersection == id);
            let network = RoadNetwork::new(vec![intersection.clone()], stops.cloned().collect());
            Ok((id, Engine::new(config, network, self.now(Instant::ZERO))?))
        };
        self.signalled().map(engine).collect()
    }
}

/// What is lost from the stop line on, beside the way behind the junction at the speed limit: the
/// junction itself, and speeding up.
pub const CROSSING: Duration = Duration::from_millis(4_500);

/// stationID of the simulated roadside unit.
const ROADSIDE_UNIT: StationId = StationId(4_711);
