//! What neighbours tell, and what is told to them.

use super::*;
use crate::neighbours::{Evidence, Passing, Platoons, SHARES, Told};
use roadnet::ApproachId;

/// The approach of a group's lane, and the one to which it leads.
fn approaches(bench: &Bench, group: u8) -> (ApproachId, ApproachId) {
    let group = SignalGroupId(group);
    let mut all = bench.intersection.connections().iter();
    let own = all.find(|c| c.signal_group == Some(group)).unwrap();
    let approach = |lane| bench.intersection.lane(lane).unwrap().approach;
    (approach(own.from), approach(own.to))
}

fn foretold(approach: ApproachId, at_s: f64, heard: bool) -> Told {
    let vehicles = vec![Passing { at_s, vehicles: 1.0, heard }];
    Told { inflow: vec![Platoons { approach, vehicles, watched: true }], ..Told::default() }
}

#[test]
fn where_nobody_is_heard_for_long_the_plan_runs() {
    let mut bench = Bench::new(60);
    let mut adaptive = Adaptive::default();
    let none = Demands::default().with_lanes(bench.lanes(false));
    let reasons: Vec<Reason> = (0..900).map(|_| bench.run(&mut adaptive, &none).reason).collect();
    assert!(reasons.iter().all(|r| *r == Reason::Plan), "nobody was heard yet");
    // Somebody is heard, and nothing speaks against all sending; then nobody for a while.
    adaptive.heard = Heard::sure_of(0.97);
    let mut lanes = bench.lanes(false);
    lanes[0].arrivals.push(standing(1, 0.0));
    let somebody = Demands::default().with_lanes(lanes);
    let heard: Vec<Reason> = (0..20).map(|_| bench.run(&mut adaptive, &somebody).reason).collect();
    assert!(heard[11..].iter().all(|r| *r != Reason::Plan), "{heard:?}");
    let silent: Vec<Reason> = (0..700).map(|_| bench.run(&mut adaptive, &none).reason).collect();
    assert!(silent[..580].iter().all(|r| *r != Reason::Plan), "it may be empty for a minute");
    assert!(silent[620..].iter().all(|r| *r == Reason::Plan), "but not for longer");
}

#[test]
fn what_neighbours_have_seen_of_the_share_counts_as_if_it_were_seen_here() {
    let share_told = |log: [f64; SHARES.len()]| {
        let mut bench = Bench::new(60);
        let mut heard = Heard::default();
        let told = Told { evidence: Evidence(log), ..Told::default() };
        let demands = Demands::default().with_lanes(bench.lanes(false)).with_told(told);
        bench.tick(&demands, |view| {
            heard.update(view, &Tables::new(view.intersection, view.signal.program()));
        });
        heard.share()
    };
    let nothing = share_told([0.0; SHARES.len()]);
    let most = share_told(SHARES.map(|p| 20.0 * libm::log(p)));
    let few = share_told(SHARES.map(|p| 20.0 * libm::log(1.0 - p)));
    assert!((0.2..0.6).contains(&nothing), "{nothing}");
    assert!(most > 0.85 && few < 0.1, "{most}, {few}");
}

#[test]
fn who_is_foretold_is_waited_for_like_one_who_is_seen() {
    let mut bench = Bench::new(100);
    let (ingress, _) = approaches(&bench, 2);
    let served = |bench: &mut Bench, told: Told| {
        let mut adaptive = believing(0.97);
        let lanes = bench.lanes(true);
        let demands = Demands::default().with_lanes(lanes).with_told(told);
        let mut green = false;
        for _ in 0..300 {
            bench.run(&mut adaptive, &demands);
            green |= bench.is_green(2) || bench.is_green(6);
        }
        green
    };
    // It rests where it is.
    let mut other = Bench::new(100);
    let elsewhere = served(&mut other, Told::default());
    assert!(!elsewhere, "nobody is there");
    assert!(served(&mut bench, foretold(ingress, 4.0, false)), "somebody comes");
    // Who is on the map and sends would be heard.
    let mut unheard = Bench::new(100);
    assert!(!served(&mut unheard, foretold(ingress, 4.0, true)));
    let mut late = Bench::new(100);
    assert!(!served(&mut late, foretold(ingress, 40.0, false)), "much may come of it until then");
}

#[test]
fn neighbours_are_told_who_leaves_by_which_approach() {
    let mut bench = Bench::new(100);
    let mut adaptive = believing(0.97);
    let (_, egress) = approaches(&bench, 5);
    let mut lanes = bench.lanes(true);
    lanes[4].arrivals = vec![standing(1, 0.0), standing(2, 1.0)];
    let demands = Demands::default().with_lanes(lanes.clone());
    for _ in 0..300 {
        bench.run(&mut adaptive, &demands);
    }
    assert!(bench.is_green(5), "they have their green");
    let tells = |adaptive: &Adaptive| {
        let platoons = adaptive.tells().unwrap().outflow;
        let own = platoons.iter().find(|p| p.approach == egress);
        own.map_or(Vec::new(), |p| p.vehicles.clone())
    };
    let both = tells(&adaptive);
    assert_eq!(both.len(), 2, "{both:?}");
    assert!(both.iter().all(|p| p.heard && (0.0..10.0).contains(&p.at_s)), "{both:?}");
    let apart_s = both[1].at_s - both[0].at_s;
    assert!((apart_s - HEADWAY_S).abs() < 0.1, "{apart_s}");
    // A loop counts one more who was not heard.
    lanes[4].arrivals.clear();
    lanes[4].counted = Some(1);
    let demands = Demands::default().with_lanes(lanes);
    for _ in 0..40 {
        bench.run(&mut adaptive, &demands);
    }
    let gone = tells(&adaptive);
    assert_eq!(gone.len(), 1, "{gone:?}");
    assert!(!gone[0].heard && (-4.5..=0.0).contains(&gone[0].at_s), "{gone:?}");
}
