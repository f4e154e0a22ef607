//! The MQTT link and the embedded broker, against the embedded broker and against Mosquitto.
//!
//! Waits have deadlines; nothing is measured. The one deadline that is a promise is
//! [`BACK_WITHIN`].

#![allow(clippy::unwrap_used, reason = "a test that can't go on says where")]

mod observer;
mod peers;

use observer::{Heard, Observer, connect_anonymously};
use peers::{Kind, Peer, available};
use semafor::mqtt::broker::{Embedded, EmbeddedConfig};
use semafor::mqtt::client::{Incoming, Link, Reason};
use semafor::mqtt::config::{Credentials, Status};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::sync::mpsc;

/// After the broker is back, every board is back.
const BACK_WITHIN: Duration = Duration::from_secs(5);

/// For everything that just has to happen.
const SOON: Duration = Duration::from_secs(30);

const STATUS: &str = "semafor/v1/rsu/one/status";

/// Each scenario against each broker.
macro_rules! against_both {
    ($($name:ident),* $(,)?) => {
        mod embedded {
            $(#[test] fn $name() { super::run(super::Kind::Embedded, super::$name); })*
        }
        mod mosquitto {
            $(#[test] fn $name() { super::run(super::Kind::Mosquitto, super::$name); })*
        }
    };
}

against_both!(
    a_retained_board_reaches_a_later_subscriber,
    every_board_is_back_after_a_restart_and_the_newest,
    subscriptions_work_again_after_a_restart,
    a_burst_of_5000_loses_nothing,
    the_last_will_speaks_when_the_client_dies,
    an_orderly_shutdown_says_offline,
    a_wrong_password_is_told_and_retried_with_waits,
    nobody_without_a_password,
    an_oversized_message_is_dropped_and_the_link_lives,
    a_second_client_with_the_same_id_does_not_make_the_first_spin,
);

fn run<F: Future<Output = ()>>(kind: Kind, scenario: impl FnOnce(Peer) -> F) {
    if !available(kind) {
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { scenario(Peer::start(kind).await).await });
}

async fn a_retained_board_reaches_a_later_subscriber(peer: Peer) {
    let (link, mut incoming) = Link::start(peer.link("rsu"), Vec::new()).unwrap();
    link.publish(&board(1), b"early", true).unwrap();
    connected(&mut incoming).await;
    link.publish(&board(1), b"7:15 in 3 min", true).unwrap();
    until(SOON, || link.stats().acknowledged >= 1 && link.stats().in_flight() == 0).await;
    let observer = Observer::start(&peer, "late", &board(1)).await;
    observer.until_says(SOON, &board(1), "7:15 in 3 min").await;
    let heard = observer.heard();
    assert_eq!(heard.len(), 1, "{heard:?}");
    assert!(heard[0].retained);
}

/// 200 boards, each changed while the broker is away and some again right after: within 5 s all are
/// there, the newest, and none older is ever seen after a newer one.
async fn every_board_is_back_after_a_restart_and_the_newest(mut peer: Peer) {
    const STOPS: usize = 200;
    let (link, mut incoming) = Link::start(peer.link("rsu"), Vec::new()).unwrap();
    let publish = |stop: usize, sequence: u64| {
        link.publish(&board(stop), sequence.to_string().as_bytes(), true).unwrap();
    };
    connected(&mut incoming).await;
    for stop in 0..STOPS {
        publish(stop, 1);
    }
    until(SOON, || link.stats().acknowledged >= STOPS as u64).await;
    // Killed while publishes are on their way.
    for stop in 0..STOPS {
        publish(stop, 2);
    }
    tokio::task::yield_now().await;
    peer.kill().await;
    disconnected(&mut incoming).await;
    for sequence in 3..=6 {
        for stop in 0..STOPS {
            publish(stop, sequence);
        }
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
    peer.start_again().await;
    let observer = Observer::start(&peer, "display", "semafor/v1/stop/+/board").await;
    for stop in 0..STOPS / 2 {
        publish(stop, 7);
    }
    let newest: BTreeMap<String, u64> =
        (0..STOPS).map(|stop| (board(stop), if stop < STOPS / 2 { 7 } else { 6 })).collect();
    let heard = observer.until(BACK_WITHIN, |heard| last_of_each(heard) == newest).await;
    assert_no_board_goes_back(&heard);
    // And it stays so: nothing old is still on its way.
    until(SOON, || link.stats().in_flight() == 0).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let heard = observer.heard();
    assert_no_board_goes_back(&heard);
    assert_eq!(last_of_each(&heard), newest);
    // What a display sees that comes only now.
    let late = Observer::start(&peer, "late", "semafor/v1/stop/+/board").await;
    late.until(SOON, |heard| last_of_each(heard) == newest).await;
    assert_eq!(late.heard().len(), STOPS);
}

async fn subscriptions_work_again_after_a_restart(mut peer: Peer) {
    let topics: Vec<_> = (0..40).map(|n| format!("semafor/v1/stop/{n}/painted")).collect();
    let (_link, mut incoming) = Link::start(peer.link("rsu"), topics.clone()).unwrap();
    for round in 0..3 {
        connected(&mut incoming).await;
        let observer = Observer::start(&peer, "display", "nothing/at/all").await;
        for topic in [&topics[0], &topics[39]] {
            // The link's SUBSCRIBE may still be on its way: say it until it is heard.
            let text = format!("round {round}");
            let say = async {
                loop {
                    let qos = rumqttc::QoS::AtLeastOnce;
                    observer.client.publish(topic, qos, false, text.clone()).await.unwrap();
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            };
            let hear = async {
                while let Some(event) = incoming.recv().await {
                    if matches!(&event, Incoming::Message { topic: t, payload, .. }
                        if t == topic && payload == text.as_bytes())
                    {
                        return;
                    }
                }
                panic!("the link has ended");
            };
            let heard = async {
                tokio::select! { () = say => {}, () = hear => {} }
            };
            tokio::time::timeout(SOON, heard).await.expect("the message has not arrived");
        }
        peer.kill().await;
        disconnected(&mut incoming).await;
        peer.start_again().await;
    }
}

/// Without pace and window Mosquitto drops some of these for a subscriber that reads as fast as it
/// can.
async fn a_burst_of_5000_loses_nothing(peer: Peer) {
    const MESSAGES: usize = 5_000;
    let observer = Observer::start(&peer, "live", "semafor/v1/stop/+/board").await;
    let (link, mut incoming) = Link::start(peer.link("rsu"), Vec::new()).unwrap();
    connected(&mut incoming).await;
    let text = |stop: usize| format!("{stop} {}", "x".repeat(400));
    for stop in 0..MESSAGES {
        link.publish(&board(stop), text(stop).as_bytes(), true).unwrap();
    }
    let heard = observer.until(2 * SOON, |heard| heard.len() >= MESSAGES).await;
    let distinct: BTreeMap<_, _> = heard.into_iter().map(|h| (h.topic, h.payload)).collect();
    assert_eq!(distinct.len(), MESSAGES);
    assert!((0..MESSAGES).all(|stop| distinct.get(&board(stop)) == Some(&text(stop))));
    until(SOON, || link.stats().acknowledged == MESSAGES as u64).await;
    let stats = link.stats();
    assert_eq!((stats.published, stats.failures), (MESSAGES as u64, 0), "{stats:?}");
}

async fn the_last_will_speaks_when_the_client_dies(peer: Peer) {
    let observer = Observer::start(&peer, "centre", STATUS).await;
    let mut config = peer.link("rsu");
    config.status = Some(status());
    // On a runtime of its own, which ends in mid-sentence: to the broker that is a process that
    // died.
    let (die, mut told) = mpsc::channel::<()>(1);
    let client = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let _link = Link::start(config, Vec::new()).unwrap();
            told.recv().await;
        });
        drop(runtime);
    });
    observer.until_says(SOON, STATUS, "online").await;
    die.send(()).await.unwrap();
    observer.until_says(SOON, STATUS, "offline").await;
    client.join().unwrap();
    let late = Observer::start(&peer, "late", STATUS).await;
    late.until_says(SOON, STATUS, "offline").await;
}

async fn an_orderly_shutdown_says_offline(peer: Peer) {
    let observer = Observer::start(&peer, "centre", "semafor/#").await;
    let mut config = peer.link("rsu");
    config.status = Some(status());
    let (link, mut incoming) = Link::start(config, Vec::new()).unwrap();
    connected(&mut incoming).await;
    link.publish(STATUS, b"healthy", true).unwrap();
    for stop in 0..100 {
        link.publish(&board(stop), b"last", true).unwrap();
    }
    let other = link.clone();
    assert!(link.shutdown().await, "the broker has not acknowledged the farewell");
    assert!(other.publish(STATUS, b"too late", true).is_err());
    observer.until_says(SOON, STATUS, "offline").await;
    let heard = observer.heard();
    // What was queued went before, and the will didn't speak on top.
    let states: Vec<_> =
        heard.iter().filter(|h| h.topic == STATUS).map(|h| h.payload.as_str()).collect();
    assert_eq!(states.iter().filter(|state| **state == "offline").count(), 1, "{states:?}");
    assert!(states.contains(&"healthy"), "{states:?}");
    assert_eq!(heard.iter().filter(|h| h.payload == "last").count(), 100);
    assert!(!other.shutdown().await);
    assert!(incoming.recv().await.is_none_or(|event| matches!(event, Incoming::Connected { .. })));
}

async fn a_wrong_password_is_told_and_retried_with_waits(peer: Peer) {
    let mut config = peer.link("rsu");
    config.credentials =
        Some(Credentials { username: "tester".into(), password: "guessed".into() });
    let (link, mut incoming) = Link::start(config, Vec::new()).unwrap();
    let mut waits = Vec::new();
    while waits.len() < 4 {
        match next(&mut incoming).await {
            Incoming::Disconnected { reason: Reason::Credentials { code: 4 | 5 }, retry_in } => {
                waits.push(retry_in.as_millis());
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(waits, [100, 200, 400, 800]);
    assert_eq!((link.stats().failures, link.stats().connections), (4, 0));
    assert!(!link.shutdown().await);
}

async fn nobody_without_a_password(peer: Peer) {
    let error = connect_anonymously(&peer).await;
    assert!(matches!(error, rumqttc::ConnectionError::ConnectionRefused(_)), "{error}");
}

async fn an_oversized_message_is_dropped_and_the_link_lives(peer: Peer) {
    let mut config = peer.link("rsu");
    config.limits.payload_bytes = 1_000;
    let (link, mut incoming) = Link::start(config, vec!["in/#".into()]).unwrap();
    connected(&mut incoming).await;
    let observer = Observer::start(&peer, "other", "out").await;
    let qos = rumqttc::QoS::AtLeastOnce;
    observer.client.publish("in/a", qos, true, vec![b'x'; 1_001]).await.unwrap();
    observer.client.publish("in/b", qos, true, vec![b'x'; 1_000]).await.unwrap();
    loop {
        if let Incoming::Message { topic, payload, .. } = next(&mut incoming).await {
            assert_eq!((topic.as_str(), payload.len()), ("in/b", 1_000));
            break;
        }
    }
    assert_eq!(link.stats().received_too_large, 1);
    assert!(link.publish("out", &[0; 1_001], false).is_err());
    link.publish("out", b"alive", false).unwrap();
    observer.until_says(SOON, "out", "alive").await;
    assert_eq!(link.stats().failures, 0);
}

/// The broker throws out the older of two clients with one id. Both come back, over and over: with
/// waits, not as fast as they can.
async fn a_second_client_with_the_same_id_does_not_make_the_first_spin(peer: Peer) {
    let (first, _incoming_first) = Link::start(peer.link("rsu"), Vec::new()).unwrap();
    let (second, _incoming_second) = Link::start(peer.link("rsu"), Vec::new()).unwrap();
    until(SOON, || first.stats().failures + second.stats().failures >= 4).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    // Each doubles from 100 ms to 2 s: in the time that takes, a spinning client would have tried
    // thousands of times.
    let tried = first.stats().connections + second.stats().connections;
    assert!(tried < 40, "{tried} connections");
}

#[test]
fn the_embedded_broker_listens_on_loopback_only_and_makes_up_a_password() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = std::env::current_dir().unwrap();
        let one = Embedded::start(EmbeddedConfig::default()).await.unwrap();
        let two = Embedded::start(EmbeddedConfig::default()).await.unwrap();
        for broker in [&one, &two] {
            assert_eq!(broker.address().ip(), std::net::Ipv4Addr::LOCALHOST);
            assert_eq!(listeners_on(broker.address().port()), ["0100007F"]);
            assert_eq!(broker.credentials().password.len(), 32);
        }
        assert_ne!(one.credentials().password, two.credentials().password);
        let taken = EmbeddedConfig { port: one.address().port(), credentials: None };
        let error = Embedded::start(taken).await.unwrap_err().to_string();
        assert!(error.contains(&one.address().port().to_string()), "{error}");
        let port = one.address().port();
        one.shutdown().await;
        assert!(listeners_on(port).is_empty());
        drop(two);
        assert!(!folder.join("mqtt_storage").exists(), "the broker has written to disk");
    });
}

#[test]
fn without_a_broker_the_link_keeps_trying_and_keeps_only_state() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        // A port that was free a moment ago.
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        let config = semafor::mqtt::config::LinkConfig::new("127.0.0.1", port, "rsu");
        let (link, mut incoming) = Link::start(config, Vec::new()).unwrap();
        for n in 0..10_000u32 {
            link.publish("news", b"now or never", false).unwrap();
            link.publish("state", n.to_string().as_bytes(), true).unwrap();
        }
        for _ in 0..3 {
            let event = next(&mut incoming).await;
            let network = |reason: &Reason| matches!(reason, Reason::Network(_));
            assert!(matches!(&event, Incoming::Disconnected { reason, .. } if network(reason)));
        }
        let stats = link.stats();
        assert_eq!((stats.dropped_offline, stats.retained_topics), (10_000, 1));
        assert_eq!((stats.replaced, stats.published), (9_999, 0));
        assert!(!link.shutdown().await);
    });
}

fn board(stop: usize) -> String {
    format!("semafor/v1/stop/test:{stop}/board")
}

fn status() -> Status {
    Status { topic: STATUS.into(), online: b"online".to_vec(), offline: b"offline".to_vec() }
}

fn last_of_each(heard: &[Heard]) -> BTreeMap<String, u64> {
    heard.iter().map(|h| (h.topic.clone(), h.payload.parse().unwrap())).collect()
}

fn assert_no_board_goes_back(heard: &[Heard]) {
    let mut last: BTreeMap<&str, u64> = BTreeMap::new();
    for h in heard {
        let sequence = h.payload.parse().unwrap();
        let before = last.insert(&h.topic, sequence).unwrap_or(0);
        assert!(before <= sequence, "{}: {before}, then {sequence}", h.topic);
    }
}

async fn next(incoming: &mut mpsc::Receiver<Incoming>) -> Incoming {
    let event = tokio::time::timeout(SOON, incoming.recv()).await;
    event.expect("nothing has come").expect("the link has ended")
}

async fn connected(incoming: &mut mpsc::Receiver<Incoming>) {
    while !matches!(next(incoming).await, Incoming::Connected { session_present: false }) {}
}

async fn disconnected(incoming: &mut mpsc::Receiver<Incoming>) {
    while !matches!(next(incoming).await, Incoming::Disconnected { .. }) {}
}

async fn until(within: Duration, condition: impl Fn() -> bool) {
    let waiting = async {
        while !condition() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(within, waiting).await.expect("the condition was not met");
}

/// Local addresses, in the kernel's hexadecimal, that accept connections on a port (IPv4 and IPv6).
fn listeners_on(port: u16) -> Vec<String> {
    const LISTEN: &str = "0A";
    let mut found = Vec::new();
    for table in ["/proc/net/tcp", "/proc/net/tcp6"] {
        let text = std::fs::read_to_string(table).unwrap_or_default();
        for line in text.lines().skip(1) {
            let fields: Vec<_> = line.split_whitespace().collect();
            let (address, number) = fields[1].split_once(':').unwrap();
            if fields[3] == LISTEN && u16::from_str_radix(number, 16) == Ok(port) {
                found.push(address.to_owned());
            }
        }
    }
    found
}
