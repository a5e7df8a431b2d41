//! The sheet as paper: what is seen on the take-away screen is what prints.

use yew::{Html, html};

use crate::sharing::{Line, Section, Sheet};

/// The sheet, set for paper.
pub(crate) fn paper(sheet: &Sheet) -> Html {
    html! {
        <article class="sheet" aria-label={sheet.title}>
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
