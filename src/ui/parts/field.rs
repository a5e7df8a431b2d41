//! A text field that no spell-checker, autofill or writing assistant is invited into, and that has no name to be
//! remembered by.

use yew::{Html, html};

use crate::content::Text;
use crate::session::Prompt;
use crate::ui::Seen;

/// A field with its label; `hook` is both its `id` and its `data-field`. It begins with `words` and then keeps its own.
pub(crate) fn field(hook: &'static str, label: Html, hint: Option<Text>, words: &str) -> Html {
    let hint_id = [hook, "-hint"].concat();
    html! {
        <>
            <label for={hook}>{ label }</label>
            if let Some(hint) = hint {
                <p class="hint" id={hint_id.clone()}>{ hint.words() }</p>
            }
            <textarea
                id={hook} rows={rows(hook)} data-field={hook} aria-describedby={hint.map(|_| hint_id)}
                defaultvalue={words.to_owned()}
                autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" writingsuggestions="false"
                translate="no" data-gramm="false" data-lpignore="true"
            />
        </>
    }
}

/// How many lines a field begins with: one where a few words will do.
fn rows(hook: &str) -> &'static str {
    if matches!(hook, "step-day" | "step-who" | "first") { "1" } else { "3" }
}

/// A field for a prompt, with what was said before.
pub(crate) fn prompt(seen: Seen<'_>, prompt: Prompt, label: Html, hint: Option<Text>) -> Html {
    let said = seen.session.own.find(prompt).map(crate::plan::Said::words).unwrap_or_default();
    html! { <div class="own-step">{ field(prompt.name(), label, hint, said) }</div> }
}
