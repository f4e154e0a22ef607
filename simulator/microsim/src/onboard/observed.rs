//! A vehicle as its own sensors see it during one step.

use super::Surroundings;
use crate::VehicleKind;
use crate::motion::ballistic;
use crate::traffic::{At, OnRoad};
use crate::view::pose;
use its::msg::ExteriorLights;
use roadnet::streets::{StreetConnection, StreetConnectionIndex};
use roadnet::{ConnectionId, IntersectionId, LaneRef, Turn};
use units::{Enu, Heading, Wgs84};

pub(crate) struct Observed<'a> {
    pub around: &'a Surroundings<'a>,
    pub on: &'a OnRoad,
    pub kind: VehicleKind,
    /// Speed at the start of the step and acceleration in it.
    before: (f64, f64),
    /// Way covered in the step, metres.
    covered_m: f64,
    /// Start and end of the step, microseconds.
    pub step_us: (u64, u64),
}

/// Where and how fast at one moment.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Fix {
    pub at: At,
    pub x_m: f64,
    pub speed_mps: f64,
    pub position: Enu,
    pub heading: Heading,
}

impl<'a> Observed<'a> {
    pub(crate) fn new(
        around: &'a Surroundings<'a>,
        on: &'a OnRoad,
        before_mps: Option<f64>,
        kind: VehicleKind,
    ) -> Self {
        let clock = around.clock;
        let step_s = clock.step_us as f64 / 1e6;
        let v = before_mps.unwrap_or(on.speed_mps);
        // Who comes to rest within the step brakes as it says; else speeds say it exactly.
        let a = if on.speed_mps > 0.0 || on.acceleration_mps2 >= 0.0 {
            (on.speed_mps - v) / step_s
        } else {
            on.acceleration_mps2.min(-v / step_s)
        };
        let covered_m = ballistic(v, a, step_s).0;
        let step_us = (clock.now_us, clock.now_us + clock.step_us);
        Self { around, on, kind, before: (v, a), covered_m, step_us }
    }

    /// Acceleration, m/s².
    pub(crate) const fn acceleration_mps2(&self) -> f64 {
        self.before.1
    }

    /// Where it was at a time within the step; `None` before it came into the world.
    pub(crate) fn fix_at(&self, at_us: u64) -> Option<Fix> {
        let after_s = at_us.saturating_sub(self.step_us.0) as f64 / 1e6;
        let (dx, speed_mps) = ballistic(self.before.0, self.before.1, after_s);
        let (at, x_m) = self.back(self.on.at, self.on.x_m - (self.covered_m - dx).max(0.0))?;
        let (position, heading) = pose(self.around.net, at, x_m);
        Some(Fix { at, x_m, speed_mps, position, heading })
    }

    /// A place that may be before the start of its track.
    fn back(&self, at: At, x_m: f64) -> Option<(At, f64)> {
        let streets = &self.around.net.streets;
        if x_m >= 0.0 {
            return Some((at, x_m));
        }
        match at {
            At::Lane(_) => {
                let via = self.on.via?;
                let x_m = x_m + streets.connections()[via.at()].length_m;
                self.back(At::Connection(via), x_m)
            }
            At::Connection(c) => {
                let from = streets.connections()[c.at()].from;
                Some((At::Lane(from), (x_m + streets.lanes()[from.at()].length_m).max(0.0)))
            }
        }
    }

    pub(crate) fn wgs84(&self, position: Enu) -> Wgs84 {
        self.around.net.frame().to_wgs84(position)
    }

    pub(crate) fn heading(&self) -> Heading {
        pose(self.around.net, self.on.at, self.on.x_m).1
    }

    pub(crate) fn position(&self) -> Wgs84 {
        self.wgs84(pose(self.around.net, self.on.at, self.on.x_m).0)
    }

    /// The stop line ahead: the connection behind it, the lane before it, its distance.
    pub(crate) fn line_ahead(&self) -> Option<LineAhead> {
        let At::Lane(lane) = self.on.at else { return None };
        let net = self.around.net;
        let inbound = net.ingress_of(lane)?;
        let distance_m = net.streets.lanes()[lane.at()].length_m - self.on.x_m;
        let next = self.on.next.map(|c| (c, net.connection(c)));
        Some(LineAhead { inbound, distance_m, next })
    }

    /// The connection that it is on, or comes to within some metres.
    pub(crate) fn turning(&self, fix: &Fix, within_m: f64) -> Option<&'a StreetConnection> {
        let streets = &self.around.net.streets;
        let connection = match fix.at {
            At::Connection(c) => Some(c),
            At::Lane(lane) => {
                let left_m = streets.lanes()[lane.at()].length_m - fix.x_m;
                let next = match self.on.at {
                    At::Connection(c) => Some(c),
                    At::Lane(_) if self.on.at == fix.at => self.on.next,
                    At::Lane(_) => self.on.via,
                };
                next.filter(|_| left_m <= within_m)
            }
        };
        connection.map(|c| &streets.connections()[c.at()])
    }

    /// Indicators go on some way before the stop line and off behind the turn.
    pub(crate) fn lights(&self, fix: &Fix) -> ExteriorLights {
        let turn = self.turning(fix, INDICATE_M).map(|c| c.turn);
        ExteriorLights {
            left_turn_signal: matches!(turn, Some(Turn::Left | Turn::UTurn)),
            right_turn_signal: turn == Some(Turn::Right),
        }
    }

    /// Mean curvature of the way where it is, 1/m, left positive.
    pub(crate) fn curvature_per_m(&self, fix: &Fix) -> f64 {
        let At::Connection(c) = fix.at else { return 0.0 };
        let net = self.around.net;
        let length_m = net.streets.connections()[c.at()].length_m;
        let (from, to) = (net.on_connection(c, 0.0).1, net.on_connection(c, length_m).1);
        -from.turn_to_deg(to).to_radians() / length_m
    }
}

/// The stop line ahead of a vehicle.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LineAhead {
    /// The ingress lane that it is on.
    pub inbound: LaneRef,
    pub distance_m: f64,
    /// The connection that it takes, if it knows.
    pub next: Option<(StreetConnectionIndex, (IntersectionId, ConnectionId))>,
}

/// Drivers indicate this far before the stop line, metres.
const INDICATE_M: f64 = 80.0;
