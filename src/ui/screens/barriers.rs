//! Things in the way: six barriers a screen, three screens. The last one is the end of the core questions.

use yew::{AttrValue, Html, html};

use crate::assessment::Level;
use crate::content::{BarrierId, Text, t};
use crate::session::{Action, BARRIER_PARTS};
use crate::ui::Seen;
use crate::ui::parts::{Choice, Heading, Radios, fold, heading, hint, may_skip, nav, nav_to_plan, p, radios};

pub(super) fn barriers(seen: Seen<'_>, part: u8) -> Html {
    let title = match part {
        1 => t::BARRIERS_TITLE_1,
        2 => t::BARRIERS_TITLE_2,
        _ => t::BARRIERS_TITLE_3,
    };
    let here = |id: &BarrierId| id.get().part == part;
    html! {
        <>
            { heading(seen, Heading { name: t::BARRIERS_NAME, title }) }
            { p(t::BARRIERS_INTRO) }
            { may_skip(seen) }
            { for BarrierId::all().filter(here).filter(|id| seen.session.asks_barrier(*id)).map(|id| question(seen, id)) }
            { (!BarrierId::all().filter(here).all(|id| seen.session.asks_barrier(id))).then(|| hint(t::ALONE_LATER)) }
            { fold(t::WHY_WE_ASK, p(t::BARRIERS_WHY)) }
            { if part == BARRIER_PARTS && !seen.session.reopened { nav_to_plan(seen) } else { nav(seen, Some(t::NEXT), true) } }
        </>
    }
}

pub(super) fn question(seen: Seen<'_>, id: BarrierId) -> Html {
    let said = seen.session.levels.get(id);
    let choices = Level::ALL.into_iter().map(|level| Choice {
        value: level.value(),
        label: words(level).words().into(),
        chosen: said == Some(level),
        on: seen.sends(Action::Level(id, level)),
    });
    radios(Radios {
        legend: html! { id.get().says.words() },
        hint: None,
        hook: ("barrier", AttrValue::from(id.name())),
        choices: choices.collect(),
    })
}

fn words(level: Level) -> Text {
    match level {
        Level::Not => t::LEVEL_0,
        Level::Bit => t::LEVEL_1,
        Level::Lot => t::LEVEL_2,
        Level::Skip => t::LEVEL_SKIP,
    }
}
