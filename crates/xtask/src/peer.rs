//! Programs of others that some tests run against, and how to get them.
//!
//! A test that needs one stands in a module that says so (`mosquitto::…`, `running_sumo::…`): so
//! it can be left out, listed and counted by its name.

use anyhow::{Context, Result, bail, ensure};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program of others.
pub struct Peer {
    /// The package.
    pub package: &'static str,
    /// Where it comes from.
    source: Source,
    /// The program in it that shows whether it is installed.
    program: &'static str,
    /// The part of a test's name by which it says that it needs this. Nothing else may be called
    /// so: `sumo::` is also where the scenario crate reads SUMO's files, which needs no SUMO.
    pub module: &'static str,
    /// What tests need it for.
    why: &'static str,
}

/// Where a package comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    /// Debian, installed as root.
    Debian,
    /// The Python package index, installed beside what is built.
    PyPi,
}

impl Peer {
    fn is_installed(&self) -> bool {
        folders().iter().any(|folder| folder.join(self.program).is_file())
    }
}

/// Everything that the tests need besides Rust.
pub const PEERS: &[Peer] = &[
    Peer {
        package: "mosquitto",
        source: Source::Debian,
        program: "mosquitto",
        module: "mosquitto::",
        why: "the MQTT broker of a deployment: the tests restart it and lose nothing",
    },
    Peer {
        package: "eclipse-sumo==1.28.0",
        source: Source::PyPi,
        program: "sumo",
        module: "running_sumo::",
        why: "the second opinion: the tests drive its traffic lights",
    },
];

/// Installs what is missing, and says what and why; an error names what it couldn't install.
pub fn install_missing() -> Result<()> {
    let missing: Vec<&Peer> = PEERS.iter().filter(|peer| !peer.is_installed()).collect();
    let from = |source| -> Vec<&Peer> {
        missing.iter().copied().filter(|peer| peer.source == source).collect()
    };
    install_from_debian(&from(Source::Debian))?;
    from(Source::PyPi).into_iter().try_for_each(install_from_pypi)
}

/// Installs one of [`PEERS`] by its program, if it is missing.
pub fn install(program: &str) -> Result<()> {
    let missing = PEERS.iter().filter(|peer| peer.program == program && !peer.is_installed());
    for peer in missing {
        match peer.source {
            Source::Debian => install_from_debian(&[peer])?,
            Source::PyPi => install_from_pypi(peer)?,
        }
    }
    Ok(())
}

/// The path of the environment, with what is installed beside what is built in front.
pub fn search_path() -> OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(python_folder().join("bin")).chain(std::env::split_paths(&path));
    std::env::join_paths(all).unwrap_or(path)
}

/// An environment of Python's own, so that nothing of the system's is touched.
fn install_from_pypi(peer: &Peer) -> Result<()> {
    let Peer { package, why, program, .. } = peer;
    println!("needed: Python package {package} ({why})");
    let advice = format!(
        "install it yourself (pip install {package}), or leave the tests that need it out: \
         cargo xtask test --without-peers"
    );
    let folder = python_folder();
    let run = |program: &Path, args: &[&str]| -> Result<()> {
        let status = Command::new(program).args(args).stdin(Stdio::null()).status();
        let status = status.with_context(|| format!("starting {}", program.display()))?;
        ensure!(status.success(), "{} {} failed ({status})", program.display(), args.join(" "));
        Ok(())
    };
    let place = folder.to_string_lossy();
    println!("installing {package} with pip to {place}");
    let environment = || run(Path::new("python3"), &["-m", "venv", "--clear", &place]);
    environment()
        .or_else(|error| {
            // Debian's Python comes without it.
            if !(has_apt() && is_root()) {
                return Err(error);
            }
            apt_get(&["update"])?;
            apt_get(&["install", "--yes", "--no-install-recommends", "python3-venv"])?;
            environment()
        })
        .and_then(|()| run(&folder.join("bin/pip"), &["install", "--quiet", package]))
        .with_context(|| format!("could not install {package}; {advice}"))?;
    ensure!(peer.is_installed(), "installed, but not found: {program}; {advice}");
    Ok(())
}

fn python_folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let target = target.unwrap_or_else(|| PathBuf::from("target"));
    std::path::absolute(target.join("peers")).unwrap_or_else(|_| PathBuf::from("target/peers"))
}

fn install_from_debian(missing: &[&Peer]) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|peer| peer.package).collect();
    let names = names.join(" ");
    for peer in missing {
        println!("needed: Debian package {} ({})", peer.package, peer.why);
    }
    let advice = format!(
        "install {names} yourself (apt-get install {names}), or leave the tests that need it \
         out: cargo xtask test --without-peers"
    );
    if !has_apt() {
        bail!("there is no apt-get here; {advice}");
    }
    if !is_root() {
        bail!("only root may install packages; {advice}");
    }
    println!("installing {names} with apt-get (as a service it listens on this machine only)");
    let installed = apt(missing).or_else(|_| {
        println!("once more, with fresh package lists");
        apt_get(&["update"])?;
        apt(missing)
    });
    installed.with_context(|| format!("apt-get could not install {names}; {advice}"))?;
    let absent: Vec<&str> =
        missing.iter().filter(|peer| !peer.is_installed()).map(|peer| peer.program).collect();
    ensure!(absent.is_empty(), "installed, but not found: {}", absent.join(", "));
    Ok(())
}

fn apt(peers: &[&Peer]) -> Result<()> {
    let mut args = vec!["install", "--yes", "--no-install-recommends"];
    args.extend(peers.iter().map(|peer| peer.package));
    apt_get(&args)
}

fn apt_get(args: &[&str]) -> Result<()> {
    let status = Command::new("apt-get")
        .args(args)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .status()
        .context("starting apt-get")?;
    ensure!(status.success(), "apt-get {} failed ({status})", args.join(" "));
    Ok(())
}

fn has_apt() -> bool {
    folders().iter().any(|folder| folder.join("apt-get").is_file())
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// Where programs are; daemons stand in `sbin`, which isn't in everybody's `PATH`.
fn folders() -> Vec<PathBuf> {
    let path = search_path();
    let daemons = ["/usr/sbin", "/usr/local/sbin"].map(|folder| Path::new(folder).to_owned());
    std::env::split_paths(&path).chain(daemons).collect()
}
