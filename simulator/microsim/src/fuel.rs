//! Fuel of passenger cars: the energy-related model of instantaneous consumption (Biggs and
//! Akçelik 1986) with the default car of Bowyer, Akçelik and Biggs 1985 (*Guide to Fuel
//! Consumption Analyses for Urban Traffic Management*, ARRB Special Report 32), a car of that
//! time: compare with it, don't buy by it.

/// Fuel at a speed, m/s, and an acceleration, m/s², on the level, millilitres per second:
/// `α + β1·R·v + β2·M·a²·v` where power is asked for, `α` else, with the tractive force
/// `R = b1 + b2·v² + M·a`.
pub fn fuel_ml_per_s(v: f64, a: f64) -> f64 {
    let inertia_kn = MASS_T * a;
    let force_kn = ROLLING_KN + DRAG_KN_S2_PER_M2 * v * v + inertia_kn;
    if force_kn <= 0.0 {
        return IDLE_ML_PER_S;
    }
    let speeding_up = if a > 0.0 { BETA2 * inertia_kn * a * v } else { 0.0 };
    IDLE_ML_PER_S + BETA1 * force_kn * v + speeding_up
}

/// `α`.
const IDLE_ML_PER_S: f64 = 0.444;
/// `β1`, mL/kJ.
const BETA1: f64 = 0.090;
/// `β2`, mL/(kJ·m/s²).
const BETA2: f64 = 0.045;
/// `b1`.
const ROLLING_KN: f64 = 0.333;
/// `b2`.
const DRAG_KN_S2_PER_M2: f64 = 0.00108;
/// `M`.
const MASS_T: f64 = 1.2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn idling_cruising_and_speeding_up() {
        assert_eq!(fuel_ml_per_s(0.0, 0.0), 0.444);
        // 60 km/h: 0.444 + 0.09 · (0.333 + 0.00108 · 277.8) · 16.67 = 1.394 mL/s, 8.4 L/100 km.
        let v = 60.0 / 3.6;
        assert!((fuel_ml_per_s(v, 0.0) - 1.394).abs() < 0.001);
        assert!(fuel_ml_per_s(v, 1.0) > 2.0 * fuel_ml_per_s(v, 0.0));
        assert_eq!(fuel_ml_per_s(v, -2.0), 0.444, "the engine only turns");
    }
}
