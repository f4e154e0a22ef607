//! Opening files, compressed ones too.

use flate2::bufread::GzDecoder;
use std::fs::File;
use std::io::{BufRead, BufReader, Result};
use std::path::Path;

/// A file's content as it comes.
pub type Input = Box<dyn BufRead>;

/// Opens a file for reading; one that begins like gzip is uncompressed on the way.
///
/// # Errors
/// Those of opening it.
pub fn read_file(path: &Path) -> Result<Input> {
    let mut plain = BufReader::with_capacity(BUFFER, File::open(path)?);
    let compressed = plain.fill_buf()?.starts_with(&GZIP);
    if compressed {
        return Ok(Box::new(BufReader::with_capacity(BUFFER, GzDecoder::new(plain))));
    }
    Ok(Box::new(plain))
}

const GZIP: [u8; 2] = [0x1f, 0x8b];
const BUFFER: usize = 1 << 16;
