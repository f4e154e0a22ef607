//! Who moves the vehicles: SUMO, or our own simulator on SUMO's files.

use crate::cabinet::Cabinet;
use crate::cam::Kind;
use crate::files::read;
use crate::own::Own;
use crate::process::{Sumo, SumoError};
use crate::traci::StepResult;
use scenario::sumo::{Statistics, Trips};
use std::path::Path;

/// Whose traffic it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Simulator {
    /// SUMO's, over TraCI.
    #[default]
    Sumo,
    /// Semafor's own, on the same files.
    Microsim,
}

/// One of them under way.
pub(crate) enum Peer {
    Sumo(Sumo),
    Own(Box<Own>),
}

impl Peer {
    /// One step, for which the lamps stay as they are; its new time, seconds.
    pub fn step(
        &mut self,
        cabinets: &mut [Cabinet],
        before_s: f64,
    ) -> Result<(StepResult, f64), SumoError> {
        match self {
            Self::Sumo(sumo) => {
                for cabinet in cabinets {
                    let id = cabinet.id.clone();
                    if let Some(state) = cabinet.changed_state() {
                        sumo.traci.set_state(&id, state);
                    }
                }
                let result = sumo.traci.step().and_then(|r| Ok((r, sumo.traci.time_s()?)));
                result.map_err(|e| sumo.explain(e, before_s))
            }
            Self::Own(own) => {
                let result = own.step(cabinets);
                Ok((result, own.time_s()))
            }
        }
    }

    /// Whether nobody is on the way and nobody to come.
    pub fn is_empty(&mut self, at_s: f64) -> Result<bool, SumoError> {
        match self {
            Self::Sumo(sumo) => {
                let expected = sumo.traci.expected();
                expected.map(|n| n <= 0).map_err(|e| sumo.explain(e, at_s))
            }
            Self::Own(own) => Ok(own.is_over()),
        }
    }

    /// A vehicle's id.
    pub fn vehicle_id(&self, number: usize) -> &str {
        match self {
            Self::Sumo(sumo) => sumo.traci.vehicle_id(number),
            Self::Own(own) => own.vehicle_id(number),
        }
    }

    /// A vehicle type.
    pub fn kind(&mut self, number: usize, at_s: f64) -> Result<Kind, SumoError> {
        let (length_m, width_m, class) = match self {
            Self::Sumo(sumo) => {
                let id = sumo.traci.kind_id(number).to_owned();
                sumo.traci.vehicle_type(&id).map_err(|e| sumo.explain(e, at_s))?
            }
            Self::Own(own) => own.class(number),
        };
        Ok(Kind { length_m, width_m, class })
    }

    /// By how many seconds a vehicle's parameter says that it is late as it sets out.
    pub fn late_s(&mut self, number: usize, at_s: f64) -> Result<Option<f64>, SumoError> {
        match self {
            Self::Sumo(sumo) => {
                let id = sumo.traci.vehicle_id(number).to_owned();
                let late = sumo.traci.parameter(&id, LATE_PARAMETER);
                late.map(|text| text.parse().ok()).map_err(|e| sumo.explain(e, at_s))
            }
            Self::Own(own) => Ok(own.late_s(number)),
        }
    }

    /// By how much a vehicle is late at its next stop, as its timetable has it, seconds; negative
    /// without one.
    pub fn stop_delay_s(&mut self, number: usize, at_s: f64) -> Result<f64, SumoError> {
        match self {
            Self::Sumo(sumo) => {
                let id = sumo.traci.vehicle_id(number).to_owned();
                sumo.traci.stop_delay_s(&id).map_err(|e| sumo.explain(e, at_s))
            }
            Self::Own(_) => Ok(-1.0),
        }
    }

    /// Closes it: what became of everybody, and its own counts.
    pub fn finish(
        self,
        at_s: f64,
        (trips, statistics): (&Path, &Path),
    ) -> Result<(Trips, Statistics), SumoError> {
        match self {
            Self::Sumo(sumo) => {
                sumo.finish(at_s)?;
                let trips = read(trips, Trips::read)?;
                Ok((trips, read(statistics, Statistics::read)?))
            }
            Self::Own(own) => Ok(own.results()),
        }
    }
}

/// A vehicle's parameter with the seconds it is late by when it departs, for those whose stops
/// have no `until`.
const LATE_PARAMETER: &str = "late";
