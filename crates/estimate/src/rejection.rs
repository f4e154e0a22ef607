//! Why a CAM or a reading was not used, and the age of a CAM.

use roadnet::DetectorId;
use units::{Duration, Instant, Now, TimestampIts};

/// Why a CAM was not used. Rejections are values, for the caller to count.
#[derive(Clone, Copy, PartialEq, Debug, thiserror::Error)]
pub enum CamRejection {
    /// Farther than [`crate::OFF_ROAD_M`] from every lane, or than [`crate::OFF_MAP_M`] if it is
    /// public transport or an emergency vehicle.
    #[error("position is {distance_m:.0} m from the nearest lane")]
    OffMap {
        /// Distance to the nearest lane, metres.
        distance_m: f64,
    },
    /// Too old, or from the future. The field wraps at 65,536 ms, so the offset is known
    /// only to within multiples of that: 33 s late reads as 32.5 s early.
    #[error("generation time is {offset_ms} ms from now")]
    OutOfTime {
        /// Generation time minus now, milliseconds, −32,767..=32,768; negative is old.
        offset_ms: i32,
    },
    /// All [`crate::MAX_TRACKS`] places are taken, by stations heard within the last seconds.
    #[error("the table of tracks is full")]
    TableFull,
    /// A value that no vehicle here can have, or that contradicts the station's track.
    #[error("implausible: {what} is {value}")]
    Implausible {
        /// Which value.
        what: Implausibility,
        /// The value: metres, m/s or, for a jump, metres off the predicted position.
        value: f64,
    },
    /// A roadside unit or a pedestrian.
    #[error("the station is no vehicle")]
    NotAVehicle,
    /// Older than the last CAM of this station.
    #[error("generated {by_ms} ms before the last one of its station")]
    OutOfOrder {
        /// How much older, milliseconds.
        by_ms: u16,
    },
    /// The same generation time as the last CAM of this station.
    #[error("same generation time as the last one of its station")]
    Duplicate,
}

/// What no vehicle is or does.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Implausibility {
    /// Faster than [`MAX_SPEED_MPS`], or backwards, m/s.
    #[error("speed")]
    Speed,
    /// Longer than the field can say, or not long at all, metres.
    #[error("length")]
    Length,
    /// A position that is known to less than nothing, metres.
    #[error("position error")]
    PositionError,
    /// Off the place where its track has it, metres.
    #[error("distance from its track")]
    Jump,
    /// Its speed changes faster than tyres can, m/s².
    #[error("acceleration")]
    Acceleration,
    /// The way that it has gone is not what its speeds come to; by how much, metres.
    #[error("speed against its way")]
    Way,
    /// Where somebody else was before; how far from them, metres.
    #[error("overlap")]
    Overlap,
}

/// Why a detector's reading was not used.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DetectorRejection {
    /// The intersection has no such detector.
    #[error("there is no detector {0}")]
    Unknown(DetectorId),
}

/// The instant at which a CAM was generated, from `generationDeltaTime` (ITS time modulo
/// 65,536 ms, EN 302 637-2 annex B.3), or [`CamRejection::OutOfTime`].
pub(crate) fn generated_at(now: Now, delta_time: u16) -> Result<Instant, CamRejection> {
    let ours = TimestampIts::from(now.utc).generation_delta_time();
    let age_ms = i64::from(ours.wrapping_sub(delta_time) as i16);
    let clock_ms = now.utc_error.min(MAX_UTC_ERROR).as_millis() as i64;
    let oldest = MAX_CAM_AGE.as_millis() as i64 + clock_ms;
    let newest = FUTURE_TOLERANCE.as_millis() as i64 + clock_ms;
    if age_ms > oldest || age_ms < -newest {
        return Err(CamRejection::OutOfTime { offset_ms: -(age_ms as i32) });
    }
    let age = Duration::from_millis(age_ms.unsigned_abs());
    Ok(if age_ms >= 0 { now.mono.saturating_sub(age) } else { now.mono + age })
}

/// Older CAMs are not used: a moving vehicle is 20 m farther on by then. EN 302 637-2 sends
/// at least once a second, and the channel adds far less than the other half.
pub const MAX_CAM_AGE: Duration = Duration::from_millis(1_500);
/// No road vehicle in a town; the field itself goes to 163.82 m/s.
pub const MAX_SPEED_MPS: f64 = 70.0;
/// Both clocks are GNSS-disciplined; this covers rounding and a sender's poor hold-over.
const FUTURE_TOLERANCE: Duration = Duration::from_millis(200);
/// Our own clock's error widens the window only so far: 5 s off stays rejected however
/// badly we are synchronised.
const MAX_UTC_ERROR: Duration = Duration::from_secs(2);

#[cfg(test)]
mod tests {
    use super::*;
    use units::Utc;

    fn now_at(utc: Utc) -> Now {
        Now { mono: Instant::from_millis(100_000), utc, utc_error: Duration::from_millis(20) }
    }

    /// Offsets that must pass and fail, at many points of the 65,536 ms cycle and across
    /// its wrap, with the generation instant exact.
    #[test]
    fn window_holds_everywhere_in_the_cycle() {
        let base = Utc::from_civil(2026, 11, 21, 8, 0, 0).unwrap();
        for step in 0..700 {
            let now = now_at(base.plus_millis(step * 97));
            let ours = TimestampIts::from(now.utc).generation_delta_time();
            for age in [-220_i64, -1, 0, 1, 100, 999, 1_500, 1_520] {
                let gdt = (i64::from(ours) - age).rem_euclid(65_536) as u16;
                let at = generated_at(now, gdt).unwrap();
                let mono_us = now.mono.as_micros() as i64;
                assert_eq!(at.as_micros() as i64, mono_us - age * 1_000);
            }
            for (age, offset_ms) in [
                (5_000_i64, -5_000),
                (-5_000, 5_000),
                (1_521, -1_521),
                (-221, 221),
                (32_000, -32_000),
                (-32_000, 32_000),
                (33_000, 32_536),
                (-33_000, -32_536),
                (32_768, 32_768),
            ] {
                let gdt = (i64::from(ours) - age).rem_euclid(65_536) as u16;
                let rejected = generated_at(now, gdt).unwrap_err();
                assert_eq!(rejected, CamRejection::OutOfTime { offset_ms }, "{age}");
            }
        }
    }

    #[test]
    fn five_seconds_off_is_refused_even_without_synchronisation() {
        let utc = Utc::from_civil(2026, 11, 21, 8, 0, 0).unwrap();
        let now = Now { mono: Instant::ZERO, utc, utc_error: Duration::MAX };
        let ours = TimestampIts::from(utc).generation_delta_time();
        assert!(generated_at(now, ours.wrapping_sub(5_000)).is_err());
        assert!(generated_at(now, ours.wrapping_add(5_000)).is_err());
        assert_eq!(generated_at(now, ours.wrapping_sub(1_000)), Ok(Instant::ZERO));
    }
}
