//! What signals show, and a table of fixed times for runs without controllers.

use crate::signals::{Aspect, Shown};
use core::time::Duration;
use roadnet::streets::{StreetConnection, Streets};
use roadnet::{IntersectionId, SignalGroupId};

/// Every signal group that governs a connection.
#[derive(Clone, Debug)]
pub(super) struct Lamps {
    pub groups: Vec<(IntersectionId, SignalGroupId)>,
    shown: Vec<Shown>,
    /// What each connection's signal shows.
    lights: Vec<Light>,
    /// The connections of all groups and the lanes before them, and where each group's end.
    governed: Vec<(u32, u32)>,
    ends: Vec<u32>,
}

/// What those before a connection see: small, for everybody looks at it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Light {
    /// Without a signal nothing stops anybody.
    pub aspect: Aspect,
    pub signal: bool,
    /// One may go at red after a stop.
    pub on_red: bool,
}

impl Light {
    /// Whether one may only go as at a stop sign, for the signal is red.
    pub(super) fn stops_first(self) -> bool {
        self.on_red && self.aspect == Aspect::Stop
    }
}

impl Lamps {
    pub(super) fn new(streets: &Streets) -> Self {
        let connections = streets.connections();
        let mut groups: Vec<_> = connections.iter().filter_map(|c| c.signal).collect();
        groups.sort_unstable();
        groups.dedup();
        let group = |c: &StreetConnection| c.signal.and_then(|s| groups.binary_search(&s).ok());
        let some = |(i, c): (usize, &StreetConnection)| Some((group(c)?, i as u32, c.from.0));
        let mut rows: Vec<_> = connections.iter().enumerate().filter_map(some).collect();
        rows.sort_unstable();
        let end = |group: usize| rows.partition_point(|r| r.0 <= group) as u32;
        let light = |c: &StreetConnection| {
            let aspect = if c.signal.is_some() { Aspect::Dark } else { Aspect::Go };
            Light { aspect, signal: c.signal.is_some(), on_red: c.on_red }
        };
        Self {
            shown: vec![Shown { aspect: Aspect::Dark, since_s: 0.0 }; groups.len()],
            lights: connections.iter().map(light).collect(),
            ends: (0..groups.len()).map(end).collect(),
            governed: rows.iter().map(|r| (r.1, r.2)).collect(),
            groups,
        }
    }

    /// The index of a connection's signal.
    pub(super) fn of(&self, signal: Option<(IntersectionId, SignalGroupId)>) -> u32 {
        let found = signal.and_then(|s| self.groups.binary_search(&s).ok());
        found.map_or(super::tracks::NONE, |i| i as u32)
    }

    /// Sets one group; calls `wake` with its lanes if it shows something new.
    pub(super) fn set(
        &mut self,
        group: usize,
        aspect: Aspect,
        now_s: f64,
        mut wake: impl FnMut(u32),
    ) {
        if self.shown[group].aspect != aspect {
            self.shown[group] = Shown { aspect, since_s: now_s };
            let first = group.checked_sub(1).map_or(0, |before| self.ends[before]);
            for (connection, lane) in &self.governed[first as usize..self.ends[group] as usize] {
                self.lights[*connection as usize].aspect = aspect;
                wake(*lane);
            }
        }
    }

    /// What those before a connection see.
    pub(super) fn light(&self, connection: u32) -> Light {
        self.lights[connection as usize]
    }

    /// Since when a signal shows what it does, seconds since the start.
    pub(super) fn since_s(&self, signal: u32) -> f64 {
        self.shown[signal as usize].since_s
    }
}

/// Fixed-time programs: what signals show at a time.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct FixedTimes {
    programs: Vec<FixedProgram>,
    beats: Vec<Beat>,
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

/// When the steps of programs end that all change at the same time: a town has few of them.
#[derive(Clone, PartialEq, Debug)]
struct Beat {
    offset_us: u64,
    /// Since the start of the cycle.
    ends_us: Vec<u64>,
    /// Places of the programs.
    programs: Vec<u32>,
}

impl Beat {
    fn of(program: &FixedProgram) -> Self {
        let micros = |d: Duration| d.as_micros() as u64;
        let ends = program.steps.iter().scan(0, |end, s| {
            *end += micros(s.0);
            Some(*end)
        });
        let ends_us: Vec<u64> = ends.collect();
        let offset_us = micros(program.offset) % ends_us.last().copied().unwrap_or(0).max(1);
        Self { offset_us, ends_us, programs: Vec::new() }
    }

    /// The step at a time, if the cycle has any length.
    fn step_at(&self, at: Duration) -> Option<usize> {
        let cycle = self.ends_us.last().copied().filter(|c| *c > 0)?;
        let left = (at.as_micros() as u64 + cycle - self.offset_us) % cycle;
        Some(self.ends_us.partition_point(|end| *end <= left))
    }
}

impl FixedProgram {
    /// What a group shows in a step.
    fn shows(&self, step: usize, group: SignalGroupId) -> Aspect {
        let shows = &self.steps[step].1;
        shows.iter().find(|(g, _)| *g == group).map_or(Aspect::Stop, |(_, a)| *a)
    }
}

impl FixedTimes {
    /// From programs of different intersections; of several for one the first counts.
    pub fn new(mut programs: Vec<FixedProgram>) -> Self {
        programs.sort_by_key(|p| p.intersection);
        programs.dedup_by_key(|p| p.intersection);
        let own = |(n, p): (usize, &FixedProgram)| Beat { programs: vec![n as u32], ..Beat::of(p) };
        let mut beats: Vec<Beat> = programs.iter().enumerate().map(own).collect();
        beats.sort_by(|a, b| (a.offset_us, &a.ends_us).cmp(&(b.offset_us, &b.ends_us)));
        beats.dedup_by(|next, first| {
            let same = (next.offset_us, &next.ends_us) == (first.offset_us, &first.ends_us);
            if same {
                first.programs.append(&mut next.programs);
            }
            same
        });
        Self { programs, beats }
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
        let step = Beat::of(program).step_at(at);
        step.map_or(Aspect::Dark, |step| program.shows(step, group))
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
        for beat in &self.beats {
            let step = beat.step_at(now);
            if before.is_some_and(|before| beat.step_at(before) == step) {
                continue;
            }
            for program in &beat.programs {
                let program = &self.programs[*program as usize];
                let id = program.intersection;
                let mut group = lamps.groups.partition_point(|g| g.0 < id);
                while let Some((_, of)) = lamps.groups.get(group).copied().filter(|g| g.0 == id) {
                    let aspect = step.map_or(Aspect::Dark, |step| program.shows(step, of));
                    lamps.set(group, aspect, now.as_secs_f64(), &mut wake);
                    group += 1;
                }
            }
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
