//! Printing: this frame only, never the page around it.

use gloo_utils::{document_element, window};

use super::screen::find;

/// Whether the browser can print a page. The page around the app knows (`www/early.js`), as it has to know before the app
/// is there.
#[must_use]
pub fn can_print() -> bool {
    !document_element().has_attribute("data-no-print")
}

/// Asks for the print window; false when the browser would not. `sheet` is the one sheet to print, by its `data-sheet`;
/// the stylesheet, which knows no names, finds it by its mark. The page forgets that one was asked for after printing
/// (`www/early.js`).
pub fn print(sheet: &str) -> bool {
    let root = document_element();
    if let Some(asked_before) = find("[data-asked]") {
        let _ = asked_before.remove_attribute("data-asked");
    }
    if let Some(asked) = find(&["[data-sheet=\"", sheet, "\"]"].concat()) {
        let _ = asked.set_attribute("data-asked", "");
    }
    let _ = root.set_attribute("data-print", sheet);
    let printed = window().print().is_ok();
    if !printed {
        let _ = root.remove_attribute("data-print");
    }
    printed
}
