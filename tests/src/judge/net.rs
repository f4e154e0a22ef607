//! Lights and foes as a network has them.

use super::is_green;
use super::tags::{Tag, all};
use std::collections::{BTreeMap, BTreeSet};

/// A light's links, by their place in its states.
#[derive(Clone, Debug, Default)]
pub struct Light {
    links: Vec<Option<Place>>,
    foes: BTreeSet<(usize, usize)>,
    /// Pairs that its own programs have green at the same time, the smaller first.
    together: BTreeSet<(usize, usize)>,
    /// Those of them that have `G` both.
    precedence: BTreeSet<(usize, usize)>,
}

/// Where a link is: a junction, and its row there.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Place {
    junction: String,
    row: usize,
    crossing: bool,
}

/// A junction's rows: whether the link of the one is a foe of the other's.
#[derive(Debug, Default)]
struct Junction {
    inside: Vec<String>,
    foes: Vec<String>,
}

impl Light {
    /// How many letters its states have.
    pub fn links(&self) -> usize {
        self.links.len()
    }

    /// Whether two links' ways cross or meet.
    pub fn are_foes(&self, a: usize, b: usize) -> bool {
        self.foes.contains(&(a, b)) || self.foes.contains(&(b, a))
    }

    /// Whether the light's own programs have two links green at the same time.
    pub fn may_be_green_together(&self, a: usize, b: usize) -> bool {
        self.together.contains(&(a.min(b), a.max(b)))
    }

    /// Whether they have both without yielding.
    pub fn may_both_have_precedence(&self, a: usize, b: usize) -> bool {
        self.precedence.contains(&(a.min(b), a.max(b)))
    }

    /// Whether a link is people's on foot.
    pub fn is_crossing(&self, link: usize) -> bool {
        self.links[link].as_ref().is_some_and(|place| place.crossing)
    }

    fn learn(&mut self, state: &str) {
        let letters: Vec<char> = state.chars().collect();
        for (b, late) in letters.iter().enumerate().filter(|(_, l)| is_green(**l)) {
            for (a, early) in letters[..b].iter().enumerate().filter(|(_, l)| is_green(**l)) {
                self.together.insert((a, b));
                if (*early, *late) == ('G', 'G') {
                    self.precedence.insert((a, b));
                }
            }
        }
    }
}

/// All lights of a network.
pub fn lights(net: &str) -> Result<BTreeMap<String, Light>, String> {
    let mut lights: BTreeMap<String, Light> = BTreeMap::new();
    let mut junctions: BTreeMap<String, Junction> = BTreeMap::new();
    let (mut light, mut junction) = (String::new(), String::new());
    let mut connections = Vec::new();
    for tag in all(net).filter(|t| !t.ends) {
        match tag.name {
            "tlLogic" => tag.get("id").unwrap_or_default().clone_into(&mut light),
            "phase" => {
                let state = tag.get("state").unwrap_or_default();
                let light = lights.entry(light.clone()).or_default();
                light.links.resize(light.links.len().max(state.chars().count()), None);
                light.learn(state);
            }
            "junction" => {
                tag.get("id").unwrap_or_default().clone_into(&mut junction);
                let inside = tag.get("intLanes").unwrap_or_default();
                let inside = inside.split_whitespace().map(str::to_owned).collect();
                junctions.insert(junction.clone(), Junction { inside, foes: Vec::new() });
            }
            "request" => {
                let foes = tag.get("foes").unwrap_or_default().chars().rev().collect();
                junctions.entry(junction.clone()).or_default().foes.push(foes);
            }
            "connection" if tag.get("tl").is_some() => connections.push(tag),
            _ => {}
        }
    }
    for connection in connections {
        let (light, link, place) = place(&connection, &junctions)?;
        let light = lights.entry(light.to_owned()).or_default();
        light.links.resize(light.links.len().max(link + 1), None);
        light.links[link] = Some(place);
    }
    for light in lights.values_mut() {
        meet(light, &junctions);
    }
    Ok(lights)
}

/// Light, link and place of a connection.
fn place<'a>(
    tag: &Tag<'a>,
    junctions: &BTreeMap<String, Junction>,
) -> Result<(&'a str, usize, Place), String> {
    let get = |name| tag.get(name).unwrap_or_default();
    let (light, to) = (get("tl"), get("to"));
    let fault =
        || format!("light {light}: the link from {} to {to} is in no junction", get("from"));
    let link = get("linkIndex").parse().map_err(|_| fault())?;
    // A crossing is an edge inside its junction, a vehicles' link has a lane there.
    let crossing = to.starts_with(':');
    let lane = if crossing { format!("{to}_0") } else { get("via").to_owned() };
    let mut parts = lane.rsplitn(3, '_');
    let (n, edge, id) = (parts.next(), parts.next(), parts.next());
    let junction = id.and_then(|id| id.strip_prefix(':')).ok_or_else(fault)?;
    let known = junctions.get(junction).ok_or_else(fault)?;
    let row = if crossing {
        known.inside.iter().position(|l| *l == lane)
    } else {
        // Edges inside are named by the row of their first lane.
        let number = |text: Option<&str>| text.and_then(|t| t.parse::<usize>().ok());
        number(edge).zip(number(n)).map(|(edge, n)| edge + n)
    };
    let row = row.filter(|row| *row < known.foes.len()).ok_or_else(fault)?;
    Ok((light, link, Place { junction: junction.to_owned(), row, crossing }))
}

fn meet(light: &mut Light, junctions: &BTreeMap<String, Junction>) {
    let places: Vec<(usize, &Place)> =
        light.links.iter().enumerate().filter_map(|(n, p)| Some((n, p.as_ref()?))).collect();
    let mut foes = BTreeSet::new();
    for (a, here) in &places {
        let row = junctions.get(&here.junction).and_then(|j| j.foes.get(here.row));
        for (b, there) in places.iter().filter(|(b, p)| a != b && p.junction == here.junction) {
            if row.is_some_and(|row| row.as_bytes().get(there.row) == Some(&b'1')) {
                foes.insert((*a, *b));
            }
        }
    }
    light.foes = foes;
}
