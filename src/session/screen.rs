//! The screens of the journey and their order.

use crate::content::AreaId;

/// How many screens the barriers are shown on.
pub const BARRIER_PARTS: u8 = 3;

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
    /// My plan.
    Plan,
    /// Print it, copy it, clear it.
    TakeAway,
    /// Everything is wiped.
    Cleared,
}

/// How far along a person is, to be said in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Which step this is, from 1.
    pub step: usize,
    /// How many steps there are.
    pub of: usize,
}

impl Screen {
    /// The journey, from start to take-away.
    pub fn journey() -> impl Iterator<Item = Self> + Clone {
        std::iter::once(Self::Start)
            .chain(AreaId::all().map(Self::Area))
            .chain(std::iter::once(Self::Picture))
            .chain((1..=BARRIER_PARTS).map(Self::Barriers))
            .chain([Self::Plan, Self::TakeAway])
    }

    /// The screen that comes next; the last one, and the cleared one, lead nowhere.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let mut screens = Self::journey();
        screens.find(|screen| *screen == self)?;
        screens.next()
    }

    /// The screen before this one; the start, and the cleared one, have none.
    #[must_use]
    pub fn back(self) -> Option<Self> {
        Self::journey().take_while(|screen| *screen != self).last().filter(|_| self != Self::Cleared)
    }

    /// How far along this screen is; none for the start and the cleared screen, which are outside the count.
    #[must_use]
    pub fn progress(self) -> Option<Progress> {
        let step = Self::journey().position(|screen| screen == self).filter(|step| *step > 0)?;
        Some(Progress { step, of: Self::journey().count() - 1 })
    }

    /// The value of `data-screen`; a stable hook of the page.
    #[must_use]
    pub fn hook(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Area(_) => "area",
            Self::Picture => "picture",
            Self::Barriers(_) => "barriers",
            Self::Plan => "plan",
            Self::TakeAway => "take-away",
            Self::Cleared => "cleared",
        }
    }
}
