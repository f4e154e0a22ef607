//! The network that demand refers to, and what can be said against a reference.

use super::ways::Ways;
use crate::csv_table::Row;
use crate::toml_reader::Field;
use roadnet::{ApproachId, ApproachRef, Intersection, IntersectionId, LaneUse, RoadNetwork};

/// The network that demand refers to, and whether all of it could be read: what refers to
/// something missing from a network that could not is not judged.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'n> {
    pub(crate) network: &'n RoadNetwork,
    pub(crate) sound: bool,
    /// The ways of cars, bicycles, ….
    pub(crate) ways: &'n Ways<'n>,
}

impl<'n> Ground<'n> {
    /// The intersection with this number; without a number the only one. What is wrong is told.
    pub(crate) fn intersection(
        &self,
        number: Option<u16>,
        tell: impl FnOnce(String),
    ) -> Option<IntersectionId> {
        let all = self.network.intersections();
        match (number, all) {
            (None, [only]) => return Some(only.id()),
            (None, _) => tell("missing, the scenario has several intersections".to_owned()),
            (Some(number), _) => {
                let id = all.iter().map(Intersection::id).find(|id| id.id == number);
                if id.is_none() && self.sound {
                    tell(format!("there is no intersection {number}"));
                }
                return id;
            }
        }
        None
    }

    /// An approach on which vehicles come into the network; what is wrong is told.
    pub(crate) fn entry(&self, approach: ApproachRef, tell: impl FnOnce(String)) {
        if self.sound {
            if self.lanes(approach, LaneUse::Ingress) == 0 {
                tell(format!("approach {} has no ingress lane", approach.approach));
            } else if let Some(link) = self.network.link_to(approach) {
                tell(format!(
                    "is fed by the link from approach {} of intersection {}, expected an \
                     approach where vehicles come into the network",
                    link.from.approach, link.from.intersection
                ));
            }
        }
    }

    /// An approach by which vehicles leave the network; what is wrong is told.
    pub(crate) fn exit(&self, approach: ApproachRef, tell: impl FnOnce(String)) {
        if self.sound {
            if self.lanes(approach, LaneUse::Egress) == 0 {
                tell(format!("approach {} has no egress lane", approach.approach));
            } else if let Some(link) = self.network.link_from(approach) {
                tell(format!(
                    "is linked on to approach {} of intersection {}, expected an approach by \
                     which vehicles leave the network",
                    link.to.approach, link.to.intersection
                ));
            }
        }
    }

    fn lanes(&self, at: ApproachRef, lane_use: LaneUse) -> usize {
        let lanes = self.network.intersection(at.intersection).map_or(&[][..], |i| i.lanes());
        lanes.iter().filter(|l| l.lane_use == lane_use && l.approach == at.approach).count()
    }

    /// Reads `{ intersection = 1, approach = 2 }`.
    pub(crate) fn approach(ground: Option<Self>, field: &Field<'_>) -> Option<ApproachRef> {
        let mut r = field.table()?;
        let number = r.optional("intersection");
        let approach = r.required("approach").int(0..=15).map(ApproachId);
        let id: Option<u16> = number.int(0..=65_535);
        r.finish();
        if number.is_present() && id.is_none() {
            return None;
        }
        let intersection = ground?.intersection(id, |what| number.problem(what))?;
        Some(ApproachRef { intersection, approach: approach? })
    }

    /// Reads two columns of a row: an intersection's number and an approach.
    pub(crate) fn approach_of_row(
        ground: Option<Self>,
        row: &Row<'_>,
        intersection: &str,
        approach: &str,
    ) -> Option<ApproachRef> {
        let number = row.whole(intersection, 0..=u16::MAX);
        let approach = row.whole(approach, 0..=15);
        let approach = u8::try_from(approach?).ok().map(ApproachId)?;
        let intersection =
            ground?.intersection(Some(number?), |what| row.problem(intersection, &what))?;
        Some(ApproachRef { intersection, approach })
    }
}
