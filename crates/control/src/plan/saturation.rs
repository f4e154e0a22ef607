//! What a lane can discharge, and Webster's formulas.

use roadnet::Turn;

/// What the model assumes of drivers and of what is worth what.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PlanParams {
    /// Time between two vehicles that follow each other over the stop line, were they points,
    /// seconds.
    pub headway_s: f64,
    /// What a vehicle needs of the road while it moves in a queue, metres.
    pub spacing_m: f64,
    /// What a queue loses until it moves, seconds.
    pub start_lost_s: f64,
    /// For how much of the amber it goes on, seconds.
    pub end_gain_s: f64,
    /// Smallest gap that one who yields takes, seconds (HCM 6, exhibit 31-28: 4.5 s).
    pub critical_gap_s: f64,
    /// Time between two who take the same gap, seconds (HCM 6: 2.5 s).
    pub follow_up_s: f64,
    /// Vehicles that wait inside the junction and clear it when their green has ended, a green.
    pub sneakers: f64,
    /// How much less passes a crossing for everybody on it: a share exp(−b n) of the seconds is free
    /// with n on it (b = 0.2 is HCM 6, eq. 31-78 f, for a crossing of 10 s and up to 500 people an
    /// hour of green).
    pub walker_blocks: f64,
    /// Robertson's α: how much platoons disperse.
    pub dispersion: f64,
    /// Robertson's β: the first of a platoon in shares of the mean travel time.
    pub first_share: f64,
    /// Mean driving speed in shares of the limit.
    pub speed_share: f64,
    /// What a stop is worth, in seconds of delay of the same vehicle: braking and starting cost
    /// time that a queue at a point doesn't show.
    pub stop_s: f64,
    /// What a bus is worth, in cars.
    pub bus_weight: f64,
    /// What somebody on foot is worth, in cars.
    pub walker_weight: f64,
    /// Time for which the demand lasts, hours: overflow grows that long.
    pub period_h: f64,
}

impl Default for PlanParams {
    fn default() -> Self {
        Self {
            headway_s: 1.44,
            spacing_m: 7.0,
            start_lost_s: 2.0,
            end_gain_s: 2.0,
            critical_gap_s: 4.5,
            follow_up_s: 2.5,
            sneakers: 1.0,
            walker_blocks: 0.2,
            dispersion: 0.35,
            first_share: 0.8,
            speed_share: 0.95,
            stop_s: 4.0,
            bus_weight: 8.0,
            walker_weight: 1.0,
            period_h: 1.0,
        }
    }
}

impl PlanParams {
    /// With SUMO's drivers: its default cars take fewer gaps than people do. Measured in SUMO 1.28 with
    /// fixed plans of 40 and 60 s at `crossings`: left turns that always queue pass at the rates of a
    /// critical gap of 11 s (122 to 238 vehicles an hour, against streams of 360 to 830; 7.6 s against
    /// two lanes and nobody else), right turns over 200 to 900 people an hour at 0.90 to 0.71 of the
    /// rate without them.
    pub fn for_sumo() -> Self {
        Self { critical_gap_s: 11.0, follow_up_s: 3.0, walker_blocks: 0.15, ..Self::default() }
    }

    /// Saturation flow of one lane, vehicles per second: 1,850 an hour at 50 km/h, less where
    /// one turns slowly.
    pub fn saturation(&self, speed_mps: f64, turn: Turn) -> f64 {
        let v = speed_mps.clamp(3.0, 15.0);
        let factor = match turn {
            Turn::Straight => 1.0,
            Turn::Left | Turn::Right => 0.97,
            Turn::UTurn => 0.8,
        };
        factor / (self.headway_s + self.spacing_m / v)
    }

    /// What can pass in the gaps of an opposing stream of `opposing` vehicles per second, vehicles
    /// per second (HCM 6, eq. 31-100).
    pub fn permitted(&self, opposing: f64) -> f64 {
        let q = opposing.max(0.0);
        if q < 1e-6 {
            return 1.0 / self.follow_up_s;
        }
        let none = 1.0 - libm::exp(-q * self.follow_up_s);
        q * libm::exp(-q * self.critical_gap_s) / none
    }

    /// What chance and overflow add to a vehicle's delay, seconds: `degree` is flow by capacity,
    /// `capacity` vehicles per second, `share` 1 for random arrivals and less for platoons
    /// metered by a signal upstream (HCM 6, eq. 19-26 with k = 0.5 and I).
    pub fn incremental_delay_s(&self, degree: f64, capacity: f64, share: f64) -> f64 {
        let t = self.period_h.max(0.05);
        let c = (capacity * 3_600.0).max(1.0);
        let over = degree - 1.0;
        let root = libm::sqrt(over * over + 4.0 * share * degree / (c * t));
        900.0 * t * (over + root)
    }
}

/// The cycle with the least delay of an isolated intersection, seconds: C = (1.5 L + 5) / (1 − Y)
/// of lost time L and the sum Y of the critical flow ratios (Webster 1958). `None` where the flows
/// are more than any cycle can serve.
pub fn webster_cycle_s(lost_s: f64, flow_ratios: f64) -> Option<f64> {
    (flow_ratios < 1.0).then(|| (1.5 * lost_s + 5.0) / (1.0 - flow_ratios))
}
