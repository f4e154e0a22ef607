//! Which journey a bus serves.
//!
//! A CAM names no journey, so a bus is matched to one when it first comes towards a stop:
//!
//! 1. It continues another bus's track: the sighting says so (`successor_of`), or a matched bus
//!    fell silent where this one appeared ([`Fleet`] waits [`CAM_SILENCE`] before it believes
//!    that). The new station inherits journey, lateness and stops served.
//! 2. It says how late it is: the journey whose aimed time plus that lateness is nearest to
//!    the predicted arrival, within [`HINT_TOLERANCE_MS`].
//! 3. Otherwise the journey whose aimed time is nearest, being early counting
//!    [`EARLY_WEIGHT`]-fold: an earlier journey that hasn't run yet comes first unless the
//!    bus would be that many times as late on it as early on the next.
//!
//! A known line must agree; one journey has one bus; buses of a line keep their order unless
//! there is no other way. A line or lateness that becomes known later undoes a match it
//! contradicts. **When a station id changes and no continuity can be shown, the new station
//! starts unmatched and its lateness is unknown until it is matched again.**

use super::{Fleet, View, millis};
use crate::BusSighting;
use crate::timetable::{CallRef, JourneyIx};
use crate::track::{Bus, Motion, StopIx};
use units::{Duration, Utc};

impl Fleet {
    /// A new pseudonym of a bus we know, by the tracker's word.
    pub(super) fn inherit_from(&mut self, s: &BusSighting) {
        let Some(old) = s.successor_of.filter(|old| *old != s.station) else { return };
        if self.buses.get(&s.station).is_some_and(|b| b.journey.is_none()) {
            self.inherit(s.station, old);
        }
    }

    /// `station` becomes what `old` was.
    fn inherit(&mut self, station: u32, old: u32) {
        let Some(was) = self.buses.remove(&old) else { return };
        let Some(bus) = self.buses.get_mut(&station) else { return };
        bus.journey = was.journey;
        bus.lateness_ms = was.lateness_ms;
        bus.line = bus.line.take().or(was.line);
        bus.hint_s = bus.hint_s.or(was.hint_s);
        for (stop, leg) in was.legs {
            // Its own leg is newer, but doesn't know since when it stands or that it has left.
            let own = bus.legs.entry(stop).or_insert(leg);
            let older = matches!(leg.motion, Motion::Standing { .. } | Motion::Left { .. });
            if older && own.to_stop_m < leg.to_stop_m + SAME_PLACE_M {
                own.motion = leg.motion;
                (own.expected, own.unhindered) = (leg.expected, leg.unhindered);
            }
        }
        if let Some(journey) = bus.journey {
            self.by_journey.insert(journey, station);
        }
    }

    /// Undoes a match that new knowledge contradicts: another line, a lateness that fits
    /// another journey better, or a second round past a stop that the journey has served.
    pub(super) fn undo_contradicted(
        &mut self,
        view: &View<'_>,
        station: u32,
        stop: Option<StopIx>,
        hint_is_new: bool,
    ) {
        let Some(bus) = self.buses.get(&station) else { return };
        let Some(ix) = bus.journey else { return };
        let Some(journey) = view.timetable.at(ix) else { return };
        let other_line = bus.line.as_ref().is_some_and(|l| *l != journey.line);
        let served = stop.is_some_and(|stop| {
            let Some(id) = view.stop_of(stop) else { return false };
            let calls = journey.calls.iter().any(|c| &c.stop == id);
            let open = bus.open_leg(stop).is_some();
            calls && open && self.next_call(journey, ix, id) == usize::MAX
        });
        let hint_off = match (hint_is_new, bus.hint_s, bus.lateness_ms) {
            (true, Some(hint), Some(ms)) => {
                (ms - i64::from(hint) * 1_000).abs() > HINT_TOLERANCE_MS
            }
            _ => false,
        };
        let better = hint_off && stop.is_some_and(|stop| self.hinted(view, bus, stop).is_some());
        if other_line || served || better {
            self.release(ix);
        }
    }

    /// Finds the journey of a bus that has none.
    pub(super) fn match_bus(&mut self, view: &View<'_>, station: u32, stop: StopIx) {
        let Some(bus) = self.buses.get(&station).filter(|b| b.journey.is_none()) else { return };
        if bus.open_leg(stop).is_none() {
            return;
        }
        match self.continued(view, bus, stop) {
            Continued::By(old) => return self.inherit(station, old),
            Continued::Perhaps => return,
            Continued::No => {}
        }
        let found = self.hinted(view, bus, stop).or_else(|| self.nearest(view, bus, stop));
        if let Some(journey) = found {
            self.by_journey.insert(journey, station);
            if let Some(bus) = self.buses.get_mut(&station) {
                bus.journey = Some(journey);
            }
        }
    }

    /// Whether a matched bus fell silent where this one appeared.
    fn continued(&self, view: &View<'_>, bus: &Bus, stop: StopIx) -> Continued {
        let Some(leg) = bus.open_leg(stop) else { return Continued::No };
        let mut perhaps = false;
        for call in self.calls_around(view, stop, leg.expected) {
            let Some(station) = self.by_journey.get(&call.journey) else { continue };
            let Some(old) = self.buses.get(station) else { continue };
            let Some(was) = old.open_leg(stop) else { continue };
            let appeared_after = bus.first_seen.since(old.heard);
            if old.heard > bus.first_seen || appeared_after > LONGEST_GAP {
                continue;
            }
            let gap_s = bus.heard.since(was.heard).as_secs_f64();
            let there_m = was.to_stop_m - was.speed_mps * gap_s;
            let gate_m = SAME_PLACE_M + GATE_MPS * gap_s;
            let lines = (bus.line.as_ref(), old.line.as_ref());
            let other_line = matches!(lines, (Some(a), Some(b)) if a != b);
            if (leg.to_stop_m - there_m).abs() > gate_m || other_line {
                continue;
            }
            if view.now.mono.since(old.heard) >= CAM_SILENCE {
                return Continued::By(*station);
            }
            perhaps = true;
        }
        if perhaps { Continued::Perhaps } else { Continued::No }
    }

    /// The journey that the bus's own word of its lateness points to.
    fn hinted(&self, view: &View<'_>, bus: &Bus, stop: StopIx) -> Option<JourneyIx> {
        let hint_ms = i64::from(bus.hint_s?) * 1_000;
        let expected = bus.open_leg(stop)?.expected;
        let off = |c: &CallRef| (expected.millis_since(c.aimed) - hint_ms).abs();
        self.calls_around(view, stop, expected)
            .filter(|c| off(c) <= HINT_TOLERANCE_MS && self.is_free(view, bus, stop, c))
            .min_by_key(off)
            .map(|c| c.journey)
    }

    /// The journey whose aimed time is nearest, in the order of the line's buses if possible.
    fn nearest(&self, view: &View<'_>, bus: &Bus, stop: StopIx) -> Option<JourneyIx> {
        let expected = bus.open_leg(stop)?.expected;
        let (early, late) = (millis(view.config.early), millis(view.config.late));
        let cost = |c: &CallRef| {
            let late_ms = expected.millis_since(c.aimed);
            let fits = (-early..=late).contains(&late_ms);
            fits.then_some(if late_ms < 0 { -EARLY_WEIGHT * late_ms } else { late_ms })
        };
        self.calls_around(view, stop, expected)
            .filter(|c| self.is_free(view, bus, stop, c))
            .filter_map(|c| {
                let overtakes = self.overtakes(view, stop, expected, &c);
                Some(((overtakes, cost(&c)?), c.journey))
            })
            .min_by_key(|(cost, _)| *cost)
            .map(|(_, journey)| journey)
    }

    /// Calls at a stop near enough in time to be thought of.
    fn calls_around<'a>(
        &self,
        view: &View<'a>,
        stop: StopIx,
        expected: Utc,
    ) -> impl Iterator<Item = CallRef> + use<'a> {
        let (from, to) = (expected.plus_millis(-FARTHEST_MS), expected.plus_millis(FARTHEST_MS));
        let id = view.stops.get(stop.0);
        let calls = id.map_or(&[][..], |id| view.timetable.calls_at(id, from, to));
        calls.iter().copied()
    }

    /// Whether a journey has this call before it, no bus, and the bus's line.
    fn is_free(&self, view: &View<'_>, bus: &Bus, stop: StopIx, c: &CallRef) -> bool {
        let journey = view.timetable.at(c.journey);
        let (Some(journey), Some(id)) = (journey, view.stop_of(stop)) else { return false };
        !self.by_journey.contains_key(&c.journey)
            && bus.line.as_ref().is_none_or(|l| *l == journey.line)
            && self.next_call(journey, c.journey, id) == c.call
            && !self.is_cancelled(&journey.id)
    }

    /// Whether a bus of the line comes first and was aimed later, or the other way round.
    fn overtakes(&self, view: &View<'_>, stop: StopIx, expected: Utc, c: &CallRef) -> bool {
        let line = |ix| view.timetable.at(ix).map(|j| j.line.as_str());
        self.calls_around(view, stop, expected).any(|other| {
            let bus = self.bus_of(other.journey).filter(|_| line(other.journey) == line(c.journey));
            let Some(leg) = bus.and_then(|b| b.legs.get(&stop)) else { return false };
            (leg.expected < expected && other.aimed > c.aimed)
                || (leg.expected > expected && other.aimed < c.aimed)
        })
    }
}

/// Whether a bus continues another's track.
enum Continued {
    By(u32),
    /// Where a matched bus was heard a moment ago: wait whether it is heard again.
    Perhaps,
    No,
}

/// A station that hasn't sent for this long has stopped: CAMs come at least every second.
const CAM_SILENCE: Duration = Duration::from_millis(1_200);
/// The longest silence between two pseudonyms of one bus.
const LONGEST_GAP: Duration = Duration::from_secs(10);
/// Two positions of one bus: errors of GNSS and of the distance along the way.
const SAME_PLACE_M: f64 = 15.0;
/// And for every second between them, as its speed may have changed.
const GATE_MPS: f64 = 3.0;
/// How far a bus's word of its lateness (in steps of 10 s) may be off from ours.
const HINT_TOLERANCE_MS: i64 = 120_000;
/// How much less likely it is to be early than to be late by the same time.
const EARLY_WEIGHT: i64 = 4;
/// The most that a bus may be early or late and still be thought of.
const FARTHEST_MS: i64 = 3_600_000;
