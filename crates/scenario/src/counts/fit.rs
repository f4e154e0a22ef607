//! Fits cells of vehicles to counts of some of their sums.
//!
//! First by iterative proportional fitting (Deming & Stephan 1940): every count in turn scales
//! the cells that it sums. Where counts agree with each other this ends at the demand that
//! meets all of them and is nearest to the old one (least relative entropy). Where they
//! contradict each other it would go round in circles; then the maximum-likelihood demand for
//! Poisson counts is sought by expectation maximisation (Vardi 1985). Both stop by number of
//! rounds, and only add, multiply and divide: the same input gives the same bytes anywhere.

/// A count of the sum of some cells.
#[derive(Clone, PartialEq, Debug)]
pub struct Target {
    /// Indices of the cells that are summed, each once.
    pub cells: Vec<usize>,
    /// How many vehicles were counted.
    pub vehicles: f64,
}

/// What came of a fit.
#[derive(Clone, PartialEq, Debug)]
pub struct Fit {
    /// Vehicles per cell.
    pub cells: Vec<f64>,
    /// Rounds over all counts.
    pub rounds: usize,
    /// Whether every count is met to a thousandth.
    pub met: bool,
}

/// Fits `prior` to `targets`. A cell of 0 stays 0, cells that nobody counted stay as they are.
pub fn fit(prior: &[f64], targets: &[Target]) -> Fit {
    let mut cells = prior.to_vec();
    for round in 1..=MAX_ROUNDS {
        for target in targets {
            let sum = sum(&cells, target);
            if sum > 0.0 {
                let factor = target.vehicles / sum;
                target.cells.iter().for_each(|c| cells[*c] *= factor);
            }
        }
        // Cells that only vanish in the limit come near it slowly: they are near enough.
        let close = if round < MAX_ROUNDS { CLOSE } else { NEAR };
        if targets.iter().all(|t| is_met(&cells, t, close)) {
            return Fit { cells, rounds: round, met: true };
        }
    }
    let cells = likeliest(prior, targets);
    let met = targets.iter().all(|t| is_met(&cells, t, NEAR));
    Fit { cells, rounds: 2 * MAX_ROUNDS, met }
}

/// Expectation maximisation: each cell times the mean of what its counts would scale it by.
fn likeliest(prior: &[f64], targets: &[Target]) -> Vec<f64> {
    let mut counted = vec![0_u32; prior.len()];
    targets.iter().flat_map(|t| &t.cells).for_each(|c| counted[*c] += 1);
    let mut cells = prior.to_vec();
    let mut factors = vec![0.0; prior.len()];
    for _ in 0..MAX_ROUNDS {
        factors.fill(0.0);
        for target in targets {
            let sum = sum(&cells, target);
            let factor = if sum > 0.0 { target.vehicles / sum } else { 0.0 };
            target.cells.iter().for_each(|c| factors[*c] += factor);
        }
        for ((cell, factor), n) in cells.iter_mut().zip(&factors).zip(&counted) {
            if *n > 0 {
                *cell *= factor / f64::from(*n);
            }
        }
    }
    cells
}

fn sum(cells: &[f64], target: &Target) -> f64 {
    target.cells.iter().map(|c| cells[*c]).sum()
}

fn is_met(cells: &[f64], target: &Target, close: f64) -> bool {
    (sum(cells, target) - target.vehicles).abs() <= close * target.vehicles.max(1.0)
}

/// Statistic of Geoffrey E. Havers: √(2 (m − c)² / (m + c)) of hourly flows, modelled and
/// counted. Below 5 is taken as good (DMRB, TAG unit M3.1).
pub fn geh(modelled_per_h: f64, counted_per_h: f64) -> f64 {
    let (m, c) = (modelled_per_h, counted_per_h);
    if m + c > 0.0 { (2.0 * (m - c) * (m - c) / (m + c)).sqrt() } else { 0.0 }
}

/// Consistent counts of a junction are met to [`CLOSE`] in some tens of rounds.
const MAX_ROUNDS: usize = 2_000;
/// Relative; far below what is written into a file.
const CLOSE: f64 = 1e-6;
/// Relative; a GEH of 0.05 at 2,500 veh/h.
const NEAR: f64 = 1e-3;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn target(cells: &[usize], vehicles: f64) -> Target {
        Target { cells: cells.to_vec(), vehicles }
    }

    #[test]
    fn geh_as_by_hand() {
        assert!((geh(120.0, 100.0) - (800.0_f64 / 220.0).sqrt()).abs() < 1e-12);
        assert_eq!(geh(0.0, 0.0), 0.0);
    }

    #[test]
    fn one_count_per_cell_is_met_exactly() {
        let got = fit(&[10.0, 20.0, 5.0], &[target(&[0], 15.0), target(&[1], 0.0)]);
        assert!(got.met);
        assert_eq!(got.cells, [15.0, 0.0, 5.0]);
    }

    /// Three routes over two junctions: 0 through both, 1 and 2 over one each.
    #[test]
    fn contradicting_counts_give_the_likeliest_flows() {
        let got = fit(&[10.0], &[target(&[0], 20.0), target(&[0], 30.0)]);
        assert!(!got.met);
        // Two Poisson counts of one rate: their mean is the likeliest.
        assert!((got.cells[0] - 25.0).abs() < 1e-9, "{got:?}");
        let got = fit(&[10.0, 10.0, 10.0], &[target(&[0, 1], 30.0), target(&[0, 2], 40.0)]);
        assert!(got.met, "{got:?}");
    }

    proptest! {
        /// Whatever demand the counts were taken of, they agree, and the fit meets them all.
        #[test]
        fn counts_of_one_truth_are_met(
            truth in prop::collection::vec(1.0..200.0_f64, 6),
            prior in prop::collection::vec(1.0..200.0_f64, 6),
        ) {
            let count = |cells: &[usize]| target(cells, cells.iter().map(|c| truth[*c]).sum());
            // Routes over two junctions: counts upstream, downstream, and of one movement.
            let targets =
                [count(&[0, 1]), count(&[2, 3]), count(&[0, 2, 4]), count(&[1, 3, 5]), count(&[4])];
            let got = fit(&prior, &targets);
            for t in &targets {
                let modelled: f64 = t.cells.iter().map(|c| got.cells[*c]).sum();
                prop_assert!(geh(4.0 * modelled, 4.0 * t.vehicles) < 0.5, "{t:?} {got:?}");
            }
            prop_assert!(got.cells.iter().all(|c| c.is_finite() && *c >= 0.0));
        }
    }
}
