//! Integration tests, one binary per concern.
