//! One traffic light as an intersection and its signal program.

use super::additional::NetDetector;
use super::groups::{Groups, Pairs};
use super::lanes::{Roads, lay_out};
use super::net::TlProgram;
use super::placing::{ByLane, place_detectors};
use super::plan::Draft;
use super::plane::Plane;
use super::states::LinkStates;
use super::topology::{Place, Topology};
use crate::import::{Fate, ImportReport};
use crate::network::Overrides;
use roadnet::{
    ConnectionParts, DetectorId, Intersection, IntersectionId, IntersectionParts, LaneId,
    RightOfWay, SignalGroupId, SignalGroupKind,
};
use signal::{
    FixedPlan, GroupTimes, IntergreenMatrix, IntergreenSource, ProgramParts, SignalProgram,
    StageUse, TimedPlan, clear_intergreens, clearing_stage, compute_intergreens, on_demand_stages,
};
use std::collections::BTreeMap;
use std::sync::Arc;
use units::{Duration, Enu, Utc};

/// A traffic light of the network in our terms.
#[derive(Clone, Debug)]
pub struct Light {
    /// Its id in SUMO.
    pub id: String,
    /// The program that was taken.
    pub program_id: String,
    /// Its junctions as one intersection.
    pub intersection: Intersection,
    /// Its program, unchecked, as it is written to a file.
    pub parts: ProgramParts,
    /// The checked program.
    pub program: Arc<SignalProgram>,
    /// From our lamps to SUMO's states.
    pub states: LinkStates,
    /// Our lane for a lane of the network that leads in: edge and index.
    pub ingress: BTreeMap<Place, LaneId>,
    /// Our lane for a lane of the network that leads out.
    pub egress: BTreeMap<Place, LaneId>,
    /// Our crosswalk for a crossing's edge.
    pub crossings: BTreeMap<String, LaneId>,
    /// SUMO's detector for each of ours but the push buttons.
    pub detectors: BTreeMap<DetectorId, NetDetector>,
}

impl Light {
    /// Runs another plan, with the stages that it needs, on the same supply.
    pub(super) fn run(&mut self, program: Arc<SignalProgram>) {
        self.parts.stages = program.all_stages().cloned().collect();
        self.parts.plan = program.plan().clone();
        for (group, times) in &mut self.parts.groups {
            *times = program.times(*group).copied().unwrap_or(*times);
        }
        if program.intergreens() != self.program.intergreens() {
            self.parts.intergreens =
                IntergreenSource::Given(program.intergreens().iter().collect());
        }
        self.program = program;
    }

    /// Its fixed plan with the offset of civil time, where SUMO's time 0 is at `zero`: cycles
    /// count from 1970, and not every one of them divides the days since.
    pub fn civil_plan(&self, zero: Utc) -> FixedPlan {
        civil(&self.parts.plan, zero)
    }

    /// Its program with the offsets of all its plans, and their times of day, in civil time.
    ///
    /// # Errors
    /// What is wrong with them, which is nothing that wasn't before.
    pub fn civil_program(&self, zero: Utc) -> Result<SignalProgram, String> {
        let program = self.program.with_plan(Vec::new(), self.civil_plan(zero));
        let program = program.map_err(|e| told(&e))?;
        let zero_s = zero.as_unix_millis().rem_euclid(86_400_000) / 1_000;
        let from =
            |from: Duration| Duration::from_secs((from.as_secs() + zero_s.unsigned_abs()) % 86_400);
        let mut day: Vec<TimedPlan> = self
            .program
            .day()
            .iter()
            .map(|t| TimedPlan { from: from(t.from), plan: civil(&t.plan, zero) })
            .collect();
        day.sort_by_key(|t| t.from);
        if day.is_empty() { Ok(program) } else { program.with_day(day).map_err(|e| told(&e)) }
    }
}

/// A plan with the offset of civil time.
fn civil(plan: &FixedPlan, zero: Utc) -> FixedPlan {
    let cycle_ms = i64::try_from(plan.cycle.as_millis()).unwrap_or(i64::MAX).max(1);
    let offset_ms = i64::try_from(plan.offset.as_millis()).unwrap_or(0);
    let civil_ms = (zero.as_unix_millis() + offset_ms).rem_euclid(cycle_ms);
    FixedPlan { offset: Duration::from_millis(civil_ms.unsigned_abs()), ..plan.clone() }
}

/// What the import of one light needs to know.
pub(super) struct Context<'n> {
    pub(super) topology: &'n Topology<'n>,
    pub(super) plane: &'n Plane,
    pub(super) overrides: &'n Overrides,
    pub(super) detectors: &'n ByLane<'n>,
}

impl Light {
    /// Imports one light.
    ///
    /// # Errors
    /// Why it can't be.
    pub(super) fn import(
        context: &Context<'_>,
        id: &str,
        number: u16,
        program: &TlProgram,
        report: &mut ImportReport,
    ) -> Result<Self, String> {
        let net = context.topology.net;
        let what = format!("traffic light \"{id}\"");
        let links = context.topology.links(id);
        if !links.iter().any(|i| net.connections[*i].signal.is_some()) {
            return Err("it governs no connection".to_owned());
        }
        let middle = middle_of(context.topology, &links);
        let roads = lay_out(context.topology, context.plane, middle, &links, id, report)?;
        let programs = net.programs.get(id).map_or(&[][..], Vec::as_slice);
        let groups = Groups::of(net, &roads.ways, programs, program)?;
        let detectors = place_detectors(net, &roads, context.detectors);
        let mut parts = IntersectionParts {
            id: IntersectionId { region: None, id: number },
            name: id.to_owned(),
            revision: 0,
            ref_point: context.plane.to_wgs84(middle),
            lanes: roads.lanes.clone(),
            connections: connections(context, &roads, &groups, &what, report),
            permitted: Vec::new(),
            declared: Vec::new(),
            detectors: detectors.iter().map(|(d, _)| d.clone()).collect(),
            right_of_way: RightOfWay::default(),
        };
        let plain = Intersection::new(parts.clone()).map_err(|e| told(&e))?;
        let pairs = Pairs::of(context.topology, &roads.ways, &plain, &groups, program);
        if pairs.close > 0 {
            let why = format!(
                "{} pairs of signal groups are green together in its program though their paths \
                 come close; taken as permitted",
                pairs.close
            );
            report.note(Fate::Assumed, &*what, why);
        }
        report.count("permitted pairs", pairs.permitted.len());
        report.count("declared conflicts", pairs.declared.len());
        parts.permitted = pairs.permitted;
        parts.declared = pairs.declared;
        let intersection = Intersection::new(parts).map_err(|e| told(&e))?;
        let parts = program_parts(context, &intersection, &groups, program, &what, report)?;
        let checked = SignalProgram::new(&intersection, parts.clone()).map_err(|e| told(&e))?;
        report.count("lanes", intersection.lanes().len());
        report.count("connections", intersection.connections().len());
        report.count("signal groups", intersection.signal_groups().len());
        report.count("stages", checked.stages().count());
        let on_demand = checked.all_stages().filter(|s| s.used == StageUse::OnDemand).count();
        report.count("stages on demand", on_demand);
        report.count("crossings", roads.crossings.len());
        report.count("detectors", detectors.iter().filter(|(_, of)| of.is_some()).count());
        Ok(Self {
            id: id.to_owned(),
            program_id: program.id.clone(),
            intersection,
            parts,
            program: Arc::new(checked),
            states: LinkStates::new(&groups, program),
            ingress: roads.ingress,
            egress: roads.egress,
            crossings: roads.crossings,
            detectors: detectors.into_iter().filter_map(|(d, of)| Some((d.id, of?))).collect(),
        })
    }
}

/// The middle of the junctions that the connections lead over.
fn middle_of(topology: &Topology<'_>, links: &[usize]) -> Enu {
    let net = topology.net;
    let mut seen: Vec<(&str, Enu)> = Vec::new();
    for link in links.iter().map(|i| &net.connections[*i]) {
        let road = net.road(&link.from.0).map(|e| e.to.as_str());
        let id = road.or_else(|| topology.request(link).map(|(junction, _)| junction));
        if let Some(junction) = id.and_then(|id| net.junctions.get(id))
            && !seen.iter().any(|(id, _)| *id == junction.id)
        {
            seen.push((&junction.id, junction.at));
        }
    }
    let n = seen.len().max(1) as f64;
    let sum = seen.iter().fold(Enu::default(), |s, (_, p)| Enu::new(s.x_m + p.x_m, s.y_m + p.y_m));
    Enu::new(sum.x_m / n, sum.y_m / n)
}

/// The connections with their groups; those whose signal is never green are left out.
fn connections(
    context: &Context<'_>,
    roads: &Roads,
    groups: &Groups,
    what: &str,
    report: &mut ImportReport,
) -> Vec<ConnectionParts> {
    let net = context.topology.net;
    let mut out = Vec::new();
    for way in &roads.ways {
        let link = &net.connections[way.link];
        let signal_group = match &link.signal {
            None => None,
            Some((_, index)) => match groups.of_link.get(*index).copied().flatten() {
                Some(group) => Some(group),
                None => {
                    let why = format!("link {index} is never green in its program");
                    report.note(Fate::LeftOut, what, why);
                    continue;
                }
            },
        };
        let (id, from, to) = (way.id, way.from, way.to);
        out.push(ConnectionParts { id, from, to, signal_group, turn_on_red: false });
    }
    out
}

fn program_parts(
    context: &Context<'_>,
    intersection: &Intersection,
    groups: &Groups,
    program: &TlProgram,
    what: &str,
    report: &mut ImportReport,
) -> Result<ProgramParts, String> {
    if program.steps.iter().any(|s| s.state.contains(['s', 'S', 'o', 'O'])) {
        let why = "links that flash, are off or may turn on red are red to the signal groups";
        report.note(Fate::Changed, what, why);
    }
    let mut draft = Draft::of(groups, intersection, program)?;
    let shortest = draft.shortest_greens();
    let mut times = BTreeMap::new();
    for (group, kind) in intersection.signal_groups() {
        let found = times_of(*group, *kind, groups, program, shortest.get(group).copied());
        let has_amber =
            program.steps.iter().any(|s| matches!(groups.shows(*group, &s.state), 'y' | 'Y'));
        let shortest = shortest.get(group).copied();
        let (found, why) = apply(found, *kind, context.overrides, shortest, has_amber);
        if let Some(why) = why {
            report.note(Fate::Changed, format!("{what}, signal group {group}"), why);
        }
        times.insert(*group, found);
    }
    for group in groups_without_red(groups, program) {
        let why = "its program goes from amber straight to green: a second of red comes between";
        report.note(Fate::Changed, format!("{what}, signal group {group}"), why);
    }
    let amber = |g: SignalGroupId| times.get(&g).map_or(Duration::ZERO, |t| t.amber);
    let intergreens = context.overrides.intergreens.clone().unwrap_or_default();
    let matrix = match &intergreens {
        IntergreenSource::Computed => compute_intergreens(intersection, amber),
        IntergreenSource::Cleared => clear_intergreens(intersection, amber),
        // The program's own times stand for what is asked.
        IntergreenSource::None | IntergreenSource::Given(_) => IntergreenMatrix::default(),
    };
    draft.fit(&times, &matrix, what, report);
    let (mut stages, plan) = draft.finish()?;
    stages.extend(on_demand_stages(intersection, &stages));
    stages.extend(clearing_stage(intersection, &stages));
    Ok(ProgramParts { groups: times, stages, plan, intergreens })
}

/// Groups that somewhere go from amber to green, or on the way there, and are not red between.
fn groups_without_red(groups: &Groups, program: &TlProgram) -> Vec<SignalGroupId> {
    let n = program.steps.len();
    let shown = |g, i: usize| groups.shows(g, &program.steps[i % n].state).to_ascii_lowercase();
    let skips = |g: &SignalGroupId| {
        (0..n).any(|i| shown(*g, i) == 'y' && matches!(shown(*g, i + 1), 'g' | 'u'))
    };
    groups.links.keys().copied().filter(skips).collect()
}

/// A group's times as its program has them.
fn times_of(
    group: SignalGroupId,
    kind: SignalGroupKind,
    groups: &Groups,
    program: &TlProgram,
    shortest: Option<Duration>,
) -> GroupTimes {
    let walks = kind == SignalGroupKind::Pedestrian;
    let run = |colours: [char; 2]| -> Option<Duration> {
        let mut longest = 0.0_f64;
        let mut current = 0.0;
        // Twice round, for one that runs over the end of the cycle.
        for step in program.steps.iter().chain(&program.steps) {
            let shown = groups.shows(group, &step.state);
            current = if colours.contains(&shown) { current + step.duration_s } else { 0.0 };
            longest = longest.max(current);
        }
        (longest > 0.0).then(|| Duration::from_millis(libm::round(longest * 1e3) as u64))
    };
    let (amber, red_amber) = if walks {
        (Duration::ZERO, Duration::ZERO)
    } else {
        (run(['y', 'Y']).unwrap_or(NO_AMBER), run(['u', 'U']).unwrap_or_default())
    };
    let bound = |f: fn(&super::net::TlStep) -> Option<f64>| {
        let green = program.steps.iter().filter(|s| {
            matches!(groups.shows(group, &s.state), 'G' | 'g') && !s.state.contains(['y', 'Y'])
        });
        let said = green.filter_map(f).reduce(f64::max)?;
        Some(Duration::from_millis(libm::round(said * 1e3) as u64))
    };
    let min_green = bound(|s| s.min_s).unwrap_or(MIN_GREEN);
    let longest = MAX_GREEN.max(shortest.unwrap_or_default().min(LONGEST_GREEN));
    let max_green = bound(|s| s.max_s).unwrap_or(longest).clamp(min_green, LONGEST_GREEN);
    GroupTimes {
        amber,
        red_amber,
        flashing_green: Duration::ZERO,
        min_green,
        max_green: max_green.max(min_green),
        min_red: Duration::from_secs(1),
        max_wait: Duration::from_secs(180),
    }
}

/// The command line's times instead, and all of them within what a program may have.
fn apply(
    mut times: GroupTimes,
    kind: SignalGroupKind,
    overrides: &Overrides,
    shortest: Option<Duration>,
    has_amber: bool,
) -> (GroupTimes, Option<String>) {
    let mut changed = Vec::new();
    if kind.drives() {
        if !has_amber && overrides.amber.is_none() {
            changed.push("amber 3.0 s, the program has none".to_owned());
        }
        times.amber = overrides.amber.unwrap_or(times.amber);
        times.min_green = overrides.min_green.unwrap_or(times.min_green);
        let bounds = signal::ambers(kind);
        let amber = times.amber.clamp(*bounds.start(), *bounds.end());
        if amber != times.amber {
            changed.push(format!(
                "amber {:.1} s, was {:.1} s",
                amber.as_secs_f64(),
                times.amber.as_secs_f64()
            ));
            times.amber = amber;
        }
        times.red_amber = times.red_amber.min(Duration::from_secs(3));
    }
    // A green no longer than its minimum leaves no room for the time that a request takes.
    let room = shortest.map_or(Duration::MAX, |s| s.saturating_sub(REQUEST_TIME));
    if room < times.min_green {
        times.min_green = room;
    }
    let least = times.min_green.clamp(Duration::from_secs(4), Duration::from_secs(60));
    if least != times.min_green {
        changed.push(format!(
            "minimum green {:.1} s, the program has {:.1} s",
            least.as_secs_f64(),
            shortest.unwrap_or_default().as_secs_f64()
        ));
        times.min_green = least;
    }
    times.max_green = times.max_green.max(times.min_green);
    (times, (!changed.is_empty()).then(|| changed.join(", ")))
}

fn told<E: core::fmt::Display>(errors: &[E]) -> String {
    let all: Vec<String> = errors.iter().map(ToString::to_string).collect();
    all.join("; ")
}

/// SUMO's default `minDur` of actuated programs.
const MIN_GREEN: Duration = Duration::from_secs(5);
/// SUMO's default `maxDur` of actuated programs.
const MAX_GREEN: Duration = Duration::from_secs(50);
const LONGEST_GREEN: Duration = Duration::from_secs(300);
/// For vehicles whose program has no amber.
const NO_AMBER: Duration = Duration::from_secs(3);
/// From the engine's decision to the lamp.
const REQUEST_TIME: Duration = Duration::from_millis(100);
