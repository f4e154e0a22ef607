//! The simulator beside SUMO on the same grid of signals, with the same trips: vehicle-seconds
//! for each second of processor time, loading included, one thread each.
//!
//! The grid comes from SUMO's `netgenerate`; trips of cars and of buses, which halt on their way, and
//! a loop on every lane are drawn here and written for both.
//! `sumo` and `netgenerate` (PyPI: `eclipse-sumo` 1.28) must be on the PATH; with `--alone` only
//! ours runs.
//!
//! Then the same grid twice more with an engine at every signal and every vehicle sending its CAMs
//! as bytes: to those that hear it along the streets of a built-up town, which is what the bar is
//! for, and to all within 400 m, as if nothing stood in the way; and what a vehicle costs in a step on grids of the same density with
//! some 500, 5,000 and 50,000 vehicles at once, loading not included.

use benches::Run;
use control::{PolicyKind, PriorityConfig};
use microsim::traffic::{Traffic, TrafficDemand, TrafficParams, TrafficTrip, VehicleClass};
use roadnet::DetectorId;
use roadnet::streets::{LaneAt, LaneDetector, RoadIndex, StreetLaneIndex, Streets};
use scenario::Overrides;
use scenario::sumo::{Additional, Net, NetDetector, StreetDemand, StreetNet, streets};
use signal::IntergreenSource;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use sumo::{Coupling, Launch, RunOptions, Simulator};
use testbed::{street_demand, street_times};

fn main() {
    let run = Run::start("microsim");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("microsim");
    std::fs::create_dir_all(&folder).expect("a folder for the grid");
    if let Err(why) = grid(&folder, SIDE as u32) {
        println!("skipped: {why}; install eclipse-sumo 1.28 and put its programs on the PATH");
        return run.finish();
    }
    write_demand(&folder);
    let ours = simulate(&folder);
    ours.print("semafor");
    bar("microsim/grid/memory_b", ours.memory_b, ours.memory_goal_b, {
        ours.memory_b <= ours.memory_goal_b
    });
    let built_up = Some(testbed::Link::ROUND_CORNERS_M);
    let in_town = with_cams(&folder, built_up);
    let on_a_plain = with_cams(&folder, None);
    flat(&folder);
    if std::env::args().any(|a| a == "--alone") {
        return run.finish();
    }
    let sumo = match sumo(&folder) {
        Ok(sumo) => sumo,
        Err(why) => {
            println!("skipped: {why}");
            return run.finish();
        }
    };
    sumo.print("sumo   ");
    let per_cpu = ours.vehicle_s / ours.cpu_s;
    let ratio = per_cpu / (sumo.vehicle_s / sumo.cpu_s);
    let off = ours.travel_s / sumo.travel_s - 1.0;
    let stays = ours.arrived == ours.loaded;
    bar("microsim/grid/ratio_to_sumo", ratio, 20.0, ratio >= 20.0);
    let ratio = in_town / (sumo.vehicle_s / sumo.cpu_s);
    bar("microsim/grid/ratio_to_sumo_with_cams", ratio, 5.0, ratio >= 5.0);
    let ratio = on_a_plain / (sumo.vehicle_s / sumo.cpu_s);
    bar("microsim/grid/ratio_to_sumo_with_cams_on_a_plain", ratio, 5.0, ratio >= 5.0);
    bar("microsim/grid/travel_time_off_sumo", off, 0.10, off.abs() <= 0.10);
    bar("microsim/grid/never_arrived", (ours.loaded - ours.arrived) as f64, 0.0, stays);
    run.finish();
}

fn bar(name: &str, measured: f64, goal: f64, met: bool) {
    println!("bar {name} {measured:.3} {goal:.3} {}", if met { "met" } else { "short" });
}

/// What came out of one of the two.
#[derive(Default)]
struct Figures {
    cpu_s: f64,
    vehicle_s: f64,
    travel_s: f64,
    delay_s: f64,
    time_loss_s: f64,
    waiting_s: f64,
    route_m: f64,
    loaded: u64,
    arrived: u64,
    end_s: f64,
    memory_b: f64,
    memory_goal_b: f64,
    note: String,
}

impl Figures {
    fn print(&self, who: &str) {
        println!(
            "{who}: {:.3} M vehicle updates and {:.3} M vehicle-seconds in {:.2} s of CPU: \
             {:.2} M updates per CPU-second",
            self.vehicle_s / STEP_S / 1e6,
            self.vehicle_s / 1e6,
            self.cpu_s,
            self.vehicle_s / STEP_S / self.cpu_s / 1e6,
        );
        println!(
            "{who}: {} of {} arrived by {:.0} s; mean travel {:.1} s, route {:.0} m, time loss \
             {:.1} s, standing {:.1} s, departure delay {:.1} s; {}",
            self.arrived,
            self.loaded,
            self.end_s,
            self.travel_s,
            self.route_m,
            self.time_loss_s,
            self.waiting_s,
            self.delay_s,
            self.note
        );
    }
}

/// `n` × `n` signals, two lanes, 200 m.
fn grid(folder: &Path, n: u32) -> Result<(), String> {
    let mut command = Command::new("netgenerate");
    command.args(["--grid", "--grid.number", &n.to_string(), "--grid.length", "200", "-L", "2"]);
    command.args(["--default-junction-type", "traffic_light", "-o"]);
    let status = command.arg(folder.join(NET)).stdout(Stdio::null()).stderr(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("netgenerate failed: {status}")),
        Err(e) => Err(format!("netgenerate: {e}")),
    }
}

/// Trips at even times: cars between any two roads, some buses along each row and column; and what
/// stands beside the roads.
fn write_demand(folder: &Path) {
    // By hand: what the reader takes of memory is to be measured later.
    let text = std::fs::read_to_string(folder.join(NET)).expect("the grid");
    let roads: Vec<&str> = text
        .split("<edge id=\"")
        .skip(1)
        .filter_map(|e| e.split_once('"').map(|(id, _)| id).filter(|id| !id.starts_with(':')))
        .collect();
    let mut random = SEED;
    let mut draw = || {
        random = random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = random;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % roads.len() as u64) as usize
    };
    let model = "carFollowModel=\"IDM\" tau=\"1.1\" minGap=\"2.0\" \
                 speedFactor=\"normc(1,0.05,0.9,1.1)\"";
    let mut routes = format!(
        "<routes>\n<vType id=\"car\" {model} accel=\"2.0\" decel=\"2.0\" length=\"4.7\" \
         maxSpeed=\"50\"/>\n<vType id=\"bus\" vClass=\"bus\" {model} accel=\"1.2\" decel=\"1.5\" \
         length=\"12\" maxSpeed=\"22\"/>\n"
    );
    let how = "departLane=\"best\" departSpeed=\"max\"";
    for n in 0..TRIPS {
        let depart_s = n as f64 * 3_600.0 / TRIPS as f64;
        let _ = if n % BUS_EVERY == 0 {
            write_bus(&mut routes, n, depart_s, how)
        } else {
            let from = draw();
            let to = std::iter::repeat_with(&mut draw).find(|to| *to != from).unwrap_or(from);
            let (from, to) = (roads[from], roads[to]);
            writeln!(
                routes,
                "<trip id=\"{n}\" type=\"car\" depart=\"{depart_s:.2}\" from=\"{from}\" \
                 to=\"{to}\" {how}/>"
            )
        };
    }
    routes.push_str("</routes>\n");
    std::fs::write(folder.join(ROUTES), routes).expect("the trips");
    let mut beside = String::from("<additional>\n");
    for road in roads {
        let _ = writeln!(
            beside,
            "<busStop id=\"{road}\" lane=\"{road}_0\" startPos=\"80\" endPos=\"100\"/>"
        );
        for lane in 0..2 {
            let _ = writeln!(
                beside,
                "<inductionLoop id=\"{road}_{lane}\" lane=\"{road}_{lane}\" pos=\"-40\" \
                 freq=\"60\" file=\"/dev/null\"/>"
            );
        }
    }
    beside.push_str("</additional>\n");
    std::fs::write(folder.join(BESIDE), beside).expect("stops and loops");
}

/// A bus along a row or a column of the grid, there or back, that halts on every second road.
fn write_bus(routes: &mut String, n: usize, depart_s: f64, how: &str) -> std::fmt::Result {
    let line = n / BUS_EVERY;
    let (across, row, back) = (line.is_multiple_of(2), line / 2 % SIDE, line / (2 * SIDE) % 2 == 1);
    let junction = |at: usize| {
        let at = if back { SIDE - 1 - at } else { at };
        let (column, row) = if across { (at, row) } else { (row, at) };
        format!("{}{row}", char::from(b'A' + column as u8))
    };
    let roads: Vec<String> = (1..SIDE).map(|at| junction(at - 1) + &junction(at)).collect();
    write!(
        routes,
        "<vehicle id=\"{n}\" type=\"bus\" depart=\"{depart_s:.2}\" {how}><route edges=\"{}\"/>",
        roads.join(" ")
    )?;
    for road in roads.iter().skip(1).step_by(2) {
        write!(routes, "<stop busStop=\"{road}\" duration=\"20\"/>")?;
    }
    writeln!(routes, "</vehicle>")
}

/// A grid with what stands beside its roads. Loops are wired to the light that their lane leads to.
fn read_all(folder: &Path) -> StreetNet {
    let open = |name| std::io::BufReader::new(std::fs::File::open(folder.join(name)).expect(name));
    let net = Net::read(NET, open(NET)).expect("a network of SUMO's");
    let mut beside = Additional::default();
    beside.read(&net, BESIDE, open(BESIDE)).expect("stops and loops");
    let read = streets(&net, &beside, None).expect("streets");
    drop(net);
    let mut wired = BTreeMap::new();
    let detector = |d: &NetDetector| {
        let (road, lane) = d.lane.rsplit_once('_')?;
        let lane = LaneAt { road: *read.roads.get(road)?, lane: lane.parse().ok()? };
        let out = read.streets.out_of(read.streets.lane_at(lane)).first()?;
        let (intersection, _) = read.streets.connections()[out.at()].signal?;
        let number = wired.entry(intersection).and_modify(|n| *n += 1).or_insert(1);
        let (id, at_m) = (DetectorId(*number), d.begin_m);
        Some(LaneDetector { intersection, id, lane, at_m, length_m: LOOP_M })
    };
    let loops: Vec<LaneDetector> = beside.detectors.iter().filter_map(detector).collect();
    let streets = read.streets.with_detectors(loops).expect("loops on lanes");
    StreetNet { streets, ..read }
}

fn read_net(folder: &Path) -> StreetNet {
    let file = std::fs::File::open(folder.join(NET)).expect("the grid");
    let net = Net::read(NET, std::io::BufReader::new(file)).expect("a network of SUMO's");
    streets(&net, &Additional::default(), None).expect("streets")
}

fn read_trips(folder: &Path, net: &StreetNet) -> TrafficDemand {
    let file = std::fs::File::open(folder.join(ROUTES)).expect("the trips");
    let files = [(ROUTES.to_owned(), std::io::BufReader::new(file))];
    street_demand(StreetDemand::read(net, files, &mut Default::default()).expect("trips"))
}

/// Vehicle-seconds for each second of processor time with an engine at every signal and CAMs of
/// every vehicle as bytes; loading included.
fn with_cams(folder: &Path, round_corners_m: Option<f64>) -> f64 {
    let configuration = folder.join("grid.sumocfg");
    let text = format!(
        "<configuration><net-file value=\"{NET}\"/><route-files value=\"{ROUTES}\"/>\
         <additional-files value=\"{BESIDE}\"/></configuration>"
    );
    std::fs::write(&configuration, text).expect("a configuration");
    let before_s = cpu_s();
    let options = RunOptions {
        simulator: Simulator::Microsim,
        launch: Launch { configuration, ..Launch::default() },
        policy: PolicyKind::Fixed,
        priority: PriorityConfig::default(),
        penetration: 1.0,
        seed: SEED,
        link: testbed::Link { round_corners_m, ..testbed::Link::PERFECT },
        tripinfo: PathBuf::new(),
        statistics: PathBuf::new(),
        overrides: Overrides { intergreens: Some(IntergreenSource::None), ..Overrides::default() },
        record: None,
        attack: None,
    };
    let mut vehicle_s = 0.0;
    let run =
        Coupling::start(options).and_then(|c| c.run(|p| vehicle_s += p.vehicles as f64 * STEP_S));
    let cpu_s = cpu_s() - before_s;
    let figures = run.expect("a run on the grid").figures;
    println!(
        "with CAMs, {}: {} engines, {} of {} arrived, delay {:.1} s; {:.3} M vehicle-seconds in \
         {cpu_s:.2} s of CPU: {:.3} M vehicle-seconds per CPU-second",
        round_corners_m.map_or("on a plain".to_owned(), |m| format!("{m:.0} m round corners")),
        figures.lights,
        figures.vehicles.arrived,
        figures.vehicles.loaded,
        figures.delay_s.unwrap_or(f64::NAN),
        vehicle_s / 1e6,
        vehicle_s / cpu_s / 1e6,
    );
    let (sent, heard) = (figures.radio.cams as f64, figures.radio.cams_heard as f64);
    println!(
        "with CAMs: {:.2} M sent, {:.2} M received, each by {:.1} engines",
        sent / 1e6,
        heard / 1e6,
        heard / sent
    );
    vehicle_s / cpu_s
}

/// What a vehicle costs in a step, whatever their number.
fn flat(folder: &Path) {
    let mut costs = Vec::new();
    for n in [10, 31, 97] {
        let folder = folder.join(format!("grid-{n}"));
        std::fs::create_dir_all(&folder).expect("a folder for the grid");
        grid(&folder, n).expect("a grid");
        let net = read_net(&folder);
        let times = street_times(&net);
        let demand = wandering(&net.streets, f64::from(n * n));
        let params = TrafficParams::default();
        let mut traffic = Traffic::new(net.streets, &demand, params, SEED).expect("traffic");
        drop(demand);
        while traffic.now().as_secs_f64() < FILLED_S {
            traffic.step_fixed(&times);
        }
        let (before_s, before) = (cpu_s(), traffic.counts().updates);
        while traffic.now().as_secs_f64() < MEASURED_S {
            traffic.step_fixed(&times);
        }
        let ns = (cpu_s() - before_s) * 1e9 / (traffic.counts().updates - before) as f64;
        println!("{} vehicles at once: {ns:.0} ns a vehicle and step", traffic.counts().running());
        costs.push(ns);
        std::fs::remove_dir_all(&folder).expect("a grid to remove");
    }
    let (low, high) =
        costs.iter().fold((f64::INFINITY, 0.0f64), |(a, b), c| (a.min(*c), b.max(*c)));
    let spread = (high - low) / (high + low);
    bar("microsim/cost_per_vehicle/spread", spread, 0.25, spread <= 0.25);
}

/// Trips over some eight roads each that turn as it comes, as many per signal as on the grid.
fn wandering(streets: &Streets, signals: f64) -> TrafficDemand {
    let mut random = SEED;
    let mut draw = |below: usize| {
        random = random.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        ((random >> 33) as usize) % below
    };
    let number = (signals * MEASURED_S * TRIPS as f64 / 100.0 / 3_600.0) as u32;
    let trip = |n: u32| {
        let mut road = RoadIndex(draw(streets.road_count()) as u32);
        let mut route = vec![road];
        while route.len() < ROADS {
            let lanes = streets.lanes_of(road);
            let lane = StreetLaneIndex((lanes.start + draw(lanes.len())) as u32);
            let out = streets.out_of(lane);
            let Some(c) = (!out.is_empty()).then(|| out[draw(out.len())]) else { break };
            road = streets.road_of(streets.connections()[c.at()].to);
            route.push(road);
        }
        let depart_s = f64::from(n) / f64::from(number) * MEASURED_S;
        TrafficTrip::new(n, depart_s, 0, route)
    };
    TrafficDemand { classes: vec![VehicleClass::car()], trips: (0..number).map(trip).collect() }
}

/// Ours, from the files to the last arrival.
fn simulate(folder: &Path) -> Figures {
    let (before_b, cpu_s) = (memory_b("VmRSS:"), cpu_s());
    let net = read_all(folder);
    let times = street_times(&net);
    let demand = read_trips(folder, &net);
    let loops = net.streets.detectors().len();
    let (lanes, loaded) = (net.streets.lanes().len(), demand.trips.len());
    let step = Duration::from_secs_f64(STEP_S);
    let params = TrafficParams { step, ..TrafficParams::default() };
    let mut traffic = Traffic::new(net.streets, &demand, params, SEED).expect("traffic");
    drop(demand);
    let loaded_s = self::cpu_s() - cpu_s;
    let (mut peak, mut halted, mut changed) = (0, 0, 0);
    while traffic.counts().arrived < loaded as u64 && traffic.now().as_secs_f64() < END_S {
        traffic.step_fixed(&times);
        halted += traffic.events().halts.len();
        changed += traffic.events().loops.len();
        peak = peak.max(traffic.counts().running());
    }
    let cpu_s = self::cpu_s() - cpu_s;
    let counts = *traffic.counts();
    let trips: Vec<_> = traffic.records().iter().filter(|r| r.arrived_s.is_some()).collect();
    let mean = |of: &dyn Fn(&microsim::traffic::TripRecord) -> f64| {
        trips.iter().map(|r| of(r)).sum::<f64>() / trips.len().max(1) as f64
    };
    Figures {
        cpu_s,
        vehicle_s: counts.updates as f64 * STEP_S,
        travel_s: mean(&|r| r.travel_s().unwrap_or_default()),
        delay_s: mean(&|r| r.inserted_s.unwrap_or_default() - r.depart_s),
        time_loss_s: mean(&|r| r.time_loss_s),
        waiting_s: mean(&|r| r.waiting_s),
        route_m: mean(&|r| r.length_m),
        loaded: loaded as u64,
        arrived: counts.arrived,
        end_s: traffic.now().as_secs_f64(),
        memory_b: memory_b("VmHWM:") - before_b,
        memory_goal_b: 1_024.0 * loaded as f64 + 2_048.0 * lanes as f64,
        note: format!(
            "loading {loaded_s:.2} s, at most {peak} at once, {} lane changes, {} took another \
             way, {} entered without room, {} passed at red, {halted} came to halts or left them, \
             {loops} loops changed {changed} times",
            counts.lane_changes, counts.rerouted, counts.impatient, counts.red_crossings
        ),
    }
}

/// SUMO twice: once without any output, for its time, and once for its statistics.
fn sumo(folder: &Path) -> Result<Figures, String> {
    let run = |more: &[&str]| -> Result<f64, String> {
        let before = children_cpu_s();
        let mut command = Command::new("sumo");
        command.args(["-n", NET, "-r", ROUTES, "-a", BESIDE, "--step-length", "0.5"]);
        command.args(["--no-step-log", "--no-warnings", "--seed", "1"]).args(more);
        let status = command.current_dir(folder).stdout(Stdio::null()).status();
        let status = status.map_err(|e| format!("sumo: {e}"))?;
        if !status.success() {
            return Err(format!("sumo failed: {status}"));
        }
        Ok(children_cpu_s() - before)
    };
    let cpu_s = run(&[])?;
    run(&["--duration-log.statistics", "--statistic-output", "statistics.xml"])?;
    let text = std::fs::read_to_string(folder.join("statistics.xml")).map_err(|e| e.to_string())?;
    let of = |element: &str, name: &str| -> f64 {
        let tail = text.split_once(&format!("<{element} ")).map_or("", |(_, tail)| tail);
        let tail = tail.split_once('>').map_or("", |(tag, _)| tag);
        let value = tail.split_once(&format!("{name}=\"")).and_then(|(_, v)| v.split_once('"'));
        value.and_then(|(v, _)| v.parse().ok()).unwrap_or(f64::NAN)
    };
    let trips = |name: &str| of("vehicleTripStatistics", name);
    Ok(Figures {
        cpu_s,
        vehicle_s: trips("count") * trips("duration"),
        travel_s: trips("duration"),
        delay_s: trips("departDelay"),
        time_loss_s: trips("timeLoss"),
        waiting_s: trips("waitingTime"),
        route_m: trips("routeLength"),
        loaded: of("vehicles", "loaded") as u64,
        arrived: trips("count") as u64,
        end_s: of("performance", "end"),
        note: format!("{} teleported", of("teleports", "total")),
        ..Figures::default()
    })
}

/// Processor time of this process, seconds.
fn cpu_s() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Processor time of children that have ended (proc(5), `stat`: cutime and cstime), seconds.
fn children_cpu_s() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit_once(") ").map_or("", |(_, f)| f).split(' ').collect();
    let ticks = |at: usize| fields.get(at).and_then(|t| t.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(13) + ticks(14)) / 100.0
}

/// Memory of this process now (`VmRSS:`) or at most so far (`VmHWM:`; proc(5), `status`), bytes.
fn memory_b(what: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix(what)).unwrap_or("0 kB");
    line.split_whitespace().next().and_then(|n| n.parse::<f64>().ok()).unwrap_or(0.0) * 1_024.0
}

const NET: &str = "grid.net.xml";
const ROUTES: &str = "trips.rou.xml";
const BESIDE: &str = "grid.add.xml";
const TRIPS: usize = 8_000;
/// One of so many trips is a bus's: every line of the 40 runs eight times in the hour.
const BUS_EVERY: usize = 25;
/// SUMO's loops have no length, metres.
const LOOP_M: f64 = 2.0;
/// Signals in a row.
const SIDE: usize = 10;
const STEP_S: f64 = 0.5;
const SEED: u64 = 42;
/// By then as many arrive as set out, seconds.
const FILLED_S: f64 = 300.0;
/// What is measured ends then.
const MEASURED_S: f64 = 480.0;
/// Roads of a trip.
const ROADS: usize = 9;
/// Who hasn't arrived by then is stuck.
const END_S: f64 = 14_400.0;
