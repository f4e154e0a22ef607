//! Bus lines: the timetable they should keep, and how late they are in a run.

mod run;
mod stops;
mod times;
mod way;

use super::{BusStop, BusTrip, Ground, VehicleMode};
use crate::problems::{Mark, Problems};
use crate::toml_reader::{Marks, Reader};
use passenger::{Accessibility, Call, ServiceJourney, ServiceJourneyId, Timetable, TimetableError};
use std::collections::BTreeMap;
use units::{Duration, Utc};
use way::Way;

/// One direction of a bus line.
#[derive(Clone, Debug)]
pub(crate) struct BusLine {
    line: String,
    destination: String,
    mode: VehicleMode,
    way: Way,
    /// When its journeys should enter, with the place where that was said.
    aimed_entries: Vec<(f64, Mark)>,
    share_late: f64,
    late_s: (f64, f64),
    punctual_s: (f64, f64),
    wheelchair: bool,
    marks: Marks,
}

/// What all lines of a scenario share.
#[derive(Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) start: Utc,
    pub(crate) duration_s: f64,
    pub(crate) late_threshold_s: f64,
}

impl BusLine {
    /// Reads one `[[bus_line]]` table.
    pub(crate) fn read(
        mut r: Reader<'_>,
        frame: Frame,
        ground: Option<Ground<'_>>,
    ) -> Option<Self> {
        let marks = r.marks();
        let line = r.required("line").text(MAX_LINE_BYTES);
        let destination = r.required("destination").text(MAX_NAME_BYTES);
        let share_late = r.optional("share_late").f64(0.0..=1.0).unwrap_or(0.5);
        let late_s = read_range(&mut r, "late_s", (120.0, 300.0));
        let punctual_s = read_range(&mut r, "punctual_s", (0.0, 20.0));
        check_threshold(&marks, &r, frame, share_late, late_s, punctual_s);
        let wheelchair = r.optional("wheelchair").bool().unwrap_or(false);
        let aimed_entries = times::read_times(&mut r, frame, late_s.1.max(punctual_s.1));
        let mode = r.optional("kind").choice(&VehicleMode::ALL.map(|m| (m.name(), m)));
        let mode = mode.unwrap_or_default();
        let stops = stops::read(&mut r, ground);
        let way = Way::read(&mut r, mode, stops, ground);
        r.finish();
        let (line, destination) = (line?, destination?);
        Some(Self {
            line,
            destination,
            mode,
            way: way?,
            aimed_entries: aimed_entries?,
            share_late,
            late_s,
            punctual_s,
            wheelchair,
            marks,
        })
    }

    /// The journeys of run `seed`. Exactly the given share of them, to the nearest whole, is
    /// late whatever the seed: journey *k* is iff ⌊(k+1)·p + u⌋ > ⌊k·p + u⌋ with one random
    /// *u* per line (systematic sampling); how late is uniform in the given range.
    pub(crate) fn trips(&self, index: usize, frame: Frame, seed: u64) -> Vec<BusTrip> {
        let u = uniform(seed, index, 0, 0);
        let count = |k: usize| (k as f64).mul_add(self.share_late, u).floor();
        let trip = |(k, (aimed_entry_s, _)): (usize, &(f64, Mark))| {
            let chosen = count(k + 1) > count(k);
            let (lo, hi) = if chosen { self.late_s } else { self.punctual_s };
            let drawn_s = lo + (hi - lo) * uniform(seed, index, k, 1);
            let entry_s = (aimed_entry_s + drawn_s).max(0.0);
            let lateness_s = entry_s - aimed_entry_s;
            BusTrip {
                journey: self.journey_id(index, k),
                line: self.line.clone(),
                destination: self.destination.clone(),
                mode: self.mode,
                intersection: self.way.first.intersection,
                from: self.way.first.from,
                connection: self.way.first.connection,
                to: self.way.first.to,
                legs: self.way.legs.clone(),
                aimed_entry_s: *aimed_entry_s,
                entry_s,
                lateness_s,
                late: lateness_s >= frame.late_threshold_s,
                stop: self.way.stops.clone(),
                wheelchair: self.wheelchair,
            }
        };
        self.aimed_entries.iter().enumerate().map(trip).collect()
    }

    /// Line, direction (position in the file), number, all from 1.
    fn journey_id(&self, index: usize, k: usize) -> ServiceJourneyId {
        ServiceJourneyId(format!("{}-{}-{:03}", self.line, index + 1, k + 1))
    }

    fn journeys(&self, index: usize, start: Utc) -> Vec<(ServiceJourney, Mark)> {
        if self.way.stops.is_empty() {
            return Vec::new();
        }
        let journey = |(k, (aimed_entry_s, mark)): (usize, &(f64, Mark))| {
            let call = |(stop, run_s): (&BusStop, &f64)| {
                let aimed_s = aimed_entry_s + run_s;
                let aimed = start.plus_millis(libm::round(aimed_s * 1e3) as i64);
                Call { stop: stop.stop.clone(), aimed }
            };
            let journey = ServiceJourney {
                id: self.journey_id(index, k),
                line: self.line.clone(),
                destination: self.destination.clone(),
                accessibility: Accessibility { wheelchair: Some(self.wheelchair) },
                calls: self.way.stops.iter().zip(&self.way.runs_s).map(call).collect(),
            };
            (journey, mark.clone())
        };
        self.aimed_entries.iter().enumerate().map(journey).collect()
    }
}

/// The timetable of all lines at their stop points: aimed entry plus the unhindered run there.
pub(crate) fn timetable(
    lines: &[BusLine],
    start: Utc,
    problems: &mut Problems,
) -> Option<Timetable> {
    let all: Vec<_> =
        lines.iter().enumerate().flat_map(|(i, line)| line.journeys(i, start)).collect();
    let marks: BTreeMap<ServiceJourneyId, Mark> =
        all.iter().map(|(j, mark)| (j.id.clone(), mark.clone())).collect();
    let positions: Vec<ServiceJourneyId> = all.iter().map(|(j, _)| j.id.clone()).collect();
    let journeys = all.into_iter().map(|(j, _)| j).collect();
    match Timetable::new(journeys, start) {
        Ok(timetable) => Some(timetable),
        Err(errors) => {
            let whole = lines.first().map(|l| l.marks.own().clone());
            for e in errors {
                let id = match &e {
                    TimetableError::TooManyCalls { journey, .. }
                    | TimetableError::NoCalls { journey }
                    | TimetableError::DuplicateJourney { journey, .. }
                    | TimetableError::CallsOutOfOrder { journey, .. }
                    | TimetableError::BeforeYesterday { journey, .. }
                    | TimetableError::TooFarAhead { journey, .. } => Some(journey),
                    TimetableError::Empty { position, .. }
                    | TimetableError::TooLong { position, .. }
                    | TimetableError::ControlCharacter { position, .. } => positions.get(*position),
                    _ => None,
                };
                let mark = id.and_then(|id| marks.get(id)).or(whole.as_ref());
                if let Some(mark) = mark {
                    problems.add(mark, e.to_string());
                }
            }
            None
        }
    }
}

fn read_range(r: &mut Reader<'_>, key: &'static str, default: (f64, f64)) -> (f64, f64) {
    let field = r.optional(key);
    let Some([lo, hi]) = field.tuple("least, most") else { return default };
    let limits = -MAX_LATENESS_S..=MAX_LATENESS_S;
    let (Some(lo), Some(hi)) = (lo.f64(limits.clone()), hi.f64(limits)) else { return default };
    if lo > hi {
        field.problem(format!("found {lo} to {hi}, expected the smaller number first"));
    }
    (lo, hi)
}

/// What is drawn as late must count as late, and what is drawn as punctual must not.
fn check_threshold(
    marks: &Marks,
    r: &Reader<'_>,
    frame: Frame,
    share_late: f64,
    late_s: (f64, f64),
    punctual_s: (f64, f64),
) {
    let threshold = frame.late_threshold_s;
    if share_late > 0.0 && late_s.0 < threshold {
        let what = format!("from {} s on is not late: the threshold is {threshold} s", late_s.0);
        r.problem_at(&marks.of("late_s"), &what);
    }
    if share_late < 1.0 && punctual_s.1 >= threshold {
        let what = format!("up to {} s is late: the threshold is {threshold} s", punctual_s.1);
        r.problem_at(&marks.of("punctual_s"), &what);
    }
}

/// A number in 0..1 from seed, line, journey and purpose: SplitMix64 (Steele, Lea and Flood
/// 2014) over each in turn, its upper 53 bits.
fn uniform(seed: u64, line: usize, journey: usize, purpose: u64) -> f64 {
    let mix = |state: u64, word: u64| {
        let mut z = (state ^ word).wrapping_add(0x9e37_79b9_7f4a_7c15);
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    let words = [line as u64, journey as u64, purpose];
    let bits = words.into_iter().fold(mix(0, seed), mix);
    (bits >> 11) as f64 / (1_u64 << 53) as f64
}

/// Seconds as a duration, for values that were range-checked on reading.
pub(crate) fn duration(s: f64) -> Duration {
    Duration::try_from_secs_f64(s).unwrap_or_default()
}

const MAX_LATENESS_S: f64 = 7_200.0;
const MAX_LINE_BYTES: usize = Timetable::MAX_LINE_BYTES;
const MAX_NAME_BYTES: usize = 126;
