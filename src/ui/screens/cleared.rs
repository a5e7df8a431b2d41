//! Cleared: everything is gone, and what may remain elsewhere.

use yew::{Callback, Html, html};

use crate::content::t;
use crate::ui::parts::{Weight, button, p};

pub(super) fn cleared() -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ t::CLEARED_TITLE.words() }</h1>
            { p(t::CLEARED_BODY) }
            { p(t::CLEARED_REMAINS) }
            { p(t::CLEARED_KIND) }
            { button(Weight::Quiet, "start-again", t::START_AGAIN, None, Callback::noop()) }
        </>
    }
}
