//! A sheet about one thing: what to know first, the sheet itself, and how to take it along.

use yew::{Html, html};

use crate::content::{SheetId, t};
use crate::session::{Action, Paper};
use crate::sharing::{text, topic_sheet};
use crate::ui::Seen;
use crate::ui::parts::{
    Heading, Weight, as_text, button, facts, heading, hint, moves, notice, paper, print_button, safety_card,
    told_paragraphs,
};

pub(super) fn sheet(seen: Seen<'_>, id: SheetId) -> Html {
    let (session, sheet) = (seen.session, id.get());
    // Nobody comes here whom it is not for; and if they did, there is nothing to see.
    if !session.shows_sheet(id) {
        return Html::default();
    }
    let nation = session.start.nation;
    let which = Paper::Sheet(id);
    let this = topic_sheet(session, id);
    let text = text::of(&this);
    html! {
        <>
            <div class="no-print">
                { heading(seen, Heading { name: sheet.title, title: sheet.title }) }
                { told_paragraphs(sheet.note, nation) }
                { for sheet.cards.iter().map(|id| safety_card(id.get(), id.get().urgent, nation)) }
                { facts(seen, sheet.facts) }
            </div>
            { paper(&this, which) }
            <div class="no-print">
                <div class="take">
                    { print_button(seen, Weight::Strong, "print", t::SLIP_PRINT, which) }
                    { seen.can_print.then(|| hint(t::TAKE_PRINT_HINT)) }
                    { as_text(seen, "copy", (t::SLIP_COPY, t::SLIP_TEXT), which, text) }
                    { hint(t::TAKE_COPY_HINT) }
                </div>
                <div class="nav">{ button(Weight::Plain, "back", t::BACK, None, moves(seen, Action::Back)) }</div>
            </div>
            { notice(seen) }
        </>
    }
}
