//! Lists.

use super::super::model::{Definition, Ref, Size};
use super::super::names::type_name;
use super::Emitter;
use super::scalar::{Decode, read_size, size_head, uper, write_size};

impl Emitter<'_> {
    pub(super) fn list(&self, definition: &Definition, item: Ref, size: &Size) -> String {
        let name = type_name(&definition.name);
        let item_name = self.rust(item);
        let is_item_large = self.layout.is_large(item);
        let inline = self.layout.inline_items(&definition.name);
        let ty = match inline {
            Some(items) => format!("List<{item_name}, {items}>"),
            None => format!("Vec<{item_name}>"),
        };
        let count = read_size(size, &format!("<{item_name} as Uper>::LEAST_BITS"));
        let most = size.most.filter(|_| !size.is_extensible).unwrap_or(MAX_LENGTH);
        let bounded = format!("const {{ assert!(is_bounded::<{item_name}>({most})) }};\n");
        let body = match (inline, is_item_large) {
            (None, true) => format!(
                "let count = {count};
                let mut items = Vec::new();
                items.resize_with(count, || {item_name}::EMPTY);
                items.iter_mut().try_for_each(|item| item.fill(reader))?;
                Ok(Self(items))"
            ),
            (None, false) => format!(
                "let count = {count};
                let mut items = Vec::with_capacity(count);
                for _ in 0..count {{ items.push({item_name}::decode(reader)?); }}
                Ok(Self(items))"
            ),
            (Some(_), true) => format!(
                "let count = {count};
                self.0.grow(count).iter_mut().try_for_each(|item| item.fill(reader))"
            ),
            (Some(_), false) => format!(
                "let count = {count};
                for item in self.0.grow(count) {{ *item = {item_name}::decode(reader)?; }}
                Ok(())"
            ),
        };
        let body = format!("{bounded}{body}");
        let decode = Decode { head: size_head(size), is_large: inline.is_some(), body };
        let encode = format!(
            "{}\nself.0.iter().try_for_each(|item| item.encode(writer))",
            write_size(size, "self.0.len()")
        );
        let empty = if inline.is_some() { "Self(List::EMPTY)" } else { "Self(Vec::new())" };
        let least_bits = self.least_bits(definition).max(1);
        let code = uper(&name, least_bits, empty, &decode, &encode);
        format!(
            "#[derive(Clone, PartialEq, Eq, Debug, Default)]\npub struct {name}(pub {ty});\n\n{code}"
        )
    }
}

/// The largest length that is read, where the module knows none.
const MAX_LENGTH: u64 = 16_383;
