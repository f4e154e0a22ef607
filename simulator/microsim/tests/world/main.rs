//! The microscopic simulator from outside.

mod capacity;
mod road;
