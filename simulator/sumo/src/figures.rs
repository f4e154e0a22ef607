//! What a run comes to, as `semafor sumo --json` has it.

use scenario::sumo::{Statistics, Trip, Trips};
use serde::Serialize;
use std::collections::BTreeMap;
use std::time::Duration;

/// The figures of a run. Means over nobody are null.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Figures {
    /// Time loss and departure delay of every vehicle, the unfinished and the never inserted
    /// included: mean, seconds.
    pub delay_s: Option<f64>,
    /// Time loss, mean over the same vehicles, seconds.
    pub time_loss_s: Option<f64>,
    /// How many.
    pub vehicles: Vehicles,
    /// The longest that a vehicle or somebody on foot stood, seconds.
    pub max_wait_s: f64,
    /// 95th percentile of the delay, seconds.
    pub delay_p95_s: Option<f64>,
    /// People on foot.
    pub pedestrians: Pedestrians,
    /// By vehicle type.
    pub by_type: BTreeMap<String, TypeFigures>,
    /// What public transport has asked for.
    pub priority_requests: Asking,
    /// What vehicles have sent.
    pub radio: RadioCounts,
    /// Requests that the safety kernel didn't let out.
    pub refused: u64,
    /// Computing time of one engine's decision.
    pub decision_ms: DecisionSummary,
    /// Seconds of this machine per simulated second.
    pub seconds_per_simulated_second: f64,
    /// The part of it that was the traffic's, SUMO's or our own.
    pub sumo_seconds_per_simulated_second: f64,
    /// Traffic lights under an engine.
    pub lights: usize,
    /// Traffic lights that could not be imported: SUMO keeps them, in our own traffic they are out
    /// of order.
    pub lights_left_to_sumo: usize,
    /// Messages and readings that engines refused, by kind.
    pub rejected: BTreeMap<String, u64>,
}

/// Vehicles of a run.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[allow(missing_docs)]
pub struct Vehicles {
    pub loaded: usize,
    pub inserted: usize,
    pub arrived: usize,
    pub teleported: usize,
    pub collided: usize,
}

/// People on foot.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
pub struct Pedestrians {
    /// How many.
    pub n: usize,
    /// How long they stood, mean, seconds.
    pub wait_s: Option<f64>,
    /// 95th percentile of that, seconds.
    pub wait_p95_s: Option<f64>,
}

/// Vehicles of one type.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
pub struct TypeFigures {
    /// How many.
    pub n: usize,
    /// Their mean time loss, seconds.
    pub time_loss_s: Option<f64>,
}

/// CAMs on the air.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct RadioCounts {
    /// CAMs sent.
    pub cams: u64,
    /// How often an engine has heard one: each is heard by several.
    pub cams_heard: u64,
}

/// Requests for priority that buses and trams have sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Asking {
    /// Vehicles of public transport.
    pub vehicles: usize,
    /// SREMs they sent.
    pub sent: usize,
    /// SREMs that said how late the vehicle is.
    pub with_lateness: usize,
    /// SREMs of vehicles that were late enough for priority.
    pub late: usize,
}

impl Asking {
    /// Counts one.
    pub(crate) fn note(&mut self, srem: &its::msg::Srem, late_threshold_s: i32) {
        let lateness_s = srem.requestor.lateness_s;
        self.sent += 1;
        self.with_lateness += usize::from(lateness_s.is_some());
        self.late += usize::from(lateness_s.is_some_and(|s| s >= late_threshold_s));
    }
}

/// Computing times of decisions.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
pub struct DecisionSummary {
    /// Median, milliseconds.
    pub p50: f64,
    /// 99th percentile, milliseconds.
    pub p99: f64,
}

/// Counts of computing times in steps of a microsecond.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DecisionTimes(Vec<u32>);

impl Default for DecisionTimes {
    fn default() -> Self {
        Self(vec![0; MAX_MICROS])
    }
}

impl DecisionTimes {
    /// Counts one.
    pub fn add(&mut self, took: Duration) {
        let at = usize::try_from(took.as_micros()).unwrap_or(usize::MAX).min(MAX_MICROS - 1);
        self.0[at] = self.0[at].saturating_add(1);
    }

    /// The quantiles.
    pub fn summary(&self) -> DecisionSummary {
        let all: u64 = self.0.iter().map(|n| u64::from(*n)).sum();
        let quantile = |share: f64| {
            let mut left = (all as f64 * share) as u64;
            let at = self.0.iter().position(|n| {
                let found = u64::from(*n) > left;
                left = left.saturating_sub(u64::from(*n));
                found
            });
            at.unwrap_or(0) as f64 / 1e3
        };
        DecisionSummary { p50: quantile(0.5), p99: quantile(0.99) }
    }
}

impl Figures {
    /// From what SUMO wrote, whoever timed the signals; the rest is the coupling's.
    pub fn of(trips: &Trips, statistics: &Statistics) -> Self {
        let delay = |t: &Trip| t.time_loss_s + t.depart_delay_s;
        let all = &trips.vehicles;
        let mut by_type: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        for t in all {
            by_type.entry(t.kind.clone()).or_default().push(t.time_loss_s);
        }
        let walks = &trips.walks_waiting_s;
        let stood = all.iter().map(|t| t.waiting_s).chain(walks.iter().copied());
        Self {
            delay_s: mean(all.iter().map(delay)),
            time_loss_s: mean(all.iter().map(|t| t.time_loss_s)),
            vehicles: Vehicles {
                loaded: statistics.loaded,
                inserted: statistics.inserted,
                arrived: all.iter().filter(|t| t.arrived).count(),
                teleported: statistics.teleported,
                collided: statistics.collided,
            },
            max_wait_s: stood.fold(0.0, f64::max),
            delay_p95_s: percentile(all.iter().map(delay).collect()),
            pedestrians: Pedestrians {
                n: walks.len(),
                wait_s: mean(walks.iter().copied()),
                wait_p95_s: percentile(walks.clone()),
            },
            by_type: by_type
                .into_iter()
                .map(|(kind, loss)| {
                    let figures =
                        TypeFigures { n: loss.len(), time_loss_s: mean(loss.into_iter()) };
                    (kind, figures)
                })
                .collect(),
            priority_requests: Asking::default(),
            radio: RadioCounts::default(),
            refused: 0,
            decision_ms: DecisionSummary::default(),
            seconds_per_simulated_second: 0.0,
            sumo_seconds_per_simulated_second: 0.0,
            lights: 0,
            lights_left_to_sumo: 0,
            rejected: BTreeMap::new(),
        }
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, n) = values.fold((0.0, 0_u32), |(s, n), v| (s + v, n + 1));
    (n > 0).then(|| sum / f64::from(n))
}

fn percentile(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let last = values.len().checked_sub(1)?;
    values.get((last as f64 * 0.95) as usize).copied()
}

/// A tenth of a second; what takes longer is counted there.
const MAX_MICROS: usize = 100_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_of_times() {
        let mut times = DecisionTimes::default();
        for us in 1..=100 {
            times.add(Duration::from_micros(us));
        }
        assert_eq!(times.summary(), DecisionSummary { p50: 0.051, p99: 0.1 });
    }

    #[test]
    fn the_never_inserted_count() {
        let trip = |inserted, depart_delay_s, time_loss_s| Trip {
            kind: "car".to_owned(),
            inserted,
            arrived: false,
            depart_delay_s,
            time_loss_s,
            waiting_s: 1.0,
        };
        let vehicles = vec![trip(true, 2.0, 10.0), trip(false, 100.0, 0.0)];
        let trips = Trips { vehicles, walks_waiting_s: vec![3.0] };
        let f = Figures::of(&trips, &Statistics::default());
        assert_eq!((f.delay_s, f.time_loss_s, f.max_wait_s), (Some(56.0), Some(5.0), 3.0));
        assert_eq!(f.pedestrians.wait_s, Some(3.0));
    }
}
