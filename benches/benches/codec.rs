//! The codec beside its rivals, in one run: processor time to decode and to encode, and
//! allocations on the heap.
//!
//! Every codec in turn gets some milliseconds of work, many rounds long, and its best round
//! counts: a machine that is busy with something else then disturbs nobody more than others.

use benches::Run;
use benches::codec::report::{Column, Goal, bar, table};
use benches::codec::{Contestant, Inside, Kind, Peer, Sample, Work, samples};
use std::collections::BTreeMap;
use std::process::Command;
use std::time::Duration;

fn main() {
    let run = Run::start("codec");
    println!("{}", flags());
    let samples = samples();
    let mut contestants = contestants();
    let refusals = refusals(&mut contestants, &samples);
    let label = |sample: &Sample| format!("{} ({} octets)", sample.name, sample.octets.len());
    let rows: Vec<String> = samples.iter().map(label).collect();
    let mut bars = Vec::new();
    for work in Work::ALL {
        let columns = measure(&mut contestants, &samples, work);
        let title = format!("{}, ns", work.name());
        println!("\n{}", table(&title, &rows, &columns));
        bars.extend(speed_bars(work, &columns));
        if work == Work::Decode {
            bars.push(view_bar(&samples, &columns));
        }
    }
    refusals.iter().for_each(|refusal| println!("{refusal}"));
    bars.extend(allocations(&mut contestants, &samples));
    println!();
    run.finish();
    bars.iter().for_each(|bar| println!("{bar}"));
}

/// Who takes part, by name.
fn contestants() -> Vec<(&'static str, Box<dyn Contestant>)> {
    let mut all: Vec<(&'static str, Box<dyn Contestant>)> = Vec::new();
    for inside in Inside::ALL {
        all.push((inside.name(), Box::new(inside)));
    }
    for (name, peer) in [("asn1c", Peer::asn1c()), ("asn1tools", Peer::asn1tools())] {
        match peer {
            Ok(peer) => {
                println!("{name}: {}", peer.said);
                all.push((name, Box::new(peer)));
            }
            Err(why) => println!("{name}: left out, {why}"),
        }
    }
    all
}

/// Whatever can't read a message, or writes other octets, and why.
fn refusals(
    contestants: &mut [(&'static str, Box<dyn Contestant>)],
    samples: &[Sample],
) -> Vec<String> {
    let mut refusals = Vec::new();
    // Views only read, and only some messages; validated messages keep what the engine needs.
    let parts = [Inside::View.name(), Inside::Msg.name()];
    for (name, contestant) in contestants.iter_mut().filter(|(name, _)| !parts.contains(name)) {
        for sample in samples {
            match contestant.recode(sample) {
                Ok(octets) if octets == sample.octets => {}
                Ok(_) => refusals.push(format!("{name}: {}: writes other octets", sample.name)),
                Err(why) => refusals.push(format!("{name}: {}: {why}", sample.name)),
            }
        }
    }
    refusals
}

/// The best of all rounds.
fn measure(
    contestants: &mut [(&'static str, Box<dyn Contestant>)],
    samples: &[Sample],
    work: Work,
) -> Vec<Column> {
    let columns = contestants
        .iter()
        .map(|(name, _)| Column { name: (*name).to_owned(), ns: vec![None; samples.len()] });
    let mut columns: Vec<Column> = columns.collect();
    for (row, sample) in samples.iter().enumerate() {
        let counts: Vec<u64> =
            contestants.iter_mut().map(|(_, one)| calibrate(one.as_mut(), work, sample)).collect();
        for _ in 0..ROUNDS {
            for (at, (_, contestant)) in contestants.iter_mut().enumerate() {
                let Ok(cost) = contestant.work(work, sample, counts[at]) else { continue };
                let ns = cost.time.as_secs_f64() * 1e9 / counts[at] as f64;
                let best = &mut columns[at].ns[row];
                *best = Some(best.map_or(ns, |best| best.min(ns)));
            }
        }
    }
    columns
}

/// How often it does the work in [`ROUND`].
fn calibrate(contestant: &mut dyn Contestant, work: Work, sample: &Sample) -> u64 {
    let mut n = 1;
    while let Ok(cost) = contestant.work(work, sample, n) {
        if cost.time > ROUND / 4 {
            return (n as f64 * ROUND.as_secs_f64() / cost.time.as_secs_f64()).ceil() as u64;
        }
        n *= 4;
    }
    1
}

/// Against the rivals, and against reading or copying the octets.
fn speed_bars(work: Work, columns: &[Column]) -> Vec<String> {
    let find = |name: &str| columns.iter().find(|column| column.name == name);
    let times = |theirs: &str, ours: &str| find(theirs)?.times(find(ours)?);
    let verb = if work == Work::Decode { "reading" } else { "copying" };
    for ours in [Inside::Wire.name(), Inside::Generated.name()] {
        let rivals = ["rasn", "asn1rs", "asn1c", "asn1tools"]
            .iter()
            .filter_map(|theirs| Some(format!("{:.1}× as fast as {theirs}", times(theirs, ours)?)));
        let rivals: Vec<String> = rivals.collect();
        let least = times(ours, Inside::Octets.name()).unwrap_or_default();
        let name = work.name();
        println!(
            "{ours}, {name}: {}; {least:.1}× the time of {verb} the octets once",
            rivals.join(", ")
        );
    }
    let goal = if work == Work::Decode { 12.0 } else { 10.0 };
    ["rasn", "asn1c"]
        .map(|theirs| {
            let name = format!("{}_vs_{theirs}", work.name());
            bar(&name, times(theirs, Inside::Wire.name()), Goal::AtLeast(goal))
        })
        .into()
}

/// The view of a CAM against the whole CAM.
fn view_bar(samples: &[Sample], columns: &[Column]) -> String {
    let cams = |name: &str| {
        let column = columns.iter().find(|column| column.name == name)?;
        let ns = column.ns.iter().zip(samples).filter(|(_, s)| s.kind == Kind::Cam);
        Some(Column { name: name.to_owned(), ns: ns.map(|(ns, _)| *ns).collect() })
    };
    let times = |whole: Inside| cams(whole.name())?.times(&cams(Inside::View.name())?);
    // Both give the same values, in SI units and checked.
    let raw = times(Inside::Wire).unwrap_or_default();
    println!("its::view of a CAM: {raw:.1}× as fast as its::wire, which leaves units as they are");
    bar("lazy_view_cam", times(Inside::Msg), Goal::AtLeast(3.0))
}

/// The table of allocations, and our bars.
fn allocations(
    contestants: &mut [(&'static str, Box<dyn Contestant>)],
    samples: &[Sample],
) -> Vec<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_allocations")).output().expect("it is built");
    let text = String::from_utf8_lossy(&output.stdout);
    let mut counts: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for line in text.lines() {
        if let [codec, message, count] = line.split(' ').collect::<Vec<_>>()[..] {
            counts.insert((codec, message), count.parse().expect("a number"));
        }
    }
    for (name, contestant) in contestants.iter_mut() {
        for sample in samples {
            let cost = contestant.work(Work::Decode, sample, 1);
            if let Some(count) = cost.ok().and_then(|cost| cost.allocations) {
                counts.insert((name, sample.name), count);
            }
        }
    }
    print!("\n{:<22}", "allocations");
    contestants.iter().for_each(|(name, _)| print!("{name:>18}"));
    println!();
    for sample in samples {
        print!("{:<22}", sample.name);
        for (name, _) in contestants.iter() {
            let count = counts.get(&(*name, sample.name));
            print!("{:>18}", count.map_or("–".to_owned(), u64::to_string));
        }
        println!();
    }
    let goal = |sample: &Sample| match sample.name {
        name if name.starts_with("cam") => 0.0,
        "mapem20" => 20.0,
        _ => 4.0,
    };
    let ours = |sample: &Sample| counts.get(&(Inside::Wire.name(), sample.name)).copied();
    let bars = samples.iter().map(|sample| {
        let name = format!("allocations_{}", sample.name);
        bar(&name, ours(sample).map(|count| count as f64), Goal::AtMost(goal(sample)))
    });
    bars.collect()
}

/// How our side was compiled.
fn flags() -> String {
    let output = Command::new("rustc").arg("--version").output();
    let version = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let assertions = if cfg!(debug_assertions) { ", debug assertions ON" } else { "" };
    let flags = std::env::var("RUSTFLAGS").unwrap_or_default();
    format!(
        "{}, cargo's bench profile (opt-level 3{assertions}), RUSTFLAGS \"{flags}\"; rasn 0.30, \
         asn1rs 0.3.1 likewise",
        version.unwrap_or_else(|_| "rustc".to_owned())
    )
}

/// Work of one codec at a time.
const ROUND: Duration = Duration::from_millis(8);
/// How often everybody's turn comes.
const ROUNDS: u32 = 25;
