//! A scenario's demand in the world's terms.

use microsim::{
    Arrivals, BusTrip, Call, Demand, FailedDetector, Flow, Incident, IncidentKind, Mix, OdFlow,
    PedestrianFlow, SpeedZone, Trip, VehicleKind,
};
use roadnet::{ApproachId, ApproachRef, IntersectionId, LaneId, LaneRef, RoadNetwork};
use scenario::{DetectorFault, Scenario, VehicleMode};

/// What was drawn for a run.
pub(crate) fn of(scenario: &Scenario, drawn: &scenario::Demand) -> Demand {
    let network = &scenario.network.network;
    let traffic = &drawn.traffic;
    let arrivals = arrivals(traffic.arrivals);
    Demand {
        flows: drawn.flows.iter().map(|f| flow(f, arrivals)).collect(),
        od: drawn.od_flows.iter().map(|o| od_flow(o, arrivals)).collect(),
        mix: Mix { trucks: traffic.share_trucks, bicycles: traffic.share_bicycles },
        trips: drawn.trips.iter().map(trip).collect(),
        buses: drawn.buses.iter().map(|b| bus(network, b)).collect(),
        pedestrians: drawn.pedestrians.iter().map(pedestrians).collect(),
        incidents: scenario.incidents.iter().map(incident).collect(),
    }
}

fn arrivals(of: scenario::Arrivals) -> Arrivals {
    match of {
        scenario::Arrivals::Poisson => Arrivals::Poisson,
        scenario::Arrivals::Uniform => Arrivals::Uniform,
        scenario::Arrivals::Platoon { size, headway_s } => Arrivals::Platoon { size, headway_s },
    }
}

fn flow(f: &scenario::Flow, arrivals: Arrivals) -> Flow {
    Flow {
        intersection: f.intersection,
        from: f.from,
        to: f.to,
        begin_s: f.begin_s,
        end_s: f.end_s,
        veh_per_h: f.veh_per_h,
        arrivals,
    }
}

fn od_flow(o: &scenario::OdFlow, arrivals: Arrivals) -> OdFlow {
    OdFlow {
        from: o.from,
        to: o.to,
        begin_s: o.begin_s,
        end_s: o.end_s,
        veh_per_h: o.veh_per_h,
        arrivals,
    }
}

fn trip(t: &scenario::Trip) -> Trip {
    let kind = match t.kind {
        scenario::VehicleKind::Car => VehicleKind::Car,
        scenario::VehicleKind::Truck => VehicleKind::Truck,
        scenario::VehicleKind::Bicycle => VehicleKind::Bicycle,
        scenario::VehicleKind::Emergency => VehicleKind::Emergency,
    };
    Trip { id: t.id.clone(), kind, from: t.from, to: t.to, depart_s: t.depart_s }
}

fn bus(network: &RoadNetwork, b: &scenario::BusTrip) -> BusTrip {
    let approach = |intersection: IntersectionId, lane: LaneId| {
        let lane = network.lane(LaneRef { intersection, lane });
        let approach = lane.map_or(ApproachId(0), |(_, l)| l.approach);
        ApproachRef { intersection, approach }
    };
    let last = b.legs.last();
    let (last, to) = last.map_or((b.intersection, b.to), |l| (l.intersection, l.to));
    let call = |s: &scenario::BusStop| Call { stop: s.stop.clone(), dwell_s: s.dwell_s };
    BusTrip {
        journey: b.journey.0.clone(),
        line: b.line.clone(),
        kind: match b.mode {
            VehicleMode::Bus | VehicleMode::Trolleybus => VehicleKind::Bus,
            VehicleMode::Tram => VehicleKind::Tram,
        },
        from: approach(b.intersection, b.from),
        to: approach(last, to),
        enters_s: b.entry_s,
        lateness_s: b.lateness_s,
        calls: b.stop.iter().map(call).collect(),
    }
}

fn pedestrians(p: &scenario::PedestrianFlow) -> PedestrianFlow {
    PedestrianFlow {
        intersection: p.intersection,
        crosswalk: p.lane,
        begin_s: p.begin_s,
        end_s: p.end_s,
        ped_per_h: p.ped_per_h,
    }
}

fn incident(i: &scenario::Incident) -> Incident {
    let what = match &i.kind {
        scenario::IncidentKind::LaneClosed { lane, from_m, to_m } => {
            IncidentKind::LaneClosed { lane: *lane, from_m: *from_m, to_m: *to_m }
        }
        scenario::IncidentKind::StopBlocked { stop } => {
            IncidentKind::StopBlocked { stop: stop.clone() }
        }
        scenario::IncidentKind::DetectorFailed { intersection, detector, mode } => {
            let says = match mode {
                DetectorFault::Silent => FailedDetector::Silent,
                DetectorFault::Stuck => FailedDetector::Stuck,
                DetectorFault::Flicker => FailedDetector::Flickers,
            };
            let (intersection, detector) = (*intersection, *detector);
            IncidentKind::DetectorFailed { intersection, detector, says }
        }
    };
    Incident { what, begin_s: i.begin_s, end_s: i.end_s }
}

/// A zone whose entry speeds are watched.
pub(crate) fn zone(z: &scenario::SpeedZone) -> SpeedZone {
    SpeedZone {
        name: z.name.clone(),
        entry: z.entry,
        limit_mps: z.limit_mps,
        to_stop_line_m: z.to_stop_line_m,
    }
}
