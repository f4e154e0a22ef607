//! What the estimator knows of those who stand beyond, as demand of signal groups.

#[path = "../../crates/signal/tests/signal/junction.rs"]
mod junction;

use control::demands;
use estimate::{EstimateConfig, Estimator};
use its::msg::{Cam, CamKind, StationId, StationType, VehicleCam};
use roadnet::{LaneId, SignalGroupId};
use units::{Duration, Heading, Instant, Now, TimestampIts, Utc};

/// Those who stand so far from where the lane out to the south begins, metres: how many of them stand
/// beyond, and how many in the exit, of the groups straight on from the north, left from the east and
/// straight on from the east.
fn beyond(from_begin_m: &[f64]) -> [(u32, u32); 3] {
    let intersection = junction::intersection();
    let lane = intersection.lane(LaneId(23)).expect("the lane out to the south");
    let out = Heading::from_degrees(180.0);
    let mut estimator = Estimator::new(&intersection, EstimateConfig::default());
    let utc = Utc::from_unix_millis(1_800_057_600_000);
    let mut now = Now { mono: Instant::ZERO, utc, utc_error: Duration::ZERO };
    for _ in 0..20 {
        let step = Duration::from_millis(200);
        now = Now { mono: now.mono + step, utc: now.utc + step, ..now };
        for (station, from_begin_m) in (1..).zip(from_begin_m) {
            let cam = Cam {
                station: StationId(station),
                station_type: StationType::PassengerCar,
                generation_delta_time: TimestampIts::from(now.utc).generation_delta_time(),
                position: intersection.frame().to_wgs84(lane.centreline.at(*from_begin_m).0),
                position_error_m: Some(1.0),
                altitude_m: None,
                kind: CamKind::Vehicle(Box::new(VehicleCam {
                    heading: Some(out),
                    speed_mps: Some(0.0),
                    length_m: Some(4.5),
                    ..VehicleCam::default()
                })),
            };
            estimator.handle_cam(now, &cam).expect("a plausible CAM");
        }
    }
    let demands = demands(&intersection, &estimator, now.mono);
    [1, 6, 2].map(|group| {
        let of = demands.group(SignalGroupId(group));
        (of.beyond_veh, of.exit_veh)
    })
}

#[test]
fn an_exit_is_full_where_somebody_stands_near() {
    assert_eq!(beyond(&[]), [(0, 0); 3]);
    assert_eq!(beyond(&[6.0]), [(1, 1), (1, 1), (0, 0)]);
    // A queue before the next signal.
    assert_eq!(beyond(&[180.0, 173.0, 166.0]), [(3, 0), (3, 0), (0, 0)]);
    assert_eq!(beyond(&[60.0, 50.0, 30.0, 20.0]), [(4, 2), (4, 2), (0, 0)]);
}
