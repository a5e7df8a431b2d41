//! The page around the app (`www/early.js`): it keeps the last good plan as text, and takes over when all is wiped.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = recoveryPlanPage, js_name = keep)]
    fn page_keep(text: &str, something: bool, device: &str);
    #[wasm_bindgen(js_namespace = recoveryPlanPage, js_name = cleared)]
    fn page_cleared();
}

/// Hands the page the plan as text, to be offered if something breaks; says whether there is anything to lose, and whose
/// device this is, by the name of that choice.
pub fn keep(text: &str, something: bool, device: &str) {
    page_keep(text, something, device);
}

/// Everything was cleared: the page lets this app go and shows that it did.
pub fn cleared() {
    page_cleared();
}
