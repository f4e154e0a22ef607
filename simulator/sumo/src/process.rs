//! SUMO as a child process.

use crate::traci::{Traci, TraciError};
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How to start it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Launch {
    /// The program; without, `sumo` of `SUMO_HOME` or of the path.
    pub program: Option<PathBuf>,
    /// The configuration.
    pub configuration: PathBuf,
    /// Options after those of ours.
    pub options: Vec<String>,
}

impl Launch {
    /// Whether the options hold this one, in either way of writing it.
    fn gives(&self, name: &str) -> bool {
        let is = |o: &String| o.split('=').next() == Some(name);
        self.options.iter().any(is)
    }

    /// SUMO takes an option once, and some of them are ours to give.
    pub(crate) fn check(&self) -> Result<(), SumoError> {
        match OURS.iter().find(|(name, _)| self.gives(name)) {
            None => Ok(()),
            Some((name, instead)) => Err(SumoError::Option { name, instead }),
        }
    }
}

/// A running SUMO.
#[derive(Debug)]
pub struct Sumo {
    child: Child,
    said: Arc<Mutex<VecDeque<String>>>,
    listener: Option<std::thread::JoinHandle<()>>,
    /// The connection to it.
    pub traci: Traci,
}

/// What goes wrong with SUMO.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs)]
pub enum SumoError {
    #[error("cannot start {program}: {why} (SUMO 1.28: pip install eclipse-sumo)")]
    NotStarted { program: String, why: std::io::Error },
    #[error("{name} is not for SUMO alone: {instead}")]
    Option { name: &'static str, instead: &'static str },
    #[error("SUMO ended {when} ({status}){said}")]
    Died { when: String, status: String, said: String },
    #[error(transparent)]
    Traci(#[from] TraciError),
    #[error("{0}")]
    Scenario(String),
}

impl Sumo {
    /// Starts SUMO on a free port of this machine and connects to it.
    ///
    /// # Errors
    /// It can't be started, or ends before it listens.
    pub fn start(launch: &Launch) -> Result<Self, SumoError> {
        let program = unwrapped(launch.program.clone().unwrap_or_else(program));
        let failed = |why| SumoError::NotStarted { program: program.display().to_string(), why };
        let port = free_port().map_err(failed)?;
        let mut command = Command::new(&program);
        // Where its schemas and projections are.
        if let Some(home) = program.parent().and_then(|bin| bin.parent())
            && home.join("data").is_dir()
        {
            command.env("SUMO_HOME", home);
        }
        let mut child = command
            .arg("--configuration-file")
            .arg(&launch.configuration)
            .args(["--remote-port", &port.to_string()])
            .args(QUIET.iter().filter(|name| !launch.gives(name)))
            .args(&launch.options)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(failed)?;
        let said = Arc::new(Mutex::new(VecDeque::new()));
        let listener = child.stderr.take().map(|stderr| {
            let said = said.clone();
            std::thread::spawn(move || listen(BufReader::new(stderr), &said))
        });
        let stream = connect(&mut child, port);
        let stream = match stream {
            Ok(stream) => stream,
            Err(error) => {
                let _ = child.kill();
                let _ = child.wait();
                let mut said = last_words(&said);
                if said.is_empty() {
                    said = format!(": {error}");
                }
                let (when, status) = ("before it listened".to_owned(), error.to_string());
                return Err(SumoError::Died { when, status, said });
            }
        };
        Ok(Self { child, said, listener, traci: Traci::new(stream)? })
    }

    /// Its process.
    pub fn process_id(&self) -> u32 {
        self.child.id()
    }

    /// An error of the connection, told by what became of SUMO.
    pub fn explain(&mut self, error: TraciError, at_s: f64) -> SumoError {
        if !matches!(error, TraciError::Io(_)) {
            return error.into();
        }
        let deadline = Instant::now() + LAST_WORDS;
        loop {
            match self.child.try_wait() {
                Ok(Some(status)) => {
                    if let Some(listener) = self.listener.take() {
                        let _ = listener.join();
                    }
                    let when = format!("at {at_s:.1} simulated seconds");
                    let said = last_words(&self.said);
                    return SumoError::Died { when, status: status.to_string(), said };
                }
                Ok(None) if Instant::now() < deadline => std::thread::sleep(POLL),
                _ => return error.into(),
            }
        }
    }

    /// Ends the simulation and waits until SUMO has written its files.
    ///
    /// # Errors
    /// SUMO ended with an error.
    pub fn finish(mut self, at_s: f64) -> Result<(), SumoError> {
        if let Err(error) = self.traci.close() {
            return Err(self.explain(error, at_s));
        }
        match self.child.wait() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(SumoError::Died {
                when: "when it was closed".to_owned(),
                status: status.to_string(),
                said: last_words(&self.said),
            }),
            Err(error) => Err(TraciError::Io(error).into()),
        }
    }
}

impl Drop for Sumo {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

fn program() -> PathBuf {
    let home = std::env::var_os("SUMO_HOME").map(PathBuf::from);
    let at_home = home.map(|home| home.join("bin/sumo")).filter(|path| path.is_file());
    at_home.unwrap_or_else(|| PathBuf::from("sumo"))
}

/// The program itself where `program` is the script that pip puts into the path: the script
/// starts another process, which would outlive it.
fn unwrapped(program: PathBuf) -> PathBuf {
    let found = || -> Option<PathBuf> {
        let folders = std::env::var_os("PATH")?;
        let in_path = std::env::split_paths(&folders).map(|folder| folder.join(&program));
        let file = in_path.chain([program.clone()]).find(|path| path.is_file())?;
        let mut line = Vec::new();
        let mut script = BufReader::new(std::fs::File::open(file).ok()?).take(MAX_LINE as u64);
        script.read_until(b'\n', &mut line).ok()?;
        let interpreter = String::from_utf8(line).ok()?;
        let interpreter = interpreter.strip_prefix("#!")?.trim().to_owned();
        let tell = "import sumo; print(sumo.SUMO_HOME)";
        let said = Command::new(interpreter).args(["-c", tell]).output().ok()?.stdout;
        let home = PathBuf::from(String::from_utf8(said).ok()?.trim());
        Some(home.join("bin/sumo")).filter(|path| path.is_file())
    };
    found().unwrap_or(program)
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Waits until SUMO listens; it reads its network first.
fn connect(child: &mut Child, port: u16) -> std::io::Result<TcpStream> {
    let deadline = Instant::now() + LOADING;
    loop {
        match TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
            Ok(stream) => return Ok(stream),
            Err(error) if Instant::now() > deadline => return Err(error),
            Err(_) => {}
        }
        if let Some(status) = child.try_wait()? {
            return Err(std::io::Error::other(status.to_string()));
        }
        std::thread::sleep(POLL);
    }
}

/// Keeps the last lines that SUMO says.
fn listen(lines: impl BufRead, said: &Mutex<VecDeque<String>>) {
    for line in lines.split(b'\n').map_while(Result::ok) {
        let line: String = String::from_utf8_lossy(&line).chars().take(MAX_LINE).collect();
        let mut said = said.lock().unwrap_or_else(PoisonError::into_inner);
        if said.len() >= MAX_LINES {
            said.pop_front();
        }
        said.push_back(line);
    }
}

fn last_words(said: &Mutex<VecDeque<String>>) -> String {
    let said = said.lock().unwrap_or_else(PoisonError::into_inner);
    let errors: Vec<&str> =
        said.iter().map(|line| line.trim()).filter(|line| line.starts_with("Error")).collect();
    let lines: Vec<&str> = said.iter().map(|line| line.trim()).rev().take(3).collect();
    let chosen = if errors.is_empty() { lines.into_iter().rev().collect() } else { errors };
    if chosen.is_empty() { String::new() } else { format!(": {}", chosen.join(" / ")) }
}

/// Options that nobody misses who reads our progress.
const QUIET: [&str; 2] = ["--no-step-log", "--duration-log.disable"];
const CLIENTS: &str = "--num-clients";
/// What we tell SUMO ourselves, and how to say it instead.
const OURS: [(&str, &str); 5] = [
    ("--seed", "give it before the \"--\""),
    ("--tripinfo-output", "give --tripinfo before the \"--\""),
    ("--statistic-output", "its figures come with --json"),
    ("--remote-port", "the engines hold the connection"),
    (CLIENTS, "the engines are the only client"),
];
/// A large network takes a while.
const LOADING: Duration = Duration::from_secs(300);
/// How long an ending SUMO may take to end.
const LAST_WORDS: Duration = Duration::from_secs(5);
const POLL: Duration = Duration::from_millis(20);
const MAX_LINES: usize = 20;
const MAX_LINE: usize = 400;
