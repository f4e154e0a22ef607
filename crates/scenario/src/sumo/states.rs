//! From our lamps to the state that SUMO's links show.

use super::groups::Groups;
use super::net::TlProgram;
use roadnet::SignalGroupId;
use signal::Lamp;
use std::collections::BTreeSet;

/// Which group each link shows, and how the program writes what they show together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkStates {
    of_link: Vec<Option<SignalGroupId>>,
    /// What each link shows while its group is red: `s` where one may turn on red. Of links
    /// without a group what they always show.
    at_red: Vec<u8>,
    /// The program's states, each once.
    written: Vec<String>,
}

impl LinkStates {
    pub(super) fn new(groups: &Groups, program: &TlProgram) -> Self {
        let mut written: Vec<String> = Vec::new();
        for step in &program.steps {
            if !written.contains(&step.state) {
                written.push(step.state.clone());
            }
        }
        let at_red = groups.of_link.iter().enumerate().map(|(link, group)| {
            let shown: BTreeSet<u8> = written.iter().map(|s| s.as_bytes()[link]).collect();
            match group {
                None if shown.len() == 1 => shown.first().copied().unwrap_or(b'r'),
                Some(_) if shown.contains(&b's') && !shown.contains(&b'r') => b's',
                _ => b'r',
            }
        });
        Self { of_link: groups.of_link.clone(), at_red: at_red.collect(), written }
    }

    /// How many links there are.
    pub fn len(&self) -> usize {
        self.of_link.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.of_link.is_empty()
    }

    /// The group of each link; none for links that are never green.
    pub fn groups(&self) -> &[Option<SignalGroupId>] {
        &self.of_link
    }

    /// The state that lamps amount to. Where the program has the same colours in one of its
    /// states, the links have right of way (`G`) or yield (`g`) as there. Elsewhere a link
    /// has right of way only if it has that in every state that shows all that is green now.
    pub fn state(&self, lamp: impl Fn(SignalGroupId) -> Option<Lamp>) -> String {
        let colours: Vec<u8> =
            self.of_link.iter().map(|group| group.and_then(&lamp).map_or(b'r', colour)).collect();
        let same = |state: &&String| {
            let links = state.bytes().zip(&colours).zip(&self.of_link);
            links.into_iter().all(|((s, c), g)| {
                let shown =
                    if s.eq_ignore_ascii_case(&b's') { b'r' } else { s.to_ascii_lowercase() };
                g.is_none() || shown == *c
            })
        };
        if let Some(state) = self.written.iter().find(same) {
            return state.clone();
        }
        let state = colours.iter().enumerate().map(|(link, c)| match c {
            b'g' if self.has_right_of_way(link, &colours) => 'G',
            b'r' => char::from(self.at_red[link]),
            c => char::from(*c),
        });
        state.collect()
    }

    /// Of the program's states in which a link is green, those count that have the most of the
    /// others' greens in common with the present.
    fn has_right_of_way(&self, link: usize, colours: &[u8]) -> bool {
        let green = |s: &String| s.as_bytes()[link].eq_ignore_ascii_case(&b'g');
        let common = |s: &String| {
            let both = s.bytes().zip(colours);
            both.filter(|(s, c)| s.eq_ignore_ascii_case(&b'g') && **c == b'g').count()
        };
        let most = self.written.iter().filter(|s| green(s)).map(common).max();
        let nearest = self.written.iter().filter(|s| green(s) && Some(common(s)) == most);
        nearest.into_iter().all(|s| s.as_bytes()[link] == b'G')
    }
}

/// SUMO's letter; `g` for any green.
const fn colour(lamp: Lamp) -> u8 {
    match lamp {
        Lamp::Green | Lamp::FlashingGreen => b'g',
        Lamp::Amber => b'y',
        Lamp::RedAmber => b'u',
        Lamp::Red => b'r',
        Lamp::Dark | Lamp::FlashingAmber => b'o',
    }
}
