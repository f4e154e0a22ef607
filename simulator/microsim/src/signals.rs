//! What a driver sees at the stop line, and whether that means stopping.

use crate::motion::needed_braking;

/// What a signal group shows to those it governs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Aspect {
    /// Red: nobody passes.
    Stop,
    /// Amber after green: who can stop in comfort stops. Pedestrians don't set out.
    Caution,
    /// Green, flashing green too.
    Go,
    /// Red and amber together: wait, green comes.
    Prepare,
    /// Dark or flashing amber: go with care, as the signs say.
    #[default]
    Dark,
}

/// One signal group as the drivers of this step see it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown {
    pub aspect: Aspect,
    /// When it began, seconds since the start of the world.
    pub since_s: f64,
}

/// A driver's view of a stop line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StopLineView {
    /// Front to stop line, metres.
    pub distance_m: f64,
    /// Speed, m/s.
    pub speed_mps: f64,
    /// Since the aspect began, seconds.
    pub aspect_age_s: f64,
    /// Length of a step: the driver must not count on the amber's last one.
    pub step_s: f64,
}

impl StopLineView {
    /// Whether the signal matters yet: beyond the distance at which a driver would brake by
    /// [`EASY_BRAKING_MPS2`] it doesn't.
    pub(crate) fn in_sight(&self) -> bool {
        let v = self.speed_mps;
        self.distance_m <= SIGHT_MARGIN_M + v * REACTION_S + v * v / (2.0 * EASY_BRAKING_MPS2)
    }

    /// Whether the driver stops, given whether they had decided to.
    ///
    /// Amber (dilemma rule): the driver stops if, after a reaction time of 1 s from the onset,
    /// braking by at most 3.5 m/s² does (the reaction and braking behind the amber times of
    /// RiLSA 2015, 3 s at 50 km/h). Who can't, goes on, unless the line is out of reach within
    /// the [`EXPECTED_AMBER_S`] that drivers are used to and up to 6 m/s² stops the vehicle.
    /// Red: everyone stops whom 6 m/s² stops; after an amber of 3 s nobody is left who can't.
    /// Green: who had decided to stop takes [`START_REACTION_S`] to start.
    pub(crate) fn stops(&self, aspect: Aspect, decided: bool) -> bool {
        match aspect {
            // To the nearest step, so that it is the same on average whatever the step.
            Aspect::Go => {
                decided && self.aspect_age_s + 0.5 * self.step_s < START_REACTION_S - ROUNDING_S
            }
            Aspect::Dark => false,
            _ if decided => true,
            Aspect::Caution => {
                let reaction = (REACTION_S - self.aspect_age_s).max(0.0);
                let braking =
                    self.distance_m - self.speed_mps * reaction.min(self.distance_m / MIN_MPS);
                let needed = needed_braking(self.speed_mps, 0.0, braking);
                let left = EXPECTED_AMBER_S - self.aspect_age_s - self.step_s;
                let in_reach = self.distance_m <= self.speed_mps * left.max(0.0);
                needed <= DILEMMA_BRAKING_MPS2 || (!in_reach && needed <= HARD_BRAKING_MPS2)
            }
            Aspect::Stop | Aspect::Prepare => {
                needed_braking(self.speed_mps, 0.0, self.distance_m) <= HARD_BRAKING_MPS2
            }
        }
    }
}

/// Reaction to amber, seconds.
const REACTION_S: f64 = 1.0;
/// From green to a queue's first driver letting go of the brake, seconds. With it the lost
/// time at start-up comes to 2.0 s (HCM 6: typically 2), without to 1.5 s.
const START_REACTION_S: f64 = 0.7;
/// Drivers brake no harder than this for an amber that they could still pass, m/s².
const DILEMMA_BRAKING_MPS2: f64 = 3.5;
/// Braking that drivers accept before they would pass red, m/s²; dry asphalt gives 8.
const HARD_BRAKING_MPS2: f64 = 6.0;
/// Drivers begin to brake for a red about where this would do, m/s².
const EASY_BRAKING_MPS2: f64 = 1.0;
/// Added to the sight so that slow vehicles see the line too, metres.
const SIGHT_MARGIN_M: f64 = 20.0;
/// The shortest amber that drivers know, seconds (RiLSA 2015: 3 s up to 50 km/h).
const EXPECTED_AMBER_S: f64 = 3.0;
const ROUNDING_S: f64 = 1e-6;
/// Slower vehicles have no braking distance worth the name, m/s.
const MIN_MPS: f64 = 0.1;

#[cfg(test)]
mod tests {
    use super::*;

    fn view(distance_m: f64, speed_mps: f64, aspect_age_s: f64) -> StopLineView {
        StopLineView { distance_m, speed_mps, aspect_age_s, step_s: 0.5 }
    }

    #[test]
    fn amber_stops_who_can_and_lets_go_who_cannot() {
        // 50 km/h: 1 s of reaction and 3.5 m/s² need 41.5 m.
        assert!(view(42.0, 13.9, 0.0).stops(Aspect::Caution, false));
        assert!(!view(30.0, 13.9, 0.0).stops(Aspect::Caution, false));
        // Between: not in reach within the amber that can be counted on, so brake harder.
        assert!(view(38.0, 13.9, 0.0).stops(Aspect::Caution, false));
        assert!(view(1.0, 0.0, 0.0).stops(Aspect::Caution, false));
    }

    #[test]
    fn a_decision_to_stop_holds_until_green() {
        assert!(view(5.0, 9.0, 1.0).stops(Aspect::Caution, true));
        assert!(view(5.0, 9.0, 1.0).stops(Aspect::Prepare, true));
        assert!(view(5.0, 9.0, 0.0).stops(Aspect::Go, true));
        assert!(!view(5.0, 9.0, 0.5).stops(Aspect::Go, true));
        assert!(!view(5.0, 9.0, 0.0).stops(Aspect::Go, false));
    }

    #[test]
    fn at_constant_speed_nobody_who_goes_on_amber_meets_red() {
        for tenths in 1..=220 {
            let v = f64::from(tenths) * 0.1;
            for d in 1..800 {
                let d = f64::from(d) * 0.1;
                let (mut at, mut age) = (d, 0.0);
                let mut stops = false;
                while at > 0.0 && !stops && age < 3.0 {
                    stops = view(at, v, age).stops(Aspect::Caution, false);
                    at -= v * 0.5;
                    age += 0.5;
                }
                assert!(
                    stops || at <= 0.0 || view(at, v, 0.0).stops(Aspect::Stop, false),
                    "{v} {d}"
                );
            }
        }
    }
}
