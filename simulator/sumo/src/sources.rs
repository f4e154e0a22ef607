//! What a configuration of SUMO's names, read as a whole without SUMO.

use crate::files::{read, read_net};
use crate::own::first;
use crate::process::SumoError;
use scenario::sumo::{
    Additional, Configuration, Import, Net, Programs, RouteReader, StreetDemand, StreetNet, import,
    streets,
};
use scenario::{ImportReport, Overrides, PedestrianFlow};
use std::path::{Path, PathBuf};

/// Network, signals and trips of a configuration.
#[derive(Debug)]
pub struct Sources {
    /// The traffic lights in our terms, with their programs, and what could not be taken.
    pub imported: Import,
    /// The network as the file has it.
    pub net: Net,
    /// Every road of it.
    pub net_streets: StreetNet,
    /// Who drives between begin and end, with ways for those who don't say theirs; in SUMO's
    /// time.
    pub demand: StreetDemand,
    /// Additional files' content.
    pub additional: Additional,
    /// Route files.
    pub routes: Vec<PathBuf>,
    /// First moment, seconds.
    pub begin_s: f64,
    /// End, if there is one, seconds.
    pub end_s: Option<f64>,
}

impl Sources {
    /// Reads what a configuration of SUMO's names.
    ///
    /// # Errors
    /// The first thing that can't be read or taken.
    pub fn open(file: &Path, overrides: &Overrides) -> Result<Self, SumoError> {
        let c = read(file, Configuration::read)?;
        let folder = file.parent().unwrap_or(Path::new(""));
        let additional: Vec<PathBuf> = c.additional.iter().map(|name| folder.join(name)).collect();
        let (net, additional) = read_net(&folder.join(&c.net), &additional, c.begin_s)?;
        let mut imported = import(&net, &additional, &Programs::new(), overrides);
        let net_streets = streets(&net, &additional, Some(&imported.lights));
        let net_streets = net_streets.map_err(|e| first(&e))?;
        let routes: Vec<PathBuf> = c.routes.iter().map(|name| folder.join(name)).collect();
        let mut files = Vec::new();
        for path in &routes {
            files.push((path.display().to_string(), read(path, |_, input| Ok(input))?));
        }
        let mut report = ImportReport::default();
        let demand = StreetDemand::read(&net_streets, files, &mut report);
        let mut demand = demand.map_err(|p| SumoError::Scenario(p.to_string()))?;
        imported.report.merge(report);
        let within = |at_s: f64| at_s >= c.begin_s && c.end_s.is_none_or(|end| at_s < end);
        demand.trips.retain(|t| within(t.depart_s));
        let (begin_s, end_s) = (c.begin_s, c.end_s);
        Ok(Self { imported, net, additional, routes, net_streets, demand, begin_s, end_s })
    }

    /// Who walks over the crossings of the traffic lights, if there are any.
    ///
    /// # Errors
    /// The first thing in a route file that can't be counted.
    pub fn pedestrians(&self) -> Result<Vec<PedestrianFlow>, SumoError> {
        let lights = &self.imported.lights;
        if lights.iter().all(|l| l.crossings.is_empty()) {
            return Ok(Vec::new());
        }
        let mut reader = RouteReader::new(&self.net, &self.imported, &self.additional);
        for path in &self.routes {
            // What can't be taken is told by who reads the vehicles.
            let mut unsaid = ImportReport::default();
            read(path, |name, input| reader.read(name, input, &mut unsaid))?;
        }
        Ok(reader.finish().pedestrians(lights))
    }
}
