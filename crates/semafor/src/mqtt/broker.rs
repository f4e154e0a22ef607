//! The embedded broker: for the demo and for tests that need no installation. A deployment uses
//! Mosquitto.
//!
//! Behind the feature `broker`. The defaults of the crate underneath (every address, anonymous, a
//! folder on disk, ten thousand clients) are replaced one by one: loopback only, user and password,
//! memory only.

use super::config::Credentials;
use mqtt5::broker::auth::{AuthProvider, AuthResult};
use mqtt5::broker::config::{AuthConfig, RateLimitConfig, StorageBackend, StorageConfig};
use mqtt5::broker::{BrokerConfig, MqttBroker, server::BrokerShutdownHandle};
use mqtt5::packet::connect::ConnectPacket;
use mqtt5::protocol::v5::reason_codes::ReasonCode;
use std::future::Future;
use std::io::Read as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;

/// A running broker on 127.0.0.1. Dropping it stops it at once; [`Embedded::shutdown`] does so in
/// order.
#[derive(Debug)]
pub struct Embedded {
    address: SocketAddr,
    credentials: Credentials,
    handle: Handle,
    task: JoinHandle<()>,
}

/// What may be chosen about an embedded broker. The default takes any free port and makes up a
/// password.
#[derive(Debug, Clone, Default)]
pub struct EmbeddedConfig {
    /// Port on 127.0.0.1; 0 takes any that is free.
    pub port: u16,
    /// User and password that clients need; `None`: made up for this run.
    pub credentials: Option<Credentials>,
}

/// Why the broker didn't start.
#[derive(Debug, thiserror::Error)]
pub enum BrokerError {
    /// The port is taken, or the configuration was refused.
    #[error("the embedded broker can't start on 127.0.0.1:{port}: {detail}")]
    Start {
        /// The port asked for.
        port: u16,
        /// What the broker says.
        detail: String,
    },
    /// It is bound to an address that others could reach. It has been stopped.
    #[error("the embedded broker was bound to {0}, which is not loopback")]
    NotLoopback(SocketAddr),
    /// It didn't become ready in time.
    #[error("the embedded broker didn't become ready within {START_WITHIN:?}")]
    NotReady,
    /// No random password.
    #[error("no random numbers from the system: {0}")]
    Random(#[from] std::io::Error),
}

impl Embedded {
    /// Starts a broker on the current tokio runtime and returns when it accepts connections.
    pub async fn start(config: EmbeddedConfig) -> Result<Self, BrokerError> {
        let credentials = match config.credentials {
            Some(credentials) => credentials,
            None => Credentials { username: "semafor".into(), password: random_password()? },
        };
        let port = config.port;
        let fault = |e: mqtt5::MqttError| BrokerError::Start { port, detail: e.to_string() };
        let login = Arc::new(Login { credentials: credentials.clone() });
        let broker = MqttBroker::with_config(broker_config(port)).await.map_err(fault)?;
        let mut broker = broker.with_auth_provider(login);
        let address = broker
            .local_addr()
            .ok_or_else(|| BrokerError::Start { port, detail: "no address".into() })?;
        if !address.ip().is_loopback() {
            return Err(BrokerError::NotLoopback(address));
        }
        let handle = Handle(broker.shutdown_handle());
        let mut ready = broker.ready_receiver();
        let task = tokio::spawn(async move {
            if let Err(error) = broker.run().await {
                tracing::error!(%error, "the embedded broker has failed");
            }
        });
        let embedded = Self { address, credentials, handle, task };
        match tokio::time::timeout(START_WITHIN, ready.wait_for(|ready| *ready)).await {
            Ok(Ok(_)) => Ok(embedded),
            _ => Err(BrokerError::NotReady),
        }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What clients need to say.
    pub fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// Disconnects all clients and closes the port. Retained messages and sessions are gone: they
    /// were in memory.
    pub async fn shutdown(mut self) {
        self.handle.0.shutdown();
        if tokio::time::timeout(STOP_WITHIN, &mut self.task).await.is_err() {
            tracing::warn!("the embedded broker didn't stop in time and is cut off");
        }
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        self.handle.0.shutdown();
        self.task.abort();
    }
}

struct Handle(BrokerShutdownHandle);

impl std::fmt::Debug for Handle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Handle")
    }
}

fn broker_config(port: u16) -> BrokerConfig {
    let storage = StorageConfig::new()
        .with_backend(StorageBackend::Memory)
        .with_persistence(true)
        .with_max_queued_messages_per_client(MAX_QUEUED)
        .with_max_queued_bytes_per_client(MAX_QUEUED_BYTES);
    // Its counting of failed attempts by address would lock out everybody on loopback after one
    // mistaken display.
    let rate_limit = RateLimitConfig { enabled: false, ..RateLimitConfig::default() };
    // `allow_anonymous` only chooses the provider that `Login` replaces before the first
    // connection.
    let auth = AuthConfig { rate_limit, ..AuthConfig::new().with_allow_anonymous(true) };
    BrokerConfig::new()
        .with_bind_address((Ipv4Addr::LOCALHOST, port))
        .with_storage(storage)
        .with_auth(auth)
        .with_max_clients(MAX_CLIENTS)
        .with_max_packet_size(MAX_PACKET)
        .with_max_retained_messages(MAX_RETAINED)
        .with_max_retained_message_size(MAX_PACKET)
        .with_max_subscriptions_per_client(MAX_SUBSCRIPTIONS)
        .with_client_channel_capacity(MAX_QUEUED)
        .with_session_expiry(Duration::from_secs(3_600))
        .with_maximum_qos(1)
        .with_sys_topics_enabled(false)
}

/// One user, one password. The password lives as long as the process and never leaves the machine,
/// so it is compared as it is: Argon2 at every connection would keep two thousand displays out for
/// minutes after a restart.
struct Login {
    credentials: Credentials,
}

impl AuthProvider for Login {
    fn authenticate<'a>(
        &'a self,
        connect: &'a ConnectPacket,
        _client_addr: SocketAddr,
    ) -> Pin<Box<dyn Future<Output = mqtt5::error::Result<AuthResult>> + Send + 'a>> {
        let username = connect.username.as_deref().unwrap_or_default();
        let password = connect.password.as_deref().unwrap_or_default();
        let right = same(username.as_bytes(), self.credentials.username.as_bytes())
            & same(password, self.credentials.password.as_bytes());
        let result = if right {
            AuthResult::success_with_user(username)
        } else {
            AuthResult::fail(ReasonCode::BadUsernameOrPassword)
        };
        Box::pin(std::future::ready(Ok(result)))
    }

    fn authorize_publish<'a>(
        &'a self,
        _client_id: &str,
        user_id: Option<&'a str>,
        _topic: &'a str,
    ) -> Pin<Box<dyn Future<Output = bool> + Send + 'a>> {
        Box::pin(std::future::ready(user_id.is_some()))
    }

    fn authorize_subscribe<'a>(
        &'a self,
        _client_id: &str,
        user_id: Option<&'a str>,
        _topic_filter: &'a str,
    ) -> Pin<Box<dyn Future<Output = bool> + Send + 'a>> {
        Box::pin(std::future::ready(user_id.is_some()))
    }
}

/// Equality in a time that depends on the lengths only.
fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |acc, (a, b)| acc | (a ^ b)) == 0
}

/// 128 bits from the system, in hexadecimal.
fn random_password() -> std::io::Result<String> {
    let mut bytes = [0; 16];
    std::fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Starting reads nothing from disk and takes milliseconds.
const START_WITHIN: Duration = Duration::from_secs(5);

/// Clients that don't take their DISCONNECT are cut off after this.
const STOP_WITHIN: Duration = Duration::from_secs(3);

/// Displays of a demo city and its roadside units.
const MAX_CLIENTS: usize = 4_096;

/// Ours have up to 64 KiB; see `Limits::payload_bytes`.
const MAX_PACKET: usize = 256 << 10;

/// Board, alerts and status of 5,000 stops.
const MAX_RETAINED: usize = 16_384;

/// As `config::MAX_SUBSCRIPTIONS`.
const MAX_SUBSCRIPTIONS: usize = 1_024;

/// Messages that wait for a slow client: as many as Mosquitto keeps ten times over, since nobody
/// tunes the demo.
const MAX_QUEUED: usize = 10_000;

/// And their bytes.
const MAX_QUEUED_BYTES: usize = 16 << 20;
