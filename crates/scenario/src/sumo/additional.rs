//! What stands beside a network: bus stops, detectors, more programs.

use super::demand::{Named, root};
use super::net::{Net, TlProgram};
use super::read::read_program;
use super::xml::{Elements, Item, shown};
use crate::problems::Problem;
use std::io::BufRead;

/// Bus stops, detectors and programs of additional files; and the vehicle types and routes that
/// stand there for files of demand.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Additional {
    /// Bus stops.
    pub stops: Vec<BusStop>,
    /// Detectors.
    pub detectors: Vec<NetDetector>,
    /// Programs, each with its traffic light.
    pub programs: Vec<(String, TlProgram)>,
    /// Elements of other kinds, by name.
    pub others: std::collections::BTreeMap<String, usize>,
    /// Vehicle types and routes.
    pub(super) named: Named,
}

/// A bus stop.
#[derive(Clone, PartialEq, Debug)]
pub struct BusStop {
    /// Its id.
    pub id: String,
    /// Its name; the id where it has none.
    pub name: String,
    /// The lane's id.
    pub lane: String,
    /// Where its far end lies, metres from the start of the lane.
    pub end_m: f64,
}

/// A detector.
#[derive(Clone, PartialEq, Debug)]
pub struct NetDetector {
    /// Its id.
    pub id: String,
    /// Whether it is a loop (E1) or an area (E2).
    pub area: bool,
    /// The lane's id.
    pub lane: String,
    /// Where it begins, metres from the start of the lane.
    pub begin_m: f64,
    /// Its length, metres; none for a loop.
    pub length_m: f64,
}

impl Additional {
    /// Reads one more file; positions are put on the lanes of `net`.
    ///
    /// # Errors
    /// The first thing that makes the file unreadable or its references dangle.
    pub fn read(&mut self, net: &Net, file: &str, input: impl BufRead) -> Result<(), Problem> {
        let mut elements = Elements::new(file, input);
        root(&mut elements)?;
        while let Some(item) = elements.next()? {
            let Item::Open(e) = item else { continue };
            if self.stops.len() + self.detectors.len() > MAX_OBJECTS {
                return Err(e.problem("", format!("expected at most {MAX_OBJECTS} objects")));
            }
            if self.named.read(net, &e, &mut elements)? {
                continue;
            }
            match e.name.as_str() {
                "busStop" | "trainStop" => {
                    let length_m = lane_length(net, &e)?;
                    let end = e.number_or("endPos", -1e6..=1e6, length_m)?;
                    let end_m = from_start(end, length_m);
                    let id = e.text("id")?.to_owned();
                    let name = e.optional("name").unwrap_or(&id).to_owned();
                    self.stops.push(BusStop { id, name, lane: e.text("lane")?.to_owned(), end_m });
                }
                "inductionLoop" | "e1Detector" => {
                    let length_m = lane_length(net, &e)?;
                    let at_m = from_start(e.number("pos", -1e6..=1e6)?, length_m);
                    self.push_detector(&e, false, at_m, e.number_or("length", 0.0..=60.0, 0.0)?)?;
                }
                "laneAreaDetector" | "e2Detector" if e.optional("lane").is_some() => {
                    let whole_m = lane_length(net, &e)?;
                    let begin_m = from_start(e.number_or("pos", -1e6..=1e6, 0.0)?, whole_m);
                    let end_m = e.number_or("endPos", -1e6..=1e6, whole_m)?;
                    let end_m = from_start(end_m, whole_m);
                    let length_m = e.number_or("length", 0.0..=1e4, end_m - begin_m)?;
                    self.push_detector(&e, true, begin_m, length_m)?;
                }
                "tlLogic" => {
                    let program = read_program(&e, &mut elements)?;
                    self.programs.push(program);
                    continue;
                }
                other => *self.others.entry(other.to_owned()).or_default() += 1,
            }
            elements.skip()?;
        }
        Ok(())
    }

    fn push_detector(
        &mut self,
        e: &super::xml::Element,
        area: bool,
        begin_m: f64,
        length_m: f64,
    ) -> Result<(), Problem> {
        let (id, lane) = (e.text("id")?.to_owned(), e.text("lane")?.to_owned());
        self.detectors.push(NetDetector { id, area, lane, begin_m, length_m });
        Ok(())
    }
}

fn lane_length(net: &Net, e: &super::xml::Element) -> Result<f64, Problem> {
    let id = e.text("lane")?;
    let place = id.rsplit_once('_').and_then(|(edge, i)| Some((edge.to_owned(), i.parse().ok()?)));
    let lane = place.and_then(|p| net.lane(&p));
    lane.map(|l| l.length_m)
        .ok_or_else(|| e.problem("lane", format!("there is no lane \"{}\"", shown(id))))
}

/// Negative positions count from the end.
fn from_start(at_m: f64, length_m: f64) -> f64 {
    let at_m = if at_m < 0.0 { length_m + at_m } else { at_m };
    at_m.clamp(0.0, length_m)
}

/// A city's stops and loops.
const MAX_OBJECTS: usize = 1_000_000;
