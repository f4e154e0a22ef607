// Generated from asn1/ by `cargo xtask codegen`. Do not edit.
//! `CITSapplMgmtIDs`.

use uper::{
    Addition, Alternative, Characters, Choice, Component, Enumerated, Integer, Open, Presence,
    Schema, Sequence, SequenceOf, Size,
};

pub static VAR_LENGTH_NUMBER: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "content", schema: &VAR_LENGTH_NUMBER_CONTENT },
        Alternative { name: "extension", schema: &EXT1 },
    ],
    additions: None,
});

pub static EXT1: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "content", schema: &EXT1_CONTENT },
        Alternative { name: "extension", schema: &EXT2 },
    ],
    additions: None,
});

pub static EXT2: Schema = Schema::Choice(Choice {
    root: &[
        Alternative { name: "content", schema: &EXT2_CONTENT },
        Alternative { name: "extension", schema: &EXT3 },
    ],
    additions: None,
});

pub static EXT3: Schema =
    Schema::Integer(Integer { range: Some((2113664, 270549119)), is_extensible: true });

pub static VAR_LENGTH_NUMBER_CONTENT: Schema =
    Schema::Integer(Integer { range: Some((0, 127)), is_extensible: false });

pub static EXT1_CONTENT: Schema =
    Schema::Integer(Integer { range: Some((128, 16511)), is_extensible: false });

pub static EXT2_CONTENT: Schema =
    Schema::Integer(Integer { range: Some((16512, 2113663)), is_extensible: false });
