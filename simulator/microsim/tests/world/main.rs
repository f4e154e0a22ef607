//! The microscopic simulator from outside.

mod capacity;
mod messages;
mod properties;
mod road;
mod trips;
