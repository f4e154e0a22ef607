//! Values along the tables.

use super::{Bits, Chance};
use std::collections::{BTreeMap, BTreeSet};
use uper::{Addition, Characters, Choice, Component, Enumerated, Integer, Open, Presence, Schema};
use uper::{Sequence, SequenceOf, Size};

/// What is drawn from, and what came up.
pub struct Draw {
    chance: Chance,
    /// Components that have a number of their own wherever they stand.
    given: BTreeMap<&'static str, u8>,
    /// Optional components are there once in so many times.
    rarity: u64,
    /// Unknown parts and values outside the root come up once in so many times; 0 for never.
    novelty: u64,
    /// Bits that may still come; below 0, all is as short as it can be.
    budget: i64,
    /// Values within each other.
    depth: u32,
    /// How often types that can hold themselves are still to do so.
    rounds: u32,
    /// The last number drawn, for what tells the content of an open type.
    number: i64,
    /// Kinds of what the module doesn't know.
    pub unknown: BTreeSet<&'static str>,
}

impl Draw {
    /// Half of the messages have nothing unknown; some are full, some sparse.
    pub fn new(seed: u64, given: [(&'static str, u8); 2]) -> Self {
        let mut chance = Chance::new(seed);
        Self {
            given: given.into(),
            rarity: [1, 2, 2, 3, 6, 20][chance.below(6) as usize],
            novelty: [0, 0, 0, 4, 12, 40][chance.below(6) as usize],
            budget: [300, 2_000, 8_000, 40_000][chance.below(4) as usize],
            chance,
            depth: 0,
            rounds: 0,
            number: 0,
            unknown: BTreeSet::new(),
        }
    }

    /// As short as can be, but for types within themselves.
    pub fn deep(rounds: u32, given: [(&'static str, u8); 2]) -> Self {
        Self { rounds, novelty: 0, budget: -1, ..Self::new(0, given) }
    }

    /// Whether this is the way down, and goes on.
    fn goes_deep(&self, schema: &Schema) -> bool {
        self.rounds > 0 && leads_deep(schema)
    }

    /// A value, as bits and as JER.
    pub fn value(&mut self, schema: &'static Schema) -> (Bits, String) {
        let mut bits = Bits::default();
        self.number = 0;
        let jer = match schema {
            Schema::Boolean => {
                let value = self.chance.once_in(2);
                bits.bit(value);
                value.to_string()
            }
            Schema::Null => "null".to_owned(),
            Schema::Integer(integer) => self.integer(integer, &mut bits),
            Schema::Enumerated(enumerated) => self.enumerated(enumerated, &mut bits),
            Schema::BitString(size) => self.bit_string(size, &mut bits),
            Schema::OctetString(size) => {
                let count = self.size(size, 1, &mut bits);
                let octets = self.chance.octets(count);
                bits.push_octets(&octets);
                hex(&octets)
            }
            Schema::Text(characters, size) => self.text(*characters, size, &mut bits),
            Schema::Sequence(sequence) => self.sequence(sequence, &mut bits),
            Schema::SequenceOf(list) => self.list(list, &mut bits),
            Schema::Choice(choice) => self.choice(choice, &mut bits),
            Schema::Open(_) => unreachable!("only a SEQUENCE knows what it holds"),
        };
        self.budget -= bits.len() as i64;
        (bits, jer)
    }

    fn is_novel(&mut self) -> bool {
        self.novelty > 0 && self.budget > 0 && self.chance.once_in(self.novelty)
    }

    fn integer(&mut self, integer: &Integer, bits: &mut Bits) -> String {
        let outside = integer.is_extensible && self.is_novel();
        self.number = match integer.range {
            Some((least, most)) if outside => {
                let shift = self.shift();
                let beyond = self.chance.between(1, 1 << shift);
                if self.chance.once_in(3) { least - beyond } else { most + beyond }
            }
            Some((least, most)) => self.chance.between(least, most),
            None => self.chance.between(i64::MIN, i64::MAX) >> self.shift(),
        };
        if integer.is_extensible {
            bits.bit(outside);
        }
        match integer.range {
            Some((least, most)) if !outside => bits.constrained(self.number, least, most),
            _ => bits.unconstrained(self.number),
        }
        self.number.to_string()
    }

    fn shift(&mut self) -> u32 {
        self.chance.below(40) as u32
    }

    fn enumerated(&mut self, enumerated: &Enumerated, bits: &mut Bits) -> String {
        let known = enumerated.additions.unwrap_or_default();
        if enumerated.additions.is_some() {
            let outside = self.is_novel();
            bits.bit(outside);
            if outside {
                let index = self.small(known.len());
                bits.small_number(index as u64);
                return match known.get(index) {
                    Some(name) => format!("\"{name}\""),
                    None => self.unknown("enum"),
                };
            }
        }
        let last = enumerated.root.len() as i64 - 1;
        let index = self.chance.between(0, last);
        bits.constrained(index, 0, last);
        format!("\"{}\"", enumerated.root[index as usize])
    }

    /// An index behind an extension marker with as many that are known.
    fn small(&mut self, known: usize) -> usize {
        match self.chance.below(8) {
            0 => self.chance.between(0, 300) as usize,
            1 => self.chance.between(0, 0xffff) as usize,
            _ => self.chance.below(known as u64 + 2) as usize,
        }
    }

    fn unknown(&mut self, kind: &'static str) -> String {
        self.unknown.insert(kind);
        "null".to_owned()
    }

    fn bit_string(&mut self, size: &Size, bits: &mut Bits) -> String {
        let count = self.size(size, 1, bits);
        let mut string = Bits::default();
        (0..count).for_each(|_| string.bit(self.chance.once_in(2)));
        let digits = hex(&string.octets());
        bits.append(string);
        match size.most {
            Some(most) if most == size.least && !size.is_extensible => digits,
            _ => format!("{{\"value\":{digits},\"length\":{count}}}"),
        }
    }

    /// Draws a length and writes it; items take at least `bits_each`.
    fn size(&mut self, size: &Size, bits_each: usize, bits: &mut Bits) -> usize {
        let room = (self.budget.max(0) as usize) / bits_each;
        let most = size.most.unwrap_or(300);
        let outside = size.is_extensible && most < 2_000 && self.is_novel();
        let count = if outside {
            let is_less = size.least > 0 && self.chance.once_in(3);
            if is_less {
                self.chance.below(size.least as u64) as usize
            } else {
                most + 1 + self.chance.below(5) as usize
            }
        } else {
            let most = most.min(size.least.max(room)).min(size.least + 300);
            let least = size.least as i64;
            // Short ones mostly, so that there is something left for what follows.
            let most =
                if self.chance.once_in(4) { most as i64 } else { most.min(size.least + 4) as i64 };
            self.chance.between(least, most) as usize
        };
        if size.is_extensible {
            bits.bit(outside);
        }
        match size.most {
            Some(most) if !outside && most < 0x1_0000 => {
                bits.constrained(count as i64, size.least as i64, most as i64);
            }
            _ => bits.length(count),
        }
        count
    }

    fn text(&mut self, characters: Characters, size: &Size, bits: &mut Bits) -> String {
        if characters == Characters::Utf8 {
            let mut ignored = Bits::default();
            let count = self.size(&Size { is_extensible: false, ..*size }, 32, &mut ignored);
            let any = |_| ['a', '\u{0}', '"', '\\', 'Ł', '線', '🚦'][self.chance.below(7) as usize];
            let text: String = (0..count).map(any).collect();
            bits.length(text.len());
            bits.push_octets(text.as_bytes());
            return quoted(&text);
        }
        let count = self.size(size, 7, bits);
        let mut text = String::new();
        for _ in 0..count {
            if characters == Characters::Numeric {
                let index = self.chance.below(11);
                bits.number(index, 4);
                text.push(char::from(b" 0123456789"[index as usize]));
            } else {
                let character = self.chance.below(128);
                bits.number(character, 7);
                text.push(char::from(character as u8));
            }
        }
        quoted(&text)
    }

    fn list(&mut self, list: &SequenceOf, bits: &mut Bits) -> String {
        let count = self.size(&list.size, 24, bits);
        let mut items = Vec::new();
        for _ in 0..count {
            let (item, jer) = self.value(list.item);
            bits.append(item);
            items.push(jer);
        }
        format!("[{}]", items.join(","))
    }

    fn choice(&mut self, choice: &Choice, bits: &mut Bits) -> String {
        let known = choice.additions.unwrap_or_default();
        if choice.additions.is_some() {
            let outside = self.is_novel();
            bits.bit(outside);
            if outside {
                let index = self.small(known.len());
                bits.small_number(index as u64);
                let Some(alternative) = known.get(index) else {
                    bits.open_octets(&self.some_octets());
                    return self.unknown("choice");
                };
                let (content, jer) = self.value(alternative.schema);
                bits.open(&content);
                return format!("{{\"{}\":{jer}}}", alternative.name);
            }
        }
        let last = choice.root.len() as i64 - 1;
        // The first alternative is the plainest, where there are many within each other.
        let index = match choice.root.iter().position(|way| self.goes_deep(way.schema)) {
            Some(index) => index as i64,
            None if self.is_deep() => 0,
            None => self.chance.between(0, last),
        };
        bits.constrained(index, 0, last);
        let alternative = &choice.root[index as usize];
        let (content, jer) = self.value(alternative.schema);
        bits.append(content);
        format!("{{\"{}\":{jer}}}", alternative.name)
    }

    fn is_deep(&self) -> bool {
        self.depth > 40 || self.budget < 0
    }

    fn some_octets(&mut self) -> Vec<u8> {
        let most = if self.chance.once_in(10) { 200 } else { 5 };
        let count = 1 + self.chance.below(most) as usize;
        self.chance.octets(count)
    }

    fn sequence(&mut self, sequence: &'static Sequence, bits: &mut Bits) -> String {
        self.depth += 1;
        self.rounds = self.rounds.saturating_sub(u32::from(sequence.is_recursive));
        let is_extended = sequence.additions.is_some() && self.is_novel();
        if sequence.additions.is_some() {
            bits.bit(is_extended);
        }
        let mut members = self.components(sequence.root, bits);
        if let Some(additions) = sequence.additions.filter(|_| is_extended) {
            members.extend(self.additions(additions, bits));
        }
        self.depth -= 1;
        format!("{{{}}}", members.join(","))
    }

    fn components(&mut self, components: &'static [Component], bits: &mut Bits) -> Vec<String> {
        let mut bitmap = Bits::default();
        let mut fields = Bits::default();
        let mut members = Vec::new();
        let mut numbers = Vec::new();
        for component in components {
            let is_optional = component.presence != Presence::Required;
            let is_there = !is_optional
                || self.goes_deep(component.schema)
                || !self.is_deep() && self.chance.once_in(self.rarity);
            let drawn = is_there.then(|| self.component(component, &numbers));
            let number = self.number;
            // A value that is understood is never written (§19.5).
            let drawn = drawn.filter(|_| component.presence != Presence::Default(number));
            if is_optional {
                bitmap.bit(drawn.is_some());
            }
            numbers.push(if drawn.is_some() { number } else { 0 });
            if let Some((field, jer)) = drawn {
                fields.append(field);
                members.push(format!("\"{}\":{jer}", component.name));
            }
        }
        bits.append(bitmap);
        bits.append(fields);
        members
    }

    fn component(&mut self, component: &'static Component, numbers: &[i64]) -> (Bits, String) {
        match component.schema {
            Schema::Open(open) => self.open(open, numbers),
            Schema::Integer(Integer { range: Some((least, most)), .. })
                if self.given.contains_key(component.name) =>
            {
                self.number = i64::from(self.given[component.name]);
                let mut bits = Bits::default();
                bits.constrained(self.number, *least, *most);
                (bits, self.number.to_string())
            }
            // Half of the regional extensions are of the region that is known best.
            Schema::Integer(Integer { range: Some((least, most)), is_extensible: false })
                if component.name == "regionId" && (*least..=*most).contains(&REGION) =>
            {
                if self.novelty > 0 && self.chance.once_in(2) {
                    return self.value(component.schema);
                }
                self.number = REGION;
                let mut bits = Bits::default();
                bits.constrained(REGION, *least, *most);
                (bits, REGION.to_string())
            }
            schema => self.value(schema),
        }
    }

    fn open(&mut self, open: &Open, numbers: &[i64]) -> (Bits, String) {
        let mut bits = Bits::default();
        let number = numbers.get(open.selector);
        let known = open.known.iter().find(|(known, _)| Some(known) == number);
        let jer = if let Some((_, schema)) = known {
            let (content, jer) = self.value(schema);
            bits.open(&content);
            jer
        } else {
            let octets = self.some_octets();
            bits.open_octets(&octets);
            self.unknown("open");
            hex(&octets)
        };
        self.number = 0;
        (bits, jer)
    }

    /// The bitmap and the open types of additions, at least one of them.
    fn additions(&mut self, additions: &'static [Addition], bits: &mut Bits) -> Vec<String> {
        let mut members = Vec::new();
        let mut contents: BTreeMap<usize, Bits> = BTreeMap::new();
        for (index, addition) in additions.iter().enumerate() {
            if self.chance.once_in(2) {
                continue;
            }
            let mut content = Bits::default();
            let shown = match addition {
                Addition::Component(component) => {
                    let (value, jer) = self.component(component, &[]);
                    content.append(value);
                    vec![format!("\"{}\":{jer}", component.name)]
                }
                Addition::Group(group) => self.components(group.root, &mut content),
            };
            // A group of which nothing is there isn't there either (§19.9).
            if !shown.is_empty() {
                members.extend(shown);
                let mut open = Bits::default();
                open.open(&content);
                contents.insert(index, open);
            }
        }
        let mut count = if contents.is_empty() { 0 } else { additions.len() };
        if contents.is_empty() || self.chance.once_in(2) {
            self.unknown.insert("addition");
            for _ in 0..=self.chance.below(3) {
                let beyond = if self.chance.once_in(8) { 100 } else { 4 };
                let index = additions.len() + self.chance.below(beyond) as usize;
                let mut open = Bits::default();
                open.open_octets(&self.some_octets());
                contents.insert(index, open);
                count = count.max(index + 1);
            }
        }
        bits.small_length(count);
        (0..count).for_each(|index| bits.bit(contents.contains_key(&index)));
        contents.into_values().for_each(|content| bits.append(content));
        members
    }
}

/// Whether a type can hold itself, or one that can.
fn leads_deep(schema: &Schema) -> bool {
    match schema {
        Schema::Sequence(sequence) => {
            sequence.is_recursive || sequence.root.iter().any(|c| leads_deep(c.schema))
        }
        Schema::SequenceOf(list) => leads_deep(list.item),
        Schema::Choice(choice) => choice.root.iter().any(|way| leads_deep(way.schema)),
        _ => false,
    }
}

fn hex(octets: &[u8]) -> String {
    let digits: String = octets.iter().map(|octet| format!("{octet:02X}")).collect();
    format!("\"{digits}\"")
}

fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        '\0'..' ' => format!("\\u{:04x}", u32::from(c)),
        _ => c.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// `addGrpC`, the region of Europe.
const REGION: i64 = 3;
