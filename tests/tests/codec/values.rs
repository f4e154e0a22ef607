//! Any value of any message goes out and comes in unchanged, however little of it the module
//! knows, and just as a second reading of the standards says.

use its::wire::{self, Message, MessageKind};
use std::collections::BTreeSet;
use tests::any::Any;
use tests::hold;

/// How many of each message.
const EACH: u64 = 1_000;

/// Everything that is said of a message in advance.
fn assert_as_drawn(seed: u64, any: &Any) {
    let place = format!("{} {seed}", any.kind.name());
    let message = match hold::of_octets(&any.octets) {
        Ok(message) => message,
        Err(error) => panic!("{place}: {error}\n{}", any.jer),
    };
    let (kind, jer) = wire::to_jer(&any.octets).expect("what was decoded");
    assert_eq!(kind, any.kind);
    assert_eq!(jer.value, any.jer, "{place}");
    let unknown: BTreeSet<&str> = jer.unknown.iter().map(|part| part.kind.name()).collect();
    assert_eq!(unknown, any.unknown, "{place}");
    let value = serde_json::from_str(&any.jer).expect("JSON");
    let read = Message::from_jer_value(any.kind, &value, &jer.unknown).expect("its own JER");
    assert_eq!(read.encode().as_deref(), Ok(&any.octets[..]), "{place}");
    assert_eq!(read, message, "{place}");
}

fn all_are_as_drawn(kind: MessageKind) {
    let mut plain = 0;
    let mut longest = 0;
    let mut unknown = BTreeSet::new();
    for seed in 0..EACH {
        let any = Any::new(kind, seed);
        assert_as_drawn(seed, &any);
        plain += u64::from(any.unknown.is_empty());
        longest = longest.max(any.octets.len());
        unknown.extend(any.unknown);
    }
    // What was drawn is worth something.
    assert!(plain > EACH / 8 && plain < EACH, "{plain} plain ones");
    assert!(longest > 400, "none longer than {longest} octets");
    assert!(unknown.contains("addition") && unknown.len() > 1, "{unknown:?}");
}

#[test]
fn cams_are_as_drawn() {
    all_are_as_drawn(MessageKind::Cam);
}

#[test]
fn denms_are_as_drawn() {
    all_are_as_drawn(MessageKind::Denm);
}

#[test]
fn spatems_are_as_drawn() {
    all_are_as_drawn(MessageKind::Spatem);
}

#[test]
fn mapems_are_as_drawn() {
    all_are_as_drawn(MessageKind::Mapem);
}

#[test]
fn srems_are_as_drawn() {
    all_are_as_drawn(MessageKind::Srem);
}

#[test]
fn ssems_are_as_drawn() {
    all_are_as_drawn(MessageKind::Ssem);
}

#[test]
fn ivims_are_as_drawn() {
    all_are_as_drawn(MessageKind::Ivim);
}

#[test]
fn rtcmems_are_as_drawn() {
    all_are_as_drawn(MessageKind::Rtcmem);
}
