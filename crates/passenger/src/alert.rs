//! Disturbance texts: the payload of `semafor/v1/stop/<stop>/alerts`.

use crate::rfc3339;
use roadnet::StopPointId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use units::Utc;

/// A text for those who wait, in one or several languages.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Alert {
    /// Its identity at this stop; setting one again replaces it.
    pub id: String,
    /// Texts by language (BCP 47: `cs`, `de`, `ro-MD`); at least one.
    pub texts: BTreeMap<String, String>,
    /// What a voice says, by language; where one is missing, the text is read.
    #[serde(default)]
    pub speech: BTreeMap<String, String>,
    /// From when it holds; `null`: from now.
    #[serde(default, with = "rfc3339::option")]
    pub valid_from: Option<Utc>,
    /// Until when; `null`: until it is cleared.
    #[serde(default, with = "rfc3339::option")]
    pub valid_until: Option<Utc>,
}

/// All texts of one stop. None of them is `"alerts": []`, not an absent message.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Alerts {
    /// The stop.
    pub stop: StopPointId,
    /// Grows as a board's does.
    pub sequence: u64,
    /// When this list was put together.
    #[serde(with = "rfc3339")]
    pub source_time: Utc,
    /// The texts, by id.
    pub alerts: Vec<Alert>,
}

/// Why an alert was refused.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AlertError {
    /// A stop that this unit keeps no board for.
    #[error("stop {stop} has no board here")]
    UnknownStop {
        /// The stop.
        stop: StopPointId,
    },
    /// The stop has [`Alert::MAX_PER_STOP`] already.
    #[error("stop {stop} has {} alerts already", Alert::MAX_PER_STOP)]
    TooMany {
        /// The stop.
        stop: StopPointId,
    },
    /// No text in any language.
    #[error("alert {id} has no text")]
    NoText {
        /// The alert.
        id: String,
    },
    /// A text, language or id that is empty, too long or has control characters (line breaks
    /// are allowed in texts), or more languages than [`Alert::MAX_LANGUAGES`].
    #[error("alert {id}: {field} is empty, too long or has a control character")]
    BadText {
        /// The alert.
        id: String,
        /// Where.
        field: &'static str,
    },
    /// It is over before it starts, or before now.
    #[error("alert {id} is over at {}", valid_until.to_rfc3339())]
    Over {
        /// The alert.
        id: String,
        /// Its end.
        valid_until: Utc,
    },
}

impl Alert {
    /// Alerts at one stop: a display can't show more one after another.
    pub const MAX_PER_STOP: usize = 16;
    /// Languages of one alert.
    pub const MAX_LANGUAGES: usize = 16;
    /// Bytes of a text: some 300 words.
    pub const MAX_TEXT_BYTES: usize = 2_000;
    /// Bytes of an id.
    pub const MAX_ID_BYTES: usize = 200;
    /// Bytes of a language tag: RFC 5646, 4.4.1 asks for 35.
    pub const MAX_LANGUAGE_BYTES: usize = 35;

    /// The first fault.
    pub(crate) fn check(&self, now: Utc) -> Result<(), AlertError> {
        let bad = |field| {
            // A hostile id isn't carried on at full length.
            let id = self.id.chars().filter(|c| !c.is_control()).take(40).collect();
            Err(AlertError::BadText { id, field })
        };
        let id_fits = !self.id.is_empty() && self.id.len() <= Self::MAX_ID_BYTES;
        if !id_fits || self.id.chars().any(char::is_control) {
            return bad("id");
        }
        if self.texts.is_empty() {
            return Err(AlertError::NoText { id: self.id.clone() });
        }
        for (field, texts) in [("texts", &self.texts), ("speech", &self.speech)] {
            if texts.len() > Self::MAX_LANGUAGES || !texts.iter().all(|(l, t)| legible(l, t)) {
                return bad(field);
            }
        }
        match self.valid_until {
            Some(valid_until) if valid_until <= now || Some(valid_until) <= self.valid_from => {
                Err(AlertError::Over { id: self.id.clone(), valid_until })
            }
            _ => Ok(()),
        }
    }
}

impl Alerts {
    /// The payload. Equal lists give equal bytes.
    pub fn to_json(&self) -> Vec<u8> {
        // Strings, numbers, lists and maps with string keys: nothing to fail on.
        serde_json::to_vec(self).unwrap_or_default()
    }
}

fn legible(language: &str, text: &str) -> bool {
    let tag = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    let language_fits = (1..=Alert::MAX_LANGUAGE_BYTES).contains(&language.len());
    language_fits
        && language.bytes().all(tag)
        && !text.trim().is_empty()
        && text.len() <= Alert::MAX_TEXT_BYTES
        && !text.chars().any(|c| c.is_control() && c != '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alert() -> Alert {
        Alert {
            id: "works".into(),
            texts: BTreeMap::from([("cs".into(), "Výluka".into())]),
            speech: BTreeMap::new(),
            valid_from: None,
            valid_until: None,
        }
    }

    #[test]
    fn what_cannot_be_shown_is_refused() {
        let now = Utc::from_unix_millis(1_000_000);
        assert_eq!(alert().check(now), Ok(()));
        let with = |language: &str, text: &str| Alert {
            texts: BTreeMap::from([(language.into(), text.into())]),
            ..alert()
        };
        for bad in [
            with("cs", " "),
            with("cs", "a\u{7}b"),
            with("", "a"),
            with("c s", "a"),
            with("cs", &"a".repeat(2_001)),
            Alert { id: "a\nb".into(), ..alert() },
            Alert { texts: BTreeMap::new(), ..alert() },
            Alert { valid_until: Some(now), ..alert() },
        ] {
            assert!(bad.check(now).is_err(), "{bad:?}");
        }
        assert_eq!(with("ro-MD", "Linia 4\nnu circulă").check(now), Ok(()));
    }

    #[test]
    fn json_round_trip() {
        let alert = Alert { valid_until: Some(Utc::from_unix_millis(2_000_000)), ..alert() };
        let json = serde_json::to_string(&alert).unwrap();
        assert_eq!(serde_json::from_str::<Alert>(&json).unwrap(), alert);
    }
}
