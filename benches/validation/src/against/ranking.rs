//! Whether both simulators put the policies of an engine into the same order.

use super::Error;
use crate::bar::{Bar, Goal};
use crate::order::kendall_tau;
use crate::report::Chapter;
use crate::svg::row;
use control::{PolicyKind, PriorityConfig};
use scenario::Overrides;
use serde_json::json;
use signal::IntergreenSource;
use std::path::{Path, PathBuf};
use std::time::Duration;
use sumo::{Coupling, Launch, RunOptions, Simulator};

/// How the signals are timed: a policy, and the share of cars that send CAMs.
const WAYS: [(&str, PolicyKind, f64); 5] = [
    ("fixed", PolicyKind::Fixed, 1.0),
    ("actuated, all equipped", PolicyKind::Actuated, 1.0),
    ("actuated, 50 % equipped", PolicyKind::Actuated, 0.5),
    ("max-pressure, all equipped", PolicyKind::MaxPressure, 1.0),
    ("adaptive, all equipped", PolicyKind::Adaptive, 1.0),
];

/// The same engines in both, on the same files.
///
/// # Errors
/// If SUMO isn't there or a file can't be read.
pub fn run(file: &Path, folder: &Path, quick: bool) -> Result<Chapter, Error> {
    let name = super::Network::Config(file.to_path_buf()).name();
    let folder = folder.join(format!("ranking-{name}"));
    std::fs::create_dir_all(&folder).map_err(|e| Error::Io(folder.clone(), e))?;
    let mut chapter = Chapter::new(&format!("The order of policies: {name}"));
    let seeds = if quick { 1 } else { 2 };
    chapter.text(format!(
        "{}: an engine for each traffic light, the same in both simulators; amber 3 s, minimum \
         green 5 s, no intergreens, as the network's own programs have it. Delay: time loss and \
         departure delay, mean of all vehicles, over {seeds} seeds. SUMO runs with its own car \
         following and step length, as its configuration says.",
        file.display()
    ));
    let head = ["", "ours, s", "SUMO, s", "off, %"].map(str::to_owned).to_vec();
    let mut rows = vec![head];
    let mut both = Vec::new();
    for (what, policy, penetration) in WAYS {
        let mean = |simulator| -> Result<f64, Error> {
            let mut sum_s = 0.0;
            for seed in 1..=seeds {
                let options = options(file, &folder, policy, (penetration, seed), simulator);
                sum_s += delay_s(options)?;
            }
            Ok(sum_s / seeds as f64)
        };
        let (ours, theirs) = (mean(Simulator::Microsim)?, mean(Simulator::Sumo)?);
        rows.push(row(what, &[ours, theirs, 100.0 * (ours / theirs - 1.0)]));
        both.push((ours, theirs));
    }
    let bar = format!("ranking/{name}/kendall_tau");
    chapter.bars.push(Bar::new(bar, kendall_tau(&both), Goal::Least(0.8)));
    chapter.values = json!({ "delay_s": rows });
    chapter.tables.push(rows);
    Ok(chapter)
}

fn options(
    file: &Path,
    folder: &Path,
    policy: PolicyKind,
    (penetration, seed): (f64, u64),
    simulator: Simulator,
) -> RunOptions {
    let path = |name: &str| -> PathBuf { folder.join(name) };
    RunOptions {
        simulator,
        launch: Launch {
            program: None,
            configuration: file.to_path_buf(),
            options: vec!["--no-warnings".to_owned()],
        },
        policy,
        priority: PriorityConfig::default(),
        penetration,
        seed,
        link: testbed::Link::PERFECT,
        attack: None,
        tripinfo: path("tripinfo.xml"),
        statistics: path("statistics.xml"),
        overrides: Overrides {
            amber: Some(Duration::from_secs(3)),
            min_green: Some(Duration::from_secs(5)),
            intergreens: Some(IntergreenSource::None),
            ..Overrides::default()
        },
        record: None,
    }
}

fn delay_s(options: RunOptions) -> Result<f64, Error> {
    let run = Coupling::start(options).and_then(|c| c.run(|_| {}));
    let run = run.map_err(|e| Error::Content(e.to_string()))?;
    run.figures.delay_s.ok_or_else(|| Error::Content("nobody drove".to_owned()))
}
