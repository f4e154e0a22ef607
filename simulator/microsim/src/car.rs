//! A vehicle on the road: the part that every step touches, and the part that it doesn't.

use crate::map::Path;
use crate::motion::{Ahead, free, interaction, slowing_to};
use crate::onboard::{BusUnit, CamTimer};
use crate::{DriverParams, VehicleKind, VehicleRecord};

/// The part that every step touches.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Car {
    /// Index of its [`Vehicle`].
    pub slot: u32,
    /// Index of its path.
    pub path: u32,
    /// Position of the front on its way, metres.
    pub s_m: f64,
    /// Speed, m/s.
    pub v_mps: f64,
    /// Acceleration planned for this step, m/s².
    pub a_mps2: f64,
    /// Position and speed at the start of the step.
    pub before: (f64, f64),
    /// Length, metres.
    pub length_m: f64,
    /// Share of the speed limit it wants to drive.
    pub factor: f64,
    /// Where a bus halts next; infinite: nowhere.
    pub halt_m: f64,
    /// Until when it stands at a stop point, seconds; negative: it doesn't.
    pub dwell_until_s: f64,
    pub kind: VehicleKind,
    pub equipped: bool,
    /// It stops at the stop line.
    pub stopping: bool,
    /// It may use the merge beyond the stop line.
    pub cleared: bool,
    /// It has been faster than 1 m/s since its last stop.
    pub rolling: bool,
}

impl Car {
    /// At the upstream end of its lane, at rest.
    pub(crate) fn entering(slot: u32, vehicle: &Vehicle, length_m: f64) -> Self {
        Self {
            slot,
            path: vehicle.path as u32,
            s_m: 0.0,
            v_mps: 0.0,
            a_mps2: 0.0,
            before: (0.0, 0.0),
            length_m,
            factor: vehicle.record.speed_factor,
            halt_m: vehicle.bus.as_ref().map_or(f64::INFINITY, |b| b.calls.next_halt_m()),
            dwell_until_s: -1.0,
            kind: vehicle.record.kind,
            equipped: vehicle.record.equipped,
            stopping: false,
            cleared: false,
            rolling: false,
        }
    }

    /// Position of the rear.
    pub(crate) fn rear_m(&self) -> f64 {
        self.s_m - self.length_m
    }

    pub(crate) fn dwells(&self) -> bool {
        self.dwell_until_s >= 0.0
    }

    /// Acceleration for this step, m/s², where those ahead take `taken` from it (the largest
    /// [`interaction`]) and perhaps a stop line must not be passed, `wall_m` along the way.
    pub(crate) fn acceleration(
        &self,
        d: &DriverParams,
        path: &Path,
        mut taken: f64,
        wall_m: f64,
        step_s: f64,
    ) -> f64 {
        let v = self.v_mps;
        let (limit, next) = self.speeds(path);
        if wall_m.is_finite() {
            let gap_m = wall_m - self.s_m + d.s0_m - LINE_GAP_M;
            taken = taken.max(interaction(d, v, Ahead { gap_m, speed_mps: 0.0 }));
        }
        if self.halt_m.is_finite() {
            let gap_m = self.halt_m - self.s_m + d.s0_m;
            taken = taken.max(interaction(d, v, Ahead { gap_m, speed_mps: 0.0 }));
        }
        let mut a = free(d, v, limit * self.factor) - taken;
        if let Some((speed_mps, at_m)) = next {
            let to = slowing_to(v, speed_mps * self.factor, at_m - self.s_m, step_s);
            a = a.min((to - v) / step_s);
        }
        a.max(-MAX_BRAKING_MPS2)
    }

    /// The limit where it is; the next one ahead, if lower, and where it begins.
    fn speeds(&self, path: &Path) -> (f64, Option<(f64, f64)>) {
        let [ingress, inside, egress] = path.limit_mps;
        if self.s_m < path.line_m {
            (ingress, (inside < ingress).then_some((inside, path.line_m)))
        } else if self.s_m < path.egress_m {
            (inside, (egress < inside).then_some((egress, path.egress_m)))
        } else {
            (egress, None)
        }
    }
}

/// The part that few steps touch.
#[derive(Clone, Debug)]
pub(crate) struct Vehicle {
    pub record: VehicleRecord,
    pub path: usize,
    pub cam: CamTimer,
    pub bus: Option<Box<BusUnit>>,
}

/// Drivers halt this far before the stop line, metres.
const LINE_GAP_M: f64 = 1.0;
/// No vehicle brakes harder, m/s² (dry asphalt).
const MAX_BRAKING_MPS2: f64 = 8.0;
