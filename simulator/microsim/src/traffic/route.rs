//! Which lanes and connections a route leads over.

use super::{NONE, Traffic};
use roadnet::streets::{RoadIndex, StreetLaneIndex, Users};

impl Traffic {
    /// The road behind a place of the table of routes.
    fn road_after(&self, place: u32) -> Option<RoadIndex> {
        let here = self.routes[place as usize];
        let next = self.routes.get(place as usize + 1).copied();
        next.filter(|n| here != NONE && *n != NONE).map(RoadIndex)
    }

    /// Sets what a rider must know of a road that it has just come to.
    pub(super) fn arrive_on_road(&mut self, rider: u32) {
        let (place, class) = {
            let r = &self.riders[rider as usize];
            (r.place, r.class)
        };
        let user = self.classes[class as usize].of.user;
        let here = RoadIndex(self.routes[place as usize]);
        let next = self.road_after(place);
        let mask = next.map_or(u32::MAX, |n| self.streets.lanes_towards(here, n, user));
        let mask = match (next, self.road_after(place + 1)) {
            (Some(n), Some(beyond)) => self.lanes_that_serve(here, n, beyond, mask, user),
            _ => mask,
        };
        self.look_for_halt(rider, here.0);
        let open = if self.obstacles.is_empty() { mask } else { mask & self.open_lanes(here) };
        let r = &mut self.riders[rider as usize];
        r.last_road = next.is_none();
        // Who can use no other lane waits.
        r.mask = if open == 0 { mask } else { open };
        if r.halt_m.is_finite() {
            let lane = self.diaries[rider as usize].halt_lane;
            r.mask = 1 << (lane as usize - self.streets.lanes_of(here).start);
        }
    }

    /// Of the lanes that lead to the next road, if that is short, those from which one comes to
    /// it nearest to where one must be at its end.
    fn lanes_that_serve(
        &self,
        here: RoadIndex,
        next: RoadIndex,
        beyond: RoadIndex,
        mask: u32,
        user: Users,
    ) -> u32 {
        let there = self.streets.lanes_of(next);
        if mask & mask.wrapping_sub(1) == 0 || self.tracks.fixed[there.start].length_m > SHORT_M {
            return mask;
        }
        let wanted = self.streets.lanes_towards(next, beyond, user);
        let (mut best, mut serve) = (u32::MAX, mask);
        for (n, lane) in self.streets.lanes_of(here).enumerate() {
            if mask >> n & 1 == 0 {
                continue;
            }
            let out = self.streets.out_of(StreetLaneIndex(lane as u32)).iter();
            let to = out.map(|c| self.streets.connections()[c.at()].to);
            let to = to.filter(|to| there.contains(&to.at()) && self.may_use(*to, user));
            let off = to.map(|to| distance_to_mask(wanted, (to.at() - there.start) as u32)).min();
            let off = off.unwrap_or(u32::MAX);
            if off < best {
                (best, serve) = (off, 0);
            }
            if off == best {
                serve |= 1 << n;
            }
        }
        serve
    }

    /// Sets what a rider must know of a lane that it has just come to.
    pub(super) fn arrive_on_lane(&mut self, rider: u32, lane: usize) {
        let next = self.connection_from(rider, lane);
        let fixed = &self.tracks.fixed[lane];
        let limit_mps = fixed.limit_mps;
        let r = &mut self.riders[rider as usize];
        let max_mps = self.classes[r.class as usize].of.max_mps;
        // Who must go left stops at the end, who must go right some way before it: so one can
        // go ahead of the other, and they don't keep each other from it side by side.
        let own = (lane - self.streets.lanes_of(RoadIndex(fixed.of)).start) as u32;
        let right = r.mask & ((1 << own) - 1) != 0 && r.mask >> own == 0;
        let lost = next == NONE && !r.last_road;
        let hold_m = f64::from(own) * HOLD_M;
        r.stopped = false;
        r.hold_m = if lost && right { hold_m.min(0.5 * fixed.length_m) } else { 0.0 };
        r.next = next;
        r.want_mps = (limit_mps * r.factor).min(max_mps);
    }

    /// The best connection for a rider's route from a lane; [`NONE`] if there is none.
    fn connection_from(&self, rider: u32, lane: usize) -> u32 {
        let r = &self.riders[rider as usize];
        let Some(next) = self.road_after(r.place) else { return NONE };
        let user = self.classes[r.class as usize].of.user;
        let beyond = self.road_after(r.place + 1);
        let mask = beyond.map_or(u32::MAX, |b| self.streets.lanes_towards(next, b, user));
        let first = self.streets.lanes_of(next).start;
        let mut best = (u32::MAX, usize::MAX, NONE);
        for c in self.streets.out_of(StreetLaneIndex(lane as u32)) {
            let to = self.streets.connections()[c.at()].to;
            if self.streets.road_of(to) != next || !self.may_use(to, user) {
                continue;
            }
            let off = distance_to_mask(mask, (to.at() - first) as u32);
            let there = self.tracks.len(to.at());
            if (off, there) < (best.0, best.1) {
                best = (off, there, c.0);
            }
        }
        best.2
    }

    fn may_use(&self, lane: StreetLaneIndex, user: Users) -> bool {
        self.streets.lanes()[lane.at()].users.contains(user)
    }

    /// Lanes of a rider's road that it may use.
    pub(super) fn usable(&self, rider: u32, lane: usize) -> bool {
        let class = self.riders[rider as usize].class as usize;
        self.may_use(StreetLaneIndex(lane as u32), self.classes[class].of.user)
    }

    /// Gives a rider a new way from the lane that it is on, if one leads to its end.
    pub(super) fn take_another_way(&mut self, rider: u32, lane: usize) {
        let (place, class, trip) = {
            let r = &self.riders[rider as usize];
            (r.place as usize, r.class as usize, r.trip as usize)
        };
        let rest = self.routes[place..].iter().take_while(|r| **r != NONE);
        let Some(&last) = rest.last() else { return };
        let user = self.classes[class].of.user;
        let finder = self.finders[class]
            .get_or_insert_with(|| roadnet::streets::WayFinder::new(&self.streets, user));
        let (best, way) = &mut self.ways;
        best.clear();
        for c in self.streets.out_of(StreetLaneIndex(lane as u32)) {
            let to = self.streets.connections()[c.at()].to;
            if !self.streets.lanes()[to.at()].users.contains(user) {
                continue;
            }
            let found = finder.way_into(self.streets.road_of(to), RoadIndex(last), way);
            if found && (best.is_empty() || way.len() < best.len()) {
                core::mem::swap(best, way);
            }
        }
        if best.is_empty() {
            return;
        }
        let here = self.routes[place];
        self.riders[rider as usize].place = self.routes.len() as u32;
        self.routes.push(here);
        self.routes.extend(self.ways.0.iter().map(|r| r.0));
        self.routes.push(NONE);
        self.records[trip].rerouted = true;
        self.counts.rerouted += 1;
        self.arrive_on_road(rider);
        self.arrive_on_lane(rider, lane);
    }
}

/// On shorter roads there is hardly room to change lanes, metres.
const SHORT_M: f64 = 120.0;
/// Room for a bus and the gaps around it, metres.
const HOLD_M: f64 = 20.0;

/// How many lanes it is from a lane to the nearest of a set; none if the set is empty.
pub(super) fn distance_to_mask(mask: u32, lane: u32) -> u32 {
    let left = (mask >> lane).trailing_zeros();
    let right = if lane == 0 { 32 } else { (mask << (32 - lane)).leading_zeros() + 1 };
    left.min(right)
}

#[cfg(test)]
mod tests {
    use super::distance_to_mask;

    #[test]
    fn the_nearest_lane_of_a_set() {
        assert_eq!(distance_to_mask(0b0100, 0), 2);
        assert_eq!(distance_to_mask(0b0100, 2), 0);
        assert_eq!(distance_to_mask(0b0001, 3), 3);
        assert_eq!(distance_to_mask(0b1001, 2), 1);
        assert_eq!(distance_to_mask(u32::MAX, 5), 0);
        assert!(distance_to_mask(0, 1) > 30);
    }
}
