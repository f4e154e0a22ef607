//! The command line.

use std::ops::RangeInclusive;
use std::path::PathBuf;

/// What was asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    pub out: PathBuf,
    pub quick: bool,
    pub nets: Vec<PathBuf>,
    /// The program under test.
    pub semafor: PathBuf,
    pub seeds: RangeInclusive<u64>,
    /// Ways of control by name; empty: all.
    pub only: Vec<String>,
    /// The order of the policies here and in SUMO is looked at, and nothing else is done.
    pub ranking: bool,
    /// How many attacks are tried; with any, nothing else is done.
    pub attacks: usize,
}

impl Options {
    /// None if help was asked for.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(args: impl IntoIterator<Item = String>) -> Result<Option<Self>, String> {
        let mut it = Self {
            out: PathBuf::from("target/signals"),
            quick: false,
            nets: Vec::new(),
            semafor: PathBuf::from("target/release/semafor"),
            seeds: 1..=5,
            only: Vec::new(),
            ranking: false,
            attacks: 0,
        };
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{arg}: a value expected"));
            match arg.as_str() {
                "--help" | "-h" => return Ok(None),
                "--quick" => it.quick = true,
                "--out" => it.out = value()?.into(),
                "--net" => it.nets.push(value()?.into()),
                "--semafor" => it.semafor = value()?.into(),
                "--seeds" => it.seeds = seeds(&value()?)?,
                "--only" => it.only.push(value()?),
                "--ranking" => it.ranking = true,
                "--attacks" => it.attacks = attacks(&value()?)?,
                _ => return Err(format!("unknown: {arg}")),
            }
        }
        if it.quick {
            it.seeds = *it.seeds.start()..=*it.seeds.start();
            it.attacks = it.attacks.min(QUICK_ATTACKS);
        }
        if it.nets.is_empty() {
            it.nets = OWN.iter().map(PathBuf::from).collect();
        }
        Ok(Some(it))
    }
}

fn seeds(text: &str) -> Result<RangeInclusive<u64>, String> {
    let expected = || format!("--seeds {text}: a range like 1..5 expected");
    let (first, last) = text.split_once("..").ok_or_else(expected)?;
    match (first.parse(), last.parse()) {
        (Ok(first), Ok(last)) if first <= last => Ok(first..=last),
        _ => Err(expected()),
    }
}

fn attacks(text: &str) -> Result<usize, String> {
    let count = text.parse().ok().filter(|n| (1..=10_000).contains(n));
    count.ok_or_else(|| format!("--attacks {text}: 1 to 10000 expected"))
}

/// So many attacks are tried at most if it is to be quick.
const QUICK_ATTACKS: usize = 6;

/// Networks that the tests have too.
const OWN: [&str; 3] = [
    "tests/tests/sumo/nets/town.sumocfg",
    "tests/tests/sumo/nets/joined.sumocfg",
    "tests/tests/sumo/nets/walk.sumocfg",
];

pub const HELP: &str = "\
Control of signals in SUMO beside its rivals: figures, pictures, bars.

cargo xtask signals-report [--out FOLDER] [--quick] [--net FILE.sumocfg]… [--seeds A..B]
                           [--only NAME]… [--attacks N] [--ranking]

  --out FOLDER   where signals.html and signals.json go (target/signals)
  --quick        one seed; no more than six attacks
  --net FILE     a network of SUMO's with demand, as often as wanted; without, three small ones
  --seeds A..B   SUMO's seeds, and those of who sends CAMs (1..5)
  --only NAME    only this way of control: sumo-fixed, sumo-actuated, fixed, plan, actuated,
                 adaptive, adaptive-noisy, adaptive-30-loops, adaptive-10-loops, adaptive-10; in
                 RiLSA's intergreens fixed-computed, plan-computed and so on
  --ranking      instead: whether our own traffic puts six ways of control into SUMO's order
  --attacks N    instead: what a radio that lies can do to adaptive-30-loops. N attacks, half of
                 them drawn, half varied from the worst, with the first seed; then the five worst
                 with all seeds. The bar is of 50 on an arterial, half an hour
  --semafor FILE the program under test (target/release/semafor)

For example: cargo xtask signals-report --quick --net town/town.sumocfg

A network of an hour takes half a minute to two minutes for each way of control and seed: the seventeen
of them with five seeds two hours or more. Exit code: 0 if every run came to its end, whatever its
bars say; 1 if one could not; 2 for a command line that makes no sense. SUMO 1.28 (PyPI:
eclipse-sumo) must be on the PATH.
";

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Option<Options>, String> {
        Options::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn the_command_line_is_read_or_refused() {
        let options = parse("--net a.sumocfg --seeds 2..4 --only plan").unwrap().unwrap();
        assert_eq!((options.seeds, options.nets.len()), (2..=4, 1));
        assert_eq!(parse("--quick").unwrap().unwrap().seeds, 1..=1);
        assert_eq!(parse("--quick").unwrap().unwrap().nets.len(), 3);
        assert_eq!(parse("--attacks 50").unwrap().unwrap().attacks, 50);
        assert_eq!(parse("--attacks 50 --quick").unwrap().unwrap().attacks, QUICK_ATTACKS);
        assert!(parse("--attacks 0").is_err() && parse("--attacks many").is_err());
        assert!(parse("--seeds 4..2").is_err() && parse("--seeds x").is_err());
        assert_eq!(parse("--slow"), Err("unknown: --slow".to_owned()));
        assert_eq!(parse("--help"), Ok(None));
    }
}
