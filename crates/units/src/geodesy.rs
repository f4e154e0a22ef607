//! WGS84 positions, headings, and the local plane in which the engine computes.

use serde::{Deserialize, Serialize};

/// A position on the WGS84 ellipsoid, degrees. Constructed only within range.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(try_from = "RawWgs84")]
pub struct Wgs84 {
    lat_deg: f64,
    lon_deg: f64,
}

/// Why a pair of numbers is no position.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PositionError {
    /// The latitude offered, degrees.
    pub lat_deg: f64,
    /// The longitude offered, degrees.
    pub lon_deg: f64,
}

impl core::fmt::Display for PositionError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(
            f,
            "latitude {} and longitude {} are no WGS84 position: expected -90..=90 and -180..=180 degrees",
            self.lat_deg, self.lon_deg
        )
    }
}

impl core::error::Error for PositionError {}

impl Wgs84 {
    /// Where the equator and the prime meridian meet.
    pub const ORIGIN: Self = Self { lat_deg: 0.0, lon_deg: 0.0 };

    /// A position from degrees; an error outside −90..=90 and −180..=180 or for NaN.
    #[inline]
    pub fn new(lat_deg: f64, lon_deg: f64) -> Result<Self, PositionError> {
        if (-90.0..=90.0).contains(&lat_deg) && (-180.0..=180.0).contains(&lon_deg) {
            Ok(Self { lat_deg, lon_deg })
        } else {
            Err(PositionError { lat_deg, lon_deg })
        }
    }

    /// Latitude, degrees, north positive.
    pub const fn lat_deg(self) -> f64 {
        self.lat_deg
    }

    /// Longitude, degrees, east positive.
    pub const fn lon_deg(self) -> f64 {
        self.lon_deg
    }
}

#[derive(Deserialize)]
struct RawWgs84 {
    lat_deg: f64,
    lon_deg: f64,
}

impl TryFrom<RawWgs84> for Wgs84 {
    type Error = PositionError;
    fn try_from(raw: RawWgs84) -> Result<Self, Self::Error> {
        Self::new(raw.lat_deg, raw.lon_deg)
    }
}

/// A point or vector in a local plane: metres east and north of the plane's origin.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Enu {
    /// Metres east.
    pub x_m: f64,
    /// Metres north.
    pub y_m: f64,
}

impl Enu {
    /// A point `x_m` metres east and `y_m` metres north of the origin.
    pub const fn new(x_m: f64, y_m: f64) -> Self {
        Self { x_m, y_m }
    }

    /// Straight-line distance, metres. Places in a plane are too near for squares to overflow.
    #[inline]
    pub fn distance_m(self, other: Self) -> f64 {
        libm::sqrt(self.distance2_m2(other))
    }

    /// Its square, square metres, for comparisons by the million.
    #[inline]
    pub fn distance2_m2(self, other: Self) -> f64 {
        let (dx, dy) = (other.x_m - self.x_m, other.y_m - self.y_m);
        dx * dx + dy * dy
    }

    /// The point a share `t` of the way to `other`.
    #[inline]
    pub fn lerp(self, other: Self, t: f64) -> Self {
        Self::new(self.x_m + (other.x_m - self.x_m) * t, self.y_m + (other.y_m - self.y_m) * t)
    }

    /// Direction from here to `other`; north if they coincide.
    pub fn heading_to(self, other: Self) -> Heading {
        let (dx, dy) = (other.x_m - self.x_m, other.y_m - self.y_m);
        Heading::from_degrees(libm::atan2(dx, dy).to_degrees())
    }
}

/// Direction over ground, degrees clockwise from true north, 0 ≤ h < 360.
#[derive(Clone, Copy, PartialEq, PartialOrd, Debug, Default, Serialize, Deserialize)]
pub struct Heading(f64);

impl Heading {
    /// From degrees, any finite value; wrapped into 0..360 (not finite gives north).
    #[inline]
    pub fn from_degrees(deg: f64) -> Self {
        // Almost all are, and the remainder takes longer than a CAM's other fields together.
        if (0.0..360.0).contains(&deg) {
            return Self(deg);
        }
        // As an arc tangent gives it.
        let wrapped =
            if (-360.0..0.0).contains(&deg) { deg + 360.0 } else { deg.rem_euclid(360.0) };
        Self(if (0.0..360.0).contains(&wrapped) { wrapped } else { 0.0 })
    }

    /// Degrees clockwise from north.
    pub const fn degrees(self) -> f64 {
        self.0
    }

    /// The smaller angle to `other`, 0..=180 degrees.
    #[inline]
    pub fn angle_to_deg(self, other: Self) -> f64 {
        self.turn_to_deg(other).abs()
    }

    /// The turn from here to `other`, −180 < t ≤ 180 degrees, clockwise (right) positive.
    #[inline]
    pub fn turn_to_deg(self, other: Self) -> f64 {
        // Both are below 360: what `rem_euclid` makes of their difference, without its remainder.
        let d = other.0 - self.0;
        let d = if d < 0.0 { d + 360.0 } else { d };
        if d > 180.0 { d - 360.0 } else { d }
    }

    /// The unit vector of this direction in the local plane.
    #[inline]
    pub fn unit(self) -> Enu {
        let (sin, cos) = libm::sincos(self.0.to_radians());
        Enu::new(sin, cos)
    }
}

/// A plane tangent to the ellipsoid at `origin`; within 5 km of it the error stays under 1 m.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LocalFrame {
    origin: Wgs84,
    m_per_deg_lat: f64,
    m_per_deg_lon: f64,
}

impl LocalFrame {
    /// The plane at `origin`.
    pub fn new(origin: Wgs84) -> Self {
        let lat = origin.lat_deg.to_radians();
        let s = libm::sin(lat);
        let w2 = 1.0 - WGS84_E2 * s * s;
        let w = libm::sqrt(w2);
        let meridian = WGS84_A_M * (1.0 - WGS84_E2) / (w2 * w);
        let normal = WGS84_A_M / w;
        Self {
            origin,
            m_per_deg_lat: meridian.to_radians(),
            m_per_deg_lon: (normal * libm::cos(lat)).to_radians(),
        }
    }

    /// The origin of the plane.
    pub const fn origin(&self) -> Wgs84 {
        self.origin
    }

    /// A position as metres east and north of the origin.
    #[inline]
    pub fn to_enu(self, p: Wgs84) -> Enu {
        let mut dlon = p.lon_deg - self.origin.lon_deg;
        if dlon > 180.0 {
            dlon -= 360.0;
        } else if dlon < -180.0 {
            dlon += 360.0;
        }
        Enu::new(dlon * self.m_per_deg_lon, (p.lat_deg - self.origin.lat_deg) * self.m_per_deg_lat)
    }

    /// A point of the plane as a position, clamped to the ellipsoid's range.
    pub fn to_wgs84(self, p: Enu) -> Wgs84 {
        let lat = self.origin.lat_deg + p.y_m / self.m_per_deg_lat;
        let lon = self.origin.lon_deg + p.x_m / self.m_per_deg_lon;
        let lon = if lon > 180.0 {
            lon - 360.0
        } else if lon < -180.0 {
            lon + 360.0
        } else {
            lon
        };
        Wgs84 { lat_deg: lat.clamp(-90.0, 90.0), lon_deg: lon.clamp(-180.0, 180.0) }
    }
}

const WGS84_A_M: f64 = 6_378_137.0;
const WGS84_E2: f64 = 6.694_379_990_14e-3;

#[cfg(test)]
mod tests {
    use super::*;

    fn chisinau() -> Wgs84 {
        Wgs84::new(47.0245, 28.8322).unwrap()
    }

    #[test]
    fn plane_round_trips() {
        let frame = LocalFrame::new(chisinau());
        for (x, y) in [(0.0, 0.0), (300.0, -250.0), (-4_000.0, 3_000.0)] {
            let p = Enu::new(x, y);
            assert!(frame.to_enu(frame.to_wgs84(p)).distance_m(p) < 1e-6);
        }
    }

    #[test]
    fn one_arc_minute_of_latitude_is_a_nautical_mile_nearly() {
        let frame = LocalFrame::new(Wgs84::new(45.0, 0.0).unwrap());
        let p = frame.to_enu(Wgs84::new(45.0 + 1.0 / 60.0, 0.0).unwrap());
        assert!((p.y_m - 1_852.2).abs() < 1.0, "{}", p.y_m);
    }

    #[test]
    fn headings_wrap_and_turn() {
        assert_eq!(Heading::from_degrees(-90.0).degrees(), 270.0);
        let north = Heading::from_degrees(350.0);
        assert_eq!(north.turn_to_deg(Heading::from_degrees(10.0)), 20.0);
        assert_eq!(Enu::new(0.0, 0.0).heading_to(Enu::new(1.0, 0.0)).degrees(), 90.0);
        assert_eq!(Heading::from_degrees(f64::NAN).degrees(), 0.0);
    }

    #[test]
    fn positions_out_of_range_are_refused() {
        assert!(Wgs84::new(90.1, 0.0).is_err());
        assert!(Wgs84::new(f64::NAN, 0.0).is_err());
        assert!(Wgs84::new(0.0, 180.1).is_err());
    }
}
