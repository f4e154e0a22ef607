//! What went into the engine and what came out of it.

use engine::{RecordedOutput, Step};

/// A run's inputs and outputs, in order.
#[derive(Clone, Debug, Default)]
pub struct Recording {
    /// Calls of the engine.
    pub steps: Vec<Step>,
    /// What it put out.
    pub outputs: Vec<RecordedOutput>,
}

impl Recording {
    /// The inputs as lines of JSON.
    ///
    /// # Errors
    /// Those of `serde_json`, none for what a testbed records.
    pub fn steps_jsonl(&self) -> Result<String, serde_json::Error> {
        lines(&self.steps)
    }

    /// The outputs as lines of JSON.
    ///
    /// # Errors
    /// Those of `serde_json`, none for what a testbed records.
    pub fn outputs_jsonl(&self) -> Result<String, serde_json::Error> {
        lines(&self.outputs)
    }
}

fn lines<T: serde::Serialize>(items: &[T]) -> Result<String, serde_json::Error> {
    let mut text = String::new();
    for item in items {
        text.push_str(&serde_json::to_string(item)?);
        text.push('\n');
    }
    Ok(text)
}
