//! Somebody at the kerb with a stop watch: shares no code with the safety kernel.

use roadnet::{Conflict, Intersection, SignalGroupId};
use signal::{Controller, Lamp};
use std::collections::BTreeMap;
use units::{Duration, Instant};

/// Lamps as seen so far.
#[derive(Default)]
pub struct Bystander {
    lamps: BTreeMap<SignalGroupId, Lamp>,
    green_from: BTreeMap<SignalGroupId, Instant>,
    green_to: BTreeMap<SignalGroupId, Instant>,
    /// Greens that began.
    pub greens: u64,
}

impl Bystander {
    /// Looks at all lamps; panics at the first broken promise.
    pub fn look(&mut self, at: Instant, intersection: &Intersection, controller: &Controller) {
        let program = controller.kernel().program();
        let now: BTreeMap<_, _> =
            controller.kernel().groups().iter().map(|(g, s)| (*g, s.lamp)).collect();
        for (&g, &lamp) in &now {
            let was = self.lamps.insert(g, lamp).unwrap_or(Lamp::Red);
            if was.is_green() && !lamp.is_green() {
                let green = at.since(self.green_from[&g]);
                let min = program.times(g).expect("known").min_green;
                assert!(green >= min, "{at:?}: group {g} was green for {green:?} of {min:?}");
                self.green_to.insert(g, at);
            }
        }
        for (&g, &lamp) in &now {
            // Since its last end it has had no beginning: this is one.
            let ended = self.green_to.get(&g);
            let from = self.green_from.get(&g);
            let running = from.is_some_and(|from| ended.is_none_or(|to| to < from));
            let began = lamp.is_green() && !running;
            if !began {
                continue;
            }
            self.greens += 1;
            self.green_from.insert(g, at);
            for (&other, &o) in &now {
                if intersection.conflicts().between(g, other) != Conflict::Full {
                    continue;
                }
                assert!(!o.is_green(), "{at:?}: groups {g} and {other} are green together");
                let Some(ended) = self.green_to.get(&other) else { continue };
                let needed = program.intergreens().get(other, g).unwrap_or(Duration::MAX);
                let gap = at.since(*ended);
                assert!(gap >= needed, "{at:?}: {other} to {g} took {gap:?} of {needed:?}");
            }
        }
    }
}
