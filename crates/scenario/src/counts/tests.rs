//! Turning counts: what a firm delivers is read, demand is calibrated to it, faults are told.

use super::{Calibration, CountOptions, CountTable, calibrate, fit::geh};
use crate::{Files, Flow, Mark, Overrides, Scenario};
use proptest::prelude::*;
use roadnet::ApproachId;
use std::fmt::Write as _;
use std::sync::LazyLock;

const FILES: [(&str, &str); 3] = [
    ("scenario.toml", include_str!("../../../../scenarios/single-junction/scenario.toml")),
    ("network.toml", include_str!("../../../../scenarios/single-junction/network.toml")),
    ("demand.csv", include_str!("../../../../scenarios/single-junction/demand.csv")),
];

fn load(change: impl Fn(&str, &str) -> String) -> Scenario {
    let files = FILES
        .iter()
        .fold(Files::new(""), |files, (name, text)| files.with(*name, change(name, text)));
    Scenario::load(&files, &Overrides::default()).unwrap_or_else(|e| panic!("{e}"))
}

fn junction() -> &'static Scenario {
    static LOADED: LazyLock<Scenario> = LazyLock::new(|| load(|_, text| text.to_owned()));
    &LOADED
}

/// In winter Chisinau is two hours ahead of UTC.
fn local() -> CountOptions {
    CountOptions { utc_offset_s: Some(7_200), ..CountOptions::default() }
}

fn calibrated(csv: &str, options: &CountOptions) -> Calibration {
    let table = CountTable::read("c.csv", csv.as_bytes(), junction(), options);
    let table = table.unwrap_or_else(|problems| panic!("{problems}"));
    calibrate(junction(), &table, options)
}

fn told(csv: &[u8]) -> Vec<String> {
    let problems = CountTable::read("c.csv", csv, junction(), &local()).unwrap_err();
    let place = |m: &Mark| format!("{}:{}", m.line, m.column);
    problems.iter().map(|p| format!("{} {}", place(&p.mark), p.message)).collect()
}

/// Semicolons, titles in front, a byte order mark, decimal commas, hyphens for nobody.
#[test]
fn a_firms_file_is_met_to_the_vehicle() {
    let got = calibrated(include_str!("tests/firm.csv"), &local());
    let report = &got.report;
    assert_eq!(report.fitted.len(), 48, "{report}");
    assert_eq!((report.interval_s, report.summary.counts), (900, 48));
    assert!(report.summary.max_geh_after < 0.001, "{report}");
    assert!(report.summary.max_geh_before > 1.0, "{report}");
    assert!(report.unmet.is_empty() && report.missing.is_empty(), "{report}");
    // From the west to the east: 184 cars and 9 lorries; three buses have lines of their own.
    let first = &report.fitted[report.fitted.len() - 48..][0..12];
    let through = first.iter().find(|f| (f.from, f.to) == (Some(4), Some(2))).unwrap();
    assert_eq!((through.begin.as_str(), through.begin_s), ("07:05", 300.0));
    assert_eq!(through.counted_veh_per_h, 4.0 * 193.0);
    let text = report.to_string();
    assert!(text.contains("24 × bus left out") && text.contains("bicycle left out"), "{text}");
    assert!(text.contains("\"W\" is approach 4, by its side"), "{text}");
    // The warm-up, which nobody counted, is as it was.
    let warm_up = |flows: &[Flow]| -> f64 {
        flows.iter().filter(|f| f.begin_s < 300.0).map(|f| f.veh_per_h).sum()
    };
    assert_eq!(warm_up(&got.flows), warm_up(&junction().demand(0).flows));
    // What is written is read again.
    let csv = got.demand_csv();
    let again = load(|name, text| if name == "demand.csv" { &csv } else { text }.to_owned());
    assert_eq!(again.demand(0).flows, got.flows);
}

#[test]
fn every_fault_has_its_line_and_column() {
    let all = told(include_bytes!("tests/broken.csv"));
    let expected = [
        "2:14 found \"-3\", expected a count, a number from 0 on",
        "3:11 found \"4,1x\", expected a count, a number from 0 on",
        "4:9 there is no approach \"5\" for vehicles",
        "5:9 counted is a movement that isn't there: no vehicle lane leads from approach 1 to \
         approach 1 of intersection 498/1401",
        "6:1 found \"25:00\", expected a time of day as 07:15",
        "7:0 found 4 values, expected 5",
        "9:0 counted already in line 8",
    ];
    assert_eq!(all.len(), expected.len(), "{all:#?}");
    for (found, expected) in all.iter().zip(expected) {
        assert!(found.starts_with(expected), "found {found}\nexpected {expected}");
    }
}

#[test]
fn what_is_no_count_is_one_clear_error() {
    let cases: [(&[u8], &str); 9] = [
        (b"a,b,c\n1,2,3\n", "0:0 found no header in the first 30 lines"),
        (b"time,from,to\n07:00,1,3\n", "0:0 found no column for a class of vehicles"),
        (b"time,from,to,car\n", "0:0 there are no counts in it"),
        (b"\xff\xfet\0i\0", "0:0 it is in UTF-16, expected UTF-8"),
        (b"time,from,to,car\n07:00,1,\xe9,3\n", "2:0 this is no UTF-8"),
        (b"time,from,car,arm\n07:00,1,1,1\n", "0:0 column \"arm\" says what another says too"),
        (b"time,from,to,car\n07:00,1,3,5\n07:10,1,3,5\n07:25,1,3,5\n", "4:0 intervals of 10 min"),
        (b"date,time,from,to,car\n1.1.2026,07:00,1,3,5\n2.1.2026,07:00,1,3,5\n", "3:1 found 2.1."),
        (b"", "0:0 found no header"),
    ];
    for (csv, expected) in cases {
        let all = told(csv);
        assert_eq!(all.len(), 1, "{all:#?}");
        assert!(all[0].starts_with(expected), "found {}\nexpected {expected}", all[0]);
    }
}

#[test]
fn whole_approaches_are_met_and_contradictions_told() {
    let got = calibrated(include_str!("tests/totals.csv"), &local());
    let report = &got.report;
    let (first, second) = report.fitted.split_at(9);
    assert!(first.iter().all(|f| f.geh_after < 0.5), "{report}");
    assert!(first.iter().any(|f| f.geh_before > 2.0), "{report}");
    // 80 and 80 of the movements against 100 of the whole: nothing meets all three.
    assert!(second.iter().any(|f| f.geh_after > 1.0), "{report}");
    assert!(second.iter().all(|f| f.geh_after < 8.0), "{report}");
    let unmet = report.unmet.join("\n");
    assert!(unmet.contains("c.csv:12: intersection 498/1401, 1 → all, 07:35"), "{unmet}");
    assert!(unmet.contains("it contradicts intersection 498/1401, 1 → 2 (80, line 13)"), "{unmet}");
    assert!(report.missing.iter().any(|m| m.contains("07:20")), "{report}");
}

#[test]
fn names_turns_and_intervals_that_are_not_there() {
    let csv = "Zeit;Arm;Turn;PKW;Foo\n0700;Gara;L;12;x\n0700;Gara;thru;1'100;\n0730;Gara;R;;\n";
    let options = CountOptions::default().with_approach("Gara", ApproachId(4));
    let got = calibrated(csv, &options);
    let report = &got.report;
    let found: Vec<_> = report.fitted.iter().map(|f| (f.from, f.to, f.begin_s)).collect();
    assert_eq!(found, [(Some(4), Some(1), 300.0), (Some(4), Some(2), 300.0)], "{report}");
    let text = report.to_string();
    assert!(text.contains("--utc-offset") && text.contains("\"Foo\" is not known"), "{text}");
    assert!(text.contains("1 → 2: not counted; demand was kept"), "{text}");
    let options = options.with_column("Foo", "nothing");
    assert!(options.is_none());
    // Before seven nobody drives in this scenario.
    let early = calibrated("time,from,to,car\n06:30,1,3,5\n07:00,1,3,9\n", &local());
    assert!(early.report.to_string().contains("06:30 lie before the scenario starts"));
    assert_eq!(early.report.fitted.len(), 1);
}

/// A movement without demand gets what was counted.
#[test]
fn demand_comes_from_counts_alone() {
    let empty = load(|name, text| {
        if name == "demand.csv" { text.lines().nth(1).unwrap() } else { text }.to_owned()
    });
    let table = CountTable::read("c", include_bytes!("tests/firm.csv"), &empty, &local()).unwrap();
    let got = calibrate(&empty, &table, &local());
    assert!(got.report.summary.max_geh_after < 0.001, "{}", got.report);
    assert_eq!(got.flows.len(), 48);
}

const WAYS: [(u8, u8); 12] = [
    (1, 2),
    (1, 3),
    (1, 4),
    (2, 1),
    (2, 3),
    (2, 4),
    (3, 1),
    (3, 2),
    (3, 4),
    (4, 1),
    (4, 2),
    (4, 3),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Counts that agree are met, each movement and each whole approach.
    #[test]
    fn consistent_counts_are_met(
        truth in prop::collection::vec(0_u32..250, 24),
        approaches in any::<bool>(),
    ) {
        let mut csv = "time,from,to,car\n".to_owned();
        for (k, time) in ["07:05", "07:20"].iter().enumerate() {
            let of = |i: usize| truth[12 * k + i];
            for (i, (a, b)) in WAYS.iter().enumerate() {
                // Beside whole approaches only the turns from and to the first.
                if !approaches || *a == 1 || *b == 1 {
                    let _ = writeln!(csv, "{time},{a},{b},{}", of(i));
                }
            }
            for arm in (1..=4).filter(|_| approaches) {
                let sum = |keep: &dyn Fn(&(u8, u8)) -> bool| -> u32 {
                    (0..12).filter(|i| keep(&WAYS[*i])).map(of).sum()
                };
                let _ = writeln!(csv, "{time},{arm},all,{}", sum(&|w| w.0 == arm));
                let _ = writeln!(csv, "{time},all,{arm},{}", sum(&|w| w.1 == arm));
            }
        }
        let got = calibrated(&csv, &local());
        for f in &got.report.fitted {
            prop_assert!(f.geh_after < 0.5, "{f:?}\n{}", got.report);
            prop_assert!((geh(f.after_veh_per_h, f.counted_veh_per_h) - f.geh_after).abs() < 1e-9);
        }
        prop_assert!(got.report.rounding_veh <= 0.000_5 + 1e-9);
    }

    /// Whatever a file holds, reading it ends.
    #[test]
    fn no_file_brings_it_down(text in "[a-z0-9:;,\"\n\u{e9}-]{0,200}", bytes in any::<Vec<u8>>()) {
        let head = format!("time,from,to,car\n{text}");
        let _ = CountTable::read("c", head.as_bytes(), junction(), &local());
        let _ = CountTable::read("c", &bytes, junction(), &local());
    }
}
