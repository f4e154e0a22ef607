//! The headers of EN 302 636-4-1 v1.3.1 clause 9, and their position vectors, clause 9.5.

use crate::cursor::Cursor;
use crate::{Fault, ParseError};
use units::{Heading, Wgs84};

/// Basic header, clause 9.6: never signed, changed by every forwarder.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BasicHeader {
    /// `LT`, coded: six bits of multiplier, two of base.
    pub lifetime: u8,
    /// `RHL`: hops that remain.
    pub remaining_hops: u8,
}

/// What follows the basic header.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BasicNext {
    Common,
    Secured,
}

impl BasicHeader {
    pub(crate) fn parse(cursor: &mut Cursor<'_>) -> Result<(Self, BasicNext), ParseError> {
        let at = *cursor;
        let first = cursor.u8("the basic header")?;
        if first >> 4 != VERSION {
            return Err(at.error(Fault::Version(first >> 4)));
        }
        let next = match first & 0xf {
            1 => BasicNext::Common,
            2 => BasicNext::Secured,
            value => {
                return Err(at.error(Fault::Unknown { field: "header after the basic one", value }));
            }
        };
        let [_reserved, lifetime, remaining_hops] = cursor.array("the basic header")?;
        Ok((Self { lifetime, remaining_hops }, next))
    }
}

/// Common header, clause 9.7.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CommonHeader {
    /// `TC`: store-carry-forward, channel offload, and the access layer's class.
    pub traffic_class: u8,
    /// The sender moves.
    pub mobile: bool,
    /// Octets behind the extended header.
    pub payload_length: u16,
    /// `MHL`: hops allowed at the start.
    pub max_hops: u8,
}

/// `NH` of the common header.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CommonNext {
    Any,
    BtpA,
    BtpB,
    Ipv6,
}

impl CommonHeader {
    /// The header, what follows the extended one, and `HT` and `HST` in one octet.
    pub(crate) fn parse(cursor: &mut Cursor<'_>) -> Result<(Self, CommonNext, u8), ParseError> {
        let at = *cursor;
        let [next, kind, traffic_class, flags] = cursor.array("the common header")?;
        let next = match next >> 4 {
            0 => CommonNext::Any,
            1 => CommonNext::BtpA,
            2 => CommonNext::BtpB,
            3 => CommonNext::Ipv6,
            value => return Err(at.error(Fault::Unknown { field: "transport", value })),
        };
        let payload_length = cursor.u16("the common header")?;
        let [max_hops, _reserved] = cursor.array("the common header")?;
        let header = Self { traffic_class, mobile: flags & 0x80 != 0, payload_length, max_hops };
        Ok((header, next, kind))
    }
}

/// Extended headers, clause 9.8.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExtendedHeader {
    /// Beacon: a position and nothing else.
    Beacon {
        /// The sender.
        source: PositionVector,
    },
    /// Single-hop broadcast, SHB.
    SingleHop {
        /// The sender.
        source: PositionVector,
    },
    /// Topologically scoped broadcast, TSB.
    Topological {
        /// Counts the sender's packets.
        sequence: u16,
        /// The sender.
        source: PositionVector,
    },
    /// Unicast, GUC.
    Unicast {
        /// Counts the sender's packets.
        sequence: u16,
        /// The sender.
        source: PositionVector,
        /// The receiver.
        destination: ShortPositionVector,
    },
    /// Anycast, GAC: to anyone in the area.
    Anycast {
        /// Counts the sender's packets.
        sequence: u16,
        /// The sender.
        source: PositionVector,
        /// Where to.
        area: Area,
    },
    /// Geo-broadcast, GBC: to all in the area.
    Broadcast {
        /// Counts the sender's packets.
        sequence: u16,
        /// The sender.
        source: PositionVector,
        /// Where to.
        area: Area,
    },
    /// Location service, LS: asks for a station's position.
    LocationRequest {
        /// Counts the sender's packets.
        sequence: u16,
        /// Who asks.
        source: PositionVector,
        /// Who is sought.
        sought: GnAddress,
    },
    /// Location service, LS: the answer.
    LocationReply {
        /// Counts the sender's packets.
        sequence: u16,
        /// Who answers.
        source: PositionVector,
        /// Who had asked.
        destination: ShortPositionVector,
    },
}

impl ExtendedHeader {
    /// The sender's position vector.
    pub const fn source(&self) -> &PositionVector {
        match self {
            Self::Beacon { source }
            | Self::SingleHop { source }
            | Self::Topological { source, .. }
            | Self::Unicast { source, .. }
            | Self::Anycast { source, .. }
            | Self::Broadcast { source, .. }
            | Self::LocationRequest { source, .. }
            | Self::LocationReply { source, .. } => source,
        }
    }

    /// `kind` is `HT` and `HST` in one octet, clause 9.7.4.
    pub(crate) fn parse(cursor: &mut Cursor<'_>, kind: u8) -> Result<Self, ParseError> {
        match kind {
            0x10 => return Ok(Self::Beacon { source: PositionVector::parse(cursor)? }),
            0x50 => {
                let source = PositionVector::parse(cursor)?;
                cursor.u32("the media-dependent data")?;
                return Ok(Self::SingleHop { source });
            }
            _ => {}
        }
        let at = *cursor;
        let [high, low, _, _] = cursor.array("the sequence number")?;
        let sequence = u16::from_be_bytes([high, low]);
        let source = PositionVector::parse(cursor)?;
        Ok(match kind {
            0x20 => {
                let destination = ShortPositionVector::parse(cursor)?;
                Self::Unicast { sequence, source, destination }
            }
            0x30..=0x32 => {
                let area = Area::parse(cursor, kind & 0xf)?;
                Self::Anycast { sequence, source, area }
            }
            0x40..=0x42 => {
                let area = Area::parse(cursor, kind & 0xf)?;
                Self::Broadcast { sequence, source, area }
            }
            0x51 => Self::Topological { sequence, source },
            0x60 => {
                let sought = GnAddress(cursor.u64("the sought address")?);
                Self::LocationRequest { sequence, source, sought }
            }
            0x61 => {
                let destination = ShortPositionVector::parse(cursor)?;
                Self::LocationReply { sequence, source, destination }
            }
            value => return Err(at.error(Fault::Unknown { field: "packet type", value })),
        })
    }
}

/// `GN_ADDR`, clause 6.3.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct GnAddress(pub u64);

impl GnAddress {
    /// From a station type of five bits and a link-layer address.
    pub const fn new(station_type: u8, mac: [u8; 6]) -> Self {
        let [a, b, c, d, e, f] = mac;
        let station = (station_type as u64 & 0x1f) << 58;
        Self(station | u64::from_be_bytes([0, 0, a, b, c, d, e, f]))
    }

    /// The kind of station, as in the facilities layer.
    pub const fn station_type(self) -> u8 {
        (self.0 >> 58 & 0x1f) as u8
    }
}

/// Long position vector, clause 9.5.2: raw numbers, [`PositionVector::position`] and others
/// give quantities.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct PositionVector {
    /// Whose.
    pub address: GnAddress,
    /// ITS time of the position, ms modulo 2^32.
    pub timestamp_ms: u32,
    /// 0.1 microdegrees, north positive.
    pub latitude: i32,
    /// 0.1 microdegrees, east positive.
    pub longitude: i32,
    /// `PAI`: the position is as accurate as the sender's configuration asks.
    pub accurate: bool,
    /// 0.01 m/s, negative backwards, 15 bits.
    pub speed: i16,
    /// 0.1 degrees clockwise from north.
    pub heading: u16,
}

impl PositionVector {
    /// `None` for numbers that are no position.
    pub fn position(&self) -> Option<Wgs84> {
        Wgs84::new(f64::from(self.latitude) / 1e7, f64::from(self.longitude) / 1e7).ok()
    }

    /// Speed in m/s, negative backwards.
    pub fn speed_mps(&self) -> f64 {
        f64::from(self.speed) / 100.0
    }

    /// Direction over ground.
    pub fn heading(&self) -> Heading {
        Heading::from_degrees(f64::from(self.heading) / 10.0)
    }

    fn parse(cursor: &mut Cursor<'_>) -> Result<Self, ParseError> {
        const WHAT: &str = "the source's position vector";
        let address = GnAddress(cursor.u64(WHAT)?);
        let timestamp_ms = cursor.u32(WHAT)?;
        let (latitude, longitude) = (cursor.i32(WHAT)?, cursor.i32(WHAT)?);
        let speed = cursor.u16(WHAT)?;
        let heading = cursor.u16(WHAT)?;
        Ok(Self {
            address,
            timestamp_ms,
            latitude,
            longitude,
            accurate: speed & 0x8000 != 0,
            // The lower 15 bits, sign-extended.
            speed: (speed << 1) as i16 >> 1,
            heading,
        })
    }

    pub(crate) fn write(&self, octets: &mut Vec<u8>) {
        octets.extend(self.address.0.to_be_bytes());
        octets.extend(self.timestamp_ms.to_be_bytes());
        octets.extend(self.latitude.to_be_bytes());
        octets.extend(self.longitude.to_be_bytes());
        let speed = self.speed as u16 & 0x7fff | u16::from(self.accurate) << 15;
        octets.extend(speed.to_be_bytes());
        octets.extend(self.heading.to_be_bytes());
    }
}

/// Short position vector, clause 9.5.3.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ShortPositionVector {
    /// Whose.
    pub address: GnAddress,
    /// ITS time of the position, ms modulo 2^32.
    pub timestamp_ms: u32,
    /// 0.1 microdegrees, north positive.
    pub latitude: i32,
    /// 0.1 microdegrees, east positive.
    pub longitude: i32,
}

impl ShortPositionVector {
    fn parse(cursor: &mut Cursor<'_>) -> Result<Self, ParseError> {
        const WHAT: &str = "the destination's position vector";
        Ok(Self {
            address: GnAddress(cursor.u64(WHAT)?),
            timestamp_ms: cursor.u32(WHAT)?,
            latitude: cursor.i32(WHAT)?,
            longitude: cursor.i32(WHAT)?,
        })
    }
}

/// Destination area, EN 302 931.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Area {
    /// Its shape.
    pub shape: AreaShape,
    /// Centre, 0.1 microdegrees.
    pub latitude: i32,
    /// Centre, 0.1 microdegrees.
    pub longitude: i32,
    /// Radius, or half the length, metres.
    pub distance_a_m: u16,
    /// Half the width, metres; 0 for circles.
    pub distance_b_m: u16,
    /// Direction of the long side, degrees clockwise from north.
    pub angle_deg: u16,
}

/// Shape of a destination area.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AreaShape {
    /// Circle.
    Circle,
    /// Rectangle.
    Rectangle,
    /// Ellipse.
    Ellipse,
}

impl AreaShape {
    /// `HST` of GBC and GAC.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Circle => 0,
            Self::Rectangle => 1,
            Self::Ellipse => 2,
        }
    }
}

impl Area {
    fn parse(cursor: &mut Cursor<'_>, shape: u8) -> Result<Self, ParseError> {
        const WHAT: &str = "the destination area";
        let shape = match shape {
            0 => AreaShape::Circle,
            1 => AreaShape::Rectangle,
            2 => AreaShape::Ellipse,
            value => return Err(cursor.error(Fault::Unknown { field: "shape", value })),
        };
        let (latitude, longitude) = (cursor.i32(WHAT)?, cursor.i32(WHAT)?);
        let (distance_a_m, distance_b_m) = (cursor.u16(WHAT)?, cursor.u16(WHAT)?);
        let (angle_deg, _reserved) = (cursor.u16(WHAT)?, cursor.u16(WHAT)?);
        Ok(Self { shape, latitude, longitude, distance_a_m, distance_b_m, angle_deg })
    }

    pub(crate) fn write(&self, octets: &mut Vec<u8>) {
        octets.extend(self.latitude.to_be_bytes());
        octets.extend(self.longitude.to_be_bytes());
        octets.extend(self.distance_a_m.to_be_bytes());
        octets.extend(self.distance_b_m.to_be_bytes());
        octets.extend(self.angle_deg.to_be_bytes());
        octets.extend([0, 0]);
    }
}

/// Of the basic header, EN 302 636-4-1 v1.3.1 and later.
pub(crate) const VERSION: u8 = 1;
