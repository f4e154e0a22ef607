//! What is read is what is written, for every message that the modules can describe, and for none
//! that they can't.

mod bounds;
mod random;
mod views;

use its::wire::{self, DecodeErrorKind, Message, MessageKind};
use random::Random;
use serde_json::Value;

/// As many messages of every kind as make one run a matter of seconds.
const MESSAGES: u64 = 400;

/// A message that decodes is written as it came; what doesn't has a fault that is there. The
/// decoder itself refuses or keeps what isn't canonical: nothing is encoded to find that out.
fn check(kind: MessageKind, octets: &[u8]) -> bool {
    match wire::decode(octets) {
        Ok(message) => {
            assert_eq!(message.encode().as_deref(), Ok(octets), "{kind:?}");
            true
        }
        Err(error) => {
            let end = 8 * octets.len();
            let bit = error.bit.expect("a message that isn't too long has a bit to blame");
            assert!(bit <= end, "{error} at {bit} of {end}");
            let is_at_end = error.detail.contains("behind the end");
            if is_at_end && error.kind == DecodeErrorKind::NotCanonical {
                assert!(bit + 8 > end && octets[octets.len() - 1] << (bit % 8) != 0, "{error}");
            }
            if is_at_end && error.kind == DecodeErrorKind::TrailingOctets {
                let whole = wire::decode(&octets[..bit / 8]);
                let is_padded = |e: wire::DecodeError| e.detail.contains("a bit set");
                assert!(whole.map_or_else(is_padded, |_| true), "{error} at {bit}");
            }
            false
        }
    }
}

#[test]
fn random_messages_are_written_as_they_came() {
    for kind in MessageKind::ALL {
        for seed in 0..MESSAGES {
            let octets = random::message(kind, seed);
            assert!(wire::decode(&octets).is_ok(), "{kind:?} {seed}: {:?}", wire::decode(&octets));
            assert!(check(kind, &octets));
        }
    }
}

#[test]
fn random_messages_are_the_same_in_jer() {
    for kind in MessageKind::ALL {
        for seed in 0..MESSAGES / 4 {
            let octets = random::message(kind, seed);
            let (_, jer) = wire::to_jer(&octets).expect("a message");
            let value: Value = serde_json::from_str(&jer.value).expect("JSON");
            let back = Message::from_jer_value(kind, &value, &jer.unknown);
            let back = back.unwrap_or_else(|error| panic!("{kind:?} {seed}: {error}"));
            assert_eq!(back.encode().as_deref(), Ok(&octets[..]), "{kind:?} {seed}");
        }
    }
}

/// Bits that are flipped, cut off or appended: written as they came, or refused.
#[test]
fn damaged_messages_are_written_as_they_came_or_refused() {
    let (mut read, mut refused) = (0, 0);
    for kind in MessageKind::ALL {
        for seed in 0..MESSAGES {
            let whole = random::message(kind, seed);
            let mut random = Random(seed);
            for _ in 0..12 {
                let mut octets = whole.clone();
                match random.below(8) {
                    0 => octets.truncate(2 + random.below(octets.len() as u64 - 1) as usize),
                    1 => octets.push(random.next() as u8),
                    _ => {
                        for _ in 0..=random.below(3) {
                            let bit = 16 + random.below(8 * octets.len() as u64 - 16) as usize;
                            octets[bit / 8] ^= 0x80 >> (bit % 8);
                        }
                    }
                }
                if check(kind, &octets) { read += 1 } else { refused += 1 }
            }
        }
    }
    // Both happen often enough to say something.
    assert!(read > 5_000 && refused > 5_000, "{read} read, {refused} refused");
}
