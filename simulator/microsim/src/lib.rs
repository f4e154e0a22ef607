//! The world outside the cabinet: cars, buses and pedestrians at signals, one fixed step at a time.
//!
//! A [`World`] is built from a road network, a [`Demand`], [`Params`] and a seed. Each
//! [`World::step`] asks what every signal group shows (an [`Aspect`], nothing more) and moves
//! everyone on; what the roadside can notice comes out as [`Events`]: loop detectors and push
//! buttons with times inside the step, and the CAMs and SREMs of equipped vehicles. What an
//! engineer wants to know comes out as records.
//!
//! Vehicles drive on [`traffic`], over streets made from the intersections and the links between
//! them: car following by the Intelligent Driver Model, lane changes, permitted turns, junctions
//! without signals, room behind a junction. Where nothing is linked, a vehicle enters on an
//! approach and leaves on an egress.
//!
//! It deliberately does not know the controller, the engine or any policy: the world can't
//! cheat. Pedestrians are demand and stand in nobody's way.
//!
//! ```
//! use microsim::{Aspect, Demand, Params, World};
//! use roadnet::RoadNetwork;
//! use std::sync::Arc;
//!
//! let empty = Arc::new(RoadNetwork::new(vec![], vec![]));
//! let mut world = World::new(empty, Demand::default(), Params::default(), 1).expect("no demand");
//! let events = world.step(|_intersection, _group| Aspect::Go);
//! assert!(events.cams.is_empty());
//! assert_eq!(world.now().as_secs_f64(), 0.5);
//! ```

mod demand;
mod error;
mod fuel;
mod halts;
mod motion;
mod onboard;
mod params;
mod pedestrian;
mod random;
mod record;
mod signals;
mod solo;
pub mod traffic;
mod view;
mod ways;
mod world;

pub use demand::{
    Arrivals, BusTrip, Call, Demand, FailedDetector, Flow, Incident, IncidentKind, Mix, OdFlow,
    PedestrianFlow, Trip,
};
pub use error::{WorldError, WorldErrors};
pub use fuel::fuel_ml_per_s;
pub use params::{DriverParams, Params};
pub use record::{
    CallEvent, CallEventKind, Counts, DetectorEvent, Events, Passage, PedestrianRecord,
    QueueSeries, Sent, VehicleId, VehicleKind, VehicleRecord,
};
pub use signals::Aspect;
pub use view::{Place, VehicleView};
pub use world::{SpeedZone, World, ZoneEntries};
