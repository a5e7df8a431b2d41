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
    pub fn journey() -> impl Iterator<Item = Self> {
        (0..).map_while(Self::at)
    }

    /// The screen at a place of the journey, from 0.
    fn at(place: usize) -> Option<Self> {
        let areas = AreaId::all().len();
        match place {
            0 => Some(Self::Start),
            _ if place <= areas => AreaId::all().nth(place - 1).map(Self::Area),
            _ => match place - areas {
                1 => Some(Self::Picture),
                // Between the picture and the plan; the range says that it fits.
                part @ 2..=4 => Some(Self::Barriers(part as u8 - 1)),
                5 => Some(Self::Plan),
                6 => Some(Self::TakeAway),
                _ => None,
            },
        }
    }

    /// Its place in the journey, from 0; none for the cleared screen.
    fn place(self) -> Option<usize> {
        let areas = AreaId::all().len();
        match self {
            Self::Start => Some(0),
            Self::Area(area) => Some(1 + area.index()),
            Self::Picture => Some(areas + 1),
            Self::Barriers(part) => Some(areas + 1 + usize::from(part)),
            Self::Plan => Some(areas + 5),
            Self::TakeAway => Some(areas + 6),
            Self::Cleared => None,
        }
    }

    /// The screen that comes next; the last one, and the cleared one, lead nowhere.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::at(self.place()? + 1)
    }

    /// The screen before this one; the start, and the cleared one, have none.
    #[must_use]
    pub fn back(self) -> Option<Self> {
        Self::at(self.place()?.checked_sub(1)?)
    }

    /// How far along this screen is; none for the start and the cleared screen, which are outside the count.
    #[must_use]
    pub fn progress(self) -> Option<Progress> {
        let step = self.place().filter(|step| *step > 0)?;
        Some(Progress { step, of: AreaId::all().len() + 6 })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_of_the_journey_knows_its_place_and_leads_to_the_next_and_back() {
        let screens: Vec<_> = Screen::journey().collect();
        assert_eq!(screens.last(), Some(&Screen::TakeAway));
        assert_eq!(screens.iter().filter(|s| matches!(s, Screen::Barriers(_))).count(), usize::from(BARRIER_PARTS));
        for pair in screens.windows(2) {
            assert_eq!(pair[0].next(), Some(pair[1]));
            assert_eq!(pair[1].back(), Some(pair[0]));
        }
        assert_eq!(screens[1].progress().map(|p| (p.step, p.of)), Some((1, screens.len() - 1)));
        assert_eq!(Screen::TakeAway.progress().map(|p| (p.step, p.of)), Some((screens.len() - 1, screens.len() - 1)));
    }
}
