//! Scenario format and loaders.
