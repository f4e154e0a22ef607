//! One run of SUMO, timed by `semafor` or by SUMO itself.

use scenario::sumo::{Statistics, Trips};
use serde_json::Value;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use sumo::Figures;
use testbed::Attack;
use tests::judge::{Judge, Least, Verdict};

/// A way of control.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Way {
    pub name: &'static str,
    /// `semafor`'s policy; `None`: SUMO's own control.
    pub policy: Option<&'static str>,
    pub penetration: f64,
    /// Whether there are loops at the stop lines.
    pub loops: bool,
    /// Runs the plan that `semafor plan` makes.
    pub planned: bool,
    pub intergreen: &'static str,
    /// 2 m of noise, every fifth message lost, the others 300 ms late.
    pub noisy: bool,
}

impl Way {
    /// Whether the computed plan is run, or lies beneath: `semafor sumo` would make it anew each time.
    pub fn needs_plan(&self) -> bool {
        self.planned || self.policy == Some("adaptive")
    }

    /// The plan's file: each kind of intergreens has its own.
    fn plan_file(&self) -> String {
        format!("plan-{}.csv", self.intergreen)
    }

    /// Whether its intergreens are RiLSA's.
    pub fn is_computed(&self) -> bool {
        self.intergreen == "computed"
    }
}

/// Every way, ours behind the rivals; then ours once more in the intergreens that RiLSA computes.
pub const WAYS: [Way; 17] = {
    let all = Way {
        name: "adaptive",
        policy: Some("adaptive"),
        penetration: 1.0,
        loops: false,
        planned: false,
        intergreen: "none",
        noisy: false,
    };
    let computed = Way { name: "adaptive-computed", intergreen: "computed", ..all };
    [
        Way { name: "sumo-fixed", policy: None, ..all },
        Way { name: "sumo-actuated", policy: None, ..all },
        Way { name: "fixed", policy: Some("fixed"), ..all },
        Way { name: "plan", policy: Some("fixed"), planned: true, ..all },
        Way { name: "actuated", policy: Some("actuated"), ..all },
        all,
        Way { name: "adaptive-noisy", noisy: true, ..all },
        Way { name: "adaptive-30-loops", penetration: 0.3, loops: true, ..all },
        Way { name: "adaptive-10-loops", penetration: 0.1, loops: true, ..all },
        Way { name: "adaptive-10", penetration: 0.1, ..all },
        Way { name: "fixed-computed", policy: Some("fixed"), ..computed },
        Way { name: "plan-computed", policy: Some("fixed"), planned: true, ..computed },
        Way { name: "actuated-computed", policy: Some("actuated"), ..computed },
        computed,
        Way { name: "adaptive-30-loops-computed", penetration: 0.3, loops: true, ..computed },
        Way { name: "adaptive-10-loops-computed", penetration: 0.1, loops: true, ..computed },
        Way { name: "adaptive-10-computed", penetration: 0.1, ..computed },
    ]
};

/// What came of it.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub delay_s: f64,
    pub bus_loss_s: Option<f64>,
    pub max_wait_s: f64,
    pub teleported: f64,
    pub collided: f64,
    pub walkers: Option<(f64, f64)>,
    /// Of a decision; none of a rival's.
    pub p99_ms: Option<f64>,
    pub verdict: Verdict,
}

/// What every run of a network shares.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub semafor: &'a Path,
    pub configuration: &'a Path,
    /// The network's own additional files.
    pub additional: &'a [PathBuf],
    pub judge: &'a Judge,
    pub folder: &'a Path,
    /// A radio that lies.
    pub attack: Option<&'a Attack>,
    /// Late buses have priority.
    pub late: bool,
}

impl<'a> Setting<'a> {
    /// With a radio that lies, or without; with priority for late buses, or without.
    pub const fn with(self, attack: Option<&'a Attack>, late: bool) -> Self {
        Self { attack, late, ..self }
    }
    /// One run; its files go to the folder.
    ///
    /// # Errors
    /// What could not be started, did not come to its end or left nothing to read.
    pub fn run(&self, way: &Way, seed: u64) -> Result<Outcome, String> {
        let record = self.folder.join("states.xml");
        let _ = std::fs::remove_file(&record);
        let mut additional = self.additional.to_vec();
        additional.push(self.folder.join("record.add.xml"));
        if way.loops {
            additional.push(self.folder.join("loops.add.xml"));
        }
        if way.name == "sumo-actuated" {
            additional.push(self.folder.join("actuated.add.xml"));
        }
        let list: Vec<String> = additional.iter().map(|p| p.display().to_string()).collect();
        let sumo_s = ["--time-to-teleport", "300", "--no-warnings", "--additional-files"];
        let sumo_s: Vec<String> =
            sumo_s.iter().map(|s| (*s).to_owned()).chain([list.join(",")]).collect();
        let figures = match way.policy {
            Some(policy) => self.ours(way, policy, seed, &sumo_s)?,
            None => self.rival(seed, &sumo_s)?,
        };
        let log =
            std::fs::read_to_string(&record).map_err(|e| format!("{}: {e}", record.display()))?;
        // Computed times keep a program's minimum green, which may be a second less.
        let green_s = if way.is_computed() { 4.0 } else { 5.0 };
        let verdict = self.judge.watch(&log, Least { amber_s: 3.0, green_s, red_s: 1.0 });
        Outcome::read(&figures, way.policy.is_some(), verdict)
            .ok_or_else(|| format!("{}: no figures in {figures}", way.name))
    }

    /// The plan for a way that needs one.
    ///
    /// # Errors
    /// `semafor plan` could not make one.
    pub fn plan(&self, way: &Way) -> Result<(), String> {
        let mut command = Command::new(self.semafor);
        command.arg("plan").arg(self.configuration).args(TIMES);
        command.args(["--intergreen", way.intergreen]);
        command.arg("-o").arg(self.folder.join(way.plan_file()));
        output(&mut command).map(drop)
    }

    fn ours(&self, way: &Way, policy: &str, seed: u64, sumo_s: &[String]) -> Result<Value, String> {
        let mut command = Command::new(self.semafor);
        command.arg("sumo").arg(self.configuration).args(["--policy", policy]).args(TIMES);
        command.args(["--intergreen", way.intergreen, "--json"]);
        command.args(["--seed", &seed.to_string()]);
        command.args(["--penetration", &way.penetration.to_string()]);
        if way.needs_plan() {
            command.arg("--plan").arg(self.folder.join(way.plan_file()));
        }
        if way.noisy {
            command.args(["--gnss-noise", "2", "--air-loss", "0.2", "--air-delay", "0.3"]);
        }
        if let Some(attack) = self.attack {
            command.args(["--attack", &attack.to_string()]);
        }
        if self.late {
            command.args(["--priority", "late"]);
        }
        command.arg("--").args(sumo_s);
        let text = output(&mut command)?;
        serde_json::from_slice(&text).map_err(|e| format!("semafor sumo --json: {e}"))
    }

    fn rival(&self, seed: u64, sumo_s: &[String]) -> Result<Value, String> {
        let files = ["tripinfo.xml", "statistics.xml"].map(|name| self.folder.join(name));
        let mut command = Command::new("sumo");
        command.arg("-c").arg(self.configuration).args(["--seed", &seed.to_string()]).args(sumo_s);
        command.args(["--no-step-log", "--duration-log.disable"]);
        command.args(["--tripinfo-output.write-unfinished", "--tripinfo-output.write-undeparted"]);
        command.arg("--tripinfo-output").arg(&files[0]);
        command.arg("--statistic-output").arg(&files[1]);
        output(&mut command)?;
        let open = |path: &Path| File::open(path).map(BufReader::new);
        let said = |e: &dyn std::fmt::Display| format!("what SUMO wrote: {e}");
        let trips = open(&files[0]).map_err(|e| said(&e))?;
        let trips = Trips::read("tripinfo.xml", trips).map_err(|e| said(&e))?;
        let statistics = open(&files[1]).map_err(|e| said(&e))?;
        let statistics = Statistics::read("statistics.xml", statistics).map_err(|e| said(&e))?;
        serde_json::to_value(Figures::of(&trips, &statistics)).map_err(|e| said(&e))
    }
}

impl Outcome {
    fn read(figures: &Value, ours: bool, verdict: Verdict) -> Option<Self> {
        let number = |path: &str| figures.pointer(path).and_then(Value::as_f64);
        let walkers = number("/pedestrians/wait_s").zip(number("/pedestrians/wait_p95_s"));
        Some(Self {
            delay_s: number("/delay_s")?,
            bus_loss_s: number("/by_type/bus/time_loss_s"),
            max_wait_s: number("/max_wait_s")?,
            teleported: number("/vehicles/teleported")? / number("/vehicles/loaded")?.max(1.0),
            collided: number("/vehicles/collided")?,
            walkers,
            p99_ms: number("/decision_ms/p99").filter(|_| ours),
            verdict,
        })
    }
}

/// Runs a program to its end; what it wrote.
pub fn output(command: &mut Command) -> Result<Vec<u8>, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let done = command.stdin(Stdio::null()).output().map_err(|e| format!("{name}: {e}"))?;
    if done.status.success() {
        return Ok(done.stdout);
    }
    let said = String::from_utf8_lossy(&done.stderr);
    let last: Vec<&str> = said.lines().rev().take(3).collect();
    Err(format!("{name} failed ({}): {}", done.status, last.join("; ")))
}

/// The times in which the bars are given.
pub const TIMES: [&str; 4] = ["--amber", "3", "--min-green", "5"];
