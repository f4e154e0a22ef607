//! Nodes, edges, connections and traffic lights as plain files for netconvert.

use super::lights::Program;
use super::links::Link;
use super::sections::{Chain, Section, allowed, unique};
use super::text::{document, escaped, number, shape};
use crate::import::{Fate, ImportReport};
use core::fmt::Write as _;
use roadnet::streets::{JunctionIndex, NetworkStreets};
use roadnet::{Intersection, IntersectionControl, RoadNetwork};
use signal::SignalProgram;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use units::{Enu, Utc};

/// What all of them are made from.
pub(super) struct Ground<'n> {
    pub network: &'n RoadNetwork,
    pub net: &'n NetworkStreets,
    pub chains: &'n [Chain],
    pub links: &'n [Link],
    /// Of each junction its node, which is the id of its traffic light too.
    pub nodes: Vec<String>,
}

impl<'n> Ground<'n> {
    pub(super) fn new(
        network: &'n RoadNetwork,
        net: &'n NetworkStreets,
        chains: &'n [Chain],
        links: &'n [Link],
    ) -> Self {
        let mut names = BTreeSet::new();
        let name = |i: &Intersection| unique(&i.id().id.to_string(), &mut names);
        let nodes = network.intersections().iter().map(name).collect();
        Self { network, net, chains, links, nodes }
    }

    /// The node of a junction.
    fn node(&self, junction: JunctionIndex) -> &str {
        &self.nodes[junction.at()]
    }

    /// Where the plane's origin lies: the first intersection's reference point.
    pub(super) fn location(&self) -> String {
        let points = self.chains.iter().flat_map(|c| &c.sections).flat_map(|s| &s.lanes);
        let points = points.flat_map(|l| l.line.points().iter().copied());
        let (mut low, mut high) = (Enu::new(0.0, 0.0), Enu::new(0.0, 0.0));
        for p in points {
            low = Enu::new(low.x_m.min(p.x_m), low.y_m.min(p.y_m));
            high = Enu::new(high.x_m.max(p.x_m), high.y_m.max(p.y_m));
        }
        let frame = self.net.frame();
        let origin = frame.origin();
        let corner = |p| frame.to_wgs84(p);
        let (from, to) = (corner(low), corner(high));
        format!(
            "    <location netOffset=\"0.00,0.00\" convBoundary=\"{},{},{},{}\" \
             origBoundary=\"{:.6},{:.6},{:.6},{:.6}\" projParameter=\"+proj=tmerc +lat_0={} \
             +lon_0={} +k=1 +x_0=0 +y_0=0 +ellps=WGS84 +units=m +no_defs\"/>\n",
            number(low.x_m),
            number(low.y_m),
            number(high.x_m),
            number(high.y_m),
            from.lon_deg(),
            from.lat_deg(),
            to.lon_deg(),
            to.lat_deg(),
            origin.lat_deg(),
            origin.lon_deg()
        )
    }

    /// Junctions, ends of roads, and where sections of roads meet.
    pub(super) fn node_file(&self, report: &mut ImportReport) -> String {
        let mut body = self.location();
        for (i, name) in self.network.intersections().iter().zip(&self.nodes) {
            let at = self.net.frame().to_enu(i.ref_point());
            let kind = self.kind(i, report);
            let _ = writeln!(
                body,
                "    <node id=\"{name}\" x=\"{}\" y=\"{}\" type=\"{kind}\"{}/>",
                number(at.x_m),
                number(at.y_m),
                if kind == "traffic_light" { format!(" tl=\"{name}\"") } else { String::new() }
            );
        }
        for chain in self.chains {
            let last = chain.sections.len().saturating_sub(1);
            for (k, section) in chain.sections.iter().enumerate() {
                let middle = section.middle();
                let (Some(start), Some(end)) = (middle.first(), middle.last()) else { continue };
                let mut node = |at: &Enu, id: String, kind: &str| {
                    let (x, y) = (number(at.x_m), number(at.y_m));
                    let line = format!("<node id=\"{id}\" x=\"{x}\" y=\"{y}\" type=\"{kind}\"/>");
                    let _ = writeln!(body, "    {line}");
                };
                if k == 0 && chain.from.is_none() {
                    node(start, format!("{}.start", section.id), "dead_end");
                }
                if k < last {
                    // Nothing but the section's end: no room is taken from the lanes.
                    node(end, format!("{}.end", section.id), "priority\" radius=\"0.1");
                } else if chain.to.is_none() {
                    node(end, format!("{}.end", section.id), "dead_end");
                }
            }
        }
        document("nodes", &body)
    }

    fn kind(&self, i: &Intersection, report: &mut ImportReport) -> &'static str {
        let rule = i.right_of_way();
        match rule.control {
            IntersectionControl::Signals => "traffic_light",
            IntersectionControl::RightBeforeLeft => "right_before_left",
            IntersectionControl::AllWayStop => "allway_stop",
            IntersectionControl::Priority if rule.stop.is_empty() => "priority",
            IntersectionControl::Priority => {
                let minor = i.lanes().iter().map(|l| l.approach).collect::<BTreeSet<_>>();
                let minor = minor.iter().filter(|a| !rule.major.contains(a));
                if minor.clone().any(|a| !rule.stop.contains(a)) {
                    let why = "SUMO's stop signs hold for all of its minor approaches";
                    report.note(Fate::Changed, format!("intersection {}", i.id()), why);
                }
                "priority_stop"
            }
        }
    }

    /// Sections of roads with their lanes.
    pub(super) fn edge_file(&self) -> String {
        let mut body = String::new();
        for chain in self.chains {
            for (k, section) in chain.sections.iter().enumerate() {
                self.edge(&mut body, chain, k, section);
            }
        }
        document("edges", &body)
    }

    fn edge(&self, body: &mut String, chain: &Chain, k: usize, section: &Section) {
        let before = k.checked_sub(1).map(|k| format!("{}.end", chain.sections[k].id));
        let start = || chain.from.map(|j| self.node(j).to_owned());
        let from = before.or_else(start).unwrap_or_else(|| format!("{}.start", section.id));
        let last = k + 1 == chain.sections.len();
        let end = || format!("{}.end", section.id);
        let to = chain.to.filter(|_| last).map_or_else(end, |j| self.node(j).to_owned());
        let limit = |l: &super::sections::SectionLane| l.of.limit_mps;
        let speed = section.lanes.iter().map(limit).fold(0.0, f64::max);
        let _ = writeln!(
            body,
            "    <edge id=\"{}\" from=\"{from}\" to=\"{to}\" numLanes=\"{}\" speed=\"{}\" \
             priority=\"{}\" spreadType=\"center\" length=\"{}\" shape=\"{}\">",
            section.id,
            section.lanes.len(),
            number(speed),
            self.priority(chain),
            number(section.length_m()),
            shape(&section.middle())
        );
        for (n, l) in section.lanes.iter().enumerate() {
            let _ = writeln!(
                body,
                "        <lane index=\"{n}\" speed=\"{}\" width=\"{}\" allow=\"{}\" \
                 shape=\"{}\"/>",
                number(l.of.limit_mps),
                number(l.of.width_m),
                allowed(l.of.users),
                shape(l.line.points())
            );
        }
        body.push_str("    </edge>\n");
    }

    /// Roads that come to a junction as its major road go before the others.
    fn priority(&self, chain: &Chain) -> u8 {
        let major = |at: roadnet::ApproachRef| {
            let i = self.network.intersection(at.intersection);
            i.is_some_and(|i| i.right_of_way().major.contains(&at.approach))
        };
        if chain.entry.is_some_and(major) { 2 } else { 1 }
    }

    /// From lane to lane: through the junctions, and from section to section.
    pub(super) fn connection_file(&self) -> String {
        let mut body = String::new();
        for link in self.links {
            let c = &self.net.streets.connections()[link.connection.at()];
            let _ = writeln!(
                body,
                "    <connection from=\"{}\" to=\"{}\" fromLane=\"{}\" toLane=\"{}\" \
                 speed=\"{}\"{}/>",
                link.from.0,
                link.to.0,
                link.from.1,
                link.to.1,
                number(c.limit_mps),
                if c.signal.is_none() && self.is_signalled(c.junction) {
                    " uncontrolled=\"true\""
                } else {
                    ""
                }
            );
        }
        for chain in self.chains {
            for pair in chain.sections.windows(2) {
                for (from, to) in pair[1].after(&pair[0]) {
                    let _ = writeln!(
                        body,
                        "    <connection from=\"{}\" to=\"{}\" fromLane=\"{from}\" \
                         toLane=\"{to}\" length=\"{SEAM_M}\"/>",
                        pair[0].id, pair[1].id
                    );
                }
            }
        }
        document("connections", &body)
    }

    fn is_signalled(&self, junction: JunctionIndex) -> bool {
        let rule = self.network.intersections()[junction.at()].right_of_way().control;
        rule == IntersectionControl::Signals
    }

    /// Programs, and which link is which letter of their states.
    pub(super) fn light_file(
        &self,
        programs: &BTreeMap<roadnet::IntersectionId, Arc<SignalProgram>>,
        start: Utc,
        report: &mut ImportReport,
    ) -> String {
        let (mut body, mut tied) = (String::new(), String::new());
        for (n, i) in self.network.intersections().iter().enumerate() {
            let Some(program) = programs.get(&i.id()) else { continue };
            let links = self.signalled(JunctionIndex(n as u32));
            let made = Program::of(self.net, &links, program, start);
            note_lamps(i, program, report);
            let name = escaped(&self.nodes[n]);
            let _ = writeln!(
                body,
                "    <tlLogic id=\"{name}\" type=\"static\" programID=\"fixed\" offset=\"{}\">",
                number(made.offset.as_secs_f64())
            );
            for (length, state) in &made.steps {
                let length = number(length.as_secs_f64());
                let _ = writeln!(body, "        <phase duration=\"{length}\" state=\"{state}\"/>");
            }
            body.push_str("    </tlLogic>\n");
            for (index, l) in links.iter().enumerate() {
                let _ = writeln!(
                    tied,
                    "    <connection from=\"{}\" to=\"{}\" fromLane=\"{}\" toLane=\"{}\" \
                     tl=\"{name}\" linkIndex=\"{index}\"/>",
                    l.from.0, l.to.0, l.from.1, l.to.1
                );
            }
            report.count("traffic lights", 1);
        }
        body.push_str(&tied);
        document("tlLogics", &body)
    }

    /// A junction's links with a signal, in the order of their numbers.
    pub(super) fn signalled(&self, junction: JunctionIndex) -> Vec<&'n Link> {
        let connections = self.net.streets.connections();
        let here = |l: &&Link| {
            let c = &connections[l.connection.at()];
            c.junction == junction && c.signal.is_some()
        };
        self.links.iter().filter(here).collect()
    }
}

/// What there is between two sections, metres: SUMO's junctions have some length.
const SEAM_M: f64 = 0.2;

fn note_lamps(i: &Intersection, program: &SignalProgram, report: &mut ImportReport) {
    let at = format!("intersection {}", i.id());
    if !program.day().is_empty() {
        report.note(Fate::LeftOut, &at, "plans by time of day but the one at the start");
    }
    let flashes = |g| program.times(g).is_some_and(|t| !t.flashing_green.is_zero());
    let vehicles =
        |g: &roadnet::SignalGroupId| program.kind(*g).is_some_and(roadnet::SignalGroupKind::drives);
    if program.group_ids().filter(vehicles).any(flashes) {
        report.note(Fate::Changed, at, "flashing green is shown as green");
    }
}
