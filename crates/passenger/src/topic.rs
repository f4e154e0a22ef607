//! Topics of a stop, and how a StopPoint's id stands in them.
//!
//! A StopPoint's id is an operator's: anything may stand in it. In a topic it becomes one
//! level: RFC 3986's unreserved characters (letters, digits, `-._~`) and `:`, the separator
//! between a feed's prefix and its own id (`RTEC:1402`), stay as they are; every other byte of
//! its UTF-8 form is percent-encoded with capital digits. So `/`, `+`, `#` and NUL can't split
//! or widen a topic, `$` can't make it a broker's own, a space can't be trimmed, and `%` itself
//! is `%25`. One id has one spelling only: [`StopTopic::parse`] refuses any other.

use core::fmt::Write as _;
use roadnet::StopPointId;

/// What a topic below `semafor/v1/stop/<stop>/` carries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum StopTopic {
    /// `board`: engine → display, retained.
    Board,
    /// `alerts`: engine → display, retained.
    Alerts,
    /// `status`: the display's, retained, and its last will.
    Status,
    /// `painted`: display → engine, not retained.
    Painted,
}

impl StopTopic {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Board, Self::Alerts, Self::Status, Self::Painted];

    /// The topic of a stop.
    pub fn of(self, stop: &StopPointId) -> String {
        let mut topic = String::from(PREFIX);
        for b in stop.0.bytes() {
            if b.is_ascii_alphanumeric() || b"-._~:".contains(&b) {
                topic.push(char::from(b));
            } else {
                // Writing to a String can't fail.
                let _ = write!(topic, "%{b:02X}");
            }
        }
        topic.push('/');
        topic.push_str(self.name());
        topic
    }

    /// The stop and the kind of a topic; `None` if it isn't one of ours in its only spelling.
    pub fn parse(topic: &str) -> Option<(StopPointId, Self)> {
        let (segment, name) = topic.strip_prefix(PREFIX)?.split_once('/')?;
        let kind = Self::ALL.into_iter().find(|k| k.name() == name)?;
        let stop = StopPointId(decode(segment)?);
        (kind.of(&stop) == topic).then_some((stop, kind))
    }

    /// The last level.
    const fn name(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::Alerts => "alerts",
            Self::Status => "status",
            Self::Painted => "painted",
        }
    }
}

/// What every topic of a stop starts with.
const PREFIX: &str = "semafor/v1/stop/";

/// Percent-decoded; `None` on a broken escape or on bytes that aren't UTF-8.
fn decode(segment: &str) -> Option<String> {
    let mut bytes = segment.bytes();
    let mut out = Vec::with_capacity(segment.len());
    while let Some(b) = bytes.next() {
        if b == b'%' {
            let (high, low) = (hex(bytes.next()?)?, hex(bytes.next()?)?);
            out.push(high << 4 | low);
        } else {
            out.push(b);
        }
    }
    String::from_utf8(out).ok().filter(|s| !s.is_empty())
}

fn hex(b: u8) -> Option<u8> {
    match b {
        b'0'..=b'9' => Some(b - b'0'),
        b'A'..=b'F' => Some(b - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_id_is_one_level_and_comes_back(id in "(?s).{1,40}") {
            let stop = StopPointId(id);
            for kind in StopTopic::ALL {
                let topic = kind.of(&stop);
                prop_assert_eq!(topic.split('/').count(), 5);
                let harmless = |c: char| c.is_ascii_graphic() && !"+#$".contains(c);
                prop_assert!(topic.chars().all(harmless));
                prop_assert_eq!(StopTopic::parse(&topic), Some((stop.clone(), kind)));
            }
        }

        #[test]
        fn what_parses_is_spelled_the_only_way(segment in "[A-Fa-f0-9%:+#/ ]{0,12}") {
            let topic = format!("semafor/v1/stop/{segment}/board");
            if let Some((stop, kind)) = StopTopic::parse(&topic) {
                prop_assert_eq!(kind.of(&stop), topic);
            }
        }
    }

    #[test]
    fn the_prefix_stays_readable() {
        let of = |id: &str| StopTopic::Board.of(&StopPointId(id.into()));
        assert_eq!(of("RTEC:1402"), "semafor/v1/stop/RTEC:1402/board");
        assert_eq!(of("a/b +#%"), "semafor/v1/stop/a%2Fb%20%2B%23%25/board");
        assert_eq!(of("Tržnice"), "semafor/v1/stop/Tr%C5%BEnice/board");
    }

    #[test]
    fn other_spellings_and_topics_are_refused() {
        for topic in [
            "semafor/v1/stop//board",
            "semafor/v1/stop/RTEC%3A1402/board",
            "semafor/v1/stop/a%2fb/board",
            "semafor/v1/stop/a%2/board",
            "semafor/v1/stop/a%FF/board",
            "semafor/v1/stop/a/b/board",
            "semafor/v1/stop/a/bored",
            "semafor/v2/stop/a/board",
            "",
        ] {
            assert_eq!(StopTopic::parse(topic), None, "{topic}");
        }
    }
}
