//! The estimator: inputs in, tracks and counts kept.

use crate::detector::{DetectorMemory, DetectorReading, DetectorState};
use crate::flow::Flow;
use crate::map::{Map, OFF_MAP_M, OFF_ROAD_M};
use crate::matching::best_match;
use crate::observation::Observation;
use crate::rejection::{CamRejection, DetectorRejection, Implausibility};
use crate::succession::predecessor;
use crate::track::{LaneMatch, Track};
use its::msg::{Cam, StationId, StationType};
use roadnet::{ConnectionId, DetectorId, DetectorKind, Intersection, LaneId, LaneUse};
use std::collections::{BTreeMap, BTreeSet};
use units::{Duration, Enu, Instant, Now, Wgs84};

/// What is known of one intersection's traffic.
#[derive(Clone, Debug)]
pub struct Estimator {
    pub(crate) map: Map,
    pub(crate) config: EstimateConfig,
    pub(crate) tracks: BTreeMap<StationId, Track>,
    /// Those of them that are public transport.
    transit: BTreeSet<StationId>,
    /// Counts what has become known of these.
    transit_changes: u64,
    pub(crate) detectors: BTreeMap<DetectorId, DetectorMemory>,
    pub(crate) counts: Counts,
    calls: BTreeMap<LaneId, Instant>,
    /// First input: flows are counted from there.
    pub(crate) began: Option<Instant>,
    /// No track expires earlier.
    next_expiry: Option<Instant>,
    /// No detector is stuck earlier.
    next_stuck: Option<Instant>,
}

/// What an estimator is told beforehand.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EstimateConfig {
    /// Stations that are public transport for certain. They find a place in the table of
    /// tracks however full it is; so this set is part of the table's bound.
    pub public_transport: BTreeSet<StationId>,
}

/// Vehicles that tracks have shown to cross a stop line. Numbers only.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    pub by_lane: BTreeMap<LaneId, Flow>,
    pub by_connection: BTreeMap<ConnectionId, Flow>,
}

impl Estimator {
    /// An estimator that has seen nothing yet.
    pub fn new(intersection: &Intersection, config: EstimateConfig) -> Self {
        let detectors = intersection.detectors().iter().map(|d| (d.id, DetectorMemory::default()));
        Self {
            map: Map::new(intersection),
            config,
            tracks: BTreeMap::new(),
            transit: BTreeSet::new(),
            transit_changes: 0,
            detectors: detectors.collect(),
            counts: Counts::default(),
            calls: BTreeMap::new(),
            began: None,
            next_expiry: None,
            next_stuck: None,
        }
    }

    /// Takes in a CAM. A rejected one changes nothing, but for one that says that it is where another
    /// was before: that one is followed and not counted.
    pub fn handle_cam(&mut self, now: Now, cam: &Cam) -> Result<(), CamRejection> {
        self.forget(now.mono);
        let seen = Observation::new(now, cam, self.map.frame())?;
        self.is_here(&seen)?;
        let Taken { is_transit, is_to_be_compared } = match self.carry_on(&seen)? {
            Some(taken) => taken,
            None => self.begin_track(&seen)?,
        };
        let is_news = if is_transit {
            self.transit.insert(cam.station);
            true
        } else {
            self.transit.remove(&cam.station)
        };
        self.transit_changes += u64::from(is_news);
        let alone = if is_to_be_compared { self.look_for_doubles(cam.station) } else { Ok(()) };
        let expiry = now.mono + TRACK_TTL;
        self.next_expiry = Some(self.next_expiry.map_or(expiry, |e| e.min(expiry)));
        alone
    }

    /// Whether a CAM of this station, kind and place can be of interest: by a road here, or of
    /// public transport not too far. Says of most CAMs that a unit hears, and before they are read
    /// whole, that [`Estimator::handle_cam`] would not take them.
    pub fn is_of_interest(&self, station: StationId, kind: StationType, position: Wgs84) -> bool {
        let position = self.map.frame().to_enu(position);
        self.map.is_by_a_road(position)
            || (self.is_awaited(station, kind) && self.map.is_within(position, OFF_MAP_M))
    }

    /// Takes in a detector's reading. The same reading again is no news, and no error.
    pub fn handle_detector(
        &mut self,
        now: Now,
        reading: DetectorReading,
    ) -> Result<(), DetectorRejection> {
        let id = reading.detector;
        let known = self.map.intersection.detector(id).zip(self.detectors.get_mut(&id));
        let (detector, memory) = known.ok_or(DetectorRejection::Unknown(id))?;
        self.began.get_or_insert(now.mono);
        let risen = memory.read(now.mono, reading.occupied);
        self.next_stuck = self.next_stuck.into_iter().chain(memory.timeout()).min();
        if risen && detector.kind == DetectorKind::PushButton {
            self.calls.entry(detector.lane).or_insert(now.mono);
        }
        Ok(())
    }

    /// Forgets tracks whose time has come and suspects detectors that are stuck. Calling it
    /// at any other time does nothing.
    pub fn handle_timeout(&mut self, now: Now) {
        self.forget(now.mono);
    }

    /// When [`Estimator::handle_timeout`] next has something to do.
    pub fn poll_timeout(&self) -> Option<Instant> {
        let stuck = self.detectors.values().filter_map(DetectorMemory::timeout).min();
        self.next_expiry.into_iter().chain(stuck).min()
    }

    /// All tracks, by station. Their values hold at [`Track::at`]; see [`Track::predicted`].
    pub fn tracks(&self) -> impl Iterator<Item = &Track> {
        self.tracks.values()
    }

    /// The tracks of public transport, by station.
    pub fn public_transport(&self) -> impl Iterator<Item = &Track> {
        self.transit.iter().filter_map(|station| self.tracks.get(station))
    }

    /// Counts the changes of the tracks of public transport: as long as it stays the same, so do
    /// they.
    pub const fn public_transport_changes(&self) -> u64 {
        self.transit_changes
    }

    /// One track, if it is of public transport.
    pub fn public_transport_track(&self, id: StationId) -> Option<&Track> {
        self.transit.contains(&id).then(|| self.tracks.get(&id)).flatten()
    }

    /// One track.
    pub fn track(&self, id: StationId) -> Option<&Track> {
        self.tracks.get(&id)
    }

    /// How far a detector can be believed; `None` if there is no such detector.
    pub fn detector_state(&self, id: DetectorId, now: Instant) -> Option<DetectorState> {
        self.detectors.get(&id).map(|d| d.state(now))
    }

    /// Whether a stop-line loop or push button of this lane has reported and is believed. Where
    /// none is, nobody who doesn't send can be seen: demand had better be assumed.
    pub fn is_watched(&self, lane: LaneId, now: Instant) -> bool {
        self.map
            .detectors_of(lane)
            .filter(|d| d.kind != DetectorKind::Advance)
            .filter_map(|d| self.detector_state(d.id, now))
            .any(|s| !matches!(s, DetectorState::Unheard | DetectorState::Suspect(_)))
    }

    /// When a crossing's push button was first pressed since the call was last cleared.
    pub fn pedestrian_call(&self, lane: LaneId) -> Option<Instant> {
        self.calls.get(&lane).copied()
    }

    /// Whether any crossing's push button has been pressed and not been served.
    pub fn has_pedestrian_calls(&self) -> bool {
        !self.calls.is_empty()
    }

    /// The crossing is being served. A button still held down calls again when it is next
    /// pressed.
    pub fn clear_pedestrian_call(&mut self, lane: LaneId) {
        self.calls.remove(&lane);
    }

    fn forget(&mut self, now: Instant) {
        self.began.get_or_insert(now);
        if self.next_stuck.is_some_and(|at| at <= now) {
            self.detectors.values_mut().for_each(|memory| memory.handle_timeout(now));
            self.next_stuck = self.detectors.values().filter_map(DetectorMemory::timeout).min();
        }
        if self.next_expiry.is_none_or(|at| now < at) {
            return;
        }
        let (counts, mut next_expiry) = (&mut self.counts, None);
        self.tracks.retain(|_, t| {
            let expiry = t.last_seen + TRACK_TTL;
            let keep = now < expiry;
            if keep {
                next_expiry = Some(next_expiry.map_or(expiry, |e: Instant| e.min(expiry)));
            } else if t.inner.replaced_by.is_none() && t.inner.departed.is_some() {
                // Lost between stop line and exit: its likeliest path is the best we'll know.
                counts.turned(t.inner.path, t.last_seen);
            }
            keep
        });
        let (tracks, were) = (&self.tracks, self.transit.len());
        self.transit.retain(|station| tracks.contains_key(station));
        self.transit_changes += u64::from(self.transit.len() < were);
        self.next_expiry = next_expiry;
    }

    /// Whether a station is worth following before it is on a road of this intersection.
    fn is_awaited(&self, station: StationId, kind: StationType) -> bool {
        matches!(kind, StationType::Bus | StationType::Tram | StationType::SpecialVehicle)
            || self.transit.contains(&station)
            || self.config.public_transport.contains(&station)
    }

    /// A vehicle must be by a road; one that is awaited, near.
    fn is_here(&self, seen: &Observation<'_>) -> Result<(), CamRejection> {
        if self.map.is_by_a_road(seen.position) {
            return Ok(());
        }
        let awaited = self.is_awaited(seen.cam.station, seen.cam.station_type);
        let reach_m = if awaited { OFF_MAP_M } else { OFF_ROAD_M };
        if self.map.is_within(seen.position, reach_m) {
            return Ok(());
        }
        let distance_m = self.map.distance_m(seen.position, reach_m);
        Err(CamRejection::OffMap { distance_m })
    }

    fn begin_track(&mut self, seen: &Observation<'_>) -> Result<Taken, CamRejection> {
        let station = seen.cam.station;
        let configured = self.config.public_transport.contains(&station);
        // Configured stations have places of their own, so the others alone fill the table.
        if !configured && self.tracks.len() >= MAX_TRACKS {
            let others = self.tracks.values().filter(|t| !t.inner.configured).count();
            if others >= MAX_TRACKS {
                return Err(CamRejection::TableFull);
            }
        }
        let mut track = Track::begun(seen, configured);
        let mut before = None;
        if let Some(old) = predecessor(&self.tracks, &track, &seen.measured)
            && let Some(old) = self.tracks.get_mut(&old)
        {
            before = track.inherit(old);
        }
        let Self { map, detectors, counts, .. } = self;
        place(map, detectors, counts, &mut track, before);
        let taken = Taken::of(&track);
        self.tracks.insert(station, track);
        Ok(taken)
    }

    /// Goes on with the station's track; `None` if there is none.
    fn carry_on(&mut self, seen: &Observation<'_>) -> Result<Option<Taken>, CamRejection> {
        let station = seen.cam.station;
        let Self { map, detectors, counts, tracks, .. } = self;
        let Some(track) = tracks.get_mut(&station) else { return Ok(None) };
        let step_ms = seen.cam.generation_delta_time.wrapping_sub(track.inner.delta_time);
        if step_ms == 0 {
            return Err(CamRejection::Duplicate);
        } else if (step_ms as i16) < 0 {
            return Err(CamRejection::OutOfOrder { by_ms: step_ms.wrapping_neg() });
        }
        let mut filter = track.inner.filter.clone();
        // The sender's own clock knows best how much time has passed.
        let dt_s = f64::from(step_ms) / 1_000.0;
        filter.predict(dt_s, track.inner.direction);
        if !filter.admits(&seen.measured, dt_s) {
            let value = filter.position().distance_m(seen.position);
            return Err(CamRejection::Implausible { what: Implausibility::Jump, value });
        }
        let mut shown = track.inner.shown;
        shown.go_on(track, seen, dt_s)?;
        track.inner.shown = shown;
        filter.update(&seen.measured);
        track.inner.filter = filter;
        track.hear(seen);
        track.settle(seen.at.max(track.at), seen.vehicle.heading);
        let heir = track.inner.replaced_by.take();
        let before = track.lane;
        place(map, detectors, counts, track, before);
        let taken = Taken::of(track);
        if let Some(heir) = heir.and_then(|heir| tracks.get_mut(&heir)) {
            // It speaks again: it had only been out of earshot.
            heir.successor_of = None;
        }
        Ok(Some(taken))
    }
}

/// What is to be known of a track that has taken a CAM in.
struct Taken {
    is_transit: bool,
    is_to_be_compared: bool,
}

impl Taken {
    fn of(track: &Track) -> Self {
        let is_to_be_compared = track.inner.shown.is_to_be_compared(track.last_seen);
        Self { is_transit: track.is_public_transport(), is_to_be_compared }
    }
}

/// Matches a track to the map and counts what it has passed since `before`.
fn place(
    map: &Map,
    detectors: &mut BTreeMap<DetectorId, DetectorMemory>,
    counts: &mut Counts,
    track: &mut Track,
    before: Option<LaneMatch>,
) {
    track.lane = best_match(map, track, before);
    passes(map, detectors, track);
    counts.crossings(map, track, before);
}

/// Tells the loops that a vehicle has gone over since its last CAM, each once: a standing one
/// whose position trembles goes over nothing.
fn passes(map: &Map, detectors: &mut BTreeMap<DetectorId, DetectorMemory>, track: &mut Track) {
    let Some(m) = track.lane else { return };
    let Some(is_m) = m.to_stop_line_m else {
        track.inner.nearest = None;
        return;
    };
    let before = track.inner.nearest.filter(|(lane, _)| *lane == m.lane);
    let nearest_m = before.map_or(is_m, |(_, was_m)| was_m.min(is_m));
    track.inner.nearest = Some((m.lane, nearest_m));
    let Some((_, was_m)) = before else { return };
    for d in map.detectors_of(m.lane).filter(|d| d.kind != DetectorKind::PushButton) {
        if was_m >= d.to_stop_line_m
            && nearest_m < d.to_stop_line_m
            && let Some(memory) = detectors.get_mut(&d.id)
        {
            memory.pass();
        }
    }
}

fn has_crossed(map: &Map, lane: LaneId, position: Enu, is: Option<LaneMatch>) -> bool {
    if !map.is_ingress(lane) {
        return false;
    }
    match is {
        Some(m) if m.lane == lane => m.connection.is_some(),
        Some(m) if m.lane_use == LaneUse::Egress => {
            map.intersection.connections_from(lane).any(|c| c.to == m.lane)
        }
        Some(_) => false,
        None => map.is_past_end(lane, position),
    }
}

impl Counts {
    /// Counts the stop line once per vehicle, and its turn when it has left the junction.
    fn crossings(&mut self, map: &Map, track: &mut Track, before: Option<LaneMatch>) {
        if track.inner.shown.is_doubled() {
            return;
        }
        let inner = &mut track.inner;
        if let Some(b) = before
            && b.connection.is_none()
            && inner.departed != Some(b.lane)
            && has_crossed(map, b.lane, track.position, track.lane)
        {
            inner.departed = Some(b.lane);
            inner.path = None;
            self.by_lane.entry(b.lane).or_default().count(track.last_seen);
        }
        let Some(m) = track.lane else { return };
        if m.connection.is_some() {
            inner.path = m.connection;
        } else if m.lane_use == LaneUse::Egress
            && let Some(from) = inner.departed.take()
        {
            let way = map.intersection.connections_from(from).find(|c| c.to == m.lane);
            let path = way.map(|c| c.id).or(inner.path.take());
            self.turned(path, track.last_seen);
        }
    }

    fn turned(&mut self, path: Option<ConnectionId>, at: Instant) {
        if let Some(path) = path {
            self.by_connection.entry(path).or_default().count(at);
        }
    }
}

/// A track without a CAM for this long is forgotten, with all that was known of the vehicle.
/// Even a standing vehicle sends once a second (EN 302 637-2 §6.1.3), so two CAMs in a row
/// may get lost; and nobody is remembered for longer than that needs.
pub const TRACK_TTL: Duration = Duration::from_secs(3);
/// Tracks at a time, configured public transport besides. Within 1 km of an intersection of
/// four two-lane approaches some 1,000 vehicles fit bumper to bumper; more are a flood. When
/// it is full newcomers are refused, since evicting would let the flood wash out the honest.
pub const MAX_TRACKS: usize = 1_024;
