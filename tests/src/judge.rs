//! An independent judge of signals: what SUMO says its lights have shown, held against what SUMO's
//! network says of its junctions' foes.
//!
//! It shares no code with the importer, the engine or the safety kernel: it reads the network's
//! `request` rows and programs by itself and knows nothing of stages or signal groups. Letters are
//! those of <https://sumo.dlr.de/docs/Simulation/Traffic_Lights.html#signal_state_definitions>.
//!
//! What it holds against every light, link by link:
//! - two foes are green together only where the network's own program has them so, and then one of
//!   them yields (`g`) unless the program says otherwise;
//! - a vehicles' green ends in amber, and no amber is shorter than it must be;
//! - no foe turns green before the other's amber has run (the least that any intergreen is);
//! - no green and no red between two greens is shorter than it must be.

mod net;
pub mod tags;

use net::Light;
use std::collections::BTreeMap;
use std::fmt;

/// A network's lights.
#[derive(Clone, Debug)]
pub struct Judge {
    lights: BTreeMap<String, Light>,
}

/// The least that lights must keep to, seconds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Least {
    /// Of an amber.
    pub amber_s: f64,
    /// Of a green.
    pub green_s: f64,
    /// Of a red between two greens.
    pub red_s: f64,
}

/// What a light must not do.
#[derive(Clone, PartialEq, Debug)]
pub struct Violation {
    /// SUMO's time, seconds.
    pub time_s: f64,
    /// The light's id.
    pub light: String,
    /// What.
    pub fault: Fault,
}

/// Links are counted as in the light's states.
#[derive(Clone, Copy, PartialEq, Debug)]
#[allow(missing_docs)]
pub enum Fault {
    GreenTogether { link: usize, foe: usize },
    NobodyYields { link: usize, foe: usize },
    NoAmber { link: usize },
    ShortAmber { link: usize, was_s: f64 },
    ShortIntergreen { link: usize, foe: usize, was_s: f64 },
    ShortGreen { link: usize, was_s: f64 },
    ShortRed { link: usize, was_s: f64 },
    Unreadable,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} s, light {}: {:?}", self.time_s, self.light, self.fault)
    }
}

/// What has been judged.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Verdict {
    /// In the order of time.
    pub violations: Vec<Violation>,
    /// Lights that were seen.
    pub lights: usize,
    /// Greens that were seen to begin.
    pub greens: usize,
    /// States of lights that the network doesn't have.
    pub unknown: usize,
}

/// One link's past.
#[derive(Clone, Copy, Debug)]
struct Link {
    letter: char,
    since_s: f64,
    /// Whether `since_s` is when it began and not when the log did.
    began: bool,
    /// When its last green ended, and with it its right of way but for amber.
    ended_s: Option<f64>,
    red_since_s: Option<f64>,
    green_since_s: Option<f64>,
}

impl Judge {
    /// Reads a network (`.net.xml`).
    ///
    /// # Errors
    /// A light whose links can't be found in its junctions.
    pub fn new(net: &str) -> Result<Self, String> {
        Ok(Self { lights: net::lights(net)? })
    }

    /// Judges what SUMO wrote for `SaveTLSStates`.
    pub fn watch(&self, log: &str, least: Least) -> Verdict {
        let mut verdict = Verdict::default();
        let mut links: BTreeMap<&str, Vec<Link>> = BTreeMap::new();
        for tag in tags::all(log).filter(|t| t.name == "tlsState") {
            let (Some(id), Some(state)) = (tag.get("id"), tag.get("state")) else { continue };
            let time_s = tag.get("time").and_then(|t| t.parse().ok()).unwrap_or(f64::NAN);
            let Some((id, light)) = self.lights.get_key_value(id) else {
                verdict.unknown += 1;
                continue;
            };
            let mut faults = Vec::new();
            let now: Vec<char> = state.chars().collect();
            if now.len() == light.links() && f64::is_finite(time_s) {
                let before = links.entry(id).or_default();
                verdict.lights += usize::from(before.is_empty());
                verdict.greens += look(light, before, &now, time_s, least, &mut faults);
            } else {
                faults.push(Fault::Unreadable);
            }
            let told = faults.into_iter();
            let told = told.map(|fault| Violation { time_s, light: id.clone(), fault });
            verdict.violations.extend(told);
        }
        verdict
    }
}

/// One state of a light after those before; how many links turn green.
fn look(
    light: &Light,
    links: &mut Vec<Link>,
    now: &[char],
    time_s: f64,
    least: Least,
    faults: &mut Vec<Fault>,
) -> usize {
    if links.is_empty() {
        let first = |letter: &char| Link {
            letter: *letter,
            since_s: time_s,
            began: false,
            ended_s: None,
            red_since_s: None,
            green_since_s: None,
        };
        links.extend(now.iter().map(first));
    }
    let mut begun = Vec::new();
    for (n, (link, letter)) in links.iter_mut().zip(now).enumerate() {
        let was = link.letter;
        if is_green(*letter) && !is_green(was) {
            begun.push(n);
        }
        link.turn(n, *letter, time_s, least, light.is_crossing(n), faults);
    }
    for &n in &begun {
        for (foe, other) in links.iter().enumerate().filter(|(foe, _)| light.are_foes(n, *foe)) {
            let Some(ended_s) = other.ended_s.filter(|_| !is_green(now[foe])) else { continue };
            let amber_s = if light.is_crossing(foe) { 0.0 } else { least.amber_s };
            let was_s = time_s - ended_s;
            if was_s < amber_s - SLACK_S && !light.may_be_green_together(n, foe) {
                faults.push(Fault::ShortIntergreen { link: n, foe, was_s });
            }
        }
    }
    for n in (0..now.len()).filter(|n| is_green(now[*n])) {
        for foe in (0..n).filter(|foe| is_green(now[*foe]) && light.are_foes(n, *foe)) {
            if !light.may_be_green_together(n, foe) {
                faults.push(Fault::GreenTogether { link: n, foe });
            } else if now[n] == 'G' && now[foe] == 'G' && !light.may_both_have_precedence(n, foe) {
                faults.push(Fault::NobodyYields { link: n, foe });
            }
        }
    }
    begun.len()
}

impl Link {
    /// The next state of a link, and what is wrong with the one that ends.
    fn turn(
        &mut self,
        link: usize,
        letter: char,
        time_s: f64,
        least: Least,
        crossing: bool,
        faults: &mut Vec<Fault>,
    ) {
        let was = self.letter;
        if was == letter {
            return;
        }
        if is_green(was) && !is_green(letter) {
            self.ended_s = Some(time_s);
            if let Some(was_s) = self.green_since_s.map(|since| time_s - since)
                && was_s < least.green_s - SLACK_S
            {
                faults.push(Fault::ShortGreen { link, was_s });
            }
            if letter != 'y' && !crossing {
                faults.push(Fault::NoAmber { link });
            }
        }
        let was_s = time_s - self.since_s;
        if was == 'y' && self.began && was_s < least.amber_s - SLACK_S {
            faults.push(Fault::ShortAmber { link, was_s });
        }
        if is_green(letter) && !is_green(was) {
            let red_s = self.red_since_s.map_or(f64::INFINITY, |since| time_s - since);
            let never_red = self.ended_s.is_some() && self.red_since_s.is_none();
            if never_red || red_s < least.red_s - SLACK_S {
                faults.push(Fault::ShortRed { link, was_s: if never_red { 0.0 } else { red_s } });
            }
            self.green_since_s = Some(time_s);
            self.red_since_s = None;
        } else if letter == 'r' || letter == 's' {
            self.red_since_s = self.red_since_s.or(Some(time_s));
        }
        (self.letter, self.since_s, self.began) = (letter, time_s, true);
    }
}

const fn is_green(letter: char) -> bool {
    matches!(letter, 'G' | 'g')
}

/// SUMO's times are whole milliseconds.
const SLACK_S: f64 = 1e-3;

#[cfg(test)]
mod tests {
    use super::*;

    /// Two roads that cross (links 0 and 1) and a turn (2) that yields to 0.
    const NET: &str = r#"<net>
        <tlLogic id="L" type="static" programID="0" offset="0">
            <phase duration="20" state="Grg"/><phase duration="3" state="yry"/>
            <phase duration="20" state="rGr"/><phase duration="3" state="ryr"/>
        </tlLogic>
        <junction id="J" incLanes="a_0 b_0 c_0" intLanes=":J_0_0 :J_1_0 :J_2_0">
            <request index="0" response="000" foes="110" cont="0"/>
            <request index="1" response="000" foes="001" cont="0"/>
            <request index="2" response="001" foes="001" cont="0"/>
        </junction>
        <connection from="a" to="x" fromLane="0" toLane="0" via=":J_0_0" tl="L" linkIndex="0"/>
        <connection from="b" to="x" fromLane="0" toLane="0" via=":J_1_0" tl="L" linkIndex="1"/>
        <connection from="c" to="x" fromLane="0" toLane="0" via=":J_2_0" tl="L" linkIndex="2"/>
    </net>"#;

    fn faults(states: &[(u32, &str)]) -> Vec<Fault> {
        let rows = states.iter();
        let rows = rows.map(|(t, s)| format!("<tlsState time=\"{t}.00\" id=\"L\" state=\"{s}\"/>"));
        let log = rows.collect::<String>();
        let least = Least { amber_s: 3.0, green_s: 5.0, red_s: 1.0 };
        let verdict = Judge::new(NET).unwrap().watch(&log, least);
        assert_eq!((verdict.lights, verdict.unknown), (1, 0));
        verdict.violations.into_iter().map(|v| v.fault).collect()
    }

    #[test]
    fn what_the_program_does_is_right() {
        let cycle = [(0, "Grg"), (20, "yry"), (23, "rGr"), (43, "ryr"), (46, "Grg"), (66, "yry")];
        assert_eq!(faults(&cycle), []);
    }

    #[test]
    fn every_fault_is_found() {
        use Fault::*;
        assert_eq!(faults(&[(0, "rrr"), (1, "GGr")]), [GreenTogether { link: 1, foe: 0 }]);
        assert_eq!(faults(&[(0, "rrr"), (1, "GrG")]), [NobodyYields { link: 2, foe: 0 }]);
        assert_eq!(faults(&[(0, "rrr"), (1, "Grr"), (9, "rrr")]), [NoAmber { link: 0 }]);
        let short = faults(&[(0, "rrr"), (1, "Grr"), (9, "yrr"), (11, "rrr")]);
        assert_eq!(short, [ShortAmber { link: 0, was_s: 2.0 }]);
        let early = faults(&[(0, "rrr"), (1, "Grr"), (9, "yrr"), (11, "yGr"), (12, "rGr")]);
        assert_eq!(early, [ShortIntergreen { link: 1, foe: 0, was_s: 2.0 }]);
        let green = faults(&[(0, "rrr"), (1, "Grr"), (5, "yrr"), (8, "rrr")]);
        assert_eq!(green, [ShortGreen { link: 0, was_s: 4.0 }]);
        let back = faults(&[(0, "rrr"), (1, "Grr"), (9, "yrr"), (12, "Grr")]);
        assert_eq!(back, [ShortRed { link: 0, was_s: 0.0 }]);
        assert_eq!(faults(&[(0, "rrr"), (1, "rr")]), [Unreadable]);
    }

    /// The log begins in the middle of something.
    #[test]
    fn what_began_before_the_log_is_not_judged() {
        assert_eq!(faults(&[(0, "Grr"), (1, "yrr"), (4, "rrr")]), []);
        assert_eq!(faults(&[(0, "yrr"), (1, "rrr"), (3, "rGr")]), []);
    }
}
