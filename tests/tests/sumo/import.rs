//! Import, export, and what becomes of bad files.

use crate::{NETS, file, imported, net};
use ::sumo::read_file;
use engine::mapem;
use its::msg::{Mapem, Msg, StationId};
use roadnet::{Conflict, Intersection, LaneKind, RoadNetwork, SignalGroupId, SignalGroupKind};
use scenario::sumo::{Additional, Net, Programs, RouteReader, TurningCounts, import};
use scenario::{Fate, Files, ImportReport, Overrides, Scenario};
use signal::{Stage, StageUse};
use std::io::{BufReader, Read};

#[test]
fn every_light_is_carried_over() {
    for name in NETS {
        let net = net(name);
        let import = imported(name, &Overrides::default());
        let left_out = import.report.notes.iter().filter(|n| n.fate == Fate::LeftOut);
        assert_eq!(left_out.count(), 0, "{name}: {}", import.report);
        assert_eq!(import.lights.len(), net.lights.len(), "{name}");
        for light in &import.lights {
            let links = net
                .connections
                .iter()
                .filter(|c| c.signal.as_ref().is_some_and(|(id, _)| *id == light.id));
            let signalled = light.intersection.connections().iter();
            let signalled = signalled.filter(|c| c.signal_group.is_some()).count();
            assert_eq!(signalled, links.count(), "{name}, {}", light.id);
        }
    }
}

#[test]
fn links_of_a_group_always_show_the_same() {
    for name in NETS {
        let net = net(name);
        for light in imported(name, &Overrides::default()).lights {
            let groups = light.states.groups();
            for step in &net.programs[&light.id][0].steps {
                let shown = step.state.as_bytes();
                for (i, a) in groups.iter().enumerate().filter(|(_, g)| g.is_some()) {
                    let same = groups.iter().enumerate().filter(|(_, b)| a == *b);
                    same.for_each(|(k, _)| assert_eq!(shown[i], shown[k], "{name} {i} {k}"));
                }
            }
        }
    }
}

/// People on foot have groups of their own, and a turn yields to them.
#[test]
fn crossings_are_pedestrians_groups() {
    let import = imported("walk", &Overrides::default());
    let middle = &import.lights[0].intersection;
    let walks = |g| middle.signal_groups().get(&g) == Some(&SignalGroupKind::Pedestrian);
    let crossings = middle.lanes().iter().filter(|l| l.kind == LaneKind::Crosswalk).count();
    assert_eq!(crossings, 4);
    assert_eq!(middle.signal_groups().keys().filter(|g| walks(**g)).count(), 4);
    let yields = middle.permitted().iter().filter(|(a, b)| !walks(*a) && walks(*b)).count();
    assert!(yields >= 4, "{:?}", middle.permitted());
    assert!(middle.permitted().iter().all(|(a, _)| !walks(*a)));
}

/// Whoever yields to others who drive wherever they are green has a stage on demand, and nobody else;
/// and where anybody yields there is one in which nobody is green.
#[test]
fn who_must_yield_everywhere_has_a_stage_on_demand() {
    let mut on_demand = 0;
    for name in NETS {
        for light in imported(name, &Overrides::default()).lights {
            let i = &light.intersection;
            let drives = |g: &SignalGroupId| i.signal_groups()[g].drives();
            let yields = |s: &Stage, g: &SignalGroupId| {
                let mut over = s.green.iter().filter(|o| drives(o));
                over.any(|o| i.permitted().contains(&(*g, *o)))
            };
            let frees = |s: &Stage, g: &SignalGroupId| s.green.contains(g) && !yields(s, g);
            for g in i.signal_groups().keys() {
                let mut chosen =
                    light.program.all_stages().filter(|s| s.used != StageUse::PlanOnly);
                let freed = chosen.any(|s| frees(s, g));
                assert!(freed, "{name} {} {g}", light.id);
            }
            let more = || light.program.all_stages().filter(|s| s.used == StageUse::OnDemand);
            let all_red = more().filter(|s| s.green.is_empty()).count();
            assert_eq!(all_red, usize::from(!i.permitted().is_empty()), "{name} {}", light.id);
            for s in more().filter(|s| !s.green.is_empty()) {
                let free = |g: &&SignalGroupId| light.program.stages().any(|o| frees(o, g));
                let only = s.green.iter().find(|g| !free(g));
                assert!(only.is_some_and(|g| frees(s, g)), "{name} {} {s:?}", light.id);
                on_demand += 1;
            }
        }
    }
    assert!(on_demand > 0);
}

/// What SUMO calls foes and never shows together conflicts here too.
#[test]
fn foes_conflict() {
    for name in NETS {
        let net = net(name);
        for light in imported(name, &Overrides::default()).lights {
            let i = &light.intersection;
            let steps = &net.programs[&light.id][0].steps;
            let groups = light.states.groups();
            let ours: Vec<_> = net
                .connections
                .iter()
                .filter_map(|c| Some((c, c.signal.as_ref().filter(|(l, _)| *l == light.id)?.1)))
                .collect();
            let request = |c: &scenario::sumo::Link| {
                let junction = &net.junctions[&net.road(&c.from.0)?.to];
                let index = junction.internal.iter().position(|l| Some(l) == c.via.as_ref())?;
                Some((&junction.id, index, &junction.requests[&index].foes))
            };
            for (a, la) in &ours {
                for (b, lb) in &ours {
                    let (Some((ja, _, foes)), Some((jb, ib, _))) = (request(a), request(b)) else {
                        continue;
                    };
                    let (Some(ga), Some(gb)) = (groups[*la], groups[*lb]) else { continue };
                    let green = |s: &str, l: usize| s.as_bytes()[l].eq_ignore_ascii_case(&b'g');
                    let together =
                        steps.iter().any(|s| green(&s.state, *la) && green(&s.state, *lb));
                    if ja == jb && foes.contains(&ib) && !together && ga != gb {
                        assert_eq!(
                            i.conflicts().between(ga, gb),
                            Conflict::Full,
                            "{name} {ga} {gb}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_scenario_of_an_import_holds() {
    for name in NETS {
        let import = imported(name, &Overrides::default());
        let net = net(name);
        let mut routes = RouteReader::new(&net, &import, &Additional::default());
        let mut report = ImportReport::default();
        let rou = read_file(&file(&format!("{name}.rou.xml"))).unwrap();
        routes.read("rou.xml", rou, &mut report).unwrap();
        let counts = routes.finish();
        assert!(counts.vehicles() > 100.0, "{name}");
        let scenario = load(&import.files(name, &counts));
        for light in &import.lights {
            let id = light.intersection.id();
            let read = scenario.network.network.intersection(id).unwrap();
            assert_eq!(read.conflicts(), light.intersection.conflicts(), "{name} {id}");
            assert_eq!(read.movements(), light.intersection.movements(), "{name} {id}");
            let program = &scenario.network.programs[&id];
            assert_eq!(program.plan(), light.program.plan(), "{name} {id}");
            assert!(program.all_stages().eq(light.program.all_stages()), "{name} {id}");
        }
        let crossing = scenario.demand(1).pedestrians;
        let people: f64 =
            crossing.iter().map(|p| p.ped_per_h * (p.end_s - p.begin_s) / 3_600.0).sum();
        assert!((people - counts.people()).abs() < 1.0, "{name}: {people}");
        // 60 people in all, straight on: over one arm each.
        assert!(name != "walk" || (55.0..65.0).contains(&people), "{people}");
        let entering: f64 = scenario.demand(1).flows.iter().map(|f| f.veh_per_h / 4.0).sum();
        assert!((entering - counts.vehicles()).abs() < 1.0, "{name}: {entering}");
    }
}

fn load(files: &scenario::ScenarioFiles) -> Scenario {
    let all = files.iter().fold(Files::new("x"), |all, (name, text)| all.with(name, text));
    Scenario::load(&all, &Overrides::default()).unwrap_or_else(|problems| panic!("{problems}"))
}

/// SUMO net → scenario → MAPEM → intersection keeps lanes, connections and signal groups.
#[test]
fn a_mapem_gives_back_what_it_was_made_from() {
    for name in NETS {
        let import = imported(name, &Overrides::default());
        let scenario = load(&import.files(name, &TurningCounts::default()));
        for before in scenario.network.network.intersections() {
            let network = RoadNetwork::new(vec![before.clone()], Vec::new());
            let octets = mapem(&network, StationId(7)).encode().expect("a MAPEM");
            let Ok(Msg::Mapem(read)) = its::msg::decode(&octets) else { panic!("no MAPEM") };
            compare(before, &intersection(&read), name);
        }
    }
}

fn intersection(mapem: &Mapem) -> Intersection {
    let (mut found, _) = scenario::mapem::import(&mapem.intersections).expect("a sound MAPEM");
    found.remove(0)
}

fn compare(before: &Intersection, after: &Intersection, name: &str) {
    let what = |i: &Intersection| -> Vec<_> {
        let lanes = i.lanes().iter();
        lanes.map(|l| (l.id, l.lane_use, l.kind, l.approach)).collect()
    };
    assert_eq!(what(before), what(after), "{name} {}", before.id());
    let links = |i: &Intersection| -> Vec<_> {
        i.connections().iter().map(|c| (c.id, c.from, c.to, c.signal_group)).collect()
    };
    assert_eq!(links(before), links(after), "{name} {}", before.id());
    assert_eq!(before.signal_groups(), after.signal_groups(), "{name}");
    for (a, b) in before.lanes().iter().zip(after.lanes()) {
        let (start, end) = (a.centreline.start(), a.centreline.end());
        let off_m = start.distance_m(b.centreline.start()).max(end.distance_m(b.centreline.end()));
        assert!(off_m < 0.5, "{name} {}, lane {}: {off_m:.2} m off", before.id(), a.id);
        assert!(
            (a.width_m - b.width_m).abs() < 0.02 && a.speed_limit_mps - b.speed_limit_mps < 0.03
        );
    }
}

/// The error of a network that `change` has spoilt, and no other error.
fn refusal(change: impl FnOnce(String) -> String) -> String {
    let text = std::fs::read_to_string(file("joined.net.xml")).expect("a network of ours");
    let changed = change(text.clone());
    assert_ne!(text, changed, "nothing was changed");
    match Net::read("x.net.xml", changed.as_bytes()) {
        Ok(_) => panic!("a spoilt network was read"),
        Err(problem) => problem.to_string(),
    }
}

#[test]
fn broken_references_are_told_with_their_line() {
    let told = refusal(|t| {
        t.replace("from=\"wa\" to=\"ab\" fromLane=\"0\"", "from=\"wx\" to=\"ab\" fromLane=\"0\"")
    });
    assert!(told.starts_with("x.net.xml:") && told.contains("there is no edge \"wx\""), "{told}");
    let line: usize = told.split(':').nth(1).unwrap().parse().unwrap();
    let text = std::fs::read_to_string(file("joined.net.xml")).unwrap();
    assert!(text.lines().nth(line - 1).unwrap().contains("from=\"wa\" to=\"ab\""), "{told}");
    let told = refusal(|t| t.replacen("via=\":", "via=\":nowhere", 1));
    assert!(told.contains("there is no lane \":nowhere"), "{told}");
    let told = refusal(|t| t.replacen("linkIndex=\"0\"", "linkIndex=\"99\"", 1));
    assert!(told.contains("found 99, but the states of"), "{told}");
    let told = refusal(|t| t.replacen("speed=\"13.89\"", "speed=\"fast\"", 1));
    assert!(told.contains("found \"fast\", expected a number"), "{told}");
    let told = refusal(|t| t.replacen("yyyy", "zzzz", 1));
    assert!(told.contains("found 'z', expected"), "{told}");
    for (what, from, to) in [
        (
            "edge[wa].from: there is no junction \"nowhere\"",
            "id=\"wa\" from=\"",
            "id=\"wa\" from=\"nowhere\" was=\"",
        ),
        ("incLanes: there is no lane \"lost\"", "incLanes=\"", "incLanes=\"lost "),
        ("intLanes: there is no lane \"lost\"", "intLanes=\"", "intLanes=\"lost "),
        ("expected one for each", "<request index=\"0\"", "<other index=\"0\""),
        ("expected at most 256 words", "<lane ", &format!("<lane allow=\"{}\" ", "a ".repeat(300))),
        ("x=\"1e308\"", "shape=\"", "shape=\"1e308,0 "),
        (".next: found 99", "<phase ", "<phase next=\"99\" "),
    ] {
        let told = refusal(|t| t.replacen(from, to, 1));
        let shown = what.strip_prefix("x=").map_or(what, |_| "expected numbers with commas");
        assert!(told.starts_with("x.net.xml:") && told.contains(shown), "{what}: {told}");
    }
}

/// A link to a traffic light that isn't there is no reason to refuse the net, but is told.
#[test]
fn links_to_no_light_are_told() {
    let text = std::fs::read_to_string(file("joined.net.xml")).unwrap();
    let (before, after) = text.split_once("tl=\"").unwrap();
    let text = format!("{before}tl=\"lost\" was=\"{after}");
    let net = Net::read("x.net.xml", text.as_bytes()).unwrap();
    let (additional, programs) = (Additional::default(), Programs::new());
    let report = import(&net, &additional, &programs, &Overrides::default()).report.to_string();
    let line = before.lines().count();
    let told = format!("line {line}, connection.tl: there is no traffic light \"lost\"");
    assert!(report.contains(&told), "{report}");
}

#[test]
fn bombs_and_cuts_are_refused() {
    let bomb = "<!DOCTYPE net [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><net>";
    let told = refusal(|t| t.replacen("<net ", &format!("{bomb}<net "), 1));
    assert!(told.contains("document type"), "{told}");
    let told = refusal(|t| t.replacen("id=\"wa\"", "id=\"&unknown;\"", 1));
    assert!(told.starts_with("x.net.xml:"), "{told}");
    let told = refusal(|t| t[..t.len() / 2].to_owned());
    assert!(told.starts_with("x.net.xml:"), "{told}");
    let told = refusal(|t| t.replace("</net>", ""));
    assert!(told.contains("cut short"), "{told}");
    let told = refusal(|t| t.replacen("<net ", &format!("{}<net ", "<a>".repeat(100)), 1));
    assert!(told.contains("expected <net>"), "{told}");
    let deep = format!("<net>{}", "<a>".repeat(100));
    let told = Net::read("x", deep.as_bytes()).unwrap_err().to_string();
    assert!(told.contains("expected at most 32"), "{told}");
}

/// Gzip by hand: one stored block of a network, which another was to follow.
#[test]
fn a_gzip_cut_short_is_told() {
    let text = b"<net version=\"1.20\">\n<location netOffset=\"0,0\"/>\n";
    let n = u16::try_from(text.len()).unwrap();
    let mut octets = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0];
    octets.extend(n.to_le_bytes().into_iter().chain((!n).to_le_bytes()));
    octets.extend(text);
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("cut.net.xml.gz");
    std::fs::write(&path, octets).unwrap();
    let told = Net::read("cut.net.xml.gz", read_file(&path).unwrap()).unwrap_err().to_string();
    assert_eq!(told, "cut.net.xml.gz:3: the compressed file is cut short inside <net>");
}

/// An element without end is not taken into memory.
#[test]
fn an_endless_element_is_refused() {
    let endless = b"<net><edge id=\"".chain(std::io::repeat(b'x'));
    let told = Net::read("x", BufReader::new(endless)).unwrap_err().to_string();
    assert!(told.contains("more than"), "{told}");
}

#[test]
fn routes_over_edges_that_are_not_there_are_told() {
    let net = net("joined");
    let import = imported("joined", &Overrides::default());
    let mut report = ImportReport::default();
    let mut told = |text: &str| {
        let mut routes = RouteReader::new(&net, &import, &Additional::default());
        routes.read("r", text.as_bytes(), &mut report).unwrap_err().to_string()
    };
    let line = told("<routes>\n<trip id=\"t\" depart=\"1\" from=\"wa\" to=\"xx\"/></routes>");
    assert_eq!(line, "r:2: trip[t].to: there is no edge \"xx\"");
    let line = told("<routes><vehicle id=\"v\" depart=\"0\">\n<route edges=\"wa yy\"/></vehicle>");
    assert_eq!(line, "r:2: route.edges: there is no edge \"yy\"");
    let stop = "<additional><busStop id=\"s\" lane=\"wa_7\"/></additional>";
    let told = Additional::default().read(&net, "a", stop.as_bytes()).unwrap_err().to_string();
    assert_eq!(told, "a:1: busStop[s].lane: there is no lane \"wa_7\"");
}
