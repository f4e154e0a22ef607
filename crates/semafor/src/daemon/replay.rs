//! The daemon's engine on recorded inputs: what it puts out, to compare with what was put out then.

use super::setup::Setup;
use anyhow::{Context, bail};
use engine::{Engine, Input, RecordedOutput, Step};
use std::io::{BufRead, Write};
use units::{Duration, Instant, Now};

/// Plays `steps` (a [`Step`] as JSON per line) into an engine that begins at the scenario's start,
/// with the scenario's timetable, and writes every output as JSON per line.
///
/// # Errors
/// A line that is no step, or trouble with reading or writing.
pub fn replay(setup: &Setup, steps: impl BufRead, mut output: impl Write) -> anyhow::Result<()> {
    let start = Now { mono: Instant::ZERO, utc: setup.scenario.start, utc_error: Duration::ZERO };
    let mut engine = setup.engine(start)?;
    engine.handle_input(start, Input::Timetable(setup.scenario.timetable.clone()));
    // The first boards belong to the start, and a recording begins after it.
    while engine.poll_output().is_some() {}
    for (i, line) in steps.lines().enumerate() {
        let line = line?;
        let step: Step =
            serde_json::from_str(&line).with_context(|| format!("recording, line {}", i + 1))?;
        if !step.play(&mut engine) {
            bail!("recording, line {}: octets are not hexadecimal", i + 1);
        }
        write_outputs(&mut engine, &mut output)?;
    }
    output.flush()?;
    Ok(())
}

fn write_outputs(engine: &mut Engine, output: &mut impl Write) -> anyhow::Result<()> {
    while let Some(item) = engine.poll_output() {
        serde_json::to_writer(&mut *output, &RecordedOutput::from(&item))?;
        output.write_all(b"\n")?;
    }
    Ok(())
}
