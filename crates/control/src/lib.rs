//! Policies: which stage to ask for, and why.
//!
//! A [`Policy`] sees the signals as reported, the demand as estimated and the requests for
//! priority, and answers with a [`Decision`]: the stage it wants, what it means to do next
//! (for the SPATEM) and the reason. Requests only; whether and when lamps change is decided
//! by `signal`. Everything here is a pure function of its inputs.
//!
//! * [`FixedTime`] runs the program's plan by the civil clock.
//! * [`Actuated`] gaps out, maxes out and skips stages that nobody asks for (HCM 2016 ch. 31,
//!   NEMA TS 2 semantics of passage and maximum timers).
//! * [`Coordinated`] keeps the plan's cycle, and lets its stages end within it when nobody follows.
//! * [`MaxPressure`] serves whoever waits in greatest numbers, less those who stand beyond (Varaiya
//!   2013).
//! * [`Adaptive`] takes the decision with the least delay, looked ahead by rollouts of a priority index
//!   (Lämmer and Helbing 2008).
//! * [`plan`] computes fixed-time plans from the demand: splits, cycle, offsets.
//! * [`Priority`] lays green extension and early green for late public transport over either.

// The junction of the signals' tests is that of those from within too.
#[cfg(test)]
#[path = "../../signal/tests/signal/junction.rs"]
mod junction;

mod actuated;
mod adaptive;
mod coordinated;
mod demand;
mod fixed;
mod neighbours;
pub mod plan;
mod policy;
mod pressure;
mod priority;

pub use actuated::Actuated;
pub use adaptive::Adaptive;
pub use coordinated::Coordinated;
pub use demand::{Arrival, Demands, GroupDemand, LaneArrivals, Way, demands};
pub use fixed::FixedTime;
pub use neighbours::{Evidence, Passing, Platoons, SHARES, Tells, Told};
pub use policy::{BasePolicy, Decision, Policy, PolicyKind, Reason, View};
pub use pressure::MaxPressure;
pub use priority::{
    Priority, PriorityCall, PriorityCaller, PriorityConfig, PriorityMode, PriorityState,
};
