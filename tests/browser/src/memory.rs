//! What stays in the memory of the app, and of every app that was open before it (Chromium).

use serde::Deserialize;
use serde_json::{Value, json};

use crate::engines::Browser;
use crate::trouble::{Tried, Trouble};

/// What a search of all memories found.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Search {
    /// How many memories are alive.
    pub memories: usize,
    /// How many copies of the word are in them.
    pub found: usize,
}

/// Throws away what nothing holds any more, then looks for a word in every memory of an app that is left.
///
/// # Errors
/// When the browser cannot be asked.
pub async fn search(browser: &Browser, word: &str) -> Tried<Search> {
    // What the browser noted for a developer would hold on to what it names.
    browser.devtools("Runtime.discardConsoleEntries", json!({})).await?;
    browser.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    let kind = json!({ "expression": "WebAssembly.Memory.prototype" });
    let kind = browser.devtools("Runtime.evaluate", kind).await?;
    let all = json!({ "prototypeObjectId": kind["result"]["objectId"], "objectGroup": "search" });
    let all = browser.devtools("Runtime.queryObjects", all).await?;
    let look = json!({
        "objectId": all["objects"]["objectId"],
        "functionDeclaration": include_str!("probes/memories.js"),
        "arguments": [{ "value": word }],
        "returnByValue": true,
    });
    let seen = browser.devtools("Runtime.callFunctionOn", look).await?;
    // The list itself must not keep a memory alive until the next look.
    browser.devtools("Runtime.releaseObjectGroup", json!({ "objectGroup": "search" })).await?;
    let value: &Value = &seen["result"]["value"];
    serde_json::from_value(value.clone()).map_err(|error| Trouble(format!("no search of memories: {error}: {seen}")))
}
