//! Reading and writing messages: octets to a wire message and back, and to SI units.
//!
//! Decoding includes encoding again, which is how `its::wire` proves that it misread nothing.

use benches::Run;
use criterion::{Criterion, Throughput};
use std::hint::black_box;

/// Recorded or published by others, see `tests/vectors/README.md`.
const MESSAGES: [(&str, &[u8]); 3] = [
    ("cam", include_bytes!("../../tests/vectors/c-its-parser/cam.bin")),
    ("spatem", include_bytes!("../../tests/vectors/c-its-parser/spatem.bin")),
    ("mapem", include_bytes!("../../tests/vectors/c-its-parser/mapem.bin")),
];

fn main() {
    let run = Run::start("codec");
    let mut criterion = Criterion::default().configure_from_args();
    for (name, octets) in MESSAGES {
        let message = its::wire::decode(octets).expect("a published message");
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(octets.len() as u64));
        group.bench_function("decode", |b| b.iter(|| its::wire::decode(black_box(octets))));
        group.bench_function("encode", |b| b.iter(|| black_box(&message).encode()));
        group.bench_function("validate", |b| {
            b.iter(|| its::msg::Msg::try_from(black_box(&message)));
        });
        group.finish();
    }
    criterion.final_summary();
    run.finish();
}
