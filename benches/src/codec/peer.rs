//! Codecs in processes of their own, built on the spot: asn1c (Debian's package, and a C
//! compiler) and Python's asn1tools.
//!
//! A process is asked in lines: what to do (`recode`, `decode` or `encode`), the message, how
//! often, the octets in hexadecimal. It answers a line each: the octets for `recode`, else its
//! processor time in nanoseconds and the allocations of each (`-` where it doesn't count them);
//! or `error: ` and why not.

use super::{Contestant, Cost, Sample, Work};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

/// A codec in a process of its own.
pub struct Peer {
    /// The name in tables.
    pub name: &'static str,
    /// Version, compiler, flags.
    pub said: String,
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Peer {
    /// asn1c's code for all our modules, generated and compiled unless it is there already.
    ///
    /// # Errors
    /// Why there is none.
    pub fn asn1c() -> Result<Self, String> {
        let version = || said_by(Command::new("asn1c").arg("-version"));
        let version = version()
            .or_else(|| {
                println!("needed: Debian package asn1c (apt-get install asn1c)");
                let mut install = Command::new("apt-get");
                succeed(install.args(["install", "--yes", "asn1c"]), &root()).ok()?;
                version()
            })
            .ok_or("asn1c is not installed (apt-get install asn1c)")?;
        let compiler =
            said_by(Command::new("cc").arg("--version")).ok_or("there is no C compiler")?;
        let folder = target().join("asn1c");
        let said = format!("{version}, {compiler}, {}", FLAGS.join(" "));
        let program = Peer::build(&folder, &said)?;
        Self::start("asn1c", said, &mut Command::new(program))
    }

    /// asn1tools, if `target/asn1tools` is an environment of Python with it, or the system has it.
    ///
    /// # Errors
    /// Why there is none.
    pub fn asn1tools() -> Result<Self, String> {
        let pythons = [target().join("asn1tools/bin/python"), PathBuf::from("python3")];
        let version = "import asn1tools, platform as p; \
                       print('asn1tools', asn1tools.__version__, 'on Python', p.python_version())";
        let find = || {
            pythons.iter().find_map(|python| {
                Some((python, said_by(Command::new(python).args(["-c", version]))?))
            })
        };
        let found = find().or_else(|| {
            println!("needed: Python's asn1tools, installed into target/asn1tools");
            let environment = target().join("asn1tools");
            let mut make = Command::new("python3");
            succeed(make.args(["-m", "venv"]).arg(&environment), &root()).ok()?;
            let mut install = Command::new(environment.join("bin/pip"));
            succeed(install.args(["install", "--quiet", "asn1tools"]), &root()).ok()?;
            find()
        });
        let (python, said) = found.ok_or(
            "asn1tools is not installed (python3 -m venv target/asn1tools && \
             target/asn1tools/bin/pip install asn1tools)",
        )?;
        let mut command = Command::new(python);
        command.arg(root().join("benches/peers/asn1tools_peer.py")).args(modules()?);
        Self::start("asn1tools", said, &mut command)
    }

    fn start(name: &'static str, said: String, command: &mut Command) -> Result<Self, String> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| error.to_string())?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("no pipe".to_owned());
        };
        Ok(Self { name, said, child, input, output: BufReader::new(output) })
    }

    /// Generates and compiles, unless what is there was made from the same.
    fn build(folder: &Path, said: &str) -> Result<PathBuf, String> {
        let program = folder.join("peer");
        let modules = modules()?;
        let main = root().join("benches/peers/asn1c_peer.c");
        let mut made_from = said.to_owned();
        for file in modules.iter().chain([&main]) {
            made_from += &std::fs::read_to_string(file).map_err(|error| error.to_string())?;
        }
        let stamp = folder.join("made-from");
        if program.exists() && std::fs::read_to_string(&stamp).is_ok_and(|old| old == made_from) {
            return Ok(program);
        }
        println!("asn1c: generating and compiling, which takes a minute");
        let _ = std::fs::remove_dir_all(folder);
        std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        let mut generate = Command::new("asn1c");
        succeed(generate.args(["-gen-PER", "-fcompound-names"]).args(&modules), folder)?;
        let mut sources = files_in(folder, "c")?;
        sources.retain(|file| file.file_name() != Some(OsStr::new("converter-sample.c")));
        let half = sources.len().div_ceil(2);
        std::thread::scope(|scope| {
            let halves = sources.chunks(half).map(|sources| {
                let mut compile = Command::new("cc");
                compile.args(FLAGS).args(["-w", "-I.", "-c"]).args(sources);
                scope.spawn(move || succeed(&mut compile, folder))
            });
            let halves: Vec<_> = halves.collect();
            halves.into_iter().try_for_each(|half| half.join().map_err(|_| "no thread")?)
        })?;
        let mut link = Command::new("cc");
        link.args(FLAGS).args(["-I.", "-o", "peer"]).arg(main).args(files_in(folder, "o")?);
        link.args(["malloc", "calloc", "realloc"].map(|name| format!("-Wl,--wrap={name}")));
        succeed(link.arg("-lm"), folder)?;
        std::fs::write(stamp, made_from).map_err(|error| error.to_string())?;
        Ok(program)
    }

    fn ask(&mut self, what: &str, sample: &Sample, n: u64) -> Result<String, String> {
        let hex: String = sample.octets.iter().map(|octet| format!("{octet:02x}")).collect();
        let mut answer = String::new();
        writeln!(self.input, "{what} {} {n} {hex}", sample.kind.name())
            .and_then(|()| self.input.flush())
            .and_then(|()| self.output.read_line(&mut answer))
            .map_err(|error| error.to_string())?;
        match answer.trim() {
            "" => Err("it has gone".to_owned()),
            answer => match answer.strip_prefix("error: ") {
                Some(why) => Err(why.to_owned()),
                None => Ok(answer.to_owned()),
            },
        }
    }
}

impl Contestant for Peer {
    fn recode(&mut self, sample: &Sample) -> Result<Vec<u8>, String> {
        let hex = self.ask("recode", sample, 1)?;
        let octet = |at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
        let octets: Option<Vec<u8>> = (0..hex.len()).step_by(2).map(octet).collect();
        octets.ok_or_else(|| format!("no octets: {hex}"))
    }

    fn work(&mut self, work: Work, sample: &Sample, n: u64) -> Result<Cost, String> {
        let answer = self.ask(work.name(), sample, n)?;
        let (time, allocations) = answer.split_once(' ').unwrap_or((&answer, "-"));
        let time = time.parse().map_err(|_| format!("no time: {answer}"))?;
        Ok(Cost { time: Duration::from_nanos(time), allocations: allocations.parse().ok() })
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// As cargo optimises ours, and nothing else.
const FLAGS: [&str; 1] = ["-O3"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Where builds go.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// All modules of `asn1/`.
fn modules() -> Result<Vec<PathBuf>, String> {
    let root = root().canonicalize().map_err(|error| error.to_string())?;
    let mut modules = Vec::new();
    for version in files_in(&root.join("asn1"), "")? {
        modules.extend(files_in(&version, "asn")?);
    }
    Ok(modules)
}

/// The files of a folder with this extension, or the folders in it for none.
fn files_in(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| match extension {
        "" => path.is_dir(),
        _ => path.extension() == Some(OsStr::new(extension)),
    });
    paths.sort();
    Ok(paths)
}

/// The first line that a program says, if it runs.
fn said_by(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    let text = if output.stdout.is_empty() { output.stderr } else { output.stdout };
    Some(String::from_utf8_lossy(&text).lines().next()?.trim().to_owned())
}

fn succeed(command: &mut Command, folder: &Path) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output =
        command.current_dir(folder).output().map_err(|error| format!("{name}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    Err(format!("{name} failed: {}", text.lines().last().unwrap_or_default()))
}
