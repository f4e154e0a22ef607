//! Places in the tables of [`Streets`](super::Streets).

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub u32);

        impl $name {
            /// The same as an index of a slice.
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

index!(
    /// A road: all lanes from one junction to the next in one direction.
    RoadIndex
);
index!(
    /// A lane of a road; lanes are numbered road by road, from right to left.
    StreetLaneIndex
);
index!(
    /// A connection of two lanes through a junction.
    StreetConnectionIndex
);
index!(
    /// A junction.
    JunctionIndex
);

/// Kinds of vehicles as a set: who may use a lane.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Users(u8);

impl Users {
    /// Nobody.
    pub const NONE: Self = Self(0);
    /// Cars, lorries, motorcycles, taxis.
    pub const CAR: Self = Self(1);
    /// Buses and coaches, trolleybuses too.
    pub const BUS: Self = Self(2);
    /// Trams.
    pub const TRAM: Self = Self(4);
    /// Bicycles.
    pub const BICYCLE: Self = Self(8);
    /// Everybody on wheels with a motor on the road.
    pub const MOTOR: Self = Self(3);

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of `other` are among them.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Those who are in both.
    #[must_use]
    pub const fn common(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether there is nobody.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
