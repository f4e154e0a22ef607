//! What hangs together in a network: indices over its lists.

use super::lanes::is_footway;
use super::net::{Link, Net, Request};
use std::collections::{BTreeMap, BTreeSet};

/// A lane of the network: its edge, and its index there.
pub(super) type Place = (String, usize);

/// Indices over a network.
pub(super) struct Topology<'n> {
    pub(super) net: &'n Net,
    /// Connections from road to road, by the lane they lead to.
    into: BTreeMap<&'n Place, Vec<usize>>,
    /// Connections that leave a road's lane.
    out_of: BTreeMap<&'n Place, Vec<usize>>,
    /// Connections of each traffic light.
    of_light: BTreeMap<&'n str, Vec<usize>>,
    /// The junction and the index of its request, by internal lane.
    requests: BTreeMap<&'n str, (&'n str, usize)>,
    /// The connection that leaves an internal lane for another one.
    inner: BTreeMap<&'n Place, &'n Link>,
}

impl<'n> Topology<'n> {
    pub(super) fn of(net: &'n Net) -> Self {
        let mut topology = Self {
            net,
            into: BTreeMap::new(),
            out_of: BTreeMap::new(),
            of_light: BTreeMap::new(),
            requests: BTreeMap::new(),
            inner: BTreeMap::new(),
        };
        for (index, link) in net.connections.iter().enumerate() {
            if net.road(&link.from.0).is_none() {
                topology.inner.insert(&link.from, link);
            }
            let vehicles = !is_footway(net, &link.from) && !is_footway(net, &link.to);
            if vehicles {
                topology.into.entry(&link.to).or_default().push(index);
                topology.out_of.entry(&link.from).or_default().push(index);
            }
            if let Some((light, _)) = &link.signal
                && (vehicles || net.is_crossing(link))
            {
                topology.of_light.entry(light).or_default().push(index);
            }
        }
        for junction in net.junctions.values() {
            for (index, lane) in junction.internal.iter().enumerate() {
                topology.requests.insert(lane, (&junction.id, index));
            }
        }
        topology
    }

    /// Connections of vehicles that lead to a lane.
    pub(super) fn into(&self, place: &Place) -> &[usize] {
        self.into.get(place).map_or(&[], Vec::as_slice)
    }

    /// Connections of vehicles from road to road.
    pub(super) fn vehicle_links(&self) -> impl Iterator<Item = &'n Link> {
        let net = self.net;
        self.out_of.values().flatten().map(|i| &net.connections[*i])
    }

    /// Connections of vehicles that leave a lane.
    pub(super) fn out_of(&self, place: &Place) -> &[usize] {
        self.out_of.get(place).map_or(&[], Vec::as_slice)
    }

    /// The connections of a light, by link index; and those without a signal of the lanes that
    /// lead to its junctions.
    pub(super) fn links(&self, light: &str) -> Vec<usize> {
        let net = self.net;
        let mut own = self.of_light.get(light).cloned().unwrap_or_default();
        own.sort_by_key(|i| (net.connections[*i].signal.as_ref().map(|(_, index)| *index), *i));
        let junctions: BTreeSet<&str> = own
            .iter()
            .filter_map(|i| net.road(&net.connections[*i].from.0))
            .map(|e| e.to.as_str())
            .collect();
        let incoming = junctions
            .iter()
            .filter_map(|id| net.junctions.get(*id))
            .flat_map(|j| j.incoming.iter().filter_map(|lane| lane.rsplit_once('_')));
        for (edge, index) in incoming {
            let Ok(index) = index.parse::<usize>() else { continue };
            let free = self.out_of(&(edge.to_owned(), index)).iter().copied();
            own.extend(free.filter(|i| net.connections[*i].signal.is_none()));
        }
        own
    }

    /// The junction of a connection, and the index of its request there; `None` in a network
    /// without internal lanes.
    pub(super) fn request(&self, link: &Link) -> Option<(&'n str, usize)> {
        if self.net.is_crossing(link) {
            let lane = &self.net.lane(&link.to)?.id;
            return self.requests.get(lane.as_str()).copied();
        }
        let mut via = link.via.as_deref()?;
        for _ in 0..MAX_INNER {
            if let Some(found) = self.requests.get(via) {
                return Some(*found);
            }
            let (edge, index) = via.rsplit_once('_')?;
            let place = (edge.to_owned(), index.parse().ok()?);
            via = self.inner.get(&place)?.via.as_deref()?;
        }
        None
    }

    /// The right of way of a connection.
    pub(super) fn right_of_way(&self, link: &Link) -> Option<(&'n str, usize, &'n Request)> {
        let (junction, index) = self.request(link)?;
        let request = self.net.junctions.get(junction)?.requests.get(&index)?;
        Some((junction, index, request))
    }
}

/// A way through a junction has two or three internal lanes.
const MAX_INNER: usize = 8;
