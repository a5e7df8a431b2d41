//! A text field that no spell-checker, autofill or writing assistant is invited into, and that has no name to be
//! remembered by.

use yew::{Html, html};

use crate::content::Text;

/// A field with its label; `hook` is both its `id` and its `data-field`. It begins with `words` and then keeps its own.
pub(crate) fn field(hook: &'static str, label: Text, hint: Option<Text>, words: &str) -> Html {
    html! {
        <>
            <label for={hook}>{ label.words() }</label>
            if let Some(hint) = hint {
                <p class="hint" id="field-hint">{ hint.words() }</p>
            }
            <textarea
                id={hook} rows="3" data-field={hook} aria-describedby={hint.map(|_| "field-hint")}
                defaultvalue={words.to_owned()}
                autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" writingsuggestions="false"
                translate="no" data-gramm="false" data-lpignore="true"
            />
        </>
    }
}
