//! ASN.1 text as tokens, comments kept where they say something.

use anyhow::{Result, bail};

/// A token and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Token {
    pub kind: TokenKind,
    /// Counted from 1.
    pub line: usize,
    /// The comment lines directly above.
    pub docs: Vec<String>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TokenKind {
    /// An identifier, a type's name or a keyword.
    Word(String),
    Number(i64),
    /// `::=`, `..`, a bracket and the like.
    Symbol(&'static str),
    /// What stands behind `--@`.
    Directive(String),
    End,
}

/// The tokens of a file, and the comment that it begins with.
pub fn tokens(file: &str, text: &str) -> Result<(Vec<Token>, Vec<String>)> {
    let mut lexer = Lexer { tokens: Vec::new(), comment: Vec::new(), head: None };
    for (index, line) in text.lines().enumerate() {
        if let Err(problem) = lexer.line(line, index + 1) {
            bail!("{file}:{}: {problem}", index + 1);
        }
    }
    let line = text.lines().count();
    lexer.tokens.push(Token { kind: TokenKind::End, line, docs: Vec::new() });
    Ok((lexer.tokens, lexer.head.unwrap_or_default()))
}

struct Lexer {
    tokens: Vec<Token>,
    /// The comment lines above the present one.
    comment: Vec<String>,
    /// The comment before the first token.
    head: Option<Vec<String>>,
}

impl Lexer {
    fn line(&mut self, line: &str, number: usize) -> Result<(), String> {
        let text = line.trim();
        if let Some(directive) = text.strip_prefix("--@") {
            self.push(TokenKind::Directive(directive.trim().to_owned()), number);
            return Ok(());
        }
        if let Some(comment) = text.strip_prefix("--") {
            self.comment.push(comment.trim().to_owned());
            return Ok(());
        }
        if text.is_empty() {
            // A comment that stands alone belongs to no token, the first one to the file.
            self.keep_head();
            self.comment.clear();
            return Ok(());
        }
        let mut rest = text;
        while !rest.is_empty() && !rest.starts_with("--") {
            let (kind, length) = token(rest)?;
            self.push(kind, number);
            rest = rest[length..].trim_start();
        }
        Ok(())
    }

    fn push(&mut self, kind: TokenKind, line: usize) {
        self.keep_head();
        let docs = std::mem::take(&mut self.comment);
        self.tokens.push(Token { kind, line, docs });
    }

    fn keep_head(&mut self) {
        if self.head.is_none() && self.tokens.is_empty() && !self.comment.is_empty() {
            self.head = Some(self.comment.clone());
        }
    }
}

/// The token that `text` begins with, and its length.
fn token(text: &str) -> Result<(TokenKind, usize), String> {
    if let Some(symbol) = SYMBOLS.iter().find(|symbol| text.starts_with(**symbol)) {
        return Ok((TokenKind::Symbol(symbol), symbol.len()));
    }
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let mut length = text.find(|c| !is_part(c)).unwrap_or(text.len());
    // A comment may follow a name directly.
    length = text[..length].find("--").unwrap_or(length);
    let word = &text[..length];
    if word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Ok((TokenKind::Word(word.to_owned()), length));
    }
    match word.parse() {
        Ok(number) => Ok((TokenKind::Number(number), length)),
        Err(_) => Err(format!("{:?} begins no token", text.chars().next().unwrap_or(' '))),
    }
}

/// Longer ones first.
const SYMBOLS: [&str; 14] =
    ["::=", "...", "..", "[[", "]]", "{", "}", "(", ")", ",", ";", ":", "|", "@"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_stay_with_what_they_stand_above() {
        let text = "-- The file.\n\n-- Of A,\n-- in two lines.\nA ::= B -- not of C\nC\n";
        let (tokens, head) = tokens("x", text).unwrap();
        assert_eq!(head, ["The file."]);
        assert_eq!(tokens[0].docs, ["Of A,", "in two lines."]);
        assert_eq!(tokens[0].line, 5);
        assert!(tokens[3].docs.is_empty());
    }

    #[test]
    fn names_numbers_and_symbols_are_told_apart() {
        let (tokens, _) = tokens("x", "r09-16 (-5..100, ...)--@\n--@ open x").unwrap();
        let kinds: Vec<_> = tokens.into_iter().map(|token| token.kind).collect();
        let expected = [
            TokenKind::Word("r09-16".into()),
            TokenKind::Symbol("("),
            TokenKind::Number(-5),
            TokenKind::Symbol(".."),
            TokenKind::Number(100),
            TokenKind::Symbol(","),
            TokenKind::Symbol("..."),
            TokenKind::Symbol(")"),
            TokenKind::Directive("open x".into()),
            TokenKind::End,
        ];
        assert_eq!(kinds, expected);
    }

    #[test]
    fn what_begins_no_token_is_told_with_its_line() {
        let error = tokens("x.asn", "A\n#").unwrap_err().to_string();
        assert_eq!(error, "x.asn:2: '#' begins no token");
    }
}
