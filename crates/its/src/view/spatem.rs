//! One signal group of a SPATEM, TS 103 301 v1.3.1 on ISO/TS 19091.

use super::{expect, fault};
use crate::msg::convert::{intersection, millis, minute, spatem as fields};
use crate::msg::{IntersectionRef, MovementEvent, MovementState, MsgError, ReadError, StationId};
use crate::wire::MessageKind;
use its_asn1::dsrc;
use its_asn1::its_container::ItsPduHeader;
use uper::{Fixed, Malformed, Reader, Uper};

/// What a SPATEM says of one signal group. What [`crate::msg::Spatem`] says of it, this says too.
#[derive(Clone, PartialEq, Debug)]
pub struct SpatemView {
    /// The sender.
    pub station: StationId,
    /// The intersection.
    pub intersection: IntersectionRef,
    /// `IntersectionStatusObject`, 16 bits as sent, bit 0 most significant.
    pub status: u16,
    /// Minute of the UTC year.
    pub minute_of_year: Option<u32>,
    /// Milliseconds of the minute.
    pub millis_of_minute: Option<u16>,
    /// `SignalGroupID`.
    pub signal_group: u8,
    /// Now and what follows, at most 16.
    pub events: Vec<MovementEvent>,
}

impl SpatemView {
    /// Reads a SPATEM up to the first state of a signal group of an intersection; `None` if the
    /// message has none.
    ///
    /// # Errors
    /// [`ReadError::Wire`] for octets that aren't a message or whose fields to there can't be
    /// read, [`ReadError::Msg`] for another message and for times of this group that make no
    /// sense.
    pub fn read(
        octets: &[u8],
        id: IntersectionRef,
        signal_group: u8,
    ) -> Result<Option<Self>, ReadError> {
        expect(MessageKind::Spatem, octets)?;
        let found = find(&mut Reader::new(octets), id, signal_group);
        let found = found.map_err(|Malformed| fault(MessageKind::Spatem, octets))?;
        Ok(found.transpose()?)
    }
}

/// Goes through the intersections to `id`.
fn find(
    reader: &mut Reader<'_>,
    id: IntersectionRef,
    signal_group: u8,
) -> Result<Option<Result<SpatemView, MsgError>>, Malformed> {
    let station = StationId(ItsPduHeader::decode(reader)?.station_id.0);
    // The extension bit, which tells of what comes last, and those of timeStamp, name, regional.
    let run = reader.run::<1>(4)?;
    if run.bit(1) {
        dsrc::MinuteOfTheYear::decode(reader)?;
    }
    if run.bit(2) {
        pass_name(reader)?;
    }
    let head = reader.bits(5)?;
    let intersections = reader.size(head, 1, 32, dsrc::IntersectionState::LEAST_BITS)?;
    for i in 0..intersections {
        let mut inner = *reader;
        let (view, movements) = begin(&mut inner, station)?;
        for j in 0..if view.intersection == id { movements } else { 0 } {
            if !is_at(&mut inner, signal_group)? {
                continue;
            }
            let movement = dsrc::MovementState::decode(&mut inner)?;
            let path = format_args!("spatem.spat.intersections[{i}].states[{j}]");
            let movement = fields::read_movement(&movement, path);
            let found = |movement: MovementState| SpatemView {
                signal_group,
                events: movement.events,
                ..view
            };
            return Ok(Some(movement.map(found)));
        }
        // Mostly there is no other.
        if i + 1 < intersections {
            dsrc::IntersectionState::decode(reader)?;
        }
    }
    Ok(None)
}

/// The fields of an `IntersectionState` before its movements, and how many of these follow.
fn begin(reader: &mut Reader<'_>, station: StationId) -> Result<(SpatemView, usize), Malformed> {
    let run = reader.run::<1>(7)?;
    if run.bit(1) {
        pass_name(reader)?;
    }
    let id = dsrc::IntersectionReferenceID::decode(reader)?;
    dsrc::MsgCount::decode(reader)?;
    let status = dsrc::IntersectionStatusObject::decode(reader)?;
    let moy = run.bit(2).then(|| dsrc::MinuteOfTheYear::decode(reader)).transpose()?;
    let second = run.bit(3).then(|| dsrc::DSecond::decode(reader)).transpose()?;
    if run.bit(4) {
        dsrc::EnabledLaneList::decode(reader)?;
    }
    let head = reader.bits(8)?;
    let movements = reader.size(head, 1, 255, dsrc::MovementState::LEAST_BITS)?;
    let view = SpatemView {
        station,
        intersection: intersection(&id),
        status: status.0,
        minute_of_year: minute(moy.as_ref()),
        millis_of_minute: millis(second.as_ref()),
        signal_group: 0,
        events: Vec::new(),
    };
    Ok((view, movements))
}

/// Whether a movement of this group follows; goes behind one of another.
fn is_at(reader: &mut Reader<'_>, signal_group: u8) -> Result<bool, Malformed> {
    let start = *reader;
    // The extension bit, then those of movementName, maneuverAssistList and regional.
    let parts = reader.run::<1>(4)?;
    if parts.bit(1) {
        pass_name(reader)?;
    }
    let run = reader.run::<1>(dsrc::SignalGroupID::WIDTH + 4)?;
    let is_found = dsrc::SignalGroupID::get(&run, 0)?.0 == signal_group;
    let has_more = parts.bit(0) || parts.bit(2) || parts.bit(3);
    if is_found || has_more {
        *reader = start;
    }
    if is_found {
        return Ok(true);
    }
    if has_more {
        dsrc::MovementState::decode(reader)?;
    } else {
        let events = 1 + run.bits(dsrc::SignalGroupID::WIDTH, 4);
        (0..events).try_for_each(|_| pass_event(reader))?;
    }
    Ok(false)
}

/// Goes behind a `MovementEvent`.
fn pass_event(reader: &mut Reader<'_>) -> Result<(), Malformed> {
    let start = *reader;
    // The extension bit, those of timing, speeds and regional, the state.
    let run = reader.run::<1>(4 + dsrc::MovementPhaseState::WIDTH)?;
    if run.bit(0) || run.bit(2) || run.bit(3) {
        *reader = start;
        return dsrc::MovementEvent::decode(reader).map(|_| ());
    }
    if run.bit(1) {
        // startTime, maxEndTime, likelyTime, confidence, nextTime; minEndTime is always there.
        let parts = reader.run::<1>(5)?;
        let mark = |part| if parts.bit(part) { dsrc::TimeMark::WIDTH } else { 0 };
        let confidence = if parts.bit(3) { dsrc::TimeIntervalConfidence::WIDTH } else { 0 };
        reader.pass(dsrc::TimeMark::WIDTH + mark(0) + mark(1) + mark(2) + confidence + mark(4))?;
    }
    Ok(())
}

/// Goes behind a `DescriptiveName`: any seven bits are a character.
fn pass_name(reader: &mut Reader<'_>) -> Result<(), Malformed> {
    let head = reader.bits(6)?;
    let count = reader.size(head, 1, 63, 7)?;
    reader.pass(7 * count)
}
