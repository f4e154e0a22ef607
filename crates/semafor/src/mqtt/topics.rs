//! Topics of a roadside unit. Those of a stop are [`passenger::StopTopic`]'s.
//!
//! An operator's StopPoint id may hold anything and is percent-encoded; a roadside unit's name is
//! ours to choose, so it is limited to what needs no encoding and one name has one spelling.

use its::wire::MessageKind;

/// The name of a roadside unit: 1 to 64 letters, digits, `-`, `_` or `.`, as the engine's
/// configuration demands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RsuName(String);

/// What a topic below `semafor/v1/rsu/<rsu>/` carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RsuTopic {
    /// `status`: health, retained, and the last will.
    Status,
    /// `cits/<message>`: a C-ITS message in its envelope, not retained.
    Cits(MessageKind),
    /// `plan`: planned outflow for the neighbours, retained.
    Plan,
    /// `kpi`: aggregates for the centre, not retained.
    Kpi,
}

impl RsuName {
    /// The name, if it is one.
    pub fn new(name: &str) -> Option<Self> {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let ok = (1..=MAX_NAME).contains(&name.len()) && name.chars().all(fits);
        ok.then(|| Self(name.to_owned()))
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl RsuTopic {
    /// The topic of a roadside unit.
    pub fn of(self, rsu: &RsuName) -> String {
        let RsuName(name) = rsu;
        match self {
            Self::Status => format!("{PREFIX}{name}/status"),
            Self::Cits(kind) => format!("{PREFIX}{name}/cits/{}", kind.name()),
            Self::Plan => format!("{PREFIX}{name}/plan"),
            Self::Kpi => format!("{PREFIX}{name}/kpi"),
        }
    }

    /// The roadside unit and the kind of a topic; `None` if it isn't one of these.
    pub fn parse(topic: &str) -> Option<(RsuName, Self)> {
        let (name, rest) = topic.strip_prefix(PREFIX)?.split_once('/')?;
        let kind = match rest {
            "status" => Self::Status,
            "plan" => Self::Plan,
            "kpi" => Self::Kpi,
            _ => Self::Cits(MessageKind::from_name(rest.strip_prefix("cits/")?)?),
        };
        Some((RsuName::new(name)?, kind))
    }
}

const PREFIX: &str = "semafor/v1/rsu/";

/// As in the engine's configuration.
const MAX_NAME: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_topic_comes_back(name in "[A-Za-z0-9._-]{1,64}", message in 0usize..6) {
            let rsu = RsuName::new(&name).unwrap();
            let cits = RsuTopic::Cits(MessageKind::ALL[message]);
            for topic in [RsuTopic::Status, RsuTopic::Plan, RsuTopic::Kpi, cits] {
                prop_assert_eq!(RsuTopic::parse(&topic.of(&rsu)), Some((rsu.clone(), topic)));
            }
        }

        #[test]
        fn what_parses_is_spelled_the_only_way(
            rest in "[a-z0-9/+#%_.-]{0,20}(/status|/cits/cam|/x)?",
        ) {
            let text = format!("semafor/v1/rsu/{rest}");
            if let Some((rsu, topic)) = RsuTopic::parse(&text) {
                prop_assert_eq!(topic.of(&rsu), text);
            }
        }
    }

    #[test]
    fn as_in_the_contract() {
        let rsu = RsuName::new("trg-1").unwrap();
        assert_eq!(RsuTopic::Status.of(&rsu), "semafor/v1/rsu/trg-1/status");
        assert_eq!(RsuTopic::Cits(MessageKind::Cam).of(&rsu), "semafor/v1/rsu/trg-1/cits/cam");
        for name in ["", "a/b", "a b", "+", "#", "č", &"x".repeat(65)] {
            assert_eq!(RsuName::new(name), None, "{name}");
        }
        for topic in ["semafor/v1/rsu/a/cits/", "semafor/v1/rsu/a/cits/xyz", "semafor/v1/rsu//plan"]
        {
            assert_eq!(RsuTopic::parse(topic), None, "{topic}");
        }
    }
}
