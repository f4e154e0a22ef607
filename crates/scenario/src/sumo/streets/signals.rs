//! Which signal group a link of a traffic light is, and what its program shows.

use super::StreetNetError;
use crate::sumo::light::Light;
use crate::sumo::net::{Net, TlProgram};
use roadnet::{IntersectionId, SignalGroupId};
use std::collections::BTreeMap;

/// A traffic light's program in signal groups.
#[derive(Clone, PartialEq, Debug)]
pub struct LightPlan {
    /// The intersection.
    pub intersection: IntersectionId,
    /// Seconds after time 0 at which a cycle begins.
    pub offset_s: f64,
    /// Its steps.
    pub steps: Vec<LightStep>,
}

/// A step of a program.
#[derive(Clone, PartialEq, Debug)]
pub struct LightStep {
    /// How long it lasts, seconds.
    pub duration_s: f64,
    /// SUMO's letter for each group.
    pub shows: Vec<(SignalGroupId, char)>,
}

/// Numbers of the lights and their links.
pub(super) struct Signals<'n> {
    of: BTreeMap<&'n str, Numbered<'n>>,
}

struct Numbered<'n> {
    intersection: IntersectionId,
    groups: Vec<Option<SignalGroupId>>,
    program: Option<&'n TlProgram>,
}

impl<'n> Signals<'n> {
    pub(super) fn of(
        net: &'n Net,
        lights: Option<&'n [Light]>,
    ) -> Result<Self, Vec<StreetNetError>> {
        let mut of = BTreeMap::new();
        let last = |id: &str| net.programs.get(id).and_then(|p| p.last());
        if let Some(lights) = lights {
            for light in lights {
                let programs = net.programs.get(&light.id).into_iter().flatten();
                let mut same = programs.filter(|p| p.id == light.program_id);
                let numbered = Numbered {
                    intersection: light.intersection.id(),
                    groups: light.states.groups().to_vec(),
                    program: same.next().or_else(|| last(&light.id)),
                };
                of.insert(light.id.as_str(), numbered);
            }
            return Ok(Self { of });
        }
        let mut errors = Vec::new();
        if net.lights.len() > MAX_LIGHTS {
            let lights = net.lights.len();
            errors.push(StreetNetError::TooManyLights { lights, most: MAX_LIGHTS });
        }
        for (i, id) in net.lights.iter().enumerate() {
            let program = last(id);
            let links = program.and_then(|p| p.steps.first()).map_or(0, |s| s.state.len());
            if links > MAX_LINKS {
                let light = id.clone();
                errors.push(StreetNetError::TooManyLinks { light, links, most: MAX_LINKS });
            }
            let group = |link: usize| u8::try_from(link + 1).ok().map(SignalGroupId);
            let intersection = IntersectionId { region: None, id: (i + 1) as u16 };
            let groups = (0..links).map(group).collect();
            of.insert(id.as_str(), Numbered { intersection, groups, program });
        }
        if errors.is_empty() { Ok(Self { of }) } else { Err(errors) }
    }

    /// The group of a link.
    pub(super) fn group(
        &self,
        signal: Option<&(String, usize)>,
    ) -> Option<(IntersectionId, SignalGroupId)> {
        let (light, link) = signal?;
        let numbered = self.of.get(light.as_str())?;
        Some((numbered.intersection, numbered.groups.get(*link).copied().flatten()?))
    }

    /// How the program of a light that governs both links sees one beside the other; `None`
    /// if no such light shows both.
    pub(super) fn beside(
        &self,
        link: Option<&(String, usize)>,
        other: Option<&(String, usize)>,
    ) -> Option<Beside> {
        let ((light, a), (same, b)) = (link?, other?);
        let program = (light == same).then(|| self.of.get(light.as_str())).flatten()?.program?;
        let mut beside = Beside::Apart;
        for step in &program.steps {
            let shown = |i: usize| step.state.as_bytes().get(i).copied().unwrap_or(b'r');
            match (shown(*a), shown(*b)) {
                (b'g', b'G' | b'g') => return Some(Beside::Minor),
                (b'G', b'G' | b'g') => beside = Beside::Major,
                _ => {}
            }
        }
        Some(beside)
    }

    /// What every light shows.
    pub(super) fn plans(&self, net: &Net) -> Vec<LightPlan> {
        let numbered = net.lights.iter().filter_map(|id| self.of.get(id.as_str()));
        numbered.filter_map(Numbered::plan).collect()
    }
}

impl Numbered<'_> {
    fn plan(&self) -> Option<LightPlan> {
        let (program, _) = self.program?.in_order();
        let step = |s: &crate::sumo::net::TlStep| {
            let links = self.groups.iter().zip(s.state.chars());
            let mut shows: Vec<_> = links.filter_map(|(g, c)| Some(((*g)?, c))).collect();
            shows.dedup_by_key(|(g, _)| *g);
            LightStep { duration_s: s.duration_s, shows }
        };
        Some(LightPlan {
            intersection: self.intersection,
            offset_s: program.offset_s,
            steps: program.steps.iter().map(step).collect(),
        })
    }
}

/// One link beside another in the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Beside {
    /// Never green together.
    Apart,
    /// Green together, with right of way.
    Major,
    /// Green together, and it yields.
    Minor,
}

/// Intersections are numbered up to 65,535.
const MAX_LIGHTS: usize = 65_535;
/// Signal groups are numbered up to 254.
const MAX_LINKS: usize = 254;
