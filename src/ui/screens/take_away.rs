//! Take it away: print, copy, and finish.

use yew::{Html, html};

use crate::content::t;
use crate::platform::{clipboard, printing};
use crate::session::{Action, Notice};
use crate::sharing::{sheet, text};
use crate::ui::Seen;
use crate::ui::parts::{Heading, heading, nav, notice, paper};

pub(super) fn take_away(seen: Seen<'_>) -> Html {
    let session = seen.session;
    html! {
        <>
            <div class="no-print">
                { heading(session.screen, Heading { name: t::TAKE_NAME, title: t::TAKE_TITLE }) }
                <p>{ t::TAKE_INTRO.words() }</p>
                if session.plan.steps().is_empty() {
                    <p>{ t::TAKE_EMPTY.words() }</p>
                }
                { buttons(seen) }
                { notice(session.notice, seen.send) }
                <h2>{ t::TAKE_SHEET.words() }</h2>
            </div>
            { paper(&sheet(session)) }
            <div class="finish no-print">
                <h2>{ t::TAKE_FINISH.words() }</h2>
                <p>{ t::TAKE_FINISH_HINT.words() }</p>
                <button type="button" class="quiet" data-action="clear" onclick={seen.sends(Action::Clear)}>
                    { t::TAKE_CLEAR.words() }
                </button>
                { nav(seen, None, false) }
            </div>
        </>
    }
}

/// Print and copy, and the text that is copied.
fn buttons(seen: Seen<'_>) -> Html {
    let copy = seen.send.reform(|_| {
        Action::Say(if clipboard::copy("[data-plan-text]") { Notice::Copied } else { Notice::CopyRefused })
    });
    let print = seen.send.reform(|_| {
        Action::Say(if printing::print() { Notice::Printing } else { Notice::PrintRefused })
    });
    html! {
        <div class="take">
            <button type="button" class="strong" data-action="print" onclick={print}>{ t::TAKE_PRINT.words() }</button>
            <p class="hint">{ t::TAKE_PRINT_HINT.words() }</p>
            <button type="button" class="quiet" data-action="copy" onclick={copy}>{ t::TAKE_COPY.words() }</button>
            <p class="hint">{ t::TAKE_COPY_HINT.words() }</p>
            <details class="fold">
                <summary>{ t::TAKE_TEXT.words() }</summary>
                <pre data-plan-text="" translate="no">{ text::plan_text(seen.session) }</pre>
            </details>
        </div>
    }
}
