//! How long ranking the ideas takes, in a browser with a slow processor: ours, built as the product is built, and a
//! hand-written ranking of as many things by as many rules.

use std::fs;
use std::path::PathBuf;

use browser_tests::engines::{Browser, Engine, Wishes};
use browser_tests::find::probe;
use browser_tests::given::BUILT_FILE;
use browser_tests::site::{Page, Site};
use browser_tests::trouble::{Tried, Trouble};
use browser_tests::wait::until;
use serde_json::json;

use crate::{SLOWER, at};

/// Figures with their names.
type Figures = Vec<(&'static str, f64)>;

/// Times both, in the same browser one after the other.
pub(crate) async fn measure() -> Tried<(Figures, Figures)> {
    let site = Site::empty()?.with("/favicon.ico", Page::html("")).with(&format!("/{BUILT_FILE}"), Page::html(page()?));
    let browser = Browser::open(Engine::Chromium, &Wishes::default()).await?;
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
    browser.driver.goto(site.url(&format!("/{BUILT_FILE}"))).await?;
    let times = until("the ranking to be timed", async || {
        probe::<Option<[Vec<f64>; 2]>>(&browser.driver, "return window.times || null", vec![]).await
    });
    let [ours, theirs] = times.await?;
    let named = |times: Vec<f64>| {
        vec![("ranking 200 ideas, p50", at(0.5, times.clone())), ("ranking 200 ideas, slowest", at(1.0, times))]
    };
    Ok((named(ours), named(theirs)))
}

/// A page that times both as it loads. Everybody is ranked ten times over, as the clock is coarse.
fn page() -> Tried<String> {
    let folder = std::env::var_os("RECOVERY_PLAN_RANKING").map(PathBuf::from);
    let folder = folder.ok_or_else(|| Trouble::new("RECOVERY_PLAN_RANKING is not set: run `cargo xtask bench`"))?;
    let cannot = |error: std::io::Error| Trouble(format!("{}: {error}", folder.display()));
    let glue = fs::read_to_string(folder.join("ranking.js")).map_err(cannot)?;
    let wasm = fs::read(folder.join("ranking_bg.wasm")).map_err(cannot)?;
    let bytes: Vec<String> = wasm.iter().map(u8::to_string).collect();
    Ok(format!(
        "<!doctype html><html lang=en><title>Ranking</title><script>{glue}</script><script>{}</script>
         <script>timeBoth(new Uint8Array([{}]))</script>",
        include_str!("ranking.js"),
        bytes.join(",")
    ))
}
