//! Lanes and connections alike: vehicles by position, in arrays.

use roadnet::streets::{JunctionControl, StreetConnection, StreetConnectionIndex, Streets};

/// What one can drive on. Lanes come first, connections behind them.
#[derive(Clone, Debug)]
pub(super) struct Tracks {
    /// Number of lanes: the first connection.
    pub lanes: usize,
    pub fixed: Vec<Fixed>,
    pub all: Vec<Track>,
    /// A bit for each track, set where somebody is: most connections are empty.
    occupied: Vec<u64>,
}

/// What doesn't change of a track.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fixed {
    /// Where it ends; of a lane, from the start of its road.
    pub length_m: f64,
    /// Where it begins; 0 of a connection.
    pub begins_m: f64,
    pub limit_mps: f64,
    /// Of a connection: the lane that it leads to. Of a lane: unused.
    pub to: u32,
    /// Of a connection: the index of its signal, or [`NONE`]. Of a lane: its road.
    pub of: u32,
    /// Of a connection: where one may wait inside the junction; else infinite.
    pub wait_m: f64,
    /// Of a connection: from how near to the stop line one sees whether one may go.
    pub seen_m: f64,
    /// Of a connection: one stops there first.
    pub stop: bool,
    /// Of a connection: one may go at red after a stop.
    pub on_red: bool,
    /// Of a lane: its loops.
    pub first_loop: u32,
    pub loops: u16,
}

/// The vehicles on a track, the rearmost first.
#[derive(Clone, Debug, Default)]
pub(super) struct Track {
    /// Positions of their fronts, metres.
    pub x: Vec<f64>,
    /// Speeds, m/s.
    pub v: Vec<f64>,
    /// Accelerations of this step, m/s².
    pub a: Vec<f64>,
    /// Which rider each is.
    pub id: Vec<u32>,
    /// So many at the front stand and wait for a signal: nothing is computed for them.
    pub still: usize,
}

impl Track {
    pub(super) fn len(&self) -> usize {
        self.x.len()
    }

    fn insert(&mut self, at: usize, x: f64, v: f64, id: u32) {
        self.x.insert(at, x);
        self.v.insert(at, v);
        self.a.insert(at, 0.0);
        self.id.insert(at, id);
    }

    pub(super) fn remove(&mut self, at: usize) -> (f64, f64, u32) {
        self.a.remove(at);
        (self.x.remove(at), self.v.remove(at), self.id.remove(at))
    }

    /// How many are behind a position.
    pub(super) fn behind(&self, x: f64) -> usize {
        self.x.partition_point(|other| *other < x)
    }
}

impl Tracks {
    pub(super) fn new(
        streets: &Streets,
        loops: &[(u32, u16)],
        signal_of: impl Fn(usize) -> u32,
    ) -> Self {
        let lanes = streets.lanes().len();
        let lane = |(i, l): (usize, &roadnet::streets::StreetLane)| Fixed {
            length_m: l.length_m,
            begins_m: l.begins_m,
            limit_mps: l.limit_mps,
            to: NONE,
            of: streets.road_of(roadnet::streets::StreetLaneIndex(i as u32)).0,
            wait_m: f64::INFINITY,
            seen_m: f64::INFINITY,
            stop: false,
            on_red: false,
            first_loop: loops[i].0,
            loops: loops[i].1,
        };
        let control = |c: &StreetConnection| streets.junctions()[c.junction.at()].control;
        let yields = |i: usize, c: &StreetConnection| {
            let meetings = streets.meetings(StreetConnectionIndex(i as u32));
            control(c) != JunctionControl::Zipper && meetings.iter().any(|m| m.yields)
        };
        let seen_m = |i: usize, c: &StreetConnection| match c.signal {
            _ if !yields(i, c) => f64::INFINITY,
            None => SEEN_M,
            Some(_) => SEEN_AT_SIGNALS_M,
        };
        let connection = |(i, c): (usize, &StreetConnection)| Fixed {
            length_m: c.length_m,
            begins_m: 0.0,
            limit_mps: c.limit_mps,
            to: c.to.0,
            of: signal_of(i),
            wait_m: c.wait_m.unwrap_or(f64::INFINITY),
            seen_m: seen_m(i, c),
            stop: c.stop,
            on_red: c.on_red,
            first_loop: 0,
            loops: 0,
        };
        let connections = streets.connections().iter().enumerate().map(connection);
        let fixed: Vec<Fixed> =
            streets.lanes().iter().enumerate().map(lane).chain(connections).collect();
        let occupied = vec![0; fixed.len().div_ceil(64)];
        Self { lanes, all: vec![Track::default(); fixed.len()], fixed, occupied }
    }

    /// Puts somebody on a track.
    pub(super) fn put(&mut self, track: usize, x: f64, v: f64, id: u32) {
        let t = &mut self.all[track];
        let at = t.behind(x);
        t.insert(at, x, v, id);
        // Who stands at the front stands on; who comes between them wakes those behind.
        t.still = t.still.min(t.len() - 1 - at);
        self.occupied[track / 64] |= 1 << (track % 64);
    }

    /// Takes somebody from a track: who, where, how fast.
    pub(super) fn take(&mut self, track: usize, at: usize) -> (u32, f64, f64) {
        let t = &mut self.all[track];
        let (x, v, id) = t.remove(at);
        self.note(track);
        (id, x, v)
    }

    /// Notes whether somebody is on a track.
    pub(super) fn note(&mut self, track: usize) {
        let bit = 1 << (track % 64);
        if self.all[track].x.is_empty() {
            self.occupied[track / 64] &= !bit;
        } else {
            self.occupied[track / 64] |= bit;
        }
    }

    /// The first track from one on, and before an end, on which somebody is.
    pub(super) fn next(&self, from: usize, end: usize) -> Option<usize> {
        let mut word = from / 64;
        let mut bits = self.occupied.get(word)? & (u64::MAX << (from % 64));
        while bits == 0 {
            word += 1;
            if word * 64 >= end {
                return None;
            }
            bits = *self.occupied.get(word)?;
        }
        Some(word * 64 + bits.trailing_zeros() as usize).filter(|t| *t < end)
    }
}

/// Nothing.
pub(super) const NONE: u32 = u32::MAX;
/// Without signals, who yields sees whether somebody comes from so near to the stop line only,
/// metres: houses and parked cars hide the other road before.
const SEEN_M: f64 = 6.0;
/// At signals one sees more, but comes at the speed of the turn and judges the gap then, metres.
const SEEN_AT_SIGNALS_M: f64 = 25.0;
