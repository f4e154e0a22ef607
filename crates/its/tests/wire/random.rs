//! Random messages, made along the modules' tables: every field, choice, boundary and extension,
//! known or not.

use its::wire::MessageKind;
use its_asn1::schema;
use uper::{
    Addition, Characters, Choice, Component, Enumerated, Integer, Malformed, Open, Presence,
    Schema, Sequence, SequenceOf, Size, Writer,
};

/// Octets of a message; the same for the same seed.
pub fn message(kind: MessageKind, seed: u64) -> Vec<u8> {
    let budget = 40 + seed as i64 % 400;
    made(kind, Maker { random: Random(seed), budget, rounds: None })
}

/// Octets of a message in which types that can hold themselves do, as many times as that.
pub fn deep(kind: MessageKind, rounds: usize) -> Vec<u8> {
    made(kind, Maker { random: Random(1), budget: 0, rounds: Some(rounds) })
}

fn made(kind: MessageKind, mut maker: Maker) -> Vec<u8> {
    let mut writer = Writer::new();
    maker.value(table(kind), &mut writer).expect("within the bounds of the table");
    let mut octets = writer.finish();
    let (version, id) = kind.header();
    octets[..2].copy_from_slice(&[version, id]);
    octets
}

/// Whether a type can hold itself, or one that can.
fn leads_deep(schema: &Schema) -> bool {
    match schema {
        Schema::Sequence(sequence) => {
            sequence.is_recursive || sequence.root.iter().any(|c| leads_deep(c.schema))
        }
        Schema::SequenceOf(list) => leads_deep(list.item),
        Schema::Choice(choice) => choice.root.iter().any(|a| leads_deep(a.schema)),
        _ => false,
    }
}

/// Numbers that look random (splitmix64).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ bits >> 31
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub fn one_in(&mut self, count: u64) -> bool {
        self.below(count) == 0
    }

    /// 0 to `most`, its ends more often than others.
    fn up_to(&mut self, most: u64) -> u64 {
        match self.below(6) {
            0 => 0,
            1 => most,
            _ if most == u64::MAX => self.next(),
            _ => self.below(most + 1),
        }
    }

    fn octets(&mut self, most: u64) -> Vec<u8> {
        (0..self.below(most + 1)).map(|_| self.next() as u8).collect()
    }
}

struct Maker {
    random: Random,
    /// Values that may still be made before what is optional stays away.
    budget: i64,
    /// How often to enter types that can hold themselves, where that is what it is about.
    rounds: Option<usize>,
}

/// A number, where the value is one.
type Made = Result<i64, Malformed>;

impl Maker {
    fn value(&mut self, schema: &Schema, writer: &mut Writer) -> Made {
        self.budget -= 1;
        match schema {
            Schema::Boolean => writer.bit(self.random.one_in(2)),
            Schema::Null => {}
            Schema::Integer(integer) => return Ok(self.integer(integer, writer)),
            Schema::Enumerated(enumerated) => self.enumerated(enumerated, writer),
            Schema::BitString(size) => {
                let length = self.size(size, 70, writer)?;
                (0..length).for_each(|_| writer.bit(self.random.one_in(2)));
            }
            Schema::OctetString(size) => {
                let length = self.size(size, 30, writer)?;
                (0..length).for_each(|_| writer.bits(self.random.below(256), 8));
            }
            Schema::Text(characters, size) => self.text(*characters, size, writer)?,
            Schema::Sequence(sequence) => self.sequence(sequence, writer)?,
            Schema::SequenceOf(list) => self.list(list, writer)?,
            Schema::Choice(choice) => self.choice(choice, writer)?,
            Schema::Open(_) => unreachable!("only in a SEQUENCE"),
        }
        Ok(0)
    }

    fn is_extended(&mut self) -> bool {
        self.rounds.is_none() && self.random.one_in(6)
    }

    /// Whether this is the way down, and goes on.
    fn goes_deep(&self, schema: &Schema) -> bool {
        self.rounds.is_some_and(|rounds| rounds > 0) && leads_deep(schema)
    }

    fn integer(&mut self, integer: &Integer, writer: &mut Writer) -> i64 {
        let any = self.random.next() as i64 >> self.random.below(64);
        let Some((least, most)) = integer.range else {
            writer.integer(any);
            return any;
        };
        if integer.is_extensible {
            let is_outside = self.is_extended() && !integer.contains(any);
            writer.bit(is_outside);
            if is_outside {
                writer.integer(any);
                return any;
            }
        }
        let offset = self.random.up_to(most.abs_diff(least));
        writer.bits(offset, integer.width());
        least.wrapping_add_unsigned(offset)
    }

    /// An index behind the extension marker: one that is known, or any.
    fn index_added(&mut self, known: usize) -> u16 {
        match self.random.below(3) {
            0 => self.random.below(known as u64 + 1) as u16,
            1 => self.random.below(64) as u16,
            _ => self.random.next() as u16 >> self.random.below(10),
        }
    }

    fn enumerated(&mut self, enumerated: &Enumerated, writer: &mut Writer) {
        if let Some(additions) = enumerated.additions {
            if self.is_extended() {
                let index = self.index_added(additions.len());
                return writer.addition(index);
            }
            writer.bit(false);
        }
        let last = enumerated.root.len() as u64 - 1;
        writer.bits(self.random.up_to(last), width_of(last));
    }

    /// Writes a length, of mostly no more than `usual`.
    fn size(&mut self, size: &Size, usual: u64, writer: &mut Writer) -> Result<usize, Malformed> {
        let least = size.least as u64;
        let most = size.most.map_or(usual, |most| most as u64);
        let is_short = self.budget < 0 || most > least + usual && !self.random.one_in(20);
        let room = if self.budget < 0 {
            0
        } else if is_short {
            usual
        } else {
            most - least
        };
        let mut length = (least + self.random.up_to(room.min(most - least))) as usize;
        if size.is_extensible {
            let is_outside = self.is_extended() && self.budget > 0;
            if is_outside {
                length = match self.random.below(2) {
                    0 if least > 0 => self.random.below(least) as usize,
                    _ => most as usize + 1 + self.random.below(140) as usize,
                };
            }
            writer.bit(is_outside);
            if is_outside {
                writer.length(length)?;
                return Ok(length);
            }
        }
        match size.width() {
            Some(width) => writer.bits(length as u64 - least, width),
            None => writer.length(length)?,
        }
        Ok(length)
    }

    fn text(
        &mut self,
        characters: Characters,
        size: &Size,
        writer: &mut Writer,
    ) -> Result<(), Malformed> {
        match characters {
            Characters::Ia5 => {
                let length = self.size(size, 20, writer)?;
                (0..length).for_each(|_| writer.bits(self.random.below(128), 7));
            }
            Characters::Numeric => {
                let length = self.size(size, 20, writer)?;
                (0..length).for_each(|_| writer.bits(self.random.below(11), 4));
            }
            Characters::Utf8 => {
                let most = size.most.unwrap_or(40).min(60) as u64;
                let length = size.least as u64 + self.random.below(most - size.least as u64 + 1);
                let text: String = (0..length)
                    .map(|_| ['a', 'Ł', '€', '🚦', '\0'][self.random.below(5) as usize])
                    .collect();
                writer.open_octets(text.as_bytes())?;
            }
        }
        Ok(())
    }

    fn list(&mut self, list: &SequenceOf, writer: &mut Writer) -> Result<(), Malformed> {
        let count = self.size(&list.size, 5, writer)?;
        (0..count).try_for_each(|_| self.value(list.item, writer).map(|_| ()))
    }

    fn choice(&mut self, choice: &Choice, writer: &mut Writer) -> Result<(), Malformed> {
        if let Some(additions) = choice.additions {
            if self.is_extended() {
                let index = self.index_added(additions.len());
                writer.addition(index);
                return match additions.get(usize::from(index)) {
                    Some(known) => self
                        .open(writer, |maker, inner| maker.value(known.schema, inner).map(|_| ())),
                    None => writer.open_octets(&self.random.octets(9)),
                };
            }
            writer.bit(false);
        }
        let last = choice.root.len() as u64 - 1;
        let index = match choice.root.iter().position(|a| self.goes_deep(a.schema)) {
            Some(index) => index as u64,
            None => self.random.up_to(last),
        };
        writer.bits(index, width_of(last));
        self.value(choice.root[index as usize].schema, writer).map(|_| ())
    }

    /// An open type, now and then with octets behind its content.
    fn open(
        &mut self,
        writer: &mut Writer,
        content: impl FnOnce(&mut Self, &mut Writer) -> Result<(), Malformed>,
    ) -> Result<(), Malformed> {
        let mut inner = Writer::new();
        content(self, &mut inner)?;
        let mut octets = inner.finish();
        if octets.is_empty() || self.random.one_in(12) {
            octets.push(0);
        }
        writer.open_octets(&octets)
    }

    fn sequence(&mut self, sequence: &Sequence, writer: &mut Writer) -> Result<(), Malformed> {
        let mut is_extended = false;
        if let Some(rounds) = self.rounds.as_mut().filter(|_| sequence.is_recursive) {
            *rounds = rounds.saturating_sub(1);
        }
        if sequence.additions.is_some() {
            is_extended = self.is_extended();
            writer.bit(is_extended);
        }
        self.components(sequence.root, writer)?;
        match sequence.additions {
            Some(additions) if is_extended => self.additions(additions, writer),
            _ => Ok(()),
        }
    }

    fn components(&mut self, all: &[Component], writer: &mut Writer) -> Result<(), Malformed> {
        let mut is_there = Vec::new();
        for component in all {
            let is_optional = component.presence != Presence::Required;
            let is_wanted = self.budget > 0 && self.random.one_in(2);
            is_there.push(!is_optional || is_wanted || self.goes_deep(component.schema));
            if is_optional {
                writer.bit(is_there[is_there.len() - 1]);
            }
        }
        let mut numbers = Vec::new();
        for (component, is_there) in all.iter().zip(is_there) {
            numbers.push(match (component.schema, component.presence) {
                _ if !is_there => 0,
                (Schema::Open(open), _) => self.content(open, &numbers, writer)?,
                (schema, Presence::Default(default)) => loop {
                    let mut ahead = writer.clone();
                    let number = self.value(schema, &mut ahead)?;
                    if number != default {
                        *writer = ahead;
                        break number;
                    }
                },
                (schema, _) => self.value(schema, writer)?,
            });
        }
        Ok(())
    }

    fn content(&mut self, open: &Open, numbers: &[i64], writer: &mut Writer) -> Made {
        let number = numbers[open.selector];
        match open.known.iter().find(|(known, _)| *known == number) {
            Some((_, schema)) => {
                self.open(writer, |maker, inner| maker.value(schema, inner).map(|_| ()))?;
            }
            None => writer.open_octets(&self.random.octets(9))?,
        }
        Ok(0)
    }

    fn additions(&mut self, known: &[Addition], writer: &mut Writer) -> Result<(), Malformed> {
        let most = if self.random.one_in(10) { 130 } else { known.len() as u64 + 3 };
        let count = 1 + self.random.below(most) as usize;
        writer.small_length(count)?;
        let is_there: Vec<bool> = (0..count).map(|_| self.random.one_in(2)).collect();
        is_there.iter().for_each(|is_there| writer.bit(*is_there));
        for index in (0..count).filter(|index| is_there[*index]) {
            match known.get(index) {
                Some(Addition::Component(component)) => self.open(writer, |maker, inner| {
                    maker.value(component.schema, inner).map(|_| ())
                })?,
                Some(Addition::Group(group)) => {
                    self.open(writer, |maker, inner| maker.components(group.root, inner))?;
                }
                None => writer.open_octets(&self.random.octets(5))?,
            }
        }
        Ok(())
    }
}

fn width_of(most: u64) -> u32 {
    64 - most.leading_zeros()
}

const fn table(kind: MessageKind) -> &'static Schema {
    match kind {
        MessageKind::Cam => &schema::cam_pdu_descriptions::CAM,
        MessageKind::Denm => &schema::denm_pdu_descriptions::DENM,
        MessageKind::Spatem => &schema::spatem_pdu_descriptions::SPATEM,
        MessageKind::Mapem => &schema::mapem_pdu_descriptions::MAPEM,
        MessageKind::Srem => &schema::srem_pdu_descriptions::SREM,
        MessageKind::Ssem => &schema::ssem_pdu_descriptions::SSEM,
        MessageKind::Ivim => &schema::ivim_pdu_descriptions::IVIM,
        MessageKind::Rtcmem => &schema::rtcmem_pdu_descriptions::RTCMEM,
    }
}
