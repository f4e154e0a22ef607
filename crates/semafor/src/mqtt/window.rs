//! What has been handed to rumqttc and is not yet acknowledged.

use super::outbox::Parcel;
use std::collections::{BTreeMap, VecDeque};
use tokio::time::Instant;

/// Publishes on their way, from the hand-over to the broker's PUBACK.
///
/// rumqttc numbers publishes in the order of its request channel and reports the number only when
/// it writes the packet (`Outgoing::Publish`), so a parcel is first unnumbered, then known by its
/// packet identifier. Identifiers run 1..=[`PACKET_IDS`] and around; a broker that acknowledges out
/// of order would make a new publish collide with an old one on the same identifier, which blocks
/// rumqttc for two keep-alive periods. [`Window::has_room`] therefore also bounds the distance to
/// the oldest unacknowledged publish, and no collision can come about.
#[derive(Debug)]
pub struct Window {
    limit: usize,
    handed_over: u64,
    unnumbered: VecDeque<Sent>,
    numbered: BTreeMap<u16, Sent>,
}

#[derive(Debug)]
struct Sent {
    order: u64,
    at: Instant,
    parcel: Parcel,
}

/// rumqttc reported a packet identifier that fits nothing handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unexpected(pub u16);

impl Window {
    /// An empty window of at most `limit` unacknowledged publishes.
    pub fn new(limit: u16) -> Self {
        let limit = usize::from(limit.clamp(1, PACKET_IDS - 1));
        Self { limit, handed_over: 0, unnumbered: VecDeque::new(), numbered: BTreeMap::new() }
    }

    /// Whether one more may be handed over.
    pub fn has_room(&self) -> bool {
        let span = self.oldest().map_or(0, |sent| self.handed_over - sent.order);
        self.len() < self.limit && span < u64::from(PACKET_IDS)
    }

    /// Takes note of a parcel handed over to rumqttc.
    pub fn hand_over(&mut self, parcel: Parcel, at: Instant) {
        self.unnumbered.push_back(Sent { order: self.handed_over, at, parcel });
        self.handed_over += 1;
    }

    /// rumqttc has written the oldest unnumbered parcel under `packet_id`.
    pub fn numbered(&mut self, packet_id: u16) -> Result<(), Unexpected> {
        let sent = self.unnumbered.pop_front().ok_or(Unexpected(packet_id))?;
        match self.numbered.insert(packet_id, sent) {
            None => Ok(()),
            Some(_) => Err(Unexpected(packet_id)),
        }
    }

    /// The broker has acknowledged `packet_id`: what that was.
    pub fn acknowledged(&mut self, packet_id: u16) -> Result<Parcel, Unexpected> {
        self.numbered.remove(&packet_id).map(|sent| sent.parcel).ok_or(Unexpected(packet_id))
    }

    /// Since when the oldest unacknowledged publish has been waiting.
    pub fn waiting_since(&self) -> Option<Instant> {
        self.oldest().map(|sent| sent.at)
    }

    /// How many are unacknowledged.
    pub fn len(&self) -> usize {
        self.unnumbered.len() + self.numbered.len()
    }

    /// Whether all has been acknowledged.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The oldest: numbered before unnumbered, then by order (identifiers wrap, so their order
    /// isn't that of time).
    fn oldest(&self) -> Option<&Sent> {
        self.numbered.values().min_by_key(|sent| sent.order).or_else(|| self.unnumbered.front())
    }
}

/// Packet identifiers that rumqttc goes through before it starts again (its `inflight` option).
/// Much larger than any sensible limit of unacknowledged publishes, so that one late
/// acknowledgement doesn't stop the rest.
pub const PACKET_IDS: u16 = 1_024;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parcel(n: u64) -> Parcel {
        Parcel { topic: "t".into(), payload: n.to_be_bytes().into(), retain: false, version: n }
    }

    proptest! {
        /// Whatever the order of acknowledgement: never above the limit, never an identifier in use
        /// twice.
        #[test]
        fn no_collision_in_any_order_of_acknowledgement(
            limit in 1u16..64,
            picks in proptest::collection::vec(any::<u16>(), 1..4_000),
        ) {
            let now = Instant::now();
            let (mut window, mut on_wire, mut next_id, mut n) =
                (Window::new(limit), Vec::new(), 1u16, 0u64);
            for pick in picks {
                while window.has_room() {
                    window.hand_over(parcel(n), now);
                    prop_assert_eq!(window.numbered(next_id), Ok(()));
                    on_wire.push((next_id, n));
                    next_id = next_id % PACKET_IDS + 1;
                    n += 1;
                }
                prop_assert!(window.len() <= usize::from(limit));
                // The first stays unacknowledged for long: the case that collides.
                let others = on_wire.len() - 1;
                let i = usize::from(pick).checked_rem(others).map_or(0, |i| i + 1);
                let (id, version) = on_wire.remove(i);
                prop_assert_eq!(window.acknowledged(id).map(|p| p.version), Ok(version));
            }
        }
    }

    #[test]
    fn one_late_acknowledgement_stops_hand_over_before_its_identifier_comes_again() {
        let now = Instant::now();
        let mut window = Window::new(2);
        window.hand_over(parcel(0), now);
        assert_eq!(window.numbered(1), Ok(()));
        for n in 1..u64::from(PACKET_IDS) {
            assert!(window.has_room());
            let id = n as u16 + 1;
            window.hand_over(parcel(n), now);
            assert_eq!(window.numbered(id), Ok(()));
            assert!(window.acknowledged(id).is_ok());
        }
        assert!(!window.has_room());
        assert!(window.acknowledged(1).is_ok());
        assert!(window.has_room());
    }

    #[test]
    fn unknown_identifiers_are_reported() {
        let mut window = Window::new(4);
        assert_eq!(window.numbered(7), Err(Unexpected(7)));
        assert_eq!(window.acknowledged(7), Err(Unexpected(7)));
    }
}
