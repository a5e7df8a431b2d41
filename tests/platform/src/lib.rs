//! The stage for the tests of `src/platform`: a page of a test's own, and stand-ins for what a browser would ask a
//! person about (printing, copying). Each stand-in notes what it was asked.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/stage.js")]
extern "C" {
    /// Puts this HTML in place of what an earlier test left, and forgets what was noted.
    pub fn set(html: &str);

    /// What the stand-ins noted since [`set`], a line each.
    pub fn noted() -> String;

    /// Copying does this from now on: `"works"`, `"refuses"`, or `"throws"`.
    #[wasm_bindgen(js_name = copying)]
    pub fn copying(how: &str);

    /// Printing does this from now on: `"works"` or `"throws"`.
    pub fn printing(how: &str);

    /// Whether the page has this attribute on its root, and what it says; `undefined` when it has not.
    #[wasm_bindgen(js_name = rootSays)]
    pub fn root_says(attribute: &str) -> Option<String>;

    /// Sets or, without words, takes away an attribute of the page's root.
    #[wasm_bindgen(js_name = setRoot)]
    pub fn set_root(attribute: &str, words: Option<String>);

    /// What a script gives back, as text.
    pub fn ask(script: &str) -> String;

    /// Goes so many entries along the browser's history and waits until it is there.
    #[wasm_bindgen(catch)]
    pub async fn travel(entries: i32) -> Result<JsValue, JsValue>;

    /// The browser refuses new entries in its history from now on, or no longer.
    #[wasm_bindgen(js_name = refuseHistory)]
    pub fn refuse_history(refuses: bool);
}
