//! SUMO's networks and routes in the words of the simulator of whole networks.

use microsim::traffic::{
    FixedProgram, FixedTimes, StartLane, TrafficDemand, TrafficTrip, TripHalt, VehicleClass,
};
use microsim::{Aspect, DriverParams};
use scenario::sumo::{
    DepartLane, LightPlan, StreetDemand, StreetHalt, StreetNet, StreetTrip, StreetVehicle,
};
use std::time::Duration;

/// Vehicles and their trips. A trip's number is that of its random stream.
pub fn street_demand(demand: StreetDemand) -> TrafficDemand {
    let lengths_m: Vec<f64> = demand.vehicles.iter().map(|v| v.length_m).collect();
    let trips = demand.trips.into_iter().enumerate();
    TrafficDemand {
        classes: demand.vehicles.iter().map(class).collect(),
        trips: trips.map(|(n, t)| trip(n, &lengths_m, t)).collect(),
    }
}

fn class(v: &StreetVehicle) -> VehicleClass {
    VehicleClass {
        user: v.user,
        driver: DriverParams {
            a_mps2: v.accel_mps2,
            b_mps2: v.decel_mps2,
            headway_s: v.headway_s,
            s0_m: v.gap_m,
            length_m: v.length_m,
            width_m: v.width_m,
        },
        max_mps: v.max_mps,
        speed_factor: v.speed_factor,
        speed_factor_sd: v.speed_factor_sd,
    }
}

fn trip(n: usize, lengths_m: &[f64], t: StreetTrip) -> TrafficTrip {
    TrafficTrip {
        lane: match t.lane {
            DepartLane::Best => StartLane::Best,
            DepartLane::Free => StartLane::Free,
            DepartLane::Fixed(lane) => StartLane::Fixed(lane),
        },
        // Its rear stands at the start of the road, as SUMO has it.
        from_m: lengths_m[t.vehicle as usize],
        most_mps: t.speed_mps.unwrap_or(f64::INFINITY),
        halts: t.stops.iter().map(halt).collect(),
        ..TrafficTrip::new(n as u32, t.depart_s, t.vehicle, t.route)
    }
}

fn halt(s: &StreetHalt) -> TripHalt {
    TripHalt { lane: s.lane, at_m: s.at_m, dwell_s: s.duration_s }
}

/// What a network's traffic lights show as their programs have it.
pub fn street_times(net: &StreetNet) -> FixedTimes {
    let program = |p: &LightPlan| FixedProgram {
        intersection: p.intersection,
        offset: Duration::from_secs_f64(p.offset_s.max(0.0)),
        steps: p
            .steps
            .iter()
            .map(|s| {
                let shows = s.shows.iter().map(|(group, letter)| (*group, aspect(*letter)));
                (Duration::from_secs_f64(s.duration_s), shows.collect())
            })
            .collect(),
    };
    FixedTimes::new(net.plans.iter().map(program).collect())
}

fn aspect(letter: char) -> Aspect {
    match letter {
        'G' | 'g' => Aspect::Go,
        'y' | 'Y' => Aspect::Caution,
        'u' | 'U' => Aspect::Prepare,
        'o' | 'O' => Aspect::Dark,
        _ => Aspect::Stop,
    }
}
