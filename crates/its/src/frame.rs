//! Octets as they came over the air, read once for all who hear them.

use crate::msg::{Msg, ReadError, StationId, StationType, decode};
use crate::view::CamView;
use crate::wire::{MessageKind, peek};
use core::cell::OnceCell;
use units::Wgs84;

/// The octets of one message, and what has been read of them so far. It is read no further than
/// somebody has asked; who asks for the same after that, be it another receiver, finds it read.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    octets: &'a [u8],
    sender: OnceCell<Option<Sender>>,
    msg: OnceCell<Result<Msg, ReadError>>,
}

/// Who sends a CAM, and from where.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sender {
    /// Its station.
    pub station: StationId,
    /// What kind of station.
    pub station_type: StationType,
    /// Reference position.
    pub position: Wgs84,
}

impl<'a> Frame<'a> {
    /// Octets of which nothing has been read yet.
    pub const fn new(octets: &'a [u8]) -> Self {
        Self { octets, sender: OnceCell::new(), msg: OnceCell::new() }
    }

    /// The octets.
    pub const fn octets(&self) -> &'a [u8] {
        self.octets
    }

    /// Who sends a CAM, read without what stands behind it; `None` for other messages, for a CAM
    /// without a place, and for one that can't be read so far.
    pub fn sender(&self) -> Option<Sender> {
        *self.sender.get_or_init(|| Sender::of(self.octets))
    }

    /// The message, as [`decode`] has it.
    ///
    /// # Errors
    /// As [`decode`] has them.
    pub fn msg(&self) -> Result<&Msg, &ReadError> {
        self.msg.get_or_init(|| decode(self.octets)).as_ref()
    }
}

impl Sender {
    fn of(octets: &[u8]) -> Option<Self> {
        if peek(octets) != Ok(MessageKind::Cam) {
            return None;
        }
        let cam = CamView::read(octets).ok()?;
        let position = cam.position().ok()?;
        Some(Self { station: cam.station(), station_type: cam.station_type(), position })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::msg::{Cam, CamKind};

    #[test]
    fn a_frame_says_what_its_octets_say_however_often_it_is_asked() {
        let cam = Cam {
            station: StationId(7),
            station_type: StationType::Bus,
            generation_delta_time: 9,
            position: Wgs84::ORIGIN,
            position_error_m: None,
            altitude_m: None,
            kind: CamKind::Rsu,
        };
        let octets = cam.encode().expect("a CAM");
        let frame = Frame::new(&octets);
        let sender =
            Sender { station: cam.station, station_type: cam.station_type, position: cam.position };
        for _ in 0..2 {
            assert_eq!(frame.sender(), Some(sender));
            assert_eq!(frame.msg(), Ok(&Msg::Cam(cam.clone())));
            assert_eq!(frame.octets(), octets);
        }
    }

    #[test]
    fn what_is_cut_off_is_missing_to_everybody() {
        for octets in [&[][..], &[2, 2], &[2, 1, 0, 0], &[9, 9, 9]] {
            let frame = Frame::new(octets);
            for _ in 0..2 {
                assert_eq!(frame.sender(), None);
                assert_eq!(frame.msg().map_err(Clone::clone).err(), decode(octets).err());
            }
        }
    }
}
