//! What the vehicles send in a step, until it is delivered.

use std::ops::Range;

/// The messages of one step. Each cabinet gets all of its own at once: an engine is far too large
/// to be called for every single one, with all others in between.
#[derive(Debug)]
pub(crate) struct Post {
    octets: Vec<u8>,
    /// For each cabinet, in the order in which they were sent.
    by_cabinet: Vec<Vec<Range<usize>>>,
}

impl Post {
    pub fn new(cabinets: usize) -> Self {
        Self { octets: Vec::new(), by_cabinet: vec![Vec::new(); cabinets] }
    }

    /// A message goes out to those `hearers`.
    pub fn send(&mut self, octets: &[u8], hearers: impl Iterator<Item = usize>) {
        let begin = self.octets.len();
        self.octets.extend_from_slice(octets);
        for cabinet in hearers {
            self.by_cabinet[cabinet].push(begin..self.octets.len());
        }
    }

    /// What has been sent to a cabinet.
    pub fn to(&self, cabinet: usize) -> impl Iterator<Item = &[u8]> {
        self.by_cabinet[cabinet].iter().map(|message| &self.octets[message.clone()])
    }

    /// How many messages wait, each counted for every cabinet that hears it.
    pub fn len(&self) -> usize {
        self.by_cabinet.iter().map(Vec::len).sum()
    }

    /// All is delivered.
    pub fn clear(&mut self) {
        self.octets.clear();
        self.by_cabinet.iter_mut().for_each(Vec::clear);
    }
}
