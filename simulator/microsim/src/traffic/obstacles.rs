//! What stands on the road and drives nowhere.

use super::Traffic;
use super::rider::Rider;
use super::tracks::{Front, NONE};
use roadnet::streets::{RoadIndex, StreetLaneIndex};

/// A stretch of a lane on which nobody can drive.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Obstacle {
    /// The lane.
    pub lane: StreetLaneIndex,
    /// From here, metres from the start of the road.
    pub from_m: f64,
    /// To here.
    pub to_m: f64,
    /// It is announced: who can use another lane of the road does so from its start.
    pub closes: bool,
}

impl Traffic {
    /// Puts an obstacle up, as soon as nobody is where it is to stand, or takes it away. Nothing
    /// happens if it is so already.
    pub fn block(&mut self, obstacle: Obstacle, blocked: bool) {
        let known = self.obstacles.iter().position(|(o, _)| *o == obstacle);
        let lane = obstacle.lane.at();
        match (known, blocked) {
            (None, true) => {
                let rider = self.free_of(&obstacle).then(|| self.stand(&obstacle));
                self.obstacles.push((obstacle, rider));
                self.look_again(lane);
            }
            (Some(n), true) if self.obstacles[n].1.is_none() && self.free_of(&obstacle) => {
                self.obstacles[n].1 = Some(self.stand(&obstacle));
            }
            (Some(n), false) => {
                let (_, rider) = self.obstacles.remove(n);
                let on = self.tracks.on(lane);
                let number = |f: &Front| self.riders[f.id as usize].number;
                if let Some(at) = on.iter().position(|f| Some(number(f)) == rider) {
                    let gone = self.tracks.take(lane, at);
                    self.free.push(gone.id);
                }
                self.tracks.all[lane].still = 0;
                self.look_again(lane);
            }
            _ => {}
        }
    }

    /// Lanes of a road that are not announced as closed, as a set.
    pub(super) fn open_lanes(&self, road: RoadIndex) -> u32 {
        let mut open = u32::MAX;
        for (o, _) in self.obstacles.iter().filter(|(o, _)| o.closes) {
            if self.tracks.fixed[o.lane.at()].of == road.0 {
                open &= !(1 << (o.lane.at() - self.streets.lanes_of(road).start));
            }
        }
        open
    }

    /// Whether nobody is where an obstacle is to stand, or so near that it couldn't stop.
    fn free_of(&self, o: &Obstacle) -> bool {
        self.tracks.on(o.lane.at()).iter().all(|f| {
            let stops_m = f.v * (1.0 + 0.25 * f.v) + CLEAR_M;
            f.rear_m() > o.to_m || f.x + stops_m < o.from_m
        })
    }

    fn stand(&mut self, o: &Obstacle) -> u32 {
        // Whoever is at the end of a lane has left it.
        let to_m = o.to_m.min(self.tracks.fixed[o.lane.at()].length_m - SHORT_OF_END_M);
        let length_m = (to_m - o.from_m).max(1.0);
        let rider = Rider { obstacle: true, ..Rider::new((NONE, 0), length_m, 1.0, 0) };
        let id = self.seat(rider, (0, 0));
        let front = self.riders[id as usize].front(id, to_m, 0.0);
        self.tracks.put(o.lane.at(), front);
        self.tracks.all[o.lane.at()].still = 0;
        self.riders[id as usize].number
    }

    /// Everybody on a lane's road sees which lanes lead on.
    fn look_again(&mut self, lane: usize) {
        let road = RoadIndex(self.tracks.fixed[lane].of);
        for lane in self.streets.lanes_of(road) {
            for k in 0..self.tracks.len(lane) {
                let id = self.tracks.on(lane)[k].id;
                if !self.riders[id as usize].obstacle {
                    self.arrive_on_road(id);
                }
            }
        }
    }
}

/// What closes a lane up to its end ends so far before it, metres.
const SHORT_OF_END_M: f64 = 0.1;
/// Besides the way to stop, metres.
const CLEAR_M: f64 = 5.0;
