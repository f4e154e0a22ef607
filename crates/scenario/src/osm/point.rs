//! What a node's tags say: signals, crossings, stops.

use super::pbf::Tags;

/// What is marked at a node.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(super) struct Point {
    /// A signal for vehicles.
    pub(super) signal: Option<Facing>,
    /// A place where people cross.
    pub(super) crossing: Option<Crossing>,
    /// A place where buses stop.
    pub(super) stop: Option<Stop>,
}

/// For whom a signal stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Facing {
    /// Vehicles that drive in the way's direction.
    Forward,
    /// Vehicles that drive against it.
    Backward,
    /// Not said.
    Any,
}

/// Whether a crossing has signals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Crossing {
    Signals,
    None,
    /// Not said.
    Unknown,
}

/// A stop of buses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Stop {
    pub(super) name: Box<str>,
    pub(super) id: Box<str>,
    /// Where people wait, beside the road; else where the bus stands, on it.
    pub(super) beside: bool,
}

impl Point {
    /// What the tags mark; `None` if nothing of these.
    pub(super) fn of(tags: &Tags<'_>) -> Option<Self> {
        let highway = tags.get("highway");
        let crossing_here = highway == Some("crossing") || tags.get("crossing").is_some();
        let lit = matches!(tags.get("crossing"), Some("traffic_signals"))
            || tags.is("crossing:signals", "yes");
        let crossing = crossing_here.then(|| match tags.get("crossing") {
            _ if lit => Crossing::Signals,
            _ if tags.is("crossing:signals", "no") => Crossing::None,
            // Signals for vehicles at a crossing hold for those who cross.
            _ if highway == Some("traffic_signals") => Crossing::Signals,
            Some("uncontrolled" | "unmarked" | "marked" | "zebra" | "informal" | "no") => {
                Crossing::None
            }
            _ => Crossing::Unknown,
        });
        let crossing = crossing.filter(|_| !tags.is("crossing", "no"));
        let for_crossing = matches!(
            tags.get("traffic_signals"),
            Some("pedestrian_crossing" | "crossing_on_demand" | "crossing")
        );
        let signal = (highway == Some("traffic_signals")).then(|| {
            let said = tags.get("traffic_signals:direction").or_else(|| tags.get("direction"));
            match said {
                Some("forward") => Facing::Forward,
                Some("backward") => Facing::Backward,
                _ => Facing::Any,
            }
        });
        let no_road_signal = matches!(
            tags.get("traffic_signals"),
            Some("ramp_meter" | "tram_priority" | "level_crossing" | "blinker" | "emergency")
        );
        let crossing =
            if for_crossing && signal.is_some() { Some(Crossing::Signals) } else { crossing };
        let point = Self { signal: signal.filter(|_| !no_road_signal), crossing, stop: stop(tags) };
        (point != Self::default()).then_some(point)
    }
}

fn stop(tags: &Tags<'_>) -> Option<Stop> {
    let kind = tags.get("public_transport");
    let bus_stop = tags.is("highway", "bus_stop");
    let by_bus = ["bus", "trolleybus", "share_taxi"].iter().any(|k| tags.is(k, "yes"));
    let beside = bus_stop && kind != Some("stop_position") || kind == Some("platform") && by_bus;
    let on_road = kind == Some("stop_position") && by_bus;
    if !beside && !on_road {
        return None;
    }
    let id = tags.get("ref:IFOPT").or_else(|| tags.get("gtfs:stop_id")).unwrap_or_default();
    let name = tags.get("name").or_else(|| tags.get("local_ref")).unwrap_or_default();
    Some(Stop { name: short(name).into(), id: short(id).into(), beside })
}

/// As much of a text as a scenario's file takes.
fn short(text: &str) -> &str {
    let ends = text.char_indices().map(|(i, c)| i + c.len_utf8());
    let end = ends.take(MAX_CHARS).take_while(|end| *end <= MAX_BYTES).last().unwrap_or(0);
    &text[..end]
}

/// `DescriptiveName`; a scenario's file takes two octets a character.
const MAX_CHARS: usize = 63;
const MAX_BYTES: usize = 126;
