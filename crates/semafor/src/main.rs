//! Semafor: one binary, every subcommand.
fn main() {}
