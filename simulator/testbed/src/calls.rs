//! Calls of buses at stop points as they truly were, against their timetable.

use microsim::{CallEvent, CallEventKind};
use passenger::Timetable;
use roadnet::StopPointId;
use std::collections::BTreeMap;
use units::Utc;

/// All calls of a run.
#[derive(Clone, Debug, Default)]
pub struct Calls {
    /// Aimed time at each stop by service journey, seconds since the start, and its line.
    aimed: BTreeMap<(String, StopPointId), (f64, String)>,
    /// When each came, seconds since the start: line, stop, deviation from the timetable.
    made: Vec<(f64, String, StopPointId, f64)>,
}

impl Calls {
    pub(crate) fn of(timetable: &Timetable, start: Utc) -> Self {
        let mut aimed = BTreeMap::new();
        for j in timetable.journeys() {
            for call in &j.calls {
                let at_s = (call.aimed.as_unix_millis() - start.as_unix_millis()) as f64 / 1e3;
                let key = (j.id.0.clone(), call.stop.clone());
                aimed.insert(key, (at_s, j.line.clone()));
            }
        }
        Self { aimed, made: Vec::new() }
    }

    pub(crate) fn take(&mut self, event: &CallEvent) {
        let key = (event.journey.clone(), event.stop.clone());
        if event.kind != CallEventKind::Arrived || self.made.len() >= MAX_CALLS {
            return;
        }
        if let Some((aimed_s, line)) = self.aimed.get(&key) {
            let at_s = event.at.as_secs_f64();
            self.made.push((at_s, line.clone(), key.1, at_s - aimed_s));
        }
    }

    /// The share of calls from a minute early to three minutes late, 0..=1; NaN without calls.
    pub fn on_time(&self, warm_up_s: f64) -> f64 {
        let counted = self.made.iter().filter(|c| c.0 >= warm_up_s);
        let on_time = |c: &(f64, String, StopPointId, f64)| (-60.0..=180.0).contains(&c.3);
        crate::kpi::mean(counted.map(|c| f64::from(u8::from(on_time(c)))))
    }

    /// The coefficient of variation of the headways of each line at each stop, mean over lines
    /// and stops with three calls or more; NaN without.
    pub fn headway_cv(&self, warm_up_s: f64) -> f64 {
        let mut by_stop: BTreeMap<(&str, &StopPointId), Vec<f64>> = BTreeMap::new();
        for (at_s, line, stop, _) in self.made.iter().filter(|c| c.0 >= warm_up_s) {
            by_stop.entry((line, stop)).or_default().push(*at_s);
        }
        let cv = |times: &Vec<f64>| {
            let headways: Vec<f64> = times.windows(2).map(|w| w[1] - w[0]).collect();
            let mean = crate::kpi::mean(headways.iter().copied());
            let variance = crate::kpi::mean(headways.iter().map(|h| (h - mean) * (h - mean)));
            libm::sqrt(variance) / mean
        };
        crate::kpi::mean(by_stop.values().filter(|t| t.len() >= 3).map(cv))
    }
}

/// A week of a town's buses.
const MAX_CALLS: usize = 1_000_000;
