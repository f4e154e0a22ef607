//! Second and third opinions: rasn and asn1rs on messages by chance, and on the same with bits
//! flipped.
//!
//! `cargo run --release -p benches --bin opinions [HOW MANY OF EACH]` prints a finding per
//! line and what was compared; the exit code is 1 if there is a finding. What the others can't do
//! is no finding: unknown parts, which they refuse or lose, and content of regional extensions,
//! which their code has as octets.

use its::wire::{self, MessageKind};
use rivals::{asn1rs as third, rasn as second};
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::ExitCode;
use tests::any::{Any, Chance};

fn main() -> ExitCode {
    let count = std::env::args().nth(1).map_or(Ok(1_000), |text| text.parse());
    let Ok(count) = count else {
        eprintln!("usage: opinions [HOW MANY OF EACH]");
        return ExitCode::from(2);
    };
    let mut report = Report::default();
    for kind in MessageKind::ALL {
        for seed in 0..count {
            let any = Any::new(kind, seed);
            let place = format!("{} {seed}", kind.name());
            if any.unknown.is_empty() {
                report.compare(&place, kind, &any.octets);
            }
            let mut octets = any.octets;
            let mut chance = Chance::new(seed);
            for flip in 0..FLIPS {
                let bit = 16 + chance.below(8 * octets.len() as u64 - 16) as usize;
                octets[bit / 8] ^= 0x80 >> (bit % 8);
                report.compare(&format!("{place} flip {flip}"), kind, &octets);
                octets[bit / 8] ^= 0x80 >> (bit % 8);
            }
        }
    }
    for ((name, kind, what), count) in &report.counts {
        println!("{name:<8}{kind:<8}{count:>9}  {what}");
    }
    println!("{} findings", report.findings);
    if report.findings == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What came of comparing.
#[derive(Default)]
struct Report {
    counts: BTreeMap<(&'static str, &'static str, &'static str), u64>,
    findings: u64,
}

/// What another codec says of octets: the octets that it writes again, and its JER, if it can.
type Opinion = Result<(Vec<u8>, Option<Value>), String>;

impl Report {
    fn compare(&mut self, place: &str, kind: MessageKind, octets: &[u8]) {
        let ours = wire::to_jer(octets).map(|(_, jer)| jer);
        let is_regional = ours.as_ref().is_err_and(|error| error.path.contains(".regExtValue"));
        let ours = ours.ok();
        let has_unknown = ours.as_ref().is_some_and(|jer| !jer.unknown.is_empty());
        let value = ours.as_ref().map(|jer| serde_json::from_str(&jer.value).expect("JSON"));
        for (name, opinion) in [("rasn", rasn(kind, octets)), ("asn1rs", asn1rs(kind, octets))] {
            let Some(opinion) = opinion else { continue };
            let again = opinion.as_ref().is_ok_and(|(again, _)| again == octets);
            let what = match (&value, &opinion) {
                _ if has_unknown => "has unknown parts, not compared",
                (Some(ours), Ok((_, theirs))) if again => match theirs {
                    Some(theirs) => match different(kind.name(), ours, theirs) {
                        None => "the same value",
                        Some(path) => self.finding(place, name, "another value", &path),
                    },
                    None => "the same octets again",
                },
                (Some(_), Ok(_)) => self.finding(place, name, "other octets", "encoding"),
                (Some(_), Err(why)) => self.finding(place, name, "refused by them only", why),
                (None, Ok(_)) if is_regional => {
                    "refused by us in content that they leave as octets"
                }
                (None, Ok(_)) if again => self.finding(place, name, "refused by us only", ""),
                (None, Ok(_)) => "refused by us; they write other octets",
                (None, Err(_)) => "refused by both",
            };
            *self.counts.entry((name, kind.name(), what)).or_default() += 1;
        }
    }

    fn finding(&mut self, place: &str, name: &str, what: &'static str, why: &str) -> &'static str {
        self.findings += 1;
        let why: String = why.chars().take(600).collect();
        println!("finding {place} {name}: {what}: {}", why.replace('\n', " "));
        what
    }
}

/// The path of the first difference; the content of regional extensions isn't looked at.
fn different(path: &str, ours: &Value, theirs: &Value) -> Option<String> {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) if ours.len() == theirs.len() => {
            ours.iter().find_map(|(name, ours)| {
                let path = format!("{path}.{name}");
                match theirs.get(name) {
                    Some(_) if name == "regExtValue" => None,
                    Some(theirs) => different(&path, ours, theirs),
                    None => Some(path),
                }
            })
        }
        (Value::Array(ours), Value::Array(theirs)) if ours.len() == theirs.len() => {
            ours.iter().zip(theirs).find_map(|(ours, theirs)| different(path, ours, theirs))
        }
        _ if ours == theirs => None,
        _ => Some(format!("{path}: {ours} against {theirs}")),
    }
}

fn rasn(kind: MessageKind, octets: &[u8]) -> Option<Opinion> {
    Some(match kind {
        MessageKind::Cam => by_rasn::<second::cam_pdu_descriptions::CAM>(octets),
        MessageKind::Denm => by_rasn::<second::denm_pdu_descriptions::DENM>(octets),
        MessageKind::Spatem => by_rasn::<second::spatem_pdu_descriptions::SPATEM>(octets),
        MessageKind::Mapem => by_rasn::<second::mapem_pdu_descriptions::MAPEM>(octets),
        MessageKind::Srem => by_rasn::<second::srem_pdu_descriptions::SREM>(octets),
        MessageKind::Ssem => by_rasn::<second::ssem_pdu_descriptions::SSEM>(octets),
        MessageKind::Ivim => by_rasn::<second::ivim_pdu_descriptions::IVIM>(octets),
        MessageKind::Rtcmem => by_rasn::<second::rtcmem_pdu_descriptions::RTCMEM>(octets),
    })
}

fn by_rasn<T: rasn::Decode + rasn::Encode>(octets: &[u8]) -> Opinion {
    let value = rasn::uper::decode::<T>(octets).map_err(|error| error.to_string())?;
    let again = rasn::uper::encode(&value).map_err(|error| error.to_string())?;
    let jer = rasn::jer::encode(&value).map_err(|error| error.to_string())?;
    Ok((again, Some(serde_json::from_str(&jer).map_err(|error| error.to_string())?)))
}

fn asn1rs(kind: MessageKind, octets: &[u8]) -> Option<Opinion> {
    Some(match kind {
        MessageKind::Cam => by_asn1rs::<third::cam_pdu_descriptions::Cam>(octets),
        MessageKind::Denm => by_asn1rs::<third::denm_pdu_descriptions::Denm>(octets),
        MessageKind::Spatem => by_asn1rs::<third::spatem_pdu_descriptions::Spatem>(octets),
        MessageKind::Mapem => by_asn1rs::<third::mapem_pdu_descriptions::Mapem>(octets),
        MessageKind::Srem => by_asn1rs::<third::srem_pdu_descriptions::Srem>(octets),
        MessageKind::Ssem => by_asn1rs::<third::ssem_pdu_descriptions::Ssem>(octets),
        MessageKind::Ivim | MessageKind::Rtcmem => return None,
    })
}

fn by_asn1rs<T>(octets: &[u8]) -> Opinion
where
    T: asn1rs::prelude::Readable + asn1rs::prelude::Writable,
{
    use asn1rs::prelude::*;
    let mut reader = UperReader::from((octets, octets.len() * 8));
    let value = reader.read::<T>().map_err(|error| format!("{error:?}"))?;
    let mut writer = UperWriter::default();
    writer.write(&value).map_err(|error| format!("{error:?}"))?;
    Ok((writer.into_bytes_vec(), None))
}

/// How many bits of each message are flipped, one after the other.
const FLIPS: usize = 4;
