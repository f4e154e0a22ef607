//! Reads `[right_of_way]` of a `network.toml`.

use crate::toml_reader::{Field, Marks, Reader};
use roadnet::{ApproachId, IntersectionControl, RightOfWay};

/// The table's content, if it could be read, and its place.
pub(super) fn read(mut r: Reader<'_>) -> (Option<RightOfWay>, Marks) {
    let marks = r.marks();
    let control = r.required("control").choice(&CONTROLS.map(|c| (c.name(), c)));
    let (major, stop) = (r.optional("major"), r.optional("stop"));
    let (major, stop) = (approaches(&major), approaches(&stop));
    r.finish();
    let signs = || Some(RightOfWay { control: control?, major: major?, stop: stop? });
    (signs(), marks)
}

/// A list of approaches, empty if there is none; `None` if one of them is unreadable.
fn approaches(field: &Field<'_>) -> Option<Vec<ApproachId>> {
    if !field.is_present() {
        return Some(Vec::new());
    }
    let list = field.list(MAX_APPROACHES)?;
    // All are read, so that each wrong one is told.
    let read: Vec<Option<ApproachId>> =
        list.iter().map(|f| f.int(0..=15).map(ApproachId)).collect();
    read.into_iter().collect()
}

const CONTROLS: [IntersectionControl; 4] = [
    IntersectionControl::Signals,
    IntersectionControl::Priority,
    IntersectionControl::RightBeforeLeft,
    IntersectionControl::AllWayStop,
];
/// `ApproachID` of ISO/TS 19091 has four bits.
const MAX_APPROACHES: usize = 16;
