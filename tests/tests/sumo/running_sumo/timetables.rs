//! Buses in SUMO whose stops have a time say in their requests how late they are.

use super::{folder, options, run};
use crate::file;
use ::sumo::{Asking, Launch};
use control::{PolicyKind, PriorityMode};

/// What one bus asks for that is to leave its stop, 30 s on its way, at `until_s`.
fn asked(name: &str, until_s: u32) -> Asking {
    let folder = folder(name);
    let routes = format!(
        "<routes><vType id=\"bus\" vClass=\"bus\"/><trip id=\"b\" type=\"bus\" depart=\"100\" \
         from=\"-11\" to=\"15\"><stop lane=\"-11_0\" startPos=\"60\" endPos=\"90\" \
         duration=\"10\" until=\"{until_s}\"/></trip></routes>"
    );
    std::fs::write(folder.join("bus.rou.xml"), routes).expect("a file");
    let net = file("town.net.xml");
    let text = format!(
        "<configuration><input><net-file value=\"{}\"/><route-files value=\"bus.rou.xml\"/>\
         </input><time><end value=\"400\"/></time></configuration>",
        net.display()
    );
    let configuration = folder.join("bus.sumocfg");
    std::fs::write(&configuration, text).expect("a file");
    let mut options = options("town", &folder, PolicyKind::Actuated);
    options.launch = Launch { configuration, ..options.launch };
    options.priority.mode = PriorityMode::Late;
    run(options).figures.priority_requests
}

#[test]
fn who_leaves_a_stop_behind_its_time_is_late() {
    let punctual = asked("bus-punctual", 130);
    assert!(punctual.sent > 5 && punctual.vehicles == 1, "{punctual:?}");
    assert_eq!((punctual.with_lateness, punctual.late), (punctual.sent, 0), "{punctual:?}");
    let late = asked("bus-late", 10);
    assert!(late.sent > 5, "{late:?}");
    assert_eq!((late.with_lateness, late.late), (late.sent, late.sent), "{late:?}");
}
