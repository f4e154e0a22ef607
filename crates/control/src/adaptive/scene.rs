//! Who comes, as the outlook sees it: everybody on their lane, with the group whose green they need.

use super::heard::{AT_LINE_M, Heard, SPACING_M};
use super::outlook::{Coming, Scene};
use super::tables::{Group, Tables};
use super::trust::Trust;
use super::{green_s, is_green};
use crate::demand::{Arrival, CALL_AHEAD_S, LaneArrivals, Way};
use crate::policy::View;
use roadnet::{SignalGroupId, Turn};
use units::Duration;

/// Those who are known to come: by their CAMs, and where nobody says so, by loops and buttons.
pub(super) fn scene(view: &View<'_>, tables: &Tables, heard: &Heard, trust: &Trust) -> Scene {
    let all = view.demands.lanes();
    let mut found: Vec<Vec<(f64, Coming)>> = vec![Vec::new(); all.len()];
    for (number, lane) in all.iter().enumerate() {
        let believed = trust.weight(lane, view.now.mono);
        for (n, who) in lane.arrivals.iter().enumerate() {
            let beside = tables.beside(lane.lane, who.to_line_m);
            let lanes = || (0..all.len()).filter(|l| beside.contains(&all[*l].lane));
            if lanes().nth(1).is_some() {
                let ways = lanes().flat_map(|l| all[l].ways.iter().map(move |way| (l, way)));
                for (to, group, load) in spread(tables, ways, who.turns) {
                    let weight = believed * load;
                    let heard = true;
                    let drives = !who.standing;
                    let coming = Coming { group, at_s: who.at_s, weight, load, drives, heard };
                    found[to].push((who.to_line_m, coming));
                }
            } else if let Some(group) = group_of(view, tables, lane, who, n == 0) {
                let walks = tables.groups[group].pedestrian;
                let weight = if walks { walk_weight(-who.at_s) } else { believed };
                let drives = !who.standing && !walks;
                let heard = true;
                let coming = Coming { group, at_s: who.at_s, weight, load: 1.0, drives, heard };
                found[number].push((who.to_line_m, coming));
            }
        }
    }
    let mut told = Vec::new();
    for (number, lane) in all.iter().enumerate() {
        expect(view, tables, heard, lane, &mut found[number], &mut told);
    }
    foretold(view, tables, &mut found);
    let in_order = |mut lane: Vec<(f64, Coming)>| {
        lane.sort_by(|a, b| a.0.total_cmp(&b.0));
        lane.into_iter().map(|(_, coming)| coming).collect()
    };
    let mut lanes: Vec<Vec<Coming>> = found.into_iter().map(in_order).collect();
    unheard(view, tables, heard, &told, &mut lanes);
    if heard.share() > MOST_ARE_HEARD {
        return Scene { lanes, ..Scene::default() };
    }
    // Of those who come from a neighbour whose loops see them, the neighbour tells.
    let is_told = |l: &LaneArrivals| {
        let approach = view.intersection.lane(l.lane).map(|lane| lane.approach);
        view.demands.inflow().iter().any(|p| p.watched && Some(p.approach) == approach)
    };
    let rate = |group: &Group| rate(view, heard, group.id, |lane| !is_told(lane));
    let rates: Vec<f64> = tables.groups.iter().map(rate).collect();
    Scene::new(tables, lanes, &rates)
}

/// Vehicles per second that come unheard to a group, on some of its lanes.
fn rate(
    view: &View<'_>,
    heard: &Heard,
    group: SignalGroupId,
    counts: impl Fn(&LaneArrivals) -> bool,
) -> f64 {
    let leads = |l: &&LaneArrivals| !l.crossing && l.ways.iter().any(|way| way.group == group);
    let lanes = view.demands.lanes().iter().filter(leads).filter(|l| counts(l));
    let share = |l: &LaneArrivals| {
        let taken = |way: &Way| way.taken as f64 + 1.0;
        let own = l.ways.iter().filter(|way| way.group == group).map(taken).sum::<f64>();
        own / l.ways.iter().map(taken).sum::<f64>()
    };
    lanes.map(|l| heard.unheard_rate(l.lane) * share(l)).sum()
}

/// Who is on a road before it widens, on all lanes that they may still choose: as they show, or as
/// those before them have chosen.
fn spread<'a>(
    tables: &Tables,
    ways: impl Iterator<Item = (usize, &'a Way)>,
    shown: Option<Turn>,
) -> Vec<(usize, usize, f64)> {
    let ways: Vec<(usize, &Way)> = ways.collect();
    // No indicator says nothing yet.
    let shown = shown.filter(|turn| *turn != Turn::Straight);
    let fits = |way: &Way| shown.is_none_or(|turn| turn == way.turn);
    let any = ways.iter().any(|(_, way)| fits(way));
    let mut loads: Vec<(usize, usize, f64)> = Vec::new();
    for (lane, way) in ways.into_iter().filter(|(_, way)| !any || fits(way)) {
        let Some(group) = tables.group(way.group) else { continue };
        let unseen = if way.turn == Turn::UTurn { RARE } else { 1.0 };
        let load = way.taken as f64 + unseen;
        match loads.iter_mut().find(|(l, g, _)| *l == lane && *g == group) {
            Some((_, _, sum)) => *sum += load,
            None => loads.push((lane, group, load)),
        }
    }
    let sum: f64 = loads.iter().map(|(_, _, load)| load).sum();
    loads.retain(|(_, _, load)| *load >= LEAST_SHARE * sum);
    let sum: f64 = loads.iter().map(|(_, _, load)| load).sum();
    for (_, _, load) in &mut loads {
        *load /= sum;
    }
    loads
}

/// Those whom nobody hears and who are expected to stand all the same, as far as loops say, or where there
/// is none.
fn expect(
    view: &View<'_>,
    tables: &Tables,
    heard: &Heard,
    lane: &LaneArrivals,
    found: &mut Vec<(f64, Coming)>,
    told: &mut Vec<usize>,
) {
    if lane.crossing {
        return;
    }
    let most = lane.ways.iter().max_by_key(|w| (w.taken, core::cmp::Reverse(w.group)));
    let Some(mut group) = most.and_then(|w| tables.group(w.group)) else { return };
    let queue = match (lane.counted, lane.unheard_on_loop_s()) {
        // What comes of expecting some where all are heard is worse than nothing.
        (None, _) | (_, None) if heard.share() > MOST_ARE_HEARD => return,
        (Some(_), None) => heard.hidden(lane.lane),
        (Some(_), Some(for_s)) => {
            if for_s > SLOW_START.as_secs_f64() && is_free(view, tables, group) {
                // It has had its green: it needs another.
                let others = lane.ways.iter().filter(|w| !is_green(view, w.group));
                let others = others.filter_map(|w| tables.group(w.group));
                group = others.min_by_key(|g| (tables.often(*g), *g)).unwrap_or(group);
            }
            told.push(group);
            heard.hidden(lane.lane).max(1.0)
        }
        (None, _) => heard.hidden(lane.lane),
    };
    let mut left = queue;
    let mut to_line_m = AT_LINE_M;
    let stands = |m: f64| {
        lane.arrivals.iter().any(|a| a.standing && (a.to_line_m - m).abs() < SPACING_M / 2.0)
    };
    while left > LEAST_LOAD {
        if lane.counted.is_some() && stands(to_line_m) {
            to_line_m += SPACING_M;
            continue;
        }
        let load = left.min(1.0);
        let coming = Coming { group, at_s: 0.0, weight: load, load, drives: false, heard: false };
        found.push((to_line_m, coming));
        left -= load;
        to_line_m += SPACING_M;
    }
}

/// Those whom nobody hears: loops and buttons tell of them.
fn unheard(
    view: &View<'_>,
    tables: &Tables,
    heard: &Heard,
    told: &[usize],
    lanes: &mut Vec<Vec<Coming>>,
) {
    for (g, group) in tables.groups.iter().enumerate() {
        if told.contains(&g) {
            continue;
        }
        let demand = view.demands.group(group.id);
        // Who is heard on a lane may be all that its loops see, whichever way they go.
        let is_heard = |l: &LaneArrivals| {
            l.ways.iter().any(|way| way.group == group.id)
                && l.arrivals.iter().any(|a| a.at_s < CALL_AHEAD_S)
        };
        if view.demands.lanes().iter().any(is_heard) {
            continue;
        }
        let unheard = |at_s| {
            vec![Coming { group: g, at_s, weight: 1.0, load: 1.0, drives: false, heard: false }]
        };
        let red_for =
            view.signal.groups().get(&group.id).map(|s| view.now.mono.since(s.green_ended));
        if is_green(view, group.id) {
            if demand.passage_left_s > 0.0 {
                lanes.push(unheard(demand.passage_left_s));
            }
        } else if demand.called
            || red_for.is_some_and(|red| may_wait(view, heard, group.id, demand.blind, red))
        {
            lanes.push(unheard(0.0));
        }
    }
}

/// Those who are still out of sight, of whom the neighbours tell.
fn foretold(view: &View<'_>, tables: &Tables, found: &mut [Vec<(f64, Coming)>]) {
    let lanes = view.demands.lanes();
    for platoons in view.demands.inflow() {
        let of_approach = |l: &LaneArrivals| {
            let lane = view.intersection.lane(l.lane).filter(|_| !l.crossing);
            lane.filter(|lane| lane.approach == platoons.approach)
        };
        let own = || lanes.iter().enumerate().filter_map(|(n, l)| Some((n, l, of_approach(l)?)));
        let ways = own().flat_map(|(n, l, _)| l.ways.iter().map(move |way| (n, way)));
        let loads = spread(tables, ways, None);
        let Some((_, _, road)) = own().next() else { continue };
        let length_m = road.centreline.length_m();
        for who in &platoons.vehicles {
            let to_line_m = who.at_s * road.speed_limit_mps;
            // Who is on the map is heard, or wasn't.
            let is_seen = who.heard && to_line_m < length_m;
            if !(0.0..=FORETOLD_S).contains(&who.at_s) || is_seen {
                continue;
            }
            let (at_s, heard) = (who.at_s, who.heard);
            for &(to, group, share) in &loads {
                let load = who.vehicles * share;
                let coming = Coming { group, at_s, weight: load, load, drives: true, heard };
                found[to].push((to_line_m, coming));
            }
        }
    }
}

/// Whether somebody is taken to wait whom nobody can see: there probably is somebody who doesn't send, or
/// it has been red for very long. Where a loop works so many must be due that they stand where it doesn't
/// see them, or it doesn't work.
fn may_wait(
    view: &View<'_>,
    heard: &Heard,
    group: SignalGroupId,
    blind: bool,
    red: Duration,
) -> bool {
    let unseen = |l: &LaneArrivals| !blind || l.counted.is_none();
    let due = rate(view, heard, group, unseen) * red.as_secs_f64();
    let enough = if blind { PROBABLY } else { SURELY };
    red > BLIND_RED && due > enough || blind && red > LONG_BLIND_RED
}

/// The group whose green somebody needs. Where several ways turn as they show, or none does, it is
/// the one that has green least often: what is green for that one is mostly green for the others.
/// Who stands at the line though that group has been green for a while needs another.
fn group_of(
    view: &View<'_>,
    tables: &Tables,
    lane: &LaneArrivals,
    who: &Arrival,
    first: bool,
) -> Option<usize> {
    let rarest = |ways: &mut dyn Iterator<Item = SignalGroupId>| {
        ways.filter_map(|id| tables.group(id)).min_by_key(|g| (tables.often(*g), *g))
    };
    let shown = |way: &&Way| who.turns == Some(way.turn);
    let all = || lane.ways.iter().map(|way| way.group);
    let group = rarest(&mut lane.ways.iter().filter(shown).map(|way| way.group));
    let group = group.or_else(|| rarest(&mut all()))?;
    let stuck = is_free(view, tables, group);
    if first && who.standing && who.at_s < super::AT_LINE_S && stuck {
        return rarest(&mut all().filter(|id| !is_green(view, *id))).or(Some(group));
    }
    Some(group)
}

/// What the waiting of those at a crossing counts when the first of them has waited for so long, beside
/// a vehicle's: others come, and none of them likes it (they lose patience after 30 s, HCM 6
/// chapter 19).
fn walk_weight(waited_s: f64) -> f64 {
    WALK_WEIGHT * (1.0 + waited_s.max(0.0) / PATIENCE_S)
}

/// A group has been green for long enough, and yields to nobody.
fn is_free(view: &View<'_>, tables: &Tables, group: usize) -> bool {
    let group = &tables.groups[group];
    let yields = group.yields_to.iter().any(|over| is_green(view, tables.groups[*over].id));
    !yields && green_s(view, group.id).is_some_and(|s| s > SLOW_START.as_secs_f64())
}

/// Who stands at the line for so long after the beginning of their green needs another's.
const SLOW_START: Duration = Duration::from_secs(5);
/// What somebody counts who has just come to a crossing, and after how long it is as much again, seconds.
/// Measured on junctions with SUMO's walkers: at a fixed 0.3 they waited 35 and 39 s on average where
/// computed intergreens make a crossing dear, with this 21 and 23, and cars no longer than before.
const WALK_WEIGHT: f64 = 0.3;
const PATIENCE_S: f64 = 8.0;
/// So far ahead those count of whom the neighbours tell, seconds. Of farther ones nobody knows yet
/// whether they get their green there: on SUMO's corridor and towns 15 s were better than 8, 25 and 60.
const FORETOLD_S: f64 = 15.0;
/// Where nobody can be seen, somebody is taken to wait after so long a red if so many who don't
/// send have come meanwhile; after a longer one at any rate.
const BLIND_RED: Duration = Duration::from_secs(60);
const PROBABLY: f64 = 0.5;
/// Of so many who are due one has come in nineteen of twenty cases.
const SURELY: f64 = 3.0;
const LONG_BLIND_RED: Duration = Duration::from_secs(120);
/// Ways that fewer take are left out.
const LEAST_SHARE: f64 = 0.05;
/// Turning round, before anybody has been seen to do it.
const RARE: f64 = 0.1;
/// Where a larger share sends, nobody else is expected.
const MOST_ARE_HEARD: f64 = 0.6;
/// A smaller part of a vehicle is none.
const LEAST_LOAD: f64 = 0.05;
