//! What SUMO writes of every trip (`--tripinfo-output`) and of the run (`--statistic-output`).

use super::xml::{Elements, Item};
use crate::problems::Problem;
use std::io::BufRead;

/// One vehicle's trip.
#[derive(Clone, PartialEq, Debug)]
pub struct Trip {
    /// Its vehicle type.
    pub kind: String,
    /// It was let into the network.
    pub inserted: bool,
    /// It reached its end.
    pub arrived: bool,
    /// How long it waited to be let in, seconds.
    pub depart_delay_s: f64,
    /// Time lost on the way, seconds; none before it is let in.
    pub time_loss_s: f64,
    /// Time stood, seconds.
    pub waiting_s: f64,
}

/// Everybody's trips.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Trips {
    /// Vehicles, in the order of the file.
    pub vehicles: Vec<Trip>,
    /// How long each person on foot stood, seconds.
    pub walks_waiting_s: Vec<f64>,
}

/// What SUMO counts itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Statistics {
    /// Vehicles read.
    pub loaded: usize,
    /// Vehicles let in.
    pub inserted: usize,
    /// Vehicles that were moved because they stood too long.
    pub teleported: usize,
    /// Collisions.
    pub collided: usize,
}

impl Trips {
    /// Reads a tripinfo file.
    ///
    /// # Errors
    /// The first thing that makes it unreadable.
    pub fn read(file: &str, input: impl BufRead) -> Result<Self, Problem> {
        let mut elements = Elements::new(file, input);
        elements.root("tripinfos")?;
        let mut trips = Self::default();
        while let Some(item) = elements.next()? {
            let Item::Open(e) = item else { continue };
            let any = f64::MIN..=f64::MAX;
            match e.name.as_str() {
                "tripinfo" => trips.vehicles.push(Trip {
                    kind: e.optional("vType").unwrap_or_default().to_owned(),
                    inserted: e.number("depart", any.clone())? >= 0.0,
                    arrived: e.number("arrival", any.clone())? >= 0.0,
                    depart_delay_s: e.number("departDelay", any.clone())?.max(0.0),
                    time_loss_s: e.number("timeLoss", any.clone())?.max(0.0),
                    waiting_s: e.number("waitingTime", any)?.max(0.0),
                }),
                "personinfo" => {
                    trips.walks_waiting_s.push(e.number_or("waitingTime", any, 0.0)?.max(0.0));
                }
                _ => {}
            }
            elements.skip()?;
        }
        Ok(trips)
    }
}

impl Statistics {
    /// Reads a statistics file.
    ///
    /// # Errors
    /// The first thing that makes it unreadable.
    pub fn read(file: &str, input: impl BufRead) -> Result<Self, Problem> {
        let mut elements = Elements::new(file, input);
        elements.root("statistics")?;
        let mut statistics = Self::default();
        while let Some(item) = elements.next()? {
            let Item::Open(e) = item else { continue };
            let count = |name| e.whole(name, usize::MAX);
            match e.name.as_str() {
                "vehicles" => {
                    statistics.loaded = count("loaded")?;
                    statistics.inserted = count("inserted")?;
                }
                "teleports" => statistics.teleported = count("total")?,
                "safety" => statistics.collided = count("collisions")?,
                _ => {}
            }
            elements.skip()?;
        }
        Ok(statistics)
    }
}
