//! People on crossings, as those who drive over them see it.
//!
//! Who turns over a crossing goes if it is through before anybody on foot is in its way, or when
//! they have passed; it waits where it waits for other gaps, and looks again as long as it can
//! stop. How much less turns for that is held against the HCM's (6th edition, eq. 31-78) in
//! this crate's tests. Who walks waits for nobody.

use super::Traffic;
use super::cross::{SHORT_M, STOP_MPS2};
use super::gaps::time_for;
use super::rider::Class;
use roadnet::streets::StreetConnectionIndex;

/// Where the way of a connection leads over a crossing for people on foot.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct CrossingZone {
    /// The connection.
    pub connection: StreetConnectionIndex,
    /// Start of the zone, metres from the stop line.
    pub entry_m: f64,
    /// Its end.
    pub exit_m: f64,
}

/// Crossings and when somebody is in the way there.
#[derive(Clone, Default, Debug)]
pub(super) struct Walkers {
    zones: Vec<CrossingZone>,
    /// Of each zone: from when until when somebody is in it, seconds since the start.
    spans: Vec<Vec<(f64, f64)>>,
    /// Of each connection the places of its zones; empty where there are no crossings at all.
    of: Vec<Vec<u32>>,
}

impl Walkers {
    /// Forgets those who have passed.
    pub(super) fn forget(&mut self, now_s: f64) {
        for spans in &mut self.spans {
            spans.retain(|(_, until_s)| *until_s > now_s);
        }
    }
}

impl Traffic {
    /// Sets where vehicles drive over crossings; zones are called by their places in the list.
    #[must_use]
    pub fn with_crossings(mut self, zones: Vec<CrossingZone>) -> Self {
        let mut of = vec![Vec::new(); self.streets.connections().len()];
        for (place, zone) in zones.iter().enumerate() {
            of[zone.connection.at()].push(place as u32);
        }
        let of = if zones.is_empty() { Vec::new() } else { of };
        self.walkers = Walkers { spans: vec![Vec::new(); zones.len()], zones, of };
        self
    }

    /// Somebody walks through a zone, from one time to another, seconds since the start.
    pub fn walk(&mut self, zone: usize, from_s: f64, until_s: f64) {
        self.walkers.spans[zone].push((from_s, until_s));
    }

    /// Whether somebody on foot will be in the way of a vehicle `distance_m` before the stop line of a
    /// connection: before the place where it may wait inside the junction, and behind it.
    pub(super) fn is_walked(
        &self,
        id: u32,
        connection: u32,
        distance_m: f64,
        v: f64,
    ) -> (bool, bool) {
        let wait_m = self.tracks.fixed[self.track_of(connection)].wait_m;
        let mut found = (false, false);
        for (entry_m, _) in self.walked(id, connection, distance_m, v) {
            found.0 |= entry_m < wait_m;
            found.1 |= entry_m >= wait_m;
        }
        found
    }

    /// What crossings on its way take from a vehicle that was let in, while somebody on foot is in its
    /// way and it can stop.
    pub(super) fn taken_by_walkers(
        &self,
        id: u32,
        connection: u32,
        distance_m: f64,
        class: &Class,
        v: f64,
    ) -> f64 {
        let walls = self.walked(id, connection, distance_m, v).filter_map(|(_, to_zone_m)| {
            let can_stop = v * v <= 2.0 * STOP_MPS2 * to_zone_m;
            can_stop.then(|| class.taken(v, to_zone_m + class.of.driver.s0_m - SHORT_M, 0.0))
        });
        walls.fold(0.0, f64::max)
    }

    /// The zones before a vehicle in which somebody on foot would be in its way: their beginning
    /// from the stop line and from the vehicle, metres.
    fn walked(
        &self,
        id: u32,
        connection: u32,
        distance_m: f64,
        v: f64,
    ) -> impl Iterator<Item = (f64, f64)> + '_ {
        let Walkers { zones, spans, of } = &self.walkers;
        let own: &[u32] = of.get(connection as usize).map_or(&[], Vec::as_slice);
        own.iter().filter_map(move |place| {
            let (zone, spans) = (&zones[*place as usize], &spans[*place as usize]);
            let to_zone_m = distance_m + zone.entry_m;
            if spans.is_empty() || to_zone_m <= 0.0 {
                return None;
            }
            let r = &self.riders[id as usize];
            let class = &self.classes[r.class as usize];
            let limit_mps = self.tracks.fixed[self.track_of(connection)].limit_mps * r.factor;
            let after_s = |way_m| self.clock.now_s + time_for(class, way_m, v, limit_mps);
            let in_s = after_s(to_zone_m);
            let out_s = after_s(distance_m + zone.exit_m + r.length_m);
            let meets = |(from_s, until_s): &(f64, f64)| *from_s < out_s && *until_s > in_s;
            spans.iter().any(meets).then_some((zone.entry_m, to_zone_m))
        })
    }
}
