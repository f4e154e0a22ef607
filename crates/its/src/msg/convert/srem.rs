//! SREM, TS 103 301 v1.3.1 on ISO/TS 19091.

use super::{
    LATITUDE_UNAVAILABLE, LONGITUDE_UNAVAILABLE, SECOND_UNAVAILABLE, at_most, conversions, count,
    descriptive_name, header, intersection, intersection_id, invalid, latitude, listed, longitude,
    millis, minute, minute_of_year, position, refuse, text, velocity, velocity_steps,
};
use crate::msg::{
    AccessPoint, MsgError, PriorityRequest, PriorityRequestKind, RequestId, Requestor, Srem,
    StationId, VehicleRef,
};
use crate::wire::{EncodeError, MessageKind};
use core::fmt::Arguments;
use its_asn1::dsrc;
use its_asn1::its_container::StationID;
use its_asn1::srem_pdu_descriptions::SREM;
use units::Heading;

conversions!(Srem, SremPdu, read, write);

fn read(pdu: &SREM) -> Result<Srem, MsgError> {
    let requests = pdu.srm.requests.as_ref().map_or(&[][..], |list| &list.0[..]);
    Ok(Srem {
        station: StationId(pdu.header.station_id.0),
        minute_of_year: minute(pdu.srm.time_stamp.as_ref()),
        millis_of_minute: pdu.srm.second.0,
        sequence_number: pdu.srm.sequence_number.as_ref().map(|number| number.0),
        requests: requests
            .iter()
            .enumerate()
            .map(|(i, package)| read_package(package, format_args!("srem.srm.requests[{i}]")))
            .collect::<Result<_, _>>()?,
        requestor: read_requestor(&pdu.srm.requestor)?,
    })
}

fn read_package(
    package: &dsrc::SignalRequestPackage,
    path: Arguments<'_>,
) -> Result<PriorityRequest, MsgError> {
    use dsrc::PriorityRequestType as Wire;
    let request = &package.request;
    let kind = match request.request_type {
        Wire::PriorityRequest => PriorityRequestKind::Request,
        Wire::PriorityRequestUpdate => PriorityRequestKind::Update,
        Wire::PriorityCancellation => PriorityRequestKind::Cancellation,
        other => {
            let path = format_args!("{path}.request.requestType");
            return Err(invalid(path, format!("{other:?} asks for nothing")));
        }
    };
    Ok(PriorityRequest {
        intersection: intersection(&request.id),
        id: RequestId(request.request_id.0),
        kind,
        inbound: access_point(&request.in_bound_lane, path)?,
        outbound: request.out_bound_lane.as_ref().map(|p| access_point(p, path)).transpose()?,
        eta_minute_of_year: minute(package.minute.as_ref()),
        eta_millis_of_minute: millis(package.second.as_ref()),
        duration_ms: millis(package.duration.as_ref()),
    })
}

fn read_requestor(requestor: &dsrc::RequestorDescription) -> Result<Requestor, MsgError> {
    let vector = requestor.position.as_ref();
    let at = vector
        .map(|vector| &vector.position)
        .filter(|at| at.lat.0 != LATITUDE_UNAVAILABLE && at.long.0 != LONGITUDE_UNAVAILABLE);
    let path = "srem.srm.requestor.position.position";
    Ok(Requestor {
        id: vehicle(&requestor.id),
        role: requestor.r#type.as_ref().and_then(|kind| role(kind.role)),
        position: at.map(|at| position(&at.lat, &at.long, path)).transpose()?,
        heading: vector
            .and_then(|vector| vector.heading.as_ref())
            .filter(|angle| angle.0 != ANGLE_UNAVAILABLE)
            .map(|angle| Heading::from_degrees(f64::from(angle.0) / ANGLES_PER_DEGREE)),
        speed_mps: vector
            .and_then(|vector| vector.speed.as_ref())
            .and_then(|speed| velocity(&speed.speed)),
        name: text(requestor.name.as_ref()),
        route_name: text(requestor.route_name.as_ref()),
        lateness_s: requestor.transit_schedule.as_ref().and_then(lateness),
    })
}

fn write(srem: &Srem) -> Result<SREM, EncodeError> {
    listed(srem.requests.len(), 0..=32, "srem.srm.requests")?;
    let requests = srem
        .requests
        .iter()
        .enumerate()
        .map(|(i, request)| write_package(request, format_args!("srem.srm.requests[{i}]")))
        .collect::<Result<Vec<_>, _>>()?;
    let sequence_number =
        srem.sequence_number.map(|number| count(number, "srem.srm.sequenceNumber")).transpose()?;
    let srm = dsrc::SignalRequestMessage {
        time_stamp: minute_of_year(srem.minute_of_year, "srem.srm.timeStamp")?,
        second: dsrc::DSecond(srem.millis_of_minute),
        sequence_number,
        requests: (!requests.is_empty()).then_some(dsrc::SignalRequestList(requests)),
        requestor: write_requestor(&srem.requestor)?,
        ..Default::default()
    };
    Ok(SREM { header: header(MessageKind::Srem, srem.station), srm })
}

fn write_package(
    request: &PriorityRequest,
    path: Arguments<'_>,
) -> Result<dsrc::SignalRequestPackage, EncodeError> {
    use dsrc::PriorityRequestType as Wire;
    let kind = match request.kind {
        PriorityRequestKind::Request => Wire::PriorityRequest,
        PriorityRequestKind::Update => Wire::PriorityRequestUpdate,
        PriorityRequestKind::Cancellation => Wire::PriorityCancellation,
    };
    let outbound = request.outbound.map(|point| write_access_point(point, path)).transpose()?;
    Ok(dsrc::SignalRequestPackage {
        request: dsrc::SignalRequest {
            id: intersection_id(request.intersection),
            request_id: dsrc::RequestID(request.id.0),
            request_type: kind,
            in_bound_lane: write_access_point(request.inbound, path)?,
            out_bound_lane: outbound,
            ..Default::default()
        },
        minute: minute_of_year(request.eta_minute_of_year, format_args!("{path}.minute"))?,
        second: second(request.eta_millis_of_minute, format_args!("{path}.second"))?,
        duration: second(request.duration_ms, format_args!("{path}.duration"))?,
        ..Default::default()
    })
}

fn second(value: Option<u16>, path: Arguments<'_>) -> Result<Option<dsrc::DSecond>, EncodeError> {
    let value = value.map(|value| at_most(value, SECOND_UNAVAILABLE - 1, path)).transpose()?;
    Ok(value.map(dsrc::DSecond))
}

fn write_requestor(requestor: &Requestor) -> Result<dsrc::RequestorDescription, EncodeError> {
    let path = "srem.srm.requestor";
    let kind = match requestor.role {
        None => None,
        Some(role) => {
            let role = dsrc::BasicVehicleRole::ROOT.get(usize::from(role)).copied();
            let role =
                role.ok_or_else(|| refuse(format_args!("{path}.type.role"), "unknown role"))?;
            Some(dsrc::RequestorType { role, ..Default::default() })
        }
    };
    Ok(dsrc::RequestorDescription {
        id: write_vehicle(requestor.id),
        r#type: kind,
        position: position_vector(requestor)?,
        name: descriptive_name(requestor.name.as_deref(), format_args!("{path}.name"))?,
        route_name: descriptive_name(
            requestor.route_name.as_deref(),
            format_args!("{path}.routeName"),
        )?,
        transit_schedule: requestor.lateness_s.map(schedule),
        ..Default::default()
    })
}

fn position_vector(
    requestor: &Requestor,
) -> Result<Option<dsrc::RequestorPositionVector>, EncodeError> {
    let path = "srem.srm.requestor.position";
    let Some(at) = requestor.position else {
        if requestor.heading.is_some() || requestor.speed_mps.is_some() {
            return Err(refuse(path, "heading and speed can't be sent without a position"));
        }
        return Ok(None);
    };
    let heading = requestor.heading.map(|heading| {
        let angle = (heading.degrees() * ANGLES_PER_DEGREE).round() as u16;
        dsrc::Angle(angle % ANGLE_UNAVAILABLE)
    });
    let speed = match requestor.speed_mps {
        None => None,
        some => Some(dsrc::TransmissionAndSpeed {
            transmisson: dsrc::TransmissionState::Unavailable,
            speed: velocity_steps(some, format_args!("{path}.speed"))?,
        }),
    };
    let position =
        dsrc::Position3D { lat: latitude(at), long: longitude(at), ..Default::default() };
    let vector = dsrc::RequestorPositionVector { position, heading, speed, unknown: None };
    Ok(Some(vector))
}

/// `DeltaTime`: steps of 10 s, ahead of schedule positive, −122 unavailable. What lies beyond
/// twenty minutes is sent as −121 or +120 and reads as 1,210 s late or 1,200 s early; +121,
/// which the text doesn't mention, reads as what it says.
fn lateness(delta: &dsrc::DeltaTime) -> Option<i32> {
    (delta.0 != DELTA_UNAVAILABLE).then(|| -10 * i32::from(delta.0))
}

fn schedule(lateness_s: i32) -> dsrc::DeltaTime {
    let steps = -(f64::from(lateness_s) / 10.0).round();
    dsrc::DeltaTime(steps.clamp(-121.0, 120.0) as i8)
}

/// `BasicVehicleRole` by number; `None` for one that the module doesn't know.
fn role(role: dsrc::BasicVehicleRole) -> Option<u8> {
    dsrc::BasicVehicleRole::ROOT.iter().position(|other| *other == role).map(|at| at as u8)
}

pub(super) fn vehicle(id: &dsrc::VehicleID) -> VehicleRef {
    match id {
        dsrc::VehicleID::EntityID(id) => VehicleRef::Temporary(id.0),
        dsrc::VehicleID::StationID(id) => VehicleRef::Station(StationId(id.0)),
    }
}

pub(super) fn write_vehicle(id: VehicleRef) -> dsrc::VehicleID {
    match id {
        VehicleRef::Temporary(octets) => dsrc::VehicleID::EntityID(dsrc::TemporaryID(octets)),
        VehicleRef::Station(id) => dsrc::VehicleID::StationID(StationID(id.0)),
    }
}

pub(super) fn access_point(
    point: &dsrc::IntersectionAccessPoint,
    path: Arguments<'_>,
) -> Result<AccessPoint, MsgError> {
    use dsrc::IntersectionAccessPoint as Wire;
    match point {
        Wire::Lane(id) => Ok(AccessPoint::Lane(id.0)),
        Wire::Approach(id) => Ok(AccessPoint::Approach(id.0)),
        Wire::Connection(id) => Ok(AccessPoint::Connection(id.0)),
        Wire::Later(_) => Err(invalid(path, "unknown kind of access point")),
    }
}

pub(super) fn write_access_point(
    point: AccessPoint,
    path: Arguments<'_>,
) -> Result<dsrc::IntersectionAccessPoint, EncodeError> {
    use dsrc::IntersectionAccessPoint as Wire;
    Ok(match point {
        AccessPoint::Lane(id) => Wire::Lane(dsrc::LaneID(id)),
        AccessPoint::Approach(id) => Wire::Approach(dsrc::ApproachID(at_most(id, 15, path)?)),
        AccessPoint::Connection(id) => Wire::Connection(dsrc::LaneConnectionID(id)),
    })
}

const ANGLE_UNAVAILABLE: u16 = 28_800;
const ANGLES_PER_DEGREE: f64 = 80.0;
const DELTA_UNAVAILABLE: i8 = -122;
