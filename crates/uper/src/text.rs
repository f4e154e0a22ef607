//! Character strings.

use crate::{Malformed, Reader, Writer};

impl Reader<'_> {
    /// An IA5String of `count` characters, seven bits each.
    pub fn ia5(&mut self, count: usize) -> Result<String, Malformed> {
        self.expect(7 * count)?;
        let mut text = String::with_capacity(count);
        for start in (0..count).step_by(8) {
            let width = 7 * (count - start).min(8) as u32;
            let bits = self.bits(width)? << (64 - width);
            text.extend((0..width / 7).map(|i| char::from((bits << (7 * i) >> 57) as u8)));
        }
        Ok(text)
    }

    /// A NumericString of `count` characters: the space and the digits, in four bits each.
    pub fn numeric(&mut self, count: usize) -> Result<String, Malformed> {
        self.expect(4 * count)?;
        let mut text = String::with_capacity(count);
        for _ in 0..count {
            text.push(match self.bits(4)? as u8 {
                0 => ' ',
                digit @ 1..=10 => char::from(b'0' + digit - 1),
                _ => return Err(Malformed),
            });
        }
        Ok(text)
    }

    /// A UTF8String of `least` to `most` characters.
    pub fn utf8(&mut self, least: usize, most: usize) -> Result<String, Malformed> {
        let count = self.count(8)?;
        let octets = self.octets(count)?.collect();
        let text = String::from_utf8(octets).map_err(|_| Malformed)?;
        let is_fine = (least..=most).contains(&text.chars().count());
        if is_fine { Ok(text) } else { Err(Malformed) }
    }
}

impl Writer {
    /// The characters of an IA5String.
    pub fn ia5(&mut self, text: &str) -> Result<(), Malformed> {
        if !text.is_ascii() {
            return self.refuse();
        }
        text.bytes().for_each(|c| self.bits(u64::from(c), 7));
        Ok(())
    }

    /// The characters of a NumericString.
    pub fn numeric(&mut self, text: &str) -> Result<(), Malformed> {
        text.bytes().try_for_each(|c| match c {
            b' ' => {
                self.bits(0, 4);
                Ok(())
            }
            b'0'..=b'9' => {
                self.bits(u64::from(c - b'0') + 1, 4);
                Ok(())
            }
            _ => self.refuse(),
        })
    }

    /// A UTF8String of `least` to `most` characters, with its length.
    pub fn utf8(&mut self, text: &str, least: usize, most: usize) -> Result<(), Malformed> {
        if !(least..=most).contains(&text.chars().count()) {
            return self.refuse();
        }
        self.open_octets(text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_the_same_in_and_out() {
        let ascii: String = (0..127_u8).map(char::from).collect();
        for skipped in 0..8 {
            let mut writer = Writer::new();
            writer.bits(0, skipped);
            writer.ia5(&ascii).unwrap();
            writer.numeric("0 123456789").unwrap();
            writer.utf8("Łódź", 1, 4).unwrap();
            let octets = writer.finish();
            let mut reader = Reader::new(&octets);
            reader.bits(skipped).unwrap();
            assert_eq!(reader.ia5(127), Ok(ascii.clone()));
            assert_eq!(reader.numeric(11).as_deref(), Ok("0 123456789"));
            assert_eq!(reader.utf8(1, 4).as_deref(), Ok("Łódź"));
        }
    }

    #[test]
    fn what_a_text_may_not_hold_is_refused() {
        assert!(Writer::new().ia5("ü").is_err());
        assert!(Writer::new().numeric("1a").is_err());
        assert!(Writer::new().utf8("abc", 1, 2).is_err());
        assert!(Reader::new(&[0xb0]).numeric(1).is_err());
        assert!(Reader::new(&[1, 0xff]).utf8(0, 9).is_err());
        assert!(Reader::new(&[0; 8]).ia5(10).is_err());
    }
}
