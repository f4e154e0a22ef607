//! What the cabinets tell each other over MQTT.

use crate::cabinet::{Cabinet, rsu};
use engine::{MAX_TRAVEL, Neighbour};
use roadnet::ApproachRef;
use scenario::sumo::{Import, LightLink};
use std::collections::BTreeSet;
use testbed::{Dice, Link};
use units::{Duration, Instant};

/// Who listens to whom.
#[derive(Debug)]
pub(crate) struct Line {
    /// Of each cabinet the roads that lead to it.
    neighbours: Vec<Vec<Neighbour>>,
    /// And those who listen to it.
    listeners: Vec<BTreeSet<usize>>,
}

impl Line {
    pub fn new(imported: &Import) -> Self {
        let lights = &imported.lights;
        let mut neighbours = vec![Vec::new(); lights.len()];
        let mut listeners = vec![BTreeSet::new(); lights.len()];
        for LightLink { from, to, travel_s } in &imported.links {
            let of = |(light, approach): (usize, _)| ApproachRef {
                intersection: lights[light].intersection.id(),
                approach,
            };
            let travel = Duration::from_millis((travel_s * 1e3) as u64) + testbed::CROSSING;
            if travel > MAX_TRAVEL {
                continue;
            }
            neighbours[to.0].push(Neighbour {
                rsu: rsu(from.0),
                from: of(*from),
                to: of(*to),
                travel,
            });
            listeners[from.0].insert(to.0);
        }
        Self { neighbours, listeners }
    }

    /// The roads that lead to a cabinet from others.
    pub fn neighbours(&self, cabinet: usize) -> &[Neighbour] {
        &self.neighbours[cabinet]
    }

    /// What has been published until `at` goes to those who listen.
    pub fn deliver(&self, at: Instant, cabinets: &mut [Cabinet], dice: &mut Dice, link: &Link) {
        for (from, listeners) in self.listeners.iter().enumerate() {
            let Some(letter) = cabinets[from].take_plan() else { continue };
            for to in listeners {
                if link.neighbour_loss <= 0.0 || dice.uniform() >= link.neighbour_loss {
                    cabinets[*to].receive_letter(at + link.neighbour_delay, letter.clone());
                }
            }
        }
    }
}
