//! As much of Rust's lexical structure as the textual checks need.

/// The code without comments, and without the contents of texts and characters: these become
/// spaces, line breaks stay, so that positions stay what they were.
pub fn code_only(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = comment(rest).or_else(|| literal(rest, code.chars().next_back()));
        let taken = length.map_or(first.len_utf8(), |length| length.min(rest.len()));
        let (token, after) = rest.split_at(taken);
        match length {
            Some(_) => code.extend(token.chars().map(|c| if c == '\n' { c } else { ' ' })),
            None => code.push(first),
        }
        rest = after;
    }
    code
}

/// The identifiers and keywords of some code, each with its line, counted from 1.
pub fn identifiers(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.lines().enumerate().flat_map(|(index, line)| {
        let words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.filter(|word| !word.is_empty()).map(move |word| (index + 1, word))
    })
}

/// The length of the comment that `text` starts with. Block comments nest.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if !text.starts_with("/*") {
        return None;
    }
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        match text.as_bytes().get(at..at + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return Some(at);
        }
    }
    Some(text.len())
}

/// The length of the text or character that `text` starts with; `before` is the character in
/// front, which tells a raw text's `r` from an identifier's last letter.
fn literal(text: &str, before: Option<char>) -> Option<usize> {
    let in_word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if let Some(rest) = text.strip_prefix('"') {
        return Some(1 + quoted(rest, '"'));
    }
    if !in_word && (text.starts_with('r') || text.starts_with("br")) {
        let start = text.find('r')? + 1;
        let hashes = text[start..].bytes().take_while(|b| *b == b'#').count();
        if text[start + hashes..].starts_with('"') {
            let close = format!("\"{}", "#".repeat(hashes));
            let body = start + hashes + 1;
            let end = text[body..].find(&close);
            return Some(end.map_or(text.len(), |end| body + end + close.len()));
        }
    }
    // 'a' is a character, 'a a lifetime.
    let mut chars = text.strip_prefix('\'')?.chars();
    let (first, second) = (chars.next()?, chars.next()?);
    (first == '\\' || second == '\'').then(|| 1 + quoted(&text[1..], '\''))
}

/// The length up to and with the closing quote.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[test]
fn comments_and_texts_vanish_and_code_stays() {
    let source = r###"let a = "HashMap // \" x"; // HashMap
/* std::fs /* nested */ SystemTime */ let b = 'x'; let c: &'static str = r#"HashSet " x"#;
let d = '\''; let e = b"Instant"; letter"text"; let f = '"'; HashMap::new();"###;
    let code = code_only(source);
    assert_eq!(code.lines().count(), 3);
    let words: Vec<&str> = identifiers(&code).map(|(_, word)| word).collect();
    assert_eq!(
        words.join(" "),
        "let a let b let c static str let d let e b letter let f HashMap new"
    );
    assert_eq!(identifiers(&code).find(|(_, word)| *word == "HashMap"), Some((3, "HashMap")));
}

#[test]
fn what_never_closes_ends_with_the_file() {
    for source in ["\"open", "/* open", "r#\"open", "'\\", "'"] {
        assert!(!code_only(source).contains("open"), "{source}");
    }
}
