//! What goes into one engine and comes out of it, as `semafor run --replay` takes it.

use engine::{Output, RecordedOutput, Step};
use std::fs::File;
use std::io::{BufWriter, Error, Result, Write};
use std::path::Path;

/// Two files of JSON lines. They can't be kept in memory: an hour of one traffic light is tens of
/// megabytes, and a town has hundreds.
#[derive(Debug)]
pub(crate) struct Recording {
    inputs: BufWriter<File>,
    outputs: BufWriter<File>,
    /// The first thing that went wrong with writing; told at the end.
    failed: Option<Error>,
}

impl Recording {
    /// Begins `inputs.jsonl` and `outputs.jsonl`, beside the `files` that a roadside unit with this
    /// engine would have.
    pub fn create(folder: &Path, files: &[(String, String)]) -> Result<Self> {
        std::fs::create_dir_all(folder)?;
        for (name, text) in files {
            std::fs::write(folder.join(name), text)?;
        }
        let open = |name: &str| File::create(folder.join(name)).map(BufWriter::new);
        Ok(Self { inputs: open("inputs.jsonl")?, outputs: open("outputs.jsonl")?, failed: None })
    }

    /// A call of the engine.
    pub fn input(&mut self, step: &Step) {
        let written = write(&mut self.inputs, step);
        self.note(written);
    }

    /// What it put out.
    pub fn output(&mut self, output: &Output) {
        let written = write(&mut self.outputs, &RecordedOutput::from(output));
        self.note(written);
    }

    /// Writes what is left, and tells what went wrong.
    pub fn finish(mut self) -> Result<()> {
        let flushed = self.inputs.flush().and_then(|()| self.outputs.flush());
        self.note(flushed);
        self.failed.map_or(Ok(()), Err)
    }

    fn note(&mut self, written: Result<()>) {
        if let Err(error) = written {
            self.failed.get_or_insert(error);
        }
    }
}

fn write(to: &mut BufWriter<File>, item: &impl serde::Serialize) -> Result<()> {
    serde_json::to_writer(&mut *to, item)?;
    to.write_all(b"\n")
}
