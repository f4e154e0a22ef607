//! The messages that all codecs are given.

/// Which message; the benches know four of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Cooperative awareness.
    Cam,
    /// Event notification.
    Denm,
    /// Signal phase and timing.
    Spatem,
    /// Lane topology.
    Mapem,
}

impl Kind {
    /// The lower-case name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cam => "cam",
            Self::Denm => "denm",
            Self::Spatem => "spatem",
            Self::Mapem => "mapem",
        }
    }
}

/// One message.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its name in tables.
    pub name: &'static str,
    /// Which message it is.
    pub kind: Kind,
    /// UPER.
    pub octets: Vec<u8>,
}

/// Lines of name, message and hexadecimal octets.
pub const MESSAGES: &str = include_str!("../../messages.txt");

/// What [`MESSAGES`] says.
///
/// # Panics
/// Where a line makes no sense.
pub fn samples() -> Vec<Sample> {
    let lines = MESSAGES.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| sample(line).unwrap_or_else(|| panic!("no message: {line}"))).collect()
}

fn sample(line: &'static str) -> Option<Sample> {
    let [name, kind, hex] = line.split_whitespace().collect::<Vec<_>>().try_into().ok()?;
    let kinds = [Kind::Cam, Kind::Denm, Kind::Spatem, Kind::Mapem];
    let octet = |at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
    Some(Sample {
        name,
        kind: kinds.into_iter().find(|known| known.name() == kind)?,
        octets: (0..hex.len()).step_by(2).map(octet).collect::<Option<_>>()?,
    })
}
