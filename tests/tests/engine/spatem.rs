//! What the SPATEM says against what the lamps then do.

use crate::single_junction;
use control::{PolicyKind, PriorityMode};
use its::msg::{MovementPhaseState, Msg, Spatem};
use std::collections::BTreeMap;
use testbed::{Link, RunOptions, Setup, Testbed};
use units::{Duration, Instant, Utc};

/// What one group was said to do: state, and the marks as moments.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Said {
    at: Utc,
    state: MovementPhaseState,
    min: Option<Utc>,
    max: Option<Utc>,
    likely: Option<Utc>,
}

/// Every forecast of a run, and every change of state with its moment.
struct Heard {
    said: BTreeMap<u8, Vec<Said>>,
    changes: BTreeMap<u8, Vec<(Utc, MovementPhaseState)>>,
    messages: u64,
}

/// Listens for `seconds` from a start that puts the turn of the hour in the middle.
fn listen(policy: PolicyKind, seconds: u64) -> Heard {
    listen_to(RunOptions { policy, ..RunOptions::default() }, seconds)
}

fn listen_to(options: RunOptions, seconds: u64) -> Heard {
    let mut setup = Setup::of(&single_junction(), options, 5);
    let hour_ms = 3_600_000;
    let into = setup.start.as_unix_millis().rem_euclid(hour_ms);
    setup.start = setup.start.plus_millis(-into + hour_ms - seconds as i64 * 500);
    setup.duration = Duration::from_secs(seconds);
    let start = setup.start;
    let mut testbed = Testbed::new(setup).expect("sound");
    let mut heard = Heard { said: BTreeMap::new(), changes: BTreeMap::new(), messages: 0 };
    let mut last: Option<Vec<u8>> = None;
    for t in (100..seconds * 1_000).step_by(100) {
        testbed.run_until(Instant::from_millis(t));
        let Some(octets) = testbed.broadcast(4).filter(|o| Some(*o) != last.as_deref()) else {
            continue;
        };
        last = Some(octets.to_vec());
        let Ok(Msg::Spatem(spatem)) = its::msg::decode(octets) else { panic!("no SPATEM") };
        note(&mut heard, &spatem, start.plus_millis(t as i64));
    }
    heard
}

fn note(heard: &mut Heard, spatem: &Spatem, at: Utc) {
    heard.messages += 1;
    let i = &spatem.intersections[0];
    assert_eq!(i.minute_of_year, Some(at.minute_of_year()));
    assert!(at.millis_of_minute().abs_diff(i.millis_of_minute.unwrap()) <= 100);
    for m in &i.movements {
        let event = &m.events[0];
        let mark = |t: Option<its::msg::TimeMark>| t.and_then(|t| t.resolve(at));
        let t = event.timing;
        let said = Said {
            at,
            state: event.state,
            min: mark(t.map(|t| t.min_end)),
            max: mark(t.and_then(|t| t.max_end)),
            likely: mark(t.and_then(|t| t.likely)),
        };
        let changes = heard.changes.entry(m.signal_group).or_default();
        if changes.last().is_none_or(|(_, state)| *state != said.state) {
            changes.push((at, said.state));
        }
        heard.said.entry(m.signal_group).or_default().push(said);
    }
}

impl Heard {
    /// Forecasts of known ends with the moment at which the state did end.
    fn judged(&self) -> impl Iterator<Item = (u8, Said, Utc)> + '_ {
        self.said.iter().flat_map(move |(group, all)| {
            all.iter().filter_map(move |s| {
                let end = self.changes[group].iter().find(|(at, _)| *at > s.at)?;
                Some((*group, *s, end.0))
            })
        })
    }
}

/// How much later than planned a change is seen here at most: the request on its way (20 ms), the
/// controller's steps for the end and for the beginning (100 ms each), its report (100 ms and
/// 20 ms), the engine's tick and our own listening (100 ms).
const LATE_MS: i64 = 500;
/// How much earlier: a mark has tenths of a second, and is not restated for 150 ms of jitter.
const EARLY_MS: i64 = 200;

#[test]
fn a_fixed_plan_is_forecast_exactly_and_right_across_the_hour() {
    let heard = listen(PolicyKind::Fixed, 1_200);
    let (mut exact, mut all) = (0u32, 0u32);
    // From the second cycle on: at the start the controller is on its own for a moment.
    let begun = heard.said[&1][0].at.plus_millis(220_000);
    for (group, said, end) in heard.judged().filter(|(_, s, _)| s.at > begun) {
        all += 1;
        let late = |t: Option<Utc>| t.map(|t| end.millis_since(t));
        assert_eq!(said.min, said.max, "group {group} {said:?}");
        assert_eq!(said.min, said.likely, "group {group} {said:?}");
        if late(said.min).is_some_and(|ms| (-EARLY_MS..=LATE_MS).contains(&ms)) {
            exact += 1;
        } else {
            panic!("group {group}: {said:?}, but it ended at {}", end.to_rfc3339());
        }
    }
    assert!(all > 5_000 && exact == all, "{exact} of {all}");
}

#[test]
fn an_actuated_forecast_brackets_what_happens() {
    let heard = listen(PolicyKind::Actuated, 1_800);
    let (mut below, mut above, mut all, mut bounded) = (0u32, 0u32, 0u32, 0u32);
    for (group, said, end) in heard.judged() {
        all += 1;
        bounded += u32::from(said.max.is_some());
        let early = said.min.is_some_and(|t| t.millis_since(end) > EARLY_MS);
        let late = said.max.is_some_and(|t| end.millis_since(t) > LATE_MS);
        below += u32::from(early);
        above += u32::from(late);
        if early || late {
            println!("group {group}: {said:?}, but it ended at {}", end.to_rfc3339());
        }
    }
    assert!(all > 5_000 && bounded > all / 3, "{all} forecasts, {bounded} bounded above");
    assert_eq!(below, 0, "of {all}, {below} states ended before minEndTime");
    assert_eq!(above, 0, "of {all}, {above} states ended after maxEndTime");
}

#[test]
fn marks_do_not_creep_when_a_message_is_repeated() {
    let heard = listen(PolicyKind::Fixed, 1_200);
    assert!(heard.messages > 1_200, "at least one a second");
    for (group, all) in &heard.said {
        // From the second cycle on, within one state: the mark of the plan, and once more when
        // the controller has begun what was asked of it.
        let settled: Vec<&Said> = all.iter().skip(300).collect();
        for same in settled.chunk_by(|a, b| a.state == b.state) {
            let mut marks: Vec<Option<Utc>> = same.iter().map(|s| s.min).collect();
            marks.dedup();
            assert!(marks.len() <= 2, "group {group} {:?}: {marks:?}", same[0]);
        }
    }
}

#[test]
fn a_promised_minimum_moves_in_steps_and_never_back() {
    let heard = listen(PolicyKind::Actuated, 1_800);
    let mut moves = 0u32;
    for (group, all) in &heard.said {
        let settled: Vec<&Said> = all.iter().skip(300).collect();
        for same in settled.chunk_by(|a, b| a.state == b.state) {
            for pair in same.windows(2) {
                let (Some(was), Some(is)) = (pair[0].min, pair[1].min) else { continue };
                let by_ms = is.millis_since(was);
                moves += u32::from(by_ms != 0);
                let decided = pair[1].min == pair[1].max;
                assert!(
                    by_ms == 0 || by_ms >= STEP_MS || (by_ms > 0 && decided),
                    "group {group}: {by_ms} ms, {:?} then {:?}",
                    pair[0],
                    pair[1]
                );
            }
        }
    }
    assert!(moves > 100, "{moves} moves");
}

/// A green is held for the next vehicle for at least half a second; tenths are rounded.
const STEP_MS: i64 = 300;

/// Priority may take back what was told; but what is told is never over already.
#[test]
fn no_end_lies_in_the_past_with_priority_and_a_slow_controller() {
    let slow = Link { loss: 0.3, controller_delay: Duration::from_millis(500), ..Link::default() };
    for (link, late_ms) in [(Link::default(), LATE_MS), (slow, LATE_MS + 1_500)] {
        let (policy, priority) = (PolicyKind::Actuated, PriorityMode::All);
        let options = RunOptions { policy, priority, link, ..RunOptions::default() };
        let heard = listen_to(options, 1_800);
        let mut bounded = 0u32;
        for said in heard.said.values().flatten() {
            let Some(max) = said.max else { continue };
            bounded += 1;
            assert!(said.at.millis_since(max) <= late_ms, "{said:?}");
            assert!(said.min.is_some_and(|min| min <= max), "{said:?}");
        }
        assert!(bounded > 5_000, "{bounded}");
    }
}
