//! The sheets that a person can take away.

use crate::content::SheetId;

/// A sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// My plan.
    Plan,
    /// If things slip.
    Slip,
    /// One about one thing.
    Sheet(SheetId),
}

impl Paper {
    /// The value of `data-sheet` and `data-text`; a stable hook.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Slip => "slip",
            Self::Sheet(id) => id.name(),
        }
    }
}
