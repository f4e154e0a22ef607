//! What the fuzz targets do with their input, `tests/fuzz`; the test `codec` does the same
//! with their corpora.

use crate::hold;
use its::wire::MessageKind;

/// One input as octets of this message: behind its header, so that nothing is lost on others.
pub fn octets(kind: MessageKind, input: &[u8]) -> Vec<u8> {
    let (version, id) = kind.header();
    [&[version, id], input].concat()
}

/// One input of a target for messages.
pub fn message(kind: MessageKind, input: &[u8]) {
    let _ = hold::of_octets(&octets(kind, input));
}

/// One input of the target for JER: the first octet tells the message, the rest is text.
pub fn jer(input: &[u8]) {
    if let Some((first, rest)) = input.split_first()
        && let Ok(text) = std::str::from_utf8(rest)
    {
        let kind = MessageKind::ALL[usize::from(*first) % MessageKind::ALL.len()];
        hold::of_text(kind, text);
    }
}
