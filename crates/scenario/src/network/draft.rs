//! Reads a `network.toml` into plain data, with the place of everything in it.

use crate::mapem::LONGEST_LANE_M;
use crate::problems::Mark;
use crate::toml_reader::{Document, Field, Marks, Reader};
use roadnet::{
    ApproachId, ConnectionId, ConnectionParts, Detector, DetectorId, DetectorKind, IntersectionId,
    IntersectionParts, Lane, LaneId, LaneKind, LaneUse, Polyline, RightOfWay, SignalGroupId,
    StopPointId,
};
use std::collections::{BTreeMap, BTreeSet};
use units::{Duration, Enu, Wgs84};

use super::signs;
use super::timing::{self, RawTiming};

/// One file as read: what could be made of it, and where it stands.
pub(super) struct Draft {
    pub(super) data: IntersectionParts,
    pub(super) timing: RawTiming,
    /// None: it could not be read.
    pub(super) stops: Vec<Option<StopDraft>>,
    pub(super) places: Places,
    /// Something that was mentioned could not be read: what refers to it is not judged.
    pub(super) incomplete: bool,
    /// Which lanes those are.
    pub(super) lost: LostLanes,
}

/// Lanes that are mentioned and could not be read.
#[derive(Clone, Default)]
pub(super) struct LostLanes {
    lanes: BTreeSet<LaneId>,
    /// There may be more: an id or a whole line could not be read.
    more: bool,
}

impl LostLanes {
    /// Whether a lane that is not there may be one of these.
    pub(super) fn may_hold(&self, lane: LaneId) -> bool {
        self.more || self.lanes.contains(&lane)
    }
}

/// A stop point as read.
pub(super) struct StopDraft {
    pub(super) id: StopPointId,
    pub(super) name: String,
    pub(super) lane: LaneId,
    pub(super) along_m: f64,
    pub(super) marks: Marks,
}

/// Where things stand. Of two with one id the later one.
pub(super) struct Places {
    pub(super) intersection: Marks,
    pub(super) lanes: BTreeMap<LaneId, Marks>,
    pub(super) connections: BTreeMap<ConnectionId, Marks>,
    pub(super) detectors: BTreeMap<DetectorId, Marks>,
    pub(super) permitted: BTreeMap<(SignalGroupId, SignalGroupId), Mark>,
    pub(super) declared: BTreeMap<(SignalGroupId, SignalGroupId), Mark>,
    /// The table `[right_of_way]`, if there is one.
    pub(super) signs: Option<Marks>,
}

/// Reads the document; problems stay in it. `None` if there is no intersection to speak of.
pub(super) fn read(doc: &Document<'_>) -> Option<Draft> {
    let mut root = doc.root();
    let head = root.required("intersection").table().map(read_head);
    let mut lanes = Items::default();
    let mut lost = LostLanes { more: doc.is_broken(), ..LostLanes::default() };
    for r in root.tables("lane", MAX_TABLES) {
        let marks = r.marks();
        let (id, lane) = read_lane(r);
        match id {
            Some(id) if lane.is_none() => drop(lost.lanes.insert(id)),
            Some(_) => {}
            None => lost.more = true,
        }
        lanes.add(&marks, lane);
    }
    let mut connections = Items::default();
    for r in root.tables("connection", MAX_TABLES) {
        connections.add(&r.marks(), read_connection(r));
    }
    let mut detectors = Items::default();
    for r in root.tables("detector", MAX_TABLES) {
        detectors.add(&r.marks(), read_detector(r));
    }
    let stop_tables = root.tables("stop_point", MAX_TABLES);
    let stops: Vec<_> = stop_tables.into_iter().map(read_stop).collect();
    let conflicts = root.optional("conflicts").table().map(read_conflicts).unwrap_or_default();
    let signs = root.optional("right_of_way");
    let signs_given = signs.is_present();
    let (signs, sign_marks) = signs.table().map(signs::read).unzip();
    let signs = signs.flatten();
    let timing = timing::read(&mut root);
    root.finish();
    let (head, marks) = head?;
    let head = head?;
    let signs_lost = signs_given && signs.is_none();
    let lost_items = lanes.lost || connections.lost || detectors.lost;
    let incomplete = doc.is_broken() || lost_items || signs_lost;
    let right_of_way = signs.unwrap_or_else(|| RightOfWay::without_signs(&connections.items));
    let data = IntersectionParts {
        id: head.id,
        name: head.name,
        revision: head.revision,
        ref_point: head.ref_point,
        lanes: lanes.items,
        connections: connections.items,
        permitted: conflicts.permitted.iter().map(|(pair, _)| *pair).collect(),
        declared: conflicts.declared.iter().map(|(pair, _)| *pair).collect(),
        detectors: detectors.items,
        right_of_way,
    };
    let places = Places {
        intersection: marks,
        lanes: data.lanes.iter().map(|l| l.id).zip(lanes.marks).collect(),
        connections: data.connections.iter().map(|c| c.id).zip(connections.marks).collect(),
        detectors: data.detectors.iter().map(|d| d.id).zip(detectors.marks).collect(),
        permitted: conflicts.permitted.into_iter().collect(),
        declared: conflicts.declared.into_iter().collect(),
        signs: sign_marks,
    };
    Some(Draft { data, timing, stops, places, incomplete, lost })
}

/// What was read of one kind, and its places.
struct Items<T> {
    items: Vec<T>,
    marks: Vec<Marks>,
    lost: bool,
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self { items: Vec::new(), marks: Vec::new(), lost: false }
    }
}

impl<T> Items<T> {
    fn add(&mut self, marks: &Marks, item: Option<T>) {
        match item {
            Some(item) => {
                self.items.push(item);
                self.marks.push(marks.clone());
            }
            None => self.lost = true,
        }
    }
}

struct Head {
    id: IntersectionId,
    name: String,
    revision: u8,
    ref_point: Wgs84,
}

fn read_head(mut r: Reader<'_>) -> (Option<Head>, Marks) {
    let marks = r.marks();
    let id = r.required("id").int(0..=65_535);
    let region = r.optional("region").int(0..=65_535);
    let name = r.required("name").text(MAX_NAME_BYTES);
    let revision = r.optional("revision").int(0..=127).unwrap_or(0);
    let ref_point = r.required("ref_point").table().and_then(|mut p| {
        let lat = p.required("lat_deg").f64(-90.0..=90.0);
        let lon = p.required("lon_deg").f64(-180.0..=180.0);
        p.finish();
        Wgs84::new(lat?, lon?).ok()
    });
    r.finish();
    let head = || {
        let id = IntersectionId { region, id: id? };
        // Without name or place the rest can be checked all the same.
        let ref_point = ref_point.or_else(|| Wgs84::new(0.0, 0.0).ok())?;
        Some(Head { id, name: name.unwrap_or_default(), revision, ref_point })
    };
    (head(), marks)
}

/// A lane's id as far as it can be read, and the lane.
fn read_lane(mut r: Reader<'_>) -> (Option<LaneId>, Option<Lane>) {
    let id = r.required("id").int(0..=255).map(LaneId);
    let lane_use = r.required("use").choice(&[
        ("ingress", LaneUse::Ingress),
        ("egress", LaneUse::Egress),
        ("both", LaneUse::Both),
    ]);
    let kind = r.optional("kind").choice(&[
        ("vehicle", LaneKind::Vehicle),
        ("bus", LaneKind::Bus),
        ("bike", LaneKind::Bike),
        ("tracked_vehicle", LaneKind::TrackedVehicle),
        ("crosswalk", LaneKind::Crosswalk),
    ]);
    let kind = kind.unwrap_or(LaneKind::Vehicle);
    let approach = r.required("approach").int(0..=15).map(ApproachId);
    let width = r.optional("width_m").f64(0.5..=20.0);
    let width_m = width.unwrap_or(match kind {
        LaneKind::Crosswalk => DEFAULT_CROSSWALK_WIDTH_M,
        _ => DEFAULT_LANE_WIDTH_M,
    });
    let speed_limit_mps = read_speed(&mut r).unwrap_or(match kind {
        LaneKind::Crosswalk => DEFAULT_WALKING_MPS,
        _ => DEFAULT_SPEED_MPS,
    });
    let nodes = read_nodes(&r.required("nodes"));
    r.finish();
    let lane = || {
        let (id, lane_use, approach, nodes) = (id?, lane_use?, approach?, nodes?);
        let centreline = match lane_use {
            LaneUse::Ingress => nodes.reversed(),
            LaneUse::Egress | LaneUse::Both => nodes,
        };
        Some(Lane { id, lane_use, kind, approach, width_m, speed_limit_mps, centreline })
    };
    (id, lane())
}

/// The speed limit in either unit.
fn read_speed(r: &mut Reader<'_>) -> Option<f64> {
    let kmh = r.optional("speed_limit_kmh");
    let mps = r.optional("speed_limit_mps");
    if kmh.is_present() && mps.is_present() {
        mps.problem("found beside speed_limit_kmh, expected only one of them");
    }
    kmh.f64(2.0..=250.0).map(|v| v / 3.6).or_else(|| mps.f64(0.5..=70.0))
}

/// The points of a lane, from the intersection outward.
fn read_nodes(field: &Field<'_>) -> Option<Polyline> {
    let nodes = field.list(MAX_NODES)?;
    let count = nodes.len();
    let reach = -MAX_COORDINATE_M..=MAX_COORDINATE_M;
    let points: Vec<Enu> = nodes
        .iter()
        .filter_map(|n| {
            let [x, y] = n.tuple("x_m, y_m")?;
            let (x, y) = (x.f64(reach.clone()), y.f64(reach.clone()));
            Some(Enu::new(x?, y?))
        })
        .collect();
    if points.len() < count {
        return None;
    }
    let Some(line) = Polyline::new(points) else {
        field.problem("the lane has no length, expected at least two different points");
        return None;
    };
    let length_m = line.length_m();
    if length_m > LONGEST_LANE_M {
        let most = LONGEST_LANE_M;
        field.problem(format!("the lane is {length_m:.0} m long, expected at most {most:.0}"));
        return None;
    }
    Some(line)
}

fn read_connection(mut r: Reader<'_>) -> Option<ConnectionParts> {
    let id = r.required("id").int(0..=255).map(ConnectionId);
    let from = r.required("from").int(0..=255).map(LaneId);
    let to = r.required("to").int(0..=255).map(LaneId);
    let group = r.optional("signal_group");
    let signal_group = group.int(1..=254).map(SignalGroupId);
    let turn_on_red = r.optional("turn_on_red").bool().unwrap_or(false);
    r.finish();
    if group.is_present() && signal_group.is_none() {
        return None;
    }
    Some(ConnectionParts { id: id?, from: from?, to: to?, signal_group, turn_on_red })
}

fn read_detector(mut r: Reader<'_>) -> Option<Detector> {
    let id = r.required("id").int(0..=65_535).map(DetectorId);
    let lane = r.required("lane").int(0..=255).map(LaneId);
    let kind = r.required("kind").choice(&[
        ("stop_line", DetectorKind::StopLine),
        ("advance", DetectorKind::Advance),
        ("push_button", DetectorKind::PushButton),
    ]);
    let button = kind == Some(DetectorKind::PushButton);
    let place = if button { r.optional("to_stop_line_m") } else { r.required("to_stop_line_m") };
    let to_stop_line_m = place.f64(0.0..=5_000.0).or(button.then_some(0.0));
    let length_m = r.optional("length_m").f64(0.1..=60.0).unwrap_or(DEFAULT_LOOP_M);
    r.finish();
    let (id, lane, kind, to_stop_line_m) = (id?, lane?, kind?, to_stop_line_m?);
    Some(Detector { id, lane, kind, to_stop_line_m, length_m })
}

fn read_stop(mut r: Reader<'_>) -> Option<StopDraft> {
    let marks = r.marks();
    let id = r.required("id").text(MAX_NAME_BYTES).map(StopPointId);
    let name = r.required("name").text(MAX_NAME_BYTES);
    let lane = r.required("lane").int(0..=255).map(LaneId);
    let along_m = r.required("along_m").f64(0.0..=5_000.0);
    r.finish();
    Some(StopDraft { id: id?, name: name?, lane: lane?, along_m: along_m?, marks })
}

type Pair = ((SignalGroupId, SignalGroupId), Mark);

/// What a file says of pairs of signal groups.
#[derive(Default)]
struct Conflicts {
    permitted: Vec<Pair>,
    declared: Vec<Pair>,
}

fn read_conflicts(mut r: Reader<'_>) -> Conflicts {
    let mut pairs = |key, what| -> Vec<Pair> {
        let pairs = r.optional(key).list(MAX_PAIRS).unwrap_or_default();
        let pair = |p: &Field<'_>| {
            let [a, b] = p.tuple(what)?;
            let (a, b) = (a.int(1..=254), b.int(1..=254));
            Some(((SignalGroupId(a?), SignalGroupId(b?)), p.mark()))
        };
        pairs.iter().filter_map(pair).collect()
    };
    let permitted = pairs("permitted", "yielding, priority");
    let declared = pairs("declared", "one, other");
    r.finish();
    Conflicts { permitted, declared }
}

/// Seconds as the file gives them, for a default.
pub(super) const fn secs(s: u64) -> Duration {
    Duration::from_secs(s)
}

/// A lane in town.
const DEFAULT_LANE_WIDTH_M: f64 = 3.25;
/// The usual crossing (RiLSA: 4 m).
const DEFAULT_CROSSWALK_WIDTH_M: f64 = 4.0;
/// 50 km/h, the limit in towns.
const DEFAULT_SPEED_MPS: f64 = 50.0 / 3.6;
/// 5 km/h.
const DEFAULT_WALKING_MPS: f64 = 5.0 / 3.6;
const DEFAULT_LOOP_M: f64 = 2.0;
/// A MAPEM numbers lanes and connections by an octet; detectors and pairs are a few per lane.
const MAX_TABLES: usize = 2_000;
/// Every pair of the groups of a very large junction.
const MAX_PAIRS: usize = 10_000;
/// `NodeSetXY` of ISO/TS 19091.
const MAX_NODES: usize = 63;
/// Beyond it the local plane bends.
const MAX_COORDINATE_M: f64 = 10_000.0;
/// `DescriptiveName` has 63 characters; two bytes each in Cyrillic and Romanian.
const MAX_NAME_BYTES: usize = 126;
