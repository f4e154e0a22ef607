//! Attacks by one radio: drawn, the worst of them varied, the worst of all run with every seed.

use crate::network::Network;
use crate::options::Options;
use crate::run::{Outcome, Setting, WAYS, Way};
use reporting::bar::{Bar, Goal};
use reporting::report::Chapter;
use reporting::svg::{Mark, Plot};
use serde_json::json;
use testbed::{Attack, End, MAX_IDS, Role, Side, Speaks};

/// An attack and what has come of it.
struct Tried {
    attack: Attack,
    /// With every seed so far: more delay than with the same seed without it, as a share.
    more: Vec<f64>,
    violations: usize,
}

/// Delays without an attack, without and with priority for the late, by the number of the seed.
struct Calm {
    delay_s: Vec<[f64; 2]>,
}

impl Network {
    /// Searches for the worst attack.
    ///
    /// # Errors
    /// A run that did not come to its end.
    pub fn attacks(&self, options: &Options) -> Result<Chapter, String> {
        let way = WAYS.iter().find(|way| way.name == ATTACKED).ok_or("no such way of control")?;
        let setting = self.setting(options);
        setting.plan(way)?;
        let seeds: Vec<u64> = options.seeds.clone().collect();
        let mut calm = Calm { delay_s: Vec::new() };
        for seed in &seeds {
            let of = |late| setting.with(None, late).run(way, *seed).map(|o| o.delay_s);
            calm.delay_s.push([of(false)?, of(true)?]);
        }
        let mut dice = Dice(1);
        let mut tried: Vec<Tried> = Vec::new();
        for n in 0..options.attacks {
            let attack = next(&tried, n, options.attacks, &mut dice);
            let mut it = Tried { attack, more: Vec::new(), violations: 0 };
            it.run(&setting, way, &calm, &seeds[..1])?;
            eprintln!("{} attack {}/{}: {it}", self.name, n + 1, options.attacks);
            tried.push(it);
        }
        tried.sort_by(|a, b| b.mean().total_cmp(&a.mean()));
        for it in tried.iter_mut().take(WORST) {
            it.run(&setting, way, &calm, &seeds[1..])?;
            eprintln!("{} worst: {it}", self.name);
        }
        let again = WORST.min(tried.len());
        tried[..again].sort_by(|a, b| b.mean().total_cmp(&a.mean()));
        Ok(self.tell_attacks(&tried, &calm, seeds.len()))
    }

    fn tell_attacks(&self, tried: &[Tried], calm: &Calm, seeds: usize) -> Chapter {
        let mut chapter = Chapter::new(&format!("{}: one radio lies", self.name));
        let calm_s = |k: usize| calm.delay_s.iter().map(|d| d[k]).sum::<f64>() / seeds as f64;
        chapter.text(format!(
            "{} attacks on {ATTACKED} with one seed, half of them drawn, half varied from the \
             worst so far; the worst {WORST} then with all {seeds} seeds. A radio beside the road, \
             or driving along it, is up to {MAX_IDS} vehicles that are not there: their CAMs and \
             SREMs are octets on the same channel, and it knows the lights. Delay is that of all \
             vehicles, against the same seed without an attack ({:.1} s; with priority for late \
             buses, where false ones ask, {:.1} s).",
            tried.len(),
            calm_s(0),
            calm_s(1),
        ));
        let worst = tried.iter().filter(|t| t.more.len() == seeds).map(Tried::mean);
        let worst = worst.fold(f64::NAN, f64::max) * 100.0;
        chapter.bars.push(Bar::new("attack_worst_percent", worst, Goal::Most(MOST_PERCENT)));
        let violations = tried.iter().map(|t| t.violations).max().unwrap_or(0);
        chapter.bars.push(Bar::new("attack_violations", violations as f64, Goal::Most(0.0)));
        let mut table =
            vec![["attack", "runs", "more delay", "worst seed"].map(str::to_owned).to_vec()];
        for it in tried.iter().take(SHOWN) {
            table.push(vec![
                it.attack.to_string(),
                it.more.len().to_string(),
                percent(it.mean()),
                percent(it.more.iter().copied().fold(f64::NAN, f64::max)),
            ]);
        }
        chapter.tables.push(table);
        let dots = tried.iter().enumerate().map(|(n, t)| (n as f64 + 1.0, t.mean() * 100.0));
        let plot = Plot::new("More delay by attack", "attack, the worst first", "more delay, %");
        chapter.plots.push(plot.with("attack", Mark::Dots, dots.collect()));
        let row = |t: &Tried| json!({ "attack": t.attack.to_string(), "more": t.more });
        chapter.values = json!({ "tried": tried.iter().map(row).collect::<Vec<_>>(),
                                 "calm_delay_s": calm.delay_s });
        chapter
    }
}

impl Tried {
    fn run(
        &mut self,
        setting: &Setting<'_>,
        way: &Way,
        calm: &Calm,
        seeds: &[u64],
    ) -> Result<(), String> {
        let late = self.attack.role != Role::Car;
        for seed in seeds {
            let Outcome { delay_s, verdict, .. } =
                setting.with(Some(&self.attack), late).run(way, *seed)?;
            let without_s = calm.delay_s[self.more.len()][usize::from(late)];
            self.more.push(delay_s / without_s - 1.0);
            self.violations = self.violations.max(verdict.violations.len());
        }
        Ok(())
    }

    fn mean(&self) -> f64 {
        self.more.iter().sum::<f64>() / self.more.len() as f64
    }
}

impl std::fmt::Display for Tried {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", percent(self.mean()), self.attack)
    }
}

fn percent(share: f64) -> String {
    format!("{:+.1} %", share * 100.0)
}

/// The first half is drawn; of the second each is one of the worst so far, varied.
fn next(tried: &[Tried], n: usize, of: usize, dice: &mut Dice) -> Attack {
    let mut attack = Attack::default();
    if n < of.div_ceil(2) {
        (0..FIELDS).for_each(|field| vary(&mut attack, field, dice));
        return attack;
    }
    let mut ranked: Vec<&Tried> = tried.iter().collect();
    ranked.sort_by(|a, b| b.mean().total_cmp(&a.mean()));
    let parents = PARENTS.min(ranked.len());
    attack.clone_from(&ranked[dice.below(parents)].attack);
    for _ in 0..=dice.below(2) {
        let field = dice.below(FIELDS);
        vary(&mut attack, field, dice);
    }
    attack
}

/// Draws one of an attack's values anew.
fn vary(it: &mut Attack, field: usize, dice: &mut Dice) {
    match field {
        0 => {
            let (first, many) = (dice.below(5), dice.below(3));
            it.lights = (first..=first + many).collect();
        }
        1 => it.moves = it.lights.len() > 1 && dice.below(3) == 0,
        2 => {
            let mut all: Vec<usize> = (0..4).filter(|_| dice.below(2) == 0).collect();
            if all.is_empty() {
                all.push(dice.below(4));
            }
            it.approaches = all;
        }
        3 => it.side = dice.one(&[Side::All, Side::Left, Side::Right]),
        4 => it.ids = dice.one(&[1, 4, 7, MAX_IDS, MAX_IDS, MAX_IDS]),
        5 => it.every_ms = dice.one(&[100, 200, 500, 1_000, 1_000]),
        6 => it.turn_s = dice.one(&[0.0, 0.0, 0.0, 15.0, 30.0, 60.0, 120.0]),
        7 => {
            let car = Role::Car;
            it.role = dice.one(&[car, car, car, car, car, Role::Bus, Role::Emergency]);
        }
        8 => it.from_m = dice.one(&[30.0, 60.0, 100.0, 200.0, 300.0]),
        9 => it.to_m = dice.one(&[0.5, 1.0, 3.0, 6.0, 20.0, 40.0, 60.0]),
        10 => it.spacing_m = dice.one(&[2.0, 5.0, 7.0, 7.0, 12.0, 20.0]),
        11 => it.speed_mps = dice.one(&[1.2, 3.0, 8.0, 12.0, 14.0, 20.0]),
        12 => it.stays_s = dice.one(&[0.0, 2.0, 10.0, 30.0, 60.0, 1e6]),
        13 => it.pause_s = dice.one(&[0.0, 1.0, 4.0, 10.0, 30.0]),
        14 => it.end = dice.one(&[End::Vanish, End::Back, End::Through, End::Inside]),
        15 => it.renews = dice.below(2) == 0,
        16 => {
            let always = Speaks::Always;
            it.speaks = dice.one(&[always, always, always, Speaks::Red, Speaks::Green]);
        }
        _ => it.copies = dice.below(8) == 0,
    }
}

/// SplitMix64.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// The way of control that is attacked.
const ATTACKED: &str = "adaptive-30-loops";
/// The most that an attack may add to the delay of all, per cent.
const MOST_PERCENT: f64 = 8.0;
/// Of what [`vary`] varies.
const FIELDS: usize = 18;
/// So many of the worst are varied.
const PARENTS: usize = 5;
/// So many of the worst are run with all seeds.
const WORST: usize = 5;
/// So many are listed.
const SHOWN: usize = 25;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_is_an_attack_that_a_radio_can_make() {
        let mut dice = Dice(7);
        let mut tried: Vec<Tried> = Vec::new();
        for n in 0..200 {
            let attack = next(&tried, n, 200, &mut dice);
            assert_eq!(attack.to_string().parse(), Ok(attack.clone()));
            let more = vec![attack.ids as f64];
            tried.push(Tried { attack, more, violations: 0 });
        }
        let mean = |half: &[Tried]| half.iter().map(Tried::mean).sum::<f64>() / half.len() as f64;
        assert!(mean(&tried[100..]) > mean(&tried[..100]) + 0.5, "the worst are gone on from");
    }
}
