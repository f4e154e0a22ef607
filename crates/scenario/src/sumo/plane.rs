//! From a network's plane to WGS84 and into the plane of one intersection.

use super::net::{Location, Net};
use super::utm::Utm;
use units::{Enu, LocalFrame, Wgs84};

/// The network's plane, laid on the ellipsoid at its middle.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Plane {
    middle: Enu,
    frame: LocalFrame,
}

impl Plane {
    /// The plane of a network, and what had to be assumed.
    pub fn of(net: &Net) -> (Self, Option<String>) {
        let Location { offset, bounds, degrees, projection } = &net.location;
        let middle = bounds.map_or(Enu::default(), |(low, high)| low.lerp(high, 0.5));
        // The bounds in degrees are of what was there before parts of it were left out.
        let unmoved = Enu::new(middle.x_m - offset.x_m, middle.y_m - offset.y_m);
        let projected = Utm::of(projection).and_then(|utm| utm.to_wgs84(unmoved));
        let bounded = degrees.and_then(|(low, high)| {
            let mean = |a: f64, b: f64| f64::midpoint(a, b);
            Wgs84::new(mean(low.lat_deg(), high.lat_deg()), mean(low.lon_deg(), high.lon_deg()))
                .ok()
        });
        let at = projected.or(bounded);
        let note = match at {
            None => Some(format!(
                "the network lies nowhere on earth: its middle is put at {NOWHERE_LAT_DEG}° north, \
                 {NOWHERE_LON_DEG}° east"
            )),
            Some(_) => Some(format!(
                "positions are true to some metres: the plane of {projection:?} is laid on at its \
                 middle, without the turn of its grid"
            )),
        };
        let nowhere = || Wgs84::new(NOWHERE_LAT_DEG, NOWHERE_LON_DEG).ok();
        let origin = at.or_else(nowhere);
        (Self { middle, frame: LocalFrame::new(origin.unwrap_or_else(null_island)) }, note)
    }

    /// A point of the network's plane on the ellipsoid.
    pub fn to_wgs84(self, p: Enu) -> Wgs84 {
        self.frame.to_wgs84(Enu::new(p.x_m - self.middle.x_m, p.y_m - self.middle.y_m))
    }

    /// The plane at the network's middle.
    pub const fn frame(&self) -> &LocalFrame {
        &self.frame
    }

    /// A place on the ellipsoid in the network's plane.
    pub fn to_enu(self, p: Wgs84) -> Enu {
        let p = self.frame.to_enu(p);
        Enu::new(p.x_m + self.middle.x_m, p.y_m + self.middle.y_m)
    }

    /// A point of the network's plane in an intersection's.
    pub fn local(self, frame: &LocalFrame, p: Enu) -> Enu {
        frame.to_enu(self.to_wgs84(p))
    }
}

fn null_island() -> Wgs84 {
    LocalFrame::new(Wgs84::new(0.0, 0.0).unwrap_or_else(|_| unreachable!())).origin()
}

/// Where networks without a projection are put.
const NOWHERE_LAT_DEG: f64 = 47.0245;
const NOWHERE_LON_DEG: f64 = 28.8322;
