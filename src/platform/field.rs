//! Text fields, by their `data-field`. They are read when a button is pressed and hold their own words until then.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::screen::find;

/// The words in a field; none when there is no such field.
#[must_use]
pub fn words(name: &str) -> Option<String> {
    field(name).map(|field| field.value())
}

/// Empties a field.
pub fn empty(name: &str) {
    if let Some(field) = field(name) {
        field.set_value("");
    }
}

fn field(name: &str) -> Option<HtmlTextAreaElement> {
    find(&["[data-field=", name, "]"].concat())?.dyn_into().ok()
}
