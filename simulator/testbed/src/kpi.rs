//! What one run comes to.

use crate::calls::Calls;
use microsim::{VehicleKind, VehicleRecord, World};
use std::collections::BTreeMap;

/// Key performance indicators of one run by name. One whose vehicles didn't occur is NaN.
#[derive(Clone, PartialEq, Debug)]
pub struct Kpis(pub BTreeMap<&'static str, f64>);

/// Every name, in the order of tables. Delays include the wait to enter the network; those
/// still on the way at the end count with their delay so far.
pub const KPI_NAMES: [&str; 24] = [
    "delay_s",
    "delay_p95_s",
    "car_delay_s",
    "bus_delay_s",
    "late_bus_delay_s",
    "punctual_bus_delay_s",
    "emergency_delay_s",
    "person_delay_s",
    "stops",
    "queue_m",
    "queue_m_p95",
    "queue_m_max",
    "travel_time_s",
    "pedestrian_wait_s",
    "max_wait_s",
    "throughput_veh_per_h",
    "fuel_l_per_100km",
    "co2_g_per_km",
    "bus_on_time",
    "bus_headway_cv",
    "speeding_share",
    "vehicles",
    "unfinished",
    "refused",
];

impl Kpis {
    /// `fuel_l_per_100km` and `co2_g_per_km` are those of passenger cars that are through
    /// ([`microsim::fuel_ml_per_s`]); `bus_on_time` and `bus_headway_cv` those of [`Calls`];
    /// `speeding_share` of those who came into the zones that are watched.
    ///
    /// Of everything that came after `warm_up_s`; a bus counts as late from `late_s` on.
    /// `refused` are requests that the safety kernel did not let out of the engine.
    pub(crate) fn of(
        world: &World,
        calls: &Calls,
        (warm_up_s, late_s): (f64, f64),
        refused: u64,
    ) -> Self {
        let now_s = world.now().as_secs_f64();
        let records: Vec<VehicleRecord> = world
            .records()
            .into_iter()
            .filter(|r| r.scheduled_s >= warm_up_s && !r.turned_away)
            .collect();
        let delay = |keep: &dyn Fn(&VehicleRecord) -> bool| {
            mean(records.iter().filter(|r| keep(r)).map(|r| r.delay_s))
        };
        let bus = |r: &VehicleRecord| r.kind.is_public_transport();
        let persons: f64 = records.iter().map(|r| person_weight(r.kind)).sum();
        let person_delay: f64 = records.iter().map(|r| person_weight(r.kind) * r.delay_s).sum();
        let waits: Vec<f64> = world
            .pedestrians()
            .iter()
            .filter(|p| p.came_s >= warm_up_s)
            .map(|p| p.wait_s(now_s))
            .collect();
        let longest = records.iter().map(|r| r.stopped_s).chain(waits.iter().copied());
        let queues: Vec<f64> = world
            .queues()
            .iter()
            .flat_map(|q| q.queue_m.iter().skip(warm_up_s as usize).map(|m| f64::from(*m)))
            .collect();
        let travel = records.iter().filter_map(|r| Some(r.left_s? - r.scheduled_s));
        let burnt = records.iter().filter(|r| r.fuel_ml > 0.0 && r.driven_m > 0.0);
        let (fuel_ml, driven_m) =
            burnt.fold((0.0, 0.0), |(f, m), r| (f + r.fuel_ml, m + r.driven_m));
        let fuel_l_per_100km = fuel_ml / driven_m * 100.0;
        let passages = records.iter().flat_map(|r| &r.passages);
        let passed = passages.filter(|p| p.passed_line_s.is_some()).count();
        let values = [
            delay(&|_| true),
            percentile(records.iter().map(|r| r.delay_s).collect(), 0.95),
            delay(&|r| !bus(r) && r.kind != VehicleKind::Emergency),
            delay(&bus),
            delay(&|r| bus(r) && r.lateness_s >= late_s),
            delay(&|r| bus(r) && r.lateness_s < late_s),
            delay(&|r| r.kind == VehicleKind::Emergency),
            person_delay / persons,
            mean(records.iter().map(|r| f64::from(r.stops))),
            mean(queues.iter().copied()),
            percentile(queues.clone(), 0.95),
            queues.iter().copied().fold(f64::NAN, f64::max),
            mean(travel),
            mean(waits.iter().copied()),
            longest.fold(f64::NAN, f64::max),
            passed as f64 / ((now_s - warm_up_s) / 3_600.0).max(1e-9),
            fuel_l_per_100km,
            fuel_l_per_100km * CO2_G_PER_L / 100.0,
            calls.on_time(warm_up_s),
            calls.headway_cv(warm_up_s),
            speeding_share(world, warm_up_s),
            records.len() as f64,
            records.iter().filter(|r| r.left_s.is_none()).count() as f64,
            refused as f64,
        ];
        Self(KPI_NAMES.into_iter().zip(values).collect())
    }

    /// One value; NaN for a name that there is not.
    pub fn value(&self, name: &str) -> f64 {
        self.0.get(name).copied().unwrap_or(f64::NAN)
    }
}

/// Persons in a vehicle: 1.3 in a car, 30 in a bus, as is usual in appraisals of priority.
pub const fn person_weight(kind: VehicleKind) -> f64 {
    match kind {
        VehicleKind::Car => 1.3,
        VehicleKind::Bus => 30.0,
        VehicleKind::Tram => 60.0,
        VehicleKind::Truck | VehicleKind::Bicycle => 1.0,
        VehicleKind::Emergency => 2.0,
    }
}

/// The share of those who came into zones faster than allowed there; NaN without any.
fn speeding_share(world: &World, warm_up_s: f64) -> f64 {
    let entries = world.zones().iter().flat_map(|z| {
        let counted = z.entries.iter().filter(move |(at_s, _)| *at_s >= warm_up_s);
        counted.map(|(_, mps)| f64::from(u8::from(*mps > z.zone.limit_mps)))
    });
    mean(entries)
}

/// Petrol (IPCC 2006, volume 2, table 3.2.1: 69.3 kg/GJ; 33.4 MJ/L).
const CO2_G_PER_L: f64 = 2_310.0;

pub(crate) fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, n) = values.fold((0.0, 0usize), |(s, n), v| (s + v, n + 1));
    if n == 0 { f64::NAN } else { sum / n as f64 }
}

pub(crate) fn percentile(mut values: Vec<f64>, share: f64) -> f64 {
    if values.is_empty() {
        return f64::NAN;
    }
    values.sort_by(f64::total_cmp);
    let at = ((values.len() - 1) as f64 * share) as usize;
    values[at]
}
