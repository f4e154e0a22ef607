//! Fixed-time plans computed from the demand: splits, cycle, offsets.
//!
//! A [`Model`] is made from streets, signal programs and [`Travel`] (who goes over which roads).
//! It knows each ingress lane's queue, what is discharged from it second by second of the cycle,
//! and how the platoons arrive at the next signals:
//!
//! * saturation flows by speed and turn, gap acceptance of permitted turns (HCM 6, ch. 19 and 31),
//!   shared lanes;
//! * people on foot ([`Walk`]): their own waits, and how they are in the way of those who turn;
//! * cyclic flow profiles and the dispersion of platoons (Robertson, TRANSYT, RRL LR 253, 1969);
//! * delay from the profile plus what chance and overflow add (HCM 6, eq. 19-26), stops.
//!
//! [`optimise`] looks for the [`PlanSet`] with the least delay and stops: splits start from what
//! Webster's method makes of the flow ratios (Webster 1958, Road Research Technical Paper 39),
//! offsets from the widest bands (Little, Kelson and Gartner 1981; Gartner et al. 1991), for every
//! cycle of a range; then everything is climbed together.
//!
//! It deliberately keeps what is supply: the stages and their order, intergreens, minimum greens.
//! Everything is a pure function of its inputs; searches stop by count, never by the clock.

mod arterial;
mod band;
mod climb;
mod cycles;
mod dispersion;
mod evaluate;
mod figures;
mod greens;
mod junction;
mod lanes;
mod locks;
mod model;
mod queue;
mod saturation;
mod splits;
#[cfg(test)]
mod tests;
mod trajectory;
mod walks;

pub use arterial::{Arterial, Hop, LEAST_BAND_S, ReachedBand, arterials};
pub use band::{Bands, bands};
pub use cycles::{Progress, Search, optimise, uncoordinated};
pub use dispersion::Dispersion;
pub use figures::{CrossingFigures, IntersectionFigures, LaneFigures, Totals, figures};
pub use junction::{PlanSet, Timing};
pub use model::{Model, ModelError, Travel};
pub use saturation::{PlanParams, webster_cycle_s};
pub use trajectory::Point;
pub use walks::Walk;
