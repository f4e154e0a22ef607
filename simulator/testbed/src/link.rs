//! Loss, delay and noise between the world and the engine.

use its::msg::{HeardError, Msg, StationId};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Enu, Instant, LocalFrame, Wgs84};

/// Qualities of the radio and of the vehicles' positions.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Link {
    /// Share of messages that don't arrive, 0..=1.
    pub loss: f64,
    /// From generation to arrival at the engine.
    pub delay: Duration,
    /// Standard deviation of the noise of a position, metres in each direction: another one in
    /// every message.
    pub gnss_sd_m: f64,
    /// Standard deviation of a receiver's bias: the same as long as it drives.
    pub gnss_bias_sd_m: f64,
    /// Standard deviation of a receiver's drift: a first-order Gauss–Markov process with a
    /// correlation time of [`DRIFT_S`].
    pub gnss_drift_sd_m: f64,
    /// Share of vehicles on a loop that it loses for a moment, 0..=1.
    pub loop_flicker: f64,
    /// How far a roadside unit hears, metres.
    pub range_m: f64,
    /// How far it hears those whom it doesn't see along a street, metres; `None`: as far as all
    /// others. Between houses [`Link::ROUND_CORNERS_M`] is a good figure. See [`crate::Radio`].
    pub round_corners_m: Option<f64>,
    /// From a controller's report to the engine, and from a request to the controller.
    pub controller_delay: Duration,
    /// From a roadside unit to its neighbours over MQTT.
    pub neighbour_delay: Duration,
    /// The share of those messages that gets lost, 0..=1.
    pub neighbour_loss: f64,
}

impl Link {
    /// How far an antenna at a junction is heard round the corners of a built-up town, metres, in a
    /// straight line.
    ///
    /// Mangel, Michl, Klemp and Hartenstein (*Real-World Measurements of Non-Line-Of-Sight Reception
    /// Quality for 5.9 GHz IEEE 802.11p at Intersections*, 2011) received "mostly well above 50 %" in
    /// Munich where both were 50 m from the middle of a junction. The path loss that Mangel, Klemp
    /// and Hartenstein fitted (*5.9 GHz inter-vehicle communication at intersections*, EURASIP JWCN
    /// 2011:182), with street and wall distances of 20 and 10 m, comes to the 110 dB that 20 dBm may
    /// lose down to −92 dBm, cables and antennas considered, at 56 m each: 79 m apart. The NLOS loss
    /// of 3GPP TR 37.885, table 6.2.1-1, does at 90 m, while its LOS loss at 400 m is 96 dB.
    pub const ROUND_CORNERS_M: f64 = 80.0;

    /// Nothing is lost, late or wrong, heard within 400 m, whatever stands in the way.
    pub const PERFECT: Self = Self {
        loss: 0.0,
        delay: Duration::ZERO,
        gnss_sd_m: 0.0,
        gnss_bias_sd_m: 0.0,
        gnss_drift_sd_m: 0.0,
        loop_flicker: 0.0,
        range_m: 400.0,
        round_corners_m: None,
        controller_delay: Duration::ZERO,
        neighbour_delay: Duration::ZERO,
        neighbour_loss: 0.0,
    };
}

impl Default for Link {
    /// No loss, 20 ms over the air, half a metre of noise without bias or drift, heard within
    /// 500 m, 20 ms to the controller.
    fn default() -> Self {
        Self {
            loss: 0.0,
            delay: Duration::from_millis(20),
            gnss_sd_m: 0.5,
            gnss_bias_sd_m: 0.0,
            gnss_drift_sd_m: 0.0,
            loop_flicker: 0.0,
            range_m: 500.0,
            round_corners_m: None,
            controller_delay: Duration::from_millis(20),
            neighbour_delay: Duration::from_millis(50),
            neighbour_loss: 0.0,
        }
    }
}

/// A message on its way to all who hear it.
#[derive(Clone, Debug)]
pub(crate) enum OnAir {
    Octets(Arc<[u8]>),
    Read(Arc<Msg>),
}

impl OnAir {
    /// A message as it goes out, or as it will have been read; `None`: it can't be sent.
    pub fn of(msg: Msg, octets: bool) -> Option<Self> {
        if !octets {
            match msg.heard() {
                Ok(heard) => return Some(Self::Read(Arc::new(heard))),
                Err(HeardError::Encode(_)) => return None,
                // That it makes no sense is for who hears it to find out.
                Err(HeardError::Msg(_)) => {}
            }
        }
        msg.encode().ok().map(|octets| Self::Octets(octets.into()))
    }
}

/// The link's dice.
#[derive(Clone, Debug)]
pub struct Dice {
    seed: u64,
    rng: ChaCha8Rng,
    receivers: BTreeMap<StationId, Receiver>,
}

/// What a station's receiver is wrong by, metres, and since when.
#[derive(Clone, Debug)]
struct Receiver {
    rng: ChaCha8Rng,
    bias: Enu,
    drift: Enu,
    at: Instant,
}

impl Dice {
    /// A stream of its own, independent of the world's.
    pub fn new(seed: u64) -> Self {
        Self { seed, rng: stream(seed, 0), receivers: BTreeMap::new() }
    }

    /// Uniform in 0..1.
    pub fn uniform(&mut self) -> f64 {
        uniform(&mut self.rng)
    }

    /// Whether a message gets lost on its way to one who would hear it.
    pub fn loses(&mut self, link: &Link) -> bool {
        link.loss > 0.0 && self.uniform() < link.loss
    }

    /// The position that a station believes to be at.
    pub fn noisy(
        &mut self,
        frame: &LocalFrame,
        (station, at): (StationId, Instant),
        p: Wgs84,
        link: &Link,
    ) -> Wgs84 {
        let exact = link.gnss_bias_sd_m == 0.0 && link.gnss_drift_sd_m == 0.0;
        if exact && link.gnss_sd_m == 0.0 {
            return p;
        }
        let mut off = normals(&mut self.rng, link.gnss_sd_m);
        if link.gnss_bias_sd_m > 0.0 || link.gnss_drift_sd_m > 0.0 {
            let receiver = self.receiver(station, at, link);
            off = Enu::new(
                off.x_m + receiver.bias.x_m + receiver.drift.x_m,
                off.y_m + receiver.bias.y_m + receiver.drift.y_m,
            );
        }
        let place = frame.to_enu(p);
        frame.to_wgs84(Enu::new(place.x_m + off.x_m, place.y_m + off.y_m))
    }

    /// A station's receiver as it is now; those not asked for a while are forgotten.
    fn receiver(&mut self, station: StationId, at: Instant, link: &Link) -> &Receiver {
        if self.receivers.len() >= MOST_RECEIVERS {
            self.receivers.retain(|_, r| at.since(r.at) < FORGOTTEN);
        }
        let seed = self.seed;
        let receiver = self.receivers.entry(station).or_insert_with(|| {
            let mut rng = stream(seed, 1 + u64::from(station.0));
            let bias = normals(&mut rng, link.gnss_bias_sd_m);
            let drift = normals(&mut rng, link.gnss_drift_sd_m);
            Receiver { rng, bias, drift, at }
        });
        let keeps = libm::exp(-at.since(receiver.at).as_secs_f64() / DRIFT_S);
        let new_sd = link.gnss_drift_sd_m * libm::sqrt(1.0 - keeps * keeps);
        let new = normals(&mut receiver.rng, new_sd);
        let old = receiver.drift;
        receiver.drift = Enu::new(keeps * old.x_m + new.x_m, keeps * old.y_m + new.y_m);
        receiver.at = at;
        receiver
    }
}

/// A stream for a use of the seed, none of the world's.
fn stream(seed: u64, number: u64) -> ChaCha8Rng {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream(LINK_STREAM + number);
    rng
}

fn uniform(rng: &mut ChaCha8Rng) -> f64 {
    (rng.next_u64() >> 11) as f64 / (1u64 << 53) as f64
}

/// Two independent normal values (Box and Muller 1958).
fn normals(rng: &mut ChaCha8Rng, sd: f64) -> Enu {
    let mut one = || {
        let r = libm::sqrt(-2.0 * libm::log(1.0 - uniform(rng)));
        r * libm::cos(core::f64::consts::TAU * uniform(rng)) * sd
    };
    let x_m = one();
    Enu::new(x_m, one())
}

/// "link" in ASCII: no stream of the world has this number.
const LINK_STREAM: u64 = 0x6c69_6e6b_0000_0000;
/// Errors of reflections and of the ionosphere change over minutes, seconds.
pub const DRIFT_S: f64 = 60.0;
/// So many receivers are known before those that have fallen silent are looked for.
const MOST_RECEIVERS: usize = 4_096;
const FORGOTTEN: Duration = Duration::from_secs(30);

#[cfg(test)]
mod tests {
    use super::*;

    /// Errors of one station, a second apart, metres to the east.
    fn errors(link: Link, station: u32, seconds: u64) -> Vec<f64> {
        let mut dice = Dice::new(7);
        let origin = Wgs84::new(47.0, 28.8).expect("a place");
        let frame = LocalFrame::new(origin);
        let at = |s: u64| (StationId(station), Instant::ZERO + Duration::from_secs(s));
        (0..seconds).map(|s| frame.to_enu(dice.noisy(&frame, at(s), origin, &link)).x_m).collect()
    }

    fn mean_and_sd(of: &[f64]) -> (f64, f64) {
        let mean = of.iter().sum::<f64>() / of.len() as f64;
        let square = of.iter().map(|e| (e - mean) * (e - mean)).sum::<f64>() / of.len() as f64;
        (mean, libm::sqrt(square))
    }

    #[test]
    fn noise_bias_and_drift_are_as_large_as_asked_for() {
        let none = Link { gnss_sd_m: 0.0, ..Link::default() };
        assert!(errors(none, 1, 10).iter().all(|e| e.abs() < 0.02), "what a WGS84 value rounds");
        let noise = errors(Link { gnss_sd_m: 2.0, ..none }, 1, 4_000);
        let (mean, sd) = mean_and_sd(&noise);
        assert!(mean.abs() < 0.15 && (sd - 2.0).abs() < 0.15, "{mean} {sd}");
        let biased = Link { gnss_bias_sd_m: 3.0, ..none };
        let biases: Vec<f64> = (0..2_000).map(|n| errors(biased, n, 1)[0]).collect();
        let (mean, sd) = mean_and_sd(&biases);
        assert!(mean.abs() < 0.25 && (sd - 3.0).abs() < 0.25, "{mean} {sd}");
        let one = errors(biased, 5, 100);
        assert!(one.iter().all(|e| (e - one[0]).abs() < 0.02), "a bias stays");
    }

    #[test]
    fn drift_is_forgotten_over_a_minute() {
        let link = Link { gnss_sd_m: 0.0, gnss_drift_sd_m: 2.0, ..Link::default() };
        let drift = errors(link, 1, 60_000);
        let (_, sd) = mean_and_sd(&drift);
        assert!((sd - 2.0).abs() < 0.3, "{sd}");
        let after = |lag: usize| {
            let pairs = drift.iter().zip(&drift[lag..]).map(|(a, b)| a * b);
            pairs.sum::<f64>() / (drift.len() - lag) as f64 / (sd * sd)
        };
        assert!(after(1) > 0.95, "{}", after(1));
        assert!((after(60) - 0.37).abs() < 0.12, "{}", after(60));
    }
}
