//! Left turns through the gaps of oncoming traffic, at a signal and without one.

use super::theory::Permitted;
use super::{STEP_S, Times};
use crate::bar::{Bar, Goal};
use crate::drive::{Drive, Watch, trips};
use crate::report::Chapter;
use crate::roads;
use crate::saturation::Discharge;
use crate::stats::{Mean, Random};
use crate::svg::{Mark, Plot, row};
use microsim::traffic::{TrafficDemand, VehicleClass};
use serde_json::json;

/// The experiment.
pub fn run(quick: bool) -> Chapter {
    let mut chapter = Chapter::new("Permitted left turns");
    let d = Discharge::measure(STEP_S, 20);
    let theory = Permitted {
        cycle_s: TIMES.cycle_s,
        green_s: TIMES.effective_s(d.lost_s.value),
        oncoming_saturation_per_h: d.flow_per_h.value,
    };
    chapter.text(format!(
        "A lane with left turns only and a queue that never ends; oncoming traffic on one lane or \
         two, Poisson, alike on both; all are green for {} s of {} s. Capacity after HCM, 6th \
         edition, chapter 31 (permitted left-turn operation in an exclusive lane): \
         (s_p·g_u + 3600·n_s)/C with s_p = v_o·exp(−v_o·t_cg/3600)/(1 − exp(−v_o·t_fh/3600)), \
         t_cg = 4.5 s, t_fh = 2.5 s, n_s = 2, g_u = g − q·(C − g)/(s_o − q), q the oncoming flow \
         of a lane.",
        TIMES.green_s, TIMES.cycle_s
    ));
    let head =
        ["oncoming lanes", "oncoming, veh/h", "measured, veh/h", "±", "HCM, veh/h", "off, %"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    let flows: &[f64] =
        if quick { &[200.0, 600.0] } else { &[200.0, 400.0, 600.0, 800.0, 1_000.0] };
    for lanes in [1, 2] {
        let (mut dots, mut curve) = (Vec::new(), Vec::new());
        for &oncoming in flows {
            let runs = if quick { 2 } else { 10 };
            let all: Vec<f64> = (0..runs).map(|seed| turned_per_h(oncoming, lanes, seed)).collect();
            let (measured, hcm) = (Mean::of(&all), theory.capacity_per_h(oncoming, lanes));
            let off = measured.value / hcm - 1.0;
            let values = [oncoming, measured.value, measured.half, hcm, 100.0 * off];
            rows.push(row(&lanes.to_string(), &values));
            let name = format!("signal/permitted_left_off/lanes_{lanes}/oncoming_{oncoming}");
            chapter.bars.push(Bar::new(name, off.abs(), Goal::Most(0.15)));
            dots.push((oncoming, measured.value));
            curve.push((oncoming, hcm));
        }
        let title = format!("Capacity of a permitted left turn, oncoming lanes: {lanes}");
        chapter.plots.push(
            Plot::new(&title, "oncoming, veh/h", "left turns, veh/h")
                .with("HCM", Mark::Dashed, curve)
                .with("measured", Mark::Dots, dots),
        );
    }
    chapter.values = json!({ "capacity": rows });
    chapter.tables.push(rows);
    chapter
}

/// Left turns in an hour.
fn turned_per_h(oncoming_per_h: f64, lanes: u32, seed: u64) -> f64 {
    let (warm_s, end_s) = (600.0, 600.0 + 40.0 * TIMES.cycle_s);
    let streets = roads::left_turn(500.0, 300.0, lanes);
    let departs_s: Vec<f64> = (0..(end_s / 2.0) as u32).map(|n| 2.0 * f64::from(n)).collect();
    let mut all = trips(0, &departs_s, &[0, 1]);
    for n in 1..=lanes {
        let per_h = oncoming_per_h / f64::from(lanes);
        let departs_s = Random(77 + seed + 1_000 * u64::from(n - 1)).poisson(per_h, end_s);
        all.extend(trips(0, &departs_s, &[2 * n, 2 * n + 1]));
    }
    let demand = TrafficDemand { classes: vec![VehicleClass::car()], trips: all };
    let mut drive = Drive::new(&streets, &demand, STEP_S, seed);
    let mut watch = Watch::new(0);
    let mut counted = 0;
    while drive.now_s() < end_s - 1e-9 {
        drive.step(TIMES.aspect(drive.now_s()));
        let came = watch.see(&drive);
        if drive.now_s() > warm_s {
            counted += came.vehicles;
        }
    }

    counted as f64 * 3_600.0 / (end_s - warm_s)
}

const TIMES: Times = Times { cycle_s: 90.0, green_s: 60.0 };
