//! What a person can do, and what the browser tells of it.

use super::{Company, Device, Notice, Opening, Paper, Prompt, Screen, Session, Start};
use crate::assessment::{Access, Answer, Level, Outlook, OwnPace, Told, Went};
use crate::content::{AreaId, BarrierId, Day, Mover, Nation, Phase, PickId, ResourceId, StatementId, SuggestionId};
use crate::plan::{Detail, Lane, Said, StepId, When};

/// Something a person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Leaves the start screen with these choices.
    Begin(Start),
    /// Is still on the start screen, with these choices.
    Arrive(Start),
    /// Says who is here.
    Company(Company),
    /// Says whose device this is.
    Device(Device),
    /// Says which nation, or skips it.
    Nation(Option<Nation>),
    /// Answers a statement.
    Answer(StatementId, Answer),
    /// Says how much something is in the way.
    Level(BarrierId, Level),
    /// Chooses an area as one that matters most, or takes that back.
    ToggleArea(AreaId),
    /// Ticks something on a list, or takes that back.
    TogglePick(PickId),
    /// Says something in their own words, or takes it back.
    Write(Prompt, Option<Said>),
    /// Says where they are with work and other activity.
    Phase(Told<Phase>),
    /// Says how fast things should change.
    Pace(Told<OwnPace>),
    /// Says whose move something in the way is.
    Mover(BarrierId, Told<Mover>),
    /// Asks to be asked whose move the rest is.
    MoreMovers,
    /// Says how hard something is to get near them.
    Access(ResourceId, Told<Access>),
    /// Says how that may change.
    Outlook(ResourceId, Told<Outlook>),
    /// Puts a suggestion into the plan.
    Choose(SuggestionId),
    /// Adds a step in their own words.
    AddOwn(Said),
    /// Asks to change the words of a step.
    OpenReword(StepId),
    /// Leaves the words as they were.
    LeaveReword,
    /// Says a step in other words.
    Reword(StepId, Said),
    /// Asks to say who, when and what to say of a step.
    OpenDetails(StepId),
    /// Has said it.
    CloseDetails,
    /// Says when a step is for.
    When(StepId, When),
    /// Says something more of a step in their own words, or takes it back.
    Detail(StepId, Detail, Option<Said>),
    /// Says how a step went, or that it is open again.
    Went(StepId, Option<Told<Went>>),
    /// Moves a step to another lane.
    Move(StepId, Lane),
    /// Takes a step out of the plan.
    Remove(StepId),
    /// Puts the step that was last taken out back.
    PutBack,
    /// Asks for more ideas.
    ShowMore,
    /// Says that nobody else can see the page now. It lasts until they go back.
    AloneNow,
    /// Chooses an area to answer again, or takes that back.
    ToggleAgain(AreaId),
    /// Chooses to say again what is in the way, or takes that back.
    ToggleBarriersAgain,
    /// Chooses to answer everything again.
    AllAgain,
    /// Chooses the earlier picture that is held against now.
    Compare(usize),
    /// Takes an earlier picture out.
    Forget(usize),
    /// Unfolds the question when to look at the plan again.
    AskReview,
    /// Says when to look at the plan again, or takes it back.
    Review(Option<Day>),
    /// A file is being opened, and this is how far it is.
    Opening(Opening),
    /// A file was read.
    Opened(Box<Session>),
    /// Lets what is here go for the file that was read.
    Replace,
    /// Tries a phrase on the file that is being opened.
    Try(Option<Said>),
    /// Asks for a phrase to be made up.
    MakeUp,
    /// A phrase to save under was made up, or typed.
    Offer(Option<Said>),
    /// Asks for a file.
    Save(Lock),
    /// Goes on.
    Next,
    /// Goes on without answering; what was answered stays.
    Skip,
    /// Goes back to the screen they were on before.
    Back,
    /// Goes on again after going back, by the browser's button.
    Forward,
    /// Goes to another screen: to change an earlier answer, straight to the plan, or to stop here and take it away.
    Go(Screen),
    /// Is about to print by the browser's own means: what stands in the fields is to be on the paper.
    Typed,
    /// Asks to print a sheet.
    Print(Paper),
    /// Asks to copy a sheet as text.
    Copy(Paper),
    /// The page has something to say about what the browser did.
    Say(Notice),
    /// Finishes: wipes everything.
    Clear,
}

/// How a file is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Under this phrase.
    Sealed(Said),
    /// For anybody to read.
    Plain,
    /// Under this phrase, in this browser.
    Kept(Said),
}
