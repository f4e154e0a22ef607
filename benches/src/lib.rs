//! What every bench says about itself: machine, commit, and how much of the time was computing.
//!
//! Run them with `cargo bench -p benches`.

pub mod codec;

use std::process::Command;
use std::time::Instant;

/// One run of a bench, from its first line to its last.
pub struct Run {
    start: Instant,
}

impl Run {
    /// Prints the header.
    pub fn start(name: &str) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        println!("bench {name}: {}, {cores} cores, commit {}", processor(), commit());
        Self { start: Instant::now() }
    }

    /// Prints how long the process computed: less than the time that passed means that it had to
    /// share its processor, and that the figures are worth less.
    pub fn finish(self) {
        let passed = self.start.elapsed().as_secs_f64();
        match cpu_s() {
            Some(cpu) => println!("CPU time {cpu:.1} s in {passed:.1} s"),
            None => println!("CPU time unknown, {passed:.1} s passed"),
        }
    }
}

/// The processor's name.
fn processor() -> String {
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = text.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    name.map_or(std::env::consts::ARCH, |(_, name)| name).to_owned()
}

/// The commit, marked where the working tree differs from it.
fn commit() -> String {
    let git = Command::new("git")
        .args(["describe", "--always", "--abbrev=12", "--exclude=*", "--dirty=, changed"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output();
    let text = git.ok().filter(|output| output.status.success()).map(|output| output.stdout);
    text.and_then(|text| String::from_utf8(text).ok())
        .map_or_else(|| "unknown".to_owned(), |text| text.trim().to_owned())
}

/// Processor time of this process so far, in user and kernel mode, seconds (proc(5), `stat`).
fn cpu_s() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // Behind the program's name, which may hold anything, utime is the 12th field.
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) / TICKS_PER_S)
}

/// USER_HZ, which Linux shows to programs whatever the kernel's own rate is.
const TICKS_PER_S: f64 = 100.0;
