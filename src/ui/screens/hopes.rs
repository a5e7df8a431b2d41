//! What matters to me: hopes to tick, and room for one's own words.

use yew::{Html, html};

use crate::content::{Group, t};
use crate::session::Prompt;
use crate::ui::Seen;
use crate::ui::parts::{Heading, fold, heading, may_skip, nav, notice, p, prompt, ticks, urgent_cards};

pub(super) fn hopes(seen: Seen<'_>) -> Html {
    html! {
        <>
            { heading(seen, Heading { name: t::HOPES_NAME, title: t::HOPES_TITLE }) }
            { p(t::HOPES_INTRO) }
            { may_skip(seen) }
            { urgent_cards(seen.session) }
            { ticks(seen, Group::Hopes, t::HOPES_LIST, Some(t::HOPES_LIST_HINT)) }
            { prompt(seen, Prompt::Means, html! { t::HOPES_MEANS.words() }, Some(t::OWN_WORDS_HINT)) }
            { prompt(seen, Prompt::Hope, html! { t::HOPES_HOPE.words() }, None) }
            { fold(t::WHY_WE_ASK, p(t::HOPES_WHY)) }
            { nav(seen, Some(t::NEXT), true) }
            { notice(seen) }
        </>
    }
}
