//! The fixed plan of an intersection as a program of SUMO's.

use super::links::Link;
use roadnet::streets::NetworkStreets;
use signal::{Lamp, SignalProgram};
use std::collections::BTreeMap;
use units::{Duration, Utc};

/// What every link shows, step by step.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Program {
    /// So long after time 0 a cycle begins.
    pub offset: Duration,
    pub steps: Vec<(Duration, String)>,
}

/// What a program's groups show within the cycle of the plan that runs at a civil time.
#[derive(Clone, Debug)]
struct Shown {
    cycle: Duration,
    /// Of each group the times at which it shows something new.
    groups: BTreeMap<roadnet::SignalGroupId, Vec<(Duration, Lamp)>>,
}

impl Program {
    /// Of the links of a traffic light, in their order, as the plan in force at `start` has it.
    pub(super) fn of(
        net: &NetworkStreets,
        links: &[&Link],
        program: &SignalProgram,
        start: Utc,
    ) -> Self {
        let running = program.running(start);
        let shown = Shown::of(program, &running.plan);
        let mut times: Vec<Duration> =
            shown.groups.values().flatten().map(|(at, _)| *at).chain([Duration::ZERO]).collect();
        times.sort_unstable();
        times.dedup();
        let mut steps: Vec<(Duration, String)> = Vec::new();
        for (k, at) in times.iter().enumerate() {
            let length = times.get(k + 1).copied().unwrap_or(shown.cycle) - *at;
            let state = shown.state(net, links, *at);
            match steps.last_mut() {
                Some((before, same)) if *same == state => *before += length,
                _ => steps.push((length, state)),
            }
        }
        let offset = shown.cycle.saturating_sub(running.position);
        Self { offset: if offset == shown.cycle { Duration::ZERO } else { offset }, steps }
    }
}

impl Shown {
    fn of(program: &SignalProgram, plan: &signal::FixedPlan) -> Self {
        let cycle = plan.cycle;
        let greens = program.greens_of(plan);
        let mut groups = BTreeMap::new();
        for group in program.group_ids() {
            let Some(times) = program.times(group) else { continue };
            let mut changes: Vec<(Duration, Lamp)> = Vec::new();
            for green in greens.iter().filter(|g| g.group == group) {
                if green.length >= cycle {
                    changes = vec![(Duration::ZERO, Lamp::Green)];
                    break;
                }
                let flashing = times.flashing_green.min(green.length);
                let end = green.begin + green.length;
                let mut add = |at: Duration, lamp| changes.push((within(at, cycle), lamp));
                if !times.red_amber.is_zero() {
                    add(green.begin + cycle - times.red_amber.min(cycle), Lamp::RedAmber);
                }
                add(green.begin, Lamp::Green);
                if !flashing.is_zero() {
                    add(end - flashing, Lamp::FlashingGreen);
                }
                if !times.amber.is_zero() {
                    add(end, Lamp::Amber);
                }
                add(end + times.amber, Lamp::Red);
            }
            changes.sort_unstable_by_key(|(at, _)| *at);
            groups.insert(group, changes);
        }
        Self { cycle, groups }
    }

    /// What a group shows at a time of the cycle; red if it is never green.
    fn lamp(&self, group: roadnet::SignalGroupId, at: Duration) -> Lamp {
        let changes = self.groups.get(&group).map_or(&[][..], Vec::as_slice);
        let before = changes.iter().rev().find(|(since, _)| *since <= at);
        before.or(changes.last()).map_or(Lamp::Red, |(_, lamp)| *lamp)
    }

    fn state(&self, net: &NetworkStreets, links: &[&Link], at: Duration) -> String {
        links.iter().map(|link| self.letter(net, link, at)).collect()
    }

    /// A green that yields to a stream that may go too is `g`.
    fn letter(&self, net: &NetworkStreets, link: &Link, at: Duration) -> char {
        let connections = net.streets.connections();
        let connection = &connections[link.connection.at()];
        let Some((_, group)) = connection.signal else { return 'O' };
        match self.lamp(group, at) {
            Lamp::Red if connection.on_red => 's',
            Lamp::Red => 'r',
            Lamp::RedAmber => 'u',
            Lamp::Amber => 'y',
            Lamp::Dark => 'O',
            Lamp::FlashingAmber => 'o',
            Lamp::Green | Lamp::FlashingGreen => {
                let goes = |other: &roadnet::streets::StreetConnection| {
                    other.signal.is_none_or(|(_, g)| {
                        let lamp = self.lamp(g, at);
                        lamp.is_green() || lamp == Lamp::Amber
                    })
                };
                let meetings = net.streets.meetings(link.connection).iter();
                let mut before = meetings.filter(|m| m.yields).map(|m| &connections[m.other.at()]);
                if before.any(goes) { 'g' } else { 'G' }
            }
        }
    }
}

/// A time within the cycle.
fn within(at: Duration, cycle: Duration) -> Duration {
    let us = at.as_micros() % cycle.as_micros().max(1);
    Duration::from_micros(u64::try_from(us).unwrap_or(0))
}
