//! Everything a person has done, and the only way it changes.
//!
//! [`Session`] is the whole state. [`update`] takes it and an [`Action`] and gives the next one; it is pure, so a
//! whole journey is a list of actions and can be replayed in a native test. It never fails: an action that makes no
//! sense where the person is leaves the session as it was.

mod action;
mod added;
mod company;
mod opening;
mod paper;
mod path;
mod prompt;
mod screen;
mod start;
mod update;

pub use action::{Action, Lock};
pub use added::{Added, Service};
pub use opening::{Aside, Opening};
pub use paper::Paper;
pub use path::{further, offered, path, progress};
pub use prompt::Prompt;
pub use screen::{BARRIER_PARTS, Screen, WORK_PARTS};
pub use start::{Company, Device, Start};
pub use update::update;

use crate::assessment::{Access, Answers, ById, Levels, Outlook, OwnPace, Past, Told};
use crate::content::{AreaId, BarrierId, CardId, Day, Group, Mover, Phase, PickId, ResourceId};
use crate::plan::{Lane, Plan, Said, StepId};

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
    /// What they ticked, on any list, in the order of the content.
    pub picks: Vec<PickId>,
    /// What they said in their own words, outside the steps.
    pub own: ById<Prompt, Said>,
    /// Where they are with work and other activity.
    pub phase: Option<Told<Phase>>,
    /// How fast they want things to change.
    pub pace: Option<Told<OwnPace>>,
    /// Whose move each thing in the way is.
    pub movers: ById<BarrierId, Told<Mover>>,
    /// How hard things are to get near them.
    pub access: ById<ResourceId, Told<Access>>,
    /// How that may change.
    pub outlook: ById<ResourceId, Told<Outlook>>,
    /// Their plan.
    pub plan: Plan,
    /// The day on which they mean to look at it again.
    pub review: Option<Day>,
    /// Earlier pictures, the oldest first; [`PAST_AT_MOST`](crate::assessment::PAST_AT_MOST) at most.
    pub past: Vec<Past>,
    /// The day on which the file that was opened was saved.
    pub saved: Option<Day>,
    /// The screen they are on.
    pub screen: Screen,
    /// Whether they want the further questions.
    pub further: bool,
    /// Whether this began with a saved file.
    pub reopened: bool,
    /// The areas they answer again then.
    pub again: Vec<AreaId>,
    /// Whether they say again what is in the way.
    pub barriers_again: bool,
    /// Which of the earlier pictures is held against now.
    pub compared: usize,
    /// Whether a file holds all that is here.
    pub held: Held,
    /// What their file holds and is not shown in the company they have.
    pub aside: Aside,
    /// What the screen for opening a file shows.
    pub opening: Opening,
    /// The phrase to save under: made up, typed, or the one that opened their file; the same all through a visit.
    pub phrase: Option<Said>,
    /// What was typed to open the file that is being opened.
    pub tried: Option<Said>,
    /// The file that is being made.
    pub making: Making,
    /// Where they have been, the last one last: what Back leads through.
    pub trail: Vec<Screen>,
    /// Where Back has led from, the last one last: what the browser's Forward leads through.
    pub ahead: Vec<Screen>,
    /// How far they had come when they went to change an earlier answer.
    pub return_to: Option<Screen>,
    /// Whether whose move it is was asked for more than the first few.
    pub more_movers: bool,
    /// How many more ideas than the first few were asked for.
    pub more_ideas: usize,
    /// Whether the question when to look at the plan again was unfolded.
    pub asks_review: bool,
    /// The step whose words are being changed.
    pub rewording: Option<StepId>,
    /// The step of which who, when and what to say are being written.
    pub detailing: Option<StepId>,
    /// What the page says about the last thing they did.
    pub notice: Option<Notice>,
    /// Whether they said that nobody else can see the page just now; never longer than they stay on [`Screen::Alone`].
    pub alone_now: bool,
    /// The day of this visit, by the device; none when it does not know. Facts are said only while they are fresh.
    pub today: Option<Day>,
    /// What the site around the page adds.
    pub added: Added,
}

/// Whether a file holds all that is here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Held {
    /// None does.
    #[default]
    Nowhere,
    /// One that was handed to the browser: nobody knows what became of it.
    HandedOver,
    /// One that was opened, or is kept in this browser.
    Surely,
}

/// The file that is being made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Making {
    /// None is.
    #[default]
    Nothing,
    /// It will hold all that is here.
    All,
    /// It will lack something that is here.
    Part,
}

/// How far along a person is, to be said in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Which step this is, from 1.
    pub step: usize,
    /// How many steps there are.
    pub of: usize,
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
    /// There are as many steps as a plan can hold.
    PlanFull,
    /// Nothing was typed, so nothing was added.
    NothingTyped,
    /// A step was taken out and can be put back.
    Removed,
    /// The step that was taken out is back.
    PutBack,
    /// The new words are kept.
    Reworded,
    /// Who, when and what to say are kept with the step.
    Detailed,
    /// The plan was copied.
    Copied,
    /// Copying was refused; the text is selected to copy by hand.
    CopyRefused,
    /// The print window was asked for.
    Printing,
    /// The browser would not print.
    PrintRefused,
    /// A phrase is needed first.
    PhraseEmpty,
    /// Other words were made up.
    NewWords,
    /// The file is being made.
    Sealing,
    /// The file was handed to the browser.
    Saved,
    /// It could not be made.
    SaveFailed,
    /// A locked copy is in this browser now.
    Kept,
    /// The copy in this browser is removed.
    Unkept,
    /// This browser would not keep one.
    KeepRefused,
    /// An earlier picture was taken out.
    Forgot,
}

impl Session {
    /// Whether there is anything here that the person would lose by leaving.
    #[must_use]
    pub fn holds_something(&self) -> bool {
        let said = !(self.answers.is_empty() && self.levels.is_empty() && self.areas.is_empty());
        let more = !(self.picks.is_empty() && self.own.is_empty() && self.movers.is_empty());
        let near = !(self.access.is_empty() && self.outlook.is_empty());
        said || more
            || near
            || self.phase.is_some()
            || self.pace.is_some()
            || !(self.plan.steps().is_empty() && self.past.is_empty())
    }

    /// Whether there is something here that they would lose by leaving, as far as those beside them may know.
    #[must_use]
    pub fn would_be_lost(&self) -> bool {
        self.held == Held::Nowhere && self.to_share().holds_something()
    }

    /// What was ticked on one list, in the order of the content.
    pub fn ticked(&self, group: Group) -> impl Iterator<Item = PickId> + '_ {
        self.picks.iter().copied().filter(move |id| id.get().group == group)
    }

    /// Whether the person said that paid work, or things that come later, are not for now.
    #[must_use]
    pub fn not_for_now(&self) -> bool {
        self.phase.and_then(Told::this) == Some(Phase::NotNow)
            || self.pace.and_then(Told::this) == Some(OwnPace::NotNow)
    }
}
