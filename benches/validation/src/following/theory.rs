//! What linear theory says of the Intelligent Driver Model.

use microsim::DriverParams;

/// A stream of equal vehicles that all drive at the same speed.
#[derive(Clone, Copy, Debug)]
pub struct Equilibrium {
    pub driver: DriverParams,
    pub v0_mps: f64,
}

/// Partial derivatives of the acceleration `f(s, ṡ, v)` in equilibrium.
#[derive(Clone, Copy, Debug)]
struct Slopes {
    gap: f64,
    rate: f64,
    speed: f64,
}

impl Equilibrium {
    /// `s_e(v) = (s0 + v·T) / √(1 − (v/v0)⁴)`, metres.
    pub fn gap_m(&self, v: f64) -> f64 {
        let r = v / self.v0_mps;
        (self.driver.s0_m + v * self.driver.headway_s) / libm::sqrt(1.0 - r * r * r * r)
    }

    /// The speed at which a gap is in equilibrium, m/s.
    pub fn speed_mps(&self, gap_m: f64) -> f64 {
        let (mut low, mut high) = (0.0, self.v0_mps);
        for _ in 0..60 {
            let v = 0.5 * (low + high);
            if self.gap_m(v) < gap_m { low = v } else { high = v }
        }
        low
    }

    fn slopes(&self, gap_m: f64) -> Slopes {
        let (d, v0, s) = (&self.driver, self.v0_mps, gap_m);
        let v = self.speed_mps(gap_m);
        let wanted = d.s0_m + v * d.headway_s;
        Slopes {
            gap: 2.0 * d.a_mps2 * wanted * wanted / (s * s * s),
            rate: wanted * v / (s * s) * libm::sqrt(d.a_mps2 / d.b_mps2),
            speed: -d.a_mps2
                * (4.0 * v * v * v / (v0 * v0 * v0 * v0) + 2.0 * wanted * d.headway_s / (s * s)),
        }
    }

    /// Whether a string of vehicles is stable: `f_v²/2 − f_ṡ·f_v − f_s > 0` (Wilson 2008, Phil.
    /// Trans. R. Soc. A 366, equation 3.10; Treiber and Kesting 2013, section 15.4, in other
    /// letters).
    pub fn is_stable(&self, gap_m: f64) -> bool {
        let f = self.slopes(gap_m);
        0.5 * f.speed * f.speed - f.rate * f.speed - f.gap > 0.0
    }

    /// How fast the fastest-growing of the waves that fit on a ring of `n` vehicles grows, 1/s:
    /// the largest real part of `λ² − λ·(f_v + f_ṡ·E) − f_s·E = 0` with
    /// `E = exp(−2πi·m/n) − 1`, m = 1 … n/2.
    pub fn growth(&self, gap_m: f64, n: usize) -> f64 {
        let f = self.slopes(gap_m);
        let of = |m: usize| {
            let k = 2.0 * core::f64::consts::PI * m as f64 / n as f64;
            let e = (libm::cos(k) - 1.0, -libm::sin(k));
            let p = (f.speed + f.rate * e.0, f.rate * e.1);
            let q = (f.gap * e.0, f.gap * e.1);
            // λ = (p ± √(p² + 4q)) / 2.
            let inner = (p.0 * p.0 - p.1 * p.1 + 4.0 * q.0, 2.0 * p.0 * p.1 + 4.0 * q.1);
            let root = libm::sqrt(0.5 * (libm::hypot(inner.0, inner.1) + inner.0));
            0.5 * (p.0 + root)
        };
        (1..=n / 2).map(of).fold(f64::NEG_INFINITY, f64::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_waves_grow_where_the_criterion_says_so() {
        for a_mps2 in [0.3, 0.6, 0.9, 1.2, 2.0, 3.0] {
            for gap_m in [2.5, 4.0, 6.0, 8.0, 10.0, 15.0, 20.0, 30.0] {
                let driver = DriverParams { a_mps2, ..DriverParams::car() };
                let e = Equilibrium { driver, v0_mps: 13.9 };
                let grows = e.growth(gap_m, 400) > 1e-7;
                assert_eq!(grows, !e.is_stable(gap_m), "a = {a_mps2}, s = {gap_m}");
            }
        }
    }

    #[test]
    fn gap_and_speed_are_inverse() {
        let e = Equilibrium { driver: DriverParams::car(), v0_mps: 13.9 };
        for v in [0.5, 3.0, 9.0, 13.5] {
            assert!((e.speed_mps(e.gap_m(v)) - v).abs() < 1e-9);
        }
    }
}
