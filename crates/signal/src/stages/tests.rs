//! What only shows from within: where the searches stop, and orders with any times between stages.

use super::*;
use proptest::prelude::*;

fn group(n: usize) -> SignalGroupId {
    SignalGroupId(u8::try_from(n).expect("few groups"))
}

/// A stage for each group, and these seconds from each to each.
fn ring(lost_s: &[Vec<u64>]) -> (Vec<Green>, IntergreenMatrix) {
    let stages = (0..lost_s.len()).map(|n| Green::from([group(n)])).collect();
    let mut matrix = IntergreenMatrix::default();
    for (a, row) in lost_s.iter().enumerate() {
        for (b, s) in row.iter().enumerate().filter(|(b, _)| a != *b) {
            matrix.set(group(a), group(b), Duration::from_secs(*s));
        }
    }
    (stages, matrix)
}

/// Seconds lost in a round of stages of one group each.
fn lost(order: &[Green], lost_s: &[Vec<u64>]) -> u64 {
    let id = |s: &Green| usize::from(s.first().expect("one group").0);
    let next = order.iter().cycle().skip(1);
    order.iter().zip(next).map(|(a, b)| lost_s[id(a)][id(b)]).sum()
}

proptest! {
    /// Every order is tried by exchanging neighbours as often as anything may change.
    #[test]
    fn no_order_loses_less(
        lost_s in (3..=5_usize).prop_flat_map(|n| {
            proptest::collection::vec(proptest::collection::vec(0..20_u64, n), n)
        }),
        exchanges in proptest::collection::vec((1..5_usize, 1..5_usize), 40),
    ) {
        let (stages, matrix) = ring(&lost_s);
        let ordered = order(stages.clone(), &matrix);
        prop_assert_eq!(&ordered[0], &stages[0]);
        let mut other = stages.clone();
        for (a, b) in exchanges {
            prop_assert!(lost(&ordered, &lost_s) <= lost(&other, &lost_s), "{:?}", other);
            other.swap(a % stages.len(), b % stages.len());
        }
        let (mut all, mut given) = (ordered, stages);
        all.sort();
        given.sort();
        prop_assert_eq!(all, given, "each stage once");
    }
}

#[test]
fn stages_stay_in_order_where_no_other_loses_less_and_where_there_are_too_many() {
    let (stages, matrix) = ring(&vec![vec![6; 5]; 5]);
    assert_eq!(order(stages.clone(), &matrix), stages);
    // Back to front would lose nothing.
    let back = |n: usize| -> Vec<Vec<u64>> {
        (0..n).map(|a| (0..n).map(|b| u64::from((b + 1) % n != a)).collect()).collect()
    };
    let (stages, matrix) = ring(&back(MAX_ORDERED));
    assert_eq!(lost(&order(stages, &matrix), &back(MAX_ORDERED)), 0);
    let (stages, matrix) = ring(&back(MAX_ORDERED + 1));
    assert_eq!(order(stages.clone(), &matrix), stages);
}

#[test]
fn a_search_ends_with_its_steps() {
    let beside = BTreeMap::from([(group(1), Green::new())]);
    let sets_after = |steps: usize| {
        let mut search = Search { beside: &beside, found: BTreeSet::new(), steps };
        search.extend(&mut Green::new(), Green::from([group(1)]), Green::new());
        search.found.len()
    };
    // One step to choose the group, one to see that the set is complete.
    assert_eq!([0, MAX_STEPS - 2, MAX_STEPS - 1].map(sets_after), [1, 1, 0]);
    let sets =
        [Green::from([group(1), group(2)]), Green::from([group(1)]), Green::from([group(2)])];
    let best_after = |steps: usize| {
        let mut cover = Cover { sets: &sets, best: vec![1, 2], steps };
        cover.extend(&mut Vec::new(), &Green::from([group(1), group(2)]));
        cover.best
    };
    // What is complete with the last step counts.
    assert_eq!([0, MAX_STEPS - 1].map(best_after), [vec![0], vec![0]]);
    assert_eq!(best_after(MAX_STEPS), [1, 2]);
}
