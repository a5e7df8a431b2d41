//! The screens. Their order depends on what was said: see [`path`](super::path).

use crate::content::{AreaId, SheetId};

/// How many screens the barriers are shown on.
pub const BARRIER_PARTS: u8 = 3;

/// How many screens work and activity is asked on.
pub const WORK_PARTS: u8 = 2;

/// One screen of the journey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// What this is, how private it is, and three easy choices.
    #[default]
    Start,
    /// The statements of one area.
    Area(AreaId),
    /// What I have going for me, and what matters most.
    Picture,
    /// Things in the way; from 1 to [`BARRIER_PARTS`].
    Barriers(u8),
    /// What is asked only when nobody of the person's family or friends can see it.
    Alone,
    /// What matters to me, and what I hope for.
    Hopes,
    /// Work and activity: 1 is where I am and what interests me, 2 is my pace and what must not be lost.
    Work(u8),
    /// Whose move it is.
    Movers,
    /// What it is like near me.
    Nearby,
    /// For somebody who comes back: 1 is welcome, 2 is what has changed.
    Review(u8),
    /// Open a saved file.
    Open,
    /// Save so far.
    Save,
    /// A sheet about one thing, to take along.
    Sheet(SheetId),
    /// My plan.
    Plan,
    /// If things slip.
    Slip,
    /// Print it, copy it, clear it.
    TakeAway,
    /// Everything is wiped.
    Cleared,
}

impl Screen {
    /// The value of `data-screen`; a stable hook of the page.
    #[must_use]
    pub fn hook(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Area(_) => "area",
            Self::Picture => "picture",
            Self::Barriers(_) => "barriers",
            Self::Alone => "alone",
            Self::Hopes => "hopes",
            Self::Work(_) => "work",
            Self::Movers => "movers",
            Self::Nearby => "nearby",
            Self::Review(_) => "review",
            Self::Open => "open",
            Self::Save => "save",
            Self::Sheet(_) => "sheet",
            Self::Plan => "plan",
            Self::Slip => "slip",
            Self::TakeAway => "take-away",
            Self::Cleared => "cleared",
        }
    }

    /// The value of `data-part`: which of several screens of this kind.
    #[must_use]
    pub fn part(self) -> Option<u8> {
        match self {
            Self::Barriers(part) | Self::Work(part) | Self::Review(part) => Some(part),
            _ => None,
        }
    }

    /// A name that no other screen has, such as `area-home` or `barriers-2`; a stable hook of the page.
    #[must_use]
    pub fn name(self) -> String {
        let mut name = String::from(self.hook());
        match self {
            Self::Area(area) => name.extend(["-", area.name()]),
            Self::Sheet(sheet) => name.extend(["-", sheet.name()]),
            _ => {}
        }
        if let Some(part) = self.part() {
            name.push('-');
            name.push(char::from(b'0' + part));
        }
        name
    }

    /// Whether it lies beside the path: it is come to from anywhere, and left behind for good by going back.
    #[must_use]
    pub fn is_beside(self) -> bool {
        matches!(self, Self::Alone | Self::Open | Self::Save | Self::Sheet(_))
    }

    /// Whether it is one of the further questions, which are asked only of those who want them.
    #[must_use]
    pub fn is_further(self) -> bool {
        matches!(self, Self::Hopes | Self::Work(_) | Self::Movers | Self::Nearby)
    }
}
