//! A hundred thousand bad inputs: refused, counted, forgotten; and the engine works on.

use crate::Dice;
use crate::bench::Bench;
use engine::{Input, Source};
use its::Frame;
use roadnet::{DetectorId, IntersectionId};
use signal::{ControllerMode, ControllerStatus, Lamp, StageId};
use units::Enu;

#[test]
fn a_hundred_and_fifty_thousand_bad_octet_strings() {
    let mut bench = Bench::new();
    let mut dice = Dice(20_261_121);
    let n = 150_000u64;
    for k in 0..n {
        let now = bench.now(k);
        let octets: Vec<u8> = match k % 6 {
            0 => (0..dice.roll() % 64).map(|_| dice.roll() as u8).collect(),
            1 => {
                let valid = bench.valid(now, dice.roll());
                let cut = (dice.roll() as usize) % valid.len();
                valid[..cut].to_vec()
            }
            2 => {
                let mut valid = bench.valid(now, dice.roll());
                for _ in 0..=dice.roll() % 4 {
                    let at = (dice.roll() as usize) % valid.len();
                    valid[at] ^= 1 << (dice.roll() % 8);
                }
                valid
            }
            3 => {
                let mut valid = bench.valid(now, dice.roll());
                valid.extend((0..=dice.roll() % 3_000).map(|_| dice.roll() as u8));
                valid
            }
            // Good ones in between, so that there is something to break.
            4 => bench.valid(now, dice.roll()),
            _ => {
                // The header of a message we know, then noise.
                let mut noise = vec![2, [1, 2, 4, 5, 9, 10][(dice.roll() % 6) as usize]];
                noise.extend((0..dice.roll() % 300).map(|_| dice.roll() as u8));
                noise
            }
        };
        bench.feed(now, Input::Frame(&Frame::new(&octets)));
    }
    let counters = bench.engine.counters();
    let frames = counters.rejected.iter().filter(|((source, _), _)| *source == Source::Frame);
    let refused: u64 = frames.map(|(_, n)| n).sum();
    let taken: u64 = counters.accepted.values().sum();
    assert_eq!(refused + taken, n, "an input was lost: {counters:?}");
    assert!(refused > n * 3 / 5, "{counters:?}");
    assert!(counters.accepted["srem"] > 1_000, "requests got through: {counters:?}");
    assert!(counters.rejected.len() <= 24, "kinds are a fixed set: {counters:?}");
    assert!(bench.rejections_told <= 10 * (n / 1_000 + 1), "told {}", bench.rejections_told);
    bench.still_works(n + 10_000);
}

#[test]
fn a_cam_from_far_away_or_out_of_time_is_counted() {
    let mut bench = Bench::new();
    let at = Enu::new(-1.7, 100.0);
    let now = bench.now(100_000);
    let far = bench.cam(now, 9, Enu::new(0.0, 500_000.0), 0);
    bench.send(now, &far);
    assert_eq!(bench.rejected("off_map"), 1);
    // The field wraps at 65,536 ms: 33 s either way reads as 32.5 s the other way.
    for off_ms in [-5_000, 5_000, -32_000, 32_000, -33_000, 33_000, -32_768, 32_768] {
        let cam = bench.cam(now, 10, at, off_ms);
        bench.send(now, &cam);
    }
    assert_eq!(bench.rejected("out_of_time"), 8);
    assert_eq!(bench.accepted("cam"), 0);
    bench.still_works(101_000);
}

#[test]
fn a_hundred_thousand_stations_in_a_minute_stay_within_the_table() {
    let mut bench = Bench::new();
    let mut dice = Dice(7);
    let mut most = 0;
    for k in 0..100_000u64 {
        let now = bench.now(k * 60_000 / 100_000);
        let place = Enu::new((dice.roll() % 4) as f64 - 5.0, 20.0 + (dice.roll() % 250) as f64);
        let cam = bench.cam(now, 1_000_000 + k as u32, place, 0);
        bench.send(now, &cam);
        most = most.max(bench.engine.tracked());
    }
    assert!(most <= estimate::MAX_TRACKS && most > 500, "{most} tracks");
    let all = bench.accepted("cam") + bench.engine.counters().rejected.values().sum::<u64>();
    assert_eq!(all, 100_000);
    assert!(bench.rejected("track_table_full") > 50_000);
    // All are forgotten soon after.
    let later = bench.now(70_000);
    bench.feed(later, Input::Operator(engine::OperatorCommand::RepublishBoards));
    assert_eq!(bench.engine.tracked(), 0);
    bench.still_works(71_000);
}

#[test]
fn messages_detectors_and_reports_that_make_no_sense() {
    let mut bench = Bench::new();
    let here = bench.setup.network.intersections()[0].id();
    let elsewhere = IntersectionId { region: Some(9), id: 9 };
    let mut dice = Dice(11);
    for k in 0..20_000u64 {
        let now = bench.now(k * 7);
        match k % 4 {
            0 => {
                let payload: Vec<u8> = (0..dice.roll() % 90).map(|_| dice.roll() as u8).collect();
                let topic = ["semafor/v1/stop/RTEC:1402/painted", "a/b", "", "semafor/v1/stop/%"];
                let topic = topic[(dice.roll() % 4) as usize];
                bench.feed(now, Input::Message { topic, payload: &payload });
            }
            1 => {
                let detector = DetectorId(dice.roll() as u16);
                let intersection = if dice.one_in(2) { here } else { elsewhere };
                let occupied = dice.one_in(2);
                bench.feed(now, Input::Detector { intersection, detector, occupied });
            }
            _ => {
                let lamps = (0..dice.roll() % 20)
                    .map(|_| {
                        let lamp = [Lamp::Red, Lamp::Green, Lamp::Dark, Lamp::Amber];
                        let group = roadnet::SignalGroupId(dice.roll() as u8);
                        (group, lamp[(dice.roll() % 4) as usize])
                    })
                    .collect();
                use ControllerMode::{FailSafe, Local, Off, Remote};
                let mode = [Remote, Local, FailSafe, Off];
                let status = ControllerStatus {
                    mode: mode[(dice.roll() % 4) as usize],
                    stage: StageId(dice.roll() as u8),
                    accepted: dice.one_in(2).then(|| dice.roll() as u32),
                    lamps,
                };
                let intersection = if dice.one_in(8) { elsewhere } else { here };
                bench.feed(now, Input::ControllerStatus { intersection, status });
            }
        }
    }
    let counters = bench.engine.counters();
    let all: u64 =
        counters.accepted.values().sum::<u64>() + counters.rejected.values().sum::<u64>();
    assert_eq!(all, 20_000);
    assert!(bench.rejected("unknown_detector") > 1_000);
    assert!(bench.rejected("unknown_intersection") > 1_000);
    bench.still_works(200_000);
}

#[test]
fn an_engine_that_nobody_drains_stays_bounded() {
    let mut bench = Bench::new();
    for k in 0..200_000u64 {
        let now = bench.now(k * 10);
        bench.engine.handle_timeout(now);
    }
    let mut waiting = 0;
    while bench.engine.poll_output().is_some() {
        waiting += 1;
    }
    assert!(waiting <= 4_096, "{waiting} outputs waited");
    assert!(bench.engine.counters().outputs_dropped > 0);
}
