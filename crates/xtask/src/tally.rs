//! Adds up what libtest prints.

/// Tests that ran, over all test binaries of one `cargo test`.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
    /// Tests that are marked `ignore`; those left out by name are not among them.
    pub ignored: u32,
    /// Names of the failed tests.
    pub failures: Vec<String>,
    /// Names of the ignored tests, with their reason where they give one.
    pub reasons: Vec<String>,
}

impl Tally {
    /// Reads one line of the output.
    pub fn line(&mut self, line: &str) {
        if let Some(counts) = line.strip_prefix("test result: ") {
            self.passed += count(counts, "passed");
            self.failed += count(counts, "failed");
            self.ignored += count(counts, "ignored");
        } else if let Some((name, result)) = test_line(line) {
            if result == "FAILED" {
                self.failures.push(name.to_owned());
            } else if let Some(reason) = result.strip_prefix("ignored") {
                self.reasons.push(format!("{name}{reason}"));
            }
        }
    }
}

/// Name and result of `test a::b ... ok`.
fn test_line(line: &str) -> Option<(&str, &str)> {
    let (name, result) = line.strip_prefix("test ")?.rsplit_once(" ... ")?;
    Some((name, result.trim()))
}

/// Names of the tests in the output of `--list`.
pub fn listed(output: &str) -> Vec<String> {
    output.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect()
}

/// The number before `what` in `ok. 3 passed; 0 failed; …`.
fn count(counts: &str, what: &str) -> u32 {
    let words: Vec<&str> = counts.split([' ', ';', '.']).filter(|word| !word.is_empty()).collect();
    words.windows(2).find(|pair| pair[1] == what).and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn binaries_add_up() {
        let mut tally = Tally::default();
        for line in [
            "     Running unittests src/lib.rs (target/debug/deps/its-1)",
            "running 3 tests",
            "test wire::a ... ok",
            "test wire::b ... ignored, takes an hour",
            "test wire::c - should panic ... FAILED",
            "test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; \
             finished in 0.10s",
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 4 filtered out; \
             finished in 1.10s",
        ] {
            tally.line(line);
        }
        assert_eq!((tally.passed, tally.failed, tally.ignored), (13, 1, 1));
        assert_eq!(tally.failures, ["wire::c - should panic"]);
        assert_eq!(tally.reasons, ["wire::b, takes an hour"]);
    }

    #[test]
    fn other_output_counts_nothing() {
        let mut tally = Tally::default();
        for line in ["", "test", "test result", "tests: 5 passed", "12 passed; 3 failed"] {
            tally.line(line);
        }
        assert_eq!(tally, Tally::default());
    }

    #[test]
    fn a_list_gives_names() {
        let output = "mosquitto::a: test\nother: benchmark\n\n1 test, 1 benchmark\n";
        assert_eq!(listed(output), ["mosquitto::a"]);
    }
}
