//! `semafor demo`: the junction in real time on this machine, nothing to configure.
//!
//! The simulated vehicles' CAMs go into the engine as bytes, its SPATEM comes out as bytes and
//! is decoded again for the screen; the board goes over MQTT to an embedded broker and comes
//! back to a display that is subscribed there.

mod picture;

use super::scenario_args::{PolicyArg, PriorityArg, seconds};
use crate::mqtt::broker::{Embedded, EmbeddedConfig};
use crate::mqtt::client::{Incoming, Link, LinkHandle};
use crate::mqtt::config::LinkConfig;
use clap::Args;
use passenger::{Board, StopTopic};
use picture::{Picture, draw, line};
use scenario::{Files, Overrides, Scenario};
use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use testbed::{RunOptions, Setup, Testbed};
use tokio::sync::mpsc;

/// Runs the junction in real time, with vehicles, signals, a bus and a stop display
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  semafor demo --for 60s")]
pub struct DemoArgs {
    /// Stops by itself after this time; without it at Ctrl-C
    #[arg(long = "for", value_name = "TIME", value_parser = seconds)]
    run_for: Option<Duration>,
    /// The replication to watch
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How the signals are timed
    #[arg(long, value_enum, default_value_t = PolicyArg::Actuated)]
    policy: PolicyArg,
    /// Who gets priority
    #[arg(long, value_enum, default_value_t = PriorityArg::Late)]
    priority: PriorityArg,
}

/// Runs the command.
///
/// # Errors
/// The broker can't start, or the terminal can't be written to.
pub fn run(args: &DemoArgs) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(watch(args))?;
    Ok(ExitCode::SUCCESS)
}

async fn watch(args: &DemoArgs) -> anyhow::Result<()> {
    let scenario = scenario()?;
    let mut testbed = Testbed::new(Setup::of(&scenario, options(args), args.seed))?;
    // The road is empty at the start: fill it before anybody looks.
    let filled = units::Instant::ZERO + scenario.warm_up;
    testbed.run_until(filled);
    let broker = Embedded::start(EmbeddedConfig::default()).await?;
    let mut display = connect_display(&broker, &testbed)?;
    let (link, mut feedback) = connect(&broker, "demo-rsu", Vec::new())?;
    let mut picture = Picture::new(&scenario, broker.address(), args.policy, args.priority);
    let live = std::io::stdout().is_terminal();
    if !live {
        println!(
            "semafor demo: {} on {}, no terminal: a line every 5 s",
            scenario.name,
            broker.address()
        );
    }
    let (round, mut rounds) = (scenario.duration.saturating_sub(scenario.warm_up), 0);
    let began = Instant::now();
    let mut tick = tokio::time::interval(FRAME);
    let mut frames = 0u64;
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = tokio::signal::ctrl_c() => break,
        }
        let elapsed = began.elapsed();
        if args.run_for.is_some_and(|d| elapsed >= d) {
            break;
        }
        // The scenario's demand ends some time: it begins again.
        let again = (elapsed.as_micros() / round.as_micros().max(1)) as u32;
        if again != rounds {
            rounds = again;
            testbed = Testbed::new(Setup::of(&scenario, options(args), args.seed))?;
            testbed.run_until(filled);
        }
        testbed.run_until(filled + (elapsed - round * rounds));
        publish(&mut testbed, &link);
        while let Ok(_note) = feedback.try_recv() {}
        while let Ok(incoming) = display.received.try_recv() {
            if let Incoming::Message { payload, .. } = incoming
                && let Ok(board) = Board::from_json(&payload)
            {
                picture.show_board(board, testbed.setup().now(testbed.now()).utc);
            }
        }
        picture.note(&mut testbed);
        show(&picture, &testbed, live, frames)?;
        frames += 1;
    }
    if live {
        print!("\x1b[?25h");
    }
    println!("{}", picture.farewell(&testbed, began.elapsed()));
    link.shutdown().await;
    display.link.shutdown().await;
    broker.shutdown().await;
    Ok(())
}

/// The scenario that ships with the program, so that nothing need be beside it.
fn scenario() -> anyhow::Result<Scenario> {
    let files = SINGLE_JUNCTION
        .iter()
        .fold(Files::new("single-junction"), |files, (name, text)| files.with(*name, *text));
    Ok(Scenario::load(&files, &Overrides::default())?)
}

fn options(args: &DemoArgs) -> RunOptions {
    RunOptions {
        policy: args.policy.kind(),
        priority: args.priority.mode(),
        ..RunOptions::default()
    }
}

/// What a stop display is to the broker.
struct Display {
    link: LinkHandle,
    received: mpsc::Receiver<Incoming>,
}

/// A display that is subscribed to the boards of all stops.
fn connect_display(broker: &Embedded, testbed: &Testbed) -> anyhow::Result<Display> {
    let stops = testbed.setup().network.stop_points();
    let boards = stops.iter().map(|s| StopTopic::Board.of(&s.id)).collect();
    let (link, received) = connect(broker, "demo-display", boards)?;
    Ok(Display { link, received })
}

fn connect(
    broker: &Embedded,
    client: &str,
    topics: Vec<String>,
) -> anyhow::Result<(LinkHandle, mpsc::Receiver<Incoming>)> {
    let address = broker.address();
    let mut config = LinkConfig::new(address.ip().to_string(), address.port(), client);
    config.credentials = Some(broker.credentials().clone());
    Link::start(config, topics).map_err(|faults| anyhow::anyhow!("{faults:?}"))
}

fn publish(testbed: &mut Testbed, link: &LinkHandle) {
    for topic in testbed.take_fresh() {
        if let Some(payload) = testbed.published().get(&topic)
            && let Err(error) = link.publish(&topic, payload, true)
        {
            tracing::warn!(%topic, %error, "not published");
        }
    }
}

fn show(picture: &Picture, testbed: &Testbed, live: bool, frame: u64) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    if live && frame.is_multiple_of(REDRAW) {
        // Home, hide the cursor, and clear what is left of longer lines.
        let text = draw(picture, testbed).replace('\n', "\x1b[K\n");
        write!(out, "\x1b[H\x1b[?25l{text}\x1b[J")?;
        out.flush()?;
    } else if !live && frame.is_multiple_of(REDRAW_PLAIN) {
        writeln!(out, "{}", line(picture, testbed))?;
    }
    Ok(())
}

/// The files of the scenario that ships with the program.
const SINGLE_JUNCTION: [(&str, &str); 3] = [
    ("scenario.toml", include_str!("../../../../scenarios/single-junction/scenario.toml")),
    ("network.toml", include_str!("../../../../scenarios/single-junction/network.toml")),
    ("demand.csv", include_str!("../../../../scenarios/single-junction/demand.csv")),
];
/// The simulation follows the wall clock in steps of this length.
const FRAME: Duration = Duration::from_millis(100);
/// Frames between two pictures.
const REDRAW: u64 = 3;
/// Frames between two lines where there is no terminal.
const REDRAW_PLAIN: u64 = 50;
