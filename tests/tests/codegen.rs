//! What is committed as generated is what the modules in `asn1/` generate.

use std::process::Command;

#[test]
fn generated_code_is_fresh() {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "semafor-xtask", "--", "codegen", "--check"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
