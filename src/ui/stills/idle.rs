//! What is asked when a device that others use has been left alone; `www/idle.js` shows it.

use yew::{Html, html};

use crate::content::t;

pub(super) fn idle() -> Html {
    html! {
        <div id="idle" class="idle" role="alert" hidden=true>
            <p><b>{ t::IDLE_TITLE.words() }</b></p>
            <p>{ t::IDLE.words() }</p>
            <button type="button" class="strong" data-action="still-here">{ t::IDLE_STAY.words() }</button>
        </div>
    }
}
