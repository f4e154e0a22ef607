//! The task behind a link: one new rumqttc client per connection, fed from the outbox.
//!
//! rumqttc's own reconnection is not used. After an error it keeps its packet identifiers and a
//! publish that collided, while the broker has forgotten the session; the client then stays blocked
//! for good (bytebeamio/rumqtt #1014, #1056). A new client with a clean session knows nothing, and
//! the outbox knows what is to be said.

use super::backoff::Backoff;
use super::client::{Incoming, Reason, Shared};
use super::config::LinkConfig;
use super::outbox::MAX_TOPIC_BYTES;
use super::pace::Pace;
use super::window::{PACKET_IDS, Window};
use rumqttc::{
    AsyncClient, ConnectReturnCode, ConnectionError, Event, EventLoop, LastWill, MqttOptions,
    Outgoing, Packet, Publish, QoS, StateError, SubscribeFilter, SubscribeReasonCode,
};
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};

/// Runs a link until it is told to stop or nobody holds a handle any more.
pub(super) async fn run(
    config: LinkConfig,
    subscriptions: Vec<String>,
    shared: Arc<Shared>,
    incoming: mpsc::Sender<Incoming>,
    orders: mpsc::Receiver<Order>,
) {
    let pace = Pace::new(config.limits.rate_per_s, config.limits.burst);
    let backoff = Backoff::new(config.retry_first, config.retry_longest);
    let fates = VecDeque::new();
    let mut task = Task { config, subscriptions, shared, incoming, orders, fates, pace, backoff };
    while let End::Lost(reason, connected_for) = task.connection().await {
        let retry_in = task.backoff.after(connected_for);
        task.lost(reason, retry_in);
        if !task.pause(retry_in).await {
            break;
        }
    }
    let mut inner = task.shared.lock();
    inner.outbox.close();
    inner.outbox.connection_lost();
    inner.stats.connected = false;
}

/// Ask to say goodbye; the answer is whether the broker has heard it.
pub(super) type Order = oneshot::Sender<bool>;

struct Task {
    config: LinkConfig,
    subscriptions: Vec<String>,
    shared: Arc<Shared>,
    incoming: mpsc::Sender<Incoming>,
    orders: mpsc::Receiver<Order>,
    /// What became of the connection and couldn't be said yet because the reader's queue was full.
    fates: VecDeque<Incoming>,
    pace: Pace,
    backoff: Backoff,
}

/// One connection.
struct Connection {
    client: AsyncClient,
    events: mpsc::Receiver<Result<Event, ConnectionError>>,
    pump: JoinHandle<()>,
    since: Option<Instant>,
    window: Window,
    /// Filters of subscriptions in the order sent, not yet acknowledged.
    subscribing: VecDeque<Vec<String>>,
    /// When the pace allows the next publish, if it holds one back.
    paced_until: Option<Instant>,
    closing: Option<Closing>,
}

struct Closing {
    reply: Order,
    step: ClosingStep,
    until: Instant,
}

#[derive(PartialEq, Eq)]
enum ClosingStep {
    Flush,
    Farewell,
    Disconnect,
}

enum End {
    Lost(Reason, Duration),
    Stopped,
}

impl Task {
    /// From the attempt to connect to the end of the connection.
    async fn connection(&mut self) -> End {
        let mut connection = Connection::open(&self.config);
        let end = self.converse(&mut connection).await;
        self.shared.lock().stats.unanswered += connection.window.len() as u64;
        end
    }

    async fn converse(&mut self, connection: &mut Connection) -> End {
        loop {
            let step = self.step(connection).await;
            let result = match step {
                Ok(Step::Event(event)) => self.on_event(event, connection),
                Ok(Step::Order(Some(reply))) if connection.since.is_none() => {
                    // Nobody to say goodbye to; the broker knows no will of ours either.
                    let _ = reply.send(false);
                    return End::Stopped;
                }
                Ok(Step::Order(Some(reply))) => {
                    self.begin_closing(reply, connection);
                    Ok(())
                }
                Ok(Step::Order(None)) => return End::Stopped,
                Ok(Step::Woken) => Ok(()),
                Err(reason) => Err(reason),
            };
            let result = result.and_then(|()| self.feed(connection));
            match result.and_then(|()| self.advance_closing(connection)) {
                Ok(false) => {}
                Ok(true) => return End::Stopped,
                Err(_) if connection.closing.is_some() => return End::Stopped,
                Err(reason) => {
                    let lasted = connection.since.map_or(Duration::ZERO, |since| since.elapsed());
                    return End::Lost(reason, lasted);
                }
            }
        }
    }

    /// Waits for whatever comes first.
    async fn step(&mut self, connection: &mut Connection) -> Result<Step, Reason> {
        let wake_at = connection.wake_at(self.config.limits.acknowledge_within);
        let telling = !self.fates.is_empty() && !self.incoming.is_closed();
        tokio::select! {
            event = connection.events.recv() => match event {
                Some(Ok(event)) => Ok(Step::Event(event)),
                Some(Err(error)) => Err(reason(error)),
                None => Err(Reason::Protocol("the event loop has ended".into())),
            },
            order = self.orders.recv(), if connection.closing.is_none() => Ok(Step::Order(order)),
            permit = self.incoming.reserve(), if telling => {
                if let (Ok(permit), Some(fate)) = (permit, self.fates.pop_front()) {
                    permit.send(fate);
                }
                Ok(Step::Woken)
            }
            () = self.shared.wake.notified() => Ok(Step::Woken),
            () = sleep_until(wake_at) => Ok(Step::Woken),
        }
    }

    fn on_event(&mut self, event: Event, connection: &mut Connection) -> Result<(), Reason> {
        let unexpected = |id: super::window::Unexpected| {
            Reason::Protocol(format!("packet identifier {} is not in use", id.0))
        };
        match event {
            Event::Incoming(Packet::ConnAck(ack)) => {
                self.connected(ack.session_present, connection)
            }
            Event::Incoming(Packet::Publish(publish)) => {
                self.received(publish);
                Ok(())
            }
            Event::Incoming(Packet::PubAck(ack)) => {
                let parcel = connection.window.acknowledged(ack.pkid).map_err(unexpected)?;
                let mut inner = self.shared.lock();
                inner.stats.acknowledged += 1;
                inner.outbox.acknowledged(&parcel);
                Ok(())
            }
            Event::Incoming(Packet::SubAck(ack)) => {
                // Brokers answer subscriptions in their order; the codes stand in the order of the
                // filters.
                let filters = connection.subscribing.pop_front().unwrap_or_default();
                for (filter, code) in filters.into_iter().zip(ack.return_codes) {
                    if code == SubscribeReasonCode::Failure {
                        self.tell(Incoming::SubscriptionRefused { filter });
                    }
                }
                Ok(())
            }
            Event::Outgoing(Outgoing::Publish(id)) => {
                connection.window.numbered(id).map_err(unexpected)
            }
            // The window makes this impossible; if it happens all the same, no need to wait for
            // rumqttc's time-out.
            Event::Outgoing(Outgoing::AwaitAck(_)) => Err(Reason::Collision),
            Event::Outgoing(Outgoing::Disconnect) => {
                if let Some(closing) = &mut connection.closing {
                    closing.until = Instant::now();
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The broker has accepted: subscribe again, publish everything retained again.
    fn connected(&mut self, known: bool, connection: &mut Connection) -> Result<(), Reason> {
        connection.since = Some(Instant::now());
        for filters in self.subscriptions.chunks(FILTERS_PER_SUBSCRIBE) {
            let list = filters.iter().map(|f| SubscribeFilter::new(f.clone(), QoS::AtLeastOnce));
            connection.client.try_subscribe_many(list).map_err(refused_by_client)?;
            connection.subscribing.push_back(filters.to_vec());
        }
        {
            let mut inner = self.shared.lock();
            inner.stats.connected = true;
            inner.stats.connections += 1;
            inner.outbox.new_session();
        }
        tracing::info!(host = %self.config.host, port = self.config.port, "connected");
        self.tell(Incoming::Connected { session_present: known });
        Ok(())
    }

    fn received(&mut self, publish: Publish) {
        let mut inner = self.shared.lock();
        if publish.payload.len() > self.config.limits.payload_bytes {
            inner.stats.received_too_large += 1;
            return;
        }
        let payload = publish.payload.to_vec();
        let message = Incoming::Message { topic: publish.topic, payload, retained: publish.retain };
        // While a fate waits to be told, a message must not overtake it.
        if self.fates.is_empty() && self.incoming.try_send(message).is_ok() {
            inner.stats.received += 1;
        } else {
            inner.stats.received_dropped += 1;
        }
    }

    /// Hands over as much as window and pace allow; fails if the oldest publish has waited too
    /// long.
    fn feed(&mut self, connection: &mut Connection) -> Result<(), Reason> {
        let now = Instant::now();
        let patience = self.config.limits.acknowledge_within;
        if connection.window.waiting_since().is_some_and(|since| now - since >= patience) {
            return Err(Reason::AcknowledgementTimeout);
        }
        connection.paced_until = None;
        while connection.window.has_room() {
            let mut inner = self.shared.lock();
            if inner.outbox.is_idle() {
                break;
            }
            if let Err(at) = self.pace.take(now) {
                connection.paced_until = Some(at);
                break;
            }
            let Some(parcel) = inner.outbox.take() else { break };
            let (topic, payload) = (parcel.topic.to_string(), parcel.payload.to_vec());
            connection
                .client
                .try_publish(topic, QoS::AtLeastOnce, parcel.retain, payload)
                .map_err(refused_by_client)?;
            inner.stats.published += 1;
            connection.window.hand_over(parcel, now);
        }
        Ok(())
    }

    fn begin_closing(&mut self, reply: Order, connection: &mut Connection) {
        self.shared.lock().outbox.close();
        let until = Instant::now() + FLUSH_WITHIN;
        connection.closing = Some(Closing { reply, step: ClosingStep::Flush, until });
    }

    /// Flush, farewell, disconnect: each when the one before is done or has had its time. True at
    /// the end.
    fn advance_closing(&mut self, connection: &mut Connection) -> Result<bool, Reason> {
        let Some(closing) = &mut connection.closing else { return Ok(false) };
        let now = Instant::now();
        let done = connection.window.is_empty() && self.shared.lock().outbox.is_idle();
        match closing.step {
            ClosingStep::Flush if done || now >= closing.until => {
                closing.step = ClosingStep::Farewell;
                closing.until = now + FAREWELL_WITHIN;
                if let Some(status) = &self.config.status {
                    self.shared.lock().outbox.farewell(&status.topic, &status.offline);
                }
                self.feed(connection)?;
                // Once more: without a status topic the farewell is done already.
                self.advance_closing(connection)
            }
            ClosingStep::Farewell if done => {
                closing.step = ClosingStep::Disconnect;
                closing.until = now + FAREWELL_WITHIN;
                connection.client.try_disconnect().map_err(refused_by_client)?;
                Ok(false)
            }
            // Not heard: no DISCONNECT, so that the broker publishes the last will.
            ClosingStep::Farewell if now >= closing.until => Ok(true),
            ClosingStep::Disconnect if now >= closing.until => {
                if let Some(Closing { reply, .. }) = connection.closing.take() {
                    let _ = reply.send(true);
                }
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn lost(&mut self, reason: Reason, retry_in: Duration) {
        tracing::warn!(%reason, ?retry_in, "no connection to the broker");
        {
            let mut inner = self.shared.lock();
            inner.outbox.connection_lost();
            inner.stats.connected = false;
            inner.stats.failures += 1;
        }
        self.tell(Incoming::Disconnected { reason, retry_in });
    }

    /// Waits; false if the link is to end.
    async fn pause(&mut self, wait: Duration) -> bool {
        let until = Instant::now() + wait;
        loop {
            let telling = !self.fates.is_empty() && !self.incoming.is_closed();
            tokio::select! {
                order = self.orders.recv() => {
                    if let Some(reply) = order {
                        // Not connected: the last will has spoken, or there is nobody to tell.
                        let _ = reply.send(false);
                    }
                    return false;
                }
                permit = self.incoming.reserve(), if telling => {
                    if let (Ok(permit), Some(fate)) = (permit, self.fates.pop_front()) {
                        permit.send(fate);
                    }
                }
                () = sleep_until(until) => return true,
            }
        }
    }

    /// Tells the reader what became of the connection, later if its queue is full now.
    fn tell(&mut self, fate: Incoming) {
        if self.fates.len() >= MAX_FATES {
            self.fates.pop_front();
        }
        self.fates.push_back(fate);
        while let Ok(permit) = self.incoming.try_reserve() {
            let Some(fate) = self.fates.pop_front() else { break };
            permit.send(fate);
        }
    }
}

enum Step {
    Event(Event),
    Order(Option<Order>),
    Woken,
}

impl Connection {
    fn open(config: &LinkConfig) -> Self {
        let (client, mut event_loop) = AsyncClient::new(options(config), REQUESTS);
        let mut network = event_loop.network_options();
        network.set_tcp_nodelay(true);
        network.set_connection_timeout(u64::from(config.connect_timeout_s));
        event_loop.set_network_options(network);
        let (sender, events) = mpsc::channel(EVENTS);
        let pump = tokio::spawn(pump(event_loop, sender));
        Self {
            client,
            events,
            pump,
            since: None,
            window: Window::new(config.limits.in_flight),
            subscribing: VecDeque::new(),
            paced_until: None,
            closing: None,
        }
    }

    /// The next instant at which something is to be done though nothing comes in.
    fn wake_at(&self, patience: Duration) -> Instant {
        let acknowledgement = self.window.waiting_since().map(|since| since + patience);
        let closing = self.closing.as_ref().map(|closing| closing.until);
        [acknowledgement, closing, self.paced_until]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or_else(|| Instant::now() + Duration::from_secs(3_600))
    }
}

impl Drop for Connection {
    /// Closes the socket, without a DISCONNECT unless one has been sent.
    fn drop(&mut self) {
        self.pump.abort();
    }
}

/// Polls rumqttc in a task of its own: its `poll` loses packets when it is cancelled, as a branch
/// of a `select!` would be.
async fn pump(mut event_loop: EventLoop, sender: mpsc::Sender<Result<Event, ConnectionError>>) {
    loop {
        match event_loop.poll().await {
            Ok(event) => {
                if sender.send(Ok(event)).await.is_err() {
                    return;
                }
            }
            Err(error) => {
                // Packets read together with the one that failed, already acknowledged: they count.
                for event in std::mem::take(&mut event_loop.state.events) {
                    if sender.send(Ok(event)).await.is_err() {
                        return;
                    }
                }
                let _ = sender.send(Err(error)).await;
                return;
            }
        }
    }
}

fn options(config: &LinkConfig) -> MqttOptions {
    let mut options = MqttOptions::new(&config.client_id, &config.host, config.port);
    options.set_keep_alive(Duration::from_secs(u64::from(config.keep_alive_s.max(1))));
    options.set_clean_session(true);
    options.set_inflight(PACKET_IDS);
    let outgoing = config.limits.payload_bytes + MAX_TOPIC_BYTES + PACKET_OVERHEAD;
    let subscribe = FILTERS_PER_SUBSCRIBE * (MAX_TOPIC_BYTES + 3) + PACKET_OVERHEAD;
    options.set_max_packet_size(outgoing.max(MAX_INCOMING_PACKET), outgoing.max(subscribe));
    if let Some(credentials) = &config.credentials {
        options.set_credentials(&credentials.username, &credentials.password);
    }
    if let Some(status) = &config.status {
        let (topic, message) = (&status.topic, status.offline.clone());
        options.set_last_will(LastWill::new(topic, message, QoS::AtLeastOnce, true));
    }
    options
}

fn reason(error: ConnectionError) -> Reason {
    use ConnectReturnCode::{BadUserNamePassword, NotAuthorized};
    use rumqttc::mqttbytes::Error::{Io, PayloadSizeLimitExceeded};
    match error {
        ConnectionError::ConnectionRefused(code @ (BadUserNamePassword | NotAuthorized)) => {
            Reason::Credentials { code: code as u8 }
        }
        ConnectionError::ConnectionRefused(code) => Reason::Refused { code: code as u8 },
        ConnectionError::NetworkTimeout
        | ConnectionError::FlushTimeout
        | ConnectionError::MqttState(StateError::AwaitPingResp) => Reason::Timeout,
        ConnectionError::MqttState(StateError::CollisionTimeout) => Reason::Collision,
        ConnectionError::MqttState(StateError::Deserialization(PayloadSizeLimitExceeded(
            bytes,
        ))) => Reason::PacketTooLarge { bytes },
        ConnectionError::MqttState(StateError::ConnectionAborted) => {
            Reason::Network("the broker has closed the connection".into())
        }
        ConnectionError::Io(error)
        | ConnectionError::MqttState(
            StateError::Io(error) | StateError::Deserialization(Io(error)),
        ) => Reason::Network(error.to_string()),
        other => Reason::Protocol(other.to_string()),
    }
}

/// rumqttc's request queue is full or gone. It has room for a whole window, so this is its end.
fn refused_by_client(error: rumqttc::ClientError) -> Reason {
    Reason::Protocol(format!("request not taken: {error}"))
}

/// How long a shutdown waits for what is queued: time for a thousand publishes at the default rate.
pub(super) const FLUSH_WITHIN: Duration = Duration::from_secs(2);

/// How long a shutdown waits for the broker to take "offline", and again for the disconnection.
const FAREWELL_WITHIN: Duration = Duration::from_secs(1);

/// rumqttc's request queue: the widest window and all subscriptions fit, so that handing over never
/// waits.
const REQUESTS: usize = PACKET_IDS as usize + super::config::MAX_SUBSCRIPTIONS + 8;

/// Events between rumqttc's task and ours; beyond that the socket is not read.
const EVENTS: usize = 64;

/// Filters in one SUBSCRIBE; keeps the packet small enough for any broker.
const FILTERS_PER_SUBSCRIBE: usize = 32;

/// Fixed header, length of the topic, packet identifier (MQTT 3.1.1, 3.3), rounded up.
const PACKET_OVERHEAD: usize = 64;

/// The largest packet read at all. Above it the connection is given up, since there is no way to
/// skip a packet; between it and the payload limit a message is read and dropped. MQTT 3.1.1 can't
/// tell the broker of a limit.
const MAX_INCOMING_PACKET: usize = 1 << 20;

/// Untold fates: enough for every outage that a reader may care for; the oldest go.
const MAX_FATES: usize = 16;
