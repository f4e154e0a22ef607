//! What the terminal shows: signals as broadcast, vehicles as they are, boards as received.

use crate::cmd::scenario_args::{PolicyArg, PriorityArg};
use engine::Event;
use its::msg::{MovementPhaseState, MovementState, Msg};
use microsim::{Place, VehicleKind, VehicleView};
use passenger::{Board, Row, RowState};
use roadnet::{ApproachId, Intersection, Lane, LaneKind, LaneUse, StopPointId};
use scenario::Scenario;
use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write;
use std::net::SocketAddr;
use std::time::Duration;
use testbed::Testbed;
use units::Utc;

/// What is remembered between two pictures.
pub struct Picture {
    title: String,
    groups: BTreeMap<u8, String>,
    boards: BTreeMap<StopPointId, (Board, i64)>,
    news: VecDeque<String>,
    received: u64,
}

impl Picture {
    /// Nothing has happened yet.
    pub fn new(
        scenario: &Scenario,
        broker: SocketAddr,
        policy: PolicyArg,
        priority: PriorityArg,
    ) -> Self {
        let title = format!(
            "Semafor demo · {} · policy {}, priority {} · MQTT {broker}",
            scenario.name,
            policy.name(),
            priority.name()
        );
        let mut groups: BTreeMap<u8, String> = BTreeMap::new();
        for i in scenario.network.network.intersections() {
            for m in i.movements() {
                let name = groups.entry(m.signal_group.0).or_default();
                let gap = if name.is_empty() { "" } else { " " };
                let way = if m.from == m.to {
                    format!("{gap}across {}", arm(i, m.from))
                } else {
                    format!("{gap}{}→{}", arm(i, m.from), arm(i, m.to))
                };
                name.push_str(&way);
            }
        }
        let (boards, news) = (BTreeMap::new(), VecDeque::new());
        Self { title, groups, boards, news, received: 0 }
    }

    /// A board as the display received it, and how old it was then.
    pub fn show_board(&mut self, board: Board, now: Utc) {
        self.received += 1;
        let age_ms = now.millis_since(board.predicted_at);
        self.boards.insert(board.stop.clone(), (board, age_ms));
    }

    /// Takes note of what the engine told.
    pub fn note(&mut self, testbed: &mut Testbed) {
        for (at, event) in testbed.take_events() {
            let text = match event {
                Event::Rejected { .. } | Event::RequestRefused { .. } => continue,
                Event::StageRequested { stage, reason, .. } => {
                    format!("asks for stage {stage}: {reason:?}")
                }
                Event::Priority { caller, state, .. } => {
                    format!("priority of station {}: {state:?}", caller.station)
                }
                other => format!("{other:?}"),
            };
            self.news.push_back(format!("{:7.1} s  {text}", at.as_secs_f64()));
            if self.news.len() > NEWS {
                self.news.pop_front();
            }
        }
    }

    /// The last words.
    pub fn farewell(&self, testbed: &Testbed, ran: Duration) -> String {
        let counts = testbed.world().counts();
        format!(
            "demo ran {:.0} s: {} vehicles through, {} on the road, {} boards received over MQTT",
            ran.as_secs_f64(),
            counts.finished,
            counts.present,
            self.received
        )
    }
}

/// The whole picture.
pub fn draw(picture: &Picture, testbed: &Testbed) -> String {
    let mut text = String::new();
    let now = testbed.setup().now(testbed.now()).utc;
    let _infallible = writeln!(text, "{}\n{}\n", picture.title, now.to_rfc3339());
    signals(&mut text, picture, testbed, now);
    roads(&mut text, testbed);
    boards(&mut text, picture, now);
    text.push_str("\nEngine\n");
    for news in &picture.news {
        let _infallible = writeln!(text, "  {news}");
    }
    text.push_str("\nCtrl-C ends it.\n");
    text
}

/// One line, where there is no terminal.
pub fn line(picture: &Picture, testbed: &Testbed) -> String {
    let now = testbed.setup().now(testbed.now()).utc;
    let green: Vec<String> = states(testbed)
        .iter()
        .filter(|m| m.events.first().is_some_and(|e| is_green(e.state)))
        .map(|m| m.signal_group.to_string())
        .collect();
    let buses = testbed.world().vehicles().filter(|v| v.kind == VehicleKind::Bus).count();
    let board = picture.boards.values().find_map(|(b, _)| b.rows.first()).map_or_else(
        || "no row".to_owned(),
        |r| format!("line {} to {}: {} ({:?})", r.line, r.destination, when(r), r.state),
    );
    let last = picture.news.back().map_or("", String::as_str);
    format!(
        "{}  green: {:<12} vehicles: {:>3}  buses: {buses}  board: {board}  |{last}",
        &now.to_rfc3339()[11..19],
        green.join(" "),
        testbed.world().counts().present,
    )
}

fn signals(text: &mut String, picture: &Picture, testbed: &Testbed, now: Utc) {
    text.push_str("Signal groups, as broadcast in the SPATEM\n");
    for m in states(testbed) {
        let Some(event) = m.events.first() else { continue };
        let until = |mark: Option<its::msg::TimeMark>| {
            mark.and_then(|t| t.resolve(now)).map_or_else(
                || "  –".to_owned(),
                |at| format!("{:3.0}", (at.millis_since(now) as f64 / 1_000.0).max(0.0)),
            )
        };
        let t = event.timing;
        let _infallible = writeln!(
            text,
            "  {:>3} {} {:<22} min {} s  likely {} s  max {} s",
            m.signal_group,
            lamp(event.state),
            picture.groups.get(&m.signal_group).map_or("", String::as_str),
            until(t.map(|t| t.min_end)),
            until(t.and_then(|t| t.likely)),
            until(t.and_then(|t| t.max_end)),
        );
    }
}

/// The movement states of the last SPATEM, decoded from its bytes.
fn states(testbed: &Testbed) -> Vec<MovementState> {
    match testbed.broadcast(SPATEM).map(its::msg::decode) {
        Some(Ok(Msg::Spatem(s))) => s.intersections.into_iter().flat_map(|i| i.movements).collect(),
        _ => Vec::new(),
    }
}

fn roads(text: &mut String, testbed: &Testbed) {
    text.push_str("\nVehicles (c car, B bus; the stop line is on the right, 300 m to the left)\n");
    let all: Vec<VehicleView<'_>> = testbed.world().vehicles().collect();
    for i in testbed.setup().network.intersections() {
        let vehicles = |l: &&Lane| l.kind != LaneKind::Crosswalk && l.lane_use == LaneUse::Ingress;
        for lane in i.lanes().iter().filter(vehicles) {
            let (arm, strip) = (arm(i, lane.approach), strip(lane, &all));
            let _infallible = writeln!(text, "  {arm:>10} lane {:>2} {strip}│", lane.id);
        }
    }
    for v in all.iter().filter(|v| v.kind == VehicleKind::Bus) {
        let place = match v.place {
            Place::Lane(l) => format!("lane {}", l.lane),
            Place::Connection(..) => "in the junction".to_owned(),
        };
        let stands = if v.at_stop { ", doors open" } else { "" };
        let _infallible = writeln!(
            text,
            "  bus {} of line {} at {:.0} km/h, {place}{stands}",
            v.journey.unwrap_or("?"),
            v.line.unwrap_or("?"),
            v.speed_mps * 3.6
        );
    }
}

fn strip(lane: &Lane, all: &[VehicleView<'_>]) -> String {
    let mut cells = vec!['·'; STRIP];
    let length = lane.centreline.length_m();
    for v in all {
        let Place::Lane(at) = v.place else { continue };
        if at.lane != lane.id {
            continue;
        }
        let share = (v.along_m / length).clamp(0.0, 0.999);
        let mark = if v.kind == VehicleKind::Bus { 'B' } else { 'c' };
        let cell = &mut cells[(share * STRIP as f64) as usize % STRIP];
        if *cell != 'B' {
            *cell = mark;
        }
    }
    cells.into_iter().collect()
}

fn boards(text: &mut String, picture: &Picture, now: Utc) {
    text.push_str("\nStop displays, as received over MQTT\n");
    for (board, age_ms) in picture.boards.values() {
        let fresh = if now > board.valid_until { "EXPIRED" } else { "valid" };
        let _infallible = writeln!(
            text,
            "  {} (no. {}, {fresh}, was {age_ms} ms old on arrival)",
            board.name, board.sequence
        );
        for r in board.rows.iter().take(ROWS) {
            let minutes = when(r);
            let _infallible = writeln!(
                text,
                "    {:>4} {:<24} {minutes:>8}  aimed {}  expected {}  {:?}",
                r.line,
                r.destination,
                &r.aimed.to_rfc3339()[11..19],
                &r.expected.to_rfc3339()[11..19],
                r.state
            );
        }
    }
}

/// What a passenger reads of a row.
fn when(row: &Row) -> String {
    match row.state {
        RowState::AtStop => "at stop".to_owned(),
        // Nobody knows where that bus is: the timetable's word, no countdown.
        RowState::Scheduled => row.aimed.to_rfc3339()[11..16].to_owned(),
        _ if row.minutes == 0 => "now".to_owned(),
        _ => format!("{} min", row.minutes),
    }
}

/// A coloured lamp.
const fn lamp(state: MovementPhaseState) -> &'static str {
    use MovementPhaseState as S;
    match state {
        S::ProtectedMovementAllowed => "\x1b[92m● green   \x1b[0m",
        S::PermissiveMovementAllowed => "\x1b[92m● green(y)\x1b[0m",
        S::ProtectedClearance | S::PermissiveClearance => "\x1b[93m● amber   \x1b[0m",
        S::PreMovement => "\x1b[93m● red-amb \x1b[0m",
        S::StopAndRemain | S::StopThenProceed => "\x1b[91m● red     \x1b[0m",
        S::CautionConflictingTraffic => "\x1b[93m◌ caution \x1b[0m",
        S::Dark => "○ dark    ",
        S::Unavailable => "? unknown ",
    }
}

const fn is_green(state: MovementPhaseState) -> bool {
    matches!(
        state,
        MovementPhaseState::ProtectedMovementAllowed
            | MovementPhaseState::PermissiveMovementAllowed
    )
}

/// Where an approach lies, seen from the middle of its intersection.
fn arm(intersection: &Intersection, approach: ApproachId) -> &'static str {
    let mut lanes = intersection.lanes().iter();
    let lane = lanes.find(|l| l.approach == approach && l.kind != LaneKind::Crosswalk);
    let Some(lane) = lane else { return "?" };
    let line = &lane.centreline;
    // An ingress lane leads in, an egress lane out.
    let outward = match lane.lane_use {
        LaneUse::Ingress => line.end().heading_to(line.start()),
        _ => line.start().heading_to(line.end()),
    };
    WINDS[((outward.degrees() + 22.5) / 45.0) as usize % WINDS.len()]
}

/// messageID of a SPATEM.
const SPATEM: u8 = 4;
/// The winds from north round by east, 45 degrees each.
const WINDS: [&str; 8] =
    ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];
const STRIP: usize = 60;
const NEWS: usize = 6;
const ROWS: usize = 4;
