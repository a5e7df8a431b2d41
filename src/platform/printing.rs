//! Printing: this frame only, never the page around it.

use gloo_utils::{document_element, window};

/// The browsers on iPhones and iPads that know no printing from a page, by a word in what they call themselves.
const CANNOT_PRINT: [&str; 3] = ["CriOS", "FxiOS", "EdgiOS"];

/// Whether the browser can print a page.
#[must_use]
pub fn can_print() -> bool {
    let named = window().navigator().user_agent().unwrap_or_default();
    !CANNOT_PRINT.iter().any(|word| named.contains(word))
}

/// Asks for the print window; false when the browser would not. `sheet` is the one sheet to print, by its `data-sheet`;
/// the page forgets it after printing (`www/early.js`).
pub fn print(sheet: &str) -> bool {
    let _ = document_element().set_attribute("data-print", sheet);
    window().print().is_ok()
}
