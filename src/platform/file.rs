//! The person's own file: handed to the browser to save, and opened. The page around the app does it (`www/saved.js`), because
//! it can drop a file into a page whose app is not open yet, and does the sealing in an instance of its own.

use gloo_utils::document_element;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = recoveryPlanPage, js_name = save)]
    fn page_save(record: &str, phrase: &str, name: &str, keep: bool);
    #[wasm_bindgen(js_namespace = recoveryPlanPage, js_name = unlock)]
    fn page_unlock(phrase: &str);
    #[wasm_bindgen(js_namespace = recoveryPlanPage, js_name = letGo)]
    fn page_let_go();
    #[wasm_bindgen(js_namespace = recoveryPlanPage, js_name = chance)]
    fn page_chance(count: usize) -> Vec<u8>;
}

/// Saves a record as a file of this name, sealed under `phrase`, or as it is when there is none; with `keep`, in this browser
/// instead. How it went comes back through [`crate::saved`].
pub fn save(record: &str, phrase: &str, name: &str, keep: bool) {
    page_save(record, phrase, name, keep);
}

/// Tries `phrase` on the file that was chosen last. What comes of it comes back through [`crate::opening`].
pub fn unlock(phrase: &str) {
    page_unlock(phrase);
}

/// Lets the file that was chosen go: nobody waits for it any more.
pub fn let_go() {
    page_let_go();
}

/// Random bytes, from the browser.
#[must_use]
pub fn chance(count: usize) -> Vec<u8> {
    page_chance(count)
}

/// Whether a copy is kept in this browser now.
#[must_use]
pub fn is_kept() -> bool {
    document_element().has_attribute("data-kept")
}

/// Whether a copy can be kept in this browser: only where the page stands alone, and the browser has a place for it.
#[must_use]
pub fn can_keep() -> bool {
    document_element().has_attribute("data-keeps")
}
