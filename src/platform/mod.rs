//! The only place that names a browser type. Each file is one thing the page needs from a browser; nothing in here
//! decides anything.

pub mod clipboard;
pub mod clock;
pub mod field;
pub mod file;
pub mod history;
pub mod page;
pub mod printing;
pub mod screen;

/// An element of the page, for those who only pass it on.
pub type Element = web_sys::Element;
