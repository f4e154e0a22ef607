//! Offsets with the widest bands of green along a path.
//!
//! Little, Kelson and Gartner's MAXBAND (Transportation Research Record 795, 1981) as a mixed
//! integer program for a given cycle and given splits, with a band of its own width on every link
//! and on either side of the progression line, weighted by who drives there (MULTIBAND, Gartner,
//! Assmann, Lasaga and Hou 1991; AM-BAND, Zhang et al. 2015). The ratio constraint holds each
//! direction to its share: else one of them gets no band at all.
//!
//! In cycles, for junctions `i` with offset `o_i`, green `[g_i, g_i + G_i]` one way and
//! `[ḡ_i, ḡ_i + Ḡ_i]` back, driving times `T_i` from the first and `S_i` from the last:
//! `o_i + g_i ≤ T_i − l`, `T_i + r ≤ o_i + g_i + G_i` for the widths left and right of the line on
//! both links that meet there, the same back with the line at `y + S_i − m_i` and `m_i` whole.

use super::arterial::Arterial;
use super::junction::PlanSet;
use super::model::Model;
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

/// Offsets along a path, and what band they give.
#[derive(Clone, PartialEq, Debug)]
pub struct Bands {
    /// Of each junction of the path, seconds.
    pub offsets_s: Vec<u32>,
    /// Mean width on the links, one way and back, seconds.
    pub widths_s: [f64; 2],
}

/// A green of one direction within a junction's cycle, in cycles.
#[derive(Clone, Copy)]
struct Green {
    begin: f64,
    length: f64,
}

/// The variables of one link and direction: widths left and right of the line.
#[derive(Clone, Copy)]
struct Width {
    left: Variable,
    right: Variable,
}

/// The widest bands along a path for the splits of a plan; `None` if the solver doesn't come to
/// an end within its count, or a junction has another cycle.
pub fn bands(model: &Model, arterial: &Arterial, plan: &PlanSet) -> Option<Bands> {
    let n = arterial.junctions.len();
    let cycle = f64::from(plan.cycle_s);
    if n < 2 || arterial.junctions.iter().any(|j| plan.timings[*j].cycle_s() != plan.cycle_s) {
        return None;
    }
    let mut unplaced = plan.clone();
    for j in &arterial.junctions {
        unplaced.timings[*j].offset_s = 0;
    }
    let green = |direction: usize, place: usize| -> Option<Green> {
        let greens = arterial.greens(model, &unplaced, direction, place);
        let longest = greens.into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
        longest.map(|(begin, length)| Green { begin: begin / cycle, length: length / cycle })
    };
    let ways = [0, 1].map(|d| arterial.way(d).iter().map(|(s, _)| s / cycle).collect::<Vec<f64>>());
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let flow = |d: usize, i: usize| arterial.hops[d][i].map_or(0.0, |h| h.veh_per_h);
    let total = |d: usize| (0..n - 1).map(|i| flow(d, i)).sum::<f64>();
    let most = total(0).max(total(1)).max(1e-9);
    let widths: [Vec<Width>; 2] = [0, 1].map(|d| {
        (0..n - 1)
            .map(|i| {
                let weight = flow(d, i) / most;
                let mut side = || problem.add_var(weight, (0.0, 0.5));
                Width { left: side(), right: side() }
            })
            .collect()
    });
    let offsets: Vec<Variable> =
        (0..n).map(|i| problem.add_var(0.0, (ways[0][i] - 2.0, ways[0][i] + 2.0))).collect();
    let line = problem.add_var(0.0, (0.0, 1.0));
    let farthest = libm::ceil(ways[0][n - 1] + ways[1][0]) as i32 + 3;
    for i in 0..n {
        let links = [i.checked_sub(1), Some(i).filter(|i| *i < n - 1)];
        for k in links.into_iter().flatten() {
            if let Some(green) = green(0, i) {
                let w = widths[0][k];
                let (x, at) = (offsets[i], ways[0][i]);
                problem.add_constraint(
                    &[(x, 1.0), (w.left, 1.0)],
                    ComparisonOp::Le,
                    at - green.begin,
                );
                let end = green.begin + green.length;
                problem.add_constraint(&[(x, 1.0), (w.right, -1.0)], ComparisonOp::Ge, at - end);
            }
        }
        let Some(back) = green(1, i) else { continue };
        let round = problem.add_integer_var(0.0, (-farthest, farthest));
        for k in links.into_iter().flatten() {
            let w = widths[1][k];
            let at = ways[1][i];
            let sides = [(offsets[i], 1.0), (round, 1.0), (line, -1.0)];
            let [a, b, c] = sides;
            let begin = at - back.begin;
            problem.add_constraint(&[a, b, c, (w.left, 1.0)], ComparisonOp::Le, begin);
            let end = begin - back.length;
            problem.add_constraint(&[a, b, c, (w.right, -1.0)], ComparisonOp::Ge, end);
        }
    }
    hold_ratio(&mut problem, &widths, total(1) / total(0).max(1e-9));
    let mut options = SolveOptions::default();
    options.node_limit = Some(MAX_NODES);
    let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
    let offsets_s = offsets.iter().map(|o| {
        let s = libm::round(solution.var_value(*o) * cycle) as i64;
        s.rem_euclid(i64::from(plan.cycle_s.max(1))) as u32
    });
    let width = |d: usize| {
        let sum: f64 = widths[d]
            .iter()
            .map(|w| solution.var_value(w.left) + solution.var_value(w.right))
            .sum();
        sum * cycle / (n - 1) as f64
    };
    Some(Bands { offsets_s: offsets_s.collect(), widths_s: [width(0), width(1)] })
}

/// Little's ratio constraint, `(1 − k) b̄ ≥ (1 − k) k b`, of the sums of widths, with `k` the flow
/// back by that one way; equal bands where both flows are.
fn hold_ratio(problem: &mut Problem, widths: &[Vec<Width>; 2], ratio: f64) {
    let k = ratio.clamp(1.0 / MOST_RATIO, MOST_RATIO);
    let sum = |of: &[Width], factor: f64| -> Vec<(Variable, f64)> {
        of.iter().flat_map(|w| [(w.left, factor), (w.right, factor)]).collect()
    };
    let terms = [sum(&widths[1], 1.0), sum(&widths[0], -k)].concat();
    let op = if libm::fabs(k - 1.0) < ALIKE {
        ComparisonOp::Eq
    } else if k < 1.0 {
        ComparisonOp::Ge
    } else {
        ComparisonOp::Le
    };
    problem.add_constraint(&terms, op, 0.0);
}

/// Paths of a dozen junctions come to an end with some hundreds.
const MAX_NODES: u64 = 2_000;
/// No direction is held to less than a quarter of the other's band.
const MOST_RATIO: f64 = 4.0;
/// Flows that differ by less ask for the same band.
const ALIKE: f64 = 0.02;
