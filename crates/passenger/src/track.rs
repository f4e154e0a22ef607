//! One bus, and where it is with regard to each stop on its way.

use crate::timetable::JourneyIx;
use crate::{BusPlace, BusSighting};
use std::collections::BTreeMap;
use units::{Duration, Instant, Utc};

/// Position of a stop among the stops that have boards.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct StopIx(pub(crate) usize);

/// A bus that is heard.
#[derive(Clone, Debug)]
pub(crate) struct Bus {
    pub(crate) first_seen: Instant,
    pub(crate) heard: Instant,
    pub(crate) heard_utc: Utc,
    pub(crate) line: Option<String>,
    /// How late it says it is, seconds.
    pub(crate) hint_s: Option<i32>,
    pub(crate) journey: Option<JourneyIx>,
    /// The speed it keeps when nothing hinders it, m/s, once it has been seen to.
    pub(crate) steady_mps: Option<f64>,
    speed_mps: f64,
    /// How late it is by its track, without what a signal ahead is about to cost.
    pub(crate) lateness_ms: Option<i64>,
    pub(crate) legs: BTreeMap<StopIx, Leg>,
}

/// A bus's way to one stop.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Leg {
    pub(crate) heard: Instant,
    pub(crate) heard_utc: Utc,
    /// To the stop, metres; negative beyond it.
    pub(crate) to_stop_m: f64,
    pub(crate) speed_mps: f64,
    pub(crate) motion: Motion,
    /// When it stands at the stop: predicted, or observed.
    pub(crate) expected: Utc,
    /// The same if no signal held it up.
    pub(crate) unhindered: Utc,
}

/// What the bus does with regard to the stop.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Motion {
    Approaching,
    Standing {
        since: Utc,
    },
    Left {
        at: Instant,
        /// Seen leaving; else it fell silent while it stood there.
        seen: bool,
    },
}

/// What a sighting changed at a stop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Change {
    /// Nothing but numbers.
    None,
    /// It comes (again).
    Approaches,
    /// It stands now.
    Arrived,
    /// It stands still, though it was thought to have left in silence.
    Returned,
    /// It is gone; `stood`: it had stopped.
    Left { stood: bool },
}

impl Bus {
    /// Stops that one bus is tracked to at once; an engine sees a few hundred metres.
    pub(crate) const MAX_LEGS: usize = 16;

    pub(crate) const fn new(at: Instant, utc: Utc) -> Self {
        Self {
            first_seen: at,
            heard: at,
            heard_utc: utc,
            line: None,
            hint_s: None,
            journey: None,
            steady_mps: None,
            speed_mps: 0.0,
            lateness_ms: None,
            legs: BTreeMap::new(),
        }
    }

    /// Takes in a sighting's time and speed. A bus that neither accelerates nor brakes and goes
    /// at a fair part of `cruise_mps` shows the speed it likes.
    pub(crate) fn hear(&mut self, at: Instant, utc: Utc, speed_mps: f64, cruise_mps: f64) {
        let dt = at.since(self.heard).as_secs_f64();
        let rate = (speed_mps - self.speed_mps) / dt.max(STEADY_WITHIN_S);
        let near = dt > 0.0 && dt <= LONGEST_STEP_S;
        if near && rate.abs() < STEADY_MPS2 && speed_mps > STEADY_PART * cruise_mps {
            let old = self.steady_mps.unwrap_or(speed_mps);
            self.steady_mps = Some(old + STEADY_GAIN * (speed_mps - old));
        }
        (self.heard, self.heard_utc, self.speed_mps) = (at, utc, speed_mps);
    }

    /// The leg to a stop that it hasn't left.
    pub(crate) fn open_leg(&self, stop: StopIx) -> Option<&Leg> {
        self.legs.get(&stop).filter(|l| !matches!(l.motion, Motion::Left { .. }))
    }

    /// A new leg, in place of the one unheard longest where there are too many.
    pub(crate) fn put_leg(&mut self, stop: StopIx, leg: Leg) {
        if !self.legs.contains_key(&stop) && self.legs.len() >= Self::MAX_LEGS {
            let oldest = self.legs.iter().min_by_key(|(_, l)| l.heard).map(|(s, _)| *s);
            if let Some(oldest) = oldest {
                self.legs.remove(&oldest);
            }
        }
        self.legs.insert(stop, leg);
    }
}

/// The next motion of a leg and what has changed with it; `None`: the sighting says nothing
/// of this stop (beyond a stop that it never approached).
///
/// Motion is monotone but for strong evidence, so that noise of a position can't make a row
/// flicker: from standing back to approaching takes [`BACK_M`], and who has left comes again
/// only from [`AGAIN_M`] away or after [`AGAIN_AFTER`].
pub(crate) fn next_motion(
    old: Option<&Leg>,
    s: &BusSighting,
    at: Instant,
    utc: Utc,
) -> Option<(Motion, Change)> {
    let motion = old.map(|l| l.motion);
    if let Some(Motion::Left { at: left, seen }) = motion {
        return Some(after_leaving(s, left, seen, at, utc));
    }
    let since = match motion {
        Some(Motion::Standing { since }) => Some(since),
        _ => None,
    };
    let stand = || match since {
        Some(since) => (Motion::Standing { since }, Change::None),
        None => (Motion::Standing { since: utc }, Change::Arrived),
    };
    let stay = || match since {
        Some(since) => (Motion::Standing { since }, Change::None),
        None => {
            let change = if motion.is_none() { Change::Approaches } else { Change::None };
            (Motion::Approaching, change)
        }
    };
    let slow = s.speed_mps.abs() < STANDING_MPS;
    Some(match &s.place {
        BusPlace::Approaching { distance_m, .. } => {
            if since.is_some() && *distance_m >= BACK_M {
                (Motion::Approaching, Change::Approaches)
            } else if s.embarking && slow && *distance_m < SECOND_BAY_M {
                stand()
            } else {
                stay()
            }
        }
        BusPlace::AtStop { .. } if s.embarking || s.speed_mps < PULLING_OUT_MPS => stand(),
        BusPlace::AtStop { .. } => stay(),
        BusPlace::Beyond { distance_m, .. } => {
            motion?;
            let pulls_out = *distance_m >= CLEAR_M && s.speed_mps >= PULLING_OUT_MPS;
            if *distance_m >= GONE_M || (pulls_out && !s.embarking) {
                let left = Motion::Left { at, seen: true };
                (left, Change::Left { stood: since.is_some() })
            } else if s.embarking || slow {
                stand()
            } else {
                stay()
            }
        }
        BusPlace::Elsewhere => return None,
    })
}

/// As [`next_motion`], of a bus that has left.
fn after_leaving(
    s: &BusSighting,
    left: Instant,
    seen: bool,
    at: Instant,
    utc: Utc,
) -> (Motion, Change) {
    let long_ago = at.since(left) >= AGAIN_AFTER;
    let gone = (Motion::Left { at: left, seen }, Change::None);
    match &s.place {
        BusPlace::Approaching { distance_m, .. } if long_ago || *distance_m >= AGAIN_M => {
            (Motion::Approaching, Change::Approaches)
        }
        BusPlace::AtStop { .. } if long_ago => (Motion::Standing { since: utc }, Change::Arrived),
        BusPlace::AtStop { .. } if !seen && s.speed_mps < PULLING_OUT_MPS => {
            (Motion::Standing { since: utc }, Change::Returned)
        }
        _ => gone,
    }
}

/// Below this acceleration, m/s², a speed is steady.
const STEADY_MPS2: f64 = 0.25;
/// Sightings closer than this, seconds, are differences of rounding more than of speed.
const STEADY_WITHIN_S: f64 = 0.1;
/// Farther apart they say nothing of acceleration.
const LONGEST_STEP_S: f64 = 2.0;
/// Slower than this part of the cruising speed it is hindered, not leisurely.
const STEADY_PART: f64 = 0.6;
/// Weight of a new steady speed: some seconds of CAMs.
const STEADY_GAIN: f64 = 0.3;
/// Slower than this a bus stands; CAM speeds have steps of 0.01 m/s and some noise.
const STANDING_MPS: f64 = 0.5;
/// From this speed on a bus is on its way.
const PULLING_OUT_MPS: f64 = 1.5;
/// Beyond the stop by this and moving: it has left. Twice the usual error of a position.
const CLEAR_M: f64 = 5.0;
/// Beyond the stop by this it has left, whatever else it says: more than a bus's length.
const GONE_M: f64 = 20.0;
/// Doors open within this before the point: it stands behind another bus.
const SECOND_BAY_M: f64 = 25.0;
/// A bus that "stood" this far from its stop didn't stand there.
const BACK_M: f64 = 30.0;
/// A bus that left comes again from at least here…
const AGAIN_M: f64 = 100.0;
/// …or at least this much later.
const AGAIN_AFTER: Duration = Duration::from_secs(120);

#[cfg(test)]
mod tests {
    use super::*;
    use roadnet::StopPointId;

    fn sighting(place: BusPlace, speed_mps: f64, embarking: bool) -> BusSighting {
        BusSighting {
            station: 1,
            at: Instant::ZERO,
            place,
            speed_mps,
            limit_mps: None,
            embarking,
            line: None,
            lateness_s: None,
            successor_of: None,
        }
    }

    fn stop() -> StopPointId {
        StopPointId("a".into())
    }

    fn to(distance_m: f64) -> BusPlace {
        let (to_stop_line_m, signal_wait_s) = (None, None);
        BusPlace::Approaching { stop: stop(), distance_m, to_stop_line_m, signal_wait_s }
    }

    fn past(distance_m: f64) -> BusPlace {
        BusPlace::Beyond { stop: stop(), distance_m }
    }

    /// Runs sightings a second apart, returns the changes.
    fn run(steps: &[(BusPlace, f64, bool)]) -> Vec<Option<Change>> {
        let mut leg: Option<Leg> = None;
        let step = |(i, (place, v, doors)): (usize, &(BusPlace, f64, bool))| {
            let at = Instant::from_millis(1_000 * i as u64);
            let utc = Utc::from_unix_millis(1_000 * i as i64);
            let s = sighting(place.clone(), *v, *doors);
            let (motion, change) = next_motion(leg.as_ref(), &s, at, utc)?;
            leg = Some(Leg {
                heard: at,
                heard_utc: utc,
                to_stop_m: 0.0,
                speed_mps: *v,
                motion,
                expected: utc,
                unhindered: utc,
            });
            Some(change)
        };
        steps.iter().enumerate().map(step).collect()
    }

    #[test]
    fn a_bus_that_stops_arrives_and_leaves_once() {
        let at = BusPlace::AtStop { stop: stop() };
        let changes = run(&[
            (to(60.0), 10.0, false),
            (to(3.0), 2.0, false),
            (at.clone(), 0.0, true),
            (to(2.0), 0.1, true),
            (past(1.0), 0.4, false),
            (past(3.0), 2.0, false),
            (past(6.0), 3.0, false),
            (past(4.0), 3.5, false),
            (to(2.0), 0.0, false),
            (at, 0.0, false),
        ]);
        let mut expected = vec![Some(Change::None); 10];
        expected[0] = Some(Change::Approaches);
        expected[2] = Some(Change::Arrived);
        expected[6] = Some(Change::Left { stood: true });
        assert_eq!(changes, expected);
    }

    #[test]
    fn a_bus_that_passes_has_not_stood() {
        let at = BusPlace::AtStop { stop: stop() };
        let changes = run(&[(to(20.0), 12.0, false), (at, 12.0, false), (past(8.0), 12.0, false)]);
        assert_eq!(changes[2], Some(Change::Left { stood: false }));
    }

    #[test]
    fn doors_open_beyond_or_before_the_point_are_a_stop() {
        let changes =
            run(&[(to(20.0), 3.0, false), (past(9.0), 0.0, true), (past(30.0), 5.0, false)]);
        assert_eq!(changes[1..], [Some(Change::Arrived), Some(Change::Left { stood: true })]);
        let changes = run(&[(to(15.0), 0.0, true), (past(21.0), 0.0, true)]);
        assert_eq!(changes, [Some(Change::Arrived), Some(Change::Left { stood: true })]);
    }

    #[test]
    fn beyond_a_stop_never_approached_says_nothing() {
        assert_eq!(run(&[(past(3.0), 0.0, true), (past(40.0), 9.0, false)]), [None, None]);
    }

    #[test]
    fn the_next_round_starts_far_away() {
        let changes =
            run(&[(to(9.0), 9.0, false), (past(25.0), 9.0, false), (to(400.0), 9.0, false)]);
        assert_eq!(changes[2], Some(Change::Approaches));
    }
}
