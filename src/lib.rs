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
//! The page around the app is in `www/`. In the instance that is open it calls [`open`], [`opening`], [`saved`], [`unsaved`],
//! [`stepped`], [`printing`] and [`close`]. What takes memory or could go wrong with a file it does in an instance of its own, which is let
//! go afterwards: [`look`], [`header`], [`stretch`], [`seal`],
//! [`unseal`] and [`plain`].

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
use crate::record::{RecordError, sealed};
use crate::session::{Added, Company, Device, Notice, Opening, Start};

/// Opens the app inside `root` with what was chosen on the start screen, each by the value of its radio button; a value
/// that means nothing counts as not chosen. `added` is what the site around the page adds, see [`Added::from_text`]. With
/// `opening`, a saved file is on its way: see [`opening`].
#[wasm_bindgen]
pub fn open(root: platform::Element, company: &str, device: &str, nation: &str, added: &str, opening: bool) {
    let start = Start {
        company: Company::from_name(company).unwrap_or_default(),
        device: Device::from_name(device).unwrap_or_default(),
        nation: Nation::from_name(nation),
    };
    ui::open(root, start, Added::from_text(added), opening);
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

/// How far the opening of a file is: `busy`, `phrase` when it is sealed, `record` with what it holds, or the name of what is
/// wrong ([`RecordError::name`]).
#[wasm_bindgen]
pub fn opening(what: &str, record: &str) {
    ui::opening(match what {
        "busy" => Opening::Busy,
        "phrase" => Opening::Phrase,
        "record" => match record::read(record) {
            Ok(file) => return ui::opened(file),
            Err(error) => Opening::Refused(error),
        },
        _ => match RecordError::from_name(what) {
            Some(RecordError::WrongPhrase) => Opening::WrongPhrase,
            error => Opening::Refused(error.unwrap_or(RecordError::TooMuch)),
        },
    });
}

/// How saving went: `saved`, `kept`, `keep-refused`, `removed` for a kept copy that the person took away, or anything else when it failed.
#[wasm_bindgen]
pub fn saved(how: &str) {
    ui::saved(match how {
        "saved" => Notice::Saved,
        "kept" => Notice::Kept,
        "keep-refused" => Notice::KeepRefused,
        "removed" => Notice::Unkept,
        _ => Notice::SaveFailed,
    });
}

/// Whether something is here that the person would lose by leaving: answered or typed, and in no file.
#[wasm_bindgen]
#[must_use]
pub fn unsaved() -> bool {
    ui::unsaved()
}

/// What a file is: `phrase` when it is sealed and whole, `record` when it is not sealed, or the name of what is wrong.
#[wasm_bindgen]
#[must_use]
pub fn look(file: &[u8]) -> String {
    let what = if sealed::is_sealed(file) { sealed::look(file).map(|_| "phrase") } else { Ok("record") };
    what.unwrap_or_else(RecordError::name).to_owned()
}

/// The header of a new sealed file, from [`sealed::RANDOM`] random bytes; nothing when there are fewer or more.
#[wasm_bindgen]
#[must_use]
pub fn header(random: &[u8]) -> Vec<u8> {
    sealed::header(random).unwrap_or_default()
}

/// A round of stretching, from the phrase as it was typed, or from what the last round gave; nothing for a header that asks
/// for what cannot be. How many rounds there are stands at byte 10 of the header.
#[wasm_bindgen]
#[must_use]
pub fn stretch(header: &[u8], phrase: &str, last: &[u8]) -> Vec<u8> {
    let phrase = sealed::phrase(phrase);
    let from = if last.is_empty() { phrase.as_bytes() } else { last };
    sealed::stretch(header, from).map(Vec::from).unwrap_or_default()
}

/// A sealed file; nothing when there can be none.
#[wasm_bindgen]
#[must_use]
pub fn seal(header: &[u8], key: &[u8], record: &str) -> Vec<u8> {
    key.try_into().ok().and_then(|key| sealed::seal(header, key, record).ok()).unwrap_or_default()
}

/// The record in a sealed file, written anew as by [`plain`], or else the name of what is wrong.
#[wasm_bindgen]
#[must_use]
pub fn unseal(file: &[u8], key: &[u8]) -> String {
    let key = key.try_into().map_err(|_| RecordError::Damaged);
    key.and_then(|key| sealed::unseal(file, key)).map_or_else(|error| error.name().to_owned(), |record| plain(&record))
}

/// A record written anew, with all that we know and nothing else, beginning with a curly bracket; or else the name of what is
/// wrong with it. Whatever stands in a file, the open instance is given only what the page could have written itself.
#[wasm_bindgen]
#[must_use]
pub fn plain(record: &str) -> String {
    record::read(record).map_or_else(|error| error.name().to_owned(), |file| record::write(&file, file.saved))
}
