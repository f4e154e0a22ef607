//! Files for SUMO that a run needs besides the network's own.

use ::tests::judge::tags::{Tag, all};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A loop before the stop line of every lane of vehicles that a light governs.
pub fn loops(net: &str) -> String {
    let mut lengths = std::collections::BTreeMap::new();
    let mut governed = BTreeSet::new();
    for tag in all(net).filter(|t| !t.ends) {
        let get = |name| tag.get(name).unwrap_or_default();
        match tag.name {
            "lane" if !get("id").starts_with(':') => {
                lengths.insert(get("id").to_owned(), get("length").parse::<f64>().unwrap_or(0.0));
            }
            "connection" if tag.get("tl").is_some() && !get("from").starts_with(':') => {
                governed.insert(format!("{}_{}", get("from"), get("fromLane")));
            }
            _ => {}
        }
    }
    let mut out = String::from("<additional>\n");
    for lane in governed.iter().filter(|lane| lengths.contains_key(*lane)) {
        let place_m = (lengths[lane] - BEFORE_M).max(0.0);
        let _ = writeln!(
            out,
            "<inductionLoop id=\"loop:{lane}\" lane=\"{lane}\" pos=\"{place_m:.2}\" \
             period=\"3600\" file=\"NUL\"/>"
        );
    }
    out.push_str("</additional>\n");
    out
}

/// SUMO's record of what its lights show.
pub fn record(file: &str) -> String {
    format!("<additional><timedEvent type=\"SaveTLSStates\" dest=\"{file}\"/></additional>\n")
}

/// A network's programs as SUMO's own actuated ones: greens of 5 to 50 s.
pub fn actuated(net: &str) -> String {
    let mut out = String::from("<additional>\n");
    let mut inside = false;
    let get = |tag: &Tag<'_>, name| tag.get(name).unwrap_or_default().to_owned();
    for tag in all(net) {
        match (tag.name, tag.ends) {
            ("tlLogic", false) => {
                inside = true;
                let (id, offset) = (get(&tag, "id"), get(&tag, "offset"));
                let _ = writeln!(
                    out,
                    "<tlLogic id=\"{id}\" type=\"actuated\" programID=\"rival\" offset=\"{offset}\">"
                );
            }
            ("tlLogic", true) => {
                inside = false;
                out.push_str("</tlLogic>\n");
            }
            ("phase", false) if inside => {
                let (duration, state) = (get(&tag, "duration"), get(&tag, "state"));
                let green = state.contains(['G', 'g']) && !state.contains('y');
                let bounds = if green { " minDur=\"5\" maxDur=\"50\"" } else { "" };
                let _ = writeln!(out, "<phase duration=\"{duration}\"{bounds} state=\"{state}\"/>");
            }
            _ => {}
        }
    }
    out.push_str("</additional>\n");
    out
}

/// How far before the stop line, metres.
const BEFORE_M: f64 = 2.0;

#[cfg(test)]
mod tests {
    use super::*;

    const NET: &str = r#"<net>
        <edge id="a"><lane id="a_0" index="0" length="80.00"/><lane id="a_1" length="80.00"/></edge>
        <edge id=":J_0"><lane id=":J_0_0" length="9.00"/></edge>
        <tlLogic id="L" type="static" programID="0" offset="7">
            <phase duration="30" state="GG"/><phase duration="3" state="yG"/>
        </tlLogic>
        <connection from="a" to="b" fromLane="1" toLane="0" via=":J_0_0" tl="L" linkIndex="0"/>
        <connection from=":J_0" to="b" fromLane="0" toLane="0"/></net>"#;

    #[test]
    fn loops_lie_where_lights_are() {
        let text = loops(NET);
        assert_eq!(text.matches("<inductionLoop").count(), 1);
        assert!(text.contains("lane=\"a_1\" pos=\"78.00\""), "{text}");
    }

    #[test]
    fn programs_become_actuated() {
        let text = actuated(NET);
        assert!(text.contains("id=\"L\" type=\"actuated\" programID=\"rival\" offset=\"7\""));
        assert!(text.contains("duration=\"30\" minDur=\"5\" maxDur=\"50\" state=\"GG\""));
        assert!(text.contains("duration=\"3\" state=\"yG\""), "{text}");
    }
}
