//! Take it away: print, copy, and finish.

use yew::{Html, html};

use crate::content::t;
use crate::platform::{clipboard, printing};
use crate::session::{Action, Notice};
use crate::sharing::{sheet, text};
use crate::ui::Seen;
use crate::ui::parts::{Heading, Weight, button, fold, h2, heading, hint, nav, notice, p, paper, sends, urgent_cards};

pub(super) fn take_away(seen: Seen<'_>) -> Html {
    let session = seen.session;
    html! {
        <>
            <div class="no-print">
                { heading(session.screen, Heading { name: t::TAKE_NAME, title: t::TAKE_TITLE }) }
                { p(t::TAKE_INTRO) }
                { session.plan.steps().is_empty().then(|| p(t::TAKE_EMPTY)) }
                { urgent_cards(session) }
                { buttons(seen) }
                { h2(t::TAKE_SHEET) }
            </div>
            { paper(&sheet(session)) }
            <div class="finish no-print">
                { h2(t::TAKE_FINISH) }
                { session.start.device.is_shared().then(|| p(t::TAKE_SHARED)) }
                { p(t::TAKE_FINISH_HINT) }
                { button(Weight::Quiet, "clear", t::TAKE_CLEAR, None, sends(seen.send, Action::Clear)) }
                { nav(seen, None, false) }
            </div>
            { notice(session.notice) }
        </>
    }
}

/// Print and copy, and the text that is copied.
fn buttons(seen: Seen<'_>) -> Html {
    let copy = seen.send.reform(|_| {
        Action::Say(if clipboard::copy("[data-plan-text]") { Notice::Copied } else { Notice::CopyRefused })
    });
    let print =
        seen.send.reform(|_| Action::Say(if printing::print() { Notice::Printing } else { Notice::PrintRefused }));
    html! {
        <div class="take">
            { button(Weight::Strong, "print", t::TAKE_PRINT, None, print) }
            { hint(t::TAKE_PRINT_HINT) }
            { button(Weight::Quiet, "copy", t::TAKE_COPY, None, copy) }
            { hint(t::TAKE_COPY_HINT) }
            { fold(t::TAKE_TEXT, html! {
                <pre data-plan-text="" translate="no">{ text::plan_text(seen.session) }</pre>
            }) }
        </div>
    }
}
