//! A plain rumqttc client that writes down what it hears: the tests don't judge a link by a link.

use crate::peers::{Peer, credentials};
use rumqttc::{AsyncClient, ConnectionError, Event, MqttOptions, Packet, QoS};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// One message as heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    pub topic: String,
    pub payload: String,
    pub retained: bool,
}

pub struct Observer {
    pub client: AsyncClient,
    heard: Arc<(Mutex<Vec<Heard>>, Notify)>,
    task: JoinHandle<()>,
}

impl Observer {
    /// Connects and subscribes; returns when the broker has confirmed the subscription.
    pub async fn start(peer: &Peer, id: &str, filter: &str) -> Self {
        let mut options =
            MqttOptions::new(id, peer.address().ip().to_string(), peer.address().port());
        let login = credentials();
        options.set_credentials(login.username, login.password);
        options.set_keep_alive(Duration::from_secs(30));
        options.set_max_packet_size(1 << 20, 1 << 20);
        let (client, mut events) = AsyncClient::new(options, 64);
        client.subscribe(filter, QoS::AtLeastOnce).await.unwrap();
        let heard: Arc<(Mutex<Vec<Heard>>, Notify)> = Arc::default();
        let into = heard.clone();
        // Retained messages may come before the SUBACK: nothing is thrown away while waiting for
        // it.
        let note = move |event: &Event| match event {
            Event::Incoming(Packet::Publish(p)) => {
                let payload = String::from_utf8(p.payload.to_vec()).unwrap();
                let heard = Heard { topic: p.topic.clone(), payload, retained: p.retain };
                into.0.lock().unwrap().push(heard);
                into.1.notify_one();
                false
            }
            Event::Incoming(Packet::SubAck(_)) => true,
            _ => false,
        };
        while !note(&events.poll().await.unwrap()) {}
        let task = tokio::spawn(async move {
            while let Ok(event) = events.poll().await {
                note(&event);
            }
        });
        Self { client, heard, task }
    }

    /// Everything heard up to now.
    pub fn heard(&self) -> Vec<Heard> {
        self.heard.0.lock().unwrap().clone()
    }

    /// Waits until `enough` is true of what was heard, at most `within`.
    pub async fn until(&self, within: Duration, enough: impl Fn(&[Heard]) -> bool) -> Vec<Heard> {
        let waiting = async {
            while !enough(&self.heard.0.lock().unwrap()) {
                self.heard.1.notified().await;
            }
        };
        if tokio::time::timeout(within, waiting).await.is_err() {
            let heard = self.heard();
            let last: Vec<_> = heard.iter().rev().take(5).map(|h| &h.topic).collect();
            panic!("not heard within {within:?}; {} messages, the last: {last:?}", heard.len());
        }
        self.heard()
    }

    /// Waits for one message on a topic with a payload.
    pub async fn until_says(&self, within: Duration, topic: &str, payload: &str) {
        self.until(within, |heard| heard.iter().any(|h| h.topic == topic && h.payload == payload))
            .await;
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What the broker says to a client without user and password.
pub async fn connect_anonymously(peer: &Peer) -> ConnectionError {
    let address = peer.address();
    let options = MqttOptions::new("nobody", address.ip().to_string(), address.port());
    let (_client, mut events) = AsyncClient::new(options, 4);
    events.poll().await.expect_err("the broker has accepted a client without a password")
}
