//! Printing: this frame only, never the page around it.

/// Asks for the print window; false when the browser would not.
pub fn print() -> bool {
    gloo_utils::window().print().is_ok()
}
