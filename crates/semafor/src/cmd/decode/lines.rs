//! Text input: lines of bounded length, hexadecimal or JSON.

use serde_json::Value;
use std::io::{self, BufRead, Read};

/// Reads line by line and never holds more than [`MAX_LINE_OCTETS`].
pub struct Lines<R> {
    input: R,
    number: u64,
}

/// One line without its end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// Its text; what isn't UTF-8 is replaced.
    Text(String),
    /// More than [`MAX_LINE_OCTETS`]; skipped to its end.
    TooLong,
}

impl<R: BufRead> Lines<R> {
    /// From the start of `input`.
    pub const fn new(input: R) -> Self {
        Self { input, number: 0 }
    }

    /// Number of the line read last, from 1.
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// The next line; `None` at the end.
    pub fn next_line(&mut self) -> io::Result<Option<Line>> {
        let mut line = Vec::new();
        let limit = MAX_LINE_OCTETS as u64 + 1;
        if self.input.by_ref().take(limit).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        self.number += 1;
        if line.len() > MAX_LINE_OCTETS && !line.ends_with(b"\n") {
            self.skip_to_end()?;
            return Ok(Some(Line::TooLong));
        }
        let text = String::from_utf8_lossy(&line);
        Ok(Some(Line::Text(text.trim_start_matches('\u{feff}').trim().to_owned())))
    }

    fn skip_to_end(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.input.fill_buf()?;
            let (skip, ended) = match buffer.iter().position(|octet| *octet == b'\n') {
                Some(end) => (end + 1, true),
                None => (buffer.len(), buffer.is_empty()),
            };
            self.input.consume(skip);
            if ended {
                return Ok(());
            }
        }
    }
}

/// The octets that a line says; `None` for empty lines and `#` comments.
///
/// # Errors
/// What is wrong with the line.
pub fn octets_of(line: &str) -> Result<Option<Vec<u8>>, String> {
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    if !line.starts_with('{') {
        return hex(line).map(Some);
    }
    let value: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
    match value.get("hex").and_then(Value::as_str) {
        Some(text) => hex(text).map(Some),
        None => Err("a JSON line needs a member \"hex\" with a string".to_owned()),
    }
}

/// Hexadecimal digits in any case, with blanks and a leading `0x` allowed.
fn hex(text: &str) -> Result<Vec<u8>, String> {
    let text = text.trim();
    let text = text.strip_prefix("0x").unwrap_or(text);
    let mut digits = Vec::with_capacity(text.len());
    for (column, c) in text.chars().enumerate().filter(|(_, c)| !c.is_whitespace()) {
        let digit = c.to_digit(16);
        let digit = digit.ok_or_else(|| format!("{c:?} in column {} is no hex digit", column + 1));
        digits.push(digit? as u8);
    }
    if digits.len() % 2 == 1 {
        return Err(format!("{} hex digits make no whole octets", digits.len()));
    }
    Ok(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

/// Longest line: the longest message has 16,383 octets, which JER spreads to some hundred
/// kilobytes at most.
pub const MAX_LINE_OCTETS: usize = 4 << 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_comes_in_any_dress() {
        let octets = Ok(Some(vec![0x02, 0xab, 0xcd]));
        for line in ["02abcd", "0x02ABCD", "02 ab cd", "{\"hex\":\"02abcd\",\"source\":1}"] {
            assert_eq!(octets_of(line), octets, "{line}");
        }
        assert_eq!(octets_of(""), Ok(None));
        assert_eq!(octets_of("# a comment"), Ok(None));
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(octets_of("02x").unwrap_err(), "'x' in column 3 is no hex digit");
        assert_eq!(octets_of("021").unwrap_err(), "3 hex digits make no whole octets");
        assert!(octets_of("{\"hx\":1}").unwrap_err().contains("\"hex\""));
        assert!(octets_of("{\"hex\":").is_err());
    }
}
