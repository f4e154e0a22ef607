//! Files that are cut short, broken, or made to hurt.

use super::writer::{Blob, Dense, Group, PlainNode, PrimitiveBlock, StringTable, WayMessage};
use super::writer::{blob, file, header, packed};
use super::{Map, crossroads, import, read};
use proptest::prelude::*;
use prost::Message;
use std::io::Cursor;

fn error_of(octets: &[u8]) -> String {
    read(octets).unwrap_err()
}

fn with_data(data: &[u8]) -> Vec<u8> {
    let mut out = header(&["OsmSchema-V0.6"]);
    out.extend_from_slice(data);
    out
}

#[test]
fn what_is_no_pbf_is_said_to_be_none() {
    for (octets, expected) in [
        (&b""[..], "t.osm.pbf: the file is empty, expected OpenStreetMap's PBF"),
        (b"<?xml version='1.0'?>", "blob 1 at octet 0: found XML, expected PBF"),
        (b"GARBAGE", "blob 1 at octet 0: a BlobHeader of 1195463234 octets, expected 1 to 65536"),
        (b"\0\0", "blob 1 at octet 0: the file is cut short"),
        (b"\0\0\0\x05abc", "blob 1 at octet 0: the file is cut short: 3 of 5 octets are there"),
    ] {
        let error = error_of(octets);
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn a_file_cut_anywhere_is_an_error() {
    let whole = crossroads().pbf();
    assert!(read(&whole).is_ok());
    for end in 0..whole.len() {
        let error = error_of(&whole[..end]);
        assert!(error.starts_with("t.osm.pbf: "), "{end}: {error}");
    }
}

#[test]
fn what_the_reader_cannot_do_is_refused_by_name() {
    let octets = header(&["OsmSchema-V0.6", "HistoricalInformation"]);
    let error = error_of(&octets);
    assert!(error.contains("blob 1 at octet 0: the file requires \"HistoricalInformation\""));
    let zstd = Blob { zstd_data: Some(vec![1]), raw_size: Some(9), ..Blob::default() };
    let error = error_of(&with_data(&blob("OSMData", &zstd)));
    assert!(error.contains("compressed with zstd, expected zlib or nothing"), "{error}");
    let empty = Blob { raw: Some(Vec::new()), ..Blob::default() };
    assert!(error_of(&blob("OSMData", &empty)).contains("expected it first"));
    assert!(error_of(&with_data(&blob("OSMData", &Blob::default()))).contains("neither raw nor"));
    let twice = with_data(&header(&[]));
    assert!(error_of(&twice).contains("a second OSMHeader"));
}

#[test]
fn bombs_are_refused() {
    // Much more comes out than is said, and more is said than may be.
    let zeros = vec![0; 40 << 20];
    let bomb = packed(&zeros);
    let error = error_of(&with_data(&blob("OSMData", &bomb)));
    assert!(error.contains("raw_size is 41943040, expected up to 33554432"), "{error}");
    let small = Blob { raw_size: Some(1000), ..bomb };
    let error = error_of(&with_data(&blob("OSMData", &small)));
    assert!(error.contains("raw_size is 1000, zlib_data holds more"), "{error}");
    // A size that is only said.
    let mut said = header(&["DenseNodes"]);
    let header = super::writer::BlobHeader { kind: "OSMData".into(), datasize: i32::MAX };
    let header = header.encode_to_vec();
    said.extend((header.len() as u32).to_be_bytes());
    said.extend(header);
    assert!(error_of(&said).contains("datasize is 2147483647, expected up to 33554432"));
}

#[test]
fn a_block_of_empty_things_takes_no_memory() {
    // Sixteen million empty ways, nodes or strings: two octets each.
    let many = 15 << 20;
    let group = |tag: u8| {
        let inner: Vec<u8> = [tag, 0].repeat(many);
        let mut outer = vec![0x12];
        prost::encode_length_delimiter(inner.len(), &mut outer).unwrap();
        outer.extend(inner);
        error_of(&with_data(&blob("OSMData", &packed(&outer))))
    };
    assert!(group(0x1a).contains("way: expected an id"));
    assert!(group(0x0a).contains("node: expected id, lat and lon"));
    let inner: Vec<u8> = [0x0a, 0].repeat(many);
    let mut outer = vec![0x0a];
    prost::encode_length_delimiter(inner.len(), &mut outer).unwrap();
    outer.extend(inner);
    let error = error_of(&with_data(&blob("OSMData", &packed(&outer))));
    assert!(error.contains("more than 1000000 strings"), "{error}");
}

#[test]
fn broken_blocks_are_refused_with_the_element() {
    let text = |list: &[&str]| StringTable { s: list.iter().map(|s| (*s).into()).collect() };
    let block = |group: Group| {
        let strings = Some(text(&["", "highway", "primary"]));
        error_of(&file(&PrimitiveBlock { strings, groups: vec![group] }))
    };
    let way = |w: WayMessage| block(Group { ways: vec![w], ..Group::default() });
    let dense = |d: Dense| {
        // Nodes are read only if roads want some.
        let ways = vec![WayMessage { id: 1, keys: vec![1], vals: vec![2], refs: vec![1, 1] }];
        block(Group { dense: Some(d), ways, ..Group::default() })
    };
    let w = WayMessage { id: 7, keys: vec![1], vals: vec![9], refs: vec![1, 1] };
    assert!(way(w).contains("way: 7: string 9 is asked for, the block has 3"));
    let w = WayMessage { id: 7, keys: vec![1, 1], vals: vec![2], refs: vec![1] };
    assert!(way(w).contains("way: 7: 2 keys and 1 values, expected as many"));
    let w = WayMessage { id: 7, refs: vec![i64::MAX, 1], ..WayMessage::default() };
    assert!(way(w).contains("way: 7: refs: the differences exceed 64 bits"));
    let d = Dense { id: vec![1, 1], lat: vec![0], lon: vec![0, 0], keys_vals: vec![] };
    let error = dense(d);
    assert!(error.contains("2 ids, 1 latitudes and 2 longitudes, expected as many"), "{error}");
    let d = Dense { id: vec![1], lat: vec![0], lon: vec![0], keys_vals: vec![1] };
    assert!(dense(d).contains("1: keys_vals ends before the node's tags do"));
    let d = Dense { id: vec![1], lat: vec![2_000_000_000], lon: vec![0], keys_vals: vec![] };
    assert!(dense(d).contains("dense nodes: 1: "));
    let nodes = vec![PlainNode { id: 5, lat: i64::MAX, lon: 0, ..PlainNode::default() }];
    let ways = vec![WayMessage { id: 1, keys: vec![1], vals: vec![2], refs: vec![5, 1] }];
    assert!(block(Group { nodes, ways, ..Group::default() }).contains("node: 5: "));
}

#[test]
fn nodes_outside_of_the_file_are_told() {
    let mut town = crossroads();
    town.way(900, &[3, 77_777, 88_888], &[("highway", "residential")]);
    let import = read(&town.pbf()).unwrap();
    assert!(super::noted(&import, "1 roads with nodes outside of the file"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn octets_changed_by_chance_never_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        // Not compressed, so that changes reach what is inside.
        let raw = crossroads().block().encode_to_vec();
        let plain = Blob { raw: Some(raw), ..Blob::default() };
        let mut octets = with_data(&blob("OSMData", &plain));
        for (place, octet) in changes {
            let at = place.index(octets.len());
            octets[at] = octet;
        }
        if let Ok(map) = Map::read("t", Cursor::new(&octets))
            && let Ok(mut import) = import(&map, "t", None)
        {
            let _ = import.files("t", &crate::Overrides::default());
        }
    }

    #[test]
    fn octets_by_chance_never_panic(octets in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&with_data(&blob("OSMData", &packed(&octets))));
        let _ = read(&octets);
    }
}
