//! A safety card: what to know, and who to call. One that cannot wait is open; the rest are folded under their title, so
//! that the plan is not pushed out of sight.

use yew::{Html, html};

use super::{fold, h3, lines::short_lines, paragraphs};
use crate::content::{Card, Nation};

/// One card, with the lines that serve the nation.
pub(crate) fn safety_card(card: &Card, nation: Option<Nation>) -> Html {
    let body = html! {
        <>
            { paragraphs(card.body) }
            { (!card.helplines.is_empty()).then(|| short_lines(card.helplines.iter().map(|id| id.get()), nation)) }
        </>
    };
    if card.urgent {
        html! { <section class="safety" data-card={card.id}>{ h3(card.title.words()) }{ body }</section> }
    } else {
        html! { <div class="card" data-card={card.id}>{ fold(card.title, body) }</div> }
    }
}
