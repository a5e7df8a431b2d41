//! My plan: the steps in three lanes and a field for one's own, then what should be read now, then ideas with their
//! reasons, then what is good to know.

use yew::{Html, html};

use crate::assessment::Went;
use crate::content::{CardId, Text, fill, t};
use crate::plan::{FIRST_SHOWN, Lane, Reason, Step, called_for, cards, suggested};
use crate::session::{Action, offered};
use crate::ui::Seen;
use crate::ui::parts::{
    Heading, Weight, added, button, go_list, h2, heading, hint, idea, nav, notice, own_step, p, safety_card, sends,
    step, urgent_cards,
};

pub(super) fn plan(seen: Seen<'_>) -> Html {
    let session = seen.session;
    let ideas = suggested(session);
    let early = called_for(session).into_iter().filter(|id| id.get().early);
    let shown = (FIRST_SHOWN + session.more_ideas).min(ideas.len());
    let only_beginnings = ideas.iter().all(|idea| idea.reasons.first() == Some(&Reason::Begin));
    let intro = if only_beginnings { t::PLAN_INTRO_SKIPPED } else { t::PLAN_INTRO };
    html! {
        <>
            { heading(seen, Heading { name: t::PLAN_NAME, title: t::PLAN_TITLE }) }
            { p(intro) }
            <section aria-labelledby="my-steps">
                <h2 id="my-steps">{ t::PLAN_STEPS.words() }</h2>
                { session.plan.steps().is_empty().then(|| hint(t::PLAN_EMPTY)) }
                { session.plan.can_put_back().then(|| {
                    button(Weight::Quiet, "put-back", t::PUT_BACK, None, sends(seen.send, Action::PutBack))
                }) }
                { for Lane::ALL.map(|lane| steps(seen, lane)) }
                { over(seen, Went::Happened, t::PRINTED_DONE) }
                { over(seen, Went::LetGo, t::PLAN_LET_GO) }
                { own_step(seen.send) }
            </section>
            { urgent_cards(session) }
            { for early.map(|id| safety_card(id.get(), true, session.start.nation)) }
            <section aria-labelledby="ideas">
                <h2 id="ideas">{ t::PLAN_IDEAS.words() }</h2>
                <ul class="ideas">
                    { for ideas.iter().take(shown).map(|s| idea(seen, s)) }
                </ul>
                { (shown < ideas.len()).then(|| {
                    button(Weight::Quiet, "more", t::PLAN_MORE, None, sends(seen.send, Action::ShowMore))
                }) }
            </section>
            { added(&session.added) }
            { few_more(seen) }
            { good_to_know(seen) }
            { nav(seen, Some(t::PLAN_NEXT), false) }
            { notice(seen) }
        </>
    }
}

/// The further questions that were not answered yet, for those who like.
fn few_more(seen: Seen<'_>) -> Option<Html> {
    let open = offered(seen.session);
    (!open.is_empty()).then(|| {
        html! { <section class="no-print" data-more="">{ h2(t::PLAN_MORE_TITLE) }{ hint(t::PLAN_MORE_HINT) }{ go_list(seen, &open) }</section> }
    })
}

/// The safety cards that can wait, folded; some are here for everybody.
fn good_to_know(seen: Seen<'_>) -> Html {
    let session = seen.session;
    let mut shown = Vec::new();
    let called = called_for(session);
    let stands_above = |id: &CardId| (id.get().urgent || id.get().early) && called.contains(id);
    for id in cards(session).into_iter().filter(|id| !stands_above(id)) {
        shown.push(safety_card(id.get(), false, session.start.nation));
    }
    html! { <section class="cards no-print">{ h2(t::PLAN_SAFETY) }{ shown }</section> }
}

fn steps(seen: Seen<'_>, lane: Lane) -> Html {
    let (name, hint) = lane_words(lane);
    let steps: Vec<_> = seen.session.plan.lane(lane).collect();
    if steps.is_empty() {
        return Html::default();
    }
    html! {
        <div class="lane">
            <h3>{ name.words() }{ " " }<span class="hint">{ hint.words() }</span></h3>
            <ul>
                { for steps.into_iter().map(|s| step(seen, s)) }
            </ul>
        </div>
    }
}

/// Steps that are over, with the way to take each up again.
fn over(seen: Seen<'_>, went: Went, title: Text) -> Option<Html> {
    let steps: Vec<_> = seen.session.plan.that_went(went).collect();
    let row = |step: &Step| {
        let label = fill(t::STEP_OF, &[("action", t::STEP_AGAIN.words()), ("step", step.words())]);
        html! {
            <li class="card" data-over={step.id.0.to_string()}>
                <h4 class="own-words" translate={step.said.is_some().then_some("no")}>{ step.words().to_owned() }</h4>
                { button(Weight::Plain, "step-again", t::STEP_AGAIN, Some(label), sends(seen.send, Action::Went(step.id, None))) }
            </li>
        }
    };
    (!steps.is_empty()).then(|| {
        html! {
            <div class="lane"><h3>{ title.words() }</h3><ul>{ for steps.into_iter().map(row) }</ul></div>
        }
    })
}

fn lane_words(lane: Lane) -> (Text, Text) {
    match lane {
        Lane::Now => (t::LANE_NOW, t::LANE_NOW_HINT),
        Lane::Next => (t::LANE_NEXT, t::LANE_NEXT_HINT),
        Lane::Later => (t::LANE_LATER, t::LANE_LATER_HINT),
    }
}
