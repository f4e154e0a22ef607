//! The microscopic simulator from outside.

#![allow(clippy::unwrap_used, reason = "a test's own data")]

mod capacity;
mod corridor;
mod messages;
mod properties;
mod road;
mod trips;
