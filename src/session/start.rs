//! What a person says at the start: who is here, whose device it is, and which nation's rules and numbers fit.

use crate::content::Nation;

/// The choices of the start screen; each may be left alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// Who is here.
    pub company: Company,
    /// Whose device this is.
    pub device: Device,
    /// The nation, or none when it was skipped.
    pub nation: Option<Nation>,
}

/// Who is here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Company {
    /// On my own; also when nothing was said.
    #[default]
    Alone,
    /// With someone whose work it is to help: a keyworker, a peer mentor.
    Worker,
    /// With someone of my family, or a friend.
    Family,
}

impl Company {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Alone, Self::Worker, Self::Family];

    /// The value of its radio button, and its name in saved files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Worker => "someone",
            Self::Family => "family",
        }
    }

    /// The choice that is written so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.name() == name)
    }
}

/// Whose device this is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Device {
    /// Only mine.
    Mine,
    /// Someone else uses it too.
    Shared,
    /// Not said; treated as shared, which is the careful choice.
    #[default]
    Skip,
}

impl Device {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Mine, Self::Shared, Self::Skip];

    /// The value of its radio button, and its name in saved files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Shared => "shared",
            Self::Skip => "skip",
        }
    }

    /// The choice that is written so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.name() == name)
    }

    /// Whether somebody else may use it next.
    #[must_use]
    pub fn is_shared(self) -> bool {
        self != Self::Mine
    }
}
