//! Configuration of a link, and its limits with their reasons.

use super::outbox::{MAX_TOPIC_BYTES, OutboxLimits};
use std::time::Duration;

/// How to reach the broker and how to behave there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkConfig {
    /// Name or address of the broker.
    pub host: String,
    /// TCP port; 1883 is MQTT without TLS.
    pub port: u16,
    /// Client identifier, unique at the broker: a second client with the same one throws out the
    /// first.
    pub client_id: String,
    /// User and password; `None` connects anonymously.
    pub credentials: Option<Credentials>,
    /// Retained topic that says whether this client is there.
    pub status: Option<Status>,
    /// Seconds of silence after which a ping is sent; a dead broker is noticed after at most twice
    /// as long.
    pub keep_alive_s: u16,
    /// The wait for the connection and for the broker's answer to it, in seconds.
    pub connect_timeout_s: u16,
    /// First wait after a lost connection; doubles up to `retry_longest`.
    pub retry_first: Duration,
    /// Longest wait between two attempts.
    pub retry_longest: Duration,
    /// Bounds of queues and rates.
    pub limits: Limits,
}

/// User and password at the broker.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// User name.
    pub username: String,
    /// Password.
    pub password: String,
}

/// Birth and last will on one retained topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// The topic, `…/status`.
    pub topic: String,
    /// Published on the first connection, and on the later ones unless a newer payload for the
    /// topic has been published.
    pub online: Vec<u8>,
    /// The last will, and the last word of an orderly shutdown.
    pub offline: Vec<u8>,
}

/// Bounds of queues and rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Publishes handed over and not yet acknowledged.
    pub in_flight: u16,
    /// Publishes per second over time.
    pub rate_per_s: u32,
    /// Publishes at once.
    pub burst: u32,
    /// Retained topics kept for republishing.
    pub retained_topics: usize,
    /// Bytes of their payloads together.
    pub retained_bytes: usize,
    /// Messages waiting that are not retained; when full, the oldest goes.
    pub news: usize,
    /// Bytes of a payload, in either direction. Larger ones are refused on the way out and dropped
    /// on the way in.
    pub payload_bytes: usize,
    /// Messages received and not yet taken by the reader; when full, new ones are dropped and
    /// counted.
    pub incoming: usize,
    /// A broker that leaves a publish unacknowledged for so long is taken for lost.
    pub acknowledge_within: Duration,
}

/// A fault in a [`LinkConfig`] or its subscriptions.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {detail}")]
pub struct LinkConfigError {
    /// Which field.
    pub field: &'static str,
    /// What is wrong with it.
    pub detail: String,
}

impl LinkConfig {
    /// Plain defaults for a broker at `host:port`.
    pub fn new(host: impl Into<String>, port: u16, client_id: impl Into<String>) -> Self {
        Self {
            host: host.into(),
            port,
            client_id: client_id.into(),
            credentials: None,
            status: None,
            keep_alive_s: 10,
            connect_timeout_s: 5,
            retry_first: Duration::from_millis(100),
            retry_longest: Duration::from_secs(2),
            limits: Limits::default(),
        }
    }

    /// All faults, not the first.
    pub fn check(&self, subscriptions: &[String]) -> Result<(), Vec<LinkConfigError>> {
        let mut faults = Vec::new();
        let mut require = |ok: bool, field: &'static str, detail: String| {
            if !ok {
                faults.push(LinkConfigError { field, detail });
            }
        };
        let text = |s: &str| !s.is_empty() && s.len() <= MAX_NAME_BYTES && !s.contains('\0');
        let what = format!("1 to {MAX_NAME_BYTES} bytes without NUL are needed");
        require(text(&self.host), "host", what.clone());
        require(self.port != 0, "port", "0 is no port".into());
        require(text(&self.client_id), "client_id", what.clone());
        if let Some(Credentials { username, password }) = &self.credentials {
            require(text(username), "username", what.clone());
            require(text(password), "password", what);
        }
        if let Some(status) = &self.status {
            let ok = is_filter(&status.topic) && !status.topic.contains(['+', '#']);
            require(ok, "status", format!("{:?} is no topic to publish to", status.topic));
        }
        require(self.keep_alive_s > 0, "keep_alive_s", "at least 1 s".into());
        require(self.connect_timeout_s > 0, "connect_timeout_s", "at least 1 s".into());
        require(self.limits.in_flight > 0, "in_flight", "at least 1".into());
        require(self.limits.rate_per_s > 0, "rate_per_s", "at least 1".into());
        let few = subscriptions.len() <= MAX_SUBSCRIPTIONS;
        require(few, "subscriptions", format!("more than {MAX_SUBSCRIPTIONS}"));
        for filter in subscriptions {
            require(is_filter(filter), "subscriptions", format!("{filter:?} is no topic filter"));
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
}

impl Limits {
    pub(super) fn outbox(&self) -> OutboxLimits {
        OutboxLimits {
            topics: self.retained_topics,
            bytes: self.retained_bytes,
            news: self.news,
            payload: self.payload_bytes,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            // 640 a second at 50 ms there and back (mobile network): the rate limit is met before
            // the window.
            in_flight: 32,
            // Mosquitto keeps 1,000 messages for a subscriber that is slow (max_queued_messages)
            // and drops the rest: at 500 a second a display may stop reading for 2 s. 2,000 boards
            // are out again 4 s after a broker's restart.
            rate_per_s: 500,
            burst: 50,
            // A city: 5,000 stops with board and alerts.
            retained_topics: 16_384,
            retained_bytes: 64 << 20,
            // A second and a half of publishes.
            news: 1_024,
            // A board of 30 rows in four languages has about 20 KiB.
            payload_bytes: 64 << 10,
            incoming: 4_096,
            acknowledge_within: Duration::from_secs(10),
        }
    }
}

impl std::fmt::Debug for Credentials {
    /// Without the password: configurations get logged.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials").field("username", &self.username).finish_non_exhaustive()
    }
}

/// Whether `filter` is a topic filter (MQTT 3.1.1, 4.7.1): `+` and `#` stand alone in their level,
/// `#` last.
fn is_filter(filter: &str) -> bool {
    let sized = !filter.is_empty() && filter.len() <= MAX_TOPIC_BYTES && !filter.contains('\0');
    let levels = filter.split('/').count();
    sized
        && filter.split('/').enumerate().all(|(i, level)| match level {
            "+" => true,
            "#" => i + 1 == levels,
            _ => !level.contains(['+', '#']),
        })
}

/// Host, client identifier, user and password: far above real ones, far below the wire's 65,535.
const MAX_NAME_BYTES: usize = 256;

/// Subscriptions of one link: the messages and neighbours of a cabinet, or the stops of a small
/// town.
pub const MAX_SUBSCRIPTIONS: usize = 1_024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_fine_and_all_faults_are_named_at_once() {
        let mut config = LinkConfig::new("127.0.0.1", 1883, "rsu-1");
        assert_eq!(config.check(&["a/+/b".into(), "a/#".into(), "#".into()]), Ok(()));
        config.port = 0;
        config.client_id.clear();
        config.keep_alive_s = 0;
        config.status =
            Some(Status { topic: "a/#".into(), online: Vec::new(), offline: Vec::new() });
        config.limits.in_flight = 0;
        let faults = config.check(&["a/#/b".into(), "a+".into(), String::new()]).unwrap_err();
        let fields: Vec<_> = faults.iter().map(|fault| fault.field).collect();
        assert_eq!(
            fields,
            [
                "port",
                "client_id",
                "status",
                "keep_alive_s",
                "in_flight",
                "subscriptions",
                "subscriptions",
                "subscriptions"
            ]
        );
    }

    #[test]
    fn a_logged_configuration_hides_the_password() {
        let credentials = Credentials { username: "rsu".into(), password: "hush".into() };
        assert!(!format!("{credentials:?}").contains("hush"));
    }
}
