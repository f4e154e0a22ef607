//! An engine with nothing to do does nothing; what comes out is what one says that does it all
//! anew every time.

use crate::single_junction;
use control::{PolicyKind, PriorityMode};
use engine::{Engine, Input, Output, RecordedInput, Step};
use its::Frame;
use its::msg::{
    AccessPoint, IntersectionRef, Msg, PriorityRequest, PriorityRequestKind, RequestId, Requestor,
    Spatem, Srem, StationId, VehicleRef,
};
use testbed::{RunOptions, Setup, Testbed};
use units::{Duration, Instant, Now};

/// A plan with buses, over the turn of an hour.
fn setup(mode: PriorityMode) -> Setup {
    let options = RunOptions { policy: PolicyKind::Fixed, priority: mode, ..RunOptions::default() };
    let mut setup = Setup::of(&single_junction(), options, 3);
    let hour_ms = 3_600_000;
    let into_ms = setup.start.as_unix_millis().rem_euclid(hour_ms);
    setup.start = setup.start.plus_millis(hour_ms - into_ms - 400_000);
    setup.duration = Duration::from_secs(800);
    setup
}

/// What the engine puts out, if `before` each timeout something else is done.
fn replay(
    setup: &Setup,
    steps: &[Step],
    before: impl Fn(&mut Engine, &mut Now, u64),
) -> Vec<Output> {
    let start = setup.now(Instant::ZERO);
    let mut engine = Engine::new(setup.config(), (*setup.network).clone(), start).expect("sound");
    engine.handle_input(start, Input::Timetable(setup.timetable.clone()));
    let (mut outputs, mut ticks) = (Vec::new(), 0);
    for step in steps {
        let mut step = step.clone();
        if matches!(step.input, RecordedInput::Timeout) {
            ticks += 1;
            before(&mut engine, &mut step.now, ticks);
        }
        assert!(step.play(&mut engine));
        outputs.extend(std::iter::from_fn(|| engine.poll_output()));
    }
    outputs
}

/// A request to another junction: none of the engine's business.
fn elsewhere() -> Vec<u8> {
    let request = PriorityRequest {
        intersection: IntersectionRef { region: None, id: 65_000 },
        id: RequestId(1),
        kind: PriorityRequestKind::Request,
        inbound: AccessPoint::Lane(1),
        outbound: None,
        eta_minute_of_year: None,
        eta_millis_of_minute: None,
        duration_ms: None,
    };
    let requestor = Requestor {
        id: VehicleRef::Station(StationId(9)),
        role: None,
        position: None,
        heading: None,
        speed_mps: None,
        name: None,
        route_name: None,
        lateness_s: None,
    };
    let (station, requests) = (StationId(9), vec![request]);
    let (minute_of_year, millis_of_minute, sequence_number) = (Some(1), 1, None);
    Srem { station, minute_of_year, millis_of_minute, sequence_number, requests, requestor }
        .encode()
        .unwrap()
}

fn spatems(outputs: &[Output]) -> Vec<Spatem> {
    let read = |output: &Output| match output {
        Output::Broadcast(octets) => match its::msg::decode(octets) {
            Ok(Msg::Spatem(spatem)) => Some(spatem),
            _ => None,
        },
        _ => None,
    };
    outputs.iter().filter_map(read).collect()
}

#[test]
fn at_rest_the_same_comes_out() {
    for mode in [PriorityMode::Off, PriorityMode::All] {
        let setup = setup(mode);
        let mut testbed = Testbed::new(setup.clone()).expect("sound");
        testbed.record();
        testbed.run();
        let steps = testbed.take_recording().steps;
        let undisturbed = replay(&setup, &steps, |_, _, _| {});
        let told = spatems(&undisturbed);
        assert!(told.len() > 700, "{}", told.len());
        // Whoever asks wakes it up, for whatever.
        let srem = elsewhere();
        let awake = replay(&setup, &steps, |engine, now, _| {
            engine.handle_input(*now, Input::Frame(&Frame::new(&srem)));
        });
        assert!(undisturbed == awake, "{} and {} outputs", undisturbed.len(), awake.len());
        // Clocks that tremble have every message written anew.
        let trembling = replay(&setup, &steps, |_, now, ticks| {
            now.utc = now.utc.plus_millis(i64::from(ticks % 3 == 0));
        });
        let trembling = spatems(&trembling);
        assert_eq!(told.len(), trembling.len());
        for (a, b) in told.iter().zip(&trembling) {
            let (a, b) = (&a.intersections[0], &b.intersections[0]);
            assert_eq!((a.status, &a.movements), (b.status, &b.movements));
            let apart_ms = a.millis_of_minute.unwrap().abs_diff(b.millis_of_minute.unwrap());
            assert!(apart_ms <= 1 || apart_ms == 59_999, "{apart_ms}");
        }
    }
}
