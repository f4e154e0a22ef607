//! Just enough XML: the tags of a file that SUMO wrote, one by one.

/// A tag with its attributes, as they stand.
#[derive(Clone, Debug)]
pub struct Tag<'a> {
    /// The element's name.
    pub name: &'a str,
    /// Whether it ends an element.
    pub ends: bool,
    attributes: &'a str,
}

impl<'a> Tag<'a> {
    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        while let Some((key, tail)) = rest.split_once("=\"") {
            let (value, tail) = tail.split_once('"')?;
            if key.trim() == name {
                return Some(value);
            }
            rest = tail;
        }
        None
    }
}

/// All tags of a text, in order; comments and declarations are passed over.
pub fn all(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = text;
    core::iter::from_fn(move || {
        loop {
            let from = rest.find('<')? + 1;
            rest = &rest[from..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = comment.split_once("-->").map_or("", |(_, tail)| tail);
                continue;
            }
            let (tag, tail) = rest.split_once('>')?;
            rest = tail;
            if tag.starts_with(['?', '!']) {
                continue;
            }
            let ends = tag.starts_with('/');
            let tag = tag.trim_start_matches('/');
            let end = tag.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(tag.len());
            let (name, attributes) = tag.split_at(end);
            return Some(Tag { name, ends, attributes });
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_attributes_are_found() {
        let text = "<?xml?><!-- <a b=\"0\"/> --><a b=\"1\"  c=\"2 3\"><d/></a>";
        let all: Vec<_> = all(text).collect();
        let names: Vec<_> = all.iter().map(|t| (t.name, t.ends)).collect();
        assert_eq!(names, [("a", false), ("d", false), ("a", true)]);
        assert_eq!((all[0].get("b"), all[0].get("c")), (Some("1"), Some("2 3")));
        assert_eq!(all[0].get("d"), None);
    }
}
