//! Near me: how it is to get what could help, and how that may change, for four resources at most.

use yew::{Html, html};

use crate::assessment::{Access, Outlook, resources_asked};
use crate::content::{ResourceId, Text, t};
use crate::session::Action;
use crate::ui::Seen;
use crate::ui::parts::{Heading, added, fold, h2, heading, may_skip, nav, p, said_under, told};

pub(super) fn nearby(seen: Seen<'_>) -> Html {
    let mut questions = Vec::new();
    for id in resources_asked(&seen.session.levels) {
        questions.push(both(seen, id));
    }
    html! {
        <>
            { heading(seen, Heading { name: t::NEARBY_NAME, title: t::NEARBY_TITLE }) }
            { p(t::NEARBY_INTRO) }
            { may_skip(seen) }
            { added(&seen.session.added) }
            { questions }
            { fold(t::WHY_WE_ASK, p(t::NEARBY_WHY)) }
            { nav(seen, Some(t::NEXT), true) }
        </>
    }
}

fn both(seen: Seen<'_>, id: ResourceId) -> Html {
    let session = seen.session;
    let about = id.get().name;
    let access = move |told| Action::Access(id, told);
    let outlook = move |told| Action::Outlook(id, told);
    html! {
        <>
            { h2(about) }
            { told(seen, said_under(about, t::ACCESS_ASK), ("access", id.name()), session.access.get(id), (access_words, access)) }
            { told(seen, said_under(about, t::OUTLOOK_ASK), ("outlook", id.name()), session.outlook.get(id), (outlook_words, outlook)) }
        </>
    }
}

fn access_words(access: Access) -> Text {
    match access {
        Access::Easy => t::ACCESS_EASY,
        Access::Reasonable => t::ACCESS_REASONABLE,
        Access::Difficult => t::ACCESS_DIFFICULT,
        Access::VeryDifficult => t::ACCESS_VERY_DIFFICULT,
    }
}

fn outlook_words(outlook: Outlook) -> Text {
    match outlook {
        Outlook::Easier => t::OUTLOOK_EASIER,
        Outlook::Same => t::OUTLOOK_SAME,
        Outlook::Harder => t::OUTLOOK_HARDER,
    }
}
