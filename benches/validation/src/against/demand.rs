//! Demand for networks of our own: the same vehicles, routes and times for both.

use crate::stats::Random;
use roadnet::streets::{RoadIndex, Users, WayFinder};
use scenario::sumo::StreetNet;
use std::fmt::Write as _;

/// Where demand comes from.
#[derive(Clone, PartialEq, Debug)]
pub enum Flows {
    /// The files have it.
    Given,
    /// So many in the hour, each from any road to any other.
    Anywhere(f64),
    /// Vehicles in the hour from one road to another, by name.
    Pairs(Vec<(String, String, f64)>),
    /// A scenario's own, for so many seconds at most.
    Own(&'static str, f64),
}

/// A route file for one hour.
pub fn routes(net: &StreetNet, flows: &Flows, seed: u64) -> String {
    let mut random = Random(seed.wrapping_mul(0x5851_f42d_4c95_7f2d));
    let mut finder = WayFinder::new(&net.streets, Users::CAR);
    let mut starts: Vec<(f64, Vec<RoadIndex>)> = Vec::new();
    match flows {
        Flows::Given | Flows::Own(..) => {}
        Flows::Anywhere(per_h) => {
            let roads = net.streets.road_count();
            for depart_s in random.poisson(*per_h, DEMAND_S) {
                let way = loop {
                    let mut any = || RoadIndex(random.below(roads) as u32);
                    let (from, to) = (any(), any());
                    if let Some(way) = finder.way(from, to).filter(|w| w.len() >= LEAST_ROADS) {
                        break way;
                    }
                };
                starts.push((depart_s, way));
            }
        }
        Flows::Pairs(pairs) => {
            for (from, to, per_h) in pairs {
                let road = |name: &String| net.roads.get(name).copied();
                let way = road(from).zip(road(to)).and_then(|(from, to)| finder.way(from, to));
                let way = way.unwrap_or_else(|| panic!("a way from {from} to {to}"));
                let times = random.poisson(*per_h, DEMAND_S);
                starts.extend(times.into_iter().map(|t| (t, way.clone())));
            }
        }
    }
    starts.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut text = format!("<routes>\n{TYPE}\n");
    for (n, (depart_s, way)) in starts.iter().enumerate() {
        let edges: Vec<&str> = way.iter().map(|r| net.streets.road_name(*r)).collect();
        let _ = writeln!(
            text,
            "<vehicle id=\"{n}\" type=\"car\" depart=\"{depart_s:.2}\" departLane=\"best\" \
             departSpeed=\"max\"><route edges=\"{}\"/></vehicle>",
            edges.join(" ")
        );
    }
    text.push_str("</routes>\n");
    text
}

/// One hour, seconds.
const DEMAND_S: f64 = 3_600.0;
/// Shorter trips hardly meet a signal.
const LEAST_ROADS: usize = 3;
/// The cars of the simulator.
const TYPE: &str = "<vType id=\"car\" carFollowModel=\"IDM\" accel=\"2.0\" decel=\"2.0\" \
tau=\"1.1\" minGap=\"2.0\" length=\"4.7\" maxSpeed=\"50\" speedFactor=\"normc(1,0.05,0.9,1.1)\"/>";
