//! RFC 3339 date-times in payloads: written with milliseconds and `Z`, read with any offset.

use serde::{Deserialize, Deserializer, Serializer, de::Error as _};
use units::Utc;

/// Civil time from RFC 3339 text, `2026-11-21T08:15:30.250Z` or `2026-11-21T09:15:30+01:00`;
/// `None` for anything else. Fractions beyond milliseconds are cut off; a leap second
/// (`:60`) is read as the second before it, as POSIX time has no place for it.
pub fn parse_rfc3339(text: &str) -> Option<Utc> {
    let b = text.as_bytes();
    if b.len() > MAX_TEXT || b.get(4) != Some(&b'-') || b.get(7) != Some(&b'-') {
        return None;
    }
    let separator = b.get(10)?;
    if !matches!(separator, b'T' | b't' | b' ') || b.get(13) != Some(&b':') {
        return None;
    }
    if b.get(16) != Some(&b':') {
        return None;
    }
    let (year, month, day) = (number(b, 0, 4)?, number(b, 5, 2)?, number(b, 8, 2)?);
    let (hour, minute) = (number(b, 11, 2)?, number(b, 14, 2)?);
    let second = match number(b, 17, 2)? {
        60 => 59,
        s => s,
    };
    let utc = Utc::from_civil(i32::try_from(year).ok()?, month, day, hour, minute, second)?;
    let (millis, rest) = fraction(b.get(19..)?)?;
    Some(utc.plus_millis(millis).plus_millis(-offset_millis(rest)?))
}

/// `#[serde(with = "rfc3339")]` for a [`Utc`].
pub(crate) fn serialize<S: Serializer>(utc: &Utc, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_str(&utc.to_rfc3339())
}

/// The other half of [`serialize`].
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Utc, D::Error> {
    let text = String::deserialize(d)?;
    parse_rfc3339(&text).ok_or_else(|| D::Error::custom("not an RFC 3339 date-time"))
}

/// `#[serde(with = "rfc3339::option")]` for an `Option<Utc>`, absent as `null`.
pub(crate) mod option {
    use super::{Deserialize, Deserializer, Serializer, Utc, parse_rfc3339};
    use serde::de::Error as _;

    pub(crate) fn serialize<S: Serializer>(utc: &Option<Utc>, s: S) -> Result<S::Ok, S::Error> {
        match utc {
            Some(utc) => s.serialize_some(&utc.to_rfc3339()),
            None => s.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Utc>, D::Error> {
        let Some(text) = Option::<String>::deserialize(d)? else { return Ok(None) };
        match parse_rfc3339(&text) {
            Some(utc) => Ok(Some(utc)),
            None => Err(D::Error::custom("not an RFC 3339 date-time")),
        }
    }
}

/// The longest text that is looked at: a date-time with nanoseconds and offset has 35 bytes.
const MAX_TEXT: usize = 64;

/// `len` digits from `at`.
fn number(b: &[u8], at: usize, len: usize) -> Option<u32> {
    b.get(at..at + len)?.iter().try_fold(0, |n, d| digit(*d).map(|d| n * 10 + d))
}

fn digit(b: u8) -> Option<u32> {
    b.is_ascii_digit().then(|| u32::from(b - b'0'))
}

/// Milliseconds of `.123…` if there is a fraction, and what follows it.
fn fraction(b: &[u8]) -> Option<(i64, &[u8])> {
    let Some((b'.', digits)) = b.split_first() else { return Some((0, b)) };
    let n = digits.iter().take_while(|d| d.is_ascii_digit()).count();
    let (digits, rest) = digits.split_at_checked(n).filter(|_| n > 0)?;
    let nth = |i: usize| digits.get(i).copied().and_then(digit).unwrap_or(0);
    Some((i64::from(nth(0) * 100 + nth(1) * 10 + nth(2)), rest))
}

/// Milliseconds east of Greenwich of `Z` or `+hh:mm`.
fn offset_millis(b: &[u8]) -> Option<i64> {
    let sign = match b {
        [b'Z' | b'z'] => return Some(0),
        [b'+', ..] => 1,
        [b'-', ..] => -1,
        _ => return None,
    };
    let (hours, minutes) = (number(b, 1, 2)?, number(b, 4, 2)?);
    if b.len() != 6 || b.get(3) != Some(&b':') || hours > 23 || minutes > 59 {
        return None;
    }
    Some(sign * i64::from(hours * 60 + minutes) * 60_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(ms in 0_i64..4_102_444_800_000) {
            let utc = Utc::from_unix_millis(ms);
            prop_assert_eq!(parse_rfc3339(&utc.to_rfc3339()), Some(utc));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}", digits in "[0-9T:.Z+-]{0,40}") {
            let _ = parse_rfc3339(&text);
            let _ = parse_rfc3339(&digits);
        }
    }

    #[test]
    fn offsets_and_fractions() {
        let noon = Utc::from_civil(2026, 11, 21, 12, 0, 0).unwrap();
        for text in [
            "2026-11-21T12:00:00Z",
            "2026-11-21T13:00:00+01:00",
            "2026-11-21t06:30:00.000999-05:30",
            "2026-11-21 12:00:00z",
        ] {
            assert_eq!(parse_rfc3339(text), Some(noon), "{text}");
        }
        assert_eq!(parse_rfc3339("2026-11-21T12:00:00.5Z"), Some(noon.plus_millis(500)));
        for text in [
            "",
            "2026-11-21",
            "2026-11-21T12:00:00",
            "2026-11-21T12:00:00.Z",
            "2026-02-30T12:00:00Z",
            "2026-11-21T12:00:00+01:000",
            "2026-11-21T12:00:00+1:00",
        ] {
            assert_eq!(parse_rfc3339(text), None, "{text}");
        }
    }
}
