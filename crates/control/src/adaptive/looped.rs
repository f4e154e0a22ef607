//! What the loops of a lane say of those who don't send CAMs.

use super::outlook::HEADWAY_S;
use crate::actuated::PASSAGE_S;
use crate::demand::LaneArrivals;

/// What has been seen of late.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Looped {
    /// Who was counted, and heard to pass, and for how long, seconds; all fading.
    all: f64,
    heard: f64,
    span_s: f64,
    /// Who had been counted, and had gone over the line, at the last look.
    counted: Option<u64>,
    gone: Option<u64>,
    /// Who was heard to pass and has not been seen to go yet, and for how long, seconds.
    early: f64,
    early_s: f64,
    /// For how long nobody has been at the line, seconds.
    free_s: f64,
}

impl Looped {
    /// Takes in what they show now; so many have been heard to pass since the last time. How many have gone
    /// over the line unheard, where that is seen.
    pub fn note(&mut self, lane: &LaneArrivals, passed: u64, dt_s: f64) -> Option<f64> {
        let risen = |was: Option<u64>, is: Option<u64>| {
            // Another loop may be believed than before, which has counted others.
            let most = libm::ceil(dt_s / LEAST_HEADWAY_S) + 1.0;
            was.zip(is).map(|(was, is)| (is.saturating_sub(was) as f64).min(most))
        };
        let (counted, gone) = (risen(self.counted, lane.counted), risen(self.gone, lane.gone));
        (self.counted, self.gone) = (lane.counted, lane.gone);
        let fade = libm::exp(-dt_s / RATE_S);
        let heard = counted.map(|counted| counted.min(passed as f64));
        self.all = self.all * fade + counted.unwrap_or(0.0);
        self.heard = self.heard * fade + heard.unwrap_or(0.0);
        self.span_s = self.span_s * fade + counted.map_or(0.0, |_| dt_s);
        let is_used = lane.occupied_s.is_some() || gone.is_some_and(|gone| gone > 0.0);
        self.free_s = if is_used { 0.0 } else { self.free_s + dt_s };
        self.early_s = if passed > 0 { 0.0 } else { self.early_s + dt_s };
        self.early = if self.early_s > AT_ABOUT_S { 0.0 } else { self.early + passed as f64 };
        let gone = gone?;
        let heard = self.early.min(gone);
        self.early -= heard;
        Some(gone - heard)
    }

    /// Vehicles per second that come unheard.
    pub fn unheard_rate(&self) -> f64 {
        let rate = (self.all - self.heard) / self.span_s.max(LEAST_SPAN_S);
        rate.clamp(0.0, 1.0 / HEADWAY_S)
    }

    /// Nobody is at the line, so nobody stands behind.
    pub fn is_free(&self) -> bool {
        self.gone.is_some() && self.free_s >= PASSAGE_S
    }
}

/// What is counted is taken for the rate of those who come for so long, seconds.
const RATE_S: f64 = 600.0;
/// Rates are not counted over less, seconds.
const LEAST_SPAN_S: f64 = 60.0;
/// Nobody follows another over a loop in less, seconds.
const LEAST_HEADWAY_S: f64 = 1.0;
/// Whoever is heard to pass is seen to go within so long, seconds.
const AT_ABOUT_S: f64 = 6.0;
