//! What every screen has: where I am, its heading, and the way on, back and past.

use yew::{Callback, Html, MouseEvent, html};

use super::basics::{Weight, button, hint};
use crate::content::{Text, fill, t};
use crate::platform::history;
use crate::session::{Action, Company, Screen};
use crate::ui::Seen;

/// The top of a screen.
pub(crate) struct Heading {
    /// The short name said with the progress.
    pub(crate) name: Text,
    /// The heading.
    pub(crate) title: Text,
}

/// Progress in words, and the heading, which takes the focus when the screen is new.
pub(crate) fn heading(screen: Screen, heading: Heading) -> Html {
    let progress = screen.progress().map(|progress| {
        let (step, of) = (progress.step.to_string(), progress.of.to_string());
        let words = fill(t::PROGRESS, &[("step", &step), ("of", &of), ("name", heading.name.words())]);
        html! {
            <>
                <p class="progress">{ words }</p>
                <progress value={step} max={of} aria-hidden="true" />
            </>
        }
    });
    html! {
        <>
            { progress }
            <h1 tabindex="-1">{ heading.title.words() }</h1>
            <p class="only-print">{ t::PRINT_LATER.words() }</p>
        </>
    }
}

/// That anything can be skipped; and, when somebody is beside the person, that nothing has to be said in front of them.
pub(crate) fn may_skip(seen: Seen<'_>) -> Html {
    let together = seen.session.start.company == Company::WithSomeone;
    hint(if together { t::YOU_CAN_SKIP_TOGETHER } else { t::YOU_CAN_SKIP })
}

/// The buttons that lead on from a screen, back, and past it.
///
/// `on` is what the strong button says; without it the screen is the last one. `skip` is left out where there is nothing
/// to skip.
pub(crate) fn nav(seen: Seen<'_>, on: Option<Text>, skip: bool) -> Html {
    html! {
        <div class="nav">
            { on.map(|on| button(Weight::Strong, "next", on, None, moves(seen, Action::Next))) }
            { skip.then(|| button(Weight::Quiet, "skip", t::SKIP, None, moves(seen, Action::Skip))) }
            { button(Weight::Plain, "back", t::BACK, None, moves(seen, Action::Back)) }
        </div>
    }
}

/// Goes a screen on or back.
fn moves(seen: Seen<'_>, action: Action) -> Callback<MouseEvent> {
    let send = seen.send.clone();
    Callback::from(move |_| {
        if action == Action::Back {
            history::went_back();
        } else {
            history::went_on();
        }
        send.emit(action.clone());
    })
}
