//! What no vehicle does, held against the track of who claims it.
//!
//! Positions that jump are refused by the filter's gate already, speeds that nothing here has and
//! places off the map before there is a track at all. Here is what only the track shows: speeds
//! that change faster than tyres can, a way that is not the one that the speeds come to, and a
//! place that somebody else was in before. Everything is wide enough for positions that are 2 m
//! off, for every fifth CAM lost, and for emergency braking in a simulator's steps.

use crate::estimator::Estimator;
use crate::observation::Observation;
use crate::rejection::{CamRejection, Implausibility};
use crate::track::Track;
use its::msg::StationId;
use units::{Duration, Enu, Instant};

/// What a track has shown of late.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Shown {
    /// Where it was, and when.
    from: (Instant, Enu),
    /// The way that its speeds come to since, metres.
    said_m: f64,
    /// When it is next held against the others.
    look: Instant,
    /// How often in a row it has been found where somebody else was before.
    doubled: u8,
}

impl Shown {
    /// Of a track that begins.
    pub const fn at(at: Instant, position: Enu) -> Self {
        Self { from: (at, position), said_m: 0.0, look: at, doubled: 0 }
    }

    /// It is where somebody else was before.
    pub const fn is_doubled(&self) -> bool {
        self.doubled >= DOUBLED_AFTER
    }

    /// Whether it is to be held against the others now; always where it has been found in somebody's
    /// place.
    pub fn is_to_be_compared(&self, now: Instant) -> bool {
        now >= self.look || self.is_doubled()
    }

    /// Goes on with a CAM that came `dt_s` after the last; what can't be is refused.
    pub fn go_on(
        &mut self,
        track: &Track,
        seen: &Observation<'_>,
        dt_s: f64,
    ) -> Result<(), CamRejection> {
        let Some(speed_mps) =
            seen.vehicle.speed_mps.filter(|_| track.inner.filter.knows_velocity())
        else {
            *self =
                Self { look: self.look, doubled: self.doubled, ..Self::at(seen.at, seen.position) };
            return Ok(());
        };
        let change_mps = (speed_mps - track.speed_mps).abs();
        if change_mps > HARDEST_MPS2 * dt_s + SPEED_OFF_MPS {
            let value = change_mps / dt_s.max(0.1);
            return Err(CamRejection::Implausible { what: Implausibility::Acceleration, value });
        }
        self.said_m += f64::midpoint(speed_mps, track.speed_mps) * dt_s;
        let (since, from) = self.from;
        if seen.at.since(since) < COMPARED_AFTER {
            return Ok(());
        }
        let way_m = from.distance_m(seen.position);
        let off_m = (way_m - self.said_m).abs();
        let said_m = core::mem::take(&mut self.said_m);
        self.from = (seen.at, seen.position);
        if off_m > WAY_OFF_M + WAY_OFF_SHARE * way_m.max(said_m) {
            return Err(CamRejection::Implausible { what: Implausibility::Way, value: off_m });
        }
        Ok(())
    }
}

impl Estimator {
    /// Whether a track is where another is that has been there for longer; looked at once a second.
    pub(crate) fn look_for_doubles(&mut self, station: StationId) -> Result<(), CamRejection> {
        let Some(track) = self.tracks.get(&station) else { return Ok(()) };
        let shown = track.inner.shown;
        if track.last_seen >= shown.look {
            let other = track.lane.and_then(|_| self.in_its_place(track));
            let doubled = if other.is_some() { shown.doubled.saturating_add(1) } else { 0 };
            let look = track.last_seen + LOOK_EVERY;
            if let Some(track) = self.tracks.get_mut(&station) {
                track.inner.shown = Shown { look, doubled, ..shown };
            }
        }
        match self.tracks.get(&station).filter(|t| t.inner.shown.is_doubled()) {
            Some(track) => {
                let value = self.in_its_place(track).unwrap_or(0.0);
                Err(CamRejection::Implausible { what: Implausibility::Overlap, value })
            }
            None => Ok(()),
        }
    }

    /// How far away the one is that has been in a track's place for longer, metres.
    fn in_its_place(&self, track: &Track) -> Option<f64> {
        let lane = |t: &Track| t.lane.map(|m| (m.lane, m.connection.is_some()));
        let here = lane(track);
        // First what rules out most.
        let older = |t: &&Track| {
            lane(t) == here
                && (t.first_seen, t.station) < (track.first_seen, track.station)
                && t.last_seen + LOOK_EVERY > track.last_seen
                && t.inner.replaced_by.is_none()
                && !t.inner.shown.is_doubled()
        };
        let near_m = |t: &Track| {
            let by_now = t.predicted(track.at).position;
            let off_m = by_now.distance_m(track.position);
            (off_m < SHARED * t.length_m.min(track.length_m)).then_some(off_m)
        };
        self.tracks.values().filter(older).find_map(near_m)
    }
}

/// Tyres give 10; what a filter thinks and a simulator's steps say besides, m/s².
const HARDEST_MPS2: f64 = 12.0;
/// What a speed may be off besides, m/s.
const SPEED_OFF_MPS: f64 = 6.5;
/// The way is held against the speeds after so long.
const COMPARED_AFTER: Duration = Duration::from_secs(4);
/// The way may be off by so much: two positions that are wrong by 2 m in either direction lie more
/// than 10 m off in one case of five hundred.
const WAY_OFF_M: f64 = 12.0;
/// And by that share of it: bends.
const WAY_OFF_SHARE: f64 = 0.3;
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// So many looks in a row.
const DOUBLED_AFTER: u8 = 3;
/// Fronts that are nearer than this share of a length are of two vehicles in one place.
const SHARED: f64 = 0.4;
