//! Hostile octets: nothing panics, nothing grows beyond what came.

use super::random::{self, Random};
use super::{MESSAGES, check};
use its::wire::{self, DecodeErrorKind, MessageKind};

fn headed(kind: MessageKind, octet: u8, length: usize) -> Vec<u8> {
    let (version, id) = kind.header();
    let mut octets = vec![octet; length];
    octets[..2].copy_from_slice(&[version, id]);
    octets
}

#[test]
fn octets_that_are_all_the_same_are_read_or_refused() {
    for kind in MessageKind::ALL {
        for length in 2..=2_048 {
            for octet in [0x00, 0xff, 0x55, 0xaa, 0x80, 0x7f, 0x01] {
                check(kind, &headed(kind, octet, length));
            }
        }
    }
}

/// Ones over every place where a count or a length could stand, and the largest length there is.
#[test]
fn lengths_at_their_maxima_are_refused_or_there() {
    for kind in MessageKind::ALL {
        for seed in 0..MESSAGES / 16 {
            let whole = random::message(kind, seed);
            for bit in 16..(8 * whole.len()).min(2_500) - 16 {
                for pattern in [0xff00_0000_u32, 0xbfff_0000, 0xfc00_0000, 0x80ff_0000] {
                    let mut octets = whole.clone();
                    for i in (0..16).filter(|i| pattern >> (31 - i) & 1 == 1) {
                        octets[(bit + i) / 8] |= 0x80 >> ((bit + i) % 8);
                    }
                    check(kind, &octets);
                }
            }
        }
    }
}

#[test]
fn noise_is_read_or_refused() {
    for kind in MessageKind::ALL {
        for seed in 0..MESSAGES * 8 {
            let mut random = Random(seed);
            let mut octets = headed(kind, 0, 2 + random.below(300) as usize);
            octets[2..].fill_with(|| (random.next() & random.next()) as u8);
            check(kind, &octets);
        }
    }
}

#[test]
fn values_within_themselves_end_somewhere() {
    let mut refused = 0;
    for rounds in (0..48).chain([100, 180]) {
        let octets = random::deep(MessageKind::Ivim, rounds);
        match wire::decode(&octets) {
            Ok(_) if refused > 0 => panic!("{rounds} rounds are fewer than {refused}"),
            Ok(message) => assert_eq!(message.encode(), Ok(octets), "{rounds}"),
            Err(error) => {
                assert_eq!(error.kind, DecodeErrorKind::TooDeep, "{rounds}: {error}");
                refused = rounds;
            }
        }
    }
    assert!(refused > 0 && random::deep(MessageKind::Ivim, 20).len() < 1_500);
}
