//! What the columns of a count are called, and what they mean.

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Role {
    /// Begin of the interval, or the whole interval.
    Begin,
    /// Its end.
    End,
    /// The day.
    Date,
    /// The intersection, by number or name.
    Intersection,
    /// Approach of entry.
    From,
    /// Approach of exit.
    To,
    /// Both, as `1-3`, or a turn, as `left`.
    Movement,
    /// Vehicles of one class.
    Class(VehicleClass),
    /// All classes together.
    Total,
    /// Known, and of no use here.
    Remark,
}

/// The classes that are told apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum VehicleClass {
    /// Cars and taxis.
    Car,
    /// Vans up to 3.5 t.
    Van,
    /// Motorcycles and mopeds.
    Motorcycle,
    /// Lorries.
    Heavy,
    /// Buses and trolleybuses.
    Bus,
    /// Trams.
    Tram,
    /// Bicycles.
    Bicycle,
    /// People on foot.
    Pedestrian,
}

impl VehicleClass {
    /// Its name in reports and as a role on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Car => "car",
            Self::Van => "van",
            Self::Motorcycle => "motorcycle",
            Self::Heavy => "heavy",
            Self::Bus => "bus",
            Self::Tram => "tram",
            Self::Bicycle => "bicycle",
            Self::Pedestrian => "pedestrian",
        }
    }
}

/// The role of a header; letter case, spaces and signs don't matter.
pub(super) fn role(header: &str) -> Option<Role> {
    let plain = plain(header);
    ALIASES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(role, _)| *role)
}

/// Lower case, letters and figures only.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

use VehicleClass::{Bicycle, Bus, Car, Heavy, Motorcycle, Pedestrian, Tram, Van};

/// The mapping, as `semafor import counts --help` tells it. The first name of each is the one
/// that `--column` takes.
pub const ALIASES: &[(Role, &[&str])] = &[
    (
        Role::Begin,
        &[
            "time",
            "begin",
            "start",
            "starttime",
            "begintime",
            "timefrom",
            "fromtime",
            "interval",
            "period",
            "intervalstart",
            "timestart",
            "ora",
            "zeit",
            "uhrzeit",
            "cas",
            "čas",
        ],
    ),
    (Role::End, &["end", "endtime", "timeto", "totime", "timeend", "until", "intervalend", "bis"]),
    (Role::Date, &["date", "day", "datum", "ziua"]),
    (
        Role::Intersection,
        &["intersection", "junction", "node", "site", "location", "intersecție", "knoten"],
    ),
    (
        Role::From,
        &["from", "approach", "fromapproach", "origin", "arm", "fromarm", "entry", "leg", "dela"],
    ),
    (Role::To, &["to", "toapproach", "destination", "toarm", "exit", "exitarm", "la", "nach"]),
    (Role::Movement, &["movement", "turn", "turning", "direction", "manoeuvre", "maneuver"]),
    (
        Role::Class(Car),
        &[
            "car",
            "cars",
            "passengercars",
            "light",
            "lightvehicles",
            "lv",
            "pkw",
            "carstaxis",
            "carsandtaxis",
            "taxi",
            "taxis",
            "autoturisme",
        ],
    ),
    (Role::Class(Van), &["van", "vans", "lgv", "lcv", "lightgoods", "lieferwagen"]),
    (
        Role::Class(Motorcycle),
        &["motorcycle", "motorcycles", "mc", "motorbike", "motorbikes", "ptw", "krad"],
    ),
    (
        Role::Class(Heavy),
        &[
            "heavy",
            "heavyvehicles",
            "hv",
            "hgv",
            "truck",
            "trucks",
            "lorry",
            "lorries",
            "lkw",
            "ogv",
            "ogv1",
            "ogv2",
            "artic",
            "trailers",
            "camioane",
        ],
    ),
    (
        Role::Class(Bus),
        &["bus", "buses", "psv", "coach", "coaches", "trolleybus", "busse", "autobuze"],
    ),
    (Role::Class(Tram), &["tram", "trams", "tramvaie"]),
    (
        Role::Class(Bicycle),
        &[
            "bicycle",
            "bicycles",
            "bike",
            "bikes",
            "cycle",
            "cycles",
            "pedalcycle",
            "pedalcycles",
            "cyclists",
            "rad",
            "biciclete",
        ],
    ),
    (Role::Class(Pedestrian), &["pedestrian", "pedestrians", "ped", "peds", "pietoni"]),
    (Role::Total, &["total", "all", "sum", "vehicles", "veh", "count", "volume", "gesamt"]),
    (Role::Remark, &["remark", "remarks", "comment", "comments", "note", "weather", "id", "no"]),
];
