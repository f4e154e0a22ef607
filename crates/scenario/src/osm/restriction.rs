//! Turn restrictions.

use super::pbf::{Member, MemberKind, Tags};

/// A turn that is forbidden, or the only one that is not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Restriction {
    /// The node over which it leads.
    pub(super) via: i64,
    pub(super) from: i64,
    pub(super) to: i64,
    /// `only_…`: every other turn from there is forbidden.
    pub(super) only: bool,
    /// Which way it turns: of a way that runs through the node it means one direction.
    pub(super) side: Side,
}

/// `…_left_turn`, ….
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Side {
    Left,
    Right,
    Straight,
    /// Back, or not said.
    Other,
}

impl Side {
    fn of(kind: &str) -> Self {
        match kind.trim_start_matches("no_").trim_start_matches("only_") {
            "left_turn" => Self::Left,
            "right_turn" => Self::Right,
            "straight_on" => Self::Straight,
            _ => Self::Other,
        }
    }

    /// Whether a turn by so many degrees, right positive, is one of these.
    pub(super) fn holds(self, turn_deg: f64) -> bool {
        match self {
            Self::Left => turn_deg < 0.0,
            Self::Right => turn_deg > 0.0,
            Self::Straight => turn_deg.abs() < 60.0,
            Self::Other => true,
        }
    }
}

/// What a relation says.
pub(super) enum Found {
    Restrictions(Vec<Restriction>),
    /// Not for cars and buses, or another relation.
    Nothing,
    /// It holds at times only, leads over ways, or is of an unknown kind.
    Unused,
}

/// The restrictions of a relation `type=restriction`.
pub(super) fn read(members: &[Member<'_>], tags: &Tags<'_>) -> Found {
    if !tags.is("type", "restriction") {
        return Found::Nothing;
    }
    let Some(kind) = tags.get("restriction").or_else(|| tags.get("restriction:motorcar")) else {
        let conditional = tags.get("restriction:conditional").is_some();
        return if conditional { Found::Unused } else { Found::Nothing };
    };
    let but = tags.get("except").unwrap_or_default();
    if but.split(';').any(|who| matches!(who.trim(), "motorcar" | "motor_vehicle")) {
        return Found::Nothing;
    }
    let only = kind.starts_with("only_");
    if !only && !kind.starts_with("no_") {
        return Found::Unused;
    }
    let ways = |role: &'static str| {
        let of = members.iter().filter(move |m| m.role == role && m.kind == MemberKind::Way);
        of.map(|m| m.id)
    };
    let mut nodes = members.iter().filter(|m| m.role == "via" && m.kind == MemberKind::Node);
    let (Some(via), None) = (nodes.next(), nodes.next()) else {
        return Found::Unused;
    };
    let turns = ways("from").flat_map(|from| ways("to").map(move |to| (from, to)));
    let found: Vec<_> = turns
        .map(|(from, to)| Restriction { via: via.id, from, to, only, side: Side::of(kind) })
        .collect();
    if found.is_empty() { Found::Unused } else { Found::Restrictions(found) }
}
