//! Who goes first where no signal says so.

use crate::intersection::{Connection, NetworkError};
use crate::parts::{ConnectionParts, Lane, LaneKind, LaneUse};
use crate::{ApproachId, SignalGroupId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What rules an intersection: its signals, its signs or the general rule.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct RightOfWay {
    /// The rule.
    pub control: IntersectionControl,
    /// Approaches of the major road. At signals they tell who goes first among those whose
    /// connections have no signal.
    pub major: Vec<ApproachId>,
    /// Approaches with a stop sign; the other minor ones have a yield sign.
    pub stop: Vec<ApproachId>,
}

/// The rule by which an intersection is crossed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntersectionControl {
    /// Signals, at all or some of its connections.
    #[default]
    Signals,
    /// A major road; who comes from elsewhere yields.
    Priority,
    /// Who comes from the right goes first.
    RightBeforeLeft,
    /// Everybody stops, and goes in the order of arrival.
    AllWayStop,
}

impl IntersectionControl {
    /// Its name in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Signals => "signals",
            Self::Priority => "priority",
            Self::RightBeforeLeft => "right_before_left",
            Self::AllWayStop => "all_way_stop",
        }
    }
}

impl RightOfWay {
    /// What holds where nothing is known of signs: signals if any of the connections has one,
    /// else right before left (Vienna Convention on Road Traffic, article 18).
    pub fn without_signs(connections: &[ConnectionParts]) -> Self {
        let signals = connections.iter().any(|c| c.signal_group.is_some());
        let control = match signals {
            true => IntersectionControl::Signals,
            false => IntersectionControl::RightBeforeLeft,
        };
        Self { control, ..Self::default() }
    }

    /// Whether who comes by this approach has to yield to others by a sign.
    pub fn is_minor(&self, approach: ApproachId) -> bool {
        self.control == IntersectionControl::Priority && !self.major.contains(&approach)
    }

    /// Whether who comes by this approach has to come to a stop at the line, signals apart.
    pub fn must_stop(&self, approach: ApproachId) -> bool {
        self.control == IntersectionControl::AllWayStop || self.stop.contains(&approach)
    }

    pub(crate) fn check(
        &self,
        lanes: &[Lane],
        connections: &[Connection],
        errors: &mut Vec<NetworkError>,
    ) {
        let entered: BTreeSet<ApproachId> = lanes
            .iter()
            .filter(|l| l.lane_use == LaneUse::Ingress && l.kind != LaneKind::Crosswalk)
            .map(|l| l.approach)
            .collect();
        for (list, approaches) in [("major", &self.major), ("stop", &self.stop)] {
            self.check_list(list, approaches, &entered, errors);
        }
        for &approach in self.stop.iter().filter(|a| self.major.contains(a)) {
            errors.push(NetworkError::MajorStops(approach));
        }
        if self.control == IntersectionControl::Priority && self.major.is_empty() {
            errors.push(NetworkError::NoMajor);
        }
        let group = connections.iter().find_map(|c| c.signal_group);
        self.check_signals(group, errors);
        for c in connections.iter().filter(|c| c.turn_on_red) {
            if c.signal_group.is_none() || c.kind == LaneKind::Crosswalk {
                errors.push(NetworkError::TurnOnRed(c.id));
            }
        }
    }

    fn check_list(
        &self,
        list: &'static str,
        approaches: &[ApproachId],
        entered: &BTreeSet<ApproachId>,
        errors: &mut Vec<NetworkError>,
    ) {
        let control = self.control;
        let signs = [IntersectionControl::Signals, IntersectionControl::Priority];
        if !approaches.is_empty() && !signs.contains(&control) {
            errors.push(NetworkError::NeedlessSigns { list, control });
        }
        for (i, &approach) in approaches.iter().enumerate() {
            if !entered.contains(&approach) {
                errors.push(NetworkError::SignApproach { list, approach });
            } else if approaches[..i].contains(&approach) {
                errors.push(NetworkError::SignTwice { list, approach });
            }
        }
    }

    fn check_signals(&self, group: Option<SignalGroupId>, errors: &mut Vec<NetworkError>) {
        match (self.control, group) {
            (IntersectionControl::Signals, None) => errors.push(NetworkError::NoSignals),
            (IntersectionControl::Signals, Some(_)) | (_, None) => {}
            (control, Some(group)) => errors.push(NetworkError::Signalled { control, group }),
        }
    }
}

impl core::fmt::Display for IntersectionControl {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests;
