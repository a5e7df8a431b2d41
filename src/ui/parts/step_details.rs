//! When a step is for, who could help, and what to say: all of it optional, and kept as it is typed.

use yew::{AttrValue, Html, html};

use super::basics::{Weight, button, sends};
use super::field::field;
use super::{Choice, Radios, radios};
use crate::content::t;
use crate::plan::{Detail, Step, When};
use crate::session::Action;
use crate::sharing::sheet;
use crate::ui::Seen;

/// The questions about one step.
pub(super) fn details(seen: Seen<'_>, step: &Step) -> Html {
    let id = step.id;
    let choices = When::ALL.into_iter().map(|when| Choice {
        value: when.name(),
        label: sheet::when_words(when).words().into(),
        chosen: step.when == Some(when),
        on: seen.sends(Action::When(id, when)),
    });
    let when = Radios {
        legend: html! { t::WHEN_ASK.words() },
        hint: None,
        hook: ("choice", AttrValue::from("when")),
        choices: choices.collect(),
    };
    let asks = Detail::ALL.map(|detail| {
        let (label, hint) = match detail {
            Detail::Day => (t::STEP_DAY_OWN, None),
            Detail::Who => (t::STEP_WHO_OWN, Some(t::STEP_WHO_HINT)),
            Detail::Say => (t::STEP_SAY_OWN, None),
        };
        let words = match detail {
            // What we offer to say is theirs to change; who could help is a list to choose from, not an answer.
            Detail::Say => sheet::detail(step, detail, seen.session.start.nation),
            _ => step.details.find(detail).map(|said| said.words().into()),
        };
        field(detail.name(), html! { label.words() }, hint, &words.unwrap_or_default())
    });
    html! {
        <div class="own-step" key="details">
            { radios(when) }
            { for asks }
            { button(Weight::Quiet, "details-done", t::STEP_DETAILS_DONE, None, sends(seen.send, Action::CloseDetails)) }
        </div>
    }
}
