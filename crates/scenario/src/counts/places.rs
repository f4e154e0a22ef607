//! Which intersection, approach and movement a count means.

use super::CountOptions;
use super::headers::plain;
use roadnet::{ApproachId, Intersection, LaneKind, LaneUse, RoadNetwork, Turn};
use std::collections::BTreeSet;

/// Vehicles' ways over an intersection: entry, exit and how they turn.
pub(super) fn ways(i: &Intersection) -> BTreeSet<(ApproachId, ApproachId)> {
    turns(i).map(|(from, to, _)| (from, to)).collect()
}

fn turns(i: &Intersection) -> impl Iterator<Item = (ApproachId, ApproachId, Turn)> + '_ {
    i.connections()
        .iter()
        .filter(|c| c.kind == LaneKind::Vehicle)
        .filter_map(|c| Some((i.lane(c.from)?.approach, i.lane(c.to)?.approach, c.turn)))
}

/// The intersection that a text names by its number or name; without text the only one.
pub(super) fn intersection<'n>(
    network: &'n RoadNetwork,
    text: Option<&str>,
) -> Result<&'n Intersection, String> {
    let all = network.intersections();
    match (text.filter(|t| !t.is_empty()), all) {
        (None, [only]) => Ok(only),
        (None, _) => Err("no intersection is named, and the scenario has several".to_owned()),
        (Some(text), _) => all
            .iter()
            .find(|i| text.parse() == Ok(i.id().id) || plain(text) == plain(i.name()))
            .ok_or_else(|| {
                let known: Vec<String> =
                    all.iter().take(8).map(|i| i.id().id.to_string()).collect();
                let dots = if all.len() > 8 { ", …" } else { "" };
                let known = known.join(", ");
                format!(
                    "there is no intersection \"{text}\", expected its name or one of {known}{dots}"
                )
            }),
    }
}

/// An approach by number, by a name given with `--approach`, or by the side that it lies on
/// (then the guess is told); `None` for all approaches.
pub(super) fn approach(
    i: &Intersection,
    text: &str,
    options: &CountOptions,
    assumed: &mut BTreeSet<String>,
) -> Result<Option<ApproachId>, String> {
    let name = plain(text);
    if name.is_empty() || ["all", "total", "sum"].contains(&name.as_str()) {
        return Ok(None);
    }
    let known: BTreeSet<ApproachId> = ways(i).into_iter().flat_map(|(a, b)| [a, b]).collect();
    let given = options.approaches.get(&name).copied();
    let number = given.or_else(|| name.parse().ok().map(ApproachId));
    let found = match number {
        Some(id) => Some(id),
        None => {
            let found = by_side(i, &name);
            if let Some(id) = found {
                let id_of = i.id();
                assumed.insert(format!(
                    "intersection {id_of}: \"{text}\" is approach {id}, by its side"
                ));
            }
            found
        }
    };
    match found.filter(|id| known.contains(id)) {
        Some(id) => Ok(Some(id)),
        None => {
            let known: Vec<String> = known.iter().map(ToString::to_string).collect();
            let known = known.join(", ");
            Err(format!(
                "there is no approach \"{text}\" for vehicles, expected one of {known}, a side (N, \
                 E, S, W), or a name given with --approach"
            ))
        }
    }
}

/// From and to of `1-3`, `N→S`, `1 > 3`.
pub(super) fn pair(text: &str) -> Option<(&str, &str)> {
    ["→", "->", ">", "–", "-", "/"]
        .iter()
        .find_map(|joint| text.split_once(joint))
        .map(|(a, b)| (a.trim(), b.trim()))
}

/// Where a turn from an approach leads.
pub(super) fn turn(i: &Intersection, from: ApproachId, text: &str) -> Result<ApproachId, String> {
    let wanted = match plain(text).as_str() {
        "left" | "l" | "lt" => Turn::Left,
        "right" | "r" | "rt" => Turn::Right,
        "straight" | "through" | "thru" | "t" | "s" | "ahead" => Turn::Straight,
        "uturn" | "u" | "ut" => Turn::UTurn,
        _ => {
            return Err(format!(
                "found \"{text}\", expected two approaches as 1-3, or left, through, right, u-turn"
            ));
        }
    };
    let found: BTreeSet<ApproachId> =
        turns(i).filter(|(a, _, t)| *a == from && *t == wanted).map(|(_, b, _)| b).collect();
    match found.into_iter().collect::<Vec<_>>()[..] {
        [only] => Ok(only),
        [] => Err(format!("no vehicle lane of approach {from} turns \"{text}\"")),
        _ => Err(format!("several ways lead \"{text}\" from approach {from}, name the exit")),
    }
}

/// The approach whose vehicles come from a side of the compass, at most 35° off.
fn by_side(i: &Intersection, name: &str) -> Option<ApproachId> {
    let wanted = SIDES.iter().find(|(_, names)| names.contains(&name))?.0;
    let mut best: Option<(f64, ApproachId)> = None;
    let into = i
        .lanes()
        .iter()
        .filter(|l| l.lane_use == LaneUse::Ingress && l.kind != LaneKind::Crosswalk);
    for lane in into {
        let heading = lane.centreline.end().heading_to(lane.centreline.start()).degrees();
        let off = (heading - wanted).rem_euclid(360.0);
        let off = off.min(360.0 - off);
        if off <= 35.0 && best.is_none_or(|(least, _)| off < least) {
            best = Some((off, lane.approach));
        }
    }
    best.map(|(_, approach)| approach)
}

/// Degrees from north, clockwise.
const SIDES: [(f64, &[&str]); 8] = [
    (0.0, &["n", "north", "nord", "sever"]),
    (45.0, &["ne", "northeast", "nordost"]),
    (90.0, &["e", "east", "est", "ost"]),
    (135.0, &["se", "southeast", "südost"]),
    (180.0, &["s", "south", "sud", "süd"]),
    (225.0, &["sw", "southwest", "südwest"]),
    (270.0, &["w", "west", "vest"]),
    (315.0, &["nw", "northwest", "nordwest"]),
];
