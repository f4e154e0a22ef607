//! What goes in and what comes out.

use its::Frame;
use its::msg::Msg;
use passenger::Timetable;
use roadnet::{DetectorId, IntersectionId};
use serde::{Deserialize, Serialize};
use signal::{ControllerStatus, SignalRequest, StageId};
use std::borrow::Cow;
use std::sync::Arc;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Input<'a> {
    /// A facilities-layer message as it came over the air: bare UPER.
    Frame(&'a Frame<'a>),
    /// The same, read already, as [`Msg::heard`] has it: for runs by the thousand that do without
    /// octets. What comes of it is the same.
    Heard(&'a Msg),
    /// An MQTT message.
    Message {
        /// Its topic.
        topic: &'a str,
        /// Its payload.
        payload: &'a [u8],
    },
    /// A detector changed.
    Detector {
        /// At which intersection.
        intersection: IntersectionId,
        /// Which.
        detector: DetectorId,
        /// A vehicle is over the loop, or the button is pressed.
        occupied: bool,
    },
    /// A controller reported.
    ControllerStatus {
        /// At which intersection.
        intersection: IntersectionId,
        /// What it says.
        status: ControllerStatus,
    },
    /// The timetable in force from now on.
    Timetable(Timetable),
    /// Somebody at the desk.
    Operator(OperatorCommand),
}

/// What an operator may ask.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OperatorCommand {
    /// Publish every board again.
    RepublishBoards,
    /// Leave the controllers to themselves.
    StandBy,
    /// Take them up again.
    Resume,
}

/// Something to do.
#[derive(Clone, PartialEq, Debug)]
pub enum Output {
    /// Send to all in radio range: bare UPER.
    Broadcast(Arc<[u8]>),
    /// Tell a controller.
    SignalRequest {
        /// At which intersection.
        intersection: IntersectionId,
        /// What is asked.
        request: SignalRequest,
    },
    /// Publish over MQTT.
    Publish {
        /// The topic.
        topic: String,
        /// The payload.
        payload: Vec<u8>,
        /// State (retained) or news.
        retain: bool,
    },
    /// Something to know.
    Event(Event),
}

/// Why the engine wants to be woken.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    /// Signals are decided and messages are due.
    Tick,
    /// A board changes by the passing of time.
    Board,
}

/// Something to know, for logs and for people.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum Event {
    /// An input was refused. Counted; told at most ten times a
    /// second.
    Rejected {
        /// Where it came from.
        source: Source,
        /// Why.
        #[serde(flatten)]
        rejection: Rejection,
    },
    /// A stage was asked for that is not on.
    StageRequested {
        /// Where.
        intersection: IntersectionId,
        /// Which.
        stage: StageId,
        /// What decided.
        reason: control::Reason,
    },
    /// The kernel would not let a request leave.
    RequestRefused {
        /// Where.
        intersection: IntersectionId,
        /// Which stage.
        stage: StageId,
        /// Why.
        refusal: String,
    },
    /// A controller has fallen silent.
    ControllerSilent {
        /// Where.
        intersection: IntersectionId,
    },
    /// A controller is heard again.
    ControllerHeard {
        /// Where.
        intersection: IntersectionId,
    },
    /// A controller reports what must never be.
    ControllerUnsafe {
        /// Where.
        intersection: IntersectionId,
        /// What.
        violation: String,
    },
    /// A policy has failed; the controller is left to its plan.
    PolicyFailed {
        /// Where.
        intersection: IntersectionId,
        /// How.
        detail: String,
        /// For how long, seconds.
        pause_s: u64,
    },
    /// It is tried anew.
    PolicyResumed {
        /// Where.
        intersection: IntersectionId,
    },
    /// A clock was set, or the engine stood still.
    ClockStepped {
        /// By how much the civil clock went on more than the monotonic one, milliseconds.
        utc_ms: i64,
        /// By how much the monotonic clock went back, milliseconds.
        back_ms: u64,
    },
    /// A request for priority has changed its state.
    Priority {
        /// Where.
        intersection: IntersectionId,
        /// Who.
        caller: control::PriorityCaller,
        /// How it stands.
        state: control::PriorityState,
    },
}

/// Where an input came from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Over the air.
    Frame,
    /// MQTT.
    Message,
    /// A detector.
    Detector,
    /// A controller.
    Controller,
    /// What a bus's CAM says of its way to a stop.
    Sighting,
}

/// Why an input was refused. `kind` is stable, for counting; `detail` is for people.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Rejection {
    /// One of a fixed set of words.
    pub kind: Cow<'static, str>,
    /// What exactly.
    pub detail: Cow<'static, str>,
}

impl Rejection {
    /// A rejection; `kind` in snake case, as the counters name it.
    pub(crate) fn new(kind: &'static str, detail: impl core::fmt::Display) -> Self {
        Self { kind: Cow::Borrowed(kind), detail: Cow::Owned(detail.to_string()) }
    }
}
