//! The link to a broker: what the rest of the program sees of it.

use super::config::{LinkConfig, LinkConfigError};
use super::outbox::{Outbox, OutboxCounts, PublishError};
use super::session;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, mpsc, oneshot};

/// Starts links. See [`Link::start`].
#[derive(Debug)]
pub struct Link;

/// A running link: publishes, counts, and ends it. Clones share it.
///
/// Dropping the last handle ends the link without a farewell: the broker then publishes the last
/// will.
#[derive(Debug, Clone)]
pub struct LinkHandle {
    shared: Arc<Shared>,
    commands: mpsc::Sender<oneshot::Sender<bool>>,
}

/// What comes from the broker, and what becomes of the connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// The broker has accepted the connection; subscriptions and everything retained are on their
    /// way to it.
    Connected {
        /// Whether the broker remembers us. It shouldn't: every connection asks for a new session.
        session_present: bool,
    },
    /// The connection is lost, or an attempt has failed. The link tries again by itself.
    Disconnected {
        /// Why.
        reason: Reason,
        /// The wait before the next attempt.
        retry_in: Duration,
    },
    /// The broker has refused a subscription (an access rule, mostly).
    SubscriptionRefused {
        /// Which.
        filter: String,
    },
    /// A message.
    Message {
        /// Its topic.
        topic: String,
        /// Its content.
        payload: Vec<u8>,
        /// Sent by the broker on subscription, not live.
        retained: bool,
    },
}

/// Why there is no connection.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The broker has refused user and password, or this client (CONNACK 4 and 5).
    #[error("the broker refuses these credentials (CONNACK return code {code})")]
    Credentials {
        /// 4: bad user name or password; 5: not authorized. Mosquitto says 5 for both.
        code: u8,
    },
    /// The broker refuses for another reason (CONNACK 1 to 3).
    #[error("the broker refuses the connection (CONNACK return code {code})")]
    Refused {
        /// 1: protocol version; 2: client identifier; 3: unavailable.
        code: u8,
    },
    /// No answer in time: to the connection, a ping or a write.
    #[error("the broker doesn't answer")]
    Timeout,
    /// A publish has not been acknowledged in time.
    #[error("the broker has not acknowledged a publish in time")]
    AcknowledgementTimeout,
    /// A packet identifier still in use came round again and was never acknowledged.
    #[error("packet identifier collision")]
    Collision,
    /// The broker sent a packet above the limit. It does so again if the message is retained: bound
    /// it at the broker, or end the subscription.
    #[error("packet of {bytes} bytes is above the limit")]
    PacketTooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The network, or the broker closing the connection.
    #[error("{0}")]
    Network(String),
    /// The broker doesn't keep to the protocol.
    #[error("protocol: {0}")]
    Protocol(String),
}

/// Counters since the start.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Stats {
    /// Whether there is a connection now.
    pub connected: bool,
    /// Connections that the broker accepted.
    pub connections: u64,
    /// Connections lost and attempts failed.
    pub failures: u64,
    /// Publishes handed over to the connection.
    pub published: u64,
    /// Publishes that the broker has acknowledged.
    pub acknowledged: u64,
    /// Publishes whose connection was lost before the acknowledgement; what was retained has been
    /// published again.
    pub unanswered: u64,
    /// Retained payloads replaced by a newer one before they left.
    pub replaced: u64,
    /// Messages, not retained, dropped while there was no connection.
    pub dropped_offline: u64,
    /// Messages, not retained, dropped because newer ones filled the queue.
    pub dropped_full: u64,
    /// Retained topics kept for republishing.
    pub retained_topics: u64,
    /// Messages received and passed on.
    pub received: u64,
    /// Messages received and dropped because the reader was too slow.
    pub received_dropped: u64,
    /// Messages received and dropped because they were above the payload limit.
    pub received_too_large: u64,
}

impl Stats {
    /// Publishes on their way to the broker now.
    pub fn in_flight(&self) -> u64 {
        self.published.saturating_sub(self.acknowledged + self.unanswered)
    }
}

impl Link {
    /// Starts a link on the current tokio runtime; it connects and reconnects by itself until
    /// [`LinkHandle::shutdown`].
    ///
    /// `subscriptions` are topic filters, subscribed to with QoS 1 on every connection. Everything
    /// the broker sends comes out of the returned queue, with the fate of the connection in
    /// between; a reader that doesn't keep up loses messages (counted), never the link. All faults
    /// of the configuration are returned at once.
    pub fn start(
        config: LinkConfig,
        subscriptions: Vec<String>,
    ) -> Result<(LinkHandle, mpsc::Receiver<Incoming>), Vec<LinkConfigError>> {
        config.check(&subscriptions)?;
        let first = config.status.as_ref().map(|status| status.topic.as_str());
        let mut outbox = Outbox::new(config.limits.outbox(), first);
        if let Some(status) = &config.status {
            outbox.put(&status.topic, &status.online, true).map_err(|fault| {
                vec![LinkConfigError { field: "status", detail: fault.to_string() }]
            })?;
        }
        let inner = Mutex::new(Inner { outbox, stats: Stats::default() });
        let shared = Arc::new(Shared { inner, wake: Notify::new() });
        let (incoming, reader) = mpsc::channel(config.limits.incoming.max(1));
        let (commands, orders) = mpsc::channel(1);
        tokio::spawn(session::run(config, subscriptions, shared.clone(), incoming, orders));
        Ok((LinkHandle { shared, commands }, reader))
    }
}

impl LinkHandle {
    /// Accepts a message with QoS 1; never waits.
    ///
    /// Retained: the newest payload of a topic reaches the broker, whatever happens in between; an
    /// empty one deletes the topic. Not retained: sent if there is a connection, else dropped and
    /// counted.
    pub fn publish(&self, topic: &str, payload: &[u8], retain: bool) -> Result<(), PublishError> {
        self.shared.lock().outbox.put(topic, payload, retain)?;
        self.shared.wake.notify_one();
        Ok(())
    }

    /// The counters.
    pub fn stats(&self) -> Stats {
        let inner = self.shared.lock();
        let OutboxCounts { replaced, dropped_offline, dropped_full } = inner.outbox.counts();
        let retained_topics = inner.outbox.topics() as u64;
        Stats { replaced, dropped_offline, dropped_full, retained_topics, ..inner.stats }
    }

    /// Ends the link: sends what waits (for at most 2 s), says "offline", disconnects. True if the
    /// broker has acknowledged all of the farewell; if not, the connection is cut so that the last
    /// will speaks.
    pub async fn shutdown(self) -> bool {
        let (reply, said) = oneshot::channel();
        if self.commands.send(reply).await.is_err() {
            return false;
        }
        said.await.unwrap_or(false)
    }
}

/// What handle and task share. The lock is held for the length of a table operation, never across
/// an await.
#[derive(Debug)]
pub(super) struct Shared {
    inner: Mutex<Inner>,
    pub(super) wake: Notify,
}

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) outbox: Outbox,
    pub(super) stats: Stats,
}

impl Shared {
    pub(super) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
