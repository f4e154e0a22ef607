//! Configuration, checked as a whole.

use crate::oversight::Drill;
use control::{PolicyKind, PriorityConfig};
use its::msg::StationId;
use passenger::PassengerConfig;
use roadnet::{ApproachRef, IntersectionId, LaneUse, RoadNetwork};
use signal::SignalProgram;
use std::sync::Arc;
use units::Duration;

/// What one engine is to do.
#[derive(Clone, Debug)]
pub struct Config {
    /// stationID of this roadside unit.
    pub station: StationId,
    /// Its name in MQTT topics.
    pub rsu: String,
    /// What it does.
    pub roles: Roles,
    /// How it times its intersections, one entry for each of the network's.
    pub junctions: Vec<JunctionConfig>,
    /// stationIDs of public transport that keeps them.
    pub public_transport: Vec<StationId>,
    /// How boards are kept.
    pub passenger: PassengerConfig,
    /// Whether it tells others whom it will send to them.
    pub tells_plan: bool,
    /// To whom of them it listens.
    pub neighbours: Vec<Neighbour>,
}

/// A road that leads here from a neighbouring unit's intersection.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Neighbour {
    /// The unit's name in MQTT topics. It may be the own one: of two intersections of one cabinet.
    pub rsu: String,
    /// By which approach vehicles leave there.
    pub from: ApproachRef,
    /// By which they come here.
    pub to: ApproachRef,
    /// From stop line to stop line on an empty road, from a standing start.
    pub travel: Duration,
}

/// Roles of an engine (DESIGN §1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Roles {
    /// It times its intersections.
    pub signals: bool,
    /// It keeps boards for its stops.
    pub passenger: bool,
}

/// How one intersection is timed.
#[derive(Clone, Debug)]
pub struct JunctionConfig {
    /// Which.
    pub intersection: IntersectionId,
    /// Its checked program.
    pub program: Arc<SignalProgram>,
    /// Its policy.
    pub policy: PolicyKind,
    /// Who gets priority.
    pub priority: PriorityConfig,
    /// A fault of the policy to play.
    pub drill: Option<Drill>,
}

/// All that is wrong with a configuration.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct ConfigErrors(pub Vec<ConfigError>);

/// One thing that is wrong.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum ConfigError {
    #[error("rsu: expected 1 to {MAX_NAME} letters, digits, '-', '_' or '.', found {0:?}")]
    Name(String),
    #[error("the network has no intersection")]
    NoIntersection,
    #[error("{0} intersections: expected at most {MAX_INTERSECTIONS}")]
    TooManyIntersections(usize),
    #[error("intersection {0}: there is none of this number in the network")]
    UnknownIntersection(IntersectionId),
    #[error("intersection {0} is configured twice")]
    DuplicateIntersection(IntersectionId),
    #[error("intersection {0} is not configured")]
    MissingIntersection(IntersectionId),
    #[error("{0} neighbours: expected at most {MAX_NEIGHBOURS}")]
    TooManyNeighbours(usize),
    #[error("neighbour {rsu}: intersection {} has no ingress lane of approach {}", to.intersection, to.approach)]
    NoSuchApproach { rsu: String, to: ApproachRef },
    #[error("neighbour {rsu}: approach {} of intersection {} leads here twice", from.approach, from.intersection)]
    DuplicateNeighbour { rsu: String, from: ApproachRef },
    #[error("neighbour {rsu}: {} s on the way, expected at most {} s", travel.as_secs(), MAX_TRAVEL.as_secs())]
    TooFar { rsu: String, travel: Duration },
    #[error("{0}")]
    Passenger(passenger::ConfigError),
}

impl Config {
    pub(crate) fn check(&self, network: &RoadNetwork) -> Result<(), ConfigErrors> {
        let mut errors = Vec::new();
        let neighbours = self.neighbours.iter().map(|n| &n.rsu);
        for rsu in core::iter::once(&self.rsu).chain(neighbours).filter(|rsu| !is_name(rsu)) {
            errors.push(ConfigError::Name(rsu.chars().take(MAX_NAME).collect()));
        }
        self.check_neighbours(network, &mut errors);
        match network.intersections().len() {
            0 => errors.push(ConfigError::NoIntersection),
            n if n > MAX_INTERSECTIONS => errors.push(ConfigError::TooManyIntersections(n)),
            _ => {}
        }
        for (i, j) in self.junctions.iter().enumerate() {
            if network.intersection(j.intersection).is_none() {
                errors.push(ConfigError::UnknownIntersection(j.intersection));
            }
            if self.junctions[..i].iter().any(|o| o.intersection == j.intersection) {
                errors.push(ConfigError::DuplicateIntersection(j.intersection));
            }
        }
        for i in network.intersections() {
            if !self.junctions.iter().any(|j| j.intersection == i.id()) {
                errors.push(ConfigError::MissingIntersection(i.id()));
            }
        }
        if errors.is_empty() { Ok(()) } else { Err(ConfigErrors(errors)) }
    }

    fn check_neighbours(&self, network: &RoadNetwork, errors: &mut Vec<ConfigError>) {
        if self.neighbours.len() > MAX_NEIGHBOURS {
            errors.push(ConfigError::TooManyNeighbours(self.neighbours.len()));
        }
        for (i, Neighbour { rsu, from, to, travel }) in self.neighbours.iter().enumerate() {
            let same = |n: &Neighbour| (&n.rsu, n.from) == (rsu, *from);
            if self.neighbours[..i].iter().any(same) {
                errors.push(ConfigError::DuplicateNeighbour { rsu: rsu.clone(), from: *from });
            }
            let here = network.intersection(to.intersection);
            let mut lanes = here.into_iter().flat_map(|i| i.lanes());
            if !lanes.any(|l| l.approach == to.approach && l.lane_use == LaneUse::Ingress) {
                errors.push(ConfigError::NoSuchApproach { rsu: rsu.clone(), to: *to });
            }
            if *travel > MAX_TRAVEL {
                errors.push(ConfigError::TooFar { rsu: rsu.clone(), travel: *travel });
            }
        }
    }
}

fn is_name(rsu: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    (1..=MAX_NAME).contains(&rsu.len()) && rsu.chars().all(fits)
}

/// An MQTT topic level of sensible length.
const MAX_NAME: usize = 64;
/// One cabinet times few intersections; a MAPEM carries 32.
const MAX_INTERSECTIONS: usize = 32;
/// Each of these intersections has few approaches.
pub const MAX_NEIGHBOURS: usize = 256;
/// Longer ways bring no news: who has left is told for a minute, and who is still to come counts 15 s
/// ahead.
pub const MAX_TRAVEL: Duration = Duration::from_secs(75);
