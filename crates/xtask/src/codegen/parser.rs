//! The subset of X.680 that the modules in `asn1/` use.

mod types;

use super::lexer::{Token, TokenKind, tokens};
use super::syntax::{Bound, Module, TypeAssignment};
use anyhow::{Result, bail};

/// Reads one file, which holds one module.
pub fn parse(file: &str, text: &str) -> Result<Module> {
    let (tokens, docs) = tokens(file, text)?;
    let mut parser = Parser { file, tokens, at: 0 };
    let module = parser.module(docs);
    module.map_err(|problem| anyhow::anyhow!("{file}:{}: {problem}", parser.line()))
}

struct Parser<'a> {
    file: &'a str,
    tokens: Vec<Token>,
    at: usize,
}

/// A problem at the present token.
type Parsed<T> = Result<T, String>;

impl Parser<'_> {
    fn module(&mut self, docs: Vec<String>) -> Parsed<Module> {
        let name = self.word()?;
        self.object_identifier()?;
        for word in ["DEFINITIONS", "AUTOMATIC", "TAGS"] {
            self.expect_word(word)?;
        }
        self.expect("::=")?;
        self.expect_word("BEGIN")?;
        let mut module = Module {
            file: self.file.to_owned(),
            name,
            docs,
            imports: self.imports()?,
            types: Vec::new(),
            values: Vec::new(),
        };
        while !self.accept_word("END") {
            self.assignment(&mut module)?;
        }
        match self.kind() {
            TokenKind::End => Ok(module),
            _ => Err("one module a file: nothing may follow END".to_owned()),
        }
    }

    /// Numbers in braces, which say nothing that the name doesn't.
    fn object_identifier(&mut self) -> Parsed<()> {
        if self.accept("{") {
            while !self.accept("}") {
                if *self.kind() == TokenKind::End {
                    return Err("} expected".to_owned());
                }
                self.at += 1;
            }
        }
        Ok(())
    }

    fn imports(&mut self) -> Parsed<Vec<(String, String, usize)>> {
        let mut imports = Vec::new();
        if !self.accept_word("IMPORTS") {
            return Ok(imports);
        }
        while !self.accept(";") {
            let mut names = vec![(self.word()?, self.line_before())];
            while self.accept(",") {
                names.push((self.word()?, self.line_before()));
            }
            self.expect_word("FROM")?;
            let module = self.word()?;
            self.object_identifier()?;
            imports.extend(names.into_iter().map(|(name, line)| (name, module.clone(), line)));
        }
        Ok(imports)
    }

    fn assignment(&mut self, module: &mut Module) -> Parsed<()> {
        let docs = self.tokens[self.at].docs.clone();
        let name = self.word()?;
        if name.starts_with(|c: char| c.is_ascii_uppercase()) {
            self.expect("::=")?;
            let ty = self.ty()?;
            module.types.push(TypeAssignment { name, docs, ty });
            return Ok(());
        }
        self.expect_word("INTEGER")?;
        self.expect("::=")?;
        match self.bound()? {
            Bound::Number(value) => module.values.push((name, value)),
            other => return Err(format!("a number expected, found {other:?}")),
        }
        Ok(())
    }

    fn bound(&mut self) -> Parsed<Bound> {
        let bound = match self.kind() {
            TokenKind::Number(number) => Bound::Number(*number),
            TokenKind::Word(word) if word == "MIN" || word == "MAX" => Bound::Unbounded,
            TokenKind::Word(word) => Bound::Name(word.clone()),
            other => return Err(format!("a number or its name expected, found {other:?}")),
        };
        self.at += 1;
        Ok(bound)
    }

    fn kind(&self) -> &TokenKind {
        &self.tokens[self.at].kind
    }

    fn line(&self) -> usize {
        self.tokens[self.at].line
    }

    fn line_before(&self) -> usize {
        self.tokens[self.at.saturating_sub(1)].line
    }

    fn word(&mut self) -> Parsed<String> {
        match self.kind() {
            TokenKind::Word(word) => {
                let word = word.clone();
                self.at += 1;
                Ok(word)
            }
            other => Err(format!("a name expected, found {other:?}")),
        }
    }

    fn number(&mut self) -> Parsed<i64> {
        match self.bound()? {
            Bound::Number(number) => Ok(number),
            other => Err(format!("a number expected, found {other:?}")),
        }
    }

    fn accept(&mut self, symbol: &str) -> bool {
        let is_it = matches!(self.kind(), TokenKind::Symbol(found) if *found == symbol);
        self.at += usize::from(is_it);
        is_it
    }

    fn accept_word(&mut self, word: &str) -> bool {
        let is_it = matches!(self.kind(), TokenKind::Word(found) if found == word);
        self.at += usize::from(is_it);
        is_it
    }

    fn expect(&mut self, symbol: &str) -> Parsed<()> {
        if self.accept(symbol) {
            return Ok(());
        }
        Err(format!("{symbol} expected, found {:?}", self.kind()))
    }

    fn expect_word(&mut self, word: &str) -> Parsed<()> {
        if self.accept_word(word) {
            return Ok(());
        }
        Err(format!("{word} expected, found {:?}", self.kind()))
    }
}

/// Every module, by name; two of one name are an error.
pub fn parse_all<'a>(sources: impl Iterator<Item = (&'a str, &'a str)>) -> Result<Vec<Module>> {
    let mut modules: Vec<Module> = Vec::new();
    for (file, text) in sources {
        let module = parse(file, text)?;
        if let Some(other) = modules.iter().find(|other| other.name == module.name) {
            bail!("{file}: module {} is in {} too", module.name, other.file);
        }
        modules.push(module);
    }
    modules.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(modules)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codegen::syntax::{Addition, Presence, TypeKind};

    fn module(body: &str) -> Result<Module> {
        parse("x.asn", &format!("M {{ a(1) }} DEFINITIONS AUTOMATIC TAGS ::= BEGIN\n{body}\nEND"))
    }

    #[test]
    fn a_sequence_is_read_with_markers_groups_and_defaults() {
        let text = "S ::= SEQUENCE { a INTEGER (0..limit) DEFAULT 3, ..., b B OPTIONAL,\n\
                    [[ c C, d D OPTIONAL ]] }\nlimit INTEGER ::= 9";
        let module = module(text).unwrap();
        assert_eq!(module.values, [("limit".to_owned(), 9)]);
        let TypeKind::Sequence(root, Some(additions)) = &module.types[0].ty.kind else {
            panic!("{module:?}");
        };
        assert_eq!(root[0].presence, Presence::Default(Bound::Number(3)));
        let constraint = root[0].ty.constraint.as_ref().unwrap();
        assert_eq!(constraint.most, Bound::Name("limit".into()));
        assert!(matches!(&additions[0], Addition::Field(b) if b.presence == Presence::Optional));
        assert!(matches!(&additions[1], Addition::Group(fields) if fields.len() == 2));
    }

    #[test]
    fn sizes_are_read_wherever_the_marker_stands() {
        let text = "L ::= SEQUENCE (SIZE (1..32, ..., 100)) OF A\nB ::= BIT STRING (SIZE (8, ...))\n\
                    C ::= SEQUENCE (SIZE (1..4), ...) OF A";
        let module = module(text).unwrap();
        for (assignment, most) in module.types.iter().zip([32, 8, 4]) {
            let constraint = assignment.ty.constraint.as_ref().unwrap();
            assert!(constraint.is_size && constraint.is_extensible, "{constraint:?}");
            assert_eq!(constraint.most, Bound::Number(most));
        }
    }

    #[test]
    fn a_directive_is_read_with_its_rows() {
        let text = "S ::= SEQUENCE { id INTEGER (0..9),\n--@ open value by id { 3: A, 4: B-c }\n\
                    value OCTET STRING }";
        let module = module(text).unwrap();
        let TypeKind::Sequence(root, None) = &module.types[0].ty.kind else { panic!() };
        let open = root[1].open.as_ref().unwrap();
        assert_eq!(open.selector, "id");
        assert_eq!(open.rows, [(3, "A".to_owned()), (4, "B-c".to_owned())]);
    }

    #[test]
    fn a_problem_is_told_with_file_and_line() {
        for (text, expected) in [
            ("A ::= SEQUENCE {\n a INTEGER (0..)\n}", "x.asn:3: a number or its name expected"),
            ("A ::= SET { }", "x.asn:2: SET is not supported"),
            ("A ::= REAL", "x.asn:2: REAL is not supported"),
            ("A ::= SEQUENCE { a B", "x.asn:3: , or } expected"),
        ] {
            let error = module(text).unwrap_err().to_string();
            assert!(error.starts_with(expected), "{error} instead of {expected}");
        }
    }
}
