//! A virtual clock, a few stops, a timetable, and the rules that every board must keep.

use crate::{
    Board, BusPlace, BusSighting, Call, Passenger, PassengerConfig, Publish, RowState,
    ServiceJourney, ServiceJourneyId, SightingError, StopTopic, Timetable,
};
use roadnet::{IntersectionId, LaneId, StopPoint, StopPointId};
use std::collections::{BTreeMap, BTreeSet};
use units::{Duration, Enu, Instant, Now, Utc};

/// The passenger side with its clock.
pub(super) struct World {
    pub(super) p: Passenger,
    pub(super) now: Now,
    pub(super) config: PassengerConfig,
    /// Everything published, in order.
    pub(super) out: Vec<Publish>,
    /// The boards of it by stop.
    pub(super) boards: BTreeMap<StopPointId, Vec<Board>>,
    heard: BTreeMap<u32, Instant>,
}

impl World {
    /// Stops `a`, `b`, `c` and a timetable.
    pub(super) fn new(journeys: Vec<ServiceJourney>) -> Self {
        Self::with(PassengerConfig::default(), journeys)
    }

    pub(super) fn with(config: PassengerConfig, journeys: Vec<ServiceJourney>) -> Self {
        let stops = ["a", "b", "c"].map(stop_point);
        let p = Passenger::new(&stops, config.clone()).unwrap();
        let now =
            Now { mono: Instant::from_millis(1_000_000), utc: noon(), utc_error: Duration::ZERO };
        let (out, boards, heard) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let mut world = Self { p, now, config, out, boards, heard };
        let timetable = Timetable::new(journeys, world.now.utc).unwrap();
        world.p.handle_timetable(world.now, timetable);
        world.collect();
        world
    }

    /// Lets time pass, keeping every deadline.
    pub(super) fn wait(&mut self, ms: u64) {
        let until = self.now.mono + Duration::from_millis(ms);
        for _ in 0..100_000 {
            match self.p.poll_timeout() {
                Some(at) if at <= until => {
                    self.set_clock(at.max(self.now.mono));
                    self.p.handle_timeout(self.now);
                    self.collect();
                    let next = self.p.poll_timeout();
                    assert!(next.is_none_or(|n| n > self.now.mono), "a deadline that stays");
                }
                _ => {
                    self.set_clock(until);
                    return;
                }
            }
        }
        panic!("deadlines without end");
    }

    pub(super) fn see(&mut self, s: &BusSighting) -> Result<(), SightingError> {
        let seen = self.p.handle_bus(self.now, s);
        if seen.is_ok() {
            // A successor may be told a moment older than what its predecessor said last.
            let before = s.successor_of.and_then(|old| self.heard.get(&old)).copied();
            let at = s.at.min(self.now.mono).max(before.unwrap_or(Instant::ZERO));
            self.heard.insert(s.station, at);
        }
        self.collect();
        seen
    }

    /// Takes what is published and holds it against the rules.
    pub(super) fn collect(&mut self) {
        while let Some(publish) = self.p.poll_publish() {
            assert!(publish.retain);
            let (stop, kind) = StopTopic::parse(&publish.topic).expect("one of our topics");
            if kind == StopTopic::Board {
                let board = Board::from_json(&publish.payload).expect("a board");
                assert_eq!(board.to_json(), publish.payload);
                assert_eq!(board.stop, stop);
                self.check(&board);
                self.boards.entry(stop).or_default().push(board);
            }
            self.out.push(publish);
        }
    }

    fn check(&self, board: &Board) {
        assert!(board.rows.len() <= self.config.rows);
        assert!(board.valid_until > board.predicted_at);
        assert!(board.valid_until <= board.predicted_at + self.config.valid_for);
        assert!(board.source_time <= board.predicted_at, "{board:?}");
        assert!(board.rows.is_sorted_by_key(|r| r.expected), "{board:?}");
        let ids: BTreeSet<_> = board.rows.iter().map(|r| &r.journey).collect();
        assert_eq!(ids.len(), board.rows.len(), "a journey twice: {board:?}");
        let last = self.boards.get(&board.stop).and_then(|b| b.last());
        assert!(last.is_none_or(|l| l.sequence < board.sequence));
        for row in board.rows.iter().filter(|r| r.state == RowState::Live) {
            let live = self.heard.iter().any(|(station, at)| {
                self.p.journey_of(*station) == Some(&row.journey)
                    && self.now.mono.since(*at) < self.config.live_for
            });
            assert!(live, "live, but not heard: {row:?}");
            assert!(row.expected >= board.predicted_at);
        }
    }

    /// The newest board of a stop.
    pub(super) fn board(&self, stop: &str) -> &Board {
        self.boards[&StopPointId(stop.into())].last().unwrap()
    }

    /// `journey:state:minutes` of each row.
    pub(super) fn rows(&self, stop: &str) -> Vec<String> {
        let state = |s| serde_json::to_string(&s).unwrap().replace('"', "");
        let rows = self.board(stop).rows.iter();
        rows.map(|r| format!("{}:{}:{}", r.journey, state(r.state), r.minutes)).collect()
    }

    pub(super) fn state(&self, stop: &str, journey: &str) -> Option<RowState> {
        let rows = &self.board(stop).rows;
        rows.iter().find(|r| r.journey.0 == journey).map(|r| r.state)
    }

    pub(super) fn journey_of(&self, station: u32) -> Option<&str> {
        self.p.journey_of(station).map(|j| j.0.as_str())
    }

    pub(super) fn set_clock(&mut self, mono: Instant) {
        self.now = Now { utc: self.now.utc_at(mono), mono, utc_error: Duration::ZERO };
    }

    /// A sighting of a bus without line and lateness, now.
    pub(super) fn bus(&self, station: u32, place: BusPlace, speed_mps: f64) -> BusSighting {
        BusSighting {
            station,
            at: self.now.mono,
            place,
            speed_mps,
            limit_mps: None,
            embarking: false,
            line: None,
            lateness_s: None,
            successor_of: None,
        }
    }
}

pub(super) fn noon() -> Utc {
    Utc::from_civil(2026, 11, 21, 12, 0, 0).unwrap()
}

pub(super) fn to(stop: &str, distance_m: f64) -> BusPlace {
    let stop = StopPointId(stop.into());
    BusPlace::Approaching { stop, distance_m, to_stop_line_m: None, signal_wait_s: None }
}

pub(super) fn at(stop: &str) -> BusPlace {
    BusPlace::AtStop { stop: StopPointId(stop.into()) }
}

pub(super) fn past(stop: &str, distance_m: f64) -> BusPlace {
    BusPlace::Beyond { stop: StopPointId(stop.into()), distance_m }
}

/// A journey with calls at (stop, seconds after noon).
pub(super) fn journey(id: &str, line: &str, calls: &[(&str, i64)]) -> ServiceJourney {
    let call = |(stop, s): &(&str, i64)| Call {
        stop: StopPointId((*stop).into()),
        aimed: noon().plus_millis(s * 1_000),
    };
    ServiceJourney {
        id: ServiceJourneyId(id.into()),
        line: line.into(),
        destination: "Nádraží".into(),
        accessibility: crate::Accessibility { wheelchair: Some(true) },
        calls: calls.iter().map(call).collect(),
    }
}

pub(super) fn stop_point(id: &str) -> StopPoint {
    StopPoint {
        id: StopPointId(id.into()),
        name: id.to_uppercase(),
        intersection: IntersectionId { region: None, id: 1 },
        lane: LaneId(1),
        along_m: 50.0,
        point: Enu::new(0.0, 0.0),
    }
}
