//! When each signal group is green in a timing, as the kernel's lamps will show it.
//!
//! What [`signal::SignalProgram::greens_of`] does for a plan, in seconds and by number: this is asked for
//! at every step of a search.

use super::junction::{Junction, Timing};

/// A group's green: group, beginning, length, seconds from the start of the cycle.
pub(super) type GreenSpan = (usize, f64, f64);

/// A run of stages that hold a group, and its green in it, seconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct GreenRun {
    pub group: usize,
    /// The first of the stages, by its place in the timing.
    pub first: usize,
    /// From the start of the cycle.
    begin_s: f64,
    /// Up to the end of the last stage, flashing included.
    pub held_s: f64,
    /// How long it keeps its green in the interstage that follows.
    kept_s: f64,
}

/// A green while the stages go by; seconds from the beginning.
#[derive(Clone, Copy)]
struct Lit {
    /// The stage at which it was asked for, counted on round the cycle.
    first: usize,
    begins_s: f64,
    /// When its last stage ends, and until when it is kept, both without flashing.
    ended_s: f64,
    kept_s: f64,
}

impl Junction {
    /// When each group is green in a timing, flashing green included.
    pub fn greens(&self, timing: &Timing) -> Vec<GreenSpan> {
        let cycle_s = f64::from(timing.cycle_s());
        let held = |g: &usize| timing.stages.iter().all(|k| self.holds(*k, *g));
        let always = (0..self.groups.len()).filter(held).map(|g| (g, 0.0, cycle_s));
        let runs = self.runs(timing).into_iter().filter(|run| run.held_s > 0.0);
        let spans = runs.map(|run| (run.group, run.begin_s, run.held_s + run.kept_s));
        let mut greens: Vec<GreenSpan> = always.chain(spans).collect();
        greens.sort_by_key(|span| span.0);
        greens
    }

    /// The runs of stages that hold groups, by group; those that never end left out.
    pub fn runs(&self, timing: &Timing) -> Vec<GreenRun> {
        let n = timing.stages.len();
        let mut lit: Vec<Option<Lit>> = vec![None; self.groups.len()];
        let mut runs = Vec::with_capacity(self.groups.len());
        let (mut at_s, mut begin_s) = (0.0, 0.0);
        let settled = n * (CYCLES - 2)..n * (CYCLES - 1);
        for step in 0..n * CYCLES {
            if step == settled.start {
                begin_s = at_s;
            }
            for (group, was) in self.play(timing, step, at_s, &mut lit) {
                if settled.contains(&was.first) && was.ended_s.is_finite() {
                    let held_s = was.ended_s + self.flashing_s[group] - was.begins_s;
                    runs.push(GreenRun {
                        group,
                        first: was.first % n,
                        begin_s: was.begins_s - begin_s,
                        held_s,
                        kept_s: was.kept_s - was.ended_s,
                    });
                }
            }
            at_s += f64::from(timing.lengths_s[step % n]);
        }
        runs.sort_by_key(|run| (run.group, run.first));
        runs
    }

    /// One stage begins. The greens before those that are asked for anew.
    fn play(
        &self,
        timing: &Timing,
        step: usize,
        at_s: f64,
        lit: &mut [Option<Lit>],
    ) -> Vec<(usize, Lit)> {
        let count = self.groups.len();
        let stage = timing.stages[step % timing.stages.len()];
        let mut over = Vec::new();
        for (g, own) in lit.iter_mut().enumerate() {
            let Some(own) = own else { continue };
            if self.holds(stage, g) && own.kept_s >= at_s {
                (own.ended_s, own.kept_s) = (f64::INFINITY, f64::INFINITY);
            } else if !self.holds(stage, g) {
                own.ended_s = own.ended_s.min(at_s);
                own.kept_s = own.kept_s.min(at_s);
            }
        }
        for g in (0..count).filter(|g| self.holds(stage, *g)) {
            if lit[g].is_some_and(|own| own.ended_s.is_infinite()) {
                continue;
            }
            // It was green before, and has to be red for as long as it must.
            let red_s = self.flashing_s[g] + self.amber_s[g] + self.min_red_s[g];
            let was = lit[g].filter(|own| own.kept_s.is_finite());
            let least_s = was.map_or(at_s, |own| (own.kept_s + red_s).max(at_s));
            let mut begins_s = least_s + self.red_amber_s[g];
            for (l, other) in lit.iter().enumerate() {
                let clears_s = self.clears_s[l * count + g];
                if let Some(other) = other.filter(|o| clears_s >= 0.0 && o.kept_s.is_finite()) {
                    begins_s = begins_s.max(other.kept_s + clears_s);
                }
            }
            let never_s = f64::INFINITY;
            let green = Lit { first: step, begins_s, ended_s: never_s, kept_s: never_s };
            over.extend(lit[g].replace(green).map(|was| (g, was)));
        }
        self.keep(at_s, lit);
        over
    }

    /// Those who lose their green now, or have kept it so far, keep it while nobody waits for that.
    fn keep(&self, at_s: f64, lit: &mut [Option<Lit>]) {
        let goes_on = |own: &Lit| own.ended_s.is_infinite();
        let staying: Vec<Option<Lit>> = lit.iter().map(|own| own.filter(goes_on)).collect();
        for (l, own) in lit.iter_mut().enumerate() {
            if let Some(own) = own.as_mut().filter(|o| !goes_on(o) && o.kept_s >= at_s) {
                own.kept_s = self.room_until_s(l, at_s, &staying);
            }
        }
        // Who yields ends no earlier than those it yields to; and may be yielded to by a third.
        for _ in 0..self.groups.len() {
            let mut is_as_before = true;
            for &(yielding, over) in &self.yields {
                let Some(own) = lit[yielding].filter(|o| !goes_on(o)) else { continue };
                let ends_s = own.kept_s + self.flashing_s[yielding];
                let Some(other) = lit[over].as_mut() else { continue };
                let loses = !goes_on(other) && other.kept_s >= at_s;
                let least_s = (ends_s - self.flashing_s[over]).max(at_s);
                let is_red = own.kept_s < at_s && ends_s + self.amber_s[yielding] <= at_s;
                if loses && !is_red && other.kept_s > least_s {
                    other.kept_s = least_s;
                    is_as_before = false;
                }
            }
            if is_as_before {
                break;
            }
        }
    }

    /// Until when a group that loses its green could keep it, if nobody yielded to it.
    fn room_until_s(&self, group: usize, at_s: f64, staying: &[Option<Lit>]) -> f64 {
        let count = self.groups.len();
        let begins_s = |g: usize| staying[g].map(|own| own.begins_s).filter(|s| *s > at_s);
        let clears_s = &self.clears_s[group * count..(group + 1) * count];
        let waits = (0..count).filter(|g| clears_s[*g] >= 0.0);
        let room = waits.filter_map(|g| Some(begins_s(g)? - clears_s[g]));
        let mut until_s = room.fold(f64::INFINITY, f64::min);
        if self.walks[group] || until_s.is_infinite() {
            return at_s;
        }
        let takes_s = self.flashing_s[group] + self.amber_s[group];
        for &(_, over) in self.yields.iter().filter(|(yielding, _)| *yielding == group) {
            match begins_s(over) {
                Some(begins_s) => until_s = until_s.min(begins_s - takes_s),
                None if staying[over].is_some() => until_s = at_s,
                None => {}
            }
        }
        until_s.max(at_s)
    }
}

/// So often the stages go by: what was green before the beginning is forgotten after one, and the last
/// only ends what is green.
const CYCLES: usize = 3;
