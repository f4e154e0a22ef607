//! A whole scenario from its folder.

use crate::Source;
use crate::demand::bus::{self, BusLine, Frame, duration};
use crate::demand::{Demand, Flow, Ground, PedestrianFlow, flow};
use crate::expected::Expected;
use crate::network::{Network, Overrides};
use crate::problems::{Mark, Problems};
use crate::toml_reader::{Document, Field, Reader};
use passenger::Timetable;
use std::collections::BTreeMap;
use units::{Duration, Utc};

/// A checked scenario.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// What it shows.
    pub description: String,
    /// Civil time at which a run begins.
    pub start: Utc,
    /// Length of a run, warm-up included.
    pub duration: Duration,
    /// How long a run takes to fill the road: figures count from then on.
    pub warm_up: Duration,
    /// A bus that is at least this late is given priority under `--priority late`.
    pub late_threshold: Duration,
    /// Road and signals.
    pub network: Network,
    /// What buses should do; the same for all runs.
    pub timetable: Timetable,
    /// Bounds of its key figures, if the folder has them.
    pub expected: Option<Expected>,
    flows: Vec<Flow>,
    pedestrians: Vec<PedestrianFlow>,
    lines: Vec<BusLine>,
}

/// The texts of a scenario's folder.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Files {
    folder: String,
    texts: BTreeMap<String, String>,
}

impl Files {
    /// No files yet; problems name them with `folder` in front.
    pub fn new(folder: impl Into<String>) -> Self {
        Self { folder: folder.into(), texts: BTreeMap::new() }
    }

    /// With the text of one more file.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.texts.insert(name.into(), text.into());
        self
    }

    /// How problems name a file.
    pub fn label(&self, name: &str) -> String {
        match self.folder.trim_end_matches('/') {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        }
    }

    /// The files that a `scenario.toml` speaks of and that must, or (the last) may, be read
    /// beside it: network files, demand files, `expected.toml`. Problems are left to
    /// [`Scenario::load`].
    pub fn named_in(scenario_toml: &str) -> Vec<String> {
        let doc = Document::parse(SCENARIO, scenario_toml);
        let mut root = doc.root();
        let named = ["networks", "demand"]
            .into_iter()
            .flat_map(|key| root.optional(key).list(MAX_FILES).unwrap_or_default())
            .filter_map(|f| file_name(&f));
        named.chain([EXPECTED.to_owned()]).collect()
    }
}

impl Scenario {
    /// Reads `scenario.toml` and the files it names from `files`; `overrides` change every
    /// signal program before it is checked.
    ///
    /// # Errors
    /// All problems of all files.
    pub fn load(files: &Files, overrides: &Overrides) -> Result<Self, Problems> {
        let mut problems = Problems::new();
        let label = files.label(SCENARIO);
        let Some(text) = files.texts.get(SCENARIO) else {
            problems.add(&Mark::file(&label), "there is no such file");
            return Err(problems);
        };
        let doc = Document::parse(&label, text);
        let scenario = Self::read(&doc, files, overrides, &mut problems);
        let mut all = doc.into_problems();
        all.extend(problems);
        all.into_result(scenario)
    }

    /// Who travels in run `seed`: buses' lateness is drawn, flows are mean rates.
    pub fn demand(&self, seed: u64) -> Demand {
        let frame = self.frame();
        let trips = self.lines.iter().enumerate().flat_map(|(i, l)| l.trips(i, frame, seed));
        let mut buses: Vec<_> = trips.collect();
        buses.sort_by(|a, b| a.entry_s.total_cmp(&b.entry_s).then(a.journey.cmp(&b.journey)));
        Demand { flows: self.flows.clone(), buses, pedestrians: self.pedestrians.clone() }
    }

    fn frame(&self) -> Frame {
        Frame {
            start: self.start,
            duration_s: self.duration.as_secs_f64(),
            late_threshold_s: self.late_threshold.as_secs_f64(),
        }
    }

    fn read(
        doc: &Document<'_>,
        files: &Files,
        overrides: &Overrides,
        problems: &mut Problems,
    ) -> Option<Self> {
        let mut root = doc.root();
        let head = Head::read(&mut root);
        let networks = named_files(&root.required("networks"), files);
        let sources: Vec<Source<'_>> =
            networks.iter().map(|(file, text)| Source { file, text }).collect();
        let (network, sound) = Network::collect(&sources, overrides, problems);
        let sound = sound && !doc.is_broken() && !sources.is_empty();
        let ground = network.as_ref().map(|n| Ground { network: &n.network, sound });
        let flows = named_files(&root.optional("demand"), files)
            .iter()
            .flat_map(|(file, text)| flow::read_flows(file, text, ground, problems))
            .collect();
        let frame = head.frame;
        let lines: Vec<BusLine> = root
            .tables("bus_line", MAX_TABLES)
            .into_iter()
            .filter_map(|r| BusLine::read(r, frame, ground))
            .collect();
        let pedestrians = root
            .tables("pedestrian", MAX_TABLES)
            .into_iter()
            .filter_map(|r| flow::read_pedestrians(r, frame.duration_s, ground))
            .collect();
        root.finish();
        let expected = files.texts.get(EXPECTED);
        let expected =
            expected.map(|text| Expected::collect(&files.label(EXPECTED), text, problems));
        let timetable = bus::timetable(&lines, frame.start, problems);
        Some(Self {
            name: head.name?,
            description: head.description,
            start: frame.start,
            duration: duration(frame.duration_s),
            warm_up: duration(head.warm_up_s),
            late_threshold: duration(frame.late_threshold_s),
            network: network?,
            timetable: timetable?,
            expected,
            flows,
            pedestrians,
            lines,
        })
    }
}

/// The plain values of a `scenario.toml`; where one can't be read, something to go on with.
struct Head {
    name: Option<String>,
    description: String,
    frame: Frame,
    warm_up_s: f64,
}

impl Head {
    fn read(root: &mut Reader<'_>) -> Self {
        let name = root.required("name").text(MAX_NAME_BYTES);
        let description = root.optional("description").text(MAX_TEXT_BYTES).unwrap_or_default();
        let start = root.required("start").utc().unwrap_or_default();
        let duration_s = root.required("duration_s").f64(1.0..=MAX_DURATION_S);
        let warm_up = root.optional("warm_up_s");
        let warm_up_s = warm_up.f64(0.0..=MAX_DURATION_S).unwrap_or(0.0);
        if let Some(duration_s) = duration_s
            && warm_up_s >= duration_s
        {
            let what = format!("found {warm_up_s}, expected less than duration_s, {duration_s}");
            warm_up.problem(what);
        }
        let threshold = root.optional("late_threshold_s").f64(0.0..=3_600.0);
        let frame = Frame {
            start,
            duration_s: duration_s.unwrap_or(MAX_DURATION_S),
            late_threshold_s: threshold.unwrap_or(DEFAULT_LATE_S),
        };
        Self { name, description, frame, warm_up_s }
    }
}

/// Labels and texts of the files that a list names.
fn named_files<'f>(list: &Field<'_>, files: &'f Files) -> Vec<(String, &'f str)> {
    let named = list.list(MAX_FILES).unwrap_or_default();
    named
        .iter()
        .filter_map(|f| {
            f.text(MAX_NAME_BYTES)?;
            let Some(name) = file_name(f) else {
                f.problem("expected the name of a file in the scenario's own folder");
                return None;
            };
            let Some(text) = files.texts.get(&name) else {
                f.problem(format!("there is no file {}", files.label(&name)));
                return None;
            };
            Some((files.label(&name), text.as_str()))
        })
        .collect()
}

/// A name without folders.
fn file_name(field: &Field<'_>) -> Option<String> {
    let name = field.quiet_text()?;
    let plain = !name.contains(['/', '\\', ':']) && !name.starts_with('.');
    (plain && name.len() <= MAX_NAME_BYTES).then(|| name.to_owned())
}

const SCENARIO: &str = "scenario.toml";
const EXPECTED: &str = "expected.toml";
/// RTS: a bus two minutes behind is noticed, one minute is the usual limit of "on time".
const DEFAULT_LATE_S: f64 = 60.0;
/// A week.
const MAX_DURATION_S: f64 = 7.0 * 86_400.0;
/// A city's junctions, one file each.
const MAX_FILES: usize = 1_000;
/// The crossings of a city, each quarter of an hour a table.
const MAX_TABLES: usize = 20_000;
const MAX_NAME_BYTES: usize = 126;
const MAX_TEXT_BYTES: usize = 4_000;
