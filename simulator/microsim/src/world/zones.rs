//! How fast vehicles come into zones with a limit of their own.

use super::World;
use crate::traffic::At;
use roadnet::ApproachRef;
use std::collections::BTreeSet;

/// Where a zone is entered.
#[derive(Clone, PartialEq, Debug)]
pub struct SpeedZone {
    /// Its name.
    pub name: String,
    /// The approach on which one comes in.
    pub entry: ApproachRef,
    /// The limit inside, m/s.
    pub limit_mps: f64,
    /// Where it begins, metres before the approach's stop line.
    pub to_stop_line_m: f64,
}

/// Those who came into a zone.
#[derive(Clone, PartialEq, Debug)]
pub struct ZoneEntries {
    /// The zone.
    pub zone: SpeedZone,
    /// When each came, seconds since the start, and how fast, m/s.
    pub entries: Vec<(f64, f64)>,
    inside: BTreeSet<u32>,
}

impl World {
    /// Watches these zones from here on.
    pub fn watch(&mut self, zones: impl IntoIterator<Item = SpeedZone>) {
        let entries = |zone| ZoneEntries { zone, entries: Vec::new(), inside: BTreeSet::new() };
        self.zones = zones.into_iter().map(entries).collect();
    }

    /// Who came into the zones that are watched.
    pub fn zones(&self) -> &[ZoneEntries] {
        &self.zones
    }

    pub(super) fn watch_zones(&mut self) {
        let Self { zones, net, traffic, .. } = self;
        if zones.is_empty() {
            return;
        }
        let next_s = self.clock.next_s();
        for on in traffic.vehicles() {
            let (lane, left_m) = match on.at {
                At::Lane(lane) => (lane, net.streets.lanes()[lane.at()].length_m - on.x_m),
                At::Connection(c) => (net.streets.connections()[c.at()].from, -on.x_m),
            };
            let road = net.streets.road_of(lane);
            for z in zones.iter_mut() {
                let here = net.entries(z.zone.entry).contains(&road);
                let comes = here && left_m <= z.zone.to_stop_line_m;
                if comes && z.entries.len() < MAX_ENTRIES && z.inside.insert(on.trip) {
                    z.entries.push((next_s, on.speed_mps));
                }
            }
        }
        for gone in &traffic.events().arrived {
            for z in zones.iter_mut() {
                z.inside.remove(&gone.trip);
            }
        }
    }
}

/// Two lanes for a week; what comes later is not kept.
const MAX_ENTRIES: usize = 1_000_000;
