//! A question with a list of answers: real radios (or checkboxes) in whole-row targets.

use yew::{AttrValue, Callback, Html, html};

use crate::assessment::{Offered, Told};
use crate::content::{Group, Text, t};
use crate::session::Action;
use crate::ui::Seen;

/// A question to choose one answer of.
pub(crate) struct Radios {
    /// What is asked.
    pub(crate) legend: Html,
    /// A smaller line under it.
    pub(crate) hint: Option<Text>,
    /// The attribute that names the question in the page, and its value; a stable hook.
    pub(crate) hook: (&'static str, AttrValue),
    /// The answers, in order.
    pub(crate) choices: Vec<Choice>,
}

/// One answer.
pub(crate) struct Choice {
    /// Its value; a stable hook.
    pub(crate) value: &'static str,
    /// What it says.
    pub(crate) label: AttrValue,
    /// It is the one chosen.
    pub(crate) chosen: bool,
    /// Called when it is chosen.
    pub(crate) on: Callback<yew::Event>,
}

/// A question whose answers are radios.
pub(crate) fn radios(question: Radios) -> Html {
    rows(question, "radio")
}

/// A question whose answers are the ones of a type, and "rather not say".
pub(crate) fn told<T: Offered>(
    seen: Seen<'_>,
    legend: Html,
    (attribute, id): (&'static str, impl Into<AttrValue>),
    said: Option<Told<T>>,
    (words, action): (fn(T) -> Text, impl Fn(Told<T>) -> Action),
) -> Html {
    let offered = T::ALL.iter().map(|offered| Told::This(*offered)).chain([Told::Skip]);
    let choices = offered.map(|told| Choice {
        value: told.value(),
        label: told.this().map_or(t::ANSWER_SKIP, words).words().into(),
        chosen: said == Some(told),
        on: seen.sends(action(told)),
    });
    radios(Radios { legend, hint: None, hook: (attribute, id.into()), choices: choices.collect() })
}

/// A list on which a person ticks what fits.
pub(crate) fn ticks(seen: Seen<'_>, group: Group, legend: Text, hint: Option<Text>) -> Html {
    let choices = group.picks().map(|pick| Choice {
        value: pick.name(),
        label: pick.get().says.words().into(),
        chosen: seen.session.picks.contains(&pick),
        on: seen.sends(Action::TogglePick(pick)),
    });
    checks(Radios {
        legend: html! { legend.words() },
        hint,
        hook: ("choice", AttrValue::from(group.name())),
        choices: choices.collect(),
    })
}

/// A question whose answers are checkboxes.
pub(crate) fn checks(question: Radios) -> Html {
    rows(question, "checkbox")
}

fn rows(question: Radios, kind: &'static str) -> Html {
    let Radios { legend, hint, hook: (attribute, id), choices } = question;
    let is = |name: &str| (attribute == name).then(|| id.clone());
    let name = AttrValue::from(format!("{attribute}-{id}"));
    html! {
        <fieldset
            class="question"
            data-item={is("item")}
            data-barrier={is("barrier")}
            data-start={is("start")}
            data-choice={is("choice")}
            data-move={is("move")}
            data-access={is("access")}
            data-outlook={is("outlook")}
            data-went={is("went")}
        >
            <legend>{ legend }</legend>
            { hint.map(super::hint) }
            { choices.into_iter().map(|choice| row(choice, kind, &name)).collect::<Html>() }
        </fieldset>
    }
}

/// One answer. `autocomplete` keeps a browser from bringing back what somebody chose before.
fn row(choice: Choice, kind: &'static str, name: &AttrValue) -> Html {
    html! {
        <label class="row">
            <input
                type={kind} name={name.clone()} value={choice.value} checked={choice.chosen} autocomplete="off"
                onchange={choice.on}
            />
            <span class="row-words">{ choice.label }</span>
        </label>
    }
}
