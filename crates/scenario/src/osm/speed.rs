//! Speed limits as they are tagged.

use super::pbf::Tags;

/// A speed limit, m/s, and whether it had to be assumed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Speed {
    pub(super) mps: f64,
    pub(super) assumed: bool,
}

/// The limit in one direction; where there is none, the one in town.
pub(super) fn speed(tags: &Tags<'_>, forward: bool) -> Speed {
    let own = if forward { "maxspeed:forward" } else { "maxspeed:backward" };
    let said = [own, "maxspeed", "maxspeed:type", "source:maxspeed", "zone:maxspeed"];
    let found = said.iter().filter_map(|key| tags.get(key)).find_map(read);
    match found {
        Some(mps) => Speed { mps, assumed: false },
        None => {
            let kmh = match tags.get("highway") {
                Some("living_street") => 10.0,
                Some("service") => 20.0,
                _ => IN_TOWN_KMH,
            };
            Speed { mps: kmh / 3.6, assumed: true }
        }
    }
}

/// `50`, `30 mph`, `RO:urban`, `CZ:30`, `walk`.
fn read(text: &str) -> Option<f64> {
    // A list for several purposes: the first is for everybody.
    let text = text.split(';').next()?.trim();
    let number = |text: &str, scale: f64| {
        let value = text.trim().parse::<f64>().ok()? / 3.6 * scale;
        (MIN_MPS..=MAX_MPS).contains(&value).then_some(value)
    };
    if let Some(miles) = text.strip_suffix("mph") {
        return number(miles, KM_PER_MILE);
    }
    let plain = text.strip_suffix("km/h").or_else(|| text.strip_suffix("kmh")).unwrap_or(text);
    if let Some(mps) = number(plain, 1.0) {
        return Some(mps);
    }
    if text == "walk" {
        return Some(7.0 / 3.6);
    }
    let (country, zone) = text.split_once(':')?;
    let zone = zone.strip_prefix("zone").unwrap_or(zone).trim_start_matches(':');
    let kmh = match zone {
        "urban" => IN_TOWN_KMH,
        "rural" => {
            if country == "CZ" || country == "RO" || country == "MD" {
                90.0
            } else {
                100.0
            }
        }
        "trunk" => 110.0,
        "motorway" => 130.0,
        "living_street" => 20.0,
        "bicycle_road" => 30.0,
        other => return number(other, 1.0),
    };
    Some(kmh / 3.6)
}

const IN_TOWN_KMH: f64 = 50.0;
const KM_PER_MILE: f64 = 1.609_344;
/// What a lane may have.
const MIN_MPS: f64 = 0.5;
const MAX_MPS: f64 = 70.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn kmh(pairs: &[(&str, &str)], forward: bool) -> (f64, bool) {
        let s = speed(&Tags::of(pairs), forward);
        (libm::round(s.mps * 36.0) / 10.0, s.assumed)
    }

    #[test]
    fn limits_in_all_their_spellings() {
        for (text, expected) in [
            ("50", 50.0),
            ("30 mph", 48.3),
            ("40 km/h", 40.0),
            ("RO:urban", 50.0),
            ("MD:urban", 50.0),
            ("CZ:urban", 50.0),
            ("CZ:rural", 90.0),
            ("DE:zone:30", 30.0),
            ("DE:zone30", 30.0),
            ("50;30", 50.0),
            ("walk", 7.0),
        ] {
            assert_eq!(kmh(&[("maxspeed", text)], true), (expected, false), "{text}");
        }
        for nonsense in ["", "none", "signals", "-50", "1e9", "NaN", ":", "variable"] {
            assert_eq!(kmh(&[("maxspeed", nonsense)], true), (50.0, true), "{nonsense}");
        }
        assert_eq!(kmh(&[("source:maxspeed", "RO:urban")], true), (50.0, false));
        let both = [("maxspeed", "60"), ("maxspeed:backward", "40")];
        assert_eq!((kmh(&both, true).0, kmh(&both, false).0), (60.0, 40.0));
    }
}
