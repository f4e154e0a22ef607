//! SSEM, TS 103 301 v1.3.1 on ISO/TS 19091.

use super::srem::{access_point, vehicle, write_access_point, write_vehicle};
use super::{
    conversions, count, header, intersection, intersection_id, invalid, listed, minute,
    minute_of_year,
};
use crate::msg::{
    IntersectionRef, MsgError, PrioritizationResponse, PrioritizationResponseStatus, RequestId,
    Ssem, StationId,
};
use crate::wire::{EncodeError, MessageKind};
use core::fmt::Arguments;
use its_asn1::dsrc;
use its_asn1::ssem_pdu_descriptions::SSEM;

conversions!(Ssem, SsemPdu, read, write);

/// Answers of one intersection.
type Status = (IntersectionRef, u8, Vec<PrioritizationResponse>);

/// Answers that name no requester are left out: they answer nobody.
fn read(pdu: &SSEM) -> Result<Ssem, MsgError> {
    Ok(Ssem {
        station: StationId(pdu.header.station_id.0),
        minute_of_year: minute(pdu.ssm.time_stamp.as_ref()),
        millis_of_minute: pdu.ssm.second.0,
        sequence_number: pdu.ssm.sequence_number.as_ref().map(|number| number.0),
        status: pdu
            .ssm
            .status
            .0
            .iter()
            .enumerate()
            .map(|(i, status)| read_status(status, format_args!("ssem.ssm.status[{i}]")))
            .collect::<Result<_, _>>()?,
    })
}

fn read_status(status: &dsrc::SignalStatus, path: Arguments<'_>) -> Result<Status, MsgError> {
    let mut responses = Vec::new();
    for (i, package) in status.sig_status.0.iter().enumerate() {
        let Some(requester) = &package.requester else { continue };
        let path = format_args!("{path}.sigStatus[{i}]");
        responses.push(PrioritizationResponse {
            requestor: vehicle(&requester.id),
            request: RequestId(requester.request.0),
            sequence_number: requester.sequence_number.0,
            inbound: access_point(&package.inbound_on, path)?,
            outbound: package.outbound_on.as_ref().map(|p| access_point(p, path)).transpose()?,
            status: response_status(package.status, path)?,
        });
    }
    Ok((intersection(&status.id), status.sequence_number.0, responses))
}

fn response_status(
    status: dsrc::PrioritizationResponseStatus,
    path: Arguments<'_>,
) -> Result<PrioritizationResponseStatus, MsgError> {
    STATUS
        .iter()
        .find(|(wire, _)| *wire == status)
        .map(|(_, ours)| *ours)
        .ok_or_else(|| invalid(format_args!("{path}.status"), format!("unknown {status:?}")))
}

fn write(ssem: &Ssem) -> Result<SSEM, EncodeError> {
    listed(ssem.status.len(), 1..=32, "ssem.ssm.status")?;
    let status = ssem
        .status
        .iter()
        .enumerate()
        .map(|(i, status)| write_status(status, format_args!("ssem.ssm.status[{i}]")))
        .collect::<Result<_, _>>()?;
    let sequence_number =
        ssem.sequence_number.map(|number| count(number, "ssem.ssm.sequenceNumber")).transpose()?;
    let ssm = dsrc::SignalStatusMessage {
        time_stamp: minute_of_year(ssem.minute_of_year, "ssem.ssm.timeStamp")?,
        second: dsrc::DSecond(ssem.millis_of_minute),
        sequence_number,
        status: dsrc::SignalStatusList(status),
        ..Default::default()
    };
    Ok(SSEM { header: header(MessageKind::Ssem, ssem.station), ssm })
}

fn write_status(status: &Status, path: Arguments<'_>) -> Result<dsrc::SignalStatus, EncodeError> {
    let (id, sequence_number, responses) = status;
    listed(responses.len(), 1..=32, format_args!("{path}.sigStatus"))?;
    let packages = responses
        .iter()
        .enumerate()
        .map(|(i, response)| write_response(response, format_args!("{path}.sigStatus[{i}]")))
        .collect::<Result<_, _>>()?;
    Ok(dsrc::SignalStatus {
        sequence_number: count(*sequence_number, format_args!("{path}.sequenceNumber"))?,
        id: intersection_id(*id),
        sig_status: dsrc::SignalStatusPackageList(packages),
        ..Default::default()
    })
}

fn write_response(
    response: &PrioritizationResponse,
    path: Arguments<'_>,
) -> Result<dsrc::SignalStatusPackage, EncodeError> {
    let requester = dsrc::SignalRequesterInfo {
        id: write_vehicle(response.requestor),
        request: dsrc::RequestID(response.request.0),
        sequence_number: count(
            response.sequence_number,
            format_args!("{path}.requester.sequenceNumber"),
        )?,
        ..Default::default()
    };
    let (status, _) = STATUS[response.status as usize];
    let outbound = response.outbound.map(|point| write_access_point(point, path)).transpose()?;
    Ok(dsrc::SignalStatusPackage {
        requester: Some(requester),
        inbound_on: write_access_point(response.inbound, path)?,
        outbound_on: outbound,
        status,
        ..Default::default()
    })
}

/// Both spellings of the answer, by its number.
const STATUS: [(dsrc::PrioritizationResponseStatus, PrioritizationResponseStatus); 8] = {
    use PrioritizationResponseStatus as Ours;
    use dsrc::PrioritizationResponseStatus as Wire;
    [
        (Wire::Unknown, Ours::Unknown),
        (Wire::Requested, Ours::Requested),
        (Wire::Processing, Ours::Processing),
        (Wire::WatchOtherTraffic, Ours::WatchOtherTraffic),
        (Wire::Granted, Ours::Granted),
        (Wire::Rejected, Ours::Rejected),
        (Wire::MaxPresence, Ours::MaxPresence),
        (Wire::ReserviceLocked, Ours::ReserviceLocked),
    ]
};
