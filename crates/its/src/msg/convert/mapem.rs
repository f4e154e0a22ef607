//! MAPEM from the wire, TS 103 301 v1.3.1 on ISO/TS 19091.

use super::{conversions, each, intersection, invalid, map_nodes, minute};
use super::{position, text, velocity};
use crate::msg::{
    Connection, IntersectionGeometry, Lane, LaneKind, Maneuvers, Mapem, MsgError, RegulatorySpeed,
    StationId,
};
use core::fmt::Arguments;
use its_asn1::dsrc;
use its_asn1::mapem_pdu_descriptions::MAPEM;
use std::collections::BTreeMap;
use units::{Enu, LocalFrame};

conversions!(Mapem, MapemPdu, read, super::mapem_write::write);

fn read(pdu: &MAPEM) -> Result<Mapem, MsgError> {
    let intersections = pdu.map.intersections.as_ref().map_or(&[][..], |list| &list.0[..]);
    Ok(Mapem {
        station: StationId(pdu.header.station_id.0),
        minute_of_year: minute(pdu.map.time_stamp.as_ref()),
        issue_revision: pdu.map.msg_issue_revision.0,
        intersections: each(intersections, |i, geometry| {
            geometry_of(geometry, format_args!("mapem.map.intersections[{i}]"))
        })?,
    })
}

fn geometry_of(
    geometry: &dsrc::IntersectionGeometry,
    path: Arguments<'_>,
) -> Result<IntersectionGeometry, MsgError> {
    let at = &geometry.ref_point;
    let ref_point = position(&at.lat, &at.long, format_args!("{path}.refPoint"))?;
    let frame = LocalFrame::new(ref_point);
    let lane_width_m = geometry.lane_width.as_ref().map(|width| f64::from(width.0) / 100.0);
    let explicit = explicit_lanes(&geometry.lane_set.0, &frame, path)?;
    let lanes = each(&geometry.lane_set.0, |i, lane| {
        let path = format_args!("{path}.laneSet[{i}]");
        let (nodes, template) = centre_line(lane, &explicit, path)?;
        lane_of(lane, nodes, template, lane_width_m, path)
    })?;
    Ok(IntersectionGeometry {
        name: text(geometry.name.as_ref()),
        id: intersection(&geometry.id),
        revision: geometry.revision.0,
        ref_point,
        lane_width_m,
        speed_limits: speeds(geometry.speed_limits.as_ref()),
        lanes,
    })
}

/// Lanes with nodes of their own: what computed lanes may refer to. One that says it twice is
/// an error, for the reference would be ambiguous.
type Explicit<'a> = BTreeMap<u8, (Vec<Enu>, &'a dsrc::NodeSetXY)>;

fn explicit_lanes<'a>(
    lanes: &'a [dsrc::GenericLane],
    frame: &LocalFrame,
    path: Arguments<'_>,
) -> Result<Explicit<'a>, MsgError> {
    let mut explicit = BTreeMap::new();
    for (i, lane) in lanes.iter().enumerate() {
        let path = format_args!("{path}.laneSet[{i}]");
        if let dsrc::NodeListXY::Nodes(nodes) = &lane.node_list {
            let points = map_nodes::read(nodes, frame, path)?;
            if explicit.insert(lane.lane_id.0, (points, nodes)).is_some() {
                let detail = format!("lane {} is described twice", lane.lane_id.0);
                return Err(invalid(format_args!("{path}.laneID"), detail));
            }
        }
    }
    Ok(explicit)
}

/// Points of a lane and the nodes whose attributes it has.
fn centre_line<'a>(
    lane: &'a dsrc::GenericLane,
    explicit: &Explicit<'a>,
    path: Arguments<'_>,
) -> Result<(Vec<Enu>, &'a dsrc::NodeSetXY), MsgError> {
    match &lane.node_list {
        dsrc::NodeListXY::Nodes(_) => explicit
            .get(&lane.lane_id.0)
            .cloned()
            .ok_or_else(|| invalid(path, "the lane has no nodes")),
        dsrc::NodeListXY::Computed(computed) => {
            let path = format_args!("{path}.nodeList.computed");
            let id = computed.reference_lane_id.0;
            let (reference, nodes) = explicit.get(&id).ok_or_else(|| {
                let path = format_args!("{path}.referenceLaneId");
                invalid(path, format!("no lane {id} with nodes of its own"))
            })?;
            Ok((map_nodes::computed(computed, reference, path)?, nodes))
        }
        dsrc::NodeListXY::Later(_) => {
            Err(invalid(format_args!("{path}.nodeList"), "unknown alternative"))
        }
    }
}

fn lane_of(
    lane: &dsrc::GenericLane,
    nodes: Vec<Enu>,
    template: &dsrc::NodeSetXY,
    lane_width_m: Option<f64>,
    path: Arguments<'_>,
) -> Result<Lane, MsgError> {
    let attributes = &lane.lane_attributes;
    let widening_cm = template
        .0
        .first()
        .and_then(|node| node.attributes.as_ref())
        .and_then(|attributes| attributes.d_width.as_ref())
        .map_or(0, |width| width.0);
    let connects_to = lane.connects_to.as_ref().map_or(&[][..], |list| &list.0[..]);
    Ok(Lane {
        id: lane.lane_id.0,
        name: text(lane.name.as_ref()),
        ingress_approach: lane.ingress_approach.as_ref().map(|approach| approach.0),
        egress_approach: lane.egress_approach.as_ref().map(|approach| approach.0),
        ingress: attributes.directional_use.0 & dsrc::LaneDirection::INGRESS_PATH != 0,
        egress: attributes.directional_use.0 & dsrc::LaneDirection::EGRESS_PATH != 0,
        kind: lane_kind(&attributes.lane_type, path)?,
        shared_with: attributes.shared_with.0,
        maneuvers: lane.maneuvers.as_ref().map(maneuvers),
        nodes,
        width_m: lane_width_m.map(|width| (width * 100.0 + f64::from(widening_cm)) / 100.0),
        speed_limits: node_speeds(template),
        connects_to: connects_to.iter().map(connection).collect(),
    })
}

fn lane_kind(kind: &dsrc::LaneTypeAttributes, path: Arguments<'_>) -> Result<LaneKind, MsgError> {
    use dsrc::LaneTypeAttributes as Wire;
    Ok(match kind {
        Wire::Vehicle(bits) => LaneKind::Vehicle {
            bus_only: bits.0.bit(dsrc::LaneAttributesVehicle::RESTRICTED_TO_BUS_USE),
        },
        Wire::Crosswalk(_) => LaneKind::Crosswalk,
        Wire::BikeLane(_) => LaneKind::Bike,
        Wire::Sidewalk(_) => LaneKind::Sidewalk,
        Wire::TrackedVehicle(_) => LaneKind::TrackedVehicle,
        Wire::Median(_) | Wire::Striping(_) | Wire::Parking(_) => LaneKind::Other,
        Wire::Later(_) => {
            return Err(invalid(
                format_args!("{path}.laneAttributes.laneType"),
                "unknown lane type",
            ));
        }
    })
}

fn maneuvers(bits: &dsrc::AllowedManeuvers) -> Maneuvers {
    use dsrc::AllowedManeuvers as Wire;
    Maneuvers {
        straight: bits.0 & Wire::MANEUVER_STRAIGHT_ALLOWED != 0,
        left: bits.0 & Wire::MANEUVER_LEFT_ALLOWED != 0,
        right: bits.0 & Wire::MANEUVER_RIGHT_ALLOWED != 0,
        u_turn: bits.0 & Wire::MANEUVER_U_TURN_ALLOWED != 0,
    }
}

fn connection(connection: &dsrc::Connection) -> Connection {
    Connection {
        to_lane: connection.connecting_lane.lane.0,
        maneuvers: connection.connecting_lane.maneuver.as_ref().map(maneuvers),
        remote: connection.remote_intersection.as_ref().map(intersection),
        signal_group: connection.signal_group.as_ref().map(|group| group.0),
        connection_id: connection.connection_id.as_ref().map(|id| id.0),
    }
}

/// Limits of kinds that the module doesn't know limit nobody here.
fn speeds(limits: Option<&dsrc::SpeedLimitList>) -> Vec<RegulatorySpeed> {
    let limits = limits.map_or(&[][..], |list| &list.0[..]);
    let kind = |limit: &dsrc::RegulatorySpeedLimit| {
        dsrc::SpeedLimitType::ROOT.iter().position(|kind| *kind == limit.r#type)
    };
    let known = limits.iter().filter_map(|limit| {
        let kind = kind(limit)? as u8;
        Some(RegulatorySpeed { kind, speed_mps: velocity(&limit.speed) })
    });
    known.collect()
}

/// Limits from the attributes of all nodes, in their order.
fn node_speeds(nodes: &dsrc::NodeSetXY) -> Vec<RegulatorySpeed> {
    let mut found = Vec::new();
    for attributes in nodes.0.iter().filter_map(|node| node.attributes.as_ref()) {
        for data in attributes.data.iter().flat_map(|list| &list.0) {
            if let dsrc::LaneDataAttribute::SpeedLimits(limits) = data {
                found.extend(speeds(Some(limits)));
            }
        }
    }
    found
}
