//! Opening and reading files, compressed ones too.

use crate::process::SumoError;
use flate2::bufread::GzDecoder;
use scenario::Problem;
use scenario::sumo::{Additional, Edge, EdgeFunction, Import, Net};
use std::fs::File;
use std::io::{BufRead, BufReader, Result};
use std::path::{Path, PathBuf};
use testbed::Radio;
use units::Enu;

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

/// What a reader makes of a file.
pub(crate) fn read<T>(
    path: &Path,
    reader: impl FnOnce(&str, Input) -> std::result::Result<T, Problem>,
) -> std::result::Result<T, SumoError> {
    let name = path.display().to_string();
    let input = read_file(path).map_err(|e| SumoError::Scenario(format!("{name}: {e}")))?;
    reader(&name, input).map_err(|p| SumoError::Scenario(p.to_string()))
}

/// An imported network, and where its streets lie.
pub(crate) struct Town {
    pub imported: Import,
    /// In its plane, by points as [`Radio::new`] wants them.
    pub streets: Vec<Enu>,
}

impl Town {
    pub fn new(imported: Import, net: &Net) -> Self {
        let is_street =
            |e: &&Edge| matches!(e.function, EdgeFunction::Normal | EdgeFunction::Internal);
        let lanes = net.edges.values().filter(is_street).flat_map(|e| &e.lanes);
        let between = |ends: &[Enu]| {
            let (a, b) = (ends[0], ends[1]);
            let steps = (a.distance_m(b) / Radio::STREET_STEP_M).ceil().max(1.0) as u32;
            (0..=steps).map(move |n| a.lerp(b, f64::from(n) / f64::from(steps)))
        };
        let streets = lanes.flat_map(|l| l.shape.windows(2).flat_map(between)).collect();
        Self { imported, streets }
    }
}

/// A network with its additional files, whose programs begin when the simulation does.
pub(crate) fn read_net(
    net: &Path,
    additional: &[PathBuf],
    begin_s: f64,
) -> std::result::Result<(Net, Additional), SumoError> {
    let mut net = read(net, Net::read)?;
    let mut all = Additional::default();
    for file in additional {
        read(file, |name, input| all.read(&net, name, input))?;
    }
    net.begin_at(begin_s);
    for (_, program) in &mut all.programs {
        program.begin_at(begin_s);
    }
    Ok((net, all))
}

const GZIP: [u8; 2] = [0x1f, 0x8b];
const BUFFER: usize = 1 << 16;
