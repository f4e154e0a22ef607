//! From UTM back to latitude and longitude.
//!
//! The inverse transverse Mercator projection by Krüger's series to the third power of n (L. Krüger,
//! Konforme Abbildung des Erdellipsoids in der Ebene, 1912); within a zone true to a millimetre.

use units::{Enu, Wgs84};

/// A zone of UTM.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Utm {
    zone: u8,
    south: bool,
}

impl Utm {
    /// The zone that a PROJ string names; `None` for other projections.
    pub(super) fn of(projection: &str) -> Option<Self> {
        let words: Vec<&str> = projection.split_whitespace().collect();
        let zone = words.iter().find_map(|w| w.strip_prefix("+zone="))?.parse().ok()?;
        let is_utm = words.contains(&"+proj=utm") && (1..=60).contains(&zone);
        is_utm.then_some(Self { zone, south: words.contains(&"+south") })
    }

    /// The place with these easting and northing, metres.
    pub(super) fn to_wgs84(self, p: Enu) -> Option<Wgs84> {
        let n = FLATTENING / (2.0 - FLATTENING);
        let (n2, n3) = (n * n, n * n * n);
        let radius_m = SEMI_MAJOR_M / (1.0 + n) * (1.0 + n2 / 4.0 + n2 * n2 / 64.0);
        let north_m = if self.south { p.y_m - SOUTH_M } else { p.y_m };
        let xi = north_m / (SCALE * radius_m);
        let eta = (p.x_m - EAST_M) / (SCALE * radius_m);
        let beta =
            [n / 2.0 - 2.0 * n2 / 3.0 + 37.0 * n3 / 96.0, n2 / 48.0 + n3 / 15.0, 17.0 * n3 / 480.0];
        let (mut xi_s, mut eta_s) = (xi, eta);
        for (j, b) in (1_u8..).zip(beta) {
            let k = 2.0 * f64::from(j);
            xi_s -= b * libm::sin(k * xi) * libm::cosh(k * eta);
            eta_s -= b * libm::cos(k * xi) * libm::sinh(k * eta);
        }
        let chi = libm::asin(libm::sin(xi_s) / libm::cosh(eta_s));
        let delta = [
            2.0 * n - 2.0 * n2 / 3.0 - 2.0 * n3,
            7.0 * n2 / 3.0 - 8.0 * n3 / 5.0,
            56.0 * n3 / 15.0,
        ];
        let series = (1_u8..).zip(delta).map(|(j, d)| d * libm::sin(2.0 * f64::from(j) * chi));
        let latitude = chi + series.sum::<f64>();
        let longitude = libm::atan2(libm::sinh(eta_s), libm::cos(xi_s));
        let middle_deg = 6.0 * f64::from(self.zone) - 183.0;
        Wgs84::new(latitude.to_degrees(), middle_deg + longitude.to_degrees()).ok()
    }
}

/// WGS84.
const SEMI_MAJOR_M: f64 = 6_378_137.0;
const FLATTENING: f64 = 1.0 / 298.257_223_563;
/// UTM: scale on the central meridian, false easting, false northing of the south.
const SCALE: f64 = 0.9996;
const EAST_M: f64 = 500_000.0;
const SOUTH_M: f64 = 10_000_000.0;

#[cfg(test)]
mod tests {
    use super::*;

    /// Points whose coordinates PROJ 9 gives (cs2cs EPSG:4326 to the zone's EPSG code).
    #[test]
    fn places_come_back() {
        for (zone, south, (x, y), (lat, lon)) in CASES {
            let utm = Utm { zone, south };
            let at = utm.to_wgs84(Enu::new(x, y)).expect("on Earth");
            assert!((at.lat_deg() - lat).abs() < 2e-8, "{at:?}");
            assert!((at.lon_deg() - lon).abs() < 2e-8, "{at:?}");
        }
    }

    #[test]
    fn zones_are_read() {
        let text = "+proj=utm +zone=33 +ellps=WGS84 +datum=WGS84 +units=m +no_defs";
        assert_eq!(Utm::of(text), Some(Utm { zone: 33, south: false }));
        assert_eq!(Utm::of("+proj=utm +zone=61"), None);
        assert_eq!(Utm::of("+proj=tmerc +lat_0=49"), None);
        assert_eq!(Utm::of("!"), None);
    }

    /// Zone, south, easting and northing, latitude and longitude.
    type Case = (u8, bool, (f64, f64), (f64, f64));

    const CASES: [Case; 6] = [
        (33, false, (459_772.016_3, 5_547_176.551_3), (50.0755, 14.4378)),
        (34, false, (335_269.835_4, 5_210_167.268_3), (47.0245, 18.8322)),
        (35, false, (639_228.728_7, 5_209_515.713_6), (47.0245, 28.8322)),
        (32, false, (564_654.067_2, 5_935_306.780_7), (53.56265, 9.97615)),
        (56, true, (334_368.633_6, 6_250_948.345_4), (-33.8688, 151.2093)),
        (33, false, (348_084.944_6, 5_566_374.514_9), (50.23, 12.87)),
    ];
}
