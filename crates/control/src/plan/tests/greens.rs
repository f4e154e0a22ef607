//! The search's greens are those of the program.

use crate::junction;
use crate::plan::junction::Junction;
use proptest::prelude::*;
use roadnet::SignalGroupId;
use units::Duration;

/// Thousandths of a second.
fn ms(seconds: f64) -> u128 {
    libm::round(1e3 * seconds) as u128
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Of any junction's stages in any times: groups, beginnings and lengths.
    #[test]
    fn greens_are_those_that_the_program_computes(
        seed: u64,
        more_s in proptest::collection::vec(0_u32..20, 12),
    ) {
        let Some((intersection, program)) = junction::any(seed) else { return Ok(()) };
        let junction = Junction::new(intersection.id(), program.clone());
        let mut timing = junction.present.clone();
        timing.lengths_s.iter_mut().zip(more_s).for_each(|(length_s, more)| *length_s += more);
        timing.offset_s = 0;
        let plan = junction.fixed_plan(&timing);
        let cycle_ms = plan.cycle.as_millis();
        let of_plan = program.greens_of(&plan).into_iter();
        let of_plan = of_plan.filter(|g| g.length > Duration::ZERO);
        let mut expected: Vec<(SignalGroupId, u128, u128)> =
            of_plan.map(|g| (g.group, g.begin.as_millis(), g.length.as_millis())).collect();
        let greens = junction.greens(&timing).into_iter().filter(|g| g.2 > 0.0);
        let mut found: Vec<_> = greens
            .map(|(g, begin, length)| (junction.groups[g], ms(begin) % cycle_ms, ms(length)))
            .collect();
        expected.sort_unstable();
        found.sort_unstable();
        prop_assert_eq!(found, expected);
    }
}
