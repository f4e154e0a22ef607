//! The radio of an [`Attack`]: its vehicles move as they claim, and it says so in messages.

use crate::attack::{Attack, End, Role, Side, Speaks};
use its::msg::{
    AccessPoint, Cam, CamKind, DriveDirection, ExteriorLights, IntersectionRef, Msg,
    PriorityRequest, PriorityRequestKind, PublicTransport, RequestId, Requestor, Srem, StationId,
    StationType, VehicleCam, VehicleRef,
};
use roadnet::{Connection, Intersection, Lane, LaneKind, LaneUse, SignalGroupId, Turn};
use std::collections::BTreeMap;
use units::{Duration, Enu, Heading, Instant, TimestampIts, Utc, Wgs84};

/// It knows the roads, hears what is green, and says what it likes.
#[derive(Clone, Debug)]
pub struct FalseRadio {
    attack: Attack,
    /// The lanes of each approach that it uses.
    approaches: Vec<Vec<Target>>,
    ghosts: Vec<Ghost>,
    next_id: u32,
    /// Until when everything has been said.
    said: Option<Instant>,
    /// Where they all go at present, if they change.
    turn: usize,
    /// The cars that it hears, and when.
    heard: BTreeMap<StationId, (Instant, Cam)>,
}

/// A lane that vehicles can be claimed on.
#[derive(Clone, Debug)]
struct Target {
    light: usize,
    intersection: Intersection,
    lane: Lane,
    way: Option<Connection>,
    group: Option<SignalGroupId>,
}

/// A vehicle that is not there.
#[derive(Clone, Debug)]
struct Ghost {
    id: StationId,
    approach: usize,
    lane: usize,
    /// How many stand before it on its lane.
    place: usize,
    /// Negative beyond the stop line.
    to_line_m: f64,
    speed_mps: f64,
    standing_s: f64,
    silent_s: f64,
    green_s: f64,
    asked_s: f64,
    sequence: u8,
}

/// The clocks and what is green.
struct Moment<'a> {
    utc: Utc,
    dt_s: f64,
    green: &'a dyn Fn(usize, SignalGroupId) -> bool,
}

impl FalseRadio {
    /// A radio at these intersections, which are counted as in [`Attack::lights`]. Without any of
    /// its lanes it has nothing to say.
    pub fn new(attack: &Attack, intersections: &[&Intersection]) -> Self {
        let mut approaches = Vec::new();
        for &light in &attack.lights {
            let Some(of) = intersections.get(light % intersections.len().max(1)) else { continue };
            approaches.extend(targets(attack, light % intersections.len().max(1), of));
        }
        approaches.retain(|lanes: &Vec<Target>| !lanes.is_empty());
        let mut radio = Self {
            attack: attack.clone(),
            approaches,
            ghosts: Vec::new(),
            next_id: FIRST_ID,
            said: None,
            turn: 0,
            heard: BTreeMap::new(),
        };
        if !radio.approaches.is_empty() {
            for n in 0..attack.ids {
                radio.ghosts.push(radio.ghost(n));
            }
            for ghost in &mut radio.ghosts {
                ghost.id = StationId(radio.next_id);
                radio.next_id += 1;
            }
            (0..attack.ids).for_each(|n| radio.set_out(n));
        }
        radio
    }

    /// Where it is, among the places of the intersections.
    pub fn place(&self, places: &[Enu], at_s: f64) -> Enu {
        let here = self.attack.lights.iter().filter_map(|l| places.get(l % places.len().max(1)));
        let all: Vec<Enu> = here.copied().collect();
        let (Some(first), Some(last)) = (all.first(), all.last()) else { return Enu::default() };
        let share = if self.attack.moves {
            let way_m = first.distance_m(*last).max(1.0);
            let there_and_back = (at_s * DRIVES_MPS / way_m) % 2.0;
            1.0 - (1.0 - there_and_back).abs()
        } else {
            0.5
        };
        Enu::new(
            first.x_m + share * (last.x_m - first.x_m),
            first.y_m + share * (last.y_m - first.y_m),
        )
    }

    /// It hears a car.
    pub fn hear(&mut self, at: Instant, cam: &Cam) {
        if self.attack.copies && cam.station_type == StationType::PassengerCar {
            self.heard.insert(cam.station, (at, cam.clone()));
        }
    }

    /// What it sends in the time up to `at`, of which `utc` is the civil time; `green` says of an
    /// intersection, by number, what is green.
    pub fn send(
        &mut self,
        at: Instant,
        utc: Utc,
        green: &dyn Fn(usize, SignalGroupId) -> bool,
    ) -> Vec<Msg> {
        let start = Instant::ZERO + Duration::from_secs_f64(self.attack.start_s);
        let mut out = Vec::new();
        if at < start || self.ghosts.is_empty() {
            return out;
        }
        let step = Duration::from_millis(self.attack.every_ms);
        let mut next = self.said.map_or(at, |said| said + step);
        while next <= at {
            let moment = Moment {
                utc: utc.plus_millis(-(at.since(next).as_millis() as i64)),
                dt_s: step.as_secs_f64(),
                green,
            };
            if self.attack.copies {
                self.copy(next, &moment, &mut out);
            } else {
                self.change_approach(next.since(start).as_secs_f64());
                for n in 0..self.ghosts.len() {
                    self.live(n, &moment);
                    self.say(n, &moment, &mut out);
                }
            }
            self.said = Some(next);
            next += step;
        }
        out
    }

    /// The n-th vehicle where it begins.
    fn ghost(&self, n: usize) -> Ghost {
        let all = self.approaches.len();
        let (approach, nth) =
            if self.attack.turn_s > 0.0 { (self.turn % all, n) } else { (n % all, n / all) };
        let lanes = self.approaches[approach].len();
        let (lane, place) = (nth % lanes, nth / lanes);
        let length_m = self.approaches[approach][lane].lane.centreline.length_m();
        Ghost {
            id: StationId(0),
            approach,
            lane,
            place,
            to_line_m: self.attack.from_m.min(length_m),
            speed_mps: self.attack.speed_mps,
            standing_s: 0.0,
            silent_s: 0.0,
            green_s: 0.0,
            asked_s: f64::INFINITY,
            sequence: 0,
        }
    }

    /// The n-th sets out behind those before it.
    fn set_out(&mut self, n: usize) {
        let apart_s = (self.attack.spacing_m / self.attack.speed_mps).max(1.0);
        self.ghosts[n].silent_s = self.ghosts[n].place as f64 * apart_s;
    }

    /// The n-th begins anew after a pause.
    fn begin_again(&mut self, n: usize, pause_s: f64) {
        let mut ghost = self.ghost(n);
        ghost.silent_s = pause_s;
        ghost.id = self.ghosts[n].id;
        if self.attack.renews {
            ghost.id = StationId(self.next_id);
            self.next_id += 1;
        }
        self.ghosts[n] = ghost;
    }

    fn change_approach(&mut self, for_s: f64) {
        if self.attack.turn_s <= 0.0 {
            return;
        }
        let turn = (for_s / self.attack.turn_s) as usize;
        if turn != self.turn {
            self.turn = turn;
            for n in 0..self.ghosts.len() {
                self.begin_again(n, 0.0);
                self.set_out(n);
            }
        }
    }

    /// Moves the n-th on.
    fn live(&mut self, n: usize, moment: &Moment<'_>) {
        let attack = &self.attack;
        let ghost = &mut self.ghosts[n];
        let target = &self.approaches[ghost.approach][ghost.lane];
        if ghost.silent_s > 0.0 {
            ghost.silent_s -= moment.dt_s;
            return;
        }
        let is_green = target.group.is_some_and(|g| (moment.green)(target.light, g));
        ghost.green_s = if is_green { ghost.green_s + moment.dt_s } else { 0.0 };
        let starts_s = STARTS_S * (ghost.place as f64 + 1.0);
        let passes = matches!(attack.end, End::Through | End::Inside) && ghost.green_s > starts_s;
        let over = ghost.to_line_m < 0.0 || passes;
        let goes = over && attack.end != End::Inside;
        let place_m = attack.to_m + attack.spacing_m * ghost.place as f64;
        let stop_m = if over { -INSIDE_M } else { place_m };
        let left_m = (ghost.to_line_m - stop_m).max(0.0);
        let most_mps = if goes { attack.speed_mps } else { libm::sqrt(2.0 * BRAKES_MPS2 * left_m) };
        ghost.speed_mps =
            (ghost.speed_mps + ACCELERATES_MPS2 * moment.dt_s).min(attack.speed_mps).min(most_mps);
        ghost.to_line_m -= ghost.speed_mps * moment.dt_s;
        if !goes && ghost.to_line_m - stop_m < AT_PLACE_M {
            ghost.speed_mps = 0.0;
            // Who is to stand inside waits for their green before.
            let counts = attack.end != End::Inside || over;
            ghost.standing_s += if counts { moment.dt_s } else { 0.0 };
        }
        let gone = ghost.to_line_m < -target.beyond_m();
        if gone || ghost.standing_s > attack.stays_s {
            let pause_s = if attack.end == End::Back { 0.0 } else { attack.pause_s };
            self.begin_again(n, pause_s);
        }
    }

    /// What the n-th says, if it speaks.
    fn say(&mut self, n: usize, moment: &Moment<'_>, out: &mut Vec<Msg>) {
        let ghost = &mut self.ghosts[n];
        let target = &self.approaches[ghost.approach][ghost.lane];
        let is_green = ghost.green_s > 0.0;
        let speaks = match self.attack.speaks {
            Speaks::Always => true,
            Speaks::Red => !is_green,
            Speaks::Green => is_green,
        };
        if ghost.silent_s > 0.0 || !speaks {
            return;
        }
        let (place, heading) = target.place(ghost.to_line_m);
        let position = target.intersection.frame().to_wgs84(place);
        out.push(Msg::Cam(cam(self.attack.role, ghost, moment.utc, position, heading)));
        ghost.asked_s += moment.dt_s;
        if self.attack.role != Role::Car && ghost.asked_s >= ASKS_S && ghost.to_line_m > 0.0 {
            ghost.asked_s = 0.0;
            ghost.sequence = (ghost.sequence + 1) % 128;
            out.push(Msg::Srem(target.srem(ghost, moment.utc, position, heading)));
        }
    }

    /// Says once more what cars have said, under ids of its own, a little behind them.
    fn copy(&mut self, at: Instant, moment: &Moment<'_>, out: &mut Vec<Msg>) {
        self.heard.retain(|_, (heard, _)| at.since(*heard) < FORGOTTEN);
        let frame = self.approaches[0][0].intersection.frame();
        let cars = self.heard.values().filter(|(_, cam)| self.is_on_a_lane(cam));
        let each = self.attack.stays_s.clamp(1.0, self.attack.ids as f64) as usize;
        let copies = cars.flat_map(|(_, cam)| (0..each).map(move |_| cam));
        for (ghost, said) in self.ghosts.iter().zip(copies) {
            let CamKind::Vehicle(vehicle) = &said.kind else { continue };
            let mut cam = said.clone();
            let back = vehicle.heading.unwrap_or_default().unit();
            let p = frame.to_enu(said.position);
            let by_m = self.attack.to_m;
            cam.position =
                frame.to_wgs84(Enu::new(p.x_m - back.x_m * by_m, p.y_m - back.y_m * by_m));
            cam.station = ghost.id;
            cam.generation_delta_time = TimestampIts::from(moment.utc).generation_delta_time();
            out.push(Msg::Cam(cam));
        }
    }

    fn is_on_a_lane(&self, cam: &Cam) -> bool {
        self.approaches.iter().flatten().any(|target| {
            let at = target.intersection.frame().to_enu(cam.position);
            let foot = target.lane.centreline.project(at);
            foot.offset_m.abs() < 2.0
                && foot.along_m > 0.0
                && foot.along_m < target.lane.centreline.length_m()
        })
    }
}

impl Target {
    /// How far beyond the stop line it is driven.
    fn beyond_m(&self) -> f64 {
        self.way.as_ref().map_or(0.0, |way| way.path.length_m() + EXIT_M)
    }

    fn place(&self, to_line_m: f64) -> (Enu, Heading) {
        let line = &self.lane.centreline;
        if to_line_m >= 0.0 {
            return line.at(line.length_m() - to_line_m);
        }
        let Some(way) = &self.way else { return line.at(line.length_m()) };
        let beyond_m = -to_line_m;
        let inside_m = way.path.length_m();
        match self.intersection.lane(way.to) {
            Some(exit) if beyond_m > inside_m => exit.centreline.at(beyond_m - inside_m),
            _ => way.path.at(beyond_m),
        }
    }

    fn srem(&self, ghost: &Ghost, utc: Utc, position: Wgs84, heading: Heading) -> Srem {
        let id = self.intersection.id();
        let eta_s = ghost.to_line_m / ghost.speed_mps.max(5.0);
        let eta = utc.plus_millis((eta_s * 1e3) as i64);
        let request = PriorityRequest {
            intersection: IntersectionRef { region: id.region, id: id.id },
            id: RequestId(ghost.id.0 as u8),
            kind: PriorityRequestKind::Request,
            inbound: AccessPoint::Lane(self.lane.id.0),
            outbound: None,
            eta_minute_of_year: Some(eta.minute_of_year()),
            eta_millis_of_minute: Some(eta.millis_of_minute()),
            duration_ms: None,
        };
        Srem {
            station: ghost.id,
            minute_of_year: Some(utc.minute_of_year()),
            millis_of_minute: utc.millis_of_minute(),
            sequence_number: Some(ghost.sequence),
            requests: vec![request],
            requestor: Requestor {
                id: VehicleRef::Station(ghost.id),
                role: Some(ROLE_PUBLIC_TRANSPORT),
                position: Some(position),
                heading: Some(heading),
                speed_mps: Some(ghost.speed_mps),
                name: None,
                route_name: None,
                lateness_s: Some(LATE_S),
            },
        }
    }
}

/// The lanes of the approaches that an attack is on at one intersection.
fn targets(attack: &Attack, light: usize, of: &Intersection) -> Vec<Vec<Target>> {
    let drives = |l: &&Lane| l.lane_use == LaneUse::Ingress && l.kind == LaneKind::Vehicle;
    let mut ids: Vec<_> = of.lanes().iter().filter(drives).map(|l| l.approach).collect();
    ids.sort_unstable();
    ids.dedup();
    let ways = |l: &Lane| of.connections_from(l.id).filter(|c| c.signal_group.is_some());
    let has_left = |l: &Lane| ways(l).any(|c| c.turn == Turn::Left);
    let target = |lane: &Lane| {
        let left = attack.side == Side::Left;
        let fits = |c: &&Connection| (c.turn == Turn::Left) == left;
        let way = ways(lane).find(fits).or_else(|| ways(lane).next()).cloned();
        let group = way.as_ref().and_then(|c| c.signal_group);
        Target { light, intersection: of.clone(), lane: lane.clone(), way, group }
    };
    let lanes_of = |n: &usize| {
        let Some(approach) = ids.get(n % ids.len().max(1)) else { return Vec::new() };
        let here = || of.lanes().iter().filter(drives).filter(|l| l.approach == *approach);
        let wanted = |l: &&Lane| match attack.side {
            Side::All => true,
            Side::Left => has_left(l),
            Side::Right => !has_left(l),
        };
        let some: Vec<Target> = here().filter(wanted).map(target).collect();
        if some.is_empty() { here().map(target).collect() } else { some }
    };
    attack.approaches.iter().map(lanes_of).collect()
}

fn cam(role: Role, ghost: &Ghost, utc: Utc, position: Wgs84, heading: Heading) -> Cam {
    let public_transport = PublicTransport { embarking: false, activation: None };
    let bus = role == Role::Bus;
    let lights = ExteriorLights { right_turn_signal: false, left_turn_signal: false };
    let vehicle = VehicleCam {
        heading: Some(heading),
        speed_mps: Some(ghost.speed_mps),
        drive_direction: Some(DriveDirection::Forward),
        length_m: Some(if bus { 12.0 } else { 4.6 }),
        width_m: Some(1.8),
        exterior_lights: Some(lights),
        role: Some(if bus { ROLE_PUBLIC_TRANSPORT } else { 0 }),
        public_transport: bus.then_some(public_transport),
        siren_or_light_bar: role == Role::Emergency,
        ..VehicleCam::default()
    };
    Cam {
        station: ghost.id,
        station_type: match role {
            Role::Car => StationType::PassengerCar,
            Role::Bus => StationType::Bus,
            Role::Emergency => StationType::SpecialVehicle,
        },
        generation_delta_time: TimestampIts::from(utc).generation_delta_time(),
        position,
        position_error_m: None,
        altitude_m: None,
        kind: CamKind::Vehicle(Box::new(vehicle)),
    }
}

/// stationIDs that nobody else has in a simulation.
const FIRST_ID: u32 = 3_000_000_000;
/// Of a radio that drives, m/s.
const DRIVES_MPS: f64 = 10.0;
const BRAKES_MPS2: f64 = 2.5;
const ACCELERATES_MPS2: f64 = 2.0;
/// Each starts so long after the one before, seconds.
const STARTS_S: f64 = 1.3;
/// So near it has arrived, metres.
const AT_PLACE_M: f64 = 0.5;
/// So far beyond the stop line it stands inside, metres.
const INSIDE_M: f64 = 6.0;
/// So far it is driven along the exit, metres.
const EXIT_M: f64 = 30.0;
/// A request is repeated so often, seconds.
const ASKS_S: f64 = 2.0;
/// Whoever may have priority has it with this, seconds.
const LATE_S: i32 = 600;
/// `BasicVehicleRole` publicTransport(1).
const ROLE_PUBLIC_TRANSPORT: u8 = 1;
/// A car that is not heard for so long is not copied any more.
const FORGOTTEN: Duration = Duration::from_millis(1_500);

#[cfg(test)]
mod tests {
    use super::*;
    use scenario::{Files, Overrides, Scenario};

    /// Where the first vehicle of an attack is, metres before the stop line, second by second, on a
    /// road that is always green.
    fn driven(attack: &str) -> Vec<f64> {
        let files = [
            ("scenario.toml", include_str!("../../../scenarios/single-junction/scenario.toml")),
            ("network.toml", include_str!("../../../scenarios/single-junction/network.toml")),
            ("demand.csv", include_str!("../../../scenarios/single-junction/demand.csv")),
        ];
        let files = files
            .into_iter()
            .fold(Files::new("single-junction"), |all, (name, text)| all.with(name, text));
        let scenario = Scenario::load(&files, &Overrides::default()).expect("the scenario loads");
        let roads: Vec<&Intersection> = scenario.network.network.intersections().iter().collect();
        let attack: Attack = attack.parse().expect("an attack");
        let mut radio = FalseRadio::new(&attack, &roads);
        let utc = Utc::from_unix_millis(1_800_057_600_000);
        let at = |s: u64| Instant::ZERO + Duration::from_secs(300 + s);
        let step = |s: u64| {
            radio.send(at(s), utc, &|_, _| true);
            radio.ghosts[0].to_line_m
        };
        (0..60).map(step).collect()
    }

    #[test]
    fn it_stands_where_it_is_told_to() {
        let stays = |attack: &str| {
            let all = driven(attack);
            let last = all[50..].iter().copied();
            assert!(last.clone().all(|m| (m - all[59]).abs() < 1e-6), "{attack}: {all:?}");
            all[59]
        };
        let stood_m = stays("every=100,ids=1,from=60,to=1,stays=1000");
        assert!((0.9..1.6).contains(&stood_m), "before the line: {stood_m}");
        let inside_m = stays("every=100,ids=1,from=60,to=1,stays=1000,end=inside");
        assert!((-6.1..-5.4).contains(&inside_m), "inside: {inside_m}");
        let again = driven("every=100,ids=1,from=60,to=1,stays=5,pause=1,end=inside");
        assert!(again.iter().skip(20).any(|m| *m > 30.0), "it begins anew: {again:?}");
        let through = driven("every=100,ids=1,from=60,to=1,stays=1000,end=through");
        assert!(through.iter().any(|m| *m < -20.0), "out: {through:?}");
    }
}
