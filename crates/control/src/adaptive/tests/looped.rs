//! What loops say of those who stand unheard.

use super::*;

/// A lane with a loop at its line, which has counted 20 vehicles in the last 100 s, and nobody stands there.
struct Watch {
    bench: Bench,
    heard: Heard,
    lane: LaneArrivals,
}

impl Watch {
    fn new(green: u8) -> Self {
        let mut bench = Bench::new(80);
        let lane = bench.lane(green, true);
        bench.tick(&Demands::default(), |_| ());
        let mut watch = Self { bench, heard: Heard::default(), lane };
        for second in 0..100 {
            let over = u64::from(second % 5 == 0);
            watch.second(over, None);
        }
        watch
    }

    /// A second in which so many go over the line, and the loop is occupied for so long at its end. How many
    /// are thought to stand.
    fn second(&mut self, over: u64, occupied_s: Option<f64>) -> f64 {
        let gone = self.lane.gone.unwrap() + over;
        let on_loop = u64::from(occupied_s.is_some());
        (self.lane.gone, self.lane.counted) = (Some(gone), Some(gone + on_loop));
        self.lane.occupied_s = occupied_s;
        let ago_s = self.lane.actuated_s.map(|s| s + 1.0);
        self.lane.actuated_s = if on_loop + over > 0 { Some(0.0) } else { ago_s };
        let demands = Demands::default().with_lanes(vec![self.lane.clone()]);
        for tick in 0..10 {
            self.bench.tick(&demands, |view| {
                if tick == 9 {
                    self.heard.update(view, &Tables::new(view.intersection, view.signal.program()));
                }
            });
        }
        self.heard.hidden(self.lane.lane)
    }
}

/// One in five seconds: a quarter of a minute after the first has come three more are there.
#[test]
fn behind_an_occupied_loop_as_many_stand_as_come() {
    let mut watch = Watch::new(6);
    assert!((watch.heard.unheard_rate(watch.lane.lane) - 0.2).abs() < 0.02);
    assert!((1.0..=1.01).contains(&watch.second(0, Some(0.5))), "the first");
    let last = (1..=15).map(|s| watch.second(0, Some(f64::from(s)))).last().unwrap();
    assert!((3.7..4.3).contains(&last), "{last}");
}

#[test]
fn whoever_goes_over_the_line_stands_no_more() {
    let mut watch = Watch::new(6);
    let many = (1..=15).map(|s| watch.second(0, Some(f64::from(s)))).last().unwrap();
    let fewer = watch.second(2, Some(0.5));
    assert!((fewer - (many - 1.8)).abs() < 0.1, "{many} {fewer}");
}

#[test]
fn where_the_loop_is_free_nobody_stands() {
    let mut watch = Watch::new(6);
    let many = (1..=15).map(|s| watch.second(0, Some(f64::from(s)))).last().unwrap();
    assert!(many > 3.0, "{many}");
    // It may be between two of them for a moment.
    assert!(watch.second(1, None) > 2.0);
    watch.second(0, None);
    watch.second(0, None);
    assert_eq!(watch.second(0, None), 0.0);
}

/// The loop counts those who drive over it, but those who wait stand short of it.
#[test]
fn whom_a_loop_does_not_see_is_served_where_many_are_due() {
    let greens = |per_h: f64| {
        let mut bench = Bench::new(100);
        let mut adaptive = believing(0.1);
        let mut lanes = streams(&bench);
        let (mut served, mut was) = (0, false);
        for tick in 0..6_000 {
            let over = (per_h * f64::from(tick) / 36_000.0) as u64;
            (lanes[4].counted, lanes[4].gone) = (Some(over), Some(over));
            lanes[4].actuated_s = Some(60.0);
            let demands = Demands::default().with_lanes(lanes.clone());
            bench.run(&mut adaptive, &demands);
            let is = bench.is_green(5);
            served += u32::from(is && !was);
            was = is;
        }
        served
    };
    let (none, many) = (greens(0.0), greens(300.0));
    assert!(many >= 3 && none <= 1, "{none} {many}");
}

/// Whoever claims to have crossed the line and was seen by no loop adds nobody to those who stand.
#[test]
fn claims_to_have_passed_add_nobody() {
    let mut watch = Watch::new(6);
    let before = watch.second(0, Some(0.5));
    for s in 1..=5 {
        watch.lane.passed += 3;
        let now = watch.second(0, Some(f64::from(s)));
        assert!(now <= before + 0.2 * f64::from(s) + 1e-6, "{before} {now}");
    }
    // One who is heard to go a moment before the loop is free is that one.
    let mut watch = Watch::new(6);
    let many = (1..=15).map(|s| watch.second(0, Some(f64::from(s)))).last().unwrap();
    watch.lane.passed += 1;
    watch.second(0, Some(16.0));
    let gone = watch.second(1, Some(0.5));
    assert!((gone - (many + 0.4)).abs() < 0.1, "{many} {gone}");
}

/// Of a loop that comes back with another count nobody takes the difference for traffic.
#[test]
fn a_count_that_jumps_is_no_traffic() {
    let mut watch = Watch::new(6);
    let rate = |watch: &Watch| watch.heard.unheard_rate(watch.lane.lane);
    let before = rate(&watch);
    watch.second(500, None);
    assert!(rate(&watch) < before + 0.05, "{before} {}", rate(&watch));
    let seen = (watch.lane.counted, watch.lane.gone);
    (watch.lane.counted, watch.lane.gone) = (None, None);
    let demands = Demands::default().with_lanes(vec![watch.lane.clone()]);
    let tables = watch.bench.tables.clone();
    watch.bench.tick(&demands, |view| watch.heard.update(view, &tables));
    (watch.lane.counted, watch.lane.gone) = (seen.0.map(|n| n + 700), seen.1.map(|n| n + 700));
    watch.second(0, None);
    assert!(rate(&watch) < before + 0.05, "{before} {}", rate(&watch));
}
