//! One signal: capacity, and delay of random arrivals.

pub mod left;
mod theory;

use crate::bar::{Bar, Goal};
use crate::drive::{Drive, StopLine, trips};
use crate::report::Chapter;
use crate::roads;
use crate::saturation::Discharge;
use crate::stats::{Mean, Random};
use crate::svg::{Mark, Plot, row};
use microsim::Aspect;
use microsim::traffic::{TrafficDemand, VehicleClass};
use serde_json::json;
use theory::Lane;

/// Times of a signal with two streams, of which one is looked at, seconds.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    pub cycle_s: f64,
    pub green_s: f64,
}

impl Times {
    /// What the signal shows.
    pub fn aspect(self, at_s: f64) -> Aspect {
        let within = at_s - libm::floor(at_s / self.cycle_s + 1e-9) * self.cycle_s;
        match within + 1e-9 {
            t if t < self.green_s => Aspect::Go,
            t if t < self.green_s + AMBER_S => Aspect::Caution,
            _ => Aspect::Stop,
        }
    }

    /// Effective green: displayed green less start-up lost time, and what of the amber is used
    /// (HCM, 6th edition, chapter 19: 2 s).
    pub fn effective_s(self, lost_s: f64) -> f64 {
        self.green_s - lost_s + USED_AMBER_S
    }
}

/// The experiments.
pub fn run(quick: bool) -> Chapter {
    let mut chapter = Chapter::new("An isolated signal: capacity and delay");
    let discharge = Discharge::measure(STEP_S, 20);
    let (s_per_h, lost_s) = (discharge.flow_per_h.value, discharge.lost_s.value);
    let lanes = capacity(&mut chapter, (s_per_h, lost_s), quick);
    for (times, capacity_per_h) in lanes {
        let lane = Lane { cycle_s: times.cycle_s, saturation_per_h: s_per_h, capacity_per_h };
        delay(&mut chapter, times, lane, quick);
    }
    chapter
}

/// Capacities of [`TIMES`] as measured; how far they and others are from `s·g/C`.
fn capacity(chapter: &mut Chapter, (s, lost_s): (f64, f64), quick: bool) -> Vec<(Times, f64)> {
    chapter.text(format!(
        "Capacity: cars passing in an hour while the queue never ends, against s·g/C with the \
         measured saturation flow and effective green g = G − l1 + e, where l1 is the measured \
         start-up lost time ({lost_s:.2} s) and e = {USED_AMBER_S} s of amber used (HCM, 6th \
         edition, chapter 19). Whole cars pass in each green, nearly as many in every cycle: so \
         all greens from 15 to 54 s in a cycle of 90 s, and their sum. Step {STEP_S} s."
    ));
    let theory = |times: Times| s * times.effective_s(lost_s) / times.cycle_s;
    let every = if quick { 5 } else { 1 };
    let (mut sums, mut dots, mut line) = ((0.0, 0.0), Vec::new(), Vec::new());
    for green_s in (15..55).step_by(every).map(f64::from) {
        let times = Times { cycle_s: 90.0, green_s };
        let measured = saturated_per_h(times, 1);
        sums = (sums.0 + measured, sums.1 + theory(times));
        dots.push((green_s, measured));
        line.push((green_s, theory(times)));
    }
    let off = sums.0 / sums.1 - 1.0;
    chapter.plots.push(
        Plot::new("Capacity, cycle 90 s", "green, s", "veh/h")
            .with("s·g/C", Mark::Dashed, line)
            .with("measured", Mark::Dots, dots.clone()),
    );
    chapter.values["capacity"] = json!({ "by_green_s": dots, "off": off });
    chapter.bars.push(Bar::new("signal/capacity_off", off.abs(), Goal::Most(0.03)));
    let runs = if quick { 1 } else { 5 };
    let of = |times: Times| (0..runs).map(|seed| saturated_per_h(times, seed)).collect::<Vec<_>>();
    TIMES.into_iter().map(|times| (times, Mean::of(&of(times)).value)).collect()
}

/// Cars passing in an hour of a queue that never ends.
fn saturated_per_h(times: Times, seed: u64) -> f64 {
    let (warm_s, end_s) = (WARM_CYCLES * times.cycle_s, (WARM_CYCLES + CYCLES) * times.cycle_s);
    let streets = roads::straight(BEFORE_M, BEHIND_M);
    let departs_s: Vec<f64> = (0..(end_s / 1.9) as u32).map(|n| 1.9 * f64::from(n)).collect();
    let demand =
        TrafficDemand { classes: vec![VehicleClass::car()], trips: trips(0, &departs_s, &[0, 1]) };
    let mut drive = Drive::new(&streets, &demand, STEP_S, seed);
    let mut line = StopLine::new(0);
    while drive.now_s() < end_s - 1e-9 {
        drive.step(times.aspect(drive.now_s()));
        line.see(&drive);
    }
    let counted = line.times_s.iter().filter(|t| **t > warm_s).count();
    counted as f64 / (CYCLES * times.cycle_s) * 3_600.0
}

fn delay(chapter: &mut Chapter, times: Times, lane: Lane, quick: bool) {
    chapter.text(format!(
        "Delay at {} s of green in {} s: Poisson arrivals for {} s, everybody's time from when \
         they want to begin to their end. All: less the time that an empty road takes. Control \
         delay: less the time of the same cars with the signal always green, for slower cars \
         ahead and waiting to get in delay them without any signal too. x = flow / measured \
         capacity. HCM, 6th edition, chapter 19: d1 + d2 with k = 0.5, I = 1 and T the \
         period (d3 = 0, nobody waits at the start). Webster (1958): three terms, for a period \
         without end.",
        times.green_s, times.cycle_s, PERIOD_S
    ));
    let mut rows = vec![
        ["x", "all, s", "control, s", "±", "runs", "HCM, s", "off, %", "Webster, s", "off, %"]
            .map(str::to_owned)
            .to_vec(),
    ];
    let (mut dots, mut hcm, mut webster) = (Vec::new(), Vec::new(), Vec::new());
    let all: &[f64] = if quick { &[0.3, 0.6] } else { &[0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9] };
    for &x in all {
        let (measured, total_s) = mean_delay(times, x * lane.capacity_per_h, quick);
        let (h, w) = (lane.hcm_s(x, PERIOD_S / 3_600.0), lane.webster_s(x));
        let (off_h, off_w) = (measured.value / h - 1.0, measured.value / w - 1.0);
        let mut cells = row(&x.to_string(), &[total_s, measured.value, measured.half]);
        cells.push(measured.n.to_string());
        cells.extend(row("", &[h, 100.0 * off_h, w, 100.0 * off_w]).into_iter().skip(1));
        rows.push(cells);
        let name = format!("signal/delay_off/green_{}_of_{}/x_{x}", times.green_s, times.cycle_s);
        chapter.bars.push(Bar::new(name, off_h.abs(), Goal::Most(0.1)));
        dots.push((x, measured.value));
        hcm.push((x, h));
        webster.push((x, w));
    }
    let title = format!("Delay, green {} s of {} s", times.green_s, times.cycle_s);
    chapter.plots.push(
        Plot::new(&title, "degree of saturation x", "mean delay, s")
            .with("HCM", Mark::Dashed, hcm)
            .with("measured", Mark::Dots, dots)
            .with("Webster", Mark::Dashed, webster),
    );
    chapter.values[title] = json!(rows);
    chapter.tables.push(rows);
}

/// Mean control delay over as many replications as make it sure, and the mean of all delay.
fn mean_delay(times: Times, flow_per_h: f64, quick: bool) -> (Mean, f64) {
    let (least, most) = if quick { (4, 4) } else { (20, 300) };
    let (mut delays, mut total_s) = (Vec::new(), 0.0);
    loop {
        let seed = delays.len() as u64;
        let with_s = delay_s(times, flow_per_h, seed);
        total_s += with_s;
        delays.push(with_s - delay_s(ALWAYS, flow_per_h, seed));
        let mean = Mean::of(&delays);
        if mean.n >= most || (mean.n >= least && mean.half <= SURE * mean.value) {
            return (mean, total_s / mean.n as f64);
        }
    }
}

/// Mean delay of one replication, seconds.
fn delay_s(times: Times, flow_per_h: f64, seed: u64) -> f64 {
    let streets = roads::straight(BEFORE_M, BEHIND_M);
    let departs_s = Random(1_000 + seed).poisson(flow_per_h, PERIOD_S);
    let demand =
        TrafficDemand { classes: vec![VehicleClass::car()], trips: trips(0, &departs_s, &[0, 1]) };
    let mut drive = Drive::new(&streets, &demand, STEP_S, seed);
    let all = departs_s.len() as u64;
    while drive.traffic.counts().arrived < all && drive.now_s() < 3.0 * PERIOD_S {
        drive.step(times.aspect(drive.now_s()));
    }
    let of = |r: &microsim::traffic::TripRecord| {
        r.time_loss_s + r.inserted_s.unwrap_or(f64::NAN) - r.depart_s
    };
    drive.traffic.records().iter().map(of).sum::<f64>() / all as f64
}

pub const STEP_S: f64 = 0.5;
pub const AMBER_S: f64 = 3.0;
pub const USED_AMBER_S: f64 = 2.0;
const TIMES: [Times; 2] =
    [Times { cycle_s: 90.0, green_s: 40.0 }, Times { cycle_s: 60.0, green_s: 20.0 }];
/// No signal.
const ALWAYS: Times = Times { cycle_s: 1.0, green_s: 2.0 };
/// Long enough for the queue at x = 0.9, metres.
const BEFORE_M: f64 = 800.0;
/// Long enough to gain speed again, metres.
const BEHIND_M: f64 = 400.0;
const WARM_CYCLES: f64 = 10.0;
const CYCLES: f64 = 40.0;
const PERIOD_S: f64 = 3_600.0;
/// Half of the 95 % interval by the mean.
const SURE: f64 = 0.02;
