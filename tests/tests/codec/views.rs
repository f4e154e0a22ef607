//! Views say what the whole message says.

use its::msg::{Cam, CamKind, IntersectionRef, Msg, ReadError, Spatem, decode};
use its::view::{CamView, SpatemView, SpecialVehicle};
use its::wire::{self, MessageKind};
use tests::any::{Any, Chance};

/// Whole messages, and the same with bits flipped or cut off.
fn messages(kind: MessageKind) -> impl Iterator<Item = Vec<u8>> {
    (0..MESSAGES).flat_map(move |seed| {
        let whole = Any::new(kind, seed).octets;
        let mut chance = Chance::new(seed);
        (0..8).map(move |damage| {
            let mut octets = whole.clone();
            if damage == 1 {
                octets.truncate(2 + chance.below(octets.len() as u64 - 1) as usize);
            }
            for _ in 1..damage.min(4) {
                let bit = 16 + chance.below(8 * octets.len() as u64 - 16) as usize;
                octets[bit / 8] ^= 0x80 >> (bit % 8);
            }
            octets
        })
    })
}

fn of_wire(error: &ReadError) -> &wire::DecodeError {
    match error {
        ReadError::Wire(error) => error,
        ReadError::Msg(error) => panic!("{error}"),
    }
}

fn assert_same_cam(view: &CamView<'_>, cam: &Cam) {
    assert_eq!(view.station(), cam.station);
    assert_eq!(view.station_type(), cam.station_type);
    assert_eq!(view.generation_delta_time(), cam.generation_delta_time);
    assert_eq!(view.position(), Ok(cam.position));
    match &cam.kind {
        CamKind::Rsu => assert!(!view.is_vehicle() && view.heading().is_none()),
        CamKind::Vehicle(vehicle) => {
            assert!(view.is_vehicle());
            assert_eq!(view.heading(), vehicle.heading);
            assert_eq!(view.speed_mps(), vehicle.speed_mps);
            assert_eq!(view.drive_direction(), vehicle.drive_direction);
            assert_eq!(view.role(), Ok(vehicle.role));
            let special = view.special_vehicle().expect("read already");
            let is_bus = special == Some(SpecialVehicle::PublicTransport);
            assert_eq!(is_bus, vehicle.public_transport.is_some());
            let has_siren = [Some(SpecialVehicle::Rescue), Some(SpecialVehicle::Emergency)];
            assert!(!vehicle.siren_or_light_bar || has_siren.contains(&special));
        }
    }
}

#[test]
fn a_view_of_a_cam_says_what_the_cam_says() {
    let (mut same, mut refused) = (0, 0);
    for octets in messages(MessageKind::Cam) {
        let view = CamView::read(&octets);
        match (wire::decode(&octets), decode(&octets)) {
            (Ok(_), Ok(Msg::Cam(cam))) => {
                assert_same_cam(&view.expect("a message"), &cam);
                same += 1;
            }
            // No position, or an alternative that nobody knows: whoever asks for it is told so.
            (Ok(_), Err(ReadError::Msg(error))) => {
                let said = match &view {
                    Err(ReadError::Msg(said)) => said.clone(),
                    Ok(view) => match (view.position(), view.role()) {
                        (Err(said), _) | (_, Err(ReadError::Msg(said))) => said,
                        other => panic!("{error}: {other:?}"),
                    },
                    Err(ReadError::Wire(other)) => panic!("{other}"),
                };
                assert_eq!(said, error);
            }
            (Err(error), _) => {
                if let Err(ReadError::Wire(said)) = &view {
                    assert_eq!(*said, error);
                    refused += 1;
                }
                for read_on in view.iter().flat_map(|view| {
                    [view.role().err(), view.special_vehicle().err()].into_iter().flatten()
                }) {
                    if let ReadError::Wire(said) = read_on {
                        assert_eq!(said, error);
                        refused += 1;
                    }
                }
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(same > 1_000 && refused > 1_000, "{same} the same, {refused} refused");
}

/// The first state of a group in the whole message.
fn first_state(spatem: &Spatem, id: IntersectionRef, signal_group: u8) -> Option<SpatemView> {
    spatem.intersections.iter().filter(|state| state.id == id).find_map(|state| {
        let movement = state.movements.iter().find(|m| m.signal_group == signal_group)?;
        Some(SpatemView {
            station: spatem.station,
            intersection: state.id,
            status: state.status,
            minute_of_year: state.minute_of_year,
            millis_of_minute: state.millis_of_minute,
            signal_group,
            events: movement.events.clone(),
        })
    })
}

#[test]
fn a_view_of_a_spatem_says_what_the_spatem_says() {
    let (mut found, mut refused) = (0, 0);
    for octets in messages(MessageKind::Spatem) {
        match decode(&octets) {
            Ok(Msg::Spatem(spatem)) => {
                for state in &spatem.intersections {
                    let mut groups: Vec<u8> =
                        state.movements.iter().map(|movement| movement.signal_group).collect();
                    groups.extend([0, 255]);
                    for group in groups {
                        let expected = first_state(&spatem, state.id, group);
                        found += u32::from(expected.is_some());
                        assert_eq!(SpatemView::read(&octets, state.id, group), Ok(expected));
                    }
                }
                let other = IntersectionRef { region: Some(65_535), id: 65_535 };
                let expected = first_state(&spatem, other, 1);
                assert_eq!(SpatemView::read(&octets, other, 1), Ok(expected));
            }
            Err(ReadError::Wire(error)) => {
                let nowhere = IntersectionRef { region: None, id: 0 };
                if let Err(said) = SpatemView::read(&octets, nowhere, 0) {
                    assert_eq!(*of_wire(&said), error);
                    refused += 1;
                }
            }
            // A time that the group doesn't have to have.
            Err(ReadError::Msg(_)) => {}
            other => panic!("{other:?}"),
        }
    }
    assert!(found > 1_000 && refused > 1_000, "{found} found, {refused} refused");
}

#[test]
fn a_view_of_another_message_is_refused_as_the_message_is() {
    let denm = Any::new(MessageKind::Denm, 1).octets;
    let error = CamView::read(&denm).unwrap_err();
    assert!(error.to_string().starts_with("header.messageID"), "{error}");
    let id = IntersectionRef { region: None, id: 1 };
    assert!(matches!(SpatemView::read(&denm, id, 1), Err(ReadError::Msg(_))));
    for octets in [&[][..], &[2], &[1, 2, 0, 0], &[2, 2, 0, 0], &[2; 16_384]] {
        let expected = wire::decode(octets).unwrap_err();
        assert_eq!(*of_wire(&CamView::read(octets).unwrap_err()), expected);
    }
}

/// As many messages as make one run a matter of seconds.
const MESSAGES: u64 = 800;
