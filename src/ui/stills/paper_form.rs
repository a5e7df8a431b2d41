//! The blank form: the same questions on paper, for when nothing else works, or for those who like paper better.

use yew::{Html, html};

use crate::content::{AreaId, BarrierId, HELPLINES, Text, lines_checked, t};
use crate::ui::parts::short_lines;

pub(super) fn paper_form() -> Html {
    html! {
        <section id="paper" aria-labelledby="paper-title">
            <h2 id="paper-title">{ t::PAPER_TITLE.words() }</h2>
            <p>{ t::PAPER_INTRO.words() }</p>
            <h3>{ t::PAPER_AREAS.words() }</h3>
            <div class="paper-areas">{ for AreaId::all().map(area) }</div>
            <h3>{ t::PAPER_MATTERS.words() }</h3>
            { lines(2) }
            <h3>{ t::HOPES_LIST.words() }</h3>
            { lines(1) }
            <h3>{ t::PAPER_BARRIERS.words() }</h3>
            <ul class="levels">
                { for BarrierId::all().map(|id| html! {
                    <li>{ id.get().says.words() }<b>{ t::PAPER_BIT.words() }</b><b>{ t::PAPER_LOT.words() }</b></li>
                }) }
            </ul>
            <h3>{ t::PAPER_PLAN.words() }</h3>
            <p>{ t::PAPER_PLAN_HINT.words() }</p>
            { for [t::PAPER_NOW, t::PAPER_NEXT, t::PAPER_LATER].into_iter().map(|name| lane(name, 2)) }
            <h3>{ t::SLIP_TITLE.words() }</h3>
            <div class="paper-areas">
                { for [t::SLIP_FIRST, t::SLIP_SIGNS, t::SLIP_HELPS, t::SLIP_RETURNS].into_iter().map(|name| lane(name, 1)) }
            </div>
            <h3>{ t::HELP_CARDS.words() }</h3>
            <p>{ t::PAPER_SAFE_STOP.words() }</p>
            <p>{ t::PAPER_SAFE_BREAK.words() }</p>
            <h3>{ t::PRINTED_CALL.words() }</h3>
            <div class="paper-lines">{ short_lines(HELPLINES.iter(), None) }</div>
            <p>{ lines_checked() }</p>
            <p class="purpose">{ t::PURPOSE.words() }</p>
        </section>
    }
}

fn area(id: AreaId) -> Html {
    html! {
        <div class="paper-area">
            <h4>{ id.get().name.words() }</h4>
            <ul class="ticks">
                { for id.statements().map(|s| html! { <li>{ s.get().says.words() }</li> }) }
            </ul>
        </div>
    }
}

/// A heading with so many lines to write on under it.
fn lane(name: Text, count: usize) -> Html {
    html! { <div class="paper-lane"><h4>{ name.words() }</h4>{ lines(count) }</div> }
}

/// Lines to write on.
fn lines(count: usize) -> Html {
    html! { <>{ for (0..count).map(|_| html! { <div class="write-on" /> }) }</> }
}
