//! What is made of the neighbours' words, to the tenth of a second.

#![allow(clippy::unwrap_used, reason = "a test that can't go on says where")]

use super::*;
use proptest::prelude::*;

const WEST: IntersectionId = IntersectionId { region: None, id: 1 };
const HERE: IntersectionId = IntersectionId { region: None, id: 2 };

fn now(s: f64) -> Now {
    let ms = (s * 1e3) as i64;
    let utc = Utc::from_unix_millis(1_800_000_000_000 + ms);
    Now { mono: Instant::from_millis(ms.unsigned_abs()), utc, utc_error: Duration::ZERO }
}

/// From approaches 3 and 5 of the western junction to approaches 1 and 2 here.
fn neighbours() -> Neighbours {
    let link = |from, to, travel_s| Neighbour {
        rsu: "west".to_owned(),
        from: ApproachRef { intersection: WEST, approach: ApproachId(from) },
        to: ApproachRef { intersection: HERE, approach: ApproachId(to) },
        travel: Duration::from_secs(travel_s),
    };
    Neighbours::new(vec![link(3, 1, 20), link(5, 2, 8)])
}

fn plan(at: Now) -> Vec<u8> {
    let passing = |at_s, vehicles, heard| Passing { at_s, vehicles, heard };
    let outflow = [
        Platoons {
            approach: ApproachId(3),
            vehicles: vec![
                passing(-4.0, 1.0, false),
                passing(2.0, 1.0, true),
                passing(9.0, 0.5, true),
            ],
            watched: false,
        },
        Platoons {
            approach: ApproachId(4),
            vehicles: vec![passing(1.0, 1.0, false)],
            watched: false,
        },
    ];
    let evidence = Evidence([-3.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 5.0]);
    let tells = Tells { at: at.mono, outflow: &outflow, evidence: &evidence, watched: true };
    // It was decided half a second before.
    serde_json::to_vec(&Plan::new(vec![Outflow::new(WEST, tells, 0.5)], 1, at)).unwrap()
}

#[test]
fn who_has_left_there_is_here_when_they_have_driven_here() {
    let mut neighbours = neighbours();
    neighbours.handle(now(100.0), "west", &plan(now(100.0))).unwrap();
    let told = neighbours.told(HERE, now(101.0));
    assert_eq!(told.inflow.len(), 2, "one for each road");
    let first = &told.inflow[0];
    assert_eq!(first.approach, ApproachId(1));
    let at: Vec<(f64, bool)> = first.vehicles.iter().map(|p| (p.at_s, p.heard)).collect();
    // 4 s before the decision, which was half a second old, 1 s ago, and 20 s of way; the third is
    // not yet sure to leave.
    assert_eq!(at.len(), 2, "{at:?}");
    assert!((at[0].0 - 14.5).abs() < 1e-6 && !at[0].1, "{at:?}");
    assert!((at[1].0 - 20.5).abs() < 1e-6 && at[1].1, "{at:?}");
    assert_eq!(told.inflow[1].vehicles, [], "nobody comes that way, and that is known");
    assert_eq!(told.evidence.0[0], -8.0, "once, though two roads lead here, and the largest is 0");
    assert_eq!(neighbours.told(WEST, now(101.0)), Told::default(), "it is for somebody else");
    // Later the third is.
    let vehicles = neighbours.told(HERE, now(107.0)).inflow[0].vehicles.clone();
    assert_eq!(vehicles.len(), 3);
    assert!((vehicles[2].at_s - 21.5).abs() < 1e-6, "{vehicles:?}");
}

#[test]
fn what_is_old_or_of_times_to_come_is_not_counted_on() {
    let mut neighbours = neighbours();
    neighbours.handle(now(100.0), "west", &plan(now(100.0))).unwrap();
    assert_eq!(neighbours.told(HERE, now(110.0)).inflow.len(), 2);
    assert_eq!(neighbours.told(HERE, now(110.5)), Told::default(), "it was for ten seconds");
    // All clocks are set back by an hour: what was said before is of times to come.
    let back = |s: f64| Now { mono: now(s).mono, ..now(s - 3_600.0) };
    assert_eq!(neighbours.told(HERE, back(102.0)), Told::default());
    neighbours.handle(back(103.0), "west", &plan(back(103.0))).unwrap();
    let at_s = neighbours.told(HERE, back(103.0)).inflow[0].vehicles[0].at_s;
    assert!((at_s - 15.5).abs() < 1e-6, "the new word counts: {at_s}");
    // One that was delayed doesn't replace a newer one.
    neighbours.handle(back(105.0), "west", &plan(back(105.0))).unwrap();
    neighbours.handle(back(105.0), "west", &plan(back(104.0))).unwrap();
    let at_s = neighbours.told(HERE, back(105.0)).inflow[0].vehicles[0].at_s;
    assert!((at_s - 15.5).abs() < 1e-6, "{at_s}");
}

#[test]
fn nobody_says_anything_twice() {
    let text = String::from_utf8(plan(now(0.0))).unwrap();
    let own = serde_json::from_str::<serde_json::Value>(&text).unwrap()["intersections"][0].clone();
    let refused = |own: Vec<serde_json::Value>| {
        let mut plan: serde_json::Value = serde_json::from_str(&text).unwrap();
        plan["intersections"] = serde_json::json!(own);
        let mut neighbours = neighbours();
        let rejection = neighbours.handle(now(0.0), "west", plan.to_string().as_bytes());
        rejection.err().map_or(String::new(), |r| r.detail.into_owned())
    };
    assert_eq!(refused(vec![own.clone()]), "");
    assert!(refused(vec![own.clone(), own.clone()]).contains("intersection 1 is there twice"));
    let mut twice = own.clone();
    twice["outflow"] = serde_json::json!([own["outflow"][0], own["outflow"][0]]);
    assert!(refused(vec![twice]).contains("approach 3 of 1 is there twice"));
    let long = "x".repeat(10_000);
    let mut unknown = own;
    unknown[&long] = serde_json::json!(1);
    assert!(refused(vec![unknown]).len() < 300, "hostile text is not repeated whole");
}

proptest! {
    #[test]
    fn whatever_is_taken_is_finite_and_bounded(
        at_s in prop::collection::vec(-400.0f64..400.0, 0..80), vehicles in -1.0f64..3.0,
        noise in prop::collection::vec((0usize..4_000, any::<u8>()), 0..4), late in -20i32..20,
    ) {
        let all: Vec<Passing> =
            at_s.iter().map(|at_s| Passing { at_s: *at_s, vehicles, heard: false }).collect();
        let outflow = [Platoons { approach: ApproachId(3), vehicles: all, watched: false }];
        let evidence = Evidence::default();
        let at = now(1_000.0 + f64::from(late));
        let tells = Tells { at: at.mono, outflow: &outflow, evidence: &evidence, watched: true };
        let plan = Plan::new(vec![Outflow::new(WEST, tells, 0.0)], 1, at);
        let mut payload = serde_json::to_vec(&plan).unwrap();
        for (place, byte) in noise {
            let len = payload.len();
            payload[place % len] = byte;
        }
        let mut neighbours = neighbours();
        let _ = neighbours.handle(now(1_000.0), "west", &payload);
        let told = neighbours.told(HERE, now(1_001.0));
        for p in told.inflow.iter().flat_map(|p| &p.vehicles) {
            prop_assert!(p.at_s.is_finite() && p.at_s.abs() < 300.0);
            prop_assert!((0.0..=1.0).contains(&p.vehicles));
        }
        prop_assert!(told.inflow.iter().all(|p| p.vehicles.len() <= MOST_PASSING));
        prop_assert!(told.evidence.0.iter().all(|log| (LEAST_LOG..=0.0).contains(log)));
    }
}
