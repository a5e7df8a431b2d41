//! Text fields, by their `data-field`. They are read when a button is pressed and hold their own words until then.

use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

use super::screen::find;
use crate::content::Day;

/// The words in a field; none when there is no such field.
#[must_use]
pub fn words(name: &str) -> Option<String> {
    field(name).map(|field| field.value())
}

/// The name and the words of every field there is, in the order of the page.
#[must_use]
pub fn all() -> Vec<(String, String)> {
    let mut all = Vec::new();
    let Ok(fields) = document().query_selector_all("[data-field]") else { return all };
    for at in 0..fields.length() {
        let field = fields.item(at).and_then(|node| node.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some((field, name)) = field.and_then(|field| field.get_attribute("data-field").map(|name| (field, name)))
        {
            all.push((name, field.value()));
        }
    }
    all
}

/// Empties a field.
pub fn empty(name: &str) {
    fill(name, "");
}

/// Puts words into a field, in the place of what stands there.
pub fn fill(name: &str, words: &str) {
    if let Some(field) = field(name) {
        field.set_value(words);
    }
}

/// The day in a field for a day, by its `data-day`; none when there is none in it.
#[must_use]
pub fn day(name: &str) -> Option<Day> {
    let field = find(&["[data-day=", name, "]"].concat())?.dyn_into::<HtmlInputElement>().ok()?;
    Day::from_iso(&field.value())
}

fn field(name: &str) -> Option<HtmlTextAreaElement> {
    find(&["[data-field=", name, "]"].concat())?.dyn_into().ok()
}
