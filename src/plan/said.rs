//! Words a person typed.

use std::fmt;
use std::sync::{Arc, OnceLock};

use super::safety::words_call_for;
use crate::content::CardId;

/// Words a person typed. They are kept as typed, shown as text only, and never reach a log: `Debug` prints nothing
/// of them. However long they are, there is one copy.
#[derive(Clone)]
pub struct Said(Arc<Words>);

struct Words {
    typed: String,
    calls: OnceLock<Vec<CardId>>,
}

impl Said {
    /// The words without space around them; none when nothing is left.
    #[must_use]
    pub fn new(words: &str) -> Option<Self> {
        let words = words.trim();
        (!words.is_empty()).then(|| Self(Arc::new(Words { typed: words.to_owned(), calls: OnceLock::new() })))
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.0.typed
    }

    /// The safety cards that these words, by themselves, call for.
    pub(super) fn calls(&self) -> &[CardId] {
        self.0.calls.get_or_init(|| words_call_for(&self.0.typed))
    }
}

impl PartialEq for Said {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.words() == other.words()
    }
}

impl Eq for Said {}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Said(…)")
    }
}
