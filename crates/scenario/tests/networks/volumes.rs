//! Vehicles per hour on each turn of a network, in the mean of the hour that counts.

use roadnet::{ApproachRef, Link, RoadNetwork, Turn};
use scenario::{OdFlow, Scenario};
use std::collections::BTreeMap;

pub struct Volumes(BTreeMap<(ApproachRef, ApproachRef), f64>);

impl Volumes {
    pub fn of(s: &Scenario) -> Self {
        let mut all = Self(BTreeMap::new());
        all.add_flows(s);
        all.add_od(s);
        all
    }

    pub fn turn(&self, from: ApproachRef, to: ApproachRef) -> f64 {
        self.0.get(&(from, to)).copied().unwrap_or(0.0)
    }

    /// Inflow goes on over the links in the ratios of the rows.
    fn add_flows(&mut self, s: &Scenario) {
        let network = &s.network.network;
        let mut rows: BTreeMap<ApproachRef, Vec<(ApproachRef, f64)>> = BTreeMap::new();
        for f in s.demand(1).flows {
            let at = |approach| ApproachRef { intersection: f.intersection, approach };
            let mean = f.veh_per_h * share_of_hour(s, f.begin_s, f.end_s);
            rows.entry(at(f.from)).or_default().push((at(f.to), mean));
        }
        // What comes over the links, found by going round until nothing changes any more.
        let mut come: BTreeMap<ApproachRef, f64> = BTreeMap::new();
        for _ in 0..200 {
            self.0.clear();
            for (from, turns) in &rows {
                let total: f64 = turns.iter().map(|(_, q)| q).sum();
                let scale = match network.link_to(*from) {
                    Some(_) => come.get(from).copied().unwrap_or(0.0) / total,
                    None => 1.0,
                };
                for (to, q) in turns {
                    *self.0.entry((*from, *to)).or_default() += q * scale;
                }
            }
            come.clear();
            for ((_, to), q) in &self.0 {
                if let Some(Link { to, .. }) = network.link_from(*to) {
                    *come.entry(*to).or_default() += q;
                }
            }
        }
    }

    /// Everybody takes the shortest way with the fewest turns.
    fn add_od(&mut self, s: &Scenario) {
        for od in s.demand(1).od_flows {
            let q = od.veh_per_h * share_of_hour(s, od.begin_s, od.end_s);
            for turn in way(&s.network.network, &od) {
                *self.0.entry(turn).or_default() += q;
            }
        }
    }
}

/// How much of the hour that counts a period covers.
fn share_of_hour(s: &Scenario, begin_s: f64, end_s: f64) -> f64 {
    let (first_s, last_s) = (s.warm_up.as_secs_f64(), s.duration.as_secs_f64());
    (end_s.min(last_s) - begin_s.max(first_s)).max(0.0) / (last_s - first_s)
}

/// The turns of the cheapest way: 10 for an intersection, 3 more for a turn (Bellman and Ford).
fn way(network: &RoadNetwork, od: &OdFlow) -> Vec<(ApproachRef, ApproachRef)> {
    let turns: Vec<(ApproachRef, ApproachRef, u32)> = network
        .intersections()
        .iter()
        .flat_map(|i| {
            i.connections().iter().filter(|c| c.from != c.to).map(|c| {
                let at = |lane| ApproachRef {
                    intersection: i.id(),
                    approach: i.lane(lane).expect("a lane").approach,
                };
                let cost = if c.turn == Turn::Straight { 10 } else { 13 };
                (at(c.from), at(c.to), cost)
            })
        })
        .collect();
    // Ingress approach → cost, and the turn that led there.
    let mut best = BTreeMap::from([(od.from, (0_u32, None))]);
    for _ in 0..network.intersections().len() {
        for (k, (from, to, cost)) in turns.iter().enumerate() {
            let Some((so_far, _)) = best.get(from).copied() else { continue };
            let next = network.link_from(*to).map_or(*to, |l| l.to);
            if best.get(&next).is_none_or(|(known, _)| so_far + cost < *known) {
                best.insert(next, (so_far + cost, Some(k)));
            }
        }
    }
    let mut way = Vec::new();
    let mut at = od.to;
    while let Some((_, Some(k))) = best.get(&at) {
        let (from, to, _) = turns[*k];
        way.push((from, to));
        at = from;
    }
    assert_eq!(at, od.from, "no way");
    way
}
