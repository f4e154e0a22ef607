//! Signal groups, stages, intergreens, and the safety kernel that guards them.
//!
//! * [`SignalProgram`] is the checked supply: groups with their times, stages, the intergreen
//!   matrix computed from the geometry (RiLSA 2010), the fixed plan.
//! * [`Kernel`] owns the lamps. It refuses whatever would break a conflict, an intergreen, a
//!   minimum green or a minimum red, and checks itself after every step, in release builds too.
//! * [`Controller`] is the virtual counterpart of a certified controller (EN 12675): it plays
//!   stage requests through the kernel and runs the fixed plan when nobody asks.
//! * [`Observed`] is what the engine knows of a controller from its reports, and checks a
//!   request before it leaves.
//! * [`find_stages`] and [`propose`] make stages and a first plan where only conflicts are known.
//! * [`Waits`] remembers who asks in vain, so that no policy leaves anybody to wait for ever.
//! * [`replay`] goes through the record of what the lamps did, and checks it.
//! * [`forecast`] says when each group will change, for the SPATEM.
//!
//! Policies request, this crate decides: no code elsewhere produces a lamp state. It
//! deliberately knows no message and no vehicle.

// The junction of the tests from outside is that of those from within too.
#[cfg(test)]
extern crate self as signal;
#[cfg(test)]
#[path = "../tests/signal/junction.rs"]
mod junction;

mod controller;
mod forecast;
mod intergreen;
mod kernel;
mod lamp;
mod log;
mod observed;
mod program;
mod stages;
mod waits;

pub use controller::{
    Controller, ControllerMode, ControllerStatus, Faults, REQUEST_TIMEOUT, STATUS_INTERVAL,
    SignalRequest,
};
pub use forecast::{Bounds, GroupForecast, Intention, PlannedStage, forecast, holds_until};
pub use intergreen::{
    IntergreenMatrix, IntergreenSource, clear_intergreens, clear_turns, compute_intergreens,
};
pub use kernel::{Kernel, LONGEST_STEP, Refusal, Violation};
pub use lamp::{GroupState, Lamp};
pub use log::{Entry, ReplayError, replay};
pub use observed::{Observed, RequestRefusal, STATUS_LIFETIME};
pub use program::{
    FixedPlan, GroupTimes, Interstage, LEAST_PLAN, MOST_CHANGE_PERCENT, PlanStep, PlannedGreen,
    ProgramError, ProgramParts, RunningPlan, SignalProgram, Stage, StageId, StageUse, TimedPlan,
    ambers,
};
pub use stages::{
    MOST_STAGES, ProposalError, clearing_stage, find_stages, maximal_sets, on_demand_stages,
    propose,
};
pub use waits::Waits;
