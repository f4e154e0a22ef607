//! What is asked of each network and way of control: mean delays of seeds 1 to 5, seconds.

/// The most that a way of control may cost on a network; `None` if nothing is asked of the pair.
pub fn most_delay_s(network: &str, way: &str) -> Option<f64> {
    let of_network = match network {
        "corridor5" => [26.0, 32.0, 42.0],
        "town1" => [20.0, 35.0, 60.0],
        "town2" => [28.0, 45.0, 70.0],
        "crossings" if way == "adaptive" => return Some(24.0),
        _ => return None,
    };
    match way {
        "adaptive" => Some(of_network[0]),
        "adaptive-30-loops" => Some(of_network[1]),
        "adaptive-10-loops" => Some(of_network[2]),
        "plan" if network == "corridor5" => Some(42.0),
        _ => None,
    }
}

/// Without detectors and with few who send, the computed plan is hardly to be beaten: it may cost
/// this much more.
pub const OVER_PLAN: f64 = 1.03;
/// With noise, loss and delay on the way it may cost this much more than without.
pub const OVER_PERFECT: f64 = 1.15;
/// Of all vehicles, in every run.
pub const MOST_TELEPORTED: f64 = 0.003;
/// The longest that anybody may wait, seconds.
pub const MOST_WAIT_S: f64 = 180.0;
/// Of people on foot, 95 %, seconds.
pub const MOST_WALKERS_P95_S: f64 = 75.0;
/// Of a decision, milliseconds.
pub const MOST_DECISION_P99_MS: f64 = 1.0;
