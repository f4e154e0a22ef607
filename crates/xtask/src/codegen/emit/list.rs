//! Lists.

use super::super::model::{Definition, Ref, Size};
use super::super::names::type_name;
use super::Emitter;
use super::scalar::{read_size, uper, write_size};

impl Emitter<'_> {
    pub(super) fn list(&self, definition: &Definition, item: Ref, size: &Size) -> String {
        let name = type_name(&definition.name);
        let item_name = self.rust(item);
        let ty = match self.layout.inline_items(&definition.name) {
            Some(items) => format!("SmallVec<[{item_name}; {items}]>"),
            None => format!("Vec<{item_name}>"),
        };
        let decode = format!(
            "let count = {};
            self.0.resize_with(count, Default::default);
            self.0.iter_mut().try_for_each(|item| item.decode(reader))",
            read_size(size, &format!("<{item_name} as Uper>::LEAST_BITS"))
        );
        let encode = format!(
            "{}\nself.0.iter().try_for_each(|item| item.encode(writer))",
            write_size(size, "self.0.len()")
        );
        let code = uper(&name, self.least_bits(definition).max(1), &decode, &encode);
        format!(
            "#[derive(Clone, PartialEq, Eq, Debug, Default)]\npub struct {name}(pub {ty});\n\n{code}"
        )
    }
}
