//! A queue that discharges: saturation flow, start-up lost time, headway by place in the queue.

use crate::bar::{Bar, Goal};
use crate::drive::{Drive, StopLine, trips};
use crate::report::Chapter;
use crate::roads;
use crate::stats::Mean;
use crate::svg::{Mark, Plot, row};
use microsim::Aspect;
use microsim::traffic::{TrafficDemand, VehicleClass};
use serde_json::json;

/// What a discharging queue does.
#[derive(Clone, Debug)]
pub struct Discharge {
    /// Vehicles in an hour of green, of the replications.
    pub flow_per_h: Mean,
    /// Start-up lost time, seconds.
    pub lost_s: Mean,
    /// Mean headway of the first, second, … vehicle, the first from the start of green.
    pub headways_s: Vec<f64>,
}

impl Discharge {
    /// Measured over several replications, which differ by the speeds that drivers want.
    ///
    /// Saturation headway `h` is the mean headway behind the fourth vehicle, the lost time what
    /// the first four need more than `4·h` (HCM, 6th edition, chapter 31, field measurement).
    pub fn measure(step_s: f64, replications: u64) -> Self {
        let all: Vec<Vec<f64>> =
            (0..replications).map(|seed| crossings(QUEUE, step_s, seed)).collect();
        let last = QUEUE - 1;
        let headway = |t: &Vec<f64>| (t[last] - t[START - 1]) / (last + 1 - START) as f64;
        let flows: Vec<f64> = all.iter().map(|t| 3_600.0 / headway(t)).collect();
        let lost: Vec<f64> = all.iter().map(|t| t[START - 1] - START as f64 * headway(t)).collect();
        let at = |k: usize, t: &Vec<f64>| if k == 0 { t[0] } else { t[k] - t[k - 1] };
        let mean = |k: usize| all.iter().map(|t| at(k, t)).sum::<f64>() / all.len() as f64;
        Self {
            flow_per_h: Mean::of(&flows),
            lost_s: Mean::of(&lost),
            headways_s: (0..QUEUE).map(mean).collect(),
        }
    }
}

/// When the vehicles of a queue pass the stop line with their fronts, seconds from the start of
/// green.
fn crossings(queue: usize, step_s: f64, seed: u64) -> Vec<f64> {
    let streets = roads::straight(500.0, 500.0);
    let departs_s: Vec<f64> = (0..queue).map(|n| 3.0 * n as f64).collect();
    let demand =
        TrafficDemand { classes: vec![VehicleClass::car()], trips: trips(0, &departs_s, &[0, 1]) };
    let mut drive = Drive::new(&streets, &demand, step_s, seed);
    let green_s = 3.0 * queue as f64 + 90.0;
    while drive.now_s() < green_s - 1e-9 {
        drive.step(Aspect::Stop);
    }
    let mut line = StopLine::new(0);
    while line.times_s.len() < queue && drive.now_s() < green_s + 300.0 {
        drive.step(Aspect::Go);
        line.see(&drive);
    }
    line.times_s.resize(queue, f64::NAN);
    line.times_s.iter().map(|t| t - green_s).collect()
}

/// The experiment.
pub fn run(quick: bool) -> Chapter {
    let mut chapter = Chapter::new("Saturation flow and start-up lost time");
    chapter.text(format!(
        "A queue of {QUEUE} cars on one lane discharges at a signal that turns green. Saturation \
         headway h: mean headway of the cars behind the fourth; saturation flow 3600/h; start-up \
         lost time: what the first four need more than 4·h (HCM, 6th edition, chapter 31, field \
         measurement technique; passage of the front over the stop line)."
    ));
    let replications = if quick { 3 } else { 20 };
    let mut rows =
        vec![["step, s", "flow, veh/h", "±", "lost time, s", "±"].map(str::to_owned).to_vec()];
    let mut plot = Plot::new("Discharge headway", "place in the queue", "headway, s");
    let mut flows = Vec::new();
    for step_s in STEPS_S {
        let d = Discharge::measure(step_s, replications);
        let (flow, lost) = (d.flow_per_h, d.lost_s);
        rows.push(row(&step_s.to_string(), &[flow.value, flow.half, lost.value, lost.half]));
        let bar = |what: &str| format!("saturation/{what}/step_{step_s}");
        let bars = &mut chapter.bars;
        bars.push(Bar::new(bar("flow_veh_h"), flow.value, Goal::Between(1_800.0, 1_900.0)));
        bars.push(Bar::new(bar("lost_s"), lost.value, Goal::Between(1.5, 2.5)));
        let points = d.headways_s.iter().enumerate().map(|(k, h)| (k as f64 + 1.0, *h));
        plot = plot.with(&format!("step {step_s} s"), Mark::Line, points.collect());
        chapter.values[format!("step_{step_s}")] = json!({ "flow_veh_h": flow.value,
            "flow_half": flow.half, "lost_s": lost.value, "headways_s": d.headways_s });
        flows.push(flow.value);
    }
    let middle = flows.iter().sum::<f64>() / flows.len() as f64;
    let spread = flows.iter().map(|f| (f / middle - 1.0).abs()).fold(0.0, f64::max);
    chapter.bars.push(Bar::new("saturation/spread_over_steps", spread, Goal::Most(0.02)));
    chapter.tables.push(rows);
    chapter.plots.push(plot);
    chapter
}

const STEPS_S: [f64; 3] = [0.1, 0.5, 1.0];
const QUEUE: usize = 40;
/// Vehicles that count as starting.
const START: usize = 4;
