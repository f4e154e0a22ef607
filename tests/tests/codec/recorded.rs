//! Recorded messages come back bit for bit, and what was done to them is told.

use geonet::Packet;
use geonet::link::LinkType;
use its::msg::Msg;
use its::wire::{self, DecodeErrorKind, Message, MessageKind};
use tests::hold;

const VECTORS: [(MessageKind, &[u8]); 5] = [
    (MessageKind::Cam, include_bytes!("../../vectors/c-its-parser/cam.bin")),
    (MessageKind::Denm, include_bytes!("../../vectors/c-its-parser/denm.bin")),
    (MessageKind::Mapem, include_bytes!("../../vectors/c-its-parser/mapem.bin")),
    (MessageKind::Spatem, include_bytes!("../../vectors/c-its-parser/spatem.bin")),
    (MessageKind::Srem, include_bytes!("../../vectors/c-its-parser/srem.bin")),
];

const FRAMES: [&[u8]; 3] = [
    include_bytes!("../../vectors/c-its-parser/hex_0.bin"),
    include_bytes!("../../vectors/c-its-parser/hex_1.bin"),
    include_bytes!("../../vectors/c-its-parser/hex_2.bin"),
];

fn assert_survives(kind: MessageKind, octets: &[u8]) {
    let message = hold::of_octets(octets).expect("a recorded message");
    assert_eq!(message.kind(), kind);
    let jer = message.to_jer().expect("what was decoded");
    assert_eq!(jer.unknown, []);
    let back = Message::from_jer(kind, &jer.value).expect("what we wrote");
    assert_eq!(back.encode().as_deref(), Ok(octets));
    Msg::try_from(&message).expect("a message that makes sense");
}

#[test]
fn recorded_messages_come_back_bit_for_bit() {
    for (kind, octets) in VECTORS {
        assert_survives(kind, octets);
    }
}

#[test]
fn recorded_frames_hold_messages_that_come_back_bit_for_bit() {
    for frame in FRAMES {
        let link = LinkType::guess(frame).expect("a frame");
        assert_eq!(link, LinkType::Radiotap);
        let packet = Packet::parse(link.strip(frame).expect("GeoNetworking")).expect("a packet");
        let upper = packet.payload.plain().expect("unsecured");
        let kind = wire::peek(upper.message()).expect("a message");
        assert!(matches!(kind, MessageKind::Cam | MessageKind::Denm), "{kind:?}");
        assert_eq!(
            upper.port().map(|port| port.0),
            Some(if kind == MessageKind::Cam { 2001 } else { 2002 })
        );
        assert_survives(kind, upper.message());
    }
}

#[test]
fn every_cut_is_an_error() {
    for (_, octets) in VECTORS {
        for length in 0..octets.len() {
            assert!(hold::of_octets(&octets[..length]).is_err(), "cut at {length}");
        }
    }
}

#[test]
fn octets_behind_the_end_are_an_error() {
    for (_, octets) in VECTORS {
        for tail in [&[0][..], &[0xff], &[0; 100]] {
            let error = hold::of_octets(&[octets, tail].concat()).unwrap_err();
            assert_eq!(error.kind, DecodeErrorKind::TrailingOctets);
            assert_eq!(error.bit, Some(octets.len() * 8));
        }
    }
}

#[test]
fn every_flipped_bit_gives_another_message_or_an_error() {
    for (_, octets) in VECTORS {
        let original = wire::decode(octets).expect("recorded");
        let mut octets = octets.to_vec();
        for bit in 0..octets.len() * 8 {
            octets[bit / 8] ^= 0x80 >> (bit % 8);
            if let Ok(message) = hold::of_octets(&octets) {
                assert_ne!(message, original, "bit {bit} was not looked at");
            }
            octets[bit / 8] ^= 0x80 >> (bit % 8);
        }
    }
}

#[test]
fn a_fault_is_told_with_its_field() {
    let (_, cam) = VECTORS[0];
    let error = wire::decode(&cam[..14]).unwrap_err();
    assert_eq!(error.kind, DecodeErrorKind::Truncated);
    assert!(
        error.path.starts_with("cam.camParameters.basicContainer.referencePosition"),
        "{}",
        error.path
    );
    assert_eq!(error.bit, Some(14 * 8));
}

#[test]
fn jer_that_does_not_fit_is_told_with_its_field() {
    let (_, spatem) = VECTORS[3];
    let (_, good) = wire::to_jer(spatem).expect("recorded");
    let good: serde_json::Value = serde_json::from_str(&good.value).expect("JSON");
    let pointer = "/spat/intersections/0/states/0";
    let cases = [
        ("signalGroup", serde_json::json!(256), ".signalGroup"),
        ("signalGroup", serde_json::json!("1"), ".signalGroup"),
        ("signalgroup", serde_json::json!(1), ".signalgroup"),
        ("movementName", serde_json::json!(""), ".movementName"),
        ("state-time-speed", serde_json::json!([]), ".state-time-speed"),
        ("state-time-speed", serde_json::json!([{}]), ".state-time-speed[0].eventState"),
    ];
    for (member, value, path) in cases {
        let mut bad = good.clone();
        bad.pointer_mut(pointer).expect("a movement")[member] = value;
        let error = Message::from_jer_value(MessageKind::Spatem, &bad, &[]).unwrap_err();
        assert_eq!(error.path, format!("spatem.spat.intersections[0].states[0]{path}"));
    }
}
