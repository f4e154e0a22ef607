//! Pictures: points and lines over two axes, as SVG that stands inside a page.

use crate::bar::Short;
use std::fmt::Write as _;

/// A picture.
#[derive(Clone, Debug, Default)]
pub struct Plot {
    /// Over it.
    pub title: String,
    /// What the horizontal axis shows, with its unit.
    pub x: String,
    /// What the vertical axis shows, with its unit.
    pub y: String,
    /// In the order of their colours.
    pub series: Vec<Series>,
    /// Both axes have the same range: for one side against the other.
    pub square: bool,
    /// The vertical axis needn't begin at 0.
    pub floating: bool,
}

/// Values of one kind.
#[derive(Clone, Debug)]
pub struct Series {
    /// In the legend.
    pub name: String,
    /// How it is drawn.
    pub mark: Mark,
    /// Horizontal and vertical values; those that are no numbers are left out.
    pub points: Vec<(f64, f64)>,
}

/// How values are drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// A line through them.
    Line,
    /// For what is expected.
    Dashed,
    /// A dot each.
    Dots,
}

impl Plot {
    /// An empty picture.
    pub fn new(title: &str, x: &str, y: &str) -> Self {
        Self { title: title.into(), x: x.into(), y: y.into(), ..Self::default() }
    }

    /// With one more series.
    pub fn with(mut self, name: &str, mark: Mark, points: Vec<(f64, f64)>) -> Self {
        self.series.push(Series { name: name.into(), mark, points });
        self
    }

    /// The picture.
    pub fn svg(&self) -> String {
        let points = || {
            let all = self.series.iter().flat_map(|s| s.points.iter());
            all.filter(|p| p.0.is_finite() && p.1.is_finite())
        };
        let mut xs = Axis::of(points().map(|p| p.0), false);
        let mut ys = Axis::of(points().map(|p| p.1), !self.floating);
        if self.square {
            xs = Axis::of(points().flat_map(|p| [p.0, p.1]), true);
            ys = xs.clone();
        }
        let mut out = String::new();
        let _ = write!(
            out,
            "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
             role=\"img\" aria-label=\"{0}\" xmlns=\"http://www.w3.org/2000/svg\">\
             <text class=\"t\" x=\"{LEFT}\" y=\"16\">{0}</text>",
            escape(&self.title)
        );
        self.axes(&mut out, &xs, &ys);
        for (n, series) in self.series.iter().enumerate() {
            series.draw(&mut out, n, &xs, &ys);
        }
        out.push_str("</svg>");
        out
    }

    fn axes(&self, out: &mut String, xs: &Axis, ys: &Axis) {
        let (right, bottom) = (WIDTH - RIGHT, HEIGHT - BOTTOM);
        for tick in xs.ticks() {
            let x = xs.at(tick, LEFT, right);
            let _ = write!(
                out,
                "<line class=\"g\" x1=\"{x:.1}\" x2=\"{x:.1}\" y1=\"{TOP}\" y2=\"{bottom}\"/>\
                 <text text-anchor=\"middle\" x=\"{x:.1}\" y=\"{}\">{}</text>",
                bottom + 15.0,
                Tick(tick, xs.step)
            );
        }
        for tick in ys.ticks() {
            let y = ys.at(tick, bottom, TOP);
            let _ = write!(
                out,
                "<line class=\"g\" x1=\"{LEFT}\" x2=\"{right}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>\
                 <text text-anchor=\"end\" x=\"{}\" y=\"{:.1}\">{}</text>",
                LEFT - 5.0,
                y + 4.0,
                Tick(tick, ys.step)
            );
        }
        let middle = 0.5 * (TOP + bottom);
        let _ = write!(
            out,
            "<text text-anchor=\"middle\" x=\"{}\" y=\"{}\">{}</text>\
             <text text-anchor=\"middle\" transform=\"translate(13 {middle}) rotate(-90)\">{}</text>",
            0.5 * (LEFT + right),
            HEIGHT - 8.0,
            escape(&self.x),
            escape(&self.y)
        );
    }
}

impl Series {
    fn draw(&self, out: &mut String, n: usize, xs: &Axis, ys: &Axis) {
        let (right, bottom) = (WIDTH - RIGHT, HEIGHT - BOTTOM);
        let colour = COLOURS[n % COLOURS.len()];
        let finite = self.points.iter().filter(|p| p.0.is_finite() && p.1.is_finite());
        let places = finite.map(|p| (xs.at(p.0, LEFT, right), ys.at(p.1, bottom, TOP)));
        if self.mark == Mark::Dots {
            for (x, y) in places {
                let _ = write!(
                    out,
                    "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2.6\" fill=\"{colour}\" \
                     fill-opacity=\".65\"/>"
                );
            }
        } else {
            let dash = if self.mark == Mark::Dashed { " stroke-dasharray=\"6 4\"" } else { "" };
            let _ = write!(out, "<polyline fill=\"none\" stroke=\"{colour}\"{dash} points=\"");
            for (x, y) in places {
                let _ = write!(out, "{x:.1},{y:.1} ");
            }
            out.push_str("\"/>");
        }
        let y = TOP + 14.0 + 15.0 * n as f64;
        let _ = write!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"10\" height=\"4\" fill=\"{colour}\"/>\
             <text x=\"{}\" y=\"{y}\">{}</text>",
            right + 8.0,
            y - 6.0,
            right + 22.0,
            escape(&self.name)
        );
    }
}

/// The range of an axis, from one round number to another.
#[derive(Clone, Debug)]
struct Axis {
    low: f64,
    high: f64,
    step: f64,
}

impl Axis {
    fn of(values: impl Iterator<Item = f64>, with_zero: bool) -> Self {
        let (mut low, mut high) =
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
        if with_zero {
            (low, high) = (low.min(0.0), high.max(0.0));
        }
        if !(low.is_finite() && high.is_finite()) {
            (low, high) = (0.0, 1.0);
        }
        if high - low < 1e-9 {
            high = low + 1.0;
        }
        let rough = (high - low) / TICKS;
        let power = libm::pow(10.0, libm::floor(libm::log10(rough)));
        let step = [1.0, 2.0, 5.0, 10.0].map(|s| s * power).into_iter().find(|s| *s >= rough);
        let step = step.unwrap_or(rough);
        Self { low: libm::floor(low / step) * step, high: libm::ceil(high / step) * step, step }
    }

    fn at(&self, value: f64, from: f64, to: f64) -> f64 {
        from + (value - self.low) / (self.high - self.low) * (to - from)
    }

    fn ticks(&self) -> impl Iterator<Item = f64> {
        let count = libm::round((self.high - self.low) / self.step) as u32;
        let (low, step) = (self.low, self.step);
        (0..=count).map(move |n| low + f64::from(n) * step)
    }
}

/// A number at an axis.
struct Tick(f64, f64);

impl std::fmt::Display for Tick {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = (-libm::floor(libm::log10(self.1) + 1e-9)).max(0.0) as usize;
        write!(f, "{:.digits$}", self.0 + 0.0)
    }
}

/// Text that may stand in markup.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A table; the first row is its head.
pub fn table(rows: &[Vec<String>]) -> String {
    let mut out = String::from("<table>");
    for (n, row) in rows.iter().enumerate() {
        out.push_str("<tr>");
        let tag = if n == 0 { "th" } else { "td" };
        for cell in row {
            let _ = write!(out, "<{tag}>{}</{tag}>", escape(cell));
        }
        out.push_str("</tr>");
    }
    out.push_str("</table>");
    out
}

/// A row of numbers behind a name.
pub fn row(name: &str, values: &[f64]) -> Vec<String> {
    let cells = values.iter().map(|v| Short(*v).to_string());
    std::iter::once(name.to_owned()).chain(cells).collect()
}

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 320.0;
const LEFT: f64 = 58.0;
const RIGHT: f64 = 150.0;
const TOP: f64 = 26.0;
const BOTTOM: f64 = 44.0;
const TICKS: f64 = 6.0;
/// Told apart by people who don't see all colours too (Okabe and Ito 2008).
const COLOURS: [&str; 7] =
    ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#555555"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_begin_and_end_with_round_numbers() {
        let axis = Axis::of([3.0, 47.0].into_iter(), true);
        assert_eq!((axis.low, axis.high, axis.step), (0.0, 50.0, 10.0));
        let axis = Axis::of([0.11, 0.17].into_iter(), false);
        assert!(axis.low <= 0.11 && axis.high >= 0.17 && axis.ticks().count() <= 9);
        assert_eq!(Tick(0.1, 0.02).to_string(), "0.10");
        assert_eq!(Tick(40.0, 20.0).to_string(), "40");
    }

    #[test]
    fn a_picture_has_its_series_and_no_markup_of_others() {
        let points = vec![(0.0, 1.0), (1.0, f64::NAN), (2.0, 3.0)];
        let plot = Plot::new("a < b", "x", "y").with("<i>", Mark::Dots, points);
        let svg = plot.svg();
        assert_eq!(svg.matches("<circle").count(), 2);
        assert!(svg.contains("a &lt; b") && svg.contains("&lt;i&gt;") && !svg.contains("<i>"));
        assert!(Plot::new("empty", "", "").svg().ends_with("</svg>"));
    }
}
