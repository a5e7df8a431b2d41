//! A field for a step in the person's own words.

use yew::{Callback, Html, html};

use super::basics::{Weight, button};
use super::field::field;
use crate::content::t;
use crate::plan::Said;
use crate::platform::{field as text_field, screen};
use crate::session::{Action, Notice};

/// The field and its button. Nothing is added when nothing was typed; the page says so.
pub(crate) fn own_step(send: &Callback<Action>) -> Html {
    let send = send.clone();
    let add = move |_| {
        if let Some(said) = text_field::words("own-step").as_deref().and_then(Said::new) {
            text_field::empty("own-step");
            send.emit(Action::AddOwn(said));
        } else {
            send.emit(Action::Say(Notice::NothingTyped));
        }
        screen::focus("[data-field=own-step]");
    };
    html! {
        <div class="own-step">
            { field("own-step", html! { t::OWN_LABEL.words() }, Some(t::OWN_HINT), "") }
            { button(Weight::Quiet, "add-own", t::OWN_ADD, None, Callback::from(add)) }
        </div>
    }
}
