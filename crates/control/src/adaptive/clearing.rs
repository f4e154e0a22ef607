//! All red until those inside have left.
//!
//! Whoever has found no gap, or waits for people on a crossing, stands inside the intersection when
//! their green ends, and others behind them. The next green would lock them in, and they it: so the
//! program's clearing stage ([`signal::clearing_stage`]) comes in between, and ends as soon as nobody
//! stands there. As long as the interstage takes, that costs nothing. Not where they stand in a queue
//! beyond; not where somebody keeps their green; and only now and then, for anybody can claim to
//! stand there.

use super::tables::Tables;
use crate::demand::Inside;
use crate::policy::View;
use units::{Duration, Instant};

/// Its memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Clearing {
    /// Which stage comes next, since when nobody is green, and for how long the interstage takes.
    next: Option<(usize, Instant, f64)>,
    /// What it has cost of late, seconds, and as of when.
    spent_s: f64,
    updated: Instant,
    /// The share of those who come that are heard.
    heard: f64,
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
        let now = view.now.mono;
        let clearing = tables.clearing?;
        let (green, next) = (&tables.stages[here].green, &tables.stages[to].green);
        let goes_on = green.iter().zip(next).any(|(is, stays)| *is && *stays);
        let is_left = |who: &Inside| tables.group(who.group).is_some_and(|g| !next[g]);
        if goes_on || self.spent_s >= MOST_SPENT_S || !stands_inside(view, is_left) {
            return None;
        }
        let gains = (0..next.len()).filter(|g| next[*g]);
        let first_s = gains.map(|g| tables.gain_s(here, to, g)).fold(f64::INFINITY, f64::min);
        self.next = Some((to, now, first_s));
        Some(clearing)
    }

    /// While nobody is green: which stage comes next, and whether it comes now.
    pub fn ends(&mut self, view: &View<'_>, tables: &Tables, here: usize) -> Option<(usize, bool)> {
        let now = view.now.mono;
        let (to, since, first_s) = self.next.filter(|_| tables.clearing == Some(here))?;
        let lasts = now.since(since);
        let ends = lasts >= LONGEST || !stands_inside(view, |_| true);
        if ends {
            self.spent_s += (lasts.as_secs_f64() - first_s).max(0.0);
            self.next = None;
        }
        Some((to, ends))
    }
}

/// Whether one of those stands inside, and not in a queue beyond.
fn stands_inside(view: &View<'_>, is_one: impl Fn(&Inside) -> bool) -> bool {
    let may_leave = |who: &Inside| view.demands.group(who.group).exit_veh == 0;
    view.demands.inside().iter().any(|who| may_leave(who) && is_one(who))
}

/// Nobody is waited for longer.
const LONGEST: Duration = Duration::from_secs(12);
/// All in all it may cost this share of the time where all are heard, of fewer as much less, and so
/// many seconds at once. Where it was needed most, at SUMO's junctions with many on foot near
/// saturation, it took 2 %.
const SHARE: f64 = 0.04;
const MOST_SPENT_S: f64 = 20.0;
