//! One running roadside unit.

use super::config::{Cabinet, DaemonConfig, Udp};
use super::health::{self, Traffic};
use super::setup::Setup;
use crate::mqtt::client::{Incoming, Link, LinkHandle, Stats};
use crate::mqtt::config::{LinkConfig, Status};
use crate::mqtt::envelope::Envelope;
use crate::mqtt::topics::{RsuName, RsuTopic};
use anyhow::{Context, bail};
use engine::{Engine, Event, Input, Output, RecordedInput, RecordedOutput, Step};
use its::Frame;
use its::wire::MessageKind;
use passenger::{StopTopic, Timetable};
use roadnet::IntersectionId;
use signal::{Controller, SignalRequest};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::net::UdpSocket;
use tokio::sync::mpsc;
use tokio::time::{sleep, sleep_until};
use units::{Instant, Now, Utc};

/// Engine, clocks, sockets and link of one roadside unit.
#[derive(Debug)]
pub struct Node {
    config: DaemonConfig,
    engine: Engine,
    clock: Clock,
    air: Port,
    cabinet: Port,
    /// Virtual controllers, if the cabinet is one.
    controllers: Vec<(IntersectionId, Controller)>,
    controllers_due: Instant,
    broker: Option<Broker>,
    /// The scenario's timetable, and the day for which the engine has it.
    timetable: Timetable,
    timetable_day: Option<i64>,
    health_due: Instant,
    health_sequence: u64,
    traffic: Traffic,
}

/// CLOCK_MONOTONIC and the system's civil time.
#[derive(Debug)]
struct Clock {
    start: tokio::time::Instant,
    utc_error: Duration,
}

/// A UDP socket with its buffer; without a socket nothing ever comes and nothing leaves.
#[derive(Debug)]
struct Port {
    socket: Option<UdpSocket>,
    send_to: Vec<SocketAddr>,
    buffer: Box<[u8]>,
}

#[derive(Debug)]
struct Broker {
    link: LinkHandle,
    incoming: mpsc::Receiver<Incoming>,
    cits: bool,
    /// Sequence numbers of what goes out, by [`MessageKind::ALL`].
    sequences: [u64; MessageKind::ALL.len()],
}

enum Happening {
    Frame(usize),
    Cabinet(usize),
    Broker(Incoming),
    Time,
}

impl Node {
    /// Opens the sockets and starts link and engine, on the current tokio runtime.
    ///
    /// # Errors
    /// An address that can't be bound, or all problems of the engine's or the link's configuration.
    pub async fn start(setup: Setup) -> anyhow::Result<Self> {
        let clock = Clock { start: tokio::time::Instant::now(), utc_error: setup.config.utc_error };
        let now = clock.now();
        let engine = setup.engine(now)?;
        let air = Port::open(setup.config.air.as_ref()).await.context("air.listen")?;
        let udp = match &setup.config.cabinet {
            Cabinet::Udp(udp) => Some(udp),
            Cabinet::None | Cabinet::Virtual => None,
        };
        let cabinet = Port::open(udp).await.context("cabinet.listen")?;
        let programs = &setup.scenario.network.programs;
        let controllers = match setup.config.cabinet {
            Cabinet::Virtual => programs
                .iter()
                .map(|(id, program)| (*id, Controller::new(program.clone(), now.mono, now.utc)))
                .collect(),
            Cabinet::None | Cabinet::Udp(_) => Vec::new(),
        };
        let broker = Broker::start(&setup)?;
        tracing::info!(rsu = setup.config.name.as_str(), air = ?air.address(), "started");
        Ok(Self {
            config: setup.config,
            engine,
            clock,
            air,
            cabinet,
            controllers,
            controllers_due: now.mono,
            broker,
            timetable: setup.scenario.timetable,
            timetable_day: None,
            health_due: now.mono,
            health_sequence: 0,
            traffic: Traffic::default(),
        })
    }

    /// Where frames are received.
    pub fn air_address(&self) -> Option<SocketAddr> {
        self.air.address()
    }

    /// Where the cabinet's adapter is heard.
    pub fn cabinet_address(&self) -> Option<SocketAddr> {
        self.cabinet.address()
    }

    /// Works until `stop`, then says goodbye to the broker.
    pub async fn run(mut self, stop: impl Future<Output = ()>) {
        tokio::pin!(stop);
        loop {
            let wake = self.wake_at();
            tokio::select! {
                happening = self.next(wake) => self.handle(happening),
                () = &mut stop => break,
            }
            self.advance();
        }
        tracing::info!("stopping");
        if let Some(broker) = self.broker {
            broker.link.shutdown().await;
        }
    }

    /// Waits for what comes first. Losing the race to `stop` loses nothing: all branches are safe
    /// to cancel.
    async fn next(&mut self, wake: tokio::time::Instant) -> Happening {
        tokio::select! {
            n = self.air.receive() => Happening::Frame(n),
            n = self.cabinet.receive() => Happening::Cabinet(n),
            incoming = hear(self.broker.as_mut()) => Happening::Broker(incoming),
            () = sleep_until(wake) => Happening::Time,
        }
    }

    fn handle(&mut self, happening: Happening) {
        let now = self.clock.now();
        match happening {
            Happening::Frame(n) => {
                self.traffic.air_received += 1;
                self.engine.handle_input(now, Input::Frame(&Frame::new(&self.air.buffer[..n])));
            }
            Happening::Cabinet(n) => self.handle_cabinet(now, n),
            Happening::Broker(Incoming::Message { topic, payload, retained }) => {
                self.handle_message(now, &topic, &payload, retained);
            }
            Happening::Broker(Incoming::SubscriptionRefused { filter }) => {
                tracing::warn!(filter, "the broker refuses a subscription");
            }
            // The link has logged it and goes on by itself.
            Happening::Broker(Incoming::Connected { .. } | Incoming::Disconnected { .. }) => {}
            Happening::Time => {}
        }
    }

    fn handle_cabinet(&mut self, now: Now, n: usize) {
        self.traffic.cabinet_received += 1;
        use RecordedInput::{ControllerStatus, Detector, Operator};
        let input = serde_json::from_slice(&self.cabinet.buffer[..n]);
        let played = match input {
            // Frames and messages have their own ways in.
            Ok(input @ (ControllerStatus { .. } | Detector { .. } | Operator(_))) => {
                Step { now, input }.play(&mut self.engine)
            }
            _ => false,
        };
        self.traffic.cabinet_refused += u64::from(!played);
    }

    fn handle_message(&mut self, now: Now, topic: &str, payload: &[u8], retained: bool) {
        let Some((rsu, RsuTopic::Cits(kind))) = RsuTopic::parse(topic) else {
            self.engine.handle_input(now, Input::Message { topic, payload });
            return;
        };
        let envelope = Envelope::from_json(payload).ok().filter(|envelope| {
            !retained
                && rsu == self.config.name
                && envelope.message == kind
                && its::wire::peek(&envelope.payload).is_ok_and(|said| said == kind)
                && envelope.is_current(now.utc, self.config.utc_error + CLOCK_TOLERANCE)
        });
        match envelope {
            Some(envelope) => {
                self.engine.handle_input(now, Input::Frame(&Frame::new(&envelope.payload)))
            }
            None => self.traffic.envelope_refused += 1,
        }
    }

    /// Does what is due and sends what the engine has put out.
    fn advance(&mut self) {
        let now = self.clock.now();
        self.renew_timetable(now);
        if !self.controllers.is_empty() && now.mono >= self.controllers_due {
            self.controllers_due = now.mono + signal::STATUS_INTERVAL;
            for (id, controller) in &mut self.controllers {
                controller.set_clock(now.mono, now.utc);
                controller.advance(now.mono);
                if let Some(status) = controller.status() {
                    let input = Input::ControllerStatus { intersection: *id, status };
                    self.engine.handle_input(now, input);
                }
            }
        }
        self.engine.handle_timeout(now);
        while let Some(output) = self.engine.poll_output() {
            self.put_out(now, output);
        }
        if now.mono >= self.health_due {
            self.report_health(now);
        }
    }

    /// The scenario's timetable holds every day: of yesterday, whose last buses still run, today
    /// and tomorrow.
    fn renew_timetable(&mut self, now: Now) {
        let today = now.utc.as_unix_millis().div_euclid(DAY_MS);
        let first = self.timetable.journeys().iter().filter_map(|j| j.calls.first()).next();
        let Some(first) = first.filter(|_| self.timetable_day != Some(today)) else { return };
        self.timetable_day = Some(today);
        let later = today - first.aimed.as_unix_millis().div_euclid(DAY_MS);
        match self.timetable.repeated(later - 1..=later + 1, now.utc) {
            Ok(timetable) => self.engine.handle_input(now, Input::Timetable(timetable)),
            Err(faults) => tracing::error!(?faults, "no timetable for today"),
        }
    }

    fn put_out(&mut self, now: Now, output: Output) {
        match output {
            Output::Broadcast(octets) => {
                let failed = self.air.send(&octets);
                self.traffic.air_send_failed += failed;
                self.traffic.air_sent += self.air.send_to.len() as u64 - failed;
                let refused = self
                    .broker
                    .as_mut()
                    .is_some_and(|b| !b.publish_cits(&self.config, now, octets.to_vec()));
                self.traffic.publish_refused += u64::from(refused);
            }
            Output::SignalRequest { intersection, request } => {
                self.ask(now, intersection, request);
            }
            Output::Publish { topic, payload, retain } => self.publish(&topic, &payload, retain),
            Output::Event(event) => log(&event),
        }
    }

    fn ask(&mut self, now: Now, intersection: IntersectionId, request: SignalRequest) {
        for (id, controller) in &mut self.controllers {
            if *id == intersection {
                controller.handle_request(now.mono, request);
            }
        }
        if self.cabinet.socket.is_some() {
            let line = RecordedOutput::SignalRequest { intersection, request };
            if let Ok(text) = serde_json::to_vec(&line) {
                self.traffic.air_send_failed += self.cabinet.send(&text);
            }
        }
    }

    fn publish(&mut self, topic: &str, payload: &[u8], retain: bool) {
        let Some(broker) = &self.broker else { return };
        if let Err(error) = broker.link.publish(topic, payload, retain) {
            self.traffic.publish_refused += 1;
            tracing::debug!(%error, topic, "not published");
        }
    }

    fn report_health(&mut self, now: Now) {
        let Some(mqtt) = &self.config.mqtt else {
            self.health_due = now.mono + Duration::from_secs(3_600);
            return;
        };
        self.health_due = now.mono + mqtt.status_every;
        self.health_sequence += 1;
        let link = self.broker.as_ref().map_or_else(Stats::default, |broker| broker.link.stats());
        let report = health::report(
            &self.config,
            now,
            self.health_sequence,
            &self.engine,
            self.traffic,
            link,
        );
        let topic = RsuTopic::Status.of(&self.config.name);
        self.publish(&topic, &report, true);
    }

    fn wake_at(&self) -> tokio::time::Instant {
        let controllers = (!self.controllers.is_empty()).then_some(self.controllers_due);
        let engine = self.engine.poll_timeout().map(|(at, _)| at);
        let due = [engine, controllers, Some(self.health_due)].into_iter().flatten().min();
        self.clock.start + Duration::from_micros(due.unwrap_or(self.health_due).as_micros())
    }
}

impl Clock {
    fn now(&self) -> Now {
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let utc = Utc::from_unix_millis(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX));
        let elapsed = self.start.elapsed().as_micros();
        let mono = Instant::from_micros(u64::try_from(elapsed).unwrap_or(u64::MAX));
        Now { mono, utc, utc_error: self.utc_error }
    }
}

impl Port {
    async fn open(udp: Option<&Udp>) -> anyhow::Result<Self> {
        let buffer = vec![0; MAX_DATAGRAM].into_boxed_slice();
        let Some(Udp { listen, send_to }) = udp else {
            return Ok(Self { socket: None, send_to: Vec::new(), buffer });
        };
        let socket = UdpSocket::bind(listen).await.with_context(|| format!("{listen}"))?;
        socket.set_broadcast(true)?;
        Ok(Self { socket: Some(socket), send_to: send_to.clone(), buffer })
    }

    fn address(&self) -> Option<SocketAddr> {
        self.socket.as_ref()?.local_addr().ok()
    }

    /// The length of the next datagram, which is then in the buffer.
    async fn receive(&mut self) -> usize {
        let Some(socket) = &self.socket else { return std::future::pending().await };
        loop {
            match socket.recv_from(&mut self.buffer).await {
                Ok((n, _)) => return n,
                // A passing fault of the network; without a pause it would be met again at once.
                Err(error) => {
                    tracing::debug!(%error, "UDP");
                    sleep(Duration::from_millis(100)).await;
                }
            }
        }
    }

    /// Sends to every receiver, without waiting; how many times that failed.
    fn send(&self, datagram: &[u8]) -> u64 {
        let Some(socket) = &self.socket else { return 0 };
        let sent = |to: &&SocketAddr| socket.try_send_to(datagram, **to).is_err();
        self.send_to.iter().filter(sent).count() as u64
    }
}

impl Broker {
    fn start(setup: &Setup) -> anyhow::Result<Option<Self>> {
        let Some(mqtt) = &setup.config.mqtt else { return Ok(None) };
        let name = &setup.config.name;
        let mut config = LinkConfig::new(&mqtt.host, mqtt.port, &mqtt.client_id);
        config.credentials = setup.credentials.clone();
        config.status = Some(Status {
            topic: RsuTopic::Status.of(name),
            online: health::BIRTH.to_vec(),
            offline: health::OFFLINE.to_vec(),
        });
        let cits = UPSTREAM.iter().filter(|_| mqtt.cits).map(|kind| RsuTopic::Cits(*kind).of(name));
        let stops = setup.scenario.network.network.stop_points().iter();
        let stops = stops.filter(|_| setup.config.passenger);
        let painted = stops.map(|stop| StopTopic::Painted.of(&stop.id));
        let neighbours = setup.config.neighbours.iter().filter_map(|n| RsuName::new(&n.rsu));
        let plans: BTreeSet<String> = neighbours.map(|rsu| RsuTopic::Plan.of(&rsu)).collect();
        let topics = cits.chain(painted).chain(plans).collect();
        let (link, incoming) = match Link::start(config, topics) {
            Ok(started) => started,
            Err(faults) => {
                let lines: Vec<_> = faults.iter().map(|f| format!("mqtt.{f}")).collect();
                bail!("{}", lines.join("\n"));
            }
        };
        let sequences = [0; MessageKind::ALL.len()];
        Ok(Some(Self { link, incoming, cits: mqtt.cits, sequences }))
    }

    /// The same message over MQTT; false if the link refuses it. The engine broadcasts its own
    /// messages only, never another station's.
    fn publish_cits(&mut self, config: &DaemonConfig, now: Now, octets: Vec<u8>) -> bool {
        if !self.cits {
            return true;
        }
        let Ok(message) = its::wire::peek(&octets) else { return false };
        if !DOWNSTREAM.contains(&message) {
            return true;
        }
        let place = MessageKind::ALL.iter().position(|kind| *kind == message);
        let sequence = place.and_then(|i| self.sequences.get_mut(i)).map(|sequence| {
            *sequence += 1;
            *sequence
        });
        let valid_until = Some(now.utc + VALID_FOR);
        let envelope =
            Envelope { message, sequence, source_time: now.utc, valid_until, payload: octets };
        let topic = RsuTopic::Cits(message).of(&config.name);
        self.link.publish(&topic, &envelope.to_json(), false).is_ok()
    }
}

async fn hear(broker: Option<&mut Broker>) -> Incoming {
    let Some(broker) = broker else { return std::future::pending().await };
    match broker.incoming.recv().await {
        Some(incoming) => incoming,
        None => std::future::pending().await,
    }
}

/// Rejections are counted and many; the rest is worth a line.
fn log(event: &Event) {
    match event {
        Event::Rejected { .. } => tracing::trace!(?event),
        Event::StageRequested { .. } | Event::Priority { .. } => tracing::debug!(?event),
        Event::ControllerHeard { .. } | Event::PolicyResumed { .. } => tracing::info!(?event),
        Event::RequestRefused { .. }
        | Event::ControllerSilent { .. }
        | Event::ControllerUnsafe { .. }
        | Event::PolicyFailed { .. }
        | Event::ClockStepped { .. } => tracing::warn!(?event),
    }
}

/// What is received over MQTT: what vehicles send. What the unit itself sends goes the other way,
/// so that it never hears itself.
const UPSTREAM: [MessageKind; 3] = [MessageKind::Cam, MessageKind::Denm, MessageKind::Srem];

/// What the unit says over MQTT as well. Its SSEM names those who asked, and stays on the air.
const DOWNSTREAM: [MessageKind; 2] = [MessageKind::Spatem, MessageKind::Mapem];

/// A SPATEM or MAPEM is repeated at least once a second; one that is older than two was lost.
const VALID_FOR: Duration = Duration::from_secs(2);

const DAY_MS: i64 = 86_400_000;

/// How far ahead of ours the clock of a sender over MQTT may be.
const CLOCK_TOLERANCE: Duration = Duration::from_secs(1);

/// A frame has at most some 1,400 octets; a controller's status with 255 groups less than 16 KiB.
/// What is longer is cut off and refused.
const MAX_DATAGRAM: usize = 16 << 10;
