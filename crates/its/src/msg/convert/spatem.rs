//! SPATEM, TS 103 301 v1.3.1 on ISO/TS 19091.

use super::{
    at_most, bits_to_number, conversions, count, header, intersection, intersection_id, invalid,
    listed, millis, minute, minute_of_year, number_to_bits, refuse,
};
use crate::msg::{
    IntersectionState, MovementEvent, MovementPhaseState, MovementState, MsgError, Spatem,
    StationId, TimeChange, TimeMark,
};
use crate::wire::{EncodeError, MessageKind};
use its_asn1::dsrc;
use its_asn1::spatem_pdu_descriptions::SPATEM;

conversions!(Spatem, SpatemPdu, read, write);

fn read(pdu: &SPATEM) -> Result<Spatem, MsgError> {
    let intersections = pdu.spat.intersections.0.iter().enumerate();
    Ok(Spatem {
        station: StationId(pdu.header.station_id.0),
        intersections: intersections
            .map(|(i, state)| read_intersection(state, &format!("spatem.spat.intersections[{i}]")))
            .collect::<Result<_, _>>()?,
    })
}

fn read_intersection(
    state: &dsrc::IntersectionState,
    path: &str,
) -> Result<IntersectionState, MsgError> {
    Ok(IntersectionState {
        id: intersection(&state.id),
        revision: state.revision.0,
        status: bits_to_number(&state.status.0, 16),
        minute_of_year: minute(state.moy.as_ref()),
        millis_of_minute: millis(state.time_stamp.as_ref()),
        movements: state
            .states
            .0
            .iter()
            .enumerate()
            .map(|(i, movement)| read_movement(movement, &format!("{path}.states[{i}]")))
            .collect::<Result<_, _>>()?,
    })
}

fn read_movement(state: &dsrc::MovementState, path: &str) -> Result<MovementState, MsgError> {
    Ok(MovementState {
        signal_group: state.signal_group.0,
        events: state
            .state_time_speed
            .0
            .iter()
            .enumerate()
            .map(|(i, event)| {
                let path = format!("{path}.state-time-speed[{i}]");
                Ok(MovementEvent {
                    state: phase_state(event.event_state),
                    timing: event.timing.as_ref().map(|t| read_timing(t, &path)).transpose()?,
                })
            })
            .collect::<Result<_, MsgError>>()?,
    })
}

fn read_timing(timing: &dsrc::TimeChangeDetails, path: &str) -> Result<TimeChange, MsgError> {
    let mark = |mark: &dsrc::TimeMark, field: &str| {
        TimeMark::from_raw(mark.0)
            .ok_or_else(|| invalid(&format!("{path}.timing.{field}"), format!("mark {}", mark.0)))
    };
    let some = |value: Option<&dsrc::TimeMark>, field| value.map(|m| mark(m, field)).transpose();
    Ok(TimeChange {
        start: some(timing.start_time.as_ref(), "startTime")?,
        min_end: mark(&timing.min_end_time, "minEndTime")?,
        max_end: some(timing.max_end_time.as_ref(), "maxEndTime")?,
        likely: some(timing.likely_time.as_ref(), "likelyTime")?,
        confidence: timing.confidence.as_ref().map(|confidence| confidence.0),
        next: some(timing.next_time.as_ref(), "nextTime")?,
    })
}

fn write(spatem: &Spatem) -> Result<SPATEM, EncodeError> {
    listed(spatem.intersections.len(), 1..=32, "spatem.spat.intersections")?;
    let intersections = spatem
        .intersections
        .iter()
        .enumerate()
        .map(|(i, state)| write_intersection(state, &format!("spatem.spat.intersections[{i}]")))
        .collect::<Result<_, _>>()?;
    let intersections = dsrc::IntersectionStateList(intersections);
    let spat = dsrc::SPAT::new(None, None, intersections, None);
    Ok(SPATEM::new(header(MessageKind::Spatem, spatem.station), spat))
}

fn write_intersection(
    state: &IntersectionState,
    path: &str,
) -> Result<dsrc::IntersectionState, EncodeError> {
    listed(state.movements.len(), 1..=255, &format!("{path}.states"))?;
    let movements = state
        .movements
        .iter()
        .enumerate()
        .map(|(i, movement)| write_movement(movement, &format!("{path}.states[{i}]")))
        .collect::<Result<_, _>>()?;
    Ok(dsrc::IntersectionState::new(
        None,
        intersection_id(state.id),
        count(state.revision, &format!("{path}.revision"))?,
        dsrc::IntersectionStatusObject(number_to_bits(state.status, 16)),
        minute_of_year(state.minute_of_year, &format!("{path}.moy"))?,
        state.millis_of_minute.map(dsrc::DSecond),
        None,
        dsrc::MovementList(movements),
        None,
        None,
    ))
}

fn write_movement(state: &MovementState, path: &str) -> Result<dsrc::MovementState, EncodeError> {
    listed(state.events.len(), 1..=16, &format!("{path}.state-time-speed"))?;
    let events = state
        .events
        .iter()
        .map(|event| {
            let timing = event.timing.as_ref().map(|t| write_timing(t, path)).transpose()?;
            Ok(dsrc::MovementEvent::new(event_state(event.state), timing, None, None))
        })
        .collect::<Result<_, EncodeError>>()?;
    Ok(dsrc::MovementState::new(
        None,
        dsrc::SignalGroupID(state.signal_group),
        dsrc::MovementEventList(events),
        None,
        None,
    ))
}

fn write_timing(timing: &TimeChange, path: &str) -> Result<dsrc::TimeChangeDetails, EncodeError> {
    let mark = |mark: TimeMark| dsrc::TimeMark(mark.raw());
    let confidence = match timing.confidence {
        None => None,
        Some(value) => Some(dsrc::TimeIntervalConfidence(
            at_most(value, 15, "confidence").map_err(|e| refuse(path, e.to_string()))?,
        )),
    };
    Ok(dsrc::TimeChangeDetails::new(
        timing.start.map(mark),
        mark(timing.min_end),
        timing.max_end.map(mark),
        timing.likely.map(mark),
        confidence,
        timing.next.map(mark),
    ))
}

fn phase_state(state: dsrc::MovementPhaseState) -> MovementPhaseState {
    use MovementPhaseState as Ours;
    use dsrc::MovementPhaseState as Wire;
    match state {
        Wire::unavailable => Ours::Unavailable,
        Wire::dark => Ours::Dark,
        Wire::stop_Then_Proceed => Ours::StopThenProceed,
        Wire::stop_And_Remain => Ours::StopAndRemain,
        Wire::pre_Movement => Ours::PreMovement,
        Wire::permissive_Movement_Allowed => Ours::PermissiveMovementAllowed,
        Wire::protected_Movement_Allowed => Ours::ProtectedMovementAllowed,
        Wire::permissive_clearance => Ours::PermissiveClearance,
        Wire::protected_clearance => Ours::ProtectedClearance,
        Wire::caution_Conflicting_Traffic => Ours::CautionConflictingTraffic,
    }
}

fn event_state(state: MovementPhaseState) -> dsrc::MovementPhaseState {
    use MovementPhaseState as Ours;
    use dsrc::MovementPhaseState as Wire;
    match state {
        Ours::Unavailable => Wire::unavailable,
        Ours::Dark => Wire::dark,
        Ours::StopThenProceed => Wire::stop_Then_Proceed,
        Ours::StopAndRemain => Wire::stop_And_Remain,
        Ours::PreMovement => Wire::pre_Movement,
        Ours::PermissiveMovementAllowed => Wire::permissive_Movement_Allowed,
        Ours::ProtectedMovementAllowed => Wire::protected_Movement_Allowed,
        Ours::PermissiveClearance => Wire::permissive_clearance,
        Ours::ProtectedClearance => Wire::protected_clearance,
        Ours::CautionConflictingTraffic => Wire::caution_Conflicting_Traffic,
    }
}
