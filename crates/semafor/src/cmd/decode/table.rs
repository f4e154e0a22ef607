//! `--table`: one line per message, to look at.

use super::frame::Fault;
use its::msg::{CamKind, IntersectionRef, MovementPhaseState, Msg, VehicleRef};
use its::wire::Message;
use std::collections::BTreeMap;
use std::time::Duration;
use units::Wgs84;

/// The line above all.
pub fn heading() -> String {
    row("time", "message", "station", "octets", "what it says")
}

/// A message's line.
pub fn message(time: Option<Duration>, message: &Message, octets: &[u8]) -> String {
    let kind = message.kind();
    let station = octets.get(2..).and_then(<[u8]>::first_chunk).map(|id| u32::from_be_bytes(*id));
    let station = station.map_or("-".to_owned(), |id| id.to_string());
    let says = match Msg::try_from(message) {
        Ok(message) => summary(&message),
        Err(error) if error.path == kind.name() => String::new(),
        Err(error) => error.to_string(),
    };
    row(&clock(time), kind.name(), &station, &octets.len().to_string(), &says)
}

/// The line of what could not be decoded.
pub fn fault(time: Option<Duration>, fault: &Fault) -> String {
    let Fault { kind, path, detail, .. } = fault;
    let place = if path == kind { String::new() } else { format!("{path}: ") };
    row(&clock(time), "error", "-", "-", &format!("{kind}: {place}{detail}"))
}

fn row(time: &str, kind: &str, station: &str, octets: &str, says: &str) -> String {
    let row = format!("{time:<12}  {kind:<8}{station:>10}{octets:>8}  {}", printable(says));
    row.trim_end().to_owned()
}

/// What came over the air doesn't get to move the cursor.
fn printable(text: &str) -> String {
    let shown = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    text.chars().map(shown).collect()
}

/// Time of day, UTC.
fn clock(time: Option<Duration>) -> String {
    let Some(time) = time else { return "-".to_owned() };
    let ms = time.as_millis() % 86_400_000;
    let (s, ms) = (ms / 1_000, ms % 1_000);
    format!("{:02}:{:02}:{:02}.{ms:03}", s / 3_600, s / 60 % 60, s % 60)
}

fn summary(message: &Msg) -> String {
    match message {
        Msg::Cam(cam) => match &cam.kind {
            CamKind::Rsu => format!("{:?} at {}", cam.station_type, place(cam.position)),
            CamKind::Vehicle(vehicle) => {
                let speed = vehicle.speed_mps.map(|mps| format!(", {:.1} km/h", 3.6 * mps));
                let heading = vehicle.heading.map(|heading| format!(", {:.0}°", heading.degrees()));
                format!(
                    "{:?} at {}{}{}",
                    cam.station_type,
                    place(cam.position),
                    speed.unwrap_or_default(),
                    heading.unwrap_or_default(),
                )
            }
        },
        Msg::Denm(denm) => {
            let cause = denm.cause.map(|c| format!("cause {}.{}", c.cause, c.sub_cause));
            let cause = if denm.terminated { Some("terminated".to_owned()) } else { cause };
            let cause = cause.unwrap_or_else(|| "no cause".to_owned());
            format!("{cause} at {}, for {} s", place(denm.position), denm.validity_s)
        }
        Msg::Spatem(spatem) => list(spatem.intersections.iter().map(|state| {
            let mut groups: BTreeMap<&str, Vec<String>> = BTreeMap::new();
            for movement in &state.movements {
                let now = movement.events.first().map_or("none", |event| lamp(event.state));
                groups.entry(now).or_default().push(movement.signal_group.to_string());
            }
            let groups = list(groups.iter().map(|(l, ids)| format!("{l} {}", ids.join(" "))));
            format!("{}: {groups}", intersection(state.id))
        })),
        Msg::Mapem(mapem) => list(mapem.intersections.iter().map(|geometry| {
            let name = geometry.name.as_deref().map(|name| format!(" {name:?}"));
            let connections: usize = geometry.lanes.iter().map(|l| l.connects_to.len()).sum();
            format!(
                "{}{} at {}, {} lanes, {connections} connections",
                intersection(geometry.id),
                name.unwrap_or_default(),
                place(geometry.ref_point),
                geometry.lanes.len(),
            )
        })),
        Msg::Srem(srem) => {
            let requests = srem.requests.iter().map(|request| {
                let (kind, id) = (request.kind, request.id.0);
                format!("{kind:?} {id} at {}", intersection(request.intersection))
            });
            format!("{} {}", vehicle(&srem.requestor.id), list(requests))
        }
        Msg::Ssem(ssem) => list(ssem.status.iter().map(|(id, _, responses)| {
            let each = responses
                .iter()
                .map(|response| format!("{} {:?}", vehicle(&response.requestor), response.status));
            format!("{}: {}", intersection(*id), list(each))
        })),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}

fn place(at: Wgs84) -> String {
    format!("{:.5} {:.5}", at.lat_deg(), at.lon_deg())
}

fn intersection(id: IntersectionRef) -> String {
    id.region.map_or_else(|| id.id.to_string(), |region| format!("{region}/{}", id.id))
}

fn vehicle(id: &VehicleRef) -> String {
    match id {
        VehicleRef::Station(station) => format!("station {}", station.0),
        VehicleRef::Temporary(octets) => {
            let digits: String = octets.iter().map(|octet| format!("{octet:02x}")).collect();
            format!("vehicle {digits}")
        }
    }
}

/// Signal groups as the street sees them.
const fn lamp(state: MovementPhaseState) -> &'static str {
    match state {
        MovementPhaseState::Unavailable => "unavailable",
        MovementPhaseState::Dark => "dark",
        MovementPhaseState::StopThenProceed => "flashing red",
        MovementPhaseState::StopAndRemain => "red",
        MovementPhaseState::PreMovement => "red-amber",
        MovementPhaseState::PermissiveMovementAllowed
        | MovementPhaseState::ProtectedMovementAllowed => "green",
        MovementPhaseState::PermissiveClearance | MovementPhaseState::ProtectedClearance => "amber",
        MovementPhaseState::CautionConflictingTraffic => "flashing amber",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use its::wire::decode;

    #[test]
    fn rows_say_what_came() {
        let cam = include_bytes!("../../../../../tests/vectors/c-its-parser/cam.bin");
        let time = Duration::from_millis(1_700_000_000_250);
        assert_eq!(
            message(Some(time), &decode(cam).unwrap(), cam),
            "22:13:20.250  cam     3725855973     160  PassengerCar at 53.56265 9.97615, \
             46.0 km/h, 199°"
        );
        let spatem = include_bytes!("../../../../../tests/vectors/c-its-parser/spatem.bin");
        let row = message(None, &decode(spatem).unwrap(), spatem);
        assert!(row.ends_with("3/2501: green 1 5 7, red 2 4 8, unavailable 3 6 9"), "{row}");
    }

    #[test]
    fn nothing_from_the_air_moves_the_cursor() {
        let row = fault(None, &Fault::line("a\x1b[2Jb\nc".to_owned()));
        assert_eq!(row.lines().count(), 1);
        assert!(row.ends_with("line: a\u{fffd}[2Jb\u{fffd}c"), "{row}");
    }
}
