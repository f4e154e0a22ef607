//! Pictures of one value for each of several names.

use crate::bar::Short;
use crate::svg::escape;
use std::fmt::Write as _;

/// Bars, one under another: the mean of each name's values, and a dot for each of them.
#[derive(Clone, Debug, Default)]
pub struct Bars {
    /// Over it.
    pub title: String,
    /// What a bar is as long as, with its unit.
    pub unit: String,
    /// In the order in which they are drawn.
    pub rows: Vec<(String, Vec<f64>)>,
}

impl Bars {
    /// The picture. Values that are no numbers are left out.
    pub fn svg(&self) -> String {
        let finite = |values: &[f64]| -> Vec<f64> {
            values.iter().copied().filter(|v| v.is_finite() && *v >= 0.0).collect()
        };
        let rows: Vec<(&str, Vec<f64>)> =
            self.rows.iter().map(|(name, values)| (name.as_str(), finite(values))).collect();
        let most = rows.iter().flat_map(|(_, v)| v).fold(0.0_f64, |m, v| m.max(*v)).max(1e-9);
        let height = TOP + ROW * rows.len() as f64 + 4.0;
        let mut out = String::new();
        let _ = write!(
            out,
            "<svg viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
             role=\"img\" aria-label=\"{0}\" xmlns=\"http://www.w3.org/2000/svg\">\
             <text class=\"t\" x=\"0\" y=\"14\">{0}, {1}</text>",
            escape(&self.title),
            escape(&self.unit)
        );
        let x = |value: f64| LEFT + value / most * (WIDTH - LEFT - RIGHT);
        for (n, (name, values)) in rows.iter().enumerate() {
            let y = TOP + ROW * n as f64;
            let _ = write!(
                out,
                "<text text-anchor=\"end\" x=\"{}\" y=\"{}\">{}</text>",
                LEFT - 6.0,
                y + 12.0,
                escape(name)
            );
            if values.is_empty() {
                continue;
            }
            let mean = values.iter().sum::<f64>() / values.len() as f64;
            let _ = write!(
                out,
                "<rect x=\"{LEFT}\" y=\"{y}\" width=\"{:.1}\" height=\"15\" fill=\"#56b4e9\"/>\
                 <text x=\"{:.1}\" y=\"{}\">{}</text>",
                x(mean) - LEFT,
                x(values.iter().fold(mean, |m, v| m.max(*v))) + 8.0,
                y + 12.0,
                Short(mean)
            );
            for value in values {
                let _ = write!(
                    out,
                    "<circle cx=\"{:.1}\" cy=\"{}\" r=\"2.6\" fill=\"#d55e00\"/>",
                    x(*value),
                    y + 7.5
                );
            }
        }
        out.push_str("</svg>");
        out
    }
}

const WIDTH: f64 = 720.0;
const LEFT: f64 = 190.0;
const RIGHT: f64 = 60.0;
const TOP: f64 = 26.0;
const ROW: f64 = 21.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_its_bar_and_every_value_its_dot() {
        let rows = vec![
            ("a<b".to_owned(), vec![1.0, 3.0]),
            ("none".to_owned(), vec![f64::NAN]),
            ("c".to_owned(), vec![4.0]),
        ];
        let bars = Bars { title: "Delay".to_owned(), unit: "s".to_owned(), rows };
        let svg = bars.svg();
        assert_eq!((svg.matches("<rect").count(), svg.matches("<circle").count()), (2, 3));
        assert!(svg.contains("a&lt;b") && svg.contains(">none<") && !svg.contains("NaN"));
        // 4 is the longest: the mean of 1 and 3 is half as long.
        let full = WIDTH - LEFT - RIGHT;
        assert!(svg.contains(&format!("width=\"{:.1}\"", full / 2.0)));
        assert!(Bars::default().svg().ends_with("</svg>"));
    }
}
