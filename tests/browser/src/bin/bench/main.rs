//! `cargo xtask bench`: what the page weighs and how quickly it answers with the processor slowed four times, beside a
//! hand-written page with the same questions, measured in the same run; how long ranking the ideas takes there; and what a person's own file costs.

mod file;
mod isolation;
mod ranking;

use std::process::{Command, ExitCode};

use browser_tests::engines::{Browser, Engine, Wishes};
use browser_tests::find;
use browser_tests::given::{self, BUILT_FILE};
use browser_tests::journey::Person;
use browser_tests::placements::Placement;
use browser_tests::site::{Page, Site};
use browser_tests::trouble::{Tried, Trouble};
use browser_tests::wait::until;
use serde_json::json;

/// How many times slower than this machine.
const SLOWER: u32 = 4;

/// How often the page is loaded; the middle of the times is told.
const LOADS: usize = 5;

/// A phone.
const WINDOW: (u32, u32) = (390, 844);

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match measure().await {
        Ok(report) => {
            say(&report);
            ExitCode::SUCCESS
        }
        Err(Trouble(text)) => {
            say(&format!("bench: {text}"));
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stdout, reason = "the report is what the command is for")]
fn say(text: &str) {
    println!("{text}");
}

async fn measure() -> Tried<String> {
    let mut page = measure_page(Site::of_built_file()?).await?;
    let peer = Page::html(include_str!("peer.html"));
    let mut peer = measure_page(Site::empty()?.with(&format!("/{BUILT_FILE}"), peer)).await?;
    let (ours, theirs) = ranking::measure().await?;
    page.extend(ours);
    peer.extend(theirs);
    let mut report = format!(
        "{BUILT_FILE}: {} bytes, {} with gzip -9\n\nChromium, processor {SLOWER} times slower, milliseconds\n\
         {:<34}{:>9}{:>9}{:>9}\n",
        given::built_page()?.len(),
        gzipped()?,
        "",
        "page",
        "peer",
        "ratio"
    );
    for ((name, ours), (_, theirs)) in page.iter().zip(&peer) {
        report.push_str(&format!(
            "{name:<34}{ours:>9.2}{theirs:>9.2}{:>9.2}  {}\n",
            ours / theirs.max(0.01),
            against_budget(name, *ours)
        ));
    }
    report.push_str(&isolation::measure().await?);
    report.push_str(&file::measure().await?);
    Ok(report)
}

/// The most that a figure may be, in ms, where there is a limit.
const BUDGETS: [(&str, f64); 3] = [
    ("answer: click to paint, p95", 100.0),
    ("next screen: click to paint, p95", 100.0),
    ("ranking 200 ideas, slowest", 5.0),
];

fn against_budget(name: &str, figure: f64) -> String {
    let budget = BUDGETS.iter().find(|(budgeted, _)| *budgeted == name);
    budget.map_or(String::new(), |(_, most)| format!("of {most:.0}{}", if figure > *most { ": OVER" } else { "" }))
}

/// Each figure with its name, in the order of the report.
async fn measure_page(site: Site) -> Tried<Vec<(&'static str, f64)>> {
    let (mut paints, mut answers) = (Vec::new(), Vec::new());
    let person = arrive(site, true).await?;
    for _ in 0..LOADS {
        person.opens_the_page().await?;
        let driver = person.driver();
        let ready = until("the first question", async || {
            find::probe::<Option<f64>>(driver, "return window.bench.firstAnswer", vec![]).await
        });
        answers.push(ready.await?);
        let painted =
            "return performance.getEntriesByName('first-contentful-paint').map((entry) => entry.startTime)[0]";
        paints.push(find::probe::<f64>(driver, painted, vec![]).await?);
    }
    let Person { site, browser, .. } = person;
    drop(browser);
    let clicks = clicks_of_a_journey(arrive(site, false).await?).await?;
    let of = |kind: &str| -> Vec<f64> { clicks.iter().filter(|(k, _)| k == kind).map(|(_, ms)| *ms).collect() };
    Ok(vec![
        ("first contentful paint", at(0.5, paints)),
        ("time to first answer", at(0.5, answers)),
        ("answer: click to paint, p50", at(0.5, of("answer"))),
        ("answer: click to paint, p95", at(0.95, of("answer"))),
        ("next screen: click to paint, p50", at(0.5, of("screen"))),
        ("next screen: click to paint, p95", at(0.95, of("screen"))),
    ])
}

async fn arrive(site: Site, hurry: bool) -> Tried<Person> {
    let wishes = Wishes { window: Some(WINDOW), ..Wishes::default() };
    let browser = Browser::open(Engine::Chromium, &wishes).await?;
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
    let watch = include_str!("watch.js").replace("HURRY", if hurry { "true" } else { "false" });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await?;
    Ok(Person { browser, site, placement: Placement::OwnTab })
}

/// Answers everything there is on the way, to the last screen of it, and tells what each click took: on our page the whole
/// way with a plan of three steps, on the peer its eight areas.
async fn clicks_of_a_journey(person: Person) -> Tried<Vec<(String, f64)>> {
    let driver = person.driver();
    person.opens_the_page().await?;
    person.starts().await?;
    loop {
        let on = person.screen().await?;
        person.fills_in(&on).await?;
        let last = on.name == "take-away" || find::count(driver, "main .last").await? > 0;
        if last {
            break;
        }
        person.next().await?;
    }
    until("every click to be measured", async || {
        let waiting: usize = find::probe(driver, "return window.bench.waiting", vec![]).await?;
        Ok((waiting == 0).then_some(()))
    })
    .await?;
    find::probe(driver, "return window.bench.clicks", vec![]).await
}

/// The value below which this part of the values lies.
fn at(part: f64, mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place in a short list"
    )]
    let place = (part * last as f64).round() as usize;
    values.get(place).copied().unwrap_or(f64::NAN)
}

/// The size of the built file as `gzip -9` leaves it.
fn gzipped() -> Tried<usize> {
    let path = given::dist()?.join(BUILT_FILE);
    let output = Command::new("gzip").args(["-9", "--stdout"]).arg(&path).output();
    output.map(|output| output.stdout.len()).map_err(|error| Trouble(format!("gzip: {error}")))
}
