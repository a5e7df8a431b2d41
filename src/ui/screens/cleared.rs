//! Cleared: everything is gone, and what may remain elsewhere.

use yew::{Callback, Html, html};

use crate::content::{Text, t};
use crate::ui::parts::{Weight, button, kept_here, p};

/// What `www/early.js` looks after once all is wiped; what is not true is not shown.
const CHECKED: [(&str, Text); 3] =
    [("page", t::CLEARED_PAGE), ("browser", t::CLEARED_STORAGE), ("history", t::CLEARED_HISTORY)];

pub(super) fn cleared() -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ t::CLEARED_TITLE.words() }</h1>
            <p data-away="" hidden=true>{ t::IDLE_GONE.words() }</p>
            { p(t::CLEARED_BODY) }
            <p>{ t::CLEARED_CHECKED.words() }</p>
            <ul>
                { for CHECKED.map(|(what, words)| html! { <li data-clear={what}>{ words.words() }</li> }) }
            </ul>
            { kept_here() }
            { p(t::CLEARED_REMAINS) }
            { p(t::CLEARED_KIND) }
            { button(Weight::Quiet, "start-again", t::START_AGAIN, None, Callback::noop()) }
        </>
    }
}
