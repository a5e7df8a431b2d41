//! What is asked only when nobody of the person's family or friends can see it; and what follows from it. Everybody who has
//! such company is offered this screen. It shows nothing until the person asks for it, and has forgotten everything when
//! they go back: there is one way out, always in sight.

use yew::{Html, html};

use super::{area, barriers};
use crate::content::{BarrierId, Card, CardId, Slip, StatementId, t};
use crate::plan::{Reason, Suggested, called_for, cards, suggested};
use crate::session::{Action, Session};
use crate::ui::Seen;
use crate::ui::parts::{
    Heading, Weight, button, fold, h2, heading, hint, idea, moves, notice, p, safety_card, sends, urgent_cards,
};

/// How many ideas are shown here.
const AT_MOST: usize = 6;

pub(super) fn alone(seen: Seen<'_>) -> Html {
    let hide = |words| button(Weight::Strong, "back", words, None, moves(seen, Action::Back));
    // On paper this screen is the same for everybody: nothing.
    html! {
        <div class="no-print">
            if seen.session.alone_now {
                <div class="hide">{ hide(t::ALONE_HIDE) }</div>
            }
            { heading(seen, Heading { name: t::ALONE_NAME, title: t::ALONE_TITLE }) }
            { p(t::ALONE_INTRO) }
            { hint(t::ALONE_GONE) }
            if seen.session.alone_now {
                { feeling_safe(seen) }
                { the_rest(seen) }
                { what_follows(seen) }
            } else {
                { button(Weight::Quiet, "alone-now", t::ALONE_SHOW, None, sends(seen.send, Action::AloneNow)) }
                { hide(t::ALONE_BACK) }
            }
            { fold(t::WHY_WE_ASK, p(t::ALONE_WHY)) }
            { notice(seen) }
        </div>
    }
}

/// First what cannot wait: feeling safe, and the card about it, which is here for everybody.
fn feeling_safe(seen: Seen<'_>) -> Html {
    let session = seen.session;
    let card = cards(session).into_iter().map(CardId::get).find(|card| is_for_everybody(card));
    html! {
        <>
            { h2(t::HOW_TRUE) }
            { for statements(true).map(|id| area::question(seen, id)) }
            { h2(t::BARRIERS_INTRO) }
            { for barriers_of(true).map(|id| barriers::question(seen, id)) }
            { card.map(|card| safety_card(card, true, session.start.nation)) }
        </>
    }
}

fn the_rest(seen: Seen<'_>) -> Html {
    html! {
        <>
            { h2(t::HOW_TRUE) }
            { for statements(false).map(|id| area::question(seen, id)) }
            { h2(t::BARRIERS_INTRO) }
            { for barriers_of(false).map(|id| barriers::question(seen, id)) }
        </>
    }
}

/// Whether a card is there for everybody and belongs to no slip: the one about somebody who makes a person feel unsafe.
fn is_for_everybody(card: &Card) -> bool {
    card.everyone && card.slip == Slip::No
}

/// Statements asked alone: those about where the person lives, or the others.
fn statements(home: bool) -> impl Iterator<Item = StatementId> {
    let unsafe_is_of = |id: &StatementId| barriers_of(true).any(|barrier| barrier.get().area == id.get().area);
    StatementId::all().filter(|id| id.get().alone).filter(move |id| unsafe_is_of(id) == home)
}

/// Barriers asked alone: an unsafe person or place, of which nobody is asked whose move it is, or the others.
fn barriers_of(about_safety: bool) -> impl Iterator<Item = BarrierId> {
    BarrierId::all().filter(|id| id.get().alone).filter(move |id| id.get().ask_mover != about_safety)
}

/// The ideas and cards that are here only because of what was answered alone; those about feeling safe first.
fn what_follows(seen: Seen<'_>) -> Html {
    let session = seen.session;
    let shared: &Session = &session.to_share();
    let elsewhere: Vec<_> = suggested(shared).into_iter().map(|idea| idea.id).collect();
    let is_new = |idea: &Suggested| idea.reasons.iter().any(is_answered_alone) || !elsewhere.contains(&idea.id);
    let all = suggested(session);
    let (safety, rest): (Vec<_>, Vec<_>) = all.iter().filter(|idea| is_new(idea)).partition(|idea| about_safety(idea));
    let ideas: Vec<_> = safety.into_iter().chain(rest).take(AT_MOST).collect();
    let known = called_for(shared);
    let more = called_for(session).into_iter().filter(|id| !id.get().urgent && !known.contains(id));
    html! {
        <>
            { urgent_cards(session) }
            if !ideas.is_empty() {
                { h2(t::PLAN_IDEAS) }
                { hint(t::ALONE_IDEAS) }
                <ul class="ideas">{ for ideas.into_iter().map(|suggested| idea(seen, suggested)) }</ul>
            }
            { for more.map(|id| safety_card(id.get(), true, session.start.nation)) }
        </>
    }
}

fn about_safety(idea: &Suggested) -> bool {
    idea.reasons.iter().any(|reason| matches!(reason, Reason::InTheWay(barrier, _) if !barrier.get().ask_mover))
}

fn is_answered_alone(reason: &Reason) -> bool {
    match reason {
        Reason::InTheWay(barrier, _) => barrier.get().alone,
        Reason::Room(statement, _) => statement.get().alone,
        _ => false,
    }
}
