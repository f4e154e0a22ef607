//! The MAPEM of the network.

use its::msg::{
    Connection, IntersectionGeometry, IntersectionRef, Lane, LaneKind, Maneuvers, Mapem,
    RegulatorySpeed, StationId,
};
use roadnet::{Intersection, IntersectionId, LaneUse, RoadNetwork, Turn};

/// The MAPEM that tells of every intersection of a network.
pub fn mapem(network: &RoadNetwork, station: StationId) -> Mapem {
    let revision = network.intersections().iter().map(Intersection::revision).max().unwrap_or(0);
    Mapem {
        station,
        minute_of_year: None,
        issue_revision: revision,
        intersections: network.intersections().iter().map(geometry).collect(),
    }
}

/// An intersection's identity on the wire.
pub(crate) const fn reference(id: IntersectionId) -> IntersectionRef {
    IntersectionRef { region: id.region, id: id.id }
}

fn geometry(i: &Intersection) -> IntersectionGeometry {
    IntersectionGeometry {
        name: Some(i.name().chars().filter(char::is_ascii).take(63).collect::<String>())
            .filter(|n| !n.is_empty()),
        id: reference(i.id()),
        revision: i.revision(),
        ref_point: i.ref_point(),
        lane_width_m: i.lanes().first().map(|l| l.width_m),
        speed_limits: Vec::new(),
        lanes: i.lanes().iter().map(|l| lane(i, l)).collect(),
    }
}

fn lane(i: &Intersection, l: &roadnet::Lane) -> Lane {
    let ingress = matches!(l.lane_use, LaneUse::Ingress | LaneUse::Both);
    let egress = matches!(l.lane_use, LaneUse::Egress | LaneUse::Both);
    // In a MAPEM the nodes run outward: an ingress lane begins at its stop line.
    let mut nodes = l.centreline.points().to_vec();
    if l.lane_use == LaneUse::Ingress {
        nodes.reverse();
    }
    Lane {
        id: l.id.0,
        name: None,
        ingress_approach: ingress.then_some(l.approach.0),
        egress_approach: egress.then_some(l.approach.0),
        ingress,
        egress,
        kind: kind(l.kind),
        shared_with: 0,
        maneuvers: maneuvers(i.connections_from(l.id).map(|c| c.turn)),
        nodes,
        width_m: Some(l.width_m),
        speed_limits: vec![RegulatorySpeed {
            kind: VEHICLE_MAX_SPEED,
            speed_mps: Some(l.speed_limit_mps),
        }],
        connects_to: i
            .connections_from(l.id)
            .map(|c| Connection {
                to_lane: c.to.0,
                maneuvers: maneuvers(core::iter::once(c.turn)),
                remote: None,
                signal_group: c.signal_group.map(|g| g.0),
                connection_id: Some(c.id.0),
            })
            .collect(),
    }
}

const fn kind(kind: roadnet::LaneKind) -> LaneKind {
    match kind {
        roadnet::LaneKind::Vehicle => LaneKind::Vehicle { bus_only: false },
        roadnet::LaneKind::Bus => LaneKind::Vehicle { bus_only: true },
        roadnet::LaneKind::Bike => LaneKind::Bike,
        roadnet::LaneKind::TrackedVehicle => LaneKind::TrackedVehicle,
        roadnet::LaneKind::Crosswalk => LaneKind::Crosswalk,
    }
}

fn maneuvers(turns: impl Iterator<Item = Turn>) -> Option<Maneuvers> {
    turns.fold(None, |sum: Option<Maneuvers>, turn| {
        let mut m = sum.unwrap_or_default();
        match turn {
            Turn::Straight => m.straight = true,
            Turn::Left => m.left = true,
            Turn::Right => m.right = true,
            Turn::UTurn => m.u_turn = true,
        }
        Some(m)
    })
}

/// `vehicleMaxSpeed` of `SpeedLimitType`.
const VEHICLE_MAX_SPEED: u8 = 5;
