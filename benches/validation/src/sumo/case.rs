//! A network with demand, as files for both.

use super::tags::tags;
use super::{Error, demand, read};
use scenario::sumo::{Additional, Net, StreetNet, streets};
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
        let folder = file.parent().unwrap_or(Path::new("."));
        let files = |name: &str| -> Vec<PathBuf> {
            let found = tags(&text).find(|t| t.name == name).and_then(|t| t.text("value"));
            let each = found.unwrap_or_default().split([',', ' ']).filter(|f| !f.is_empty());
            each.map(|f| folder.join(f)).collect()
        };
        let absolute = |f: PathBuf| std::path::absolute(&f).unwrap_or(f);
        let missing = || Error::Content(format!("{}: it names no net-file", file.display()));
        let net = files("net-file").into_iter().next().map(absolute).ok_or_else(missing)?;
        let all = |name| files(name).into_iter().map(absolute).collect();
        let (routes, additional) = (all("route-files"), all("additional-files"));
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
            super::write(&file, &demand::routes(&self.streets()?, &self.flows, seed))?;
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
