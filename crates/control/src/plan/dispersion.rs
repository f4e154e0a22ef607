//! How platoons spread on their way (Robertson, RRL Report LR 253, 1969).
//!
//! `q'(i + T) = F · q(i) + (1 − F) · q'(i + T − 1)` with `F = 1 / (1 + α β t)` and `T = β t`, here on
//! a circle of whole seconds: what leaves a cycle at its end comes in at its beginning, and no
//! vehicle is lost.

/// A way that platoons drive.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Dispersion {
    /// Robertson's F, 0 to 1; 1: nothing spreads.
    pub factor: f64,
    /// Until the first of a platoon arrive, seconds.
    pub shift_s: usize,
}

impl Dispersion {
    /// On a way that takes `travel_s` on average.
    pub fn new(travel_s: f64, alpha: f64, beta: f64) -> Self {
        let t = travel_s.max(0.0);
        let shift_s = libm::round(beta * t) as usize;
        Self { factor: 1.0 / (1.0 + alpha * beta * t), shift_s }
    }

    /// Adds what arrives of `share` times what departs; both are a cycle long, in seconds.
    pub fn add(&self, share: f64, departs: &[f64], arrives: &mut [f64]) {
        let cycle = departs.len().min(arrives.len());
        if cycle == 0 {
            return;
        }
        let keep = 1.0 - self.factor;
        let gain = self.factor * share;
        // Once round from nothing tells what one round leaves behind; of that there are infinitely
        // many rounds before.
        let mut level = 0.0;
        let mut left = 1.0;
        for q in departs {
            level = gain * q + keep * level;
            left *= keep;
        }
        level /= 1.0 - left;
        let mut at = self.shift_s % cycle;
        for q in departs {
            level = gain * q + keep * level;
            arrives[at] += level;
            at += 1;
            if at == cycle {
                at = 0;
            }
        }
    }
}
