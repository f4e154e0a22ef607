//! What is told of the ends of greens and reds holds, whatever the junction and whatever comes next.

use crate::junction::{self, Dice};
use proptest::prelude::*;
use roadnet::SignalGroupId;
use signal::{
    Bounds, Controller, Intention, Lamp, Observed, PlannedStage, SignalProgram, SignalRequest,
    StageId, forecast,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Instant, Utc};

/// A stage that follows, and whether it is passed over after all.
#[derive(Clone, Copy)]
struct Turn {
    stage: StageId,
    passed_over: bool,
}

/// What a policy does to a controller without latency: stages in a row, each asked for at a time.
struct Script {
    program: Arc<SignalProgram>,
    turns: Vec<Turn>,
    /// When each of them that is not passed over is asked for, milliseconds; the first at the start.
    asked: Vec<(usize, u64)>,
}

/// A lamp that a group shows, flashing green as green; since when, milliseconds.
type Shown = BTreeMap<SignalGroupId, Vec<(u64, Lamp)>>;

impl Script {
    /// Turns at random; each is asked for as soon as it may be after a wait of up to so long.
    fn new(program: Arc<SignalProgram>, dice: &mut Dice, skips: bool, longest_ms: u64) -> Self {
        let ids: Vec<StageId> = program.stages().map(|s| s.id).collect();
        let mut turns: Vec<Turn> = Vec::new();
        while turns.len() < 12 {
            let stage = ids[dice.below(ids.len() as u64) as usize];
            if turns.last().is_none_or(|t| t.stage != stage) {
                let passed_over = skips && !turns.is_empty() && dice.below(3) == 0;
                turns.push(Turn { stage, passed_over });
            }
        }
        let mut kept: Vec<usize> = (0..turns.len()).filter(|n| !turns[*n].passed_over).collect();
        kept.dedup_by_key(|n| turns[*n].stage);
        for (n, turn) in turns.iter_mut().enumerate() {
            turn.passed_over = !kept.contains(&n);
        }
        let mut script = Self { program, turns, asked: vec![(kept[0], 0)] };
        for n in &kept[1..] {
            let last = script.asked[script.asked.len() - 1].1;
            script.asked.push((*n, last + 100 * (1 + dice.below(longest_ms / 100))));
            script.asked.last_mut().expect("just added").1 = script.soonest();
        }
        script
    }

    /// When the last request is not refused.
    fn soonest(&self) -> u64 {
        let (n, at) = self.asked[self.asked.len() - 1];
        let mut found = None;
        let before = Self { asked: self.asked[..self.asked.len() - 1].to_vec(), ..self.copy() };
        before.run(at + 120_000, |t, observed| {
            let now = Instant::from_millis(t);
            let may = || observed.check(now, self.turns[n].stage).is_ok();
            // All of them have had their green.
            let here = observed.stage(now).and_then(|id| self.program.stage(id));
            let lit = |g| observed.groups()[g].lamp == Lamp::Green;
            let had = || here.is_some_and(|here| here.green.iter().all(lit));
            if t >= at && found.is_none() && had() && may() {
                found = Some(t);
            }
        });
        found.expect("nobody is kept for two minutes")
    }

    fn copy(&self) -> Self {
        let (turns, asked) = (self.turns.clone(), self.asked.clone());
        Self { program: self.program.clone(), turns, asked }
    }

    /// Plays it, and shows what is known at each tenth of a second.
    fn run(&self, until_ms: u64, mut look: impl FnMut(u64, &Observed)) -> Shown {
        let start = Utc::from_unix_millis(1_800_057_600_000);
        let mut controller = Controller::new(self.program.clone(), Instant::ZERO, start);
        let mut observed = Observed::new(self.program.clone(), Instant::ZERO);
        let mut shown = Shown::new();
        for t in (0..until_ms).step_by(STEP_MS as usize) {
            let now = Instant::from_millis(t);
            // It says again what it wants, lest the controller fall back to its plan.
            if let Some((n, _)) = self.asked.iter().rev().find(|(_, at)| *at <= t) {
                let stage = self.turns[*n].stage;
                let sequence = t as u32;
                controller.handle_request(now, SignalRequest { stage, sequence });
                controller.advance(now);
            }
            observed.handle_status(now, controller.status().expect("it works"));
            for (group, state) in observed.groups() {
                let lamp = if state.lamp.is_green() { Lamp::Green } else { state.lamp };
                let own = shown.entry(*group).or_default();
                if own.last().is_none_or(|(_, last)| *last != lamp) {
                    own.push((t, lamp));
                }
            }
            look(t, &observed);
        }
        shown
    }

    /// What the policy says at a time, with so much to spare either way.
    fn intention(&self, t: u64, skips: bool, spare_ms: u64) -> Option<Intention> {
        let place = self.asked.iter().rposition(|(_, at)| at + STEP_MS <= t)?;
        let (n, _) = self.asked[place];
        let ms = Duration::from_millis;
        let bounds = |at: u64| Bounds {
            min: Instant::from_millis(at.saturating_sub(spare_ms)),
            likely: Some(Instant::from_millis(at)),
            max: Some(Instant::from_millis(at + spare_ms)),
        };
        let ends = bounds(self.asked.get(place + 1)?.1 + STEP_MS);
        let after = |m: usize| {
            let place = self.asked.iter().position(|(k, _)| *k == m)?;
            Some(self.asked.get(place + 1)?.1 - self.asked[place].1)
        };
        let planned = |m: usize| {
            // How long it would have been nobody knows of one that is passed over.
            let lasts = after(m).unwrap_or(5_000);
            Some(PlannedStage {
                stage: self.turns[m].stage,
                demanded: !self.turns[m].passed_over,
                min: ms(lasts.saturating_sub(spare_ms)),
                likely: ms(lasts),
                max: Some(ms(lasts + spare_ms)),
            })
        };
        let last = self.asked[self.asked.len() - 1].0;
        let next: Vec<_> = (n + 1..last).take(5).map_while(planned).collect();
        // What comes is among them.
        next.iter().any(|p| p.demanded).then_some(())?;
        Some(Intention { current: self.turns[n].stage, ends, next, skips })
    }
}

/// Holds everything that is told during a script against what is shown; how much that was.
fn hold(script: &Script, skips: bool, spare_ms: u64) -> u32 {
    let mut told: Vec<(u64, SignalGroupId, Lamp, Bounds)> = Vec::new();
    let until_ms = script.asked[script.asked.len() - 1].1 + 60_000;
    let shown = script.run(until_ms, |t, observed| {
        if t.is_multiple_of(500)
            && let Some(intention) = script.intention(t, skips, spare_ms)
        {
            for (group, own) in forecast(observed, Some(&intention), Instant::from_millis(t)) {
                let lamp = if own.lamp.is_green() { Lamp::Green } else { own.lamp };
                told.extend(own.ends.map(|ends| (t, group, lamp, ends)));
            }
        }
    });
    let mut held = 0;
    for (t, group, lamp, ends) in told {
        let own = &shown[&group];
        let next = own.partition_point(|(at, _)| *at <= t);
        let (_, now) = own[next - 1];
        assert_eq!(now, lamp, "{group} at {t}");
        let Some((at, _)) = own.get(next) else { continue };
        let at = Instant::from_millis(*at);
        assert!(
            ends.min <= at,
            "{group} {lamp:?} told at {t} ms to end in {ends:?}, and it was {at:?}"
        );
        // Who is looked at every tenth of a second is seen to change a moment later.
        let latest = ends.max.map(|t| t + Duration::from_millis(STEP_MS));
        assert!(
            latest.is_none_or(|latest| at <= latest),
            "{group} {lamp:?} told at {t} ms to end in {ends:?}, and it was {at:?}"
        );
        held += u32::from(ends.max.is_some());
    }
    held
}

/// The controller does what it is asked for with its next step, milliseconds.
const STEP_MS: u64 = 100;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_told_of_the_stages_to_come_holds(seed: u64, skips: bool, spare in 0_u64..4, short: bool) {
        let Some((_, program)) = junction::any(seed) else { return Ok(()) };
        let longest_ms = if short { 2_000 } else { 30_000 };
        let script = Script::new(program, &mut Dice(seed ^ 1), skips, longest_ms);
        hold(&script, skips, 1_000 * spare);
    }
}

/// That is, something is told.
#[test]
fn much_is_told_of_the_stages_to_come() {
    let told = |seed: u64| {
        let Some((_, program)) = junction::any(seed) else { return 0 };
        let script = Script::new(program, &mut Dice(seed), seed.is_multiple_of(2), 10_000);
        hold(&script, seed.is_multiple_of(2), 0)
    };
    assert!((0..8).map(told).sum::<u32>() > 2_000);
}
