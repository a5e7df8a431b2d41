//! If things slip: who to call, signs, what helps, what others can do, and the way back in; with what keeps a person safe.
//! It prints as one page of its own.

use yew::{Html, html};

use crate::content::{Group, Slip, Text, t};
use crate::plan::{called_for, cards_for_slips};
use crate::session::{Paper, Prompt};
use crate::sharing::{slip_sheet, text};
use crate::ui::Seen;
use crate::ui::parts::{
    Heading, Weight, as_text, fold, h2, heading, may_skip, nav, notice, p, paper, print_button, prompt, safety_card,
    said_under, ticks, urgent_cards,
};

pub(super) fn slip(seen: Seen<'_>) -> Html {
    let session = seen.session;
    let called = called_for(session);
    html! {
        <>
            <div class="no-print">
                { heading(seen, Heading { name: t::SLIP_NAME, title: t::SLIP_TITLE }) }
                { p(t::SLIP_INTRO) }
                { may_skip(seen) }
                { urgent_cards(session) }
                { prompt(seen, Prompt::First, html! { t::SLIP_FIRST.words() }, Some(t::SLIP_FIRST_HINT)) }
                { list(seen, Group::Signs, t::SLIP_SIGNS, Prompt::Signs) }
                { list(seen, Group::Helps, t::SLIP_HELPS, Prompt::Helps) }
                { prompt(seen, Prompt::Do, html! { t::SLIP_DO.words() }, None) }
                { prompt(seen, Prompt::Dont, html! { t::SLIP_DONT.words() }, None) }
                { list(seen, Group::Returns, t::SLIP_RETURNS, Prompt::Returns) }
                <section class="cards">
                    { h2(t::SLIP_SAFE) }
                    { for cards_for_slips().filter(|id| !called.contains(id)).map(|id| {
                        safety_card(id.get(), id.get().slip == Slip::Open, session.start.nation)
                    }) }
                </section>
                { fold(t::WHY_WE_ASK, p(t::SLIP_WHY)) }
                <div class="take">
                    { h2(t::SLIP_TAKE) }
                    { print_button(seen, Weight::Quiet, "print-slip", t::SLIP_PRINT, Paper::Slip) }
                    { as_text(seen, "copy-slip", (t::SLIP_COPY, t::SLIP_TEXT), Paper::Slip, text::slip_text(session)) }
                </div>
                { nav(seen, Some(t::NEXT), true) }
            </div>
            <div class="only-print">{ paper(&slip_sheet(session), Paper::Slip) }</div>
            { notice(seen) }
        </>
    }
}

/// Something to tick what fits on, and room for one's own words under it.
fn list(seen: Seen<'_>, group: Group, legend: Text, own: Prompt) -> Html {
    let label = said_under(legend, t::SLIP_OWN);
    html! { <>{ ticks(seen, group, legend, None) }{ prompt(seen, own, label, None) }</> }
}
