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
    let other = |j: &usize| plan.timings[*j].cycle_s() != plan.cycle_s;
    if n < 2 || arterial.junctions.iter().any(other) {
        return None;
    }
    let cycle = f64::from(plan.cycle_s);
    let program = Program::new(model, arterial, plan);
    let mut options = SolveOptions::default();
    options.node_limit = Some(MAX_NODES);
    let solution = program.problem.solve_with(options).ok()?.into_solution().ok()?;
    let offsets_s = program.offsets.iter().map(|o| {
        let s = libm::round(solution.var_value(*o) * cycle) as i64;
        s.rem_euclid(i64::from(plan.cycle_s.max(1))) as u32
    });
    let width = |of: &[Width]| {
        let both = |w: &Width| solution.var_value(w.left) + solution.var_value(w.right);
        of.iter().map(both).sum::<f64>() * cycle / (n - 1) as f64
    };
    let widths_s = [width(&program.widths[0]), width(&program.widths[1])];
    Some(Bands { offsets_s: offsets_s.collect(), widths_s })
}

/// The mixed integer program and its variables.
struct Program {
    problem: Problem,
    widths: [Vec<Width>; 2],
    offsets: Vec<Variable>,
    /// Where the line back begins.
    line: Variable,
}

impl Program {
    fn new(model: &Model, arterial: &Arterial, plan: &PlanSet) -> Self {
        let n = arterial.junctions.len();
        let cycle = f64::from(plan.cycle_s);
        let ways =
            [0, 1].map(|d| arterial.way(d).iter().map(|(s, _)| s / cycle).collect::<Vec<f64>>());
        let flow = |d: usize, i: usize| arterial.hops[d][i].map_or(0.0, |h| h.veh_per_h);
        let total = |d: usize| (0..n - 1).map(|i| flow(d, i)).sum::<f64>();
        let most = total(0).max(total(1)).max(1e-9);
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let widths = [0, 1].map(|d| {
            (0..n - 1)
                .map(|i| {
                    let mut side = || problem.add_var(flow(d, i) / most, (0.0, 0.5));
                    Width { left: side(), right: side() }
                })
                .collect::<Vec<Width>>()
        });
        let around = |at: &f64| (at - 2.0, at + 2.0);
        let offsets = ways[0].iter().map(|at| problem.add_var(0.0, around(at))).collect();
        let line = problem.add_var(0.0, (0.0, 1.0));
        let mut program = Self { problem, widths, offsets, line };
        let farthest = libm::ceil(ways[0][n - 1] + ways[1][0]) as i32 + 3;
        let mut unplaced = plan.clone();
        for j in &arterial.junctions {
            unplaced.timings[*j].offset_s = 0;
        }
        let green = |direction: usize, place: usize| -> Option<Green> {
            let greens = arterial.greens(model, &unplaced, direction, place);
            let longest = greens.into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
            longest.map(|(begin, length)| Green { begin: begin / cycle, length: length / cycle })
        };
        for (i, (there_s, back_s)) in ways[0].iter().zip(&ways[1]).enumerate() {
            if let Some(green) = green(0, i) {
                program.there(i, green, *there_s);
            }
            if let Some(green) = green(1, i) {
                program.back(i, green, *back_s, farthest);
            }
        }
        hold_ratio(&mut program.problem, &program.widths, total(1) / total(0).max(1e-9));
        program
    }

    /// The links that meet at a junction.
    fn links(&self, i: usize) -> impl Iterator<Item = usize> + use<> {
        let last = self.offsets.len() - 1;
        [i.checked_sub(1), Some(i).filter(|i| *i < last)].into_iter().flatten()
    }

    /// The bands there within the junction's green.
    fn there(&mut self, i: usize, green: Green, at: f64) {
        for k in self.links(i) {
            let (w, x) = (self.widths[0][k], self.offsets[i]);
            let end = green.begin + green.length;
            let left = [(x, 1.0), (w.left, 1.0)];
            self.problem.add_constraint(left, ComparisonOp::Le, at - green.begin);
            let right = [(x, 1.0), (w.right, -1.0)];
            self.problem.add_constraint(right, ComparisonOp::Ge, at - end);
        }
    }

    /// The bands back within the junction's green, some whole cycles later.
    fn back(&mut self, i: usize, green: Green, at: f64, farthest: i32) {
        let round = self.problem.add_integer_var(0.0, (-farthest, farthest));
        let [a, b, c] = [(self.offsets[i], 1.0), (round, 1.0), (self.line, -1.0)];
        let begin = at - green.begin;
        let end = begin - green.length;
        for k in self.links(i) {
            let w = self.widths[1][k];
            self.problem.add_constraint([a, b, c, (w.left, 1.0)], ComparisonOp::Le, begin);
            self.problem.add_constraint([a, b, c, (w.right, -1.0)], ComparisonOp::Ge, end);
        }
    }
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
