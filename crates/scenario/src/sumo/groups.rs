//! Signal groups from links, and how they stand to each other.

use super::lanes::Way;
use super::net::{Direction, Net, TlProgram};
use super::topology::Topology;
use roadnet::{ApproachId, Connection, Intersection, SignalGroupId, zones_between};
use std::collections::{BTreeMap, BTreeSet};

/// Signal groups of a traffic light.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Groups {
    /// The group of each link; none if it is never green.
    pub(super) of_link: Vec<Option<SignalGroupId>>,
    /// Links of each group.
    pub(super) links: BTreeMap<SignalGroupId, Vec<usize>>,
}

/// What makes two links one group: the approach, people on foot or vehicles, and all that they
/// show in all programs.
type Key = (bool, ApproachId, String);

impl Groups {
    /// Groups of the links that `ways` use; links that are never green in `program` have none.
    ///
    /// # Errors
    /// More groups than a MAPEM can number.
    pub(super) fn of(
        net: &Net,
        ways: &[Way],
        programs: &[TlProgram],
        program: &TlProgram,
    ) -> Result<Self, String> {
        let size = program.steps.first().map_or(0, |s| s.state.len());
        let shown = |programs: &[TlProgram], link: usize| -> String {
            let same = programs.iter().flat_map(|p| &p.steps).filter(|s| s.state.len() == size);
            same.filter_map(|s| s.state.chars().nth(link)).collect()
        };
        let own = core::slice::from_ref(program);
        let keys = |by_approach: bool| -> BTreeMap<usize, Key> {
            let signalled = ways.iter().filter_map(|w| {
                let (_, link) = net.connections[w.link].signal.as_ref()?;
                let green = shown(own, *link).contains(['G', 'g']);
                let approach = if by_approach { w.approach } else { ApproachId(0) };
                green.then(|| (*link, (w.crossing, approach, shown(programs, *link))))
            });
            signalled.collect()
        };
        let mut of_links = keys(true);
        if of_links.values().collect::<BTreeSet<_>>().len() > MAX_GROUPS {
            of_links = keys(false);
        }
        let distinct: BTreeSet<&Key> = of_links.values().collect();
        if distinct.len() > MAX_GROUPS {
            let n = distinct.len();
            return Err(format!("its links show {n} different things, expected {MAX_GROUPS}"));
        }
        let id_of: BTreeMap<&Key, SignalGroupId> =
            distinct.into_iter().zip((1..=254).map(SignalGroupId)).collect();
        let mut groups = Self { of_link: vec![None; size], links: BTreeMap::new() };
        for (link, key) in &of_links {
            if let Some(id) = id_of.get(key) {
                groups.of_link[*link] = Some(*id);
                groups.links.entry(*id).or_default().push(*link);
            }
        }
        Ok(groups)
    }

    /// What a group shows in a state.
    pub(super) fn shows(&self, group: SignalGroupId, state: &str) -> char {
        let link = self.links.get(&group).and_then(|links| links.first());
        link.and_then(|l| state.as_bytes().get(*l)).map_or('r', |b| char::from(*b))
    }

    /// The groups that are green in a state, or about to be: red-amber is on the way to green.
    pub(super) fn green(&self, state: &str) -> BTreeSet<SignalGroupId> {
        let green = |g: &SignalGroupId| matches!(self.shows(*g, state), 'G' | 'g' | 'u' | 'U');
        self.links.keys().copied().filter(green).collect()
    }
}

/// Pairs of groups that the import knows of.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Pairs {
    /// They meet and are green together in the program, the first yielding.
    pub(super) permitted: Vec<(SignalGroupId, SignalGroupId)>,
    /// They don't meet in our geometry, but SUMO calls them foes.
    pub(super) declared: Vec<(SignalGroupId, SignalGroupId)>,
    /// Permitted pairs that SUMO doesn't call foes: our geometry is wider than its.
    pub(super) close: usize,
}

impl Pairs {
    /// From our geometry, SUMO's foes, and what the program shows together.
    pub(super) fn of(
        topology: &Topology<'_>,
        ways: &[Way],
        intersection: &Intersection,
        groups: &Groups,
        program: &TlProgram,
    ) -> Self {
        let way_of: BTreeMap<_, _> = ways.iter().map(|w| (w.id, w)).collect();
        let with_group: Vec<(&Connection, &Way, SignalGroupId)> = intersection
            .connections()
            .iter()
            .filter_map(|c| Some((c, *way_of.get(&c.id)?, c.signal_group?)))
            .collect();
        let mut relations: BTreeMap<(SignalGroupId, SignalGroupId), Relation> = BTreeMap::new();
        for (i, (ca, wa, ga)) in with_group.iter().enumerate() {
            for (cb, wb, gb) in &with_group[i + 1..] {
                if ga == gb {
                    continue;
                }
                let flip = ga > gb;
                let key = if flip { (*gb, *ga) } else { (*ga, *gb) };
                let relation = relations.entry(key).or_default();
                relation.meets |= !zones_between(ca, cb).is_empty();
                let (x, y) = if flip { (*wb, *wa) } else { (*wa, *wb) };
                relation.add(topology, x, y);
            }
        }
        let mut pairs = Self::default();
        for ((a, b), relation) in relations {
            let together = program
                .steps
                .iter()
                .any(|s| [a, b].iter().all(|g| matches!(groups.shows(*g, &s.state), 'G' | 'g')));
            match (relation.meets, together) {
                (true, true) => {
                    pairs.close += usize::from(!relation.foes);
                    let first = relation.first_yields(groups, program, a, b);
                    pairs.permitted.push(if first { (a, b) } else { (b, a) });
                }
                (false, false) if relation.foes => pairs.declared.push((a, b)),
                _ => {}
            }
        }
        pairs
    }
}

/// How two groups stand to each other.
#[derive(Default)]
struct Relation {
    meets: bool,
    foes: bool,
    first_yields: bool,
    second_yields: bool,
    /// Turns of either, the weakest right of way last.
    turns: (u8, u8),
}

impl Relation {
    fn add(&mut self, topology: &Topology<'_>, first: &Way, second: &Way) {
        let net = topology.net;
        let link = |w: &Way| &net.connections[w.link];
        let rank = |w: &Way| match link(w).direction {
            _ if w.crossing => 0,
            Direction::Straight => 1,
            Direction::Right => 2,
            Direction::Left => 3,
            Direction::Turn => 4,
        };
        self.turns = (self.turns.0.max(rank(first)), self.turns.1.max(rank(second)));
        let (a, b) = (topology.right_of_way(link(first)), topology.right_of_way(link(second)));
        let (Some((ja, ia, ra)), Some((jb, ib, rb))) = (a, b) else { return };
        if ja == jb {
            self.foes |= ra.foes.contains(&ib) || rb.foes.contains(&ia);
            self.first_yields |= ra.yields_to.contains(&ib);
            self.second_yields |= rb.yields_to.contains(&ia);
        }
    }

    /// Whether the first yields: as the program's 'g' beside 'G' says, else as the junction's
    /// right of way says, else the one that turns.
    fn first_yields(
        &self,
        groups: &Groups,
        program: &TlProgram,
        a: SignalGroupId,
        b: SignalGroupId,
    ) -> bool {
        let shown = |s: &str| (groups.shows(a, s), groups.shows(b, s));
        let said = program.steps.iter().find_map(|s| match shown(&s.state) {
            ('g', 'G') => Some(true),
            ('G', 'g') => Some(false),
            _ => None,
        });
        said.unwrap_or(match (self.first_yields, self.second_yields) {
            (true, false) => true,
            (false, true) => false,
            _ => self.turns.0 >= self.turns.1,
        })
    }
}

/// 1 to 254.
const MAX_GROUPS: usize = 254;
