//! The envelope of a C-ITS message over MQTT: a small JSON object around the UPER octets.
//!
//! ```json
//! {"v":1,"message":"cam","sequence":17,"source_time":"2026-11-21T08:15:30.250Z",
//!  "valid_until":"2026-11-21T08:15:32.250Z","payload":"0202…"}
//! ```
//!
//! Broker and network keep no times, so source time, validity and sequence stand inside (DESIGN.md
//! §5). `payload` is hexadecimal. A reader takes unknown members for those of a later version and
//! passes over them; `valid_until` and `sequence` may be missing.

use its::wire::MessageKind;
use passenger::parse_rfc3339;
use serde::Deserialize;
use std::fmt::Write as _;
use units::Utc;

/// One C-ITS message on its way over MQTT.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// Which message the payload is said to be.
    pub message: MessageKind,
    /// Counts the messages of one sender and topic; a gap tells of loss.
    pub sequence: Option<u64>,
    /// When it was made or received over the air.
    pub source_time: Utc,
    /// From then on it is of no use.
    pub valid_until: Option<Utc>,
    /// Bare UPER.
    pub payload: Vec<u8>,
}

/// Why a payload is no envelope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Above [`MAX_ENVELOPE_BYTES`].
    #[error("{0} bytes, expected at most {MAX_ENVELOPE_BYTES}")]
    TooLarge(usize),
    /// Not JSON, or a member is missing or of the wrong type.
    #[error("at line {line}, column {column}: {detail}")]
    Json {
        /// Line from 1.
        line: usize,
        /// Column from 1.
        column: usize,
        /// What the parser says.
        detail: String,
    },
    /// A version of the envelope that this program doesn't know.
    #[error("v: found {0}, expected 1")]
    Version(u64),
    /// A message that this program doesn't know.
    #[error("message: {0:?} is unknown")]
    Message(String),
    /// Not an RFC 3339 date-time.
    #[error("{0}: not an RFC 3339 date-time")]
    Time(&'static str),
    /// Not hexadecimal, or an odd number of digits.
    #[error("payload: not hexadecimal at character {0}")]
    Hex(usize),
    /// Empty, or above [`MAX_PAYLOAD_BYTES`].
    #[error("payload: {0} octets, expected 1 to {MAX_PAYLOAD_BYTES}")]
    PayloadSize(usize),
}

#[derive(Deserialize)]
struct Members {
    v: u64,
    message: String,
    sequence: Option<u64>,
    source_time: String,
    valid_until: Option<String>,
    payload: String,
}

impl Envelope {
    /// As JSON.
    pub fn to_json(&self) -> Vec<u8> {
        let mut text = format!(r#"{{"v":1,"message":"{}""#, self.message.name());
        // Writing to a String can't fail; names, times and digits need no escapes.
        if let Some(sequence) = self.sequence {
            let _ = write!(text, r#","sequence":{sequence}"#);
        }
        let _ = write!(text, r#","source_time":"{}""#, self.source_time.to_rfc3339());
        if let Some(until) = self.valid_until {
            let _ = write!(text, r#","valid_until":"{}""#, until.to_rfc3339());
        }
        text.push_str(r#","payload":""#);
        for octet in &self.payload {
            let _ = write!(text, "{octet:02x}");
        }
        text.push_str(r#""}"#);
        text.into_bytes()
    }

    /// Reads an envelope; total and bounded.
    pub fn from_json(text: &[u8]) -> Result<Self, EnvelopeError> {
        if text.len() > MAX_ENVELOPE_BYTES {
            return Err(EnvelopeError::TooLarge(text.len()));
        }
        let members: Members = serde_json::from_slice(text).map_err(|e| EnvelopeError::Json {
            line: e.line(),
            column: e.column(),
            detail: e.to_string().chars().take(MAX_SHOWN).collect(),
        })?;
        if members.v != 1 {
            return Err(EnvelopeError::Version(members.v));
        }
        let message = MessageKind::from_name(&members.message).ok_or_else(|| {
            EnvelopeError::Message(members.message.chars().take(MAX_SHOWN).collect())
        })?;
        let time = |name, text: &str| parse_rfc3339(text).ok_or(EnvelopeError::Time(name));
        let source_time = time("source_time", &members.source_time)?;
        let valid_until = members.valid_until.map(|text| time("valid_until", &text)).transpose()?;
        let payload = octets(&members.payload)?;
        Ok(Self { message, sequence: members.sequence, source_time, valid_until, payload })
    }

    /// Whether it is still of use at `now`: not expired, not older than [`MAX_AGE`], and not from
    /// further ahead than `clock_error` explains.
    pub fn is_current(&self, now: Utc, clock_error: units::Duration) -> bool {
        let expired = self.valid_until.is_some_and(|until| until < now);
        let old = self.source_time + MAX_AGE + clock_error < now;
        !expired && !old && self.source_time <= now + clock_error
    }
}

/// Octets from hexadecimal digits of either case.
fn octets(digits: &str) -> Result<Vec<u8>, EnvelopeError> {
    let digits = digits.as_bytes();
    let size = digits.len() / 2;
    if size == 0 || size > MAX_PAYLOAD_BYTES {
        return Err(EnvelopeError::PayloadSize(size));
    }
    let nibble = |i: usize| {
        let digit = digits.get(i).and_then(|d| char::from(*d).to_digit(16));
        digit.map(|d| d as u8).ok_or(EnvelopeError::Hex(i))
    };
    (0..digits.len().div_ceil(2)).map(|i| Ok(nibble(2 * i)? << 4 | nibble(2 * i + 1)?)).collect()
}

/// The largest UPER message: a frame on 5.9 GHz carries about 1,400 octets; a MAPEM that is sent in
/// parts may have some more.
pub const MAX_PAYLOAD_BYTES: usize = 4_096;

/// What moves is elsewhere by then; a gateway that has kept messages back need not send them.
pub const MAX_AGE: units::Duration = units::Duration::from_secs(10);

/// Two digits an octet, and the rest.
pub const MAX_ENVELOPE_BYTES: usize = 2 * MAX_PAYLOAD_BYTES + 1_024;

/// Characters of a stranger's text that an error repeats.
const MAX_SHOWN: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    prop_compose! {
        fn envelope()(
            kind in 0usize..6,
            sequence in any::<Option<u64>>(),
            source in 0i64..4_000_000_000_000,
            until in proptest::option::of(0i64..4_000_000_000_000),
            payload in proptest::collection::vec(any::<u8>(), 1..600),
        ) -> Envelope {
            Envelope {
                message: MessageKind::ALL[kind],
                sequence,
                source_time: Utc::from_unix_millis(source),
                valid_until: until.map(Utc::from_unix_millis),
                payload,
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(envelope in envelope()) {
            let json = envelope.to_json();
            prop_assert!(serde_json::from_slice::<serde_json::Value>(&json).is_ok());
            prop_assert_eq!(Envelope::from_json(&json), Ok(envelope));
        }

        #[test]
        fn any_change_is_read_or_refused(
            envelope in envelope(),
            at in any::<proptest::sample::Index>(),
            byte in any::<u8>(),
            cut in any::<proptest::sample::Index>(),
        ) {
            let mut json = envelope.to_json();
            let i = at.index(json.len());
            json[i] = byte;
            let _ = Envelope::from_json(&json);
            json.truncate(cut.index(json.len()));
            prop_assert!(Envelope::from_json(&json).is_err());
        }

        #[test]
        fn any_octets_are_read_or_refused(text in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = Envelope::from_json(&text);
        }
    }

    #[test]
    fn errors_say_what_and_where() {
        let read = |text: &str| Envelope::from_json(text.as_bytes()).unwrap_err();
        let with = |v, message, time, payload| {
            format!(
                r#"{{"v":{v},"message":"{message}","source_time":"{time}","payload":"{payload}"}}"#
            )
        };
        let time = "2026-11-21T08:15:30Z";
        assert_eq!(read(&with(2, "cam", time, "00")), EnvelopeError::Version(2));
        assert_eq!(read(&with(1, "xyz", time, "00")), EnvelopeError::Message("xyz".into()));
        assert_eq!(read(&with(1, "cam", "noon", "00")), EnvelopeError::Time("source_time"));
        assert_eq!(read(&with(1, "cam", time, "00g0")), EnvelopeError::Hex(2));
        assert_eq!(read(&with(1, "cam", time, "000")), EnvelopeError::Hex(3));
        assert_eq!(read(&with(1, "cam", time, "")), EnvelopeError::PayloadSize(0));
        let long = "00".repeat(MAX_PAYLOAD_BYTES + 1);
        assert_eq!(
            read(&with(1, "cam", time, &long)),
            EnvelopeError::PayloadSize(MAX_PAYLOAD_BYTES + 1)
        );
        let huge = " ".repeat(MAX_ENVELOPE_BYTES + 1);
        assert_eq!(read(&huge), EnvelopeError::TooLarge(MAX_ENVELOPE_BYTES + 1));
        assert!(matches!(read("{\n}"), EnvelopeError::Json { line: 2, .. }));
        let later = with(1, "cam", time, "0A0b").replace("{", r#"{"new":{"a":[1]},"#);
        assert_eq!(Envelope::from_json(later.as_bytes()).unwrap().payload, [0x0a, 0x0b]);
    }

    #[test]
    fn expiry_and_the_future() {
        let now = Utc::from_civil(2026, 11, 21, 8, 0, 0).unwrap();
        let second = units::Duration::from_secs(1);
        let made = |source_ms: i64, until_ms: Option<i64>| Envelope {
            message: MessageKind::Cam,
            sequence: None,
            source_time: now.plus_millis(source_ms),
            valid_until: until_ms.map(|ms| now.plus_millis(ms)),
            payload: vec![0],
        };
        assert!(made(-500, None).is_current(now, second));
        assert!(made(-500, Some(0)).is_current(now, second));
        assert!(!made(-500, Some(-1)).is_current(now, second));
        assert!(made(1_000, None).is_current(now, second));
        assert!(!made(1_001, None).is_current(now, second));
    }
}
