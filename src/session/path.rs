//! The path through the screens. The core leads through the areas, the picture and the barriers to the plan; whoever
//! answers a few more goes by the further questions too. A screen with nothing to ask is not on the path.

use super::screen::{BARRIER_PARTS, Screen, WORK_PARTS};
use super::{Progress, Session};
use crate::assessment::{a_lot_in_the_way, resources_asked};
use crate::content::AreaId;

/// The screens of this session from start to take-away, in order.
#[must_use]
pub fn path(session: &Session) -> Vec<Screen> {
    let mut path = vec![Screen::Start];
    let again = |area: &AreaId| !session.reopened || session.again.contains(area);
    path.extend(session.reopened.then_some(Screen::Review(1)));
    path.extend(AreaId::all().filter(|area| session.asks_area(*area) && again(area)).map(Screen::Area));
    if !session.reopened || !session.again.is_empty() {
        path.push(Screen::Picture);
    }
    if !session.reopened || session.barriers_again {
        path.extend((1..=BARRIER_PARTS).map(Screen::Barriers));
    }
    path.extend(looks_back(session).then_some(Screen::Review(2)));
    if session.further {
        path.extend(further(session));
    }
    path.extend([Screen::Plan, Screen::Slip, Screen::TakeAway]);
    path
}

/// Whether there is something to look back to: several earlier times, or one of which something is looked at again.
fn looks_back(session: &Session) -> bool {
    let last = session.past.last().filter(|_| session.reopened);
    last.is_some_and(|last| {
        let again = |area: &AreaId| area.statements().any(|id| last.answers.get(id).is_some());
        let barriers = session.barriers_again && !last.levels.is_empty();
        let went = session.plan.steps().iter().any(|step| step.went.is_some());
        session.past.len() > 1 || barriers || went || session.again.iter().any(again)
    })
}

/// The further questions that there are for this session, in order.
#[must_use]
pub fn further(session: &Session) -> Vec<Screen> {
    let session = &*session.to_share();
    let mut further = vec![Screen::Hopes];
    further.extend((1..=WORK_PARTS).map(Screen::Work));
    if a_lot_in_the_way(&session.levels).next().is_some() {
        further.push(Screen::Movers);
    }
    if !resources_asked(&session.levels).is_empty() {
        further.push(Screen::Nearby);
    }
    further
}

/// What is offered beside the plan: the questions for when the person is alone, to everybody who has company, answered or
/// not; and the further questions of which nothing was answered yet.
#[must_use]
pub fn offered(session: &Session) -> Vec<Screen> {
    let alone = session.keeps_some_for_alone().then_some(Screen::Alone);
    let open = further(session).into_iter().filter(|screen| !is_answered(session, *screen));
    alone.into_iter().chain(open).collect()
}

/// Whether the person can be on a screen: it is on their path, or beside it.
pub(super) fn can_be_on(session: &Session, screen: Screen) -> bool {
    match screen {
        Screen::Alone => session.keeps_some_for_alone(),
        Screen::Open | Screen::Save => true,
        Screen::Sheet(sheet) => session.shows_sheet(sheet),
        _ => path(session).contains(&screen),
    }
}

/// Whether any of the further questions was answered.
pub(super) fn answered_further(session: &Session) -> bool {
    further(session).into_iter().any(|screen| is_answered(session, screen))
}

/// Whether anything on one of the further screens was answered.
fn is_answered(session: &Session, screen: Screen) -> bool {
    use super::Prompt::{Hope, Means};
    use crate::content::Group::{Hopes, Keep, Ladder};
    let ticked = |group| session.ticked(group).next().is_some();
    match screen {
        Screen::Hopes => ticked(Hopes) || [Means, Hope].iter().any(|prompt| session.own.find(*prompt).is_some()),
        Screen::Work(1) => session.phase.is_some() || ticked(Ladder),
        Screen::Work(_) => session.pace.is_some() || ticked(Keep),
        Screen::Movers => a_lot_in_the_way(&session.levels).any(|id| session.movers.get(id).is_some()),
        Screen::Nearby => !(session.access.is_empty() && session.outlook.is_empty()),
        _ => true,
    }
}

/// Where `screen` stands on the path, from 0; none when it is not on it.
pub(super) fn place(session: &Session, screen: Screen) -> Option<usize> {
    path(session).iter().position(|on| *on == screen)
}

/// The screen that comes next on the path; the last one, and the cleared one, lead nowhere. A screen that is no longer on
/// the path leads to the plan.
pub(super) fn next(session: &Session) -> Option<Screen> {
    if session.screen == Screen::Cleared {
        return None;
    }
    place(session, session.screen).map_or(Some(Screen::Plan), |at| path(session).get(at + 1).copied())
}

/// The screen before this one on the path.
pub(super) fn before(session: &Session) -> Option<Screen> {
    let at = place(session, session.screen)?.checked_sub(1)?;
    path(session).get(at).copied()
}

/// How far along the person is; none for the start and the cleared screen, which are outside the count.
#[must_use]
pub fn progress(session: &Session) -> Option<Progress> {
    let step = place(session, session.screen).filter(|step| *step > 0)?;
    Some(Progress { step, of: path(session).len() - 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Level;
    use crate::content::BarrierId;

    #[test]
    fn the_core_leads_from_the_barriers_to_the_plan_and_further_questions_lie_between_for_those_who_want_them() {
        let core = path(&Session::default());
        assert!(!core.iter().any(|screen| screen.is_further()));
        let mut session = Session { further: true, ..Session::default() };
        assert_eq!(path(&session).len(), core.len() + 3, "nothing is in the way: nobody's move, nothing to look for");
        BarrierId::all().for_each(|id| session.levels.set(id, Level::Lot));
        assert_eq!(path(&session).len(), core.len() + 5);
    }

    #[test]
    fn every_screen_has_a_name_of_its_own() {
        let mut session = Session { further: true, ..Session::default() };
        BarrierId::all().for_each(|id| session.levels.set(id, Level::Lot));
        let mut names: Vec<_> = path(&session).into_iter().map(Screen::name).collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(names.contains(&"area-home".to_owned()) && names.contains(&"work-2".to_owned()));
    }

    #[test]
    fn progress_counts_what_is_on_the_path() {
        let on = |screen, further| progress(&Session { screen, further, ..Session::default() });
        assert_eq!(on(Screen::Start, false), None);
        assert_eq!(on(Screen::TakeAway, false).map(|p| (p.step, p.of)), Some((15, 15)));
        assert_eq!(on(Screen::Hopes, true).map(|p| (p.step, p.of)), Some((13, 18)));
    }
}
