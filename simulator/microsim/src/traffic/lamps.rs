//! What signals show, and a table of fixed times for runs without controllers.

use crate::signals::{Aspect, Shown};
use core::time::Duration;
use roadnet::streets::Streets;
use roadnet::{IntersectionId, SignalGroupId};

/// Every signal group that governs a connection.
#[derive(Clone, Debug)]
pub(super) struct Lamps {
    pub groups: Vec<(IntersectionId, SignalGroupId)>,
    pub shown: Vec<Shown>,
    /// Lanes of each group.
    lanes: Vec<Vec<u32>>,
}

impl Lamps {
    pub(super) fn new(streets: &Streets) -> Self {
        let mut groups: Vec<_> = streets.connections().iter().filter_map(|c| c.signal).collect();
        groups.sort_unstable();
        groups.dedup();
        let mut lanes = vec![Vec::new(); groups.len()];
        for c in streets.connections() {
            let group = c.signal.and_then(|s| groups.binary_search(&s).ok());
            if let Some(group) = group.filter(|g| !lanes[*g].contains(&c.from.0)) {
                lanes[group].push(c.from.0);
            }
        }
        let shown = vec![Shown { aspect: Aspect::Dark, since_s: 0.0 }; groups.len()];
        Self { groups, shown, lanes }
    }

    /// The index of a connection's signal.
    pub(super) fn of(&self, signal: Option<(IntersectionId, SignalGroupId)>) -> u32 {
        let found = signal.and_then(|s| self.groups.binary_search(&s).ok());
        found.map_or(super::tracks::NONE, |i| i as u32)
    }

    /// Sets one group; calls `wake` with its lanes if it shows something new.
    pub(super) fn set(&mut self, group: usize, aspect: Aspect, now_s: f64, wake: impl FnMut(u32)) {
        if self.shown[group].aspect != aspect {
            self.shown[group] = Shown { aspect, since_s: now_s };
            self.lanes[group].iter().copied().for_each(wake);
        }
    }

    /// What a connection's signal shows; without one nothing stops anybody.
    pub(super) fn shown(&self, signal: u32) -> Shown {
        let none = Shown { aspect: Aspect::Go, since_s: 0.0 };
        self.shown.get(signal as usize).copied().unwrap_or(none)
    }
}

/// Fixed-time programs: what signals show at a time.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct FixedTimes {
    programs: Vec<FixedProgram>,
}

/// One intersection's program.
#[derive(Clone, PartialEq, Debug)]
pub struct FixedProgram {
    /// The intersection.
    pub intersection: IntersectionId,
    /// A cycle begins so long after the start of the simulation.
    pub offset: Duration,
    /// How long each step lasts, and what the groups show in it; a group that isn't named is red.
    pub steps: Vec<(Duration, Vec<(SignalGroupId, Aspect)>)>,
}

impl FixedProgram {
    /// The step at a time, if the cycle has any length.
    fn step_at(&self, at: Duration) -> Option<usize> {
        let micros = |d: Duration| d.as_micros() as u64;
        let cycle: u64 = self.steps.iter().map(|s| micros(s.0)).sum();
        if cycle == 0 {
            return None;
        }
        let offset = micros(self.offset) % cycle;
        let mut left = (micros(at) + cycle - offset) % cycle;
        self.steps.iter().position(|s| {
            let length = micros(s.0);
            let within = left < length;
            left = left.saturating_sub(length);
            within
        })
    }
}

impl FixedTimes {
    /// From programs of different intersections; of several for one the first counts.
    pub fn new(mut programs: Vec<FixedProgram>) -> Self {
        programs.sort_by_key(|p| p.intersection);
        programs.dedup_by_key(|p| p.intersection);
        Self { programs }
    }

    /// What a group shows at a time; without a program it is dark.
    pub fn aspect(
        &self,
        at: Duration,
        intersection: IntersectionId,
        group: SignalGroupId,
    ) -> Aspect {
        let found = self.programs.binary_search_by_key(&intersection, |p| p.intersection);
        let Some(program) = found.ok().map(|i| &self.programs[i]) else { return Aspect::Dark };
        let Some(step) = program.step_at(at) else { return Aspect::Dark };
        let shows = &program.steps[step].1;
        shows.iter().find(|(g, _)| *g == group).map_or(Aspect::Stop, |(_, a)| *a)
    }

    /// The same for all groups of [`Lamps`], of which only those are asked that may change in
    /// this step.
    pub(super) fn drive(
        &self,
        lamps: &mut Lamps,
        before: Option<Duration>,
        now: Duration,
        mut wake: impl FnMut(u32),
    ) {
        let mut first = 0;
        for program in &self.programs {
            let id = program.intersection;
            while first < lamps.groups.len() && lamps.groups[first].0 < id {
                first += 1;
            }
            let step = program.step_at(now);
            let end = first + lamps.groups[first..].partition_point(|g| g.0 <= id);
            if before.is_none_or(|before| program.step_at(before) != step) {
                for group in first..end {
                    let aspect = self.aspect(now, id, lamps.groups[group].1);
                    lamps.set(group, aspect, now.as_secs_f64(), &mut wake);
                }
            }
            first = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_comes_round_and_begins_with_its_offset() {
        let id = IntersectionId { region: None, id: 4 };
        let s = Duration::from_secs;
        let (green, red) = (SignalGroupId(1), SignalGroupId(2));
        let steps = vec![(s(20), vec![(green, Aspect::Go)]), (s(10), vec![(red, Aspect::Go)])];
        let times = FixedTimes::new(vec![FixedProgram { intersection: id, offset: s(5), steps }]);
        for (at, aspect) in [
            (0, Aspect::Stop),
            (4, Aspect::Stop),
            (5, Aspect::Go),
            (24, Aspect::Go),
            (25, Aspect::Stop),
            (34, Aspect::Stop),
            (35, Aspect::Go),
        ] {
            assert_eq!(times.aspect(s(at), id, green), aspect, "at {at} s");
        }
        let other = IntersectionId { region: None, id: 5 };
        assert_eq!(times.aspect(s(0), other, green), Aspect::Dark);
    }
}
