//! MQTT: the link to a broker, the topics, and an embedded broker for demo and tests.
//!
//! MQTT 3.1.1 with QoS 1, retained state and a last will: what every broker in the field does. What
//! it deliberately doesn't do: QoS 2, shared subscriptions, persistent sessions. A connection
//! always starts afresh; state is published again, news that came while there was no connection are
//! lost, and both are said in the counters.
//!
//! [`client::Link`] wraps rumqttc with five guards, each for a fault that was met:
//! 1. it subscribes on every CONNACK (rumqttc does so never again);
//! 2. it keeps fewer publishes in flight than rumqttc's window and accounts for every PUBACK
//!    ([`window`]);
//! 3. it builds a new client after every error, a collision time-out included, and waits longer
//!    each time ([`backoff`]);
//! 4. on every new session it publishes the newest retained state of every topic, never a queue of
//!    old ones ([`outbox`]);
//! 5. it paces ([`pace`]): Mosquitto with default queue limits drops messages of a burst for a slow
//!    subscriber.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use semafor::mqtt::client::{Incoming, Link};
//! use semafor::mqtt::config::LinkConfig;
//!
//! let config = LinkConfig::new("127.0.0.1", 1883, "example");
//! let topics = vec!["semafor/v1/stop/md:1/board".into()];
//! let (link, mut incoming) = Link::start(config, topics).unwrap();
//! link.publish("semafor/v1/rsu/one/status", b"{\"online\":true}", true)?;
//! while let Some(event) = incoming.recv().await {
//!     if let Incoming::Message { topic, payload, .. } = event {
//!         println!("{topic}: {} bytes", payload.len());
//!     }
//! }
//! # Ok(()) }
//! ```

pub mod backoff;
#[cfg(feature = "broker")]
pub mod broker;
pub mod client;
pub mod config;
pub mod envelope;
pub mod outbox;
pub mod pace;
mod session;
pub mod topics;
pub mod window;
