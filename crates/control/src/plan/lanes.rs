//! On which lanes the vehicles of a turn wait.

use roadnet::streets::{RoadIndex, StreetConnectionIndex, StreetLaneIndex};
use std::collections::BTreeMap;

/// A turn from road to road with the connections that lead there, and the share on each.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Turns {
    pub from: RoadIndex,
    pub to: RoadIndex,
    /// Vehicles per second.
    pub flow: f64,
    pub ways: Vec<(StreetConnectionIndex, f64)>,
}

/// Spreads turns over lanes so that the fullest lane of an approach is as little full as can be:
/// whoever has a choice takes the shorter queue (HCM 6, ch. 19: equal degrees of saturation).
/// `of` gives a connection's lane and its saturation flow.
pub(super) fn assign(
    turns: &mut [Turns],
    of: impl Fn(StreetConnectionIndex) -> (StreetLaneIndex, f64),
) {
    let mut load: BTreeMap<StreetLaneIndex, f64> = BTreeMap::new();
    for t in turns.iter() {
        for (c, share) in &t.ways {
            let (lane, saturation) = of(*c);
            *load.entry(lane).or_default() += t.flow * share / saturation.max(1e-6);
        }
    }
    for _ in 0..ROUNDS {
        for t in turns.iter_mut().filter(|t| t.ways.len() > 1) {
            let full = |i: &usize| load[&of(t.ways[*i].0).0];
            let loaded = (0..t.ways.len()).filter(|i| t.ways[*i].1 > 0.0);
            let most = loaded.max_by(|a, b| full(a).total_cmp(&full(b)));
            let least = (0..t.ways.len()).min_by(|a, b| full(a).total_cmp(&full(b)));
            let (Some(most), Some(least)) = (most, least) else { continue };
            let (from, to) = (of(t.ways[most].0), of(t.ways[least].0));
            if from.0 == to.0 {
                continue;
            }
            // Half of what would make both equally full.
            let gap = load[&from.0] - load[&to.0];
            let per_share = t.flow / from.1.max(1e-6) + t.flow / to.1.max(1e-6);
            let moved = (0.5 * gap / per_share.max(1e-12)).clamp(0.0, t.ways[most].1);
            t.ways[most].1 -= moved;
            t.ways[least].1 += moved;
            load.entry(from.0).and_modify(|l| *l -= moved * t.flow / from.1.max(1e-6));
            load.entry(to.0).and_modify(|l| *l += moved * t.flow / to.1.max(1e-6));
        }
    }
}

/// Halving the differences this often leaves nothing worth mentioning.
const ROUNDS: usize = 60;
