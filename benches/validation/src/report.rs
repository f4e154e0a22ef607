//! What all validations found: one page, one JSON document, one line for each bar.

use crate::bar::Bar;
use crate::bars::Bars;
use crate::svg::{Plot, escape, table};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::Path;

/// One experiment.
#[derive(Clone, Debug, Default)]
pub struct Chapter {
    /// Over it.
    pub title: String,
    /// What was done, and the formulas with their sources.
    pub text: Vec<String>,
    /// What was asked, and what came of it.
    pub bars: Vec<Bar>,
    /// Tables, the first row the head.
    pub tables: Vec<Vec<Vec<String>>>,
    /// Pictures: a value for each of several names, and others.
    pub charts: Vec<Bars>,
    /// Points and lines.
    pub plots: Vec<Plot>,
    /// Figures for machines.
    pub values: Value,
}

impl Chapter {
    /// An empty one.
    pub fn new(title: &str) -> Self {
        Self { title: title.to_owned(), values: json!({}), ..Self::default() }
    }

    /// One more paragraph.
    pub fn text(&mut self, text: impl Into<String>) {
        self.text.push(text.into());
    }

    fn html(&self, out: &mut String) {
        let _ = write!(out, "<section><h2>{}</h2>", escape(&self.title));
        for text in &self.text {
            let _ = write!(out, "<p>{}</p>", escape(text));
        }
        bars(out, self.bars.iter());
        for chart in &self.charts {
            let _ = write!(out, "<figure>{}</figure>", chart.svg());
        }
        for plot in &self.plots {
            let _ = write!(out, "<figure>{}</figure>", plot.svg());
        }
        for rows in &self.tables {
            out.push_str(&table(rows));
        }
        out.push_str("</section>");
    }
}

/// Writes `<name>.html` and `<name>.json` into a folder.
///
/// # Errors
/// What the file system says.
pub fn write(
    folder: &Path,
    name: &str,
    title: &str,
    about: &[(&str, String)],
    chapters: &[Chapter],
) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join(format!("{name}.html")), html(title, about, chapters))?;
    std::fs::write(folder.join(format!("{name}.json")), json(about, chapters))
}

fn html(title: &str, about: &[(&str, String)], chapters: &[Chapter]) -> String {
    let title = escape(title);
    let mut out = format!("{HEAD}<title>{title}</title></head><body><h1>{title}</h1>");
    out.push_str("<p class=\"about\">");
    for (name, value) in about {
        let _ = write!(out, "{}: {}<br>", escape(name), escape(value));
    }
    out.push_str("</p>");
    let all: Vec<&Bar> = chapters.iter().flat_map(|c| &c.bars).collect();
    let met = all.iter().filter(|b| b.met()).count();
    let _ = write!(out, "<h2>Bars: {met} of {} met</h2>", all.len());
    bars(&mut out, all.into_iter());
    for chapter in chapters {
        chapter.html(&mut out);
    }
    out.push_str("</body></html>\n");
    out
}

fn bars<'b>(out: &mut String, all: impl Iterator<Item = &'b Bar>) {
    out.push_str("<table><tr><th>bar</th><th>measured</th><th>goal</th><th></th></tr>");
    for bar in all {
        let class = if bar.met() { "met" } else { "short" };
        let line = bar.to_string();
        let cells: Vec<&str> = line.split(' ').collect();
        let _ = write!(out, "<tr class=\"{class}\">");
        for cell in &cells[1..] {
            let _ = write!(out, "<td>{}</td>", escape(cell));
        }
        out.push_str("</tr>");
    }
    out.push_str("</table>");
}

fn json(about: &[(&str, String)], chapters: &[Chapter]) -> String {
    let about: serde_json::Map<String, Value> =
        about.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    let bars: Vec<_> = chapters.iter().flat_map(|c| &c.bars).map(Bar::row).collect();
    let values: Vec<Value> =
        chapters.iter().map(|c| json!({ "title": c.title, "values": c.values })).collect();
    let document = json!({ "about": about, "bars": bars, "experiments": values });
    format!("{document:#}\n")
}

const HEAD: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
<style>\
body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
table{border-collapse:collapse;margin:1rem 0}td,th{padding:.15rem .7rem;text-align:right;\
border-bottom:1px solid #ddd}td:first-child,th:first-child{text-align:left;min-width:9rem;\
overflow-wrap:anywhere}\
tr.met td:last-child{color:#006b3c}tr.short td:last-child{color:#b00020;font-weight:bold}\
figure{margin:1rem 0}svg text{font:12px system-ui,sans-serif;fill:#222}svg .t{font-weight:bold}\
svg .g{stroke:#e4e4e4}svg polyline{stroke-width:1.8}.about{color:#555}\
</style>";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bar::Goal;

    #[test]
    fn page_and_document_have_every_bar() {
        let mut chapter = Chapter::new("Queues & waves");
        chapter.bars.push(Bar::new("a/first", 1.0, Goal::Most(2.0)));
        chapter.bars.push(Bar::new("a/second", 3.0, Goal::Most(2.0)));
        chapter.bars.push(Bar::new("a/third", f64::NAN, Goal::Most(2.0)));
        let about = [("commit", "abc".to_owned())];
        let page = html("A title", &about, std::slice::from_ref(&chapter));
        assert!(page.contains("Bars: 1 of 3 met") && page.contains("Queues &amp; waves"));
        let document: Value = serde_json::from_str(&json(&about, &[chapter])).expect("JSON");
        assert_eq!(document["bars"][1]["met"], false);
        assert_eq!(document["bars"][2]["measured"], Value::Null);
        assert_eq!(document["about"]["commit"], "abc");
    }
}
