//! The small things every screen is made of. One function each keeps the screens readable, and the wasm small: an element
//! spelt out in place costs four times the call.

use yew::{Callback, Html, MouseEvent, html};

use super::safety_card;
use crate::content::{Nation, Text, t};
use crate::plan::called_for;
use crate::session::{Action, Session};

/// A paragraph.
pub(crate) fn p(words: Text) -> Html {
    html! { <p>{ words.words() }</p> }
}

/// A paragraph in softer, smaller letters.
pub(crate) fn hint(words: Text) -> Html {
    html! { <p class="hint">{ words.words() }</p> }
}

/// A heading of the second level.
pub(crate) fn h2(words: Text) -> Html {
    html! { <h2>{ words.words() }</h2> }
}

/// A heading of the third level.
pub(crate) fn h3(words: &'static str) -> Html {
    html! { <h3 tabindex="-1">{ words }</h3> }
}

/// Words under a heading, which is said again to those who hear them alone.
pub(crate) fn said_under(heading: Text, words: Text) -> Html {
    html! { <><span class="unseen">{ heading.words() }{ ": " }</span>{ words.words() }</> }
}

/// A paragraph for each line of a text.
pub(crate) fn paragraphs(words: Text) -> Html {
    told_paragraphs(words, None)
}

/// [`paragraphs`], with the names that are right in `nation`.
pub(crate) fn told_paragraphs(words: Text, nation: Option<Nation>) -> Html {
    let mut all = Vec::new();
    for line in words.told(nation).lines() {
        all.push(html! { <p>{ line.to_owned() }</p> });
    }
    all.into_iter().collect()
}

/// How much a button stands out. A screen has one strong button at most.
#[derive(Clone, Copy)]
pub(crate) enum Weight {
    /// The way on.
    Strong,
    /// Something to do here.
    Quiet,
    /// Something by the way.
    Plain,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Quiet => "quiet",
            Self::Plain => "plain",
        }
    }
}

/// A button. `hook` is its `data-action`; `label` is what it is called where its words alone would not tell.
pub(crate) fn button(
    weight: Weight,
    hook: &'static str,
    words: Text,
    label: Option<String>,
    on: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class={weight.class()} key={hook} data-action={hook} aria-label={label} onclick={on}>
            { words.words() }
        </button>
    }
}

/// What is shown to somebody who should read it now: the cards that something they said calls for.
pub(crate) fn urgent_cards(session: &Session) -> Option<Html> {
    let mut shown = Vec::new();
    for id in called_for(session).into_iter().filter(|id| id.get().urgent) {
        shown.push(safety_card(id.get(), true, session.start.nation));
    }
    (!shown.is_empty()).then(|| html! { <section class="cards no-print">{ h2(t::PLAN_URGENT) }{ shown }</section> })
}

/// A callback that sends `action`.
pub(crate) fn sends(send: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let send = send.clone();
    Callback::from(move |_| send.emit(action.clone()))
}
