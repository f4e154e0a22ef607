//! How a vehicle moves: the Intelligent Driver Model and the ballistic update.

use crate::DriverParams;

/// Acceleration on a free road, m/s²: `a·[1 − (v/v0)^4]`; above the desired speed the
/// braking branch of the improved model, `−b·[1 − (v0/v)^(4a/b)]`, which stays within
/// comfort (Treiber and Kesting, *Traffic Flow Dynamics*, 2013, section 11.3.7).
pub(crate) fn free(d: &DriverParams, v: f64, v0: f64) -> f64 {
    if v <= v0 {
        let r = v / v0;
        let r2 = r * r;
        d.a_mps2 * (1.0 - r2 * r2)
    } else {
        -d.b_mps2 * (1.0 - libm::pow(v0 / v, 4.0 * d.a_mps2 / d.b_mps2))
    }
}

/// The braking that brings `v` down to `to_mps` within `distance_m`, m/s², never negative.
pub(crate) fn needed_braking(v: f64, to_mps: f64, distance_m: f64) -> f64 {
    if v <= to_mps {
        0.0
    } else if distance_m <= 0.0 {
        f64::INFINITY
    } else {
        (v * v - to_mps * to_mps) / (2.0 * distance_m)
    }
}

/// The highest speed at the end of a step with which `target` can still be reached by
/// [`CURVE_BRAKING_MPS2`] after `distance_m` from the start of the step, m/s: the largest
/// `w` with `w² ≤ target² + 2·b·(distance − (v + w)/2·dt)`, never under the target. Whatever
/// the step, it follows the same braking curve.
pub(crate) fn slowing_to(v: f64, target: f64, distance_m: f64, dt_s: f64) -> f64 {
    let b = CURVE_BRAKING_MPS2;
    let half = 0.5 * b * dt_s;
    let room = target * target + 2.0 * b * distance_m - b * v * dt_s;
    (libm::sqrt((half * half + room).max(0.0)) - half).max(target)
}

/// Distance covered and speed after `dt_s` at constant acceleration, stopping for good where
/// the speed would turn negative (Treiber and Kanagaraj 2015, equation 9).
pub(crate) fn ballistic(v: f64, a: f64, dt_s: f64) -> (f64, f64) {
    let end = v + a * dt_s;
    if end >= 0.0 {
        (v * dt_s + 0.5 * a * dt_s * dt_s, end)
    } else {
        // Here a < 0: v ≥ 0 and v + a·dt < 0.
        (-0.5 * v * v / a, 0.0)
    }
}

/// When, after the start of a step, a vehicle at speed `v` and acceleration `a` has covered
/// `distance_m`; at most `dt_s`.
pub(crate) fn time_to_cover(distance_m: f64, v: f64, a: f64, dt_s: f64) -> f64 {
    if distance_m <= 0.0 {
        return 0.0;
    }
    let root = libm::sqrt((v * v + 2.0 * a * distance_m).max(0.0));
    let t = 2.0 * distance_m / (v + root);
    if t.is_finite() { t.min(dt_s) } else { dt_s }
}

/// Braking for a curve, m/s².
const CURVE_BRAKING_MPS2: f64 = 1.0;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nobody_rolls_back_or_outruns_the_step(
            v in 0.0..40.0f64, a in -9.0..3.0f64, dt in 0.1..1.0f64,
        ) {
            let (x, end) = ballistic(v, a, dt);
            prop_assert!(end >= 0.0 && x >= 0.0);
            prop_assert!(x <= v * dt + 0.5 * a.max(0.0) * dt * dt + 1e-9);
        }

        #[test]
        fn crossing_times_are_inverse_to_the_motion(
            v in 0.0..40.0f64, a in -9.0..3.0f64, share in 0.01..0.99f64,
        ) {
            let (x, _) = ballistic(v, a, 0.5);
            prop_assume!(x > 1e-3);
            let t = time_to_cover(x * share, v, a, 0.5);
            prop_assert!((ballistic(v, a, t).0 - x * share).abs() < 1e-6);
        }

        #[test]
        fn slowing_for_a_curve_arrives_at_its_speed(
            v in 5.0..20.0f64, target in 2.0..5.0f64, dt in 0.1..1.0f64, extra in 0.0..20.0f64,
        ) {
            let b = CURVE_BRAKING_MPS2;
            let way_m = (v * v - target * target) / (2.0 * b) + v * dt + extra;
            let (mut v, mut left) = (v, way_m);
            while left > 0.0 {
                let end = slowing_to(v, target, left, dt).min(v);
                prop_assert!((v - end) / dt < b + 1e-9, "never harder than comfort");
                left -= 0.5 * (v + end) * dt;
                v = end;
            }
            // The last step may pass the curve's beginning on its way down.
            prop_assert!(v <= target + 1e-9 || v - target <= b * dt);
        }
    }
}
