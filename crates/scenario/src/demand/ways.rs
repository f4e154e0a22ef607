//! Where one gets from where over the links of a network.
//!
//! A place is an ingress approach: the road that leads to it. Lanes don't matter here, for on a
//! road one can change them.

use core::cell::RefCell;
use roadnet::{ApproachRef, Intersection, LaneKind, RoadNetwork};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Ways for everybody: each kind of lanes' users has its own.
pub(crate) struct Ways<'n> {
    network: &'n RoadNetwork,
    /// Found for a set of kinds of lanes the first time that somebody asks.
    of_kinds: RefCell<BTreeMap<Vec<LaneKind>, Turns>>,
}

/// Which turns the users of some kinds of lanes can make.
struct Turns {
    /// Ingress approach → egress approaches.
    out: BTreeMap<ApproachRef, BTreeSet<ApproachRef>>,
    /// Egress approach → ingress approach of the next intersection.
    on: BTreeMap<ApproachRef, ApproachRef>,
    /// What can be left by, for places that were asked for.
    reached: BTreeMap<ApproachRef, BTreeSet<ApproachRef>>,
}

/// One intersection of a way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Leg {
    /// Where it is entered.
    pub(crate) from: ApproachRef,
    /// Where it is left, at the same intersection.
    pub(crate) to: ApproachRef,
}

impl<'n> Ways<'n> {
    pub(crate) const fn new(network: &'n RoadNetwork) -> Self {
        Self { network, of_kinds: RefCell::new(BTreeMap::new()) }
    }

    /// Whether one gets from an ingress approach to an egress approach.
    pub(crate) fn lead(&self, kinds: &[LaneKind], from: ApproachRef, to: ApproachRef) -> bool {
        self.with(kinds, |turns| {
            if turns.reached.len() > MAX_KEPT {
                turns.reached.clear();
            }
            if !turns.reached.contains_key(&from) {
                let found = turns.search(from, |_| false).0;
                let exits = found.keys().flat_map(|place| turns.exits(*place)).collect();
                turns.reached.insert(from, exits);
            }
            turns.reached.get(&from).is_some_and(|exits| exits.contains(&to))
        })
    }

    /// The way with the fewest intersections from an ingress approach through others, in their
    /// order, to an egress approach; on failure the number of the one that isn't reached, which
    /// after the last is the end.
    pub(crate) fn through(
        &self,
        kinds: &[LaneKind],
        from: ApproachRef,
        via: &[ApproachRef],
        to: ApproachRef,
    ) -> Result<Vec<Leg>, usize> {
        self.with(kinds, |turns| {
            let mut places = vec![from];
            for (i, goal) in via.iter().enumerate() {
                let at = places.last().copied().unwrap_or(from);
                places.extend(turns.way(at, |p| p == *goal).ok_or(i)?);
            }
            let at = places.last().copied().unwrap_or(from);
            let last = turns.way(at, |p| turns.exits(p).any(|e| e == to)).ok_or(via.len())?;
            places.extend(last);
            let mut legs: Vec<Leg> = Vec::with_capacity(places.len());
            for (i, place) in places.iter().enumerate() {
                let left = match places.get(i + 1) {
                    Some(next) => turns.exits(*place).find(|e| turns.on.get(e) == Some(next)),
                    None => Some(to),
                };
                legs.push(Leg { from: *place, to: left.ok_or(via.len())? });
            }
            Ok(legs)
        })
    }

    fn with<T>(&self, kinds: &[LaneKind], ask: impl FnOnce(&mut Turns) -> T) -> T {
        let mut all = self.of_kinds.borrow_mut();
        ask(all.entry(kinds.to_vec()).or_insert_with(|| Turns::of(self.network, kinds)))
    }
}

impl Turns {
    fn of(network: &RoadNetwork, kinds: &[LaneKind]) -> Self {
        let mut out: BTreeMap<ApproachRef, BTreeSet<ApproachRef>> = BTreeMap::new();
        for i in network.intersections() {
            for (from, to) in turns_at(i, kinds) {
                out.entry(from).or_default().insert(to);
            }
        }
        let on = network.links().iter().map(|l| (l.from, l.to)).collect();
        Self { out, on, reached: BTreeMap::new() }
    }

    fn exits(&self, place: ApproachRef) -> impl Iterator<Item = ApproachRef> + '_ {
        self.out.get(&place).into_iter().flatten().copied()
    }

    /// The places on the way from one to the first that is a goal, without the first of them.
    fn way(
        &self,
        from: ApproachRef,
        is_goal: impl Fn(ApproachRef) -> bool,
    ) -> Option<Vec<ApproachRef>> {
        let (before, goal) = self.search(from, is_goal);
        let mut at = goal?;
        let mut way = Vec::new();
        while at != from {
            way.push(at);
            at = *before.get(&at)?;
        }
        way.reverse();
        Some(way)
    }

    /// Breadth first, until a goal: for each place found the one before, and the goal.
    fn search(
        &self,
        from: ApproachRef,
        is_goal: impl Fn(ApproachRef) -> bool,
    ) -> (BTreeMap<ApproachRef, ApproachRef>, Option<ApproachRef>) {
        let mut before = BTreeMap::from([(from, from)]);
        let mut open = VecDeque::from([from]);
        while let Some(at) = open.pop_front() {
            if is_goal(at) {
                return (before, Some(at));
            }
            for exit in self.exits(at) {
                if let Some(next) = self.on.get(&exit)
                    && !before.contains_key(next)
                {
                    before.insert(*next, at);
                    open.push_back(*next);
                }
            }
        }
        (before, None)
    }
}

/// From approach to approach of one intersection on lanes of some kinds.
fn turns_at<'i>(
    i: &'i Intersection,
    kinds: &'i [LaneKind],
) -> impl Iterator<Item = (ApproachRef, ApproachRef)> + 'i {
    let end = move |lane| {
        let approach = i.lane(lane)?.approach;
        Some(ApproachRef { intersection: i.id(), approach })
    };
    let turns = i.connections().iter().filter(|c| kinds.contains(&c.kind) && c.from != c.to);
    turns.filter_map(move |c| Some((end(c.from)?, end(c.to)?)))
}

/// Places whose reach is remembered: with a city's exits each some 10 MB in all.
const MAX_KEPT: usize = 256;
