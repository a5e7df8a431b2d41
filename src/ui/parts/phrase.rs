//! The field for a phrase. It is never part of what is kept when something breaks (`www/early.js` leaves out what is secret).

use yew::{Callback, Html, html};

use super::basics::hint;
use crate::content::{Text, t};
use crate::plan::Said;
use crate::platform::field;
use crate::record::phrase::{Strength, strength};
use crate::session::Action;
use crate::ui::Seen;

/// The name of the field; a stable hook.
pub(crate) const PHRASE: &str = "phrase";

/// The field to open a file with, or, `saving`, to save one with, with plain words on how hard it is to guess. It is `shown`
/// unless the person hides it, or the other way round.
pub(crate) fn phrase(seen: Seen<'_>, hint_words: Text, saving: bool, shown: bool) -> Html {
    let session = seen.session;
    let said = if saving { &session.phrase } else { &session.tried }.as_ref().map(Said::words);
    let send = seen.send.clone();
    let typed = Callback::from(move |_| {
        if saving {
            send.emit(Action::Offer(field::words(PHRASE).as_deref().and_then(Said::new)));
        }
    });
    html! {
        <div class="own-step">
            <label for={PHRASE}>{ t::PHRASE.words() }</label>
            <p class="hint" id="phrase-hint">{ hint_words.words() }</p>
            // The box stands before the field so that styles alone can hide it.
            <input type="checkbox" id="veil" class={if shown { "veils" } else { "unveils" }} autocomplete="off" />
            <label for="veil">{ if shown { t::PHRASE_HIDE } else { t::PHRASE_SHOW }.words() }</label>
            <textarea
                id={PHRASE} rows="2" data-field={PHRASE} data-secret="" aria-describedby="phrase-hint"
                defaultvalue={said.unwrap_or_default().to_owned()} oninput={typed}
                autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" writingsuggestions="false"
                translate="no" data-gramm="false" data-lpignore="true"
            />
            if saving {
                <p class="hint" role="status" data-strength-of="phrase">{ said.map(guess).map(Text::words) }</p>
            }
        </div>
    }
}

fn guess(phrase: &str) -> Text {
    match strength(phrase) {
        Strength::Easy => t::PHRASE_EASY,
        Strength::Fair => t::PHRASE_FAIR,
        Strength::Hard => t::PHRASE_HARD,
    }
}

/// That a locked copy is in this browser, with the way to open and to remove it; and, once it is removed, to put it back as
/// long as the page is open. Shown by styles when it is so (`www/saved.js`).
pub(crate) fn kept_here() -> Html {
    html! {
        <>
            <div class="promise kept-here">
                <p><b>{ t::KEPT_TITLE.words() }</b></p>
                { hint(t::KEPT_HINT) }
                { page_button("open-kept", t::KEPT_OPEN) }
                { page_button("forget-kept", t::KEPT_FORGET) }
            </div>
            <div class="promise kept-gone">
                <p role="status">{ t::KEPT_GONE.words() }</p>
                { page_button("keep-again", t::KEPT_BACK) }
            </div>
        </>
    }
}

/// A button that the page around the app answers to.
pub(crate) fn page_button(hook: &'static str, words: Text) -> Html {
    super::button(super::Weight::Quiet, hook, words, None, Callback::noop())
}
