//! A small writer of PBF, by another reading of its wire format: prost's.

use flate2::{Compression, write::ZlibEncoder};
use prost::Message;
use std::io::Write;

#[derive(Clone, PartialEq, Message)]
pub(super) struct BlobHeader {
    #[prost(string, required, tag = "1")]
    pub(super) kind: String,
    #[prost(int32, required, tag = "3")]
    pub(super) datasize: i32,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct Blob {
    #[prost(bytes = "vec", optional, tag = "1")]
    pub(super) raw: Option<Vec<u8>>,
    #[prost(int32, optional, tag = "2")]
    pub(super) raw_size: Option<i32>,
    #[prost(bytes = "vec", optional, tag = "3")]
    pub(super) zlib_data: Option<Vec<u8>>,
    #[prost(bytes = "vec", optional, tag = "7")]
    pub(super) zstd_data: Option<Vec<u8>>,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct HeaderBlock {
    #[prost(string, repeated, tag = "4")]
    pub(super) required_features: Vec<String>,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct PrimitiveBlock {
    #[prost(message, optional, tag = "1")]
    pub(super) strings: Option<StringTable>,
    #[prost(message, repeated, tag = "2")]
    pub(super) groups: Vec<Group>,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct StringTable {
    #[prost(bytes = "vec", repeated, tag = "1")]
    pub(super) s: Vec<Vec<u8>>,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct Group {
    #[prost(message, repeated, tag = "1")]
    pub(super) nodes: Vec<PlainNode>,
    #[prost(message, optional, tag = "2")]
    pub(super) dense: Option<Dense>,
    #[prost(message, repeated, tag = "3")]
    pub(super) ways: Vec<WayMessage>,
    #[prost(message, repeated, tag = "4")]
    pub(super) relations: Vec<Relation>,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct PlainNode {
    #[prost(sint64, required, tag = "1")]
    pub(super) id: i64,
    #[prost(uint32, repeated, tag = "2")]
    pub(super) keys: Vec<u32>,
    #[prost(uint32, repeated, tag = "3")]
    pub(super) vals: Vec<u32>,
    #[prost(sint64, required, tag = "8")]
    pub(super) lat: i64,
    #[prost(sint64, required, tag = "9")]
    pub(super) lon: i64,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct Dense {
    #[prost(sint64, repeated, tag = "1")]
    pub(super) id: Vec<i64>,
    #[prost(sint64, repeated, tag = "8")]
    pub(super) lat: Vec<i64>,
    #[prost(sint64, repeated, tag = "9")]
    pub(super) lon: Vec<i64>,
    #[prost(int32, repeated, tag = "10")]
    pub(super) keys_vals: Vec<i32>,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct WayMessage {
    #[prost(int64, required, tag = "1")]
    pub(super) id: i64,
    #[prost(uint32, repeated, tag = "2")]
    pub(super) keys: Vec<u32>,
    #[prost(uint32, repeated, tag = "3")]
    pub(super) vals: Vec<u32>,
    #[prost(sint64, repeated, tag = "8")]
    pub(super) refs: Vec<i64>,
}

#[derive(Clone, PartialEq, Message)]
pub(super) struct Relation {
    #[prost(int64, required, tag = "1")]
    pub(super) id: i64,
    #[prost(uint32, repeated, tag = "2")]
    pub(super) keys: Vec<u32>,
    #[prost(uint32, repeated, tag = "3")]
    pub(super) vals: Vec<u32>,
    #[prost(int32, repeated, tag = "8")]
    pub(super) roles: Vec<i32>,
    #[prost(sint64, repeated, tag = "9")]
    pub(super) memids: Vec<i64>,
    #[prost(int32, repeated, tag = "10")]
    pub(super) types: Vec<i32>,
}

type Tags<'t> = &'t [(&'t str, &'t str)];

/// Id, metres east and north, tags.
type Placed = (i64, f64, f64, Vec<(u32, u32)>);

/// A map to be, in metres east and north of a place in Chisinau.
#[derive(Default)]
pub(super) struct Town {
    strings: Vec<String>,
    nodes: Vec<Placed>,
    ways: Vec<WayMessage>,
    relations: Vec<Relation>,
}

impl Town {
    fn string(&mut self, text: &str) -> u32 {
        if self.strings.is_empty() {
            self.strings.push(String::new());
        }
        let known = self.strings.iter().position(|s| s == text);
        known.unwrap_or_else(|| {
            self.strings.push(text.to_owned());
            self.strings.len() - 1
        }) as u32
    }

    fn pairs(&mut self, tags: Tags<'_>) -> Vec<(u32, u32)> {
        tags.iter().map(|(k, v)| (self.string(k), self.string(v))).collect()
    }

    pub(super) fn node(&mut self, id: i64, x_m: f64, y_m: f64, tags: Tags<'_>) {
        let tags = self.pairs(tags);
        self.nodes.push((id, x_m, y_m, tags));
    }

    pub(super) fn way(&mut self, id: i64, nodes: &[i64], tags: Tags<'_>) {
        let (keys, vals) = self.pairs(tags).into_iter().unzip();
        self.ways.push(WayMessage { id, keys, vals, refs: deltas(nodes.iter().copied()) });
    }

    pub(super) fn restriction(&mut self, kind: &str, from: i64, via: i64, to: i64) {
        let (keys, vals) =
            self.pairs(&[("type", "restriction"), ("restriction", kind)]).into_iter().unzip();
        let roles = ["from", "via", "to"].map(|r| self.string(r).cast_signed()).to_vec();
        let id = self.relations.len() as i64 + 1;
        let memids = deltas([from, via, to].into_iter());
        self.relations.push(Relation { id, keys, vals, roles, memids, types: vec![1, 0, 1] });
    }

    pub(super) fn block(&self) -> PrimitiveBlock {
        let mut nodes: Vec<_> = self.nodes.iter().collect();
        nodes.sort_by_key(|n| n.0);
        // 1e-7 degrees.
        let lat = |y_m: f64| 470_245_000 + (y_m / 111_180.0 * 1e7).round() as i64;
        let lon = |x_m: f64| 288_322_000 + (x_m / 75_990.0 * 1e7).round() as i64;
        let mut keys_vals = Vec::new();
        for (.., tags) in &nodes {
            keys_vals.extend(tags.iter().flat_map(|(k, v)| [*k as i32, *v as i32]));
            keys_vals.push(0);
        }
        let dense = Dense {
            id: deltas(nodes.iter().map(|n| n.0)),
            lat: deltas(nodes.iter().map(|n| lat(n.2))),
            lon: deltas(nodes.iter().map(|n| lon(n.1))),
            keys_vals,
        };
        let strings = self.strings.iter().map(|s| s.clone().into_bytes()).collect();
        let of_nodes = Group { dense: Some(dense), ..Group::default() };
        let of_ways = Group { ways: self.ways.clone(), ..Group::default() };
        let others = Group { relations: self.relations.clone(), ..Group::default() };
        PrimitiveBlock {
            strings: Some(StringTable { s: strings }),
            groups: vec![of_nodes, of_ways, others],
        }
    }

    pub(super) fn pbf(&self) -> Vec<u8> {
        file(&self.block())
    }
}

fn deltas(numbers: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut last = 0;
    numbers.map(|n| n - core::mem::replace(&mut last, n)).collect()
}

/// A file of a header and one block.
pub(super) fn file(block: &PrimitiveBlock) -> Vec<u8> {
    let mut out = header(&["OsmSchema-V0.6", "DenseNodes"]);
    out.extend(blob("OSMData", &packed(&block.encode_to_vec())));
    out
}

pub(super) fn header(features: &[&str]) -> Vec<u8> {
    let required_features = features.iter().map(|f| (*f).to_owned()).collect();
    let raw = HeaderBlock { required_features }.encode_to_vec();
    blob("OSMHeader", &Blob { raw: Some(raw), ..Blob::default() })
}

pub(super) fn packed(content: &[u8]) -> Blob {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).unwrap();
    Blob {
        raw_size: Some(content.len() as i32),
        zlib_data: Some(encoder.finish().unwrap()),
        ..Blob::default()
    }
}

pub(super) fn blob(kind: &str, blob: &Blob) -> Vec<u8> {
    let content = blob.encode_to_vec();
    let header = BlobHeader { kind: kind.to_owned(), datasize: content.len() as i32 };
    let header = header.encode_to_vec();
    let mut out = (header.len() as u32).to_be_bytes().to_vec();
    out.extend(header);
    out.extend(content);
    out
}
