//! Demand per signal group, from what the estimator knows of its lanes.

use crate::actuated::PASSAGE_S;
use crate::neighbours::{Evidence, Platoons, SHARES, Told};
use estimate::{Estimator, LaneDemand, LaneVehicle, Track};
use roadnet::{Connection, Intersection, Lane, LaneId, LaneKind, LaneUse, SignalGroupId, Turn};
use std::collections::{BTreeMap, BTreeSet};
use units::Instant;

/// Demand of every signal group of an intersection.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Demands {
    groups: BTreeMap<SignalGroupId, GroupDemand>,
    lanes: Vec<LaneArrivals>,
    inside: Vec<Inside>,
    told: Told,
}

/// Somebody who stands beyond their stop line and has not left the intersection.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Inside {
    /// Who it is.
    pub station: u32,
    /// The lane that they came from.
    pub lane: LaneId,
    /// The group that let them in.
    pub group: SignalGroupId,
}

/// Who comes to one stop line, or waits at one crossing.
#[derive(Clone, PartialEq, Debug)]
pub struct LaneArrivals {
    /// Its lane.
    pub lane: LaneId,
    /// It is for people on foot.
    pub crossing: bool,
    /// Which ways lead on from it.
    pub ways: Vec<Way>,
    /// The share of those who pass that send CAMs, as far as loops tell; 1 where none does.
    pub heard_share: f64,
    /// Vehicles that send CAMs and have been seen to cross the stop line since the start.
    pub passed: u64,
    /// Vehicles that loops have counted since the start; `None` where none is believed.
    pub counted: Option<u64>,
    /// Vehicles that have left the loop at the stop line since the start; `None` where none is believed.
    pub gone: Option<u64>,
    /// For how long a loop at the stop line has been occupied, seconds.
    pub occupied_s: Option<f64>,
    /// How long ago a loop last showed somebody, seconds.
    pub actuated_s: Option<f64>,
    /// The first first.
    pub arrivals: Vec<Arrival>,
}

/// A way on from a stop line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Way {
    /// Which way it turns.
    pub turn: Turn,
    /// Its signal group.
    pub group: SignalGroupId,
    /// How many who send CAMs have been seen to go that way.
    pub taken: u64,
}

/// One of them.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Arrival {
    /// Who it is.
    pub station: u32,
    /// Of their front to the stop line, metres.
    pub to_line_m: f64,
    /// Which way they show that they turn.
    pub turns: Option<Turn>,
    /// When they would be at the stop line if nobody were in the way, seconds from now; who waits
    /// at a crossing has been there for so long, and is negative.
    pub at_s: f64,
    /// They stand.
    pub standing: bool,
}

/// Who wants one signal group's green.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct GroupDemand {
    /// Somebody waits, has pressed the button, or will be there within eight seconds.
    pub called: bool,
    /// When vehicles would pass the stop line on a green that is on now: seconds ahead,
    /// ascending, standing queues discharging at saturation headway.
    pub arrivals_s: Vec<f64>,
    /// For how long the loops of its lanes say that somebody may follow who doesn't send, seconds:
    /// what is left of the passage time since the last actuation.
    pub passage_left_s: f64,
    /// Vehicles standing.
    pub queue_veh: u32,
    /// Vehicles standing on the lanes that it leads to.
    pub beyond_veh: u32,
    /// Those of them so near behind the intersection that whoever comes next may have to stop in it.
    pub exit_veh: u32,
    /// On one of its lanes no detector can be believed: who doesn't send CAMs is not seen.
    pub blind: bool,
}

impl Demands {
    /// From group to demand.
    pub const fn new(groups: BTreeMap<SignalGroupId, GroupDemand>) -> Self {
        Self {
            groups,
            lanes: Vec::new(),
            inside: Vec::new(),
            told: Told { inflow: Vec::new(), evidence: Evidence([0.0; SHARES.len()]) },
        }
    }

    /// With who comes, lane by lane.
    #[must_use]
    pub fn with_lanes(mut self, lanes: Vec<LaneArrivals>) -> Self {
        self.lanes = lanes;
        self
    }

    /// With those who stand inside the intersection.
    #[must_use]
    pub fn with_inside(mut self, inside: Vec<Inside>) -> Self {
        self.inside = inside;
        self
    }

    /// With what the neighbours have told.
    #[must_use]
    pub fn with_told(mut self, told: Told) -> Self {
        self.told = told;
        self
    }

    /// Whether loops see all who come.
    pub fn are_watched(&self) -> bool {
        self.lanes.iter().all(|l| l.crossing || l.counted.is_some())
    }

    /// Who comes by what the neighbours have told, approach by approach.
    pub fn inflow(&self) -> &[Platoons] {
        &self.told.inflow
    }

    /// What they have seen of who sends CAMs.
    pub const fn evidence(&self) -> &Evidence {
        &self.told.evidence
    }

    /// Who comes, lane by lane.
    pub fn lanes(&self) -> &[LaneArrivals] {
        &self.lanes
    }

    /// Those who stand inside the intersection.
    pub fn inside(&self) -> &[Inside] {
        &self.inside
    }

    /// Something else is thought of a group.
    pub(crate) fn set_group(&mut self, id: SignalGroupId, demand: GroupDemand) {
        self.groups.insert(id, demand);
    }

    /// One group's demand; none for a group that is not there.
    pub fn group(&self, id: SignalGroupId) -> &GroupDemand {
        const NONE: &GroupDemand = &GroupDemand {
            called: false,
            arrivals_s: Vec::new(),
            passage_left_s: 0.0,
            queue_veh: 0,
            beyond_veh: 0,
            exit_veh: 0,
            blind: false,
        };
        self.groups.get(&id).unwrap_or(NONE)
    }
}

/// Demand of every group at `now`.
pub fn demands(intersection: &Intersection, estimator: &Estimator, now: Instant) -> Demands {
    let lanes = estimator.lanes(now);
    let standing = standing_beyond(estimator, f64::INFINITY);
    let near = standing_beyond(estimator, EXIT_M);
    let groups = intersection.signal_groups().keys().map(|group| {
        let mut sum = GroupDemand {
            beyond_veh: standing_at(intersection, *group, &standing),
            exit_veh: standing_at(intersection, *group, &near),
            ..GroupDemand::default()
        };
        for id in intersection.lanes_of_group(*group) {
            let Some(lane) = intersection.lane(id) else { continue };
            sum.blind |= !estimator.is_watched(id, now);
            if lane.kind == LaneKind::Crosswalk {
                sum.called |= estimator.pedestrian_call(id).is_some();
            } else if let Some(demand) = lanes.get(&id) {
                add_lane(&mut sum, lane, demand, now);
            }
        }
        sum.arrivals_s.sort_by(f64::total_cmp);
        (*group, sum)
    });
    let groups = groups.collect();
    let arrivals = lanes.iter().filter_map(|(id, demand)| {
        let lane = intersection.lane(*id)?;
        lane_arrivals(intersection, estimator, lane, demand, now)
    });
    let walks = intersection.lanes().iter().filter(|l| l.kind == LaneKind::Crosswalk);
    let walks = walks.filter_map(|lane| {
        let since = estimator.pedestrian_call(lane.id)?;
        let at_s = -now.since(since).as_secs_f64();
        let arrivals =
            vec![Arrival { station: 0, to_line_m: 0.0, turns: None, at_s, standing: true }];
        let ways = ways(intersection, estimator, lane);
        let (heard_share, passed, counted) = (1.0, 0, None);
        let (lane, crossing, gone, occupied_s, actuated_s) = (lane.id, true, None, None, None);
        Some(LaneArrivals {
            lane,
            crossing,
            ways,
            heard_share,
            passed,
            counted,
            gone,
            occupied_s,
            actuated_s,
            arrivals,
        })
    });
    let inside = standing_inside(intersection, estimator);
    Demands::new(groups).with_lanes(arrivals.chain(walks).collect()).with_inside(inside)
}

/// Those who stand beyond their stop line, or have only just started, and have not left the intersection.
fn standing_inside(intersection: &Intersection, estimator: &Estimator) -> Vec<Inside> {
    let inside = |track: &Track| {
        let at = track.lane.filter(|m| m.to_stop_line_m.is_some_and(|d| d < -ON_LINE_M))?;
        let path = intersection.connections().iter().find(|c| Some(c.id) == at.connection)?;
        Some(Inside { station: track.station.0, lane: at.lane, group: path.signal_group? })
    };
    let standing = estimator.tracks().filter(|t| t.speed_mps < STARTING_MPS);
    standing.filter_map(inside).take(MAX_ARRIVALS).collect()
}

/// How many stand on each egress lane where somebody does, within so much of the intersection.
fn standing_beyond(estimator: &Estimator, within_m: f64) -> BTreeMap<LaneId, u32> {
    let mut standing = BTreeMap::new();
    for track in estimator.tracks().filter(|t| t.speed_mps < STANDING_MPS) {
        let egress = track.lane.filter(|m| m.lane_use == LaneUse::Egress);
        if let Some(at) = egress.filter(|m| m.along_m < within_m) {
            *standing.entry(at.lane).or_default() += 1;
        }
    }
    standing
}

/// Those of them on the lanes that a group leads to.
fn standing_at(
    intersection: &Intersection,
    group: SignalGroupId,
    standing: &BTreeMap<LaneId, u32>,
) -> u32 {
    if standing.is_empty() {
        return 0;
    }
    let ways = intersection.connections().iter().filter(|c| c.signal_group == Some(group));
    let to: BTreeSet<LaneId> = ways.map(|c| c.to).collect();
    to.iter().filter_map(|lane| standing.get(lane)).sum()
}

/// Who comes on a lane; `None` where no signal group lets anybody in.
fn lane_arrivals(
    intersection: &Intersection,
    estimator: &Estimator,
    lane: &Lane,
    demand: &LaneDemand,
    now: Instant,
) -> Option<LaneArrivals> {
    let ways = ways(intersection, estimator, lane);
    let vehicles = demand.vehicles.iter().filter(|v| !v.embarking).take(MAX_ARRIVALS);
    let arrival = |v: &LaneVehicle| Arrival {
        station: v.station.0,
        to_line_m: v.to_stop_line_m,
        turns: v.turns,
        at_s: arrival_s(v.to_stop_line_m, v.speed_mps, lane.speed_limit_mps),
        standing: v.standing,
    };
    let arrivals = vehicles.map(arrival).collect();
    let heard_share = demand.heard_share;
    let (passed, counted) = (estimator.departures(lane.id), estimator.counted(lane.id, now));
    let for_s = |since| now.since(since).as_secs_f64();
    let arrivals = LaneArrivals {
        lane: lane.id,
        crossing: false,
        ways,
        heard_share,
        passed,
        counted,
        gone: estimator.gone_over_line(lane.id, now),
        occupied_s: estimator.occupied_since(lane.id, now).map(for_s),
        actuated_s: demand.last_actuation.map(for_s),
        arrivals,
    };
    (!arrivals.ways.is_empty()).then_some(arrivals)
}

/// The ways on from a lane that a signal governs.
fn ways(intersection: &Intersection, estimator: &Estimator, lane: &Lane) -> Vec<Way> {
    let way = |c: &Connection| {
        Some(Way { turn: c.turn, group: c.signal_group?, taken: estimator.taken(c.id) })
    };
    intersection.connections_from(lane.id).filter_map(way).collect()
}

fn add_lane(sum: &mut GroupDemand, lane: &Lane, demand: &LaneDemand, now: Instant) {
    sum.queue_veh = sum.queue_veh.saturating_add(demand.queue_veh);
    sum.called |= demand.waiting || demand.queue_veh > 0;
    for (ahead, v) in demand.vehicles.iter().enumerate().take(MAX_ARRIVALS) {
        let free_s = arrival_s(v.to_stop_line_m, v.speed_mps, lane.speed_limit_mps);
        let queued_s = ahead as f64 * HEADWAY_S;
        let arrival = free_s.max(queued_s);
        sum.called |= arrival <= CALL_AHEAD_S;
        sum.arrivals_s.push(arrival);
    }
    if demand.vehicles.is_empty() || demand.heard_share < HEARD_SHARE {
        // Nobody sends, or many don't: the loops speak too.
        if demand.waiting {
            sum.arrivals_s.push(0.0);
        }
        if let Some(at) = demand.last_actuation {
            let left_s = LOOP_PASSAGE_S - now.since(at).as_secs_f64();
            if left_s > 0.0 {
                sum.called = true;
                sum.passage_left_s = sum.passage_left_s.max(left_s);
            }
        }
    }
}

/// Time to the stop line, accelerating to the speed limit at [`ACCELERATION_MPS2`], seconds.
fn arrival_s(distance_m: f64, speed_mps: f64, limit_mps: f64) -> f64 {
    let d = distance_m.max(0.0);
    let v = speed_mps.clamp(0.0, limit_mps);
    let until_limit_m = (limit_mps * limit_mps - v * v) / (2.0 * ACCELERATION_MPS2);
    if d <= until_limit_m {
        (libm::sqrt(v * v + 2.0 * ACCELERATION_MPS2 * d) - v) / ACCELERATION_MPS2
    } else {
        (limit_mps - v) / ACCELERATION_MPS2 + (d - until_limit_m) / limit_mps
    }
}

/// Where more send CAMs the loops see nobody else.
const HEARD_SHARE: f64 = 0.9;
/// A vehicle that is this near, seconds, calls its green: about the time an interstage takes.
pub const CALL_AHEAD_S: f64 = 8.0;
/// Saturation headway at 1,850 veh/h, seconds.
const HEADWAY_S: f64 = 1.95;
/// Typical acceleration of a car starting in a queue, m/s².
const ACCELERATION_MPS2: f64 = 1.7;
/// After this long, seconds, a vehicle seen by a loop only is taken to have passed.
const LOOP_PASSAGE_S: f64 = PASSAGE_S;
/// Who is this near to the stop line is the one on its loop, metres.
pub(crate) const ON_LOOP_M: f64 = 6.0;
/// Whose front is no farther beyond the stop line stands at it, metres.
const ON_LINE_M: f64 = 2.0;
/// Who is slower stands, m/s.
const STANDING_MPS: f64 = 1.5;
/// Who is slower inside the intersection has only just started, m/s: it is not out of it for seconds.
const STARTING_MPS: f64 = 3.0;
/// Whoever stands on an egress lane nearer than this to where it begins fills the exit, metres; their
/// front, so behind them there is room for four cars at most.
const EXIT_M: f64 = 40.0;
/// More vehicles than this on one lane don't change a decision.
const MAX_ARRIVALS: usize = 64;
