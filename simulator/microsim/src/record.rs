//! What comes out of the world: events of one step, and records for the statistics.

use its::msg::{Cam, Srem, StationId};
use roadnet::{ApproachId, ConnectionId, DetectorId, IntersectionId, LaneId, LaneRef, StopPointId};
use units::Instant;

/// A vehicle's number: 16 bits of ordinal under 13 bits of the flow it comes from (buses:
/// 4,096, single trips: 4,097). What is appended to the demand doesn't renumber it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct VehicleId(pub u32);

impl VehicleId {
    /// The `stationID` it sends, the same all its life.
    pub const fn station(self) -> StationId {
        StationId(FIRST_STATION + self.0)
    }
}

/// What kind of vehicle.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum VehicleKind {
    /// Passenger car.
    Car,
    /// Lorry.
    Truck,
    /// Bus in service.
    Bus,
    /// Tram in service.
    Tram,
    /// Bicycle.
    Bicycle,
    /// Ambulance, fire engine or police car on duty: it may use bus lanes.
    Emergency,
}

impl VehicleKind {
    /// All of them; their places are those of their drivers' classes.
    pub const ALL: [Self; 6] =
        [Self::Car, Self::Truck, Self::Bus, Self::Tram, Self::Bicycle, Self::Emergency];

    /// Its place among the classes of drivers.
    pub(crate) fn place(self) -> u32 {
        Self::ALL.iter().position(|k| *k == self).unwrap_or(0) as u32
    }

    /// Whether it runs to a timetable.
    pub const fn is_public_transport(self) -> bool {
        matches!(self, Self::Bus | Self::Tram)
    }

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Car => "car",
            Self::Truck => "truck",
            Self::Bus => "bus",
            Self::Tram => "tram",
            Self::Bicycle => "bicycle",
            Self::Emergency => "emergency",
        }
    }
}

/// What happened within one step; each list ordered by time.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Events {
    /// Loops and push buttons.
    pub detectors: Vec<DetectorEvent>,
    /// CAMs sent.
    pub cams: Vec<Sent<Cam>>,
    /// SREMs sent.
    pub srems: Vec<Sent<Srem>>,
    /// Buses at stop points, as it truly was.
    pub calls: Vec<CallEvent>,
    /// Vehicles that left the world.
    pub left: Vec<VehicleId>,
}

/// A loop became occupied or free, or a push button was pressed or let go.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct DetectorEvent {
    /// At which intersection.
    pub intersection: IntersectionId,
    /// Which detector.
    pub detector: DetectorId,
    /// Occupied (pressed) from now on, or free.
    pub occupied: bool,
    /// When, interpolated within the step.
    pub at: Instant,
}

/// A message as its sender generated it.
#[derive(Clone, PartialEq, Debug)]
pub struct Sent<T> {
    /// Generation time.
    pub at: Instant,
    /// The sender.
    pub vehicle: VehicleId,
    /// What it sent.
    pub message: T,
}

/// A bus came to a stop point or left it.
#[derive(Clone, PartialEq, Debug)]
pub struct CallEvent {
    /// ServiceJourney.
    pub journey: String,
    /// The stop point.
    pub stop: StopPointId,
    /// Came or left.
    pub kind: CallEventKind,
    /// When.
    pub at: Instant,
}

/// Came or left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CallEventKind {
    /// It stands, the doors open.
    Arrived,
    /// The doors are shut, it starts.
    Left,
}

/// One vehicle's way through the world. Times are seconds since the start of the world.
#[derive(Clone, PartialEq, Debug)]
pub struct VehicleRecord {
    /// Its number.
    pub id: VehicleId,
    /// What it is.
    pub kind: VehicleKind,
    /// ServiceJourney of a bus.
    pub journey: Option<String>,
    /// Line of a bus.
    pub line: Option<String>,
    /// Lateness of a bus when it entered, seconds.
    pub lateness_s: f64,
    /// Whether it sends CAMs.
    pub equipped: bool,
    /// Share of the speed limit that it wants to drive.
    pub speed_factor: f64,
    /// The intersections that it passes, in order, as far as it is yet: the last is that to
    /// which it is on its way, or the last of all.
    pub passages: Vec<Passage>,
    /// When it wanted to enter.
    pub scheduled_s: f64,
    /// When it entered; `None`: it waits outside still, or was turned away.
    pub inserted_s: Option<f64>,
    /// When it left at the far end of its egress lane; `None`: not yet.
    pub left_s: Option<f64>,
    /// Travel time alone on the road with every signal at go and nobody to yield to, its calls
    /// included, seconds; of an unfinished vehicle up to where it is.
    pub free_flow_s: f64,
    /// Full stops: under 0.1 m/s after over 1 m/s, calls not counted.
    pub stops: u32,
    /// Time under 0.1 m/s, calls not counted, seconds.
    pub stopped_s: f64,
    /// Travel time beyond free flow, waiting to enter included, seconds; of an unfinished
    /// vehicle so far. Not below −0.3 s: braking for a turn begins at the
    /// start of a step, and who comes at another moment of the step can do a little better.
    pub delay_s: f64,
    /// Fuel burnt by a passenger car ([`crate::fuel_ml_per_s`]), millilitres; 0 of others.
    pub fuel_ml: f64,
    /// Way driven, metres; 0 of an unfinished vehicle.
    pub driven_m: f64,
    /// It found [`crate::World`]'s lane queue full and never came; delay 0 by definition.
    pub turned_away: bool,
}

/// An intersection on a vehicle's way.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Passage {
    /// The intersection.
    pub intersection: IntersectionId,
    /// Where it comes from.
    pub from: ApproachId,
    /// Where it goes.
    pub to: ApproachId,
    /// The lane by which it came and the connection that it took, once its front has passed the
    /// stop line.
    pub by: Option<(LaneId, ConnectionId)>,
    /// When it came onto the way to here: when it was scheduled, or passed the stop line of the
    /// intersection before.
    pub since_s: f64,
    /// Full stops on that way, as in [`VehicleRecord::stops`].
    pub stops: u32,
    /// When its front passed the stop line.
    pub passed_line_s: Option<f64>,
    /// Its delay since then up to the stop line, or so far; at the last intersection up to the
    /// end of its way. The delays of all passages are that of the whole way, seconds.
    pub delay_s: f64,
}

/// One pedestrian. Times are seconds since the start of the world.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PedestrianRecord {
    /// At which intersection.
    pub intersection: IntersectionId,
    /// The crosswalk lane.
    pub crosswalk: LaneId,
    /// When they came to the kerb.
    pub came_s: f64,
    /// When they set out; `None`: they wait still.
    pub set_out_s: Option<f64>,
    /// When they are across.
    pub across_s: Option<f64>,
}

impl PedestrianRecord {
    /// Time at the kerb until `now_s` at most, seconds.
    pub fn wait_s(&self, now_s: f64) -> f64 {
        self.set_out_s.unwrap_or(now_s) - self.came_s
    }
}

/// The queue of one ingress lane, once a second.
#[derive(Clone, PartialEq, Debug)]
pub struct QueueSeries {
    /// The lane.
    pub lane: LaneRef,
    /// Stop line to the rear of the last vehicle slower than 5 km/h (calls not counted),
    /// metres, at 1 s, 2 s, ….
    pub queue_m: Vec<f32>,
    /// Vehicles that wait to enter its road at the same times.
    pub outside: Vec<u32>,
}

/// Sums over the whole run.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// Vehicles whose time to enter has come.
    pub scheduled: u64,
    /// Of them: waiting to enter.
    pub waiting: u64,
    /// Of them: on the road.
    pub present: u64,
    /// Of them: through.
    pub finished: u64,
    /// Of them: turned away because a lane's entry queue was full.
    pub turned_away: u64,
    /// Fronts that passed a stop line while their group showed stop.
    pub red_crossings: u64,
    /// Fronts that passed a stop line although they were to stop. Anything but 0 is a fault of
    /// this crate.
    pub red_violations: u64,
    /// Vehicles that missed a turn and took another way.
    pub rerouted: u64,
    /// Pedestrians turned away because the kerb was full.
    pub pedestrians_turned_away: u64,
}

/// Stations below are left to roadside units and the like.
const FIRST_STATION: u32 = 0x1000_0000;
