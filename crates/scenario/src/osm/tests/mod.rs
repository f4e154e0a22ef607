//! Maps made for the purpose, and files that are none.

mod hostile;
mod maps;
mod writer;

use super::{Import, Map, import};
use std::io::Cursor;
use writer::Town;

/// Imports a file's octets.
fn read(octets: &[u8]) -> Result<Import, String> {
    let map = Map::read("t.osm.pbf", Cursor::new(octets)).map_err(|p| p.to_string())?;
    import(&map, "t.osm.pbf", None).map_err(|p| p.to_string())
}

fn imported(town: &Town) -> Import {
    read(&town.pbf()).unwrap()
}

/// Whether a note holds this text.
fn noted(import: &Import, text: &str) -> bool {
    import.report.notes.iter().any(|n| n.what.contains(text) || n.why.contains(text))
}

/// A crossing of two roads with signals at the node: lanes with arrows from the west and the east.
fn crossroads() -> Town {
    let mut town = Town::default();
    town.node(1, 0.0, 0.0, &[("highway", "traffic_signals")]);
    let lit = [("highway", "crossing"), ("crossing", "traffic_signals")];
    for (id, x_m, y_m) in [(2, 0.0, 300.0), (3, 300.0, 0.0), (4, 0.0, -300.0), (5, -300.0, 0.0)] {
        town.node(id, x_m, y_m, &[]);
        town.node(id + 10, x_m / 25.0, y_m / 25.0, &lit);
    }
    let main =
        [("highway", "primary"), ("name", "Main Street"), ("lanes", "5"), ("maxspeed", "MD:urban")];
    let east = [("lanes:forward", "3"), ("lanes:backward", "2")];
    let arrows = [("turn:lanes:forward", "left|through|through;right")];
    let west_tags: Vec<_> = main.into_iter().chain(east).chain(arrows).collect();
    town.way(101, &[5, 15, 1], &west_tags);
    let west = [("lanes:forward", "2"), ("lanes:backward", "3")];
    let arrows = [("turn:lanes:backward", "left|through|through;right")];
    let east_tags: Vec<_> = main.into_iter().chain(west).chain(arrows).collect();
    town.way(102, &[1, 13, 3], &east_tags);
    let side = [("highway", "residential"), ("name", "Side Street"), ("lanes", "2")];
    town.way(103, &[2, 12, 1, 14, 4], &side);
    town
}
