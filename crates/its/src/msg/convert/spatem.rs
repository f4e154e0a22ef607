//! SPATEM, TS 103 301 v1.3.1 on ISO/TS 19091.

use super::{
    MINUTE_UNAVAILABLE, SECOND_UNAVAILABLE, at_most, conversions, count, each, get, header,
    intersection, intersection_id, invalid, listed, millis, minute, minute_of_year, put, refuse,
};
use crate::msg::{
    IntersectionState, MovementEvent, MovementPhaseState, MovementState, MsgError, Spatem,
    StationId, TimeChange, TimeMark,
};
use crate::wire::{EncodeError, MessageKind, peek};
use core::fmt::Arguments;
use its_asn1::dsrc;
use its_asn1::its_container::ItsPduHeader;
use its_asn1::spatem_pdu_descriptions::SPATEM;
use uper::Fixed;

conversions!(Spatem, SpatemPdu, read, write);

impl Spatem {
    /// Puts another time, `minute_of_year` and `millis_of_minute`, into the octets of a SPATEM of
    /// one intersection that tells both: [`Spatem::encode`] would make the same of it. `false`, and
    /// nothing is changed, for any other octets and for times that there are not.
    pub fn restamp(octets: &mut [u8], time: (Option<u32>, Option<u16>)) -> bool {
        let (Some(minute), Some(millis)) = time else { return false };
        let id = ID + if get(octets, REGION, 1) == Some(1) { REGION_BITS } else { 0 };
        let at = id + ID_BITS + REVISION_BITS + STATUS_BITS;
        let is_other = peek(octets) != Ok(MessageKind::Spatem)
            || get(octets, SPAT, HEAD_BITS) != Some(HEAD)
            || octets.len() * 8 < at + MINUTE_BITS + MILLIS_BITS;
        if is_other || minute >= MINUTE_UNAVAILABLE || millis == SECOND_UNAVAILABLE {
            return false;
        }
        put(octets, at, MINUTE_BITS, u64::from(minute));
        put(octets, at + MINUTE_BITS, MILLIS_BITS, u64::from(millis));
        true
    }
}

fn read(pdu: &SPATEM) -> Result<Spatem, MsgError> {
    let intersections = each(&pdu.spat.intersections.0, |i, state| {
        read_intersection(state, format_args!("spatem.spat.intersections[{i}]"))
    })?;
    Ok(Spatem { station: StationId(pdu.header.station_id.0), intersections })
}

fn read_intersection(
    state: &dsrc::IntersectionState,
    path: Arguments<'_>,
) -> Result<IntersectionState, MsgError> {
    Ok(IntersectionState {
        id: intersection(&state.id),
        revision: state.revision.0,
        status: state.status.0,
        minute_of_year: minute(state.moy.as_ref()),
        millis_of_minute: millis(state.time_stamp.as_ref()),
        movements: each(&state.states.0, |i, movement| {
            read_movement(movement, format_args!("{path}.states[{i}]"))
        })?,
    })
}

pub(crate) fn read_movement(
    state: &dsrc::MovementState,
    path: Arguments<'_>,
) -> Result<MovementState, MsgError> {
    let events = each(&state.state_time_speed.0, |i, event| {
        read_event(event, format_args!("{path}.state-time-speed[{i}]"))
    })?;
    Ok(MovementState { signal_group: state.signal_group.0, events })
}

fn read_event(event: &dsrc::MovementEvent, path: Arguments<'_>) -> Result<MovementEvent, MsgError> {
    let timing = event.timing.as_ref().map(|timing| read_timing(timing, path)).transpose()?;
    Ok(MovementEvent { state: phase_state(event.event_state), timing })
}

fn read_timing(
    timing: &dsrc::TimeChangeDetails,
    path: Arguments<'_>,
) -> Result<TimeChange, MsgError> {
    let mark = |mark: &dsrc::TimeMark, field: &str| {
        TimeMark::from_raw(mark.0).ok_or_else(|| {
            invalid(format_args!("{path}.timing.{field}"), format!("mark {}", mark.0))
        })
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
        .map(|(i, state)| write_intersection(state, format_args!("spatem.spat.intersections[{i}]")))
        .collect::<Result<_, _>>()?;
    let intersections = dsrc::IntersectionStateList(intersections);
    let spat = dsrc::SPAT { intersections, ..Default::default() };
    Ok(SPATEM { header: header(MessageKind::Spatem, spatem.station), spat })
}

fn write_intersection(
    state: &IntersectionState,
    path: Arguments<'_>,
) -> Result<dsrc::IntersectionState, EncodeError> {
    listed(state.movements.len(), 1..=255, format_args!("{path}.states"))?;
    let movements = state
        .movements
        .iter()
        .enumerate()
        .map(|(i, movement)| write_movement(movement, format_args!("{path}.states[{i}]")))
        .collect::<Result<_, _>>()?;
    Ok(dsrc::IntersectionState {
        id: intersection_id(state.id),
        revision: count(state.revision, format_args!("{path}.revision"))?,
        status: dsrc::IntersectionStatusObject(state.status),
        moy: minute_of_year(state.minute_of_year, format_args!("{path}.moy"))?,
        time_stamp: state.millis_of_minute.map(dsrc::DSecond),
        states: dsrc::MovementList(movements),
        ..Default::default()
    })
}

fn write_movement(
    state: &MovementState,
    path: Arguments<'_>,
) -> Result<dsrc::MovementState, EncodeError> {
    listed(state.events.len(), 1..=16, format_args!("{path}.state-time-speed"))?;
    let events = state
        .events
        .iter()
        .map(|event| {
            let timing = event.timing.as_ref().map(|t| write_timing(t, path)).transpose()?;
            let event_state = event_state(event.state);
            Ok(dsrc::MovementEvent { event_state, timing, ..Default::default() })
        })
        .collect::<Result<_, EncodeError>>()?;
    Ok(dsrc::MovementState {
        signal_group: dsrc::SignalGroupID(state.signal_group),
        state_time_speed: dsrc::MovementEventList(events),
        ..Default::default()
    })
}

fn write_timing(
    timing: &TimeChange,
    path: Arguments<'_>,
) -> Result<dsrc::TimeChangeDetails, EncodeError> {
    let mark = |mark: TimeMark| dsrc::TimeMark(mark.raw());
    let confidence = match timing.confidence {
        None => None,
        Some(value) => Some(dsrc::TimeIntervalConfidence(
            at_most(value, 15, "confidence").map_err(|e| refuse(path, e.to_string()))?,
        )),
    };
    Ok(dsrc::TimeChangeDetails {
        start_time: timing.start.map(mark),
        min_end_time: mark(timing.min_end),
        max_end_time: timing.max_end.map(mark),
        likely_time: timing.likely.map(mark),
        confidence,
        next_time: timing.next.map(mark),
    })
}

fn phase_state(state: dsrc::MovementPhaseState) -> MovementPhaseState {
    use MovementPhaseState as Ours;
    use dsrc::MovementPhaseState as Wire;
    match state {
        Wire::Unavailable => Ours::Unavailable,
        Wire::Dark => Ours::Dark,
        Wire::StopThenProceed => Ours::StopThenProceed,
        Wire::StopAndRemain => Ours::StopAndRemain,
        Wire::PreMovement => Ours::PreMovement,
        Wire::PermissiveMovementAllowed => Ours::PermissiveMovementAllowed,
        Wire::ProtectedMovementAllowed => Ours::ProtectedMovementAllowed,
        Wire::PermissiveClearance => Ours::PermissiveClearance,
        Wire::ProtectedClearance => Ours::ProtectedClearance,
        Wire::CautionConflictingTraffic => Ours::CautionConflictingTraffic,
    }
}

fn event_state(state: MovementPhaseState) -> dsrc::MovementPhaseState {
    use MovementPhaseState as Ours;
    use dsrc::MovementPhaseState as Wire;
    match state {
        Ours::Unavailable => Wire::Unavailable,
        Ours::Dark => Wire::Dark,
        Ours::StopThenProceed => Wire::StopThenProceed,
        Ours::StopAndRemain => Wire::StopAndRemain,
        Ours::PreMovement => Wire::PreMovement,
        Ours::PermissiveMovementAllowed => Wire::PermissiveMovementAllowed,
        Ours::ProtectedMovementAllowed => Wire::ProtectedMovementAllowed,
        Ours::PermissiveClearance => Wire::PermissiveClearance,
        Ours::ProtectedClearance => Wire::ProtectedClearance,
        Ours::CautionConflictingTraffic => Wire::CautionConflictingTraffic,
    }
}

/// Where `SPAT` begins: four bits say what else is there, five how many intersections; seven more
/// what the first of them has.
const SPAT: usize = ItsPduHeader::WIDTH;
const HEAD_BITS: usize = 4 + 5 + 7;
/// Nothing else is there; one intersection, which has a minute and a time stamp.
const HEAD: u64 = 0b001_1000;
const REGION: usize = SPAT + HEAD_BITS;
const REGION_BITS: usize = 16;
const ID: usize = REGION + 1;
const ID_BITS: usize = 16;
const REVISION_BITS: usize = 7;
const STATUS_BITS: usize = 16;
const MINUTE_BITS: usize = 20;
const MILLIS_BITS: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::msg::IntersectionRef;

    #[test]
    fn another_time_is_put_where_it_stands() {
        for (region, movements) in [(None, 1), (Some(40_000), 12)] {
            let timing = TimeChange {
                start: None,
                min_end: TimeMark::UNKNOWN,
                max_end: TimeMark::from_raw(17),
                likely: None,
                confidence: None,
                next: None,
            };
            let event =
                MovementEvent { state: MovementPhaseState::StopAndRemain, timing: Some(timing) };
            let movement = |n: u8| MovementState { signal_group: n, events: vec![event.clone()] };
            let mut state = IntersectionState {
                id: IntersectionRef { region, id: 0xffff },
                revision: 127,
                status: 0xffff,
                minute_of_year: Some(0),
                millis_of_minute: Some(0),
                movements: (1..=movements).map(movement).collect(),
            };
            let of = |state: &IntersectionState| {
                let intersections = vec![state.clone()];
                Spatem { station: StationId(7), intersections }.encode().unwrap()
            };
            let mut octets = of(&state);
            for time in [(527_039, 59_999), (1, 2), (300_000, 65_534)] {
                let time = (Some(time.0), Some(time.1));
                (state.minute_of_year, state.millis_of_minute) = time;
                assert!(Spatem::restamp(&mut octets, time));
                assert_eq!(octets, of(&state));
            }
            assert!(!Spatem::restamp(&mut octets, (Some(527_040), Some(0))));
            assert!(!Spatem::restamp(&mut octets, (Some(0), Some(65_535))));
            assert_eq!(octets, of(&state), "nothing is changed");
            state.minute_of_year = None;
            for other in [of(&state), octets[..16].to_vec(), Vec::new()] {
                assert!(!Spatem::restamp(&mut other.clone(), (Some(1), Some(1))));
            }
        }
    }
}
