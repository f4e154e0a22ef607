//! Roads as chains of sections: SUMO's edges have all their lanes from end to end, so a road is cut
//! where a lane begins or ends on the way.

use crate::import::{Fate, ImportReport, line_of_nodes};
use roadnet::streets::{
    JunctionIndex, NetworkStreets, RoadIndex, StreetLane, StreetLaneIndex, Users,
};
use roadnet::{ApproachRef, Polyline};
use std::collections::BTreeSet;
use units::Enu;

/// A road.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    pub to: Option<JunctionIndex>,
    /// The junction that it comes from.
    pub from: Option<JunctionIndex>,
    /// The approach at whose stop lines it ends.
    pub entry: Option<ApproachRef>,
    pub sections: Vec<Section>,
}

/// An edge of SUMO's.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub id: String,
    /// Metres from the start of the road.
    pub from_m: f64,
    pub to_m: f64,
    /// From right to left.
    pub lanes: Vec<SectionLane>,
}

/// A lane of an edge.
#[derive(Clone, Debug)]
pub(super) struct SectionLane {
    pub lane: StreetLaneIndex,
    pub of: StreetLane,
    pub line: Polyline,
}

impl Chain {
    /// All roads.
    pub(super) fn all(net: &NetworkStreets, report: &mut ImportReport) -> Vec<Self> {
        let mut names = BTreeSet::new();
        let roads = (0..net.streets.road_count() as u32).map(RoadIndex);
        roads.map(|road| Self::of(net, road, &mut names, report)).collect()
    }

    fn of(
        net: &NetworkStreets,
        road: RoadIndex,
        names: &mut BTreeSet<String>,
        report: &mut ImportReport,
    ) -> Self {
        let (exit, entry) = (net.exit_of(road), net.entry_of(road));
        let name = unique(&name(exit, entry), names);
        let range = net.streets.lanes_of(road);
        let lanes: Vec<(StreetLaneIndex, StreetLane)> =
            range.map(|n| (StreetLaneIndex(n as u32), net.streets.lanes()[n])).collect();
        let cuts = cuts(&lanes, &name, report);
        let last = cuts.len().saturating_sub(2);
        let mut sections = Vec::new();
        for (k, pair) in cuts.windows(2).enumerate() {
            let (from_m, to_m) = (pair[0], pair[1]);
            let there = lanes.iter().filter(|(_, l)| {
                l.begins_m < from_m + NEAR_M && l.length_m > to_m - NEAR_M && l.length_m > from_m
            });
            let lanes = there.filter_map(|(lane, of)| {
                let line = line(net, *lane, (from_m, to_m))?;
                Some(SectionLane { lane: *lane, of: *of, line })
            });
            let id = if last == 0 { name.clone() } else { format!("{name}#{k}") };
            sections.push(Section { id, from_m, to_m, lanes: lanes.collect() });
        }
        let from = exit.and_then(|at| junction_of(net, at));
        Self { to: net.streets.road_end(road), from, entry, sections }
    }

    /// Where a point of a lane is: the lane's id, how far along it, and its length, metres. Where two
    /// sections meet it is on the first of them that has the lane.
    pub(super) fn at(&self, lane: StreetLaneIndex, at_m: f64) -> Option<(String, f64, f64)> {
        let mut having = self.sections.iter().filter_map(|s| Some((s, s.place(lane)?)));
        let (section, index) =
            having.clone().find(|(s, _)| at_m <= s.to_m).or_else(|| having.next_back())?;
        let length_m = section.length_m();
        let along_m = (at_m - section.from_m).clamp(0.0, length_m);
        Some((format!("{}_{index}", section.id), along_m, length_m))
    }

    /// Names of its edges.
    pub(super) fn edges(&self) -> impl Iterator<Item = &str> {
        self.sections.iter().map(|s| s.id.as_str())
    }
}

impl Section {
    /// Length, metres.
    pub(super) fn length_m(&self) -> f64 {
        self.to_m - self.from_m
    }

    /// A lane's place from the right.
    pub(super) fn place(&self, lane: StreetLaneIndex) -> Option<usize> {
        self.lanes.iter().position(|l| l.lane == lane)
    }

    /// Its middle, from where it begins to where it ends.
    pub(super) fn middle(&self) -> Vec<Enu> {
        let (Some(right), Some(left)) = (self.lanes.first(), self.lanes.last()) else {
            return Vec::new();
        };
        let share = |line: &Polyline, k: u32| {
            line.at(line.length_m() * f64::from(k) / f64::from(MIDDLE_PIECES)).0
        };
        (0..=MIDDLE_PIECES).map(|k| share(&right.line, k).lerp(share(&left.line, k), 0.5)).collect()
    }

    /// From each lane of the section before the lanes of this one by which one goes on: its own,
    /// and those that begin here beside it.
    pub(super) fn after(&self, before: &Self) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for (to, lane) in self.lanes.iter().enumerate() {
            let nearest = |n: &usize| {
                let aside = before.lanes[*n].lane.0.abs_diff(lane.lane.0);
                (aside, before.lanes[*n].lane > lane.lane)
            };
            let shared = |n: &usize| !before.lanes[*n].of.users.common(lane.of.users).is_empty();
            // Lanes that end here lead nowhere; who is on them has changed before.
            let goes_on = |n: &usize| self.place(before.lanes[*n].lane).is_some();
            let own = before.place(lane.lane);
            let from = own.or_else(|| {
                let beside = (0..before.lanes.len()).filter(shared);
                beside.filter(goes_on).min_by_key(nearest)
            });
            pairs.extend(from.map(|from| (from, to)));
        }
        pairs.sort_unstable();
        pairs
    }
}

/// The junction of an approach.
fn junction_of(net: &NetworkStreets, at: ApproachRef) -> Option<JunctionIndex> {
    let leads_in = |road: &RoadIndex| {
        net.entry_of(*road).is_some_and(|entry| entry.intersection == at.intersection)
    };
    let roads = (0..net.streets.road_count() as u32).map(RoadIndex);
    roads.filter(leads_in).find_map(|road| net.streets.road_end(road))
}

/// Where a road is cut, from 0 to its length: lanes that begin or end within [`NEAR_M`] of each
/// other do so together.
fn cuts(
    lanes: &[(StreetLaneIndex, StreetLane)],
    name: &str,
    report: &mut ImportReport,
) -> Vec<f64> {
    // To the centimetre, as netconvert writes it.
    let whole = |v: f64| libm::round(v * 100.0) / 100.0;
    let length_m = whole(lanes.iter().map(|(_, l)| l.length_m).fold(0.0, f64::max));
    let places = lanes.iter().flat_map(|(_, l)| [l.begins_m, l.length_m]);
    let mut places: Vec<f64> = places.map(whole).collect();
    places.sort_by(f64::total_cmp);
    let mut cuts = vec![0.0];
    for at_m in places {
        let near = if at_m > length_m - NEAR_M { length_m } else { cuts[cuts.len() - 1] };
        if (at_m - near).abs() >= NEAR_M {
            cuts.push(at_m);
        } else if (at_m - near).abs() > SAME_M {
            let why = format!("{at_m:.1} m from its start, moved to {near:.1} m");
            report.note(Fate::Changed, format!("a lane's end on the way of {name}"), why);
        }
    }
    cuts.push(length_m);
    cuts
}

/// A stretch of a lane as a line of few points.
fn line(
    net: &NetworkStreets,
    lane: StreetLaneIndex,
    (from_m, to_m): (f64, f64),
) -> Option<Polyline> {
    let pieces = libm::ceil((to_m - from_m) / SAMPLE_M).max(1.0) as u32;
    let at = |k: u32| from_m + (to_m - from_m) * f64::from(k) / f64::from(pieces);
    let points: Vec<Enu> = (0..=pieces).map(|k| net.on_lane(lane, at(k)).0).collect();
    line_of_nodes(&points)
}

/// `1201.4` comes in at approach 4, `1201.2.out` leaves by approach 2, `1201.2-1202.4` leads from one
/// to the next.
fn name(exit: Option<ApproachRef>, entry: Option<ApproachRef>) -> String {
    let at = |a: ApproachRef| format!("{}.{}", a.intersection.id, a.approach);
    match (exit, entry) {
        (Some(exit), Some(entry)) => format!("{}-{}", at(exit), at(entry)),
        (Some(exit), None) => format!("{}.out", at(exit)),
        (None, Some(entry)) => at(entry),
        (None, None) => "road".to_owned(),
    }
}

/// The name, or with a letter behind it where several roads have it.
pub(super) fn unique(name: &str, names: &mut BTreeSet<String>) -> String {
    let mut found = name.to_owned();
    let mut n = 2;
    while !names.insert(found.clone()) {
        found = format!("{name}.{n}");
        n += 1;
    }
    found
}

/// What SUMO's `allow` says of a lane's users.
pub(super) fn allowed(users: Users) -> String {
    let all = [
        (Users::CAR, "passenger taxi motorcycle delivery truck trailer private hov"),
        (Users::BUS, "bus coach emergency authority"),
        (Users::TRAM, "tram"),
        (Users::BICYCLE, "bicycle moped"),
    ];
    let names = all.into_iter().filter(|(user, _)| users.contains(*user)).map(|(_, name)| name);
    names.collect::<Vec<_>>().join(" ")
}

/// Lanes that begin or end nearer to each other do so at one place, metres.
const NEAR_M: f64 = 5.0;
const SAME_M: f64 = 0.01;
/// Lines are looked at so often, metres; what is straight is two points in the end.
const SAMPLE_M: f64 = 1.0;
const MIDDLE_PIECES: u32 = 16;
