//! Finds a text by its number. All texts are kept as one, which weighs far less in the wasm than a table of pointers;
//! where each begins is found once.

use std::sync::OnceLock;

use super::{PARTED, TEXTS, TEXTS_COUNT};

/// The text with this number; nothing for a number that no text has.
pub(super) fn at(number: usize) -> &'static str {
    static SHARED: OnceLock<Vec<&'static str>> = OnceLock::new();
    let shared = SHARED.get_or_init(|| TEXTS.split(PARTED).collect());
    #[cfg(not(target_arch = "wasm32"))]
    if number >= TEXTS_COUNT {
        static PAGE: OnceLock<Vec<&'static str>> = OnceLock::new();
        let page = PAGE.get_or_init(|| super::PAGE_TEXTS.split(PARTED).collect());
        return page.get(number - TEXTS_COUNT).copied().unwrap_or_default();
    }
    shared.get(number).copied().unwrap_or_default()
}

const _: () = assert!(TEXTS_COUNT < u16::MAX as usize);
