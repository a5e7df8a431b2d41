//! The picture, area by area: a visible table whose bars repeat in shape what its words say.

use yew::{Html, html};

use crate::assessment::AreaPicture;
use crate::content::{fill, t};

/// How wide one box of a bar is, and how far apart they stand, in user units.
const BOX: usize = 14;
const STEP: usize = 18;

/// The table of every area.
pub(crate) fn picture_table<'p>(areas: impl Iterator<Item = &'p AreaPicture>) -> Html {
    html! {
        <table class="picture">
            <caption>{ t::PICTURE_TABLE.words() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ t::PICTURE_TABLE_AREA.words() }</th>
                    <th scope="col">{ t::PICTURE_TABLE_NOW.words() }</th>
                </tr>
            </thead>
            <tbody>{ for areas.map(row) }</tbody>
        </table>
    }
}

fn row(picture: &AreaPicture) -> Html {
    let AreaPicture { area, strengths, answered, of } = *picture;
    html! {
        <tr
            data-area={area.name()}
            data-strengths={strengths.to_string()}
            data-answered={answered.to_string()}
            data-of={of.to_string()}
        >
            <th scope="row">{ area.get().name.words() }</th>
            <td>{ told(picture) }</td>
        </tr>
    }
}

/// How an area is, as a bar and in words.
pub(super) fn told(picture: &AreaPicture) -> Html {
    let AreaPicture { strengths, answered, .. } = *picture;
    let words = match (strengths, answered) {
        (_, 0) => t::PICTURE_ROW_NONE.words().to_owned(),
        (0, _) => t::PICTURE_ROW_ROOM.words().to_owned(),
        _ => fill(t::PICTURE_ROW, &[("strengths", &strengths.to_string()), ("answered", &answered.to_string())]),
    };
    html! { <span class="bar-and-words">{ bar(strengths, answered) }{ words }</span> }
}

/// A box for each answered statement, full for a strength. Areas without an answer have none.
fn bar(strengths: usize, answered: usize) -> Html {
    let width = (answered * STEP).to_string();
    html! {
        <svg class="bar" aria-hidden="true" width={width.clone()} height="16" viewBox={format!("0 0 {width} 16")}>
            { for (0..answered).map(|at| html! {
                <rect
                    class={if at < strengths { "full" } else { "open" }}
                    x={(at * STEP + 1).to_string()} y="1" rx="4"
                    width={BOX.to_string()} height={BOX.to_string()}
                />
            }) }
        </svg>
    }
}
