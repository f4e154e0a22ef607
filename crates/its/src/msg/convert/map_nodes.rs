//! Centre lines of a MAPEM: offsets from node to node on the wire, points of the local plane
//! in [`crate::msg::Lane::nodes`].

use super::{invalid, listed, position, refuse, steps};
use crate::msg::MsgError;
use crate::wire::EncodeError;
use core::fmt::Arguments;
use its_asn1::dsrc;
use units::{Enu, LocalFrame};

/// Sums the offsets of explicit nodes, starting at the reference point.
pub(super) fn read(
    nodes: &dsrc::NodeSetXY,
    frame: &LocalFrame,
    path: Arguments<'_>,
) -> Result<Vec<Enu>, MsgError> {
    let mut at = Enu::default();
    let mut points = Vec::with_capacity(nodes.0.len());
    for (i, node) in nodes.0.iter().enumerate() {
        at = step(at, &node.delta, frame, format_args!("{path}.nodeList.nodes[{i}].delta"))?;
        points.push(at);
    }
    Ok(points)
}

/// The point that `delta` leads to. Sums are rounded to whole centimetres, so that they don't
/// drift; only absolute nodes lie between.
fn step(
    from: Enu,
    delta: &dsrc::NodeOffsetPointXY,
    frame: &LocalFrame,
    path: Arguments<'_>,
) -> Result<Enu, MsgError> {
    use dsrc::NodeOffsetPointXY as Delta;
    let (x, y) = match delta {
        Delta::NodeXY1(d) => (d.x.0, d.y.0),
        Delta::NodeXY2(d) => (d.x.0, d.y.0),
        Delta::NodeXY3(d) => (d.x.0, d.y.0),
        Delta::NodeXY4(d) => (d.x.0, d.y.0),
        Delta::NodeXY5(d) => (d.x.0, d.y.0),
        Delta::NodeXY6(d) => (d.x.0, d.y.0),
        Delta::NodeLatLon(at) => return Ok(frame.to_enu(position(&at.lat, &at.lon, path)?)),
        Delta::Regional(extension) => {
            let region = extension.region_id.0;
            return Err(invalid(path, format!("a node in the way of region {region}")));
        }
    };
    Ok(Enu::new(
        (from.x_m * 100.0 + f64::from(x)) / 100.0,
        (from.y_m * 100.0 + f64::from(y)) / 100.0,
    ))
}

/// A computed lane: the reference lane's points relative to its first, moved by the offsets,
/// then scaled and rotated about the first point (ISO/TS 19091, `ComputedLane`).
pub(super) fn computed(
    lane: &dsrc::ComputedLane,
    reference: &[Enu],
    path: Arguments<'_>,
) -> Result<Vec<Enu>, MsgError> {
    let Some(first) = reference.first() else {
        return Err(invalid(path, "the reference lane has no points"));
    };
    let (scale_x, scale_y) = (
        scale(lane.scale_xaxis.as_ref(), format_args!("{path}.scaleXaxis"))?,
        scale(lane.scale_yaxis.as_ref(), format_args!("{path}.scaleYaxis"))?,
    );
    let angle = lane.rotate_xy.as_ref().map_or(0, |angle| angle.0 % 28_800);
    // Clockwise, as every angle of the dictionary.
    let (sin, cos) = {
        let radians = (f64::from(angle) * 0.0125).to_radians();
        (libm::sin(radians), libm::cos(radians))
    };
    let origin =
        Enu::new(first.x_m + offset(&lane.offset_xaxis), first.y_m + offset(&lane.offset_yaxis));
    let place = |point: &Enu| {
        let (x, y) = ((point.x_m - first.x_m) * scale_x, (point.y_m - first.y_m) * scale_y);
        Enu::new(origin.x_m + x * cos + y * sin, origin.y_m - x * sin + y * cos)
    };
    Ok(reference.iter().map(place).collect())
}

fn offset(offset: &dsrc::DrivenLineOffset) -> f64 {
    match offset {
        dsrc::DrivenLineOffset::Small(cm) => f64::from(cm.0) / 100.0,
        dsrc::DrivenLineOffset::Large(cm) => f64::from(cm.0) / 100.0,
    }
}

/// `Scale-B12`: steps of 0.05 % around 1; below −1999 reserved.
fn scale(scale: Option<&dsrc::ScaleB12>, path: Arguments<'_>) -> Result<f64, MsgError> {
    match scale.map_or(0, |scale| scale.0) {
        steps if steps < -1_999 => Err(invalid(path, format!("{steps} is reserved"))),
        steps => Ok(1.0 + f64::from(steps) * 0.000_5),
    }
}

/// Offsets between the points, each in the smallest form that holds it; what no form holds is
/// split into equal parts. `attributes` go to the first node.
pub(super) fn write(
    points: &[Enu],
    attributes: Option<dsrc::NodeAttributeSetXY>,
    path: Arguments<'_>,
) -> Result<dsrc::NodeSetXY, EncodeError> {
    let path = format_args!("{path}.nodeList.nodes");
    let mut nodes = Vec::new();
    let mut attributes = attributes;
    let mut from = (0_i32, 0_i32);
    for point in points {
        let to = (centimetres(point.x_m, path)?, centimetres(point.y_m, path)?);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        // So many that the largest part, rounded up, still fits.
        let parts = (dx.abs().max(dy.abs()) + LARGEST_OFFSET_CM - 1) / LARGEST_OFFSET_CM;
        let parts = parts.max(1);
        // The first point's way from the reference point must not leave points behind.
        if nodes.is_empty() && parts > 1 {
            return Err(refuse(path, "the first point is over 327 m from the reference point"));
        }
        let mut before = (0, 0);
        for part in 1..=parts {
            let part_of = |d: i32| (i64::from(d) * i64::from(part) / i64::from(parts)) as i32;
            let so_far = (part_of(dx), part_of(dy));
            let delta = smallest(so_far.0 - before.0, so_far.1 - before.1);
            let attributes = attributes.take().map(Box::new);
            nodes.push(dsrc::NodeXY { delta, attributes, unknown: None });
            before = so_far;
        }
        listed(nodes.len(), 1..=63, path)?;
        from = to;
    }
    listed(nodes.len(), 2..=63, path)?;
    Ok(dsrc::NodeSetXY(nodes.into_iter().collect()))
}

/// Whole centimetres; within 20 km of the reference point.
fn centimetres(metres: f64, path: Arguments<'_>) -> Result<i32, EncodeError> {
    steps(metres, 100.0, -2_000_000..=2_000_000, path)
}

/// The shortest of the six forms for an offset within ±[`LARGEST_OFFSET_CM`].
fn smallest(x: i32, y: i32) -> dsrc::NodeOffsetPointXY {
    use dsrc::NodeOffsetPointXY as Delta;
    let fits = |bits: u32| {
        let half = 1 << (bits - 1);
        (-half..half).contains(&x) && (-half..half).contains(&y)
    };
    let (x16, y16) = (x as i16, y as i16);
    if fits(10) {
        Delta::NodeXY1(dsrc::NodeXY20b { x: dsrc::OffsetB10(x16), y: dsrc::OffsetB10(y16) })
    } else if fits(11) {
        Delta::NodeXY2(dsrc::NodeXY22b { x: dsrc::OffsetB11(x16), y: dsrc::OffsetB11(y16) })
    } else if fits(12) {
        Delta::NodeXY3(dsrc::NodeXY24b { x: dsrc::OffsetB12(x16), y: dsrc::OffsetB12(y16) })
    } else if fits(13) {
        Delta::NodeXY4(dsrc::NodeXY26b { x: dsrc::OffsetB13(x16), y: dsrc::OffsetB13(y16) })
    } else if fits(14) {
        Delta::NodeXY5(dsrc::NodeXY28b { x: dsrc::OffsetB14(x16), y: dsrc::OffsetB14(y16) })
    } else {
        Delta::NodeXY6(dsrc::NodeXY32b { x: dsrc::OffsetB16(x16), y: dsrc::OffsetB16(y16) })
    }
}

/// What `Offset-B16` holds both ways.
const LARGEST_OFFSET_CM: i32 = 32_767;

#[cfg(test)]
mod tests {
    use super::*;
    use units::Wgs84;

    fn reference() -> Vec<Enu> {
        vec![Enu::new(1.0, 2.0), Enu::new(1.0, 12.0), Enu::new(4.0, 12.0)]
    }

    fn lane(angle: u16, scale_y: i16) -> dsrc::ComputedLane {
        dsrc::ComputedLane {
            reference_lane_id: dsrc::LaneID(1),
            offset_xaxis: dsrc::DrivenLineOffset::Small(dsrc::DrivenLineOffsetSm(350)),
            offset_yaxis: dsrc::DrivenLineOffset::Large(dsrc::DrivenLineOffsetLg(-5_000)),
            rotate_xy: Some(dsrc::Angle(angle)),
            scale_yaxis: Some(dsrc::ScaleB12(scale_y)),
            ..Default::default()
        }
    }

    fn assert_points(found: &[Enu], expected: [(f64, f64); 3]) {
        for (found, (x, y)) in found.iter().zip(expected) {
            assert!(found.distance_m(Enu::new(x, y)) < 1e-9, "{found:?} is not {x}, {y}");
        }
    }

    #[test]
    fn a_computed_lane_is_moved_scaled_and_turned_clockwise_about_its_first_point() {
        let moved = computed(&lane(0, 0), &reference(), format_args!("lane")).unwrap();
        assert_points(&moved, [(4.5, -48.0), (4.5, -38.0), (7.5, -38.0)]);
        let half = computed(&lane(0, -1_000), &reference(), format_args!("lane")).unwrap();
        assert_points(&half, [(4.5, -48.0), (4.5, -43.0), (7.5, -43.0)]);
        let east = computed(&lane(90 * 80, 0), &reference(), format_args!("lane")).unwrap();
        assert_points(&east, [(4.5, -48.0), (14.5, -48.0), (14.5, -51.0)]);
        assert!(computed(&lane(0, -2_048), &reference(), format_args!("lane")).is_err());
        assert!(computed(&lane(0, 0), &[], format_args!("lane")).is_err());
    }

    #[test]
    fn absolute_nodes_are_converted_and_offsets_go_on_from_them() {
        let frame = LocalFrame::new(Wgs84::new(47.0, 28.8).unwrap());
        let there = frame.to_wgs84(Enu::new(100.0, -40.0));
        let absolute = dsrc::NodeOffsetPointXY::NodeLatLon(dsrc::NodeLLmD64b {
            lon: super::super::longitude(there),
            lat: super::super::latitude(there),
        });
        let nodes = [smallest(500, 0), absolute, smallest(-20, 700)];
        let nodes =
            nodes.into_iter().map(|delta| dsrc::NodeXY { delta, ..Default::default() }).collect();
        let points = read(&dsrc::NodeSetXY(nodes), &frame, format_args!("lane")).unwrap();
        let expected = [(5.0, 0.0), (100.0, -40.0), (99.8, -33.0)];
        for (found, (x, y)) in points.iter().zip(expected) {
            assert!(found.distance_m(Enu::new(x, y)) < 0.01, "{found:?} is not {x}, {y}");
        }
    }
}
