//! MAPEM to the wire.

use super::mapem::RESTRICTED_TO_BUS_USE;
use super::{
    at_most, bits, count, descriptive_name, header, intersection_id, latitude, listed, longitude,
    map_nodes, minute_of_year, number_to_bits, refuse, steps, velocity_steps,
};
use crate::msg::{
    Connection, IntersectionGeometry, Lane, LaneKind, Maneuvers, Mapem, RegulatorySpeed,
};
use crate::wire::{EncodeError, MessageKind};
use its_asn1::dsrc;
use its_asn1::mapem_pdu_descriptions::MAPEM;
use rasn::types::BitString;

/// Every lane gets nodes of its own. A lane's width that differs from the intersection's is
/// sent as `dWidth` of its first node, its speed limits as that node's data.
pub(super) fn write(mapem: &Mapem) -> Result<MAPEM, EncodeError> {
    listed(mapem.intersections.len(), 0..=32, "mapem.map.intersections")?;
    let geometries = mapem
        .intersections
        .iter()
        .enumerate()
        .map(|(i, geometry)| geometry_of(geometry, &format!("mapem.map.intersections[{i}]")))
        .collect::<Result<Vec<_>, _>>()?;
    let map = dsrc::MapData::new(
        minute_of_year(mapem.minute_of_year, "mapem.map.timeStamp")?,
        count(mapem.issue_revision, "mapem.map.msgIssueRevision")?,
        Some(dsrc::LayerType::intersectionData),
        None,
        (!geometries.is_empty()).then_some(dsrc::IntersectionGeometryList(geometries)),
        None,
        None,
        None,
        None,
    );
    Ok(MAPEM::new(header(MessageKind::Mapem, mapem.station), map))
}

fn geometry_of(
    geometry: &IntersectionGeometry,
    path: &str,
) -> Result<dsrc::IntersectionGeometry, EncodeError> {
    listed(geometry.lanes.len(), 1..=255, &format!("{path}.laneSet"))?;
    let lane_width = match geometry.lane_width_m {
        None => None,
        Some(m) => {
            let width = steps(m, 100.0, 0..=32_767, &format!("{path}.laneWidth"))?;
            Some(dsrc::LaneWidth(width as u16))
        }
    };
    let lanes = geometry
        .lanes
        .iter()
        .enumerate()
        .map(|(i, lane)| lane_of(lane, lane_width.as_ref(), &format!("{path}.laneSet[{i}]")))
        .collect::<Result<_, _>>()?;
    let at = geometry.ref_point;
    Ok(dsrc::IntersectionGeometry::new(
        descriptive_name(geometry.name.as_deref(), &format!("{path}.name"))?,
        intersection_id(geometry.id),
        count(geometry.revision, &format!("{path}.revision"))?,
        dsrc::Position3D::new(latitude(at), longitude(at), None, None),
        lane_width,
        speed_limits(&geometry.speed_limits, path)?,
        dsrc::LaneList(lanes),
        None,
        None,
    ))
}

fn lane_of(
    lane: &Lane,
    lane_width: Option<&dsrc::LaneWidth>,
    path: &str,
) -> Result<dsrc::GenericLane, EncodeError> {
    let approach = |id: Option<u8>, field: &str| -> Result<_, EncodeError> {
        let id = id.map(|id| at_most(id, 15, &format!("{path}.{field}"))).transpose()?;
        Ok(id.map(dsrc::ApproachID))
    };
    let attributes = dsrc::LaneAttributes::new(
        dsrc::LaneDirection(bits(&[(0, lane.ingress), (1, lane.egress)])),
        dsrc::LaneSharing(number_to_bits(
            at_most(lane.shared_with, 0x3ff, &format!("{path}.laneAttributes.sharedWith"))?,
            10,
        )),
        lane_type(lane.kind),
        None,
    );
    listed(lane.connects_to.len(), 0..=16, &format!("{path}.connectsTo"))?;
    let connects_to: Vec<_> = lane.connects_to.iter().map(connection).collect();
    let nodes = map_nodes::write(&lane.nodes, first_node(lane, lane_width, path)?, path)?;
    Ok(dsrc::GenericLane::new(
        dsrc::LaneID(lane.id),
        descriptive_name(lane.name.as_deref(), &format!("{path}.name"))?,
        approach(lane.ingress_approach, "ingressApproach")?,
        approach(lane.egress_approach, "egressApproach")?,
        attributes,
        lane.maneuvers.map(maneuvers),
        dsrc::NodeListXY::nodes(nodes),
        (!connects_to.is_empty()).then_some(dsrc::ConnectsToList(connects_to)),
        None,
        None,
    ))
}

/// What distinguishes this lane from the intersection's defaults.
fn first_node(
    lane: &Lane,
    lane_width: Option<&dsrc::LaneWidth>,
    path: &str,
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
        dsrc::LaneDataAttributeList(vec![dsrc::LaneDataAttribute::speedLimits(limits)])
    });
    if widening == 0 && data.is_none() {
        return Ok(None);
    }
    let d_width = (widening != 0).then_some(dsrc::OffsetB10(widening as i16));
    Ok(Some(dsrc::NodeAttributeSetXY::new(None, None, None, data, d_width, None, None)))
}

fn lane_type(kind: LaneKind) -> dsrc::LaneTypeAttributes {
    use dsrc::LaneTypeAttributes as Wire;
    match kind {
        LaneKind::Vehicle { bus_only } => {
            let mut attributes = BitString::repeat(false, 8);
            attributes.set(RESTRICTED_TO_BUS_USE, bus_only);
            Wire::vehicle(dsrc::LaneAttributesVehicle(attributes))
        }
        LaneKind::Crosswalk => Wire::crosswalk(dsrc::LaneAttributesCrosswalk(bits(&[]))),
        LaneKind::Bike => Wire::bikeLane(dsrc::LaneAttributesBike(bits(&[]))),
        LaneKind::Sidewalk => Wire::sidewalk(dsrc::LaneAttributesSidewalk(bits(&[]))),
        LaneKind::TrackedVehicle => {
            Wire::trackedVehicle(dsrc::LaneAttributesTrackedVehicle(bits(&[])))
        }
        LaneKind::Other => Wire::median(dsrc::LaneAttributesBarrier(bits(&[]))),
    }
}

fn maneuvers(allowed: Maneuvers) -> dsrc::AllowedManeuvers {
    dsrc::AllowedManeuvers(bits(&[
        (0, allowed.straight),
        (1, allowed.left),
        (2, allowed.right),
        (3, allowed.u_turn),
    ]))
}

fn connection(connection: &Connection) -> dsrc::Connection {
    dsrc::Connection::new(
        dsrc::ConnectingLane::new(
            dsrc::LaneID(connection.to_lane),
            connection.maneuvers.map(maneuvers),
        ),
        connection.remote.map(intersection_id),
        connection.signal_group.map(dsrc::SignalGroupID),
        None,
        connection.connection_id.map(dsrc::LaneConnectionID),
    )
}

fn speed_limits(
    limits: &[RegulatorySpeed],
    path: &str,
) -> Result<Option<dsrc::SpeedLimitList>, EncodeError> {
    let path = format!("{path}.speedLimits");
    listed(limits.len(), 0..=9, &path)?;
    let limits = limits
        .iter()
        .map(|limit| {
            let kind = SPEED_LIMIT_TYPES.get(usize::from(limit.kind)).copied();
            let kind = kind.ok_or_else(|| refuse(&path, format!("unknown type {}", limit.kind)))?;
            Ok(dsrc::RegulatorySpeedLimit::new(kind, velocity_steps(limit.speed_mps, &path)?))
        })
        .collect::<Result<Vec<_>, EncodeError>>()?;
    Ok((!limits.is_empty()).then_some(dsrc::SpeedLimitList(limits)))
}

/// `SpeedLimitType` by number.
const SPEED_LIMIT_TYPES: [dsrc::SpeedLimitType; 13] = [
    dsrc::SpeedLimitType::unknown,
    dsrc::SpeedLimitType::maxSpeedInSchoolZone,
    dsrc::SpeedLimitType::maxSpeedInSchoolZoneWhenChildrenArePresent,
    dsrc::SpeedLimitType::maxSpeedInConstructionZone,
    dsrc::SpeedLimitType::vehicleMinSpeed,
    dsrc::SpeedLimitType::vehicleMaxSpeed,
    dsrc::SpeedLimitType::vehicleNightMaxSpeed,
    dsrc::SpeedLimitType::truckMinSpeed,
    dsrc::SpeedLimitType::truckMaxSpeed,
    dsrc::SpeedLimitType::truckNightMaxSpeed,
    dsrc::SpeedLimitType::vehiclesWithTrailersMinSpeed,
    dsrc::SpeedLimitType::vehiclesWithTrailersMaxSpeed,
    dsrc::SpeedLimitType::vehiclesWithTrailersNightMaxSpeed,
];
