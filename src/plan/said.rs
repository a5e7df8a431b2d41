//! Words a person typed.

use std::fmt;

/// Words a person typed. They are kept as typed, shown as text only, and never reach a log: `Debug` prints nothing
/// of them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Said(String);

impl Said {
    /// The words without space around them; none when nothing is left.
    #[must_use]
    pub fn new(words: &str) -> Option<Self> {
        let words = words.trim();
        (!words.is_empty()).then(|| Self(words.to_owned()))
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Said(…)")
    }
}
