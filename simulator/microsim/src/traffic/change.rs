//! Lane changes: towards lanes from which the route goes on, and towards faster ones.

use super::Traffic;

impl Traffic {
    /// Everybody whose turn it is in this second looks at the lanes beside theirs.
    pub(super) fn change_lanes(&mut self) {}
}
