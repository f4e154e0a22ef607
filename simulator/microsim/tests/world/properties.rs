//! What holds at every step whatever the demand and the signals.

use crate::road::{at, flow, four_arms};
use microsim::{Aspect, BusTrip, Call, Demand, Flow, Params, VehicleKind, VehicleRecord, World};
use proptest::prelude::*;
use roadnet::{IntersectionId, RoadNetwork, SignalGroupId, StopPointId};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

static ROAD: LazyLock<Arc<RoadNetwork>> = LazyLock::new(|| Arc::new(four_arms()));

/// Each group cycles on its own through green, amber (3 s), red and red-amber, with lengths
/// that depend on group and programme: no regard to conflicts, which is the hardest case.
fn wild(programme: u64, now_s: f64, group: SignalGroupId) -> Aspect {
    let mix = (programme ^ u64::from(group.0)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let green_s = 5.0 + (mix >> 56) as f64 / 8.0;
    let red_s = 5.0 + (mix >> 48 & 0xFF) as f64 / 8.0;
    let cycle_s = green_s + 3.0 + red_s + 1.0;
    let t = (now_s + (mix >> 40 & 0xFF) as f64).rem_euclid(cycle_s);
    if t < green_s {
        Aspect::Go
    } else if t < green_s + 3.0 {
        Aspect::Caution
    } else if t < cycle_s - 1.0 {
        Aspect::Stop
    } else {
        Aspect::Prepare
    }
}

fn bus(journey: &str, enters_s: f64, to: u8, stop: &str) -> BusTrip {
    BusTrip {
        journey: journey.to_owned(),
        line: "9".to_owned(),
        kind: VehicleKind::Bus,
        from: at(0),
        to: at(to),
        enters_s,
        lateness_s: 60.0,
        calls: vec![Call { stop: StopPointId(stop.to_owned()), dwell_s: 20.0 }],
    }
}

/// Flows of every movement, `rates` in vehicles per hour, and two buses.
fn demand(rates: &[f64; 12]) -> Demand {
    let movement = |(n, rate): (usize, &f64)| {
        let (from, turn) = (n as u8 / 3, n as u8 % 3 + 1);
        flow(from, (from + turn) % 4, *rate, 600.0)
    };
    let flows = rates.iter().enumerate().map(movement).collect();
    let buses = vec![bus("a", 40.25, 2, "North"), bus("b", 130.0, 2, "South")];
    Demand { flows, buses, ..Demand::default() }
}

fn run(
    demand: Demand,
    params: &Params,
    seed: u64,
    until_s: f64,
    aspects: impl Fn(f64, IntersectionId, SignalGroupId) -> Aspect,
) -> World {
    let mut world = World::new(ROAD.clone(), demand, params.clone(), seed).unwrap();
    while world.now().as_secs_f64() < until_s {
        let now_s = world.now().as_secs_f64();
        world.step(|i, g| aspects(now_s, i, g));
        // The world itself counts overlaps at every step; look from outside every 4 s.
        if now_s.rem_euclid(4.0) < 1e-9 {
            check(&world);
        }
    }
    check(&world);
    world
}

/// The invariants of every step, from outside.
fn check(world: &World) {
    let counts = world.counts();
    assert_eq!(
        counts.scheduled,
        counts.finished + counts.present + counts.waiting + counts.turned_away,
        "vehicles are conserved"
    );
    let mut on: Vec<_> = world.vehicles().map(|v| (v.place, v.along_m, v.length_m)).collect();
    assert_eq!(on.len() as u64, counts.present);
    assert!(world.vehicles().all(|v| v.speed_mps >= 0.0 && v.along_m >= 0.0));
    on.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    for pair in on.windows(2) {
        let ((place, behind_m, _), (other, front_m, length_m)) = (pair[0], pair[1]);
        assert!(place != other || front_m - length_m >= behind_m - 1e-6, "overlap on {place:?}");
    }
    assert_eq!(world.traffic().audit(), None);
    assert_eq!(counts.red_crossings, 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn nobody_overlaps_runs_red_or_gets_lost(
        rates in prop::array::uniform12(0.0..900.0f64),
        programme in any::<u64>(),
        seed in any::<u64>(),
        step_ms in prop::sample::select(vec![100u64, 200, 500, 1_000]),
        sd in prop::sample::select(vec![0.0, 0.05, 0.2]),
    ) {
        let step = Duration::from_millis(step_ms);
        let params = Params { step, speed_factor_sd: sd, ..Params::default() };
        let world = run(demand(&rates), &params, seed, 400.0, |t, _, g| wild(programme, t, g));
        prop_assert!(world.counts().finished > 0 || rates.iter().sum::<f64>() < 100.0);
        for r in world.records() {
            prop_assert!(r.delay_s > -0.3, "{r:?}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_run(programme in any::<u64>(), seed in any::<u64>()) {
        let rates = [250.0; 12];
        let params = Params::default();
        let go = || run(demand(&rates), &params, seed, 200.0, |t, _, g| wild(programme, t, g));
        let (a, b) = (go(), go());
        prop_assert_eq!(a.records(), b.records());
        prop_assert_eq!(a.events(), b.events());
        prop_assert_eq!(a.queues(), b.queues());
    }

    #[test]
    fn one_vehicle_more_changes_nothing_about_the_others(seed in any::<u64>()) {
        let params = Params { penetration: 0.4, ..Params::default() };
        let few = demand(&[150.0; 12]);
        let mut more = few.clone();
        more.flows.push(Flow { begin_s: 20.0, ..flow(1, 3, 300.0, 100.0) });
        more.buses.push(bus("c", 60.0, 2, "North"));
        let go = |d: Demand| run(d, &params, seed, 300.0, |t, _, g| wild(3, t, g)).records();
        let (before, after) = (go(few), go(more));
        prop_assert!(after.len() > before.len());
        let traits = |r: &VehicleRecord| {
            (r.id, r.scheduled_s.to_bits(), r.speed_factor.to_bits(), r.equipped, r.kind)
        };
        for old in &before {
            let same = after.iter().find(|r| r.id == old.id).map(traits);
            prop_assert_eq!(same, Some(traits(old)));
        }
    }

    #[test]
    fn who_is_equipped_at_a_penetration_is_so_at_every_higher_one(
        seed in any::<u64>(), low in 0.0..1.0f64, more in 0.0..1.0f64,
    ) {
        let high = (low + more).min(1.0);
        let go = |penetration: f64| {
            let params = Params { penetration, ..Params::default() };
            run(demand(&[200.0; 12]), &params, seed, 60.0, |_, _, _| Aspect::Go).records()
        };
        for (l, h) in go(low).iter().zip(&go(high)) {
            prop_assert_eq!(l.id, h.id);
            prop_assert!(h.equipped || !l.equipped);
            prop_assert!(h.kind == microsim::VehicleKind::Car || h.equipped);
        }
    }
}

#[test]
fn streams_that_merge_take_turns_and_all_get_through() {
    // Everything green at once for ever: only the merges hold anyone.
    let rates = [120.0; 12];
    let world = run(demand(&rates), &Params::default(), 5, 900.0, |_, _, _| Aspect::Go);
    let counts = world.counts();
    assert_eq!(counts.finished, counts.scheduled, "{counts:?}");
    assert!(counts.scheduled > 200);
}

/// To be timed from outside: `time cargo test -p semafor-microsim --test world -- --ignored`.
#[test]
#[ignore = "a measurement, not a check"]
fn an_hour_of_2500_vehicles() {
    let mut demand = demand(&[208.0; 12]);
    for f in &mut demand.flows {
        f.end_s = 3_600.0;
    }
    let params = Params { penetration: 0.3, ..Params::default() };
    let mut world = World::new(ROAD.clone(), demand, params, 1).unwrap();
    let mut cams = 0;
    while world.now().as_secs_f64() < 3_600.0 {
        let now_s = world.now().as_secs_f64();
        cams += world.step(|_, g| wild(3, now_s, g)).cams.len();
    }
    println!("{:?}, {cams} CAMs", world.counts());
}

#[test]
fn a_queue_in_front_of_a_dark_green_or_red_signal() {
    let until = |aspect: Aspect| {
        let mut demand = demand(&[0.0; 12]);
        demand.buses.clear();
        demand.flows[1] = flow(0, 2, 900.0, 600.0);
        run(demand, &Params::default(), 1, 600.0, move |_, _, _| aspect)
    };
    assert!(until(Aspect::Go).counts().finished > 100);
    assert!(until(Aspect::Dark).counts().finished > 100);
    let red = until(Aspect::Stop);
    assert_eq!(red.counts().finished, 0);
    // 285 m of lane, 6.7 m a vehicle; the rest waits outside and is counted.
    assert!((41..=43).contains(&red.counts().present), "{:?}", red.counts());
    assert!(red.counts().waiting > 80);
    let queue = red.queues().iter().find(|q| q.lane.lane.0 == 2).unwrap();
    let last = *queue.queue_m.last().unwrap();
    assert!((275.0..=290.0).contains(&last), "{last}");
    assert_eq!(queue.queue_m.len(), 600);
    assert!(*queue.outside.last().unwrap() > 80);
}
