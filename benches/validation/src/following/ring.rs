//! A ring road: which streams are stable and in which waves grow.

use super::theory::Equilibrium;
use crate::bar::{Bar, Goal};
use crate::drive::{Drive, Watch, alike, trips};
use crate::report::Chapter;
use crate::roads::{self, LIMIT_MPS};
use crate::svg::{Mark, Plot};
use microsim::traffic::TrafficDemand;
use microsim::{Aspect, DriverParams};
use serde_json::json;

/// One stream on the ring.
struct Case {
    a_mps2: f64,
    gap_m: f64,
}

/// What came of it.
struct Outcome {
    /// Relative spread of the times over the last road, minute by minute.
    spread: Vec<(f64, f64)>,
    vehicles: usize,
}

impl Outcome {
    /// The spread of the last quarter.
    fn late(&self) -> f64 {
        let last = &self.spread[self.spread.len() * 3 / 4..];
        last.iter().map(|p| p.1).sum::<f64>() / last.len().max(1) as f64
    }
}

/// The experiment.
pub fn run(quick: bool) -> Chapter {
    let mut chapter = Chapter::new("Ring road: string stability");
    chapter.text(format!(
        "Equal vehicles on a ring of {RING_M} m: {ROADS} roads of one lane, and routes that go \
         round and round; step 0.1 s. They start from queues, one on each road: that is the disturbance. In stable streams \
         the spread of their speeds dies out, in unstable ones it stays or grows. Theory: \
         f_v²/2 − f_ṡ·f_v − f_s > 0 is stable (Wilson 2008, Phil. Trans. R. Soc. A 366; Treiber \
         and Kesting 2013, section 15.4), and the growth of the fastest wave that fits on the \
         ring. Streams with less than {MARGIN_PER_S}/s of growth or decay are no test and are \
         left out."
    ));
    let accelerations: &[f64] = if quick { &[0.5, 2.0] } else { &[0.3, 0.5, 0.8, 1.4, 2.0] };
    let gaps_m: &[f64] = if quick { &[6.0, 15.0] } else { &[4.0, 6.0, 9.0, 14.0, 25.0] };
    let mut plot =
        Plot::new("Spread of speeds on the ring", "time, min", "coefficient of variation");
    let mut rows = vec![
        ["a, m/s²", "gap, m", "vehicles", "theory, 1/s", "late spread", "measured", ""]
            .map(str::to_owned)
            .to_vec(),
    ];
    let (mut agree, mut tested) = (0, 0);
    for &a_mps2 in accelerations {
        for &gap_m in gaps_m {
            let case = Case { a_mps2, gap_m };
            let outcome = case.run(if quick { 900.0 } else { 1_800.0 });
            let growth = case.equilibrium().growth(case.true_gap_m(), outcome.vehicles);
            let late = outcome.late();
            let counts = growth.abs() > MARGIN_PER_S;
            let stable = case.equilibrium().is_stable(case.true_gap_m());
            let same = (late < STILL) == (growth < 0.0) && stable == (growth < 0.0);
            tested += u32::from(counts);
            agree += u32::from(counts && same);
            let word = if late < STILL { "stable" } else { "unstable" };
            let verdict = if !counts {
                "no test"
            } else if same {
                "agrees"
            } else {
                "differs"
            };
            rows.push(vec![
                a_mps2.to_string(),
                format!("{:.2}", case.true_gap_m()),
                outcome.vehicles.to_string(),
                format!("{growth:+.4}"),
                format!("{late:.4}"),
                word.to_owned(),
                verdict.to_owned(),
            ]);
            if gap_m == gaps_m[gaps_m.len() / 2] {
                plot = plot.with(&format!("a {a_mps2}, gap {gap_m} m"), Mark::Line, outcome.spread);
            }
        }
    }
    chapter.values["cases"] = json!(rows);
    chapter.tables.push(rows);
    chapter.plots.push(plot);
    let share = f64::from(agree) / f64::from(tested.max(1));
    chapter.bars.push(Bar::new("following/ring_regimes_as_theory", share, Goal::Least(1.0)));
    chapter
}

impl Case {
    fn driver(&self) -> DriverParams {
        DriverParams { a_mps2: self.a_mps2, ..DriverParams::car() }
    }

    fn equilibrium(&self) -> Equilibrium {
        Equilibrium { driver: self.driver(), v0_mps: LIMIT_MPS }
    }

    /// As many as come nearest to the gap, a multiple of the roads.
    fn vehicles(&self) -> u32 {
        let each = RING_M / (self.gap_m + self.driver().length_m) / f64::from(ROADS);
        (each + 0.5) as u32 * ROADS
    }

    fn true_gap_m(&self) -> f64 {
        RING_M / f64::from(self.vehicles()) - self.driver().length_m
    }

    fn run(&self, end_s: f64) -> Outcome {
        let streets = roads::ring(ROADS, RING_M / f64::from(ROADS));
        let laps = (end_s * LIMIT_MPS / RING_M) as u32 + 2;
        let each = self.vehicles() / ROADS;
        let mut all = Vec::new();
        for first in 0..ROADS {
            let way: Vec<u32> = (0..laps * ROADS).map(|n| (first + n) % ROADS).collect();
            // Not as many on each: what is the same everywhere excites no long wave.
            let own = each + u32::from(first == 0) - u32::from(first == ROADS / 2);
            let departs_s: Vec<f64> = (0..own).map(f64::from).collect();
            all.extend(trips(0, &departs_s, &way));
        }
        let vehicles = all.len();
        let demand = TrafficDemand { classes: vec![alike(self.driver())], trips: all };
        let mut drive = Drive::new(&streets, &demand, 0.1, 1);
        while drive.traffic.counts().inserted < vehicles as u64 && drive.now_s() < FILL_S {
            drive.step(Aspect::Stop);
        }
        let inserted = drive.traffic.counts().inserted as usize;
        let start_s = drive.now_s();
        let mut watch = Watch::new(ROADS as usize - 1);
        let (mut spread, mut times) = (Vec::new(), Vec::new());
        while drive.now_s() < start_s + end_s {
            drive.step(Aspect::Go);
            let came = watch.see(&drive);
            if came.vehicles > 0 {
                times.push(came.travel_s / came.vehicles as f64);
            }
            let minute = (spread.len() + 1) as f64;
            if drive.now_s() >= start_s + 60.0 * minute {
                spread.push((minute, variation(&times)));
                times.clear();
            }
        }
        Outcome { spread, vehicles: inserted }
    }
}

/// Standard deviation by mean.
fn variation(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    if values.is_empty() {
        return 0.0;
    }
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
    libm::sqrt(squares / n) / mean
}

const ROADS: u32 = 10;
const RING_M: f64 = 1_000.0;
/// By then all are in their queues, seconds.
const FILL_S: f64 = 600.0;
/// Less spread is none.
const STILL: f64 = 0.01;
/// Slower growth or decay isn't seen within half an hour, 1/s.
const MARGIN_PER_S: f64 = 0.003;
