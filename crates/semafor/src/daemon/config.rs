//! `rsu.toml`: what one roadside unit is and whom it talks to.

use super::neighbours;
use crate::mqtt::topics::RsuName;
use control::{PolicyKind, PriorityMode};
use engine::{MAX_NEIGHBOURS, Neighbour};
use its::msg::StationId;
use scenario::toml_reader::{Document, Field, Reader};
use scenario::{Mark, Problems};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// A checked `rsu.toml`. Paths are as written: relative to the file.
#[derive(Debug, Clone, PartialEq)]
pub struct DaemonConfig {
    /// Its name in topics.
    pub name: RsuName,
    /// Its stationID.
    pub station: StationId,
    /// The scenario whose roads, signals and timetable it has; the timetable holds every day.
    pub scenario: Named,
    /// How it times signals.
    pub policy: PolicyKind,
    /// Who gets priority.
    pub priority: PriorityMode,
    /// Whether it times signals.
    pub signals: bool,
    /// Whether it keeps boards.
    pub passenger: bool,
    /// stationIDs of public transport that keeps them.
    pub public_transport: Vec<StationId>,
    /// How far the civil clock may be off.
    pub utc_error: Duration,
    /// Frames over UDP.
    pub air: Option<Udp>,
    /// Where the signal controllers are.
    pub cabinet: Cabinet,
    /// The broker.
    pub mqtt: Option<Mqtt>,
    /// Whether it tells its neighbours whom it will send to them; without a word it does if it has
    /// any.
    pub tells_plan: Option<bool>,
    /// The roads that lead here from other units' intersections.
    pub neighbours: Vec<Neighbour>,
}

/// A file or folder that is named, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// As written.
    pub path: PathBuf,
    /// The place of the name.
    pub mark: Mark,
}

/// A UDP socket and whom it sends to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Udp {
    /// Address to receive on.
    pub listen: SocketAddr,
    /// Addresses to send to; broadcast addresses are allowed.
    pub send_to: Vec<SocketAddr>,
}

/// The signal controllers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cabinet {
    /// None: nothing is known of the lamps.
    None,
    /// [`signal::Controller`] in this process, for desks and demonstrations.
    Virtual,
    /// An adapter to real controllers: one JSON object per datagram ([`engine::RecordedInput`] in,
    /// [`engine::RecordedOutput`] out).
    Udp(Udp),
}

/// The broker and what is said there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mqtt {
    /// Name or address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Client identifier.
    pub client_id: String,
    /// User and the file with the password.
    pub login: Option<(String, Named)>,
    /// Whether C-ITS messages go over MQTT, both ways.
    pub cits: bool,
    /// Time between two reports of health.
    pub status_every: Duration,
}

impl DaemonConfig {
    /// Reads `text`; `file` is how problems name it.
    ///
    /// # Errors
    /// All problems, each with file, line and field.
    pub fn load(file: &str, text: &str) -> Result<Self, Problems> {
        let doc = Document::parse(file, text);
        let config = read(&doc);
        doc.into_problems().into_result(config)
    }
}

fn read(doc: &Document<'_>) -> Option<DaemonConfig> {
    let mut root = doc.root();
    let rsu = root.required("rsu").table().map(read_rsu);
    let air = root.optional("air").table().map(read_udp);
    let cabinet = root.optional("cabinet").table().map(read_cabinet);
    let mqtt = root.optional("mqtt").table().map(read_mqtt);
    let neighbours = neighbours::read(root.tables("neighbour", MAX_NEIGHBOURS));
    root.finish();
    let draft = rsu??;
    let mqtt = match mqtt {
        Some(draft_mqtt) => Some(draft_mqtt?.named(&draft.name)),
        None => None,
    };
    let air = match air {
        Some(air) => Some(air?),
        None => None,
    };
    let cabinet = cabinet.unwrap_or(Some(Cabinet::None))?;
    Some(DaemonConfig { air, cabinet, mqtt, neighbours: neighbours?, ..draft })
}

/// The table `[rsu]`; what the other tables say is put in afterwards.
fn read_rsu(mut t: Reader<'_>) -> Option<DaemonConfig> {
    let name_field = t.required("name");
    let name = name_field.text(MAX_TEXT).and_then(|text| {
        let name = RsuName::new(&text);
        if name.is_none() {
            name_field.problem("expected 1 to 64 letters, digits, '-', '_' or '.'");
        }
        name
    });
    let station = t.required("station_id").int::<u32>(STATION_IDS);
    let scenario = named(&t.required("scenario"));
    let policies = [
        ("fixed", PolicyKind::Fixed),
        ("actuated", PolicyKind::Actuated),
        ("coordinated", PolicyKind::Coordinated),
        ("max-pressure", PolicyKind::MaxPressure),
        ("adaptive", PolicyKind::Adaptive),
    ];
    let modes =
        [("off", PriorityMode::Off), ("late", PriorityMode::Late), ("all", PriorityMode::All)];
    let policy = or(&t.optional("policy"), PolicyKind::Actuated, |f| f.choice(&policies));
    let priority = or(&t.optional("priority"), PriorityMode::Late, |f| f.choice(&modes));
    let signals = or(&t.optional("signals"), true, |f| f.bool());
    let passenger = or(&t.optional("passenger"), true, |f| f.bool());
    let default_error = Duration::from_millis(50);
    let utc_error = or(&t.optional("utc_error_s"), default_error, |f| f.seconds(0.0..=10.0));
    let stations = or(&t.optional("public_transport"), Vec::new(), |f| {
        let ids = f.list(MAX_STATIONS)?.into_iter().map(|id| id.int(STATION_IDS).map(StationId));
        // All of them are looked at before one that is wrong ends it.
        ids.collect::<Vec<_>>().into_iter().collect()
    });
    let tells_plan = or(&t.optional("tells_plan"), None, |f| f.bool().map(Some));
    t.finish();
    Some(DaemonConfig {
        name: name?,
        station: StationId(station?),
        scenario: scenario?,
        policy: policy?,
        priority: priority?,
        signals: signals?,
        passenger: passenger?,
        public_transport: stations?,
        utc_error: utc_error?,
        air: None,
        cabinet: Cabinet::None,
        mqtt: None,
        tells_plan: tells_plan?,
        neighbours: Vec::new(),
    })
}

fn named(f: &Field<'_>) -> Option<Named> {
    Some(Named { path: f.text(MAX_TEXT)?.into(), mark: f.mark() })
}

fn read_udp(mut t: Reader<'_>) -> Option<Udp> {
    let udp = udp_fields(&mut t);
    t.finish();
    udp
}

fn udp_fields(t: &mut Reader<'_>) -> Option<Udp> {
    let listen = address(&t.required("listen"));
    let send_to = or(&t.optional("send_to"), Vec::new(), |f| {
        let all: Vec<_> = f.list(MAX_RECEIVERS)?.iter().map(address).collect();
        all.into_iter().collect()
    });
    Some(Udp { listen: listen?, send_to: send_to? })
}

fn read_cabinet(mut t: Reader<'_>) -> Option<Cabinet> {
    let kinds = [("virtual", false), ("udp", true)];
    let over_udp = t.required("controller").choice(&kinds);
    let cabinet = match over_udp {
        Some(true) => udp_fields(&mut t).map(Cabinet::Udp),
        Some(false) => Some(Cabinet::Virtual),
        None => {
            // Which keys belong here is not known, so none is called unknown.
            return None;
        }
    };
    t.finish();
    cabinet
}

/// `[mqtt]` before the name of the roadside unit is known.
struct MqttDraft {
    host: String,
    port: u16,
    client_id: Option<String>,
    login: Option<(String, Named)>,
    cits: bool,
    status_every: Duration,
}

impl MqttDraft {
    fn named(self, rsu: &RsuName) -> Mqtt {
        let Self { host, port, client_id, login, cits, status_every } = self;
        let client_id = client_id.unwrap_or_else(|| format!("semafor-{}", rsu.as_str()));
        Mqtt { host, port, client_id, login, cits, status_every }
    }
}

fn read_mqtt(mut t: Reader<'_>) -> Option<MqttDraft> {
    let host = t.required("host").text(MAX_TEXT);
    let port = or(&t.optional("port"), 1883, |f| f.int(1..=65_535));
    let client_id = or(&t.optional("client_id"), None, |f| f.text(MAX_TEXT).map(Some));
    let user_field = t.optional("username");
    let username = or(&user_field, None, |f| f.text(MAX_TEXT).map(Some));
    let file_field = t.optional("password_file");
    let password_file = or(&file_field, None, |f| named(f).map(Some));
    match (user_field.is_present(), file_field.is_present()) {
        (true, false) => user_field.problem("needs a password_file beside it"),
        (false, true) => file_field.problem("needs a username beside it"),
        _ => {}
    }
    let cits = or(&t.optional("cits"), true, |f| f.bool());
    let ten = Duration::from_secs(10);
    let status_every = or(&t.optional("status_every_s"), ten, |f| f.seconds(1.0..=3_600.0));
    t.finish();
    let login = username?.zip(password_file?);
    let (host, port, client_id) = (host?, port?, client_id?);
    Some(MqttDraft { host, port, client_id, login, cits: cits?, status_every: status_every? })
}

/// The default where the field is missing, what `read` makes of it where it isn't.
fn or<'d, T>(
    field: &Field<'d>,
    default: T,
    read: impl FnOnce(&Field<'d>) -> Option<T>,
) -> Option<T> {
    if field.is_present() { read(field) } else { Some(default) }
}

fn address(field: &Field<'_>) -> Option<SocketAddr> {
    let text = field.text(MAX_TEXT)?;
    let address = text.parse().ok();
    if address.is_none() {
        let shown: String = text.chars().take(40).collect();
        field.problem(format!("found \"{shown}\", expected an address and port as 127.0.0.1:4711"));
    }
    address
}

const STATION_IDS: core::ops::RangeInclusive<i64> = 0..=4_294_967_295;

/// Names, paths and addresses.
const MAX_TEXT: usize = 256;

/// The buses of a city.
const MAX_STATIONS: usize = 4_096;

/// Radio units and monitors at one cabinet.
const MAX_RECEIVERS: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"
        [rsu]
        name = "trg-1"
        station_id = 900001
        scenario = "../single-junction"
        policy = "fixed"
        priority = "all"
        signals = true
        passenger = false
        public_transport = [1001, 1002]
        utc_error_s = 0.5

        [air]
        listen = "127.0.0.1:4711"
        send_to = ["127.0.0.1:4712", "192.168.1.255:4712"]

        [cabinet]
        controller = "udp"
        listen = "127.0.0.1:4720"
        send_to = ["127.0.0.1:4721"]

        [mqtt]
        host = "broker.example"
        port = 1884
        client_id = "one"
        username = "rsu"
        password_file = "mqtt.password"
        cits = false
        status_every_s = 5

        [[neighbour]]
        rsu = "trg-2"
        from = { intersection = 1202, approach = 4 }
        to = { region = 7, intersection = 1201, approach = 2 }
        travel_s = 31.5
    "#;

    #[test]
    fn every_field_is_read() {
        let config = DaemonConfig::load("rsu.toml", WHOLE).unwrap();
        assert_eq!(config.public_transport, [StationId(1001), StationId(1002)]);
        assert_eq!((config.policy, config.priority), (PolicyKind::Fixed, PriorityMode::All));
        assert!(config.signals && !config.passenger);
        assert_eq!(config.air.unwrap().send_to.len(), 2);
        assert!(
            matches!(config.cabinet, Cabinet::Udp(Udp { listen, .. }) if listen.port() == 4720)
        );
        let neighbour = &config.neighbours[0];
        assert_eq!((neighbour.rsu.as_str(), neighbour.travel.as_millis()), ("trg-2", 31_500));
        let (from, to) = (neighbour.from, neighbour.to);
        assert_eq!((from.intersection.id, from.approach.0), (1202, 4));
        assert_eq!((to.intersection.region, to.intersection.id, to.approach.0), (Some(7), 1201, 2));
        let mqtt = config.mqtt.unwrap();
        assert_eq!((mqtt.port, mqtt.client_id.as_str(), mqtt.cits), (1884, "one", false));
        let (username, file) = mqtt.login.expect("both are there");
        assert_eq!((username.as_str(), file.path.to_str()), ("rsu", Some("mqtt.password")));
    }

    #[test]
    fn what_may_be_missing_has_defaults() {
        let text = "[rsu]\nname = \"a\"\nstation_id = 1\nscenario = \"s\"\n[mqtt]\nhost = \"h\"\n";
        let config = DaemonConfig::load("rsu.toml", text).unwrap();
        assert_eq!((config.policy, config.priority), (PolicyKind::Actuated, PriorityMode::Late));
        assert_eq!((config.air, config.cabinet), (None, Cabinet::None));
        let mqtt = config.mqtt.unwrap();
        assert_eq!((mqtt.client_id.as_str(), mqtt.port, mqtt.login), ("semafor-a", 1883, None));
    }

    #[test]
    fn all_problems_are_named_with_line_and_field() {
        let text = "[rsu]\nname = \"a/b\"\nstation_id = -1\npolice = \"fixed\"\n\
                    public_transport = [1, \"x\", 4294967296]\n\
                    [air]\nlisten = \"here\"\n\
                    [cabinet]\ncontroller = \"real\"\n\
                    [mqtt]\nhost = \"\"\nport = 0\nusername = \"u\"\nstatus_every_s = 0\n\
                    [extra]\n";
        let problems = DaemonConfig::load("rsu.toml", text).unwrap_err().to_string();
        let starts = [
            "rsu.toml:1: rsu.scenario: missing",
            "rsu.toml:2: rsu.name: expected",
            "rsu.toml:3: rsu.station_id: found -1",
            "rsu.toml:4: rsu.police: unknown key",
            "rsu.toml:5: rsu.public_transport[#2]: found text",
            "rsu.toml:5: rsu.public_transport[#3]: found 4294967296",
            "rsu.toml:7: air.listen: found \"here\"",
            "rsu.toml:9: cabinet.controller: found text \"real\"",
            "rsu.toml:11: mqtt.host: found an empty text",
            "rsu.toml:12: mqtt.port: found 0",
            "rsu.toml:13: mqtt.username: needs a password_file",
            "rsu.toml:14: mqtt.status_every_s: found 0",
            "rsu.toml:15: extra: unknown key",
        ];
        let lines: Vec<_> = problems.lines().collect();
        assert_eq!(lines.len(), starts.len(), "{problems}");
        for (line, start) in lines.iter().zip(starts) {
            assert!(line.starts_with(start), "{line}\nshould start with {start}");
        }
    }
}
