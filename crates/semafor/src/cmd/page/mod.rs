//! Pages with tables and pictures that need nothing beside them.

pub mod chart;

use roadnet::{ApproachId, Intersection, SignalGroupId};
use signal::Lamp;
use std::collections::BTreeSet;

/// A page's beginning: its title, and a sentence on what it is.
pub fn begin(title: &str, description: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <style>{STYLE}</style></head><body><h1>{title}</h1><p>{description}</p>",
        title = escaped(title),
        description = escaped(description),
    )
}

/// The whole page.
pub fn end(mut text: String) -> String {
    text.push_str("</body></html>\n");
    text
}

/// Text from a file inside a page.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A group's number, and where it comes from.
pub fn group_label(i: &Intersection, group: SignalGroupId) -> String {
    let mine = i.movements().iter().filter(|m| m.signal_group == group);
    let ways: BTreeSet<(ApproachId, ApproachId)> = mine.map(|m| (m.from, m.to)).collect();
    let from: BTreeSet<ApproachId> = ways.iter().map(|(from, _)| *from).collect();
    let from: Vec<String> = from.iter().map(ToString::to_string).collect();
    let walks = ways.iter().all(|(from, to)| from == to);
    let word = if walks { "across" } else { "from" };
    format!("{group} · {word} {}", from.join(", "))
}

/// The colour of a lamp in a timing diagram, and how much narrower than its row the bar is at
/// either side.
pub const fn lamp_look(lamp: Lamp) -> (&'static str, f64) {
    match lamp {
        Lamp::Green => ("#2a9d4a", 3.0),
        Lamp::FlashingGreen => ("#8fd19e", 3.0),
        Lamp::Amber => ("#f0b429", 3.0),
        Lamp::RedAmber => ("#e8762c", 3.0),
        Lamp::Red => ("#d9534f", 8.0),
        Lamp::Dark | Lamp::FlashingAmber => ("#9aa5b1", 6.0),
    }
}

const STYLE: &str = "body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:1080px;\
padding:0 1rem;color:#1d2530;background:#fff}h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2rem}\
h3{font-size:1.05rem;margin-top:1.5rem}table{border-collapse:collapse;font-variant-numeric:tabular-nums}\
th,td{padding:.15rem .55rem;white-space:nowrap;text-align:right;border-bottom:1px solid #e3e7ec}th{font-weight:600;\
background:#f4f6f8}td:first-child,th:first-child{text-align:left}figure{margin:1rem 0}figcaption{\
font-weight:600;margin-bottom:.2rem}svg{width:100%;height:auto;font:11px system-ui,sans-serif}\
.losA,.losB{background:#d8f0dd}.losC,.losD{background:#fdf1cf}.losE,.losF{background:#f8d4cf}";
