//! The `unknown` member: what a message holds beyond its module, as it came.

use its::wire::{BitString, UnknownKind, UnknownPart};
use serde_json::{Value, json};

/// `[{"kind", "path", "bits"}, …]`; the bits as zeros and ones.
pub fn to_json(parts: &[UnknownPart]) -> Value {
    let part = |part: &UnknownPart| {
        let bits = format!("{:?}", part.bits);
        json!({ "kind": part.kind.name(), "path": part.path, "bits": bits })
    };
    parts.iter().map(part).collect()
}

/// The inverse of [`to_json`].
///
/// # Errors
/// What is wrong with which part.
pub fn from_json(value: &Value) -> Result<Vec<UnknownPart>, String> {
    let parts = value.as_array().ok_or("\"unknown\": a list expected")?;
    let parse = |(index, part): (usize, &Value)| {
        let text = |name: &str| {
            let text = part.get(name).and_then(Value::as_str);
            text.ok_or_else(|| format!("\"unknown\"[{index}]: a text \"{name}\" expected"))
        };
        let name = text("kind")?;
        let kind = KINDS.into_iter().find(|kind| kind.name() == name);
        let kind = kind.ok_or_else(|| format!("\"unknown\"[{index}]: no kind {name:?}"))?;
        let bits = bits(text("bits")?);
        let bits = bits.ok_or_else(|| format!("\"unknown\"[{index}]: 0 and 1 expected"))?;
        Ok(UnknownPart { kind, path: text("path")?.to_owned(), bits })
    };
    parts.iter().enumerate().map(parse).collect()
}

/// Zeros and ones as bits.
fn bits(text: &str) -> Option<BitString> {
    let mut octets = vec![0_u8; text.len().div_ceil(8)];
    for (index, digit) in text.bytes().enumerate() {
        match digit {
            b'0' => {}
            b'1' => octets[index / 8] |= 0x80 >> (index % 8),
            _ => return None,
        }
    }
    BitString::from_octets(&octets, text.len())
}

const KINDS: [UnknownKind; 4] =
    [UnknownKind::Addition, UnknownKind::Choice, UnknownKind::Enumerated, UnknownKind::Open];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_the_same_in_and_out() {
        let parts: Vec<UnknownPart> = KINDS
            .into_iter()
            .zip(["", "1", "0110100101101001", &"10".repeat(100)])
            .map(|(kind, digits)| UnknownPart {
                kind,
                path: format!("cam.{digits}"),
                bits: bits(digits).unwrap(),
            })
            .collect();
        assert_eq!(from_json(&to_json(&parts)), Ok(parts));
    }

    #[test]
    fn what_is_no_part_is_told() {
        for (value, expected) in [
            (json!({}), "a list expected"),
            (json!([{ "kind": "enum", "path": "x" }]), "\"bits\" expected"),
            (json!([{ "kind": "enums", "path": "x", "bits": "" }]), "no kind \"enums\""),
            (json!([{ "kind": "enum", "path": "x", "bits": "012" }]), "0 and 1 expected"),
        ] {
            let error = from_json(&value).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
    }
}
