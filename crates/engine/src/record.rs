//! Inputs and outputs as lines of JSON, so that a run can be replayed and compared.

use crate::io::{Event, Input, OperatorCommand, Output};
use its::Frame;
use roadnet::{DetectorId, IntersectionId};
use serde::{Deserialize, Serialize};
use signal::{ControllerStatus, SignalRequest};
use units::Now;

/// One call of the engine.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Step {
    /// The time it was called with.
    pub now: Now,
    /// What with.
    pub input: RecordedInput,
}

/// An input that owns its bytes. Octets are hexadecimal.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum RecordedInput {
    /// [`crate::Engine::handle_timeout`].
    Timeout,
    Frame(String),
    Message {
        topic: String,
        payload: String,
    },
    Detector {
        intersection: IntersectionId,
        detector: DetectorId,
        occupied: bool,
    },
    ControllerStatus {
        intersection: IntersectionId,
        status: ControllerStatus,
    },
    Operator(OperatorCommand),
}

/// An output as it is written.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum RecordedOutput {
    Broadcast(String),
    SignalRequest { intersection: IntersectionId, request: SignalRequest },
    Publish { topic: String, payload: String, retain: bool },
    Event(Event),
}

impl Step {
    /// A call with an input; `None` for a timetable, which a replay is given as its file, and for
    /// a message without octets.
    pub fn of(now: Now, input: &Input<'_>) -> Option<Self> {
        let input = match input {
            Input::Frame(frame) => RecordedInput::Frame(hex(frame.octets())),
            Input::Message { topic, payload } => {
                RecordedInput::Message { topic: (*topic).to_owned(), payload: hex(payload) }
            }
            Input::Detector { intersection, detector, occupied } => RecordedInput::Detector {
                intersection: *intersection,
                detector: *detector,
                occupied: *occupied,
            },
            Input::ControllerStatus { intersection, status } => RecordedInput::ControllerStatus {
                intersection: *intersection,
                status: status.clone(),
            },
            Input::Operator(command) => RecordedInput::Operator(*command),
            Input::Heard(_) | Input::Timetable(_) => return None,
        };
        Some(Self { now, input })
    }

    /// Calls the engine with this step; `false` if its octets are no hexadecimal.
    pub fn play(&self, engine: &mut crate::Engine) -> bool {
        let now = self.now;
        match &self.input {
            RecordedInput::Timeout => engine.handle_timeout(now),
            RecordedInput::Frame(h) => {
                let Some(octets) = unhex(h) else { return false };
                engine.handle_input(now, Input::Frame(&Frame::new(&octets)));
            }
            RecordedInput::Message { topic, payload } => {
                let Some(payload) = unhex(payload) else { return false };
                engine.handle_input(now, Input::Message { topic, payload: &payload });
            }
            RecordedInput::Detector { intersection, detector, occupied } => {
                let (intersection, detector, occupied) = (*intersection, *detector, *occupied);
                engine.handle_input(now, Input::Detector { intersection, detector, occupied });
            }
            RecordedInput::ControllerStatus { intersection, status } => {
                let (intersection, status) = (*intersection, status.clone());
                engine.handle_input(now, Input::ControllerStatus { intersection, status });
            }
            RecordedInput::Operator(command) => {
                engine.handle_input(now, Input::Operator(*command));
            }
        }
        true
    }
}

impl From<&Output> for RecordedOutput {
    fn from(output: &Output) -> Self {
        match output {
            Output::Broadcast(octets) => Self::Broadcast(hex(octets)),
            Output::SignalRequest { intersection, request } => {
                Self::SignalRequest { intersection: *intersection, request: *request }
            }
            Output::Publish { topic, payload, retain } => {
                Self::Publish { topic: topic.clone(), payload: hex(payload), retain: *retain }
            }
            Output::Event(event) => Self::Event(event.clone()),
        }
    }
}

fn hex(octets: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |n: u8| char::from(DIGITS[usize::from(n & 15)]);
    octets.iter().flat_map(|o| [digit(o >> 4), digit(*o)]).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    let value = |d: u8| char::from(d).to_digit(16).and_then(|v| u8::try_from(v).ok());
    digits.chunks_exact(2).map(|p| Some(value(p[0])? << 4 | value(p[1])?)).collect()
}
