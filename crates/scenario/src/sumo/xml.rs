//! SUMO's files element by element, each with its line; bounded, and without entities.

use crate::problems::{Mark, Problem};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::io::BufRead;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// Reads elements in the order of the file.
pub(super) struct Elements<R> {
    reader: Reader<Lines<R>>,
    file: Arc<str>,
    buffer: Vec<u8>,
    open: Vec<String>,
    /// An empty element has been told of, its end not yet.
    closing: bool,
}

/// An element's beginning, or its end.
pub(super) enum Item {
    /// `<name …>` or `<name …/>`.
    Open(Element),
    /// `</name>`; of an empty element too.
    Close,
}

/// An element's name, attributes and place.
#[derive(Clone, Debug)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) line: usize,
    file: Arc<str>,
    attributes: Vec<(String, String)>,
}

impl<R: BufRead> Elements<R> {
    pub(super) fn new(file: &str, input: R) -> Self {
        Self {
            reader: Reader::from_reader(Lines { input, line: 1, since_event: 0, left: usize::MAX }),
            file: file.into(),
            buffer: Vec::new(),
            open: Vec::new(),
            closing: false,
        }
    }

    /// Reads no more than so many bytes, for what is kept whole.
    pub(super) fn at_most(mut self, bytes: usize) -> Self {
        self.reader.get_mut().left = bytes;
        self
    }

    /// The next beginning or end; `None` behind the root's end.
    pub(super) fn next(&mut self) -> Result<Option<Item>, Problem> {
        if core::mem::take(&mut self.closing) {
            return Ok(self.open.pop().map(|_| Item::Close));
        }
        loop {
            self.buffer.clear();
            self.reader.get_mut().since_event = 0;
            let event = self.reader.read_event_into(&mut self.buffer);
            let line = self.reader.get_ref().line;
            let event = match event {
                Ok(event) => event,
                Err(e) => return Err(broken(&self.file, line, &e, self.open.last())),
            };
            // The lines counted so far end behind the event.
            let line = line - event.bytes().filter(|b| *b == b'\n').count();
            match event {
                Event::Start(e) => {
                    let element = element(&self.file, line, &e)?;
                    if self.open.len() >= MAX_DEPTH {
                        let what = format!("expected at most {MAX_DEPTH} elements in each other");
                        return Err(element.problem("", what));
                    }
                    self.open.push(element.name.clone());
                    return Ok(Some(Item::Open(element)));
                }
                Event::Empty(e) => {
                    let element = element(&self.file, line, &e)?;
                    self.open.push(element.name.clone());
                    self.closing = true;
                    return Ok(Some(Item::Open(element)));
                }
                Event::End(_) => return Ok(self.open.pop().map(|_| Item::Close)),
                Event::DocType(_) | Event::GeneralRef(_) => {
                    let what = "found a document type or an entity, expected none: such files \
                                can unfold without bounds and are not read";
                    return Err(problem(&self.file, line, "", what));
                }
                Event::Eof => {
                    return match self.open.last() {
                        None => Ok(None),
                        Some(name) => {
                            let what = format!("the file ends before </{name}>: cut short");
                            Err(problem(&self.file, line, "", what))
                        }
                    };
                }
                _ => {}
            }
        }
    }

    /// Skips to the end of the element that was opened last.
    pub(super) fn skip(&mut self) -> Result<(), Problem> {
        let depth = self.open.len();
        while self.open.len() >= depth {
            if self.next()?.is_none() {
                break;
            }
        }
        Ok(())
    }

    /// The root element, which must be called `name`.
    pub(super) fn root(&mut self, name: &str) -> Result<Element, Problem> {
        self.root_of(&[name])
    }

    /// The root element, which must have one of these names.
    pub(super) fn root_of(&mut self, names: &[&str]) -> Result<Element, Problem> {
        let name = names.first().copied().unwrap_or_default();
        let other = match self.next() {
            Ok(Some(Item::Open(e))) if names.contains(&e.name.as_str()) => return Ok(e),
            Ok(Some(Item::Open(e))) => return Err(e.problem("", format!("expected <{name}>"))),
            Ok(_) => format!("found nothing, expected <{name}>"),
            Err(e) => return Err(e),
        };
        Err(problem(&self.file, 0, "", other))
    }
}

impl Element {
    /// It without its attributes but its id: enough for problems that show later.
    pub(super) fn named(self) -> Self {
        let mut all = self.attributes.into_iter();
        let id = all.find(|(key, _)| key == "id");
        Self { attributes: Vec::from_iter(id), ..self }
    }

    /// A problem of this element, or of one of its attributes.
    pub(super) fn problem(&self, attribute: &str, what: impl Into<String>) -> Problem {
        let id = self.optional("id").map(|id| format!("[{id}]")).unwrap_or_default();
        let dot = if attribute.is_empty() { "" } else { "." };
        problem(&self.file, self.line, &format!("{}{id}{dot}{attribute}", self.name), what)
    }

    /// An attribute that may be missing.
    pub(super) fn optional(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// An attribute that must be there.
    pub(super) fn text(&self, name: &str) -> Result<&str, Problem> {
        self.optional(name).ok_or_else(|| self.problem(name, "missing"))
    }

    /// The words of an attribute, none if it isn't there.
    ///
    /// # Errors
    /// More than `most`.
    pub(super) fn words(&self, name: &str, most: usize) -> Result<Vec<String>, Problem> {
        let words: Vec<String> = self
            .optional(name)
            .unwrap_or_default()
            .split_whitespace()
            .take(most + 1)
            .map(str::to_owned)
            .collect();
        if words.len() > most {
            return Err(self.problem(name, format!("expected at most {most} words")));
        }
        Ok(words)
    }

    /// A number that must be there.
    pub(super) fn number(&self, name: &str, range: RangeInclusive<f64>) -> Result<f64, Problem> {
        self.parse(name, self.text(name)?, range)
    }

    /// A number that may be missing.
    pub(super) fn number_or(
        &self,
        name: &str,
        range: RangeInclusive<f64>,
        default: f64,
    ) -> Result<f64, Problem> {
        self.optional(name).map_or(Ok(default), |text| self.parse(name, text, range))
    }

    /// A whole number that must be there.
    pub(super) fn whole(&self, name: &str, most: usize) -> Result<usize, Problem> {
        let text = self.text(name)?;
        let value = text.parse::<usize>().ok().filter(|n| *n <= most);
        value.ok_or_else(|| {
            let what = format!("found \"{}\", expected a whole number up to {most}", shown(text));
            self.problem(name, what)
        })
    }

    fn parse(&self, name: &str, text: &str, range: RangeInclusive<f64>) -> Result<f64, Problem> {
        let value = text.parse::<f64>().ok().filter(|x| range.contains(x));
        value.ok_or_else(|| {
            let (lo, hi) = (range.start(), range.end());
            let what = format!("found \"{}\", expected a number from {lo} to {hi}", shown(text));
            self.problem(name, what)
        })
    }
}

/// Text from a file, not more of it than a person reads.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(MAX_SHOWN).collect()
}

fn element(file: &Arc<str>, line: usize, start: &BytesStart<'_>) -> Result<Element, Problem> {
    let name = start.name().into_inner().to_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let wrong = |what: String| problem(file, line, &name, what);
        let attribute = attribute.map_err(|e| wrong(e.to_string()))?;
        let key = attribute.key.into_inner().to_owned();
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        let value = value.map_err(|e| wrong(format!("{key}: {e}")))?;
        attributes.push((key, value.into_owned()));
    }
    Ok(Element { name, line, file: file.clone(), attributes })
}

fn problem(file: &Arc<str>, line: usize, field: &str, message: impl Into<String>) -> Problem {
    let mark = Mark { file: file.clone(), line, column: 0, field: field.to_owned() };
    Problem { mark, message: message.into() }
}

fn broken(
    file: &Arc<str>,
    line: usize,
    error: &quick_xml::Error,
    open: Option<&String>,
) -> Problem {
    let inside = open.map(|name| format!(" inside <{name}>")).unwrap_or_default();
    let what = match error {
        quick_xml::Error::Io(e) if e.kind() == std::io::ErrorKind::UnexpectedEof => {
            format!("the compressed file is cut short{inside}")
        }
        other => format!("no well-formed XML{inside}: {other}"),
    };
    problem(file, line, "", what)
}

/// Counts lines, and refuses elements beyond all measure.
struct Lines<R> {
    input: R,
    line: usize,
    since_event: usize,
    left: usize,
}

impl<R: BufRead> std::io::Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let n = self.fill_buf()?.read(buffer)?;
        self.consume(n);
        Ok(n)
    }
}

impl<R: BufRead> BufRead for Lines<R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.since_event > MAX_ELEMENT_BYTES {
            let what = format!("one element has more than {MAX_ELEMENT_BYTES} bytes");
            return Err(std::io::Error::other(what));
        }
        if self.left == 0 {
            return Err(std::io::Error::other("the file is larger than what is read of one"));
        }
        self.input.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        if let Ok(bytes) = self.input.fill_buf() {
            let used = &bytes[..amount.min(bytes.len())];
            self.line += used.iter().filter(|b| **b == b'\n').count();
        }
        self.since_event += amount;
        self.left = self.left.saturating_sub(amount);
        self.input.consume(amount);
    }
}

/// SUMO's own files nest six deep.
const MAX_DEPTH: usize = 32;
/// A shape or a route of a very large city has some hundred kilobytes.
const MAX_ELEMENT_BYTES: usize = 16 << 20;
/// Characters of a wrong value that a problem quotes.
const MAX_SHOWN: usize = 60;
