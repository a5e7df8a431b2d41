//! The one function that changes state.

use super::{AREAS_CHOSEN_AT_MOST, Action, BARRIER_PARTS, Held, Lock, Making, Notice, Opening, Screen, Session, path};
use crate::content::{AreaId, CardId};
use crate::plan::{FIRST_SHOWN, StepId, called_for};

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
            Action::Begin(start) => update(&Session::default(), Action::Begin(start)),
            _ => session.clone(),
        };
    }
    let opens = matches!(action, Action::Opened(_) | Action::Replace);
    let mut next = changed(session, action);
    // What a file holds is one thing, what is said from then on another.
    if !(opens || next.says_the_same_as(session)) {
        next.held = Held::Nowhere;
        if next.making == Making::All {
            next.making = Making::Part;
        }
    }
    next
}

fn changed(session: &Session, action: Action) -> Session {
    let mut next = session.clone();
    next.notice = None;
    match action {
        Action::Begin(start) => {
            next.start = start;
            next.screen = Screen::Start;
            keep_to_the_path(&mut next);
            return go_on(next);
        }
        Action::Arrive(start) => next.start = start,
        Action::Company(company) => {
            next.start.company = company;
            keep_to_the_path(&mut next);
        }
        Action::Device(device) => next.start.device = device,
        Action::Nation(nation) => next.start.nation = nation,
        Action::Answer(statement, answer) => next.answers.set(statement, answer),
        Action::Level(barrier, level) => {
            next.levels.set(barrier, level);
            keep_to_the_path(&mut next);
        }
        Action::ToggleArea(area) => next.notice = toggle(&mut next.areas, area),
        Action::TogglePick(pick) => match next.picks.binary_search(&pick) {
            Ok(at) => drop(next.picks.remove(at)),
            Err(at) => next.picks.insert(at, pick),
        },
        Action::Write(prompt, Some(said)) => next.own.set(prompt, said),
        Action::Write(prompt, None) => next.own.unset(prompt),
        Action::Phase(phase) => next.phase = Some(phase),
        Action::Pace(pace) => next.pace = Some(pace),
        Action::Mover(barrier, mover) => next.movers.set(barrier, mover),
        Action::MoreMovers => next.more_movers = true,
        Action::Access(resource, access) => next.access.set(resource, access),
        Action::Outlook(resource, outlook) => next.outlook.set(resource, outlook),
        Action::Choose(_) | Action::AddOwn(_) if next.plan.is_full() => next.notice = Some(Notice::PlanFull),
        Action::Choose(suggestion) => next.notice = next.plan.choose(suggestion).map(Notice::Added),
        Action::AddOwn(words) => next.notice = next.plan.add_own(words).map(Notice::Added),
        Action::OpenReword(step) => next.rewording = known(&next, step),
        Action::LeaveReword => next.rewording = None,
        Action::Reword(step, words) => {
            next.rewording = None;
            next.notice = next.plan.reword(step, words).then_some(Notice::Reworded);
        }
        Action::OpenDetails(step) => next.detailing = known(&next, step),
        Action::CloseDetails => next.notice = next.detailing.take().map(|_| Notice::Detailed),
        Action::When(step, when) => next.plan.say_when(step, when),
        Action::Detail(step, detail, said) => next.plan.say_more(step, detail, said),
        Action::Went(step, went) => next.plan.say_went(step, went),
        Action::Move(step, lane) => {
            next.notice = match next.plan.move_to(step, lane) {
                Ok(moved) => moved.then_some(Notice::Moved(lane)),
                Err(_) => Some(Notice::NowFull),
            };
        }
        Action::Remove(step) => {
            next.notice = next.plan.remove(step).then_some(Notice::Removed);
            // What somebody beside them may not read is not kept for them to find.
            if next.keeps_some_for_alone() {
                next.plan.drop_removed_that_are_private();
            }
        }
        Action::PutBack => next.notice = next.plan.put_back().then_some(Notice::PutBack),
        Action::ToggleAgain(area) => {
            match next.again.iter().position(|again| *again == area) {
                Some(at) => drop(next.again.remove(at)),
                None => next.again.push(area),
            }
            keep_to_the_path(&mut next);
        }
        Action::ToggleBarriersAgain => {
            next.barriers_again = !next.barriers_again;
            keep_to_the_path(&mut next);
        }
        Action::AllAgain => {
            next.again = AreaId::all().collect();
            next.barriers_again = true;
            return go_on(next);
        }
        Action::Compare(at) => next.compared = at.min(next.past.len().saturating_sub(1)),
        Action::Forget(at) if at < next.past.len() => {
            drop(next.past.remove(at));
            next.compared = next.past.len().saturating_sub(1);
            next.notice = Some(Notice::Forgot);
        }
        Action::AskReview => next.asks_review = true,
        Action::Review(day) => next.review = day,
        Action::Opening(opening) => {
            let to_open = next.screen != Screen::Open;
            next = if to_open { forward(next, Screen::Open) } else { next };
            next.opening = opening;
        }
        // Whoever has gone on meanwhile did not wait for it.
        Action::Opened(file) if next.screen == Screen::Open => return next.opened(file),
        Action::Replace => {
            return match std::mem::take(&mut next.opening) {
                Opening::Waits(file) => next.replaced_by(*file),
                _ => next,
            };
        }
        Action::Try(phrase) => next.tried = phrase,
        Action::Offer(phrase) => next.phrase = phrase,
        // One that is being made is not made twice.
        Action::Save(_) if next.making != Making::Nothing => {}
        Action::Save(lock) => {
            // Without a lock it goes without what is for alone.
            let all = lock != Lock::Plain || !next.keeps_some_for_alone();
            next.making = if all { Making::All } else { Making::Part };
            next.notice = Some(Notice::Sealing);
        }
        Action::AloneNow => next.alone_now = next.screen == Screen::Alone,
        Action::ShowMore => next.more_ideas += FIRST_SHOWN,
        // Whoever skips the last of the core questions did not ask for the further ones.
        Action::Skip if ends_the_core(&next) => return go(next, Screen::Plan),
        Action::Next | Action::Skip => return go_on(next),
        Action::Back => return back(next),
        Action::Forward => {
            return match next.ahead.pop() {
                Some(to) => land(next, to),
                None => go_on(next),
            };
        }
        Action::Go(to) if to != Screen::Cleared => return go(next, to),
        Action::Print(_) => next.notice = Some(Notice::Printing),
        Action::Say(notice) => {
            next.heard_of_the_file(notice);
            next.notice = Some(notice);
        }
        Action::Typed => next.notice = session.notice,
        Action::MakeUp | Action::Opened(_) | Action::Copy(_) | Action::Go(_) | Action::Forget(_) | Action::Clear => {}
    }
    if let Some(card) = new_urgent_card(session, &next) {
        next.notice = Some(Notice::PleaseRead(card));
    }
    next
}

/// The step, if there is such a one.
fn known(session: &Session, step: StepId) -> Option<StepId> {
    session.plan.steps().iter().map(|s| s.id).find(|id| *id == step)
}

/// A card that cannot wait and that the last action called for.
fn new_urgent_card(before: &Session, now: &Session) -> Option<CardId> {
    if before.plan == now.plan && before.own == now.own {
        return None;
    }
    let known = called_for(before);
    called_for(now).into_iter().find(|id| id.get().urgent && !known.contains(id))
}

/// Whether this is the last of the core questions, for somebody who has not been here before.
fn ends_the_core(session: &Session) -> bool {
    session.screen == Screen::Barriers(BARRIER_PARTS) && !session.reopened
}

/// Goes on by the path. Going on from the last of the core questions asks for the further ones.
fn go_on(mut session: Session) -> Session {
    session.further |= ends_the_core(&session);
    match path::next(&session) {
        Some(to) => forward(session, to),
        None => session,
    }
}

/// What is in the way, and who is here, decide whether some questions are asked. One that is not asked any more is nowhere
/// to go back to; whoever had come as far as that goes back to the plan, and whoever is there to the start.
fn keep_to_the_path(session: &mut Session) {
    let now = session.clone();
    let is_on_it = |screen: &Screen| path::can_be_on(&now, *screen);
    session.trail.retain(is_on_it);
    session.ahead.retain(is_on_it);
    session.return_to = session.return_to.map(|to| if is_on_it(&to) { to } else { Screen::Plan });
    if !is_on_it(&session.screen) {
        let from_the_plan = session.screen.is_further() || session.screen.is_beside();
        session.screen = if from_the_plan { Screen::Plan } else { Screen::Start };
        session.forget_what_is_for_alone();
    }
}

/// Goes to `to`, and remembers how far the person had come if that is back. A screen with nothing to ask is nowhere to go.
fn go(mut session: Session, to: Screen) -> Session {
    if !path::can_be_on(&session, to) && !path::further(&session).contains(&to) {
        return session;
    }
    session.further |= to.is_further();
    let place = |screen| path::place(&session, screen);
    let farthest = session.return_to.filter(|far| place(*far) > place(session.screen)).unwrap_or(session.screen);
    if place(to) < place(farthest) {
        session.return_to = Some(farthest);
    }
    forward(session, to)
}

/// Goes back to where the person was before; where that is not known, to the screen before on the path.
fn back(mut session: Session) -> Session {
    let Some(to) = session.trail.pop().or_else(|| path::before(&session)) else { return session };
    // What lies beside the path is left behind for good.
    if !session.screen.is_beside() {
        session.ahead.push(session.screen);
    }
    arrive(session, to)
}

/// Goes to `to` as something new: there is nothing ahead any more.
fn forward(mut session: Session, to: Screen) -> Session {
    session.ahead.clear();
    land(session, to)
}

fn land(mut session: Session, to: Screen) -> Session {
    if to != session.screen && !session.screen.is_beside() {
        session.trail.push(session.screen);
    }
    arrive(session, to)
}

fn arrive(mut session: Session, to: Screen) -> Session {
    session.rewording = None;
    session.detailing = None;
    session.opening = Opening::Choose;
    session.tried = None;
    if session.screen == Screen::Start && session.reopened {
        // It came out of their file, and goes into it again.
        session.put_aside();
    } else if matches!(session.screen, Screen::Alone | Screen::Start) {
        session.forget_what_is_for_alone();
    }
    session.screen = to;
    if session.return_to.is_some_and(|far| path::place(&session, far) <= path::place(&session, to)) {
        session.return_to = None;
    }
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
