//! The codec: what is read is what is written, for every message that the modules can describe,
//! and for none that they can't.

mod corpora;
mod hostile;
mod recorded;
mod values;
mod views;
