//! Octets that nobody sends by mistake: cut at any bit, flipped, at their longest, too deep, at
//! random.
//!
//! Of all of them everything in [`tests::hold`] holds. Nothing here takes a time: what is
//! unbounded or quadratic in the length wouldn't come to its end.

use its::wire::{self, DecodeErrorKind, MAX_MESSAGE_OCTETS, MessageKind};
use tests::any::{Any, Chance};
use tests::hold;

#[test]
fn a_message_cut_at_any_bit_is_an_error() {
    for kind in MessageKind::ALL {
        for seed in 0..40 {
            let any = Any::new(kind, seed);
            let is_whole = hold::agree(kind, &any.octets, any.bits);
            assert!(is_whole, "{} {seed}", kind.name());
            // Long ones at some bits only, so that this stays linear.
            for bit in (0..any.bits).step_by(1 + any.bits / 500) {
                assert!(!hold::agree(kind, &any.octets, bit), "{} {seed} at {bit}", kind.name());
            }
        }
    }
}

#[test]
fn flipped_bits_are_told_or_taken_exactly() {
    let mut taken = 0;
    for kind in MessageKind::ALL {
        for seed in 0..60 {
            let Any { mut octets, .. } = Any::new(kind, seed);
            let mut chance = Chance::new(seed);
            for _ in 0..60 {
                let bit = chance.below(8 * octets.len() as u64) as usize;
                octets[bit / 8] ^= 0x80 >> (bit % 8);
                taken += u32::from(hold::of_octets(&octets).is_ok());
                // Every other flip stays, so that faults add up.
                if chance.once_in(2) {
                    octets[bit / 8] ^= 0x80 >> (bit % 8);
                }
            }
        }
    }
    assert!(taken > 1_000, "only {taken} still were messages");
}

#[test]
fn random_octets_are_told_or_taken_exactly() {
    let mut chance = Chance::new(0);
    for kind in MessageKind::ALL {
        let (version, id) = kind.header();
        for _ in 0..15_000 {
            let length = chance.below(120) as usize;
            let mut octets = chance.octets(length);
            // Bodies of mostly zeros or ones get further than even chance.
            match chance.below(3) {
                0 => octets.iter_mut().for_each(|octet| *octet &= chance.word() as u8),
                1 => octets.iter_mut().for_each(|octet| *octet |= chance.word() as u8),
                _ => {}
            }
            let _ = hold::of_octets(&[&[version, id], &octets[..]].concat());
        }
    }
}

/// From any place in a message on, octets that make lengths and numbers as large as they get, up
/// to the longest message.
#[test]
fn lengths_at_their_maxima_end() {
    for kind in MessageKind::ALL {
        for seed in 0..4 {
            let any = Any::new(kind, seed);
            let places = any.octets.len().min(400);
            for at in (2..places).step_by(1 + places / 40) {
                for tail in TAILS {
                    let tail = tail.iter().copied().cycle();
                    let head = any.octets[..at].iter().copied();
                    let octets: Vec<u8> = head.chain(tail).take(MAX_MESSAGE_OCTETS).collect();
                    let _ = hold::of_octets(&octets);
                }
            }
        }
    }
}

/// Beyond the longest message, only its length is looked at.
#[test]
fn what_is_too_long_is_told_at_once() {
    for kind in MessageKind::ALL {
        let (version, id) = kind.header();
        let mut octets = vec![0xff; 1 << 24];
        octets[..2].copy_from_slice(&[version, id]);
        let error = wire::decode(&octets).unwrap_err();
        assert_eq!(error.kind, DecodeErrorKind::TooLong);
    }
}

/// Ones over every place where a count or a length could stand, and the largest length there is.
#[test]
fn lengths_at_their_maxima_are_refused_or_there() {
    for kind in MessageKind::ALL {
        for seed in 0..3 {
            let whole = Any::new(kind, seed).octets;
            for bit in 16..(8 * whole.len()).clamp(32, 2_000) - 16 {
                for pattern in [0xff00_u16, 0xbfff, 0xfc00, 0x80ff] {
                    let mut octets = whole.clone();
                    for i in (0..16).filter(|i| pattern >> (15 - i) & 1 == 1) {
                        octets[(bit + i) / 8] |= 0x80 >> ((bit + i) % 8);
                    }
                    let _ = hold::of_octets(&octets);
                }
            }
        }
    }
}

#[test]
fn octets_that_are_all_the_same_are_told_or_taken_exactly() {
    for kind in MessageKind::ALL {
        let (version, id) = kind.header();
        for length in 0..1_000 {
            for octet in [0x00, 0xff, 0x55, 0xaa, 0x80, 0x7f, 0x01] {
                let mut octets = vec![octet; 2 + length];
                octets[..2].copy_from_slice(&[version, id]);
                let _ = hold::of_octets(&octets);
            }
        }
    }
}

/// The only types that can hold themselves are those of road signs, in an IVIM.
#[test]
fn values_within_themselves_end_somewhere() {
    let mut refused = 0;
    for rounds in (0..48).chain([100, 180]) {
        let octets = Any::deep(MessageKind::Ivim, rounds).octets;
        match hold::of_octets(&octets) {
            Ok(_) => assert_eq!(refused, 0, "{rounds} rounds are fewer than {refused}"),
            Err(error) => {
                assert_eq!(error.kind, DecodeErrorKind::TooDeep, "{rounds}: {error}");
                refused = rounds;
            }
        }
    }
    assert!(refused > 0 && Any::deep(MessageKind::Ivim, 20).octets.len() < 1_500);
}

/// All ones; the longest length that is no fragment; the length of a fragment; small numbers in
/// their long form; extension bits and little else; nothing at all.
const TAILS: [&[u8]; 6] = [&[0xff], &[0xbf, 0xff], &[0xc1], &[0x80, 0x81], &[0x81, 0x02], &[0]];
