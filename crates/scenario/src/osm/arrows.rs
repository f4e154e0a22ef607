//! Where a lane's arrows point.

/// A set of the directions of `turn:lanes`.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Arrows(u8);

/// One direction, and the angle that stands for it, degrees, right positive.
pub(super) const DIRECTIONS: [(&str, f64); 7] = [
    ("sharp_left", -135.0),
    ("left", -90.0),
    ("slight_left", -45.0),
    ("through", 0.0),
    ("slight_right", 45.0),
    ("right", 90.0),
    ("sharp_right", 135.0),
];

impl Arrows {
    /// One lane's part of `turn:lanes`; `none`, `reverse` and merging lanes point nowhere.
    pub(super) fn read(text: &str) -> Self {
        let bit = |word: &str| DIRECTIONS.iter().position(|(name, _)| *name == word.trim());
        Self(text.split(';').filter_map(bit).fold(0, |set, i| set | 1 << i))
    }

    /// Whether nothing is painted on the lane.
    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The angles of its arrows.
    pub(super) fn angles_deg(self) -> impl Iterator<Item = f64> {
        DIRECTIONS.iter().enumerate().filter(move |(i, _)| self.0 >> i & 1 == 1).map(|(_, d)| d.1)
    }

    /// Whether all of them point to the left, or to the right.
    pub(super) fn only(self, left: bool) -> bool {
        let sign = if left { -1.0 } else { 1.0 };
        !self.is_none() && self.angles_deg().all(|a| a * sign > 0.0)
    }
}
