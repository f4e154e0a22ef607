//! Vectors and matrices of two: what the filter is made of. Every sum and product is taken in the
//! order of the textbook, rows by columns.

use core::ops::{Add, Mul, Sub};
use units::Enu;

/// Two values, as of east and north.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(crate) struct Pair {
    pub x: f64,
    pub y: f64,
}

/// Two rows of two, as of a covariance.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(crate) struct Block {
    pub xx: f64,
    pub xy: f64,
    pub yx: f64,
    pub yy: f64,
}

impl Pair {
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    pub fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }

    pub fn length(self) -> f64 {
        libm::sqrt(self.dot(self))
    }
}

impl From<Enu> for Pair {
    fn from(p: Enu) -> Self {
        Self::new(p.x_m, p.y_m)
    }
}

impl From<Pair> for Enu {
    fn from(p: Pair) -> Self {
        Self::new(p.x, p.y)
    }
}

impl Block {
    pub const IDENTITY: Self = Self::diagonal(1.0);

    /// The same value in both places of the diagonal.
    pub const fn diagonal(value: f64) -> Self {
        Self { xx: value, xy: 0.0, yx: 0.0, yy: value }
    }

    pub const fn transpose(self) -> Self {
        Self { xy: self.yx, yx: self.xy, ..self }
    }

    pub fn trace(self) -> f64 {
        self.xx + self.yy
    }

    /// Of a covariance; `None` if it is none.
    pub fn inverse(self) -> Option<Self> {
        let Self { xx, xy, yx, yy } = self;
        let determinant = xx * yy - xy * yx;
        let adjugate = Self { xx: yy, xy: -xy, yx: -yx, yy: xx };
        (determinant > 0.0).then(|| adjugate * (1.0 / determinant))
    }

    /// With the mean of what should be the same.
    pub fn symmetric(self) -> Self {
        let off = f64::midpoint(self.xy, self.yx);
        Self { xy: off, yx: off, ..self }
    }
}

impl Add for Pair {
    type Output = Self;
    fn add(self, b: Self) -> Self {
        Self::new(self.x + b.x, self.y + b.y)
    }
}

impl Sub for Pair {
    type Output = Self;
    fn sub(self, b: Self) -> Self {
        Self::new(self.x - b.x, self.y - b.y)
    }
}

impl Mul<f64> for Pair {
    type Output = Self;
    fn mul(self, by: f64) -> Self {
        Self::new(self.x * by, self.y * by)
    }
}

impl Add for Block {
    type Output = Self;
    fn add(self, b: Self) -> Self {
        let a = self;
        Self { xx: a.xx + b.xx, xy: a.xy + b.xy, yx: a.yx + b.yx, yy: a.yy + b.yy }
    }
}

impl Sub for Block {
    type Output = Self;
    fn sub(self, b: Self) -> Self {
        let a = self;
        Self { xx: a.xx - b.xx, xy: a.xy - b.xy, yx: a.yx - b.yx, yy: a.yy - b.yy }
    }
}

impl Mul<f64> for Block {
    type Output = Self;
    fn mul(self, by: f64) -> Self {
        let a = self;
        Self { xx: a.xx * by, xy: a.xy * by, yx: a.yx * by, yy: a.yy * by }
    }
}

impl Mul<Pair> for Block {
    type Output = Pair;
    fn mul(self, b: Pair) -> Pair {
        Pair::new(self.xx * b.x + self.xy * b.y, self.yx * b.x + self.yy * b.y)
    }
}

impl Mul for Block {
    type Output = Self;
    fn mul(self, b: Self) -> Self {
        let a = self;
        Self {
            xx: a.xx * b.xx + a.xy * b.yx,
            xy: a.xx * b.xy + a.xy * b.yy,
            yx: a.yx * b.xx + a.yy * b.yx,
            yy: a.yx * b.xy + a.yy * b.yy,
        }
    }
}
