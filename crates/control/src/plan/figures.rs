//! What a plan is worth, in the field's figures.

use super::evaluate::State;
use super::junction::PlanSet;
use super::model::Model;
use super::queue::Scratch;
use super::saturation::webster_cycle_s;
use super::splits::critical;
use roadnet::streets::StreetLaneIndex;
use roadnet::{IntersectionId, SignalGroupId, Turn};
use serde::Serialize;
use signal::StageId;

/// One intersection under a plan.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct IntersectionFigures {
    /// Which.
    pub intersection: IntersectionId,
    /// Its own cycle, seconds.
    pub cycle_s: u32,
    /// When its first stage begins, seconds.
    pub offset_s: u32,
    /// Its stages and how long each lasts with the interstage before it, seconds.
    pub splits: Vec<(StageId, u32)>,
    /// Stages of the program that the plan leaves out.
    pub left_out: Vec<StageId>,
    /// Vehicles that arrive, per hour.
    pub veh_per_h: f64,
    /// Degree of saturation of the fullest lane: flow by capacity.
    pub degree_of_saturation: f64,
    /// By how much all flows could grow until a lane is at 0.9 (Webster and Cobbe 1966), a share.
    pub reserve: f64,
    /// Mean delay of a vehicle, seconds.
    pub delay_s: f64,
    /// Stops of a vehicle.
    pub stops: f64,
    /// Webster's cycle for the intersection alone, seconds; `None` if it is overloaded.
    pub webster_cycle_s: Option<f64>,
    /// Time of the cycle that serves nobody, on the critical path, seconds.
    pub lost_s: f64,
    /// Sum of the critical flow ratios.
    pub flow_ratios: f64,
    /// Its lanes.
    pub lanes: Vec<LaneFigures>,
    /// Its crossings for people on foot.
    pub crossings: Vec<CrossingFigures>,
}

/// One ingress lane.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct LaneFigures {
    /// The street's lane.
    #[serde(serialize_with = "number")]
    pub lane: StreetLaneIndex,
    /// Its turns and signal groups.
    pub turns: Vec<(Turn, Option<SignalGroupId>)>,
    /// Vehicles per hour.
    pub veh_per_h: f64,
    /// Vehicles per hour that it can discharge.
    pub capacity_veh_per_h: f64,
    /// Flow by capacity.
    pub degree_of_saturation: f64,
    /// Mean delay, seconds.
    pub delay_s: f64,
    /// The longest queue of an average cycle, vehicles.
    pub queue_veh: f64,
    /// What arrives in each second of the common cycle, vehicles; the platoons that have come
    /// from the signals upstream.
    #[serde(skip)]
    pub arrivals_veh: Vec<f64>,
    /// The queue at the end of each of those seconds, vehicles.
    #[serde(skip)]
    pub queued_veh: Vec<f64>,
}

/// One crossing for people on foot.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct CrossingFigures {
    /// Its signal group.
    pub group: SignalGroupId,
    /// People per hour.
    pub ped_per_h: f64,
    /// Mean wait, seconds.
    pub wait_s: f64,
}

/// The whole network.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
pub struct Totals {
    /// Vehicle hours of delay an hour.
    pub delay_veh_h: f64,
    /// Mean delay at a signal, seconds.
    pub delay_s: f64,
    /// Stops at a signal, a vehicle.
    pub stops: f64,
    /// What was made small: delay and stops, weighted, vehicle hours an hour.
    pub cost_h: f64,
}

/// What a plan comes to by the model.
pub fn figures(model: &Model, plan: &PlanSet) -> (Vec<IntersectionFigures>, Totals) {
    let mut scratch = Scratch::default();
    let mut state = State::new(model, plan.cycle_s);
    state.settle(model, plan, &mut scratch);
    let all: Vec<IntersectionFigures> = (0..model.junctions.len())
        .map(|j| {
            let own = plan.timings[j].cycle_s();
            if own > 0 && plan.cycle_s.is_multiple_of(own) {
                return of_junction(model, plan, &state, j);
            }
            // It runs beside the others: what comes to it comes at random.
            let mut alone = State::new(model, own);
            for _ in 0..2 {
                alone.junction(model, plan, j, &mut scratch);
            }
            of_junction(model, plan, &alone, j)
        })
        .collect();
    let passed: f64 = all.iter().map(|i| i.veh_per_h).sum();
    let delay: f64 = all.iter().map(|i| i.veh_per_h * i.delay_s).sum();
    let stops: f64 = all.iter().map(|i| i.veh_per_h * i.stops).sum();
    let totals = Totals {
        delay_veh_h: delay / 3_600.0,
        delay_s: delay / passed.max(1e-9),
        stops: stops / passed.max(1e-9),
        cost_h: state.cost() / 3_600.0,
    };
    (all, totals)
}

fn of_junction(model: &Model, plan: &PlanSet, state: &State, j: usize) -> IntersectionFigures {
    let junction = &model.junctions[j];
    let timing = &plan.timings[j];
    let lanes: Vec<LaneFigures> =
        model.lanes_of[j].iter().map(|l| of_lane(model, state, *l)).collect();
    let veh_per_h: f64 = lanes.iter().map(|l| l.veh_per_h).sum();
    let degree = lanes.iter().map(|l| l.degree_of_saturation).fold(0.0, f64::max);
    let mean = |f: &dyn Fn(usize) -> f64| {
        let of = |l: &usize| model.lanes[*l].flow * 3_600.0 * f(*l);
        model.lanes_of[j].iter().map(of).sum::<f64>() / veh_per_h.max(1e-9)
    };
    let stops = |l: usize| {
        let coming = model.lanes[l].flow * state.cycle as f64;
        (state.lanes[l].outcome.stops / coming.max(1e-9)).min(1.0)
    };
    let critical = critical(model, j, timing);
    let splits: Vec<(StageId, u32)> = timing
        .stages
        .iter()
        .zip(&timing.lengths_s)
        .map(|(k, length)| (junction.order[*k], *length))
        .collect();
    let left_out = junction.order.iter().copied();
    IntersectionFigures {
        intersection: junction.id,
        cycle_s: timing.cycle_s(),
        offset_s: timing.offset_s,
        left_out: left_out.filter(|k| !splits.iter().any(|(s, _)| s == k)).collect(),
        splits,
        veh_per_h,
        degree_of_saturation: degree,
        reserve: if degree > 0.0 { PRACTICAL / degree - 1.0 } else { f64::INFINITY },
        delay_s: mean(&|l| state.lanes[l].delay_s),
        stops: mean(&stops),
        webster_cycle_s: webster_cycle_s(critical.lost_s, critical.flow_ratios),
        lost_s: critical.lost_s,
        flow_ratios: critical.flow_ratios,
        lanes,
        crossings: model.crossings_of[j].iter().map(|c| of_crossing(model, state, j, *c)).collect(),
    }
}

fn of_crossing(model: &Model, state: &State, j: usize, c: usize) -> CrossingFigures {
    let crossing = &model.crossings[c];
    CrossingFigures {
        group: model.junctions[j].groups[crossing.group],
        ped_per_h: crossing.flow * 3_600.0,
        wait_s: state.crossings[c].wait_s,
    }
}

fn of_lane(model: &Model, state: &State, l: usize) -> LaneFigures {
    let lane = &model.lanes[l];
    let own = &state.lanes[l];
    let capacity = own.outcome.capacity / state.cycle as f64;
    let groups = &model.junctions[lane.junction].groups;
    LaneFigures {
        lane: lane.lane,
        turns: lane.parts.iter().map(|p| (p.turn, p.group.map(|g| groups[g]))).collect(),
        veh_per_h: lane.flow * 3_600.0,
        capacity_veh_per_h: capacity * 3_600.0,
        degree_of_saturation: lane.flow / capacity.max(1e-9),
        delay_s: own.delay_s,
        queue_veh: own.outcome.longest,
        arrivals_veh: own.arrives.clone(),
        queued_veh: own.queued(),
    }
}

fn number<S: serde::Serializer>(lane: &StreetLaneIndex, s: S) -> Result<S::Ok, S::Error> {
    s.serialize_u32(lane.0)
}

/// Webster and Cobbe's practical degree of saturation.
const PRACTICAL: f64 = 0.9;
