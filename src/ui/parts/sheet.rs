//! A sheet as paper, and the ways to take it: print it, or copy it as text.

use yew::{Callback, Html, html};

use super::basics::{Weight, button};
use super::fold;
use crate::content::Text;
use crate::platform::{clipboard, printing};
use crate::session::{Action, Notice};
use crate::sharing::{Line, Section, Sheet};
use crate::ui::Seen;

/// The sheet, set for paper. `name` says which it is, so that it can be printed alone.
pub(crate) fn paper(sheet: &Sheet, name: &'static str) -> Html {
    html! {
        <article class="sheet" data-sheet={name} aria-label={sheet.title}>
            <h2 class="sheet-title">{ sheet.title }</h2>
            { for sheet.sections.iter().map(section) }
            <p class="purpose">{ sheet.purpose }</p>
        </article>
    }
}

fn section(section: &Section) -> Html {
    html! {
        <section>
            <h3>{ &section.heading }</h3>
            <ul>{ for section.lines.iter().map(entry) }</ul>
        </section>
    }
}

fn entry(line: &Line) -> Html {
    html! {
        <li class={line.tick.then_some("tick")}>
            <span class="own-words" translate={line.own.then_some("no")}>{ &line.words }</span>
            { for line.under.iter().map(|(label, words)| html! {
                <p class="labelled">
                    if let Some(label) = label { <b>{ label.words() }</b>{ " " } }
                    { words }
                </p>
            }) }
        </li>
    }
}

/// The button that prints the sheet of this name; none where the browser cannot print.
pub(crate) fn print_button(
    seen: Seen<'_>,
    weight: Weight,
    hook: &'static str,
    words: Text,
    name: &'static str,
) -> Option<Html> {
    let said = seen
        .send
        .reform(move |_| Action::Say(if printing::print(name) { Notice::Printing } else { Notice::PrintRefused }));
    seen.can_print.then(|| button(weight, hook, words, None, said))
}

/// The button that copies the text, and the text itself, folded.
pub(crate) fn as_text(
    hook: &'static str,
    (copy, see): (Text, Text),
    name: &'static str,
    text: String,
    send: &Callback<Action>,
) -> Html {
    let said = send.reform(move |_| {
        let copied = clipboard::copy(&["[data-text=", name, "]"].concat());
        Action::Say(if copied { Notice::Copied } else { Notice::CopyRefused })
    });
    html! {
        <>
            { button(Weight::Quiet, hook, copy, None, said) }
            { fold(see, html! {
                <pre data-text={name} data-plan-text={(name == "plan").then_some("")} translate="no">{ text }</pre>
            }) }
        </>
    }
}
