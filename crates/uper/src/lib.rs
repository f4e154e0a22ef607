//! Unaligned PER (X.691) for generated code: bits in, bits out, and a walk along a table.
//!
//! Code generated from ASN.1 modules reads and writes its types with [`Reader`] and [`Writer`];
//! fields of known width come in runs with one check each ([`Run`], [`Packed`]). A fault is a bare
//! [`Malformed`]: what it is and where stands in the tables of the same modules ([`Schema`]),
//! along which [`walk`] goes through the bits once more and says it, as it says everything else
//! about a message that isn't in a hurry.
//!
//! What a module doesn't know is kept: unknown additions in an [`Unknown`], unknown alternatives
//! as [`UnknownAlternative`], and both are written as they came. An encoding that is not the one
//! an encoder would choose is either kept as it is or refused; no value is ever written
//! differently from how it was read.
//!
//! It deliberately has no aligned variant, no REAL, no SET, no time types, no fragments of
//! 16,384 octets, no whole numbers beyond 64 bits and no index of an alternative or a
//! name above [`MAX_SMALL_NUMBER`]: none of the messages it exists for has them, and one that
//! says so is refused.
//!
//! ```
//! let mut writer = uper::Writer::new();
//! writer.bits(5, 3);
//! writer.integer(-1_000);
//! let octets = writer.finish();
//!
//! let mut reader = uper::Reader::new(&octets);
//! assert_eq!(reader.bits(3), Ok(5));
//! assert_eq!(reader.integer(), Ok(-1_000));
//! ```

mod additions;
mod bit_string;
mod list;
mod path;
mod reader;
mod run;
mod schema;
mod size;
mod text;
mod types;
mod walk;
mod writer;

pub use additions::{Additions, Unknown, UnknownAdditions, UnknownAlternative};
pub use bit_string::BitString;
pub use list::{List, MAX_FEW_OCTETS, MAX_OCTETS_PER_BIT, is_bounded};
pub use path::Path;
pub use reader::{MAX_DEPTH, MAX_SMALL_NUMBER, Reader};
pub use run::{Ahead, Packed, Run};
pub use schema::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};
pub use types::{Fixed, Malformed, Uper};
pub use walk::{Fault, FaultKind, Silent, Sink, UnknownKind, walk};
pub use writer::Writer;
