//! A whole packet: headers, transport and payload.

use crate::cursor::Cursor;
use crate::header::{BasicHeader, BasicNext, CommonHeader, CommonNext, ExtendedHeader};
use crate::{ParseError, envelope};

/// One GeoNetworking packet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Packet<'a> {
    /// Its basic header.
    pub basic: BasicHeader,
    /// The rest, plain or signed.
    pub payload: Payload<'a>,
}

/// What follows the basic header, and what is known of its origin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Payload<'a> {
    /// Nobody signed it.
    Plain(Upper<'a>),
    /// Somebody signed it, and the signature was **not verified**: for showing, not for acting.
    SecuredUnverified(Upper<'a>),
}

/// Common and extended header, and the transport layer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Upper<'a> {
    /// Common header.
    pub common: CommonHeader,
    /// Extended header.
    pub extended: ExtendedHeader,
    /// What it carries.
    pub transport: Transport<'a>,
}

/// The layer above GeoNetworking.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Transport<'a> {
    /// Interactive BTP.
    BtpA {
        /// Destination port.
        port: BtpPort,
        /// Source port.
        source_port: u16,
        /// The message.
        payload: &'a [u8],
    },
    /// BTP for broadcasts.
    BtpB {
        /// Destination port.
        port: BtpPort,
        /// `destination port info`.
        port_info: u16,
        /// The message.
        payload: &'a [u8],
    },
    /// An IPv6 packet.
    Ipv6(&'a [u8]),
    /// Nothing, or nothing that is told.
    Unspecified(&'a [u8]),
}

/// A BTP port, TS 103 248.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct BtpPort(pub u16);

impl BtpPort {
    /// CAM.
    pub const CAM: Self = Self(2001);
    /// DENM.
    pub const DENM: Self = Self(2002);
    /// MAPEM.
    pub const MAPEM: Self = Self(2003);
    /// SPATEM.
    pub const SPATEM: Self = Self(2004);
    /// Service announcements, SAEM.
    pub const SAEM: Self = Self(2005);
    /// In-vehicle information, IVIM.
    pub const IVIM: Self = Self(2006);
    /// SREM.
    pub const SREM: Self = Self(2007);
    /// SSEM.
    pub const SSEM: Self = Self(2008);
    /// Collective perception, CPM.
    pub const CPM: Self = Self(2009);
    /// GNSS corrections, RTCMEM.
    pub const RTCMEM: Self = Self(2013);
    /// Vulnerable road users, VAM.
    pub const VAM: Self = Self(2018);
}

impl<'a> Packet<'a> {
    /// Parses what follows the link layer's header. Octets behind the length that the common
    /// header tells are the link's padding and not looked at.
    ///
    /// # Errors
    /// [`ParseError`] for a packet that is cut off or says what version 1 doesn't know.
    pub fn parse(octets: &'a [u8]) -> Result<Self, ParseError> {
        let mut cursor = Cursor::new(octets, 0);
        let (basic, next) = BasicHeader::parse(&mut cursor)?;
        let payload = match next {
            BasicNext::Common => Payload::Plain(Upper::parse(&mut cursor)?),
            BasicNext::Secured => {
                let mut content = envelope::content(&mut cursor)?;
                Payload::SecuredUnverified(Upper::parse(&mut content)?)
            }
        };
        Ok(Self { basic, payload })
    }
}

impl<'a> Payload<'a> {
    /// The content if it isn't signed.
    pub const fn plain(&self) -> Option<&Upper<'a>> {
        match self {
            Self::Plain(upper) => Some(upper),
            Self::SecuredUnverified(_) => None,
        }
    }

    /// The content, whether or not somebody vouches for it.
    pub const fn unverified(&self) -> &Upper<'a> {
        match self {
            Self::Plain(upper) | Self::SecuredUnverified(upper) => upper,
        }
    }
}

impl<'a> Upper<'a> {
    /// Parses what is inside a security envelope, from the common header on.
    ///
    /// # Errors
    /// As [`Packet::parse`].
    pub fn parse_content(octets: &'a [u8]) -> Result<Self, ParseError> {
        Self::parse(&mut Cursor::new(octets, 0))
    }

    /// The destination port if there is one.
    pub const fn port(&self) -> Option<BtpPort> {
        match self.transport {
            Transport::BtpA { port, .. } | Transport::BtpB { port, .. } => Some(port),
            Transport::Ipv6(_) | Transport::Unspecified(_) => None,
        }
    }

    /// The message behind BTP, or what stands in its place.
    pub const fn message(&self) -> &'a [u8] {
        match self.transport {
            Transport::BtpA { payload, .. } | Transport::BtpB { payload, .. } => payload,
            Transport::Ipv6(octets) | Transport::Unspecified(octets) => octets,
        }
    }

    fn parse(cursor: &mut Cursor<'a>) -> Result<Self, ParseError> {
        let (common, next, kind) = CommonHeader::parse(cursor)?;
        let extended = ExtendedHeader::parse(cursor, kind)?;
        let start = cursor.offset();
        let payload = cursor.take(usize::from(common.payload_length), "the payload")?;
        let mut cursor = Cursor::new(payload, start);
        let transport = match next {
            CommonNext::Any => Transport::Unspecified(payload),
            CommonNext::Ipv6 => Transport::Ipv6(payload),
            CommonNext::BtpA => Transport::BtpA {
                port: BtpPort(cursor.u16("the BTP header")?),
                source_port: cursor.u16("the BTP header")?,
                payload: cursor.rest(),
            },
            CommonNext::BtpB => Transport::BtpB {
                port: BtpPort(cursor.u16("the BTP header")?),
                port_info: cursor.u16("the BTP header")?,
                payload: cursor.rest(),
            },
        };
        Ok(Self { common, extended, transport })
    }
}
