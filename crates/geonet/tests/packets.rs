//! What is written can be read, and nothing that can be received makes the parser fail.

use geonet::link::LinkType;
use geonet::{
    Area, AreaShape, BtpPort, ExtendedHeader, GnAddress, MAX_SDU_OCTETS, Packet, PacketWriter,
    Payload, PositionVector, Reach, Transport, unverified_content,
};
use proptest::prelude::*;

fn source() -> impl Strategy<Value = PositionVector> {
    let speed = -16_384_i16..=16_383;
    (any::<u64>(), any::<u32>(), any::<i32>(), any::<i32>(), any::<bool>(), speed, any::<u16>())
        .prop_map(|(address, timestamp_ms, latitude, longitude, accurate, speed, heading)| {
            PositionVector {
                address: GnAddress(address),
                timestamp_ms,
                latitude,
                longitude,
                accurate,
                speed,
                heading,
            }
        })
}

fn reach() -> impl Strategy<Value = Reach> {
    let shape =
        prop_oneof![Just(AreaShape::Circle), Just(AreaShape::Rectangle), Just(AreaShape::Ellipse)];
    let area = (shape, any::<i32>(), any::<i32>(), any::<u16>(), any::<u16>(), any::<u16>())
        .prop_map(|(shape, latitude, longitude, distance_a_m, distance_b_m, angle_deg)| Area {
            shape,
            latitude,
            longitude,
            distance_a_m,
            distance_b_m,
            angle_deg,
        });
    prop_oneof![
        Just(Reach::SingleHop),
        (area, any::<u16>(), any::<u8>(), any::<u8>()).prop_map(
            |(area, sequence, max_hops, lifetime)| Reach::Area {
                area,
                sequence,
                max_hops,
                lifetime
            }
        ),
    ]
}

fn writer() -> impl Strategy<Value = PacketWriter> {
    (source(), reach(), any::<u8>(), any::<u16>()).prop_map(
        |(source, reach, traffic_class, port)| PacketWriter {
            source,
            reach,
            traffic_class,
            port: BtpPort(port),
        },
    )
}

/// Signs nothing: the envelope's form around a packet's content.
fn enveloped(packet: &[u8]) -> Vec<u8> {
    let (basic, content) = packet.split_at(4);
    let mut octets = vec![basic[0] + 1, basic[1], basic[2], basic[3]];
    octets.extend([3, 0x81, 0, 0x40, 3, 0x80, 0x82]);
    octets.extend((content.len() as u16).to_be_bytes());
    octets.extend(content);
    octets.extend([0x40, 1, 0x24, 0xff]);
    octets
}

proptest! {
    #[test]
    fn what_is_written_reads_back(
        writer in writer(),
        message in proptest::collection::vec(any::<u8>(), 0..400),
        padding in 0_usize..40,
    ) {
        let packet = writer.write(&message).unwrap();
        let secured = enveloped(&packet);
        let padded = [&packet[..], &vec![0; padding]].concat();
        let parsed = Packet::parse(&padded).unwrap();
        let upper = parsed.payload.plain().unwrap();
        prop_assert_eq!(upper.extended.source(), &writer.source);
        prop_assert_eq!(upper.common.traffic_class, writer.traffic_class);
        let expected = Transport::BtpB { port: writer.port, port_info: 0, payload: &message };
        prop_assert_eq!(upper.transport, expected);
        match (writer.reach, upper.extended) {
            (Reach::SingleHop, ExtendedHeader::SingleHop { .. }) => {
                prop_assert_eq!(parsed.basic.remaining_hops, 1);
            }
            (Reach::Area { area, sequence, max_hops, lifetime }, read) => {
                let source = writer.source;
                prop_assert_eq!(read, ExtendedHeader::Broadcast { sequence, source, area });
                prop_assert_eq!(parsed.basic.lifetime, lifetime);
                prop_assert_eq!(upper.common.max_hops, max_hops);
            }
            (reach, read) => prop_assert!(false, "{:?} read as {:?}", reach, read),
        }
        let signed = Packet::parse(&secured).unwrap();
        prop_assert_eq!(signed.payload, Payload::SecuredUnverified(*upper));
        prop_assert!(signed.payload.plain().is_none());
    }

    #[test]
    fn every_cut_is_an_error_at_its_place(writer in writer(), secured in any::<bool>()) {
        let packet = writer.write(&[2, 2, 0, 0]).unwrap();
        let end = if secured { packet.len() + 9 } else { packet.len() };
        let packet = if secured { enveloped(&packet) } else { packet };
        for length in 0..end {
            let error = Packet::parse(&packet[..length]).unwrap_err();
            prop_assert!(error.offset <= length, "cut at {}: {}", length, error);
        }
        prop_assert!(Packet::parse(&packet[..end]).is_ok());
    }

    #[test]
    fn no_octets_make_the_parser_fail(octets in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Packet::parse(&octets);
        let _ = unverified_content(&octets);
        if let Some(link) = LinkType::guess(&octets) {
            prop_assert!(link.strip(&octets).is_ok());
        }
    }

    #[test]
    fn no_flipped_bits_make_the_parser_fail(
        writer in writer(),
        secured in any::<bool>(),
        flips in proptest::collection::vec(any::<prop::sample::Index>(), 1..6),
    ) {
        let packet = writer.write(&[2, 2, 0, 0, 0, 1]).unwrap();
        let mut packet = if secured { enveloped(&packet) } else { packet };
        for flip in flips {
            let bit = flip.index(packet.len() * 8);
            packet[bit / 8] ^= 1 << (bit % 8);
        }
        if let Ok(parsed) = Packet::parse(&packet) {
            prop_assert!(parsed.payload.unverified().message().len() <= packet.len());
        }
    }
}

#[test]
fn what_is_too_long_for_the_air_is_refused() {
    let writer = PacketWriter {
        source: PositionVector::default(),
        reach: Reach::SingleHop,
        traffic_class: 0,
        port: BtpPort::MAPEM,
    };
    assert!(writer.write(&vec![0; MAX_SDU_OCTETS - 4]).is_ok());
    assert_eq!(writer.write(&vec![0; MAX_SDU_OCTETS - 3]).unwrap_err().octets, 1_395);
}

#[test]
fn other_versions_are_told_by_number() {
    let error = Packet::parse(&[0x21, 0, 5, 1]).unwrap_err();
    assert_eq!(error.to_string(), "octet 0: GeoNetworking version 2, only 1 is known");
}
