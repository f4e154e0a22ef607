//! How long a bus takes to a stop.
//!
//! The bus accelerates from its speed at *a* to its cruising speed *v*, cruises, and brakes at
//! *b* to stand at the stop: the fastest run that ends at rest (trapezoidal profile). A signal
//! on the way that lets it pass only *w* after its unhindered arrival at the stop line delays
//! it by *w* and, from *w* = v/2b on (the time that braking to a standstill there costs), makes
//! it start again from standstill; in between the loss of starting is taken in proportion.

use libm::sqrt;

/// How buses drive.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct BusKinematics {
    /// Cruising speed where no lower limit is known, m/s.
    pub cruise_mps: f64,
    /// Acceleration, m/s².
    pub acceleration_mps2: f64,
    /// Deceleration into a stop, m/s², positive.
    pub deceleration_mps2: f64,
}

impl Default for BusKinematics {
    /// 50 km/h, and accelerations that standing passengers bear.
    fn default() -> Self {
        Self { cruise_mps: 50.0 / 3.6, acceleration_mps2: 1.0, deceleration_mps2: 1.2 }
    }
}

/// What lies between a bus and its stop.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Ahead {
    /// To the stop, metres.
    pub distance_m: f64,
    /// Speed now, m/s.
    pub speed_mps: f64,
    /// Speed limit, m/s, if known.
    pub limit_mps: Option<f64>,
    /// To a stop line on the way, metres, if there is one.
    pub to_stop_line_m: Option<f64>,
    /// How long the signal there holds it up beyond its unhindered arrival at the stop line,
    /// seconds; zero if it doesn't.
    pub signal_wait_s: f64,
}

/// Time until a bus stands at its stop.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Forecast {
    /// With the signal's wait, seconds.
    pub arrival_s: f64,
    /// As if the signal were green, seconds.
    pub unhindered_s: f64,
    /// To the stop line as if the signal were green, seconds, if there is one ahead: the time
    /// to ask a signal's forecast about.
    pub stop_line_s: Option<f64>,
}

impl BusKinematics {
    /// Time until a bus stands at its stop; finite and not negative for any input, at most
    /// an hour from the stop line and one to it.
    pub fn forecast(&self, ahead: &Ahead) -> Forecast {
        let distance_m = ahead.distance_m.max(0.0);
        let speed_mps = ahead.speed_mps.max(0.0);
        let run = self.run(distance_m, speed_mps, ahead.limit_mps);
        let unhindered_s = run.time_at(distance_m).min(LONGEST_S);
        let line_m = ahead.to_stop_line_m.filter(|m| *m > 0.0 && *m < distance_m);
        let Some(line_m) = line_m else {
            return Forecast { arrival_s: unhindered_s, unhindered_s, stop_line_s: None };
        };
        let line_s = run.time_at(line_m).min(LONGEST_S);
        let wait_s = ahead.signal_wait_s.min(LONGEST_S);
        if wait_s.is_nan() || wait_s <= 0.0 {
            return Forecast { arrival_s: unhindered_s, unhindered_s, stop_line_s: Some(line_s) };
        }
        let beyond_m = distance_m - line_m;
        let restart_s = self.run(beyond_m, 0.0, ahead.limit_mps).time_at(beyond_m).min(LONGEST_S);
        let line_mps = run.speed_at(line_m);
        let standstill_s = line_mps / (2.0 * self.deceleration_mps2);
        let stopped = if wait_s >= standstill_s { 1.0 } else { wait_s / standstill_s };
        let onward_s = unhindered_s - line_s;
        let loss_s = (restart_s - onward_s).max(0.0) * stopped;
        let arrival_s = line_s + wait_s + onward_s + loss_s;
        Forecast { arrival_s, unhindered_s, stop_line_s: Some(line_s) }
    }

    /// The run over `distance_m` from `speed_mps` to standstill.
    fn run(&self, distance_m: f64, speed_mps: f64, limit_mps: Option<f64>) -> Run {
        let (a, b) = (self.acceleration_mps2, self.deceleration_mps2);
        let cruise = limit_mps.map_or(self.cruise_mps, |l| l.min(self.cruise_mps)).max(0.1);
        // A bus that goes faster than it should is taken at its word.
        let cruise = cruise.max(speed_mps);
        let brake_now_m = speed_mps * speed_mps / (2.0 * b);
        if brake_now_m >= distance_m {
            // Too near for its usual braking: evenly to standstill, whatever that takes.
            let b = if distance_m > 0.0 {
                speed_mps * speed_mps / (2.0 * distance_m)
            } else {
                self.deceleration_mps2
            };
            return Run { v0: speed_mps, top: speed_mps, a, b, cruise_m: 0.0 };
        }
        let both_m =
            (cruise * cruise - speed_mps * speed_mps) / (2.0 * a) + cruise * cruise / (2.0 * b);
        if both_m <= distance_m {
            return Run { v0: speed_mps, top: cruise, a, b, cruise_m: distance_m - both_m };
        }
        let top = sqrt((2.0 * distance_m + speed_mps * speed_mps / a) / (1.0 / a + 1.0 / b));
        Run { v0: speed_mps, top: top.max(speed_mps), a, b, cruise_m: 0.0 }
    }
}

/// Accelerate from `v0` to `top`, cruise, brake to standstill.
struct Run {
    v0: f64,
    top: f64,
    a: f64,
    b: f64,
    cruise_m: f64,
}

impl Run {
    fn accelerating_m(&self) -> f64 {
        (self.top * self.top - self.v0 * self.v0) / (2.0 * self.a)
    }

    /// Speed after `s` metres, m/s.
    fn speed_at(&self, s: f64) -> f64 {
        let up_m = self.accelerating_m();
        if s <= up_m {
            sqrt(self.v0 * self.v0 + 2.0 * self.a * s.max(0.0))
        } else if s <= up_m + self.cruise_m {
            self.top
        } else {
            let down_m = s - up_m - self.cruise_m;
            sqrt((self.top * self.top - 2.0 * self.b * down_m).max(0.0))
        }
    }

    /// Time to `s` metres, seconds.
    fn time_at(&self, s: f64) -> f64 {
        let v = self.speed_at(s);
        let up_m = self.accelerating_m();
        if s <= up_m {
            return (v - self.v0).max(0.0) / self.a;
        }
        let up_s = (self.top - self.v0) / self.a;
        if s <= up_m + self.cruise_m {
            return up_s + (s - up_m) / self.top;
        }
        let cruise_s = if self.cruise_m > 0.0 { self.cruise_m / self.top } else { 0.0 };
        up_s + cruise_s + (self.top - v) / self.b
    }
}

/// An hour: no forecast of a bus on its last kilometres is longer.
const LONGEST_S: f64 = 3_600.0;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ahead(distance_m: f64, speed_mps: f64) -> Ahead {
        Ahead { distance_m, speed_mps, limit_mps: None, to_stop_line_m: None, signal_wait_s: 0.0 }
    }

    /// Steps of a millisecond instead of formulas.
    fn stepped_s(k: &BusKinematics, mut left_m: f64, mut v: f64) -> f64 {
        let (dt, mut t) = (0.001, 0.0);
        while left_m > 0.01 && t < 600.0 {
            let braking = v * v / (2.0 * left_m) >= k.deceleration_mps2;
            let up = if v < k.cruise_mps { k.acceleration_mps2 } else { 0.0 };
            let rate = if braking { -v * v / (2.0 * left_m) } else { up };
            left_m -= (v + 0.5 * rate * dt) * dt;
            v = (v + rate * dt).max(0.05);
            t += dt;
        }
        t
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn formulas_agree_with_steps(d in 1.0_f64..800.0, v in 0.0_f64..13.0) {
            let k = BusKinematics::default();
            prop_assume!(v * v / (2.0 * d) < k.deceleration_mps2);
            let f = k.forecast(&ahead(d, v));
            let stepped = stepped_s(&k, d, v);
            prop_assert!((f.arrival_s - stepped).abs() < 0.6, "{} {}", f.arrival_s, stepped);
        }

        #[test]
        fn nearer_is_sooner_and_a_wait_never_helps(
            d in 1.0_f64..2_000.0, nearer in 0.0_f64..1.0, v in 0.0_f64..20.0,
            line in 0.0_f64..1.0, wait in 0.0_f64..120.0,
        ) {
            let k = BusKinematics::default();
            let far = k.forecast(&ahead(d, v));
            prop_assert!(far.arrival_s.is_finite() && far.arrival_s >= 0.0);
            if v * v / (2.0 * d * nearer) < k.deceleration_mps2 {
                prop_assert!(k.forecast(&ahead(d * nearer, v)).arrival_s <= far.arrival_s + 1e-9);
            }
            let held = k.forecast(&Ahead {
                to_stop_line_m: Some(d * line), signal_wait_s: wait, ..ahead(d, v)
            });
            prop_assert_eq!(held.unhindered_s, far.unhindered_s);
            let held_s = held.stop_line_s.map_or(0.0, |_| wait);
            prop_assert!(held.arrival_s + 1e-6 >= far.arrival_s + held_s);
        }

        #[test]
        fn any_number_gives_a_finite_time(
            d in proptest::num::f64::NORMAL, v in -100.0_f64..100.0, l in 0.0_f64..1.0,
        ) {
            let f = BusKinematics::default().forecast(&Ahead {
                limit_mps: Some(l), ..ahead(d.clamp(-1e6, 1e6), v)
            });
            prop_assert!(f.arrival_s.is_finite() && f.arrival_s >= 0.0);
        }
    }

    #[test]
    fn a_bus_that_waits_at_the_line_starts_when_it_may() {
        let k = BusKinematics::default();
        let held = k.forecast(&Ahead {
            to_stop_line_m: Some(0.5),
            signal_wait_s: 30.0,
            ..ahead(100.5, 0.0)
        });
        let free = k.forecast(&ahead(100.0, 0.0));
        assert!((held.arrival_s - 31.0 - free.arrival_s).abs() < 0.1, "{held:?} {free:?}");
    }
}
