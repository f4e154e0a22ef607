//! Engines and the simulated world on one virtual clock.
//!
//! A [`Testbed`] feeds an [`engine::Engine`] the encoded messages of simulated vehicles, the
//! edges of simulated detectors and the reports of virtual controllers, and gives the
//! controllers what the engine asks. Bytes cross here, and nothing else: the engine can't tell
//! it from the field. Links have loss and delay, positions have noise, controllers can go mute.
//!
//! A [`Radio`] lies to the engines as an [`Attack`] says, over the same links.
//!
//! [`Kpis`] sums one run up; [`Summary`] and [`Difference`] say how sure several runs are.
//! It deliberately does no IO and knows no wall clock; runs in parallel are the caller's.

mod attack;
mod calls;
mod demand;
mod drawn;
mod false_radio;
mod flicker;
mod kpi;
mod link;
mod movements;
mod radio;
mod record;
mod setup;
mod statistics;
mod streets;
mod testbed;
mod trace;

pub use attack::{Attack, End, MAX_IDS, Role, Side, Speaks};
pub use calls::Calls;
pub use drawn::Drawn;
pub use false_radio::FalseRadio;
pub use kpi::{KPI_NAMES, Kpis, person_weight};
pub use link::{DRIFT_S, Dice, Link};
pub use movements::{MovementFigures, SATURATION_VEH_PER_H, los_hbs, los_hcm};
pub use radio::Radio;
pub use record::Recording;
pub use setup::{CROSSING, RunOptions, Setup, SetupError};
pub use statistics::{Difference, Summary, student_t_975};
pub use streets::{street_demand, street_times};
pub use testbed::{Testbed, aspect};
pub use trace::LampTrace;
