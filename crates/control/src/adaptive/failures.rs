//! Split failures: queues that a green ended on.
//!
//! Near saturation a search that knows who is on the road now always finds more to gain where more
//! lanes flow, and others are cut short again and again. So whoever was left standing once is served
//! to the end the next time, after the stabilisation of Lämmer and Helbing (J. Stat. Mech. 2008,
//! P04019), with the green that the plan has as the measure of a fair share.

use super::outlook::Scene;
use super::tables::Tables;
use super::{CERTAIN, is_green};
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
                let blocked = group.pedestrian || view.demands.group(group.id).exit_veh > 0;
                self.failed[g] = !blocked && scene.standing(g) >= LEAST_LEFT;
            }
            self.green[g] = green;
        }
    }

    /// Whether it has happened to any group the last time.
    pub fn any(&self) -> bool {
        self.failed.contains(&true)
    }

    /// Whether a green goes on that has lasted for so long, seconds: the one before was too short, and
    /// somebody stands there still. Not for longer than some of the plan's greens.
    pub fn holds(&self, tables: &Tables, scene: &Scene, g: usize, green_s: f64) -> bool {
        self.failed.get(g) == Some(&true)
            && green_s < MOST_GREENS * tables.groups[g].planned_s
            && scene.standing(g) > CERTAIN
    }
}

/// So many vehicles left on one lane are a failure.
const LEAST_LEFT: f64 = 2.0;
/// A green that goes on takes at most so many times the one that the plan has.
pub(super) const MOST_GREENS: f64 = 2.0;
