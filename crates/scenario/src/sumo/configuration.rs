//! SUMO's configuration files, `.sumocfg`: which files belong together, and from when to when.

use super::demand::seconds_of;
use super::xml::{Elements, Item};
use crate::problems::Problem;
use std::io::BufRead;

/// What a configuration names. Files are as written there: relative to its folder.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Configuration {
    /// `net-file`.
    pub net: String,
    /// `route-files`, in their order.
    pub routes: Vec<String>,
    /// `additional-files`, in their order.
    pub additional: Vec<String>,
    /// `begin`, seconds.
    pub begin_s: f64,
    /// `end`, seconds, if there is one.
    pub end_s: Option<f64>,
}

impl Configuration {
    /// Reads one.
    ///
    /// # Errors
    /// The first thing that makes it unreadable; no network.
    pub fn read(file: &str, input: impl BufRead) -> Result<Self, Problem> {
        let mut elements = Elements::new(file, input);
        let root = elements.root_of(&["configuration", "sumoConfiguration"])?;
        let mut read = Self::default();
        while let Some(item) = elements.next()? {
            let Item::Open(e) = item else { continue };
            let files = |text: &str| -> Vec<String> {
                let each = text.split([',', ' ', ';']).map(str::trim).filter(|f| !f.is_empty());
                each.map(str::to_owned).collect()
            };
            let seconds = || {
                let text = e.text("value")?;
                let wrong = || e.problem("value", "expected seconds, or hours:minutes:seconds");
                seconds_of(text).ok_or_else(wrong)
            };
            match e.name.as_str() {
                "net-file" | "n" => e.text("value")?.trim().clone_into(&mut read.net),
                "route-files" | "r" => read.routes = files(e.text("value")?),
                "additional-files" | "a" => read.additional = files(e.text("value")?),
                "begin" | "b" => read.begin_s = seconds()?,
                "end" | "e" => read.end_s = Some(seconds()?).filter(|end| *end >= 0.0),
                _ => {}
            }
        }
        if read.net.is_empty() {
            return Err(root.problem("net-file", "missing"));
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_times_of_a_configuration() {
        let read = |text: &str| Configuration::read("t.sumocfg", text.as_bytes());
        let c = read(
            r#"<configuration><input><net-file value="a.net.xml"/>
            <route-files value="x.rou.xml, y.rou.xml"/></input>
            <time><begin value="10"/><end value="1:00:00"/></time></configuration>"#,
        )
        .unwrap();
        assert_eq!((c.net.as_str(), c.routes.len(), c.additional.len()), ("a.net.xml", 2, 0));
        assert_eq!((c.begin_s, c.end_s), (10.0, Some(3_600.0)));
        let told = |text: &str| read(text).unwrap_err().to_string();
        assert!(told("<configuration>\n</configuration>").contains("net-file"));
        assert!(told("<routes/>").contains("t.sumocfg:1"));
        let late = "<configuration><net-file value=\"a\"/>\n<end value=\"soon\"/></configuration>";
        assert!(told(late).contains("t.sumocfg:2"), "{}", told(late));
    }
}
