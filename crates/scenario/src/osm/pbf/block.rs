//! One `PrimitiveBlock`: nodes, ways and relations that share a table of strings.

use super::wire::{Deltas, Fault, Fields, Packed, Value, zigzag};
use units::Wgs84;

/// Takes what a file holds, in the file's order. An error ends the reading.
pub(in crate::osm) trait Elements {
    /// Whether nodes are wanted; they are skipped unread otherwise.
    fn wants_nodes(&self) -> bool;
    /// Whether ways and relations are wanted.
    fn wants_ways(&self) -> bool;
    /// A node.
    fn node(&mut self, id: i64, at: Wgs84, tags: &Tags<'_>) -> Result<(), String>;
    /// A way through nodes.
    fn way(&mut self, id: i64, nodes: &[i64], tags: &Tags<'_>) -> Result<(), String>;
    /// A relation.
    fn relation(&mut self, id: i64, members: &[Member<'_>], tags: &Tags<'_>) -> Result<(), String>;
}

/// The tags of an element.
#[derive(Clone, Copy, Default, Debug)]
pub(in crate::osm) struct Tags<'t> {
    pairs: &'t [(&'t str, &'t str)],
}

impl<'t> Tags<'t> {
    pub(in crate::osm) fn of(pairs: &'t [(&'t str, &'t str)]) -> Self {
        Self { pairs }
    }

    /// The value of a key.
    pub(in crate::osm) fn get(&self, key: &str) -> Option<&'t str> {
        self.pairs.iter().find(|(k, _)| *k == key).map(|(_, v)| *v)
    }

    /// Whether a key has this value.
    pub(in crate::osm) fn is(&self, key: &str, value: &str) -> bool {
        self.get(key) == Some(value)
    }

    pub(in crate::osm) fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }
}

/// A member of a relation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::osm) struct Member<'t> {
    pub(in crate::osm) role: &'t str,
    pub(in crate::osm) kind: MemberKind,
    pub(in crate::osm) id: i64,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::osm) enum MemberKind {
    Node,
    Way,
    Relation,
}

/// The block's strings and the scale of its coordinates.
struct Block<'b> {
    strings: Vec<&'b str>,
    granularity: i64,
    lat_offset: i64,
    lon_offset: i64,
}

pub(super) fn read(content: &[u8], elements: &mut dyn Elements) -> Result<(), Fault> {
    let mut fields = Fields::of(content);
    let mut block = Block { strings: vec![], granularity: 100, lat_offset: 0, lon_offset: 0 };
    while let Some((number, value)) = fields.next()? {
        match number {
            1 => block.strings = strings(value.bytes("stringtable")?)?,
            17 => block.granularity = value.number("granularity")?.cast_signed(),
            19 => block.lat_offset = value.number("lat_offset")?.cast_signed(),
            20 => block.lon_offset = value.number("lon_offset")?.cast_signed(),
            _ => {}
        }
    }
    if !(1..=i64::from(i32::MAX)).contains(&block.granularity) {
        return Err(format!("granularity is {}, expected 1 or more", block.granularity));
    }
    // The table may stand behind what refers to it.
    let mut fields = Fields::of(content);
    while let Some((number, value)) = fields.next()? {
        if number == 2 {
            block.group(value.bytes("primitivegroup")?, elements)?;
        }
    }
    Ok(())
}

fn strings(table: &[u8]) -> Result<Vec<&str>, Fault> {
    let mut fields = Fields::of(table);
    let mut strings = Vec::new();
    while let Some((number, value)) = fields.next()? {
        if number != 1 {
            continue;
        }
        if strings.len() >= MAX_STRINGS {
            return Err(format!("a block's string table has more than {MAX_STRINGS} strings"));
        }
        // What isn't text, or longer than OpenStreetMap allows, can't be what we look for; a long
        // one would be searched again for each element that refers to it.
        let bytes = Some(value.bytes("stringtable")?).filter(|b| b.len() <= MAX_STRING_BYTES);
        strings.push(bytes.and_then(|b| core::str::from_utf8(b).ok()).unwrap_or("\u{fffd}"));
    }
    Ok(strings)
}

impl<'b> Block<'b> {
    fn group(&self, group: &'b [u8], elements: &mut dyn Elements) -> Result<(), Fault> {
        let mut fields = Fields::of(group);
        while let Some((number, value)) = fields.next()? {
            match number {
                1 if elements.wants_nodes() => {
                    self.node(value.bytes("node")?, elements).map_err(|e| format!("node: {e}"))?;
                }
                2 if elements.wants_nodes() => {
                    self.dense(value.bytes("dense")?, elements)
                        .map_err(|e| format!("dense nodes: {e}"))?;
                }
                3 if elements.wants_ways() => {
                    self.way(value.bytes("way")?, elements).map_err(|e| format!("way: {e}"))?;
                }
                4 if elements.wants_ways() => {
                    self.relation(value.bytes("relation")?, elements)
                        .map_err(|e| format!("relation: {e}"))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn string(&self, index: u64) -> Result<&'b str, Fault> {
        let found = usize::try_from(index).ok().and_then(|i| self.strings.get(i)).copied();
        found.ok_or_else(|| {
            format!("string {index} is asked for, the block has {}", self.strings.len())
        })
    }

    fn place(&self, id: i64, lat: i64, lon: i64) -> Result<Wgs84, Fault> {
        let degrees = |offset: i64, n: i64| {
            let nano = n.checked_mul(self.granularity).and_then(|n| n.checked_add(offset));
            nano.map_or(f64::INFINITY, |n| n as f64 * 1e-9)
        };
        let at = Wgs84::new(degrees(self.lat_offset, lat), degrees(self.lon_offset, lon));
        at.map_err(|e| format!("{id}: {e}"))
    }

    fn node(&self, message: &'b [u8], elements: &mut dyn Elements) -> Result<(), Fault> {
        let mut fields = Fields::of(message);
        let (mut id, mut lat, mut lon) = (None, None, None);
        let (mut keys, mut values) = (Packed::default(), Packed::default());
        while let Some((number, value)) = fields.next()? {
            match number {
                1 => id = Some(zigzag(value.number("id")?)),
                2 => keys.set(value, "keys")?,
                3 => values.set(value, "vals")?,
                8 => lat = Some(zigzag(value.number("lat")?)),
                9 => lon = Some(zigzag(value.number("lon")?)),
                _ => {}
            }
        }
        let (Some(id), Some(lat), Some(lon)) = (id, lat, lon) else {
            return Err("expected id, lat and lon".to_owned());
        };
        let pairs = self.pairs(keys, values).map_err(|e| format!("{id}: {e}"))?;
        elements.node(id, self.place(id, lat, lon)?, &Tags::of(&pairs))
    }

    fn dense(&self, message: &'b [u8], elements: &mut dyn Elements) -> Result<(), Fault> {
        let mut fields = Fields::of(message);
        let [mut ids, mut lats, mut lons] = [Deltas::default(); 3];
        let mut tags = Packed::default();
        let mut tagged = false;
        while let Some((number, value)) = fields.next()? {
            match number {
                1 => ids.packed.set(value, "id")?,
                8 => lats.packed.set(value, "lat")?,
                9 => lons.packed.set(value, "lon")?,
                10 => {
                    tags.set(value, "keys_vals")?;
                    // No tags at all may be written as nothing.
                    tagged = value != Value::Bytes(&[]);
                }
                _ => {}
            }
        }
        let counts = [ids, lats, lons].map(|d| d.packed.count());
        if counts[0] != counts[1] || counts[0] != counts[2] {
            let [i, a, o] = counts;
            return Err(format!("{i} ids, {a} latitudes and {o} longitudes, expected as many"));
        }
        let mut pairs = Vec::new();
        while let Some(id) = ids.next("id")? {
            let (lat, lon) = (lats.next("lat")?, lons.next("lon")?);
            let (Some(lat), Some(lon)) = (lat, lon) else {
                return Err(format!("{id}: expected a latitude and a longitude"));
            };
            pairs.clear();
            if tagged {
                self.next_tags(&mut tags, &mut pairs).map_err(|e| format!("{id}: {e}"))?;
            }
            elements.node(id, self.place(id, lat, lon)?, &Tags::of(&pairs))?;
        }
        Ok(())
    }

    /// The tags of the next dense node: pairs up to a zero.
    fn next_tags(
        &self,
        tags: &mut Packed<'b>,
        pairs: &mut Vec<(&'b str, &'b str)>,
    ) -> Result<(), Fault> {
        let cut = || "keys_vals ends before the node's tags do".to_owned();
        loop {
            let key = tags.next()?.ok_or_else(cut)?;
            if key == 0 {
                return Ok(());
            }
            let value = tags.next()?.ok_or_else(cut)?;
            self.pair(pairs, key, value)?;
        }
    }

    fn way(&self, message: &'b [u8], elements: &mut dyn Elements) -> Result<(), Fault> {
        let mut fields = Fields::of(message);
        let mut id = None;
        let (mut keys, mut values) = (Packed::default(), Packed::default());
        let mut refs = Deltas::default();
        while let Some((number, value)) = fields.next()? {
            match number {
                1 => id = Some(value.number("id")?.cast_signed()),
                2 => keys.set(value, "keys")?,
                3 => values.set(value, "vals")?,
                8 => refs.packed.set(value, "refs")?,
                _ => {}
            }
        }
        let id = id.ok_or("expected an id")?;
        let pairs = self.pairs(keys, values).map_err(|e| format!("{id}: {e}"))?;
        let count = refs.packed.count();
        if count > MAX_WAY_NODES {
            return Err(format!("{id}: {count} nodes, expected at most {MAX_WAY_NODES}"));
        }
        let mut nodes = Vec::with_capacity(count);
        while let Some(node) = refs.next("refs").map_err(|e| format!("{id}: {e}"))? {
            nodes.push(node);
        }
        elements.way(id, &nodes, &Tags::of(&pairs))
    }

    fn relation(&self, message: &'b [u8], elements: &mut dyn Elements) -> Result<(), Fault> {
        let mut fields = Fields::of(message);
        let mut id = None;
        let (mut keys, mut values) = (Packed::default(), Packed::default());
        let (mut roles, mut kinds, mut refs) =
            (Packed::default(), Packed::default(), Deltas::default());
        while let Some((number, value)) = fields.next()? {
            match number {
                1 => id = Some(value.number("id")?.cast_signed()),
                2 => keys.set(value, "keys")?,
                3 => values.set(value, "vals")?,
                8 => roles.set(value, "roles_sid")?,
                9 => refs.packed.set(value, "memids")?,
                10 => kinds.set(value, "types")?,
                _ => {}
            }
        }
        let id = id.ok_or("expected an id")?;
        let wrong = |e: Fault| format!("{id}: {e}");
        let pairs = self.pairs(keys, values).map_err(wrong)?;
        let tags = Tags::of(&pairs);
        let counts = [roles.count(), refs.packed.count(), kinds.count()];
        if counts[0] != counts[1] || counts[0] != counts[2] {
            let [r, m, t] = counts;
            return Err(wrong(format!("{r} roles, {m} members and {t} types, expected as many")));
        }
        if !tags.is("type", "restriction") || counts[0] > MAX_MEMBERS {
            // What is left are routes and areas, which may have thousands of members.
            return Ok(());
        }
        let mut members = Vec::with_capacity(counts[0]);
        while let (Some(role), Some(id), Some(kind)) =
            (roles.next()?, refs.next("memids")?, kinds.next()?)
        {
            let kind = match kind {
                0 => MemberKind::Node,
                1 => MemberKind::Way,
                2 => MemberKind::Relation,
                n => return Err(wrong(format!("found member type {n}, expected 0, 1 or 2"))),
            };
            members.push(Member { role: self.string(role).map_err(wrong)?, kind, id });
        }
        elements.relation(id, &members, &tags)
    }

    fn pairs(
        &self,
        mut keys: Packed<'b>,
        mut values: Packed<'b>,
    ) -> Result<Vec<(&'b str, &'b str)>, Fault> {
        let (k, v) = (keys.count(), values.count());
        if k != v {
            return Err(format!("{k} keys and {v} values, expected as many"));
        }
        let mut pairs = Vec::new();
        while let (Some(key), Some(value)) = (keys.next()?, values.next()?) {
            self.pair(&mut pairs, key, value)?;
        }
        Ok(pairs)
    }

    fn pair(&self, pairs: &mut Vec<(&'b str, &'b str)>, key: u64, value: u64) -> Result<(), Fault> {
        if pairs.len() >= MAX_TAGS {
            return Err(format!("more than {MAX_TAGS} tags"));
        }
        pairs.push((self.string(key)?, self.string(value)?));
        Ok(())
    }
}

/// Writers put 8,000 elements into a block; a string of its own for each of twenty tags of each
/// of them is far less than this.
const MAX_STRINGS: usize = 1_000_000;
/// 255 characters.
const MAX_STRING_BYTES: usize = 255 * 4;
/// OpenStreetMap allows a way 2,000 nodes; other writers more.
const MAX_WAY_NODES: usize = 100_000;
/// Elements with some hundred names in all languages exist.
const MAX_TAGS: usize = 1_000;
/// A restriction has three members, seldom some ways more.
const MAX_MEMBERS: usize = 64;
