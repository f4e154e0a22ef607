//! Widths on the wire and sizes in memory, and what follows from them.

use super::model::{Id, Kind, Model, Presence, Ref, Size};

/// What is computed about every definition, by its id.
pub struct Layout<'m> {
    model: &'m Model,
    widths: Vec<Option<u32>>,
    least_bits: Vec<u64>,
    sizes: Vec<usize>,
    recursive: Vec<bool>,
    large: Vec<bool>,
}

impl<'m> Layout<'m> {
    pub fn new(model: &'m Model) -> Self {
        let count = model.definitions.len();
        let mut layout = Self {
            model,
            widths: vec![None; count],
            least_bits: vec![0; count],
            sizes: vec![0; count],
            large: vec![true; count],
            recursive: (0..count).map(|id| holds_itself(model, id)).collect(),
        };
        let mut state = vec![State::New; count];
        for id in 0..count {
            layout.visit(id, &mut state);
        }
        layout
    }

    /// Bits of every value, if all have as many, and few enough to be read in one run.
    pub fn width(&self, ty: Ref) -> Option<u32> {
        match self.model.resolve(ty) {
            Ref::Boolean => Some(1),
            Ref::Null => Some(0),
            Ref::Defined(id) => self.widths[id],
        }
    }

    /// The fewest bits of a value.
    pub fn least_bits(&self, ty: Ref) -> u64 {
        match self.model.resolve(ty) {
            Ref::Boolean => 1,
            Ref::Null => 0,
            Ref::Defined(id) => self.least_bits[id],
        }
    }

    /// About how many octets a value takes in memory, what it has on the heap left out.
    pub fn size(&self, ty: Ref) -> usize {
        match self.model.resolve(ty) {
            Ref::Boolean => 1,
            Ref::Null => 0,
            Ref::Defined(id) => self.sizes[id],
        }
    }

    /// Whether a type can hold itself.
    pub fn is_recursive(&self, id: Id) -> bool {
        self.recursive[id]
    }

    /// Whether an optional component or an alternative stands on the heap: what is seldom there
    /// should not make everything else larger.
    pub fn is_boxed(&self, owner: &str, member: &str, ty: Ref) -> bool {
        let place = format!("{owner}.{member}");
        if self.size(ty) > MAX_INLINE_OCTETS {
            return !INLINE_MEMBERS.contains(&place.as_str());
        }
        self.is_regional(ty) || BOXED_MEMBERS.contains(&place.as_str())
    }

    /// Whether values are filled where they stand rather than handed over: all but single numbers
    /// and a few of them side by side, since what is written in small parts and copied at once
    /// keeps the processor waiting.
    pub fn is_large(&self, ty: Ref) -> bool {
        match self.model.resolve(ty) {
            Ref::Defined(id) => self.large[id],
            _ => false,
        }
    }

    fn is_large_kind(&self, name: &str, kind: &Kind) -> bool {
        match kind {
            Kind::Sequence { root, additions } => {
                additions.is_some()
                    || root.iter().any(|c| !self.is_number(c.ty))
                    || self.size_of(name, kind) > MAX_VALUE_OCTETS
            }
            Kind::SequenceOf(..) => self.inline_items(name).is_some(),
            Kind::BitString { .. } => self.width_of(kind).is_none(),
            Kind::Choice { root, additions } => {
                let is_part = |a: &super::model::Alternative| {
                    let is_sequence = matches!(self.model.kind(a.ty), Some(Kind::Sequence { .. }));
                    !self.is_boxed(name, &a.name, a.ty) && (is_sequence || !self.is_number(a.ty))
                };
                root.iter().chain(additions.iter().flatten()).any(is_part)
            }
            Kind::Alias(other) => self.is_large(*other),
            _ => false,
        }
    }

    /// Whether values are numbers, or some numbers side by side.
    fn is_number(&self, ty: Ref) -> bool {
        match self.model.kind(ty) {
            None | Some(Kind::Integer { .. } | Kind::Enumerated { .. }) => true,
            Some(Kind::Sequence { .. }) => !self.is_large(ty),
            _ => self.width(ty).is_some(),
        }
    }

    /// Items of a list that stand in the list itself; `None` if all are on the heap.
    pub fn inline_items(&self, name: &str) -> Option<usize> {
        INLINE_ITEMS.iter().find(|(list, _)| *list == name).map(|(_, items)| *items)
    }

    /// Whether a type is content of a region's own, or a list of such.
    fn is_regional(&self, ty: Ref) -> bool {
        let is_open = |ty| matches!(self.model.kind(ty), Some(Kind::Open { .. }));
        match self.model.kind(ty) {
            Some(Kind::Sequence { root, .. }) => root.iter().any(|c| is_open(c.ty)),
            Some(Kind::SequenceOf(item, _)) => self.is_regional(*item),
            _ => false,
        }
    }

    fn visit(&mut self, id: Id, state: &mut [State]) {
        if state[id] != State::New {
            return;
        }
        state[id] = State::Begun;
        let definition = &self.model.definitions[id];
        for part in definition.kind.parts() {
            if let Ref::Defined(part) = part {
                self.visit(part, state);
            }
        }
        let width = self.width_of(&definition.kind);
        self.widths[id] = width.filter(|width| *width <= MAX_RUN_BITS && !self.recursive[id]);
        self.least_bits[id] = self.least_bits_of(&definition.kind);
        self.sizes[id] = self.size_of(&definition.name, &definition.kind);
        self.large[id] = self.is_large_kind(&definition.name, &definition.kind);
        state[id] = State::Done;
    }

    fn width_of(&self, kind: &Kind) -> Option<u32> {
        match kind {
            Kind::Integer { range: Some((least, most)), is_extensible: false, .. } => {
                Some(bits_for(most.abs_diff(*least))).filter(|width| *width <= MAX_FIELD_BITS)
            }
            Kind::Enumerated { root, additions: None } => Some(bits_for(root.len() as u64 - 1)),
            Kind::BitString { size, .. } => {
                size.fixed().map(|bits| bits as u32).filter(|bits| *bits <= MAX_FIELD_BITS)
            }
            Kind::OctetString(size) => {
                size.fixed().map(|octets| 8 * octets as u32).filter(|bits| *bits <= MAX_FIELD_BITS)
            }
            Kind::Sequence { root, additions: None } => root
                .iter()
                .map(|c| self.width(c.ty).filter(|_| c.presence == Presence::Required))
                .sum(),
            Kind::Alias(other) => self.width(*other),
            _ => None,
        }
    }

    fn least_bits_of(&self, kind: &Kind) -> u64 {
        let size_bits = |size: &Size| u64::from(size.is_extensible) + count_bits(size);
        match kind {
            Kind::Integer { range: Some((least, most)), is_extensible, .. } => {
                let width = u64::from(bits_for(most.abs_diff(*least)));
                // What is outside: length, one octet.
                if *is_extensible { 1 + width.min(16) } else { width }
            }
            Kind::Integer { range: None, .. } => 16,
            Kind::Enumerated { root, additions } => {
                u64::from(additions.is_some()) + u64::from(bits_for(root.len() as u64 - 1))
            }
            Kind::BitString { size, .. } => size_bits(size) + size.least_on_wire(),
            Kind::OctetString(size) => size_bits(size) + 8 * size.least_on_wire(),
            Kind::Text(..) => 8,
            Kind::Sequence { root, additions } => {
                let component = |c: &super::model::Component| match c.presence {
                    Presence::Required => self.least_bits(c.ty),
                    _ => 1,
                };
                u64::from(additions.is_some()) + root.iter().map(component).sum::<u64>()
            }
            Kind::SequenceOf(item, size) => {
                size_bits(size) + size.least_on_wire() * self.least_bits(*item)
            }
            Kind::Choice { root, additions } => {
                let least = root.iter().map(|a| self.least_bits(a.ty)).min().unwrap_or(0);
                let least = least + u64::from(bits_for(root.len() as u64 - 1));
                // An unknown alternative: index, length, no octet where it is meant to be one.
                if additions.is_some() { 1 + least.min(15) } else { least }
            }
            Kind::Open { .. } => 8,
            Kind::Alias(other) => self.least_bits(*other),
        }
    }

    fn size_of(&self, name: &str, kind: &Kind) -> usize {
        match kind {
            Kind::Integer { range, is_extensible, .. } => integer_octets(*range, *is_extensible),
            Kind::Enumerated { additions, .. } => {
                if additions.is_some() {
                    4
                } else {
                    1
                }
            }
            Kind::BitString { size, .. } => {
                size.fixed().map_or(16, |bits| unsigned_octets(bits as u32))
            }
            Kind::OctetString(size) => match (size.fixed(), size.most) {
                (Some(octets), _) if octets <= 7 => octets as usize,
                _ => octets_inline(size).map_or(24, |inline| 16 + inline.max(16)),
            },
            Kind::Text(..) | Kind::Open { .. } => 24,
            Kind::Sequence { root, additions } => {
                let extra = additions.as_ref().map_or(0, |additions| 8 + 24 * additions.len());
                extra + root.iter().map(|c| self.component_size(name, c)).sum::<usize>()
            }
            Kind::SequenceOf(item, _) => match self.inline_items(name) {
                Some(items) => 16 + items * self.size(*item).next_multiple_of(4),
                None => 24,
            },
            Kind::Choice { root, additions } => {
                let all = root.iter().chain(additions.iter().flatten());
                let size = |a: &super::model::Alternative| match self.is_boxed(name, &a.name, a.ty)
                {
                    true => 8,
                    false => self.size(a.ty),
                };
                8 + all.map(size).max().unwrap_or(0).next_multiple_of(4)
            }
            Kind::Alias(other) => self.size(*other),
        }
    }

    fn component_size(&self, owner: &str, component: &super::model::Component) -> usize {
        let size = self.size(component.ty);
        match component.presence {
            Presence::Optional if self.is_boxed(owner, &component.name, component.ty) => 8,
            Presence::Optional if size <= 8 => 2 * size,
            _ => size,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Begun,
    Done,
}

impl Size {
    /// The fewest items that the bits of a length can mean.
    fn least_on_wire(&self) -> u64 {
        if self.is_extensible { 0 } else { self.least }
    }
}

/// Bits that hold 0 to `most`.
pub fn bits_for(most: u64) -> u32 {
    64 - most.leading_zeros()
}

/// The fewest bits of a length.
pub fn count_bits(size: &Size) -> u64 {
    match size.most {
        Some(most) => u64::from(bits_for(most - size.least)).min(8),
        None => 8,
    }
}

/// Octets of the smallest Rust integer that holds a range; of any number, eight.
fn integer_octets(range: Option<(i64, i64)>, is_extensible: bool) -> usize {
    match range {
        Some((least, most)) if !is_extensible => {
            let bits = if least < 0 {
                bits_for(most.max(!least) as u64) + 1
            } else {
                bits_for(most as u64)
            };
            unsigned_octets(bits)
        }
        _ => 8,
    }
}

fn unsigned_octets(bits: u32) -> usize {
    bits.div_ceil(8).next_power_of_two().max(1) as usize
}

/// The integer type of a range.
pub fn integer_type(range: Option<(i64, i64)>, is_extensible: bool) -> String {
    let is_signed = is_extensible || range.is_none_or(|(least, _)| least < 0);
    let sign = if is_signed { 'i' } else { 'u' };
    format!("{sign}{}", 8 * integer_octets(range, is_extensible))
}

/// The integer type that holds as many bits.
pub fn bits_type(bits: u32) -> String {
    format!("u{}", 8 * unsigned_octets(bits))
}

/// Octets of a bounded OCTET STRING that stand in the value itself.
pub fn octets_inline(size: &Size) -> Option<usize> {
    size.most.filter(|most| *most <= 24).map(|most| most as usize)
}

fn holds_itself(model: &Model, id: Id) -> bool {
    let mut seen = vec![false; model.definitions.len()];
    let mut open = vec![id];
    while let Some(next) = open.pop() {
        for part in model.definitions[next].kind.parts() {
            match part {
                Ref::Defined(part) if part == id => return true,
                Ref::Defined(part) if !std::mem::replace(&mut seen[part], true) => open.push(part),
                _ => {}
            }
        }
    }
    false
}

/// What one field of a run may have: a word of 64 bits that begins anywhere in an octet.
const MAX_FIELD_BITS: u32 = 57;

/// What is read as one run; the longest in use has some 180.
const MAX_RUN_BITS: u32 = 512;

/// Numbers side by side up to this size are handed over.
const MAX_VALUE_OCTETS: usize = 32;

/// Optional components and alternatives up to this size stand where they belong.
const MAX_INLINE_OCTETS: usize = 64;

/// Larger ones that do all the same, because a message on the hot path has them.
const INLINE_MEMBERS: [&str; 6] = [
    "CamParameters.lowFrequencyContainer",
    "CamParameters.specialVehicleContainer",
    "HighFrequencyContainer.basicVehicleContainerHighFrequency",
    "LowFrequencyContainer.basicVehicleContainerLowFrequency",
    "NodeListXY.nodes",
    "MovementEvent.timing",
];

/// Smaller ones that stand on the heap all the same: lists that are seldom there, in what there
/// is much of.
const BOXED_MEMBERS: [&str; 3] =
    ["MovementEvent.speeds", "MovementState.maneuverAssistList", "GenericLane.overlays"];

/// Lists that have their first items in themselves, and how many: as many as the messages that
/// are sent several times a second mostly have, so that reading these takes no place on the heap.
const INLINE_ITEMS: [(&str, usize); 5] = [
    // EN 302 637-2 has a vehicle send up to 23 points.
    ("PathHistory", 23),
    ("IntersectionStateList", 1),
    // The present state and the next.
    ("MovementEventList", 2),
    ("NodeSetXY", 4),
    ("ConnectsToList", 2),
];
