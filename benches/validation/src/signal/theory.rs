//! Formulas of delay and capacity. Symbols are those of the sources.

/// A lane at a signal with fixed times.
#[derive(Clone, Copy, Debug)]
pub struct Lane {
    pub cycle_s: f64,
    pub saturation_per_h: f64,
    pub capacity_per_h: f64,
}

impl Lane {
    /// `g/C`.
    fn ratio(self) -> f64 {
        self.capacity_per_h / self.saturation_per_h
    }

    /// Control delay in a period of `t_h` hours, seconds: uniform and incremental delay (HCM,
    /// 6th edition, equations 19-20 and 19-26, without progression and initial queue).
    pub fn hcm_s(self, x: f64, t_h: f64) -> f64 {
        let (c, g) = (self.capacity_per_h, self.ratio());
        let d1 = 0.5 * self.cycle_s * (1.0 - g) * (1.0 - g) / (1.0 - x.min(1.0) * g);
        let (k, i) = (0.5, 1.0);
        let y = x - 1.0;
        let d2 = 900.0 * t_h * (y + libm::sqrt(y * y + 8.0 * k * i * x / (c * t_h)));
        d1 + d2
    }

    /// Mean delay in steady state, seconds (Webster 1958, Road Research Technical Paper 39,
    /// equation 1): `c(1 − λ)²/(2(1 − λx)) + x²/(2q(1 − x)) − 0.65·∛(c/q²)·x^(2 + 5λ)`.
    pub fn webster_s(self, x: f64) -> f64 {
        let (c, lambda) = (self.cycle_s, self.ratio());
        let q = x * self.capacity_per_h / 3_600.0;
        let uniform = c * (1.0 - lambda) * (1.0 - lambda) / (2.0 * (1.0 - lambda * x));
        let random = x * x / (2.0 * q * (1.0 - x));
        let less = 0.65 * libm::cbrt(c / (q * q)) * libm::pow(x, 2.0 + 5.0 * lambda);
        uniform + random - less
    }
}

/// Left turns in a lane of their own through gaps of oncoming traffic (HCM, 6th edition,
/// chapter 31, "permitted left-turn operation in exclusive lane").
#[derive(Clone, Copy, Debug)]
pub struct Permitted {
    pub cycle_s: f64,
    /// Effective green, seconds.
    pub green_s: f64,
    /// Saturation flow of the oncoming lane.
    pub oncoming_saturation_per_h: f64,
}

impl Permitted {
    /// Capacity of the left turn, veh/h: `(s_p·g_u + 3600·n_s)/C`, where
    /// `s_p = v_o·exp(−v_o·t_cg/3600) / (1 − exp(−v_o·t_fh/3600))` with the critical headway
    /// `t_cg = 4.5 s` and the follow-up headway `t_fh = 2.5 s`, `g_u = g − g_q` is what of the
    /// green is left when the oncoming queue has gone (`v_o` is spread over `lanes` alike), and
    /// `n_s = 2` turn after it.
    pub fn capacity_per_h(self, v_o: f64, lanes: u32) -> f64 {
        let Self { cycle_s, green_s, oncoming_saturation_per_h: s_o } = self;
        let passes = libm::exp(-v_o * 4.5 / 3_600.0) / (1.0 - libm::exp(-v_o * 2.5 / 3_600.0));
        let of_lane = v_o / f64::from(lanes);
        let g_q = of_lane * (cycle_s - green_s) / (s_o - of_lane);
        let g_u = (green_s - g_q.min(green_s)).max(0.0);
        (v_o * passes * g_u + 3_600.0 * 2.0) / cycle_s
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_give_what_is_worked_out_by_hand() {
        let lane = Lane { cycle_s: 90.0, saturation_per_h: 1_800.0, capacity_per_h: 800.0 };
        // λ = 0.444, x = 0.8: d1 = 45·0.3086/0.6444 = 21.55; d2 = 900·(−0.2 + √(0.04 + 0.004)).
        assert!((lane.hcm_s(0.8, 1.0) - (21.55 + 8.787)).abs() < 0.02);
        // q = 0.1778/s: 21.55 + 0.64/(0.0711) − 0.65·∛(2847)·0.8^4.222.
        assert!((lane.webster_s(0.8) - (21.55 + 9.0 - 3.59)).abs() < 0.05);
        let turn = Permitted { cycle_s: 90.0, green_s: 60.0, oncoming_saturation_per_h: 1_800.0 };
        // s_p = 400·0.6065/0.2425 = 1000.4; g_q = 8.57; (1000.4·51.43 + 7200)/90.
        assert!((turn.capacity_per_h(400.0, 1) - 651.7).abs() < 1.0);
    }
}
