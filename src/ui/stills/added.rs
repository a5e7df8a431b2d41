//! Where `www/frame.js` puts what the site around the page adds, and what it says when a frame cannot open an address.

use yew::{Html, html};

use crate::content::t;

pub(super) fn added() -> Html {
    html! {
        <>
            <section id="added" class="promise no-print" data-title={t::ADDED_BY.words()} hidden=true></section>
            <p id="follow-note" class="hint" hidden=true>{ t::FOLLOW_NOTE.words() }</p>
        </>
    }
}
