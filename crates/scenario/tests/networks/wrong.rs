//! Each wrong input gives one problem, in its place.

use super::described::{described, load};

/// The described scenario with `what` in `file` replaced, and what is told of it.
fn told(file: &str, what: &str, with: &str) -> String {
    let mut found = 0;
    let texts: Vec<_> = described()
        .into_iter()
        .map(|(name, text)| {
            let here = name == file;
            found += if here { text.matches(what).count() } else { 0 };
            (name, if here { text.replacen(what, with, 1) } else { text.to_owned() })
        })
        .collect();
    assert!(found > 0, "{file} has no {what}");
    load(&texts).err().unwrap_or_default()
}

/// The only problem, without the number of its line; it stands in `at`.
fn only_in(at: &str, file: &str, what: &str, with: &str) -> String {
    let told = told(file, what, with);
    assert_eq!(told.lines().count(), 1, "{what} → {with}:\n{told}");
    let (place, rest) = told.split_once(": ").expect("a place");
    let line = place.strip_prefix(at).and_then(|line| line.strip_prefix(':'));
    assert!(line.is_some_and(|line| line.parse::<u32>().is_ok_and(|n| n > 0)), "{told}");
    rest.to_owned()
}

fn only(file: &str, what: &str, with: &str) -> String {
    only_in(file, file, what, with)
}

/// Each case: what is replaced by what, and what is told.
fn each(file: &str, cases: &[(&str, &str, &str)]) {
    for (what, with, expected) in cases {
        assert_eq!(only(file, what, with), *expected, "{what} → {with}");
    }
}

#[test]
fn the_format_has_a_version() {
    let told = only("scenario.toml", "start =", "format = 2\nstart =");
    assert_eq!(told, "format: found 2, expected 1, the only one there is");
}

#[test]
fn links() {
    each(
        "scenario.toml",
        &[
            (
                "from = { intersection = 1401, approach = 3 }",
                "from = { intersection = 1400, approach = 3 }",
                "link[#1].from.intersection: there is no intersection 1400",
            ),
            (
                "to = { intersection = 1402, approach = 3 }",
                "to = { intersection = 1402 }",
                "link[#1].to.approach: missing",
            ),
            (
                "to = { intersection = 1402, approach = 3 }",
                "to = { intersection = 1402, approach = 7 }",
                "link[#1].to: intersection 498/1402 has no ingress lane of approach 7",
            ),
            (
                "to = { intersection = 1402, approach = 3 }",
                "to = { intersection = 1402, approach = 2 }",
                "link[#1]: the ingress lane is turned by 90° to the egress lane, expected at most 60",
            ),
        ],
    );
    let (near, far) = ("lat_deg = 47.0285", "lat_deg = 47.0385");
    assert_eq!(
        only_in("scenario.toml", "network-east.toml", near, far),
        "link[#1]: 1116 m lie between the egress and the ingress lane, expected at most 300"
    );
    let twice = "[[link]]\nfrom = { intersection = 1401, approach = 3 }\n\
                 to = { intersection = 1402, approach = 3 }\n[traffic]";
    assert_eq!(
        told("scenario.toml", "[traffic]", twice),
        "scenario.toml:15: link[#2].from: approach 3 of intersection 498/1401 is linked on twice\n\
         scenario.toml:16: link[#2].to: approach 3 of intersection 498/1402 is fed by two links"
    );
}

#[test]
fn right_of_way() {
    each(
        "network-east.toml",
        &[
            (
                "control = \"priority\"",
                "control = \"yield\"",
                "right_of_way.control: found text \"yield\", expected \"signals\" or \"priority\" \
                 or \"right_before_left\" or \"all_way_stop\"",
            ),
            (
                "major = [3]",
                "",
                "right_of_way.major: control is priority, expected at least one approach in the \
                 list major",
            ),
            (
                "major = [3]",
                "major = [16]",
                "right_of_way.major[#1]: found 16, expected a whole number from 0 to 15",
            ),
            (
                "stop = [2]",
                "stop = [1]",
                "right_of_way.stop: approach 1, in the list stop, has no ingress lane",
            ),
            (
                "stop = [2]",
                "stop = [3]",
                "right_of_way.stop: approach 3 is of the major road and has a stop sign",
            ),
            ("control = \"priority\"\nmajor = [3]", "control = \"signals\"", ""),
        ][..5],
    );
    let text = told("network-east.toml", "\"priority\" ", "\"signals\" ");
    assert!(
        text.contains(
            "right_of_way.control: control is signals, expected a connection with a signal"
        ),
        "{text}"
    );
    let text = told("network-east.toml", "to = 2\n", "to = 2\nturn_on_red = true\n");
    assert!(text.contains("connection[1].turn_on_red: may turn on red, but"), "{text}");
}

#[test]
fn vehicles_that_come_where_no_row_says_how_to_go_on() {
    each(
        "demand.csv",
        &[
            (
                "1402,0,3900,3,1,1\n",
                "",
                "to_approach: leads on to approach 3 of intersection 498/1402, for which no row \
                 says how they go on (its rows are turning ratios)",
            ),
            (
                "1402,0,3900,3,1,1\n",
                "1402,0,3900,3,1,0\n",
                "to_approach: leads on to approach 3 of intersection 498/1402, for which no row \
                 says how they go on (its rows are turning ratios)",
            ),
            (
                "1402,0,3900,2,1,80",
                "1402,0,3900,2,1,-80",
                "veh_per_h: found \"-80\", expected a number from 0 to 10000",
            ),
            (
                "1402,0,3900,2,1,80",
                "1403,0,3900,2,1,80",
                "intersection: there is no intersection 1403",
            ),
        ],
    );
}

#[test]
fn origins_and_destinations() {
    let row = "0,1800,1401,1,1402,1,60";
    each(
        "od.csv",
        &[
            (
                row,
                "0,1800,1401,1,1402,1,-1",
                "veh_per_h: found \"-1\", expected a number from 0 to 10000",
            ),
            (
                row,
                "1800,0,1401,1,1402,1,60",
                "end_s: found 0, expected more than begin_s, which is 1800",
            ),
            (row, "0,1800,1400,1,1402,1,60", "from_intersection: there is no intersection 1400"),
            (row, "0,1800,1401,5,1402,1,60", "from_approach: approach 5 has no ingress lane"),
            (
                row,
                "0,1800,1402,3,1402,1,60",
                "from_approach: is fed by the link from approach 3 of intersection 498/1401, \
                 expected an approach where vehicles come into the network",
            ),
            (
                row,
                "0,1800,1401,1,1401,3,60",
                "to_approach: is linked on to approach 3 of intersection 498/1402, expected an \
                 approach by which vehicles leave the network",
            ),
        ],
    );
    // A second exit of the east, to which no connection leads.
    let exit = "[[lane]]\nid = 4\nuse = \"egress\"\napproach = 4\nnodes = [[-10, 0], [-90, 0]]\n\n\
                [[connection]]";
    let texts: Vec<_> = described()
        .into_iter()
        .map(|(name, text)| match name {
            "network-east.toml" => (name, text.replacen("[[connection]]", exit, 1)),
            "od.csv" => (name, text.replacen(row, "0,1800,1401,1,1402,4,60", 1)),
            _ => (name, text.to_owned()),
        })
        .collect();
    assert_eq!(
        load(&texts).unwrap_err(),
        "od.csv:2: to_approach: no way leads there from approach 1 of intersection 498/1401"
    );
}

#[test]
fn trips() {
    let row = "ambulance,1500,emergency,1401,1,1402,1";
    each(
        "trips.csv",
        &[
            (row, ",1500,emergency,1401,1,1402,1", "id: found an empty text"),
            (
                row,
                "a,1500,emergency,1401,1,1402,1\na,1600,car,1401,1,1402,1",
                "id: \"a\" is in line 2 of trips.csv already",
            ),
            (
                row,
                "a,-1,emergency,1401,1,1402,1",
                "depart_s: found \"-1\", expected a number from 0 to 604800",
            ),
            (row, "a,3900,car,1401,1,1402,1", "depart_s: is after the scenario's end at 3900 s"),
            (
                row,
                "a,1500,ship,1401,1,1402,1",
                "kind: found \"ship\", expected \"car\" or \"truck\" or \"bicycle\" or \"emergency\"",
            ),
            (row, "a,1500,car,1402,1,1402,1", "from_approach: approach 1 has no ingress lane"),
            (row, "a,1500,car,1401,1,1402,1,x", "found 8 values, expected 7"),
        ],
    );
}

#[test]
fn traffic() {
    each(
        "scenario.toml",
        &[
            (
                "arrivals = \"platoon\"",
                "arrivals = \"often\"",
                "traffic.arrivals: found text \"often\", expected \"poisson\" or \"platoon\" or \"uniform\"",
            ),
            (
                "platoon_size = 6",
                "platoon_size = 1",
                "traffic.platoon_size: found 1, expected a whole number from 2 to 100",
            ),
            (
                "share_above_limit = 0.3",
                "share_above_limit = 1.3",
                "traffic.share_above_limit: found 1.3, expected a number from 0.03 to 0.97",
            ),
            (
                "share_above_limit = 0.3",
                "share_above_limit = 0.3\nspeed_factor = 1.1",
                "traffic.share_above_limit: found beside speed_factor, expected only one of them",
            ),
            (
                "speed_factor_sd = 0.08",
                "speed_factor_sd = 0",
                "traffic.share_above_limit: with speed_factor_sd = 0 all drive alike, expected more than 0",
            ),
            (
                "share_trucks = 0.05",
                "share_trucks = 0.99",
                "traffic.share_bicycles: makes 1.01 with share_trucks, expected at most 1 together",
            ),
        ],
    );
    let text = told("scenario.toml", "arrivals = \"platoon\"", "arrivals = \"uniform\"");
    assert_eq!(text.matches("found without arrivals = \"platoon\"").count(), 2, "{text}");
}

#[test]
fn bus_lines() {
    let last = "{ stop_point = \"RTEC:1403\", dwell_s = 20 },";
    let first = "{ stop_point = \"RTEC:1402\" }, ";
    let from = "from = { intersection = 1401, approach = 1 } #";
    let to = "to = { intersection = 1402, approach = 1 }\nstop";
    each(
        "scenario.toml",
        &[
            (
                last,
                "{ stop_point = \"RTEC:9\" },",
                "bus_line[#1].stop_points[#2].stop_point: there is no stop point RTEC:9",
            ),
            (
                first,
                "{ stop_point = \"RTEC:1403\" }, ",
                "bus_line[#1].stop_points[#2].stop_point: it lies before the stop point before it on the way",
            ),
            (
                last,
                "{ stop_point = \"RTEC:1403\", dwell_s = -1 },",
                "bus_line[#1].stop_points[#2].dwell_s: found -1, expected a number from 0 to 600",
            ),
            (
                "dwell_s = 15\n",
                "dwell_s = 15\nstop_point = \"RTEC:1402\"\n",
                "bus_line[#1].stop_points: found beside stop_point, expected only one of them",
            ),
            (
                from,
                "from = { intersection = 1402, approach = 3 } #",
                "bus_line[#1].from: is fed by the link from approach 3 of intersection 498/1401, \
                 expected an approach where vehicles come into the network",
            ),
            (
                from,
                "from_approach = 1\nfrom = { intersection = 1401, approach = 1 } #",
                "bus_line[#1].from_approach: found beside from and to, expected only those",
            ),
            (
                to,
                "to = { intersection = 1402, approach = 9 }\nstop",
                "bus_line[#1].to: approach 9 has no egress lane",
            ),
            (
                "kind = \"trolleybus\"",
                "kind = \"tram\"",
                "bus_line[#1].stop_points[#1].stop_point: no way leads there from the one before",
            ),
        ],
    );
    let two = told(
        "scenario.toml",
        &format!("{first}           # dwell_s: that of the line\n    {last}"),
        "{ stop_point = \"RTEC:1403\" }, { stop_point = \"RTEC:1402\" },",
    );
    assert!(two.contains("stop_points[#2].stop_point: "), "{two}");
}

#[test]
fn a_stop_beyond_its_lane() {
    assert_eq!(
        told("network-east.toml", "along_m = 60", "along_m = 600"),
        "network-east.toml:45: stop_point[RTEC:1403].along_m: found 600, expected at most the \
         lane's length of 190.0"
    );
}

#[test]
fn a_lane_of_no_length() {
    let text = told("network-east.toml", "[[10, 3], [150, 3]]", "[[10, 3], [10, 3]]");
    assert_eq!(
        text,
        "network-east.toml:29: lane[3].nodes: the lane has no length, expected at least two \
         different points"
    );
}

#[test]
fn a_lane_of_no_sensible_length() {
    let there_and_back = "[[10, 3], [10000, 3], [-10000, 3], [10000, 4], [150, 3]]";
    let text = told("network-east.toml", "[[10, 3], [150, 3]]", there_and_back);
    assert_eq!(
        text,
        "network-east.toml:29: lane[3].nodes: the lane is 59840 m long, expected at most 50000"
    );
}

#[test]
fn incidents() {
    let lane = "lane = 2\nfrom_m";
    each(
        "scenario.toml",
        &[
            (
                "kind = \"stop_blocked\"",
                "kind = \"strike\"",
                "incident[#2].kind: found text \"strike\", expected \"lane_closed\" or \"stop_blocked\" or \"detector_failed\"",
            ),
            (lane, "lane = 7\nfrom_m", "incident[#1].lane: there is no lane 7"),
            (
                lane,
                "lane = 9\nfrom_m",
                "incident[#1].lane: lane 9 is a crosswalk, expected one to drive on",
            ),
            (
                "to_m = 140",
                "to_m = 90",
                "incident[#1].to_m: found 90, expected more than from_m, which is 100",
            ),
            (
                "to_m = 140",
                "to_m = 400",
                "incident[#1].to_m: found 400, expected at most the lane's 240.0 m",
            ),
            (
                "end_s = 900",
                "end_s = 600",
                "incident[#2].end_s: found 600, expected more than begin_s, which is 600",
            ),
            (
                "begin_s = 600\nend_s = 900",
                "begin_s = 3900\nend_s = 3999",
                "incident[#2].begin_s: is after the scenario's end at 3900 s",
            ),
            ("detector = 1", "detector = 2", "incident[#3].detector: there is no detector 2"),
            (
                "mode = \"stuck\"",
                "mode = \"odd\"",
                "incident[#3].mode: found text \"odd\", expected \"silent\" or \"stuck\" or \"flicker\"",
            ),
            (
                "stop_point = \"RTEC:1402\"\nbegin",
                "stop_point = \"RTEC:2\"\nbegin",
                "incident[#2].stop_point: there is no stop point RTEC:2",
            ),
        ],
    );
}

#[test]
fn zones() {
    each(
        "scenario.toml",
        &[
            (
                "approach = 3\nlimit",
                "approach = 1\nlimit",
                "zone[#1].approach: approach 1 has no ingress lane",
            ),
            (
                "limit_kmh = 30",
                "limit_kmh = 0",
                "zone[#1].limit_kmh: found 0, expected a number from 5 to 130",
            ),
            (
                "at_m = 25",
                "at_m = 250",
                "zone[#1].at_m: found 250, expected at most the lanes' 180.0 m",
            ),
        ],
    );
}

/// What follows from an unreadable network is not told again and again.
#[test]
fn a_missing_network_is_one_problem() {
    let text = told("scenario.toml", "\"network-east.toml\"]", "\"network-west.toml\"]");
    assert_eq!(text, "scenario.toml:5: networks[#2]: there is no file network-west.toml");
}
