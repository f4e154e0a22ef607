//! A network with demand, as files for both.

use super::{Error, demand, read};
use scenario::sumo::{Additional, Configuration, Net, StreetNet, streets};
use std::path::{Path, PathBuf};

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Case {
    pub net: PathBuf,
    pub routes: Vec<PathBuf>,
    pub additional: Vec<PathBuf>,
    pub flows: demand::Flows,
}

impl Case {
    /// From a configuration of SUMO's.
    ///
    /// # Errors
    /// If it can't be read or names no network.
    pub fn of_config(file: &Path) -> Result<Self, Error> {
        let text = read(file)?;
        let read = Configuration::read(&file.display().to_string(), text.as_bytes());
        let c = read.map_err(|e| Error::Content(e.to_string()))?;
        let folder = file.parent().unwrap_or(Path::new("."));
        let absolute = |f: &String| {
            let path = folder.join(f);
            std::path::absolute(&path).unwrap_or(path)
        };
        let net = absolute(&c.net);
        let routes = c.routes.iter().map(absolute).collect();
        let additional = c.additional.iter().map(absolute).collect();
        Ok(Self { net, routes, additional, flows: demand::Flows::Given })
    }

    /// The same with the demand of a seed.
    ///
    /// # Errors
    /// If a file can't be read or written.
    pub fn with_demand(&self, folder: &Path, seed: u64) -> Result<Self, Error> {
        let mut with = self.clone();
        if self.flows != demand::Flows::Given {
            let file = folder.join("demand.rou.xml");
            let file = std::path::absolute(&file).unwrap_or(file);
            let text = match self.flows {
                demand::Flows::Own(name, most_s) => super::own::routes(name, most_s, seed)?,
                _ => demand::routes(&self.streets()?, &self.flows, seed),
            };
            super::write(&file, &text)?;
            with.routes = vec![file];
        }
        Ok(with)
    }

    /// The streets.
    ///
    /// # Errors
    /// If the network can't be read.
    pub fn streets(&self) -> Result<StreetNet, Error> {
        let content = |e: &dyn std::fmt::Display| Error::Content(e.to_string());
        let text = read(&self.net)?;
        let name = self.net.display().to_string();
        let net = Net::read(&name, text.as_bytes()).map_err(|e| content(&e))?;
        let mut additional = Additional::default();
        for file in &self.additional {
            let text = read(file)?;
            let name = file.display().to_string();
            additional.read(&net, &name, text.as_bytes()).map_err(|e| content(&e))?;
        }
        streets(&net, &additional, None)
            .map_err(|all| Error::Content(all.first().map(ToString::to_string).unwrap_or_default()))
    }
}
