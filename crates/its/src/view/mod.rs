//! Messages of which only a part is read: what the engine asks of every CAM and SPATEM.
//!
//! A view reads the fields it shows, and what stands before them as far as it must to find them,
//! with the checks of [`crate::wire::decode`] and its errors; at what it skips and what stands
//! behind them it doesn't look. A message that decodes has a view, with the same values.

mod cam;
mod spatem;

pub use cam::{CamView, SpecialVehicle};
pub use spatem::SpatemView;

use crate::msg::ReadError;
use crate::msg::convert::other_message;
use crate::wire::{DecodeError, MessageKind, checked_kind};

/// The octets of a message of this kind.
fn expect(kind: MessageKind, octets: &[u8]) -> Result<(), ReadError> {
    let found = checked_kind(octets)?;
    if found == kind { Ok(()) } else { Err(other_message(found).into()) }
}

/// The fault that [`crate::wire::decode`] finds.
#[cold]
fn fault(kind: MessageKind, octets: &[u8]) -> ReadError {
    DecodeError::found_in(kind, octets).into()
}
