//! An engine on the shipped junction without a world: what it hears is made by hand.

use crate::single_junction;
use engine::{Engine, Event, Input, Output};
use its::Frame;
use its::msg::{
    AccessPoint, Cam, CamKind, IntersectionRef, PriorityRequest, PriorityRequestKind, RequestId,
    Requestor, Srem, StationId, StationType, VehicleCam, VehicleRef,
};
use signal::{ControllerMode, ControllerStatus, Lamp, StageId};
use testbed::{RunOptions, Setup};
use units::{Enu, Heading, Instant, Now, TimestampIts};

/// The shipped junction's engine, fed by hand.
pub struct Bench {
    pub engine: Engine,
    pub setup: Setup,
    /// What has come out.
    pub outputs: Vec<Output>,
    pub rejections_told: u64,
}

impl Bench {
    pub fn new() -> Self {
        Self::with(RunOptions::default())
    }

    pub fn with(options: RunOptions) -> Self {
        let setup = Setup::of(&single_junction(), options, 1);
        let start = setup.now(Instant::ZERO);
        let engine = Engine::new(setup.config(), (*setup.network).clone(), start).expect("sound");
        Self { engine, setup, outputs: Vec::new(), rejections_told: 0 }
    }

    /// A good message of one of four kinds.
    pub fn valid(&self, now: Now, pick: u64) -> Vec<u8> {
        let octets = match pick % 4 {
            0 => self.cam(now, 1, Enu::new(-1.7, 100.0), 0).encode(),
            1 => self.bus(now, 2).encode(),
            2 => self.srem(now, 2, AccessPoint::Lane(42), -180).encode(),
            _ => engine::mapem(&self.setup.network, StationId(5)).encode(),
        };
        octets.expect("encodable")
    }

    /// A bus on its way in from the west.
    pub fn bus(&self, now: Now, station: u32) -> Cam {
        let mut cam = self.cam(now, station, Enu::new(-60.0, -4.5), 0);
        cam.station_type = StationType::Bus;
        if let CamKind::Vehicle(v) = &mut cam.kind {
            v.heading = Some(Heading::from_degrees(90.0));
        }
        cam
    }

    /// A request of a vehicle `ahead_of_time_s` (negative: late) to go through from `inbound`.
    pub fn srem(&self, now: Now, station: u32, inbound: AccessPoint, ahead_of_time_s: i32) -> Srem {
        let id = self.setup.network.intersections()[0].id();
        Srem {
            station: StationId(station),
            minute_of_year: Some(now.utc.minute_of_year()),
            millis_of_minute: now.utc.millis_of_minute(),
            sequence_number: Some(1),
            requests: vec![PriorityRequest {
                intersection: IntersectionRef { region: id.region, id: id.id },
                id: RequestId(1),
                kind: PriorityRequestKind::Request,
                inbound,
                outbound: Some(AccessPoint::Approach(2)),
                eta_minute_of_year: None,
                eta_millis_of_minute: None,
                duration_ms: None,
            }],
            requestor: Requestor {
                id: VehicleRef::Station(StationId(station)),
                role: Some(1),
                position: None,
                heading: None,
                speed_mps: None,
                name: None,
                route_name: Some("22".to_owned()),
                lateness_s: Some(-ahead_of_time_s),
            },
        }
    }

    /// A report of stage 1, all its groups and no others green, but for what `change` does to it.
    pub fn report(&mut self, now: Now, change: impl FnOnce(&mut ControllerStatus)) {
        let intersection = self.setup.network.intersections()[0].id();
        let program = &self.setup.programs[&intersection];
        let green = &program.stage(StageId(1)).expect("it has one").green;
        let lamp = |g| if green.contains(&g) { Lamp::Green } else { Lamp::Red };
        let lamps = program.group_ids().map(|g| (g, lamp(g))).collect();
        let mode = ControllerMode::Remote;
        let mut status = ControllerStatus { mode, stage: StageId(1), accepted: None, lamps };
        change(&mut status);
        self.feed(now, Input::ControllerStatus { intersection, status });
    }

    pub fn now(&self, ms: u64) -> Now {
        self.setup.now(Instant::from_millis(ms))
    }

    /// A CAM of a car at `at` whose clock is `off_ms` ahead.
    pub fn cam(&self, now: Now, station: u32, at: Enu, off_ms: i64) -> Cam {
        let i = &self.setup.network.intersections()[0];
        let its = TimestampIts::from(now.utc.plus_millis(off_ms));
        Cam {
            station: StationId(station),
            station_type: StationType::PassengerCar,
            generation_delta_time: its.generation_delta_time(),
            position: i.frame().to_wgs84(at),
            position_error_m: Some(1.0),
            altitude_m: None,
            kind: CamKind::Vehicle(Box::new(VehicleCam {
                heading: Some(Heading::from_degrees(180.0)),
                speed_mps: Some(10.0),
                ..VehicleCam::default()
            })),
        }
    }

    pub fn send(&mut self, now: Now, cam: &Cam) {
        let octets = cam.encode().expect("encodable");
        self.feed(now, Input::Frame(&Frame::new(&octets)));
    }

    pub fn feed(&mut self, now: Now, input: Input<'_>) {
        self.engine.handle_input(now, input);
        while self.engine.poll_timeout().is_some_and(|(at, _)| at <= now.mono) {
            self.engine.handle_timeout(now);
        }
        while let Some(output) = self.engine.poll_output() {
            self.rejections_told +=
                u64::from(matches!(output, Output::Event(Event::Rejected { .. })));
            self.outputs.push(output);
        }
    }

    pub fn rejected(&self, kind: &str) -> u64 {
        let all = self.engine.counters().rejected.into_iter();
        all.filter(|((_, k), _)| k == kind).map(|(_, n)| n).sum()
    }

    pub fn accepted(&self, kind: &str) -> u64 {
        self.engine.counters().accepted.get(kind).copied().unwrap_or(0)
    }

    /// Whatever happened before, a good CAM is taken.
    pub fn still_works(&mut self, ms: u64) {
        let now = self.now(ms);
        let before = self.accepted("cam");
        let cam = self.cam(now, 424_242, Enu::new(-1.7, 120.0), 0);
        self.send(now, &cam);
        assert_eq!(self.accepted("cam"), before + 1);
        assert_eq!(self.engine.counters().outputs_dropped, 0);
    }
}
