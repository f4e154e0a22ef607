//! The link layers under GeoNetworking: Ethernet, IEEE 802.11 (OCB) with LLC, and radiotap.

use crate::cursor::Cursor;
use crate::{Fault, ParseError};

/// What the first octet of a captured frame belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkType {
    /// Ethernet II, `LINKTYPE_ETHERNET`.
    Ethernet,
    /// An IEEE 802.11 header, `LINKTYPE_IEEE802_11`.
    Ieee80211,
    /// A radiotap header in front of IEEE 802.11, `LINKTYPE_IEEE802_11_RADIOTAP`.
    Radiotap,
    /// No link header: a GeoNetworking packet.
    GeoNetworking,
}

impl LinkType {
    /// From the number in pcap files; `None` for links that carry no GeoNetworking.
    pub const fn from_pcap(number: u32) -> Option<Self> {
        match number {
            1 => Some(Self::Ethernet),
            105 => Some(Self::Ieee80211),
            127 => Some(Self::Radiotap),
            // LINKTYPE_RAW is for IP, but is used for bare packets too, as are the user numbers.
            101 | 147..=162 => Some(Self::GeoNetworking),
            _ => None,
        }
    }

    /// A guess by what the octets look like.
    pub fn guess(octets: &[u8]) -> Option<Self> {
        let candidates = [Self::GeoNetworking, Self::Radiotap, Self::Ieee80211, Self::Ethernet];
        candidates.into_iter().find(|link| match link {
            Self::GeoNetworking => matches!(octets, [0x11 | 0x12, 0, ..]),
            other => other.strip(octets).is_ok(),
        })
    }

    /// The GeoNetworking packet in a frame.
    ///
    /// # Errors
    /// [`Fault::Truncated`], or [`Fault::Unknown`] for a frame that carries something else.
    pub fn strip(self, octets: &[u8]) -> Result<&[u8], ParseError> {
        let mut cursor = Cursor::new(octets, 0);
        match self {
            Self::GeoNetworking => {}
            Self::Ethernet => ethernet(&mut cursor)?,
            Self::Ieee80211 => ieee80211(&mut cursor)?,
            Self::Radiotap => {
                radiotap(&mut cursor)?;
                ieee80211(&mut cursor)?;
            }
        }
        Ok(cursor.rest())
    }
}

fn ethernet(cursor: &mut Cursor<'_>) -> Result<(), ParseError> {
    cursor.take(12, "the Ethernet header")?;
    let mut kind = cursor.u16("the Ethernet header")?;
    if kind == VLAN {
        cursor.take(2, "the VLAN tag")?;
        kind = cursor.u16("the VLAN tag")?;
    }
    carries_geonetworking(cursor, kind)
}

/// Version 0, a pad octet, and the header's length, little-endian.
fn radiotap(cursor: &mut Cursor<'_>) -> Result<(), ParseError> {
    let at = *cursor;
    let [version, _pad, low, high] = cursor.array("the radiotap header")?;
    if version != 0 {
        return Err(at.error(Fault::Unknown { field: "radiotap version", value: version }));
    }
    let length = usize::from(u16::from_le_bytes([low, high]));
    cursor.take(length.saturating_sub(4), "the radiotap header")?;
    Ok(())
}

/// Data frames, with or without QoS, to or from the distribution system or neither, then LLC
/// and SNAP.
fn ieee80211(cursor: &mut Cursor<'_>) -> Result<(), ParseError> {
    let at = *cursor;
    let [control, flags] = cursor.array("the 802.11 header")?;
    // Version 0, type 2 (data), and not one of the subtypes without data.
    if control & 0x0f != 0x08 || control & 0x40 != 0 {
        return Err(at.error(Fault::Unknown { field: "802.11 frame control", value: control }));
    }
    if flags & PROTECTED != 0 {
        return Err(at.error(Fault::Envelope("an encrypted 802.11 frame")));
    }
    let fourth_address = if flags & 0x03 == 0x03 { 6 } else { 0 };
    let qos = if control & 0x80 != 0 { 2 } else { 0 };
    let ht_control = if qos > 0 && flags & 0x80 != 0 { 4 } else { 0 };
    cursor.take(22 + fourth_address + qos + ht_control, "the 802.11 header")?;
    let at = *cursor;
    let llc = cursor.array::<6>("the LLC header")?;
    if llc != LLC_SNAP {
        return Err(at.error(Fault::Unknown { field: "LLC header", value: llc[0] }));
    }
    let kind = cursor.u16("the LLC header")?;
    carries_geonetworking(cursor, kind)
}

fn carries_geonetworking(cursor: &Cursor<'_>, kind: u16) -> Result<(), ParseError> {
    if kind == GEONETWORKING {
        return Ok(());
    }
    let [high, _] = kind.to_be_bytes();
    Err(cursor.error(Fault::Unknown { field: "EtherType starting with", value: high }))
}

/// EtherType of GeoNetworking.
const GEONETWORKING: u16 = 0x8947;
const VLAN: u16 = 0x8100;
/// LLC's unnumbered information with SNAP and organisation 0.
const LLC_SNAP: [u8; 6] = [0xaa, 0xaa, 0x03, 0, 0, 0];
const PROTECTED: u8 = 0x40;

#[cfg(test)]
mod tests {
    use super::*;

    const PACKET: [u8; 6] = [0x11, 0, 5, 1, 0x20, 0x50];

    fn frame(header: &[u8]) -> Vec<u8> {
        [header, &PACKET].concat()
    }

    #[test]
    fn headers_are_stripped_and_guessed() {
        let mut ethernet = vec![0xff; 6];
        ethernet.extend([2, 0, 0, 0, 0, 1, 0x89, 0x47]);
        let mut tagged = vec![0xff; 12];
        tagged.extend([0x81, 0, 0, 5, 0x89, 0x47]);
        let mut qos = vec![0x88, 0];
        qos.extend([0xff; 24]);
        qos.extend([0xaa, 0xaa, 3, 0, 0, 0, 0x89, 0x47]);
        let radiotap = [&[0, 0, 8, 0, 0, 0, 0, 0][..], &qos].concat();
        let cases = [
            (LinkType::Ethernet, frame(&ethernet)),
            (LinkType::Ethernet, frame(&tagged)),
            (LinkType::Ieee80211, frame(&qos)),
            (LinkType::Radiotap, frame(&radiotap)),
            (LinkType::GeoNetworking, frame(&[])),
        ];
        for (link, octets) in cases {
            assert_eq!(link.strip(&octets), Ok(&PACKET[..]), "{link:?}");
            assert_eq!(LinkType::guess(&octets), Some(link));
        }
    }

    #[test]
    fn other_protocols_are_refused() {
        let mut ip = vec![0; 12];
        ip.extend([0x08, 0x00, 0x45]);
        assert!(LinkType::Ethernet.strip(&ip).is_err());
        assert!(LinkType::Ieee80211.strip(&[0x80, 0, 0, 0]).is_err());
        assert_eq!(LinkType::guess(&ip), None);
        assert_eq!(LinkType::from_pcap(113), None);
    }
}
