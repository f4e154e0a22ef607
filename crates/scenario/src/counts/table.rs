//! Reads a count, as a counting firm delivers it.

use super::clock::{self, DAY_S};
use super::headers::{Role, VehicleClass, plain, role};
use super::{CountOptions, number, places};
use crate::problems::{Mark, Problems};
use crate::scenario::Scenario;
use roadnet::{ApproachId, IntersectionId};
use std::collections::{BTreeMap, BTreeSet};

/// Turning counts of one day.
#[derive(Clone, PartialEq, Debug)]
pub struct CountTable {
    /// The counts in the order of the file.
    pub(super) rows: Vec<CountRow>,
    /// Length of an interval.
    pub(super) interval_s: u32,
    /// What had to be assumed or was left out.
    pub(super) notes: Vec<String>,
}

/// What of whom was counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Counted {
    pub(super) intersection: IntersectionId,
    /// `None` for all approaches.
    pub(super) from: Option<ApproachId>,
    pub(super) to: Option<ApproachId>,
}

/// One movement in one interval.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct CountRow {
    pub(super) mark: Mark,
    /// Begin, seconds of the local day.
    pub(super) begin_s: u32,
    pub(super) counted: Counted,
    pub(super) by_class: BTreeMap<VehicleClass, f64>,
    /// Where classes aren't told apart.
    pub(super) total: Option<f64>,
}

/// The file as it is read.
struct Sheet<'t> {
    file: &'t str,
    text: &'t str,
    delimiter: u8,
    columns: Vec<Option<Role>>,
    headers: Vec<String>,
    problems: Problems,
    assumed: BTreeSet<String>,
    day: Option<String>,
}

impl CountTable {
    /// Reads a count of movements of `scenario`.
    ///
    /// # Errors
    /// All problems of the file, each with line, column (in characters) and header.
    pub fn read(
        file: &str,
        bytes: &[u8],
        scenario: &Scenario,
        options: &CountOptions,
    ) -> Result<Self, Problems> {
        let text = text(file, bytes)?;
        let mut sheet = Sheet::open(file, text, options)?;
        let mut rows: Vec<CountRow> = Vec::new();
        let mut ends = BTreeSet::new();
        for (line, record) in sheet.records() {
            if rows.len() >= MAX_ROWS {
                let what = format!("expected at most {MAX_ROWS} rows");
                sheet.problems.add(&Mark::line(file, line.number, ""), what);
                break;
            }
            rows.extend(sheet.row(&line, &record, scenario, options, &mut ends));
        }
        if rows.is_empty() && sheet.problems.is_empty() {
            sheet.problems.add(&Mark::file(file), "there are no counts in it");
        }
        let interval_s = interval_length(&rows, &ends, &mut sheet.problems);
        rows.sort_by_key(|r| (r.begin_s, r.counted));
        for pair in rows.windows(2) {
            let (a, b) = (&pair[0], &pair[1]);
            if (a.begin_s, a.counted) == (b.begin_s, b.counted) {
                let (early, late) = if a.mark < b.mark { (a, b) } else { (b, a) };
                let what = format!("counted already in line {}", early.mark.line);
                sheet.problems.add(&late.mark, what);
            }
        }
        let unknown = sheet.headers.iter().zip(&sheet.columns).filter(|(_, role)| role.is_none());
        let mut notes: Vec<String> = unknown
            .filter(|(header, _)| !header.is_empty())
            .map(|(header, _)| format!("column \"{header}\" is not known and was left out"))
            .collect();
        notes.extend(sheet.assumed);
        sheet.problems.into_result(Some(Self { rows, interval_s, notes }))
    }
}

/// A line of the file, to find columns in it.
struct Line<'t> {
    number: usize,
    text: &'t str,
}

impl<'t> Sheet<'t> {
    /// Finds the header among the first lines.
    fn open(file: &'t str, text: &'t str, options: &CountOptions) -> Result<Self, Problems> {
        let mut sheet = Self {
            file,
            text,
            delimiter: b',',
            columns: Vec::new(),
            headers: Vec::new(),
            problems: Problems::new(),
            assumed: BTreeSet::new(),
            day: None,
        };
        for line in text.lines().take(MAX_TITLE_LINES) {
            let most = |d: &u8| line.bytes().filter(|b| b == d).count();
            let delimiter = *b",;\t".iter().max_by_key(|d| most(d)).unwrap_or(&b',');
            let mut reader = reader(line, delimiter);
            let Some(Ok(record)) = reader.records().next() else { continue };
            let headers: Vec<String> = record.iter().map(str::to_owned).collect();
            let named = |h: &String| options.columns.get(&plain(h)).copied().or_else(|| role(h));
            let columns: Vec<Option<Role>> = headers.iter().map(named).collect();
            let has = |r: Role| columns.contains(&Some(r));
            if has(Role::Begin) && (has(Role::From) || has(Role::To) || has(Role::Movement)) {
                (sheet.delimiter, sheet.headers, sheet.columns) = (delimiter, headers, columns);
                break;
            }
        }
        sheet.check_header()?;
        Ok(sheet)
    }

    fn check_header(&self) -> Result<(), Problems> {
        let mut problems = Problems::new();
        let mark = Mark::file(self.file);
        if self.columns.is_empty() {
            let what = format!(
                "found no header in the first {MAX_TITLE_LINES} lines: expected a column for the \
                 time, one for the approach or movement, and one for each class of vehicles"
            );
            problems.add(&mark, what);
            return Err(problems);
        }
        let counts = |r: &Option<Role>| matches!(r, Some(Role::Class(_) | Role::Total));
        if !self.columns.iter().any(counts) {
            problems.add(&mark, "found no column for a class of vehicles nor for all of them");
        }
        let single = |r: &Role| !matches!(r, Role::Class(_) | Role::Remark);
        let mut seen = BTreeSet::new();
        for (role, header) in self.columns.iter().zip(&self.headers) {
            if role.as_ref().is_some_and(|r| single(r) && !seen.insert(*r)) {
                problems.add(&mark, format!("column \"{header}\" says what another says too"));
            }
        }
        problems.into_result(Some(()))
    }

    /// The records behind the header.
    fn records(&mut self) -> Vec<(Line<'t>, csv::StringRecord)> {
        let mut all = Vec::new();
        let mut header_seen = false;
        // Lines are counted up to this octet.
        let (mut number, mut counted) = (1, 0);
        for record in reader(self.text, self.delimiter).into_records() {
            match record {
                Ok(record) => {
                    if !header_seen {
                        header_seen = record.iter().eq(self.headers.iter().map(String::as_str));
                        continue;
                    }
                    let start = record.position().map_or(0, csv::Position::byte);
                    let mut start = usize::try_from(start).unwrap_or(0);
                    // The reader stands in front of blank lines and comments.
                    while let Some(rest) = self.text.get(start..)
                        && rest.starts_with(['\r', '\n', '#'])
                    {
                        start += rest.find('\n').map_or(rest.len(), |at| at + 1);
                    }
                    let passed = self.text.get(counted..start).unwrap_or_default();
                    number += passed.bytes().filter(|b| *b == b'\n').count();
                    counted = start.max(counted);
                    let text = self.text.get(start..).and_then(|rest| rest.lines().next());
                    let text = text.unwrap_or_default();
                    if record.iter().any(|f| !f.is_empty()) {
                        all.push((Line { number, text }, record));
                    }
                }
                Err(e) => {
                    let line = e.position().map_or(0, |p| usize::try_from(p.line()).unwrap_or(0));
                    self.problems.add(&Mark::line(self.file, line, ""), e.to_string());
                    break;
                }
            }
        }
        all
    }

    fn row(
        &mut self,
        line: &Line<'_>,
        record: &csv::StringRecord,
        scenario: &Scenario,
        options: &CountOptions,
        ends: &mut BTreeSet<(u32, u32)>,
    ) -> Option<CountRow> {
        if record.len() != self.columns.len() {
            let what = format!("found {} values, expected {}", record.len(), self.columns.len());
            self.problems.add(&Mark::line(self.file, line.number, ""), what);
            return None;
        }
        let begin_s = self.begin(line, record, ends);
        let numbers = self.numbers(line, record);
        let counted = self.counted(line, record, scenario, options);
        let (begin_s, (by_class, total), counted) = (begin_s?, numbers?, counted?);
        let network = &scenario.network.network;
        let ways = places::ways(network.intersection(counted.intersection)?);
        let fits = |&(a, b): &(ApproachId, ApproachId)| {
            counted.from.is_none_or(|f| f == a) && counted.to.is_none_or(|t| t == b)
        };
        if !ways.iter().any(fits) {
            // Firms list movements that nobody may make, with nobody in them.
            if by_class.values().sum::<f64>() + total.unwrap_or(0.0) > 0.0 {
                let name = |a: Option<ApproachId>| a.map_or("any".to_owned(), |a| a.to_string());
                let (from, to) = (name(counted.from), name(counted.to));
                let what = format!(
                    "counted is a movement that isn't there: no vehicle lane leads from approach \
                     {from} to approach {to} of intersection {}",
                    counted.intersection
                );
                let role = if self.at(Role::To).is_some() { Role::To } else { Role::Movement };
                self.problem(line, self.at(role).unwrap_or(0), what);
            }
            return None;
        }
        let mark = Mark::line(self.file, line.number, "");
        // A row without any number is an interval that nobody counted.
        let counted_any = !by_class.is_empty() || total.is_some();
        counted_any.then_some(CountRow { mark, begin_s, counted, by_class, total })
    }

    fn begin(
        &mut self,
        line: &Line<'_>,
        record: &csv::StringRecord,
        ends: &mut BTreeSet<(u32, u32)>,
    ) -> Option<u32> {
        let column = self.at(Role::Begin)?;
        let shown = record.get(column)?;
        let Some((begin, end, day)) = clock::interval(shown) else {
            let what = format!("found \"{}\", expected a time of day as 07:15", cut(shown));
            self.problem(line, column, what);
            return None;
        };
        let end = match self.at(Role::End).and_then(|c| Some((c, record.get(c)?))) {
            Some((column, text)) => {
                let found = clock::interval(text).map(|(end, ..)| end);
                if found.is_none() {
                    let what = format!("found \"{}\", expected a time as 07:30", cut(text));
                    self.problem(line, column, what);
                }
                found
            }
            None => end,
        };
        if let Some(end) = end {
            let end = if end <= begin { end + DAY_S } else { end };
            ends.insert((begin, end));
        }
        let day = self.at(Role::Date).and_then(|c| record.get(c)).or(day);
        if let Some(day) = day.filter(|d| !d.is_empty()) {
            let first = self.day.get_or_insert_with(|| day.to_owned()).clone();
            if first != day {
                let what = format!("found {}, expected one day only: {}", cut(day), cut(&first));
                self.problem(line, self.at(Role::Date).unwrap_or(column), what);
                return None;
            }
        }
        Some(begin)
    }

    /// Vehicles per class, and all of them; empty cells are nobody beside others with somebody.
    fn numbers(
        &mut self,
        line: &Line<'_>,
        record: &csv::StringRecord,
    ) -> Option<(BTreeMap<VehicleClass, f64>, Option<f64>)> {
        let (mut by_class, mut total) = (BTreeMap::new(), None);
        let mut sound = true;
        for (column, (role, text)) in self.columns.clone().iter().zip(record).enumerate() {
            if !matches!(role, Some(Role::Class(_) | Role::Total)) || text.is_empty() {
                continue;
            }
            let value = if text == "-" { Some(0.0) } else { number::count(text) };
            match (role, value) {
                (Some(Role::Class(class)), Some(n)) => *by_class.entry(*class).or_insert(0.0) += n,
                (_, Some(n)) => total = Some(n),
                (_, None) => {
                    let what =
                        format!("found \"{}\", expected a count, a number from 0 on", cut(text));
                    self.problem(line, column, what);
                    sound = false;
                }
            }
        }
        if let (Some(total), false) = (total, by_class.is_empty()) {
            let sum = |keep: fn(&VehicleClass) -> bool| -> f64 {
                by_class.iter().filter(|(c, _)| keep(c)).map(|(_, n)| n).sum()
            };
            let wheels = |c: &VehicleClass| *c != VehicleClass::Pedestrian;
            let motors = |c: &VehicleClass| wheels_of(*c);
            let sums = [sum(|_| true), sum(wheels), sum(motors)];
            if !sums.iter().any(|s| (s - total).abs() < 0.5) {
                let at = line.number;
                let all = sums[0];
                self.assumed.insert(format!(
                    "line {at}: its classes sum up to {all}, its total says {total}: the classes hold"
                ));
            }
            return sound.then_some((by_class, None));
        }
        sound.then_some((by_class, total))
    }

    fn counted(
        &mut self,
        line: &Line<'_>,
        record: &csv::StringRecord,
        scenario: &Scenario,
        options: &CountOptions,
    ) -> Option<Counted> {
        let cell = |sheet: &Self, role| {
            let column = sheet.at(role)?;
            Some((column, record.get(column)?.to_owned()))
        };
        let named = cell(self, Role::Intersection);
        let text = named.as_ref().map(|(_, text)| text.as_str());
        let network = &scenario.network.network;
        let i = match places::intersection(network, text) {
            Ok(i) => i,
            Err(what) => {
                self.problem(line, named.map_or(0, |(column, _)| column), what);
                return None;
            }
        };
        let (mut from, mut to) = (cell(self, Role::From), cell(self, Role::To));
        let movement = cell(self, Role::Movement);
        let pair = movement.as_ref().and_then(|(c, t)| Some((*c, places::pair(t)?)));
        if let Some((column, (a, b))) = pair
            && to.is_none()
        {
            (from, to) = (Some((column, a.to_owned())), Some((column, b.to_owned())));
        }
        let from = self.approach(line, i, from, options)?;
        if let (Some((column, text)), None, None) = (&movement, &pair, &to)
            && !text.is_empty()
        {
            let led = from.ok_or_else(|| "found a turn without an approach".to_owned());
            return match led.and_then(|from| places::turn(i, from, text)) {
                Ok(to) => Some(Counted { intersection: i.id(), from, to: Some(to) }),
                Err(what) => {
                    self.problem(line, *column, what);
                    None
                }
            };
        }
        let to = self.approach(line, i, to, options)?;
        Some(Counted { intersection: i.id(), from, to })
    }

    /// `None` if the cell is wrong.
    fn approach(
        &mut self,
        line: &Line<'_>,
        i: &roadnet::Intersection,
        cell: Option<(usize, String)>,
        options: &CountOptions,
    ) -> Option<Option<ApproachId>> {
        let Some((column, text)) = cell else { return Some(None) };
        match places::approach(i, &text, options, &mut self.assumed) {
            Ok(found) => Some(found),
            Err(what) => {
                self.problem(line, column, what);
                None
            }
        }
    }

    fn at(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|r| *r == Some(role))
    }

    fn problem(&mut self, line: &Line<'_>, column: usize, what: String) {
        let field = self.headers.get(column).cloned().unwrap_or_default();
        let mut mark = Mark::line(self.file, line.number, field);
        mark.column = position(line.text, self.delimiter, column);
        self.problems.add(&mark, what);
    }
}

/// Whether it goes into the demand of vehicles if buses do.
pub(super) const fn wheels_of(class: VehicleClass) -> bool {
    !matches!(class, VehicleClass::Bicycle | VehicleClass::Pedestrian | VehicleClass::Tram)
}

/// The length that all intervals have.
fn interval_length(rows: &[CountRow], ends: &BTreeSet<(u32, u32)>, problems: &mut Problems) -> u32 {
    let begins: BTreeSet<u32> = rows.iter().map(|r| r.begin_s).collect();
    let mut begins = begins.into_iter();
    let first = begins.next();
    let later: Vec<u32> = begins.collect();
    let steps = first.into_iter().chain(later.iter().copied()).zip(later.iter().copied());
    let step = steps.map(|(a, b)| b - a).min();
    let told: BTreeSet<u32> = ends.iter().map(|(begin, end)| end - begin).collect();
    let length = told.first().copied().or(step).unwrap_or(QUARTER_S);
    let off_grid = |s: &u32| first.is_some_and(|first| !(s - first).is_multiple_of(length.max(1)));
    let Some(mark) = rows.first().map(|r| r.mark.clone()) else { return length };
    if told.len() > 1 {
        let told: Vec<String> = told.iter().take(4).map(|s| format!("{} min", s / 60)).collect();
        let what = format!("intervals have several lengths: {}", told.join(", "));
        problems.add(&Mark::file(&mark.file), what);
    } else if !(MIN_INTERVAL_S..=MAX_INTERVAL_S).contains(&length) {
        let what = format!("intervals last {length} s, expected 1 to 60 minutes");
        problems.add(&Mark::file(&mark.file), what);
    } else if let Some(off) = later.iter().find(|s| off_grid(s)) {
        let off = rows.iter().find(|r| r.begin_s == *off).map_or(mark, |r| r.mark.clone());
        problems.add(&off, format!("intervals of {} min overlap here", length / 60));
    }
    length.max(1)
}

/// UTF-8, with or without a byte order mark.
fn text<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Problems> {
    let mut problems = Problems::new();
    if bytes.len() > MAX_BYTES {
        let what = format!("{} bytes, expected at most {MAX_BYTES}", bytes.len());
        problems.add(&Mark::file(file), what);
        return Err(problems);
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        problems.add(&Mark::file(file), "it is in UTF-16, expected UTF-8");
        return Err(problems);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    core::str::from_utf8(bytes).map_err(|e| {
        let line = 1 + bytes[..e.valid_up_to()].iter().filter(|b| **b == b'\n').count();
        problems.add(&Mark::line(file, line, ""), "this is no UTF-8");
        problems
    })
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(delimiter)
        .flexible(true)
        .trim(csv::Trim::All)
        .comment(Some(b'#'))
        .from_reader(text.as_bytes())
}

/// Where a column begins in a line, in characters from 1.
fn position(line: &str, delimiter: u8, column: usize) -> usize {
    let (mut quoted, mut passed) = (false, 0);
    if column == 0 {
        return 1;
    }
    for (i, c) in line.chars().enumerate() {
        quoted ^= c == '"';
        passed += usize::from(c == char::from(delimiter) && !quoted);
        if passed == column {
            return i + 2;
        }
    }
    0
}

fn cut(text: &str) -> String {
    text.chars().take(MAX_SHOWN).collect()
}

const QUARTER_S: u32 = 900;
const MIN_INTERVAL_S: u32 = 60;
const MAX_INTERVAL_S: u32 = 3_600;
/// Names of the firm, the client and the weather stand in front of the header.
const MAX_TITLE_LINES: usize = 30;
/// A day of quarters of an hour at 80 junctions with 12 movements.
const MAX_ROWS: usize = 100_000;
/// Rows of 160 characters.
const MAX_BYTES: usize = 16 << 20;
/// Characters of a wrong value that a problem quotes.
const MAX_SHOWN: usize = 40;
