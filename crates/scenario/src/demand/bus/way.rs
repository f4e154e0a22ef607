//! A line's way: from where to where, by which intersections and lanes.

use super::super::{BusLeg, BusStop, Ground, VehicleMode, ways};
use super::run::Profile;
use super::stops::Called;
use crate::toml_reader::{Field, Reader};
use roadnet::{
    ApproachId, ApproachRef, Connection, Intersection, LaneId, LaneKind, LaneRef, LaneUse,
    StopPoint,
};

/// From entry to exit, with the stops on the way.
#[derive(Clone, Debug)]
pub(super) struct Way {
    /// Through the intersection where it enters.
    pub(super) first: BusLeg,
    /// Through all intersections, the first included.
    pub(super) legs: Vec<BusLeg>,
    pub(super) stops: Vec<BusStop>,
    /// Unhindered run from entry to each of the stops.
    pub(super) runs_s: Vec<f64>,
}

impl Way {
    /// Reads `from` and `to`, or `intersection` and either `from_approach` and `to_approach` or
    /// `from_lane` and `to_lane`.
    pub(super) fn read(
        r: &mut Reader<'_>,
        mode: VehicleMode,
        stops: Vec<Called>,
        ground: Option<Ground<'_>>,
    ) -> Option<Self> {
        let (from, to) = (r.optional("from"), r.optional("to"));
        let legs = if from.is_present() || to.is_present() {
            let _ = (r.required("from"), r.required("to"));
            for key in ["intersection", "from_approach", "to_approach", "from_lane", "to_lane"] {
                let other = r.optional(key);
                if other.is_present() {
                    other.problem("found beside from and to, expected only those");
                }
            }
            through(r, mode, &stops, [from, to], ground)?
        } else {
            vec![single(r, mode, &stops, ground)?]
        };
        Self::along(legs, stops, r, ground?)
    }

    /// Puts the stops on the legs.
    fn along(
        legs: Vec<BusLeg>,
        stops: Vec<Called>,
        r: &Reader<'_>,
        ground: Ground<'_>,
    ) -> Option<Self> {
        let profile = Profile::of(&legs, ground);
        let mut places: Vec<(f64, f64)> = Vec::new();
        let mut on_way = Vec::new();
        let mut first_leg = 0;
        for s in stops {
            let found = (first_leg..legs.len()).find(|k| passes(&legs[*k], &s.point, ground));
            let Some(leg) = found else {
                r.problem_at(&s.mark, "the way from there to there doesn't pass it");
                return None;
            };
            first_leg = leg;
            let place_m = profile.place_m(leg, &s.point, ground);
            if places.last().is_some_and(|(last_m, _)| place_m <= *last_m) {
                r.problem_at(&s.mark, "it lies before the stop point before it on the way");
                return None;
            }
            places.push((place_m, s.dwell_s));
            let StopPoint { id, intersection, lane, along_m, .. } = s.point;
            let lane = LaneRef { intersection, lane };
            on_way.push(BusStop { stop: id, lane, along_m, dwell_s: s.dwell_s });
        }
        let runs_s = profile.runs_s(places.into_iter());
        Some(Self { first: *legs.first()?, legs, stops: on_way, runs_s })
    }
}

/// The way over several intersections: the shortest that passes the stop points in their order.
fn through(
    r: &Reader<'_>,
    mode: VehicleMode,
    stops: &[Called],
    [from_field, to_field]: [Field<'_>; 2],
    ground: Option<Ground<'_>>,
) -> Option<Vec<BusLeg>> {
    let from = Ground::approach(ground, &from_field);
    let to = Ground::approach(ground, &to_field);
    let (from, to, ground) = (from?, to?, ground?);
    let mut fine = true;
    ground.entry(from, |what| {
        from_field.problem(what);
        fine = false;
    });
    ground.exit(to, |what| {
        to_field.problem(what);
        fine = false;
    });
    if !fine {
        return None;
    }
    let mut via: Vec<(ApproachRef, &Called)> = Vec::new();
    for s in stops {
        if let Some(place) = place_of(&s.point, ground)
            && via.last().is_none_or(|(last, _)| *last != place)
        {
            via.push((place, s));
        }
    }
    let places: Vec<ApproachRef> = via.iter().map(|(place, _)| *place).collect();
    match ground.ways.through(mode.lanes(), from, &places, to) {
        Ok(legs) => legs.iter().map(|leg| lanes_of(leg, mode, stops, ground)).collect(),
        Err(at) => {
            if ground.sound {
                match via.get(at) {
                    Some((_, s)) => r.problem_at(&s.mark, "no way leads there from the one before"),
                    None => to_field.problem("no way leads there"),
                }
            }
            None
        }
    }
}

/// The road that a stop point lies at, by the approach that it leads to; none if it lies where
/// vehicles leave the network.
fn place_of(stop: &StopPoint, ground: Ground<'_>) -> Option<ApproachRef> {
    let lane = LaneRef { intersection: stop.intersection, lane: stop.lane };
    let (_, l) = ground.network.lane(lane)?;
    let at = ApproachRef { intersection: stop.intersection, approach: l.approach };
    match l.lane_use {
        LaneUse::Ingress => Some(at),
        _ => ground.network.link_from(at).map(|link| link.to),
    }
}

/// Whether a stop point lies on the road to the intersection of a leg or on that from it.
fn passes(leg: &BusLeg, stop: &StopPoint, ground: Ground<'_>) -> bool {
    let Some(i) = ground.network.intersection(leg.intersection) else { return false };
    let approach = |lane| i.lane(lane).map(|l| l.approach);
    stop.intersection == leg.intersection
        && i.lane(stop.lane).is_some_and(|l| {
            let end = if l.lane_use == LaneUse::Ingress { leg.from } else { leg.to };
            approach(end) == Some(l.approach)
        })
}

/// The connection of a leg: that which most stop points lie at, of several a bus lane's.
fn lanes_of(
    leg: &ways::Leg,
    mode: VehicleMode,
    stops: &[Called],
    ground: Ground<'_>,
) -> Option<BusLeg> {
    let i = ground.network.intersection(leg.from.intersection)?;
    let fits = |c: &&Connection| {
        mode.lanes().contains(&c.kind)
            && i.lane(c.from).is_some_and(|l| l.approach == leg.from.approach)
            && i.lane(c.to).is_some_and(|l| l.approach == leg.to.approach)
    };
    let rank = |c: &Connection| {
        let here = stops.iter().filter(|s| s.point.intersection == i.id());
        let at = here.filter(|s| s.point.lane == c.from || s.point.lane == c.to).count();
        (at, c.kind == LaneKind::Bus, core::cmp::Reverse(c.id))
    };
    i.connections().iter().filter(fits).max_by_key(|c| rank(c)).map(|c| leg_of(i, c))
}

fn leg_of(i: &Intersection, c: &Connection) -> BusLeg {
    BusLeg { intersection: i.id(), from: c.from, connection: c.id, to: c.to }
}

/// The way through one intersection, by approaches or by lanes.
fn single(
    r: &mut Reader<'_>,
    mode: VehicleMode,
    stops: &[Called],
    ground: Option<Ground<'_>>,
) -> Option<BusLeg> {
    let number = r.optional("intersection");
    let lanes = r.optional("from_lane").is_present() || r.optional("to_lane").is_present();
    let (from, to) = if lanes {
        (r.required("from_lane").int(0..=255), r.required("to_lane").int(0..=255))
    } else {
        (r.required("from_approach").int(0..=15), r.required("to_approach").int(0..=15))
    };
    let (from, to, ground): (u8, u8, _) = (from?, to?, ground?);
    let id = ground.intersection(number.int(0..=65_535), |what| number.problem(what))?;
    let i = ground.network.intersection(id)?;
    let on_stop_lanes = |c: &Connection| {
        let on = |s: &Called, lane| s.point.intersection == id && s.point.lane == lane;
        stops.iter().all(|s| on(s, c.from) || on(s, c.to))
    };
    let approach_of = |lane| i.lane(lane).map(|l| l.approach);
    let fits = |c: &Connection| {
        let ends = if lanes {
            c.from == LaneId(from) && c.to == LaneId(to)
        } else {
            approach_of(c.from) == Some(ApproachId(from))
                && approach_of(c.to) == Some(ApproachId(to))
        };
        mode.lanes().contains(&c.kind) && ends && on_stop_lanes(c)
    };
    let c = choose(i, fits, r, ground)?;
    for (lane, way_in) in [(c.from, true), (c.to, false)] {
        if let Some(approach) = approach_of(lane) {
            let end = ApproachRef { intersection: id, approach };
            let tell = |what| r.problem(format!("lane {lane} {what}"));
            if way_in { ground.entry(end, tell) } else { ground.exit(end, tell) }
        }
    }
    Some(leg_of(i, c))
}

/// The one connection that fits; of several the only bus lane's.
fn choose<'i>(
    intersection: &'i Intersection,
    fits: impl Fn(&Connection) -> bool,
    r: &Reader<'_>,
    ground: Ground<'_>,
) -> Option<&'i Connection> {
    let found: Vec<&Connection> = intersection.connections().iter().filter(|c| fits(c)).collect();
    let bus_only: Vec<&Connection> =
        found.iter().copied().filter(|c| c.kind == LaneKind::Bus).collect();
    match (found.as_slice(), bus_only.as_slice()) {
        ([only], _) | (_, [only]) => Some(only),
        ([], _) => {
            if ground.sound {
                r.problem("no connection leads from there to there and to the stop point");
            }
            None
        }
        (many, _) => {
            let ways: Vec<_> = many.iter().map(|c| format!("{} to {}", c.from, c.to)).collect();
            let ways = ways.join(", ");
            r.problem(format!("several lanes lead there ({ways}): give from_lane and to_lane"));
            None
        }
    }
}
