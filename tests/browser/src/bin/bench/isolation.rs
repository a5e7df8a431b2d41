//! What the frame costs: how long a quick person takes to the first question on a host page with the loader, and in a tab
//! of the page's own, in the same run.

use browser_tests::embedded::{MADE, placeholder, site_of};
use browser_tests::engines::{Browser, Engine, Wishes};
use browser_tests::find;
use browser_tests::given::{self, BUILT_FILE};
use browser_tests::placements::Placement;
use browser_tests::site::Page;
use browser_tests::trouble::{Tried, holds};
use browser_tests::wait::until;
use serde_json::json;

use super::{LOADS, SLOWER, WINDOW, at};

/// The most that the frame may cost, in ms.
const MOST: f64 = 100.0;

/// Two lines of the report: the frame in a process of its own at full speed, as browsers have it, and in the page's process
/// with the processor slowed, as only one process can be slowed.
pub(super) async fn measure() -> Tried<String> {
    let mut report = String::from("\nTime to first answer, milliseconds           frame  own tab     cost\n");
    for (name, one_process) in [("as it is", false), ("in one process, slowed", true)] {
        let framed = first_answer(MADE, one_process).await?;
        let alone = first_answer(Placement::OwnTab, one_process).await?;
        let cost = framed - alone;
        let over = if cost > MOST { ": OVER" } else { "" };
        report.push_str(&format!("{name:<41}{framed:>9.2}{alone:>9.2}{cost:>9.2}  of {MOST:.0}{over}\n"));
    }
    Ok(report)
}

/// From the start of the tab's page to the first question that could be answered, the middle of some loads.
async fn first_answer(placement: Placement, slowed: bool) -> Tried<f64> {
    let watch = include_str!("watch.js").replace("HURRY", "true");
    let page = given::built_page()?;
    let opened = page.replacen("script-src ", "script-src 'nonce-bench' ", 1);
    let watched = opened.replacen("<style>", &format!("<script nonce=bench>{watch}</script><style>"), 1);
    holds(watched.len() > page.len() + watch.len(), || "the page could not be watched".to_owned())?;
    let site = site_of(&placeholder("", "{}"))?;
    site.put(&format!("/{BUILT_FILE}"), Page::html(watched));

    let wishes = Wishes { window: Some(WINDOW), one_process: slowed, ..Wishes::default() };
    let browser = Browser::open(Engine::Chromium, &wishes).await?;
    if slowed {
        browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
    }
    let driver = &browser.driver;
    let mut times = Vec::new();
    for _ in 0..LOADS {
        driver.goto("about:blank").await?;
        driver.goto(placement.address(&site)?).await?;
        let began: f64 = find::probe(driver, "return performance.timeOrigin", vec![]).await?;
        placement.enter(driver).await?;
        let answered = until("the first question", async || {
            let script = "return window.bench.firstAnswer && performance.timeOrigin + window.bench.firstAnswer";
            find::probe::<Option<f64>>(driver, script, vec![]).await
        })
        .await?;
        times.push(answered - began);
    }
    Ok(at(0.5, times))
}
