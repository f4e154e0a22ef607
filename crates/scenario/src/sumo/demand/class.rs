//! Vehicle classes, after the list in SUMO's documentation of abstract vehicle classes.

use crate::sumo::net::Permissions;

/// A vehicle class: its place in the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(in crate::sumo) struct Class(u8);

/// What becomes of a class in a scenario.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::sumo) enum Carried {
    /// Counted among motor vehicles.
    Car,
    /// A journey of a bus line.
    Bus,
    /// Left out.
    Not,
}

/// A set of classes, one bit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(in crate::sumo) struct Classes(u64);

impl Class {
    /// What a type has that says nothing of it.
    pub(in crate::sumo) const PASSENGER: Self = Self(0);
    #[cfg(test)]
    pub(in crate::sumo) const BUS: Self = Self(1);

    /// A class by its name, an outdated one included.
    pub(in crate::sumo) fn named(name: &str) -> Option<Self> {
        let now = OUTDATED.iter().find(|(old, _)| *old == name).map_or(name, |(_, new)| new);
        let place = CLASSES.iter().position(|(n, _)| *n == now)?;
        u8::try_from(place).ok().map(Self)
    }

    pub(in crate::sumo) fn name(self) -> &'static str {
        CLASSES[usize::from(self.0)].0
    }

    pub(in crate::sumo) fn carried(self) -> Carried {
        CLASSES[usize::from(self.0)].1
    }
}

impl Classes {
    /// Who may use a lane.
    pub(in crate::sumo) fn of(permissions: &Permissions) -> Self {
        let bit = |(i, (name, _)): (usize, &(&str, Carried))| {
            let allowed = *name == IGNORING || permissions.allows(name);
            u64::from(allowed) << i
        };
        Self(CLASSES.iter().enumerate().map(bit).fold(0, |all, bit| all | bit))
    }

    pub(in crate::sumo) fn has(self, class: Class) -> bool {
        self.0 & (1 << class.0) != 0
    }

    /// Those in both.
    pub(in crate::sumo) fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those in either.
    pub(in crate::sumo) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const CLASSES: [(&str, Carried); 35] = [
    ("passenger", Carried::Car),
    ("bus", Carried::Bus),
    ("coach", Carried::Bus),
    ("private", Carried::Car),
    ("emergency", Carried::Car),
    ("authority", Carried::Car),
    ("army", Carried::Car),
    ("vip", Carried::Car),
    ("hov", Carried::Car),
    ("taxi", Carried::Car),
    ("delivery", Carried::Car),
    ("truck", Carried::Car),
    ("trailer", Carried::Car),
    ("motorcycle", Carried::Car),
    ("moped", Carried::Car),
    ("evehicle", Carried::Car),
    ("custom1", Carried::Car),
    ("custom2", Carried::Car),
    (IGNORING, Carried::Car),
    // No class of SUMO's, but people write it.
    ("trolleybus", Carried::Bus),
    ("bicycle", Carried::Not),
    ("scooter", Carried::Not),
    ("pedestrian", Carried::Not),
    ("wheelchair", Carried::Not),
    ("tram", Carried::Not),
    ("rail_urban", Carried::Not),
    ("rail", Carried::Not),
    ("rail_electric", Carried::Not),
    ("rail_fast", Carried::Not),
    ("subway", Carried::Not),
    ("cable_car", Carried::Not),
    ("ship", Carried::Not),
    ("container", Carried::Not),
    ("aircraft", Carried::Not),
    ("drone", Carried::Not),
];

/// It may go anywhere.
const IGNORING: &str = "ignoring";

/// Names of old networks that SUMO still reads.
const OUTDATED: [(&str, &str); 8] = [
    ("public_transport", "bus"),
    ("public_emergency", "emergency"),
    ("public_authority", "authority"),
    ("public_army", "army"),
    ("transport", "truck"),
    ("lightrail", "tram"),
    ("cityrail", "rail_urban"),
    ("rail_slow", "rail"),
];
