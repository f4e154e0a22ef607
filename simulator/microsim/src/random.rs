//! Random streams: one per flow for its arrivals, one per vehicle for its traits.

use crate::{Arrivals, VehicleId};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What is drawn for a vehicle, always in this order, so that one trait's setting doesn't
/// change another's value.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Traits {
    /// Uniform in 0..1: equipped if under the penetration.
    pub equipment: f64,
    /// Standard normal, cut at ±2: how much faster than the others.
    pub haste: f64,
    /// When within a tenth of a second it checks its CAM triggers, milliseconds.
    pub first_cam_ms: u64,
}

impl Traits {
    pub(crate) fn draw(seed: u64, id: VehicleId) -> Self {
        let mut rng = stream(seed, VEHICLES | u64::from(id.0));
        let equipment = unit(&mut rng);
        let haste = normal(&mut rng).clamp(-2.0, 2.0);
        Self { equipment, haste, first_cam_ms: rng.next_u64() % 100 }
    }
}

/// The arrivals of one flow, one after the other.
#[derive(Clone, Debug)]
pub(crate) struct ArrivalStream {
    rng: ChaCha8Rng,
    arrivals: Arrivals,
    headway_s: f64,
    end_s: f64,
    next_s: f64,
    /// How many of the platoon are still to come.
    left: u32,
}

impl ArrivalStream {
    /// `source` distinguishes the streams of one seed.
    pub(crate) fn new(
        (seed, source): (u64, u64),
        arrivals: Arrivals,
        (begin_s, end_s): (f64, f64),
        per_h: f64,
    ) -> Self {
        let mut it = Self {
            rng: stream(seed, source),
            arrivals,
            headway_s: 3_600.0 / per_h,
            end_s,
            next_s: begin_s,
            left: 0,
        };
        match arrivals {
            Arrivals::Poisson | Arrivals::Platoon { .. } => it.advance(),
            Arrivals::Uniform => it.next_s += 0.5 * it.headway_s,
        }
        it
    }

    /// The next arrival before `until_s`, if there is one.
    pub(crate) fn next_before(&mut self, until_s: f64) -> Option<f64> {
        let at = self.next_s;
        (at < until_s && at < self.end_s).then(|| {
            self.advance();
            at
        })
    }

    fn advance(&mut self) {
        self.next_s += match self.arrivals {
            Arrivals::Poisson => -libm::log(1.0 - unit(&mut self.rng)) * self.headway_s,
            Arrivals::Uniform => self.headway_s,
            Arrivals::Platoon { headway_s, .. } if self.left > 0 => {
                self.left -= 1;
                headway_s
            }
            Arrivals::Platoon { size, headway_s } => {
                // Of the time that a platoon has on average, so much is between two of them.
                let size = size.max(1);
                self.left = size - 1;
                let between_s = f64::from(size) * self.headway_s - f64::from(size - 1) * headway_s;
                -libm::log(1.0 - unit(&mut self.rng)) * between_s.max(headway_s)
            }
        };
    }
}

/// What a vehicle draws besides its traits, one value after the other.
#[derive(Clone, Debug)]
pub(crate) struct Draws(ChaCha8Rng);

impl Draws {
    pub(crate) fn of(seed: u64, id: VehicleId) -> Self {
        Self(stream(seed, WAYS | u64::from(id.0)))
    }

    /// Uniform in 0 ≤ u < 1.
    pub(crate) fn unit(&mut self) -> f64 {
        unit(&mut self.0)
    }
}

fn stream(seed: u64, number: u64) -> ChaCha8Rng {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream(number);
    rng
}

/// Uniform in 0 ≤ u < 1 with 53 bits.
fn unit(rng: &mut ChaCha8Rng) -> f64 {
    (rng.next_u64() >> 11) as f64 / (1u64 << 53) as f64
}

/// Box and Muller 1958.
fn normal(rng: &mut ChaCha8Rng) -> f64 {
    let (u1, u2) = (1.0 - unit(rng), unit(rng));
    libm::sqrt(-2.0 * libm::log(u1)) * libm::cos(2.0 * core::f64::consts::PI * u2)
}

/// Streams of flows start here.
pub(crate) const FLOWS: u64 = 1 << 40;
/// Streams of pedestrian flows start here.
pub(crate) const PEDESTRIANS: u64 = 2 << 40;
/// Streams of vehicles start here.
const VEHICLES: u64 = 3 << 40;
/// Streams of what vehicles draw for their ways start here.
const WAYS: u64 = 4 << 40;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn poisson_arrivals_have_their_rate_and_stay_in_their_period() {
        let mut total = 0;
        for seed in 0..20 {
            let poisson = Arrivals::Poisson;
            let mut s = ArrivalStream::new((seed, FLOWS), poisson, (100.0, 3_700.0), 600.0);
            let mut last = 100.0;
            while let Some(at) = s.next_before(f64::INFINITY) {
                assert!(at >= last && at < 3_700.0);
                last = at;
                total += 1;
            }
        }
        // 12,000 ± 110 (one standard deviation).
        assert!((11_500..12_500).contains(&total), "{total}");
    }

    #[test]
    fn uniform_arrivals_are_evenly_spread_and_no_flow_has_none() {
        let mut s = ArrivalStream::new((1, FLOWS), Arrivals::Uniform, (0.0, 60.0), 600.0);
        let times: Vec<f64> = core::iter::from_fn(|| s.next_before(1e9)).collect();
        assert_eq!(times.len(), 10);
        assert!((times[0] - 3.0).abs() < 1e-12 && (times[9] - 57.0).abs() < 1e-9);
        for arrivals in [Arrivals::Poisson, Arrivals::Uniform] {
            let mut none = ArrivalStream::new((1, FLOWS), arrivals, (0.0, 1e6), 0.0);
            assert_eq!(none.next_before(1e9), None);
        }
    }

    #[test]
    fn haste_is_standard_normal_but_for_its_tails() {
        let n = 20_000u32;
        let (mut sum, mut squares) = (0.0, 0.0);
        for k in 0..n {
            let h = Traits::draw(7, VehicleId(k)).haste;
            assert!(h.abs() <= 2.0);
            sum += h;
            squares += h * h;
        }
        let n = f64::from(n);
        assert!((sum / n).abs() < 0.03);
        // Variance of a normal cut (piled up) at two deviations: 0.92.
        assert!((squares / n - 0.92).abs() < 0.03, "{}", squares / n);
    }
}
