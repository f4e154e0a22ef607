//! What neighbouring roadside units tell each other: their planned outflow (DESIGN §5,
//! `semafor/v1/rsu/<rsu>/plan`).
//!
//! Who is silent, or whose word is old, is not missed: the intersection works on alone. What comes is
//! believed within limits only: a message says of no approach more than a road can bring.

use crate::config::Neighbour;
use crate::io::Rejection;
use control::{Evidence, Passing, Platoons, SHARES, Tells, Told};
use passenger::parse_rfc3339;
use roadnet::{ApproachId, ApproachRef, IntersectionId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use units::{Duration, Instant, Now, Utc};

/// The neighbours and the last that each has said.
#[derive(Debug)]
pub(crate) struct Neighbours {
    all: Vec<Neighbour>,
    said: BTreeMap<String, Said>,
}

/// A message that has been taken.
#[derive(Debug)]
struct Said {
    received: Instant,
    source_time: Utc,
    valid_until: Utc,
    outflow: BTreeMap<ApproachRef, Vec<Passing>>,
    /// And whether loops see all who come there.
    evidence: BTreeMap<IntersectionId, (Evidence, bool)>,
}

/// A unit's plan as it is sent.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Plan {
    pub intersections: Vec<Outflow>,
    pub sequence: u64,
    pub source_time: String,
    pub valid_until: String,
}

/// One intersection's.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Outflow {
    /// How likely what was seen is, were 3, 10, 20, 35, 50, 70, 85 or 97 % of the vehicles equipped:
    /// logarithms, the largest 0.
    evidence: [f64; SHARES.len()],
    intersection: IntersectionId,
    outflow: Vec<Leaving>,
    /// Loops see all who come there: those who don't send are told of too.
    watched: bool,
}

/// Who leaves by one egress approach: when they pass the stop line, seconds from `source_time`, and
/// how many vehicles that probably are.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Leaving {
    approach: ApproachId,
    /// Those who send CAMs.
    heard: Vec<(f64, f64)>,
    /// Those who don't.
    unheard: Vec<(f64, f64)>,
}

impl Outflow {
    /// Of platoons that leave `late_s` sooner than they say.
    pub fn new(
        intersection: IntersectionId,
        Tells { outflow, evidence, watched, .. }: Tells<'_>,
        late_s: f64,
    ) -> Self {
        let most = evidence.0.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let leaving = |p: &Platoons| {
            let of = |heard: bool| {
                let own = p.vehicles.iter().filter(move |v| v.heard == heard);
                own.map(|v| (rounded(v.at_s - late_s), rounded(v.vehicles))).collect()
            };
            Leaving { approach: p.approach, heard: of(true), unheard: of(false) }
        };
        Self {
            evidence: evidence.0.map(|log| rounded((log - most).max(LEAST_LOG))),
            intersection,
            outflow: outflow.iter().map(leaving).collect(),
            watched,
        }
    }
}

impl Plan {
    /// What several intersections say at `now`.
    pub fn new(intersections: Vec<Outflow>, sequence: u64, now: Now) -> Self {
        let valid_until = (now.utc + LIFETIME).to_rfc3339();
        Self { intersections, sequence, source_time: now.utc.to_rfc3339(), valid_until }
    }

    /// Whose plan a topic carries.
    pub fn rsu(topic: &str) -> Option<&str> {
        topic.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)
    }

    fn said(self, received: Instant) -> Result<Said, String> {
        let time = |field: &str, text: &str| {
            let shown: String = text.chars().take(40).collect();
            parse_rfc3339(text).ok_or_else(|| format!("{field}: {shown:?} is no time"))
        };
        let (source_time, valid_until) =
            (time("source_time", &self.source_time)?, time("valid_until", &self.valid_until)?);
        if valid_until > source_time + LIFETIME {
            return Err(format!("valid_until: more than {LIFETIME:?} after source_time"));
        }
        let (outflow, evidence) = (BTreeMap::new(), BTreeMap::new());
        let mut said = Said { received, source_time, valid_until, outflow, evidence };
        for own in self.intersections {
            let id = own.intersection;
            if !own.evidence.iter().all(|log| (LEAST_LOG..=0.0).contains(log)) {
                return Err(format!("evidence of {id}: expected logarithms down to {LEAST_LOG}"));
            }
            if said.evidence.insert(id, (Evidence(own.evidence), own.watched)).is_some() {
                return Err(format!("intersection {id} is there twice"));
            }
            for leaving in own.outflow {
                let from = ApproachRef { intersection: id, approach: leaving.approach };
                if said.outflow.insert(from, passing(&leaving)?).is_some() {
                    let approach = leaving.approach;
                    return Err(format!("approach {approach} of {id} is there twice"));
                }
            }
        }
        Ok(said)
    }
}

/// The topic of a roadside unit's plan.
pub fn plan_topic(rsu: &str) -> String {
    format!("{PREFIX}{rsu}{SUFFIX}")
}

fn passing(leaving: &Leaving) -> Result<Vec<Passing>, String> {
    if leaving.heard.len() + leaving.unheard.len() > MOST_PASSING {
        return Err(format!("approach {}: more than {MOST_PASSING}", leaving.approach));
    }
    let of = |list: &[(f64, f64)], heard| -> Vec<Passing> {
        list.iter().map(|&(at_s, vehicles)| Passing { at_s, vehicles, heard }).collect()
    };
    let mut all = of(&leaving.heard, true);
    all.extend(of(&leaving.unheard, false));
    let is_possible = |p: &Passing| {
        (-FARTHEST_S..=FARTHEST_S).contains(&p.at_s) && (0.0..=1.0).contains(&p.vehicles)
    };
    match all.iter().find(|p| !is_possible(p)) {
        Some(p) => Err(format!("approach {}: {} at {} s", leaving.approach, p.vehicles, p.at_s)),
        None => {
            all.sort_by(|a, b| a.at_s.total_cmp(&b.at_s));
            Ok(all)
        }
    }
}

impl Neighbours {
    pub const fn new(all: Vec<Neighbour>) -> Self {
        Self { all, said: BTreeMap::new() }
    }

    /// Whether a unit is one of them.
    pub fn contains(&self, rsu: &str) -> bool {
        self.all.iter().any(|n| n.rsu == rsu)
    }

    /// Takes a unit's plan.
    pub fn handle(&mut self, now: Now, rsu: &str, payload: &[u8]) -> Result<(), Rejection> {
        if !self.contains(rsu) {
            return Err(Rejection::new("not_a_neighbour", format_args!("the plan of {rsu:.64}")));
        }
        if payload.len() > MOST_BYTES {
            let len = payload.len();
            let detail =
                format_args!("the plan of {rsu}: {len} bytes, at most {MOST_BYTES} are read");
            return Err(Rejection::new("plan", detail));
        }
        let plan: Result<Plan, String> =
            serde_json::from_slice(payload).map_err(|error| error.to_string());
        let said = plan.and_then(|plan| plan.said(now.mono));
        let said = said.map_err(|why| {
            let why: String = why.chars().take(MOST_SAID).collect();
            Rejection::new("plan", format_args!("the plan of {rsu}: {why}"))
        })?;
        let ahead = now.utc + now.utc_error + CLOCK_TOLERANCE;
        if said.source_time > ahead || said.valid_until < now.utc {
            let detail = format_args!("the plan of {rsu}, of {}", said.source_time.to_rfc3339());
            return Err(Rejection::new("plan_out_of_time", detail));
        }
        // Nothing is newer than what a clock said that was ahead of what it is now.
        let known = self.said.get(rsu).filter(|k| k.is_current(now));
        if known.is_none_or(|k| k.source_time < said.source_time) {
            self.said.insert(rsu.to_owned(), said);
        }
        Ok(())
    }

    /// What has been told to an intersection, as of now.
    pub fn told(&self, to: IntersectionId, now: Now) -> Told {
        let mut told = Told::default();
        let mut heard: Vec<(&str, IntersectionId)> = Vec::new();
        for n in self.all.iter().filter(|n| n.to.intersection == to) {
            let Some(said) = self.said.get(&n.rsu).filter(|s| s.is_current(now)) else { continue };
            let Some(&(evidence, watched)) = said.evidence.get(&n.from.intersection) else {
                continue;
            };
            let elapsed_s = now.utc.millis_since(said.source_time) as f64 / 1e3;
            let travel_s = n.travel.as_secs_f64();
            let vehicles = said.outflow.get(&n.from).into_iter().flatten();
            // Whoever sends will be heard here; what becomes of them there until then may change.
            let soon = |p: &Passing| !p.heard || p.at_s - elapsed_s < SURE_S;
            let at = |p: &Passing| Passing { at_s: p.at_s - elapsed_s + travel_s, ..*p };
            let vehicles = vehicles.filter(|p| soon(p)).map(at).collect();
            told.inflow.push(Platoons { approach: n.to.approach, vehicles, watched });
            let who = (n.rsu.as_str(), n.from.intersection);
            if !heard.contains(&who) {
                heard.push(who);
                told.evidence = told.evidence.with(&evidence);
            }
        }
        told
    }
}

impl Said {
    /// Neither old nor, after a clock was set, of times to come.
    fn is_current(&self, now: Now) -> bool {
        now.utc <= self.valid_until
            && self.source_time <= now.utc + now.utc_error + CLOCK_TOLERANCE
            && now.mono.since(self.received) <= LIFETIME
    }
}

fn rounded(x: f64) -> f64 {
    libm::round(x * 100.0) / 100.0
}

const PREFIX: &str = "semafor/v1/rsu/";
const SUFFIX: &str = "/plan";
/// A plan is made anew every second; one that is older than a long red is none.
const LIFETIME: Duration = Duration::from_secs(10);
/// Who sends and will leave so soon is certain enough, seconds. Whoever leaves later may not: in SUMO's
/// towns counting on them cost 0 to 2 % more delay than not.
const SURE_S: f64 = 3.0;
/// How far a neighbour's clock may be ahead.
const CLOCK_TOLERANCE: Duration = Duration::from_secs(2);
/// The longest message that is read, and that an MQTT link takes: ten intersections of eight full
/// approaches.
const MOST_BYTES: usize = 64 * 1_024;
/// No more of a refused message is repeated, characters.
const MOST_SAID: usize = 200;
/// More vehicles don't leave by one approach in the time that is looked ahead.
pub(crate) const MOST_PASSING: usize = 64;
/// Nobody looks farther, back or ahead, seconds.
const FARTHEST_S: f64 = 180.0;
/// What is less likely than that is impossible.
const LEAST_LOG: f64 = -1_000.0;

#[cfg(test)]
#[path = "neighbours/tests.rs"]
mod tests;
