//! A step of the plan: its words, how to begin, and buttons to reword it, move it and take it out.

use yew::{Callback, Html, html};

use super::basics::{Weight, button, sends};
use super::field::field;
use super::idea::{labelled, mover};
use crate::content::{Nation, Text, fill, t};
use crate::plan::{Lane, Said, Step};
use crate::platform::field as text_field;
use crate::session::Action;

/// One step; `rewording` while its words are being changed.
pub(crate) fn step(step: &Step, nation: Option<Nation>, rewording: bool, send: &Callback<Action>) -> Html {
    html! {
        <li class="card step" key={step.id.0} data-step={step.id.0.to_string()} data-lane={step.lane.name()}>
            { step.from.map(|suggestion| mover(suggestion.get().mover)) }
            <h4 key={step.words()} class="own-words" translate={step.said.is_some().then_some("no")}>{ step.words() }</h4>
            { step.from.filter(|s| !s.get().nations.right_for(nation)).and_then(|s| s.get().nations.words()).map(|words| html! {
                <p class="hint">{ words }</p>
            }) }
            { step.from.map(|suggestion| html! {
                <>
                    { labelled(t::STEP_FIRST, suggestion.get().first) }
                    { labelled(t::STEP_SAY, suggestion.get().say) }
                    { labelled(t::STEP_WHO, suggestion.get().who) }
                </>
            }) }
            if rewording {
                { new_words(step, send) }
            } else {
                <div class="step-buttons">
                    { named("reword", t::STEP_REWORD, step, send, Action::OpenReword(step.id)) }
                    { move_button(Lane::Now, step, send) }
                    { move_button(Lane::Next, step, send) }
                    { move_button(Lane::Later, step, send) }
                    { named("remove", t::STEP_REMOVE, step, send, Action::Remove(step.id)) }
                </div>
            }
        </li>
    }
}

/// The field for other words, and whether to keep them.
fn new_words(step: &Step, send: &Callback<Action>) -> Html {
    let (id, to) = (step.id, send.clone());
    let save = move |_| {
        let said = text_field::words("reword").as_deref().and_then(Said::new);
        to.emit(said.map_or(Action::LeaveReword, |said| Action::Reword(id, said)));
    };
    html! {
        <div class="own-step">
            { field("reword", t::STEP_REWORD_LABEL, None, step.words()) }
            <div class="step-buttons">
                { button(Weight::Quiet, "reword-save", t::STEP_REWORD_SAVE, None, Callback::from(save)) }
                { named("reword-cancel", t::STEP_REWORD_CANCEL, step, send, Action::LeaveReword) }
            </div>
        </div>
    }
}

/// The button that moves the step to `lane`; none for the lane it is in.
fn move_button(lane: Lane, step: &Step, send: &Callback<Action>) -> Option<Html> {
    let (hook, words) = match lane {
        Lane::Now => ("lane-now", t::STEP_TO_NOW),
        Lane::Next => ("lane-next", t::STEP_TO_NEXT),
        Lane::Later => ("lane-later", t::STEP_TO_LATER),
    };
    (lane != step.lane).then(|| named(hook, words, step, send, Action::Move(step.id, lane)))
}

/// A button that says what it does, and, for those who hear the buttons alone, to which step.
fn named(hook: &'static str, words: Text, step: &Step, send: &Callback<Action>, action: Action) -> Html {
    let label = fill(t::STEP_OF, &[("action", words.words()), ("step", step.words())]);
    button(Weight::Plain, hook, words, Some(label), sends(send, action))
}
