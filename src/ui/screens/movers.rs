//! Whose move it is, for what is in the way a lot: five at most, the rest for whoever asks.

use yew::{Html, html};

use crate::assessment::{MOVERS_ASKED, a_lot_in_the_way};
use crate::content::{Mover, Text, t};
use crate::session::Action;
use crate::ui::Seen;
use crate::ui::parts::{Heading, Weight, button, fold, heading, may_skip, nav, p, sends, told};

pub(super) fn movers(seen: Seen<'_>) -> Html {
    let session = seen.session;
    let all: Vec<_> = a_lot_in_the_way(&session.levels).collect();
    let asked = if session.more_movers { all.len() } else { MOVERS_ASKED };
    let mut questions = Vec::new();
    for id in all.iter().copied().take(asked) {
        let legend = html! { id.get().says.words() };
        let action = move |told| Action::Mover(id, told);
        questions.push(told(seen, legend, ("move", id.name()), session.movers.get(id), (words, action)));
    }
    html! {
        <>
            { heading(seen, Heading { name: t::MOVERS_NAME, title: t::MOVERS_TITLE }) }
            { p(t::MOVERS_INTRO) }
            { may_skip(seen) }
            { questions }
            { (all.len() > asked).then(|| {
                button(Weight::Quiet, "more-movers", t::MOVERS_MORE, None, sends(seen.send, Action::MoreMovers))
            }) }
            { fold(t::WHY_WE_ASK, p(t::MOVERS_WHY)) }
            { nav(seen, Some(t::NEXT), true) }
        </>
    }
}

fn words(mover: Mover) -> Text {
    match mover {
        Mover::Mine => t::MOVER_IS_MINE,
        Mover::Shared => t::MOVER_IS_SHARED,
        Mover::Others => t::MOVER_IS_OTHERS,
    }
}
