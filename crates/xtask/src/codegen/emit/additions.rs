//! Additions behind the extension marker of a SEQUENCE.

use super::super::model::{Addition, Id, Kind, Presence, Ref};
use super::Emitter;

impl Emitter<'_> {
    /// How the known additions of `name` are read and written.
    pub(super) fn additions(&self, name: &str, owner: &str, additions: &[Addition]) -> String {
        let known = additions.len();
        let (mut decode, mut encode) = (String::new(), String::new());
        let mut present = Vec::new();
        for (index, addition) in additions.iter().enumerate() {
            let (field, ty, _) = self.addition_field(owner, index, addition);
            let is_value = match addition {
                Addition::Group(id) if self.is_all_optional(*id) => {
                    let group = self.rust(Ref::Defined(*id));
                    format!("|group: &{group}| *group != {group}::default()")
                }
                Addition::Group(id) => format!("|_: &{}| true", self.rust(Ref::Defined(*id))),
                Addition::Component(c) => format!("|_: &{}| true", self.rust(c.ty)),
            };
            let boxed = if ty.starts_with("Box<") { ".map(Box::new)" } else { "" };
            decode.push_str(&format!(
                "self.{field} = additions.known(reader, {index}, {is_value})?{boxed};\n"
            ));
            present.push(format!("self.{field}.is_some()"));
            let value = if ty.starts_with("Box<") { "as_deref()" } else { "as_ref()" };
            encode.push_str(&format!(
                "let value = self.{field}.{value};
                Additions::write_known(writer, {index}, value, &self.unknown)?;\n"
            ));
        }
        format!(
            "impl {name} {{
                #[cold]
                fn decode_additions(&mut self, reader: &mut Reader<'_>) -> Result<(), Malformed> {{
                    let mut additions = Additions::read(reader)?;
                    {decode}
                    self.unknown = additions.finish(reader, {known})?;
                    Ok(())
                }}

                #[cold]
                fn encode_additions(&self, writer: &mut Writer) -> Result<(), Malformed> {{
                    Additions::write(writer, &[{}], &self.unknown)?;
                    {encode}
                    Additions::write_rest(writer, {known}, &self.unknown)
                }}
            }}\n",
            present.join(", ")
        )
    }

    fn is_all_optional(&self, id: Id) -> bool {
        match &self.model.definitions[id].kind {
            Kind::Sequence { root, .. } => {
                root.iter().all(|component| component.presence != Presence::Required)
            }
            _ => false,
        }
    }
}
