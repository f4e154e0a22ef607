#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    tests::fuzz::message(its::wire::MessageKind::Cam, input);
});
