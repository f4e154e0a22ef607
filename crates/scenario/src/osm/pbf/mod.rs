//! PBF, OpenStreetMap's binary format: a file of blobs, each compressed by itself.
//!
//! After <https://wiki.openstreetmap.org/wiki/PBF_Format> and its `fileformat.proto` and
//! `osmformat.proto`. What a hostile file could make large is limited by name; nothing is
//! allocated because a file says that it will need it.

mod block;
mod wire;

pub(super) use block::{Elements, Member, MemberKind, Tags};

use crate::problems::{Mark, Problem};
use flate2::bufread::ZlibDecoder;
use std::io::{BufRead, ErrorKind, Read};
use wire::{Fault, Fields};

/// Gives every element of a file to `elements`; `file` is its name in problems.
///
/// # Errors
/// The first thing that makes the file unreadable, with the blob and where it begins.
pub(super) fn read(
    file: &str,
    input: &mut dyn BufRead,
    elements: &mut dyn Elements,
) -> Result<(), Problem> {
    let mut blobs = Blobs { input, at: 0, number: 0 };
    let mut content = Vec::new();
    loop {
        let (number, at) = (blobs.number, blobs.at);
        let step = blobs.next(&mut content).and_then(|kind| match kind {
            None => Ok(false),
            Some(Kind::Header) if number == 0 => header(&content).map(|()| true),
            Some(Kind::Header) => Err("found a second OSMHeader".to_owned()),
            Some(_) if number == 0 => Err("found no OSMHeader, expected it first".to_owned()),
            Some(Kind::Blocks) => block::read(&content, elements).map(|()| true),
            Some(Kind::Other) => Ok(true),
        });
        match step {
            Ok(true) => {}
            Ok(false) if number == 0 => {
                return Err(problem(file, "the file is empty, expected OpenStreetMap's PBF"));
            }
            Ok(false) => return Ok(()),
            Err(fault) => {
                let what = format!("blob {} at octet {at}: {fault}", number + 1);
                return Err(problem(file, what));
            }
        }
    }
}

/// A problem of the whole file.
pub(super) fn problem(file: &str, what: impl Into<String>) -> Problem {
    Problem { mark: Mark::file(file), message: what.into() }
}

/// What a blob holds.
enum Kind {
    Header,
    Blocks,
    /// Readers are to skip what they don't know.
    Other,
}

struct Blobs<'i> {
    input: &'i mut dyn BufRead,
    at: u64,
    number: usize,
}

impl Blobs<'_> {
    /// The next blob's content, uncompressed; `None` at the end of the file.
    fn next(&mut self, content: &mut Vec<u8>) -> Result<Option<Kind>, Fault> {
        let mut length = Vec::new();
        self.take(4, &mut length)?;
        let Ok(four) = <[u8; 4]>::try_from(length.as_slice()) else {
            return if length.is_empty() { Ok(None) } else { Err(CUT.to_owned()) };
        };
        let first = self.number == 0;
        if first && (four.starts_with(b"<") || four.starts_with(b"\xef\xbb\xbf<")) {
            return Err("found XML, expected PBF: osmium or osmconvert make one of it".to_owned());
        }
        let length = u32::from_be_bytes(four) as usize;
        if length == 0 || length > MAX_HEADER {
            let hint = if first { ": no PBF file?" } else { "" };
            return Err(format!(
                "a BlobHeader of {length} octets, expected 1 to {MAX_HEADER}{hint}"
            ));
        }
        let mut header = Vec::new();
        self.exactly(length, &mut header)?;
        let (kind, size) = blob_header(&header).map_err(|e| format!("BlobHeader: {e}"))?;
        let mut blob = Vec::new();
        self.exactly(size, &mut blob)?;
        self.number += 1;
        let kind = match kind {
            "OSMHeader" => Kind::Header,
            "OSMData" => Kind::Blocks,
            _ => return Ok(Some(Kind::Other)),
        };
        open(&blob, content)?;
        Ok(Some(kind))
    }

    fn exactly(&mut self, length: usize, into: &mut Vec<u8>) -> Result<(), Fault> {
        self.take(length, into)?;
        if into.len() < length {
            let found = into.len();
            return Err(format!("{CUT}: {found} of {length} octets are there"));
        }
        Ok(())
    }

    /// At most so many octets; memory grows with what comes, not with what is said.
    fn take(&mut self, length: usize, into: &mut Vec<u8>) -> Result<(), Fault> {
        let mut part = Read::take(&mut *self.input, length as u64);
        part.read_to_end(into).map_err(|e| format!("can't be read: {e}"))?;
        self.at += into.len() as u64;
        Ok(())
    }
}

/// A blob's kind and size.
fn blob_header(header: &[u8]) -> Result<(&str, usize), Fault> {
    let mut fields = Fields::of(header);
    let (mut kind, mut size) = (None, None);
    while let Some((number, value)) = fields.next()? {
        match number {
            1 => {
                let text = core::str::from_utf8(value.bytes("type")?);
                kind = Some(text.map_err(|_| "type: expected UTF-8".to_owned())?);
            }
            3 => size = Some(value.number("datasize")?),
            _ => {}
        }
    }
    let kind = kind.ok_or("has no type")?;
    let size = size.ok_or("has no datasize")?;
    let small = usize::try_from(size).ok().filter(|n| *n <= MAX_BLOB);
    let small = small.ok_or_else(|| format!("datasize is {size}, expected up to {MAX_BLOB}"))?;
    Ok((kind, small))
}

/// Uncompresses a blob.
fn open(blob: &[u8], content: &mut Vec<u8>) -> Result<(), Fault> {
    content.clear();
    let mut fields = Fields::of(blob);
    let (mut raw, mut zlib, mut raw_size) = (None, None, None);
    while let Some((number, value)) = fields.next()? {
        match number {
            1 => raw = Some(value.bytes("raw")?),
            2 => raw_size = Some(value.number("raw_size")?),
            3 => zlib = Some(value.bytes("zlib_data")?),
            4..=7 => {
                let names = ["lzma", "bzip2", "lz4", "zstd"];
                let name = names.get(number as usize - 4).copied().unwrap_or_default();
                return Err(format!("compressed with {name}, expected zlib or nothing"));
            }
            _ => {}
        }
    }
    if let Some(raw) = raw {
        if raw.len() > MAX_BLOB {
            return Err(format!("{} octets, expected up to {MAX_BLOB}", raw.len()));
        }
        content.extend_from_slice(raw);
        return Ok(());
    }
    let zlib = zlib.ok_or("the blob holds neither raw nor zlib_data")?;
    let raw_size = raw_size.ok_or("zlib_data has no raw_size beside it")?;
    if raw_size > MAX_BLOB as u64 {
        return Err(format!("raw_size is {raw_size}, expected up to {MAX_BLOB}"));
    }
    let mut unpacked = ZlibDecoder::new(zlib).take(raw_size + 1);
    unpacked.read_to_end(content).map_err(|e| match e.kind() {
        ErrorKind::UnexpectedEof => "zlib_data is cut short".to_owned(),
        _ => format!("zlib_data: {e}"),
    })?;
    if content.len() as u64 != raw_size {
        let more = if content.len() as u64 > raw_size { "more" } else { "less" };
        return Err(format!("raw_size is {raw_size}, zlib_data holds {more}"));
    }
    Ok(())
}

/// Checks that the file asks of its reader only what this one can do.
fn header(content: &[u8]) -> Result<(), Fault> {
    let mut fields = Fields::of(content);
    while let Some((number, value)) = fields.next()? {
        if number != 4 {
            continue;
        }
        let feature = String::from_utf8_lossy(value.bytes("required_features")?);
        if !FEATURES.contains(&feature.as_ref()) {
            let shown: String = feature.chars().take(60).filter(|c| !c.is_control()).collect();
            return Err(format!(
                "the file requires \"{shown}\", this reader knows {}",
                FEATURES.join(" and ")
            ));
        }
    }
    Ok(())
}

/// What this reader can do. Files with history hold deleted and superseded elements.
const FEATURES: &[&str] = &["OsmSchema-V0.6", "DenseNodes"];
const CUT: &str = "the file is cut short";
/// The format's own limit: 64 KiB.
const MAX_HEADER: usize = 64 << 10;
/// The format's own limit, compressed and not: 32 MiB.
const MAX_BLOB: usize = 32 << 20;
