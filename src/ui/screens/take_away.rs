//! Take it away: print, copy, and finish.

use yew::{Html, html};

use crate::content::{SheetId, t};
use crate::session::{Action, Paper, Screen, Session};
use crate::sharing::{sheet, slip, slip_sheet, text, topics_offered};
use crate::ui::Seen;
use crate::ui::parts::{
    Heading, Weight, as_text, button, fold, fold_to_ask, h2, heading, hint, moves, nav, notice, p, paper, print_button,
    review_date, sends, sheet_button, urgent_cards,
};

pub(super) fn take_away(seen: Seen<'_>) -> Html {
    let session = seen.session;
    html! {
        <>
            <div class="no-print">
                { heading(seen, Heading { name: t::TAKE_NAME, title: t::TAKE_TITLE }) }
                { p(t::TAKE_INTRO) }
                { session.plan.steps().is_empty().then(|| nothing_chosen(seen)) }
                { urgent_cards(session) }
                { the_plan(seen) }
                <div class="take">
                    { button(Weight::Quiet, "save", t::TAKE_SAVE, None, moves(seen, Action::Go(Screen::Save))) }
                    { hint(t::TAKE_SAVE_HINT) }
                </div>
                { if_things_slip(seen) }
                { topics(seen) }
                { when_to_look_again(seen) }
                { h2(t::TAKE_SHEET) }
            </div>
            { paper(&sheet(session), Paper::Plan) }
            { slip::holds_something(session).then(|| paper(&slip_sheet(session), Paper::Slip)) }
            <div class="finish no-print">
                { h2(t::TAKE_FINISH) }
                { session.start.device.is_shared().then(|| p(t::TAKE_SHARED)) }
                { p(t::TAKE_FINISH_HINT) }
                { button(Weight::Quiet, "clear", t::TAKE_CLEAR, None, sends(seen.send, Action::Clear)) }
                { nav(seen, None, false) }
            </div>
            { notice(seen) }
        </>
    }
}

/// The sheets about one thing: those that belong to a step of the plan, then the others, folded. Each is drawn on a screen of
/// its own, so that slow phones do not wait for it here.
fn topics(seen: Seen<'_>) -> Html {
    let (first, more) = topics_offered(seen.session);
    let row = |id: &SheetId| html! { <li>{ sheet_button(seen, *id, id.get().title.words().to_owned()) }</li> };
    let list = |ids: &[SheetId]| html! { <ul class="go-list">{ for ids.iter().map(row) }</ul> };
    html! {
        <div class="take" data-sheets="">
            if !first.is_empty() {
                { h2(t::TAKE_PAGES) }
                { hint(t::TAKE_PAGES_HINT) }
                { list(&first) }
            }
            { (!more.is_empty()).then(|| fold(t::TAKE_PAGES_MORE, list(&more))) }
        </div>
    }
}

/// The question when to look at the plan again. It is drawn when it is unfolded: a field for a date is many elements, and slow
/// phones would wait for them on this screen.
fn when_to_look_again(seen: Seen<'_>) -> Html {
    let question = html! {
        if seen.session.asks_review {
            { review_date(seen) }
            { fold(t::WHY_WE_ASK, p(t::REVIEW_SET_WHY)) }
        }
    };
    fold_to_ask("review", t::REVIEW_SET, question, seen.sends(Action::AskReview))
}

/// For whoever stopped before they chose a step: that this is fine, and the way to the ideas.
fn nothing_chosen(seen: Seen<'_>) -> Html {
    html! {
        <>
            { p(t::TAKE_EMPTY) }
            { button(Weight::Quiet, "to-plan", t::TAKE_IDEAS, None, moves(seen, Action::Go(Screen::Plan))) }
        </>
    }
}

/// Print and copy the plan.
fn the_plan(seen: Seen<'_>) -> Html {
    let text = text::plan_text(seen.session);
    html! {
        <div class="take">
            { print_button(seen, Weight::Strong, "print", t::TAKE_PRINT, Paper::Plan) }
            { seen.can_print.then(|| hint(t::TAKE_PRINT_HINT)) }
            { as_text(seen, "copy", (t::TAKE_COPY, t::TAKE_TEXT), Paper::Plan, text) }
            { hint(t::TAKE_COPY_HINT) }
        </div>
    }
}

/// Print and copy what to do if things slip, for those who wrote something there.
fn if_things_slip(seen: Seen<'_>) -> Option<Html> {
    let session: &Session = seen.session;
    slip::holds_something(session).then(|| {
        html! {
            <div class="take">
                { h2(t::TAKE_SLIP) }
                { hint(t::TAKE_SLIP_HINT) }
                { seen.can_print.then(|| print_button(seen, Weight::Quiet, "print-slip", t::TAKE_SLIP_PRINT, Paper::Slip)) }
                { as_text(seen, "copy-slip", (t::TAKE_SLIP_COPY, t::SLIP_TEXT), Paper::Slip, text::slip_text(session)) }
            </div>
        }
    })
}
