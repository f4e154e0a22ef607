//! Whether our own traffic and SUMO put the ways of control into the same order.

use crate::run::{TIMES, output};
use reporting::bar::{Bar, Goal};
use reporting::order::kendall_tau;
use reporting::report::Chapter;
use reporting::svg::row;
use serde_json::{Value, json};
use std::ops::RangeInclusive;
use std::path::Path;
use std::process::Command;

/// A policy, and the plan that it has instead of the network's own.
const WAYS: [(&str, &str, Option<&str>); 6] = [
    ("fixed, the network's own program", "fixed", None),
    ("fixed, Webster's plan", "fixed", Some("webster.csv")),
    ("fixed, coordinated plan", "fixed", Some("plan.csv")),
    ("actuated", "actuated", None),
    ("max-pressure", "max-pressure", None),
    ("adaptive", "adaptive", None),
];

/// Every way in both simulators, everybody equipped.
///
/// # Errors
/// A run that did not come to its end.
pub fn chapter(
    name: &str,
    semafor: &Path,
    configuration: &Path,
    folder: &Path,
    seeds: &RangeInclusive<u64>,
) -> Result<Chapter, String> {
    for (file, option) in [("plan.csv", None), ("webster.csv", Some("--uncoordinated"))] {
        let mut command = Command::new(semafor);
        command.arg("plan").arg(configuration).args(TIMES).args(["--intergreen", "none"]);
        command.args(option).arg("-o").arg(folder.join(file));
        output(&mut command)?;
    }
    let mut chapter = Chapter::new(&format!("The order of policies: {name}"));
    chapter.text(
        "The same engines in SUMO and in our own traffic, on the same files, everybody sends CAMs. \
         Delay: time loss and departure delay, mean of all vehicles and seeds.",
    );
    let mut rows = vec![["", "ours, s", "SUMO, s", "off, %"].map(str::to_owned).to_vec()];
    let mut both = Vec::new();
    for (what, policy, plan) in WAYS {
        let mean = |microsim: bool| -> Result<f64, String> {
            let mut sum_s = 0.0;
            for seed in seeds.clone() {
                let mut command = Command::new(semafor);
                command.arg("sumo").arg(configuration).args(["--policy", policy]).args(TIMES);
                command.args(["--intergreen", "none", "--json", "--seed", &seed.to_string()]);
                command.args(microsim.then_some("--microsim"));
                if let Some(plan) = plan {
                    command.arg("--plan").arg(folder.join(plan));
                }
                let text = output(&mut command)?;
                let figures: Value = serde_json::from_slice(&text).map_err(|e| e.to_string())?;
                sum_s += figures["delay_s"].as_f64().ok_or("nobody drove")?;
            }
            Ok(sum_s / (seeds.end() - seeds.start() + 1) as f64)
        };
        let (ours, theirs) = (mean(true)?, mean(false)?);
        eprintln!("{name}: {what}: {ours:.1} s here, {theirs:.1} s in SUMO");
        rows.push(row(what, &[ours, theirs, 100.0 * (ours / theirs - 1.0)]));
        both.push((ours, theirs));
    }
    let bar = format!("signals/{name}/kendall_tau");
    chapter.bars.push(Bar::new(bar, kendall_tau(&both), Goal::Least(0.8)));
    chapter.values = json!({ "delay_s": rows });
    chapter.tables.push(rows);
    Ok(chapter)
}
