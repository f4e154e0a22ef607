//! The time–space diagram as SVG: distance upwards, time to the right.
//!
//! Each signal of a main path is a row with its greens, those of the way there above the line and
//! those of the way back below; the bands of green lie over them, and the ways of vehicles.

use super::source::Source;
use super::{Planned, said};
use control::plan::{Arterial, Model, PlanSet, Point, ReachedBand, arterials};
use std::fmt::Write;

/// The busiest main paths of each plan, one below the other.
pub(super) fn svg(source: &Source, plans: &[Planned]) -> String {
    let mut body = String::new();
    let mut top = TITLE_H;
    for planned in plans {
        let Planned { model, plan, .. } = planned;
        let said = planned.times.map_or(String::new(), |t| format!("{}, ", said(t)));
        let cycle_s = plan.cycle_s;
        let _ = writeln!(
            body,
            "<text x=\"{LEFT}\" y=\"{:.0}\" font-weight=\"bold\">{said}cycle {cycle_s} s</text>",
            top + 4.0
        );
        top += 12.0;
        for path in arterials(model).iter().take(MOST_PATHS) {
            let panel = Panel::new(source, model, plan, path, top);
            top += panel.height() + GAP_H;
            panel.draw(&mut body);
        }
    }
    let name = escaped(&source.name);
    let height = top + 10.0;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" \
         height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n\
         <text x=\"{LEFT}\" y=\"24\" font-size=\"16\">{name}: time–space diagram</text>\n\
         <text x=\"{LEFT}\" y=\"42\" fill=\"#555\">Bars are greens: there above the line, back below. \
         Shaded: the bands in which one drives through without a stop. Lines: those of one lane who drive \
         all the way, evenly spaced at its start.</text>\n{body}</svg>\n"
    )
}

/// One main path.
struct Panel<'a> {
    model: &'a Model,
    plan: &'a PlanSet,
    path: &'a Arterial,
    names: Vec<String>,
    /// Of each signal from the first, metres.
    along_m: Vec<f64>,
    /// Of each direction: from and to which place.
    bands: [Vec<(usize, usize, ReachedBand)>; 2],
    top: f64,
}

impl<'a> Panel<'a> {
    fn new(
        source: &Source,
        model: &'a Model,
        plan: &'a PlanSet,
        path: &'a Arterial,
        top: f64,
    ) -> Self {
        let called = |id: &roadnet::IntersectionId| {
            source.intersection(*id).map_or_else(|| id.to_string(), |i| source.called(i))
        };
        Self {
            names: path.intersections.iter().map(called).collect(),
            along_m: path.way(0).iter().map(|(_, m)| *m).collect(),
            bands: [0, 1].map(|d| path.reached_parts(model, plan, d)),
            model,
            plan,
            path,
            top,
        }
    }

    fn length_m(&self) -> f64 {
        self.along_m.last().copied().unwrap_or(0.0).max(1.0)
    }

    /// Of the part with the signals.
    fn inner_h(&self) -> f64 {
        (self.length_m() / 4.0).min(640.0).max(70.0 * self.names.len() as f64)
    }

    fn height(&self) -> f64 {
        self.inner_h() + HEAD_H + AXIS_H
    }

    fn span_s(&self) -> f64 {
        // Two cycles, or as long as one drives, in whole cycles.
        let cycle_s = f64::from(self.plan.cycle_s.max(1));
        let drive_s = [0, 1].map(|d| self.path.way(d).iter().map(|w| w.0).fold(0.0, f64::max));
        let most_s = drive_s[0].max(drive_s[1]) + cycle_s;
        cycle_s * (most_s / cycle_s).ceil().clamp(2.0, 8.0)
    }

    fn x(&self, s: f64) -> f64 {
        LEFT + s / self.span_s() * (WIDTH - LEFT - RIGHT)
    }

    fn y(&self, m: f64) -> f64 {
        let from = self.top + HEAD_H + 20.0;
        from + (1.0 - m / self.length_m()) * (self.inner_h() - 40.0)
    }

    fn draw(&self, out: &mut String) {
        self.heading(out);
        let (left, right) = (self.x(0.0), self.x(self.span_s()));
        let (above, below) = (self.top + HEAD_H, self.top + HEAD_H + self.inner_h());
        let id = format!("clip{}", self.top as u64);
        let (w, h) = (right - left, below - above);
        let _ = writeln!(
            out,
            "<clipPath id=\"{id}\"><rect x=\"{left:.1}\" y=\"{above:.1}\" width=\"{w:.1}\" \
             height=\"{h:.1}\"/></clipPath>\n<rect x=\"{left:.1}\" y=\"{above:.1}\" width=\"{w:.1}\" \
             height=\"{h:.1}\" fill=\"#fafafa\" stroke=\"#ccc\"/>\n<g clip-path=\"url(#{id})\">"
        );
        self.axis(out, above, below);
        for direction in [0, 1] {
            self.band(direction, out);
            self.trajectories(direction, out);
        }
        for place in 0..self.names.len() {
            self.signal(place, out);
        }
        out.push_str("</g>\n");
        self.labels(out, below);
    }

    /// What the bands are, in words.
    fn heading(&self, out: &mut String) {
        let (first, last) = (self.names.first(), self.names.last());
        let ends = [(first, last), (last, first)];
        for (direction, (from, to)) in ends.into_iter().enumerate() {
            let (Some(from), Some(to)) = (from, to) else { continue };
            let way = self.path.way(direction);
            let (s, m) = way.iter().fold((0.0_f64, 0.0_f64), |a, w| (a.0.max(w.0), a.1.max(w.1)));
            let kmh = 3.6 * m / s.max(1e-9);
            let width = |band: &ReachedBand| {
                let share = 100.0 * band.width_s / f64::from(self.plan.cycle_s.max(1));
                format!("{:.0} s ({share:.0} % of the cycle)", band.width_s)
            };
            let said = match &self.bands[direction][..] {
                _ if self.path.hops[direction].iter().all(Option::is_none) => {
                    "nobody drives it".to_owned()
                }
                [] => "no band".to_owned(),
                [(a, b, band)] if a.abs_diff(*b) + 1 == self.names.len() => {
                    format!("band {} at {kmh:.0} km/h", width(band))
                }
                parts => {
                    let each: Vec<String> = parts
                        .iter()
                        .map(|(a, b, band)| {
                            let (a, b) = (&self.names[*a], &self.names[*b]);
                            format!("{}–{} {}", escaped(a), escaped(b), width(band))
                        })
                        .collect();
                    format!("bands {} at {kmh:.0} km/h", each.join(", "))
                }
            };
            let (from, to) = (escaped(from), escaped(to));
            let y = self.top + 14.0 + 16.0 * direction as f64;
            let colour = COLOURS[direction].1;
            let _ = writeln!(
                out,
                "<text x=\"{LEFT}\" y=\"{y:.0}\" fill=\"{colour}\">{from} → {to}, {m:.0} m: {said}</text>"
            );
        }
    }

    /// Seconds, and where cycles begin.
    fn axis(&self, out: &mut String, above: f64, below: f64) {
        let cycle_s = f64::from(self.plan.cycle_s.max(1));
        let mut s = 0.0;
        while s <= self.span_s() {
            let whole = (s / cycle_s).fract() < 1e-9;
            let colour = if whole { "#999" } else { "#e4e4e4" };
            let x = self.x(s);
            let _ = writeln!(
                out,
                "<line x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{above:.1}\" y2=\"{below:.1}\" stroke=\"{colour}\"/>"
            );
            s += if whole && cycle_s % 10.0 != 0.0 { 10.0_f64.min(cycle_s) } else { 10.0 };
            // A line where each cycle begins too.
            let next_cycle = ((s - 10.0) / cycle_s).floor() * cycle_s + cycle_s;
            if next_cycle > s - 10.0 + 1e-9 && next_cycle < s - 1e-9 {
                let x = self.x(next_cycle);
                let _ = writeln!(
                    out,
                    "<line x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{above:.1}\" y2=\"{below:.1}\" stroke=\"#999\"/>"
                );
            }
        }
    }

    fn band(&self, direction: usize, out: &mut String) {
        let cycle_s = f64::from(self.plan.cycle_s.max(1));
        let way = self.path.way(direction);
        let (fill, edge) = COLOURS[direction];
        let cycles = (self.span_s() / cycle_s) as i32 + 1;
        for (a, b, band) in self.bands[direction].iter().filter(|p| p.2.width_s < cycle_s) {
            for round in -2 * cycles..=cycles {
                let from = band.begin_s + f64::from(round) * cycle_s;
                let corner = |i: usize, s: f64| {
                    format!("{:.1},{:.1}", self.x(from + way[i].0 + s), self.y(self.along_m[i]))
                };
                let places = *a.min(b)..=*a.max(b);
                let there: Vec<String> = places.clone().map(|i| corner(i, 0.0)).collect();
                let back: Vec<String> = places.rev().map(|i| corner(i, band.width_s)).collect();
                let points = [there, back].concat().join(" ");
                let _ = writeln!(
                    out,
                    "<polygon points=\"{points}\" fill=\"{fill}\" fill-opacity=\"0.28\" \
                     stroke=\"{edge}\" stroke-width=\"0.7\"/>"
                );
            }
        }
    }

    /// Vehicles of one lane: where they drive, stop and start.
    fn trajectories(&self, direction: usize, out: &mut String) {
        let edge = COLOURS[direction].1;
        let backwards = if direction == 0 { -1.0 } else { 1.0 };
        for way in self.path.trajectories(self.model, self.plan, direction, self.span_s()) {
            let corner = |p: &Point| {
                let m = self.along_m[p.place] + backwards * p.before_m;
                format!("{:.1},{:.1}", self.x(p.at_s), self.y(m))
            };
            let points: Vec<String> = way.iter().map(corner).collect();
            let _ = writeln!(
                out,
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{edge}\" stroke-width=\"0.6\" \
                 stroke-opacity=\"0.75\"/>",
                points.join(" ")
            );
        }
    }

    /// A signal's row: red, and its greens in either direction.
    fn signal(&self, place: usize, out: &mut String) {
        let y = self.y(self.along_m[place]);
        let cycle_s = f64::from(self.plan.cycle_s.max(1));
        let (left, right) = (self.x(0.0), self.x(self.span_s()));
        let _ = writeln!(
            out,
            "<line x1=\"{left:.1}\" x2=\"{right:.1}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#c0392b\" \
             stroke-width=\"1.5\"/>"
        );
        for (direction, above) in [(0, true), (1, false)] {
            let top = if above { y - BAR_H - 0.5 } else { y + 0.5 };
            let edge = COLOURS[direction].1;
            for (begin, length) in self.path.greens(self.model, self.plan, direction, place) {
                let rounds = (self.span_s() / cycle_s) as i32 + 1;
                for round in -1..=rounds {
                    let from = begin + f64::from(round) * cycle_s;
                    let (x, w) = (self.x(from), self.x(from + length) - self.x(from));
                    let _ = writeln!(
                        out,
                        "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{w:.1}\" height=\"{BAR_H}\" fill=\"{edge}\"/>"
                    );
                }
            }
        }
    }

    /// Names and distances on the left, seconds below.
    fn labels(&self, out: &mut String, below: f64) {
        for (name, m) in self.names.iter().zip(&self.along_m) {
            let (x, y) = (LEFT - 8.0, self.y(*m));
            let name = escaped(name);
            let _ = writeln!(
                out,
                "<text x=\"{x:.0}\" y=\"{y:.1}\" text-anchor=\"end\">{name}</text>\n\
                 <text x=\"{x:.0}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#777\" \
                 font-size=\"10\">{m:.0} m</text>",
                y + 12.0
            );
        }
        let step_s = if self.span_s() > 240.0 { 20.0 } else { 10.0 };
        let mut s = 0.0;
        while s <= self.span_s() {
            let x = self.x(s);
            let _ = writeln!(
                out,
                "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"#555\" \
                 font-size=\"10\">{s:.0} s</text>",
                below + 14.0
            );
            s += step_s;
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Fill and line of the way there and the way back.
const COLOURS: [(&str, &str); 2] = [("#2e86c1", "#1b5e8a"), ("#e08e0b", "#a86403")];
const WIDTH: f64 = 1_160.0;
const LEFT: f64 = 110.0;
const RIGHT: f64 = 20.0;
const TITLE_H: f64 = 60.0;
const HEAD_H: f64 = 40.0;
const AXIS_H: f64 = 24.0;
const GAP_H: f64 = 22.0;
const BAR_H: f64 = 6.0;
/// More than that nobody looks at on one page.
const MOST_PATHS: usize = 4;
