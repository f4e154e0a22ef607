//! Conflicts computed from the geometry: where two paths come closer than the vehicles are wide.

use crate::{Connection, LaneKind, Polyline, Projection, SignalGroupId};
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
    for (s, foot) in feet(path, other, reach) {
        let near = foot.offset_m.abs() < reach;
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
    for (s, foot) in feet(path, other, reach) {
        let within = foot.along_m >= from - reach && foot.along_m <= to + reach;
        if within && foot.offset_m.abs() < reach {
            span = Some((span.map_or(s, |(first, _)| first), s));
        }
    }
    span
}

/// Samples of `path` and their feet on `other`. Who is farther off than `reach` needs at least
/// the difference to come near, so the samples on that way are passed over.
fn feet(path: &Polyline, other: &Polyline, reach: f64) -> impl Iterator<Item = (f64, Projection)> {
    let n = libm::ceil(path.length_m() / SAMPLE_M).max(1.0) as usize;
    let n = n.min(usize::MAX - 1);
    let mut i: usize = 0;
    core::iter::from_fn(move || {
        if i > n {
            return None;
        }
        let s = (i as f64 * SAMPLE_M).min(path.length_m());
        let foot = other.project(path.at(s).0);
        let free_m = foot.offset_m.abs() - reach - ROUNDING_M;
        let passes = if free_m > SAMPLE_M { libm::floor(free_m / SAMPLE_M) as usize } else { 1 };
        i = i.saturating_add(passes);
        Some((s, foot))
    })
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
/// More than projections are wrong by.
const ROUNDING_M: f64 = 1e-6;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use units::Enu;

    fn line() -> impl Strategy<Value = Polyline> {
        let point = (-40.0..40.0_f64, -40.0..40.0_f64).prop_map(|(x, y)| Enu::new(x, y));
        proptest::collection::vec(point, 2..6).prop_filter_map("a line", Polyline::new)
    }

    proptest! {
        /// Passing over samples that can't be near changes nothing.
        #[test]
        fn nobody_near_is_passed_over(path in line(), other in line(), reach in 0.5..4.0_f64) {
            let near = |f: &Projection| f.offset_m.abs() < reach;
            let seen: Vec<f64> =
                feet(&path, &other, reach).filter(|(_, f)| near(f)).map(|(s, _)| s).collect();
            let all = path.samples(SAMPLE_M).filter(|(_, p)| near(&other.project(*p)));
            prop_assert_eq!(seen, all.map(|(s, _)| s).collect::<Vec<_>>());
        }
    }
}
