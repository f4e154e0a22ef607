//! The health report on `…/rsu/<rsu>/status`.

use super::config::DaemonConfig;
use crate::mqtt::client::Stats;
use engine::Engine;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::time::Duration;
use units::Now;

/// What the daemon itself counts.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(super) struct Traffic {
    /// Frames received over UDP.
    pub air_received: u64,
    /// Datagrams sent over UDP, one per receiver.
    pub air_sent: u64,
    /// Datagrams that could not be sent.
    pub air_send_failed: u64,
    /// Datagrams from the cabinet.
    pub cabinet_received: u64,
    /// Of these, refused: no JSON of ours.
    pub cabinet_refused: u64,
    /// C-ITS messages over MQTT refused: no envelope, expired, or not what the topic says.
    pub envelope_refused: u64,
    /// Messages to publish that the link refused.
    pub publish_refused: u64,
}

/// The report as JSON. Aggregates only: no station's identity.
pub(super) fn report(
    config: &DaemonConfig,
    now: Now,
    sequence: u64,
    engine: &Engine,
    traffic: Traffic,
    link: Stats,
) -> Vec<u8> {
    let every = config.mqtt.as_ref().map_or(Duration::from_secs(10), |mqtt| mqtt.status_every);
    let counters = engine.counters();
    let rejected: Map<String, Value> = counters
        .rejected
        .iter()
        .map(|((source, kind), n)| {
            let source = serde_json::to_value(source).unwrap_or_default();
            (format!("{}.{kind}", source.as_str().unwrap_or_default()), Value::from(*n))
        })
        .collect();
    let report = json!({
        "v": 1,
        "state": "online",
        "rsu": config.name.as_str(),
        "version": env!("CARGO_PKG_VERSION"),
        "sequence": sequence,
        "source_time": now.utc.to_rfc3339(),
        "valid_until": (now.utc + every * 3).to_rfc3339(),
        "uptime_s": now.mono.as_micros() / 1_000_000,
        "tracked": engine.tracked(),
        "display_lag": engine.passenger().display_lag(),
        "accepted": counters.accepted,
        "rejected": rejected,
        "requests_refused": counters.requests_refused,
        "outputs_dropped": counters.outputs_dropped,
        "io": traffic,
        "mqtt": link,
    });
    report.to_string().into_bytes()
}

/// What stands there from the connection to the first report.
pub(super) const BIRTH: &[u8] = br#"{"v":1,"state":"online"}"#;

/// The last will, and the last word of an orderly stop.
pub(super) const OFFLINE: &[u8] = br#"{"v":1,"state":"offline"}"#;
