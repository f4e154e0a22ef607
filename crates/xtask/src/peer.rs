//! Programs of others that some tests run against, and how to get them.
//!
//! A test that needs one stands in a module of the program's name (`mosquitto::…`): so it can
//! be left out, listed and counted by its name.

use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program from a Debian package.
pub struct Peer {
    /// The package.
    pub package: &'static str,
    /// The program in it that shows whether it is installed.
    program: &'static str,
    /// What tests need it for.
    why: &'static str,
}

impl Peer {
    /// The part of a test's name by which it says that it needs this.
    pub fn module(&self) -> String {
        format!("{}::", self.program)
    }

    fn is_installed(&self) -> bool {
        folders().iter().any(|folder| folder.join(self.program).is_file())
    }
}

/// Everything that the tests need besides Rust.
pub const PEERS: &[Peer] = &[Peer {
    package: "mosquitto",
    program: "mosquitto",
    why: "the MQTT broker of a deployment: the tests restart it and lose nothing",
}];

/// Installs what is missing, and says what and why; an error names what it couldn't install.
pub fn install_missing() -> Result<()> {
    let missing: Vec<&Peer> = PEERS.iter().filter(|peer| !peer.is_installed()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|peer| peer.package).collect();
    let names = names.join(" ");
    for peer in &missing {
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
    let installed = apt(&missing).or_else(|_| {
        println!("once more, with fresh package lists");
        apt_get(&["update"])?;
        apt(&missing)
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
    let path = std::env::var_os("PATH").unwrap_or_default();
    let daemons = ["/usr/sbin", "/usr/local/sbin"].map(|folder| Path::new(folder).to_owned());
    std::env::split_paths(&path).chain(daemons).collect()
}
