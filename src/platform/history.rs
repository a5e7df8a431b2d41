//! The browser's own Back: one screen at a time, inside the frame, with nothing in the history but a count.
//!
//! Going on adds an entry. Going back by our own button cannot take one away, so that entry is spare, and the next
//! step on uses it up instead of adding another.

use std::cell::Cell;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static HERE: Cell<u32> = const { Cell::new(0) };
    static SPARE: Cell<u32> = const { Cell::new(0) };
}

/// A step the person took with the browser's buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Back.
    Back,
    /// Forward again.
    On,
}

/// The person goes on a screen. To be called from the click itself: browsers skip entries that no click made.
pub fn went_on() {
    if SPARE.get() > 0 {
        SPARE.set(SPARE.get() - 1);
        return;
    }
    let here = HERE.get() + 1;
    let history = web_sys::window().and_then(|w| w.history().ok());
    // Refused history costs nothing but the browser's Back.
    if history.is_some_and(|h| h.push_state_with_url(&JsValue::from(here), "", None).is_ok()) {
        HERE.set(here);
    }
}

/// The person went back a screen with our own button.
pub fn went_back() {
    if SPARE.get() < HERE.get() {
        SPARE.set(SPARE.get() + 1);
    }
}

/// Tells of steps for as long as it is kept.
pub type Listener = EventListener;

/// Tells of every step by the browser's buttons for as long as the listener is kept.
pub fn listen(on_step: impl Fn(Step) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    // A reload, and an earlier visit to this page, leave their entries behind: counting goes on from there.
    HERE.set(window.history().ok().and_then(|h| h.state().ok()).and_then(|s| s.as_f64()).unwrap_or(0.0) as u32);
    Some(EventListener::new(&window, "popstate", move |event| {
        let state = event.dyn_ref::<web_sys::PopStateEvent>().map(web_sys::PopStateEvent::state);
        let to = state.and_then(|s| s.as_f64()).unwrap_or(0.0) as u32;
        let step = if to < HERE.get() { Step::Back } else { Step::On };
        HERE.set(to);
        on_step(step);
    }))
}
