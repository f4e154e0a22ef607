//! Split failures: queues that a green ended on.
//!
//! Near saturation a search that knows who is on the road now always finds more to gain where more
//! lanes flow, and others are cut short again and again. So whoever was left standing once is served
//! to the end the next time: the stabilisation of Lämmer and Helbing (2008, section 5), with the
//! green that the plan has as the measure of a fair share.

use super::outlook::Scene;
use super::tables::Tables;
use super::{green_s, is_green};
use crate::policy::View;

/// Which groups it has happened to, each by its number.
#[derive(Clone, Debug, Default)]
pub(super) struct SplitFailures {
    green: Vec<bool>,
    failed: Vec<bool>,
}

impl SplitFailures {
    /// Takes in which greens have ended, and who stands there.
    pub fn update(&mut self, view: &View<'_>, tables: &Tables, scene: &Scene) {
        self.failed.resize(tables.groups.len(), false);
        self.green.resize(tables.groups.len(), false);
        for (g, group) in tables.groups.iter().enumerate() {
            let green = is_green(view, group.id);
            if self.green[g] && !green {
                self.failed[g] = !group.pedestrian && scene.standing(g) >= LEAST_LEFT;
            }
            self.green[g] = green;
        }
    }

    /// Whether a green goes on: the one before was too short, and somebody stands there still. Not for
    /// longer than some of the plan's greens.
    pub fn holds(&self, view: &View<'_>, tables: &Tables, scene: &Scene, g: usize) -> bool {
        let most_s = MOST_GREENS * tables.groups[g].planned_s;
        self.failed.get(g) == Some(&true)
            && green_s(view, tables.groups[g].id).is_some_and(|s| s < most_s)
            && scene.standing(g) > 0.0
    }
}

/// So many vehicles left on one lane are a failure.
const LEAST_LEFT: f64 = 2.0;
/// A green that goes on takes at most so many times the one that the plan has.
const MOST_GREENS: f64 = 2.0;
