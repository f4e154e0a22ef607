//! Criterion benches and their rivals.
