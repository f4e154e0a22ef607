//! The daemon, from its file to its last word: real sockets, the embedded broker, a virtual
//! controller.

#![allow(clippy::unwrap_used, reason = "a test that can't go on says where")]

use its::wire::MessageKind;
use semafor::daemon::node::Node;
use semafor::daemon::replay::replay;
use semafor::daemon::setup::Setup;
use semafor::mqtt::broker::{Embedded, EmbeddedConfig};
use semafor::mqtt::client::{Incoming, Link};
use semafor::mqtt::config::LinkConfig;
use semafor::mqtt::envelope::Envelope;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::net::UdpSocket;
use tokio::sync::{mpsc, oneshot};

/// For everything that just has to happen.
const SOON: Duration = Duration::from_secs(60);

#[test]
fn frames_in_messages_and_health_out_and_a_clean_stop() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let broker = Embedded::start(EmbeddedConfig::default()).await.unwrap();
        let radio = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let setup = setup("run", radio.local_addr().unwrap(), &broker);
        let mut config = LinkConfig::new("127.0.0.1", broker.address().port(), "centre");
        config.credentials = Some(broker.credentials().clone());
        let filters = vec!["semafor/v1/#".to_owned()];
        let (_centre, mut heard) = Link::start(config, filters).unwrap();

        let node = Node::start(setup).await.unwrap();
        let unit = node.air_address().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let running = tokio::spawn(node.run(async {
            let _ = stopped.await;
        }));

        // Over the air: both messages, and the lamps as a controller reports them.
        let mut kinds = Vec::new();
        while !(kinds.contains(&MessageKind::Spatem) && kinds.contains(&MessageKind::Mapem)) {
            let mut buffer = [0; 4_096];
            let received = tokio::time::timeout(SOON, radio.recv_from(&mut buffer)).await;
            let (n, from) = received.unwrap().unwrap();
            assert_eq!(from, unit);
            kinds.push(its::wire::decode(&buffer[..n]).unwrap().kind());
        }

        // The same over MQTT, in envelopes.
        let spatem = until(&mut heard, "semafor/v1/rsu/test-1/cits/spatem", |_| true).await;
        let envelope = Envelope::from_json(&spatem).unwrap();
        assert_eq!(envelope.message, MessageKind::Spatem);
        assert!(its::wire::decode(&envelope.payload).is_ok());
        assert!(envelope.valid_until.unwrap() > envelope.source_time);

        // Bad input on every way in is counted where the centre can see it.
        radio.send_to(b"no message at all", unit).await.unwrap();
        let wrong = "semafor/v1/rsu/test-1/cits/cam";
        assert!(_centre.publish(wrong, b"{\"v\":1}", false).is_ok());
        let status = "semafor/v1/rsu/test-1/status";
        let report = until(&mut heard, status, |payload| {
            let report: serde_json::Value = serde_json::from_slice(payload).unwrap();
            let counted = |path: &str| report.pointer(path).and_then(|n| n.as_u64()).unwrap_or(0);
            counted("/rejected/frame.not_decodable") == 1
                && counted("/io/envelope_refused") == 1
                && counted("/accepted/controller_status") > 0
        })
        .await;
        let report: serde_json::Value = serde_json::from_slice(&report).unwrap();
        assert_eq!(report["state"], "online");
        assert_eq!(report["mqtt"]["connected"], true);

        stop.send(()).unwrap();
        running.await.unwrap();
        until(&mut heard, status, |payload| payload == br#"{"v":1,"state":"offline"}"#).await;
        broker.shutdown().await;
    });
}

/// Boards of the day at hand, and back soon after the broker was gone.
#[test]
fn boards_hold_today_and_come_back_after_the_broker_was_away() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut broker = Embedded::start(EmbeddedConfig::default()).await.unwrap();
        let radio = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        // The scenario's hour began a quarter of an hour ago, some days ago.
        let folder = workspace().join("scenarios/single-junction");
        let here = Path::new(env!("CARGO_TARGET_TMPDIR")).join("daemon/today");
        std::fs::create_dir_all(&here).unwrap();
        for file in ["network.toml", "demand.csv", "expected.toml"] {
            std::fs::copy(folder.join(file), here.join(file)).unwrap();
        }
        let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap().as_millis() as i64;
        let start = units::Utc::from_unix_millis(now - 900_000 - 3 * 86_400_000).to_rfc3339();
        let text = std::fs::read_to_string(folder.join("scenario.toml")).unwrap();
        let text = text.replace("2026-11-23T05:00:00Z", &start);
        assert!(text.contains(&start), "the start has moved in scenario.toml");
        std::fs::write(here.join("scenario.toml"), text).unwrap();
        let mut setup = setup("today", radio.local_addr().unwrap(), &broker);
        let files = semafor::cmd::scenario_args::read_files(&here).unwrap();
        setup.scenario = scenario::Scenario::load(&files, &scenario::Overrides::default()).unwrap();
        let stops: Vec<String> = setup
            .scenario
            .network
            .network
            .stop_points()
            .iter()
            .map(|s| passenger::StopTopic::Board.of(&s.id))
            .collect();

        let node = Node::start(setup).await.unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let running = tokio::spawn(node.run(async {
            let _ = stopped.await;
        }));
        let port = broker.address().port();
        for round in 0..2 {
            let mut config = LinkConfig::new("127.0.0.1", port, format!("display-{round}"));
            config.credentials = Some(broker.credentials().clone());
            let (display, mut heard) = Link::start(config, stops.clone()).unwrap();
            let limit = if round == 0 { SOON } else { Duration::from_secs(5) };
            let all = async {
                for topic in &stops {
                    let payload = until(&mut heard, topic, |_| true).await;
                    let board = passenger::Board::from_json(&payload).unwrap();
                    assert!(!board.rows.is_empty(), "{topic} has no row");
                    let today = board.predicted_at.as_unix_millis() - now;
                    assert!((-60_000..600_000).contains(&today));
                    assert!(board.rows.iter().all(|r| r.journey.0.ends_with("@3")));
                }
            };
            tokio::time::timeout(limit, all).await.expect("every board in time");
            display.shutdown().await;
            // Gone with all that it retained, and another at its place.
            let credentials = Some(broker.credentials().clone());
            broker.shutdown().await;
            broker = Embedded::start(EmbeddedConfig { port, credentials }).await.unwrap();
        }
        stop.send(()).unwrap();
        running.await.unwrap();
        broker.shutdown().await;
    });
}

/// What came out of the simulator's engine comes out of the daemon's, byte for byte.
#[test]
fn a_recorded_run_gives_the_same_outputs() {
    let folder = workspace().join("scenarios/single-junction");
    let files = semafor::cmd::scenario_args::read_files(&folder).unwrap();
    let scenario = scenario::Scenario::load(&files, &scenario::Overrides::default()).unwrap();
    let options = testbed::RunOptions {
        policy: control::PolicyKind::Actuated,
        priority: control::PriorityMode::Late,
        ..testbed::RunOptions::default()
    };
    let mut run = testbed::Testbed::new(testbed::Setup::of(&scenario, options, 1)).unwrap();
    run.record();
    run.run_until(units::Instant::from_millis(240_000));
    let recording = run.take_recording();
    let steps = recording.steps_jsonl().unwrap();
    let expected = recording.outputs_jsonl().unwrap();
    let (steps_n, outputs_n) = (recording.steps.len(), recording.outputs.len());
    assert!(steps_n > 1_000 && outputs_n > 500, "{steps_n} steps, {outputs_n} outputs");

    let text = "[rsu]\nname = \"testbed\"\nstation_id = 4711\npolicy = \"actuated\"\n\
                priority = \"late\"\nscenario = ";
    let file = write("replay", &format!("{text}\"{}\"\n", folder.display()));
    let setup = Setup::load(&file).unwrap();
    let mut outputs = Vec::new();
    replay(&setup, steps.as_bytes(), &mut outputs).unwrap();
    let outputs = String::from_utf8(outputs).unwrap();
    for (i, (then, now)) in expected.lines().zip(outputs.lines()).enumerate() {
        assert_eq!(then, now, "output {i}");
    }
    assert_eq!(expected.lines().count(), outputs.lines().count());
}

#[test]
fn a_recording_that_is_none_is_named_by_its_line() {
    let folder = workspace().join("scenarios/single-junction");
    let text = "[rsu]\nname = \"a\"\nstation_id = 1\nscenario = ";
    let file = write("bad-replay", &format!("{text}\"{}\"\n", folder.display()));
    let error = replay(&Setup::load(&file).unwrap(), &b"{}\n"[..], Vec::new()).unwrap_err();
    assert!(error.to_string().contains("line 1"), "{error:#}");
}

#[test]
fn all_problems_of_the_file_are_told_with_its_name() {
    let file = write("bad", "[rsu]\nname = \"a b\"\nstation_id = \"x\"\n[mqtt]\nport = 1\n");
    let error = Setup::load(&file).unwrap_err().to_string();
    let lines: Vec<_> = error.lines().collect();
    assert_eq!(lines.len(), 4, "{error}");
    for (line, field) in lines.iter().zip([
        ":1: rsu.scenario",
        ":2: rsu.name",
        ":3: rsu.station_id",
        ":4: mqtt.host",
    ]) {
        assert!(line.starts_with(&format!("{}{field}", file.display())), "{line}");
    }
}

fn setup(test: &str, radio: SocketAddr, broker: &Embedded) -> Setup {
    let password = write(&format!("{test}-password"), &broker.credentials().password);
    let text = format!(
        r#"
        [rsu]
        name = "test-1"
        station_id = 900001
        scenario = "{scenario}"

        [air]
        listen = "127.0.0.1:0"
        send_to = ["{radio}"]

        [cabinet]
        controller = "virtual"

        [mqtt]
        host = "127.0.0.1"
        port = {port}
        username = "{username}"
        password_file = "{password}"
        status_every_s = 1
        "#,
        scenario = workspace().join("scenarios/single-junction").display(),
        port = broker.address().port(),
        username = broker.credentials().username,
        password = password.file_name().unwrap().display(),
    );
    Setup::load(&write(test, &text)).unwrap()
}

async fn until(
    heard: &mut mpsc::Receiver<Incoming>,
    wanted: &str,
    enough: impl Fn(&[u8]) -> bool,
) -> Vec<u8> {
    let waiting = async {
        loop {
            match heard.recv().await.expect("the link has ended") {
                Incoming::Message { topic, payload, .. } if topic == wanted && enough(&payload) => {
                    return payload;
                }
                _ => {}
            }
        }
    };
    let found = tokio::time::timeout(SOON, waiting).await;
    found.unwrap_or_else(|_| panic!("{wanted}: what was waited for has not come"))
}

fn write(name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("daemon");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}-{}.toml", std::process::id()));
    std::fs::write(&file, text).unwrap();
    file
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}
