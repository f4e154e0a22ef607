//! The command line.

use std::path::PathBuf;

/// What was asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    pub out: PathBuf,
    pub quick: bool,
    pub nets: Vec<PathBuf>,
    /// Experiments by name; empty: all.
    pub only: Vec<String>,
}

impl Options {
    /// None if help was asked for.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(args: impl IntoIterator<Item = String>) -> Result<Option<Self>, String> {
        let out = PathBuf::from("target/validation");
        let mut it = Self { out, quick: false, nets: Vec::new(), only: Vec::new() };
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or_else(|| format!("{arg}: a value expected"));
            match arg.as_str() {
                "--help" | "-h" => return Ok(None),
                "--quick" => it.quick = true,
                "--out" => it.out = value()?.into(),
                "--net" => it.nets.push(value()?.into()),
                "--only" => it.only.push(value()?),
                _ => return Err(format!("unknown: {arg}")),
            }
        }
        Ok(Some(it))
    }
}

pub const HELP: &str = "\
The traffic simulator against theory and against SUMO: figures, pictures, bars.

cargo xtask validate [--out FOLDER] [--quick] [--net FILE.sumocfg]… [--only NAME]…

  --out FOLDER   where validation.html and validation.json go (target/validation)
  --quick        fewer cases and replications, a minute in all, and some for the order of
                 policies on each --net
  --net FILE     a network of SUMO's with demand, compared like our own; as often as wanted
  --only NAME    only this experiment: saturation, following, ring, signal, left, grid4,
                 corridor, own-corridor-5, own-grid-4x4 (our scenarios as `semafor export sumo`
                 writes them), grid10, the name of a --net file without its ending, or
                 ranking- and that name

For example: cargo xtask validate --quick --net town/town.sumocfg

Exit code: 0 if every experiment ran, whatever its bars say; 1 if one could not; 2 for a
command line that makes no sense. SUMO 1.28 (PyPI: eclipse-sumo) must be on the PATH.
";

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Option<Options>, String> {
        Options::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn the_command_line_is_read_or_refused() {
        let options = parse("--quick --net a.sumocfg --net b.sumocfg --out x").unwrap().unwrap();
        assert!(options.quick && options.nets.len() == 2);
        assert_eq!(options.out, PathBuf::from("x"));
        assert_eq!(parse("--net"), Err("--net: a value expected".to_owned()));
        assert_eq!(parse("--fast"), Err("unknown: --fast".to_owned()));
        assert_eq!(parse("--quick --help"), Ok(None));
    }
}
