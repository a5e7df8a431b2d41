//! Copying. The asynchronous clipboard is refused inside a sandboxed frame; the old command works in every engine, and
//! the marked text is what remains when it does not.

use gloo_utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

use super::screen::find;

/// Marks everything in the first element that fits `selector`, opening the fold it may be in, and copies it; false when
/// the browser would not, with the text left marked for copying by hand.
pub fn copy(selector: &str) -> bool {
    mark_and_copy(selector).unwrap_or(false)
}

fn mark_and_copy(selector: &str) -> Option<bool> {
    let element = find(selector)?;
    if let Some(fold) = element.closest("details").ok().flatten() {
        let _ = fold.set_attribute("open", "");
    }
    window().get_selection().ok()??.select_all_children(&element).ok()?;
    let document = document().dyn_into::<HtmlDocument>().ok()?;
    document.exec_command("copy").ok()
}
