//! Lanes and connections alike: vehicles by position, in arrays.

use roadnet::streets::Streets;

/// What one can drive on. Lanes come first, connections behind them.
#[derive(Clone, Debug)]
pub(super) struct Tracks {
    /// Number of lanes: the first connection.
    pub lanes: usize,
    pub fixed: Vec<Fixed>,
    pub all: Vec<Track>,
}

/// What doesn't change of a track.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fixed {
    pub length_m: f64,
    pub limit_mps: f64,
    /// Of a connection: the lane that it leads to. Of a lane: unused.
    pub to: u32,
    /// Of a connection: the index of its signal, or [`NONE`]. Of a lane: its road.
    pub of: u32,
    /// Of a connection: where one may wait inside the junction; else infinite.
    pub wait_m: f64,
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

    pub(super) fn push_rear(&mut self, at: usize, x: f64, v: f64, id: u32) {
        self.x.insert(at, x);
        self.v.insert(at, v);
        self.a.insert(at, 0.0);
        self.id.insert(at, id);
    }

    pub(super) fn take(&mut self, at: usize) -> (f64, f64, u32) {
        self.a.remove(at);
        (self.x.remove(at), self.v.remove(at), self.id.remove(at))
    }

    /// How many are behind a position.
    pub(super) fn behind(&self, x: f64) -> usize {
        self.x.partition_point(|other| *other < x)
    }
}

impl Tracks {
    pub(super) fn new(streets: &Streets, signal_of: impl Fn(usize) -> u32) -> Self {
        let lanes = streets.lanes().len();
        let lane = |(i, l): (usize, &roadnet::streets::StreetLane)| Fixed {
            length_m: l.length_m,
            limit_mps: l.limit_mps,
            to: NONE,
            of: streets.road_of(roadnet::streets::StreetLaneIndex(i as u32)).0,
            wait_m: f64::INFINITY,
        };
        let connection = |(i, c): (usize, &roadnet::streets::StreetConnection)| Fixed {
            length_m: c.length_m,
            limit_mps: c.limit_mps,
            to: c.to.0,
            of: signal_of(i),
            wait_m: c.wait_m.unwrap_or(f64::INFINITY),
        };
        let connections = streets.connections().iter().enumerate().map(connection);
        let fixed: Vec<Fixed> =
            streets.lanes().iter().enumerate().map(lane).chain(connections).collect();
        Self { lanes, all: vec![Track::default(); fixed.len()], fixed }
    }
}

/// Nothing.
pub(super) const NONE: u32 = u32::MAX;
