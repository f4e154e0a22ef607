//! C-ITS messages of Release 1: bits on the wire, and validated messages in SI units.
//!
//! [`wire`] decodes and encodes UPER (X.691, unaligned) and reads and writes JER (X.697); it
//! keeps every field of a message, so that what came in can go out again bit for bit.
//! [`msg`] has the messages as the engine wants them: SI units, `None` for "unavailable",
//! nothing out of range; [`view`] reads only a part of them, faster, and a [`Frame`] what is asked
//! for and that once. It deliberately does no IO, no security and no networking.

mod frame;
pub mod msg;
pub mod view;
pub mod wire;

pub use frame::{Frame, Sender};
