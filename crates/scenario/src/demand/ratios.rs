//! At an approach that a link feeds the rows of `demand.csv` are turning ratios: whoever comes
//! there must find one.

use super::Flow;
use crate::problems::{Mark, Problems};
use roadnet::{ApproachRef, RoadNetwork};
use std::collections::{BTreeMap, BTreeSet};

/// Follows the vehicles of `flows` over the links and tells where they don't know how to go on.
pub(crate) fn check(network: &RoadNetwork, flows: &[(Flow, Mark)], problems: &mut Problems) {
    let mut turns: BTreeMap<ApproachRef, Vec<(ApproachRef, &Mark)>> = BTreeMap::new();
    for (flow, mark) in flows.iter().filter(|(f, _)| f.veh_per_h > 0.0) {
        let at = |approach| ApproachRef { intersection: flow.intersection, approach };
        turns.entry(at(flow.from)).or_default().push((at(flow.to), mark));
    }
    let on: BTreeMap<_, _> = network.links().iter().map(|l| (l.from, l.to)).collect();
    let fed: BTreeSet<_> = network.links().iter().map(|l| l.to).collect();
    let mut open: Vec<_> = turns.keys().copied().filter(|a| !fed.contains(a)).collect();
    let mut seen: BTreeSet<_> = open.iter().copied().collect();
    while let Some(at) = open.pop() {
        for (exit, mark) in turns.get(&at).into_iter().flatten() {
            let Some(next) = on.get(exit).copied() else { continue };
            if !seen.insert(next) {
                continue;
            }
            if turns.contains_key(&next) {
                open.push(next);
            } else {
                let (i, a) = (next.intersection, next.approach);
                let what = format!(
                    "leads on to approach {a} of intersection {i}, for which no row says how \
                     they go on (its rows are turning ratios)"
                );
                problems.add(mark, what);
            }
        }
    }
}
