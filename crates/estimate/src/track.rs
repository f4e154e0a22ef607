//! One station as the estimator knows it.

use crate::kalman::Filter;
use crate::plausible::Shown;
use its::msg::{PublicTransport, StationId, StationType};
use roadnet::{ConnectionId, LaneId, LaneUse, Turn};
use units::{Duration, Enu, Heading, Instant};

/// A vehicle heard within the last [`crate::TRACK_TTL`]. All values are filtered and hold at
/// [`Track::at`], the generation time of its last CAM.
#[derive(Clone, Debug)]
pub struct Track {
    /// Who it says it is; a pseudonym, for all but configured public transport.
    pub station: StationId,
    /// What it says it is.
    pub station_type: StationType,
    /// Generation time of the last CAM.
    pub at: Instant,
    /// Centre of its front in the intersection's plane.
    pub position: Enu,
    /// Metres per second east and north.
    pub velocity_mps: Enu,
    /// Speed over ground, m/s.
    pub speed_mps: f64,
    /// Direction of travel: of the filtered velocity while it moves, else as last said.
    pub heading: Option<Heading>,
    /// Length, metres: as said, else what is typical of its kind.
    pub length_m: f64,
    /// The lane or path it is on.
    pub lane: Option<LaneMatch>,
    /// Reception of its first CAM.
    pub first_seen: Instant,
    /// Reception of its last CAM that was used.
    pub last_seen: Instant,
    /// Since when it stands or creeps: begins under 5 km/h, ends above 10 km/h.
    pub standing_since: Option<Instant>,
    /// Left turn indicator, when last told.
    pub left_turn_signal: Option<bool>,
    /// Right turn indicator, when last told.
    pub right_turn_signal: Option<bool>,
    /// Its public-transport container, when last told.
    pub public_transport: Option<PublicTransport>,
    /// `VehicleRole`, when last told.
    pub role: Option<u8>,
    /// Light bar or siren in use, in the last CAM.
    pub siren_or_light_bar: bool,
    /// The public-transport vehicle that this one was, very likely, before it changed its
    /// stationID. Told only of public transport: the pseudonyms of others are not to be linked.
    pub successor_of: Option<StationId>,
    pub(crate) inner: Inner,
}

/// What the estimator needs to go on with a track.
#[derive(Clone, Debug)]
pub(crate) struct Inner {
    pub filter: Filter,
    /// Of travel, a unit vector: [`Track::heading`] as the filter wants it.
    pub direction: Option<Enu>,
    pub delta_time: u16,
    pub said_length_m: Option<f64>,
    /// As the last CAM said, m/s²; nothing said is none.
    pub acceleration_mps2: f64,
    /// Named in the configuration as public transport.
    pub configured: bool,
    /// Smoothed time between its CAMs, seconds.
    pub interval_s: f64,
    /// The ingress lane whose stop line it has crossed, until it is on an egress lane.
    pub departed: Option<LaneId>,
    /// The path it was last matched to, likewise.
    pub path: Option<ConnectionId>,
    /// The ingress lane it is on and the nearest it has come to the stop line there, metres.
    pub nearest: Option<(LaneId, f64)>,
    /// What is held against what it says.
    pub shown: Shown,
    /// The station that it seems to have become; it isn't counted any more.
    pub replaced_by: Option<StationId>,
}

/// Where on the map a track is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LaneMatch {
    /// The lane; inside the intersection the ingress lane it comes from.
    pub lane: LaneId,
    /// Its direction; inside the intersection [`LaneUse::Ingress`].
    pub lane_use: LaneUse,
    /// Of the front, metres from the start of the lane; inside the intersection the path
    /// driven beyond the stop line is added.
    pub along_m: f64,
    /// Of the front to the stop line, metres; negative beyond it (down to −1.5 m a vehicle
    /// counts as being on the lane still); `None` on an egress lane.
    pub to_stop_line_m: Option<f64>,
    /// The path it is on inside the intersection; before its ways part, the likeliest.
    pub connection: Option<ConnectionId>,
    /// From the centre line, metres, right positive.
    pub offset_m: f64,
}

/// A track carried on to another instant.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Predicted {
    /// Straight on from the last position.
    pub position: Enu,
    /// As [`LaneMatch::along_m`]; `None` off the map.
    pub along_m: Option<f64>,
    /// As [`LaneMatch::to_stop_line_m`].
    pub to_stop_line_m: Option<f64>,
    /// m/s.
    pub speed_mps: f64,
}

impl Track {
    /// Dead reckoning to `t`, not back and at most [`crate::TRACK_TTL`] ahead: for a second it brakes
    /// or speeds up as it said, then its speed stays.
    pub fn predicted(&self, t: Instant) -> Predicted {
        let dt_s = t.since(self.at).min(crate::TRACK_TTL).as_secs_f64();
        let v_mps = self.speed_mps;
        let a_mps2 = self.inner.acceleration_mps2;
        let stands_after_s = if a_mps2 < 0.0 { v_mps / -a_mps2 } else { f64::INFINITY };
        let changes_s = dt_s.min(CHANGES_S).min(stands_after_s);
        let speed_mps = (v_mps + a_mps2 * changes_s).max(0.0);
        let way_m = f64::midpoint(v_mps, speed_mps) * changes_s + speed_mps * (dt_s - changes_s);
        let of_v_s = if v_mps > 0.0 { way_m / v_mps } else { 0.0 };
        let (v, p) = (self.velocity_mps, self.position);
        Predicted {
            position: Enu::new(p.x_m + v.x_m * of_v_s, p.y_m + v.y_m * of_v_s),
            along_m: self.lane.map(|m| m.along_m + way_m),
            to_stop_line_m: self.lane.and_then(|m| m.to_stop_line_m).map(|d| d - way_m),
            speed_mps,
        }
    }

    /// Whether it says it is a bus, or that it carries passengers on a road.
    pub fn is_bus(&self) -> bool {
        self.station_type == StationType::Bus
            || (self.is_public_transport() && self.station_type != StationType::Tram)
    }

    /// A bus or tram, a sender of the public-transport container, or one named in
    /// [`crate::EstimateConfig::public_transport`].
    pub fn is_public_transport(&self) -> bool {
        matches!(self.station_type, StationType::Bus | StationType::Tram)
            || self.public_transport.is_some()
            || self.inner.configured
    }

    /// Whether passengers are boarding or alighting, as last told.
    pub fn is_embarking(&self) -> bool {
        self.public_transport.as_ref().is_some_and(|p| p.embarking)
    }

    /// Which way its indicators say that it turns; `None` if they say nothing, or both.
    pub const fn turns(&self) -> Option<Turn> {
        match (self.left_turn_signal, self.right_turn_signal) {
            (Some(true), Some(false) | None) => Some(Turn::Left),
            (Some(false) | None, Some(true)) => Some(Turn::Right),
            (Some(false), Some(false)) => Some(Turn::Straight),
            (None, _) | (_, None) | (Some(true), Some(true)) => None,
        }
    }

    /// Whether it stands or creeps.
    pub const fn is_standing(&self) -> bool {
        self.standing_since.is_some()
    }

    /// Takes over what the filter has found, at generation time `at`.
    pub(crate) fn settle(&mut self, at: Instant, said: Option<Heading>) {
        self.at = at;
        self.position = self.inner.filter.position();
        self.velocity_mps = self.inner.filter.velocity_mps();
        self.speed_mps = Enu::default().distance_m(self.velocity_mps);
        let known = self.inner.filter.knows_velocity();
        if known && self.speed_mps > HEADING_FROM_MPS {
            let (v, speed_mps) = (self.velocity_mps, self.speed_mps);
            self.heading = Some(Enu::default().heading_to(v));
            self.inner.direction = Some(Enu::new(v.x_m / speed_mps, v.y_m / speed_mps));
        } else if let Some(said) = said {
            self.heading = Some(said);
            self.inner.direction = Some(said.unit());
        }
        if known && self.speed_mps < STANDING_BELOW_MPS {
            self.standing_since = self.standing_since.or(Some(at));
        } else if !known || self.speed_mps > MOVING_ABOVE_MPS {
            self.standing_since = None;
        }
    }
}

/// Typical length of a kind of vehicle, metres.
pub(crate) const fn typical_length_m(kind: StationType) -> f64 {
    match kind {
        StationType::Bus => 12.0,
        StationType::HeavyTruck => 12.0,
        StationType::LightTruck => 7.0,
        StationType::Tram => 30.0,
        StationType::Cyclist => 1.8,
        _ => 4.7,
    }
}

/// For how long somebody brakes or speeds up as they said, seconds.
const CHANGES_S: f64 = 1.0;
/// 5 km/h: queued, as the queue's definition of most field studies.
const STANDING_BELOW_MPS: f64 = 5.0 / 3.6;
/// 10 km/h: a queue's stop-and-go doesn't end it.
const MOVING_ABOVE_MPS: f64 = 10.0 / 3.6;
/// Slower than this the filtered velocity's direction is noise.
const HEADING_FROM_MPS: f64 = 1.5;
/// CAM generation interval assumed before two have come (EN 302 637-2: 0.1 to 1 s).
pub(crate) const FIRST_INTERVAL: Duration = Duration::from_secs(1);
