//! The outbox against a model: whatever happens, the newest of every topic gets out, and nothing
//! older after it.

use super::*;
use proptest::prelude::*;

const LIMITS: OutboxLimits = OutboxLimits { topics: 6, bytes: 400, news: 5, payload: 64 };

#[derive(Debug, Clone)]
enum Step {
    State(u8),
    News(u8),
    Take(u8),
    Acknowledge,
    Lose,
    Connect,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0u8..6).prop_map(Step::State),
        2 => (0u8..6).prop_map(Step::News),
        4 => (0u8..4).prop_map(Step::Take),
        3 => Just(Step::Acknowledge),
        1 => Just(Step::Lose),
        2 => Just(Step::Connect),
    ]
}

proptest! {
    #[test]
    fn newest_gets_out_and_none_older_after(steps in proptest::collection::vec(step(), 0..200)) {
        let mut outbox = Outbox::new(LIMITS, Some("t0"));
        let mut newest: BTreeMap<String, u64> = BTreeMap::new();
        let mut broker: BTreeMap<String, u64> = BTreeMap::new();
        let (mut n, mut on_way, mut online) = (0u64, VecDeque::new(), false);
        for step in steps {
            n += 1;
            match step {
                Step::State(t) => {
                    outbox.put(&format!("t{t}"), &n.to_be_bytes(), true).unwrap();
                    newest.insert(format!("t{t}"), n);
                }
                Step::News(t) => outbox.put(&format!("n{t}"), &n.to_be_bytes(), false).unwrap(),
                Step::Take(k) => {
                    for _ in 0..k {
                        deliver(&mut outbox, &mut broker, &mut on_way)?;
                    }
                }
                Step::Acknowledge => {
                    if let Some(parcel) = on_way.pop_front() {
                        outbox.acknowledged(&parcel);
                    }
                }
                Step::Lose => {
                    outbox.connection_lost();
                    on_way.clear();
                    online = false;
                }
                Step::Connect if !online => {
                    outbox.new_session();
                    broker.clear(); // the worst: a broker that remembers nothing
                    online = true;
                }
                Step::Connect => {}
            }
            prop_assert!(outbox.news_queue.len() <= LIMITS.news);
            prop_assert!(outbox.state_queue.len() <= outbox.state.len());
            prop_assert!(online || outbox.take().is_none());
        }
        if !online {
            outbox.new_session();
            broker.clear();
        }
        while !outbox.is_idle() {
            deliver(&mut outbox, &mut broker, &mut on_way)?;
        }
        prop_assert_eq!(broker, newest);
    }
}

/// Takes one parcel to the broker, which keeps what is retained and must never see an older payload
/// after a newer.
fn deliver(
    outbox: &mut Outbox,
    broker: &mut BTreeMap<String, u64>,
    on_way: &mut VecDeque<Parcel>,
) -> Result<(), TestCaseError> {
    let Some(parcel) = outbox.take() else { return Ok(()) };
    let n = u64::from_be_bytes(parcel.payload.as_ref().try_into().unwrap());
    if parcel.retain {
        let before = broker.insert(parcel.topic.to_string(), n);
        prop_assert!(before.is_none_or(|before| before <= n));
    }
    on_way.push_back(parcel);
    Ok(())
}

#[test]
fn an_unsent_older_payload_is_replaced_in_place() {
    let mut outbox = Outbox::new(LIMITS, None);
    for i in 0..50u8 {
        outbox.put("a", &[i], true).unwrap();
        outbox.put("b", &[i], true).unwrap();
    }
    outbox.new_session();
    let taken: Vec<_> = std::iter::from_fn(|| outbox.take()).map(|p| p.payload[0]).collect();
    assert_eq!(taken, [49, 49]);
    assert_eq!(outbox.counts().replaced, 98);
}

#[test]
fn the_status_topic_is_first_on_every_connection() {
    let mut outbox = Outbox::new(LIMITS, Some("z/status"));
    outbox.put("a", b"1", true).unwrap();
    outbox.put("z/status", b"online", true).unwrap();
    for _ in 0..3 {
        outbox.new_session();
        assert_eq!(outbox.take().unwrap().topic.as_ref(), "z/status");
        outbox.connection_lost();
    }
}

#[test]
fn news_are_dropped_offline_and_the_oldest_when_full_and_counted() {
    let mut outbox = Outbox::new(LIMITS, None);
    outbox.put("n", b"early", false).unwrap();
    assert_eq!(outbox.counts().dropped_offline, 1);
    outbox.new_session();
    for i in 0..8u8 {
        outbox.put("n", &[i], false).unwrap();
    }
    assert_eq!(outbox.counts().dropped_full, 3);
    assert_eq!(outbox.take().unwrap().payload[0], 3);
    outbox.connection_lost();
    assert_eq!(outbox.counts().dropped_offline, 5);
    outbox.new_session();
    assert!(outbox.is_idle());
}

#[test]
fn an_empty_retained_payload_deletes_once_it_is_acknowledged() {
    let mut outbox = Outbox::new(LIMITS, None);
    outbox.put("a", b"1", true).unwrap();
    outbox.new_session();
    let old = outbox.take().unwrap();
    outbox.put("a", b"", true).unwrap();
    outbox.acknowledged(&old);
    assert_eq!(outbox.topics(), 1);
    let deletion = outbox.take().unwrap();
    assert!(deletion.retain && deletion.payload.is_empty());
    outbox.acknowledged(&deletion);
    assert_eq!(outbox.topics(), 0);
}

#[test]
fn limits_are_errors_with_their_topic() {
    let mut outbox = Outbox::new(LIMITS, None);
    for topic in ["", "a/+", "a/#", "a\0b"] {
        assert!(matches!(outbox.put(topic, b"", true), Err(PublishError::Topic(_))));
    }
    let long = "x".repeat(MAX_TOPIC_BYTES + 1);
    assert!(matches!(outbox.put(&long, b"", true), Err(PublishError::Topic(_))));
    let large = outbox.put("a", &[0; 65], true);
    assert_eq!(large, Err(PublishError::TooLarge { topic: "a".into(), bytes: 65, limit: 64 }));
    for i in 0..6 {
        outbox.put(&format!("t{i}"), &[0; 60], true).unwrap();
    }
    assert!(matches!(
        outbox.put("t6", b"", true),
        Err(PublishError::NoRoom { what: "topics", .. })
    ));
    outbox.put("t0", &[0; 64], true).unwrap();
    outbox.close();
    assert_eq!(outbox.put("t0", b"", true), Err(PublishError::Closed));
}

#[test]
fn retained_bytes_are_bounded_in_sum() {
    let mut outbox = Outbox::new(OutboxLimits { topics: 100, ..LIMITS }, None);
    for i in 0..6 {
        outbox.put(&format!("t{i}"), &[0; 64], true).unwrap();
    }
    let full = outbox.put("t6", &[0; 17], true);
    assert!(matches!(full, Err(PublishError::NoRoom { what: "bytes", .. })));
    outbox.put("t0", &[0; 1], true).unwrap();
    outbox.put("t6", &[0; 17], true).unwrap();
}
