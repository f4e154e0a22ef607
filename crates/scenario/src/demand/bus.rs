//! Bus lines: the timetable they should keep, and how late they are in a run.

use super::flow::MAX_TIME_S;
use super::{BusStop, BusTrip, Ground};
use crate::problems::{Mark, Problems};
use crate::toml_reader::{Marks, Reader};
use passenger::{
    Accessibility, BusKinematics, Call, ServiceJourney, ServiceJourneyId, Timetable, TimetableError,
};
use roadnet::{
    ApproachId, Connection, ConnectionId, Intersection, IntersectionId, LaneId, LaneKind,
    StopPoint, StopPointId,
};
use std::collections::BTreeMap;
use units::{Duration, Utc};

/// One direction of a bus line.
#[derive(Clone, Debug)]
pub(crate) struct BusLine {
    line: String,
    destination: String,
    way: Way,
    /// When its journeys should enter, with the place where that was said.
    aimed_entries: Vec<(f64, Mark)>,
    share_late: f64,
    late_s: (f64, f64),
    punctual_s: (f64, f64),
    stop: Option<BusStop>,
    /// Unhindered run from entry to the stop.
    run_s: f64,
    wheelchair: bool,
    marks: Marks,
}

/// Its way through the junction.
#[derive(Clone, Copy, Debug)]
struct Way {
    intersection: IntersectionId,
    from: LaneId,
    connection: ConnectionId,
    to: LaneId,
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
        let dwell_s = r.optional("dwell_s").f64(0.0..=600.0).unwrap_or(DEFAULT_DWELL_S);
        let wheelchair = r.optional("wheelchair").bool().unwrap_or(false);
        let aimed_entries = read_times(&mut r, frame, late_s.1.max(punctual_s.1));
        let stop_field = r.optional("stop_point");
        let stop_id = stop_field.text(MAX_NAME_BYTES).map(StopPointId);
        let stop_point = stop_id.zip(ground).and_then(|(id, g)| {
            let found = g.network.stop_point(&id);
            if found.is_none() && g.sound {
                stop_field.problem(format!("there is no stop point {id}"));
            }
            found
        });
        let way = read_way(&mut r, ground, stop_point);
        r.finish();
        let (way, ground) = (way?, ground?);
        let stop = stop_point.map(|s| BusStop { stop: s.id.clone(), along_m: s.along_m, dwell_s });
        let run_s = stop_point.map_or(0.0, |s| run_seconds(way, s, ground));
        let (line, destination) = (line?, destination?);
        Some(Self {
            line,
            destination,
            way,
            aimed_entries: aimed_entries?,
            share_late,
            late_s,
            punctual_s,
            stop,
            run_s,
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
                intersection: self.way.intersection,
                from: self.way.from,
                connection: self.way.connection,
                to: self.way.to,
                aimed_entry_s: *aimed_entry_s,
                entry_s,
                lateness_s,
                late: lateness_s >= frame.late_threshold_s,
                stop: self.stop.clone(),
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
        let Some(stop) = &self.stop else { return Vec::new() };
        let journey = |(k, (aimed_entry_s, mark)): (usize, &(f64, Mark))| {
            let aimed = start.plus_millis(libm::round((aimed_entry_s + self.run_s) * 1e3) as i64);
            let journey = ServiceJourney {
                id: self.journey_id(index, k),
                line: self.line.clone(),
                destination: self.destination.clone(),
                accessibility: Accessibility { wheelchair: Some(self.wheelchair) },
                calls: vec![Call { stop: stop.stop.clone(), aimed }],
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

/// Aimed entries, seconds since the start: `first_s` and `headway_s`, or `times_s`, or `times`.
fn read_times(r: &mut Reader<'_>, frame: Frame, latest_s: f64) -> Option<Vec<(f64, Mark)>> {
    let (first, headway) = (r.optional("first_s"), r.optional("headway_s"));
    let (relative, absolute) = (r.optional("times_s"), r.optional("times"));
    let forms = [headway.is_present(), relative.is_present(), absolute.is_present()].map(u8::from);
    if forms.iter().sum::<u8>() != 1 {
        r.problem("expected either headway_s (and first_s), or times_s, or times");
        return None;
    }
    if !headway.is_present() && first.is_present() {
        first.problem("found without headway_s");
    }
    if headway.is_present() {
        let first_s = first.f64(0.0..=MAX_TIME_S).unwrap_or(0.0);
        let headway_s = headway.f64(MIN_HEADWAY_S..=MAX_TIME_S)?;
        let last = libm::ceil((frame.duration_s - first_s) / headway_s).max(0.0) as usize;
        let at = |k: usize| (first_s + k as f64 * headway_s, headway.mark());
        return Some((0..last.min(MAX_JOURNEYS)).map(at).collect());
    }
    let list = if relative.is_present() { &relative } else { &absolute };
    let times = list.list(MAX_JOURNEYS)?.into_iter().filter_map(|f| {
        let at_s = if relative.is_present() {
            f.f64(-MAX_TIME_S..=MAX_TIME_S)?
        } else {
            f.utc()?.millis_since(frame.start) as f64 / 1e3
        };
        let start = frame.start.to_rfc3339();
        let past_s = -(at_s + latest_s);
        if past_s > Timetable::MAX_PAST.as_secs_f64() {
            f.problem(format!("is more than a day before the scenario starts ({start})"));
            return None;
        } else if past_s > 0.0 {
            f.problem(format!("is before the scenario starts ({start}): the bus never appears"));
        } else if at_s >= frame.duration_s {
            f.problem(format!("is after the scenario's end at {} s", frame.duration_s));
        }
        Some((at_s, f.mark()))
    });
    Some(times.collect())
}

fn read_way(
    r: &mut Reader<'_>,
    ground: Option<Ground<'_>>,
    stop: Option<&StopPoint>,
) -> Option<Way> {
    let number = r.optional("intersection");
    let lanes = r.optional("from_lane").is_present() || r.optional("to_lane").is_present();
    let (from, to) = if lanes {
        (r.required("from_lane").int(0..=255), r.required("to_lane").int(0..=255))
    } else {
        (r.required("from_approach").int(0..=15), r.required("to_approach").int(0..=15))
    };
    let (from, to, ground): (u8, u8, _) = (from?, to?, ground?);
    let id =
        ground.intersection(number.int(0..=65_535)).map_err(|what| number.problem(what)).ok()?;
    let intersection = ground.network.intersection(id)?;
    let on_stop_lane = |lane| stop.is_none_or(|s| s.intersection == id && s.lane == lane);
    let approach_of = |lane| intersection.lane(lane).map(|l| l.approach);
    let fits = |c: &Connection| {
        let for_bus = matches!(c.kind, LaneKind::Vehicle | LaneKind::Bus);
        let ends = if lanes {
            c.from == LaneId(from) && c.to == LaneId(to)
        } else {
            approach_of(c.from) == Some(ApproachId(from))
                && approach_of(c.to) == Some(ApproachId(to))
        };
        for_bus && ends && (on_stop_lane(c.from) || on_stop_lane(c.to))
    };
    choose(intersection, fits, r, ground).map(|c| Way {
        intersection: id,
        from: c.from,
        connection: c.id,
        to: c.to,
    })
}

/// The one connection that fits; of several the only bus lane's.
fn choose<'i>(
    intersection: &'i Intersection,
    fits: impl Fn(&Connection) -> bool,
    r: &Reader<'_>,
    ground: Ground<'_>,
) -> Option<&'i Connection> {
    let found: Vec<&Connection> = intersection.connections().iter().filter(|c| fits(c)).collect();
    let bus_only: Vec<&Connection> =
        found.iter().copied().filter(|c| c.kind == LaneKind::Bus).collect();
    match (found.as_slice(), bus_only.as_slice()) {
        ([only], _) | (_, [only]) => Some(only),
        ([], _) => {
            if ground.sound {
                r.problem("no connection leads from there to there and to the stop point");
            }
            None
        }
        (many, _) => {
            let ways: Vec<_> = many.iter().map(|c| format!("{} to {}", c.from, c.to)).collect();
            let ways = ways.join(", ");
            r.problem(format!("several lanes lead there ({ways}): give from_lane and to_lane"));
            None
        }
    }
}

/// Unhindered run from the start of the lane of entry, at cruising speed *v*, to standing at
/// the stop *d* metres on: d/v and v/2b for braking at *b*, as passengers are told it too.
fn run_seconds(way: Way, stop: &StopPoint, ground: Ground<'_>) -> f64 {
    let Some(i) = ground.network.intersection(way.intersection) else { return 0.0 };
    let lane = i.lane(way.from);
    let lane_m = lane.map_or(0.0, |l| l.centreline.length_m());
    let through_m = i.connection(way.connection).map_or(0.0, |c| c.path.length_m());
    let before_m = if stop.lane == way.from { 0.0 } else { lane_m + through_m };
    let bus = BusKinematics::default();
    let v_mps = lane.map_or(bus.cruise_mps, |l| l.speed_limit_mps.min(bus.cruise_mps));
    (before_m + stop.along_m) / v_mps + v_mps / (2.0 * bus.deceleration_mps2)
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

/// Boarding and alighting at an ordinary stop.
const DEFAULT_DWELL_S: f64 = 15.0;
/// The bus after next is nearer than this in no timetable.
const MIN_HEADWAY_S: f64 = 10.0;
const MAX_LATENESS_S: f64 = 7_200.0;
/// A week at the shortest sensible headway of a minute.
const MAX_JOURNEYS: usize = 10_080;
const MAX_LINE_BYTES: usize = Timetable::MAX_LINE_BYTES;
const MAX_NAME_BYTES: usize = 126;
