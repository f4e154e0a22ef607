//! SUMO's networks as scenarios; and the engine in a running SUMO, beside SUMO's own controllers.
//!
//! The tests in the module `running_sumo` need SUMO, which `cargo xtask test` installs.

mod drawn;
mod import;
mod running_sumo;

use ::sumo::read_file;
use scenario::Overrides;
use scenario::sumo::{Additional, Import, Net, Programs, import};
use std::path::PathBuf;

/// The networks under `nets`.
const NETS: [&str; 3] = ["walk", "joined", "town"];

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/sumo/nets").join(name)
}

fn net(name: &str) -> Net {
    let path = file(&format!("{name}.net.xml"));
    Net::read(name, read_file(&path).expect("a network of ours")).expect("a sound network")
}

fn imported(name: &str, overrides: &Overrides) -> Import {
    import(&net(name), &Additional::default(), &Programs::new(), overrides)
}
