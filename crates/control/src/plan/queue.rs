//! A lane's queue over one cycle, second by second.
//!
//! A queue at a point: what arrives in a second and finds nobody leaves at once, else it waits for
//! what is discharged. In a lane that several turns share, whoever may not go stops those behind,
//! but only once the first of them has come to the stop line.

use super::model::Queue;

/// What comes of a cycle.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Outcome {
    /// Vehicle seconds of waiting in a cycle, by the profile alone.
    pub waiting: f64,
    /// Vehicles that stop in a cycle.
    pub stops: f64,
    /// What could be discharged in a cycle, vehicles.
    pub capacity: f64,
    /// The longest queue, vehicles.
    pub longest: f64,
}

/// Room for one lane's calculation.
#[derive(Clone, Debug, Default)]
pub(super) struct Scratch {
    /// What each part of the lane may discharge in each second, vehicles: `part * cycle +
    /// second`.
    pub rate: Vec<f64>,
}

impl Scratch {
    /// One cycle of a queue in its steady state. `arrives` is what comes in each second; into
    /// `leaves` goes, part by part, what is discharged.
    pub fn cycle(&mut self, lane: &Queue, arrives: &[f64], leaves: &mut [f64]) -> Outcome {
        let cycle = arrives.len();
        let parts = lane.parts.len();
        let capacity = self.capacity(lane, cycle);
        let coming: f64 = arrives.iter().sum();
        // What is more than can be discharged is left to the formula for overflow.
        let share = if coming > MOST * capacity { MOST * capacity / coming } else { 1.0 };
        let mut outcome = Outcome { capacity, ..Outcome::default() };
        leaves[..parts * cycle].fill(0.0);
        let mut waiting = 0.0;
        for round in 0..ROUNDS {
            let mut lane_state = Shared::new();
            outcome = Outcome { capacity, ..Outcome::default() };
            let before = waiting;
            for second in 0..cycle {
                let q = arrives[second] * share;
                let rate = self.rate_at(lane, second, cycle, &mut lane_state, waiting > 1e-9);
                let out = (waiting + q).min(rate);
                if waiting > 1e-6 || q > rate {
                    outcome.stops += q;
                }
                waiting += q - out;
                lane_state.discharged(out);
                outcome.waiting += waiting;
                outcome.longest = outcome.longest.max(waiting);
                let weights = self.split(lane, second, cycle);
                for p in 0..parts {
                    let of = if weights > 0.0 {
                        let may = self.rate[p * cycle + second] > 0.0;
                        if may { lane.parts[p].flow / weights } else { 0.0 }
                    } else {
                        lane.parts[p].flow / lane.flow.max(1e-12)
                    };
                    leaves[p * cycle + second] = out * of;
                }
            }
            if round > 0 && libm::fabs(waiting - before) < 1e-3 {
                break;
            }
        }
        if share < 1.0 {
            // All of them go through in the end, as far as the next signal is concerned no more
            // than this.
            outcome.waiting /= share;
            outcome.stops /= share;
        }
        outcome
    }

    /// Sum of the flows of those who may go in a second.
    fn split(&self, lane: &Queue, second: usize, cycle: usize) -> f64 {
        let may = |p: &usize| self.rate[p * cycle + second] > 0.0;
        (0..lane.parts.len()).filter(may).map(|p| lane.parts[p].flow).sum()
    }

    /// What the lane discharges in a cycle if there is always somebody.
    fn capacity(&self, lane: &Queue, cycle: usize) -> f64 {
        let mut state = Shared::new();
        let mut capacity = 0.0;
        // Twice, for the state at the beginning is that of the end.
        for _ in 0..2 {
            capacity = 0.0;
            for second in 0..cycle {
                let rate = self.rate_at(lane, second, cycle, &mut state, true);
                state.discharged(rate);
                capacity += rate;
            }
        }
        capacity
    }

    fn rate_at(
        &self,
        lane: &Queue,
        second: usize,
        cycle: usize,
        state: &mut Shared,
        queued: bool,
    ) -> f64 {
        if lane.parts.len() == 1 {
            return self.rate[second];
        }
        let rate = |p: usize| self.rate[p * cycle + second];
        let (mut held, mut free_s, mut all_s, mut none) = (0.0, 0.0, 0.0, true);
        for (p, part) in lane.parts.iter().enumerate() {
            let share = part.flow / lane.flow.max(1e-12);
            let r = rate(p);
            none &= r <= 0.0;
            if r < SLOW * part.saturation {
                held += share;
            } else {
                free_s += share / r;
            }
            all_s += share / r.max(1e-4);
        }
        if none {
            state.refill();
            return 0.0;
        }
        let all = 1.0 / all_s.max(1e-9);
        if held <= 1e-9 {
            return all;
        }
        state.note(held);
        if held >= 1.0 - 1e-9 {
            return all;
        }
        // Those before the first who may not go, or has to wait for a gap.
        let free = (1.0 - held) / free_s.max(1e-9);
        let open = if queued { state.left } else { state.left.max(0.5) };
        if open > 0.0 { free.min(open).max(all) } else { all }
    }
}

/// How many may still go in a shared lane before one comes who may not.
struct Shared {
    left: f64,
    held: f64,
}

impl Shared {
    const fn new() -> Self {
        Self { left: f64::INFINITY, held: 0.0 }
    }

    /// A red for all: behind it the queue is mixed anew.
    const fn refill(&mut self) {
        self.left = f64::INFINITY;
        self.held = 0.0;
    }

    /// Somebody of this share may not go now: on average so many are before the first.
    fn note(&mut self, held: f64) {
        if held != self.held {
            self.left = self.left.min((1.0 - held) / held);
            self.held = held;
        }
    }

    fn discharged(&mut self, vehicles: f64) {
        if self.held > 0.0 {
            self.left = (self.left - vehicles).max(0.0);
        }
    }
}

/// A degree of saturation at which the profile alone still comes to rest.
const MOST: f64 = 0.97;
/// Rounds until the queue at the end of a cycle is that of its beginning.
const ROUNDS: usize = 4;
/// Who goes at less than this share of the saturation flow holds up those behind.
const SLOW: f64 = 0.4;
