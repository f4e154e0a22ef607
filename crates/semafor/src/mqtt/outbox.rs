//! What is still to be published, and the newest of all that is retained.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// The link's memory: for every retained topic its newest payload, and a short queue of the rest.
///
/// Retained messages are state. An older payload that hasn't left yet is replaced by a newer one,
/// and after a lost session the newest of every topic goes out again, never the history. Messages
/// that aren't retained are news: worth something now or never, so they are dropped while there is
/// no connection.
#[derive(Debug)]
pub struct Outbox {
    limits: OutboxLimits,
    state: BTreeMap<Arc<str>, Slot>,
    state_bytes: usize,
    /// Topics of `state` whose newest payload is to be sent; each at most once.
    state_queue: VecDeque<Arc<str>>,
    news_queue: VecDeque<(Arc<str>, Arc<[u8]>)>,
    /// First in line after a reconnection.
    first: Option<Arc<str>>,
    news_turn: bool,
    online: bool,
    closed: bool,
    next_version: u64,
    counts: OutboxCounts,
}

/// Bounds of an [`Outbox`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutboxLimits {
    /// Retained topics.
    pub topics: usize,
    /// Bytes of all retained payloads.
    pub bytes: usize,
    /// Messages in the queue of what isn't retained.
    pub news: usize,
    /// Bytes of one payload.
    pub payload: usize,
}

/// What happened to messages that never left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OutboxCounts {
    /// Retained payloads replaced by a newer one before they left.
    pub replaced: u64,
    /// Messages, not retained, dropped because there was no connection.
    pub dropped_offline: u64,
    /// Messages, not retained, dropped because newer ones filled the queue.
    pub dropped_full: u64,
}

/// One publish as it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Where to.
    pub topic: Arc<str>,
    /// What.
    pub payload: Arc<[u8]>,
    /// Whether the broker shall keep it.
    pub retain: bool,
    /// Tells payloads of one topic apart.
    pub version: u64,
}

/// Why a message was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PublishError {
    /// Empty, too long, or with a wildcard or NUL (MQTT 3.1.1, 4.7).
    #[error("topic {0:?} can't be published to")]
    Topic(String),
    /// The payload is above the limit of the link.
    #[error("payload of {bytes} bytes for {topic:?} is above the limit of {limit}")]
    TooLarge {
        /// Where to.
        topic: String,
        /// Its size.
        bytes: usize,
        /// The most that is allowed.
        limit: usize,
    },
    /// The table of retained topics is full.
    #[error("no room for the retained topic {topic:?}: {limit} {what} are kept already")]
    NoRoom {
        /// Where to.
        topic: String,
        /// The bound that was met.
        limit: usize,
        /// Topics or bytes.
        what: &'static str,
    },
    /// The link is being shut down, or has been.
    #[error("the link is closed")]
    Closed,
}

#[derive(Debug)]
struct Slot {
    payload: Arc<[u8]>,
    version: u64,
    queued: bool,
}

impl Outbox {
    /// An empty outbox without a connection. The retained topic `first` goes before all others on
    /// every reconnection.
    pub fn new(limits: OutboxLimits, first: Option<&str>) -> Self {
        Self {
            limits,
            state: BTreeMap::new(),
            state_bytes: 0,
            state_queue: VecDeque::new(),
            news_queue: VecDeque::new(),
            first: first.map(Arc::from),
            news_turn: false,
            online: false,
            closed: false,
            next_version: 0,
            counts: OutboxCounts::default(),
        }
    }

    /// Accepts a message. An empty retained payload deletes the topic at the broker, then here
    /// (MQTT 3.1.1, 3.3.1.3).
    pub fn put(&mut self, topic: &str, payload: &[u8], retain: bool) -> Result<(), PublishError> {
        if self.closed {
            return Err(PublishError::Closed);
        }
        let wild = topic.contains(['+', '#', '\0']);
        if topic.is_empty() || topic.len() > MAX_TOPIC_BYTES || wild {
            return Err(PublishError::Topic(topic.chars().take(64).collect()));
        }
        if payload.len() > self.limits.payload {
            let (bytes, limit) = (payload.len(), self.limits.payload);
            return Err(PublishError::TooLarge { topic: topic.to_owned(), bytes, limit });
        }
        if retain { self.put_state(topic, payload) } else { self.put_news(topic, payload) }
    }

    /// The next publish to hand over, if there is one and a connection for it.
    pub fn take(&mut self) -> Option<Parcel> {
        if !self.online {
            return None;
        }
        // News and state by turns: neither a flood of one nor the other's republishing starves the
        // rest.
        self.news_turn = !self.news_turn;
        if self.news_turn {
            self.take_news().or_else(|| self.take_state())
        } else {
            self.take_state().or_else(|| self.take_news())
        }
    }

    /// Whether there is nothing to take.
    pub fn is_idle(&self) -> bool {
        !self.online || (self.state_queue.is_empty() && self.news_queue.is_empty())
    }

    /// The broker has acknowledged a parcel.
    pub fn acknowledged(&mut self, parcel: &Parcel) {
        let deleted = self.state.get(&parcel.topic).is_some_and(|slot| {
            parcel.retain && slot.version == parcel.version && slot.payload.is_empty()
        });
        if deleted {
            self.state.remove(&parcel.topic);
        }
    }

    /// A connection without a session of ours: everything retained goes out again, the newest of
    /// each.
    pub fn new_session(&mut self) {
        self.online = true;
        self.state_queue.clear();
        for slot in self.state.values_mut() {
            slot.queued = true;
        }
        let first = self.first.as_ref().filter(|topic| self.state.contains_key(*topic)).cloned();
        let others = self.state.keys().filter(|topic| Some(*topic) != first.as_ref()).cloned();
        self.state_queue.extend(first.iter().cloned().chain(others));
    }

    /// The connection is lost. What was on its way and not retained can't be told from what
    /// arrived, and is not repeated.
    pub fn connection_lost(&mut self) {
        self.online = false;
        self.counts.dropped_offline += self.news_queue.len() as u64;
        self.news_queue.clear();
    }

    /// Accepts nothing more from now on.
    pub fn close(&mut self) {
        self.closed = true;
    }

    /// Drops all that still waits and puts one last retained message in its place.
    pub fn farewell(&mut self, topic: &str, payload: &[u8]) {
        self.counts.dropped_full += self.news_queue.len() as u64;
        self.news_queue.clear();
        self.state_queue.clear();
        self.state.clear();
        self.state_bytes = 0;
        let version = self.version();
        let topic: Arc<str> = topic.into();
        let slot = Slot { payload: payload.into(), version, queued: true };
        self.state.insert(topic.clone(), slot);
        self.state_queue.push_back(topic);
    }

    /// Retained topics that are kept.
    pub fn topics(&self) -> usize {
        self.state.len()
    }

    /// What never left.
    pub fn counts(&self) -> OutboxCounts {
        self.counts
    }

    fn put_state(&mut self, topic: &str, payload: &[u8]) -> Result<(), PublishError> {
        let held = self.state.get(topic).map(|slot| slot.payload.len());
        let no_room = |limit, what| PublishError::NoRoom { topic: topic.to_owned(), limit, what };
        if held.is_none() && self.state.len() >= self.limits.topics {
            return Err(no_room(self.limits.topics, "topics"));
        }
        let bytes = self.state_bytes - held.unwrap_or(0) + payload.len();
        if bytes > self.limits.bytes {
            return Err(no_room(self.limits.bytes, "bytes"));
        }
        self.state_bytes = bytes;
        let version = self.version();
        let payload: Arc<[u8]> = payload.into();
        if let Some(slot) = self.state.get_mut(topic) {
            let was_queued = std::mem::replace(&mut slot.queued, true);
            slot.payload = payload;
            slot.version = version;
            if was_queued {
                self.counts.replaced += 1;
                return Ok(());
            }
            self.state_queue.push_back(topic.into());
            return Ok(());
        }
        let topic: Arc<str> = topic.into();
        self.state.insert(topic.clone(), Slot { payload, version, queued: true });
        self.state_queue.push_back(topic);
        Ok(())
    }

    fn put_news(&mut self, topic: &str, payload: &[u8]) -> Result<(), PublishError> {
        if !self.online {
            self.counts.dropped_offline += 1;
            return Ok(());
        }
        if self.news_queue.len() >= self.limits.news {
            self.news_queue.pop_front();
            self.counts.dropped_full += 1;
        }
        self.news_queue.push_back((topic.into(), payload.into()));
        Ok(())
    }

    fn take_state(&mut self) -> Option<Parcel> {
        let topic = self.state_queue.pop_front()?;
        let slot = self.state.get_mut(&topic)?;
        slot.queued = false;
        let (payload, version) = (slot.payload.clone(), slot.version);
        Some(Parcel { topic, payload, retain: true, version })
    }

    fn take_news(&mut self) -> Option<Parcel> {
        let (topic, payload) = self.news_queue.pop_front()?;
        let version = self.version();
        Some(Parcel { topic, payload, retain: false, version })
    }

    fn version(&mut self) -> u64 {
        self.next_version += 1;
        self.next_version
    }
}

/// The longest topic: ours have under 200 bytes; the wire allows 65,535.
pub const MAX_TOPIC_BYTES: usize = 512;

#[cfg(test)]
mod tests;
