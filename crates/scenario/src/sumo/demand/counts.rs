//! What the demand comes to at the traffic lights.

use crate::demand::PedestrianFlow;
use crate::sumo::light::Light;
use crate::sumo::lines::Lines;
use crate::sumo::walks::Walks;
use core::fmt::Write as _;
use roadnet::ApproachId;
use std::collections::BTreeMap;

/// Who travels over each traffic light: vehicles by turn and quarter of an hour, bus lines, and
/// people on foot.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct TurningCounts {
    counts: BTreeMap<Turn, Intervals>,
    pub(super) lines: Lines,
    pub(super) walks: Walks,
}

/// How many in each quarter of an hour.
#[derive(Clone, PartialEq, Debug, Default)]
pub(in crate::sumo) struct Intervals(Vec<f64>);

impl Intervals {
    /// Counts `n` at a time.
    pub(in crate::sumo) fn add(&mut self, at_s: f64, n: f64) {
        let interval = (at_s / INTERVAL_S).max(0.0) as usize;
        if interval < MAX_INTERVALS {
            self.0.resize(self.0.len().max(interval + 1), 0.0);
            self.0[interval] += n;
        }
    }

    /// The end of the last interval, seconds.
    pub(in crate::sumo) fn end_s(&self) -> f64 {
        self.0.len() as f64 * INTERVAL_S
    }

    /// All of them.
    pub(in crate::sumo) fn sum(&self) -> f64 {
        self.0.iter().sum()
    }

    /// Begin, end and number per hour of each interval with anybody in it.
    pub(in crate::sumo) fn rates(&self) -> impl Iterator<Item = (f64, f64, f64)> + '_ {
        self.0.iter().enumerate().filter(|(_, n)| **n > 0.0).map(|(interval, n)| {
            let begin_s = interval as f64 * INTERVAL_S;
            let per_h = libm::round(n * 3_600.0 / INTERVAL_S * 1e3) / 1e3;
            (begin_s, begin_s + INTERVAL_S, per_h)
        })
    }
}

/// A turn at a traffic light: its place in the list, approach of entry and of exit.
pub(super) type Turn = (usize, ApproachId, ApproachId);

impl TurningCounts {
    /// When the last of them has come, seconds.
    pub fn end_s(&self) -> f64 {
        let vehicles = self.counts.values().map(Intervals::end_s).fold(0.0, f64::max);
        vehicles.max(self.walks.end_s()).max(libm::ceil(self.lines.end_s() + 1.0))
    }

    /// Passages of vehicles but buses in all.
    pub fn vehicles(&self) -> f64 {
        self.counts.values().map(Intervals::sum).sum()
    }

    /// Passages of people over crossings in all.
    pub fn people(&self) -> f64 {
        self.walks.people()
    }

    /// People on foot at the lights of the import that it was counted at.
    pub fn pedestrians(&self, lights: &[Light]) -> Vec<PedestrianFlow> {
        self.walks.flows(lights).collect()
    }

    pub(super) fn add(&mut self, turn: Turn, at_s: f64, vehicles: f64) {
        self.counts.entry(turn).or_default().add(at_s, vehicles);
    }

    /// The rows of a `demand.csv`.
    pub(in crate::sumo) fn rows(&self, lights: &[Light]) -> String {
        let mut text = String::new();
        for ((light, from, to), intervals) in &self.counts {
            let Some(light) = lights.get(*light) else { continue };
            let id = light.intersection.id().id;
            for (begin_s, end_s, per_h) in intervals.rates() {
                let _ = writeln!(text, "{id},{begin_s},{end_s},{from},{to},{per_h}");
            }
        }
        text
    }

    /// The tables of a `scenario.toml`.
    pub(in crate::sumo) fn tables(&self, lights: &[Light]) -> String {
        self.lines.tables(lights) + &self.walks.tables(lights)
    }
}

/// Counts are per quarter of an hour.
const INTERVAL_S: f64 = 900.0;
/// A week.
const MAX_INTERVALS: usize = 672;
