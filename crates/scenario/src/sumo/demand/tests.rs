//! Demand as SUMO reads it: over a crossroads with lanes of all kinds. From the west `wm` and to
//! the east `me` have a bus lane each, `nm` and `ms` are tracks, `mn` is a cycleway, and buses
//! alone may take `short` past the traffic light.

use super::super::{Additional, Import, Net, Programs, TurningCounts, import};
use super::{Class, RouteReader};
use crate::import::{Fate, ImportReport};
use crate::{Files, Overrides, Scenario};
use std::sync::LazyLock;

static NET: LazyLock<Net> = LazyLock::new(|| {
    let text = include_str!("tests/mixed.net.xml");
    Net::read("mixed.net.xml", text.as_bytes()).unwrap_or_else(|e| panic!("{e}"))
});

fn crossroads(additional: &Additional) -> Import {
    let import = import(&NET, additional, &Programs::new(), &Overrides::default());
    assert_eq!(import.lights.len(), 1, "{}", import.report);
    import
}

fn additional(text: &str) -> Additional {
    let mut additional = Additional::default();
    additional.read(&NET, "a", text.as_bytes()).unwrap_or_else(|e| panic!("{e}"));
    additional
}

/// What an import makes of demand.
struct Made {
    counts: TurningCounts,
    report: ImportReport,
    scenario: Scenario,
    rows: String,
}

impl Made {
    /// Buses by the second in which they should come.
    fn buses_s(&self) -> Vec<f64> {
        let mut all: Vec<f64> =
            self.scenario.demand(1).buses.iter().map(|b| b.aimed_entry_s).collect();
        all.sort_by(f64::total_cmp);
        all
    }

    fn notes(&self, fate: Fate) -> Vec<String> {
        let notes = self.report.notes.iter().filter(|n| n.fate == fate);
        notes.map(|n| n.what.clone()).collect()
    }

    fn left_out(&self) -> Vec<String> {
        self.notes(Fate::LeftOut)
    }
}

fn try_with(of: &Additional, inner: &str) -> Result<Made, String> {
    let import = crossroads(of);
    let mut report = ImportReport::default();
    let mut reader = RouteReader::new(&NET, &import, of);
    let text = format!("<routes>\n{inner}</routes>");
    reader.read("r", text.as_bytes(), &mut report).map_err(|e| e.to_string())?;
    let counts = reader.finish();
    let files = import.files("mixed", &counts);
    let all = files.iter().fold(Files::new("x"), |all, (name, text)| all.with(name, text));
    // What is written is what `check` accepts.
    let scenario = Scenario::load(&all, &Overrides::default());
    let scenario = scenario.unwrap_or_else(|problems| panic!("{problems}"));
    let rows = counts.rows(&import.lights);
    Ok(Made { counts, report, scenario, rows })
}

fn made(inner: &str) -> Made {
    try_with(&Additional::default(), inner).unwrap_or_else(|e| panic!("{e}"))
}

fn told(inner: &str) -> String {
    match try_with(&Additional::default(), inner) {
        Ok(_) => panic!("{inner} was read"),
        Err(told) => told,
    }
}

/// How many cars go over `wm` and `me`.
fn cars(attributes: &str) -> f64 {
    made(&format!("<flow id=\"f\" {attributes} from=\"wm\" to=\"me\"/>")).counts.vehicles()
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6, "found {found}, expected {expected}");
}

#[test]
fn only_motor_vehicles_are_counted() {
    let types = "<vType id='tr' vClass='tram'/><vType id='bi' vClass='bicycle'/>
        <vType id='tx' vClass='taxi'/><vType id='lr' vClass='lightrail'/>";
    let got = made(&format!(
        "{types}
        <vehicle id='1' type='tr' depart='0'><route edges='nm ms'/></vehicle>
        <vehicle id='2' type='lr' depart='0'><route edges='nm ms'/></vehicle>
        <flow id='3' type='bi' begin='0' end='100' number='7'><route edges='sm mn'/></flow>
        <vehicle id='4' type='DEFAULT_BIKETYPE' depart='0'><route edges='sm mw'/></vehicle>
        <vehicle id='5' type='tx' depart='0'><route edges='sm me'/></vehicle>
        <vehicle id='6' depart='0'><route edges='wm me'/></vehicle>"
    ));
    near(got.counts.vehicles(), 2.0);
    assert_eq!(got.rows.lines().count(), 2, "{}", got.rows);
    assert_eq!(got.report.carried["vehicles"], 2);
    assert_eq!(
        got.left_out(),
        ["8 vehicles of class bicycle of r", "2 vehicles of class tram of r"]
    );
}

/// A turn between a track and a lane, or onto a cycleway, is none of cars, whatever a route says.
#[test]
fn cars_turn_between_lanes_of_cars() {
    let got = made(
        "<vehicle id='1' depart='0'><route edges='nm mw'/></vehicle>
        <vehicle id='2' depart='0'><route edges='wm mn'/></vehicle>
        <flow id='3' begin='0' end='100' number='5'><route edges='sm mn'/></flow>",
    );
    assert_eq!(got.rows, "");
    assert_eq!(got.left_out(), ["7 passages of vehicles at traffic lights of r"]);
}

#[test]
fn buses_and_coaches_are_lines_on_their_lane() {
    let got = made(
        "<vType id='b' vClass='bus'/><vType id='c' vClass='coach'/>
        <vehicle id='1' type='b' line='12' depart='0:10:00'><route edges='wm me'/></vehicle>
        <flow id='2' type='c' begin='100' end='200' period='50' from='wm' to='me'/>
        <vehicle id='3' type='b' depart='0'><route edges='nm ms'/></vehicle>",
    );
    assert_eq!(got.buses_s(), [100.0, 150.0, 600.0]);
    assert_eq!(got.counts.vehicles(), 0.0);
    let import = crossroads(&Additional::default());
    let lane = import.lights[0].ingress[&("wm".to_owned(), 0)];
    assert!(got.scenario.demand(1).buses.iter().all(|b| b.from == lane));
    assert_eq!(got.left_out(), ["1 passages of vehicles at traffic lights of r"]);
    assert_eq!(Class::BUS, Class::named("public_transport").unwrap());
}

#[test]
fn distributions_of_types_split_by_weight() {
    let types = "<vType id='b' vClass='bus'/><vType id='t' vClass='tram'/><vType id='car'/>
        <vTypeDistribution id='inner'><vType id='own' probability='3'/>
            <vType id='coach' vClass='coach' probability='1'><param key='k' value='v'/></vType>
        </vTypeDistribution>
        <vTypeDistribution id='listed' vTypes='car b t' probabilities='0.5 0.25 0.25'/>
        <vTypeDistribution id='both' vTypes='inner t'/>";
    let flow = |of: &str| {
        let flow = format!("{types}<flow id='f' type='{of}' begin='0' number='40' period='10'>");
        made(&format!("{flow}<route edges='wm me'/></flow>"))
    };
    let got = flow("inner");
    near(got.counts.vehicles(), 30.0);
    assert_eq!(got.buses_s().len(), 10);
    let got = flow("listed");
    near(got.counts.vehicles(), 20.0);
    assert_eq!(got.buses_s().len(), 10);
    assert_eq!(got.left_out(), ["10 vehicles of class tram of r"]);
    let got = flow("both");
    near(got.counts.vehicles(), 15.0);
    assert_eq!(got.buses_s().len(), 5);
    // Single vehicles of a distribution: every fourth is a bus.
    let one = |k| format!("<trip id='{k}' type='inner' depart='{k}' from='wm' to='me'/>");
    let got = made(&(types.to_owned() + &(0..8).map(one).collect::<String>()));
    near(got.counts.vehicles(), 6.0);
    assert_eq!(got.buses_s(), [1.0, 5.0]);
    // The types inside have names too; unknown ones are taken as cars.
    let got = made(&format!(
        "{types}<trip id='1' type='coach' depart='3' from='wm' to='me'/>
        <trip id='2' type='?' depart='3' from='wm' to='me'/>"
    ));
    assert_eq!((got.buses_s(), got.counts.vehicles()), (vec![3.0], 1.0));
    assert_eq!(got.notes(Fate::Assumed), ["1 vehicles and flows of r"]);
}

#[test]
fn additional_files_have_types_routes_and_stops() {
    for root in ["additional", "routes", "add", "anything"] {
        let of = additional(&format!(
            "<{root}><vType id='b' vClass='bus'/><route id='r' edges='wm me'/>
            <vTypeDistribution id='d' vTypes='b'/><routeDistribution id='rd' routes='r'/>
            <busStop id='s' lane='me_0' endPos='30'/><include href='x'/></{root}>"
        ));
        assert_eq!(of.others.iter().collect::<Vec<_>>(), [(&"include".to_owned(), &1)]);
        let got = try_with(
            &of,
            "<vehicle id='1' type='d' route='rd' depart='5'/>
            <vehicle id='2' type='b' route='r' depart='6'/>
            <trip id='3' type='b' depart='7' from='wm' to='eb'><stop busStop='s'/></trip>",
        );
        let got = got.unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(got.buses_s(), [5.0, 6.0, 7.0]);
        let stops = got.scenario.demand(1).buses.iter().filter(|b| !b.stop.is_empty()).count();
        assert_eq!(stops, 1);
    }
    let told = Additional::default().read(&NET, "a", "<net/>".as_bytes()).unwrap_err();
    assert_eq!(told.to_string(), "a:1: net: expected <routes> or <additional>");
}

#[test]
fn times_are_seconds_or_clock_times() {
    let at = |depart: &str| {
        let got = made(&format!("<trip id='1' depart='{depart}' from='wm' to='me'/>"));
        got.rows.split(',').nth(1).expect("a row").to_owned()
    };
    for (depart, begin_s) in [
        ("900", "900"),
        ("900.50", "900"),
        ("00:15:00", "900"),
        ("1:00:00.5", "3600"),
        ("1:01:00:00", "90000"),
        ("0:61:61", "3600"),
        ("begin", "0"),
    ] {
        assert_eq!(at(depart), begin_s, "{depart}");
    }
    near(cars("begin='0:00:00' end='1:00:00' period='10'"), 360.0);
    near(cars("begin='0' end='0:01:00' period='0:0:10'"), 6.0);
    // Flows of an interval begin and end with it.
    let flow = "<flow id='f' number='4' from='wm' to='me'/>";
    let got = made(&format!("<interval begin='0:30:00' end='2700'>{flow}{flow}</interval>{flow}"));
    near(got.counts.vehicles(), 12.0);
    let first = got.rows.lines().find(|row| row.contains(",1800,2700,")).expect("an interval");
    // Eight of the interval's, and what comes of four a day.
    assert!(first.ends_with(",32.167"), "{first}");
}

#[test]
fn flows_have_as_many_as_in_sumo() {
    near(cars("begin='0' number='10' period='5'"), 10.0);
    near(cars("begin='0' number='10' vehsPerHour='360'"), 10.0);
    near(cars("begin='0' number='10' period='exp(0.2)'"), 10.0);
    near(cars("begin='0' number='10' probability='0.1'"), 10.0);
    near(cars("begin='0' end='600' number='10'"), 10.0);
    near(cars("begin='600' end='600' number='5'"), 5.0);
    near(cars("begin='100000' number='5'"), 5.0);
    near(cars("begin='0' end='600' period='exp(0.1)'"), 60.0);
    near(cars("begin='0' number='10' vehsPerHour='0'"), 0.0);
    // A week's longest scenario: what is after it is cut off.
    let got = made("<flow id='f' begin='0' end='1000000' period='3600' from='wm' to='me'/>");
    near(got.counts.vehicles(), 168.0);
    assert_eq!(got.notes(Fate::Changed), ["1 flows of r"]);
    // Buses depart one by one, the last before the end.
    let bus = |attributes: &str| {
        let flow = format!("<flow id='f' type='b' {attributes} from='wm' to='me'/>");
        made(&format!("<vType id='b' vClass='bus'/>{flow}")).buses_s()
    };
    assert_eq!(bus("begin='0' end='100' period='30'"), [0.0, 30.0, 60.0, 90.0]);
    assert_eq!(bus("begin='0' end='100' period='50'"), [0.0, 50.0]);
    assert_eq!(bus("begin='7' number='3' period='30'"), [7.0, 37.0, 67.0]);
    assert_eq!(bus("begin='0' end='90' number='3'"), [0.0, 30.0, 60.0]);
}

#[test]
fn distributions_of_routes_split_by_probability() {
    let flow = |route: &str| format!("<flow id='f' {route} begin='0' number='40' period='10'");
    let split = |inner: &str, expected: &[f64]| {
        let got = made(inner);
        let rows = got.rows.lines().map(|row| row.rsplit(',').next().unwrap());
        let mut found: Vec<f64> = rows.map(|n| n.parse::<f64>().unwrap() / 4.0).collect();
        found.sort_by(f64::total_cmp);
        assert_eq!(found, expected, "{inner}");
    };
    let routes = "<route id='a' edges='wm me'/><route id='b' edges='sm mw'/>";
    let listed = "<routeDistribution id='d' routes='a b' probabilities='0.2 0.6'/>";
    split(&format!("{routes}{listed}{}/>", flow("route='d'")), &[10.0, 30.0]);
    let inner = "<routeDistribution id='d'><route refId='a' probability='1'/>
        <route id='c' edges='sm mw' probability='3'/></routeDistribution>";
    split(&format!("{routes}{inner}{}/>", flow("route='d'")), &[10.0, 30.0]);
    split(&format!("{routes}{inner}{}/>", flow("route='c'")), &[40.0]);
    let within = "<routeDistribution last='1'><route cost='9' probability='0.25' edges='wm me'/>
        <route cost='8' probability='0.75' edges='sm mw'/></routeDistribution>";
    split(&format!("{}>{within}</flow>", flow("")), &[10.0, 30.0]);
    let nested = "<routeDistribution id='e' routes='d a'/>";
    split(&format!("{routes}{listed}{nested}{}/>", flow("route='e'")), &[15.0, 25.0]);
    // One vehicle is in parts on all its routes; of buses, every so many go there.
    let got = made(&format!("<vehicle id='v' depart='0'>{within}</vehicle>"));
    near(got.counts.vehicles(), 1.0);
    assert_eq!(got.rows.lines().count(), 2);
    let got = made(&format!("<vType id='b' vClass='bus'/>{}>{within}</flow>", flow("type='b'")));
    assert_eq!(got.buses_s().len(), 40);
    let one_way = got.scenario.demand(1);
    assert_eq!(one_way.buses.iter().filter(|b| b.destination == "me").count(), 10);
}

#[test]
fn what_has_no_place_or_time_is_left_out() {
    let got = made(
        "<trip id='1' depart='0' fromJunction='W' toJunction='E'/>
        <flow id='2' begin='0' end='60' period='5' from='wm' toTaz='z'/>
        <trip id='3' depart='0' fromLonLat='1,1' toLonLat='1,2'/>
        <trip id='4' depart='triggered' from='wm' to='me'/>
        <trip id='5' depart='split' from='wm' to='me'/>
        <trip id='6' depart='containerTriggered' from='wm' to='me'/>
        <trip id='7' depart='now' from='wm' to='me'/>
        <flow id='8' begin='triggered' number='3' period='5' from='wm' to='me'/>
        <vehicle id='9' depart='-5'><route edges='wm me'/></vehicle>
        <vehicle id='10' depart='8:00:00:00'><route edges='wm me'/></vehicle>
        <flow id='11' begin='700000' number='3' period='5' from='wm' to='me'/>
        <person id='12' depart='triggered'><walk edges='wm'/></person>
        <person id='13' depart='0'><ride from='wm' to='me' lines='ANY'/><stage/>
            <walk from='wm' toJunction='E'/><ride from='wm' to='me'/></person>
        <include href='more.rou.xml'/><include href='more.rou.xml'/><container id='c'/>",
    );
    assert_eq!((got.rows.as_str(), got.buses_s()), ("", vec![]));
    assert_eq!(
        got.left_out(),
        [
            "1 × <container> of r",
            "2 × <include> of r",
            "1 departures \"containerTriggered\" of r",
            "1 departures \"now\" of r",
            "1 departures \"split\" of r",
            "3 departures \"triggered\" of r",
            "1 departures of r",
            "2 departures of r",
            "3 trips and flows of r",
            "2 × <ride> of r",
            "1 × <stage> of r",
            "1 ways on foot of r",
        ]
    );
}

#[test]
fn routes_go_round_as_often_as_they_say() {
    let route = "<route id='r' edges='aw wm me eb' repeat='2' cycleTime='0:30:00'/>";
    let got = made(&format!("{route}<vehicle id='v' depart='0' route='r'/>"));
    near(got.counts.vehicles(), 3.0);
    let begin = |row: &str| row.split(',').nth(1).unwrap().to_owned();
    assert_eq!(got.rows.lines().map(begin).collect::<Vec<_>>(), ["0", "1800", "3600"]);
    // Without a cycle, lap upon lap; without bounds, no longer than a week.
    let got = made("<vehicle id='v' depart='0'><route edges='wm me' repeat='3'/></vehicle>");
    near(got.counts.vehicles(), 4.0);
    let got =
        made("<vehicle id='v' depart='0'><route edges='wm me' repeat='2000000000'/></vehicle>");
    assert!((20_000.0..60_000.0).contains(&got.counts.vehicles()), "{}", got.counts.vehicles());
}

/// Cars go round by the traffic light, buses may take the short way.
#[test]
fn ways_are_those_that_the_class_may_use() {
    let types = "<vType id='b' vClass='bus'/><vType id='t' vClass='tram'/>";
    let got = made(&format!("{types}<trip id='1' depart='0' from='aw' to='eb'/>"));
    near(got.counts.vehicles(), 1.0);
    let got = made(&format!("{types}<trip id='1' type='b' depart='0' from='aw' to='eb'/>"));
    assert_eq!((got.buses_s().len(), got.counts.vehicles()), (0, 0.0));
    assert_eq!((got.report.carried["buses"], got.left_out().len()), (1, 0));
    // No car may go on from a track, nor end on one.
    let got = made("<trip id='1' depart='0' from='nm' to='mw'/>");
    assert_eq!(got.left_out(), ["1 trips of r"]);
    let got = made("<flow id='1' begin='0' end='9' number='3' from='wm' to='ms'/>");
    assert_eq!(got.left_out(), ["1 trips of r"]);
}

#[test]
fn trips_lead_by_their_edges_and_stops() {
    let types = "<vType id='b' vClass='bus'/>";
    let bus =
        |trip: &str| made(&format!("{types}<trip type='b' depart='0' {trip}")).buses_s().len();
    assert_eq!(bus("id='1' from='aw' to='eb' via='me'/>"), 1);
    assert_eq!(bus("id='1' from='aw' to='eb'><stop lane='me_0' duration='1'/></trip>"), 1);
    assert_eq!(bus("id='1'><stop lane='wm_0'/><stop edge='eb'/></trip>"), 1);
    assert_eq!(bus("id='1' from='aw' via='wm eb'/>"), 1);
    let got = made("<flow id='1' begin='0' end='9' number='3' from='em' via='mw' to='eb'/>");
    assert_eq!(got.left_out(), ["1 trips of r"]);
}

#[test]
fn malformed_demand_is_one_clear_error() {
    let trip = "from='wm' to='me'/>";
    for (inner, expected) in [
        (
            format!("<trip id='t' depart='1:30' {trip}"),
            "trip[t].depart: found \"1:30\", expected a \
          time: seconds, H:M:S or D:H:M:S",
        ),
        (format!("<trip id='t' depart='1:2:3:4:5' {trip}"), "trip[t].depart: found"),
        (format!("<trip id='t' depart='soon' {trip}"), "trip[t].depart: found \"soon\""),
        (format!("<trip id='t' depart='NaN' {trip}"), "trip[t].depart: found \"NaN\""),
        (format!("<trip id='t' {trip}"), "trip[t].depart: missing"),
        ("<trip id='t' depart='1'/>".into(), "trip[t].from: missing"),
        ("<trip id='t' depart='1' from='wm'/>".into(), "trip[t].to: missing"),
        (
            format!("<trip id='t' depart='1' via='no' {trip}"),
            "trip[t].via: there is no edge \"no\"",
        ),
        (
            format!("<flow id='f' begin='-1' number='3' {trip}"),
            "flow[f].begin: found \"-1\", \
          expected a time from 0 s on: seconds, H:M:S or D:H:M:S",
        ),
        (
            format!("<flow id='f' begin='9' end='8' number='3' {trip}"),
            "flow[f].end: found 8 s, \
          expected no less than begin, which is 9 s",
        ),
        (format!("<flow id='f' begin='0' end='8' {trip}"), "flow[f]: expected number, period"),
        (format!("<flow id='f' begin='0' period='0' {trip}"), "flow[f].period: found \"0\""),
        (format!("<flow id='f' begin='0' period='exp(x)' {trip}"), "flow[f].period: found"),
        (
            "<vType id='t' vClass='sledge'/>".into(),
            "vType[t].vClass: found \"sledge\", expected a \
          vehicle class of SUMO",
        ),
        ("<vType vClass='bus'/>".into(), "vType.id: missing"),
        (
            "<vTypeDistribution id='d' vTypes='x'/>".into(),
            "vTypeDistribution[d].vTypes: there is no \
          vehicle type \"x\" before it",
        ),
        (
            "<vTypeDistribution id='d'/>".into(),
            "vTypeDistribution[d]: found nothing with a \
          probability above 0, expected some",
        ),
        (
            "<routeDistribution id='d' routes='x'/>".into(),
            "routeDistribution[d].routes: there is no \
          route \"x\" before it",
        ),
        (
            "<routeDistribution id='d'><route edges='wm' probability='-1'/></routeDistribution>"
                .into(),
            "route.probability: found \"-1\"",
        ),
        ("<route id='r' edges='wm' repeat='-1'/>".into(), "route[r].repeat: found \"-1\""),
        (
            "<route id='r' edges='wm'/><vehicle id='v' depart='0' route='q'/>".into(),
            "vehicle[v].\
          route: there is no route \"q\" before it",
        ),
    ] {
        let found = told(&inner);
        assert!(found.starts_with(&format!("r:2: {expected}")), "{inner}: {found}");
    }
}
