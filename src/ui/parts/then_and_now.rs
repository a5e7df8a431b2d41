//! Then and now, area by area: a table whose bars repeat in shape what its words say. No arrows, and nothing added up.

use yew::{Html, html};

use super::picture_table::told;
use crate::assessment::AreaPicture;
use crate::content::{AreaId, t};

/// The table of the areas for which `shown` holds and that were answered at one time at least.
pub(crate) fn then_and_now(then: &[AreaPicture], now: &[AreaPicture], shown: impl Fn(&AreaId) -> bool) -> Html {
    let pairs = then.iter().zip(now).filter(|(then, now)| shown(&then.area) && then.answered + now.answered > 0);
    let mut rows = Vec::new();
    for (then, now) in pairs {
        rows.push(html! {
            <tr data-area={then.area.name()}>
                <th scope="row">{ then.area.get().name.words() }</th>
                <td>{ told(then) }</td>
                <td>{ told(now) }</td>
            </tr>
        });
    }
    html! {
        <table class="picture then-and-now">
            <caption>{ t::REVIEW_TABLE.words() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ t::PICTURE_TABLE_AREA.words() }</th>
                    <th scope="col">{ t::REVIEW_THEN.words() }</th>
                    <th scope="col">{ t::LANE_NOW.words() }</th>
                </tr>
            </thead>
            <tbody>{ rows }</tbody>
        </table>
    }
}
