//! Flows: many who do the same, one after the other.

use super::time::{Depart, MAX_TIME_S, depart, seconds};
use crate::problems::Problem;
use crate::sumo::xml::{Element, shown};

/// When those of a flow depart.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(in crate::sumo) struct Flow {
    begin_s: f64,
    end_s: f64,
    /// Per second.
    rate: f64,
    /// It goes on after the end of a scenario's longest day.
    pub(super) cut: bool,
}

/// What a flow says of its departures.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(in crate::sumo) enum Departs {
    /// Once, at this second.
    At(f64),
    /// At a rate.
    Flow(Flow),
    /// When something else happens.
    When(&'static str),
}

/// Begin and end that an `<interval>` gives to the flows in it.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(in crate::sumo) struct Window {
    begin_s: Option<f64>,
    end_s: Option<f64>,
}

impl Window {
    pub(super) fn of(interval: &Element) -> Result<Self, Problem> {
        let begin_s = seconds(interval, "begin", 0.0)?;
        Ok(Self { begin_s, end_s: seconds(interval, "end", 0.0)? })
    }
}

impl Departs {
    /// Of a vehicle, a trip or a person, or of a flow of them.
    pub(in crate::sumo) fn of(e: &Element, window: Window) -> Result<Self, Problem> {
        if e.name != "flow" && e.name != "personFlow" {
            return Ok(match depart(e, "depart")? {
                Some(Depart::At(s)) => Self::At(s),
                Some(Depart::When(word)) => Self::When(word),
                None => return Err(e.problem("depart", "missing")),
            });
        }
        if let Some(Depart::When(word)) = depart(e, "begin")? {
            return Ok(Self::When(word));
        }
        Flow::of(e, window).map(Self::Flow)
    }

    /// How many depart.
    pub(in crate::sumo) fn number(self) -> f64 {
        match self {
            Self::At(_) => 1.0,
            Self::Flow(flow) => flow.number(),
            Self::When(_) => 0.0,
        }
    }

    /// Those of a flow piece by piece: when, and how many.
    pub(super) fn spread(self, mut count: impl FnMut(f64, f64)) {
        match self {
            Self::At(s) => count(s, 1.0),
            Self::Flow(flow) => flow.spread(count),
            Self::When(_) => {}
        }
    }

    /// Each one's departure, of at most so many.
    pub(in crate::sumo) fn each(self, most: usize) -> Vec<f64> {
        match self {
            Self::At(s) => vec![s],
            Self::Flow(flow) => flow.each(most),
            Self::When(_) => Vec::new(),
        }
    }
}

impl Flow {
    /// With a rate and a `number` it ends when so many have departed; with a `number` alone they
    /// are spread evenly from begin to end.
    fn of(e: &Element, window: Window) -> Result<Self, Problem> {
        let begin_s = seconds(e, "begin", 0.0)?.or(window.begin_s).unwrap_or(0.0);
        let end = seconds(e, "end", 0.0)?.or(window.end_s);
        if let Some(end_s) = end.filter(|end_s| *end_s < begin_s) {
            let what =
                format!("found {end_s} s, expected no less than begin, which is {begin_s} s");
            return Err(e.problem("end", what));
        }
        let number = match e.optional("number") {
            Some(_) => Some(e.number("number", 0.0..=1e9)?),
            None => None,
        };
        let default_end_s = MAX_FLOW_S.max(begin_s);
        let (rate, end_s) = match (rate(e)?, number) {
            (Some(rate), None) => (rate, end.unwrap_or(default_end_s)),
            (Some(rate), Some(n)) => {
                let all_s = if rate > 0.0 { begin_s + n / rate } else { begin_s };
                (rate, end.map_or(all_s, |end_s| end_s.min(all_s)))
            }
            (None, Some(n)) => {
                let end_s = end.unwrap_or(default_end_s);
                (n / (end_s - begin_s).max(1e-3), end_s.max(begin_s + 1e-3))
            }
            (None, None) => {
                let what = "expected number, period, vehsPerHour, perHour or probability";
                return Err(e.problem("", what));
            }
        };
        let cut = end_s > MAX_TIME_S;
        Ok(Self { begin_s, end_s: end_s.min(MAX_TIME_S), rate, cut })
    }

    pub(super) fn begin_s(self) -> f64 {
        self.begin_s
    }

    fn number(self) -> f64 {
        (self.end_s - self.begin_s).max(0.0) * self.rate
    }

    fn spread(self, mut count: impl FnMut(f64, f64)) {
        let mut at_s = self.begin_s;
        while at_s < self.end_s {
            let until_s = (at_s + FLOW_STEP_S).min(self.end_s);
            count(at_s, self.rate * (until_s - at_s));
            at_s = until_s;
        }
    }

    /// The first departs at the beginning, nobody at the end.
    fn each(self, most: usize) -> Vec<f64> {
        let n = libm::ceil(self.number() - ROUNDING).max(0.0);
        (0..(n as usize).min(most)).map(|k| self.begin_s + k as f64 / self.rate).collect()
    }
}

/// How many depart per second, if the flow says it.
fn rate(e: &Element) -> Result<Option<f64>, Problem> {
    if e.optional("probability").is_some() {
        return e.number("probability", 0.0..=1.0).map(Some);
    }
    for name in PER_HOUR {
        if e.optional(name).is_some() {
            return e.number(name, 0.0..=1e6).map(|per_h| Some(per_h / 3_600.0));
        }
    }
    let Some(text) = e.optional("period") else { return Ok(None) };
    match text.strip_prefix("exp(").and_then(|t| t.strip_suffix(')')) {
        Some(inner) => {
            let rate = inner.parse::<f64>().ok().filter(|r| (0.0..=100.0).contains(r));
            rate.map(Some).ok_or_else(|| {
                e.problem("period", format!("found \"{}\", expected exp(rate)", shown(text)))
            })
        }
        None => Ok(seconds(e, "period", LEAST_PERIOD_S)?.map(|s| 1.0 / s)),
    }
}

/// Attributes that say how many depart per hour.
const PER_HOUR: [&str; 4] = ["vehsPerHour", "perHour", "personsPerHour", "containersPerHour"];
/// SUMO's shortest time.
const LEAST_PERIOD_S: f64 = 1e-3;
/// A flow without an end.
const MAX_FLOW_S: f64 = 86_400.0;
/// A flow is spread over intervals in pieces of this length.
const FLOW_STEP_S: f64 = 60.0;
/// A number of departures that is whole but for this is whole.
const ROUNDING: f64 = 1e-6;
