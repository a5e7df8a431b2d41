//! What a person sees when the questions cannot run: a section for each cause, with what they can do.

use yew::{Html, html};

use crate::content::{Text, t};

/// Every cause that `www/early.js` can show, with its title and what to do. The names are stable hooks.
const CAUSES: [(&str, Text, Text); 5] = [
    ("old-browser", t::WRONG_OLD_BROWSER_TITLE, t::WRONG_OLD_BROWSER),
    ("wasm-refused", t::WRONG_WASM_REFUSED_TITLE, t::WRONG_WASM_REFUSED),
    ("wasm-failed", t::WRONG_WASM_FAILED_TITLE, t::WRONG_WASM_FAILED),
    ("payload-damaged", t::WRONG_PAYLOAD_DAMAGED_TITLE, t::WRONG_PAYLOAD_DAMAGED),
    ("panic", t::WRONG_PANIC_TITLE, t::WRONG_PANIC),
];

pub(super) fn failures() -> Html {
    html! { <>{ for CAUSES.iter().map(|(cause, title, words)| failure(cause, *title, *words)) }</> }
}

fn failure(cause: &'static str, title: Text, words: Text) -> Html {
    let panicked = cause == "panic";
    html! {
        <section class="failure" data-cause={cause} hidden=true>
            <h1 tabindex="-1">{ title.words() }</h1>
            <p class="lead">{ words.words() }</p>
            if panicked {
                <div class="kept" data-kept="" hidden=true>
                    <h2>{ t::WRONG_KEPT_TITLE.words() }</h2>
                    <p>{ t::WRONG_KEPT.words() }</p>
                    <pre data-kept-text="" translate="no"></pre>
                </div>
                <button type="button" class="strong" data-action="start-again">{ t::START_AGAIN.words() }</button>
            }
            { still_here() }
        </section>
    }
}

/// Without script, or with a host whose policy stops ours: said on the static first screen, where the lines and the form
/// follow. It is hidden by style, not by `noscript`, because a browser that may run scripts, but not these, shows no
/// `noscript`.
pub(super) fn no_script() -> Html {
    html! {
        <div class="failure no-script" data-cause="no-script">
            <h2>{ t::WRONG_NO_SCRIPT_TITLE.words() }</h2>
            <p>{ t::WRONG_NO_SCRIPT.words() }</p>
            { still_here() }
        </div>
    }
}

/// What works whatever else does not.
fn still_here() -> Html {
    html! {
        <>
            <p>{ t::WRONG_STILL_HERE.words() }</p>
            <ul>
                <li><a href="#help-lines">{ t::WRONG_LINES.words() }</a></li>
                <li><a href="#paper">{ t::WRONG_FORM.words() }</a></li>
            </ul>
        </>
    }
}
