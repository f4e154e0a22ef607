//! MAPEM to the wire.

use super::{
    at_most, count, descriptive_name, header, intersection_id, latitude, listed, longitude,
    map_nodes, minute_of_year, refuse, steps, velocity_steps,
};
use crate::msg::{
    Connection, IntersectionGeometry, Lane, LaneKind, Maneuvers, Mapem, RegulatorySpeed,
};
use crate::wire::{EncodeError, MessageKind};
use core::fmt::Arguments;
use its_asn1::dsrc;
use its_asn1::mapem_pdu_descriptions::MAPEM;
use uper::BitString;

/// Every lane gets nodes of its own. A lane's width that differs from the intersection's is
/// sent as `dWidth` of its first node, its speed limits as that node's data.
pub(super) fn write(mapem: &Mapem) -> Result<MAPEM, EncodeError> {
    listed(mapem.intersections.len(), 0..=32, "mapem.map.intersections")?;
    let geometries = mapem
        .intersections
        .iter()
        .enumerate()
        .map(|(i, geometry)| geometry_of(geometry, format_args!("mapem.map.intersections[{i}]")))
        .collect::<Result<Vec<_>, _>>()?;
    let map = dsrc::MapData {
        time_stamp: minute_of_year(mapem.minute_of_year, "mapem.map.timeStamp")?,
        msg_issue_revision: count(mapem.issue_revision, "mapem.map.msgIssueRevision")?,
        layer_type: Some(dsrc::LayerType::IntersectionData),
        intersections: (!geometries.is_empty())
            .then_some(dsrc::IntersectionGeometryList(geometries)),
        ..Default::default()
    };
    Ok(MAPEM { header: header(MessageKind::Mapem, mapem.station), map })
}

fn geometry_of(
    geometry: &IntersectionGeometry,
    path: Arguments<'_>,
) -> Result<dsrc::IntersectionGeometry, EncodeError> {
    listed(geometry.lanes.len(), 1..=255, format_args!("{path}.laneSet"))?;
    let lane_width = match geometry.lane_width_m {
        None => None,
        Some(m) => {
            let width = steps(m, 100.0, 0..=32_767, format_args!("{path}.laneWidth"))?;
            Some(dsrc::LaneWidth(width as u16))
        }
    };
    let lanes = geometry
        .lanes
        .iter()
        .enumerate()
        .map(|(i, lane)| lane_of(lane, lane_width.as_ref(), format_args!("{path}.laneSet[{i}]")))
        .collect::<Result<_, _>>()?;
    let at = geometry.ref_point;
    Ok(dsrc::IntersectionGeometry {
        name: descriptive_name(geometry.name.as_deref(), format_args!("{path}.name"))?,
        id: intersection_id(geometry.id),
        revision: count(geometry.revision, format_args!("{path}.revision"))?,
        ref_point: dsrc::Position3D {
            lat: latitude(at),
            long: longitude(at),
            ..Default::default()
        },
        lane_width,
        speed_limits: speed_limits(&geometry.speed_limits, path)?,
        lane_set: dsrc::LaneList(lanes),
        ..Default::default()
    })
}

fn lane_of(
    lane: &Lane,
    lane_width: Option<&dsrc::LaneWidth>,
    path: Arguments<'_>,
) -> Result<dsrc::GenericLane, EncodeError> {
    let approach = |id: Option<u8>, field: &str| -> Result<_, EncodeError> {
        let id = id.map(|id| at_most(id, 15, format_args!("{path}.{field}"))).transpose()?;
        Ok(id.map(dsrc::ApproachID))
    };
    let shared_with =
        at_most(lane.shared_with, 0x3ff, format_args!("{path}.laneAttributes.sharedWith"))?;
    let lane_attributes = dsrc::LaneAttributes {
        directional_use: dsrc::LaneDirection(
            bit(lane.ingress, dsrc::LaneDirection::INGRESS_PATH)
                | bit(lane.egress, dsrc::LaneDirection::EGRESS_PATH),
        ),
        shared_with: dsrc::LaneSharing(shared_with),
        lane_type: lane_type(lane.kind),
        ..Default::default()
    };
    listed(lane.connects_to.len(), 0..=16, format_args!("{path}.connectsTo"))?;
    let connects_to = lane.connects_to.iter().map(connection).collect();
    let nodes = map_nodes::write(&lane.nodes, first_node(lane, lane_width, path)?, path)?;
    Ok(dsrc::GenericLane {
        lane_id: dsrc::LaneID(lane.id),
        name: descriptive_name(lane.name.as_deref(), format_args!("{path}.name"))?,
        ingress_approach: approach(lane.ingress_approach, "ingressApproach")?,
        egress_approach: approach(lane.egress_approach, "egressApproach")?,
        lane_attributes,
        maneuvers: lane.maneuvers.map(maneuvers),
        node_list: dsrc::NodeListXY::Nodes(nodes),
        connects_to: (!lane.connects_to.is_empty()).then_some(dsrc::ConnectsToList(connects_to)),
        ..Default::default()
    })
}

/// What distinguishes this lane from the intersection's defaults.
fn first_node(
    lane: &Lane,
    lane_width: Option<&dsrc::LaneWidth>,
    path: Arguments<'_>,
) -> Result<Option<dsrc::NodeAttributeSetXY>, EncodeError> {
    let width_path = format!("{path}.nodeList.nodes[0].attributes.dWidth");
    let widening = match (lane.width_m, lane_width) {
        (None, _) => 0,
        (Some(width_m), Some(general)) => {
            let general_m = f64::from(general.0) / 100.0;
            steps(width_m - general_m, 100.0, -512..=511, &width_path)?
        }
        (Some(_), None) => {
            let detail = "a lane's own width needs the intersection's to differ from";
            return Err(refuse(&width_path, detail));
        }
    };
    let data = speed_limits(&lane.speed_limits, path)?.map(|limits| {
        dsrc::LaneDataAttributeList(vec![dsrc::LaneDataAttribute::SpeedLimits(limits)])
    });
    if widening == 0 && data.is_none() {
        return Ok(None);
    }
    let d_width = (widening != 0).then_some(dsrc::OffsetB10(widening as i16));
    Ok(Some(dsrc::NodeAttributeSetXY { data, d_width, ..Default::default() }))
}

fn lane_type(kind: LaneKind) -> dsrc::LaneTypeAttributes {
    use dsrc::LaneTypeAttributes as Wire;
    match kind {
        LaneKind::Vehicle { bus_only } => {
            let restricted = 7 - dsrc::LaneAttributesVehicle::RESTRICTED_TO_BUS_USE;
            let attributes = BitString::new(u64::from(bus_only) << restricted, 8);
            Wire::Vehicle(dsrc::LaneAttributesVehicle(attributes))
        }
        LaneKind::Crosswalk => Wire::Crosswalk(Default::default()),
        LaneKind::Bike => Wire::BikeLane(Default::default()),
        LaneKind::Sidewalk => Wire::Sidewalk(Default::default()),
        LaneKind::TrackedVehicle => Wire::TrackedVehicle(Default::default()),
        LaneKind::Other => Wire::Median(Default::default()),
    }
}

fn maneuvers(allowed: Maneuvers) -> dsrc::AllowedManeuvers {
    use dsrc::AllowedManeuvers as Wire;
    Wire(
        bit(allowed.straight, Wire::MANEUVER_STRAIGHT_ALLOWED)
            | bit(allowed.left, Wire::MANEUVER_LEFT_ALLOWED)
            | bit(allowed.right, Wire::MANEUVER_RIGHT_ALLOWED)
            | bit(allowed.u_turn, Wire::MANEUVER_U_TURN_ALLOWED),
    )
}

fn connection(connection: &Connection) -> dsrc::Connection {
    dsrc::Connection {
        connecting_lane: dsrc::ConnectingLane {
            lane: dsrc::LaneID(connection.to_lane),
            maneuver: connection.maneuvers.map(maneuvers),
        },
        remote_intersection: connection.remote.map(intersection_id),
        signal_group: connection.signal_group.map(dsrc::SignalGroupID),
        user_class: None,
        connection_id: connection.connection_id.map(dsrc::LaneConnectionID),
    }
}

/// The bit, if it is to be set.
fn bit<T: Default>(is_set: bool, bit: T) -> T {
    if is_set { bit } else { T::default() }
}

fn speed_limits(
    limits: &[RegulatorySpeed],
    path: Arguments<'_>,
) -> Result<Option<dsrc::SpeedLimitList>, EncodeError> {
    let path = format_args!("{path}.speedLimits");
    listed(limits.len(), 0..=9, path)?;
    let limits = limits
        .iter()
        .map(|limit| {
            let kind = dsrc::SpeedLimitType::ROOT.get(usize::from(limit.kind)).copied();
            let kind = kind.ok_or_else(|| refuse(path, format!("unknown type {}", limit.kind)))?;
            let speed = velocity_steps(limit.speed_mps, path)?;
            Ok(dsrc::RegulatorySpeedLimit { r#type: kind, speed })
        })
        .collect::<Result<Vec<_>, EncodeError>>()?;
    Ok((!limits.is_empty()).then_some(dsrc::SpeedLimitList(limits)))
}
