//! Connections through the junctions as links of SUMO's edges.

use super::sections::{Chain, Section};
use crate::import::{Fate, ImportReport};
use roadnet::streets::{NetworkStreets, StreetConnectionIndex};

/// A link.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub connection: StreetConnectionIndex,
    /// Edges and their lanes, by place from the right.
    pub from: (String, usize),
    pub to: (String, usize),
}

impl Link {
    /// All of a network's, junction by junction, each from right to left as their lanes come in.
    pub(super) fn all(
        net: &NetworkStreets,
        chains: &[Chain],
        report: &mut ImportReport,
    ) -> Vec<Self> {
        let mut links = Vec::new();
        for n in 0..net.streets.connections().len() {
            let connection = StreetConnectionIndex(n as u32);
            match Self::of(net, chains, connection) {
                Some(link) => links.push(link),
                None => {
                    let (at, id) = net.connection(connection);
                    let why = "one of its lanes is not there at the junction";
                    report.note(Fate::LeftOut, format!("connection {id} of {at}"), why);
                }
            }
        }
        links.sort_by_key(|l| {
            let c = &net.streets.connections()[l.connection.at()];
            (c.junction, c.from, l.connection)
        });
        links
    }

    fn of(net: &NetworkStreets, chains: &[Chain], at: StreetConnectionIndex) -> Option<Self> {
        let c = net.streets.connections()[at.at()];
        let chain = |lane| &chains[net.streets.road_of(lane).at()];
        let place = |section: &Section, lane| Some((section.id.clone(), section.place(lane)?));
        let from = place(chain(c.from).sections.last()?, c.from)?;
        let to = place(chain(c.to).sections.first()?, c.to)?;
        Some(Self { connection: at, from, to })
    }
}
