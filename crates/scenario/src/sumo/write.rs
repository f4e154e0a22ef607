//! A SUMO import as the files of a scenario.

use super::Import;
use super::demand::TurningCounts;
use super::light::Light;
use crate::import::{Head, MIN_DURATION_S, ScenarioFiles, network, start};
use core::fmt::Write as _;
use roadnet::StopPoint;
use signal::ProgramParts;
use units::Utc;

impl Import {
    /// The scenario's files: `scenario.toml`, one network file for each traffic light, and
    /// `demand.csv` if there is demand.
    pub fn files(&self, name: &str, demand: &TurningCounts) -> ScenarioFiles {
        let mut files = Vec::new();
        let mut networks = Vec::new();
        for light in &self.lights {
            let id = light.intersection.id();
            let file = format!("network-{}.toml", id.id);
            let stops = self.stop_points.iter().filter(|s| s.intersection == id);
            let plan = light.civil_plan(start());
            let parts = ProgramParts { plan, ..light.parts.clone() };
            files.push((file.clone(), light.network(&parts, stops)));
            networks.push(file);
        }
        let rows = demand.rows(&self.lights);
        let duration_s = demand.end_s().max(MIN_DURATION_S);
        let mut text = Head { duration_s, ..Head::new(name, ORIGIN) }.text(&networks);
        if !rows.is_empty() {
            let _ = writeln!(text, "demand = [\"demand.csv\"]");
            let mut csv =
                "intersection,begin_s,end_s,from_approach,to_approach,veh_per_h\n".to_owned();
            csv.push_str(&rows);
            files.push(("demand.csv".to_owned(), csv));
        }
        text.push_str(&demand.tables(&self.lights));
        files.insert(0, ("scenario.toml".to_owned(), text));
        files
    }
}

impl Light {
    /// This light alone as a scenario without demand that begins at `start`, where its plan's
    /// offset is that of civil time already.
    pub fn files(&self, name: &str, start: Utc) -> ScenarioFiles {
        let file = "network.toml".to_owned();
        let head = Head { start, ..Head::new(name, ORIGIN) };
        let text = head.text(core::slice::from_ref(&file));
        let network = self.network(&self.parts, core::iter::empty());
        vec![("scenario.toml".to_owned(), text), (file, network)]
    }

    fn network<'a>(
        &self,
        parts: &ProgramParts,
        stops: impl Iterator<Item = &'a StopPoint>,
    ) -> String {
        let comment = format!("SUMO traffic light {}, program {}", self.id, self.program_id);
        network(&comment, &self.intersection, Some((parts, &self.program)), stops)
    }
}

const ORIGIN: &str = "Imported from a SUMO network";
