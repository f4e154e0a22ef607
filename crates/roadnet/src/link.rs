//! Roads between intersections: where the egress lanes of one are the ingress lanes of the next.

use crate::parts::{Lane, LaneKind, LaneUse};
use crate::{ApproachId, Intersection, IntersectionId, Polyline, RoadNetwork};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use units::{Enu, LocalFrame};

/// An approach of some intersection.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct ApproachRef {
    /// The intersection.
    pub intersection: IntersectionId,
    /// Its approach.
    pub approach: ApproachId,
}

/// One road: the egress lanes of `from` continue as the ingress lanes of `to`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Link {
    /// Where vehicles leave an intersection.
    pub from: ApproachRef,
    /// Where they come to the next.
    pub to: ApproachRef,
}

/// How an ingress lane lies to the egress lane that continues as it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Seam {
    /// From the end of the egress lane to the start of the ingress lane, metres; 0 if they
    /// overlap.
    pub gap_m: f64,
    /// How far apart they lie sideways, metres, positive if the ingress lane is to the right.
    pub offset_m: f64,
    /// How much the ingress lane's direction differs, degrees, −180 to 180, right positive.
    pub turn_deg: f64,
    /// From the start of the egress lane to the stop line, metres.
    pub length_m: f64,
}

/// What is wrong with a link.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[error("link {}: {fault}", link + 1)]
pub struct LinkError {
    /// Its place in the list, from 0.
    pub link: usize,
    /// What it is.
    pub fault: LinkFault,
}

/// What can be wrong with a link.
#[derive(Clone, Copy, PartialEq, Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum LinkFault {
    #[error("there is no intersection {0}")]
    UnknownIntersection(IntersectionId),
    #[error("intersection {} has no egress lane of approach {}", .0.intersection, .0.approach)]
    NoEgress(ApproachRef),
    #[error("intersection {} has no ingress lane of approach {}", .0.intersection, .0.approach)]
    NoIngress(ApproachRef),
    #[error("approach {} of intersection {} is linked on twice", .0.approach, .0.intersection)]
    LinkedOnTwice(ApproachRef),
    #[error("approach {} of intersection {} is fed by two links", .0.approach, .0.intersection)]
    FedTwice(ApproachRef),
    #[error("{0:.0} m lie between the egress and the ingress lane, expected at most {MAX_GAP_M}")]
    Gap(f64),
    #[error(
        "the ingress lane lies {0:.0} m beside the egress lane, expected at most {MAX_OFFSET_M}"
    )]
    Offset(f64),
    #[error(
        "the ingress lane is turned by {0:.0}° to the egress lane, expected at most {MAX_TURN_DEG}"
    )]
    Turn(f64),
}

impl Seam {
    /// Between two lanes of one plane.
    pub fn between(egress: &Polyline, ingress: &Polyline) -> Self {
        let foot = egress.project(ingress.start());
        let (end, at_end) = (egress.end(), egress.end_heading());
        let (ahead_m, side_m) = components(end, at_end.unit(), ingress.start());
        if foot.along_m >= egress.length_m() && ahead_m > 0.0 {
            return Self {
                gap_m: ahead_m,
                offset_m: side_m,
                turn_deg: at_end.turn_to_deg(ingress.start_heading()),
                length_m: egress.length_m() + ahead_m + ingress.length_m(),
            };
        }
        let back = ingress.project(egress.start());
        if foot.along_m <= 0.0 && back.along_m > 0.0 {
            // The ingress lane begins further back than the egress lane.
            return Self {
                gap_m: 0.0,
                offset_m: -back.offset_m,
                turn_deg: egress.start_heading().turn_to_deg(back.heading),
                length_m: ingress.length_m() - back.along_m,
            };
        }
        Self {
            gap_m: 0.0,
            offset_m: foot.offset_m,
            turn_deg: foot.heading.turn_to_deg(ingress.start_heading()),
            length_m: foot.along_m + ingress.length_m(),
        }
    }

    /// What keeps two such lanes from being one road: the gap, the offset or the turn.
    pub fn fault(&self) -> Option<LinkFault> {
        if self.turn_deg.abs() > MAX_TURN_DEG {
            Some(LinkFault::Turn(self.turn_deg.abs()))
        } else if self.gap_m > MAX_GAP_M {
            Some(LinkFault::Gap(self.gap_m))
        } else if self.offset_m.abs() > MAX_OFFSET_M {
            Some(LinkFault::Offset(self.offset_m.abs()))
        } else {
            None
        }
    }
}

impl RoadNetwork {
    /// How the lanes of a link lie to each other: of all pairs of an egress and an ingress lane
    /// the one that fits best. `None` if one of the ends has no such lane.
    pub fn seam(&self, link: &Link) -> Option<Seam> {
        let (i, j) =
            (self.intersection(link.from.intersection)?, self.intersection(link.to.intersection)?);
        let ingress: Vec<Polyline> = lanes(j, LaneUse::Ingress, link.to.approach)
            .filter_map(|l| seen_from(i.frame(), j.frame(), &l.centreline))
            .collect();
        let egress = lanes(i, LaneUse::Egress, link.from.approach);
        let seams = egress.flat_map(|e| ingress.iter().map(|l| Seam::between(&e.centreline, l)));
        seams.min_by(|a, b| misfit(a).total_cmp(&misfit(b)))
    }
}

/// Every fault of every link.
pub(crate) fn check(network: &RoadNetwork, links: &[Link]) -> Vec<LinkError> {
    let (mut left, mut fed) = (BTreeSet::new(), BTreeSet::new());
    let mut errors = Vec::new();
    for (link, l) in links.iter().enumerate() {
        let mut add = |fault| errors.push(LinkError { link, fault });
        let (from, to) =
            (network.intersection(l.from.intersection), network.intersection(l.to.intersection));
        for (found, end) in [(from, l.from), (to, l.to)] {
            if found.is_none() {
                add(LinkFault::UnknownIntersection(end.intersection));
            }
        }
        if !left.insert(l.from) {
            add(LinkFault::LinkedOnTwice(l.from));
        }
        if !fed.insert(l.to) {
            add(LinkFault::FedTwice(l.to));
        }
        let none = |i: &Intersection, lane_use, end: ApproachRef| {
            lanes(i, lane_use, end.approach).next().is_none()
        };
        if from.is_some_and(|i| none(i, LaneUse::Egress, l.from)) {
            add(LinkFault::NoEgress(l.from));
        }
        if to.is_some_and(|i| none(i, LaneUse::Ingress, l.to)) {
            add(LinkFault::NoIngress(l.to));
        }
        if let Some(fault) = network.seam(l).and_then(|s| s.fault()) {
            add(fault);
        }
    }
    errors
}

/// The lanes of an approach on which one drives that way.
fn lanes(i: &Intersection, lane_use: LaneUse, approach: ApproachId) -> impl Iterator<Item = &Lane> {
    i.lanes().iter().filter(move |l| {
        l.lane_use == lane_use && l.approach == approach && l.kind != LaneKind::Crosswalk
    })
}

/// A line of one plane in another.
fn seen_from(frame: &LocalFrame, own: &LocalFrame, line: &Polyline) -> Option<Polyline> {
    Polyline::new(line.points().iter().map(|p| frame.to_enu(own.to_wgs84(*p))).collect())
}

/// How far `p` lies ahead of `from` and to the right, seen in the direction `unit`.
fn components(from: Enu, unit: Enu, p: Enu) -> (f64, f64) {
    let (dx, dy) = (p.x_m - from.x_m, p.y_m - from.y_m);
    (dx * unit.x_m + dy * unit.y_m, dx * unit.y_m - dy * unit.x_m)
}

/// The larger, the worse two lanes fit.
fn misfit(s: &Seam) -> f64 {
    let share =
        [s.gap_m / MAX_GAP_M, s.offset_m.abs() / MAX_OFFSET_M, s.turn_deg.abs() / MAX_TURN_DEG];
    share.into_iter().fold(0.0, f64::max)
}

/// Within it the road between is taken as straight.
const MAX_GAP_M: f64 = 300.0;
/// Four lanes: the middles of a road's two ends differ by pockets and bus bays.
const MAX_OFFSET_M: f64 = 15.0;
/// A sharper bend is a turn at a junction that is missing from the network.
const MAX_TURN_DEG: f64 = 60.0;

#[cfg(test)]
mod tests;
