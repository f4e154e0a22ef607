//! Alerts, and the loop over what displays painted.

use super::world::{World, journey};
use crate::{Alert, AlertError, Alerts, PaintedError, ServiceJourneyId, StopTopic};
use roadnet::StopPointId;
use std::collections::BTreeMap;

fn stop() -> StopPointId {
    StopPointId("a".into())
}

fn alert(id: &str) -> Alert {
    Alert {
        id: id.into(),
        texts: BTreeMap::from([("cs".into(), "Výluka".into()), ("en".into(), "Works".into())]),
        speech: BTreeMap::new(),
        valid_from: None,
        valid_until: None,
    }
}

/// The newest list of alerts of stop a, and how many were published.
fn alerts(w: &World) -> (Alerts, usize) {
    let topic = StopTopic::Alerts.of(&stop());
    let lists: Vec<_> = w.out.iter().filter(|m| m.topic == topic).collect();
    (serde_json::from_slice(&lists.last().unwrap().payload).unwrap(), lists.len())
}

#[test]
fn a_cleared_alert_leaves_an_empty_list() {
    let mut w = World::new(Vec::new());
    let first = alerts(&w).0;
    assert_eq!(first.alerts, []);
    w.p.set_alert(w.now, &stop(), alert("x")).unwrap();
    w.collect();
    assert_eq!(alerts(&w).0.alerts, [alert("x")]);
    assert!(w.p.clear_alert(w.now, &stop(), "x"));
    assert!(!w.p.clear_alert(w.now, &stop(), "x"));
    w.collect();
    let (list, count) = alerts(&w);
    assert_eq!((list.alerts.len(), count), (0, 3));
    assert!(list.sequence > first.sequence);
}

#[test]
fn an_alert_goes_when_it_is_over() {
    let mut w = World::new(Vec::new());
    let valid_until = Some(w.now.utc.plus_millis(45_500));
    let over = Alert { valid_until, ..alert("x") };
    w.p.set_alert(w.now, &stop(), over).unwrap();
    w.wait(45_499);
    assert_eq!(alerts(&w).0.alerts.len(), 1);
    w.wait(1);
    assert_eq!(alerts(&w).0.alerts, []);
}

#[test]
fn alerts_are_bounded() {
    let mut w = World::new(Vec::new());
    for i in 0..Alert::MAX_PER_STOP {
        w.p.set_alert(w.now, &stop(), alert(&i.to_string())).unwrap();
    }
    let refused = w.p.set_alert(w.now, &stop(), alert("one more"));
    assert_eq!(refused, Err(AlertError::TooMany { stop: stop() }));
    w.p.set_alert(w.now, &stop(), alert("0")).unwrap();
    let other = StopPointId("zzz".into());
    let refused = w.p.set_alert(w.now, &other, alert("x"));
    assert_eq!(refused, Err(AlertError::UnknownStop { stop: other }));
}

fn painted(sequence: u64, minutes: u32, after_ms: i64, offset_ms: i64, w: &World) -> Vec<u8> {
    let painted_at = w.board("a").predicted_at.plus_millis(after_ms + offset_ms);
    let painted = crate::Painted {
        sequence,
        rows: vec![crate::PaintedRow { journey: ServiceJourneyId("j1".into()), minutes }],
        painted_at,
        clock_offset_ms: offset_ms,
    };
    serde_json::to_vec(&painted).unwrap()
}

#[test]
fn lag_is_corrected_by_the_displays_clock() {
    let mut w = World::new(vec![journey("j1", "4", &[("a", 300)])]);
    let topic = StopTopic::Painted.of(&stop());
    let sequence = w.board("a").sequence;
    for lag in 1..=100 {
        let payload = painted(sequence, 5, lag, 7_000 - 100 * lag, &w);
        let report = w.p.handle_painted(&topic, &payload).unwrap();
        assert_eq!((report.lag_ms, report.wrong_rows), (lag, 0));
    }
    let payload = painted(sequence, 3, 50, 0, &w);
    assert_eq!(w.p.handle_painted(&topic, &payload).unwrap().wrong_rows, 1);
    let lag = w.p.display_lag();
    assert_eq!((lag.p50_ms, lag.p95_ms), (Some(50), Some(95)));
    assert_eq!((lag.count, lag.rejected, lag.wrong_rows), (101, 0, 1));
}

#[test]
fn what_cannot_be_a_paint_is_refused_and_counted() {
    let mut w = World::new(vec![journey("j1", "4", &[("a", 300)])]);
    let topic = StopTopic::Painted.of(&stop());
    let sequence = w.board("a").sequence;
    let good = painted(sequence, 5, 80, 0, &w);
    let is = |r: Result<_, PaintedError>, name: &str| {
        let error = format!("{:?}", r.map(|_: crate::PaintedReport| ()).unwrap_err());
        assert!(error.starts_with(name), "{error} isn't {name}");
    };
    is(w.p.handle_painted("semafor/v1/stop/a/board", &good), "Topic");
    is(w.p.handle_painted("semafor/v1/stop/q/painted", &good), "UnknownStop");
    is(w.p.handle_painted(&topic, &good[..20]), "Json");
    is(w.p.handle_painted(&topic, &vec![b' '; 40_000]), "TooLong");
    let payload = painted(sequence + 9, 5, 80, 0, &w);
    is(w.p.handle_painted(&topic, &payload), "UnknownSequence");
    for after in [-1_001, 10_000_000] {
        let payload = painted(sequence, 5, after, 0, &w);
        is(w.p.handle_painted(&topic, &payload), "Lag");
    }
    let far = format!(
        r#"{{"sequence":{sequence},"rows":[],"painted_at":"9999-12-31T23:59:59Z","clock_offset_ms":{}}}"#,
        i64::MIN
    );
    is(w.p.handle_painted(&topic, far.as_bytes()), "Lag");
    let lag = w.p.display_lag();
    assert_eq!((lag.count, lag.rejected, lag.p50_ms), (0, 8, None));
}

#[test]
fn only_the_last_boards_are_remembered() {
    let mut w = World::new(vec![journey("j1", "4", &[("a", 300)])]);
    let topic = StopTopic::Painted.of(&stop());
    let first = w.board("a").sequence;
    for _ in 0..crate::Painted::REMEMBERED {
        w.p.republish_all(w.now);
        w.collect();
    }
    let payload = painted(first, 5, 80, 0, &w);
    assert!(matches!(
        w.p.handle_painted(&topic, &payload),
        Err(PaintedError::UnknownSequence { .. })
    ));
    let payload = painted(first + 1, 5, 80, 0, &w);
    assert!(w.p.handle_painted(&topic, &payload).is_ok());
}
