//! Who yields: to those who drive, and to those on foot.

use super::corridor::{ALONG, Flows, corridor};
use crate::plan::evaluate::{Lamps, State};
use crate::plan::walks::{Crossing, Walk};
use crate::plan::{Model, PlanParams, figures};
use roadnet::{IntersectionId, SignalGroupId, Turn};

const ACROSS: SignalGroupId = SignalGroupId(2);
const BUSY: Flows = Flows { east: 900.0, west: 120.0, side: 200.0 };

/// One intersection at which those from the east turn left across those from the west; and the
/// lanes of both.
fn turning(flows: Flows) -> (Model, usize, usize) {
    let mut model = corridor(1, 400.0, flows, PlanParams::default());
    let along = model.junctions[0].groups.iter().position(|g| *g == ALONG);
    let near = |model: &Model, flow: f64| {
        let is_it = |l: &crate::plan::model::Queue| {
            l.parts[0].group == along && (l.flow * 3_600.0 - flow).abs() < 1e-6
        };
        model.lanes.iter().position(is_it).expect("a lane")
    };
    let (left, opposing) = (near(&model, flows.west), near(&model, flows.east));
    model.lanes[left].parts[0].turn = Turn::Left;
    model.lanes[left].parts[0].yields_to = vec![(opposing, 0)];
    for of in &mut model.lanes_of {
        of.sort_by_key(|l| *l == left);
    }
    (model, left, opposing)
}

fn capacity_veh_per_h(model: &Model, lane: usize) -> f64 {
    let (all, _) = figures(model, &model.present());
    let found = all[0].lanes.iter().find(|f| f.lane == model.lanes[lane].lane);
    found.expect("the lane").capacity_veh_per_h
}

/// HCM 6: besides the gaps one waits inside the junction and leaves it when the green has ended.
#[test]
fn left_turns_pass_in_gaps_and_one_at_the_end() {
    let (free, left, _) = turning(Flows { east: 1.0, ..BUSY });
    let (busy, ..) = turning(Flows { east: 450.0, ..BUSY });
    let (full, ..) = turning(Flows { east: 1_400.0, ..BUSY });
    let [free, busy, full] = [free, busy, full].map(|m| capacity_veh_per_h(&m, left));
    // The stream flows all of its 27 s: one at the end of each of 60 cycles, and few before.
    let params = PlanParams::default();
    let flows = 0.97 * params.saturation(13.9, Turn::Straight);
    let expected = 60.0 * (1.0 + 27.0 * params.permitted(flows));
    assert!((full / expected - 1.0).abs() < 0.03, "{full} {expected}");
    assert!(busy > 1.5 * full && free > 1.5 * busy, "{free} {busy} {full}");
}

/// Where those with precedence end first, the queue starts as at the beginning of a green: two
/// seconds later; the one who has waited inside goes at once.
#[test]
fn a_queue_starts_when_those_before_it_have_passed() {
    let (model, left, opposing) = turning(BUSY);
    let state = State::new(&model, 60);
    let group = |l: usize| model.lanes[l].parts[0].group.expect("a group");
    let mut model = model.clone();
    model.lanes[opposing].parts[0].group = Some(1 - group(left));
    let mut may = vec![0.0; 120];
    for second in 0..30 {
        may[group(left) * 60 + second] = 1.0;
        may[(1 - group(left)) * 60 + second] = f64::from(u8::from(second < 20));
    }
    let mut own: Vec<f64> = (0..60).map(|s| 0.5 * f64::from(u8::from(s < 30))).collect();
    state.yields(&model, left, 0, &Lamps { may }, &mut own);
    let held = model.params.permitted(900.0 / 3_600.0);
    for (second, found) in own.iter().enumerate() {
        let expected = match second {
            20 => held + model.params.sneakers,
            0..22 => held,
            22..30 => 0.5,
            _ => 0.0,
        };
        assert!((found - expected).abs() < 1e-9, "second {second}: {found}, expected {expected}");
    }
}

/// Who comes in 33 of 60 seconds waits half of them on average: 33² / (2 · 60) = 9.1 s.
#[test]
fn who_walks_waits_half_the_red() {
    let model = corridor(1, 400.0, BUSY, PlanParams::default());
    let junction = &model.junctions[0];
    let group = junction.groups.iter().position(|g| *g == ALONG).expect("a group");
    let crossing = Crossing { group, flow: 0.1, crossing_s: 8.0 };
    let found = crossing.under(junction, &junction.present, 60, &model.params);
    assert!((found.wait_s - 33.0 * 33.0 / 120.0).abs() < 0.6, "{}", found.wait_s);
    assert!((found.cost - 360.0 * found.wait_s).abs() < 1e-6);
    // Everybody is on it for 8 s; all who have waited set out together.
    let on: f64 = found.present.iter().sum();
    assert!((on - 6.0 * 8.0).abs() < 1e-9, "{on}");
    let most = found.present.iter().copied().fold(0.0, f64::max);
    assert!((most - 0.1 * (33.0 + 8.0)).abs() < 0.11, "{most}");
    let twice = crossing.under(junction, &junction.present, 120, &model.params);
    assert_eq!(twice.present[..60], twice.present[60..]);
}

#[test]
fn who_walks_is_in_the_way_of_those_who_turn_over_the_crossing() {
    let with = |group, turns: &[(SignalGroupId, Turn)], ped_per_h| {
        let (mut model, left, _) = turning(Flows { east: 1.0, ..BUSY });
        model.add_crossing(&Walk {
            intersection: IntersectionId { region: None, id: 0 },
            group,
            ped_per_h,
            crossing_s: 10.0,
            turns: turns.to_vec(),
        });
        let (all, totals) = figures(&model, &model.present());
        (capacity_veh_per_h(&model, left), all[0].crossings.len(), totals.cost_h)
    };
    let (nobody, none, cost_h) = with(ALONG, &[], 1e-9);
    assert_eq!(none, 1);
    let over = [(ALONG, Turn::Left)];
    let (few, _, more_h) = with(ALONG, &over, 200.0);
    let (many, ..) = with(ALONG, &over, 1_000.0);
    assert!(many < 0.8 * few && few < nobody, "{nobody} {few} {many}");
    assert!(more_h > cost_h);
    // Others' turns, and a crossing that is red for all of their green.
    assert!((with(ALONG, &[(ALONG, Turn::Right)], 1_000.0).0 - nobody).abs() < 1e-9);
    assert!((with(ACROSS, &over, 1_000.0).0 - nobody).abs() < 1e-9);
}

/// 120 turn left an hour against 900 through gaps of 4.5 s: 1 − e^(−900 · 4.5 / 3600) of them
/// wait inside; 200 an hour follow from either side, in cycles of 60 s.
#[test]
fn turns_meet_as_often_as_both_come() {
    let (model, ..) = turning(BUSY);
    let id = IntersectionId { region: None, id: 0 };
    let waiting = 120.0 * (1.0 - libm::exp(-1.125));
    let expected = waiting * 400.0 * 60.0 / 3_600.0;
    let found = model.meetings_per_h(id, ALONG, ACROSS);
    assert!((found - expected).abs() < 1e-6, "{found} {expected}");
    // Those who don't yield don't wait.
    assert_eq!(model.meetings_per_h(id, ACROSS, ALONG), 0.0);
}
