//! Signal groups, and which of them may be green together though their paths meet.
//!
//! One group per arm; where a lane of its own is for those who turn across oncoming traffic, these
//! have a group of their own that nothing conflicts with while it is green. Crossings of one arm
//! are one group. Who turns yields to people who walk beside him, and, without a lane of his own, to
//! oncoming traffic.

use super::lanes::{Link, Roads};
use roadnet::{
    ApproachId, Connection, ConnectionId, ConnectionParts, Intersection, SignalGroupId, Turn,
    zones_between,
};
use std::collections::{BTreeMap, BTreeSet};

/// What makes two connections one group; in the order of their numbers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Kind {
    Main,
    OwnTurn,
    Crossing,
}

/// Pairs of groups, the first yielding.
type Pairs = Vec<(SignalGroupId, SignalGroupId)>;

/// The connections with their groups.
pub(super) fn connections(roads: &Roads) -> Vec<ConnectionParts> {
    let keys: BTreeSet<_> = roads.links.iter().map(key).collect();
    let number: BTreeMap<_, _> = keys.into_iter().zip((1..=254).map(SignalGroupId)).collect();
    let part = |l: &Link| {
        let signal_group = number.get(&key(l)).copied();
        ConnectionParts { id: l.id, from: l.from, to: l.to, signal_group, turn_on_red: false }
    };
    roads.links.iter().map(part).collect()
}

fn key(link: &Link) -> (Kind, ApproachId) {
    let kind = match link {
        Link { crossing: true, .. } => Kind::Crossing,
        Link { own_lane: true, .. } => Kind::OwnTurn,
        _ => Kind::Main,
    };
    (kind, link.arm)
}

/// The pairs that are permitted, and how many of them only come close as drawn.
pub(super) fn permitted(roads: &Roads, intersection: &Intersection) -> (Pairs, usize) {
    let links: BTreeMap<ConnectionId, &Link> = roads.links.iter().map(|l| (l.id, l)).collect();
    let mut meetings: BTreeMap<(SignalGroupId, SignalGroupId), Vec<(&Link, &Link)>> =
        BTreeMap::new();
    let with_group: Vec<(&Connection, &Link, SignalGroupId)> = intersection
        .connections()
        .iter()
        .filter_map(|c| Some((c, *links.get(&c.id)?, c.signal_group?)))
        .collect();
    for (i, (ca, la, ga)) in with_group.iter().enumerate() {
        for (cb, lb, gb) in &with_group[i + 1..] {
            if ga == gb || !may_meet(roads, la, lb) || zones_between(ca, cb).is_empty() {
                continue;
            }
            let (pair, both) =
                if ga < gb { ((*ga, *gb), (*la, *lb)) } else { ((*gb, *ga), (*lb, *la)) };
            meetings.entry(pair).or_default().push(both);
        }
    }
    let mut pairs = Vec::new();
    let mut close = 0;
    for ((a, b), met) in meetings {
        match judge(roads, &met) {
            Some(Yields::First) => pairs.push((a, b)),
            Some(Yields::Second) => pairs.push((b, a)),
            Some(Yields::Neither) => {
                close += 1;
                pairs.push((a, b));
            }
            None => {}
        }
    }
    (pairs, close)
}

/// Whether a pair of groups with such connections could be permitted at all: looking where paths
/// meet is what takes time.
fn may_meet(roads: &Roads, a: &Link, b: &Link) -> bool {
    match (a.crossing, b.crossing) {
        (true, true) => true,
        (false, false) => !a.own_lane && !b.own_lane && roads.facing(a.arm, b.arm),
        _ => !a.own_lane && !b.own_lane && a.arm != b.arm,
    }
}

enum Yields {
    First,
    Second,
    /// They drive past each other; only drawn they come close.
    Neither,
}

/// Whether two groups may be green together, given all connections of theirs that meet.
fn judge(roads: &Roads, met: &[(&Link, &Link)]) -> Option<Yields> {
    let turns = |l: &Link| l.way != Turn::Straight;
    let first_walks = met.iter().all(|(a, _)| a.crossing);
    let second_walks = met.iter().all(|(_, b)| b.crossing);
    if first_walks && second_walks {
        // Where crosswalks of two arms meet people stand on the island.
        return Some(Yields::Neither);
    }
    if first_walks || second_walks {
        let beside = |(a, b): &(&Link, &Link)| {
            let (drives, walks) = if second_walks { (a, b) } else { (b, a) };
            turns(drives) && !drives.own_lane && drives.arm != walks.arm
        };
        let yields = if second_walks { Yields::First } else { Yields::Second };
        return met.iter().all(beside).then_some(yields);
    }
    let main = |l: &Link| !l.own_lane;
    let oncoming = |(a, b): &(&Link, &Link)| main(a) && main(b) && roads.facing(a.arm, b.arm);
    if !met.iter().all(oncoming) {
        return None;
    }
    let straight = |(a, b): &&(&Link, &Link)| !turns(a) && !turns(b);
    if met.iter().filter(straight).count() == met.len() {
        return Some(Yields::Neither);
    }
    // The one whose turns meet more of the other's way straight on.
    let yielding = |pick: fn(&(&Link, &Link)) -> (bool, bool)| {
        met.iter().map(pick).filter(|(own, other)| *own && !*other).count()
    };
    let first = yielding(|(a, b)| (a.way != Turn::Straight, b.way != Turn::Straight));
    let second = yielding(|(a, b)| (b.way != Turn::Straight, a.way != Turn::Straight));
    Some(if first >= second { Yields::First } else { Yields::Second })
}
