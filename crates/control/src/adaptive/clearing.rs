//! All red until those inside have left.
//!
//! Whoever has found no gap, or waits for people on a crossing, stands inside the intersection when
//! their green ends, and others behind them. The next green would lock them in, and they it: so the
//! program's clearing stage ([`signal::clearing_stage`]) comes in between, and ends as soon as nobody
//! stands there. As long as the interstage takes, that costs nothing. Not where they stand in a queue
//! beyond; not where somebody keeps their green; and only now and then, for anybody can claim to
//! stand there.

use super::is_green;
use super::tables::Tables;
use crate::demand::Inside;
use crate::policy::View;
use units::{Duration, Instant};

/// Its memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Clearing {
    next: Option<Next>,
    /// What it has cost of late, seconds, and as of when.
    spent_s: f64,
    updated: Instant,
    /// The share of those who come that are heard.
    heard: f64,
}

/// What comes after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Next {
    /// Which stage.
    pub to: usize,
    /// Since when nobody is let in.
    since: Instant,
    /// For how long nobody would be at any rate, seconds.
    free_s: f64,
}

impl Next {
    /// How long the interstage takes still, seconds.
    pub fn left_s(&self, now: Instant) -> f64 {
        (self.free_s - now.since(self.since).as_secs_f64()).max(0.0)
    }
}

impl Clearing {
    /// Takes in which share of those who come is heard.
    pub fn note(&mut self, now: Instant, heard: f64) {
        let for_s = now.since(self.updated.min(now)).as_secs_f64();
        self.spent_s = (self.spent_s - SHARE * self.heard * for_s).max(0.0);
        (self.updated, self.heard) = (now, heard);
    }

    /// The clearing stage, if it comes before a change.
    pub fn begin(
        &mut self,
        view: &View<'_>,
        tables: &Tables,
        here: usize,
        to: usize,
    ) -> Option<usize> {
        let since = view.now.mono;
        let clearing = tables.clearing?;
        let (green, next) = (&tables.stages[here].green, &tables.stages[to].green);
        let goes_on = green.iter().zip(next).any(|(is, stays)| *is && *stays);
        if goes_on || self.spent_s >= MOST_SPENT_S || !is_anybody_left(view, tables, to) {
            return None;
        }
        // What it adds begins where the next would be told to go: red and amber come before green.
        let gains = (0..next.len()).filter(|g| next[*g]);
        let told_s = |g: usize| tables.gain_s(here, to, g) - tables.gain_s(clearing, to, g);
        let free_s = gains.map(told_s).fold(f64::INFINITY, f64::min);
        // And some would have kept their green meanwhile.
        let kept = (0..green.len()).filter(|g| green[*g]).map(|g| tables.kept_s(here, to, g));
        let free_s = (free_s - kept.fold(0.0, f64::max)).max(0.0);
        self.next = Some(Next { to, since, free_s });
        Some(clearing)
    }

    /// While nobody is green: what comes next, and whether it comes now.
    pub fn ends(&mut self, view: &View<'_>, tables: &Tables, here: usize) -> Option<(Next, bool)> {
        let next = self.next?;
        let lasts = view.now.mono.since(next.since).min(LONGEST);
        let is_on = tables.clearing == Some(here);
        let ends = !is_on || lasts >= LONGEST || !is_anybody_left(view, tables, next.to);
        if ends {
            self.spent_s += (lasts.as_secs_f64() - next.free_s).max(0.0);
            self.next = None;
        }
        is_on.then_some((next, ends))
    }
}

/// Whether somebody stands inside who was let in of late, is not let in next, and doesn't stand in a
/// queue beyond.
fn is_anybody_left(view: &View<'_>, tables: &Tables, to: usize) -> bool {
    let now = view.now.mono;
    let was_green = |who: &Inside| {
        let state = view.signal.groups().get(&who.group);
        let ended = state.is_some_and(|s| now.since(s.green_ended) < LET_IN);
        is_green(view, who.group) || ended
    };
    let is_left = |who: &Inside| {
        let goes_on = tables.group(who.group).is_none_or(|g| tables.stages[to].green[g]);
        !goes_on && was_green(who) && view.demands.group(who.group).exit_veh == 0
    };
    view.demands.inside().iter().any(is_left)
}

/// Nobody is waited for longer.
const LONGEST: Duration = Duration::from_secs(12);
/// Whose green has ended so long ago is not inside because of it.
const LET_IN: Duration = Duration::from_secs(30);
/// All in all it may cost this share of the time where all are heard, of fewer as much less, and it
/// does not begin where so many seconds have been spent. Where it was needed most, at SUMO's
/// junctions with many on foot near saturation, it took 2 %.
const SHARE: f64 = 0.04;
const MOST_SPENT_S: f64 = 20.0;
