//! What the operator intends: service journeys and their calls.

use roadnet::StopPointId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use units::{Duration, Utc};

/// A checked timetable. Journeys keep the order they were given in.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Timetable {
    journeys: Vec<ServiceJourney>,
    by_id: BTreeMap<ServiceJourneyId, JourneyIx>,
    by_stop: BTreeMap<StopPointId, Vec<CallRef>>,
}

/// A ServiceJourney's identity in the operator's feed (a GTFS `trip_id` and its day, say).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServiceJourneyId(pub String);

impl core::fmt::Display for ServiceJourneyId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

/// One run of one vehicle on one day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ServiceJourney {
    /// Its identity.
    pub id: ServiceJourneyId,
    /// The Line as passengers know it (`4`, `N91`).
    pub line: String,
    /// Where it goes, as its front shows.
    pub destination: String,
    /// What a passenger in a wheelchair needs to know.
    pub accessibility: Accessibility,
    /// Its calls in the order of travel; a circular journey may call twice at one StopPoint.
    pub calls: Vec<Call>,
}

/// What a passenger in a wheelchair needs to know.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Accessibility {
    /// Whether a wheelchair can board; `None`: the operator doesn't say.
    pub wheelchair: Option<bool>,
}

/// A call at a StopPoint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Call {
    /// Where.
    pub stop: StopPointId,
    /// When, as planned.
    pub aimed: Utc,
}

/// A fault of a timetable, with the place where it stands. Positions count from 0.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum TimetableError {
    /// More journeys than [`Timetable::MAX_JOURNEYS`].
    #[error("{count} journeys, at most {} can be kept", Timetable::MAX_JOURNEYS)]
    TooManyJourneys {
        /// How many there are.
        count: usize,
    },
    /// More calls in all than [`Timetable::MAX_CALLS`].
    #[error("{count} calls in all, at most {} can be kept", Timetable::MAX_CALLS)]
    TooManyCallsInAll {
        /// How many there are.
        count: usize,
    },
    /// A journey with more calls than [`Timetable::MAX_CALLS_PER_JOURNEY`].
    #[error(
        "journey {journey} has {count} calls, at most {} are allowed",
        Timetable::MAX_CALLS_PER_JOURNEY
    )]
    TooManyCalls {
        /// The journey.
        journey: ServiceJourneyId,
        /// How many calls it has.
        count: usize,
    },
    /// A journey that calls nowhere.
    #[error("journey {journey} calls nowhere")]
    NoCalls {
        /// The journey.
        journey: ServiceJourneyId,
    },
    /// Two journeys with one id.
    #[error("journey {journey} stands twice, at positions {first} and {second}")]
    DuplicateJourney {
        /// The id.
        journey: ServiceJourneyId,
        /// Where it stands first.
        first: usize,
        /// Where it stands again.
        second: usize,
    },
    /// A text that must say something is empty.
    #[error("journey at position {position}: {field} is empty")]
    Empty {
        /// Position of the journey.
        position: usize,
        /// Which text.
        field: &'static str,
    },
    /// A text too long to be one; boards have to carry it.
    #[error("journey at position {position}: {field} has {len} bytes, at most {max} are allowed")]
    TooLong {
        /// Position of the journey.
        position: usize,
        /// Which text.
        field: &'static str,
        /// Its length in bytes.
        len: usize,
        /// What is allowed.
        max: usize,
    },
    /// A text with control characters.
    #[error("journey at position {position}: {field} has a control character")]
    ControlCharacter {
        /// Position of the journey.
        position: usize,
        /// Which text.
        field: &'static str,
    },
    /// A call that is aimed earlier than the one before it.
    #[error("journey {journey}: call {call} is aimed at {}, before the call in front of it at {}",
        aimed.to_rfc3339(), previous.to_rfc3339())]
    CallsOutOfOrder {
        /// The journey.
        journey: ServiceJourneyId,
        /// Position of the later call.
        call: usize,
        /// When it is aimed.
        aimed: Utc,
        /// When the call before it is aimed.
        previous: Utc,
    },
    /// A call before yesterday: the wrong day's timetable, or a wrong clock.
    #[error("journey {journey}: call {call} is aimed at {}, more than a day before {}",
        aimed.to_rfc3339(), now.to_rfc3339())]
    BeforeYesterday {
        /// The journey.
        journey: ServiceJourneyId,
        /// Position of the call.
        call: usize,
        /// When it is aimed.
        aimed: Utc,
        /// The time it was compared with.
        now: Utc,
    },
    /// A call more than a year ahead.
    #[error("journey {journey}: call {call} is aimed at {}, more than a year after {}",
        aimed.to_rfc3339(), now.to_rfc3339())]
    TooFarAhead {
        /// The journey.
        journey: ServiceJourneyId,
        /// Position of the call.
        call: usize,
        /// When it is aimed.
        aimed: Utc,
        /// The time it was compared with.
        now: Utc,
    },
    /// The faults that didn't fit the list.
    #[error("and {count} more faults")]
    More {
        /// How many.
        count: usize,
    },
}

impl Timetable {
    /// Journeys in one timetable: a large city runs some 30,000 a day; three days fit.
    pub const MAX_JOURNEYS: usize = 100_000;
    /// Calls in all: a mean of 20 per journey.
    pub const MAX_CALLS: usize = 2_000_000;
    /// Calls of one journey: the longest city lines have about 80.
    pub const MAX_CALLS_PER_JOURNEY: usize = 250;
    /// Bytes of an id; with every byte percent-encoded it still makes a short topic.
    pub const MAX_ID_BYTES: usize = 200;
    /// Bytes of a line's name: it has to fit a display.
    pub const MAX_LINE_BYTES: usize = 40;
    /// Bytes of a destination.
    pub const MAX_DESTINATION_BYTES: usize = 200;
    /// Faults that are reported one by one.
    pub const MAX_ERRORS: usize = 1_000;
    /// How long before `now` a call may lie: a journey of yesterday night still runs.
    pub const MAX_PAST: Duration = Duration::from_secs(24 * 3_600);
    /// How long after `now` a call may lie.
    pub const MAX_AHEAD: Duration = Duration::from_secs(366 * 24 * 3_600);

    /// A timetable of `journeys` as known at `now`.
    ///
    /// # Errors
    /// All faults, the first [`Timetable::MAX_ERRORS`] one by one.
    pub fn new(journeys: Vec<ServiceJourney>, now: Utc) -> Result<Self, Vec<TimetableError>> {
        let mut faults = Faults::default();
        if journeys.len() > Self::MAX_JOURNEYS {
            return Err(vec![TimetableError::TooManyJourneys { count: journeys.len() }]);
        }
        let count = journeys.iter().map(|j| j.calls.len()).sum();
        if count > Self::MAX_CALLS {
            return Err(vec![TimetableError::TooManyCallsInAll { count }]);
        }
        let mut by_id: BTreeMap<ServiceJourneyId, JourneyIx> = BTreeMap::new();
        for (position, journey) in journeys.iter().enumerate() {
            check_texts(position, journey, &mut faults);
            check_calls(journey, now, &mut faults);
            if let Some(first) = by_id.get(&journey.id) {
                faults.add(TimetableError::DuplicateJourney {
                    journey: journey.id.clone(),
                    first: first.0,
                    second: position,
                });
            } else {
                by_id.insert(journey.id.clone(), JourneyIx(position));
            }
        }
        faults.into_result()?;
        let by_stop = index_by_stop(&journeys);
        Ok(Self { journeys, by_id, by_stop })
    }

    /// The same journeys on other days: each `days` later, its id followed by `@` and the days. A
    /// journey that is over too long ([`Timetable::MAX_PAST`]) is left out.
    ///
    /// # Errors
    /// As [`Timetable::new`], if there are too many.
    pub fn repeated(
        &self,
        days: core::ops::RangeInclusive<i64>,
        now: Utc,
    ) -> Result<Self, Vec<TimetableError>> {
        let oldest = now.plus_millis(-(Self::MAX_PAST.as_millis() as i64));
        let later = |journey: &ServiceJourney, days: i64| {
            let mut journey = journey.clone();
            journey.id.0 = format!("{}@{days}", journey.id.0);
            for call in &mut journey.calls {
                call.aimed = call.aimed.plus_millis(days * DAY_MS);
            }
            journey
        };
        let journeys = days
            .flat_map(|d| self.journeys.iter().map(move |j| later(j, d)))
            .filter(|j| j.calls.first().is_some_and(|c| c.aimed >= oldest));
        Self::new(journeys.collect(), now)
    }

    /// Its journeys, in the order given.
    pub fn journeys(&self) -> &[ServiceJourney] {
        &self.journeys
    }

    /// One journey.
    pub fn journey(&self, id: &ServiceJourneyId) -> Option<&ServiceJourney> {
        self.by_id.get(id).and_then(|ix| self.at(*ix))
    }

    pub(crate) fn ix(&self, id: &ServiceJourneyId) -> Option<JourneyIx> {
        self.by_id.get(id).copied()
    }

    pub(crate) fn at(&self, ix: JourneyIx) -> Option<&ServiceJourney> {
        self.journeys.get(ix.0)
    }

    /// The calls at a stop aimed within `from..=to`, by aimed time.
    pub(crate) fn calls_at(&self, stop: &StopPointId, from: Utc, to: Utc) -> &[CallRef] {
        let calls = self.by_stop.get(stop).map_or(&[][..], Vec::as_slice);
        let first = calls.partition_point(|c| c.aimed < from);
        let end = calls.partition_point(|c| c.aimed <= to).max(first);
        calls.get(first..end).unwrap_or(&[])
    }

    /// When the first call at a stop after `after` is aimed.
    pub(crate) fn next_aimed(&self, stop: &StopPointId, after: Utc) -> Option<Utc> {
        let calls = self.by_stop.get(stop)?;
        calls.get(calls.partition_point(|c| c.aimed <= after)).map(|c| c.aimed)
    }
}

const DAY_MS: i64 = 86_400_000;

/// Position of a journey in its timetable.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct JourneyIx(pub(crate) usize);

/// One call of one journey, as a stop sees it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct CallRef {
    pub(crate) aimed: Utc,
    pub(crate) journey: JourneyIx,
    /// Position among the journey's calls.
    pub(crate) call: usize,
}

/// Faults up to a limit, the rest counted.
#[derive(Default)]
struct Faults {
    listed: Vec<TimetableError>,
    more: usize,
}

impl Faults {
    fn add(&mut self, fault: TimetableError) {
        if self.listed.len() < Timetable::MAX_ERRORS {
            self.listed.push(fault);
        } else {
            self.more += 1;
        }
    }

    fn into_result(mut self) -> Result<(), Vec<TimetableError>> {
        if self.more > 0 {
            self.listed.push(TimetableError::More { count: self.more });
        }
        if self.listed.is_empty() { Ok(()) } else { Err(self.listed) }
    }
}

fn check_texts(position: usize, journey: &ServiceJourney, faults: &mut Faults) {
    let mut check = |field, text: &str, max| {
        if text.trim().is_empty() {
            faults.add(TimetableError::Empty { position, field });
        }
        if text.len() > max {
            faults.add(TimetableError::TooLong { position, field, len: text.len(), max });
        }
        if text.chars().any(char::is_control) {
            faults.add(TimetableError::ControlCharacter { position, field });
        }
    };
    check("id", &journey.id.0, Timetable::MAX_ID_BYTES);
    check("line", &journey.line, Timetable::MAX_LINE_BYTES);
    check("destination", &journey.destination, Timetable::MAX_DESTINATION_BYTES);
    for call in &journey.calls {
        check("stop", &call.stop.0, Timetable::MAX_ID_BYTES);
    }
}

fn check_calls(journey: &ServiceJourney, now: Utc, faults: &mut Faults) {
    let count = journey.calls.len();
    if count == 0 {
        faults.add(TimetableError::NoCalls { journey: journey.id.clone() });
    }
    if count > Timetable::MAX_CALLS_PER_JOURNEY {
        faults.add(TimetableError::TooManyCalls { journey: journey.id.clone(), count });
    }
    for (call, pair) in journey.calls.windows(2).enumerate() {
        let [previous, later] = pair else { continue };
        if later.aimed < previous.aimed {
            faults.add(TimetableError::CallsOutOfOrder {
                journey: journey.id.clone(),
                call: call + 1,
                aimed: later.aimed,
                previous: previous.aimed,
            });
        }
    }
    let past = i64::try_from(Timetable::MAX_PAST.as_millis()).unwrap_or(i64::MAX);
    let ahead = i64::try_from(Timetable::MAX_AHEAD.as_millis()).unwrap_or(i64::MAX);
    for (call, c) in journey.calls.iter().enumerate() {
        let (journey, aimed) = (journey.id.clone(), c.aimed);
        if aimed < now.plus_millis(-past) {
            faults.add(TimetableError::BeforeYesterday { journey, call, aimed, now });
        } else if aimed > now.plus_millis(ahead) {
            faults.add(TimetableError::TooFarAhead { journey, call, aimed, now });
        }
    }
}

fn index_by_stop(journeys: &[ServiceJourney]) -> BTreeMap<StopPointId, Vec<CallRef>> {
    let mut by_stop: BTreeMap<StopPointId, Vec<CallRef>> = BTreeMap::new();
    for (position, journey) in journeys.iter().enumerate() {
        for (call, c) in journey.calls.iter().enumerate() {
            let call = CallRef { aimed: c.aimed, journey: JourneyIx(position), call };
            by_stop.entry(c.stop.clone()).or_default().push(call);
        }
    }
    for calls in by_stop.values_mut() {
        calls.sort_unstable();
    }
    by_stop
}
