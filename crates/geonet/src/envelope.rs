//! The way to the content of a signed message, IEEE 1609.2 clause 6.3 as profiled by
//! TS 103 097: just enough of it to look inside, without verifying anything.

use crate::cursor::Cursor;
use crate::{Fault, ParseError};

/// The content of an `Ieee1609Dot2Data` that is unsecured or signed, not verified.
///
/// # Errors
/// [`Fault::Envelope`] for encrypted data, certificate requests and detached signatures.
pub fn unverified_content(octets: &[u8]) -> Result<&[u8], ParseError> {
    let mut cursor = Cursor::new(octets, 0);
    content(&mut cursor).map(|content| content.rest())
}

/// The cursor over the content: signed data has unsecured data within, and nothing deeper.
pub(crate) fn content<'a>(cursor: &mut Cursor<'a>) -> Result<Cursor<'a>, ParseError> {
    match choice(cursor)? {
        UNSECURED => octet_string(cursor),
        SIGNED => {
            cursor.u8("the hash algorithm")?;
            let at = *cursor;
            // SignedDataPayload: extension bit, data, extDataHash.
            let present = cursor.u8("the signed payload")?;
            if present & 0x40 == 0 {
                return Err(at.error(Fault::Envelope("signed data without content of its own")));
            }
            let at = *cursor;
            if choice(cursor)? != UNSECURED {
                return Err(at.error(Fault::Envelope("signed data around other secured data")));
            }
            octet_string(cursor)
        }
        _ => Err(cursor.error(Fault::Envelope("neither unsecured nor signed data"))),
    }
}

/// Version and tag of an `Ieee1609Dot2Data`.
fn choice(cursor: &mut Cursor<'_>) -> Result<u8, ParseError> {
    let at = *cursor;
    let [version, tag] = cursor.array("the security envelope")?;
    if version != ENVELOPE_VERSION {
        return Err(at.error(Fault::Unknown { field: "envelope version", value: version }));
    }
    Ok(tag)
}

/// An OCTET STRING in OER: a length of one octet, or of one or two octets behind 0x81 or 0x82;
/// no radio frame needs more.
fn octet_string<'a>(cursor: &mut Cursor<'a>) -> Result<Cursor<'a>, ParseError> {
    const WHAT: &str = "the envelope's content";
    let at = *cursor;
    let length = match cursor.u8(WHAT)? {
        short if short < 0x80 => usize::from(short),
        0x81 => usize::from(cursor.u8(WHAT)?),
        0x82 => usize::from(cursor.u16(WHAT)?),
        value => return Err(at.error(Fault::Unknown { field: "form of length", value })),
    };
    let start = cursor.offset();
    Ok(Cursor::new(cursor.take(length, WHAT)?, start))
}

const ENVELOPE_VERSION: u8 = 3;
const UNSECURED: u8 = 0x80;
const SIGNED: u8 = 0x81;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_of_signed_data_is_found() {
        let octets = [3, 0x81, 0, 0x40, 3, 0x80, 2, 0xab, 0xcd, 0x40, 1];
        assert_eq!(unverified_content(&octets), Ok(&[0xab, 0xcd][..]));
        assert_eq!(unverified_content(&[3, 0x80, 0x81, 1, 7]), Ok(&[7][..]));
    }

    #[test]
    fn what_has_no_content_to_read_is_refused() {
        let encrypted = unverified_content(&[3, 0x82, 0, 0]).unwrap_err();
        assert!(matches!(encrypted.fault, Fault::Envelope(_)));
        let detached = unverified_content(&[3, 0x81, 0, 0x20]).unwrap_err();
        assert!(matches!(detached.fault, Fault::Envelope(_)));
        let cut = unverified_content(&[3, 0x80, 3, 1, 2]).unwrap_err();
        assert_eq!(
            cut,
            ParseError { offset: 3, fault: Fault::Truncated("the envelope's content") }
        );
    }
}
