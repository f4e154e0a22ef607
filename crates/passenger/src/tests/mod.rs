//! The whole state machine in virtual time. Every board that goes out anywhere in these tests
//! is held against the rules in [`world`].

mod accuracy;
mod boards;
mod displays;
mod matches;
mod properties;
mod timetables;
mod world;
