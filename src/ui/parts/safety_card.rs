//! A safety card: what to know, and who to call.

use yew::{Html, html};

use super::{h3, line, paragraphs};
use crate::content::{Card, Nation};

/// One card, open, with the lines that serve the nation.
pub(crate) fn safety_card(card: &Card, nation: Option<Nation>) -> Html {
    let lines = card.helplines.iter().map(|id| id.get()).filter(|l| nation.is_none_or(|n| l.nations.has(n)));
    html! {
        <section class="safety" data-card={card.id}>
            { h3(card.title.words()) }
            { paragraphs(card.body) }
            if !card.helplines.is_empty() {
                <ul class="lines">{ for lines.map(line) }</ul>
            }
        </section>
    }
}
