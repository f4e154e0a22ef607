//! What is published of each intersection every minute: key figures, never anybody's identity.

use estimate::Estimator;
use roadnet::{ApproachId, Movement, MovementId, SignalGroupId};
use serde::Serialize;
use units::Instant;

/// One intersection's.
#[derive(Serialize)]
pub(crate) struct Figures {
    /// Its id, its fields in alphabetical order as all others are.
    pub intersection: serde_json::Value,
    pub movements: Vec<MovementFigures>,
    pub source_time: String,
}

/// Those of a movement, in tenths.
#[derive(Serialize)]
pub(crate) struct MovementFigures {
    arrivals_veh_per_h: f64,
    from_approach: ApproachId,
    movement: MovementId,
    queue_m: f64,
    queue_veh: u32,
    signal_group: SignalGroupId,
    to_approach: ApproachId,
}

impl MovementFigures {
    pub fn of(m: &Movement, estimator: &Estimator, now: Instant) -> Self {
        let e = estimator.movement(m.id, now);
        Self {
            arrivals_veh_per_h: round(e.arrivals_veh_per_h),
            from_approach: m.from,
            movement: m.id,
            queue_m: round(e.queue_m),
            queue_veh: e.queue_veh,
            signal_group: m.signal_group,
            to_approach: m.to,
        }
    }
}

fn round(x: f64) -> f64 {
    libm::round(x * 10.0) / 10.0
}
