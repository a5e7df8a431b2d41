//! Cleared: everything is gone, and what may remain elsewhere.

use yew::{Html, html};

use crate::content::t;

pub(super) fn cleared() -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ t::CLEARED_TITLE.words() }</h1>
            <p>{ t::CLEARED_BODY.words() }</p>
            <p>{ t::CLEARED_REMAINS.words() }</p>
            <p>{ t::CLEARED_KIND.words() }</p>
            <button type="button" class="quiet" data-action="start-again">{ t::START_AGAIN.words() }</button>
        </>
    }
}
