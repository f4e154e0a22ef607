//! `[[neighbour]]` of an `rsu.toml`: a road that leads here from another unit's intersection.
//!
//! ```toml
//! [[neighbour]]
//! rsu = "trg-2"
//! from = { intersection = 1202, approach = 4 }
//! to = { intersection = 1201, approach = 2 }
//! travel_s = 31.5
//! ```

use crate::mqtt::topics::RsuName;
use engine::{MAX_TRAVEL, Neighbour};
use roadnet::{ApproachId, ApproachRef, IntersectionId};
use scenario::toml_reader::{Field, Reader};

/// All tables, each with its problems; `None` if there are any.
pub(super) fn read(tables: Vec<Reader<'_>>) -> Option<Vec<Neighbour>> {
    let all: Vec<Option<Neighbour>> = tables.into_iter().map(read_one).collect();
    all.into_iter().collect()
}

fn read_one(mut t: Reader<'_>) -> Option<Neighbour> {
    let rsu_field = t.required("rsu");
    let rsu = rsu_field.text(MAX_TEXT).and_then(|text| {
        let name = RsuName::new(&text);
        if name.is_none() {
            rsu_field.problem("expected 1 to 64 letters, digits, '-', '_' or '.'");
        }
        name
    });
    let from = read_approach(&t.required("from"));
    let to = read_approach(&t.required("to"));
    let travel = t.required("travel_s").seconds(1.0..=MAX_TRAVEL.as_secs_f64());
    t.finish();
    Some(Neighbour { rsu: rsu?.as_str().to_owned(), from: from?, to: to?, travel: travel? })
}

/// `{ intersection = 1202, approach = 4 }`, or with a `region` besides.
fn read_approach(field: &Field<'_>) -> Option<ApproachRef> {
    let mut t = field.table()?;
    let region_field = t.optional("region");
    let region = match region_field.is_present() {
        true => region_field.int::<u16>(0..=65_535).map(Some),
        false => Some(None),
    };
    let id = t.required("intersection").int::<u16>(0..=65_535);
    let approach = t.required("approach").int(0..=15).map(ApproachId);
    t.finish();
    let intersection = IntersectionId { region: region?, id: id? };
    Some(ApproachRef { intersection, approach: approach? })
}

const MAX_TEXT: usize = 256;
