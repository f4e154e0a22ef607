//! What a way's tags say of a road.

use super::arrows::Arrows;
use super::pbf::Tags;
use super::speed::{Speed, speed};

/// A road: both of its directions as far as vehicles may use them.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Road {
    pub(super) name: Box<str>,
    /// The way's own direction.
    pub(super) forward: Direction,
    pub(super) backward: Direction,
    /// A lane in the middle for both directions: it takes place and is not used.
    pub(super) middle: u8,
    pub(super) oneway: bool,
    pub(super) roundabout: bool,
    /// A service road: kept only where a signal stands on it.
    pub(super) service: bool,
    pub(super) lane_width_m: f64,
    pub(super) assumed: Assumed,
    /// `driving_side`: whether traffic keeps to the left.
    pub(super) keeps_left: Option<bool>,
}

/// One direction of a road.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Direction {
    /// Its lanes, from the left as one drives.
    pub(super) lanes: Vec<RoadLane>,
    pub(super) speed: Speed,
    /// Arrows were tagged.
    pub(super) arrows: bool,
}

/// A lane as it is tagged.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct RoadLane {
    pub(super) arrows: Arrows,
    /// For buses only.
    pub(super) bus: bool,
}

/// What the tags don't say, or not so that it could be used.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Assumed {
    pub(super) lanes: bool,
    pub(super) width: bool,
    /// `turn:lanes` names another number of lanes than `lanes`.
    pub(super) contradiction: bool,
    /// Lanes or tracks for bicycles beside the others.
    pub(super) cycleway: bool,
    /// `placement` shifts the way's line within the road.
    pub(super) placement: bool,
    pub(super) tram: bool,
}

impl Road {
    /// The road of a way; `None` if it is none that motor vehicles or buses use.
    pub(super) fn of(tags: &Tags<'_>) -> Option<Self> {
        let highway = tags.get("highway")?;
        let class = highway.strip_suffix("_link").unwrap_or(highway);
        let busway = class == "busway";
        if !ROADS.contains(&class) || tags.is("area", "yes") {
            return None;
        }
        if matches!(tags.get("service"), Some("parking_aisle" | "drive-through")) {
            return None;
        }
        let bus_road = busway || closed(tags)?;
        let roundabout = matches!(tags.get("junction"), Some("roundabout" | "circular"));
        let (there, back) = match tags.get("oneway") {
            Some("yes" | "true" | "1") => (true, false),
            Some("-1" | "reverse") => (false, true),
            Some("no" | "false" | "0") => (true, true),
            _ => (true, !(roundabout || class == "motorway" || highway.ends_with("_link"))),
        };
        let mut assumed = Assumed {
            cycleway: has_cycleway(tags),
            placement: tags.get("placement").is_some_and(|p| p != "middle_of:1"),
            tram: tags.get("embedded_rails").is_some() || tags.get("tram:lanes").is_some(),
            ..Assumed::default()
        };
        let counts = Counts::of(tags, (there, back), class, &mut assumed);
        let mut direction = |forward: bool, open: bool, count: u8| {
            let lanes = if open {
                lanes(tags, forward, (there && back, count), bus_road, &mut assumed)
            } else {
                Vec::new()
            };
            let arrows = lanes.iter().any(|l| !l.arrows.is_none());
            Direction { lanes, speed: speed(tags, forward), arrows }
        };
        let forward = direction(true, there, counts.forward);
        let backward = direction(false, back, counts.backward);
        let total = forward.lanes.len() + backward.lanes.len() + usize::from(counts.middle);
        let lane_width_m = lane_width(tags, class, total, &mut assumed);
        Some(Self {
            name: name(tags),
            forward,
            backward,
            middle: counts.middle,
            oneway: there != back,
            roundabout,
            service: class == "service",
            lane_width_m,
            assumed,
            keeps_left: match tags.get("driving_side") {
                Some("left") => Some(true),
                Some("right") => Some(false),
                _ => None,
            },
        })
    }

    /// One of its directions.
    pub(super) fn direction(&self, forward: bool) -> &Direction {
        if forward { &self.forward } else { &self.backward }
    }

    /// From edge to edge, metres.
    pub(super) fn width_m(&self) -> f64 {
        let lanes = self.forward.lanes.len() + self.backward.lanes.len();
        (lanes + usize::from(self.middle)) as f64 * self.lane_width_m
    }
}

/// Whether a road is closed to all but buses; `None` if to these too.
fn closed(tags: &Tags<'_>) -> Option<bool> {
    let said = ["motorcar", "motor_vehicle", "vehicle", "access"].iter().find_map(|k| tags.get(k));
    if !matches!(said, Some("no" | "private" | "agricultural" | "forestry" | "emergency")) {
        return Some(false);
    }
    let open = |k: &&str| matches!(tags.get(k), Some("yes" | "designated"));
    ["bus", "psv"].iter().any(open).then_some(true)
}

/// How many lanes each direction has.
struct Counts {
    forward: u8,
    backward: u8,
    middle: u8,
}

impl Counts {
    fn of(tags: &Tags<'_>, open: (bool, bool), class: &str, assumed: &mut Assumed) -> Self {
        let number = |key: &str| -> Option<u8> {
            let n = tags.get(key)?.parse::<f64>().ok()?;
            (1.0..=f64::from(MAX_LANES)).contains(&n).then_some(n as u8)
        };
        let listed = |key: &str| {
            let n = tags.get(key).map(|list| list.split('|').count())?;
            u8::try_from(n).ok().filter(|n| *n <= MAX_LANES)
        };
        let all = number("lanes");
        let middle = number("lanes:both_ways").unwrap_or(0).min(1);
        let (there, back) = open;
        if there != back {
            let usual = if class == "motorway" { 2 } else { 1 };
            let said = all.or_else(|| listed("turn:lanes"));
            assumed.lanes = said.is_none();
            let n = said.unwrap_or(usual);
            let (forward, backward) = if there { (n, 0) } else { (0, n) };
            return Self { forward, backward, middle: 0 };
        }
        let forward = number("lanes:forward").or_else(|| listed("turn:lanes:forward"));
        let backward = number("lanes:backward").or_else(|| listed("turn:lanes:backward"));
        let (forward, backward) = match (forward, backward, all) {
            (Some(f), Some(b), _) => (f, b),
            (Some(f), None, Some(n)) => (f, n.saturating_sub(f + middle).max(1)),
            (None, Some(b), Some(n)) => (n.saturating_sub(b + middle).max(1), b),
            (Some(f), None, None) => {
                assumed.lanes = true;
                (f, 1)
            }
            (None, Some(b), None) => {
                assumed.lanes = true;
                (1, b)
            }
            (None, None, Some(n)) => {
                let n = n.saturating_sub(middle).max(2);
                assumed.lanes = n % 2 == 1;
                (n.div_ceil(2), n / 2)
            }
            (None, None, None) => {
                assumed.lanes = true;
                (1, 1)
            }
        };
        Self { forward, backward, middle }
    }
}

/// The lanes of one direction, `count` of them unless a list says otherwise.
fn lanes(
    tags: &Tags<'_>,
    forward: bool,
    (both, count): (bool, u8),
    bus_road: bool,
    assumed: &mut Assumed,
) -> Vec<RoadLane> {
    let own = if forward { "forward" } else { "backward" };
    let list = |key: &str| -> Option<Vec<&str>> {
        let text = tags.get(&format!("{key}:lanes:{own}"));
        let text = text.or_else(|| tags.get(&format!("{key}:lanes")).filter(|_| !both))?;
        Some(text.split('|').take(usize::from(MAX_LANES) * 2).collect())
    };
    let shut: Vec<bool> = ["vehicle", "motor_vehicle", "access"]
        .iter()
        .find_map(|key| list(key))
        .map(|l| l.iter().map(|v| matches!(*v, "no" | "private")).collect())
        .unwrap_or_default();
    let buses = list("bus").or_else(|| list("psv")).unwrap_or_default();
    let bicycles = list("bicycle").unwrap_or_default();
    let arrows = list("turn").unwrap_or_default();
    let listed = [shut.len(), buses.len(), arrows.len()].into_iter().max().unwrap_or(0);
    let mut lanes = Vec::new();
    for i in 0..listed.max(usize::from(count)) {
        let bus = matches!(buses.get(i), Some(&("designated" | "yes")));
        let shut = shut.get(i).copied().unwrap_or(false);
        let only_bicycles = bicycles.get(i) == Some(&"designated") && shut;
        if only_bicycles || shut && !bus {
            assumed.cycleway |= only_bicycles;
            continue;
        }
        let only_bus = bus && (shut || buses.get(i) == Some(&"designated"));
        let arrows = arrows.get(i).map(|a| Arrows::read(a)).unwrap_or_default();
        lanes.push(RoadLane { arrows, bus: bus_road || only_bus });
    }
    let wanted = usize::from(count.max(1));
    lanes.truncate(usize::from(MAX_LANES));
    assumed.contradiction |= lanes.len() != wanted;
    if lanes.is_empty() {
        lanes.push(RoadLane { arrows: Arrows::default(), bus: bus_road });
    }
    bus_lanes(tags, own, both, &mut lanes);
    lanes
}

/// `lanes:psv`, `lanes:bus` and `busway`: the lanes at the kerb, if no list names them.
fn bus_lanes(tags: &Tags<'_>, own: &str, both: bool, lanes: &mut [RoadLane]) {
    if lanes.iter().any(|l| l.bus) {
        return;
    }
    let number = |key: &str| tags.get(key).and_then(|n| n.parse::<usize>().ok());
    let of_direction = number(&format!("lanes:psv:{own}"))
        .or_else(|| number(&format!("lanes:bus:{own}")))
        .or_else(|| number("lanes:psv").or_else(|| number("lanes:bus")).filter(|_| !both));
    let side = if own == "forward" { "busway:right" } else { "busway:left" };
    let busway = [side, "busway:both", "busway"].iter().any(|key| tags.is(key, "lane"));
    let n = of_direction.unwrap_or(usize::from(busway));
    // One lane stays for the others.
    let n = n.min(lanes.len().saturating_sub(1));
    for lane in lanes.iter_mut().rev().take(n) {
        lane.bus = true;
    }
}

fn has_cycleway(tags: &Tags<'_>) -> bool {
    ["cycleway", "cycleway:left", "cycleway:right", "cycleway:both"]
        .iter()
        .any(|key| matches!(tags.get(key), Some("lane" | "track" | "opposite_lane")))
}

fn lane_width(tags: &Tags<'_>, class: &str, lanes: usize, assumed: &mut Assumed) -> f64 {
    let number = |text: &str| text.trim().trim_end_matches('m').trim().parse::<f64>().ok();
    let plausible = |w: &f64| (MIN_WIDTH_M..=MAX_WIDTH_M).contains(w);
    let each = tags.get("width:lanes").map(|list| {
        let all: Vec<f64> = list.split('|').filter_map(number).collect();
        all.iter().sum::<f64>() / all.len().max(1) as f64
    });
    let road = tags.get("width").or_else(|| tags.get("width:carriageway")).and_then(number);
    let share = road.map(|w| w / lanes.max(1) as f64);
    each.filter(plausible).or_else(|| share.filter(plausible)).unwrap_or_else(|| {
        assumed.width = true;
        match class {
            "motorway" | "trunk" => 3.5,
            "primary" | "secondary" => 3.25,
            _ => 3.0,
        }
    })
}

/// The street's name, or its number.
fn name(tags: &Tags<'_>) -> Box<str> {
    let name = tags.get("name").or_else(|| tags.get("ref")).unwrap_or_default();
    name.chars().take(MAX_NAME).collect::<String>().into()
}

/// Roads for motor vehicles. Service roads are among them where a signal stands on them.
const ROADS: &[&str] = &[
    "motorway",
    "trunk",
    "primary",
    "secondary",
    "tertiary",
    "unclassified",
    "residential",
    "living_street",
    "road",
    "busway",
    "service",
];
/// Lanes of one direction; toll stations have more, junctions don't.
const MAX_LANES: u8 = 12;
/// Between these a lane's width is believed: `width` may be anything's.
const MIN_WIDTH_M: f64 = 2.4;
const MAX_WIDTH_M: f64 = 4.5;
/// Two of them stand in an intersection's name.
const MAX_NAME: usize = 63;
