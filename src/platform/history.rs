//! The browser's own Back: one screen at a time, inside the frame, with nothing in the history but a count.
//!
//! Going on adds an entry. Going back by our own button cannot take one away, so that entry is spare, and the next
//! step on uses it up instead of adding another. The page (`www/early.js`) listens and tells.

use std::cell::Cell;

use gloo_utils::window;
use wasm_bindgen::JsValue;

thread_local! {
    static BASE: Cell<u32> = const { Cell::new(0) };
    static HERE: Cell<u32> = const { Cell::new(0) };
    static SPARE: Cell<u32> = const { Cell::new(0) };
}

/// Steps the person took with the browser's buttons: one press is one step, a choice from its list can be several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steps {
    /// Back, so many screens.
    Back(u32),
    /// Forward again, so many screens.
    On(u32),
}

/// The person goes on a screen. To be called from the click itself: browsers skip entries that no click made.
pub fn went_on() {
    if SPARE.get() > 0 {
        SPARE.set(SPARE.get() - 1);
        return;
    }
    let here = HERE.get() + 1;
    // Refused history costs nothing but the browser's Back.
    if history().is_some_and(|h| h.push_state_with_url(&JsValue::from(here), "", None).is_ok()) {
        HERE.set(here);
    }
}

/// The person went back a screen with our own button.
pub fn went_back() {
    if SPARE.get() < HERE.get().saturating_sub(BASE.get()) {
        SPARE.set(SPARE.get() + 1);
    }
}

/// The step on, or back, that was just told did not happen after all.
pub fn stayed(was_back: bool) {
    if was_back { went_on() } else { went_back() }
}

/// A visit begins. A reload, and an earlier visit to this page, leave their entries behind: counting goes on from there.
pub fn begin() {
    let here = history().and_then(|h| h.state().ok()).and_then(|s| s.as_f64()).unwrap_or(0.0) as u32;
    BASE.set(here);
    HERE.set(here);
    SPARE.set(0);
}

/// The browser's buttons led to the entry that holds `count`: which way was that, and how far?
#[must_use]
pub fn stepped_to(count: u32) -> Steps {
    let here = HERE.replace(count);
    // No more can be spare than there are behind.
    SPARE.set(SPARE.get().min(count.saturating_sub(BASE.get())));
    if count < here { Steps::Back(here - count) } else { Steps::On(count - here) }
}

fn history() -> Option<web_sys::History> {
    window().history().ok()
}
