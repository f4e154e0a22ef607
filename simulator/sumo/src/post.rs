//! What the vehicles send in a step, until it is delivered.

use its::Frame;

/// The messages of one step. Each cabinet gets all of its own at once: an engine is far too large
/// to be called for every single one, with all others in between.
#[derive(Debug)]
pub(crate) struct Post {
    octets: Vec<u8>,
    /// Where each message ends.
    ends: Vec<u32>,
    /// For each cabinet the numbers of its messages, in the order in which they were sent.
    by_cabinet: Vec<Vec<u32>>,
}

impl Post {
    pub fn new(cabinets: usize) -> Self {
        Self { octets: Vec::new(), ends: Vec::new(), by_cabinet: vec![Vec::new(); cabinets] }
    }

    /// A message goes out to those `hearers`.
    pub fn send(&mut self, octets: &[u8], hearers: impl Iterator<Item = usize>) {
        let number = self.ends.len() as u32;
        self.octets.extend_from_slice(octets);
        self.ends.push(self.octets.len() as u32);
        for cabinet in hearers {
            self.by_cabinet[cabinet].push(number);
        }
    }

    /// All messages, to be read once by all who hear them.
    pub fn frames(&self) -> Vec<Frame<'_>> {
        let begins = std::iter::once(&0).chain(&self.ends);
        let message = |(begin, end): (&u32, &u32)| &self.octets[*begin as usize..*end as usize];
        begins.zip(&self.ends).map(|between| Frame::new(message(between))).collect()
    }

    /// The numbers of the messages that have been sent to a cabinet, in the order of all.
    pub fn to(&self, cabinet: usize) -> impl Iterator<Item = usize> {
        self.by_cabinet[cabinet].iter().map(|number| *number as usize)
    }

    /// How many messages wait, each counted for every cabinet that hears it.
    pub fn len(&self) -> usize {
        self.by_cabinet.iter().map(Vec::len).sum()
    }

    /// All is delivered.
    pub fn clear(&mut self) {
        self.octets.clear();
        self.ends.clear();
        self.by_cabinet.iter_mut().for_each(Vec::clear);
    }
}
