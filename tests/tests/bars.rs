//! The arithmetic behind the benches' tables and bars, which stands in a package that no test builds.

#[path = "../../benches/src/codec/report.rs"]
mod report;

use report::{Column, Goal, bar, table};

fn column(name: &str, ns: &[Option<f64>]) -> Column {
    Column { name: name.to_owned(), ns: ns.to_vec() }
}

#[test]
fn the_mean_is_over_what_both_can() {
    let ours = column("ours", &[Some(1.0), Some(10.0), Some(5.0)]);
    let theirs = column("theirs", &[Some(2.0), Some(80.0), None]);
    assert!((theirs.times(&ours).unwrap() - 4.0).abs() < 1e-9);
    assert_eq!(column("nobody", &[None, None, None]).times(&ours), None);
}

#[test]
fn a_table_says_who_cannot() {
    let columns = [column("ours", &[Some(10.0), Some(20.0)]), column("b", &[Some(25.0), None])];
    let text = table("decode", &["x".to_owned(), "y".to_owned()], &columns);
    let lines: Vec<Vec<&str>> =
        text.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[1], ["x", "10", "(1.0×)", "25", "(2.5×)"]);
    assert_eq!(lines[2], ["y", "20", "(1.0×)", "cannot"]);
    assert_eq!(lines[3], ["geometric", "mean", "1.00×", "2.50×"]);
}

#[test]
fn a_bar_is_met_or_short() {
    assert_eq!(bar("x", Some(12.0), Goal::AtLeast(12.0)), "bar x 12.00 12 met");
    assert_eq!(bar("x", Some(11.99), Goal::AtLeast(12.0)), "bar x 11.99 12 short");
    assert_eq!(bar("x", Some(1.0), Goal::AtMost(0.0)), "bar x 1.00 0 short");
    assert_eq!(bar("x", None, Goal::AtMost(0.0)), "bar x unmeasured 0 short");
}
