//! Numbers with the noise of spreadsheets.

/// A count: `1234`, `1 234`, `1'234`, `1,234`, `1.234`, `12.0`, `12,5`. A comma or point in
/// front of exactly three figures parts thousands: counts have no thousandths. What isn't such
/// a number is `None`.
pub(super) fn count(text: &str) -> Option<f64> {
    let text = text.trim();
    let groups: String = text.chars().filter(|c| !SPACES.contains(c)).collect();
    if groups.len() > MAX_CHARS || !groups.bytes().all(|b| b.is_ascii_digit() || b",.".contains(&b))
    {
        return None;
    }
    let parts: Vec<&str> = groups.split([',', '.']).collect();
    let (first, rest) = parts.split_first()?;
    let three = |p: &&str| p.len() == 3;
    let (whole, fraction) = match rest.split_last() {
        None => ((*first).to_owned(), ""),
        Some((last, middle)) if middle.iter().all(three) => {
            let head: String = core::iter::once(*first).chain(middle.iter().copied()).collect();
            if last.len() == 3 { (head + last, "") } else { (head, *last) }
        }
        Some(_) => return None,
    };
    let sound = !first.is_empty() && (rest.is_empty() || !rest.iter().any(|p| p.is_empty()));
    let value: f64 = format!("{whole}.{fraction}0").parse().ok()?;
    (sound && value <= MAX_COUNT).then_some(value)
}

/// Parting thousands: blank, no-break and narrow no-break blank, apostrophes.
const SPACES: [char; 6] = [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’'];
const MAX_CHARS: usize = 20;
/// A motorway carries less in an hour.
const MAX_COUNT: f64 = 100_000.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_their_noise() {
        for (text, value) in [
            ("0", 0.0),
            ("12", 12.0),
            ("12.0", 12.0),
            ("12,5", 12.5),
            ("1,234", 1_234.0),
            ("1.234", 1_234.0),
            ("1 234", 1_234.0),
            ("1\u{a0}234,0", 1_234.0),
            ("1'234", 1_234.0),
            ("1.234,5", 1_234.5),
        ] {
            assert_eq!(count(text), Some(value), "{text}");
        }
        for text in ["", "-3", "+3", "x", "1e3", "NaN", "inf", ".5", "5.", "1..2", "12,34,5", "٣"]
        {
            assert_eq!(count(text), None, "{text}");
        }
        assert_eq!(count("999999999"), None);
    }
}
