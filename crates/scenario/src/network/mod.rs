//! The road network and signal programs of a scenario, from `network.toml` files.

mod draft;
mod geometry;
pub(crate) mod links;
mod overrides;
mod program;
mod signs;
mod timing;

pub use overrides::{Overrides, read_intergreens};
pub(crate) use timing::default_times;

use crate::Source;
use crate::plan::{KnownIntersection, PlanTable};
use crate::problems::Problems;
use crate::toml_reader::Document;
use roadnet::{IntersectionId, LaneUse, RoadNetwork, StopPoint};
use signal::SignalProgram;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use units::Duration;

/// Checked intersections, their stop points, and the programs of those that have signals.
#[derive(Clone, Debug)]
pub struct Network {
    /// Lanes, connections, stop points.
    pub network: RoadNetwork,
    /// The signal program of each intersection with signals.
    pub programs: BTreeMap<IntersectionId, Arc<SignalProgram>>,
}

impl Network {
    /// Reads one file per intersection; `overrides` change every program before it is checked.
    ///
    /// # Errors
    /// All problems of all files.
    pub fn load(files: &[Source<'_>], overrides: &Overrides) -> Result<Self, Problems> {
        let mut problems = Problems::new();
        let (network, _) = Self::collect(files, overrides, &mut problems);
        problems.into_result(network)
    }

    /// Puts a file's plans into the programs; of several for one intersection that which is in
    /// force at `at` from midnight UTC.
    ///
    /// # Errors
    /// All problems that the intersections have with them.
    pub fn run_plans(&mut self, plans: &PlanTable, at: Duration) -> Result<(), Problems> {
        let known = self.network.intersections().iter();
        let known = known.filter_map(|intersection| {
            let program = self.programs.get(&intersection.id())?.clone();
            Some(KnownIntersection { called: intersection.id().to_string(), intersection, program })
        });
        self.programs = plans.programs(known, at)?;
        Ok(())
    }

    /// The same into a list of problems that is already begun: what can be used of the
    /// network comes back even if there are problems, so that demand can be checked against
    /// it, and whether that is all of the road. `None` if nothing can be used.
    pub(crate) fn collect(
        files: &[Source<'_>],
        overrides: &Overrides,
        problems: &mut Problems,
    ) -> (Option<Self>, bool) {
        let mut sound = true;
        let mut intersections = Vec::new();
        let mut programs = BTreeMap::new();
        let mut stop_points: Vec<StopPoint> = Vec::new();
        let mut seen = BTreeSet::new();
        for source in files {
            let doc = Document::parse(source.file, source.text);
            let draft = draft::read(&doc);
            problems.extend(doc.into_problems());
            let Some(checked) = draft.and_then(|d| geometry::check(d, problems)) else {
                sound = false;
                continue;
            };
            let geometry::Checked { intersection, timing, stops, marks, incomplete, lost } =
                checked;
            sound &= !incomplete;
            if !seen.insert(intersection.id()) {
                let what = format!("intersection {} is in an earlier file", intersection.id());
                problems.add(&marks.of("id"), what);
                continue;
            }
            let program =
                program::check(&intersection, timing, &marks, overrides, incomplete, problems);
            if let Some(program) = program {
                programs.insert(intersection.id(), Arc::new(program));
            }
            for stop in stops {
                let placed = stop.and_then(|s| place_stop(&intersection, s, &lost, problems));
                sound &= placed.is_some();
                if let Some(stop) = placed {
                    let id = stop.id.clone();
                    if stop_points.iter().any(|s| s.id == id) {
                        problems.add(marks.own(), format!("stop point {id} is there twice"));
                    }
                    stop_points.push(stop);
                }
            }
            intersections.push(intersection);
        }
        let any = !intersections.is_empty();
        let network =
            any.then(|| Self { network: RoadNetwork::new(intersections, stop_points), programs });
        (network, sound)
    }
}

fn place_stop(
    intersection: &roadnet::Intersection,
    stop: draft::StopDraft,
    lost: &draft::LostLanes,
    problems: &mut Problems,
) -> Option<StopPoint> {
    let draft::StopDraft { id, name, lane: lane_id, along_m, marks } = stop;
    let Some(lane) = intersection.lane(lane_id) else {
        if !lost.may_hold(lane_id) {
            problems.add(&marks.of("lane"), format!("there is no lane {lane_id}"));
        }
        return None;
    };
    if lane.lane_use == LaneUse::Both {
        problems.add(&marks.of("lane"), format!("lane {lane_id} is a crossing"));
        return None;
    }
    let length = lane.centreline.length_m();
    if along_m > length {
        let what = format!("found {along_m}, expected at most the lane's length of {length:.1}");
        problems.add(&marks.of("along_m"), what);
        return None;
    }
    let (point, _) = lane.centreline.at(along_m);
    Some(StopPoint { id, name, intersection: intersection.id(), lane: lane_id, along_m, point })
}

/// A finding without the subject in front of it ("stage 3: …"): the field says that.
fn without_subject(finding: &str) -> &str {
    match finding.split_once(": ") {
        Some((subject, rest)) if SUBJECTS.iter().any(|s| subject.starts_with(s)) => rest,
        _ => finding,
    }
}

const SUBJECTS: [&str; 8] = [
    "connection",
    "declared conflict",
    "detector",
    "lane",
    "permitted pair",
    "plan",
    "signal group",
    "stage",
];
