//! Check: what must be true of a screen. Each check looks at the page as it stands and names what offends.

use serde::Deserialize;
use serde_json::json;
use thirtyfour::WebDriver;

use crate::act;
use crate::engines::Browser;
use crate::find::{self, Screen, probe};
use crate::given;
use crate::journey::squeeze;
use crate::trouble::{Tried, Trouble, holds};
use crate::wait::until;

/// The smallest height of something to tap, in px.
pub const THUMB: f64 = 44.0;

/// The rules axe is asked for: all of WCAG 2.0 to 2.2 A and AA, and good practice.
const AXE_TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

#[derive(Deserialize)]
struct Finding {
    id: String,
    help: String,
    nodes: Vec<String>,
}

/// Nothing for axe to find in this document (the frame's own, when looking at a frame).
///
/// # Errors
/// When it finds anything; names each rule and element.
pub async fn no_axe_findings(driver: &WebDriver) -> Tried<()> {
    // The policy forbids `eval`, so axe's source is part of the probe.
    let script = format!("{};\n{}", given::axe()?, include_str!("probes/axe.js"));
    let answer = driver.execute_async(script, vec![json!(AXE_TAGS)]).await?;
    let findings: Vec<Finding> = serde_json::from_value(answer.json().clone())
        .map_err(|error| Trouble(format!("axe did not run: {error}: {}", answer.json())))?;
    let told: Vec<String> =
        findings.iter().map(|found| format!("{} ({}): {}", found.id, found.help, found.nodes.join(" | "))).collect();
    none("axe finds", &told)
}

/// No need to scroll sideways to read anything.
///
/// # Errors
/// When something is wider than the window; names it.
pub async fn nothing_sideways(driver: &WebDriver) -> Tried<()> {
    let wide: Vec<String> = probe(driver, include_str!("probes/sideways.js"), vec![]).await?;
    none("wider than the window", &wide)
}

/// Every radio button and tick box can be hit with a thumb.
///
/// # Errors
/// When a row is smaller than [`THUMB`]; names it.
pub async fn rows_fit_a_thumb(driver: &WebDriver) -> Tried<()> {
    let small: Vec<String> = probe(driver, include_str!("probes/rows.js"), vec![json!(THUMB)]).await?;
    none("too small for a thumb", &small)
}

/// Nothing is cut off when a reader spreads the text out (WCAG 2.2, 1.4.12). Leaves the text as it was.
///
/// # Errors
/// When text is cut off or runs out of the window; names it.
pub async fn spread_text_is_not_cut(driver: &WebDriver) -> Tried<()> {
    let cut: Vec<String> = probe(driver, include_str!("probes/spread.js"), vec![]).await?;
    none("cut off when text is spread out", &cut)
}

/// The screen's heading has the focus, so that a screen reader starts there.
///
/// # Errors
/// When it has not, or there is no heading.
pub fn heading_has_focus(screen: &Screen) -> Tried<()> {
    holds(!screen.heading.is_empty(), || format!("“{}” has no main heading", screen.place()))?;
    holds(screen.focused, || format!("the focus is not on the heading of “{}”", screen.place()))
}

/// The focused control can be told from the others, and nothing lies over it.
///
/// # Errors
/// When it has no visible mark of focus, or is covered.
pub async fn focus_shows(driver: &WebDriver) -> Tried<()> {
    let fault: Option<String> = probe(driver, include_str!("probes/focus.js"), vec![]).await?;
    fault.map_or(Ok(()), |fault| Err(Trouble(fault)))
}

/// The first match can be seen without scrolling, and nothing lies over it.
///
/// # Errors
/// When it cannot; says why.
pub async fn in_plain_sight(driver: &WebDriver, css: &str) -> Tried<()> {
    let fault: Option<String> = probe(driver, include_str!("probes/sight.js"), vec![json!(css)]).await?;
    fault.map_or(Ok(()), |fault| Err(Trouble(format!("{css} {fault}"))))
}

/// These words can be read in a text; white space does not matter.
///
/// # Errors
/// When they cannot.
pub fn reads(text: &str, words: &str) -> Tried<()> {
    let found = squeeze(text).contains(&squeeze(words));
    holds(found, || format!("“{words}” is missing from:\n{}", text.trim()))
}

/// None of these words are anywhere in a text, in any letter case.
///
/// # Errors
/// When one is; names it.
pub fn says_nothing_of<S: AsRef<str>>(text: &str, words: &[S]) -> Tried<()> {
    let text = squeeze(text).to_lowercase();
    let found: Vec<String> = words
        .iter()
        .map(|word| squeeze(word.as_ref()))
        .filter(|word| !word.is_empty() && text.contains(&word.to_lowercase()))
        .collect();
    none("left behind", &found)
}

/// Nothing of these words, and no answer that somebody gave, is anywhere in the document.
///
/// # Errors
/// When something is left.
pub async fn nothing_left_of<S: AsRef<str>>(driver: &WebDriver, words: &[S]) -> Tried<()> {
    says_nothing_of(&find::everything(driver).await?, words)?;
    // What the page offers by itself (such as “skip”) is nobody's answer.
    let script = "return Array.from(document.querySelectorAll('input'))
        .filter((input) => input.checked && !input.defaultChecked).map((input) => input.name + ' ' + input.value)";
    let given: Vec<String> = probe(driver, script, vec![]).await?;
    none("answers left behind", &given)
}

/// No page and no frame has said anything in the browser's log (Chromium).
///
/// # Errors
/// When one has; shows it.
pub fn log_is_empty(browser: &Browser) -> Tried<()> {
    none("in the browser's log", &browser.log())
}

/// What a person needs when the app cannot run: its cause, lines to call, and the form on paper, each reached from here.
///
/// # Errors
/// When any of it is missing.
pub async fn helps_all_the_same(driver: &WebDriver, cause: &str) -> Tried<()> {
    let said = find::visible(driver, &format!("main [data-cause=\"{cause}\"], main[data-cause=\"{cause}\"]")).await?;
    let words = said.text().await?;
    holds(words.split_whitespace().count() >= 10, || format!("too little said about {cause}: “{words}”"))?;
    find::visible(driver, "#help-lines a[href^=\"tel:\"]").await?;
    find::visible(driver, "#paper h2").await?;
    for place in ["#help-lines", "#paper"] {
        act::click(driver, &format!("main a[href=\"{place}\"]")).await?;
        let script = "const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return box.height > 0 && box.top > -5 && box.top < innerHeight";
        until(&format!("{place} to be in view"), async || {
            Ok(probe::<bool>(driver, script, vec![json!(place)]).await?.then_some(()))
        })
        .await?;
    }
    Ok(())
}

fn none(what: &str, found: &[String]) -> Tried<()> {
    holds(found.is_empty(), || format!("{what}:\n  {}", found.join("\n  ")))
}
