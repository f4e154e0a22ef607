//! Persons: of their ways, those on foot.

use super::RouteReader;
use super::flow::{Departs, Window};
use super::left_out::LeftOut;
use super::named::edges;
use crate::import::ImportReport;
use crate::problems::Problem;
use crate::sumo::xml::{Element, Elements, Item};
use std::io::BufRead;

/// What stands inside a person: edges on foot, in order.
#[derive(Default)]
pub(super) struct Person {
    walks: Vec<Vec<String>>,
}

impl RouteReader<'_> {
    /// A person's ways, whose end is reached.
    pub(super) fn person<R: BufRead>(
        &self,
        elements: &mut Elements<R>,
        left_out: &mut LeftOut,
    ) -> Result<Person, Problem> {
        let mut person = Person::default();
        while let Some(Item::Open(child)) = elements.next()? {
            match child.name.as_str() {
                "walk" | "personTrip" => match self.on_foot(&child, person.walks.last())? {
                    Some(edges) => person.walks.push(edges),
                    None => left_out.walks += 1,
                },
                "stop" | "param" => {}
                other => *left_out.stages.entry(other.to_owned()).or_default() += 1,
            }
            elements.skip()?;
        }
        Ok(person)
    }

    /// The edges that a walk names, beginning where the one before it ended; `None` if it leads to
    /// something else.
    fn on_foot(
        &self,
        walk: &Element,
        before: Option<&Vec<String>>,
    ) -> Result<Option<Vec<String>>, Problem> {
        if let Some(text) = walk.optional("edges") {
            return edges(self.net, walk, text).map(Some);
        }
        let stop = walk.optional("busStop").and_then(|id| self.stop_edges.get(id));
        let from = walk.optional("from").map(str::to_owned);
        let from = from.or_else(|| before.and_then(|edges| edges.last().cloned()));
        let to = walk.optional("to").or(stop.map(String::as_str));
        let (Some(from), Some(to)) = (from, to) else { return Ok(None) };
        edges(self.net, walk, &format!("{from} {to}")).map(Some)
    }

    /// Counts one person or a flow of them.
    pub(super) fn walk(
        &mut self,
        e: &Element,
        window: Window,
        person: &Person,
        left_out: &mut LeftOut,
        report: &mut ImportReport,
    ) -> Result<(), Problem> {
        let departs = Departs::of(e, window)?;
        if !left_out.departs(departs) {
            return Ok(());
        }
        report.count(if e.name == "personFlow" { "flows of people" } else { "people" }, 1);
        let Self { pavements, counts, .. } = self;
        for pair in person.walks.iter().flat_map(|edges| edges.windows(2)) {
            let Some(way) = pavements.way(&pair[0], &pair[1]) else {
                left_out.no_pavement += 1;
                continue;
            };
            for (crossing, after_m) in way {
                let after_s = after_m / WALKING_MPS;
                departs.spread(|at_s, n| counts.walks.add(crossing, at_s + after_s, n));
            }
        }
        Ok(())
    }
}

/// The usual pace of people on foot.
const WALKING_MPS: f64 = 1.2;
