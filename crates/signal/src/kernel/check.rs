//! What must hold after every change of a lamp, computed afresh from the state itself.

use super::{Kernel, Violation};
use crate::lamp::{GroupState, Lamp};
use roadnet::SignalGroupId;

impl Kernel {
    /// The invariant that a change has broken.
    pub(super) fn broken_by(
        &self,
        group: SignalGroupId,
        before: &GroupState,
        after: &GroupState,
    ) -> Option<Violation> {
        self.conflict_of(group, before, after)
            .or_else(|| self.beside_off(group, after))
            .or_else(|| self.out_of_sequence(group, before.lamp, after.lamp))
            .or_else(|| self.too_short(group, before, after))
    }

    /// A green that another group's forbids, by its own green or by its intergreen.
    pub(super) fn conflict_of(
        &self,
        group: SignalGroupId,
        before: &GroupState,
        after: &GroupState,
    ) -> Option<Violation> {
        if before.lamp.is_green() || !after.lamp.is_green() {
            return None;
        }
        let forbids = |other: &SignalGroupId| self.program().forbids(group, *other);
        self.groups().iter().filter(|(other, _)| forbids(other)).find_map(|(&other, o)| {
            if o.lamp.is_green() {
                return Some(Violation::ConflictingGreens(other, group));
            }
            let intergreen = self.program().intergreens().get(other, group).unwrap_or_default();
            let early = after.since < o.green_ended + intergreen;
            early.then_some(Violation::ShortIntergreen(other, group))
        })
    }

    /// A green beside a group that it conflicts with and whose signal is off.
    fn beside_off(&self, group: SignalGroupId, after: &GroupState) -> Option<Violation> {
        let off = |(other, o): &(&SignalGroupId, &GroupState)| {
            o.lamp.is_off() && self.program().forbids(group, **other)
        };
        let other = self.groups().iter().find(off).filter(|_| after.lamp.is_green());
        other.map(|(other, _)| Violation::ConflictingGreens(*other, group))
    }

    /// A lamp that does not follow on the one before.
    fn out_of_sequence(&self, group: SignalGroupId, from: Lamp, to: Lamp) -> Option<Violation> {
        let times = self.program().times(group)?;
        let follows = match from {
            Lamp::Red if to.is_off() => to == self.off_lamp(group),
            Lamp::Red if times.red_amber.is_zero() => to == Lamp::Green,
            Lamp::Red => to == Lamp::RedAmber,
            Lamp::RedAmber => to == Lamp::Green,
            Lamp::Green if times.flashing_green.is_zero() => to == times.after_green(),
            Lamp::Green => to == Lamp::FlashingGreen,
            Lamp::FlashingGreen | Lamp::Dark | Lamp::FlashingAmber => to == times.after_green(),
            Lamp::Amber => to == Lamp::Red,
        };
        (!follows).then_some(Violation::Sequence { group, from, to })
    }

    /// A lamp that has ended before its time.
    fn too_short(
        &self,
        group: SignalGroupId,
        before: &GroupState,
        after: &GroupState,
    ) -> Option<Violation> {
        let times = self.program().times(group)?;
        let lit = after.since.since(before.since);
        let short = match before.lamp {
            Lamp::Amber => lit < times.amber,
            Lamp::RedAmber => lit < times.red_amber,
            Lamp::Red => return (lit < times.min_red).then_some(Violation::ShortRed(group)),
            // Flashing is its last part.
            Lamp::FlashingGreen if lit < times.flashing_green => true,
            Lamp::Green if after.lamp == Lamp::FlashingGreen => false,
            Lamp::Green | Lamp::FlashingGreen => {
                let green = after.since.since(before.green_started?);
                return (green < times.min_green).then_some(Violation::ShortGreen(group));
            }
            Lamp::Dark | Lamp::FlashingAmber => false,
        };
        short.then_some(Violation::ShortTransition(group))
    }
}
