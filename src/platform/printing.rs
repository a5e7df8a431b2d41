//! Printing: this frame only, never the page around it.

/// Asks for the print window; false when the browser would not.
pub fn print() -> bool {
    web_sys::window().is_some_and(|window| window.print().is_ok())
}
