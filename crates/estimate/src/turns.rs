//! Which way they went.

use crate::estimator::Estimator;
use crate::flow::Flow;
use roadnet::ConnectionId;

impl Estimator {
    /// Vehicles that tracks have shown to take a connection since the start.
    pub fn taken(&self, connection: ConnectionId) -> u64 {
        self.counts.by_connection.get(&connection).map_or(0, Flow::total)
    }
}
