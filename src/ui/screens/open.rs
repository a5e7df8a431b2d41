//! Open a saved plan: choose the file, say its phrase, and what to do when it cannot be opened. What was in the page before
//! is still there until the person says otherwise.

use yew::{Callback, Html, html};

use crate::content::{Text, t};
use crate::plan::Said;
use crate::platform::{field, file};
use crate::record::RecordError;
use crate::session::{Action, Opening, Screen};
use crate::ui::Seen;
use crate::ui::parts::{
    Heading, PHRASE, Weight, button, h2, heading, hint, kept_here, moves, p, page_button, phrase, sends,
};

pub(super) fn open(seen: Seen<'_>) -> Html {
    let opening = &seen.session.opening;
    let asks = matches!(opening, Opening::Phrase | Opening::WrongPhrase);
    let refused = if let Opening::Refused(error) = opening { Some(error.name()) } else { None };
    html! {
        <div data-refused={refused}>
            { heading(seen, Heading { name: t::OPEN_TITLE, title: t::OPEN_TITLE }) }
            // It is always there, so that screen readers hear it change.
            <div role="status">{ said(opening) }</div>
            if asks {
                { phrase(seen, t::OPEN_PHRASE_HINT, false, *opening == Opening::WrongPhrase) }
                <div class="take" data-enter="">
                    { button(Weight::Strong, "unlock", t::OPEN_UNLOCK, None, unlock(seen)) }
                </div>
            }
            if let Opening::Waits(_) = opening {
                <div class="take">
                    { button(Weight::Quiet, "save", t::SAVE, None, moves(seen, Action::Go(Screen::Save))) }
                    { button(Weight::Quiet, "replace", t::OPEN_REPLACE, None, sends(seen.send, Action::Replace)) }
                </div>
            }
            if *opening == Opening::Choose || refused.is_some() {
                { choose() }
            }
            <div class="nav">{ button(Weight::Plain, "back", back(seen), None, moves(seen, Action::Back)) }</div>
        </div>
    }
}

/// The button that chooses a file, and the copy in this browser if there is one.
fn choose() -> Html {
    html! { <>{ page_button("open", t::OPEN) }{ hint(t::OPEN_DROP) }{ kept_here() }</> }
}

fn back(seen: Seen<'_>) -> Text {
    if seen.session.holds_something() { t::OPEN_KEEP_MINE } else { t::BACK }
}

fn said(opening: &Opening) -> Html {
    match opening {
        Opening::Choose => p(t::OPEN_INTRO),
        Opening::Busy => p(t::OPEN_BUSY),
        Opening::Phrase => p(t::OPEN_LOCKED),
        Opening::WrongPhrase => html! { <p class="promise wrong">{ t::OPEN_WRONG_PHRASE.words() }</p> },
        Opening::Waits(_) => html! { <>{ h2(t::OPEN_WAITS_TITLE) }{ p(t::OPEN_WAITS) }</> },
        Opening::Refused(error) => {
            let (title, words) = refused(*error);
            html! { <div class="promise wrong">{ h2(title) }{ p(words) }{ p(t::OPEN_STILL) }</div> }
        }
    }
}

/// What is wrong with a file, and what to do.
fn refused(error: RecordError) -> (Text, Text) {
    match error {
        RecordError::NotOurs => (t::REFUSED_NOT_OURS_TITLE, t::REFUSED_NOT_OURS),
        RecordError::Cut => (t::REFUSED_CUT_TITLE, t::REFUSED_CUT),
        RecordError::Damaged | RecordError::WrongPhrase => (t::REFUSED_DAMAGED_TITLE, t::REFUSED_DAMAGED),
        RecordError::Newer(_) => (t::REFUSED_NEWER_TITLE, t::REFUSED_NEWER),
        RecordError::TooBig => (t::REFUSED_TOO_BIG_TITLE, t::REFUSED_TOO_BIG),
        RecordError::Unreadable => (t::REFUSED_UNREADABLE_TITLE, t::REFUSED_UNREADABLE),
        RecordError::TooMuch => (t::REFUSED_TOO_MUCH_TITLE, t::REFUSED_TOO_MUCH),
    }
}

/// Tries the phrase that stands in the field. The page around the app has the file.
fn unlock(seen: Seen<'_>) -> Callback<yew::MouseEvent> {
    let send = seen.send.clone();
    Callback::from(move |_| {
        let phrase = field::words(PHRASE).unwrap_or_default();
        // Kept, so that one wrong letter can be mended.
        send.emit(Action::Try(Said::new(&phrase)));
        send.emit(Action::Opening(Opening::Busy));
        file::unlock(&phrase);
    })
}
