//! Pieces of XML.

use core::fmt::Write as _;
use units::Enu;

/// A document with a root element; the comment says where it comes from.
pub(super) fn document(root: &str, body: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root}>\n{body}</{root}>\n")
}

/// Text as an attribute's value; control characters are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_control()) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// An id as SUMO takes it: none of the characters that separate ids there or mean something.
pub(super) fn id(text: &str) -> String {
    let taken = |c: char| {
        let means = matches!(c, ' ' | '\t' | '\n' | '\r' | '|' | '\\' | '\'' | '"' | ';' | ',');
        means || matches!(c, '<' | '>' | '&') || c.is_control()
    };
    let out: String = text.chars().map(|c| if taken(c) { '_' } else { c }).collect();
    let out = out.trim_start_matches([':', '!', '-']).to_owned();
    if out.is_empty() { "_".to_owned() } else { out }
}

/// Points in millimetres.
pub(super) fn shape(points: &[Enu]) -> String {
    let mut out = String::new();
    for p in points {
        let space = if out.is_empty() { "" } else { " " };
        let _ = write!(out, "{space}{},{}", number(p.x_m), number(p.y_m));
    }
    out
}

/// A number to the thousandth, without zeros at its end.
pub(super) fn number(value: f64) -> String {
    let whole = libm::round(value * 1e3) / 1e3 + 0.0;
    format!("{whole}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_an_attribute() {
        assert_eq!(escaped("a\"<b>&\n"), "a&quot;&lt;b&gt;&amp;");
        assert_eq!(id("RTEC 14|02;\"x\""), "RTEC_14_02__x_");
        assert_eq!((id(":1").as_str(), id("-").as_str()), ("1", "_"));
        assert_eq!((number(-0.0001).as_str(), number(12.5).as_str()), ("0", "12.5"));
    }
}
