//! Lines as a MAPEM and a scenario's file can carry them.

use roadnet::Polyline;
use units::Enu;

/// A line with as many nodes as a MAPEM takes, in whole millimetres, so that a scenario's file says
/// exactly what is meant. `None` if it has no length.
pub(crate) fn line_of_nodes(points: &[Enu]) -> Option<Polyline> {
    let whole = |v: f64| libm::round(v * 1e3) / 1e3 + 0.0;
    let nodes = simplified(points);
    Polyline::new(nodes.iter().map(|p| Enu::new(whole(p.x_m), whole(p.y_m))).collect())
}

/// Fewer points, none of them off by more than 5 cm (Douglas and Peucker 1973), or by more
/// where even that leaves more than a MAPEM can carry.
fn simplified(points: &[Enu]) -> Vec<Enu> {
    let mut tolerance_m = 0.05;
    loop {
        let mut kept = vec![false; points.len()];
        if let Some(last) = points.len().checked_sub(1) {
            (kept[0], kept[last]) = (true, true);
            keep_far(points, 0, last, tolerance_m, &mut kept);
        }
        let few: Vec<Enu> =
            points.iter().zip(&kept).filter(|(_, keep)| **keep).map(|(p, _)| *p).collect();
        if few.len() <= MAX_NODES {
            return few;
        }
        tolerance_m *= 2.0;
    }
}

fn keep_far(points: &[Enu], first: usize, last: usize, tolerance_m: f64, kept: &mut [bool]) {
    let Some(chord) = Polyline::new(vec![points[first], points[last]]) else { return };
    let off = |i: &usize| chord.project(points[*i]).offset_m.abs();
    let farthest = (first + 1..last).max_by(|i, j| off(i).total_cmp(&off(j)));
    if let Some(i) = farthest.filter(|i| off(i) > tolerance_m) {
        kept[i] = true;
        keep_far(points, first, i, tolerance_m, kept);
        keep_far(points, i, last, tolerance_m, kept);
    }
}

/// `NodeSetXY` of ISO/TS 19091.
const MAX_NODES: usize = 63;
