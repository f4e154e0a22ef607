//! The same trip alone on the road with every signal at go: what delay is measured against.

use crate::Params;
use crate::car::{Car, Vehicle};
use crate::map::Map;
use crate::motion::{ballistic, time_to_cover};
use crate::world::Clock;

/// Travel time from the scheduled entry until the front is at `until_m` along the way (at
/// most its end), with the same driver, the same calls and the same place in the step.
pub(crate) fn free_flow_s(
    map: &Map,
    params: &Params,
    clock: Clock,
    vehicle: &Vehicle,
    until_m: f64,
) -> f64 {
    let path = &map.paths[vehicle.path];
    let until_m = until_m.min(path.end_m);
    if until_m <= 0.0 {
        return 0.0;
    }
    let record = &vehicle.record;
    let driver = params.driver(record.kind);
    let mut calls = vehicle.bus.as_ref().map(|b| b.calls.rewound());
    let mut car = Car::entering(0, vehicle, driver.length_m);
    car.v_mps = entry_speed_mps(params, path, &car);
    car.halt_m = calls.as_ref().map_or(f64::INFINITY, |c| c.next_halt_m());
    let step_s = clock.step_s();
    // The step of entry is covered from the scheduled moment to its end.
    let mut now_s = (libm::floor(record.scheduled_s / step_s) + 1.0) * step_s;
    car.s_m = car.v_mps * (now_s - record.scheduled_s);
    if car.s_m >= until_m {
        return until_m / car.v_mps;
    }
    for _ in 0..MAX_STEPS {
        car.a_mps2 = if car.dwells() {
            0.0
        } else {
            car.acceleration(driver, path, 0.0, f64::INFINITY, step_s)
        };
        let (s, v) = (car.s_m, car.v_mps);
        let (dx, v_end) = ballistic(v, car.a_mps2, step_s);
        if s + dx >= until_m {
            let after_s = time_to_cover(until_m - s, v, car.a_mps2, step_s);
            return now_s + after_s - record.scheduled_s;
        }
        (car.s_m, car.v_mps) = (s + dx, v_end);
        now_s += step_s;
        if let Some(calls) = &mut calls {
            calls.after_move(&mut car, now_s);
        }
    }
    now_s - record.scheduled_s
}

/// The speed at which a driver who isn't hindered enters the lane: as desired, but so that a
/// comfortable stop at the stop line (or a halt before it) is possible.
pub(crate) fn entry_speed_mps(params: &Params, path: &crate::map::Path, car: &Car) -> f64 {
    let room_m = (path.line_m.min(car.halt_m) - 1.0).max(0.0);
    let stoppable = libm::sqrt(2.0 * params.driver(car.kind).b_mps2 * room_m);
    (path.limit_mps[0] * car.factor).min(stoppable.max(MIN_ENTRY_MPS))
}

/// Even on a lane of a metre, m/s.
const MIN_ENTRY_MPS: f64 = 1.0;
/// Over a day at the longest step: longer trips than that are none.
const MAX_STEPS: u32 = 1_000_000;
