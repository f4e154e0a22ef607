//! The Intelligent Driver Model in equilibrium, and the wave that runs through a starting queue.

pub mod ring;
mod theory;

use crate::bar::{Bar, Goal};
use crate::drive::{Drive, StopLine, alike, trips};
use crate::report::Chapter;
use crate::roads::{self, LIMIT_MPS};
use crate::svg::{Mark, Plot, row};
use microsim::traffic::{TrafficDemand, VehicleClass};
use microsim::{Aspect, DriverParams};
use roadnet::streets::StreetLaneIndex;
use serde_json::json;
use theory::Equilibrium;

/// The experiments.
pub fn run(quick: bool) -> Chapter {
    let mut chapter = Chapter::new("Car following: equilibrium and the wave of starting");
    equilibrium(&mut chapter, quick);
    wave(&mut chapter, quick);
    chapter
}

fn equilibrium(chapter: &mut Chapter, quick: bool) {
    chapter.text(
        "A platoon behind a slow car, 3 km on: the gap that each car keeps, from the headways at \
         one place, against s_e(v) = (s0 + v·T) / √(1 − (v/v0)⁴) (Treiber and Kesting, Traffic \
         Flow Dynamics, 2013, equation 11.19).",
    );
    let driver = DriverParams::car();
    let steps_s: &[f64] = if quick { &[0.5] } else { &[0.1, 0.5, 1.0] };
    let speeds: &[f64] = if quick { &[4.0, 10.0] } else { &[2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 13.0] };
    let e = Equilibrium { driver, v0_mps: LIMIT_MPS };
    let (mut worst, mut dots, mut rows) = (0.0f64, Vec::new(), Vec::new());
    rows.push(
        ["speed, m/s", "step, s", "gap, m", "theory, m", "off, %"].map(str::to_owned).to_vec(),
    );
    for &v in speeds {
        for &step_s in steps_s {
            let gap_m = platoon_gap_m(v, step_s);
            let off = gap_m / e.gap_m(v) - 1.0;
            worst = worst.max(if off.is_nan() { f64::INFINITY } else { off.abs() });
            dots.push((gap_m, v));
            rows.push(row(&v.to_string(), &[step_s, gap_m, e.gap_m(v), 100.0 * off]));
        }
    }
    let curve = (1..139).map(|tenth| f64::from(tenth) * 0.1).map(|v| (e.gap_m(v), v));
    let curve = curve.filter(|(gap_m, _)| *gap_m < 60.0).collect();
    let plot = Plot::new("Equilibrium", "gap, m", "speed, m/s")
        .with("IDM", Mark::Dashed, curve)
        .with("measured", Mark::Dots, dots.clone());
    chapter.plots.push(plot);
    chapter.tables.push(rows);
    chapter.values["equilibrium_gap_m_by_speed"] = json!(dots);
    chapter.bars.push(Bar::new("following/equilibrium_off", worst, Goal::Most(0.01)));
}

/// The gap within a platoon at a speed, metres.
fn platoon_gap_m(v: f64, step_s: f64) -> f64 {
    let streets = roads::straight(3_000.0, 400.0);
    let slow = VehicleClass { max_mps: v, ..alike(DriverParams::car()) };
    let mut all = trips(0, &[0.0], &[0, 1]);
    let departs_s: Vec<f64> = (1..=PLATOON).map(|n| n as f64).collect();
    all.extend(trips(1, &departs_s, &[0, 1]));
    let demand = TrafficDemand { classes: vec![slow, alike(DriverParams::car())], trips: all };
    let mut drive = Drive::new(&streets, &demand, step_s, 1);
    let mut line = StopLine::new(0);
    while line.times_s.len() <= PLATOON && drive.now_s() < 3_600.0 {
        drive.step(Aspect::Go);
        line.see(&drive);
    }
    // The last ones are still coming up; the first see the leader only.
    let Some(times_s) = line.times_s.get(0..=USED) else { return f64::NAN };
    let headway_s = (times_s[USED] - times_s[0]) / USED as f64;
    headway_s * v - DriverParams::car().length_m
}

fn wave(chapter: &mut Chapter, quick: bool) {
    chapter.text(
        "The wave of starting runs back through a queue at w = −(s0 + l)/T (Treiber and Kesting \
         2013, section 8.5 and chapter 15: the congested branch of the IDM's fundamental diagram \
         is nearly straight). Measured: when the last car of queues of different length moves \
         (faster than 5 km/h), against where it stood; step 0.1 s.",
    );
    let d = DriverParams::car();
    let theory_mps = (d.s0_m + d.length_m) / d.headway_s;
    let lengths: &[usize] = if quick { &[10, 30] } else { &[10, 20, 30, 40, 50, 60] };
    let starts: Vec<(f64, f64)> = lengths.iter().map(|n| last_start(*n)).collect();
    let (first, last) = (starts[0], starts[starts.len() - 1]);
    let w_mps = (last.1 - first.1) / (last.0 - first.0);
    let plot =
        Plot::new("Wave of starting", "time from the start of green, s", "place in the queue, m")
            .with("measured", Mark::Dots, starts.clone())
            .with("(s0 + l)/T", Mark::Dashed, {
                vec![first, (last.0, first.1 + theory_mps * (last.0 - first.0))]
            });
    chapter.plots.push(plot);
    chapter.tables.push(vec![
        ["", "m/s"].map(str::to_owned).to_vec(),
        row("measured", &[w_mps]),
        row("(s0 + l)/T", &[theory_mps]),
    ]);
    chapter.values["wave_mps"] =
        json!({ "measured": w_mps, "theory": theory_mps, "starts": starts });
    let off = (w_mps / theory_mps - 1.0).abs();
    chapter.bars.push(Bar::new("following/start_wave_off", off, Goal::Most(0.05)));
}

/// When the last of a queue starts, seconds from green, and where its rear stands, metres from
/// the stop line.
fn last_start(queue: usize) -> (f64, f64) {
    let streets = roads::straight(700.0, 500.0);
    let departs_s: Vec<f64> = (0..queue).map(|n| 3.0 * n as f64).collect();
    let classes = vec![alike(DriverParams::car())];
    let demand = TrafficDemand { classes, trips: trips(0, &departs_s, &[0, 1]) };
    let mut drive = Drive::new(&streets, &demand, 0.1, 1);
    let green_s = 3.0 * queue as f64 + 90.0;
    while drive.now_s() < green_s {
        drive.step(Aspect::Stop);
    }
    let mut queue_m = drive.traffic.queue_m(StreetLaneIndex(0));
    let at_m = queue_m;
    while queue_m > 0.0 && drive.now_s() < green_s + 300.0 {
        drive.step(Aspect::Go);
        queue_m = drive.traffic.queue_m(StreetLaneIndex(0));
    }
    (drive.now_s() - green_s, at_m)
}

const PLATOON: usize = 14;
/// Of the platoon so many are behind one another at the place of measurement.
const USED: usize = 8;
