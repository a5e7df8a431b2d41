//! recovery-plan: see what you have going for you and what is in the way, and leave with your own plan.
//!
//! Everything happens in the page and nothing leaves it. Where to look:
//!
//! - [`session`]: everything a person has done, and [`session::update`], the only way it changes;
//! - [`assessment`]: what is asked and what was said;
//! - [`plan`]: suggestions, steps, lanes, safety cards;
//! - [`record`]: the person's own file;
//! - [`sharing`]: what leaves by choice, on paper or as text;
//! - [`content`]: every question, suggestion, number and word, as data;
//! - [`ui`]: the screens (the only module that names Yew);
//! - [`platform`]: the browser (the only module that names a browser type).
//!
//! The page around the app is in `www/`; it calls [`open`], [`stepped`], [`printing`] and [`close`] and nothing else.

pub mod assessment;
pub mod content;
pub mod plan;
pub mod platform;
pub mod record;
pub mod session;
pub mod sharing;
pub mod ui;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::content::Nation;
use crate::session::{Added, Company, Device, Start};

/// Opens the app inside `root` with what was chosen on the start screen, each by the value of its radio button; a value
/// that means nothing counts as not chosen. `added` is what the site around the page adds, see [`Added::from_text`].
#[wasm_bindgen]
pub fn open(root: platform::Element, company: &str, device: &str, nation: &str, added: &str) {
    let start = Start {
        company: Company::from_name(company).unwrap_or_default(),
        device: Device::from_name(device).unwrap_or_default(),
        nation: Nation::from_name(nation),
    };
    ui::open(root, start, Added::from_text(added));
}

/// The browser's Back or Forward led to the history entry that holds `count`.
#[wasm_bindgen]
pub fn stepped(count: u32) {
    ui::stepped(count);
}

/// The browser is about to print.
#[wasm_bindgen]
pub fn printing() {
    ui::printing();
}

/// Lets the app go, and with it everything the person did.
#[wasm_bindgen]
pub fn close() {
    ui::close();
}
