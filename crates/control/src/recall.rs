//! Greens for those whom nobody can see.
//!
//! Where there is neither a detector nor a vehicle in most that sends, demand must be taken for
//! granted: such groups are called as soon as they are red, and keep the green that the fixed plan
//! has for them (NEMA's *recall*). So actuation is no worse than the plan where it knows nothing.

use crate::policy::View;
use roadnet::SignalGroupId;
use signal::SignalProgram;
use std::collections::BTreeMap;
use units::{Duration, Instant};

/// What each green is to last at least, decided once when it begins: it is told to drivers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recalls(BTreeMap<SignalGroupId, (Instant, Duration)>);

impl Recalls {
    /// The least length of a green that began at `started`; zero where demand can be seen.
    pub fn least(&mut self, view: &View<'_>, group: SignalGroupId, started: Instant) -> Duration {
        // The controller's report may move the beginning a little.
        let known = self
            .0
            .get(&group)
            .filter(|(at, _)| started.since(*at).max(at.since(started)) < SAME_GREEN);
        if let Some((_, least)) = known {
            return *least;
        }
        let program = view.signal.program();
        let unseen = view.demands.group(group).unseen;
        let least = if unseen { plan_green(program, group) } else { Duration::ZERO };
        self.0.insert(group, (started, least));
        least
    }
}

/// No two greens of a group begin within this time.
const SAME_GREEN: Duration = Duration::from_secs(4);

/// The longest green of a group in the fixed plan, its interstage taken off; zero for one that
/// never ends.
fn plan_green(program: &SignalProgram, group: SignalGroupId) -> Duration {
    let plan = program.plan();
    let n = plan.steps.len();
    let green = |i: usize| program.stage(plan.steps[i % n].stage).map(|s| &s.green);
    let holds = |i: usize| green(i).is_some_and(|g| g.contains(&group));
    let length = |i: usize| {
        let next = plan.steps.get(i % n + 1).map_or(plan.cycle + plan.steps[0].at, |s| s.at);
        next.saturating_sub(plan.steps[i % n].at)
    };
    let begins = (n..2 * n).filter(|i| holds(*i) && !holds(i - 1));
    let lasts = begins.filter_map(|i| {
        let run: Duration = (i..i + n).take_while(|k| holds(*k)).map(length).sum();
        let interstage = program.interstage(green(i - 1)?, green(i)?).duration;
        Some(run.saturating_sub(interstage))
    });
    lasts.max().unwrap_or(Duration::ZERO)
}
