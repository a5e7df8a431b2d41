//! Something folded away until it is asked for.

use yew::{Callback, Event, Html, html};

use crate::content::Text;

/// `inside`, folded under `label`.
pub(crate) fn fold(label: Text, inside: Html) -> Html {
    folded(label, None, inside, None)
}

/// [`fold`], of something that is drawn when it is asked for; `hook` is its `data-fold`.
pub(crate) fn fold_to_ask(hook: &'static str, label: Text, inside: Html, asked: Callback<Event>) -> Html {
    folded(label, Some(hook), inside, Some(asked))
}

fn folded(label: Text, hook: Option<&'static str>, inside: Html, asked: Option<Callback<Event>>) -> Html {
    html! {
        <details class="fold" data-fold={hook} ontoggle={asked}>
            <summary>{ label.words() }</summary>
            <div class="fold-inside">{ inside }</div>
        </details>
    }
}
