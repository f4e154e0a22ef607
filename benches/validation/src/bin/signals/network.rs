//! One network: every way of control with every seed.

use crate::files;
use crate::goals::{
    MOST_DECISION_P99_MS, MOST_TELEPORTED, MOST_WAIT_S, MOST_WALKERS_P95_S, OVER_PERFECT,
    OVER_PLAN, most_delay_s,
};
use crate::options::Options;
use crate::ranking;
use crate::run::{Outcome, Setting, WAYS, Way};
use reporting::bar::{Bar, Goal};
use reporting::bars::Bars;
use reporting::report::Chapter;
use serde_json::json;
use std::path::{Path, PathBuf};
use tests::judge::Judge;
use tests::judge::tags::all;

/// A network with its demand.
pub struct Network {
    pub name: String,
    configuration: PathBuf,
    additional: Vec<PathBuf>,
    judge: Judge,
    folder: PathBuf,
}

/// A way of control and what came of it, by seed.
type Row = (Way, Vec<Outcome>);

impl Network {
    /// Reads what a configuration of SUMO's names, and writes the files that runs need.
    ///
    /// # Errors
    /// What can't be read or written.
    pub fn open(configuration: &Path, options: &Options) -> Result<Self, String> {
        let read = |path: &Path| {
            std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
        };
        let text = read(configuration)?;
        let beside = configuration.parent().unwrap_or(Path::new(""));
        let named = |element: &str| -> Vec<PathBuf> {
            let tag = all(&text).find(|t| t.name == element && !t.ends);
            let value = tag.as_ref().and_then(|t| t.get("value")).unwrap_or_default();
            let names = value.split([',', ' ']).filter(|n| !n.is_empty());
            names.map(|n| absolute(&beside.join(n))).collect()
        };
        let net = named("net-file").pop().ok_or("no net-file in it")?;
        let net = read(&net)?;
        let name = configuration.file_stem().map_or_else(String::new, |s| s.display().to_string());
        let folder = absolute(&options.out.join(&name));
        let write = |name: &str, text: String| {
            let path = folder.join(name);
            std::fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))
        };
        std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        write("record.add.xml", files::record("states.xml"))?;
        write("loops.add.xml", files::loops(&net))?;
        write("actuated.add.xml", files::actuated(&net))?;
        Ok(Self {
            name,
            configuration: configuration.to_owned(),
            additional: named("additional-files"),
            judge: Judge::new(&net)?,
            folder,
        })
    }

    /// What its runs share.
    pub fn setting<'a>(&'a self, options: &'a Options) -> Setting<'a> {
        Setting {
            semafor: &options.semafor,
            configuration: &self.configuration,
            additional: &self.additional,
            judge: &self.judge,
            folder: &self.folder,
            attack: None,
            late: false,
        }
    }

    /// Runs everything that is asked for.
    ///
    /// # Errors
    /// A run that did not come to its end.
    pub fn chapter(&self, options: &Options) -> Result<Chapter, String> {
        let setting = self.setting(options);
        let wanted =
            |way: &&Way| options.only.is_empty() || options.only.iter().any(|o| o == way.name);
        let ways: Vec<&Way> = WAYS.iter().filter(wanted).collect();
        for computed in [false, true] {
            let mut needs = ways.iter().filter(|w| w.needs_plan() && w.is_computed() == computed);
            needs.next().map_or(Ok(()), |way| setting.plan(way))?;
        }
        let mut rows: Vec<Row> = Vec::new();
        for (n, way) in ways.iter().enumerate() {
            let mut outcomes = Vec::new();
            for seed in options.seeds.clone() {
                let outcome = setting.run(way, seed)?;
                eprintln!(
                    "{} {}/{} {}, seed {seed}: delay {:.1} s, {} violations",
                    self.name,
                    n + 1,
                    ways.len(),
                    way.name,
                    outcome.delay_s,
                    outcome.verdict.violations.len()
                );
                outcomes.push(outcome);
            }
            rows.push((**way, outcomes));
        }
        Ok(self.tell(&rows))
    }

    /// Whether our own traffic and SUMO put the policies into the same order.
    ///
    /// # Errors
    /// A run that did not come to its end.
    pub fn ranking(&self, options: &Options) -> Result<Chapter, String> {
        let semafor = absolute(&options.semafor);
        let seeds = &options.seeds;
        ranking::chapter(&self.name, &semafor, &self.configuration, &self.folder, seeds)
    }

    fn tell(&self, rows: &[Row]) -> Chapter {
        let mut chapter = Chapter::new(&self.name);
        chapter.text(
            "Delay is time loss and departure delay, of the unfinished and the never inserted too; \
             means over the seeds, maxima where it says so. Amber 3 s, minimum green 5 s, no \
             all-red; in the second table the intergreens are those that RiLSA computes. \
             adaptive-noisy has 2 m of noise in positions, loses 20 % of its messages and gets the rest 300 ms late. sumo-fixed and \
             sumo-actuated are SUMO's own control of the network's programs. Violations are judged \
             from SUMO's record of its lights and the network's foes.",
        );
        let delay_s = |name: &str| {
            let found = rows.iter().find(|(way, _)| way.name == name);
            found.map(|(_, all)| mean(all, |o| Some(o.delay_s)))
        };
        for (way, all) in rows.iter().filter(|(way, _)| way.policy.is_some()) {
            let over = match way.name {
                "adaptive-10" => delay_s("plan").map(|s| s * OVER_PLAN),
                "adaptive-10-computed" => delay_s("plan-computed").map(|s| s * OVER_PLAN),
                "adaptive-noisy" => delay_s("adaptive").map(|s| s * OVER_PERFECT),
                _ => None,
            };
            if let Some(most_s) = most_delay_s(&self.name, way.name).or(over) {
                let name = format!("signals/{}/{}/delay_s", self.name, way.name);
                chapter.bars.push(Bar::new(
                    name,
                    mean(all, |o| Some(o.delay_s)),
                    Goal::Most(most_s),
                ));
            }
        }
        self.everywhere(rows, &mut chapter);
        self.on_foot(rows, &mut chapter);
        let (own, computed): (Vec<&Row>, Vec<&Row>) =
            rows.iter().partition(|(way, _)| !way.is_computed());
        let tables = [("control", own), ("with RiLSA's intergreens", computed)];
        let tables = tables.iter().filter(|(_, rows)| !rows.is_empty());
        chapter.tables.extend(tables.map(|(name, rows)| table(name, rows)));
        chapter.charts.push(chart(rows));
        let found: Vec<String> = rows
            .iter()
            .flat_map(|(way, all)| all.iter().map(move |o| (way, o)))
            .flat_map(|(way, o)| {
                o.verdict.violations.iter().take(3).map(move |v| format!("{}: {v}", way.name))
            })
            .take(30)
            .collect();
        if !found.is_empty() {
            chapter.text(format!("Violations (the first of each run): {}", found.join("; ")));
        }
        chapter.values = json!(rows.iter().map(|(way, all)| values(way, all)).collect::<Vec<_>>());
        chapter
    }

    /// What holds of every run of ours: the worst of all.
    fn everywhere(&self, rows: &[Row], chapter: &mut Chapter) {
        let ours = || rows.iter().filter(|(way, _)| way.policy.is_some());
        let worst = |of: &dyn Fn(&Outcome) -> f64| {
            // What was not measured in one run is not measured.
            let worse = |a: f64, b: f64| if a >= b || a.is_nan() { a } else { b };
            ours().flat_map(|(_, all)| all).map(of).fold(0.0, worse)
        };
        let mut bar = |what: &str, measured, most| {
            let name = format!("signals/{}/{what}", self.name);
            chapter.bars.push(Bar::new(name, measured, Goal::Most(most)));
        };
        bar("violations", worst(&|o| o.verdict.violations.len() as f64), 0.0);
        bar("teleported", worst(&|o| o.teleported), MOST_TELEPORTED);
        bar("collided", worst(&|o| o.collided), 0.0);
        bar("decision_p99_ms", worst(&|o| o.p99_ms.unwrap_or(f64::NAN)), MOST_DECISION_P99_MS);
        // A fixed plan waits for nobody.
        for (way, all) in ours().filter(|(way, _)| way.policy != Some("fixed")) {
            let waited_s = all.iter().map(|o| o.max_wait_s).fold(0.0, f64::max);
            bar(&format!("{}/max_wait_s", way.name), waited_s, MOST_WAIT_S);
        }
    }

    fn on_foot(&self, rows: &[Row], chapter: &mut Chapter) {
        let find = |name: &str| rows.iter().find(|(way, _)| way.name == name).map(|(_, all)| all);
        let Some(adaptive) = find("adaptive") else { return };
        if adaptive.iter().all(|o| o.walkers.is_none()) {
            return;
        }
        let wait_s = |all: &[Outcome]| mean(all, |o| Some(o.walkers?.0));
        let mut bar = |what: &str, measured, most| {
            let name = format!("signals/{}/adaptive/{what}", self.name);
            chapter.bars.push(Bar::new(name, measured, Goal::Most(most)));
        };
        bar("walkers_p95_s", mean(adaptive, |o| Some(o.walkers?.1)), MOST_WALKERS_P95_S);
        if let Some(fixed) = find("fixed") {
            bar("walkers_wait_s", wait_s(adaptive), wait_s(fixed));
        }
    }
}

fn values(way: &Way, all: &[Outcome]) -> serde_json::Value {
    let row = |o: &Outcome| {
        json!({
            "delay_s": o.delay_s, "bus_loss_s": o.bus_loss_s, "max_wait_s": o.max_wait_s,
            "teleported": o.teleported, "collided": o.collided, "decision_p99_ms": o.p99_ms,
            "walkers_wait_s": o.walkers.map(|w| w.0), "walkers_p95_s": o.walkers.map(|w| w.1),
            "greens": o.verdict.greens, "violations": o.verdict.violations.len(),
        })
    };
    json!({ "way": way.name, "penetration": way.penetration, "loops": way.loops,
            "runs": all.iter().map(row).collect::<Vec<_>>() })
}

fn table(name: &str, rows: &[&Row]) -> Vec<Vec<String>> {
    let head = [
        name,
        "CAMs",
        "loops",
        "delay s",
        "worst seed s",
        "buses' loss s",
        "on foot s",
        "longest wait s",
        "teleported",
        "violations",
        "decision p99 ms",
    ];
    let told = |x: f64| if x.is_finite() { format!("{x:.1}") } else { "–".to_owned() };
    let mut table = vec![head.map(str::to_owned).to_vec()];
    for (way, all) in rows {
        let worst = |of: &dyn Fn(&Outcome) -> f64| all.iter().map(of).fold(0.0, f64::max);
        let ours = way.policy.is_some();
        table.push(vec![
            way.name.to_owned(),
            if ours { format!("{:.0} %", way.penetration * 100.0) } else { "–".to_owned() },
            if way.loops { "yes" } else { "no" }.to_owned(),
            told(mean(all, |o| Some(o.delay_s))),
            told(worst(&|o| o.delay_s)),
            told(mean(all, |o| o.bus_loss_s)),
            told(mean(all, |o| Some(o.walkers?.0))),
            told(worst(&|o| o.max_wait_s)),
            format!("{:.2} %", worst(&|o| o.teleported) * 100.0),
            worst(&|o| o.verdict.violations.len() as f64).to_string(),
            if ours {
                format!("{:.3}", worst(&|o| o.p99_ms.unwrap_or(0.0)))
            } else {
                "–".to_owned()
            },
        ]);
    }
    table
}

/// The delay of every seed, way by way.
fn chart(rows: &[Row]) -> Bars {
    let delays = |(way, all): &Row| {
        (way.name.to_owned(), all.iter().map(|o| o.delay_s).collect::<Vec<f64>>())
    };
    let (title, unit) =
        ("Mean delay by way of control, a dot for each seed".to_owned(), "s".to_owned());
    Bars { title, unit, rows: rows.iter().map(delays).collect() }
}

/// Of those that have it; not a number if none has.
fn mean(all: &[Outcome], of: impl Fn(&Outcome) -> Option<f64>) -> f64 {
    let values: Vec<f64> = all.iter().filter_map(of).collect();
    values.iter().sum::<f64>() / values.len() as f64
}

/// SUMO resolves what is named against other folders than ours.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}
