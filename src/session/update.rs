//! The one function that changes state.

use super::{AREAS_CHOSEN_AT_MOST, Company, Device, Notice, Screen, Session, Start};
use crate::assessment::{Answer, Level};
use crate::content::{AreaId, BarrierId, CardId, Nation, StatementId, SuggestionId};
use crate::plan::{FIRST_SHOWN, Lane, Said, StepId, calls_for};

/// Something a person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Leaves the start screen with these choices.
    Begin(Start),
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
    /// Moves a step to another lane.
    Move(StepId, Lane),
    /// Takes a step out of the plan.
    Remove(StepId),
    /// Puts the step that was last taken out back.
    PutBack,
    /// Asks for more ideas.
    ShowMore,
    /// Goes on.
    Next,
    /// Goes back one screen.
    Back,
    /// Goes on without answering; what was answered stays.
    Skip,
    /// The page has something to say about what the browser did.
    Say(Notice),
    /// Finishes: wipes everything.
    Clear,
}

/// The session after `action`.
///
/// Pure and total: every action is allowed everywhere, and one that makes no sense changes nothing. What was answered
/// survives every way of moving about; only [`Action::Clear`] takes it away.
#[must_use]
pub fn update(session: &Session, action: Action) -> Session {
    if action == Action::Clear {
        return Session { screen: Screen::Cleared, ..Session::default() };
    }
    if session.screen == Screen::Cleared {
        return match action {
            Action::Begin(start) => go(Session { start, ..Session::default() }, Screen::Start.next()),
            _ => session.clone(),
        };
    }
    let mut next = session.clone();
    next.notice = None;
    match action {
        Action::Begin(start) => {
            next.start = start;
            return go(next, Screen::Start.next());
        }
        Action::Company(company) => next.start.company = company,
        Action::Device(device) => next.start.device = device,
        Action::Nation(nation) => next.start.nation = nation,
        Action::Answer(statement, answer) => next.answers.set(statement, answer),
        Action::Level(barrier, level) => next.levels.set(barrier, level),
        Action::ToggleArea(area) => next.notice = toggle(&mut next.areas, area),
        Action::Choose(suggestion) => next.notice = next.plan.choose(suggestion).map(Notice::Added),
        Action::AddOwn(words) => next.notice = next.plan.add_own(words).map(Notice::Added),
        Action::OpenReword(step) => next.rewording = next.plan.steps().iter().map(|s| s.id).find(|id| *id == step),
        Action::LeaveReword => next.rewording = None,
        Action::Reword(step, words) => {
            next.rewording = None;
            next.notice = next.plan.reword(step, words).then_some(Notice::Reworded);
        }
        Action::Move(step, lane) => {
            next.notice = match next.plan.move_to(step, lane) {
                Ok(moved) => moved.then_some(Notice::Moved(lane)),
                Err(_) => Some(Notice::NowFull),
            };
        }
        Action::Remove(step) => next.notice = next.plan.remove(step).then_some(Notice::Removed),
        Action::PutBack => next.notice = next.plan.put_back().then_some(Notice::PutBack),
        Action::ShowMore => next.more_ideas += FIRST_SHOWN,
        Action::Next | Action::Skip => {
            let to = next.screen.next();
            return go(next, to);
        }
        Action::Back => {
            let to = next.screen.back();
            return go(next, to);
        }
        Action::Say(notice) => next.notice = Some(notice),
        Action::Clear => {}
    }
    if let Some(card) = new_urgent_card(session, &next) {
        next.notice = Some(Notice::PleaseRead(card));
    }
    next
}

/// A card that cannot wait and that the last action called for.
fn new_urgent_card(before: &Session, now: &Session) -> Option<CardId> {
    if before.plan == now.plan {
        return None;
    }
    CardId::all().find(|id| id.get().urgent && calls_for(now, *id) && !calls_for(before, *id))
}

fn go(mut session: Session, to: Option<Screen>) -> Session {
    session.rewording = None;
    session.screen = to.unwrap_or(session.screen);
    session
}

fn toggle(chosen: &mut Vec<AreaId>, area: AreaId) -> Option<Notice> {
    if let Some(at) = chosen.iter().position(|c| *c == area) {
        chosen.remove(at);
    } else if chosen.len() < AREAS_CHOSEN_AT_MOST {
        chosen.push(area);
    } else {
        return Some(Notice::AreasFull);
    }
    None
}
