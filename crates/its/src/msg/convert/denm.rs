//! DENM, EN 302 637-3 v1.3.1.

use super::cam::SPEED_UNAVAILABLE;
use super::cam_write::{reference_position, speed};
use super::{at_most, conversions, header, invalid, position};
use crate::msg::{ActionId, CauseCode, Denm, MsgError, StationId, StationType};
use crate::wire::{EncodeError, MessageKind};
use its_asn1::denm_pdu_descriptions as asn;
use its_asn1::its_container as cdd;
use units::TimestampIts;

conversions!(Denm, DenmPdu, read, write);

fn read(pdu: &asn::DENM) -> Result<Denm, MsgError> {
    let management = &pdu.denm.management;
    let at = &management.event_position;
    let time = |stamp: &cdd::TimestampIts, field: &str| {
        TimestampIts::from_millis(stamp.0).ok_or_else(|| {
            invalid(format_args!("denm.management.{field}"), "beyond the field's range")
        })
    };
    Ok(Denm {
        station: StationId(pdu.header.station_id.0),
        action: ActionId {
            originating_station: StationId(management.action_id.originating_station_id.0),
            sequence_number: management.action_id.sequence_number.0,
        },
        station_type: StationType::from_code(management.station_type.0),
        detected_at: time(&management.detection_time, "detectionTime")?,
        reference_time: time(&management.reference_time, "referenceTime")?,
        terminated: management.termination.is_some(),
        position: position(&at.latitude, &at.longitude, "denm.management.eventPosition")?,
        validity_s: management.validity_duration.0,
        cause: pdu.denm.situation.as_ref().map(|situation| CauseCode {
            cause: situation.event_type.cause_code.0,
            sub_cause: situation.event_type.sub_cause_code.0,
        }),
        event_speed_mps: event_speed(&pdu.denm),
    })
}

fn event_speed(denm: &asn::DecentralizedEnvironmentalNotificationMessage) -> Option<f64> {
    let value = denm.location.as_ref()?.event_speed.as_ref()?.speed_value.0;
    (value != SPEED_UNAVAILABLE).then(|| f64::from(value) / 100.0)
}

/// A terminated event is written as a cancellation if the sender is its author and as a
/// negation otherwise; quality is "unavailable"; the location container, without which a speed
/// can't be sent, gets one trace without points.
fn write(denm: &Denm) -> Result<asn::DENM, EncodeError> {
    let termination = denm.terminated.then_some({
        if denm.station == denm.action.originating_station {
            asn::Termination::IsCancellation
        } else {
            asn::Termination::IsNegation
        }
    });
    let validity = at_most(denm.validity_s, 86_400, "denm.management.validityDuration")?;
    let management = asn::ManagementContainer {
        action_id: cdd::ActionID {
            originating_station_id: cdd::StationID(denm.action.originating_station.0),
            sequence_number: cdd::SequenceNumber(denm.action.sequence_number),
        },
        detection_time: cdd::TimestampIts(denm.detected_at.as_millis()),
        reference_time: cdd::TimestampIts(denm.reference_time.as_millis()),
        termination,
        event_position: reference_position(denm.position, None, None)?,
        validity_duration: cdd::ValidityDuration(validity),
        station_type: cdd::StationType(denm.station_type.code()),
        ..Default::default()
    };
    let situation = denm.cause.map(|cause| {
        let event_type = cdd::CauseCode {
            cause_code: cdd::CauseCodeType(cause.cause),
            sub_cause_code: cdd::SubCauseCodeType(cause.sub_cause),
            unknown: None,
        };
        asn::SituationContainer { event_type, ..Default::default() }
    });
    let location = match denm.event_speed_mps {
        None => None,
        some => Some(asn::LocationContainer {
            event_speed: Some(speed(some, "denm.location.eventSpeed")?),
            traces: cdd::Traces(vec![cdd::PathHistory::default()]),
            ..Default::default()
        }),
    };
    Ok(asn::DENM {
        header: header(MessageKind::Denm, denm.station),
        denm: asn::DecentralizedEnvironmentalNotificationMessage {
            management,
            situation,
            location,
            alacarte: None,
        },
    })
}
