//! Lines over time, drawn as SVG.

use std::fmt::Write;

/// A line: its name and points, time in seconds and value.
pub struct Line {
    pub name: String,
    pub points: Vec<(f64, f64)>,
}

/// A picture of lines over time; nothing where there is nothing to draw.
pub fn lines(text: &mut String, title: &str, unit: &str, lines: &[Line]) {
    let points = || lines.iter().flat_map(|l| &l.points);
    let (Some(begin_s), Some(end_s)) = (
        points().map(|p| p.0).reduce(f64::min),
        points().map(|p| p.0).reduce(f64::max).filter(|end| end.is_finite()),
    ) else {
        return;
    };
    let highest = points().map(|p| p.1).fold(0.0, f64::max);
    let step = tick(highest);
    let top = (highest / step).ceil().max(1.0) * step;
    let length_s = (end_s - begin_s).max(1.0);
    let x = |s: f64| LEFT + (s - begin_s) / length_s * WIDTH;
    let y = |v: f64| TOP + HEIGHT - v / top * HEIGHT;
    begin(text, title, TOP + HEIGHT + BOTTOM);
    let mut v = 0.0;
    while v <= top + step / 2.0 {
        let at = y(v);
        let _ = write!(
            text,
            "<line x1=\"{LEFT}\" x2=\"{:.1}\" y1=\"{at:.1}\" y2=\"{at:.1}\" stroke=\"#e3e7ec\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{v:.0}</text>",
            LEFT + WIDTH,
            LEFT - 6.0,
            at + 4.0
        );
        v += step;
    }
    let _ = write!(text, "<text x=\"{LEFT}\" y=\"{:.1}\">{unit}</text>", TOP - 6.0);
    time_axis(text, (begin_s, end_s), TOP + HEIGHT);
    for (line, colour) in lines.iter().zip(COLOURS.iter().cycle()) {
        let path: Vec<String> =
            line.points.iter().map(|(s, v)| format!("{:.1},{:.1}", x(*s), y(*v))).collect();
        let _ = write!(
            text,
            "<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.6\" points=\"{}\"/>",
            path.join(" ")
        );
    }
    let mut at = LEFT;
    for (line, colour) in lines.iter().zip(COLOURS.iter().cycle()) {
        let down = TOP + HEIGHT + 34.0;
        let _ = write!(
            text,
            "<rect x=\"{at:.1}\" y=\"{:.1}\" width=\"12\" height=\"4\" fill=\"{colour}\"/>\
             <text x=\"{:.1}\" y=\"{down:.1}\">{}</text>",
            down - 7.0,
            at + 16.0,
            line.name
        );
        at += 26.0 + 7.0 * line.name.chars().count() as f64;
    }
    text.push_str("</svg></figure>");
}

/// Opens a figure of so many units of height.
pub fn begin(text: &mut String, title: &str, height: f64) {
    let width = LEFT + WIDTH + RIGHT;
    let _ = write!(
        text,
        "<figure><figcaption>{title}</figcaption>\
         <svg viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\" aria-label=\"{title}\">"
    );
}

/// Minutes or seconds below a picture whose lower edge is at `down`.
pub fn time_axis(text: &mut String, (begin_s, end_s): (f64, f64), down: f64) {
    let length_s = (end_s - begin_s).max(1.0);
    let minutes = length_s > 600.0;
    let step = if minutes { tick(length_s / 60.0) * 60.0 } else { tick(length_s) };
    let mut s = (begin_s / step).ceil() * step;
    while s <= end_s + 1e-9 {
        let at = LEFT + (s - begin_s) / length_s * WIDTH;
        let label = if minutes { format!("{:.0} min", s / 60.0) } else { format!("{s:.0} s") };
        let _ = write!(
            text,
            "<line x1=\"{at:.1}\" x2=\"{at:.1}\" y1=\"{down:.1}\" y2=\"{:.1}\" stroke=\"#9aa5b1\"/>\
             <text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{label}</text>",
            down + 4.0,
            down + 16.0
        );
        s += step;
    }
}

/// 1, 2 or 5 times a power of ten that gives some six parts.
fn tick(range: f64) -> f64 {
    let raw = (range / 6.0).max(1e-6);
    let power = 10.0_f64.powf(raw.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0];
    steps.iter().map(|s| s * power).find(|s| *s >= raw).unwrap_or(10.0 * power)
}

/// Room on the left, for labels.
pub const LEFT: f64 = 96.0;
/// Of the picture itself.
pub const WIDTH: f64 = 780.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 20.0;
const HEIGHT: f64 = 180.0;
const BOTTOM: f64 = 44.0;
const COLOURS: [&str; 8] =
    ["#1f6feb", "#d1602d", "#2a9d4a", "#8250df", "#b58900", "#0f8b8d", "#c2255c", "#5c6773"];
