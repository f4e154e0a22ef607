//! The intergreen matrix, `[losing][gaining]`, by the method of RiLSA 2010 §2.7.
//!
//! `t_z = t_ü + t_r − t_e`: crossing time t_ü of the losing stream, clearing time
//! t_r = (s_0 + l_Fz) / v_r until its last vehicle has left the conflict zone, entering time
//! t_e = s_e / v_e until the gaining stream's first vehicle reaches it; rounded up to whole
//! seconds, and never shorter than the amber of the losing group.

use roadnet::{
    Conflict, ConflictZone, Connection, Intersection, Lane, LaneKind, SignalGroupId,
    SignalGroupKind, Turn, zones_between,
};
use units::Duration;

/// Intergreens of every ordered pair of signal groups that must not be green together.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct IntergreenMatrix {
    /// Rows are losing groups, columns gaining ones, by their numbers: it is asked for all the
    /// time.
    rows: Vec<Vec<Option<Duration>>>,
}

/// Where a program's intergreens come from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum IntergreenSource {
    /// Computed from the geometry.
    #[default]
    Computed,
    /// The losing group's amber only (for comparison with simulators that have no more).
    None,
    /// The same, but two seconds more before a crossing, yet never more than computed: so that those
    /// who pass at the end of amber don't come to stand in others' way inside the junction.
    Cleared,
    /// Given pair by pair; every conflicting ordered pair must be there.
    Given(Vec<(SignalGroupId, SignalGroupId, Duration)>),
}

impl IntergreenMatrix {
    /// Shortest time from the end of `losing`'s green to the start of `gaining`'s; `None` if
    /// they don't conflict.
    pub fn get(&self, losing: SignalGroupId, gaining: SignalGroupId) -> Option<Duration> {
        *self.rows.get(usize::from(losing.0))?.get(usize::from(gaining.0))?
    }

    /// Every entry: losing, gaining, time.
    pub fn iter(&self) -> impl Iterator<Item = (SignalGroupId, SignalGroupId, Duration)> + '_ {
        let groups = || (0..=u8::MAX).map(SignalGroupId);
        groups().zip(&self.rows).flat_map(move |(losing, row)| {
            let entries = groups().zip(row);
            entries.filter_map(move |(gaining, t)| Some((losing, gaining, (*t)?)))
        })
    }

    /// Sets one entry.
    pub(crate) fn set(&mut self, losing: SignalGroupId, gaining: SignalGroupId, t: Duration) {
        let (row, column) = (usize::from(losing.0), usize::from(gaining.0));
        self.rows.resize(self.rows.len().max(row + 1), Vec::new());
        let row = &mut self.rows[row];
        row.resize(row.len().max(column + 1), None);
        row[column] = Some(t);
    }
}

/// The matrix of an intersection from its geometry; `amber` gives each group's amber. For a
/// conflict that is declared though no paths meet, the losing streams must have left the
/// intersection, which is the longest that any point of conflict could ask.
pub fn compute_intergreens(
    intersection: &Intersection,
    amber: impl Fn(SignalGroupId) -> Duration,
) -> IntergreenMatrix {
    let mut matrix = IntergreenMatrix::default();
    for a in intersection.connections() {
        for b in intersection.connections() {
            let (Some(losing), Some(gaining)) = (a.signal_group, b.signal_group) else { continue };
            if intersection.conflicts().between(losing, gaining) != Conflict::Full {
                continue;
            }
            let amber_s = amber(losing).as_secs_f64();
            let meet = pair_seconds(a, b, amber_s);
            let is_declared = is_declared(intersection, losing, gaining);
            let declared = || is_declared.then(|| left_seconds(a, amber_s));
            let Some(t_s) = meet.or_else(declared) else { continue };
            let t = Duration::from_secs_f64(libm::ceil(t_s).max(0.0)).max(amber(losing));
            let so_far = matrix.get(losing, gaining).unwrap_or_default();
            matrix.set(losing, gaining, so_far.max(t));
        }
    }
    matrix
}

/// The matrix of [`IntergreenSource::Cleared`], as [`compute_intergreens`] makes the computed one.
///
/// Vehicles that pass at the end of amber come to the far crossing when those on foot have set out,
/// stand before them inside the junction, and lock it: of 65 hours of SUMO 1.28 at a junction with
/// crossings three ended so; with one second more one of 72, with two none of 180.
pub fn clear_intergreens(
    intersection: &Intersection,
    amber: impl Fn(SignalGroupId) -> Duration,
) -> IntergreenMatrix {
    let mut matrix = compute_intergreens(intersection, &amber);
    let kind = |g| intersection.signal_groups().get(&g);
    let walks = |g: SignalGroupId| kind(g) == Some(&SignalGroupKind::Pedestrian);
    let all: Vec<_> = matrix.iter().collect();
    for (losing, gaining, computed) in all {
        let later = match (walks(losing), walks(gaining)) {
            (false, true) => CROSSING_CLEARS,
            _ => Duration::ZERO,
        };
        matrix.set(losing, gaining, (amber(losing) + later).min(computed));
    }
    matrix
}

/// What [`IntergreenSource::Cleared`] leaves out, for where many turn: a second between turns across a
/// wide road that may lock, never more than computed.
///
/// Both wait for gaps elsewhere in the cycle: whoever waits inside starts when the amber of those
/// with precedence ends, while the first of the next turn across is on its way to where they
/// stand. At roads of two lanes straight on two of 36 hours of a corridor in SUMO 1.28 ended so,
/// with a second between them none of 64; at narrow ones none did.
pub fn clear_turns(
    intersection: &Intersection,
    amber: impl Fn(SignalGroupId) -> Duration,
) -> Vec<(SignalGroupId, SignalGroupId, Duration)> {
    let computed = compute_intergreens(intersection, &amber);
    let locks = computed.iter().filter(|(l, g, _)| turns_lock(intersection, *l, *g));
    locks.map(|(l, g, most)| (l, g, (amber(l) + TURNS_CLEAR).min(most))).collect()
}

/// Whether two groups only turn, both yield somewhere, and one of their roads is wide.
fn turns_lock(intersection: &Intersection, a: SignalGroupId, b: SignalGroupId) -> bool {
    let lanes = |g| {
        let own = intersection.connections().iter().filter(move |c| c.signal_group == Some(g));
        own.filter_map(|c| intersection.lane(c.from))
    };
    let turns = |g| {
        let mut over = intersection.permitted().iter().filter(|(who, _)| *who == g);
        let alone =
            |l: &Lane| intersection.connections_from(l.id).all(|c| c.signal_group == Some(g));
        over.any(|(_, over)| lanes(*over).any(|l| l.kind != LaneKind::Crosswalk))
            && lanes(g).all(alone)
    };
    let straight = |l: &&Lane| {
        l.kind != LaneKind::Crosswalk
            && intersection.connections_from(l.id).any(|c| c.turn == Turn::Straight)
    };
    let is_wide = |g| {
        let approach = lanes(g).next().map(|l| l.approach);
        let beside = intersection.lanes().iter().filter(|l| Some(l.approach) == approach);
        beside.filter(straight).count() > 1
    };
    turns(a) && turns(b) && (is_wide(a) || is_wide(b))
}

fn is_declared(intersection: &Intersection, a: SignalGroupId, b: SignalGroupId) -> bool {
    intersection.declared().contains(&(a, b)) || intersection.declared().contains(&(b, a))
}

/// Until the last vehicle is out of the intersection, seconds.
fn left_seconds(losing: &Connection, amber_s: f64) -> f64 {
    let (t_cross, v_r) = crossing(losing, amber_s);
    t_cross + (losing.path.length_m() + effective_length_m(losing.kind)) / v_r
}

/// Intergreen of two connections, seconds, not rounded; `None` if their paths never meet.
/// Zones are sought from both sides, so that sampling can't lose one in one direction.
fn pair_seconds(losing: &Connection, gaining: &Connection, amber_s: f64) -> Option<f64> {
    let zones = zones_between(losing, gaining);
    let flipped = zones_between(gaining, losing).into_iter().map(|z| ConflictZone {
        a_entry_m: z.b_entry_m,
        a_exit_m: z.b_exit_m,
        b_entry_m: z.a_entry_m,
        b_exit_m: z.a_exit_m,
    });
    zones
        .into_iter()
        .chain(flipped)
        .map(|z| {
            let s_0 = clearing_distance_m(losing, z.a_entry_m, z.a_exit_m);
            let s_e = entering_distance_m(gaining, z.b_entry_m, z.b_exit_m);
            let (t_cross, v_r) = crossing(losing, amber_s);
            let t_r = (s_0 + effective_length_m(losing.kind)) / v_r;
            t_cross + t_r - s_e / entering_speed_mps(gaining.kind)
        })
        .fold(None, |worst: Option<f64>, t| Some(worst.map_or(t, |w| w.max(t))))
}

/// Way from the stop line to the end of the zone. Pedestrians walk both ways: the longer one.
fn clearing_distance_m(c: &Connection, entry_m: f64, exit_m: f64) -> f64 {
    match c.kind {
        LaneKind::Crosswalk => exit_m.max(c.path.length_m() - entry_m),
        _ => exit_m,
    }
}

/// Way from the stop line to the start of the zone; for pedestrians the shorter one.
fn entering_distance_m(c: &Connection, entry_m: f64, exit_m: f64) -> f64 {
    match c.kind {
        LaneKind::Crosswalk => entry_m.min(c.path.length_m() - exit_m),
        _ => entry_m,
    }
}

/// Crossing time, seconds, and clearing speed, m/s (RiLSA 2010 tables 2 and 3). A tram may still pass
/// at the end of what takes the place of its amber: it couldn't have stopped.
fn crossing(c: &Connection, amber_s: f64) -> (f64, f64) {
    match (c.kind, c.turn) {
        (LaneKind::TrackedVehicle, Turn::Straight) => (amber_s.max(3.0), 10.0),
        (LaneKind::TrackedVehicle, _) => (amber_s.max(2.0), 7.0),
        (LaneKind::Crosswalk, _) => (0.0, 1.2),
        (LaneKind::Bike, _) => (1.0, 4.0),
        (_, Turn::Straight) => (3.0, 10.0),
        (_, _) => (2.0, 7.0),
    }
}

/// Length that must have left the zone, metres.
fn effective_length_m(kind: LaneKind) -> f64 {
    match kind {
        LaneKind::Vehicle => 6.0,
        LaneKind::Bus | LaneKind::TrackedVehicle => 15.0,
        LaneKind::Bike | LaneKind::Crosswalk => 0.0,
    }
}

/// Speed of the first of the gaining stream, m/s: 40 km/h, cyclists 5 m/s, pedestrians 1.5 m/s.
fn entering_speed_mps(kind: LaneKind) -> f64 {
    match kind {
        LaneKind::Crosswalk => 1.5,
        LaneKind::Bike => 5.0,
        _ => 40.0 / 3.6,
    }
}

/// From the end of an amber until the last are over a crossing beyond the junction.
const CROSSING_CLEARS: Duration = Duration::from_secs(2);
/// From the end of an amber until those are out of the way who have waited for it inside the
/// junction, beyond what the next turn takes to get there.
const TURNS_CLEAR: Duration = Duration::from_secs(1);
