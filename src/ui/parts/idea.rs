//! An idea: a suggestion with its reason, how to do it, and a button to put it into the plan.

use yew::{Callback, Html, html};

use super::basics::{Weight, button, h3, p, sends};
use super::fold;
use crate::content::{Mover, Text, fill, t};
use crate::plan::Suggested;
use crate::session::Action;

/// One idea; `chosen` when it is in the plan.
pub(crate) fn idea(suggested: &Suggested, chosen: bool, send: &Callback<Action>) -> Html {
    let suggestion = suggested.id.get();
    let id = suggested.id;
    let label = fill(t::STEP_OF, &[("action", t::IDEA_CHOOSE.words()), ("step", suggestion.says.words())]);
    html! {
        <li class="card idea" data-suggestion={id.name()} key={id.name()}>
            { mover(suggestion.mover) }
            { h3(suggestion.says.words()) }
            { for suggested.reasons.iter().map(|reason| html! { <p class="reason">{ reason.words() }</p> }) }
            { fold(t::IDEA_MORE, html! {
                <>
                    { p(suggestion.why) }
                    { labelled(t::STEP_FIRST, suggestion.first) }
                    { labelled(t::STEP_SAY, suggestion.say) }
                    { labelled(t::STEP_WHO, suggestion.who) }
                </>
            }) }
            if chosen {
                <p class="chosen" tabindex="-1">{ t::IDEA_CHOSEN.words() }</p>
            } else {
                { button(Weight::Quiet, "choose", t::IDEA_CHOOSE, Some(label), sends(send, Action::Choose(id))) }
            }
        </li>
    }
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
pub(crate) fn labelled(label: Text, words: Text) -> Html {
    html! { <p class="labelled"><b>{ label.words() }</b>{ " " }{ words.words() }</p> }
}
