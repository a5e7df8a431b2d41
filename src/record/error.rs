//! What can be wrong with a file. None of it ever holds anything of the file.

use std::fmt;

/// Why a file could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// It is not a file of ours.
    NotOurs,
    /// It is one of ours, and ends too early.
    Cut,
    /// It is one of ours, and something in it was changed on the way, or holds what none of ours ever held.
    Damaged,
    /// It was made by a newer version of this page, in this format.
    Newer(u32),
    /// It is bigger than any file of ours.
    TooBig,
    /// The phrase does not open it.
    WrongPhrase,
    /// The browser could not hand it over.
    Unreadable,
    /// The device could not do the work, most likely for want of memory.
    TooMuch,
}

impl RecordError {
    /// All of them, with the name by which the page's script calls each; also the value of `data-refused`, a stable hook.
    pub const ALL: [(Self, &str); 8] = [
        (Self::NotOurs, "not-ours"),
        (Self::Cut, "cut"),
        (Self::Damaged, "damaged"),
        (Self::Newer(0), "newer"),
        (Self::TooBig, "too-big"),
        (Self::WrongPhrase, "wrong-phrase"),
        (Self::Unreadable, "unreadable"),
        (Self::TooMuch, "too-much"),
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        let same = |other: Self| std::mem::discriminant(&other) == std::mem::discriminant(&self);
        Self::ALL.into_iter().find(|(error, _)| same(*error)).map_or("", |(_, name)| name)
    }

    /// The one with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == name).map(|(error, _)| error)
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl std::error::Error for RecordError {}
