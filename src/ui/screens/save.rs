//! Save so far: a file that is the person's own, locked unless they want it otherwise.

use yew::{Callback, Html, html};

use crate::content::t;
use crate::plan::Said;
use crate::platform::field;
use crate::record::sealed;
use crate::session::{Action, Company, Lock, Notice};
use crate::ui::Seen;
use crate::ui::parts::{
    Heading, PHRASE, Weight, button, fold, h2, heading, hint, kept_here, moves, notice, p, phrase, sends,
};

pub(super) fn save(seen: Seen<'_>) -> Html {
    html! {
        <>
            { heading(seen, Heading { name: t::SAVE_TITLE, title: t::SAVE_TITLE }) }
            { p(t::SAVE_INTRO) }
            <p class="promise">{ t::SAVE_LOST.words() }</p>
            { phrase(seen, t::PHRASE_MADE_UP, true, true) }
            { button(Weight::Quiet, "new-phrase", t::PHRASE_NEW, None, sends(seen.send, Action::MakeUp)) }
            <div class="take" data-enter="">
                { button(Weight::Strong, "save-sealed", t::SAVE_SEALED, None, locked(seen, Lock::Sealed)) }
                { hint(t::SAVE_SEALED_HINT) }
            </div>
            // Nobody keeps one beside a worker or family.
            if seen.can_keep && seen.session.start.company == Company::Alone {
                <div class="take">
                    { h2(t::STORE_TITLE) }
                    { hint(t::STORE_HINT) }
                    <p class="hint kept-here">{ t::KEPT_AGAIN.words() }</p>
                    { button(Weight::Quiet, "keep", t::STORE, None, locked(seen, Lock::Kept)) }
                </div>
                { kept_here() }
            }
            { without_a_lock(seen) }
            { notice(seen) }
            <div class="nav">{ button(Weight::Plain, "back", t::BACK, None, moves(seen, Action::Back)) }</div>
        </>
    }
}

/// On a shared device it is folded away: the file stays where others look.
fn without_a_lock(seen: Seen<'_>) -> Html {
    let send = seen.send.clone();
    let save = Callback::from(move |_| send.emit(Action::Save(Lock::Plain)));
    let inside = html! {
        <>
            { p(t::SAVE_PLAIN_HINT) }
            { button(Weight::Quiet, "save-plain", t::SAVE_PLAIN, None, save) }
        </>
    };
    if seen.session.start.device.is_shared() {
        fold(t::SAVE_PLAIN_TITLE, inside)
    } else {
        html! { <div class="take">{ h2(t::SAVE_PLAIN_TITLE) }{ inside }</div> }
    }
}

/// Saves under the phrase that stands in the field.
fn locked(seen: Seen<'_>, how: fn(Said) -> Lock) -> Callback<yew::MouseEvent> {
    let send = seen.send.clone();
    Callback::from(move |_| {
        let typed = field::words(PHRASE).filter(|typed| !sealed::phrase(typed).is_empty());
        let phrase = typed.as_deref().and_then(Said::new);
        send.emit(phrase.map_or(Action::Say(Notice::PhraseEmpty), |phrase| Action::Save(how(phrase))));
    })
}
