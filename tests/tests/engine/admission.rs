//! Who is listened to: requests of public transport, whole reports, stages that are known.

use crate::bench::Bench;
use control::PriorityMode;
use engine::Output;
use its::Frame;
use its::msg::{AccessPoint, MovementPhaseState, Msg, PrioritizationResponseStatus, Spatem, Ssem};
use signal::StageId;
use testbed::RunOptions;

/// The messages in what came out.
fn broadcasts(outputs: &[Output]) -> Vec<Msg> {
    let octets = outputs.iter().filter_map(|o| match o {
        Output::Broadcast(octets) => Some(octets),
        _ => None,
    });
    octets.map(|o| its::msg::decode(o).expect("our own")).collect()
}

fn ssems(outputs: &[Output]) -> Vec<Ssem> {
    broadcasts(outputs)
        .into_iter()
        .filter_map(|m| if let Msg::Ssem(s) = m { Some(s) } else { None })
        .collect()
}

fn spatems(outputs: &[Output]) -> Vec<Spatem> {
    broadcasts(outputs)
        .into_iter()
        .filter_map(|m| if let Msg::Spatem(s) = m { Some(s) } else { None })
        .collect()
}

fn ask(bench: &mut Bench, ms: u64, station: u32, inbound: AccessPoint) {
    let now = bench.now(ms);
    let octets = bench.srem(now, station, inbound, -180).encode().unwrap();
    bench.feed(now, engine::Input::Frame(&Frame::new(&octets)));
}

#[test]
fn a_private_car_does_not_get_a_green_by_asking() {
    let mut bench = Bench::new();
    let now = bench.now(1_000);
    let cam = bench.cam(now, 9, units::Enu::new(-60.0, -4.5), 0);
    bench.send(now, &cam);
    ask(&mut bench, 1_100, 9, AccessPoint::Lane(42));
    ask(&mut bench, 1_200, 77, AccessPoint::Lane(42));
    assert_eq!(bench.rejected("not_public_transport"), 2);
    assert_eq!(bench.accepted("srem"), 0);
    // Nor do the made-up ones take the places of those who may.
    for station in 1_000..1_200 {
        ask(&mut bench, 1_300, station, AccessPoint::Lane(42));
    }
    let bus = bench.bus(bench.now(1_400), 2);
    bench.send(bench.now(1_400), &bus);
    ask(&mut bench, 1_500, 2, AccessPoint::Lane(42));
    assert_eq!(bench.accepted("srem"), 1);
}

#[test]
fn a_request_may_name_the_approach() {
    for inbound in [AccessPoint::Lane(42), AccessPoint::Lane(43), AccessPoint::Approach(4)] {
        let mut bench = Bench::new();
        let bus = bench.bus(bench.now(1_000), 2);
        bench.send(bench.now(1_000), &bus);
        ask(&mut bench, 1_050, 2, inbound);
        assert_eq!(bench.accepted("srem"), 1, "{inbound:?}: {:?}", bench.engine.counters());
        bench.report(bench.now(1_100), |_| {});
        assert_eq!(ssems(&bench.outputs).len(), 1, "{inbound:?} is answered");
    }
}

#[test]
fn a_report_that_leaves_a_group_out_is_not_taken_for_the_lamps() {
    let mut bench = Bench::new();
    bench.report(bench.now(1_000), |_| {});
    let states = |bench: &mut Bench| -> Vec<MovementPhaseState> {
        let spatem = spatems(&core::mem::take(&mut bench.outputs)).pop().expect("one each second");
        spatem.intersections[0].movements.iter().map(|m| m.events[0].state).collect()
    };
    bench.report(bench.now(2_000), |_| {});
    assert!(!states(&mut bench).contains(&MovementPhaseState::Unavailable));
    for ms in (2_100..6_000).step_by(100) {
        bench.report(bench.now(ms), |status| {
            status.lamps.remove(3);
        });
    }
    assert_eq!(bench.rejected("incomplete_status"), 39);
    for ms in (6_000..8_000).step_by(100) {
        bench.report(bench.now(ms), |status| status.lamps.clear());
    }
    let last = states(&mut bench);
    assert!(last.iter().all(|s| *s == MovementPhaseState::Unavailable), "{last:?}");
}

#[test]
fn in_a_stage_of_its_own_the_controller_is_left_alone() {
    let mut bench = Bench::new();
    let asks = |outputs: &[Output]| {
        outputs.iter().filter(|o| matches!(o, Output::SignalRequest { .. })).count()
    };
    for ms in (100..3_000).step_by(100) {
        bench.report(bench.now(ms), |_| {});
    }
    let asked = asks(&core::mem::take(&mut bench.outputs));
    assert!(asked >= 2, "it keeps asking: {asked}");
    for ms in (3_000..9_000).step_by(100) {
        bench.report(bench.now(ms), |status| status.stage = StageId(99));
    }
    // What was decided until the first of these reports goes out before it is taken.
    let outputs = core::mem::take(&mut bench.outputs);
    assert!(asks(&outputs) <= 1);
    for movement in spatems(&outputs).iter().skip(1).flat_map(|s| &s.intersections[0].movements) {
        let t = movement.events[0].timing;
        assert!(t.is_none_or(|t| t.likely == Some(its::msg::TimeMark::UNKNOWN)), "{t:?}");
    }
}

#[test]
fn nothing_is_granted_while_the_controller_is_silent() {
    let priority = PriorityMode::Late;
    let mut bench = Bench::with(RunOptions { priority, ..RunOptions::default() });
    let (mut granted_at, mut accepted) = (Vec::new(), None);
    for ms in (100..60_000).step_by(100) {
        let now = bench.now(ms);
        let bus = bench.bus(now, 2);
        bench.send(now, &bus);
        if ms % 1_000 == 0 {
            ask(&mut bench, ms, 2, AccessPoint::Lane(42));
        }
        // The plan would end stage 1, which the bus needs, at 36 s.
        if ms < 40_000 {
            bench.report(now, |status| status.accepted = accepted);
        }
        let outputs = core::mem::take(&mut bench.outputs);
        for output in &outputs {
            if let Output::SignalRequest { request, .. } = output {
                accepted = Some(request.sequence);
            }
        }
        let answers = ssems(&outputs).into_iter().flat_map(|s| s.status).flat_map(|s| s.2);
        let mut answers = answers.map(|a| a.status);
        if answers.any(|status| status == PrioritizationResponseStatus::Granted) {
            granted_at.push(ms);
        }
    }
    let last = granted_at.last();
    assert!(last.is_some_and(|ms| (39_000..42_300).contains(ms)), "granted at {granted_at:?} ms");
}

/// Of who is not on the map no more is read than who and where; of others, everything.
#[test]
fn a_cam_from_beyond_the_map_is_refused_by_its_place_alone() {
    let mut bench = Bench::new();
    let mut hear = |ms: u64, station: u32, at: units::Enu, cut: usize| {
        let now = bench.now(ms);
        let mut octets = bench.cam(now, station, at, 0).encode().unwrap();
        octets.truncate(octets.len() - cut);
        bench.feed(now, engine::Input::Frame(&Frame::new(&octets)));
        let refused = ["off_map", "not_decodable"].map(|kind| bench.rejected(kind));
        (bench.accepted("cam"), refused)
    };
    let (here, far) = (units::Enu::new(-60.0, -4.5), units::Enu::new(0.0, 3_000.0));
    assert_eq!(hear(1_000, 9, far, 0), (0, [1, 0]));
    assert_eq!(hear(1_100, 9, far, 1), (0, [2, 0]));
    assert_eq!(hear(1_200, 9, here, 1), (0, [2, 1]));
    assert_eq!(hear(1_300, 9, here, 0), (1, [2, 1]));
    // Whoever is tracked too: nobody gets that far between two messages.
    assert_eq!(hear(1_400, 9, far, 1), (1, [3, 1]));
}
