//! Tags and attributes of the XML that SUMO writes; no reader of any XML.

/// A start tag.
#[derive(Clone, Copy, Debug)]
pub struct Tag<'t> {
    pub name: &'t str,
    rest: &'t str,
}

impl<'t> Tag<'t> {
    pub fn text(&self, attribute: &str) -> Option<&'t str> {
        let mut rest = self.rest;
        while let Some((name, tail)) = rest.split_once('=') {
            let tail = tail.trim_start();
            let quote = tail.chars().next().filter(|c| *c == '"' || *c == '\'')?;
            let (value, tail) = tail[1..].split_once(quote)?;
            if name.trim() == attribute {
                return Some(value);
            }
            rest = tail;
        }
        None
    }

    /// NaN if it isn't there or no number.
    pub fn number(&self, attribute: &str) -> f64 {
        self.text(attribute).and_then(|t| t.parse().ok()).unwrap_or(f64::NAN)
    }
}

/// All start tags of a document, without comments.
pub fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let (_, tail) = rest.split_once('<')?;
            if let Some(comment) = tail.strip_prefix("!--") {
                rest = comment.split_once("-->")?.1;
                continue;
            }
            let (inside, tail) = tail.split_once('>')?;
            rest = tail;
            if inside.starts_with(['?', '/', '!']) {
                continue;
            }
            let inside = inside.trim_end_matches('/');
            let end = inside.find(|c: char| c.is_whitespace()).unwrap_or(inside.len());
            return Some(Tag { name: &inside[..end], rest: &inside[end..] });
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_their_attributes_and_comments_none() {
        let text = "<?xml version=\"1.0\"?><!-- <a b=\"c\"/> --><net a='1'><lane id=\"x y\"\n \
                    length=\"3.5\"/></net>";
        let all: Vec<_> = tags(text).collect();
        assert_eq!(all.iter().map(|t| t.name).collect::<Vec<_>>(), ["net", "lane"]);
        assert_eq!(all[0].number("a"), 1.0);
        assert_eq!((all[1].text("id"), all[1].number("length")), (Some("x y"), 3.5));
        assert!(all[1].text("width").is_none() && all[1].number("id").is_nan());
    }
}
