//! A figure, what it should be, and whether it is.

use serde::Serialize;
use std::fmt;

/// A measured figure with its goal.
#[derive(Clone, PartialEq, Debug)]
pub struct Bar {
    /// Folders by slashes, without spaces.
    pub name: String,
    /// In the unit that the name ends with; not a number if it could not be measured.
    pub measured: f64,
    /// What it should be.
    pub goal: Goal,
}

/// What a figure should be.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Goal {
    /// No more than this.
    Most(f64),
    /// No less than this.
    Least(f64),
    /// From the one to the other.
    Between(f64, f64),
}

/// The same for machines.
#[derive(Serialize)]
pub struct Row<'b> {
    name: &'b str,
    measured: Option<f64>,
    goal: String,
    met: bool,
}

impl Bar {
    /// A bar.
    pub fn new(name: impl Into<String>, measured: f64, goal: Goal) -> Self {
        Self { name: name.into(), measured, goal }
    }

    /// Whether the goal is met; what could not be measured doesn't.
    pub fn met(&self) -> bool {
        match self.goal {
            Goal::Most(most) => self.measured <= most,
            Goal::Least(least) => self.measured >= least,
            Goal::Between(low, high) => (low..=high).contains(&self.measured),
        }
    }

    /// For a JSON document.
    pub fn row(&self) -> Row<'_> {
        let measured = Some(self.measured).filter(|m| m.is_finite());
        Row { name: &self.name, measured, goal: self.goal.to_string(), met: self.met() }
    }
}

impl fmt::Display for Bar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.met() { "met" } else { "short" };
        write!(f, "bar {} {} {} {word}", self.name, Short(self.measured), self.goal)
    }
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Most(goal) | Self::Least(goal) => Short(*goal).fmt(f),
            Self::Between(low, high) => write!(f, "{}..{}", Short(*low), Short(*high)),
        }
    }
}

/// A number with as many digits as tell something.
pub struct Short(pub f64);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = match self.0.abs() {
            v if v >= 100.0 => 0,
            v if v >= 10.0 => 1,
            _ => 3,
        };
        write!(f, "{:.digits$}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_one_line_and_tells_short_from_met() {
        let bar = |measured, goal| Bar::new("a/b", measured, goal);
        assert_eq!(bar(0.05, Goal::Most(0.1)).to_string(), "bar a/b 0.050 0.100 met");
        assert_eq!(bar(0.15, Goal::Most(0.1)).to_string(), "bar a/b 0.150 0.100 short");
        assert_eq!(bar(0.9, Goal::Least(1.0)).to_string(), "bar a/b 0.900 1.000 short");
        let flow = bar(1850.0, Goal::Between(1800.0, 1900.0));
        assert_eq!(flow.to_string(), "bar a/b 1850 1800..1900 met");
        assert!(!bar(f64::NAN, Goal::Most(1.0)).met() && !bar(f64::NAN, Goal::Least(1.0)).met());
        assert!(!bar(f64::NAN, Goal::Between(0.0, 1.0)).met());
    }
}
