//! A whole scenario from its folder.

use crate::Source;
use crate::demand::bus::{self, BusLine, Frame, duration};
use crate::demand::{
    Demand, Flow, Ground, OdFlow, PedestrianFlow, Traffic, Trip, Ways, flow, od, ratios, traffic,
};
use crate::expected::Expected;
use crate::incident::{self, Incident};
use crate::network::links;
use crate::network::{Network, Overrides};
use crate::problems::{Mark, Problems};
use crate::toml_reader::{Document, Field, Reader};
use crate::zone::{self, SpeedZone};
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
    /// What is out of order, and when.
    pub incidents: Vec<Incident>,
    /// Where a zone with a lower limit is entered.
    pub zones: Vec<SpeedZone>,
    volumes: Volumes,
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
        let named = ["networks", "demand", "od", "trips"]
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
        let mut scenario = all.into_result(scenario)?;
        if let Some(plans) = &overrides.plans {
            let at = time_of_day(scenario.start);
            scenario.network.run_plans(plans, at)?;
        }
        Ok(scenario)
    }

    /// Who travels in run `seed`: buses' lateness is drawn, flows are mean rates.
    pub fn demand(&self, seed: u64) -> Demand {
        let frame = self.frame();
        let trips = self.lines.iter().enumerate().flat_map(|(i, l)| l.trips(i, frame, seed));
        let mut buses: Vec<_> = trips.collect();
        buses.sort_by(|a, b| a.entry_s.total_cmp(&b.entry_s).then(a.journey.cmp(&b.journey)));
        let Volumes { flows, od_flows, trips, pedestrians, traffic } = self.volumes.clone();
        Demand { flows, od_flows, trips, buses, pedestrians, traffic }
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
        let (network, sound) = read_network(&mut root, files, overrides, problems);
        let sound = sound && !doc.is_broken();
        let ways = network.as_ref().map(|n| Ways::new(&n.network));
        let ground = network.as_ref().zip(ways.as_ref());
        let ground = ground.map(|(n, ways)| Ground { network: &n.network, sound, ways });
        let volumes = Volumes::read(&mut root, files, &head, ground, problems);
        let frame = head.frame;
        let lines: Vec<BusLine> = root
            .tables("bus_line", MAX_TABLES)
            .into_iter()
            .filter_map(|r| BusLine::read(r, frame, ground))
            .collect();
        let incidents = root.tables("incident", MAX_TABLES).into_iter();
        let incidents =
            incidents.filter_map(|r| incident::read(r, frame.duration_s, ground)).collect();
        let zones = root.tables("zone", MAX_TABLES).into_iter();
        let zones = zones.filter_map(|r| zone::read(r, ground)).collect();
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
            incidents,
            zones,
            volumes,
            lines,
        })
    }
}

/// From midnight UTC.
fn time_of_day(utc: Utc) -> Duration {
    Duration::from_millis(utc.as_unix_millis().rem_euclid(86_400_000).unsigned_abs())
}

/// Road and signals with the links, and whether that is all of the road.
fn read_network(
    root: &mut Reader<'_>,
    files: &Files,
    overrides: &Overrides,
    problems: &mut Problems,
) -> (Option<Network>, bool) {
    let list = root.required("networks");
    let named = list.list(MAX_FILES).map_or(0, |l| l.len());
    let networks = named_files(&list, files);
    let sources: Vec<Source<'_>> =
        networks.iter().map(|(file, text)| Source { file, text }).collect();
    let (network, sound) = Network::collect(&sources, overrides, problems);
    let sound = sound && !sources.is_empty() && sources.len() == named;
    let tables = root.tables("link", MAX_TABLES);
    let (road, programs) = network.map(|n| (n.network, n.programs)).unzip();
    let (road, joined) = links::join(tables, road, sound, problems);
    let network = road.zip(programs).map(|(network, programs)| Network { network, programs });
    (network, sound && joined)
}

/// Who travels, apart from buses; the same in all runs.
#[derive(Clone, Debug)]
struct Volumes {
    flows: Vec<Flow>,
    od_flows: Vec<OdFlow>,
    trips: Vec<Trip>,
    pedestrians: Vec<PedestrianFlow>,
    traffic: Traffic,
}

impl Volumes {
    fn read(
        root: &mut Reader<'_>,
        files: &Files,
        head: &Head,
        ground: Option<Ground<'_>>,
        problems: &mut Problems,
    ) -> Self {
        let before = problems.len();
        let flows: Vec<_> = named_files(&root.optional("demand"), files)
            .iter()
            .flat_map(|(file, text)| flow::read_flows(file, text, ground, problems))
            .collect();
        // A row that could not be read may be the one that is missing.
        if let Some(ground) = ground.filter(|g| g.sound && problems.len() == before) {
            ratios::check(ground.network, &flows, problems);
        }
        let od_flows = named_files(&root.optional("od"), files)
            .iter()
            .flat_map(|(file, text)| od::read_flows(file, text, ground, problems))
            .collect();
        let mut ids = BTreeMap::new();
        let end_s = head.frame.duration_s;
        let trips = named_files(&root.optional("trips"), files)
            .iter()
            .flat_map(|(file, text)| {
                od::read_trips(file, text, Some(end_s), ground, &mut ids, problems)
            })
            .collect();
        let pedestrians = root
            .tables("pedestrian", MAX_TABLES)
            .into_iter()
            .filter_map(|r| flow::read_pedestrians(r, end_s, ground))
            .collect();
        let traffic = traffic::read(&root.optional("traffic"));
        let flows = flows.into_iter().map(|(flow, _)| flow).collect();
        Self { flows, od_flows, trips, pedestrians, traffic }
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
        let format = root.optional("format");
        if let Some(version) = format.int::<i64>(i64::MIN..=i64::MAX)
            && version != FORMAT
        {
            format.problem(format!("found {version}, expected {FORMAT}, the only one there is"));
        }
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
/// Version of the format that this reads.
const FORMAT: i64 = 1;
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
