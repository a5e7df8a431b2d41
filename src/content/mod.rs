//! The content as typed tables: areas, statements, barriers, suggestions, helplines, safety cards and every text.
//!
//! The tables are generated from `content/` at build time (see `content-compiler`), so an id is a number that exists
//! and a text is a text that is there. No wording lives in Rust.

mod dates;
mod fill;
mod sheets;
mod texts;
mod types;

pub use dates::{day, lines_checked};
pub use fill::{fill, plural};
pub use sheets::{Set, SheetContent, SheetSection};
pub use types::{
    Area, AreaId, Barrier, BarrierId, Card, CardId, Day, Fact, FactId, Group, Helpline, HelplineId, Mover, Nation,
    Nations, OwnWords, Pace, Phase, Phases, Pick, PickId, Resource, ResourceId, SheetId, Size, Slip, Statement,
    StatementId, Suggestion, SuggestionId, Text,
};

/// Parts texts, or own words, that are kept as one; the content compiler writes it.
pub(crate) const PARTED: char = '\u{1}';

include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// A text by the name it has in the Fluent files: `message` or `message.attribute`.
///
/// For the page template and for tests; the wasm has no names.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn text_by_key(key: &str) -> Option<&'static str> {
    KEYS.iter().position(|k| *k == key).and_then(|at| u16::try_from(at).ok()).map(|at| Text(at).words())
}

/// Every text with its name, for checks and reports.
#[cfg(not(target_arch = "wasm32"))]
pub fn texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    KEYS.iter().enumerate().map(|(at, key)| (*key, texts::at(at)))
}

/// A setting from `content/settings.toml`.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn setting(key: &str) -> Option<&'static str> {
    SETTINGS.iter().find(|(k, _)| *k == key).map(|(_, value)| *value)
}
