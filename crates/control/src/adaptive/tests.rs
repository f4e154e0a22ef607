//! What is thought of those who don't send, and what follows from it.

#![allow(clippy::unwrap_used, reason = "a test that can't go on says where")]

#[path = "tests/failures.rs"]
mod failures;
mod gaps;
#[path = "tests/in_turn.rs"]
mod in_turn;
#[path = "tests/inside.rs"]
mod inside;
#[path = "tests/later.rs"]
mod later;
#[path = "tests/lies.rs"]
mod lies;
#[path = "tests/looped.rs"]
mod looped;
#[path = "tests/neighbours.rs"]
mod neighbours;
mod on_demand;
#[path = "tests/partial.rs"]
mod partial;
#[path = "tests/walks.rs"]
mod walks;

use super::heard::{AT_LINE_M, Heard, SPACING_M};
use super::outlook::{HEADWAY_S, START_UP_S};
use super::tables::Tables;
use super::{Adaptive, LONGEST_WAIT, SEEN, UNSEEN};
use crate::demand::{Arrival, Demands, GroupDemand, Inside, LaneArrivals, Way};
use crate::fixed::FixedTime;
use crate::junction;
use crate::policy::{Decision, Reason, View};
use proptest::prelude::*;
use roadnet::{Intersection, LaneId, SignalGroupId, Turn};
use signal::{
    Controller, FixedPlan, Lamp, Observed, PlanStep, ProgramParts, SignalProgram, SignalRequest,
    StageId,
};
use std::collections::VecDeque;
use std::sync::Arc;
use units::{Duration, Instant, Now, Utc};

/// A junction and its controller, without latency; the lanes of group 1 to 8.
struct Bench {
    intersection: Intersection,
    controller: Controller,
    observed: Observed,
    tables: Tables,
    now: Instant,
    sequence: u32,
}

impl Bench {
    /// Its plan has four equal steps.
    fn new(cycle_s: u64) -> Self {
        Self::of(junction::intersection(), junction::program_data(0), cycle_s)
    }

    /// Left turns of two arms yield in the first stage, and have a stage of their own.
    fn permitting(cycle_s: u64) -> Self {
        let yielding = [(5, 3), (7, 1), (5, 10), (7, 12)];
        let mut parts = junction::program_data(0);
        parts.stages[0].green.extend([SignalGroupId(5), SignalGroupId(7)]);
        Self::of(junction::intersection_of(&[], &yielding), parts, cycle_s)
    }

    /// Left turns of all arms yield beside straight on, and have stages of their own.
    fn permitting_all(cycle_s: u64) -> Self {
        let yielding =
            [(5, 3), (7, 1), (6, 4), (8, 2), (5, 10), (7, 12), (6, 11), (8, 9)].as_slice();
        let mut parts = junction::program_data(0);
        parts.stages[0].green.extend([5, 7].map(SignalGroupId));
        parts.stages[2].green.extend([6, 8].map(SignalGroupId));
        Self::of(junction::intersection_of(&[], yielding), parts, cycle_s)
    }

    fn of(intersection: Intersection, mut parts: ProgramParts, cycle_s: u64) -> Self {
        let step = |n: u8| PlanStep {
            at: Duration::from_secs(cycle_s * u64::from(n) / 4),
            stage: StageId(n + 1),
        };
        parts.plan = FixedPlan {
            cycle: Duration::from_secs(cycle_s),
            offset: Duration::ZERO,
            steps: (0..4).map(step).collect(),
        };
        Self::running(intersection, parts)
    }

    fn running(intersection: Intersection, parts: ProgramParts) -> Self {
        let program = Arc::new(SignalProgram::new(&intersection, parts).unwrap());
        let now = clocks(Instant::ZERO);
        Self {
            tables: Tables::new(&intersection, &program),
            observed: Observed::new(program.clone(), now.mono),
            controller: Controller::new(program, now.mono, now.utc),
            intersection,
            now: now.mono,
            sequence: 0,
        }
    }

    /// A tenth of a second goes by, and it is decided.
    fn tick<T>(&mut self, demands: &Demands, decide: impl FnOnce(&View<'_>) -> T) -> T {
        self.now += Duration::from_millis(100);
        self.controller.advance(self.now);
        self.observed.handle_status(self.now, self.controller.status().unwrap());
        decide(&self.view(demands))
    }

    fn view<'a>(&'a self, demands: &'a Demands) -> View<'a> {
        View {
            now: clocks(self.now),
            intersection: &self.intersection,
            signal: &self.observed,
            demands,
        }
    }

    fn ask(&mut self, stage: StageId) {
        let allowed = self.observed.check(self.now, stage).is_ok();
        let stage = if allowed { stage } else { self.observed.stage(self.now).unwrap() };
        self.sequence += 1;
        self.controller.handle_request(self.now, SignalRequest { stage, sequence: self.sequence });
    }

    fn run(&mut self, adaptive: &mut Adaptive, demands: &Demands) -> Decision {
        let decision = self.tick(demands, |view| adaptive.decide(view)).unwrap();
        self.ask(decision.stage);
        decision
    }

    fn is_green(&self, group: u8) -> bool {
        self.observed.groups()[&SignalGroupId(group)].lamp == Lamp::Green
    }

    fn lane(&self, group: u8, looped: bool) -> LaneArrivals {
        let group = SignalGroupId(group);
        LaneArrivals {
            lane: self.intersection.lanes_of_group(group).next().unwrap(),
            crossing: false,
            ways: vec![Way { turn: Turn::Straight, group, taken: 0 }],
            heard_share: 1.0,
            passed: 0,
            counted: looped.then_some(0),
            gone: looped.then_some(0),
            occupied_s: None,
            actuated_s: None,
            arrivals: Vec::new(),
        }
    }

    fn lanes(&self, looped: bool) -> Vec<LaneArrivals> {
        (1..=8).map(|group| self.lane(group, looped)).collect()
    }
}

fn clocks(mono: Instant) -> Now {
    let utc = Utc::from_unix_millis(1_800_057_600_000) + mono.since(Instant::ZERO);
    Now { mono, utc, utc_error: Duration::ZERO }
}

fn standing(station: u32, place: f64) -> Arrival {
    let to_line_m = AT_LINE_M + SPACING_M * place;
    Arrival { station, to_line_m, turns: None, at_s: 0.5, standing: true }
}

#[test]
fn no_stage_is_only_passed_through() {
    // Left turns go on being green when straight on ends, and so might end at once.
    let mut bench = Bench::permitting_all(80);
    let mut traffic = Traffic::new(&bench, 1, false);
    let mut adaptive = Adaptive { heard: Heard::sure_of(1.0), ..Adaptive::default() };
    let mut began = Vec::new();
    let mut last = None;
    for _ in 0..1_200 {
        let demands = traffic.step(&bench);
        for _ in 0..10 {
            bench.run(&mut adaptive, &demands);
            let stage = bench.observed.stage(bench.now).unwrap();
            if last.replace(stage) != Some(stage) {
                began.push((bench.now, stage));
            }
        }
    }
    let shortest = began.windows(2).map(|w| w[1].0.since(w[0].0)).min().unwrap();
    assert!(shortest >= Duration::from_secs(4), "{shortest:?}");
    let lefts = began.iter().filter(|(_, stage)| [2, 4].contains(&stage.0)).count();
    assert!(lefts > 5 && began.len() > 40, "{lefts} of {}", began.len());
}

/// Who is so near is on the loop.
const ON_LOOP_M: f64 = 3.0;

/// Queues on the eight lanes, of which every so many-th vehicle sends.
struct Traffic {
    lanes: Vec<LaneArrivals>,
    /// Who is there: their number, how far they are from the line.
    queues: Vec<VecDeque<(u32, f64)>>,
    next_s: Vec<f64>,
    every: u32,
    came: u32,
    random: u64,
}

impl Traffic {
    fn new(bench: &Bench, every: u32, looped: bool) -> Self {
        let (lanes, queues) = (bench.lanes(looped), vec![VecDeque::new(); 8]);
        Self { lanes, queues, next_s: vec![0.0; 8], every, came: 0, random: 1 }
    }

    fn sends(&self, number: u32) -> bool {
        number.is_multiple_of(self.every)
    }

    /// A second goes by.
    fn step(&mut self, bench: &Bench) -> Demands {
        for n in 0..8 {
            self.random = self.random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            if (self.random >> 33).is_multiple_of(36) {
                self.queues[n].push_back((self.came, 150.0));
                self.came += 1;
            }
            self.leave(bench, n);
            let sends: Vec<bool> = self.queues[n].iter().map(|(k, _)| self.sends(*k)).collect();
            let mut arrivals = Vec::new();
            for (place, (who, to_line_m)) in self.queues[n].iter_mut().enumerate() {
                let stands_m = AT_LINE_M + SPACING_M * place as f64;
                *to_line_m = (*to_line_m - 12.0).max(stands_m);
                if sends[place] {
                    let at_s = *to_line_m / 12.0;
                    let stands = *to_line_m <= stands_m;
                    arrivals.push(Arrival {
                        to_line_m: *to_line_m,
                        at_s,
                        standing: stands,
                        ..standing(*who, 0.0)
                    });
                }
            }
            self.lanes[n].arrivals = arrivals;
            let at_line = self.queues[n].front().is_some_and(|(_, m)| *m < ON_LOOP_M);
            self.lanes[n].occupied_s = at_line.then_some(0.5);
            self.lanes[n].actuated_s = at_line.then_some(0.0);
        }
        Demands::default().with_lanes(self.lanes.clone())
    }

    fn leave(&mut self, bench: &Bench, n: usize) {
        let state = &bench.observed.groups()[&SignalGroupId(n as u8 + 1)];
        let since = state.green_started.filter(|_| state.lamp.is_green());
        let green_s = since.map_or(0.0, |at| bench.now.since(at).as_secs_f64());
        let now_s = bench.now.as_secs_f64();
        let at_line = self.queues[n].front().is_some_and(|(_, m)| *m < 12.0);
        if green_s > START_UP_S && now_s >= self.next_s[n] && at_line {
            let (who, _) = self.queues[n].pop_front().unwrap();
            self.next_s[n] = now_s + HEADWAY_S;
            self.lanes[n].passed += u64::from(self.sends(who));
            self.lanes[n].counted = self.lanes[n].counted.map(|c| c + 1);
            self.lanes[n].gone = self.lanes[n].counted;
        }
    }
}

/// What is thought to send after a while where every so many-th does.
fn share_after(minutes: u32, every: u32, looped: bool) -> f64 {
    let mut bench = Bench::new(80);
    let mut traffic = Traffic::new(&bench, every, looped);
    let (mut heard, mut plan) = (Heard::default(), None::<FixedTime>);
    let mut demands = Demands::default();
    for tick in 0..minutes * 600 {
        let stage = bench.tick(&demands, |view| {
            if tick % 10 == 0 {
                heard.update(view, &Tables::new(view.intersection, view.signal.program()));
            }
            plan.get_or_insert_with(|| FixedTime::new(view.signal, view.now)).decide(view).stage
        });
        bench.ask(stage);
        if tick % 10 == 9 {
            demands = traffic.step(&bench);
        }
    }
    heard.share()
}

#[test]
fn the_share_that_sends_comes_near_the_truth() {
    for (looped, minutes) in [(true, 10), (false, 30)] {
        let share = |every| share_after(minutes, every, looped);
        let (few, some, all) = (share(10), share(3), share(1));
        assert!(few < 0.3, "a tenth, loops {looped}: {few}");
        assert!((0.15..0.6).contains(&some), "a third, loops {looped}: {some}");
        assert!(all > 0.7, "all, loops {looped}: {all}");
    }
}

#[test]
fn who_stands_far_from_the_line_has_others_before() {
    let mut bench = Bench::new(80);
    let mut heard = Heard::default();
    let lane = bench.lane(5, false);
    let id = lane.lane;
    let comes = |who: &[Arrival]| {
        let lane = LaneArrivals { arrivals: who.to_vec(), ..lane.clone() };
        Demands::default().with_lanes(vec![lane])
    };
    let drives = |who: Arrival| Arrival { standing: false, ..who };
    let tables = bench.tables.clone();
    let mut see = |who: &[Arrival]| {
        bench.tick(&comes(who), |view| heard.update(view, &tables));
        heard.hidden(id)
    };
    see(&[drives(standing(1, 3.0))]);
    let three = see(&[standing(1, 3.0)]);
    assert!((3.0..3.2).contains(&three), "{three}");
    // One of the five before the second is the first.
    see(&[standing(1, 3.0), drives(standing(2, 5.0))]);
    let four = see(&[standing(1, 3.0), standing(2, 5.0)]);
    assert!((4.0..4.2).contains(&four), "{four}");
}

/// Makes it believe that a share sends: so sure that nothing seen in a test changes it.
fn believing(share: f64) -> Adaptive {
    Adaptive { heard: Heard::sure_of(share), ..Adaptive::default() }
}

#[test]
fn where_few_are_heard_the_plan_runs() {
    let mut bench = Bench::new(60);
    let mut adaptive = believing(0.1);
    let demands = Demands::default().with_lanes(bench.lanes(false));
    let mut plan = None::<FixedTime>;
    let mut stages = [0; 5];
    for _ in 0..1_800 {
        let (is, planned) = bench.tick(&demands, |view| {
            let plan = plan.get_or_insert_with(|| FixedTime::new(view.signal, view.now));
            (adaptive.decide(view).unwrap(), plan.decide(view))
        });
        bench.ask(is.stage);
        assert_eq!((is.stage, is.reason), (planned.stage, Reason::Plan));
        assert_eq!(is.intention, planned.intention);
        stages[usize::from(is.stage.0)] += 1;
    }
    assert!(stages[1..].iter().all(|n| *n > 0), "{stages:?}");
    adaptive.heard = Heard::sure_of(0.97);
    let mut lanes = bench.lanes(false);
    lanes[0].arrivals.push(standing(1, 0.0));
    let demands = Demands::default().with_lanes(lanes);
    let reasons: Vec<Reason> =
        (0..100).map(|_| bench.run(&mut adaptive, &demands).reason).collect();
    // At the latest a second after.
    assert!(reasons[10..].iter().all(|r| *r != Reason::Plan), "{reasons:?}");
}

#[test]
fn where_loops_see_all_or_the_plan_is_long_it_decides_itself() {
    for (cycle_s, looped, plans) in [(60, false, true), (60, true, false), (100, false, false)] {
        let mut bench = Bench::new(cycle_s);
        let mut adaptive = believing(0.1);
        let demands = Demands::default().with_lanes(bench.lanes(looped));
        for _ in 0..600 {
            let reason = bench.run(&mut adaptive, &demands).reason;
            assert_eq!(reason == Reason::Plan, plans, "{cycle_s} s, loops {looped}");
        }
    }
    // One lane whose loop is not believed is enough.
    let mut bench = Bench::new(60);
    let mut lanes = bench.lanes(true);
    lanes[6].counted = None;
    let demands = Demands::default().with_lanes(lanes);
    assert_eq!(bench.run(&mut believing(0.1), &demands).reason, Reason::Plan);
}

#[test]
fn it_does_not_change_its_mind_in_between() {
    let bench = Bench::new(60);
    let demands = Demands::default().with_lanes(bench.lanes(false));
    let view = bench.view(&demands);
    let mut adaptive = Adaptive::default();
    let (below, between, above) = (UNSEEN - 0.01, [UNSEEN + 0.01, SEEN - 0.01], SEEN + 0.01);
    let mut at = |share: f64| {
        adaptive.heard = Heard::sure_of(share);
        adaptive.choose(&view);
        adaptive.few
    };
    for _ in 0..3 {
        assert!(at(below));
        assert!(between.iter().chain(between.iter().rev()).all(|s| at(*s)));
        assert!(!at(above));
        assert!(between.iter().rev().chain(&between).all(|s| !at(*s)));
    }
}

/// The times at which a group becomes green that nobody is seen to want, in some minutes; every
/// lane has been left by so many an hour who were heard.
fn called_after_s(share: f64, heard_veh_h: f64) -> Vec<f64> {
    let mut bench = Bench::new(100);
    let mut adaptive = believing(share);
    let blind = GroupDemand { blind: true, ..GroupDemand::default() };
    let (mut greens, mut was) = (Vec::new(), true);
    for tick in 0..5 * 600 {
        let mut lanes = bench.lanes(false);
        for lane in &mut lanes {
            lane.passed = (heard_veh_h * f64::from(tick) / 36_000.0) as u64;
        }
        let demands = Demands::new([(SignalGroupId(5), blind.clone())].into()).with_lanes(lanes);
        bench.run(&mut adaptive, &demands);
        let is = bench.is_green(5);
        if is && !was {
            greens.push(f64::from(tick) / 10.0);
        }
        was = is;
    }
    greens
}

#[test]
fn nobody_is_called_for_where_all_are_heard_until_late() {
    let (all, few) = (called_after_s(0.97, 100.0), called_after_s(0.1, 100.0));
    assert!((1..=2).contains(&all.len()), "where all are heard: {all:?}");
    assert!(few.len() >= 3, "where few are: {few:?}");
}

/// Streams without a gap straight on.
fn streams(bench: &Bench) -> Vec<LaneArrivals> {
    let mut lanes = bench.lanes(false);
    for n in [0, 2] {
        let stream = (0..20).map(|k| standing(100 * n as u32 + k, f64::from(k)));
        let at_s = |k: usize| 0.5 + 2.0 * k as f64;
        lanes[n].arrivals =
            stream.enumerate().map(|(k, a)| Arrival { at_s: at_s(k), ..a }).collect();
    }
    lanes
}

/// A stream without a gap is heard straight on, and nobody sees who wants to turn left.
#[test]
fn whom_nobody_sees_is_served_though_nobody_is_heard() {
    let mut bench = Bench::new(100);
    let mut adaptive = believing(0.1);
    let lanes = streams(&bench);
    let blind = GroupDemand { blind: true, ..GroupDemand::default() };
    let demands = Demands::new([(SignalGroupId(5), blind)].into()).with_lanes(lanes);
    let longest_s = LONGEST_WAIT.as_secs_f64() + 25.0;
    let (mut red_s, mut greens) = (0.0, 0);
    for _ in 0..4_000 {
        bench.run(&mut adaptive, &demands);
        greens += u32::from(red_s > 0.0 && bench.is_green(5));
        red_s = if bench.is_green(5) { 0.0 } else { red_s + 0.1 };
        assert!(red_s < longest_s, "{red_s} s at {:?}", bench.now);
    }
    assert!(greens >= 3, "{greens}");
}

proptest! {
    /// Whatever is told: what is thought stays a number, and a share a share.
    #[test]
    fn what_is_thought_stays_finite(
        looks in proptest::collection::vec(
            (
                1_u64..200,
                0_usize..8,
                proptest::option::of(0_u64..2_000),
                0_u64..2_000,
                proptest::collection::vec((0_u32..6, -50.0..2_000.0_f64, any::<bool>()), 0..8),
            ),
            1..60,
        ),
    ) {
        let mut bench = Bench::new(80);
        let mut heard = Heard::default();
        let mut lanes = bench.lanes(false);
        let ids: Vec<LaneId> = lanes.iter().map(|l| l.lane).collect();
        for (ticks, n, counted, passed, who) in looks {
            (lanes[n].counted, lanes[n].gone, lanes[n].passed) = (counted, counted, passed);
            let arrival = |(station, to_line_m, standing): (u32, f64, bool)| {
                Arrival { station, to_line_m, turns: None, at_s: to_line_m.max(0.0) / 10.0, standing }
            };
            lanes[n].arrivals = who.into_iter().map(arrival).collect();
            let demands = Demands::default().with_lanes(lanes.clone());
            for _ in 0..ticks {
                bench.tick(&demands, |_| ());
            }
            let tables = &bench.tables;
            heard.update(&bench.view(&demands), tables);
            prop_assert!((0.0..=1.0).contains(&heard.share()), "{}", heard.share());
            for id in &ids {
                let (hidden, rate) = (heard.hidden(*id), heard.unheard_rate(*id));
                prop_assert!(hidden.is_finite() && hidden >= 0.0, "{hidden}");
                prop_assert!(rate.is_finite() && rate >= 0.0, "{rate}");
            }
        }
    }
}
