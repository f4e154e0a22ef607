//! `[[link]]` of a `scenario.toml`: the roads between its intersections.

use crate::problems::{Mark, Problems};
use crate::toml_reader::{Field, Marks, Reader};
use roadnet::{ApproachId, ApproachRef, Intersection, Link, LinkFault, RoadNetwork};

/// The network with the links of the tables, and whether all of them hold. Without a network
/// only the tables themselves are checked.
pub(crate) fn join(
    tables: Vec<Reader<'_>>,
    network: Option<RoadNetwork>,
    sound: bool,
    problems: &mut Problems,
) -> (Option<RoadNetwork>, bool) {
    let mut all_read = true;
    let mut links = Vec::new();
    let mut places = Vec::new();
    for table in tables {
        match read(table, network.as_ref(), sound) {
            Some((link, marks)) => {
                links.push(link);
                places.push(marks);
            }
            None => all_read = false,
        }
    }
    let Some(network) = network else { return (None, false) };
    let Err(errors) = network.clone().with_links(links.clone()) else {
        return (network.with_links(links).ok(), all_read);
    };
    for e in &errors {
        let follows = matches!(e.fault, LinkFault::NoEgress(_) | LinkFault::NoIngress(_)) && !sound;
        if let Some(marks) = places.get(e.link)
            && !follows
        {
            problems.add(&place(&e.fault, marks), e.fault.to_string());
        }
    }
    let faulty = |i: &usize| errors.iter().any(|e| e.link == *i);
    let rest = links.iter().enumerate().filter(|(i, _)| !faulty(i)).map(|(_, l)| *l).collect();
    (Some(network.clone().with_links(rest).unwrap_or(network)), false)
}

/// Where a fault of a link stands.
fn place(fault: &LinkFault, marks: &Marks) -> Mark {
    match fault {
        LinkFault::NoEgress(_) | LinkFault::LinkedOnTwice(_) => marks.of("from"),
        LinkFault::NoIngress(_) | LinkFault::FedTwice(_) => marks.of("to"),
        LinkFault::UnknownIntersection(_)
        | LinkFault::Gap(_)
        | LinkFault::Offset(_)
        | LinkFault::Turn(_) => marks.own().clone(),
    }
}

fn read(mut r: Reader<'_>, network: Option<&RoadNetwork>, sound: bool) -> Option<(Link, Marks)> {
    let marks = r.marks();
    let from = read_end(&r.required("from"), network, sound);
    let to = read_end(&r.required("to"), network, sound);
    r.finish();
    Some((Link { from: from?, to: to? }, marks))
}

/// `{ intersection = 1, approach = 2 }`: both are needed, for a link joins two.
fn read_end(field: &Field<'_>, network: Option<&RoadNetwork>, sound: bool) -> Option<ApproachRef> {
    let mut r = field.table()?;
    let number_field = r.required("intersection");
    let number: Option<u16> = number_field.int(0..=65_535);
    let approach = r.required("approach").int(0..=15).map(ApproachId);
    r.finish();
    let number = number?;
    let all = network?.intersections();
    let intersection = all.iter().map(Intersection::id).find(|id| id.id == number);
    if intersection.is_none() && sound {
        number_field.problem(format!("there is no intersection {number}"));
    }
    Some(ApproachRef { intersection: intersection?, approach: approach? })
}
