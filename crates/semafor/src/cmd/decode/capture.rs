//! Capture files: pcap and pcapng, as far as getting at the frames goes.

use std::io::{self, Read};
use std::time::Duration;

/// Reads frame by frame and holds one at a time.
pub struct Capture<R> {
    input: R,
    offset: usize,
    big_endian: bool,
    format: Format,
}

/// One frame as it was recorded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame {
    /// Link type.
    pub link: u32,
    /// When, since 1970-01-01T00:00:00Z, if the capture says so.
    pub time: Option<Duration>,
    /// Its octets, as far as they were recorded.
    pub octets: Vec<u8>,
}

/// What is known from the headers.
enum Format {
    /// Link type of the whole file, and nanoseconds in a unit of the times' second field.
    Pcap(u32, u32),
    /// By number.
    Pcapng(Vec<Interface>),
}

/// An interface of a section.
struct Interface {
    link: u32,
    /// Option `if_tsresol`: the unit of times is 10 to minus this, or 2 if the upper bit is set.
    resolution: u8,
}

/// Why a capture can't be read on.
#[derive(Debug, thiserror::Error)]
pub enum CaptureError {
    /// The input fails.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Not what the format says.
    #[error("octet {offset}: {detail}")]
    Malformed {
        /// Octets from the start.
        offset: usize,
        /// What was found.
        detail: &'static str,
    },
}

impl<R: Read> Capture<R> {
    /// Whether a file with these first octets is a capture.
    pub fn has_magic(head: &[u8]) -> bool {
        let Some(head) = head.first_chunk::<4>() else { return false };
        let number = u32::from_be_bytes(*head);
        [number, number.swap_bytes()]
            .iter()
            .any(|number| matches!(*number, PCAP | PCAP_NANOSECONDS | SECTION))
    }

    /// Reads the file's header.
    ///
    /// # Errors
    /// A file that is no capture or ends within its header.
    pub fn open(input: R) -> Result<Self, CaptureError> {
        let mut capture =
            Self { input, offset: 0, big_endian: true, format: Format::Pcapng(Vec::new()) };
        let magic = capture.u32("the file's header")?;
        if magic == SECTION {
            capture.section()?;
            return Ok(capture);
        }
        capture.big_endian = matches!(magic, PCAP | PCAP_NANOSECONDS);
        if !capture.big_endian && !matches!(magic.swap_bytes(), PCAP | PCAP_NANOSECONDS) {
            return Err(capture.malformed("no pcap or pcapng file"));
        }
        let mut rest = [0; 16];
        capture.fill(&mut rest, "the file's header")?;
        // The upper four bits tell of a frame check sequence.
        let link = capture.u32("the file's header")? & 0x0fff_ffff;
        let is_fine = [magic, magic.swap_bytes()].contains(&PCAP_NANOSECONDS);
        capture.format = Format::Pcap(link, if is_fine { 1 } else { 1_000 });
        Ok(capture)
    }

    /// The next frame; `None` at the end.
    ///
    /// # Errors
    /// A record that makes no sense: nothing after it can be found.
    pub fn next_frame(&mut self) -> Result<Option<Frame>, CaptureError> {
        if let Format::Pcap(link, unit_ns) = self.format {
            return self.pcap_record(link, unit_ns);
        }
        loop {
            let mut kind = [0; 4];
            if !self.fill_or_end(&mut kind)? {
                return Ok(None);
            }
            if u32::from_be_bytes(kind) == SECTION {
                self.section()?;
                continue;
            }
            if let Some(frame) = self.block(kind)? {
                return Ok(Some(frame));
            }
        }
    }

    fn pcap_record(&mut self, link: u32, unit_ns: u32) -> Result<Option<Frame>, CaptureError> {
        let mut seconds = [0; 4];
        if !self.fill_or_end(&mut seconds)? {
            return Ok(None);
        }
        let fraction = self.u32("a record's header")?;
        let captured = self.u32("a record's header")?;
        self.u32("a record's header")?;
        let time = Duration::from_secs(u64::from(self.number(seconds)))
            + Duration::from_nanos(u64::from(fraction) * u64::from(unit_ns));
        let octets = self.octets(captured, "a frame")?;
        Ok(Some(Frame { link, time: Some(time), octets }))
    }

    /// A section header behind its type: its byte order holds until the next.
    fn section(&mut self) -> Result<(), CaptureError> {
        let mut length = [0; 4];
        self.fill(&mut length, "a section header")?;
        self.big_endian = true;
        let order = self.u32("a section header")?;
        self.big_endian = order == BYTE_ORDER;
        if !self.big_endian && order.swap_bytes() != BYTE_ORDER {
            return Err(self.malformed("a section header without byte order"));
        }
        let rest = self.number(length).checked_sub(12);
        let rest = rest.ok_or_else(|| self.malformed("a section header too short"))?;
        self.octets(rest, "a section header")?;
        self.format = Format::Pcapng(Vec::new());
        Ok(())
    }

    /// Any other block; its frame, if it has one.
    fn block(&mut self, kind: [u8; 4]) -> Result<Option<Frame>, CaptureError> {
        let length = self.u32("a block")?;
        let Some(body_length) = length.checked_sub(12).filter(|rest| rest % 4 == 0) else {
            return Err(self.malformed("a block of impossible length"));
        };
        let body = self.octets(body_length, "a block")?;
        self.u32("a block")?;
        let number = |at: usize| {
            body.get(at..).and_then(|rest| rest.first_chunk::<4>()).map(|four| self.number(*four))
        };
        match self.number(kind) {
            INTERFACE => {
                let link = body.first_chunk::<2>().map(|two| self.short(*two));
                let link = link.ok_or_else(|| self.malformed("an interface without link type"))?;
                let resolution = self.resolution(body.get(8..).unwrap_or_default());
                self.add_interface(Interface { link: u32::from(link), resolution })?;
                Ok(None)
            }
            ENHANCED_PACKET => match (number(0), number(12)) {
                (Some(interface), Some(captured)) => {
                    let ticks = number(4).zip(number(8));
                    let ticks = ticks.map(|(high, low)| u64::from(high) << 32 | u64::from(low));
                    self.frame(interface, ticks, &body, 20, captured)
                }
                _ => Err(self.malformed("a packet block too short")),
            },
            SIMPLE_PACKET => match number(0) {
                Some(original) => {
                    let captured = original.min(body_length.saturating_sub(4));
                    self.frame(0, None, &body, 4, captured)
                }
                None => Err(self.malformed("a packet block too short")),
            },
            _ => Ok(None),
        }
    }

    fn frame(
        &self,
        interface: u32,
        ticks: Option<u64>,
        body: &[u8],
        start: usize,
        captured: u32,
    ) -> Result<Option<Frame>, CaptureError> {
        let Format::Pcapng(interfaces) = &self.format else { return Ok(None) };
        let interface = interfaces.get(interface as usize);
        let interface =
            interface.ok_or_else(|| self.malformed("a packet of an unknown interface"))?;
        let frame = body.get(start..).and_then(|rest| rest.get(..captured as usize));
        let frame = frame.ok_or_else(|| self.malformed("a packet longer than its block"))?;
        let time = ticks.and_then(|ticks| time_of(ticks, interface.resolution));
        Ok(Some(Frame { link: interface.link, time, octets: frame.to_vec() }))
    }

    fn add_interface(&mut self, interface: Interface) -> Result<(), CaptureError> {
        let full = self.malformed("more interfaces than any machine has");
        if let Format::Pcapng(interfaces) = &mut self.format {
            if interfaces.len() >= MAX_INTERFACES {
                return Err(full);
            }
            interfaces.push(interface);
        }
        Ok(())
    }

    /// `if_tsresol` among the options of an interface.
    fn resolution(&self, mut options: &[u8]) -> u8 {
        while let [a, b, c, d, rest @ ..] = options {
            let length = usize::from(self.short([*c, *d]));
            match (self.short([*a, *b]), rest.first()) {
                (TIME_RESOLUTION, Some(resolution)) if length == 1 => return *resolution,
                (0, _) => break,
                _ => options = rest.get(length.next_multiple_of(4)..).unwrap_or_default(),
            }
        }
        MICROSECONDS
    }

    fn short(&self, octets: [u8; 2]) -> u16 {
        if self.big_endian { u16::from_be_bytes(octets) } else { u16::from_le_bytes(octets) }
    }

    fn number(&self, octets: [u8; 4]) -> u32 {
        if self.big_endian { u32::from_be_bytes(octets) } else { u32::from_le_bytes(octets) }
    }

    fn u32(&mut self, what: &'static str) -> Result<u32, CaptureError> {
        let mut octets = [0; 4];
        self.fill(&mut octets, what)?;
        Ok(self.number(octets))
    }

    fn octets(&mut self, count: u32, what: &'static str) -> Result<Vec<u8>, CaptureError> {
        if count > MAX_BLOCK_OCTETS {
            return Err(self.malformed("a frame longer than any link carries"));
        }
        let mut octets = vec![0; count as usize];
        self.fill(&mut octets, what)?;
        Ok(octets)
    }

    fn fill(&mut self, octets: &mut [u8], what: &'static str) -> Result<(), CaptureError> {
        match self.input.read_exact(octets) {
            Ok(()) => {
                self.offset += octets.len();
                Ok(())
            }
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                Err(CaptureError::Malformed { offset: self.offset, detail: cut_off(what) })
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Like [`Self::fill`], but `false` at the end of the file.
    fn fill_or_end(&mut self, octets: &mut [u8]) -> Result<bool, CaptureError> {
        let mut filled = 0;
        while filled < octets.len() {
            match self.input.read(&mut octets[filled..]) {
                Ok(0) if filled == 0 => return Ok(false),
                Ok(0) => return Err(self.malformed("the file ends within a record's header")),
                Ok(count) => filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        self.offset += filled;
        Ok(true)
    }

    const fn malformed(&self, detail: &'static str) -> CaptureError {
        CaptureError::Malformed { offset: self.offset, detail }
    }
}

/// Ticks since 1970 as a duration; `None` for a resolution that no clock has.
fn time_of(ticks: u64, resolution: u8) -> Option<Duration> {
    let exponent = u32::from(resolution & 0x7f);
    let base: u128 = if resolution & 0x80 == 0 { 10 } else { 2 };
    let ticks_per_s = base.checked_pow(exponent)?;
    let ns = u128::from(ticks).checked_mul(1_000_000_000)? / ticks_per_s;
    Some(Duration::from_nanos(u64::try_from(ns).ok()?))
}

fn cut_off(what: &'static str) -> &'static str {
    match what {
        "a frame" => "the file ends within a frame",
        "a block" => "the file ends within a block",
        _ => "the file ends within a header",
    }
}

const PCAP: u32 = 0xa1b2_c3d4;
const PCAP_NANOSECONDS: u32 = 0xa1b2_3c4d;
/// A section header, the same in both byte orders.
const SECTION: u32 = 0x0a0d_0d0a;
const BYTE_ORDER: u32 = 0x1a2b_3c4d;
const INTERFACE: u32 = 1;
const SIMPLE_PACKET: u32 = 3;
const ENHANCED_PACKET: u32 = 6;
/// Option `if_tsresol` of an interface, and what it is where it isn't given.
const TIME_RESOLUTION: u16 = 9;
const MICROSECONDS: u8 = 6;
/// Longest frame or block: tcpdump's largest snapshot is 262,144 octets, with room for options.
const MAX_BLOCK_OCTETS: u32 = 1 << 20;
/// Interfaces of a section; a recorder has a handful.
const MAX_INTERFACES: usize = 1_024;

#[cfg(test)]
mod tests {
    use super::*;

    fn frames(file: &[u8]) -> Result<Vec<Frame>, CaptureError> {
        let mut capture = Capture::open(file)?;
        let mut frames = Vec::new();
        while let Some(frame) = capture.next_frame()? {
            frames.push(frame);
        }
        Ok(frames)
    }

    fn pcap(number: fn(u32) -> [u8; 4]) -> Vec<u8> {
        let mut file = Vec::new();
        for field in [PCAP, 0x0002_0004, 0, 0, 65_535, 1] {
            file.extend(number(field));
        }
        for frame in [&[1, 2, 3][..], &[4]] {
            for field in [1_700_000_000, 250_000, frame.len() as u32, 99] {
                file.extend(number(field));
            }
            file.extend(frame);
        }
        file
    }

    fn block(number: fn(u32) -> [u8; 4], kind: u32, body: &[u8]) -> Vec<u8> {
        let padded = body.len().div_ceil(4) * 4;
        let length = number(padded as u32 + 12);
        let mut block = [&number(kind), &length, body].concat();
        block.resize(8 + padded, 0);
        block.extend(length);
        block
    }

    fn pcapng(number: fn(u32) -> [u8; 4]) -> Vec<u8> {
        let fields = |fields: &[u32]| fields.iter().flat_map(|f| number(*f)).collect::<Vec<_>>();
        let link = if number(1) == [1, 0, 0, 0] { 127 } else { 127 << 16 };
        let [high, low] = [395_812, 404_885_648];
        let packet = [fields(&[0, high, low, 3, 99]), vec![1, 2, 3]].concat();
        let simple = [fields(&[2]), vec![4, 5]].concat();
        [
            block(number, SECTION, &fields(&[BYTE_ORDER, 1, u32::MAX, u32::MAX])),
            block(number, INTERFACE, &fields(&[link, 0])),
            block(number, 5, &fields(&[0, 0, 0])),
            block(number, ENHANCED_PACKET, &packet),
            block(number, SIMPLE_PACKET, &simple),
        ]
        .concat()
    }

    #[test]
    fn both_formats_in_both_byte_orders() {
        for number in [u32::to_le_bytes, u32::to_be_bytes] {
            let time = Some(Duration::from_millis(1_700_000_000_250));
            let frame = |link, time, octets: &[u8]| Frame { link, time, octets: octets.to_vec() };
            let expected = [frame(1, time, &[1, 2, 3]), frame(1, time, &[4])];
            assert_eq!(frames(&pcap(number)).unwrap(), expected);
            let expected = [frame(127, time, &[1, 2, 3]), frame(127, None, &[4, 5])];
            assert_eq!(frames(&pcapng(number)).unwrap(), expected);
        }
    }

    #[test]
    fn times_come_in_any_resolution() {
        let second = Some(Duration::from_secs(1));
        assert_eq!(time_of(1_000_000, MICROSECONDS), second);
        assert_eq!(time_of(1_000_000_000, 9), second);
        assert_eq!(time_of(1 << 20, 0x80 | 20), second);
        assert_eq!(time_of(1, 0x7f), None);
        let capture =
            Capture { input: &[][..], offset: 0, big_endian: true, format: Format::Pcap(0, 1) };
        let options = [0, 2, 0, 3, b'e', b't', b'h', 0, 0, 9, 0, 1, 9, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(capture.resolution(&options), 9);
        assert_eq!(capture.resolution(&options[..8]), MICROSECONDS);
        assert_eq!(capture.resolution(&[0, 9, 0]), MICROSECONDS);
    }

    #[test]
    fn every_cut_ends_or_is_told() {
        for file in [pcap(u32::to_le_bytes), pcapng(u32::to_be_bytes)] {
            let whole = frames(&file).unwrap().len();
            for length in 0..file.len() {
                match frames(&file[..length]) {
                    Ok(found) => assert!(found.len() < whole || length == file.len()),
                    Err(CaptureError::Malformed { offset, .. }) => assert!(offset <= length),
                    Err(CaptureError::Io(error)) => panic!("{error}"),
                }
            }
        }
    }

    #[test]
    fn impossible_lengths_take_no_memory() {
        let mut file = pcap(u32::to_le_bytes);
        file.truncate(24);
        file.extend([0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0x7f, 0, 0, 0, 0]);
        assert!(matches!(frames(&file), Err(CaptureError::Malformed { offset: 40, .. })));
    }
}
