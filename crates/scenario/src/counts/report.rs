//! What a calibration met, changed and could not meet.

use serde::Serialize;

/// The report of a calibration.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct CountReport {
    /// Length of an interval.
    pub interval_s: u32,
    /// Every count, by interval and movement.
    pub fitted: Vec<Fitted>,
    /// In short.
    pub summary: Summary,
    /// Movements whose demand is another than before.
    pub changed: Vec<Change>,
    /// Counts that are missed by a GEH of 0.5 or more, and why.
    pub unmet: Vec<String>,
    /// What nobody counted.
    pub missing: Vec<String>,
    /// What was assumed or left out.
    pub notes: Vec<String>,
    /// The most that rounding to 0.001 veh/h moves a flow, vehicles in an interval.
    pub rounding_veh: f64,
    /// Rounds that the fit took, the most of all intervals.
    pub rounds: usize,
}

/// One count beside the demand; hourly flows.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Fitted {
    /// Number of the intersection.
    pub intersection: u16,
    /// Approach of entry; none: all.
    pub from: Option<u8>,
    /// Approach of exit; none: all.
    pub to: Option<u8>,
    /// Begin of the interval, local time.
    pub begin: String,
    /// The same in the scenario's time.
    pub begin_s: f64,
    /// As counted.
    pub counted_veh_per_h: f64,
    /// Demand as it was.
    pub before_veh_per_h: f64,
    /// Demand as it is.
    pub after_veh_per_h: f64,
    /// GEH of the one.
    pub geh_before: f64,
    /// GEH of the other.
    pub geh_after: f64,
}

/// How the demand of one movement changed in the counted intervals.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Change {
    /// Number of the intersection.
    pub intersection: u16,
    /// Approach of entry.
    pub from: u8,
    /// Approach of exit.
    pub to: u8,
    /// How many intervals.
    pub intervals: usize,
    /// Vehicles in them before.
    pub before_veh: f64,
    /// And after.
    pub after_veh: f64,
}

/// All counts in short.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
pub struct Summary {
    /// How many.
    pub counts: usize,
    /// Share with a GEH below 5 before; 0.85 of them is the usual demand (TAG unit M3.1).
    pub below_5_before: f64,
    /// And after.
    pub below_5_after: f64,
    /// The worst before.
    pub max_geh_before: f64,
    /// And after.
    pub max_geh_after: f64,
}

impl Summary {
    pub(super) fn of(fitted: &[Fitted]) -> Self {
        let n = fitted.len().max(1) as f64;
        let share =
            |geh: fn(&Fitted) -> f64| fitted.iter().filter(|f| geh(f) < 5.0).count() as f64 / n;
        let most = |geh: fn(&Fitted) -> f64| fitted.iter().map(geh).fold(0.0, f64::max);
        Self {
            counts: fitted.len(),
            below_5_before: share(|f| f.geh_before),
            below_5_after: share(|f| f.geh_after),
            max_geh_before: most(|f| f.geh_before),
            max_geh_after: most(|f| f.geh_after),
        }
    }
}

impl core::fmt::Display for CountReport {
    /// A table of all counts, then what is to be said besides, one per line.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        writeln!(
            f,
            "begin  intersection  movement   counted    before     after  GEH before  GEH after\n\
             {:>40} {:>9} {:>9}",
            "veh/h", "veh/h", "veh/h"
        )?;
        for r in &self.fitted {
            let name = |a: Option<u8>| a.map_or_else(|| "all".to_owned(), |a| a.to_string());
            let movement = format!("{} → {}", name(r.from), name(r.to));
            writeln!(
                f,
                "{:<6} {:>12}  {movement:<9} {:>8.1} {:>9.1} {:>9.1} {:>11.2} {:>10.2}",
                r.begin,
                r.intersection,
                r.counted_veh_per_h,
                r.before_veh_per_h,
                r.after_veh_per_h,
                r.geh_before,
                r.geh_after
            )?;
        }
        let s = &self.summary;
        writeln!(
            f,
            "{} counts: GEH below 5 for {:.0} % before, {:.0} % after; at most {:.2} before, {:.2} \
             after",
            s.counts,
            100.0 * s.below_5_before,
            100.0 * s.below_5_after,
            s.max_geh_before,
            s.max_geh_after
        )?;
        writeln!(
            f,
            "rounding to 0.001 veh/h moves a flow by at most {:.5} vehicles; {} rounds",
            self.rounding_veh, self.rounds
        )?;
        for c in &self.changed {
            writeln!(
                f,
                "changed: intersection {}, {} → {}: {:.1} to {:.1} vehicles in {} intervals",
                c.intersection, c.from, c.to, c.before_veh, c.after_veh, c.intervals
            )?;
        }
        for (title, lines) in
            [("not met", &self.unmet), ("not counted", &self.missing), ("note", &self.notes)]
        {
            for line in lines {
                writeln!(f, "{title}: {line}")?;
            }
        }
        Ok(())
    }
}
