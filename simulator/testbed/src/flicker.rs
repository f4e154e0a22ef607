//! Loops that lose whom they lie under for a moment.

use roadnet::{DetectorId, IntersectionId};
use std::collections::BTreeMap;
use units::Duration;

/// What each loop that has flickered is: occupied, and told to be.
#[derive(Clone, Debug, Default)]
pub(crate) struct Flicker(BTreeMap<(IntersectionId, DetectorId), State>);

#[derive(Clone, Copy, Debug)]
struct State {
    occupied: bool,
    told: bool,
}

impl Flicker {
    /// A loop's own edge: whether it is one for who listens, too.
    pub fn edge(&mut self, of: (IntersectionId, DetectorId), occupied: bool) -> bool {
        let state = self.0.entry(of).or_insert(State { occupied, told: !occupied });
        state.occupied = occupied;
        core::mem::replace(&mut state.told, occupied) != occupied
    }

    /// The loop loses somebody, or has them back if they are still there: whether that is an
    /// edge.
    pub fn lose(&mut self, of: (IntersectionId, DetectorId), lost: bool) -> bool {
        let Some(state) = self.0.get_mut(&of) else { return false };
        let tells = state.occupied && !lost;
        core::mem::replace(&mut state.told, tells) != tells
    }
}

/// A loop that loses a vehicle does after so long, and has it back after as long again.
pub(crate) const LOST: Duration = Duration::from_millis(50);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_leaves_while_lost_is_not_there_again() {
        let of = (IntersectionId { region: None, id: 1 }, DetectorId(1));
        let mut flicker = Flicker::default();
        assert!(!flicker.lose(of, true), "nobody there");
        assert!(flicker.edge(of, true));
        assert!(flicker.lose(of, true) && flicker.lose(of, false), "lost and found");
        assert!(flicker.edge(of, false));
        assert!(flicker.edge(of, true) && flicker.lose(of, true));
        assert!(!flicker.edge(of, false), "the end was told already");
        assert!(!flicker.lose(of, false), "gone meanwhile");
    }
}
