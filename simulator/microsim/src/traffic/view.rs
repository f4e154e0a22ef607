//! A look at the vehicles from outside.

use super::tracks::Front;
use super::{Class, Traffic};
use roadnet::streets::{StreetConnectionIndex, StreetLaneIndex};

/// Where a front is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum At {
    /// On a lane.
    Lane(StreetLaneIndex),
    /// On a connection.
    Connection(StreetConnectionIndex),
}

/// One vehicle on the road as it is now.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct OnRoad {
    /// Its trip.
    pub trip: u32,
    /// Index of its class.
    pub class: u32,
    /// Where its front is.
    pub at: At,
    /// Front from the start of the road, or of the connection, metres.
    pub x_m: f64,
    /// Speed, m/s.
    pub speed_mps: f64,
    /// Acceleration of the last step, m/s²; 0 after a change of track.
    pub acceleration_mps2: f64,
    /// Length, metres.
    pub length_m: f64,
    /// Share of limits that it wants to drive.
    pub factor: f64,
    /// Speed that it wants where it is, m/s.
    pub wanted_mps: f64,
    /// It stands at a halt, until then, seconds since the start.
    pub dwells_until_s: Option<f64>,
    /// The connection that it takes next, if it knows.
    pub next: Option<StreetConnectionIndex>,
    /// The connection over which it came to its lane, if any.
    pub via: Option<StreetConnectionIndex>,
    /// How often it has stopped, halts not counted.
    pub stops: u32,
    /// How long it has stood, halts not counted, seconds.
    pub stood_s: f64,
}

impl Traffic {
    /// All vehicles on the road: lanes first, then connections, each from its start.
    pub fn vehicles(&self) -> impl Iterator<Item = OnRoad> + '_ {
        let end = self.tracks.all.len();
        let mut next = 0;
        let tracks = core::iter::from_fn(move || {
            let track = self.tracks.next(next, end)?;
            next = track + 1;
            Some(track)
        });
        tracks.flat_map(move |track| {
            let vehicles = self.tracks.on(track).iter();
            vehicles
                .filter(|f| !self.riders[f.id as usize].obstacle)
                .map(move |f| self.on_road(track, f))
        })
    }

    /// What everybody on the road has lost so far against an empty one without signals: the trip,
    /// seconds.
    pub fn losses(&self) -> impl Iterator<Item = (u32, f64)> + '_ {
        let all = (0..self.tracks.all.len()).flat_map(|t| self.tracks.on(t));
        all.filter_map(|f| {
            let (r, diary) = (&self.riders[f.id as usize], &self.diaries[f.id as usize]);
            let inserted_s = self.records.get(r.trip as usize)?.inserted_s?;
            let lost_s = self.clock.now_s - inserted_s - diary.free_s - f.x / r.want_mps;
            (!r.obstacle).then_some((r.trip, lost_s.max(0.0)))
        })
    }

    /// In place, so that nothing is looked up that nobody asks for.
    #[inline]
    fn on_road(&self, track: usize, f: &Front) -> OnRoad {
        let (r, diary) = (&self.riders[f.id as usize], &self.diaries[f.id as usize]);
        let some = |c: u32| (c != super::NONE).then_some(StreetConnectionIndex(c));
        let at = match track.checked_sub(self.tracks.lanes) {
            Some(connection) => At::Connection(StreetConnectionIndex(connection as u32)),
            None => At::Lane(StreetLaneIndex(track as u32)),
        };
        let standing_s =
            if r.stood_since_s.is_finite() { self.clock.now_s - r.stood_since_s } else { 0.0 };
        OnRoad {
            trip: r.trip,
            class: u32::from(r.class),
            at,
            x_m: f.x,
            speed_mps: f.v,
            acceleration_mps2: f.a.max(-super::follow::MAX_BRAKING_MPS2),
            length_m: f.length_m,
            factor: r.factor,
            wanted_mps: r.want_mps,
            dwells_until_s: r.dwells.then_some(diary.dwell_until_s),
            next: some(r.next),
            via: some(r.via),
            stops: diary.stops,
            stood_s: diary.waiting_s + standing_s,
        }
    }

    /// From the end of a lane to the rear of the last vehicle on it that is slower than 5 km/h,
    /// those at a halt not counted, metres; 0 without one.
    pub fn queue_m(&self, lane: StreetLaneIndex) -> f64 {
        let rider = |f: &Front| &self.riders[f.id as usize];
        let waits = |f: &Front| !rider(f).dwells && !rider(f).obstacle;
        let last = self.tracks.on(lane.at()).iter().find(|f| f.v < QUEUED_MPS && waits(f));
        let length_m = self.tracks.fixed[lane.at()].length_m;
        last.map_or(0.0, |f| length_m - f.rear_m())
    }

    /// How a class drives.
    pub(crate) fn class(&self, class: u32) -> &Class {
        &self.classes[class as usize]
    }

    /// How many wait to be let in at a road.
    pub fn waiting_at(&self, road: roadnet::streets::RoadIndex) -> usize {
        self.inflow.waiting_at(road.at())
    }
}

/// 5 km/h: slower vehicles are queued.
const QUEUED_MPS: f64 = 5.0 / 3.6;
