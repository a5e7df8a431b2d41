//! Something folded away until it is asked for.

use yew::{Html, html};

use crate::content::Text;

/// `inside`, folded under `label`.
pub(crate) fn fold(label: Text, inside: Html) -> Html {
    html! {
        <details class="fold">
            <summary>{ label.words() }</summary>
            <div class="fold-inside">{ inside }</div>
        </details>
    }
}
