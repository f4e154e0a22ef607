//! Traffic against theory: quick forms of what `cargo xtask validate` measures at length.

#![allow(clippy::unwrap_used, reason = "a test's own data")]

mod following;
mod queue;
mod ring;
mod road;
mod signal;
