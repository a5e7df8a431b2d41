//! A step of the plan: its words, how to begin, when and with whom, and buttons to change it, move it and take it out.

use yew::{Callback, Html, html};

use super::basics::{Weight, button, sends};
use super::field::field;
use super::fold;
use super::idea::{facts, labelled, mover};
use super::sheet::sheet_button;
use super::step_details::details;
use crate::content::{Text, fill, t};
use crate::plan::{Detail, Lane, Said, Step};
use crate::platform::field as text_field;
use crate::session::Action;
use crate::sharing::{sheet, topic_of};
use crate::ui::Seen;

/// What to say and who could help: the person's own words, and what the suggestion offers where there are none.
fn say_and_who(seen: Seen<'_>, step: &Step) -> (Vec<Html>, Vec<Html>) {
    let (mut own, mut offered) = (Vec::new(), Vec::new());
    for (detail, label) in [(Detail::Say, t::STEP_SAY), (Detail::Who, t::STEP_WHO)] {
        let is_own = step.details.find(detail).is_some();
        let line = sheet::detail(step, detail, seen.session.start.nation).map(|words| labelled(label, &words));
        if is_own { &mut own } else { &mut offered }.extend(line);
    }
    offered.extend(step.from.and_then(|suggestion| facts(seen, suggestion.get().facts)));
    (own, offered)
}

/// One step; its words, or its details, may be being changed.
pub(crate) fn step(seen: Seen<'_>, step: &Step) -> Html {
    let suggestion = step.from.map(|id| id.get());
    let elsewhere = suggestion.filter(|s| !s.nations.right_for(seen.session.start.nation));
    let send = seen.send;
    let (own, offered) = say_and_who(seen, step);
    html! {
        <li class="card step" key={step.id.0} data-step={step.id.0.to_string()} data-lane={step.lane.name()}>
            { suggestion.map(|suggestion| mover(suggestion.mover)) }
            <h4 key={step.words()} class="own-words" translate={step.said.is_some().then_some("no")}>{ step.words() }</h4>
            { elsewhere.and_then(|s| s.nations.words()).map(|words| html! { <p class="hint">{ words }</p> }) }
            { suggestion.map(|suggestion| labelled(t::STEP_FIRST, suggestion.first.words())) }
            { sheet::when(step).map(|words| labelled(t::STEP_WHEN, &words)) }
            { own }
            { (!offered.is_empty()).then(|| fold(t::IDEA_MORE, offered.into_iter().collect())) }
            { topic_of(seen.session, step).map(|id| {
                let words = fill(t::STEP_PAGE, &[("page", id.get().title.words())]);
                html! { <div class="step-buttons" key="page">{ sheet_button(seen, id, words) }</div> }
            }) }
            if seen.session.rewording == Some(step.id) {
                { new_words(step, send) }
            } else if seen.session.detailing == Some(step.id) {
                { details(seen, step) }
            } else {
                // The keys keep a button from becoming another one under the finger that pressed it.
                <div class="step-buttons" key="buttons">
                    { named("details", t::STEP_DETAILS, step, send, Action::OpenDetails(step.id)) }
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
        <div class="own-step" key="reword">
            { field("reword", html! { t::STEP_REWORD_LABEL.words() }, None, step.words()) }
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
