//! Kinds of vehicles, and which lanes they use.

use roadnet::LaneKind;

/// What a trip is made with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum VehicleKind {
    /// A passenger car.
    Car,
    /// A lorry.
    Truck,
    /// A bicycle.
    Bicycle,
    /// An ambulance, a fire engine: with blue light.
    Emergency,
}

/// What drives on a line (Transmodel's vehicle modes).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum VehicleMode {
    /// A bus.
    #[default]
    Bus,
    /// A trolleybus: it drives as a bus does.
    Trolleybus,
    /// A tram.
    Tram,
}

impl VehicleKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Car, Self::Truck, Self::Bicycle, Self::Emergency];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Car => "car",
            Self::Truck => "truck",
            Self::Bicycle => "bicycle",
            Self::Emergency => "emergency",
        }
    }

    /// The lanes that it may use.
    pub const fn lanes(self) -> &'static [LaneKind] {
        match self {
            Self::Car | Self::Truck => &[LaneKind::Vehicle],
            Self::Bicycle => &[LaneKind::Vehicle, LaneKind::Bike],
            Self::Emergency => &[LaneKind::Vehicle, LaneKind::Bus, LaneKind::TrackedVehicle],
        }
    }
}

impl VehicleMode {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Bus, Self::Trolleybus, Self::Tram];

    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bus => "bus",
            Self::Trolleybus => "trolleybus",
            Self::Tram => "tram",
        }
    }

    /// The lanes that it may use.
    pub const fn lanes(self) -> &'static [LaneKind] {
        match self {
            Self::Bus | Self::Trolleybus => &[LaneKind::Vehicle, LaneKind::Bus],
            Self::Tram => &[LaneKind::TrackedVehicle],
        }
    }
}
