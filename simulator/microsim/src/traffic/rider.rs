//! A vehicle on the road, apart from where it is and how fast.

use super::Traffic;
use super::demand::VehicleClass;
use super::tracks::{Front, NONE};

/// What every step looks at of a vehicle; two lines of the processor's cache, of which the first
/// is all that most have need of.
#[derive(Clone, Copy, Debug)]
#[repr(C, align(64))]
pub(super) struct Rider {
    /// Desired speed where it is, m/s.
    pub want_mps: f64,
    /// No more than this, on behalf of others, m/s²; infinite: no such wish.
    pub coop_mps2: f64,
    /// Share of its time headway that it keeps: after a change of lanes less than 1 for a while.
    pub keeps: f64,
    /// Its lane leads nowhere on its route: it stops so long before the end, metres.
    pub hold_m: f64,
    /// Where on its road it halts next, metres; infinite: nowhere.
    pub halt_m: f64,
    /// Share of limits that it wants to drive.
    pub factor: f64,
    /// The connection that it takes next, counted from the first; [`NONE`]: its lane leads
    /// nowhere on its route. On a connection: unused.
    pub next: u32,
    /// Index of its class.
    pub class: u16,
    /// In which step of a second it looks at other lanes.
    pub turn: u8,
    /// What it may do at the next connection, or on this one.
    pub leave: Leave,
    /// It is no vehicle, but something that stands in the way.
    pub obstacle: bool,
    /// It stops at its signal.
    pub stopping: bool,
    /// It stands at a halt.
    pub dwells: bool,
    /// Its route ends on this road.
    pub last_road: bool,
    /// Step in which it changed lanes last.
    pub changed: u32,
    /// It has stood at the stop line before its next connection.
    pub stopped: bool,
    /// It was refused the junction in the last step.
    pub denied: bool,
    /// It was refused for want of room behind the junction, or because of somebody waiting in it.
    pub no_room: bool,
    /// It has been faster than 1 m/s since its last stop.
    pub rolling: bool,
    /// It has halts.
    pub halts: bool,
    pub length_m: f64,
    /// Since when it has been refused, seconds; infinite: it isn't.
    pub denied_since_s: f64,
    /// Since when it stands, seconds; infinite: it drives.
    pub stood_since_s: f64,
    /// The connection over which it came, and the first of its zones that it still holds.
    pub via: u32,
    pub via_held: u32,
    pub via_end: u32,
    /// A lane whose loops its rear has not left.
    pub loop_lane: u32,
    /// Lanes of its road from which its route goes on.
    pub mask: u32,
    /// Place in the table of routes.
    pub place: u32,
    pub trip: u32,
    /// A number that stays with it wherever it is kept.
    pub number: u32,
}

/// What is only looked at when a vehicle stops, halts or comes to another track.
#[derive(Clone, Copy, Debug)]
pub(super) struct Diary {
    /// On which lane it halts next.
    pub halt_lane: u32,
    /// Its next halt, and the end of its halts.
    pub halt: u32,
    pub halts_end: u32,
    pub stops: u32,
    /// Until when it stands at its halt, seconds.
    pub dwell_until_s: f64,
    /// How far the end of its loop lane is behind the start of the present track, metres.
    pub beyond_m: f64,
    /// When it came onto its road, and where, seconds and metres.
    pub road_since: (f64, f64),
    /// Time that an empty road would have taken so far, seconds.
    pub free_s: f64,
    pub driven_m: f64,
    pub waiting_s: f64,
}

/// How far into a junction a vehicle may go.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Leave {
    /// Not past the stop line.
    None,
    /// To the place inside where one waits.
    Wait,
    /// Through.
    Through,
}

impl Rider {
    pub(super) fn new((trip, class): (u32, u32), length_m: f64, factor: f64, place: u32) -> Self {
        Self {
            length_m,
            want_mps: 0.0,
            coop_mps2: f64::INFINITY,
            keeps: 1.0,
            hold_m: 0.0,
            halt_m: f64::INFINITY,
            factor,
            denied_since_s: f64::INFINITY,
            stood_since_s: f64::INFINITY,
            class: class as u16,
            next: NONE,
            via: NONE,
            via_held: 0,
            via_end: 0,
            loop_lane: NONE,
            mask: 0,
            changed: 0,
            place,
            trip,
            number: 0,
            turn: 0,
            leave: Leave::None,
            obstacle: false,
            stopping: false,
            stopped: false,
            denied: false,
            no_room: false,
            last_road: false,
            rolling: false,
            dwells: false,
            halts: false,
        }
    }

    /// It on a track.
    pub(super) fn front(&self, id: u32, x: f64, v: f64) -> Front {
        let (class, watched) = (self.class, self.is_watched());
        Front { x, v, a: 0.0, length_m: self.length_m, id, class, turn: self.turn, watched }
    }

    /// It has loops or zones behind it, or halts.
    pub(super) fn is_watched(&self) -> bool {
        self.halts || self.via_held != self.via_end || self.loop_lane != NONE
    }
}

impl Diary {
    pub(super) fn new(halts: (u32, u32)) -> Self {
        Self {
            halt_lane: NONE,
            halt: halts.0,
            halts_end: halts.1,
            stops: 0,
            dwell_until_s: 0.0,
            beyond_m: 0.0,
            road_since: (0.0, 0.0),
            free_s: 0.0,
            driven_m: 0.0,
            waiting_s: 0.0,
        }
    }
}

impl Traffic {
    /// Keeps a rider in a free place, or in a new one.
    pub(super) fn seat(&mut self, mut rider: Rider, halts: (u32, u32)) -> u32 {
        rider.halts = halts.0 != halts.1;
        let diary = Diary::new(halts);
        let free = self.free.pop();
        rider.number = match free {
            Some(id) => self.riders[id as usize].number,
            None => self.riders.len() as u32,
        };
        rider.turn = (u64::from(rider.number) % self.clock.per_s) as u8;
        if let Some(id) = free {
            self.riders[id as usize] = rider;
            self.diaries[id as usize] = diary;
            return id;
        }
        self.riders.push(rider);
        self.diaries.push(diary);
        self.riders.len() as u32 - 1
    }

    /// Keeps riders in the order in which they are on the tracks: what is worked off one after
    /// the other lies side by side, however big the network is.
    pub(super) fn tidy(&mut self) {
        self.tracks.tidy();
        let (riders, diaries) = &mut self.spare;
        riders.clear();
        diaries.clear();
        let mut seat = |id: &mut u32| {
            riders.push(self.riders[*id as usize]);
            diaries.push(self.diaries[*id as usize]);
            *id = riders.len() as u32 - 1;
        };
        self.tracks.ids().for_each(&mut seat);
        self.inflow.see_riders(&mut seat);
        self.free.iter_mut().for_each(&mut seat);
        core::mem::swap(&mut self.riders, riders);
        core::mem::swap(&mut self.diaries, diaries);
    }
}

/// A class with what is computed once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Class {
    pub of: VehicleClass,
    /// `1 / (2·√(a·b))`.
    approach: f64,
}

impl Class {
    pub(crate) fn new(of: VehicleClass) -> Self {
        let approach = 0.5 / libm::sqrt(of.driver.a_mps2 * of.driver.b_mps2);
        Self { of, approach }
    }

    /// What is taken from the free acceleration for someone `gap_m` ahead at `ahead_mps`, m/s²:
    /// `a·(s*/s)²` with `s* = s0 + max(0, v·T + v·Δv / (2·√(a·b)))`.
    pub(crate) fn taken(&self, v: f64, gap_m: f64, ahead_mps: f64) -> f64 {
        self.taken_by(1.0, v, gap_m, ahead_mps)
    }

    /// The same for someone who keeps a share of the headway only.
    pub(crate) fn taken_by(&self, keeps: f64, v: f64, gap_m: f64, ahead_mps: f64) -> f64 {
        let d = &self.of.driver;
        let headway_s = keeps * d.headway_s;
        let wanted = d.s0_m + (v * (headway_s + (v - ahead_mps) * self.approach)).max(0.0);
        let ratio = wanted / gap_m.max(MIN_GAP_M);
        d.a_mps2 * ratio * ratio
    }

    /// Acceleration on a free road, m/s².
    pub(crate) fn free(&self, v: f64, v0: f64) -> f64 {
        crate::motion::free(&self.of.driver, v, v0)
    }

    /// Acceleration behind someone, m/s².
    pub(super) fn behind(&self, v: f64, v0: f64, gap_m: f64, ahead_mps: f64) -> f64 {
        self.free(v, v0) - self.taken(v, gap_m, ahead_mps)
    }
}

/// Below this the gap counts as this, metres: the square would overflow, and the brake is full
/// anyway.
const MIN_GAP_M: f64 = 0.1;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// `a·(s*/s)²` with `s* = s0 + max(0, v·T + v·Δv / (2·√(a·b)))`, as in the paper.
        #[test]
        fn the_short_form_is_the_model(
            v in 0.0..40.0f64, gap_m in 0.1..200.0f64, speed_mps in 0.0..40.0f64,
        ) {
            let d = crate::DriverParams::car();
            let approach = v * (v - speed_mps) / (2.0 * libm::sqrt(d.a_mps2 * d.b_mps2));
            let ratio = (d.s0_m + (v * d.headway_s + approach).max(0.0)) / gap_m;
            let long = d.a_mps2 * ratio * ratio;
            let short = Class::new(VehicleClass::car()).taken(v, gap_m, speed_mps);
            prop_assert!((long - short).abs() <= 1e-9 * long.max(1.0));
        }

        #[test]
        fn equilibrium_gap_has_no_acceleration(share in 0.05..0.95f64) {
            let class = Class::new(VehicleClass::car());
            let d = class.of.driver;
            let v0 = 13.9;
            let v = v0 * share;
            let s_e = (d.s0_m + v * d.headway_s) / libm::sqrt(1.0 - share * share * share * share);
            prop_assert!(class.behind(v, v0, s_e, v).abs() < 1e-9);
        }
    }
}
