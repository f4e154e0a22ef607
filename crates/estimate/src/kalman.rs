//! The filter: nearly constant velocity in the plane.
//!
//! State x = (x, y, vx, vy). Between measurements the velocity is constant but for an
//! acceleration that is white from one interval to the next, with its own deviation along and
//! across the direction of travel: the discrete white-noise acceleration model of Bar-Shalom,
//! Li and Kirubarajan, *Estimation with Applications to Tracking and Navigation* (2001),
//! §6.3.2, rotated. Position and velocity are independent measurements, and so are the two
//! components of each along the axes of its error's ellipse: four numbers, taken in one after the
//! other (§3.2, sequential update). So no matrix is ever inverted for it, and what each takes off
//! the covariance is symmetric to the last bit. Position and velocity being two blocks of the
//! state, all of it is written in blocks of two by two: most of the full matrices would be noughts
//! and ones.

use nalgebra::{Matrix2, Vector2};
use units::{Enu, Heading};

/// A vehicle's position and velocity with their covariance.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Filter {
    position: Estimate,
    velocity: Estimate,
    /// Covariance of position (rows) and velocity (columns).
    cross: Matrix2<f64>,
}

/// Half of the state, with its own covariance.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Estimate {
    x: Vector2<f64>,
    p: Matrix2<f64>,
}

/// What one CAM says.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Measurement {
    position: Vector2<f64>,
    /// Variance, in any direction.
    position_r: f64,
    velocity: Option<Velocity>,
}

/// A measured velocity.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Velocity {
    v: Vector2<f64>,
    /// Direction of travel, of length one.
    u: Vector2<f64>,
    /// Deviations along and across it.
    along: f64,
    across: f64,
}

impl Measurement {
    /// From a position, the semi-major axis of its 95 % ellipse, speed and heading as far as
    /// they are given. A speed without a direction says nothing unless it is nearly zero.
    pub fn new(
        position: Enu,
        ellipse95_m: Option<f64>,
        speed_mps: Option<f64>,
        heading: Option<Heading>,
    ) -> Self {
        let said = ellipse95_m.map_or(POSITION_SIGMA_M, |axis| axis / SIGMAS_OF_95);
        let sigma = said.clamp(POSITION_FLOOR_M, POSITION_CEILING_M);
        let direction = match (speed_mps, heading) {
            (Some(speed), Some(heading)) => Some((speed, heading)),
            (Some(speed), None) if speed < STILL_MPS => Some((speed, Heading::default())),
            _ => None,
        };
        Self {
            position: Vector2::new(position.x_m, position.y_m),
            position_r: sigma * sigma,
            velocity: direction.map(|(speed, heading)| {
                let u = unit(heading);
                let across = SPEED_SIGMA_MPS + speed * HEADING_SIGMA_RAD;
                Velocity { v: u * speed, u, along: SPEED_SIGMA_MPS, across }
            }),
        }
    }
}

impl Velocity {
    /// Its covariance.
    fn r(&self) -> Matrix2<f64> {
        oriented(self.u, self.along, self.across)
    }
}

impl Filter {
    /// A filter that believes its first measurement; a velocity not measured is unknown.
    pub fn new(m: &Measurement) -> Self {
        let unknown = (Vector2::zeros(), any_way(UNKNOWN_SPEED_MPS * UNKNOWN_SPEED_MPS));
        let (v, v_r) = m.velocity.map_or(unknown, |m| (m.v, m.r()));
        Self {
            position: Estimate { x: m.position, p: any_way(m.position_r) },
            velocity: Estimate { x: v, p: v_r },
            cross: Matrix2::zeros(),
        }
    }

    /// Position, metres.
    pub fn position(&self) -> Enu {
        Enu::new(self.position.x[0], self.position.x[1])
    }

    /// Velocity, metres per second east and north.
    pub fn velocity_mps(&self) -> Enu {
        Enu::new(self.velocity.x[0], self.velocity.x[1])
    }

    /// Whether the velocity has been measured, or followed from positions.
    pub fn knows_velocity(&self) -> bool {
        self.velocity.p.trace() < 2.0 * KNOWN_SPEED_MPS * KNOWN_SPEED_MPS
    }

    /// Moves the state on by `dt_s` ≥ 0 seconds. `direction`, of travel and of length one, orients
    /// the process noise.
    pub fn predict(&mut self, dt_s: f64, direction: Option<Enu>) {
        let u = direction.map_or(Vector2::y(), |d| Vector2::new(d.x_m, d.y_m));
        let across = if direction.is_some() { ACCELERATION_ACROSS } else { ACCELERATION_ALONG };
        let a = oriented(u, ACCELERATION_ALONG, across);
        let dt2 = dt_s * dt_s;
        let (cross, velocity_p) = (self.cross, self.velocity.p);
        self.position.x += self.velocity.x * dt_s;
        self.position.p +=
            (cross + cross.transpose()) * dt_s + velocity_p * dt2 + a * (dt2 * dt2 / 4.0);
        self.cross += velocity_p * dt_s + a * (dt2 * dt_s / 2.0);
        self.velocity.p += a * dt2;
    }

    /// Normalised squared innovation of the measured position, χ² with two degrees of freedom
    /// if the vehicle is where the filter thinks (§5.4.2); infinite if it can't be told.
    pub fn misfit(&self, m: &Measurement) -> f64 {
        squared(m.position - self.position.x, &(self.position.p + any_way(m.position_r)))
    }

    /// Whether the vehicle can be where the CAM says, `dt_s` after the last one: within five
    /// standard deviations of where it would be in town traffic, or of where the hardest braking
    /// or evading can have brought it. Only then the filter opens up, to follow at once.
    pub fn admits(&mut self, m: &Measurement, dt_s: f64) -> bool {
        let y = m.position - self.position.x;
        let s = self.position.p + any_way(m.position_r);
        if squared(y, &s) <= GATE {
            return true;
        }
        let dt_s = dt_s.min(LONGEST_S);
        let reach_m = HARDEST_MPS2 * dt_s * dt_s / 2.0;
        let beyond = y * (1.0 - reach_m / y.norm()).max(0.0);
        if squared(beyond, &s) > GATE {
            return false;
        }
        self.position.open(reach_m);
        true
    }

    /// Takes a measurement in. Speed and position of a CAM are not of quite the same moment: where
    /// the speed has changed, less is known of where the vehicle is. A velocity that doesn't fit
    /// while the position does is a manoeuvre (or a kink in somebody's map): the filter then opens
    /// up its velocity first.
    pub fn update(&mut self, m: &Measurement) {
        if let Some(m) = m.velocity
            && let Some(u) = (m.v + self.velocity.x).try_normalize(STILL_MPS)
        {
            let apart_m = u * (APART_S * u.dot(&(m.v - self.velocity.x)));
            self.position.p += apart_m * apart_m.transpose();
        }
        self.take_position(m);
        if let Some(m) = m.velocity {
            if squared(m.v - self.velocity.x, &(self.velocity.p + m.r())) > GATE {
                self.velocity.open(MANOEUVRE_MPS);
            }
            self.take_velocity(&m);
        }
    }

    fn take_position(&mut self, m: &Measurement) {
        let Self { position, cross, velocity } = self;
        for axis in [Vector2::x(), Vector2::y()] {
            take(position, cross, velocity, axis, (m.position.dot(&axis), m.position_r));
        }
    }

    fn take_velocity(&mut self, m: &Velocity) {
        let Self { position, cross, velocity } = self;
        let mut turned = cross.transpose();
        for (axis, deviation) in [(m.u, m.along), (Vector2::new(-m.u.y, m.u.x), m.across)] {
            take(velocity, &mut turned, position, axis, (m.v.dot(&axis), deviation * deviation));
        }
        *cross = turned.transpose();
    }
}

impl Estimate {
    /// It may be off by that much more, in any direction.
    fn open(&mut self, deviation: f64) {
        self.p += any_way(deviation * deviation);
    }
}

/// Takes in a measurement `z` of one half of the state along an axis of length one, with variance
/// `r` > 0; `cross` has the rows of that half.
fn take(
    seen: &mut Estimate,
    cross: &mut Matrix2<f64>,
    other: &mut Estimate,
    axis: Vector2<f64>,
    (z, r): (f64, f64),
) {
    let (with_seen, with_other) = (seen.p * axis, cross.tr_mul(&axis));
    let s_inv = 1.0 / (axis.dot(&with_seen) + r);
    let (k, l) = (with_seen * s_inv, with_other * s_inv);
    let y = z - axis.dot(&seen.x);
    seen.x += k * y;
    other.x += l * y;
    seen.p -= with_seen * with_seen.transpose() * s_inv;
    *cross -= with_seen * l.transpose();
    other.p -= with_other * with_other.transpose() * s_inv;
}

/// Squared length of an innovation in units of its covariance.
fn squared(y: Vector2<f64>, s: &Matrix2<f64>) -> f64 {
    inverse(s).map_or(f64::INFINITY, |inv| y.dot(&(inv * y)))
}

/// Of a covariance; `None` if it is none.
fn inverse(s: &Matrix2<f64>) -> Option<Matrix2<f64>> {
    let (a, b, c) = (s[(0, 0)], s[(0, 1)], s[(1, 1)]);
    let determinant = a * c - b * s[(1, 0)];
    (determinant > 0.0).then(|| Matrix2::new(c, -b, -s[(1, 0)], a) * (1.0 / determinant))
}

/// Covariance with deviation `along` in direction `u` and `across` at right angles.
fn oriented(u: Vector2<f64>, along: f64, across: f64) -> Matrix2<f64> {
    let (l, a) = (along * along, across * across);
    let off = u.x * u.y * (l - a);
    Matrix2::new(u.x * u.x * l + u.y * u.y * a, off, off, u.y * u.y * l + u.x * u.x * a)
}

/// Covariance with this variance in every direction.
fn any_way(variance: f64) -> Matrix2<f64> {
    Matrix2::from_diagonal_element(variance)
}

fn unit(heading: Heading) -> Vector2<f64> {
    let u = heading.unit();
    Vector2::new(u.x_m, u.y_m)
}

/// Five standard deviations: of honest positions 4 in a million fail.
const GATE: f64 = 25.0;
/// Urban braking and starting, m/s².
const ACCELERATION_ALONG: f64 = 2.0;
/// The hardest that tyres give on dry asphalt, m/s²: emergency braking is 8 to 10.
const HARDEST_MPS2: f64 = 10.0;
/// From 72 km/h a car stands after that; a longer silence is no licence for a longer jump.
const LONGEST_S: f64 = 2.0;
/// Turning at an intersection, m/s²: 6 m/s on a radius of 12 m is 3.
const ACCELERATION_ACROSS: f64 = 2.5;
/// √5.991: the 95 % ellipse of a plane normal distribution in standard deviations.
const SIGMAS_OF_95: f64 = 2.448;
/// Where no ellipse is given: a good car receiver under open sky.
const POSITION_SIGMA_M: f64 = 1.5;
/// No smaller claim is believed: receivers praise themselves, and maps err by as much.
const POSITION_FLOOR_M: f64 = 0.7;
/// The field ends at 40.94 m for the axis; worse than that is no position at all.
const POSITION_CEILING_M: f64 = 17.0;
/// So far apart in time the speed and the position of a CAM may be, seconds: wheels tell at once,
/// receivers smooth.
const APART_S: f64 = 0.5;
/// Speed of a CAM: wheel ticks, with the standard's 0.01 m/s steps beneath it.
const SPEED_SIGMA_MPS: f64 = 0.3;
/// Heading of a CAM while moving: about 3°.
const HEADING_SIGMA_RAD: f64 = 0.05;
/// Below this a direction is not needed: the velocity is nought.
const STILL_MPS: f64 = 0.3;
/// Deviation of a velocity of which nothing is known.
const UNKNOWN_SPEED_MPS: f64 = 15.0;
/// Deviation per axis from which on a velocity counts as known.
const KNOWN_SPEED_MPS: f64 = 2.0;
/// Deviation added on a manoeuvre: a 40° kink at 14 m/s is 9.6 m/s off, two of these.
const MANOEUVRE_MPS: f64 = 5.0;

#[cfg(test)]
mod tests {
    use super::*;
    use nalgebra::{Matrix4, Vector4};
    use proptest::prelude::*;

    /// The covariance as one matrix.
    fn covariance(f: &Filter) -> Matrix4<f64> {
        let mut p = Matrix4::zeros();
        p.fixed_view_mut::<2, 2>(0, 0).copy_from(&f.position.p);
        p.fixed_view_mut::<2, 2>(0, 2).copy_from(&f.cross);
        p.fixed_view_mut::<2, 2>(2, 0).copy_from(&f.cross.transpose());
        p.fixed_view_mut::<2, 2>(2, 2).copy_from(&f.velocity.p);
        p
    }

    /// What the textbook makes of the same, with whole matrices.
    fn by_the_book(
        f: &Filter,
        dt_s: f64,
        a: Matrix2<f64>,
        m: &Measurement,
    ) -> (Vector4<f64>, Matrix4<f64>) {
        let mut x = Vector4::new(f.position.x.x, f.position.x.y, f.velocity.x.x, f.velocity.x.y);
        let mut step = Matrix4::identity();
        (step[(0, 2)], step[(1, 3)]) = (dt_s, dt_s);
        let mut gain = nalgebra::Matrix4x2::zeros();
        gain.fixed_view_mut::<2, 2>(0, 0)
            .copy_from(&Matrix2::from_diagonal_element(dt_s * dt_s / 2.0));
        gain.fixed_view_mut::<2, 2>(2, 0).copy_from(&Matrix2::from_diagonal_element(dt_s));
        x = step * x;
        let mut p = step * covariance(f) * step.transpose() + gain * a * gain.transpose();
        let of_position = nalgebra::Matrix2x4::new(1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        let of_velocity = nalgebra::Matrix2x4::new(0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0);
        let v = m.velocity.unwrap();
        let both = [(of_position, m.position, any_way(m.position_r)), (of_velocity, v.v, v.r())];
        for (h, z, r) in both {
            let k = p * h.transpose() * (h * p * h.transpose() + r).try_inverse().unwrap();
            x += k * (z - h * x);
            p = (Matrix4::identity() - k * h) * p;
        }
        (x, p)
    }

    #[test]
    fn blocks_make_what_whole_matrices_make() {
        let at = |t: f64| {
            let heading = Some(Heading::from_degrees(30.0 + 8.0 * t));
            Measurement::new(
                Enu::new(5.0 * t, 8.0 * t - t * t / 3.0),
                Some(2.0),
                Some(9.0),
                heading,
            )
        };
        let mut f = Filter::new(&at(0.0));
        for i in 1..40 {
            let (dt_s, m) = (0.1 + f64::from(i % 7) / 10.0, at(f64::from(i) / 4.0));
            let direction = Heading::from_degrees(f64::from(i * 9)).unit();
            let u = Vector2::new(direction.x_m, direction.y_m);
            let a = oriented(u, ACCELERATION_ALONG, ACCELERATION_ACROSS);
            let (x, p) = by_the_book(&f, dt_s, a, &m);
            f.predict(dt_s, Some(direction));
            // Without the gates: these are the filter's own.
            f.take_position(&m);
            f.take_velocity(&m.velocity.unwrap());
            let is = Vector4::new(f.position.x.x, f.position.x.y, f.velocity.x.x, f.velocity.x.y);
            assert!((is - x).norm() < 1e-9, "{is} {x}");
            assert!((covariance(&f) - p).norm() < 1e-9, "{p}");
        }
    }

    proptest! {
        /// However odd the sequence, the covariance stays symmetric and positive definite
        /// and the state finite.
        #[test]
        fn covariance_stays_positive_definite(
            steps in prop::collection::vec(
                (0.0..33.0_f64, -900.0..900.0_f64, -900.0..900.0_f64,
                 prop::option::of(0.0..70.0_f64), prop::option::of(0.0..360.0_f64),
                 prop::option::of(0.0..41.0_f64)),
                1..120)
        ) {
            let mut filter: Option<Filter> = None;
            for (dt, x, y, speed, deg, axis) in steps {
                let heading = deg.map(Heading::from_degrees);
                let m = Measurement::new(Enu::new(x, y), axis, speed, heading);
                let f = filter.get_or_insert_with(|| Filter::new(&m));
                f.predict(dt, heading.map(Heading::unit));
                f.update(&m);
                let p = covariance(f);
                prop_assert_eq!(p, p.transpose());
                prop_assert!(p.cholesky().is_some(), "{}", p);
                prop_assert!(f.position.x.iter().chain(&f.velocity.x).all(|v| v.is_finite()));
            }
        }
    }

    #[test]
    fn without_velocities_it_learns_them_from_positions() {
        let at = |i: u32| Measurement::new(Enu::new(f64::from(i) * 5.0, 0.0), None, None, None);
        let mut f = Filter::new(&at(0));
        assert!(!f.knows_velocity());
        for i in 1..=8 {
            f.predict(0.5, None);
            assert!(f.misfit(&at(i)) < GATE);
            f.update(&at(i));
        }
        assert!(f.knows_velocity());
        assert!((f.velocity_mps().x_m - 10.0).abs() < 0.5);
    }

    /// At 14 m/s, heard once a second: braking as hard as a car can is believed, a jump is not.
    #[test]
    fn full_braking_is_admitted_a_jump_is_not() {
        let north = Some(Heading::from_degrees(0.0));
        let northward = north.map(Heading::unit);
        let at = |y_m: f64, v_mps: f64| {
            Measurement::new(Enu::new(0.0, y_m), Some(1.0), Some(v_mps), north)
        };
        let mut driving = Filter::new(&at(0.0, 14.0));
        for i in 1..=5 {
            driving.predict(1.0, northward);
            assert!(driving.admits(&at(14.0 * f64::from(i), 14.0), 1.0));
            driving.update(&at(14.0 * f64::from(i), 14.0));
        }
        driving.predict(1.0, northward);
        // Half of it in theory; all of it where a simulator's step takes the end's speed.
        for off_m in [5.0, 10.0] {
            let mut braking = driving.clone();
            let m = at(84.0 - off_m, 4.0);
            assert!(braking.misfit(&m) > GATE || off_m < 6.0, "the old gate passes {off_m} m");
            assert!(braking.admits(&m, 1.0), "{off_m} m");
            braking.update(&m);
            assert!((braking.position().y_m - (84.0 - off_m)).abs() < 1.0, "{:?}", braking);
        }
        for off_m in [-20.0, 20.0] {
            assert!(!driving.clone().admits(&at(84.0 - off_m, 14.0), 1.0), "{off_m} m");
        }
        // Ten times a second there is no time for it.
        let mut often = driving.clone();
        often.predict(0.1, northward);
        assert!(!often.admits(&at(75.0, 4.0), 0.1));
    }

    #[test]
    fn a_jump_does_not_fit() {
        let m = Measurement::new(Enu::new(0.0, 0.0), Some(2.0), Some(0.0), None);
        let mut f = Filter::new(&m);
        f.predict(0.5, None);
        let far = Measurement::new(Enu::new(30.0, 0.0), Some(2.0), Some(0.0), None);
        assert!(f.misfit(&far) > GATE);
        assert!(f.misfit(&m) < 1.0);
    }
}
