//! A sheet as paper, and the buttons that take it: print it, or copy it as text.

use yew::{Html, html};

use super::basics::{Weight, button, sends};
use super::fold;
use super::nav::moves;
use crate::content::{SheetId, Text, t};
use crate::session::{Action, Paper, Screen};
use crate::sharing::{Line, Section, Sheet};
use crate::ui::Seen;

/// The sheet, set for paper. Its name lets it be printed alone; all but the plan are set to fit on one page.
pub(crate) fn paper(sheet: &Sheet, which: Paper) -> Html {
    let class = if which == Paper::Plan { "sheet" } else { "sheet one-page" };
    html! {
        <article {class} data-sheet={which.name()} aria-label={sheet.title}>
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
            { for line.under.iter().map(|(label, words)| under(*label, words)) }
        </li>
    }
}

/// A smaller line. Room to write is drawn: as text it would be read out sign by sign, and break on a small screen.
fn under(label: Option<Text>, words: &str) -> Html {
    if label.is_none() && words == t::PRINTED_BLANK.words() {
        return html! { <p class="room"></p> };
    }
    html! {
        <p class="labelled">
            if let Some(label) = label { <b>{ label.words() }</b>{ " " } }
            { words }
        </p>
    }
}

/// The button that leads to a sheet about one thing.
pub(crate) fn sheet_button(seen: Seen<'_>, id: SheetId, words: String) -> Html {
    html! {
        <button
            type="button" class="quiet" key={id.name()} data-action="sheet" data-sheet-id={id.name()}
            onclick={moves(seen, Action::Go(Screen::Sheet(id)))}
        >
            { words }
        </button>
    }
}

/// The button that prints a sheet; where the browser cannot print, what to do instead.
pub(crate) fn print_button(seen: Seen<'_>, weight: Weight, hook: &'static str, words: Text, which: Paper) -> Html {
    if seen.can_print {
        button(weight, hook, words, None, sends(seen.send, Action::Print(which)))
    } else {
        html! { <p data-no-print="">{ t::TAKE_NO_PRINT.words() }</p> }
    }
}

/// The button that copies a sheet as text, and the text itself, folded.
pub(crate) fn as_text(
    seen: Seen<'_>,
    hook: &'static str,
    (copy, see): (Text, Text),
    which: Paper,
    text: String,
) -> Html {
    html! {
        <>
            { button(Weight::Quiet, hook, copy, None, sends(seen.send, Action::Copy(which))) }
            { fold(see, html! {
                <pre data-text={which.name()} data-plan-text={(which == Paper::Plan).then_some("")} translate="no">{ text }</pre>
            }) }
        </>
    }
}
