//! The buses that are heard, and which journey each of them serves.
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

use crate::timetable::{CallRef, JourneyIx};
use crate::track::{Bus, Change, Leg, Motion, StopIx, next_motion};
use crate::{
    Ahead, BusPlace, BusSighting, PassengerConfig, RowState, ServiceJourney, ServiceJourneyId,
    SightingError, Timetable,
};
use roadnet::StopPointId;
use std::collections::{BTreeMap, BTreeSet};
use units::{Duration, Instant, Now, Utc};

/// All that is known of buses and of how far journeys have come.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fleet {
    buses: BTreeMap<u32, Bus>,
    by_journey: BTreeMap<JourneyIx, u32>,
    /// The next call of journeys that have started.
    progress: BTreeMap<JourneyIx, usize>,
    /// Last known delays of journeys, milliseconds, late positive.
    delay_ms: BTreeMap<JourneyIx, i64>,
    gone: BTreeMap<(StopIx, JourneyIx), Gone>,
    cancelled: BTreeSet<ServiceJourneyId>,
    /// When [`Fleet::expire`] has something to do; may be early, never late.
    next_expiry: Option<Instant>,
}

/// A call that a bus has just made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gone {
    pub(crate) call: usize,
    pub(crate) at: Utc,
    pub(crate) until: Instant,
    pub(crate) state: RowState,
}

/// What the fleet looks things up in.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) now: Now,
    pub(crate) timetable: &'a Timetable,
    pub(crate) stops: &'a [StopPointId],
    pub(crate) config: &'a PassengerConfig,
}

impl View<'_> {
    fn stop_of(&self, stop: StopIx) -> Option<&StopPointId> {
        self.stops.get(stop.0)
    }

    /// The boards that a journey calls at.
    fn boards_of(&self, journey: JourneyIx) -> impl Iterator<Item = StopIx> + '_ {
        let calls = self.timetable.at(journey).map_or(&[][..], |j| &j.calls);
        calls.iter().filter_map(|c| self.stops.binary_search(&c.stop).ok()).map(StopIx)
    }
}

impl Fleet {
    pub(crate) const fn next_expiry(&self) -> Option<Instant> {
        self.next_expiry
    }

    pub(crate) fn bus(&self, station: u32) -> Option<&Bus> {
        self.buses.get(&station)
    }

    pub(crate) fn bus_of(&self, journey: JourneyIx) -> Option<&Bus> {
        self.buses.get(self.by_journey.get(&journey)?)
    }

    pub(crate) fn delay_ms(&self, journey: JourneyIx) -> i64 {
        self.delay_ms.get(&journey).copied().unwrap_or(0)
    }

    pub(crate) fn gone(&self, stop: StopIx, journey: JourneyIx) -> Option<&Gone> {
        self.gone.get(&(stop, journey))
    }

    pub(crate) fn is_cancelled(&self, journey: &ServiceJourneyId) -> bool {
        self.cancelled.contains(journey)
    }

    /// The call that a journey makes next at a stop.
    pub(crate) fn next_call(&self, j: &ServiceJourney, ix: JourneyIx, at: &StopPointId) -> usize {
        let from = self.progress.get(&ix).copied().unwrap_or(0);
        let next = j.calls.iter().skip(from).position(|c| &c.stop == at);
        next.map_or(usize::MAX, |n| from + n)
    }

    /// Marks a journey as cancelled or not; the boards to look at again.
    pub(crate) fn cancel(&mut self, view: &View<'_>, ix: JourneyIx, on: bool) -> Vec<StopIx> {
        let Some(journey) = view.timetable.at(ix) else { return Vec::new() };
        if on {
            self.cancelled.insert(journey.id.clone());
            self.release(ix);
        } else {
            self.cancelled.remove(&journey.id);
        }
        view.boards_of(ix).collect()
    }

    /// Takes in a sighting; the boards to look at again. `stop` is that of its place.
    pub(crate) fn see(
        &mut self,
        view: &View<'_>,
        s: &BusSighting,
        stop: Option<StopIx>,
    ) -> Result<BTreeSet<StopIx>, SightingError> {
        let mut touched = BTreeSet::new();
        let at = s.at.min(view.now.mono);
        let age = view.now.mono.since(at);
        let overtaken = self.buses.get(&s.station).is_some_and(|b| at < b.heard);
        if overtaken || age > view.config.live_for {
            let age_ms = u64::try_from(age.as_millis()).unwrap_or(u64::MAX);
            return Err(SightingError::Overtaken { station: s.station, age_ms });
        }
        let utc = view.now.utc_at(at);
        self.admit(s.station, at, utc)?;
        self.inherit_from(s);
        self.expect_expiry(at + SILENT_AT_STOP.min(view.config.forget_after));
        let Some(bus) = self.buses.get_mut(&s.station) else { return Ok(touched) };
        let was = bus.journey;
        (bus.heard, bus.heard_utc) = (at, utc);
        let hint_is_new = s.lateness_s.is_some() && bus.hint_s.is_none();
        bus.hint_s = s.lateness_s.or(bus.hint_s);
        if let Some(line) = &s.line {
            bus.line = Some(line.trim().to_owned()).filter(|l| !l.is_empty());
        }
        let change = stop.map_or(Change::None, |stop| move_on(bus, view, s, stop, at, utc));
        let elsewhere = s.place == BusPlace::Elsewhere;
        self.undo_contradicted(view, s.station, stop, hint_is_new);
        if let Some(stop) = stop {
            touched.insert(stop);
            self.match_bus(view, s.station, stop);
            self.note_change(view, s.station, stop, change, utc);
            self.note_delay(view, s.station, stop, &mut touched);
        } else if elsewhere {
            touched.extend(self.leave_all(view, s.station, utc));
        }
        let is = self.buses.get(&s.station).and_then(|b| b.journey);
        if was != is || matches!(change, Change::Arrived | Change::Left { .. }) {
            let boards = was.into_iter().chain(is).flat_map(|j| view.boards_of(j));
            touched.extend(boards);
        }
        Ok(touched)
    }

    /// Forgets what is over; the boards to look at again.
    pub(crate) fn expire(&mut self, view: &View<'_>) -> BTreeSet<StopIx> {
        let now = view.now.mono;
        let mut touched = BTreeSet::new();
        if self.next_expiry.is_none_or(|at| now < at) {
            return touched;
        }
        self.gone.retain(|(stop, _), g| g.until > now || !touched.insert(*stop));
        let silent: Vec<(u32, StopIx)> = self
            .buses
            .iter()
            .flat_map(|(id, b)| b.legs.iter().map(move |(stop, leg)| (*id, *stop, leg)))
            .filter(|(_, _, leg)| matches!(leg.motion, Motion::Standing { .. }))
            .filter(|(_, _, leg)| now.since(leg.heard) >= SILENT_AT_STOP)
            .map(|(id, stop, _)| (id, stop))
            .collect();
        for (station, stop) in silent {
            self.leave(view, station, stop, view.now.utc, false);
            touched.insert(stop);
        }
        let forget = view.config.forget_after;
        for bus in self.buses.values_mut() {
            // A leg it has left is kept: it tells a second round from noise.
            let kept =
                |l: &Leg| matches!(l.motion, Motion::Left { .. }) || now.since(l.heard) < forget;
            bus.legs.retain(|stop, leg| kept(leg) || !touched.insert(*stop));
        }
        let silent =
            self.buses.iter().filter(|(_, b)| now.since(b.heard) >= forget).map(|(id, _)| *id);
        for station in silent.collect::<Vec<_>>() {
            if let Some(journey) = self.buses.remove(&station).and_then(|b| b.journey) {
                self.by_journey.remove(&journey);
                touched.extend(view.boards_of(journey));
            }
        }
        self.next_expiry = self.earliest_expiry(forget, now);
        touched
    }

    /// Carries what is known over to a new timetable, by the journeys' ids.
    pub(crate) fn move_to(&mut self, old: &Timetable, new: &Timetable) {
        let map = |ix: JourneyIx| {
            let journey = old.at(ix)?;
            Some((new.ix(&journey.id)?, journey))
        };
        let progress = core::mem::take(&mut self.progress);
        for (ix, next) in progress {
            let Some((to, was)) = map(ix) else { continue };
            let is = new.at(to);
            self.progress.insert(to, is.map_or(0, |is| carried_over(was, next, is)));
        }
        let delays = core::mem::take(&mut self.delay_ms);
        self.delay_ms = delays.into_iter().filter_map(|(ix, d)| Some((map(ix)?.0, d))).collect();
        self.by_journey.clear();
        for (station, bus) in &mut self.buses {
            bus.journey = bus.journey.and_then(map).map(|(to, _)| to);
            match bus.journey {
                Some(to) => _ = self.by_journey.insert(to, *station),
                None => bus.lateness_ms = None,
            }
        }
        self.gone.clear();
        self.cancelled.retain(|id| new.ix(id).is_some());
    }

    /// Makes sure that a bus has its place in the table.
    fn admit(&mut self, station: u32, at: Instant, utc: Utc) -> Result<(), SightingError> {
        if self.buses.contains_key(&station) {
            return Ok(());
        }
        if self.buses.len() >= MAX_BUSES {
            let unmatched = self.buses.iter().filter(|(_, b)| b.journey.is_none());
            let Some(oldest) = unmatched.min_by_key(|(_, b)| b.heard).map(|(id, _)| *id) else {
                return Err(SightingError::TableFull { station, buses: self.buses.len() });
            };
            self.buses.remove(&oldest);
        }
        self.buses.insert(station, Bus::new(at, utc));
        Ok(())
    }

    /// A new pseudonym of a bus we know, by the tracker's word.
    fn inherit_from(&mut self, s: &BusSighting) {
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
            }
        }
        if let Some(journey) = bus.journey {
            self.by_journey.insert(journey, station);
        }
    }

    /// Undoes a match that new knowledge contradicts: another line, a lateness that fits
    /// another journey better, or a second round past a stop that the journey has served.
    fn undo_contradicted(
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

    /// A journey loses its bus.
    fn release(&mut self, journey: JourneyIx) {
        let Some(station) = self.by_journey.remove(&journey) else { return };
        self.delay_ms.remove(&journey);
        if let Some(bus) = self.buses.get_mut(&station) {
            bus.journey = None;
            bus.lateness_ms = None;
        }
    }

    /// Finds the journey of a bus that has none.
    fn match_bus(&mut self, view: &View<'_>, station: u32, stop: StopIx) {
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

    /// Draws the consequences of what a bus does at a stop for its journey.
    fn note_change(
        &mut self,
        view: &View<'_>,
        station: u32,
        stop: StopIx,
        change: Change,
        utc: Utc,
    ) {
        let Some(ix) = self.buses.get(&station).and_then(|b| b.journey) else { return };
        let (Some(journey), Some(id)) = (view.timetable.at(ix), view.stop_of(stop)) else { return };
        match change {
            Change::Arrived => {
                let call = self.next_call(journey, ix, id);
                if call != usize::MAX {
                    self.progress.insert(ix, call);
                }
            }
            Change::Returned => {
                let served = self.progress.get(&ix).copied().unwrap_or(0);
                let last = served.checked_sub(1);
                if last.and_then(|c| journey.calls.get(c)).is_some_and(|c| &c.stop == id) {
                    self.progress.insert(ix, served - 1);
                    self.gone.remove(&(stop, ix));
                }
            }
            Change::Left { stood } => self.serve(view, ix, stop, utc, stood),
            Change::None | Change::Approaches => {}
        }
    }

    /// Keeps the delay of a bus's journey; a jump of it concerns all its boards.
    fn note_delay(
        &mut self,
        view: &View<'_>,
        station: u32,
        stop: StopIx,
        touched: &mut BTreeSet<StopIx>,
    ) {
        let Some(bus) = self.buses.get_mut(&station) else { return };
        let (Some(ix), Some(leg)) = (bus.journey, bus.open_leg(stop).copied()) else { return };
        let (Some(journey), Some(id)) = (view.timetable.at(ix), view.stop_of(stop)) else { return };
        let from = self.progress.get(&ix).copied().unwrap_or(0);
        let Some(call) = journey.calls.iter().skip(from).find(|c| &c.stop == id) else { return };
        bus.lateness_ms = Some(leg.unhindered.millis_since(call.aimed));
        let delay = leg.expected.millis_since(call.aimed);
        let old = self.delay_ms.get(&ix).copied();
        if old.is_none_or(|old| (delay - old).abs() >= millis(view.config.expected_step)) {
            self.delay_ms.insert(ix, delay);
            touched.extend(view.boards_of(ix));
        }
    }

    /// A bus that is elsewhere stands at no stop.
    fn leave_all(&mut self, view: &View<'_>, station: u32, utc: Utc) -> Vec<StopIx> {
        let Some(bus) = self.buses.get(&station) else { return Vec::new() };
        let standing = bus.legs.iter().filter(|(_, l)| matches!(l.motion, Motion::Standing { .. }));
        let stops: Vec<StopIx> = standing.map(|(stop, _)| *stop).collect();
        for stop in &stops {
            self.leave(view, station, *stop, utc, true);
        }
        stops
    }

    /// A bus that stood at a stop doesn't any more.
    fn leave(&mut self, view: &View<'_>, station: u32, stop: StopIx, utc: Utc, seen: bool) {
        let Some(bus) = self.buses.get_mut(&station) else { return };
        if let Some(leg) = bus.legs.get_mut(&stop) {
            leg.motion = Motion::Left { at: view.now.mono, seen };
        }
        if let Some(journey) = bus.journey {
            self.serve(view, journey, stop, utc, true);
        }
    }

    /// A journey's call at a stop is over.
    fn serve(&mut self, view: &View<'_>, ix: JourneyIx, stop: StopIx, utc: Utc, stood: bool) {
        let (Some(journey), Some(id)) = (view.timetable.at(ix), view.stop_of(stop)) else { return };
        let call = self.next_call(journey, ix, id);
        let Some(aimed) = journey.calls.get(call).map(|c| c.aimed) else { return };
        self.progress.insert(ix, call + 1);
        let late_ms = utc.millis_since(aimed);
        self.delay_ms.insert(ix, late_ms);
        if let Some(bus) = self.by_journey.get(&ix).and_then(|s| self.buses.get_mut(s)) {
            bus.lateness_ms = Some(late_ms);
        }
        let until = view.now.mono + view.config.left_shown;
        let state = if stood { RowState::Left } else { RowState::Skipped };
        self.gone.insert((stop, ix), Gone { call, at: utc, until, state });
        self.expect_expiry(until);
    }

    fn expect_expiry(&mut self, at: Instant) {
        self.next_expiry = Some(self.next_expiry.map_or(at, |e| e.min(at)));
    }

    /// When the next bus, leg or row is over; always after `now`.
    fn earliest_expiry(&self, forget: Duration, now: Instant) -> Option<Instant> {
        let legs =
            self.buses.values().flat_map(|b| b.legs.values()).filter_map(|l| match l.motion {
                Motion::Approaching => Some(l.heard + forget),
                Motion::Standing { .. } => Some(l.heard + SILENT_AT_STOP.min(forget)),
                Motion::Left { .. } => None,
            });
        let buses = self.buses.values().map(|b| b.heard + forget);
        let gone = self.gone.values().map(|g| g.until);
        legs.chain(buses).chain(gone).min().map(|at| at.max(now + TICK))
    }
}

/// Whether a bus continues another's track.
enum Continued {
    By(u32),
    /// Where a matched bus was heard a moment ago: wait whether it is heard again.
    Perhaps,
    No,
}

/// Moves a bus's leg to a stop on by a sighting.
fn move_on(
    bus: &mut Bus,
    view: &View<'_>,
    s: &BusSighting,
    stop: StopIx,
    at: Instant,
    utc: Utc,
) -> Change {
    let old = bus.legs.get(&stop);
    let Some((motion, change)) = next_motion(old, s, at, utc) else { return Change::None };
    let (to_stop_m, forecast) = match &s.place {
        BusPlace::Approaching { distance_m, to_stop_line_m, signal_wait_s, .. } => {
            let ahead = Ahead {
                distance_m: *distance_m,
                speed_mps: s.speed_mps,
                limit_mps: s.limit_mps,
                to_stop_line_m: *to_stop_line_m,
                signal_wait_s: signal_wait_s.unwrap_or(0.0),
            };
            (*distance_m, Some(view.config.kinematics.forecast(&ahead)))
        }
        BusPlace::Beyond { distance_m, .. } => (-*distance_m, None),
        BusPlace::AtStop { .. } | BusPlace::Elsewhere => (0.0, None),
    };
    let after = |s: f64| utc.plus_millis(libm::round(s * 1_000.0) as i64);
    let (expected, unhindered) = match (motion, forecast, old) {
        (Motion::Standing { since }, _, _) => (since, since),
        (Motion::Left { .. }, _, Some(old)) => (old.expected, old.unhindered),
        (_, Some(f), _) => (after(f.arrival_s), after(f.unhindered_s)),
        _ => (utc, utc),
    };
    let speed_mps = s.speed_mps;
    let (heard, heard_utc) = (at, utc);
    let leg = Leg { heard, heard_utc, to_stop_m, speed_mps, motion, expected, unhindered };
    bus.put_leg(stop, leg);
    change
}

/// The next call in a new version of a journey whose old version had come to `next`.
fn carried_over(was: &ServiceJourney, next: usize, is: &ServiceJourney) -> usize {
    let served = was.calls.get(..next).unwrap_or(&[]);
    let same = |n: &usize| {
        let (a, b) = (served.get(*n), is.calls.get(*n));
        matches!((a, b), (Some(a), Some(b)) if a.stop == b.stop)
    };
    let common = (0..served.len()).take_while(same).count();
    if common == served.len() {
        return common;
    }
    let last = served.last().map(|c| &c.stop);
    is.calls.iter().rposition(|c| Some(&c.stop) == last).map_or(common, |n| n + 1)
}

fn millis(d: Duration) -> i64 {
    i64::try_from(d.as_millis()).unwrap_or(i64::MAX)
}

/// Buses at once: Prague runs about 1,200 at its peak. Above it, whoever serves no journey
/// and was unheard longest goes.
pub(crate) const MAX_BUSES: usize = 2_048;
/// A bus that stood at a stop and wasn't heard for so long (CAMs come every second) has left.
const SILENT_AT_STOP: Duration = Duration::from_secs(15);
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
/// The least time between two rounds of expiry.
const TICK: Duration = Duration::from_millis(1);
