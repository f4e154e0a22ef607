//! Writes what the fuzz targets start from: messages by chance, `tests/fuzz/corpus/<target>`.

use its::wire::MessageKind;
use std::path::Path;
use tests::any::Any;

fn main() -> std::io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    std::fs::create_dir_all(corpus.join("jer"))?;
    for (index, kind) in MessageKind::ALL.into_iter().enumerate() {
        let folder = corpus.join(kind.name());
        std::fs::create_dir_all(&folder)?;
        let short = (0..).map(|seed| (seed, Any::new(kind, seed)));
        let short = short.filter(|(_, any)| any.octets.len() < MAX_OCTETS).take(MESSAGES);
        for (at, (seed, any)) in short.enumerate() {
            std::fs::write(folder.join(format!("any-{seed:03}")), &any.octets[2..])?;
            if any.unknown.is_empty() && at < MESSAGES / 3 {
                let text = [&[index as u8], any.jer.as_bytes()].concat();
                let name = format!("jer/{}-{seed:03}", kind.name());
                std::fs::write(corpus.join(name), text)?;
            }
        }
    }
    Ok(())
}

/// Of each kind.
const MESSAGES: usize = 24;
/// Short ones are quicker to fuzz and show as much.
const MAX_OCTETS: usize = 300;
