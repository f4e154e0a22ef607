//! The standard's names in Rust's spelling.

/// `Node-XY-20b` → `NodeXy20b`… as a type: hyphens go, what follows them is a capital.
pub fn type_name(name: &str) -> String {
    capitalised(name)
}

/// `alt-000-01` → `Alt000_01`: as a variant; between digits the hyphen stays as an underscore.
pub fn variant_name(name: &str) -> String {
    capitalised(name)
}

fn capitalised(name: &str) -> String {
    let mut text = String::new();
    let mut start = true;
    for c in name.chars() {
        if c == '-' {
            start = true;
            continue;
        }
        if start && c.is_ascii_digit() && text.ends_with(|c: char| c.is_ascii_digit()) {
            text.push('_');
        }
        text.push(if start { c.to_ascii_uppercase() } else { c });
        start = false;
    }
    text
}

/// `generationDeltaTime` → `generation_delta_time`, `stationID` → `station_id`.
pub fn snake_case(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut text = String::new();
    for (i, c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| chars[i]);
        let after = chars.get(i + 1);
        let starts_word = c.is_ascii_uppercase()
            && before.is_some_and(|before| {
                before.is_ascii_lowercase()
                    || before.is_ascii_digit()
                    || (before.is_ascii_uppercase() && after.is_some_and(char::is_ascii_lowercase))
            });
        if starts_word && !text.ends_with('_') {
            text.push('_');
        }
        text.push(if *c == '-' { '_' } else { c.to_ascii_lowercase() });
    }
    text
}

/// A field: a snake-case name that is no keyword.
pub fn field_name(name: &str) -> String {
    let name = snake_case(name);
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// A constant.
pub fn constant_name(name: &str) -> String {
    snake_case(name).to_ascii_uppercase()
}

const KEYWORDS: [&str; 8] = ["type", "class", "final", "loop", "move", "ref", "use", "where"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_respelled() {
        for (theirs, ours) in [
            ("generationDeltaTime", "generation_delta_time"),
            ("stationID", "station_id"),
            ("protectedCommunicationZonesRSU", "protected_communication_zones_rsu"),
            ("state-time-speed", "state_time_speed"),
            ("CAM-PDU-Descriptions", "cam_pdu_descriptions"),
            ("WMInumber", "wm_inumber"),
            ("iso3883", "iso3883"),
            ("type", "r#type"),
        ] {
            assert_eq!(field_name(theirs), ours);
        }
        assert_eq!(type_name("Node-XY-20b"), "NodeXY20b");
        assert_eq!(type_name("IviStructure-x"), "IviStructureX");
        assert_eq!(variant_name("alt-000-01"), "Alt000_01");
        assert_eq!(variant_name("stop-Then-Proceed"), "StopThenProceed");
        assert_eq!(constant_name("r09-16CodingType"), "R09_16_CODING_TYPE");
    }
}
