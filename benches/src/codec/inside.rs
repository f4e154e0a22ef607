//! Codecs that are built into the bench.

use super::{Contestant, Cost, Kind, Sample, Work};
use its::msg::{IntersectionRef, Msg, StationId};
use its::view::{CamView, SpatemView};
use its::wire;
use its_asn1::{
    cam_pdu_descriptions::CAM, denm_pdu_descriptions::DENM, mapem_pdu_descriptions::MAPEM,
    spatem_pdu_descriptions::SPATEM,
};
use rivals::asn1rs as theirs_asn1rs;
use rivals::rasn as theirs;
use rustix::time::{ClockId, clock_gettime};
use std::hint::black_box;
use std::marker::PhantomData;
use std::time::Duration;
use units::{Heading, Wgs84};
use uper::{Reader, Uper, Writer};

/// A codec that is built into the bench.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Inside {
    /// `its::wire`: what the product calls; looks at the header and at the end too.
    Wire,
    /// Our generated code alone, into a value in place.
    Generated,
    /// `its::msg`: what the product's parts work with, in SI units and validated.
    Msg,
    /// `its::view`: station, position, heading, speed and role of a CAM, in SI units and
    /// validated; one signal group of a SPATEM. Reads only.
    View,
    /// rasn.
    Rasn,
    /// asn1rs.
    Asn1rs,
    /// No codec: adds the octets up, or copies them. What no codec can beat.
    Octets,
}

impl Inside {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Wire,
        Self::Generated,
        Self::Msg,
        Self::View,
        Self::Rasn,
        Self::Asn1rs,
        Self::Octets,
    ];

    /// The name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wire => "its::wire",
            Self::Generated => "generated",
            Self::Msg => "its::msg",
            Self::View => "its::view",
            Self::Rasn => "rasn",
            Self::Asn1rs => "asn1rs",
            Self::Octets => "octets",
        }
    }

    fn of(self, kind: Kind) -> &'static dyn Typed {
        match (self, kind) {
            (Self::Wire, _) => &Of::<Wire>(PhantomData),
            (Self::Msg, _) => &Of::<Validated>(PhantomData),
            (Self::View, Kind::Cam) => &Of::<CamPart>(PhantomData),
            (Self::View, Kind::Spatem) => &Of::<SpatemPart>(PhantomData),
            (Self::View, Kind::Denm | Kind::Mapem) => &Of::<NoPart>(PhantomData),
            (Self::Octets, _) => &Of::<Octets>(PhantomData),
            (Self::Generated, Kind::Cam) => &Of::<Generated<CAM>>(PhantomData),
            (Self::Generated, Kind::Denm) => &Of::<Generated<DENM>>(PhantomData),
            (Self::Generated, Kind::Spatem) => &Of::<Generated<SPATEM>>(PhantomData),
            (Self::Generated, Kind::Mapem) => &Of::<Generated<MAPEM>>(PhantomData),
            (Self::Rasn, Kind::Cam) => &Of::<Rasn<theirs::cam_pdu_descriptions::CAM>>(PhantomData),
            (Self::Rasn, Kind::Denm) => {
                &Of::<Rasn<theirs::denm_pdu_descriptions::DENM>>(PhantomData)
            }
            (Self::Rasn, Kind::Spatem) => {
                &Of::<Rasn<theirs::spatem_pdu_descriptions::SPATEM>>(PhantomData)
            }
            (Self::Rasn, Kind::Mapem) => {
                &Of::<Rasn<theirs::mapem_pdu_descriptions::MAPEM>>(PhantomData)
            }
            (Self::Asn1rs, Kind::Cam) => {
                &Of::<Asn1rs<theirs_asn1rs::cam_pdu_descriptions::Cam>>(PhantomData)
            }
            (Self::Asn1rs, Kind::Denm) => {
                &Of::<Asn1rs<theirs_asn1rs::denm_pdu_descriptions::Denm>>(PhantomData)
            }
            (Self::Asn1rs, Kind::Spatem) => {
                &Of::<Asn1rs<theirs_asn1rs::spatem_pdu_descriptions::Spatem>>(PhantomData)
            }
            (Self::Asn1rs, Kind::Mapem) => {
                &Of::<Asn1rs<theirs_asn1rs::mapem_pdu_descriptions::Mapem>>(PhantomData)
            }
        }
    }
}

impl Contestant for Inside {
    fn recode(&mut self, sample: &Sample) -> Result<Vec<u8>, String> {
        self.of(sample.kind).recode(&sample.octets).ok_or_else(|| "refused".to_owned())
    }

    fn work(&mut self, work: Work, sample: &Sample, n: u64) -> Result<Cost, String> {
        let typed = self.of(sample.kind);
        let start = cpu_time();
        let is_fine = typed.work(work, &sample.octets, n);
        let time = cpu_time().saturating_sub(start);
        if is_fine { Ok(Cost { time, allocations: None }) } else { Err("refused".to_owned()) }
    }
}

/// A codec for one type of message.
trait Codec {
    type Value: ?Sized;
    /// Shows the value that it decodes; `None` if it can't.
    fn decode<T>(octets: &[u8], show: impl FnOnce(&Self::Value) -> T) -> Option<T>;
    fn encode(value: &Self::Value) -> Option<Vec<u8>>;
}

/// The same for any type of message.
trait Typed {
    fn recode(&self, octets: &[u8]) -> Option<Vec<u8>>;
    fn work(&self, work: Work, octets: &[u8], n: u64) -> bool;
}

struct Of<C>(PhantomData<fn() -> C>);

impl<C: Codec> Typed for Of<C> {
    fn recode(&self, octets: &[u8]) -> Option<Vec<u8>> {
        C::decode(octets, C::encode)?
    }

    fn work(&self, work: Work, octets: &[u8], n: u64) -> bool {
        let decode = || C::decode(black_box(octets), |value| _ = black_box(value)).is_some();
        let encode = |value: &C::Value| black_box(C::encode(black_box(value))).is_some();
        match work {
            Work::Decode => (0..n).all(|_| decode()),
            Work::Encode => {
                C::decode(octets, |value| (0..n).all(|_| encode(value))).unwrap_or(false)
            }
        }
    }
}

struct Wire;

impl Codec for Wire {
    type Value = wire::Message;

    fn decode<T>(octets: &[u8], show: impl FnOnce(&Self::Value) -> T) -> Option<T> {
        wire::decode(octets).ok().as_ref().map(show)
    }

    fn encode(value: &Self::Value) -> Option<Vec<u8>> {
        value.encode().ok()
    }
}

struct Validated;

impl Codec for Validated {
    type Value = Msg;

    fn decode<T>(octets: &[u8], show: impl FnOnce(&Self::Value) -> T) -> Option<T> {
        its::msg::decode(octets).ok().as_ref().map(show)
    }

    fn encode(value: &Self::Value) -> Option<Vec<u8>> {
        value.encode().ok()
    }
}

struct CamPart;

impl Codec for CamPart {
    type Value = (StationId, Wgs84, Option<Heading>, Option<f64>, Option<u8>);

    fn decode<T>(octets: &[u8], show: impl FnOnce(&Self::Value) -> T) -> Option<T> {
        let cam = CamView::read(octets).ok()?;
        let role = cam.role().ok()?;
        Some(show(&(cam.station(), cam.position().ok()?, cam.heading(), cam.speed_mps(), role)))
    }

    fn encode(_: &Self::Value) -> Option<Vec<u8>> {
        None
    }
}

struct SpatemPart;

impl Codec for SpatemPart {
    type Value = SpatemView;

    fn decode<T>(octets: &[u8], show: impl FnOnce(&Self::Value) -> T) -> Option<T> {
        let view = SpatemView::read(octets, INTERSECTION, SIGNAL_GROUP).ok()?;
        view.as_ref().map(show)
    }

    fn encode(_: &Self::Value) -> Option<Vec<u8>> {
        None
    }
}

/// There is no view of this message.
struct NoPart;

impl Codec for NoPart {
    type Value = ();

    fn decode<T>(_: &[u8], _: impl FnOnce(&()) -> T) -> Option<T> {
        None
    }

    fn encode((): &()) -> Option<Vec<u8>> {
        None
    }
}

struct Generated<T>(PhantomData<T>);

impl<T: Uper> Codec for Generated<T> {
    type Value = T;

    fn decode<U>(octets: &[u8], show: impl FnOnce(&T) -> U) -> Option<U> {
        let mut value = T::default();
        value.fill(&mut Reader::new(octets)).ok()?;
        Some(show(&value))
    }

    fn encode(value: &T) -> Option<Vec<u8>> {
        let mut writer = Writer::with_capacity(256);
        value.encode(&mut writer).ok()?;
        Some(writer.finish())
    }
}

struct Rasn<T>(PhantomData<T>);

impl<T: rasn::Decode + rasn::Encode> Codec for Rasn<T> {
    type Value = T;

    fn decode<U>(octets: &[u8], show: impl FnOnce(&T) -> U) -> Option<U> {
        rasn::uper::decode::<T>(octets).ok().as_ref().map(show)
    }

    fn encode(value: &T) -> Option<Vec<u8>> {
        rasn::uper::encode(value).ok()
    }
}

struct Asn1rs<T>(PhantomData<T>);

impl<T> Codec for Asn1rs<T>
where
    T: asn1rs::prelude::Readable + asn1rs::prelude::Writable,
{
    type Value = T;

    fn decode<U>(octets: &[u8], show: impl FnOnce(&T) -> U) -> Option<U> {
        use asn1rs::prelude::*;
        let mut reader = UperReader::from((octets, octets.len() * 8));
        reader.read::<T>().ok().as_ref().map(show)
    }

    fn encode(value: &T) -> Option<Vec<u8>> {
        use asn1rs::prelude::*;
        let mut writer = UperWriter::default();
        writer.write(value).ok()?;
        Some(writer.into_bytes_vec())
    }
}

struct Octets;

impl Codec for Octets {
    type Value = [u8];

    fn decode<T>(octets: &[u8], show: impl FnOnce(&[u8]) -> T) -> Option<T> {
        black_box(octets.iter().fold(0_u8, |sum, octet| sum.wrapping_add(*octet)));
        Some(show(octets))
    }

    fn encode(value: &[u8]) -> Option<Vec<u8>> {
        Some(value.to_vec())
    }
}

/// The intersection of the SPATEM that is measured.
const INTERSECTION: IntersectionRef = IntersectionRef { region: Some(276), id: 1234 };

/// In the middle of its twelve.
const SIGNAL_GROUP: u8 = 6;

/// Processor time of this thread.
fn cpu_time() -> Duration {
    let now = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(now.tv_sec as u64, now.tv_nsec as u32)
}
