//! Where two ways through a junction need the same room.

use units::Enu;

/// Stretches of two ways that are nearer to each other than vehicles are wide.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct MeetingZone {
    /// Start and end on the first, metres from its start.
    pub first_m: (f64, f64),
    /// Start and end on the second.
    pub second_m: (f64, f64),
}

/// Where two ways that cross come nearer than `reach_m`; where they never do, a stretch of
/// that length around where they are nearest.
pub fn meeting_zone(first: &[Enu], second: &[Enu], reach_m: f64) -> MeetingZone {
    MeetingZone {
        first_m: stretch(first, second, reach_m),
        second_m: stretch(second, first, reach_m),
    }
}

/// Where two ways into the same lane come together: from there both to their ends.
pub fn merging_zone(first: &[Enu], second: &[Enu], reach_m: f64) -> MeetingZone {
    let zone = meeting_zone(first, second, reach_m);
    MeetingZone {
        first_m: (zone.first_m.0, length_m(first)),
        second_m: (zone.second_m.0, length_m(second)),
    }
}

/// How far two ways from the same point stay nearer than `reach_m`, metres along the first.
pub(super) fn shared_m(first: &[Enu], second: &[Enu], reach_m: f64) -> f64 {
    let mut end_m = 0.0;
    walk(first, |at_m, p| {
        let near = distance2(p, second) < reach_m * reach_m;
        if near {
            end_m = at_m;
        }
        near
    });
    end_m
}

/// First and last place of `way` that is near `other`.
fn stretch(way: &[Enu], other: &[Enu], reach_m: f64) -> (f64, f64) {
    let mut found: Option<(f64, f64)> = None;
    let mut nearest = (f64::INFINITY, 0.0);
    let mut total_m = 0.0;
    walk(way, |at_m, p| {
        total_m = at_m;
        let d2 = distance2(p, other);
        if d2 < nearest.0 {
            nearest = (d2, at_m);
        }
        if d2 < reach_m * reach_m {
            found = Some((found.map_or(at_m, |f| f.0), at_m));
        }
        true
    });
    let (from_m, to_m) = found.unwrap_or((nearest.1 - 0.5 * reach_m, nearest.1 + 0.5 * reach_m));
    // The samples around it may lie in it too; a zone has some length.
    let from_m = (from_m - 0.5 * SAMPLE_M).clamp(0.0, (total_m - SAMPLE_M).max(0.0));
    (from_m, (to_m + 0.5 * SAMPLE_M).clamp(from_m + 0.5 * total_m.min(SAMPLE_M), total_m))
}

/// Goes along a way in steps of [`SAMPLE_M`], and to its end, as long as `visit` says so.
fn walk(way: &[Enu], mut visit: impl FnMut(f64, Enu) -> bool) {
    let (mut base_m, mut next_m) = (0.0, 0.0);
    for pair in way.windows(2) {
        let len_m = pair[0].distance_m(pair[1]);
        while next_m < base_m + len_m {
            if !visit(next_m, pair[0].lerp(pair[1], (next_m - base_m) / len_m)) {
                return;
            }
            next_m += SAMPLE_M;
        }
        base_m += len_m;
    }
    if let Some(end) = way.last() {
        visit(base_m, *end);
    }
}

/// The square of the distance of a point from a way.
fn distance2(p: Enu, way: &[Enu]) -> f64 {
    let mut best = f64::INFINITY;
    for pair in way.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let (dx, dy) = (b.x_m - a.x_m, b.y_m - a.y_m);
        let (px, py) = (p.x_m - a.x_m, p.y_m - a.y_m);
        let len2 = dx * dx + dy * dy;
        let t = if len2 > 0.0 { ((px * dx + py * dy) / len2).clamp(0.0, 1.0) } else { 0.0 };
        let (ex, ey) = (px - t * dx, py - t * dy);
        best = best.min(ex * ex + ey * ey);
    }
    best
}

/// Length of a way, metres.
pub(super) fn length_m(way: &[Enu]) -> f64 {
    way.windows(2).map(|pair| pair[0].distance_m(pair[1])).sum()
}

/// Fine enough for vehicles 1.8 m wide.
const SAMPLE_M: f64 = 0.5;

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<Enu> {
        points.iter().map(|(x, y)| Enu::new(*x, *y)).collect()
    }

    #[test]
    fn crossing_ways_meet_around_the_crossing() {
        let (a, b) = (line(&[(-10.0, 0.0), (10.0, 0.0)]), line(&[(0.0, -8.0), (0.0, 12.0)]));
        let zone = meeting_zone(&a, &b, 2.0);
        assert!((zone.first_m.0 - 8.0).abs() <= 0.5 && (zone.first_m.1 - 12.0).abs() <= 0.5);
        assert!((zone.second_m.0 - 6.0).abs() <= 0.5 && (zone.second_m.1 - 10.0).abs() <= 0.5);
    }

    #[test]
    fn merging_ways_meet_to_the_end() {
        let a = line(&[(-20.0, 0.0), (20.0, 0.0)]);
        let b = line(&[(-20.0, 20.0), (0.0, 0.0), (20.0, 0.0)]);
        let zone = merging_zone(&a, &b, 2.0);
        assert!((zone.first_m.1 - 40.0).abs() < 1e-9);
        assert!(zone.first_m.0 < 20.0 && zone.first_m.0 > 15.0, "{zone:?}");
        assert!((zone.second_m.1 - length_m(&b)).abs() < 1e-9);
    }

    #[test]
    fn ways_that_never_come_near_still_have_a_zone() {
        let (a, b) = (line(&[(0.0, 0.0), (20.0, 0.0)]), line(&[(0.0, 5.0), (20.0, 4.0)]));
        let zone = meeting_zone(&a, &b, 2.0);
        assert!(zone.first_m.1 > zone.first_m.0 && zone.first_m.1 <= 20.0);
        assert!(zone.second_m.1 > zone.second_m.0);
    }

    #[test]
    fn ways_from_one_lane_part() {
        let a = line(&[(0.0, 0.0), (20.0, 0.0)]);
        let b = line(&[(0.0, 0.0), (5.0, 0.0), (10.0, 10.0)]);
        let shared = shared_m(&a, &b, 1.8);
        assert!((5.0..8.0).contains(&shared), "{shared}");
    }
}
