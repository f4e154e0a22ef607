//! Conflicts computed from the geometry: where two paths come closer than the vehicles are wide.

use crate::{Connection, LaneKind, Polyline, SignalGroupId};
use std::collections::BTreeMap;

/// Where two paths conflict: stretches along each, metres from its stop line.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ConflictZone {
    /// Start of the zone on the first path.
    pub a_entry_m: f64,
    /// End of the zone on the first path.
    pub a_exit_m: f64,
    /// Start of the zone on the second path.
    pub b_entry_m: f64,
    /// End of the zone on the second path.
    pub b_exit_m: f64,
}

/// How two signal groups stand to each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conflict {
    /// No paths meet.
    None,
    /// Paths meet; both may be green only because the plan lists the pair, one yielding.
    Permitted,
    /// Paths meet: never green together.
    Full,
}

/// Conflicts of every pair of signal groups of one intersection, symmetric.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ConflictMatrix {
    pairs: BTreeMap<(SignalGroupId, SignalGroupId), Conflict>,
}

impl ConflictMatrix {
    /// From the connections' paths and the `declared` pairs; `permitted` pairs that do conflict
    /// become [`Conflict::Permitted`], in either order.
    pub(crate) fn new(
        connections: &[Connection],
        permitted: &[(SignalGroupId, SignalGroupId)],
        declared: &[(SignalGroupId, SignalGroupId)],
    ) -> Self {
        let kind_of = |a, b| {
            let listed = permitted.contains(&(a, b)) || permitted.contains(&(b, a));
            if listed { Conflict::Permitted } else { Conflict::Full }
        };
        let mut pairs: BTreeMap<_, _> = declared
            .iter()
            .filter(|(a, b)| a != b)
            .map(|&(a, b)| (key(a, b), kind_of(a, b)))
            .collect();
        for (i, a) in connections.iter().enumerate() {
            for b in &connections[i + 1..] {
                let (Some(ga), Some(gb)) = (a.signal_group, b.signal_group) else { continue };
                if ga == gb || pairs.contains_key(&key(ga, gb)) || zones_between(a, b).is_empty() {
                    continue;
                }
                pairs.insert(key(ga, gb), kind_of(ga, gb));
            }
        }
        Self { pairs }
    }

    /// How two groups stand to each other; a group never conflicts with itself.
    pub fn between(&self, a: SignalGroupId, b: SignalGroupId) -> Conflict {
        self.pairs.get(&key(a, b)).copied().unwrap_or(Conflict::None)
    }

    /// Whether two groups must never be green together.
    pub fn forbids(&self, a: SignalGroupId, b: SignalGroupId) -> bool {
        self.between(a, b) == Conflict::Full
    }

    /// Every pair that meets, the smaller id first.
    pub fn iter(&self) -> impl Iterator<Item = (SignalGroupId, SignalGroupId, Conflict)> + '_ {
        self.pairs.iter().map(|((a, b), c)| (*a, *b, *c))
    }
}

/// Every zone in which the paths of two connections conflict. Empty if they leave the same
/// lane (they follow one another there) or never come close.
pub fn zones_between(a: &Connection, b: &Connection) -> Vec<ConflictZone> {
    if a.from == b.from {
        return Vec::new();
    }
    let reach = half_width_m(a.kind) + half_width_m(b.kind);
    stretches_near(&a.path, &b.path, reach)
        .into_iter()
        .filter_map(|(a_entry_m, a_exit_m)| {
            let (b_entry_m, b_exit_m) = span_near(&b.path, &a.path, a_entry_m, a_exit_m, reach)?;
            Some(ConflictZone { a_entry_m, a_exit_m, b_entry_m, b_exit_m })
        })
        .collect()
}

/// Stretches of `path` closer than `reach` to `other`.
fn stretches_near(path: &Polyline, other: &Polyline, reach: f64) -> Vec<(f64, f64)> {
    let mut out: Vec<(f64, f64)> = Vec::new();
    let mut open: Option<f64> = None;
    for (s, p) in path.samples(SAMPLE_M) {
        let near = other.project(p).offset_m.abs() < reach;
        match (near, open) {
            (true, None) => open = Some(s),
            (false, Some(from)) => {
                out.push((from, s));
                open = None;
            }
            _ => {}
        }
    }
    if let Some(from) = open {
        out.push((from, path.length_m()));
    }
    out
}

/// The stretch of `path` closer than `reach` to the part `from..to` of `other`.
fn span_near(
    path: &Polyline,
    other: &Polyline,
    from: f64,
    to: f64,
    reach: f64,
) -> Option<(f64, f64)> {
    let mut span: Option<(f64, f64)> = None;
    for (s, p) in path.samples(SAMPLE_M) {
        let foot = other.project(p);
        let within = foot.along_m >= from - reach && foot.along_m <= to + reach;
        if within && foot.offset_m.abs() < reach {
            span = Some((span.map_or(s, |(first, _)| first), s));
        }
    }
    span
}

/// Half the width that a road user sweeps, metres: a car 2.0 m wide, a crossing 4 m.
fn half_width_m(kind: LaneKind) -> f64 {
    match kind {
        LaneKind::Vehicle => 1.0,
        LaneKind::Bus | LaneKind::TrackedVehicle => 1.3,
        LaneKind::Bike => 0.5,
        LaneKind::Crosswalk => 2.0,
    }
}

fn key(a: SignalGroupId, b: SignalGroupId) -> (SignalGroupId, SignalGroupId) {
    if a <= b { (a, b) } else { (b, a) }
}

const SAMPLE_M: f64 = 0.25;
