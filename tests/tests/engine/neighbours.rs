//! Roadside units tell each other whom they will send where: `semafor/v1/rsu/<rsu>/plan`.

use control::PolicyKind;
use engine::{Config, ConfigError, Engine, Event, Input, Neighbour, Output};
use roadnet::{ApproachId, ApproachRef, IntersectionId, RoadNetwork};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use testbed::{Link, RunOptions, Setup, Testbed};
use units::{Duration, Instant, Now};

fn corridor(neighbour_loss: f64) -> Testbed {
    let link = Link { neighbour_loss, ..Link::default() };
    let options = RunOptions {
        policy: PolicyKind::Adaptive,
        penetration: Some(0.3),
        link,
        ..RunOptions::default()
    };
    let mut setup = Setup::of(&crate::scenario_named("corridor-5"), options, 5);
    setup.duration = Duration::from_secs(400);
    let mut testbed = Testbed::new(setup).expect("sound");
    testbed.run();
    testbed
}

fn accepted(testbed: &Testbed) -> BTreeMap<IntersectionId, u64> {
    let plans = |e: &Engine| e.counters().accepted.get("plan").copied().unwrap_or(0);
    testbed.engines().iter().map(|(id, e)| (*id, plans(e))).collect()
}

#[test]
fn units_along_a_road_hear_each_other_and_say_no_more_than_the_contract() {
    let together = corridor(0.0);
    let heard = accepted(&together);
    assert_eq!(heard.len(), 5);
    // The outer ones have one neighbour, the others two.
    assert!(heard.values().all(|n| *n > 300), "{heard:?}");
    assert!(heard.values().filter(|n| **n > 600).count() == 3, "{heard:?}");
    let plans = together.published().iter().filter(|(topic, _)| topic.ends_with("/plan"));
    let plans: Vec<Value> = plans.map(|(_, p)| serde_json::from_slice(p).unwrap()).collect();
    assert_eq!(plans.len(), 5);
    let keys = |v: &Value| v.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    let mut leaving = 0;
    for plan in &plans {
        assert_eq!(keys(plan), "intersections sequence source_time valid_until");
        let own = &plan["intersections"][0];
        assert_eq!(keys(own), "evidence intersection outflow watched");
        for approach in own["outflow"].as_array().unwrap() {
            assert_eq!(keys(approach), "approach heard unheard");
            leaving += approach["heard"].as_array().unwrap().len();
        }
    }
    assert!(leaving > 5, "{leaving} vehicles are planned to leave");
    for (id, engine) in together.engines() {
        let refused = engine.counters().rejected;
        let plans = refused.keys().filter(|(_, kind)| kind.contains("plan"));
        assert_eq!(plans.count(), 0, "{id}: {refused:?}");
    }
    assert_eq!(together.published(), corridor(0.0).published(), "the same seed, other bytes");
}

#[test]
fn whose_neighbours_are_silent_works_on_alone() {
    let alone = corridor(1.0);
    assert!(accepted(&alone).values().all(|n| *n == 0));
    assert!(alone.published().keys().any(|topic| topic.ends_with("/plan")));
    assert_ne!(alone.published(), corridor(0.0).published(), "what neighbours say makes no odds");
}

/// One engine of corridor-5 that listens to `west`.
fn listener() -> (Engine, Neighbour, Now) {
    let setup = Setup::of(&crate::scenario_named("corridor-5"), RunOptions::default(), 1);
    let (config, network, neighbour) = listening(&setup);
    let start = setup.now(Instant::ZERO);
    (Engine::new(config, network, start).expect("sound"), neighbour, start)
}

fn listening(setup: &Setup) -> (Config, RoadNetwork, Neighbour) {
    let link = setup.network.links()[0];
    let here = setup.network.intersection(link.to.intersection).unwrap().clone();
    let neighbour = Neighbour {
        rsu: "west".to_owned(),
        from: link.from,
        to: link.to,
        travel: Duration::from_secs(20),
    };
    let mut config = setup.config();
    config.junctions.retain(|j| j.intersection == here.id());
    config.neighbours = vec![neighbour.clone()];
    (config, RoadNetwork::new(vec![here], Vec::new()), neighbour)
}

fn plan(n: &Neighbour, now: Now) -> Value {
    json!({
        "intersections": [{
            "evidence": [-9.0, -4.0, -2.0, -1.0, -0.5, -0.2, -0.1, 0.0],
            "intersection": n.from.intersection,
            "outflow": [{ "approach": n.from.approach, "heard": [[1.5, 1.0]], "unheard": [[-3.0, 0.5]] }],
            "watched": false,
        }],
        "sequence": 1,
        "source_time": now.utc.to_rfc3339(),
        "valid_until": (now.utc + Duration::from_secs(10)).to_rfc3339(),
    })
}

/// Why a message was refused; `None`: it was taken.
fn refusal(engine: &mut Engine, now: Now, topic: &str, payload: &[u8]) -> Option<String> {
    engine.handle_input(now, Input::Message { topic, payload });
    let mut refused = None;
    while let Some(output) = engine.poll_output() {
        if let Output::Event(Event::Rejected { rejection, .. }) = output {
            refused = Some(format!("{}: {}", rejection.kind, rejection.detail));
        }
    }
    refused
}

const TOPIC: &str = "semafor/v1/rsu/west/plan";

#[test]
fn what_is_wrong_with_a_plan_is_said() {
    let (mut engine, n, now) = listener();
    let sound = plan(&n, now);
    let tell = |topic: &str, change: &dyn Fn(&mut Value)| {
        let mut value = sound.clone();
        change(&mut value);
        refusal(&mut listener().0, now, topic, value.to_string().as_bytes())
    };
    assert_eq!(tell(TOPIC, &|_| {}), None);
    let out = |v: &mut Value, list: &str, to: Value| v["intersections"][0]["outflow"][0][list] = to;
    let later = |s: u64| json!((now.utc + Duration::from_secs(s)).to_rfc3339());
    let many = json!(vec![[1.0, 1.0]; 65]);
    type Change<'a> = Box<dyn Fn(&mut Value) + 'a>;
    let faults: Vec<(&str, Change<'_>, &str)> = vec![
        ("semafor/v1/rsu/east/plan", Box::new(|_| {}), "not_a_neighbour: the plan of east"),
        (TOPIC, Box::new(|v| v["sequence"] = json!("one")), "plan: the plan of west: invalid type"),
        (TOPIC, Box::new(|v| v["station"] = json!(1)), "unknown field `station`"),
        (TOPIC, Box::new(|v| v["source_time"] = json!("noon")), "source_time: \"noon\" is no time"),
        (TOPIC, Box::new(|v| v["valid_until"] = later(11)), "valid_until: more than"),
        (
            TOPIC,
            Box::new(|v| v["source_time"] = later(5)),
            "plan_out_of_time: the plan of west, of",
        ),
        (TOPIC, Box::new(|v| out(v, "heard", json!([[200.0, 1.0]]))), "1 at 200 s"),
        (TOPIC, Box::new(|v| out(v, "heard", json!([[1.0, 2.0]]))), "2 at 1 s"),
        (TOPIC, Box::new(|v| out(v, "unheard", json!([[1.0, -1.0]]))), "-1 at 1 s"),
        (TOPIC, Box::new(|v| out(v, "unheard", many.clone())), "more than 64"),
        (
            TOPIC,
            Box::new(|v| v["intersections"][0]["evidence"][0] = json!(3.0)),
            "expected logarithms down to -1000",
        ),
    ];
    for (topic, change, expected) in faults {
        let said = tell(topic, &*change).unwrap_or_default();
        assert!(said.contains(expected), "expected {expected}, found {said}");
    }
    let long = vec![b' '; 70_000];
    let said = refusal(&mut engine, now, TOPIC, &long).unwrap_or_default();
    assert!(said.contains("70000 bytes, at most"), "{said}");
}

#[test]
fn a_configuration_with_a_neighbour_that_cannot_be_says_so() {
    let setup = Setup::of(&crate::scenario_named("corridor-5"), RunOptions::default(), 1);
    let (config, network, neighbour) = listening(&setup);
    let start = setup.now(Instant::ZERO);
    let faults = |change: &dyn Fn(&mut Neighbour)| {
        let mut changed = neighbour.clone();
        change(&mut changed);
        let config = Config { neighbours: vec![changed], ..config.clone() };
        Engine::new(config, network.clone(), start).err().map(|e| e.0)
    };
    assert_eq!(faults(&|_| {}), None);
    let named = faults(&|n| n.rsu = "a/b".to_owned()).unwrap();
    assert_eq!(named, [ConfigError::Name("a/b".to_owned())]);
    let to = ApproachRef { approach: ApproachId(15), ..neighbour.to };
    let nowhere = faults(&|n| n.to = to).unwrap();
    assert_eq!(nowhere, [ConfigError::NoSuchApproach { rsu: "west".to_owned(), to }]);
    let far = faults(&|n| n.travel = Duration::from_secs(76)).unwrap();
    let twice = Config { neighbours: vec![neighbour.clone(); 2], ..config.clone() };
    let twice = Engine::new(twice, network.clone(), start).err().unwrap().0;
    let from = neighbour.from;
    assert_eq!(twice, [ConfigError::DuplicateNeighbour { rsu: "west".to_owned(), from }]);
    assert!(far[0].to_string().contains("76 s on the way, expected at most 75 s"), "{}", far[0]);
}
