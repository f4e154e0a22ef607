//! Changes of stationID.
//!
//! Stations change their pseudonym (TS 102 941, TR 103 415): one falls silent and another
//! starts in the same place, of the same size and speed. Inside the estimator the old track
//! must not be counted beside the new one for the seconds until it is forgotten; and a bus
//! that has been granted priority must be recognised. The link lives no longer than the two
//! tracks, and is told outside only of public transport.

use crate::kalman::Measurement;
use crate::track::Track;
use its::msg::StationId;
use std::collections::BTreeMap;

/// The track that has fallen silent and that `new` most likely was. `None` if none fits.
pub(crate) fn predecessor(
    tracks: &BTreeMap<StationId, Track>,
    new: &Track,
    measured: &Measurement,
) -> Option<StationId> {
    tracks
        .values()
        .filter(|old| old.inner.replaced_by.is_none() && old.station != new.station)
        .filter(|old| is_silent(old, new) && looks_like(old, new))
        .filter_map(|old| {
            let mut filter = old.inner.filter.clone();
            filter.predict(new.at.since(old.at).as_secs_f64(), old.inner.direction);
            let misfit = filter.misfit(measured);
            (misfit <= MAX_MISFIT).then_some((misfit, old.station))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, station)| station)
}

fn is_silent(old: &Track, new: &Track) -> bool {
    let silent_s = new.last_seen.since(old.last_seen).as_secs_f64();
    silent_s > old.inner.interval_s * SILENT_INTERVALS
}

fn looks_like(old: &Track, new: &Track) -> bool {
    let same_length = match (old.inner.said_length_m, new.inner.said_length_m) {
        (Some(a), Some(b)) => (a - b).abs() <= LENGTH_STEP_M,
        (a, b) => a.is_some() == b.is_some(),
    };
    let dt_s = new.at.since(old.at).as_secs_f64();
    let slack_mps = SPEED_SLACK_MPS + dt_s * ACCELERATION_MPS2;
    let same_speed = old.velocity_mps.distance_m(new.velocity_mps) <= slack_mps;
    old.station_type == new.station_type && same_length && same_speed
}

/// χ² of two degrees of freedom, 99 %.
const MAX_MISFIT: f64 = 9.21;
/// A station is silent when its next CAM is overdue by half an interval.
const SILENT_INTERVALS: f64 = 1.5;
/// `VehicleLength` counts in steps of 0.1 m.
const LENGTH_STEP_M: f64 = 0.11;
/// Velocities this close are the same, plus what it may have braked or turned meanwhile.
const SPEED_SLACK_MPS: f64 = 1.5;
const ACCELERATION_MPS2: f64 = 2.5;
