//! The buses that are heard, and which journey each of them serves.

mod matching;

use crate::timetable::JourneyIx;
use crate::track::{Bus, Change, Leg, Motion, StopIx, next_motion};
use crate::{
    Ahead, BusKinematics, BusPlace, BusSighting, PassengerConfig, RowState, ServiceJourney,
    ServiceJourneyId, SightingError, Timetable,
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
        bus.hear(at, utc, s.speed_mps, view.config.kinematics.cruise_mps);
        let hint_is_new = s.lateness_s.is_some() && bus.hint_s.is_none();
        bus.hint_s = s.lateness_s.or(bus.hint_s);
        if let Some(line) = &s.line {
            bus.line = Some(line.trim().to_owned()).filter(|l| !l.is_empty());
        }
        let change = stop.map_or(Change::None, |stop| move_on(bus, view, s, stop, at, utc));
        let elsewhere = s.place == BusPlace::Elsewhere;
        if let (Some(stop), Change::Returned) = (stop, change) {
            self.take_back(view, s.station, stop);
        }
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

    /// A journey loses its bus.
    fn release(&mut self, journey: JourneyIx) {
        let Some(station) = self.by_journey.remove(&journey) else { return };
        self.delay_ms.remove(&journey);
        if let Some(bus) = self.buses.get_mut(&station) {
            bus.journey = None;
            bus.lateness_ms = None;
        }
    }

    /// A call that was thought over isn't: the bus is heard standing there again.
    fn take_back(&mut self, view: &View<'_>, station: u32, stop: StopIx) {
        let Some(ix) = self.buses.get(&station).and_then(|b| b.journey) else { return };
        let (Some(journey), Some(id)) = (view.timetable.at(ix), view.stop_of(stop)) else { return };
        let last = self.progress.get(&ix).and_then(|served| served.checked_sub(1));
        let Some(last) = last else { return };
        if journey.calls.get(last).is_some_and(|c| &c.stop == id) {
            self.progress.insert(ix, last);
            self.gone.remove(&(stop, ix));
        }
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
            Change::Left { stood } => self.serve(view, ix, stop, utc, stood),
            Change::None | Change::Approaches | Change::Returned => {}
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
            let usual = view.config.kinematics;
            let cruise_mps = bus.steady_mps.unwrap_or(usual.cruise_mps);
            let own = BusKinematics { cruise_mps, ..usual };
            (*distance_m, Some(own.forecast(&ahead)))
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
/// The least time between two rounds of expiry: a flood of stations doesn't make it a round
/// for each. Rows go by their own deadline, to the millisecond.
const TICK: Duration = Duration::from_millis(250);

#[cfg(test)]
impl Fleet {
    pub(crate) fn len(&self) -> usize {
        self.buses.len()
    }

    pub(crate) fn check_consistent(&self) {
        for (journey, station) in &self.by_journey {
            assert_eq!(self.buses.get(station).and_then(|b| b.journey), Some(*journey));
        }
        for (station, bus) in &self.buses {
            assert!(bus.journey.is_none_or(|j| self.by_journey.get(&j) == Some(station)));
            assert!(bus.legs.len() <= Bus::MAX_LEGS);
        }
    }
}
