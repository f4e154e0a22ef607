//! Pedestrians: they come to the kerb, press the button, wait for green and walk.

use crate::Aspect;
use crate::demand::MAX_PER_SOURCE;
use crate::random::{ArrivalStream, PEDESTRIANS};
use crate::traffic::{CrossingZone, Traffic};
use crate::world::instant;
use crate::{Arrivals, Counts, Demand, DetectorEvent, Events, Params, PedestrianRecord};
use roadnet::streets::{NetworkStreets, StreetConnectionIndex};
use roadnet::{
    DetectorId, DetectorKind, Intersection, IntersectionId, LaneId, RoadNetwork, SignalGroupId,
    zones_between,
};
use std::collections::{BTreeMap, VecDeque};

/// All crossings with demand.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kerbs {
    kerbs: Vec<Kerb>,
    records: Vec<PedestrianRecord>,
}

#[derive(Clone, Debug)]
struct Kerb {
    intersection: IntersectionId,
    crosswalk: LaneId,
    group: Option<SignalGroupId>,
    buttons: Vec<DetectorId>,
    walk_s: f64,
    /// Who drives over it: the zone's place, and from when until when somebody who walks one way
    /// is in it, seconds after setting out.
    zones: Vec<(usize, f64, f64)>,
    arrivals: ArrivalStream,
    came: usize,
    /// Who waits, as indices of records, and whether on the other side.
    waiting: VecDeque<(usize, bool)>,
    /// Until when the button is held down, seconds.
    pressed_until_s: Option<f64>,
}

impl Kerbs {
    /// With the zones in which those who drive meet those who walk.
    pub(crate) fn new(
        network: &RoadNetwork,
        net: &NetworkStreets,
        demand: &Demand,
        params: &Params,
        seed: u64,
    ) -> (Self, Vec<CrossingZone>) {
        let mut kerbs = Vec::new();
        let (mut crossings, mut known) = (Vec::new(), BTreeMap::new());
        for (n, flow) in demand.pedestrians.iter().enumerate() {
            let Some(i) = network.intersection(flow.intersection) else { continue };
            let Some(lane) = i.lane(flow.crosswalk) else { continue };
            let group = i.groups_of_lane(lane.id).next();
            let pressed =
                |d: &&roadnet::Detector| d.lane == lane.id && d.kind == DetectorKind::PushButton;
            kerbs.push(Kerb {
                intersection: i.id(),
                crosswalk: lane.id,
                group,
                buttons: i.detectors().iter().filter(pressed).map(|d| d.id).collect(),
                walk_s: lane.centreline.length_m() / params.walk_mps,
                zones: known
                    .entry((i.id(), lane.id))
                    .or_insert_with(|| zones(i, net, lane.id, params.walk_mps, &mut crossings))
                    .clone(),
                arrivals: ArrivalStream::new(
                    (seed, PEDESTRIANS | n as u64),
                    Arrivals::Poisson,
                    (flow.begin_s, flow.end_s),
                    flow.ped_per_h,
                ),
                came: 0,
                waiting: VecDeque::new(),
                pressed_until_s: None,
            });
        }
        (Self { kerbs, records: Vec::new() }, crossings)
    }

    pub(crate) fn records(&self) -> &[PedestrianRecord] {
        &self.records
    }

    pub(crate) fn step(
        &mut self,
        aspects: impl Fn(IntersectionId, SignalGroupId) -> Aspect,
        (now_s, next_s): (f64, f64),
        traffic: &mut Traffic,
        events: &mut Events,
        counts: &mut Counts,
    ) {
        for kerb in &mut self.kerbs {
            // Without a signal they cross as they come.
            let shows = kerb.group.map_or(Aspect::Go, |g| aspects(kerb.intersection, g));
            let go = matches!(shows, Aspect::Go | Aspect::Dark);
            if go {
                for (n, beyond) in core::mem::take(&mut kerb.waiting) {
                    self.records[n].set_out_s = Some(now_s);
                    self.records[n].across_s = Some(now_s + kerb.walk_s);
                    kerb.walk(beyond, now_s, traffic);
                }
            }
            while kerb.came < MAX_PER_SOURCE
                && let Some(came_s) = kerb.arrivals.next_before(next_s)
            {
                kerb.came += 1;
                if kerb.waiting.len() >= MAX_AT_KERB {
                    counts.pedestrians_turned_away += 1;
                    continue;
                }
                // Every other one comes from the other side.
                let beyond = kerb.came.is_multiple_of(2);
                if go {
                    kerb.walk(beyond, came_s, traffic);
                } else {
                    kerb.waiting.push_back((self.records.len(), beyond));
                    kerb.press(came_s, events);
                }
                self.records.push(PedestrianRecord {
                    intersection: kerb.intersection,
                    crosswalk: kerb.crosswalk,
                    came_s,
                    set_out_s: go.then_some(came_s),
                    across_s: go.then_some(came_s + kerb.walk_s),
                });
            }
            kerb.let_go(next_s, events);
        }
    }
}

impl Kerb {
    /// Somebody sets out, from one side or from the one beyond.
    fn walk(&self, beyond: bool, at_s: f64, traffic: &mut Traffic) {
        for (zone, from_s, until_s) in &self.zones {
            let back = (self.walk_s - until_s, self.walk_s - from_s);
            let (from_s, until_s) = if beyond { back } else { (*from_s, *until_s) };
            traffic.walk(*zone, at_s + from_s, at_s + until_s);
        }
    }

    /// Everyone who has to wait presses, unless someone is pressing.
    fn press(&mut self, at_s: f64, events: &mut Events) {
        self.let_go(at_s, events);
        if self.pressed_until_s.is_none() {
            self.pressed_until_s = Some(at_s + PRESS_S);
            self.report(true, at_s, events);
        }
    }

    fn let_go(&mut self, by_s: f64, events: &mut Events) {
        if let Some(until_s) = self.pressed_until_s.filter(|u| *u <= by_s) {
            self.pressed_until_s = None;
            self.report(false, until_s, events);
        }
    }

    fn report(&self, occupied: bool, at_s: f64, events: &mut Events) {
        for &detector in &self.buttons {
            let (intersection, at) = (self.intersection, instant(at_s));
            events.detectors.push(DetectorEvent { intersection, detector, occupied, at });
        }
    }
}

/// The zones of a crossing, added to those of all.
fn zones(
    i: &Intersection,
    net: &NetworkStreets,
    crosswalk: LaneId,
    walk_mps: f64,
    all: &mut Vec<CrossingZone>,
) -> Vec<(usize, f64, f64)> {
    let mut own = Vec::new();
    let Some(walk) = i.connections_from(crosswalk).next() else { return own };
    for n in 0..net.streets.connections().len() {
        let connection = StreetConnectionIndex(n as u32);
        let (id, number) = net.connection(connection);
        let Some(c) = i.connections().iter().find(|c| id == i.id() && c.id == number) else {
            continue;
        };
        for zone in zones_between(c, walk) {
            own.push((all.len(), zone.b_entry_m / walk_mps, zone.b_exit_m / walk_mps));
            let (entry_m, exit_m) = (zone.a_entry_m, zone.a_exit_m);
            all.push(CrossingZone { connection, entry_m, exit_m });
        }
    }
    own
}

/// How long a button is held down, seconds.
const PRESS_S: f64 = 0.3;
/// More don't fit at a kerb; the crossing has no green then.
const MAX_AT_KERB: usize = 2_000;
