//! The brokers that the tests run against: the embedded one and a Mosquitto of their own.

use semafor::mqtt::broker::{Embedded, EmbeddedConfig};
use semafor::mqtt::config::{Credentials, LinkConfig};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Which broker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Embedded,
    Mosquitto,
}

/// A broker on a loopback port of its own; it can be killed and started again on the same port,
/// remembering nothing.
pub struct Peer {
    address: SocketAddr,
    running: Running,
}

enum Running {
    Embedded(Option<Embedded>),
    Mosquitto { child: Option<Child>, folder: Folder },
}

impl Peer {
    pub async fn start(kind: Kind) -> Self {
        match kind {
            Kind::Embedded => {
                let broker = embedded(0).await;
                let address = broker.address();
                Self { address, running: Running::Embedded(Some(broker)) }
            }
            Kind::Mosquitto => {
                let address = free_address();
                let folder = Folder::new();
                configure_mosquitto(&folder.0, address.port());
                let child = Some(start_mosquitto(&folder.0, address));
                Self { address, running: Running::Mosquitto { child, folder } }
            }
        }
    }

    /// The hard way: SIGKILL for Mosquitto; the embedded broker closes every connection and
    /// forgets.
    pub async fn kill(&mut self) {
        match &mut self.running {
            Running::Embedded(broker) => broker.take().unwrap().shutdown().await,
            Running::Mosquitto { child, .. } => kill(child),
        }
    }

    pub async fn start_again(&mut self) {
        match &mut self.running {
            Running::Embedded(broker) => *broker = Some(embedded(self.address.port()).await),
            Running::Mosquitto { child, folder } => {
                *child = Some(start_mosquitto(&folder.0, self.address));
            }
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// A configuration that this broker accepts.
    pub fn link(&self, client_id: &str) -> LinkConfig {
        let host = self.address.ip().to_string();
        let mut config = LinkConfig::new(host, self.address.port(), client_id);
        config.credentials = Some(credentials());
        config
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        if let Running::Mosquitto { child, .. } = &mut self.running {
            kill(child);
        }
    }
}

/// User and password that every broker of the tests asks for.
pub fn credentials() -> Credentials {
    Credentials { username: "tester".into(), password: "only for this test".into() }
}

/// Whether tests that need `kind` are to run. Without Mosquitto they fail, unless they were left
/// out on purpose.
pub fn available(kind: Kind) -> bool {
    if kind == Kind::Embedded {
        return true;
    }
    if std::env::var_os("SEMAFOR_WITHOUT_PEERS").is_some_and(|value| value == "1") {
        println!("left out: needs Mosquitto (Debian package `mosquitto`)");
        return false;
    }
    let found = program("mosquitto").is_some() && program("mosquitto_passwd").is_some();
    assert!(
        found,
        "Mosquitto is not installed: `apt-get install mosquitto` (Debian package `mosquitto`), or \
         leave the tests against it out with SEMAFOR_WITHOUT_PEERS=1"
    );
    true
}

async fn embedded(port: u16) -> Embedded {
    let credentials = Some(credentials());
    Embedded::start(EmbeddedConfig { port, credentials }).await.unwrap()
}

fn configure_mosquitto(folder: &Path, port: u16) {
    let Credentials { username, password } = credentials();
    let passwords = folder.join("passwords");
    let status = Command::new(program("mosquitto_passwd").unwrap())
        .args(["-b", "-c"])
        .arg(&passwords)
        .args([username, password])
        .status()
        .unwrap();
    assert!(status.success());
    // `user`: as root it would give up the right to read this folder. All limits are Mosquitto's
    // defaults.
    let text = format!(
        "listener {port} 127.0.0.1\nallow_anonymous false\npassword_file {}\n\
         persistence false\nuser root\n",
        passwords.display()
    );
    std::fs::write(folder.join("mosquitto.conf"), text).unwrap();
}

fn start_mosquitto(folder: &Path, address: SocketAddr) -> Child {
    let log = std::fs::File::options().create(true).append(true).open(folder.join("log")).unwrap();
    let mut child = Command::new(program("mosquitto").unwrap())
        .arg("-c")
        .arg(folder.join("mosquitto.conf"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap();
    let deadline = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect(address).is_err() {
        let log = || std::fs::read_to_string(folder.join("log")).unwrap_or_default();
        assert!(child.try_wait().unwrap().is_none(), "mosquitto has ended: {}", log());
        assert!(Instant::now() < deadline, "mosquitto doesn't listen: {}", log());
        std::thread::sleep(Duration::from_millis(10));
    }
    child
}

fn kill(child: &mut Option<Child>) {
    if let Some(mut child) = child.take() {
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

/// Debian puts the broker into /usr/sbin, which isn't on everybody's path.
fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders =
        std::env::split_paths(&path).chain(["/usr/sbin".into(), "/usr/local/sbin".into()]);
    folders.map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn free_address() -> SocketAddr {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap()
}

/// A folder of one test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("mqtt-{}-{n}", std::process::id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
