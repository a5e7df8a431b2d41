//! Two builds compared, and the folders of a machine looked for in what it built.

use crate::policy::{self, Blocks};
use crate::{inspect, payload, wasm};

/// Where two pages differ first, or nothing if every byte is the same.
pub fn difference(one: &str, other: &str) -> Option<String> {
    if one == other {
        return None;
    }
    let (Ok(these), Ok(those)) = (policy::blocks(one), policy::blocks(other)) else {
        return Some(format!("a page cannot be taken apart; {}", first(one.as_bytes(), other.as_bytes())));
    };
    // The payload first: when the wasm differs, the policy and the check script differ because of it.
    Some(
        payloads(&these, &those)
            .or_else(|| lists("script", &these.scripts, &those.scripts))
            .or_else(|| lists("style block", &these.styles, &those.styles))
            .unwrap_or_else(|| format!("the markup; {}", first(one.as_bytes(), other.as_bytes()))),
    )
}

fn payloads(these: &Blocks<'_>, those: &Blocks<'_>) -> Option<String> {
    if these.payload == those.payload {
        return None;
    }
    let (Ok(one), Ok(other)) = (payload::unpack(these.payload), payload::unpack(those.payload)) else {
        return Some("the payload, which cannot be unpacked".to_owned());
    };
    let sections = wasm::bodies(&one).and_then(|one| Ok((one, wasm::bodies(&other)?)));
    Some(match sections {
        _ if one == other => "the payload: the wasm is the same, but was packed differently".to_owned(),
        Err(_) => format!("the wasm; {}", first(&one, &other)),
        Ok((one, other)) => {
            let differs = one.iter().zip(&other).find(|(one, other)| one != other);
            match differs {
                Some(((id, one), (same, other))) if id == same => {
                    format!("the wasm, its {} section; {}", wasm::section_name(*id), first(one, other))
                }
                Some(((id, _), (other, _))) => format!(
                    "the wasm: one has a {} section where the other has a {} section",
                    wasm::section_name(*id),
                    wasm::section_name(*other)
                ),
                None => format!("the wasm: one has {} sections, the other {}", one.len(), other.len()),
            }
        }
    })
}

fn lists(what: &str, these: &[&str], those: &[&str]) -> Option<String> {
    if these.len() != those.len() {
        return Some(format!("one page has {} of: {what}, the other {}", these.len(), those.len()));
    }
    let at = (0..these.len()).find(|at| these[*at] != those[*at])?;
    Some(format!("{what} {}; {}", at + 1, first(these[at].as_bytes(), those[at].as_bytes())))
}

/// The first byte that differs, with what stands around it in both.
pub fn first(one: &[u8], other: &[u8]) -> String {
    let at = one.iter().zip(other).position(|(one, other)| one != other).unwrap_or(one.len().min(other.len()));
    let around = |bytes: &[u8]| {
        let part = &bytes[at.saturating_sub(20).min(bytes.len())..(at + 40).min(bytes.len())];
        String::from_utf8_lossy(part).escape_debug().to_string()
    };
    format!(
        "{} and {} bytes long, first different at byte {at}: \u{201c}{}\u{201d} and \u{201c}{}\u{201d}",
        one.len(),
        other.len(),
        around(one),
        around(other)
    )
}

/// A word that betrays the machine something was built on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// What it is, for a message: the word itself may name a registry that is nobody's business.
    pub what: String,
    /// The word.
    pub word: String,
}

impl Trace {
    /// A word and what it is.
    pub fn new(what: impl Into<String>, word: impl Into<String>) -> Trace {
        Trace { what: what.into(), word: word.into() }
    }

    fn is_in(&self, text: &str) -> bool {
        // A folder at the top, as `/src`, has its name in many a path that begins elsewhere.
        let at_the_top = self.word.starts_with('/') && self.word.matches('/').count() == 1;
        let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '/');
        text.match_indices(&self.word).any(|(at, _)| !at_the_top || !text[..at].ends_with(goes_on))
    }
}

/// Which of some words of a machine stand in a page, its wasm, or the loader. The payload is looked at unpacked: its base64
/// could hold any word by chance.
pub fn traces(page: &str, loader: Option<&str>, traces: &[Trace]) -> Vec<String> {
    let module = policy::blocks(page).and_then(|blocks| payload::unpack(blocks.payload)).unwrap_or_default();
    let module = String::from_utf8_lossy(&module).into_owned();
    let page = inspect::without_payload(page);
    let mut found = Vec::new();
    for (place, text) in [("page", page.as_str()), ("wasm", &module), ("loader", loader.unwrap_or_default())] {
        let there = traces.iter().filter(|trace| trace.is_in(text));
        found.extend(there.map(|trace| format!("the {place} has {} in it", trace.what)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::policy::PAYLOAD_TAG;

    /// A page around a module with one type section and one data section that says this.
    fn page(script: &str, data: &str) -> String {
        let mut module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x0b".to_vec();
        module.push(u8::try_from(data.len()).unwrap());
        module.extend_from_slice(data.as_bytes());
        let folder = std::env::temp_dir().join(format!("reproduce-test-{}", std::process::id()));
        let packed = payload::pack(&module, &folder).unwrap().base64;
        format!("<p>a</p><style>b{{}}</style><script>{script}</script>{PAYLOAD_TAG}{packed}</script>")
    }

    #[test]
    fn the_same_page_does_not_differ_from_itself() {
        let page = page("go()", "text");
        assert_eq!(difference(&page, &page), None);
    }

    #[test]
    fn the_block_and_the_section_that_differ_are_named() {
        let one = page("go()", "built in /srv/one");
        for (other, says) in [
            (
                page("go()", "built in /srv/two"),
                "the wasm, its data section; 17 and 17 bytes long, first different at byte 14",
            ),
            (page("gone()", "built in /srv/one"), "script 1; 4 and 6 bytes long, first different at byte 2"),
            (one.replace("<p>a", "<p>c"), "the markup;"),
            (one.replace("b{}", "b{c:d}"), "style block 1;"),
            (one.replace("</style>", "</style><script></script>"), "one page has 1 of: script, the other 2"),
            (one.replace(PAYLOAD_TAG, "<p>"), "a page cannot be taken apart"),
        ] {
            let found = difference(&one, &other).unwrap();
            assert!(found.contains(says), "{found}");
        }
    }

    #[test]
    fn a_folder_of_a_machine_is_found_in_the_page_and_in_the_wasm() {
        let me = [Trace::new("my folder", "/srv/me")];
        assert_eq!(traces(&page("'/srv/me'", "a"), None, &me), ["the page has my folder in it"]);
        assert_eq!(traces(&page("a", "in/srv/me/src"), Some("/srv/me"), &me).len(), 2);
        assert!(traces(&page("a", "b"), Some("c"), &me).is_empty());
        let top = [Trace::new("the checkout", "/src")];
        assert!(traces(&page("a", "yew-0.23.0/src/a.rs"), None, &top).is_empty());
        assert_eq!(traces(&page("a", "in \0/src/a.rs"), None, &top).len(), 1);
    }
}
