//! What a radio that lies says: vehicles that are not there, as a line of text.

use std::fmt;
use std::str::FromStr;

/// An attack by one radio: up to [`MAX_IDS`] stations that are none.
///
/// Its text is `key=value`, separated by commas, lists by `+`; what is left out is as in
/// [`Attack::default`]: `lights=1+2,approaches=0,side=left,ids=10,to=2,end=through`.
#[derive(Clone, PartialEq, Debug)]
pub struct Attack {
    /// Of its dice.
    pub seed: u64,
    /// When it begins, seconds.
    pub start_s: f64,
    /// The intersections by number where its vehicles are; the radio stands in the middle of them.
    pub lights: Vec<usize>,
    /// It drives between the first and the last of them.
    pub moves: bool,
    /// Stations at a time.
    pub ids: usize,
    /// From one CAM of a station to the next, milliseconds, 100..=1000.
    pub every_ms: u64,
    /// The approaches by number, as many as there are being gone round.
    pub approaches: Vec<usize>,
    /// Which of their lanes.
    pub side: Side,
    /// After so long all go to the next of the approaches, seconds; 0: they are dealt among them.
    pub turn_s: f64,
    /// What they say that they are.
    pub role: Role,
    /// Where they appear, metres before the stop line; on a shorter lane at its beginning.
    pub from_m: f64,
    /// Where the first of them stops, metres before the stop line.
    pub to_m: f64,
    /// From one to the next, metres.
    pub spacing_m: f64,
    /// How fast they drive.
    pub speed_mps: f64,
    /// For how long they stand there, seconds.
    pub stays_s: f64,
    /// For how long nothing is heard of them then, seconds.
    pub pause_s: f64,
    /// What becomes of them.
    pub end: End,
    /// They come back under another stationID.
    pub renews: bool,
    /// While which light they speak.
    pub speaks: Speaks,
    /// They are copies of cars that the radio hears, this far behind them.
    pub copies: bool,
}

/// Some lanes of an approach.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// All of them.
    All,
    /// Those on which somebody may turn left.
    Left,
    /// The others.
    Right,
}

/// What a station says that it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// A car.
    Car,
    /// A late bus, which asks for priority.
    Bus,
    /// An emergency vehicle with siren and light bar, which asks for priority.
    Emergency,
}

/// What becomes of who has stood for long enough.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// It falls silent.
    Vanish,
    /// It is where it came from, at once.
    Back,
    /// At green it drives over the stop line, whether it has stood or not.
    Through,
    /// Likewise, and it stands inside the intersection then, for as long as it stays.
    Inside,
}

/// While which light of its lane a station speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Speaks {
    /// All the time.
    Always,
    /// While it is not green.
    Red,
    /// While it is green.
    Green,
}

impl Default for Attack {
    /// Ten cars that have come to stand before the first light and stay there.
    fn default() -> Self {
        Self {
            seed: 1,
            start_s: 300.0,
            lights: vec![0],
            moves: false,
            ids: MAX_IDS,
            every_ms: 1_000,
            approaches: vec![0],
            side: Side::All,
            turn_s: 0.0,
            role: Role::Car,
            from_m: 200.0,
            to_m: 1.0,
            spacing_m: 7.0,
            speed_mps: 12.0,
            stays_s: 1e6,
            pause_s: 4.0,
            end: End::Vanish,
            renews: false,
            speaks: Speaks::Always,
            copies: false,
        }
    }
}

impl fmt::Display for Attack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list =
            |all: &[usize]| all.iter().map(ToString::to_string).collect::<Vec<_>>().join("+");
        write!(f, "seed={},start={},lights={}", self.seed, self.start_s, list(&self.lights))?;
        write!(f, ",moves={},ids={},every={}", self.moves, self.ids, self.every_ms)?;
        write!(f, ",approaches={},side={}", list(&self.approaches), name(&SIDES, self.side))?;
        write!(f, ",turn={},role={}", self.turn_s, name(&ROLES, self.role))?;
        write!(f, ",from={},to={},spacing={}", self.from_m, self.to_m, self.spacing_m)?;
        write!(f, ",speed={},stays={},pause={}", self.speed_mps, self.stays_s, self.pause_s)?;
        write!(f, ",end={},renews={}", name(&ENDS, self.end), self.renews)?;
        write!(f, ",speaks={},copies={}", name(&SPEAKS, self.speaks), self.copies)
    }
}

impl FromStr for Attack {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut it = Self::default();
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (key, value) =
                part.split_once('=').ok_or_else(|| format!("{part:?}: key=value expected"))?;
            it.set(key, value).map_err(|why| format!("{part:?}: {why}"))?;
        }
        it.check()?;
        Ok(it)
    }
}

impl Attack {
    fn set(&mut self, key: &str, value: &str) -> Result<(), String> {
        match key {
            "seed" => self.seed = number(value)?,
            "start" => self.start_s = number(value)?,
            "lights" => self.lights = numbers(value)?,
            "moves" => self.moves = number(value)?,
            "ids" => self.ids = number(value)?,
            "every" => self.every_ms = number(value)?,
            "approaches" => self.approaches = numbers(value)?,
            "side" => self.side = named(&SIDES, value)?,
            "turn" => self.turn_s = number(value)?,
            "role" => self.role = named(&ROLES, value)?,
            "from" => self.from_m = number(value)?,
            "to" => self.to_m = number(value)?,
            "spacing" => self.spacing_m = number(value)?,
            "speed" => self.speed_mps = number(value)?,
            "stays" => self.stays_s = number(value)?,
            "pause" => self.pause_s = number(value)?,
            "end" => self.end = named(&ENDS, value)?,
            "renews" => self.renews = number(value)?,
            "speaks" => self.speaks = named(&SPEAKS, value)?,
            "copies" => self.copies = number(value)?,
            _ => return Err("unknown".to_owned()),
        }
        Ok(())
    }

    /// What one radio of a car can do, and what is no attack at all.
    fn check(&self) -> Result<(), String> {
        let positive = [
            self.start_s,
            self.turn_s,
            self.from_m,
            self.to_m,
            self.spacing_m,
            self.stays_s,
            self.pause_s,
        ];
        if !positive.iter().all(|x| x.is_finite() && *x >= 0.0) {
            return Err("times and distances are not negative".to_owned());
        }
        if !(0.1..=200.0).contains(&self.speed_mps) {
            return Err("speed: 0.1 to 200 m/s".to_owned());
        }
        if !(1..=MAX_IDS).contains(&self.ids) {
            return Err(format!("ids: 1 to {MAX_IDS}"));
        }
        if !(100..=1_000).contains(&self.every_ms) {
            return Err("every: 100 to 1000 ms".to_owned());
        }
        if self.lights.is_empty() || self.approaches.is_empty() {
            return Err("a light and an approach are needed".to_owned());
        }
        Ok(())
    }
}

fn number<T: FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| "not understood".to_owned())
}

fn numbers(text: &str) -> Result<Vec<usize>, String> {
    text.split('+').map(number).collect()
}

fn named<T: Copy>(names: &[(&str, T)], text: &str) -> Result<T, String> {
    let found = names.iter().find(|(name, _)| *name == text).map(|(_, of)| *of);
    let all: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
    found.ok_or_else(|| format!("one of {} expected", all.join(", ")))
}

fn name<T: PartialEq>(names: &[(&'static str, T)], of: T) -> &'static str {
    names.iter().find(|(_, is)| *is == of).map_or("", |(name, _)| name)
}

const SIDES: [(&str, Side); 3] = [("all", Side::All), ("left", Side::Left), ("right", Side::Right)];
const ROLES: [(&str, Role); 3] =
    [("car", Role::Car), ("bus", Role::Bus), ("emergency", Role::Emergency)];
const ENDS: [(&str, End); 4] = [
    ("vanish", End::Vanish),
    ("back", End::Back),
    ("through", End::Through),
    ("inside", End::Inside),
];
const SPEAKS: [(&str, Speaks); 3] =
    [("always", Speaks::Always), ("red", Speaks::Red), ("green", Speaks::Green)];

/// So many stations one radio can well be: each sends up to ten times a second, and the channel
/// is shared.
pub const MAX_IDS: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let text = "lights=1+2,approaches=0+3,side=left,ids=7,every=200,end=through,role=bus,\
                    speaks=red,copies=true,renews=true,moves=true,stays=20,turn=40";
        let attack: Attack = text.parse().expect("an attack");
        assert_eq!((attack.lights.len(), attack.ids, attack.end), (2, 7, End::Through));
        assert_eq!(attack.to_string().parse(), Ok(attack));
    }

    #[test]
    fn what_no_radio_can_do_is_refused() {
        for text in ["ids=11", "ids=0", "every=50", "side=up", "speed=-1", "to", "from=NaN", "x=1"]
        {
            assert!(text.parse::<Attack>().is_err(), "{text}");
        }
    }
}
