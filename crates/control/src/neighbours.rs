//! What neighbouring intersections tell each other: who will come, and how many send CAMs.

use roadnet::ApproachId;
use units::Instant;

/// Vehicles on one approach: those that will leave by an egress approach, or come on an ingress one.
#[derive(Clone, PartialEq, Debug)]
pub struct Platoons {
    /// Which.
    pub approach: ApproachId,
    /// The first first.
    pub vehicles: Vec<Passing>,
    /// Of what a neighbour tells: loops see all who go there, so those who don't send CAMs are among
    /// them. What is told to others says so of the whole intersection ([`Tells::watched`]).
    pub watched: bool,
}

/// Vehicles that pass a stop line.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Passing {
    /// When, seconds from now; negative: so long ago.
    pub at_s: f64,
    /// How many they are expected to be: a part of one where it isn't certain that they go there.
    pub vehicles: f64,
    /// They send CAMs: the next intersection hears them itself once they are on its map.
    pub heard: bool,
}

/// How likely it is what has been seen if a share of the vehicles sends CAMs: for each of
/// [`SHARES`] a logarithm, up to the same summand. What several intersections have seen is added.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Evidence(pub [f64; SHARES.len()]);

impl Evidence {
    /// With what somebody else has seen.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(own, theirs)| *own += theirs);
        self
    }
}

/// What one intersection tells.
#[derive(Clone, Copy, Debug)]
pub struct Tells<'a> {
    /// When it was found.
    pub at: Instant,
    /// Who leaves, by egress approach.
    pub outflow: &'a [Platoons],
    /// What has been seen of who sends.
    pub evidence: &'a Evidence,
    /// Loops see all who come.
    pub watched: bool,
}

/// What the neighbours have told one intersection.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Told {
    /// Who comes, by ingress approach.
    pub inflow: Vec<Platoons>,
    /// What they have seen of who sends.
    pub evidence: Evidence,
}

/// The shares that are held against each other.
pub const SHARES: [f64; 8] = [0.03, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.97];
