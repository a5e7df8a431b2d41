//! What is asked only when nobody of the person's family or friends can see it; and what follows from it. Everybody who has
//! such company is offered this screen, and it shows nothing until the person says that they are alone.

use yew::{Html, html};

use super::{area, barriers};
use crate::content::{BarrierId, Card, CardId, Slip, StatementId, t};
use crate::plan::{Reason, Suggested, calls_for, cards, suggested};
use crate::session::{Action, Session};
use crate::ui::Seen;
use crate::ui::parts::{
    Heading, Weight, button, fold, h2, heading, hint, idea, may_skip, nav, notice, p, safety_card, sends, urgent_cards,
};

pub(super) fn alone(seen: Seen<'_>) -> Html {
    let open = seen.session.alone_now;
    html! {
        <>
            { heading(seen, Heading { name: t::ALONE_NAME, title: t::ALONE_TITLE }) }
            { p(t::ALONE_INTRO) }
            if open {
                { button(Weight::Quiet, "alone-over", t::ALONE_OVER, None, sends(seen.send, Action::AloneNow(false))) }
                { questions(seen) }
                { what_follows(seen) }
                { button(Weight::Quiet, "alone-done", t::ALONE_OVER, None, sends(seen.send, Action::AloneNow(false))) }
            } else {
                { hint(t::ALONE_SKIP) }
                { button(Weight::Quiet, "alone-now", t::ALONE_NOW, None, sends(seen.send, Action::AloneNow(true))) }
            }
            { fold(t::WHY_WE_ASK, p(t::ALONE_WHY)) }
            { nav(seen, Some(t::NEXT), true) }
            { notice(seen) }
        </>
    }
}

fn questions(seen: Seen<'_>) -> Html {
    html! {
        <>
            { may_skip(seen) }
            { h2(t::HOW_TRUE) }
            { for StatementId::all().filter(|id| id.get().alone).map(|id| area::question(seen, id)) }
            { h2(t::BARRIERS_INTRO) }
            { for BarrierId::all().filter(|id| id.get().alone).map(|id| barriers::question(seen, id)) }
        </>
    }
}

/// The ideas and cards that are here only because of what was answered alone.
fn what_follows(seen: Seen<'_>) -> Html {
    let session = seen.session;
    let seen_by_all = Session { alone_now: false, ..session.clone() };
    let elsewhere: Vec<_> = suggested(&seen_by_all.to_show()).into_iter().map(|idea| idea.id).collect();
    let is_new = |idea: &Suggested| idea.reasons.iter().any(is_answered_alone) || !elsewhere.contains(&idea.id);
    let ideas: Vec<Suggested> = suggested(session).into_iter().filter(is_new).take(AT_MOST).collect();
    // The card about abuse is here for everybody, as it is everywhere; others only for what was said here.
    let abuse = |card: &Card| card.everyone && card.slip == Slip::No;
    let is_here = |id: &CardId| abuse(id.get()) || !calls_for(&seen_by_all.to_show(), *id);
    let more = cards(session).into_iter().filter(|id| !id.get().urgent).filter(is_here);
    html! {
        <>
            { urgent_cards(session) }
            if !ideas.is_empty() {
                { h2(t::PLAN_IDEAS) }
                { hint(t::ALONE_IDEAS) }
                <ul class="ideas">{ for ideas.iter().map(|suggested| idea(seen, suggested)) }</ul>
            }
            { for more.map(|id| safety_card(id.get(), true, session.start.nation)) }
        </>
    }
}

/// How many ideas are shown here.
const AT_MOST: usize = 5;

fn is_answered_alone(reason: &Reason) -> bool {
    match reason {
        Reason::InTheWay(barrier, _) => barrier.get().alone,
        Reason::Room(statement, _) => statement.get().alone,
        _ => false,
    }
}
