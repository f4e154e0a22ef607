//! Tables and bars.

/// What one contestant took for each message, nanoseconds; `None` where it can't.
pub struct Column {
    /// Who.
    pub name: String,
    /// In the order of the messages.
    pub ns: Vec<Option<f64>>,
}

impl Column {
    /// How many times longer `self` takes than `other`, over the messages that both can, as a
    /// geometric mean.
    pub fn times(&self, other: &Self) -> Option<f64> {
        let logs: Vec<f64> = self
            .ns
            .iter()
            .zip(&other.ns)
            .filter_map(|(ours, theirs)| Some((*ours.as_ref()? / *theirs.as_ref()?).ln()))
            .collect();
        let mean = logs.iter().sum::<f64>() / logs.len() as f64;
        (!logs.is_empty()).then(|| mean.exp())
    }
}

/// One row per message: nanoseconds, and behind them how many times the first column's.
pub fn table(title: &str, rows: &[String], columns: &[Column]) -> String {
    let head: String = columns.iter().map(|column| format!("{:>18}", column.name)).collect();
    let mut text = format!("{title:<22}{head}\n");
    for (row, label) in rows.iter().enumerate() {
        text += &format!("{label:<22}");
        for column in columns {
            let ours = columns.first().and_then(|first| first.ns[row]);
            text += &match (column.ns[row], ours) {
                (Some(ns), Some(ours)) => {
                    format!("{:>18}", format!("{ns:.0} ({:.1}×)", ns / ours))
                }
                _ => format!("{:>18}", "cannot"),
            };
        }
        text.push('\n');
    }
    let means = columns.iter().map(|column| {
        let times = columns.first().and_then(|first| column.times(first));
        format!("{:>18}", times.map_or("–".to_owned(), |times| format!("{times:.2}×")))
    });
    text + &format!("{:<22}{}\n", "geometric mean", means.collect::<String>())
}

/// What a bar asks for.
#[derive(Clone, Copy, Debug)]
pub enum Goal {
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
}

/// `bar <name> <measured> <goal> met|short`; what wasn't measured is not met.
pub fn bar(name: &str, measured: Option<f64>, goal: Goal) -> String {
    let (number, is_met) = match goal {
        Goal::AtLeast(goal) => (goal, measured.is_some_and(|measured| measured >= goal)),
        Goal::AtMost(goal) => (goal, measured.is_some_and(|measured| measured <= goal)),
    };
    let said = measured.map_or("unmeasured".to_owned(), |measured| format!("{measured:.2}"));
    format!("bar {name} {said} {number} {}", if is_met { "met" } else { "short" })
}
