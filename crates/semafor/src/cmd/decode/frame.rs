//! Finds the message in whatever it is wrapped in.

use geonet::link::LinkType;
use geonet::{Packet, ParseError, Payload, Upper};
use its::wire::DecodeError;
use serde_json::{Value, json};

/// A message, and what the frame around it says.
pub struct Found<'a> {
    /// UPER octets.
    pub message: &'a [u8],
    /// The `frame` member of the output, if there is a frame.
    pub frame: Option<Value>,
}

/// The `error` member of the output.
#[derive(Clone, PartialEq, Debug)]
pub struct Fault {
    /// What sort of fault.
    pub kind: &'static str,
    /// The field.
    pub path: String,
    /// Where, if that is known.
    pub bit: Option<usize>,
    /// What was found.
    pub detail: String,
}

impl Fault {
    /// A line that says no octets.
    pub fn line(detail: String) -> Self {
        Self { kind: "line", path: "line".to_owned(), bit: None, detail }
    }

    fn frame(error: &ParseError, start: usize) -> Self {
        Self {
            kind: "frame",
            path: "frame".to_owned(),
            bit: Some((start + error.offset) * 8),
            detail: error.fault.to_string(),
        }
    }

    /// As JSON.
    pub fn to_json(&self) -> Value {
        json!({ "kind": self.kind, "path": self.path, "bit": self.bit, "detail": self.detail })
    }
}

impl From<DecodeError> for Fault {
    fn from(error: DecodeError) -> Self {
        Self { kind: error.kind.name(), path: error.path, bit: error.bit, detail: error.detail }
    }
}

/// The message in octets of unknown wrapping: bare by its header, else a frame of any link, a
/// GeoNetworking packet, or a security envelope.
///
/// # Errors
/// The fault of the wrapping that fits best.
pub fn find(octets: &[u8]) -> Result<Found<'_>, Fault> {
    let Err(no_message) = its::wire::peek(octets) else {
        return Ok(Found { message: octets, frame: None });
    };
    if let Some(link) = LinkType::guess(octets) {
        let packet = link.strip(octets).map_err(|error| Fault::frame(&error, 0))?;
        let start = octets.len() - packet.len();
        let packet = Packet::parse(packet).map_err(|error| Fault::frame(&error, start))?;
        return Ok(in_packet(&packet));
    }
    if let [ENVELOPE_VERSION, UNSECURED | SIGNED, ..] = octets {
        let content =
            geonet::unverified_content(octets).map_err(|error| Fault::frame(&error, 0))?;
        let start = content.as_ptr() as usize - octets.as_ptr() as usize;
        let upper = Upper::parse_content(content).map_err(|error| Fault::frame(&error, start))?;
        let payload = Payload::SecuredUnverified(upper);
        return Ok(Found { message: upper.message(), frame: Some(described(&payload)) });
    }
    Err(no_message.into())
}

/// The message in a frame of a capture; `None` for other protocols and packets without BTP.
///
/// # Errors
/// A GeoNetworking packet that doesn't parse.
pub fn in_capture(link: u32, octets: &[u8]) -> Result<Option<Found<'_>>, Fault> {
    let Some(packet) = LinkType::from_pcap(link).and_then(|link| link.strip(octets).ok()) else {
        return Ok(None);
    };
    let start = octets.len() - packet.len();
    let packet = Packet::parse(packet).map_err(|error| Fault::frame(&error, start))?;
    Ok(packet.payload.unverified().port().is_some().then(|| in_packet(&packet)))
}

fn in_packet<'a>(packet: &Packet<'a>) -> Found<'a> {
    let message = packet.payload.unverified().message();
    Found { message, frame: Some(described(&packet.payload)) }
}

/// What is worth knowing of a frame: port, the sender's position vector, who vouches for it.
fn described(payload: &Payload<'_>) -> Value {
    let upper = payload.unverified();
    let source = upper.extended.source();
    let at = source.position();
    json!({
        "btp_port": upper.port().map(|port| port.0),
        "source": {
            "address": format!("{:016x}", source.address.0),
            "timestamp_ms": source.timestamp_ms,
            "latitude_deg": at.map(|at| at.lat_deg()),
            "longitude_deg": at.map(|at| at.lon_deg()),
            "speed_mps": source.speed_mps(),
            "heading_deg": source.heading().degrees(),
        },
        "secured": match payload {
            Payload::Plain(_) => "no",
            Payload::SecuredUnverified(_) => "unverified",
        },
    })
}

const ENVELOPE_VERSION: u8 = 3;
const UNSECURED: u8 = 0x80;
const SIGNED: u8 = 0x81;
