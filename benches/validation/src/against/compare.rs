//! One side against the other.

use super::case::Case;
use super::side::Side;
use crate::bar::{Bar, Goal};
use crate::report::Chapter;
use crate::stats::{Mean, geh};
use crate::svg::{Mark, Plot, row};
use serde_json::json;

/// A road on both sides, means over the seeds.
struct Approach {
    name: String,
    vehicles: f64,
    delay_s: (f64, f64),
    queue_m: (f64, f64),
    per_h: (f64, f64),
}

impl Approach {
    /// Within 15 % or 3 s.
    fn delay_holds(&self) -> bool {
        let (ours, sumo) = self.delay_s;
        (ours - sumo).abs() <= (0.15 * sumo).max(3.0)
    }

    /// Within 20 % or two vehicles.
    fn queue_holds(&self) -> bool {
        let (ours, sumo) = self.queue_m;
        (ours - sumo).abs() <= (0.2 * sumo).max(13.4)
    }
}

/// The comparison of all seeds.
pub fn chapter(name: &str, case: &Case, pairs: &[(Side, Side)]) -> Chapter {
    let mut chapter = Chapter::new(&format!("Against SUMO: {name}"));
    chapter.text(format!(
        "{}: the same trips, routes and fixed-time signals on both sides, SUMO with \
         carFollowModel IDM, steps of {} s, {} seeds. Delay of an approach: time from coming onto \
         the road (or being let in) to the stop line, less that of an empty road at the speed \
         that each driver wants; everybody who came to the stop line. Queue: from the end of the \
         lane to the rear of the last vehicle slower than 5 km/h, the longest lane of the road, \
         every {} s until the last one sets out; 95 % quantile. Flow: passages of the stop line \
         by then.",
        case.net.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default(),
        super::STEP_S,
        pairs.len(),
        super::EVERY_S,
    ));
    trips(&mut chapter, name, pairs);
    let all = approaches(pairs);
    let used = used(&all);
    chapter.text(format!(
        "{} of {} roads have {FEWEST} or more vehicles in a run and count as approaches.",
        used.len(),
        all.len()
    ));
    let linked: Vec<&Approach> = all.iter().filter(|a| a.per_h.0 + a.per_h.1 > 0.0).collect();
    let near = linked.iter().filter(|a| geh(a.per_h.0, a.per_h.1) < 5.0).count();
    let bars = &mut chapter.bars;
    let bar = |what: &str| format!("sumo/{name}/{what}");
    bars.push(Bar::new(bar("delay_share"), share(&used, Approach::delay_holds), Goal::Least(1.0)));
    bars.push(Bar::new(bar("queue_share"), share(&used, Approach::queue_holds), Goal::Least(1.0)));
    let geh_share = near as f64 / linked.len() as f64;
    bars.push(Bar::new(bar("geh_below_5_share"), geh_share, Goal::Least(0.95)));
    pictures(&mut chapter, &used);
    list(&mut chapter, used);
    chapter
}

/// How far SUMO is from itself with other drivers: what nobody can be nearer to it than.
pub fn itself(chapter: &mut Chapter, pairs: &[(Side, Side)]) {
    let all = approaches(pairs);
    let used = used(&all);
    let delay = share(&used, Approach::delay_holds);
    let queue = share(&used, Approach::queue_holds);
    chapter.text(format!(
        "SUMO against itself with other seeds, the demand the same: share {delay:.3} of approaches \
         within the bounds of delay, {queue:.3} within those of the queue."
    ));
    chapter.values["sumo_itself"] = json!({ "delay_share": delay, "queue_share": queue });
}

fn used(all: &[Approach]) -> Vec<&Approach> {
    all.iter().filter(|a| a.vehicles >= FEWEST).collect()
}

fn share(used: &[&Approach], holds: fn(&Approach) -> bool) -> f64 {
    used.iter().filter(|a| holds(a)).count() as f64 / used.len() as f64
}

fn trips(chapter: &mut Chapter, name: &str, pairs: &[(Side, Side)]) {
    let mean =
        |of: &dyn Fn(&(Side, Side)) -> f64| Mean::of(&pairs.iter().map(of).collect::<Vec<_>>());
    let travel = (mean(&|p| p.0.travel_s), mean(&|p| p.1.travel_s));
    let entry = (mean(&|p| p.0.entry_s), mean(&|p| p.1.entry_s));
    let arrived = (mean(&|p| p.0.arrived as f64), mean(&|p| p.1.arrived as f64));
    let loaded = (mean(&|p| p.0.loaded as f64), mean(&|p| p.1.loaded as f64));
    let off = mean(&|p| p.0.travel_s / p.1.travel_s - 1.0);
    let head = ["mean over seeds", "ours", "±", "SUMO", "±"].map(str::to_owned).to_vec();
    let line = |what: &str, (a, b): (Mean, Mean)| row(what, &[a.value, a.half, b.value, b.half]);
    chapter.tables.push(vec![
        head,
        line("loaded", loaded),
        line("arrived", arrived),
        line("travel time, s", travel),
        line("wait to be let in, s", entry),
    ]);
    for (seed, (ours, sumo)) in pairs.iter().enumerate() {
        chapter.text(format!("Seed {}: ours {}; SUMO {}.", seed + 1, ours.note, sumo.note));
    }
    chapter.values["travel_s"] = json!({ "ours": travel.0.value, "sumo": travel.1.value,
        "off": off.value, "off_half": off.half });
    chapter.values["entry_s"] = json!({ "ours": entry.0.value, "sumo": entry.1.value });
    let bar = |what: &str| format!("sumo/{name}/{what}");
    let stuck = loaded.0.value - arrived.0.value;
    chapter.bars.push(Bar::new(bar("travel_time_off"), off.value.abs(), Goal::Most(0.1)));
    chapter.bars.push(Bar::new(bar("never_arrived"), stuck, Goal::Most(0.0)));
}

/// How far a scenario's own streets are from SUMO's network made of them: the same trips, but pockets are
/// reached by changing lanes.
pub fn own_streets(chapter: &mut Chapter, name: &str, own: &[Side], pairs: &[(Side, Side)]) {
    let both: Vec<(&Side, &Side)> = own.iter().zip(pairs.iter().map(|p| &p.1)).collect();
    let off: Vec<f64> = both.iter().map(|(a, b)| a.travel_s / b.travel_s - 1.0).collect();
    let off = Mean::of(&off);
    let travel = Mean::of(&own.iter().map(|s| s.travel_s).collect::<Vec<_>>());
    let stuck: Vec<f64> = own.iter().map(|s| (s.loaded - s.arrived) as f64).collect();
    chapter.text(format!(
        "Approaches are put together from their sections in SUMO's network, a queue from those that \
         are full down to the stop line. On the scenario's own streets, as in `semafor sim`, the same trips take {:.1} s, {:+.1} % of \
         SUMO's.",
        travel.value,
        100.0 * off.value
    ));
    chapter.values["own_streets"] = json!({ "travel_s": travel.value, "off": off.value });
    let bar = |what: &str| format!("sumo/{name}/{what}");
    let bars = &mut chapter.bars;
    bars.push(Bar::new(bar("own_streets_travel_off"), off.value.abs(), Goal::Most(0.1)));
    let stuck = Mean::of(&stuck).value;
    bars.push(Bar::new(bar("own_streets_never_arrived"), stuck, Goal::Most(0.0)));
}

fn approaches(pairs: &[(Side, Side)]) -> Vec<Approach> {
    let names = pairs.first().into_iter().flat_map(|(ours, _)| ours.roads.keys());
    let of = |name: &String| {
        let sums: Vec<_> = pairs
            .iter()
            .filter_map(|(a, b)| Some(((a.roads.get(name)?, a), (b.roads.get(name)?, b))))
            .collect();
        let n = sums.len() as f64;
        let mean = |f: &dyn Fn(&super::side::Passed, &Side) -> f64| {
            let both = sums.iter().map(|((a, x), (b, y))| (f(a, x), f(b, y)));
            let (a, b) = both.fold((0.0, 0.0), |s, v| (s.0 + v.0, s.1 + v.1));
            (a / n, b / n)
        };
        let (vehicles, loss) = (mean(&|p, _| p.vehicles), mean(&|p, _| p.loss_s));
        Approach {
            name: name.clone(),
            vehicles: vehicles.1,
            delay_s: (loss.0 / vehicles.0, loss.1 / vehicles.1),
            queue_m: mean(&|p, _| p.queue_p95_m()),
            per_h: mean(&|p, s| p.per_h(s.demand_s)),
        }
    };
    names.map(of).collect()
}

fn pictures(chapter: &mut Chapter, used: &[&Approach]) {
    let scatter = |title: &str, unit: &str, of: &dyn Fn(&Approach) -> (f64, f64)| {
        let dots: Vec<(f64, f64)> = used.iter().map(|a| (of(a).1, of(a).0)).collect();
        let most = dots.iter().fold(1.0f64, |m, d| m.max(d.0).max(d.1));
        let mut plot = Plot::new(title, &format!("SUMO, {unit}"), &format!("ours, {unit}"));
        plot.square = true;
        plot.with("one approach", Mark::Dots, dots).with(
            "the same",
            Mark::Dashed,
            vec![(0.0, 0.0), (most, most)],
        )
    };
    chapter.plots.push(scatter("Mean delay", "s", &|a| a.delay_s));
    chapter.plots.push(scatter("95 % queue", "m", &|a| a.queue_m));
    chapter.plots.push(scatter("Flow", "veh/h", &|a| a.per_h));
}

/// The approaches, those that are farthest off first.
fn list(chapter: &mut Chapter, mut used: Vec<&Approach>) {
    let off = |a: &Approach| (a.delay_s.0 - a.delay_s.1).abs() / (0.15 * a.delay_s.1).max(3.0);
    used.sort_by(|a, b| off(b).total_cmp(&off(a)));
    let head = ["road", "vehicles", "delay, s", "SUMO, s", "queue, m", "SUMO, m", "veh/h", "SUMO"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    rows.extend(used.iter().take(LISTED).map(|a| {
        let (d, q, f) = (a.delay_s, a.queue_m, a.per_h);
        row(&a.name, &[a.vehicles, d.0, d.1, q.0, q.1, f.0, f.1])
    }));
    chapter.tables.push(rows);
    let each = used.iter().map(|a| {
        json!({ "road": a.name, "vehicles": a.vehicles, "delay_s": a.delay_s,
            "queue_m": a.queue_m, "per_h": a.per_h })
    });
    chapter.values["approaches"] = each.collect();
}

/// Fewer vehicles in a run tell little about an approach: 3 s are less than the noise.
const FEWEST: f64 = 60.0;
const LISTED: usize = 40;
