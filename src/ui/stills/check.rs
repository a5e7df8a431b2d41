//! What `recovery-plan.html#check` tells whoever put the page on a site. `www/check.js` looks and unhides what it found.

use yew::{Html, html};

use crate::content::{Text, fill, t};

/// What can be found about one question, by name, and what is said then.
type Found = (&'static str, Text);

/// Every question, its name, and what can be found. The names are stable hooks.
const CHECKS: [(&str, Text, &[Found]); 4] = [
    (
        "isolation",
        t::CHECK_ISOLATION,
        &[
            ("frame", t::CHECK_ISOLATION_FRAME),
            ("sandboxed", t::CHECK_ISOLATION_SANDBOXED),
            ("tab", t::CHECK_ISOLATION_TAB),
            ("file", t::CHECK_ISOLATION_FILE),
            ("opened", t::CHECK_ISOLATION_OPENED),
            ("open", t::CHECK_ISOLATION_OPEN),
        ],
    ),
    ("policy", t::CHECK_POLICY, &[("holds", t::CHECK_POLICY_HOLDS), ("loose", t::CHECK_POLICY_LOOSE)]),
    (
        "whole",
        t::CHECK_WHOLE,
        &[("same", t::CHECK_WHOLE_SAME), ("changed", t::CHECK_WHOLE_CHANGED), ("unknown", t::CHECK_WHOLE_UNKNOWN)],
    ),
    (
        "offline",
        t::CHECK_OFFLINE,
        &[
            ("works", t::CHECK_OFFLINE_WORKS),
            ("file", t::CHECK_OFFLINE_FILE),
            ("asks", t::CHECK_OFFLINE_ASKS),
            ("worker", t::CHECK_OFFLINE_WORKER),
        ],
    ),
];

pub(super) fn check() -> Html {
    html! {
        <main data-screen="check">
            <h1 tabindex="-1">{ t::CHECK_TITLE.words() }</h1>
            <p class="lead">{ t::CHECK_INTRO.words() }</p>
            { for CHECKS.iter().map(|(name, ask, found)| html! {
                <section data-check={*name}>
                    <h2>{ ask.words() }</h2>
                    { for found.iter().map(|(found, words)| html! { <p data-when={*found} hidden=true>{ words.words() }</p> }) }
                </section>
            }) }
            <p>{ fill(t::CHECK_HASH, &[("version", env!("CARGO_PKG_VERSION"))]) }</p>
            <p class="hint">{ t::CHECK_NOT_SEEN.words() }</p>
        </main>
    }
}
