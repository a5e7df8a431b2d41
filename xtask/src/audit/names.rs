//! The browser's names that could send, keep, run or leave something, and how often a script uses them.

use std::collections::{BTreeMap, BTreeSet};

use super::script::{Piece, read};
use crate::wasm;

/// Names that no script may use unless `xtask/allowed/script-words.txt` says why, and how often.
const SENSITIVE: &[(&str, &str)] = &[
    (
        "sends something over a network",
        "fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource sendBeacon Request Response FormData submit \
         requestSubmit Image Audio FontFace importScripts import serviceWorker ServiceWorker Worker SharedWorker Worklet \
         addModule PushManager pushManager backgroundFetch SyncManager PresentationRequest PaymentRequest credentials share \
         Notification mediaDevices getUserMedia SpeechRecognition webkitSpeechRecognition speechSynthesis \
         SpeechSynthesisUtterance bluetooth usb serial hid geolocation RTCPeerConnection webkitRTCPeerConnection \
         RTCDataChannel WebTransport instantiateStreaming compileStreaming MediaRecorder MediaSource navigator \
         ReportingObserver sharedStorage joinAdInterestGroup runAdAuction registerProtocolHandler Intent",
    ),
    (
        "makes the browser load something",
        "src srcset srcdoc href formAction formaction ping poster currentSrc background cssText insertRule \
         replaceSync adoptedStyleSheets CSSStyleSheet styleSheets backgroundImage listStyleImage setProperty",
    ),
    (
        "keeps something beyond the page",
        "window.name localStorage sessionStorage indexedDB webkitIndexedDB openDatabase caches CacheStorage cookie cookieStore \
         storage StorageManager requestStorageAccess showSaveFilePicker showOpenFilePicker showDirectoryPicker \
         webkitRequestFileSystem getDirectory clipboard ClipboardItem execCommand print download console title",
    ),
    (
        "leaves the page, or reaches another",
        "location navigation navigate history pushState replaceState open opener top parent frames frameElement \
         contentWindow contentDocument postMessage MessageChannel MessagePort ports BroadcastChannel domain \
         referrer click dispatchEvent CustomEvent requestFullscreen globalThis",
    ),
    (
        "makes code or markup from text",
        "eval Function AsyncFunction GeneratorFunction execScript constructor write writeln innerHTML outerHTML \
         insertAdjacentHTML createContextualFragment DOMParser parseFromString setHTMLUnsafe parseHTMLUnsafe srcObject \
         XSLTProcessor createObjectURL Blob URL WebAssembly trustedTypes importmap with",
    ),
    (
        "reaches a name without writing it",
        "this Reflect Proxy __proto__ prototype getPrototypeOf setPrototypeOf getOwnPropertyNames getOwnPropertyDescriptor \
         getOwnPropertyDescriptors defineProperty defineProperties entries atob btoa fromCharCode fromCodePoint \
         TextDecoder decodeURI decodeURIComponent unescape",
    ),
];

/// Attributes that a script may set without being asked why.
const HARMLESS_ATTRIBUTES: &[&str] = &["class", "hidden", "tabindex", "title", "width", "id"];

/// What a sensitive name could do, or nothing if it is not one. A name in brackets, as `createElement(link)`, is of ours.
pub fn why_sensitive(word: &str) -> Option<&'static str> {
    if word.starts_with("createElement(") || word.starts_with("createElementNS(") {
        return Some("makes an element, which could load something");
    }
    if word.contains('(') {
        return Some("sets an attribute, which could load or run something");
    }
    if word.starts_with('[') || word.ends_with(" itself") {
        return Some("could reach a name that does not stand there");
    }
    SENSITIVE.iter().find(|(_, names)| names.split_whitespace().any(|name| name == word)).map(|(why, _)| *why)
}

/// What a script uses.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// Each sensitive name, and how often it stands there.
    pub sensitive: BTreeMap<String, usize>,
    /// Every other name that is not the script's own.
    pub others: BTreeSet<String>,
}

/// Every name that a script uses: written as a name, in a text, or by way of a bracket.
pub fn uses(script: &str) -> Uses {
    let script = read(script);
    let pieces = &script.pieces;
    let own = own_names(pieces);
    let mut uses = Uses::default();
    let mut count = |word: String| *uses.sensitive.entry(word).or_insert(0) += 1;
    let mut others = BTreeSet::new();
    for (at, piece) in pieces.iter().enumerate() {
        let after = |steps: usize| pieces.get(at + steps);
        let before = at.checked_sub(1).and_then(|at| pieces.get(at));
        match piece {
            Piece::Name(name) if why_sensitive(name).is_some() => count(name.clone()),
            Piece::Name(name) => {
                let member = before.is_some_and(|before| before.is('.'));
                if !member && is_a_window(name) && !after(1).is_some_and(|next| next.is('.')) {
                    count(format!("{name} itself"));
                }
                let mut owner = at.checked_sub(2).and_then(|at| pieces.get(at)).and_then(Piece::name);
                if member && name == "name" && owner.take().is_some_and(is_a_window) {
                    count("window.name".to_owned());
                }
                if is_key_word(name) {
                    continue;
                }
                let looks_global = name.starts_with(|c: char| c.is_uppercase());
                if member || looks_global || !own.contains(name.as_str()) {
                    others.insert(steady(name));
                }
                if let Some(word) = made_or_set(name, after(1), after(2), after(3)) {
                    count(word);
                }
            }
            Piece::Text(text) if !is_address(text) => {
                words_in(text).for_each(&mut count);
                if text.trim_start().to_ascii_lowercase().starts_with("javascript:") {
                    count("javascript: (an address that runs)".to_owned());
                }
            }
            // What looks like a pattern to us may be a division to a browser, with code behind it.
            Piece::Pattern(pattern) => words_in(pattern).for_each(&mut count),
            // `a[b]`: which name that is, nobody can see. `a[0]` and `a["b"]` can be seen.
            Piece::Sign('[') if before.is_some_and(is_value) && !is_seen(after(1), after(2)) => {
                count("[computed]".to_owned());
            }
            _ => {}
        }
    }
    script.comments.iter().for_each(|_| count("[comment]".to_owned()));
    uses.others = others;
    uses
}

/// The sensitive names in a text.
fn words_in(text: &str) -> impl Iterator<Item = String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let words = text.split(move |c: char| !is_part(c)).filter(|word| *word != "this" && why_sensitive(word).is_some());
    words.map(str::to_owned)
}

/// `createElement(link)` for the element a script makes, `setAttribute(href)` for an attribute it sets.
fn made_or_set(name: &str, opens: Option<&Piece>, first: Option<&Piece>, then: Option<&Piece>) -> Option<String> {
    if !opens?.is('(') {
        return None;
    }
    let whole = then.is_some_and(|then| then.is(',') || then.is(')'));
    let said = first.and_then(Piece::text).filter(|_| whole);
    match name {
        "createElement" | "createElementNS" => Some(format!("{name}({})", said.unwrap_or("computed"))),
        "setAttribute" | "setAttributeNS" | "toggleAttribute" => match said {
            Some(said) if said.starts_with("data-") || HARMLESS_ATTRIBUTES.contains(&said) => None,
            said => Some(format!("{name}({})", said.unwrap_or("computed"))),
        },
        _ => None,
    }
}

/// A name without the hashes that wasm-bindgen puts between its parts, which change with the compiler.
fn steady(name: &str) -> String {
    name.split('_').map(|part| if wasm::is_hash(part) { "hash" } else { part }).collect::<Vec<_>>().join("_")
}

fn is_a_window(name: &str) -> bool {
    ["window", "self", "globalThis", "top", "parent", "frames", "document"].contains(&name)
}

/// Addresses are looked at by themselves, against their own list.
fn is_address(text: &str) -> bool {
    ["https://", "http://"].iter().any(|start| text.starts_with(start)) && !text.contains(char::is_whitespace)
}

fn is_value(piece: &Piece) -> bool {
    match piece {
        Piece::Name(name) => !is_key_word(name) || name == "this",
        // `a?.[b]` has the point before the bracket.
        Piece::Sign(sign) => matches!(sign, ')' | ']' | '.'),
        Piece::Text(_) | Piece::Pattern(_) => true,
        Piece::Number(_) => false,
    }
}

fn is_seen(first: Option<&Piece>, then: Option<&Piece>) -> bool {
    matches!(first, Some(Piece::Number(_) | Piece::Text(_))) && then.is_some_and(|then| then.is(']'))
}

/// The names that a script gives itself: its variables, functions and what they take.
fn own_names(pieces: &[Piece]) -> BTreeSet<&str> {
    let mut own = BTreeSet::new();
    for (at, piece) in pieces.iter().enumerate() {
        let next = pieces.get(at + 1);
        match piece.name() {
            Some("var" | "let" | "const" | "class") => own.extend(next.and_then(Piece::name)),
            Some("function" | "catch") => {
                own.extend(next.and_then(Piece::name));
                let taken =
                    pieces[at + 1..].iter().skip_while(|piece| !piece.is('(')).take_while(|piece| !piece.is(')'));
                own.extend(taken.filter_map(Piece::name));
            }
            _ => {}
        }
    }
    own
}

fn is_key_word(name: &str) -> bool {
    const WORDS: &str = "async await break case catch class const continue debugger default delete do else export extends \
        false finally for function if in instanceof let new null of return static super switch this throw true try typeof \
        undefined var void while yield";
    WORDS.split_whitespace().any(|word| word == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sensitive(script: &str) -> Vec<String> {
        uses(script).sensitive.into_iter().map(|(word, count)| format!("{word} {count}")).collect()
    }

    #[test]
    fn every_planted_leak_is_a_name_that_must_be_explained() {
        for (script, word) in [
            ("fetch('/x')", "fetch 1"),
            ("window.fetch('/x')", "fetch 1"),
            ("window[\"fe\" + \"tch\"]('/x')", "fetch 1"),
            ("window['XML' + `Http` + 'Request']", "XMLHttpRequest 1"),
            ("self['\\x66etch']('/x')", "fetch 1"),
            ("window.f\\u0065tch('/x')", "fetch 1"),
            ("var { fetch: go } = window; go('/x')", "fetch 1"),
            ("navigator.sendBeacon('/x', a)", "sendBeacon 1"),
            ("location.href = '/x'", "location 1"),
            ("document['location'] = '/x'", "location 1"),
            ("new Image().src = '/x'", "Image 1"),
            ("document.createElement(\"link\")", "createElement(link) 1"),
            ("document.createElement(a + 'nk')", "createElement(computed) 1"),
            ("document.createElement('li' + a)", "createElement(computed) 1"),
            ("a.setAttribute('href', b)", "setAttribute(href) 1"),
            ("a.setAttribute(b, c)", "setAttribute(computed) 1"),
            ("eval('a')", "eval 1"),
            ("(0, eval)('a')", "eval 1"),
            ("[].map.constructor('return 1')()", "constructor 1"),
            ("import('/x')", "import 1"),
            ("setTimeout(\"fetch('/x')\")", "fetch 1"),
            ("window.name = a", "window.name 1"),
            ("var w = window; w[a]('/x')", "window itself 1"),
            ("a.href = 'java' + 'script:b'", "javascript: (an address that runs) 1"),
            ("`${fetch('/x')}`", "fetch 1"),
            ("console.log(a)", "console 1"),
            ("document.title = a", "title 1"),
            ("localStorage.a = b", "localStorage 1"),
            ("a.click()", "click 1"),
            ("new RTCPeerConnection()", "RTCPeerConnection 1"),
            ("1..constructor.constructor('a')", "constructor 2"),
            ("a++ /fetch('/x')/ 1", "fetch 1"),
            ("if (a) /[//]b/.test(c); fetch('/x')", "[comment] 1"),
            ("window?.[a]('/x')", "[computed] 1"),
            ("(function () { return this; })()[a]", "this 1"),
        ] {
            let found = sensitive(script);
            assert!(found.iter().any(|found| found == word), "{script}: {found:?}");
        }
    }

    #[test]
    fn a_name_that_cannot_be_seen_is_counted_as_such() {
        assert_eq!(sensitive("a[b]; a[0]; a['c']; var d = [e]; a['f' + g]; (h)[i]"), ["[computed] 3"]);
    }

    #[test]
    fn names_of_the_scripts_own_are_no_words_of_the_browser() {
        let script = "function go(root, then) { var kept = root.firstChild; return kept.showFilePicker(then, alert); }";
        let found = uses(script);
        assert!(found.sensitive.is_empty());
        assert_eq!(Vec::from_iter(found.others), ["alert", "firstChild", "showFilePicker"]);
        assert!(uses("var FileSystemThing; new FileSystemThing()").others.contains("FileSystemThing"));
    }

    #[test]
    fn what_is_said_to_people_and_addresses_are_not_taken_for_names() {
        assert!(sensitive("say('Nobody evaluates this, prefetching'); go('https://open.example/fetch')").is_empty());
    }
}
