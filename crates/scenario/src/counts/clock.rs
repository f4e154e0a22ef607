//! Times of day as counting firms write them.

/// Begin and perhaps end of an interval, seconds of the local day, and the day's text if one
/// stands in front. Taken are `7:15`, `07:15:00`, `7.15`, `0715`, two of them joined by `-`,
/// `–`, `to` or `bis`, and a date in front (`2026-11-23 07:15`, `23.11.2026 7:15`,
/// `2026-11-23T07:15`).
pub(super) fn interval(text: &str) -> Option<(u32, Option<u32>, Option<&str>)> {
    let text = text.trim();
    let (day, text) = split_day(text);
    for joint in [" - ", "–", " to ", " bis ", "-"] {
        if let Some((begin, end)) = text.split_once(joint) {
            return Some((time(begin)?, Some(time(split_day(end.trim()).1)?), day));
        }
    }
    Some((time(text)?, None, day))
}

/// A day in front of a time.
fn split_day(text: &str) -> (Option<&str>, &str) {
    match text.split_once(['T', ' ']) {
        Some((day, rest)) if is_day(day) => (Some(day), rest.trim()),
        _ => (None, text),
    }
}

/// Three numbers, one of them a year.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split(['-', '.', '/']).collect();
    let number = |p: &&str| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(number) && parts.iter().any(|p| p.len() == 4)
}

/// Seconds of the day, 24:00 included.
pub(super) fn time(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits = |t: &str| !t.is_empty() && t.len() <= 2 && t.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) {
        vec![&text[..2], &text[2..]]
    } else {
        text.split([':', '.']).collect()
    };
    if !(2..=3).contains(&parts.len()) || !parts.iter().all(|p| digits(p)) {
        return None;
    }
    let number = |i: usize| parts.get(i).map_or(Some(0), |p| p.parse::<u32>().ok());
    let (h, m, s) = (number(0)?, number(1)?, number(2)?);
    let all = h * 3_600 + m * 60 + s;
    (m < 60 && s < 60 && all <= DAY_S).then_some(all)
}

/// `+02:00`, `-3`, `+0530`, `Z`: seconds east of UTC.
///
/// # Errors
/// What was expected.
pub fn utc_offset(text: &str) -> Result<i32, String> {
    let wrong = || format!("found {text:?}, expected an offset as +02:00");
    let (sign, rest) = match text.as_bytes() {
        b"Z" | b"z" => return Ok(0),
        [b'+', ..] => (1, &text[1..]),
        [b'-', ..] => (-1, &text[1..]),
        _ => return Err(wrong()),
    };
    let whole = if rest.len() <= 2 { format!("{rest}:00") } else { rest.to_owned() };
    let s = time(&whole).filter(|s| *s <= 14 * 3_600).ok_or_else(wrong)?;
    Ok(sign * i32::try_from(s).map_err(|_| wrong())?)
}

/// `07:15` of seconds of a day.
pub(super) fn hh_mm(s: u32) -> String {
    format!("{:02}:{:02}", s / 3_600, s / 60 % 60)
}

pub(super) const DAY_S: u32 = 86_400;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_in_all_their_forms() {
        let quarter = Some((26_100, None, None));
        for text in ["7:15", "07:15", "07:15:00", "7.15", "0715", " 07:15 "] {
            assert_eq!(interval(text), quarter, "{text}");
        }
        for text in ["07:15-07:30", "07:15 - 07:30", "7.15–7.30", "0715 to 0730"] {
            assert_eq!(interval(text), Some((26_100, Some(27_000), None)), "{text}");
        }
        assert_eq!(interval("2026-11-23 07:15").unwrap().2, Some("2026-11-23"));
        let both = interval("23.11.2026 07:15 - 23.11.2026 07:30");
        assert_eq!(both, Some((26_100, Some(27_000), Some("23.11.2026"))));
        for text in ["", "seven", "7", "25:00", "07:60", "7:1:2:3", "-07:15", "07:15-", "²:15"] {
            assert_eq!(interval(text), None, "{text}");
        }
        assert_eq!(time("24:00"), Some(DAY_S));
    }

    #[test]
    fn offsets() {
        assert_eq!(utc_offset("+02:00"), Ok(7_200));
        assert_eq!(utc_offset("-3"), Ok(-10_800));
        assert_eq!(utc_offset("+0530"), Ok(19_800));
        assert!(utc_offset("2").is_err() && utc_offset("+99").is_err() && utc_offset("").is_err());
    }
}
