//! `--stats`: what came, in counts, rates and sizes, and what was wrong with the rest.
//!
//! Takes the same memory for ten messages and for a thousand million: sizes are counted one by
//! one up to the longest message there is, stations up to a bound.

use its::wire::{MAX_MESSAGE_OCTETS, MessageKind};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::time::Duration;

/// Counts over one or more inputs.
#[derive(Default)]
pub struct Stats {
    kinds: BTreeMap<&'static str, Kind>,
    errors: BTreeMap<&'static str, u64>,
    first: Option<Duration>,
    last: Option<Duration>,
}

/// One kind of message.
struct Kind {
    count: u64,
    /// How many of these hold parts that their module doesn't know.
    unknown: u64,
    /// How many came with so many octets.
    sizes: Vec<u64>,
    stations: BTreeSet<u32>,
}

impl Stats {
    /// A message was decoded.
    pub fn message(&mut self, kind: MessageKind, octets: &[u8], has_unknown: bool) {
        let kind = self.kinds.entry(kind.name()).or_insert_with(|| Kind {
            count: 0,
            unknown: 0,
            sizes: vec![0; MAX_MESSAGE_OCTETS + 1],
            stations: BTreeSet::new(),
        });
        kind.count += 1;
        kind.unknown += u64::from(has_unknown);
        kind.sizes[octets.len().min(MAX_MESSAGE_OCTETS)] += 1;
        // The header is the same for all: version, message, station.
        if let Some(station) = octets.get(2..).and_then(<[u8]>::first_chunk)
            && kind.stations.len() < MAX_STATIONS
        {
            kind.stations.insert(u32::from_be_bytes(*station));
        }
    }

    /// Something could not be decoded.
    pub fn error(&mut self, kind: &'static str) {
        *self.errors.entry(kind).or_default() += 1;
    }

    /// A frame was recorded at this time since 1970.
    pub fn at(&mut self, time: Option<Duration>) {
        self.first = self.first.min(time).or(self.first).or(time);
        self.last = self.last.max(time);
    }

    /// Seconds from the first to the last frame, if these say their times and differ.
    fn span_s(&self) -> Option<f64> {
        let span = self.last?.checked_sub(self.first?)?;
        (!span.is_zero()).then_some(span.as_secs_f64())
    }

    /// One document; `skipped` frames had no message.
    pub fn to_json(&self, skipped: u64) -> Value {
        let span_s = self.span_s();
        let messages: BTreeMap<_, _> = self
            .kinds
            .iter()
            .map(|(name, kind)| {
                let sizes = json!({
                    "min": kind.octets_at(0.0), "p50": kind.octets_at(0.5),
                    "p95": kind.octets_at(0.95), "max": kind.octets_at(1.0),
                    "mean": kind.mean_octets(),
                });
                let rate = span_s.map(|s| kind.count as f64 / s);
                let value = json!({
                    "count": kind.count, "rate_per_s": rate, "octets": sizes,
                    "stations": kind.stations.len(),
                    "stations_are_all": kind.stations.len() < MAX_STATIONS,
                    "with_unknown": kind.unknown,
                });
                (*name, value)
            })
            .collect();
        json!({
            "messages": messages, "errors": self.errors, "skipped_frames": skipped,
            "span_s": span_s,
        })
    }

    /// As a table; `skipped` frames had no message.
    pub fn to_table(&self, skipped: u64) -> String {
        let mut text = String::new();
        let span_s = self.span_s();
        let _ = writeln!(
            text,
            "{:<8}{:>10}{:>8}{:>10}{:>10}{:>7}{:>7}{:>7}{:>9}{:>9}",
            "message",
            "count",
            "share",
            "per s",
            "stations",
            "min",
            "p50",
            "p95",
            "max B",
            "unknown"
        );
        let all: u64 = self.kinds.values().map(|kind| kind.count).sum();
        for (name, kind) in &self.kinds {
            let share = 100.0 * kind.count as f64 / all as f64;
            let rate = span_s.map_or("-".to_owned(), |s| format!("{:.2}", kind.count as f64 / s));
            let more = if kind.stations.len() < MAX_STATIONS { "" } else { "+" };
            let _ = writeln!(
                text,
                "{name:<8}{:>10}{share:>7.1}%{rate:>10}{:>10}{:>7}{:>7}{:>7}{:>9}{:>9}",
                kind.count,
                format!("{}{more}", kind.stations.len()),
                kind.octets_at(0.0),
                kind.octets_at(0.5),
                kind.octets_at(0.95),
                kind.octets_at(1.0),
                kind.unknown,
            );
        }
        let _ = writeln!(text, "{:<8}{all:>10}", "all");
        if let Some(span_s) = span_s {
            let _ = writeln!(text, "recorded in {span_s:.1} s");
        }
        if skipped > 0 {
            let _ = writeln!(text, "frames without a message: {skipped}");
        }
        let bad: u64 = self.errors.values().sum();
        let _ = writeln!(text, "errors: {bad}");
        for (kind, count) in &self.errors {
            let _ = writeln!(text, "  {kind:<24}{count:>10}");
        }
        text
    }
}

impl Kind {
    /// The least size that this share of the messages doesn't exceed, in octets.
    fn octets_at(&self, share: f64) -> usize {
        let wanted = ((share * self.count as f64).ceil() as u64).max(1);
        let mut seen = 0;
        let at = self.sizes.iter().position(|count| {
            seen += count;
            seen >= wanted
        });
        at.unwrap_or_default()
    }

    fn mean_octets(&self) -> f64 {
        let octets = self.sizes.iter().enumerate().map(|(size, count)| size as u64 * count);
        octets.sum::<u64>() as f64 / self.count as f64
    }
}

/// Stations that are told apart, per message: a city's day has some ten thousand.
const MAX_STATIONS: usize = 65_536;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_exact() {
        let mut stats = Stats::default();
        for octets in (40..=60).rev() {
            stats.message(MessageKind::Cam, &vec![7; octets], octets == 50);
        }
        stats.error("truncated");
        stats.at(Some(Duration::from_secs(20)));
        stats.at(None);
        stats.at(Some(Duration::from_secs(10)));
        let value = stats.to_json(0);
        let cam = &value["messages"]["cam"];
        assert_eq!(
            cam["octets"],
            json!({"min": 40, "p50": 50, "p95": 59, "max": 60, "mean": 50.0})
        );
        assert_eq!((&cam["count"], &cam["stations"]), (&json!(21), &json!(1)));
        assert_eq!((&cam["rate_per_s"], &cam["with_unknown"]), (&json!(2.1), &json!(1)));
        assert_eq!(value["errors"], json!({"truncated": 1}));
        let table = stats.to_table(0);
        let row = table.lines().nth(1).unwrap().split_whitespace().collect::<Vec<_>>();
        assert_eq!(row, ["cam", "21", "100.0%", "2.10", "1", "40", "50", "59", "60", "1"]);
    }

    #[test]
    fn stations_are_counted_up_to_a_bound() {
        let mut stats = Stats::default();
        for station in 0..MAX_STATIONS as u32 + 9 {
            stats.message(
                MessageKind::Denm,
                &[&[2, 1], &station.to_be_bytes()[..]].concat(),
                false,
            );
        }
        let denm = &stats.to_json(0)["messages"]["denm"];
        assert_eq!(denm["stations"], json!(MAX_STATIONS));
        assert_eq!(denm["stations_are_all"], json!(false));
        assert!(stats.to_table(0).contains("65536+"));
    }
}
