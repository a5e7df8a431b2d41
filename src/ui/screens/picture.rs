//! My picture: strengths first, in words; then area by area; then what matters most.

use yew::{AttrValue, Html, html};

use crate::assessment::picture as picture_of;
use crate::content::{AreaId, plural, t};
use crate::session::Action;
use crate::ui::Seen;
use crate::ui::parts::{Choice, Heading, Radios, checks, fold, heading, hint, nav, notice, p, picture_table};

pub(super) fn picture(seen: Seen<'_>) -> Html {
    let picture = picture_of(&seen.session.answers);
    html! {
        <>
            { heading(seen, Heading { name: t::PICTURE_NAME, title: t::PICTURE_TITLE }) }
            if picture.strengths.is_empty() {
                <p class="have">{ t::PICTURE_NONE.words() }</p>
            } else {
                <div class="have">
                    <p>{ plural(t::STRENGTHS_COUNT, picture.strengths.len()) }</p>
                    <ul>
                        { for picture.strengths.iter().map(|id| html! {
                            <li data-strength={id.name()}>{ id.get().strength.words() }</li>
                        }) }
                    </ul>
                </div>
            }
            { choose(seen) }
            { picture_table(picture.areas.iter().filter(|row| seen.session.asks_area(row.area))) }
            { hint(t::PICTURE_NOTE) }
            { fold(t::WHY_WE_ASK, p(t::PICTURE_WHY)) }
            { nav(seen, Some(t::NEXT), true) }
            { notice(seen) }
        </>
    }
}

fn choose(seen: Seen<'_>) -> Html {
    let choices = AreaId::all().map(|area| Choice {
        value: area.name(),
        label: area.get().name.words().into(),
        chosen: seen.session.areas.contains(&area),
        on: seen.sends(Action::ToggleArea(area)),
    });
    checks(Radios {
        legend: html! { t::PICTURE_CHOOSE.words() },
        hint: Some(t::PICTURE_CHOOSE_HINT),
        hook: ("choice", AttrValue::from("areas")),
        choices: choices.collect(),
    })
}
