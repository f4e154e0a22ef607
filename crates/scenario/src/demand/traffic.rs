//! `[traffic]`: how vehicles arrive and who drives them.

use super::{Arrivals, SpeedFactor, Traffic};
use crate::toml_reader::{Field, Reader};

/// Reads the table; what is not given is as in [`Traffic::default`].
pub(crate) fn read(field: &Field<'_>) -> Traffic {
    let Some(mut r) = field.table() else { return Traffic::default() };
    let arrivals = read_arrivals(&mut r);
    let speed_factor = read_speed_factor(&mut r);
    let mut share = |key| r.optional(key).f64(0.0..=1.0);
    let share_trucks = share("share_trucks").unwrap_or(0.0);
    let share_bicycles = share("share_bicycles").unwrap_or(0.0);
    let share_equipped = share("share_equipped");
    let both = share_trucks + share_bicycles;
    if both > 1.0 {
        let what = format!("makes {both} with share_trucks, expected at most 1 together");
        r.optional("share_bicycles").problem(what);
    }
    r.finish();
    Traffic { arrivals, speed_factor, share_trucks, share_bicycles, share_equipped }
}

fn read_arrivals(r: &mut Reader<'_>) -> Arrivals {
    let (size, headway) = (r.optional("platoon_size"), r.optional("platoon_headway_s"));
    let platoon = Arrivals::Platoon {
        size: size.int(2..=100).unwrap_or(DEFAULT_PLATOON),
        headway_s: headway.f64(0.5..=10.0).unwrap_or(DEFAULT_PLATOON_HEADWAY_S),
    };
    let options =
        [("poisson", Arrivals::Poisson), ("platoon", platoon), ("uniform", Arrivals::Uniform)];
    let field = r.optional("arrivals");
    let arrivals = field.choice(&options);
    let other = if field.is_present() { arrivals } else { Some(Arrivals::default()) };
    for field in [size, headway] {
        if field.is_present() && other.is_some_and(|a| a != platoon) {
            field.problem("found without arrivals = \"platoon\"");
        }
    }
    arrivals.unwrap_or_default()
}

fn read_speed_factor(r: &mut Reader<'_>) -> SpeedFactor {
    let default = SpeedFactor::default();
    let (mean, share) = (r.optional("speed_factor"), r.optional("share_above_limit"));
    let sd_field = r.optional("speed_factor_sd");
    let sd = sd_field.f64(0.0..=0.3).unwrap_or(default.sd);
    if mean.is_present() && share.is_present() {
        share.problem("found beside speed_factor, expected only one of them");
    } else if share.is_present() && sd == 0.0 {
        share.problem("with speed_factor_sd = 0 all drive alike, expected more than 0");
    }
    let mean = mean.f64(0.5..=1.5);
    let share = share.f64(0.03..=0.97);
    match share {
        Some(share) if sd > 0.0 => SpeedFactor { mean: 1.0 + sd * quantile(share), sd },
        _ => SpeedFactor { mean: mean.unwrap_or(default.mean), sd },
    }
}

/// The *z* that a standard normal quantity stays under with probability `p`: bisection of
/// Φ(z) = erfc(−z/√2)/2, which is monotone.
fn quantile(p: f64) -> f64 {
    let below = |z: f64| 0.5 * libm::erfc(-z / core::f64::consts::SQRT_2);
    let (mut lo, mut hi) = (-8.0, 8.0);
    for _ in 0..60 {
        let middle = 0.5 * (lo + hi);
        if below(middle) < p { lo = middle } else { hi = middle }
    }
    0.5 * (lo + hi)
}

/// What a side street's green lets go.
const DEFAULT_PLATOON: u32 = 6;
/// Saturation flow.
const DEFAULT_PLATOON_HEADWAY_S: f64 = 2.0;

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables of the normal distribution.
    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (p, z) in
            [(0.5, 0.0), (0.841_344_746, 1.0), (0.975, 1.959_963_985), (0.05, -1.644_853_627)]
        {
            assert!((quantile(p) - z).abs() < 1e-8, "{p}");
        }
    }
}
