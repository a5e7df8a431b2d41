//! A safety card: what to know, and who to call. One that cannot wait is open; the rest are folded under their title, so
//! that the plan is not pushed out of sight.

use yew::{Html, html};

use super::basics::told_paragraphs;
use super::{fold, h3, lines::short_lines};
use crate::content::{Card, Nation};

/// One card, with the lines that serve the nation.
pub(crate) fn safety_card(card: &Card, open: bool, nation: Option<Nation>) -> Html {
    let lines = (!card.helplines.is_empty()).then(|| short_lines(card.helplines.iter().map(|id| id.get()), nation));
    let (first, last) = if card.lines_first { (lines, None) } else { (None, lines) };
    let body = html! { <>{ first }{ told_paragraphs(card.body, nation) }{ last }</> };
    if open {
        html! { <section class="safety" key={card.id} data-card={card.id}>{ h3(card.title.words()) }{ body }</section> }
    } else {
        html! { <div class="card" key={card.id} data-card={card.id}>{ fold(card.title, body) }</div> }
    }
}
