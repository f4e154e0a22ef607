//! Who will leave, and by which approach: what the neighbours are told.

use super::outlook::{HEADWAY_S, START_UP_S, Scene};
use super::tables::Tables;
use crate::demand::LaneArrivals;
use crate::neighbours::{Passing, Platoons};
use crate::policy::View;
use roadnet::{ApproachId, LaneId, SignalGroupId};
use std::collections::{BTreeMap, VecDeque};
use units::Instant;

/// Somebody leaves in the outlook.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Leaving {
    /// Their lane's number in the scene, and their place there.
    pub lane: usize,
    pub place: usize,
    pub at_s: f64,
}

/// Those who have left unheard: loops have counted them.
#[derive(Clone, Debug, Default)]
pub(super) struct Departed {
    /// Counted, and not heard, and still before the stop line, by lane; and when the last of them left.
    waiting: BTreeMap<LaneId, (f64, Option<Instant>)>,
    gone: VecDeque<(Instant, LaneId)>,
}

impl Departed {
    /// A lane's loops have counted so many more than were heard to leave. Who is counted before the
    /// stop line leaves once it has been green for a moment, one after another.
    pub fn note(&mut self, lane: LaneId, now: Instant, green_s: Option<f64>, unheard: f64) {
        let (waiting, last) = self.waiting.entry(lane).or_default();
        *waiting = (*waiting + unheard).clamp(-MOST_AHEAD, MOST_WAITING);
        let headway = last.is_none_or(|at| now.since(at).as_secs_f64() >= HEADWAY_S - 0.5);
        if *waiting >= 1.0 && headway && green_s.is_some_and(|s| s >= START_UP_S) {
            *waiting -= 1.0;
            *last = Some(now);
            self.gone.push_back((now, lane));
        }
        let is_old = |at: Instant| now.since(at).as_secs_f64() > LONGEST_WAY_S;
        while self.gone.front().is_some_and(|(at, _)| is_old(*at)) || self.gone.len() > MOST_GONE {
            self.gone.pop_front();
        }
    }
}

/// All who leave by each egress approach, those who have of late among them.
pub(super) fn outflow(
    view: &View<'_>,
    tables: &Tables,
    scene: &Scene,
    leaving: &[Leaving],
    departed: &Departed,
) -> Vec<Platoons> {
    let mut found: BTreeMap<ApproachId, Vec<Passing>> = BTreeMap::new();
    let lanes = view.demands.lanes();
    let now = view.now.mono;
    for (at, lane) in &departed.gone {
        let Some(of) = lanes.iter().find(|l| l.lane == *lane) else { continue };
        let green: Vec<SignalGroupId> = of.ways.iter().map(|way| way.group).collect();
        let at_s = -now.since(*at).as_secs_f64();
        add(view, Some(of), &green, Passing { at_s, vehicles: 1.0, heard: false }, &mut found);
    }
    for l in leaving {
        let Some(c) = scene.lanes.get(l.lane).and_then(|lane| lane.get(l.place)) else { continue };
        let group = &tables.groups[c.group];
        // Of whom a loop says that they may follow it will say so when they have.
        let may_follow = l.lane >= lanes.len() && c.at_s > 0.0;
        if !group.pedestrian && !may_follow && l.at_s <= FARTHEST_S {
            let passing = Passing { at_s: l.at_s, vehicles: c.load, heard: c.heard };
            add(view, lanes.get(l.lane), &[group.id], passing, &mut found);
        }
    }
    let platoons = |(approach, mut vehicles): (ApproachId, Vec<Passing>)| {
        vehicles.sort_by(|a, b| a.at_s.total_cmp(&b.at_s));
        vehicles.drain(..vehicles.len().saturating_sub(MOST_TOLD));
        Platoons { approach, vehicles, watched: false }
    };
    found.into_iter().map(platoons).collect()
}

/// Adds somebody to the approaches to which a lane leads under these groups, as those before them
/// have gone.
fn add(
    view: &View<'_>,
    lane: Option<&LaneArrivals>,
    groups: &[SignalGroupId],
    passing: Passing,
    found: &mut BTreeMap<ApproachId, Vec<Passing>>,
) {
    let all = view.intersection.connections().iter();
    let from = lane.map(|l| l.lane);
    let own = all.filter(|c| {
        c.signal_group.is_some_and(|g| groups.contains(&g)) && from.is_none_or(|l| l == c.from)
    });
    let taken = |turn| {
        let ways = lane.into_iter().flat_map(|l| &l.ways).filter(|way| way.turn == turn);
        ways.map(|way| way.taken).max().unwrap_or(0) as f64 + 1.0
    };
    let ways: Vec<(ApproachId, f64)> =
        own.filter_map(|c| Some((view.intersection.lane(c.to)?.approach, taken(c.turn)))).collect();
    let sum: f64 = ways.iter().map(|(_, taken)| taken).sum();
    for (approach, taken) in ways {
        let vehicles = passing.vehicles * taken / sum;
        if vehicles >= LEAST_TOLD {
            found.entry(approach).or_default().push(Passing { vehicles, ..passing });
        }
    }
}

/// Who has left so long ago is at the next signal, seconds.
const LONGEST_WAY_S: f64 = 60.0;
/// More are not remembered: a junction of twelve lanes in a minute.
const MOST_GONE: usize = 360;
/// More don't find room between the loops and the stop line.
const MOST_WAITING: f64 = 12.0;
/// So many may be heard to leave whom no loop has counted: one misses some.
const MOST_AHEAD: f64 = 4.0;
/// Nobody counts on those who leave later, seconds.
const FARTHEST_S: f64 = 30.0;
/// More vehicles don't come to one approach in time.
const MOST_TOLD: usize = 64;
/// A smaller part of a vehicle is none.
const LEAST_TOLD: f64 = 0.1;
