//! Loss, delay and noise between the world and the engine.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use units::{Duration, LocalFrame, Wgs84};

/// Qualities of the radio and of the vehicles' positions.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Link {
    /// Share of messages that don't arrive, 0..=1.
    pub loss: f64,
    /// From generation to arrival at the engine.
    pub delay: Duration,
    /// Standard deviation of a position, metres in each direction.
    pub gnss_sd_m: f64,
    /// How far a roadside unit hears, metres.
    pub range_m: f64,
    /// From a controller's report to the engine, and from a request to the controller.
    pub controller_delay: Duration,
}

impl Default for Link {
    /// No loss, 20 ms over the air, half a metre of noise, heard within 500 m, 20 ms to the
    /// controller.
    fn default() -> Self {
        Self {
            loss: 0.0,
            delay: Duration::from_millis(20),
            gnss_sd_m: 0.5,
            range_m: 500.0,
            controller_delay: Duration::from_millis(20),
        }
    }
}

/// The link's dice.
#[derive(Clone, Debug)]
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    /// A stream of its own, independent of the world's.
    pub fn new(seed: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(LINK_STREAM);
        Self(rng)
    }

    /// Uniform in 0..1.
    pub fn uniform(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Standard normal (Box and Muller 1958).
    fn normal(&mut self) -> f64 {
        let r = libm::sqrt(-2.0 * libm::log(1.0 - self.uniform()));
        r * libm::cos(core::f64::consts::TAU * self.uniform())
    }

    /// A position with noise.
    pub fn noisy(&mut self, frame: &LocalFrame, p: Wgs84, sd_m: f64) -> Wgs84 {
        let mut at = frame.to_enu(p);
        at.x_m += self.normal() * sd_m;
        at.y_m += self.normal() * sd_m;
        frame.to_wgs84(at)
    }
}

/// "link" in ASCII: no stream of the world has this number.
const LINK_STREAM: u64 = 0x6c69_6e6b_0000_0000;
