//! Everything a person has done, and the only way it changes.
//!
//! [`Session`] is the whole state. [`update`] takes it and an [`Action`] and gives the next one; it is pure, so a
//! whole journey is a list of actions and can be replayed in a native test. It never fails: an action that makes no
//! sense where the person is leaves the session as it was.

mod screen;
mod start;
mod update;

pub use screen::{BARRIER_PARTS, Progress, Screen};
pub use start::{Company, Device, Start};
pub use update::{Action, update};

use crate::assessment::{Answers, Levels};
use crate::content::{AreaId, CardId};
use crate::plan::{Lane, Plan, StepId};

/// How many areas a person can choose as the ones that matter most.
pub const AREAS_CHOSEN_AT_MOST: usize = 3;

/// Everything the person has done in this visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    /// What they said at the start.
    pub start: Start,
    /// Answers about the areas.
    pub answers: Answers,
    /// Answers about barriers.
    pub levels: Levels,
    /// The areas that matter most to them, in the order they chose; [`AREAS_CHOSEN_AT_MOST`] at most.
    pub areas: Vec<AreaId>,
    /// Their plan.
    pub plan: Plan,
    /// The screen they are on.
    pub screen: Screen,
    /// How many more ideas than the first few were asked for.
    pub more_ideas: usize,
    /// The step whose words are being changed.
    pub rewording: Option<StepId>,
    /// What the page says about the last thing they did.
    pub notice: Option<Notice>,
}

/// Something the page says back, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Three areas are chosen already.
    AreasFull,
    /// A step is in the plan now, in this lane.
    Added(Lane),
    /// The last step calls for a card that cannot wait.
    PleaseRead(CardId),
    /// A step moved to this lane.
    Moved(Lane),
    /// Three steps are in Now already, so it stayed where it was.
    NowFull,
    /// A step was taken out and can be put back.
    Removed,
    /// The step that was taken out is back.
    PutBack,
    /// The new words are kept.
    Reworded,
    /// The plan was copied.
    Copied,
    /// Copying was refused; the text is selected to copy by hand.
    CopyRefused,
    /// The print window was asked for.
    Printing,
    /// The browser would not print.
    PrintRefused,
}

impl Session {
    /// Whether there is anything here that the person would lose by leaving.
    #[must_use]
    pub fn holds_something(&self) -> bool {
        !(self.answers.is_empty() && self.levels.is_empty() && self.areas.is_empty() && self.plan.steps().is_empty())
    }
}
