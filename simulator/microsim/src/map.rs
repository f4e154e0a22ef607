//! The network as the moving vehicles need it: flat tables, indices instead of ids.

use crate::{Call, VehicleKind};
use roadnet::{
    ApproachId, Intersection, IntersectionId, Lane, LaneKind, LaneRef, LaneUse, Polyline,
    RoadNetwork, SignalGroupId, Turn,
};
use units::{Enu, Heading};

/// All vehicle lanes and connections of the network.
#[derive(Clone, Debug, Default)]
pub(crate) struct Map {
    pub ingress: Vec<LaneTrack>,
    pub egress: Vec<LaneTrack>,
    pub paths: Vec<Path>,
    /// Signal groups that govern a path or a crossing.
    pub groups: Vec<(IntersectionId, SignalGroupId)>,
}

/// A lane.
#[derive(Clone, Debug)]
pub(crate) struct LaneTrack {
    pub at: LaneRef,
    /// Index of the lane within its intersection.
    lane: usize,
    pub length_m: f64,
    /// Paths that leave an ingress lane, or lead into an egress lane.
    pub paths: Vec<usize>,
    /// Ingress: a path leads into a lane that others feed too. Egress: fed from several lanes.
    pub merging: bool,
}

/// A connection, and with it the whole way of the vehicles that take it. Positions on the way
/// are metres of the front from the upstream end of the ingress lane.
#[derive(Clone, Debug)]
pub(crate) struct Path {
    /// Index of the intersection within the network.
    pub intersection: usize,
    /// Index of the connection within the intersection.
    pub connection: usize,
    pub from: usize,
    pub to: usize,
    pub group: Option<usize>,
    pub turn: Turn,
    /// Where the stop line is.
    pub line_m: f64,
    /// Where the egress lane begins.
    pub egress_m: f64,
    /// Where it ends.
    pub end_m: f64,
    /// Speed limits of ingress lane, connection and egress lane, m/s.
    pub limit_mps: [f64; 3],
    /// Mean curvature of the connection, 1/m, left positive.
    pub curvature_per_m: f64,
    /// Its egress lane is fed from several lanes.
    pub merging: bool,
    /// Paths from the same lane, and how far beyond the stop line they share its room.
    pub shared_m: Vec<(usize, f64)>,
    pub bus_only: bool,
    pub approaches: (ApproachId, ApproachId),
}

/// Where a bus halts on its way: position, index of the call.
pub(crate) type Halts = Vec<f64>;

impl Map {
    pub(crate) fn new(network: &RoadNetwork) -> Self {
        let mut map = Self::default();
        for (index, i) in network.intersections().iter().enumerate() {
            let ingress = map.ingress.len();
            let egress = map.egress.len();
            map.ingress.extend(lanes(i, LaneUse::Ingress));
            map.egress.extend(lanes(i, LaneUse::Egress));
            for g in i.signal_groups().keys() {
                map.groups.push((i.id(), *g));
            }
            map.add_paths(index, i, ingress, egress);
        }
        map.mark_merges();
        map.mark_shared_room(network);
        map
    }

    /// Paths from approach to approach that a kind of vehicle may take, in order.
    pub(crate) fn paths_for(
        &self,
        kind: VehicleKind,
        intersection: IntersectionId,
        from: ApproachId,
        to: ApproachId,
    ) -> impl Iterator<Item = usize> {
        self.paths.iter().enumerate().filter_map(move |(p, path)| {
            let fits = self.ingress[path.from].at.intersection == intersection
                && path.approaches == (from, to)
                && (kind == VehicleKind::Bus || !path.bus_only);
            fits.then_some(p)
        })
    }

    /// Where along the path each call is, if it passes them in this order.
    pub(crate) fn halts(&self, network: &RoadNetwork, p: usize, calls: &[Call]) -> Option<Halts> {
        let path = &self.paths[p];
        let mut last = 0.0;
        calls
            .iter()
            .map(|call| {
                let stop = network.stop_point(&call.stop)?;
                let lane = LaneRef { intersection: stop.intersection, lane: stop.lane };
                let at = if lane == self.ingress[path.from].at {
                    stop.along_m
                } else if lane == self.egress[path.to].at {
                    path.egress_m + stop.along_m
                } else {
                    return None;
                };
                let ahead = at > last && at < path.end_m;
                last = at;
                ahead.then_some(at)
            })
            .collect()
    }

    /// Index of a signal group.
    pub(crate) fn group(&self, at: IntersectionId, group: SignalGroupId) -> Option<usize> {
        self.groups.iter().position(|g| *g == (at, group))
    }

    /// Position and direction of a front `s_m` along a path.
    pub(crate) fn pose(&self, network: &RoadNetwork, p: usize, s_m: f64) -> (Enu, Heading) {
        let path = &self.paths[p];
        let i = &network.intersections()[path.intersection];
        if s_m < path.line_m {
            i.lanes()[self.ingress[path.from].lane].centreline.at(s_m)
        } else if s_m < path.egress_m {
            i.connections()[path.connection].path.at(s_m - path.line_m)
        } else {
            i.lanes()[self.egress[path.to].lane].centreline.at(s_m - path.egress_m)
        }
    }

    fn add_paths(&mut self, index: usize, i: &Intersection, ingress: usize, egress: usize) {
        for (connection, c) in i.connections().iter().enumerate() {
            if !matches!(c.kind, LaneKind::Vehicle | LaneKind::Bus) {
                continue;
            }
            let at = |lane| LaneRef { intersection: i.id(), lane };
            let from = self.ingress[ingress..].iter().position(|l| l.at == at(c.from));
            let to = self.egress[egress..].iter().position(|l| l.at == at(c.to));
            let (Some(from), Some(to)) = (from, to) else { continue };
            let (from, to) = (ingress + from, egress + to);
            let (a, b) = (&i.lanes()[self.ingress[from].lane], &i.lanes()[self.egress[to].lane]);
            let line_m = a.centreline.length_m();
            let egress_m = line_m + c.path.length_m();
            let (curve_mps, curvature_per_m) = curve(&c.path);
            let limit = a.speed_limit_mps.min(curve_mps);
            let p = self.paths.len();
            self.ingress[from].paths.push(p);
            self.egress[to].paths.push(p);
            self.paths.push(Path {
                intersection: index,
                connection,
                from,
                to,
                group: c.signal_group.and_then(|g| self.group(i.id(), g)),
                turn: c.turn,
                line_m,
                egress_m,
                end_m: egress_m + b.centreline.length_m(),
                limit_mps: [a.speed_limit_mps, limit, b.speed_limit_mps],
                curvature_per_m,
                merging: false,
                shared_m: Vec::new(),
                bus_only: [a.kind, b.kind].contains(&LaneKind::Bus),
                approaches: (a.approach, b.approach),
            });
        }
    }

    fn mark_merges(&mut self) {
        for e in &mut self.egress {
            let first = e.paths.first().map(|p| self.paths[*p].from);
            e.merging = e.paths.iter().any(|p| Some(self.paths[*p].from) != first);
            if e.merging {
                for p in &e.paths {
                    self.paths[*p].merging = true;
                    self.ingress[self.paths[*p].from].merging = true;
                }
            }
        }
    }

    fn mark_shared_room(&mut self, network: &RoadNetwork) {
        for lane in &self.ingress {
            for &p in &lane.paths {
                for &q in lane.paths.iter().filter(|q| **q != p) {
                    let line = |x: usize| {
                        let path: &Path = &self.paths[x];
                        let i = &network.intersections()[path.intersection];
                        &i.connections()[path.connection].path
                    };
                    let shared = shared_room_m(line(p), line(q));
                    self.paths[p].shared_m.push((q, shared));
                }
            }
        }
    }
}

/// Vehicle lanes of one use.
fn lanes(i: &Intersection, wanted: LaneUse) -> impl Iterator<Item = LaneTrack> + '_ {
    let fits =
        move |l: &Lane| l.lane_use == wanted && matches!(l.kind, LaneKind::Vehicle | LaneKind::Bus);
    i.lanes().iter().enumerate().filter(move |(_, l)| fits(l)).map(|(lane, l)| LaneTrack {
        at: LaneRef { intersection: i.id(), lane: l.id },
        lane,
        length_m: l.centreline.length_m(),
        paths: Vec::new(),
        merging: false,
    })
}

/// Speed on a connection from its mean radius and [`LATERAL_MPS2`], and its mean curvature,
/// left positive. The radius is length over the sum of all bends, so that an S counts too.
fn curve(line: &Polyline) -> (f64, f64) {
    let headings: Vec<Heading> = line.points().windows(2).map(|w| w[0].heading_to(w[1])).collect();
    let turns = headings.windows(2).map(|w| w[0].turn_to_deg(w[1]).to_radians());
    let (bends, net) = turns.fold((0.0, 0.0), |(b, n), t| (b + libm::fabs(t), n - t));
    // n segments have n − 1 bends between them; the curve also bends half of one at each end.
    let n = headings.len() as f64;
    let bends = bends * n / (n - 1.0).max(1.0);
    let radius = if bends > 1e-6 { line.length_m() / bends } else { f64::INFINITY };
    let speed = libm::sqrt(LATERAL_MPS2 * radius).max(MIN_CURVE_MPS);
    (speed, net / line.length_m())
}

/// How far two paths from one stop line stay within a vehicle's width of each other, metres.
fn shared_room_m(a: &Polyline, b: &Polyline) -> f64 {
    a.samples(SHARED_STEP_M)
        .find(|(_, p)| b.project(*p).offset_m.abs() > CLEAR_WIDTH_M)
        .map_or(a.length_m().min(b.length_m()), |(s, _)| s)
}

/// Lateral acceleration that drivers accept in a turn, m/s² (about 0.2 g in town traffic).
const LATERAL_MPS2: f64 = 2.0;
/// Nobody turns slower than this, m/s.
const MIN_CURVE_MPS: f64 = 2.0;
/// Two vehicles side by side need this between their middle lines, metres: a bus and a bit.
const CLEAR_WIDTH_M: f64 = 2.6;
const SHARED_STEP_M: f64 = 0.5;
