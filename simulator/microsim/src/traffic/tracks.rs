//! Lanes and connections alike: vehicles by position, in arrays.

use roadnet::streets::{
    JunctionControl, StreetConnection, StreetConnectionIndex, StreetLane, StreetLaneIndex, Streets,
};

/// What one can drive on. Lanes come first, connections behind them.
#[derive(Clone, Debug)]
pub(super) struct Tracks {
    /// Number of lanes: the first connection.
    pub lanes: usize,
    pub fixed: Vec<Fixed>,
    pub all: Vec<Track>,
    /// The vehicles of all tracks, those of one side by side.
    fronts: Vec<Front>,
    /// Room for the same in another order.
    spare: Vec<Front>,
    /// A bit for each track, set where somebody is: most connections are empty.
    occupied: Vec<u64>,
}

/// What doesn't change of a track; a line of the processor's cache.
#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
pub(super) struct Fixed {
    /// Where it ends; of a lane, from the start of its road.
    pub length_m: f64,
    pub limit_mps: f64,
    /// Of a connection: where one may wait inside the junction; else infinite.
    pub wait_m: f64,
    /// Of a connection: the lane that it leads to. Of a lane: the first of its road.
    pub to: u32,
    /// Of a connection: the index of its signal, or [`NONE`]. Of a lane: its road.
    pub of: u32,
    /// Of a connection: the length and the limit of the lane that it leads to.
    pub to_length_m: f64,
    pub to_limit_mps: f64,
    /// Of a connection: from how near to the stop line one sees whether one may go.
    pub seen_m: f32,
    /// Of a lane: its loops.
    pub first_loop: u32,
    pub loops: u16,
    /// Of a lane: how many its road has.
    pub lanes: u8,
    /// Of a connection: one stops there first.
    pub stop: bool,
}

/// Where the fronts of a track lie among all, the rearmost first, and what everybody on it looks
/// at: half a line of the processor's cache.
#[derive(Clone, Copy, Debug)]
pub(super) struct Track {
    first: u32,
    len: u32,
    /// So many would have room there.
    room: u32,
    /// So many at the front stand and wait for a signal: nothing is computed for them.
    pub still: u32,
    /// As [`Fixed::length_m`].
    pub length_m: f64,
    /// Of a lane: the first of its road, and how many its road has.
    beside: u32,
    lanes: u8,
    /// It has loops.
    pub looped: bool,
}

impl Track {
    /// With nobody on it.
    fn of(fixed: &Fixed) -> Self {
        Self {
            first: 0,
            len: 0,
            room: 0,
            still: 0,
            length_m: fixed.length_m,
            beside: fixed.to,
            lanes: fixed.lanes,
            looped: fixed.loops > 0,
        }
    }

    /// Of a lane: those of its road.
    pub(super) fn beside(&self) -> core::ops::Range<usize> {
        self.beside as usize..self.beside as usize + usize::from(self.lanes)
    }
}

/// A vehicle on a track: what everybody around it looks at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Front {
    /// Position of its front, metres.
    pub x: f64,
    /// Speed, m/s.
    pub v: f64,
    /// Acceleration of this step, m/s².
    pub a: f64,
    pub length_m: f64,
    /// Which rider it is.
    pub id: u32,
    /// Index of its class.
    pub class: u16,
    /// In which step of a second it looks at other lanes.
    pub turn: u8,
    /// It has loops or zones behind it, or halts: its way is to be watched.
    pub watched: bool,
}

impl Front {
    /// Position of its rear, metres.
    pub(super) fn rear_m(&self) -> f64 {
        self.x - self.length_m
    }
}

/// How many of a track are behind a position.
pub(super) fn behind(fronts: &[Front], x: f64) -> usize {
    fronts.partition_point(|other| other.x < x)
}

impl Tracks {
    pub(super) fn new(
        streets: &Streets,
        loops: &[(u32, u16)],
        signal_of: impl Fn(usize) -> u32,
    ) -> Self {
        let lanes = streets.lanes().len();
        let lane = |(i, l): (usize, &StreetLane)| {
            let road = streets.road_of(StreetLaneIndex(i as u32));
            let beside = streets.lanes_of(road);
            Fixed {
                length_m: l.length_m,
                limit_mps: l.limit_mps,
                wait_m: f64::INFINITY,
                to: beside.start as u32,
                of: road.0,
                to_length_m: 0.0,
                to_limit_mps: 0.0,
                seen_m: f32::INFINITY,
                first_loop: loops[i].0,
                loops: loops[i].1,
                lanes: beside.len() as u8,
                stop: false,
            }
        };
        let control = |c: &StreetConnection| streets.junctions()[c.junction.at()].control;
        let yields = |i: usize, c: &StreetConnection| {
            let meetings = streets.meetings(StreetConnectionIndex(i as u32));
            control(c) != JunctionControl::Zipper && meetings.iter().any(|m| m.yields)
        };
        let seen_m = |i: usize, c: &StreetConnection| match c.signal {
            _ if !yields(i, c) => f32::INFINITY,
            None => SEEN_M,
            Some(_) => SEEN_AT_SIGNALS_M,
        };
        let connection = |(i, c): (usize, &StreetConnection)| Fixed {
            length_m: c.length_m,
            limit_mps: c.limit_mps,
            wait_m: c.wait_m.unwrap_or(f64::INFINITY),
            to: c.to.0,
            of: signal_of(i),
            to_length_m: streets.lanes()[c.to.at()].length_m,
            to_limit_mps: streets.lanes()[c.to.at()].limit_mps,
            seen_m: seen_m(i, c),
            first_loop: 0,
            loops: 0,
            lanes: 0,
            stop: c.stop,
        };
        let connections = streets.connections().iter().enumerate().map(connection);
        let fixed: Vec<Fixed> =
            streets.lanes().iter().enumerate().map(lane).chain(connections).collect();
        let occupied = vec![0; fixed.len().div_ceil(64)];
        let all = fixed.iter().map(Track::of).collect();
        Self { lanes, all, fixed, fronts: Vec::new(), spare: Vec::new(), occupied }
    }

    /// The vehicles on a track, the rearmost first.
    pub(super) fn on(&self, track: usize) -> &[Front] {
        let t = &self.all[track];
        &self.fronts[t.first as usize..(t.first + t.len) as usize]
    }

    /// The last vehicle of a track.
    pub(super) fn last(&self, track: usize) -> Option<&Front> {
        let some = self.occupied[track / 64] >> (track % 64) & 1 == 1;
        if some { self.on(track).first() } else { None }
    }

    /// The same, to change them.
    pub(super) fn on_mut(&mut self, track: usize) -> &mut [Front] {
        let t = &self.all[track];
        &mut self.fronts[t.first as usize..(t.first + t.len) as usize]
    }

    /// How many are on a track.
    pub(super) fn len(&self, track: usize) -> usize {
        self.all[track].len as usize
    }

    /// How many of them, from the rear, don't just stand and wait.
    pub(super) fn moving(&self, track: usize) -> usize {
        let t = &self.all[track];
        (t.len - t.still) as usize
    }

    /// Puts somebody on a track.
    pub(super) fn put(&mut self, track: usize, front: Front) {
        if self.all[track].len == self.all[track].room {
            self.widen(track);
        }
        let at = behind(self.on(track), front.x);
        let t = &mut self.all[track];
        let first = t.first as usize + at;
        t.len += 1;
        // Who stands at the front stands on; who comes between them wakes those behind.
        t.still = t.still.min(t.len - 1 - at as u32);
        self.fronts.copy_within(first..(t.first + t.len - 1) as usize, first + 1);
        self.fronts[first] = front;
        self.occupied[track / 64] |= 1 << (track % 64);
    }

    /// Moves a track to where it has more room; what it leaves is used again after
    /// [`Self::tidy`].
    fn widen(&mut self, track: usize) {
        let t = &mut self.all[track];
        let from = t.first as usize..(t.first + t.len) as usize;
        t.first = self.fronts.len() as u32;
        t.room += t.room.max(LEAST_ROOM);
        self.fronts.extend_from_within(from);
        self.fronts.resize(t.first as usize + t.room as usize, NOBODY);
    }

    /// Takes somebody from a track.
    pub(super) fn take(&mut self, track: usize, at: usize) -> Front {
        let own = self.on_mut(track);
        let front = own[at];
        own.copy_within(at + 1.., at);
        self.all[track].len -= 1;
        self.note(track);
        front
    }

    /// Notes whether somebody is on a track.
    fn note(&mut self, track: usize) {
        let t = &mut self.all[track];
        if t.len == 0 {
            (t.first, t.room, t.still) = (0, 0, 0);
            self.occupied[track / 64] &= !(1 << (track % 64));
        }
    }

    /// Lets go who has come to the end of a track; so many of the others stand still.
    pub(super) fn let_go(&mut self, track: usize, length_m: f64) {
        let gone = self.on(track).iter().rev().take_while(|f| f.x >= length_m).count();
        self.all[track].len -= gone as u32;
        self.note(track);
    }

    /// Puts the vehicles of all tracks into the order of these.
    pub(super) fn tidy(&mut self) {
        let mut spare = core::mem::take(&mut self.spare);
        spare.clear();
        let mut next = 0;
        while let Some(track) = self.next(next, self.all.len()) {
            next = track + 1;
            let first = spare.len() as u32;
            spare.extend_from_slice(self.on(track));
            // One may come before it is tidied up again.
            spare.push(NOBODY);
            let t = &mut self.all[track];
            (t.first, t.room) = (first, t.len + 1);
        }
        self.spare = core::mem::replace(&mut self.fronts, spare);
    }

    /// The riders of all tracks.
    pub(super) fn ids(&mut self) -> impl Iterator<Item = &mut u32> {
        self.fronts.iter_mut().map(|f| &mut f.id).filter(|id| **id != NONE)
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

/// Room where there was none.
const LEAST_ROOM: u32 = 2;
/// Stands where nobody is.
const NOBODY: Front =
    Front { x: 0.0, v: 0.0, a: 0.0, length_m: 0.0, id: NONE, class: 0, turn: 0, watched: false };
/// Nothing.
pub(super) const NONE: u32 = u32::MAX;
/// Without signals, who yields sees whether somebody comes from so near to the stop line only,
/// metres: houses and parked cars hide the other road before.
const SEEN_M: f32 = 6.0;
/// At signals one sees more, but comes at the speed of the turn and judges the gap then, metres.
const SEEN_AT_SIGNALS_M: f32 = 25.0;
