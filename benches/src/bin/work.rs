//! Work of one codec and nothing else, for tools that look at a process: codec, `decode` or
//! `encode`, the message's name, how often.

use benches::codec::{Contestant, Inside, Work, samples};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [codec, work, message, n] if did(codec, work, message, n).is_some() => ExitCode::SUCCESS,
        _ => ExitCode::from(2),
    }
}

fn did(codec: &str, work: &str, message: &str, n: &str) -> Option<()> {
    let mut codec = Inside::ALL.into_iter().find(|known| known.name() == codec)?;
    let work = Work::ALL.into_iter().find(|known| known.name() == work)?;
    let sample = samples().into_iter().find(|known| known.name == message)?;
    codec.work(work, &sample, n.parse().ok()?).ok().map(drop)
}
