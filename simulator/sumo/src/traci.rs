//! A client of TraCI, SUMO's control protocol (sumo.dlr.de/docs/TraCI/Protocol.html).
//!
//! A message is its length, 4 octets with themselves, and commands; a command its length (one
//! octet, or 0 and four), its identifier and its content; all big-endian. The server answers each
//! command with a status and perhaps a result.

mod wire;

use std::collections::BTreeMap;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use units::Enu;
use wire::{Reader, Value, Writer};

/// A connection to a running SUMO.
#[derive(Debug)]
pub struct Traci {
    stream: TcpStream,
    /// Commands that go out with the next step.
    pending: Writer,
    waiting: usize,
    vehicles: Names,
    kinds: Names,
}

/// SUMO's ids in the order in which they were first met: everything else counts in numbers.
#[derive(Debug, Default)]
struct Names {
    numbers: BTreeMap<String, usize>,
    names: Vec<String>,
}

impl Names {
    fn number(&mut self, id: String) -> usize {
        if let Some(number) = self.numbers.get(&id) {
            return *number;
        }
        let number = self.names.len();
        self.names.push(id.clone());
        self.numbers.insert(id, number);
        number
    }
}

/// A vehicle as SUMO has it.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Seen {
    /// Its number: the simulator knows its id.
    pub number: usize,
    /// The middle of its front bumper, in the network's plane.
    pub position: Enu,
    /// Direction, degrees clockwise from north.
    pub angle_deg: f64,
    /// Speed, m/s.
    pub speed_mps: f64,
    /// Acceleration, m/s².
    pub acceleration_mps2: f64,
    /// The number of its vehicle type.
    pub kind: usize,
    /// Bits of its lights: 1 right indicator, 2 left indicator.
    pub lights: i32,
    /// Bits of its stop state: 1 stopped, 16 at a bus stop.
    pub stopped: i32,
}

/// Somebody on foot.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Walker {
    /// Where: an edge's id.
    pub edge: String,
    /// Where to next.
    pub next_edge: String,
}

/// What one step brought.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct StepResult {
    /// Vehicles by id.
    pub vehicles: Vec<Seen>,
    /// People on foot.
    pub walkers: Vec<Walker>,
    /// What detectors saw in the last step; one that saw nothing new may be left out.
    pub detectors: BTreeMap<String, Sensed>,
}

/// What a detector saw in one step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sensed {
    /// An area: whether somebody is on it.
    Area(bool),
    /// A loop: how many went off it, and whether somebody is on it at the end. Between two steps
    /// one may have gone off and the next come on.
    #[allow(missing_docs)]
    Loop { left: u32, occupied: bool },
}

/// What goes wrong between us and SUMO.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum TraciError {
    #[error("TraCI connection: {0}")]
    Io(#[from] std::io::Error),
    #[error("SUMO refuses command 0x{command:02x}: {why}")]
    Refused { command: u8, why: String },
    #[error("an answer that TraCI doesn't have: {0}")]
    Malformed(&'static str),
}

impl Traci {
    pub(crate) fn new(stream: TcpStream) -> Result<Self, TraciError> {
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(ANSWER))?;
        Ok(Self {
            stream,
            pending: Writer::default(),
            waiting: 0,
            vehicles: Names::default(),
            kinds: Names::default(),
        })
    }

    /// TraCI's version number, and SUMO's name.
    pub fn version(&mut self) -> Result<(i32, String), TraciError> {
        let answer = self.ask(CMD_VERSION, &Writer::default())?;
        let mut r = Reader::new(&answer);
        let (_, mut content) = r.command()?;
        Ok((content.int()?, content.string()?))
    }

    /// The value of an option of SUMO's command line.
    pub fn option(&mut self, name: &str) -> Result<String, TraciError> {
        match self.get(CMD_GET_SIM, VAR_OPTION, name)? {
            Value::Text(text) => Ok(text),
            _ => Err(TraciError::Malformed("option")),
        }
    }

    /// The simulated time, seconds.
    pub fn time_s(&mut self) -> Result<f64, TraciError> {
        self.number(CMD_GET_SIM, VAR_TIME, "")
    }

    /// The length of a step, seconds.
    pub fn step_s(&mut self) -> Result<f64, TraciError> {
        self.number(CMD_GET_SIM, VAR_DELTA_T, "")
    }

    /// How many are on the way or still to come.
    pub fn expected(&mut self) -> Result<i32, TraciError> {
        match self.get(CMD_GET_SIM, VAR_MIN_EXPECTED, "")? {
            Value::Int(n) => Ok(n),
            _ => Err(TraciError::Malformed("number of expected vehicles")),
        }
    }

    /// The program that a traffic light runs.
    pub fn program(&mut self, light: &str) -> Result<String, TraciError> {
        match self.get(CMD_GET_TL, TL_PROGRAM, light)? {
            Value::Text(text) => Ok(text),
            _ => Err(TraciError::Malformed("program")),
        }
    }

    /// What a traffic light's links show.
    pub fn state(&mut self, light: &str) -> Result<String, TraciError> {
        match self.get(CMD_GET_TL, TL_STATE, light)? {
            Value::Text(text) => Ok(text),
            _ => Err(TraciError::Malformed("state")),
        }
    }

    /// Length and width in metres, and vehicle class of a type.
    pub fn vehicle_type(&mut self, id: &str) -> Result<(f64, f64, String), TraciError> {
        let length_m = self.number(CMD_GET_TYPE, VAR_LENGTH, id)?;
        let width_m = self.number(CMD_GET_TYPE, VAR_WIDTH, id)?;
        match self.get(CMD_GET_TYPE, VAR_CLASS, id)? {
            Value::Text(class) => Ok((length_m, width_m, class)),
            _ => Err(TraciError::Malformed("vehicle class")),
        }
    }

    /// How many seconds behind `until` a vehicle will leave its next stop; negative if that has
    /// no `until`.
    pub fn stop_delay_s(&mut self, vehicle: &str) -> Result<f64, TraciError> {
        self.number(CMD_GET_VEHICLE, VAR_STOP_DELAY, vehicle)
    }

    /// A parameter of a vehicle; empty if it has none of that name.
    pub fn parameter(&mut self, vehicle: &str, name: &str) -> Result<String, TraciError> {
        let mut w = Writer::default();
        w.byte(VAR_PARAMETER).string(vehicle).byte(wire::TEXT).string(name);
        match self.value_of(CMD_GET_VEHICLE, &w)? {
            Value::Text(text) => Ok(text),
            _ => Err(TraciError::Malformed("parameter")),
        }
    }

    /// From now on every step brings all vehicles and all people on foot: one context
    /// subscription each, around `junction`.
    pub fn subscribe(&mut self, junction: &str) -> Result<(), TraciError> {
        for (domain, variables) in [(CMD_GET_VEHICLE, &VEHICLE[..]), (CMD_GET_PERSON, &PERSON)] {
            let mut w = Writer::default();
            w.double(0.0).double(FOREVER_S).string(junction).byte(domain).double(EVERYWHERE_M);
            w.byte(u8::try_from(variables.len()).unwrap_or(u8::MAX));
            for v in variables {
                w.byte(*v);
            }
            self.ask(CMD_SUBSCRIBE_JUNCTION_CONTEXT, &w)?;
        }
        Ok(())
    }

    /// From now on every step brings this detector's count.
    pub fn subscribe_detector(&mut self, id: &str, area: bool) -> Result<(), TraciError> {
        let (command, variable) = if area {
            (CMD_SUBSCRIBE_AREA, LAST_STEP_VEHICLES)
        } else {
            (CMD_SUBSCRIBE_LOOP, LAST_STEP_VEHICLE_DATA)
        };
        let mut w = Writer::default();
        w.double(0.0).double(FOREVER_S).string(id).byte(1).byte(variable);
        self.ask(command, &w)?;
        Ok(())
    }

    /// With the next step a traffic light's links show this.
    pub fn set_state(&mut self, light: &str, state: &str) {
        let mut w = Writer::default();
        w.byte(TL_STATE).string(light).byte(wire::TEXT).string(state);
        self.pending.command(CMD_SET_TL, &w);
        self.waiting += 1;
    }

    /// One step. What the links show from its beginning on goes with it in one message.
    pub fn step(&mut self) -> Result<StepResult, TraciError> {
        let mut w = Writer::default();
        w.double(0.0);
        let mut message = core::mem::take(&mut self.pending);
        message.command(CMD_STEP, &w);
        let sent = core::mem::take(&mut self.waiting) + 1;
        self.send(&message)?;
        let answer = self.receive()?;
        let mut r = Reader::new(&answer);
        for _ in 0..sent {
            status(&mut r)?;
        }
        self.step_result(&mut r)
    }

    /// A vehicle's id.
    pub fn vehicle_id(&self, number: usize) -> &str {
        self.vehicles.names.get(number).map_or("", String::as_str)
    }

    /// A vehicle type's id.
    pub fn kind_id(&self, number: usize) -> &str {
        self.kinds.names.get(number).map_or("", String::as_str)
    }

    /// Ends the simulation.
    pub fn close(&mut self) -> Result<(), TraciError> {
        self.ask(CMD_CLOSE, &Writer::default()).map(drop)
    }

    fn step_result(&mut self, r: &mut Reader<'_>) -> Result<StepResult, TraciError> {
        let mut result = StepResult::default();
        let subscriptions = r.int()?;
        for _ in 0..subscriptions {
            let (id, mut content) = r.command()?;
            match id {
                RESPONSE_JUNCTION_CONTEXT => self.context(&mut content, &mut result)?,
                RESPONSE_LOOP | RESPONSE_AREA => {
                    let detector = content.string()?;
                    let variables = content.byte()?;
                    for _ in 0..variables {
                        content.byte()?;
                        let (fine, value) = (content.byte()? == 0, content.value()?);
                        if let Some(sensed) = sensed(&value).filter(|_| fine) {
                            result.detectors.insert(detector.clone(), sensed);
                        }
                    }
                }
                _ => return Err(TraciError::Malformed("a subscription that nobody asked for")),
            }
        }
        let ids = &self.vehicles.names;
        result.vehicles.sort_by(|a, b| ids[a.number].cmp(&ids[b.number]));
        Ok(result)
    }

    fn context(&mut self, r: &mut Reader<'_>, result: &mut StepResult) -> Result<(), TraciError> {
        r.string()?;
        let domain = r.byte()?;
        let variables = r.byte()?;
        let objects = r.int()?;
        for _ in 0..objects {
            let id = r.string()?;
            let mut seen = Seen::default();
            let mut walker = Walker::default();
            for _ in 0..variables {
                let variable = r.byte()?;
                let fine = r.byte()? == 0;
                let value = r.value()?;
                if !fine {
                    continue;
                }
                match (variable, value) {
                    (VAR_POSITION, Value::Position(x, y)) => seen.position = Enu::new(x, y),
                    (VAR_ANGLE, Value::Double(x)) => seen.angle_deg = x,
                    (VAR_SPEED, Value::Double(x)) => seen.speed_mps = x,
                    (VAR_ACCELERATION, Value::Double(x)) => seen.acceleration_mps2 = x,
                    (VAR_TYPE, Value::Text(text)) => seen.kind = self.kinds.number(text),
                    (VAR_SIGNALS, Value::Int(n)) => seen.lights = n,
                    (VAR_STOP_STATE, Value::Int(n)) => seen.stopped = n,
                    (VAR_ROAD, Value::Text(text)) => walker.edge = text,
                    (VAR_NEXT_EDGE, Value::Text(text)) => walker.next_edge = text,
                    _ => return Err(TraciError::Malformed("a variable that nobody asked for")),
                }
            }
            if domain == CMD_GET_PERSON {
                result.walkers.push(walker);
            } else {
                seen.number = self.vehicles.number(id);
                result.vehicles.push(seen);
            }
        }
        Ok(())
    }

    fn number(&mut self, command: u8, variable: u8, id: &str) -> Result<f64, TraciError> {
        match self.get(command, variable, id)? {
            Value::Double(x) => Ok(x),
            _ => Err(TraciError::Malformed("number")),
        }
    }

    fn get(&mut self, command: u8, variable: u8, id: &str) -> Result<Value, TraciError> {
        let mut w = Writer::default();
        w.byte(variable).string(id);
        self.value_of(command, &w)
    }

    fn value_of(&mut self, command: u8, content: &Writer) -> Result<Value, TraciError> {
        let answer = self.ask(command, content)?;
        let (_, mut content) = Reader::new(&answer).command()?;
        content.byte()?;
        content.string()?;
        content.value()
    }

    /// Sends one command; what follows its status.
    fn ask(&mut self, command: u8, content: &Writer) -> Result<Vec<u8>, TraciError> {
        let mut message = Writer::default();
        message.command(command, content);
        self.send(&message)?;
        let answer = self.receive()?;
        let mut r = Reader::new(&answer);
        status(&mut r)?;
        Ok(r.rest().to_vec())
    }

    fn send(&mut self, message: &Writer) -> Result<(), TraciError> {
        let length = u32::try_from(message.octets().len() + 4)
            .map_err(|_| TraciError::Malformed("a message of 4 GB"))?;
        let mut all = length.to_be_bytes().to_vec();
        all.extend_from_slice(message.octets());
        self.stream.write_all(&all)?;
        Ok(())
    }

    fn receive(&mut self) -> Result<Vec<u8>, TraciError> {
        let mut length = [0; 4];
        self.stream.read_exact(&mut length).map_err(|error| match error.kind() {
            ErrorKind::WouldBlock | ErrorKind::TimedOut => {
                let s = ANSWER.as_secs();
                std::io::Error::new(error.kind(), format!("SUMO has not answered for {s} s"))
            }
            _ => error,
        })?;
        let length = u32::from_be_bytes(length) as usize;
        if !(4..=MAX_MESSAGE).contains(&length) {
            return Err(TraciError::Malformed("length of a message"));
        }
        let mut message = vec![0; length - 4];
        self.stream.read_exact(&mut message)?;
        Ok(message)
    }
}

fn status(r: &mut Reader<'_>) -> Result<(), TraciError> {
    let (command, mut content) = r.command()?;
    let result = content.byte()?;
    let why = content.string()?;
    if result == 0 { Ok(()) } else { Err(TraciError::Refused { command, why }) }
}

/// An area's count; or a loop's vehicles, each with id, length, time of entry, time of leaving
/// (negative: it is still there) and type.
fn sensed(value: &Value) -> Option<Sensed> {
    match value {
        Value::Int(n) => Some(Sensed::Area(*n > 0)),
        Value::Many(all) => {
            let leaving = all.get(1..)?.chunks_exact(5).filter_map(|vehicle| match vehicle[3] {
                Value::Double(at_s) => Some(at_s),
                _ => None,
            });
            let (still, left): (Vec<f64>, Vec<f64>) = leaving.partition(|at_s| *at_s < 0.0);
            let left = u32::try_from(left.len()).unwrap_or(u32::MAX);
            Some(Sensed::Loop { left, occupied: !still.is_empty() })
        }
        _ => None,
    }
}

const CMD_VERSION: u8 = 0x00;
const CMD_STEP: u8 = 0x02;
const CMD_CLOSE: u8 = 0x7f;
const CMD_SUBSCRIBE_JUNCTION_CONTEXT: u8 = 0x89;
const RESPONSE_JUNCTION_CONTEXT: u8 = 0x99;
const CMD_SUBSCRIBE_LOOP: u8 = 0xd0;
const RESPONSE_LOOP: u8 = 0xe0;
const CMD_SUBSCRIBE_AREA: u8 = 0xdd;
const RESPONSE_AREA: u8 = 0xed;
const CMD_GET_TL: u8 = 0xa2;
const CMD_SET_TL: u8 = 0xc2;
const CMD_GET_VEHICLE: u8 = 0xa4;
const CMD_GET_TYPE: u8 = 0xa5;
const CMD_GET_SIM: u8 = 0xab;
const CMD_GET_PERSON: u8 = 0xae;
const LAST_STEP_VEHICLES: u8 = 0x10;
const LAST_STEP_VEHICLE_DATA: u8 = 0x17;
const TL_STATE: u8 = 0x20;
const TL_PROGRAM: u8 = 0x29;
const VAR_STOP_DELAY: u8 = 0x1f;
const VAR_OPTION: u8 = 0x32;
const VAR_SPEED: u8 = 0x40;
const VAR_POSITION: u8 = 0x42;
const VAR_ANGLE: u8 = 0x43;
const VAR_LENGTH: u8 = 0x44;
const VAR_CLASS: u8 = 0x49;
const VAR_WIDTH: u8 = 0x4d;
const VAR_TYPE: u8 = 0x4f;
const VAR_ROAD: u8 = 0x50;
const VAR_SIGNALS: u8 = 0x5b;
const VAR_TIME: u8 = 0x66;
const VAR_ACCELERATION: u8 = 0x72;
const VAR_DELTA_T: u8 = 0x7b;
const VAR_MIN_EXPECTED: u8 = 0x7d;
const VAR_PARAMETER: u8 = 0x7e;
const VAR_STOP_STATE: u8 = 0xb5;
const VAR_NEXT_EDGE: u8 = 0xc1;
const VEHICLE: [u8; 7] =
    [VAR_POSITION, VAR_ANGLE, VAR_SPEED, VAR_ACCELERATION, VAR_TYPE, VAR_SIGNALS, VAR_STOP_STATE];
const PERSON: [u8; 2] = [VAR_ROAD, VAR_NEXT_EDGE];
const FOREVER_S: f64 = 1e9;
/// One step of the largest simulation; who takes longer has stopped.
const ANSWER: Duration = Duration::from_secs(600);
const EVERYWHERE_M: f64 = 1e7;
/// A million vehicles with all that is asked of them.
const MAX_MESSAGE: usize = 256 << 20;
