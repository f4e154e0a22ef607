//! A signal program where the source has none.

use super::{Fate, ImportReport};
use crate::network::{Overrides, default_times};
use roadnet::Intersection;
use signal::{ProgramParts, SignalProgram};
use units::Duration;

/// The program that [`signal::propose`] has for an intersection, with the usual times and those of
/// the command line; nothing for one without signals.
///
/// # Errors
/// Why it has none.
pub(crate) fn propose(
    intersection: &Intersection,
    overrides: &Overrides,
    report: &mut ImportReport,
) -> Result<Option<(ProgramParts, SignalProgram)>, String> {
    let groups = intersection.signal_groups();
    if groups.is_empty() {
        return Ok(None);
    }
    let times = |g| (g, default_times(intersection, g, Duration::ZERO));
    let times = groups.keys().copied().map(times).collect();
    let mut parts = signal::propose(intersection, times).map_err(|e| e.to_string())?;
    overrides.apply(intersection, &mut parts);
    let program = SignalProgram::new(intersection, parts.clone())
        .map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))?;
    let (n, cycle_s) = (program.stages().count(), parts.plan.cycle.as_secs_f64());
    let why = format!(
        "its program: {n} stages of 20 s or the minimum green, cycle {cycle_s:.0} s; the fewest \
         stages that serve every signal group, in the order that loses least"
    );
    report.note(Fate::Assumed, format!("intersection {}", intersection.id()), why);
    report.count("stages", n);
    report.count("stages on demand", parts.stages.len() - n);
    Ok(Some((parts, program)))
}
