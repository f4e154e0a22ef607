//! Lanes and connections of an intersection.

use super::arms::{Leg, opposite};
use super::graph::Graph;
use super::ground::{CROSSWALK_M, Ground, ends, ground};
use super::profile::Profile;
use super::sites::{Site, is_lit};
use super::turns::{Turn, from_leg, is_through, uses};
use crate::import::line_of_nodes;
use roadnet::{ApproachId, ConnectionId, Lane, LaneId, LaneKind, LaneUse, Turn as Way};
use units::{Enu, Heading};

/// Lanes, and what connects them.
#[derive(Debug, Default)]
pub(super) struct Roads {
    pub(super) lanes: Vec<Lane>,
    pub(super) links: Vec<Link>,
    pub(super) guesses: Guesses,
    /// Headings of those who drive in, by arm.
    pub(super) inward: Vec<(ApproachId, Heading)>,
}

/// A connection to be.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Link {
    pub(super) id: ConnectionId,
    pub(super) from: LaneId,
    pub(super) to: LaneId,
    pub(super) arm: ApproachId,
    pub(super) way: Way,
    pub(super) crossing: bool,
    /// All connections of its lane turn to the side of oncoming traffic, and its arrows say so or
    /// the lane is beside others.
    pub(super) own_lane: bool,
}

/// How often something had to be guessed, or was not as tagged.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Guesses {
    pub(super) lanes: usize,
    pub(super) speeds: usize,
    pub(super) widths: usize,
    pub(super) turns: usize,
    pub(super) nowhere: usize,
    pub(super) unserved: usize,
    pub(super) contradictions: usize,
    pub(super) placements: usize,
    pub(super) cycleways: usize,
    pub(super) trams: usize,
    pub(super) crossings: usize,
    pub(super) plain_crossings: usize,
    pub(super) without_signal: usize,
    pub(super) dead_lanes: usize,
    pub(super) inner_crossings: usize,
    pub(super) short_roads: usize,
}

/// The lanes of one direction of a leg, as far as they are laid out.
struct Side {
    ids: Vec<LaneId>,
    profile: Profile,
    starts: Vec<Enu>,
}

/// Lays out the lanes of all legs and connects them.
///
/// # Errors
/// Why a MAPEM can't carry it.
pub(super) fn lay_out(
    graph: &Graph<'_>,
    site: &Site,
    legs: &[Leg],
    keeps_left: bool,
) -> Result<Roads, String> {
    let mut layout = Layout { graph, keeps_left, roads: Roads::default() };
    let grounds: Vec<Ground> = legs.iter().map(|leg| ground(graph, site, leg)).collect();
    let turns: Vec<Vec<Turn>> = (0..legs.len()).map(|i| from_leg(graph, site, legs, i)).collect();
    let mut ingress = Vec::new();
    let mut egress = Vec::new();
    for (i, (leg, ground)) in legs.iter().zip(&grounds).enumerate() {
        ingress.push(layout.side(leg, ground, true, !turns[i].is_empty())?);
        let reached = turns.iter().flatten().any(|t| t.to == i);
        egress.push(layout.side(leg, ground, false, reached)?);
    }
    for (i, leg) in legs.iter().enumerate() {
        let Some(side) = &ingress[i] else { continue };
        layout.connect(leg, side, &turns[i], &egress)?;
    }
    layout.crosswalks(legs, &grounds)?;
    layout.count_guesses(site, legs, &grounds);
    Ok(layout.roads)
}

struct Layout<'g> {
    graph: &'g Graph<'g>,
    keeps_left: bool,
    roads: Roads,
}

impl Layout<'_> {
    fn side(
        &mut self,
        leg: &Leg,
        ground: &Ground,
        inward: bool,
        used: bool,
    ) -> Result<Option<Side>, String> {
        let path = if inward { &leg.ingress } else { &leg.egress };
        let Some(path) = path.as_ref().filter(|_| used) else { return Ok(None) };
        let Some(profile) = Profile::of(self.graph, path, self.keeps_left) else {
            return Ok(None);
        };
        let from_m = if inward { ground.stop_line_m } else { ground.egress_m };
        let mut side = Side { ids: Vec::new(), profile, starts: Vec::new() };
        for k in 0..side.profile.lanes.len() {
            let outward = side.profile.line(path, k, from_m);
            let name = &self.graph.map.road(side.profile.way as usize).name;
            let line = line_of_nodes(&outward);
            let line = line.ok_or_else(|| format!("a lane of \"{name}\" has no length"))?;
            side.starts.push(line.start());
            let bus = side.profile.lanes[k].bus;
            let id = self.push(Lane {
                id: LaneId(0),
                lane_use: if inward { LaneUse::Ingress } else { LaneUse::Egress },
                kind: if bus { LaneKind::Bus } else { LaneKind::Vehicle },
                approach: leg.arm,
                width_m: side.profile.width_m,
                speed_limit_mps: side.profile.speed_mps,
                centreline: if inward { line.reversed() } else { line },
            })?;
            side.ids.push(id);
        }
        if inward {
            let heading = Heading::from_degrees(path.heading().degrees() + 180.0);
            self.roads.inward.push((leg.arm, heading));
        }
        Ok(Some(side))
    }

    fn push(&mut self, lane: Lane) -> Result<LaneId, String> {
        let id = u8::try_from(self.roads.lanes.len() + 1).map(LaneId);
        let id = id.map_err(|_| "it has more than 255 lanes".to_owned())?;
        self.roads.lanes.push(Lane { id, ..lane });
        Ok(id)
    }

    /// Connects the lanes of one leg with those that its turns lead to.
    fn connect(
        &mut self,
        leg: &Leg,
        side: &Side,
        turns: &[Turn],
        egress: &[Option<Side>],
    ) -> Result<(), String> {
        // Buses have lanes of their own and all turns from there that nothing forbids.
        let (mut open, mut buses) = (Vec::new(), Vec::new());
        for (k, lane) in side.profile.lanes.iter().enumerate() {
            if lane.bus { buses.push(k) } else { open.push(k) }
        }
        for (of, for_buses) in [(open, false), (buses, true)] {
            let arrows: Vec<_> = of.iter().map(|k| side.profile.lanes[*k].arrows).collect();
            let uses = uses(&arrows, turns);
            if !for_buses {
                self.roads.guesses.turns += usize::from(uses.guessed);
                self.roads.guesses.nowhere += uses.nowhere;
                self.roads.guesses.unserved += uses.unserved;
            }
            for (t, turn) in turns.iter().enumerate() {
                let from: Vec<usize> = (0..of.len())
                    .filter(|i| uses.of_lane[*i].contains(&t))
                    // Buses beside other lanes turn only where arrows let them.
                    .filter(|i| {
                        !for_buses || !arrows[*i].is_none() || is_through(turn) || turns.len() == 1
                    })
                    .map(|i| of[i])
                    .collect();
                let Some(target) = egress[turn.to].as_ref() else { continue };
                let to = usable(target, for_buses);
                for (k, target_k) in matched(side, &from, target, &to, turn) {
                    let i = of.iter().position(|o| *o == k).unwrap_or(0);
                    let far = |t: &usize| self.is_far_turn(&turns[*t]);
                    let own = side.ids.len() > 1 && uses.of_lane[i].iter().all(far);
                    let (from, to) = (side.ids[k], target.ids[target_k]);
                    self.link(leg, from, to, turn.angle_deg, own)?;
                }
            }
        }
        let used = |id: &&LaneId| self.roads.links.iter().any(|l| l.from == **id);
        let dead = side.ids.len() - side.ids.iter().filter(used).count();
        self.roads.guesses.dead_lanes += dead;
        Ok(())
    }

    /// Whether a turn crosses those who come from the other side.
    fn is_far_turn(&self, turn: &Turn) -> bool {
        !is_through(turn) && (turn.angle_deg < 0.0) != self.keeps_left
    }

    fn link(
        &mut self,
        leg: &Leg,
        from: LaneId,
        to: LaneId,
        angle_deg: f64,
        own_lane: bool,
    ) -> Result<(), String> {
        let id = u8::try_from(self.roads.links.len() + 1).map(ConnectionId);
        let id = id.map_err(|_| "it has more than 255 connections".to_owned())?;
        let way = Way::from_angle_deg(angle_deg);
        let crossing = from == to;
        self.roads.links.push(Link { id, from, to, arm: leg.arm, way, crossing, own_lane });
        Ok(())
    }

    fn crosswalks(&mut self, legs: &[Leg], grounds: &[Ground]) -> Result<(), String> {
        let mut done = Vec::new();
        for (leg, ground) in legs.iter().zip(grounds) {
            for crosswalk in &ground.crosswalks {
                if done.contains(&crosswalk.node) {
                    continue;
                }
                done.push(crosswalk.node);
                let has = |p: &&super::path::Path| p.nodes.contains(&crosswalk.node);
                let Some(path) = leg.ingress.iter().chain(&leg.egress).find(has) else { continue };
                let (a, b) = ends(self.graph, path, crosswalk);
                let Some(centreline) = line_of_nodes(&[a, b]) else { continue };
                self.roads.guesses.crossings += usize::from(crosswalk.assumed);
                let id = self.push(Lane {
                    id: LaneId(0),
                    lane_use: LaneUse::Both,
                    kind: LaneKind::Crosswalk,
                    approach: leg.arm,
                    width_m: CROSSWALK_M,
                    speed_limit_mps: WALKING_MPS,
                    centreline,
                })?;
                self.link(leg, id, id, 0.0, false)?;
            }
        }
        Ok(())
    }

    fn count_guesses(&mut self, site: &Site, legs: &[Leg], grounds: &[Ground]) {
        let g = &mut self.roads.guesses;
        if !site.crossing_only {
            g.inner_crossings = site.nodes.iter().filter(|n| is_lit(self.graph, **n)).count();
        }
        for (leg, ground) in legs.iter().zip(grounds) {
            let road = self.graph.map.road(leg.first.way as usize);
            let count = |n: &mut usize, yes: bool| *n += usize::from(yes);
            count(&mut g.lanes, road.assumed.lanes);
            count(&mut g.widths, road.assumed.width);
            count(&mut g.contradictions, road.assumed.contradiction);
            count(&mut g.placements, road.assumed.placement);
            count(&mut g.cycleways, road.assumed.cycleway);
            count(&mut g.trams, road.assumed.tram);
            count(&mut g.speeds, road.forward.speed.assumed);
            let own = site.crossing_only || ground.own_signal || {
                let node = self.graph.from(leg.first);
                self.graph.map.points.get(&node).is_some_and(|p| p.signal.is_some())
            };
            count(&mut g.without_signal, leg.ingress.is_some() && !own);
            g.plain_crossings += ground.plain;
        }
    }
}

/// The lanes of a leg that vehicles, or buses, may turn into, from the left.
fn usable(side: &Side, for_buses: bool) -> Vec<usize> {
    let all = || 0..side.profile.lanes.len();
    let of =
        |bus: bool| -> Vec<usize> { all().filter(|k| side.profile.lanes[*k].bus == bus).collect() };
    let wanted = of(for_buses);
    if wanted.is_empty() { all().collect() } else { wanted }
}

/// Which lane leads to which: side by side, and so that as little as possible is shifted.
fn matched(
    from: &Side,
    lanes: &[usize],
    to: &Side,
    targets: &[usize],
    turn: &Turn,
) -> Vec<(usize, usize)> {
    let (n, m) = (lanes.len(), targets.len());
    if n == 0 || m == 0 {
        return Vec::new();
    }
    let most = m.saturating_sub(n);
    let shift = if turn.angle_deg.abs() < ALONG_DEG {
        let cost = |shift: usize| -> f64 {
            let pair = |i: usize| {
                let target = to.starts[targets[(i + shift).min(m - 1)]];
                from.starts[lanes[i]].distance_m(target)
            };
            (0..n).map(pair).sum()
        };
        (0..=most).min_by(|a, b| cost(*a).total_cmp(&cost(*b))).unwrap_or(0)
    } else if turn.angle_deg > 0.0 {
        most
    } else {
        0
    };
    // More lanes than there are behind: those at the side to which one turns come first.
    let skip = if turn.angle_deg > ALONG_DEG { n.saturating_sub(m) } else { 0 };
    let target = |i: usize| (i.saturating_sub(skip) + shift).min(m - 1);
    (0..n).map(|i| (lanes[i], targets[target(i)])).collect()
}

impl Roads {
    /// Whether two arms face each other.
    pub(super) fn facing(&self, a: ApproachId, b: ApproachId) -> bool {
        let of = |arm| self.inward.iter().filter(move |(x, _)| *x == arm).map(|(_, h)| *h);
        a != b && of(a).any(|ha| of(b).any(|hb| opposite(ha, hb)))
    }
}

const WALKING_MPS: f64 = 5.0 / 3.6;
/// What turns less is matched by where lanes lie.
const ALONG_DEG: f64 = 30.0;
