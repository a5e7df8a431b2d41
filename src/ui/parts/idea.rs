//! An idea: a suggestion with its reason, how to do it, and a button to put it into the plan.

use yew::{Html, html};

use super::basics::{Weight, button, h3, p, sends};
use super::fold;
use crate::content::{FactId, Mover, Text, fill, t};
use crate::plan::{Reason, Suggested, facts_among, hard_to_get, more_by_nation};
use crate::session::Action;
use crate::ui::Seen;

/// One idea; without a button when it is in the plan.
pub(crate) fn idea(seen: Seen<'_>, suggested: &Suggested) -> Html {
    let suggestion = suggested.id.get();
    let id = suggested.id;
    let (open, folded): (Vec<_>, Vec<_>) =
        suggested.reasons.iter().enumerate().partition(|(at, reason)| *at == 0 || matches!(reason, Reason::Have(_)));
    let label = fill(t::STEP_OF, &[("action", t::IDEA_CHOOSE.words()), ("step", suggestion.says.words())]);
    html! {
        <li class="card idea" data-suggestion={id.name()} key={id.name()}>
            { mover(suggestion.mover) }
            { h3(suggestion.says.words()) }
            { for open.into_iter().map(reason) }
            { fold(t::IDEA_MORE, html! {
                <>
                    { for folded.into_iter().map(reason) }
                    { p(suggestion.why) }
                    { hard_to_get(seen.session, suggestion).map(|resource| html! {
                        <p>{ fill(t::IDEA_HARD, &[("resource", resource.get().name.words())]) }</p>
                    }) }
                    { labelled(t::STEP_FIRST, suggestion.first.words()) }
                    { labelled(t::STEP_SAY, suggestion.say.words()) }
                    { labelled(t::STEP_WHO, &suggestion.who.told(seen.session.start.nation)) }
                    { facts(seen, suggestion.facts) }
                </>
            }) }
            if seen.session.plan.holds(id) {
                <p class="chosen" tabindex="-1">{ t::IDEA_CHOSEN.words() }</p>
            } else {
                { button(Weight::Quiet, "choose", t::IDEA_CHOOSE, Some(label), sends(seen.send, Action::Choose(id))) }
            }
        </li>
    }
}

/// What is so, with when and where that was read; whom to ask instead where it may be stale.
pub(crate) fn facts(seen: Seen<'_>, ids: &[FactId]) -> Option<Html> {
    let mut said = Vec::new();
    for fact in facts_among(seen.session, ids) {
        said.push(html! {
            <li data-fact={fact.id.name()}>
                { fact.words }
                { fact.checked.map(|checked| html! { <span class="hint checked">{ [" ", &checked].concat() }</span> }) }
            </li>
        });
    }
    let more = more_by_nation(seen.session, ids).then(|| p(t::RULES_BY_NATION));
    (more.is_some() || !said.is_empty()).then(|| html! {
        <div class="facts"><p><b>{ t::RULES_TITLE.words() }</b></p>{ (!said.is_empty()).then(|| html! { <ul>{ said }</ul> }) }{ more }</div>
    })
}

/// A reason. The strongest one and what helps are seen at once; the rest stand with how to do it.
fn reason((_, reason): (usize, &Reason)) -> Html {
    html! { <p class="reason">{ reason.words() }</p> }
}

/// Whose move it is, in words, with a colour that repeats them.
pub(crate) fn mover(mover: Mover) -> Html {
    let (class, words) = match mover {
        Mover::Mine => ("mover mine", t::MOVER_MINE),
        Mover::Shared => ("mover shared", t::MOVER_SHARED),
        Mover::Others => ("mover others", t::MOVER_OTHERS),
    };
    html! { <p {class}>{ words.words() }</p> }
}

/// A line with its label.
pub(crate) fn labelled(label: Text, words: &str) -> Html {
    html! { <p class="labelled"><b>{ label.words() }</b>{ " " }{ words }</p> }
}
