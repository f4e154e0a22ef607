//! The state machine: timetable, buses and displays in, boards out.

use crate::fleet::{Fleet, View};
use crate::painted::LagWindow;
use crate::publisher::StopBoard;
use crate::rows::rows;
use crate::track::StopIx;
use crate::{
    Alert, AlertError, Board, BusSighting, ConfigError, DisplayLag, PaintedError, PaintedReport,
    PassengerConfig, ServiceJourneyId, SightingError, StopTopic, Timetable,
};
use roadnet::{StopPoint, StopPointId};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use units::{Instant, Now, Utc};

/// Keeps the boards of its stops true.
///
/// After every `handle_…` take what [`Passenger::poll_publish`] gives, and call
/// [`Passenger::handle_timeout`] at [`Passenger::poll_timeout`]. The first deadline is due at
/// once: even an empty board is published, over what an earlier run may have left retained.
#[derive(Clone, Debug)]
pub struct Passenger {
    config: PassengerConfig,
    timetable: Timetable,
    timetable_source: Utc,
    /// Sorted by id.
    stops: Vec<StopBoard>,
    ids: Vec<StopPointId>,
    fleet: Fleet,
    deadlines: BTreeSet<(Instant, StopIx)>,
    outbox: VecDeque<(StopIx, StopTopic)>,
    lag: LagWindow,
}

/// A message for the broker.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Publish {
    /// Its topic.
    pub topic: String,
    /// Its payload, JSON.
    pub payload: Vec<u8>,
    /// Whether the broker keeps it for those who come later.
    pub retain: bool,
}

impl Passenger {
    /// Stops of one unit: a large city has some 5,000 StopPoints.
    pub const MAX_STOPS: usize = 10_000;

    /// Boards for `stops`, with an empty timetable.
    ///
    /// # Errors
    /// All faults of the stops and the settings.
    pub fn new(stops: &[StopPoint], config: PassengerConfig) -> Result<Self, Vec<ConfigError>> {
        let mut faults = config.check();
        if stops.len() > Self::MAX_STOPS {
            faults.push(ConfigError::TooManyStops { count: stops.len() });
            return Err(faults);
        }
        let mut by_id = BTreeMap::new();
        for (position, stop) in stops.iter().enumerate() {
            for (field, text) in [("id", &stop.id.0), ("name", &stop.name)] {
                let fits = !text.trim().is_empty() && text.len() <= Timetable::MAX_ID_BYTES;
                if !fits || text.chars().any(char::is_control) {
                    faults.push(ConfigError::BadStop { position, field });
                }
            }
            if by_id.insert(stop.id.clone(), stop.name.clone()).is_some() {
                faults.push(ConfigError::DuplicateStop { stop: stop.id.clone() });
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let ids: Vec<StopPointId> = by_id.keys().cloned().collect();
        let stops: Vec<StopBoard> =
            by_id.into_iter().map(|(id, name)| StopBoard::new(id, name)).collect();
        Ok(Self {
            config,
            timetable: Timetable::default(),
            timetable_source: Utc::default(),
            deadlines: (0..stops.len()).map(|i| (Instant::ZERO, StopIx(i))).collect(),
            stops,
            ids,
            fleet: Fleet::default(),
            outbox: VecDeque::new(),
            lag: LagWindow::default(),
        })
    }

    /// Replaces the timetable. Buses keep journeys whose ids are still there, what has been
    /// served stays served; the others are matched again.
    pub fn handle_timetable(&mut self, now: Now, timetable: Timetable) {
        self.fleet.move_to(&self.timetable, &timetable);
        self.timetable = timetable;
        self.timetable_source = now.utc;
        self.refresh_all(now, false);
    }

    /// Marks a journey as cancelled or running again; false: the timetable doesn't have it.
    pub fn handle_cancellation(
        &mut self,
        now: Now,
        journey: &ServiceJourneyId,
        cancelled: bool,
    ) -> bool {
        let Some(ix) = self.timetable.ix(journey) else { return false };
        let view = view(now, &self.timetable, &self.ids, &self.config);
        for stop in self.fleet.cancel(&view, ix, cancelled) {
            self.refresh(now, stop, false);
        }
        true
    }

    /// Takes in where a bus is.
    ///
    /// # Errors
    /// See [`SightingError`]; a refused sighting changes nothing.
    pub fn handle_bus(&mut self, now: Now, sighting: &BusSighting) -> Result<(), SightingError> {
        sighting.check()?;
        let stop = match sighting.place.stop() {
            None => None,
            Some(id) => Some(self.ix(id).ok_or_else(|| SightingError::UnknownStop {
                station: sighting.station,
                stop: id.clone(),
            })?),
        };
        let view = view(now, &self.timetable, &self.ids, &self.config);
        for stop in self.fleet.see(&view, sighting, stop)? {
            self.refresh(now, stop, false);
        }
        Ok(())
    }

    /// Does what is due; a spurious call changes nothing.
    pub fn handle_timeout(&mut self, now: Now) {
        if self.fleet.next_expiry().is_some_and(|at| at <= now.mono) {
            let view = view(now, &self.timetable, &self.ids, &self.config);
            for stop in self.fleet.expire(&view) {
                self.refresh(now, stop, false);
            }
        }
        // Each refresh puts its stop's deadline behind `now`, so that this ends.
        while let Some((at, stop)) = self.deadlines.first().copied() {
            if at > now.mono {
                break;
            }
            self.refresh(now, stop, false);
        }
    }

    /// Whether there is a message to publish.
    #[inline]
    pub fn has_news(&self) -> bool {
        !self.outbox.is_empty()
    }

    /// When [`Passenger::handle_timeout`] has something to do.
    pub fn poll_timeout(&self) -> Option<Instant> {
        let stop = self.deadlines.first().map(|(at, _)| *at);
        [stop, self.fleet.next_expiry()].into_iter().flatten().min()
    }

    /// The next message to publish. A board that is overtaken before it is taken is never
    /// seen: each stop has at most one board and one list of alerts waiting.
    pub fn poll_publish(&mut self) -> Option<Publish> {
        let (stop, kind) = self.outbox.pop_front()?;
        let stop = self.stops.get_mut(stop.0)?;
        let payload = if kind == StopTopic::Alerts {
            stop.alerts_queued = false;
            stop.alerts().to_json()
        } else {
            stop.board_queued = false;
            stop.board()?.to_json()
        };
        Some(Publish { topic: kind.of(&stop.id), payload, retain: true })
    }

    /// The newest board of every stop that has one.
    pub fn boards(&self) -> impl Iterator<Item = &Board> {
        self.stops.iter().filter_map(StopBoard::board)
    }

    /// The newest board of a stop.
    pub fn board(&self, stop: &StopPointId) -> Option<&Board> {
        self.stops.get(self.ix(stop)?.0)?.board()
    }

    /// Publishes the board and the alerts of every stop anew, for a broker that has lost them.
    pub fn republish_all(&mut self, now: Now) {
        self.refresh_all(now, true);
        for stop in (0..self.stops.len()).map(StopIx) {
            self.queue_alerts(now, stop);
        }
    }

    /// The journey that a station serves.
    pub fn journey_of(&self, station: u32) -> Option<&ServiceJourneyId> {
        let ix = self.fleet.bus(station)?.journey?;
        self.timetable.at(ix).map(|j| &j.id)
    }

    /// How late a station is, seconds, late positive; `None` unless it is matched to a journey
    /// and was heard within `live_for`.
    ///
    /// On the way to a stop this is the predicted arrival against the aimed one *as if the
    /// signal ahead were green*: what the bus has lost already. So a red can't make it late
    /// enough to be given the green that makes it punctual again, in turns. Past the stop it is
    /// what it was on leaving.
    pub fn lateness_s(&self, station: u32, now: Now) -> Option<i32> {
        let bus = self.fleet.bus(station)?;
        let live = now.mono.since(bus.heard) < self.config.live_for;
        let ms = bus.lateness_ms.filter(|_| live && bus.journey.is_some())?;
        i32::try_from(ms.div_euclid(1_000)).ok()
    }

    /// When a station is expected at a stop that it is on its way to (signals included), or
    /// since when it stands there.
    pub fn expected_at(&self, station: u32, stop: &StopPointId) -> Option<Utc> {
        Some(self.fleet.bus(station)?.open_leg(self.ix(stop)?)?.expected)
    }

    /// Shows a text at a stop; one with the same id is replaced.
    ///
    /// # Errors
    /// See [`AlertError`].
    pub fn set_alert(
        &mut self,
        now: Now,
        stop: &StopPointId,
        alert: Alert,
    ) -> Result<(), AlertError> {
        alert.check(now.utc)?;
        let ix = self.ix(stop).ok_or_else(|| AlertError::UnknownStop { stop: stop.clone() })?;
        let room = self.stops.get_mut(ix.0).is_some_and(|s| s.set_alert(now.utc, alert));
        if !room {
            return Err(AlertError::TooMany { stop: stop.clone() });
        }
        self.queue_alerts(now, ix);
        self.refresh(now, ix, false);
        Ok(())
    }

    /// Takes a text away; false: there was none.
    pub fn clear_alert(&mut self, now: Now, stop: &StopPointId, id: &str) -> bool {
        let Some(ix) = self.ix(stop) else { return false };
        let cleared = self.stops.get_mut(ix.0).is_some_and(|s| s.clear_alert(now.utc, id));
        if cleared {
            self.queue_alerts(now, ix);
        }
        cleared
    }

    /// Takes in a display's `painted` message.
    ///
    /// # Errors
    /// See [`PaintedError`]; each is counted in [`DisplayLag::rejected`].
    pub fn handle_painted(
        &mut self,
        topic: &str,
        payload: &[u8],
    ) -> Result<PaintedReport, PaintedError> {
        let report = self.judge_painted(topic, payload);
        match &report {
            Ok(report) => self.lag.add(report),
            Err(_) => self.lag.reject(),
        }
        report
    }

    /// How displays keep up.
    pub fn display_lag(&self) -> DisplayLag {
        self.lag.summary()
    }

    fn judge_painted(&self, topic: &str, payload: &[u8]) -> Result<PaintedReport, PaintedError> {
        let parsed = StopTopic::parse(topic);
        let Some((stop, StopTopic::Painted)) = parsed else { return Err(PaintedError::Topic) };
        let known = self.ix(&stop).and_then(|ix| self.stops.get(ix.0));
        let Some(known) = known else { return Err(PaintedError::UnknownStop { stop }) };
        known.published.judge(&stop, payload)
    }

    fn ix(&self, stop: &StopPointId) -> Option<StopIx> {
        self.ids.binary_search(stop).ok().map(StopIx)
    }

    fn refresh_all(&mut self, now: Now, force: bool) {
        for stop in (0..self.stops.len()).map(StopIx) {
            self.refresh(now, stop, force);
        }
    }

    /// Looks at a stop again and queues what is new.
    fn refresh(&mut self, now: Now, ix: StopIx, force: bool) {
        let view = view(now, &self.timetable, &self.ids, &self.config);
        let Some(stop) = self.stops.get_mut(ix.0) else { return };
        let first = stop.board().is_none();
        let rows = rows(&self.fleet, &view, ix, &stop.id);
        self.deadlines.remove(&(stop.due, ix));
        let new = stop.refresh(now, &self.config, rows, self.timetable_source, force);
        let alerts_over = stop.expire_alerts(now);
        self.deadlines.insert((stop.due, ix));
        if new {
            self.queue(ix, StopTopic::Board);
        }
        if alerts_over || first {
            self.queue_alerts(now, ix);
        }
    }

    fn queue_alerts(&mut self, now: Now, ix: StopIx) {
        if let Some(stop) = self.stops.get_mut(ix.0) {
            stop.stamp_alerts(now.utc);
        }
        self.queue(ix, StopTopic::Alerts);
    }

    fn queue(&mut self, ix: StopIx, kind: StopTopic) {
        let Some(stop) = self.stops.get_mut(ix.0) else { return };
        let queued = if kind == StopTopic::Alerts {
            core::mem::replace(&mut stop.alerts_queued, true)
        } else {
            core::mem::replace(&mut stop.board_queued, true)
        };
        if !queued {
            self.outbox.push_back((ix, kind));
        }
    }
}

const fn view<'a>(
    now: Now,
    timetable: &'a Timetable,
    stops: &'a [StopPointId],
    config: &'a PassengerConfig,
) -> View<'a> {
    View { now, timetable, stops, config }
}

#[cfg(test)]
impl Passenger {
    pub(crate) fn bus_count(&self) -> usize {
        self.fleet.len()
    }

    /// Journeys and buses agree, and each stop has exactly one deadline.
    pub(crate) fn check_consistent(&self) {
        self.fleet.check_consistent();
        assert_eq!(self.deadlines.len(), self.stops.len());
        for (i, stop) in self.stops.iter().enumerate() {
            assert!(self.deadlines.contains(&(stop.due, StopIx(i))));
        }
    }
}
