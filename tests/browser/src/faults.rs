//! Ways in which the page can fail a person, each brought about as it would come about.

use serde_json::json;

use crate::engines::{Engine, Wishes};
use crate::given::{self, BUILT_FILE};
use crate::placements::Placement;
use crate::site::{Page, Site};
use crate::story::Visit;
use crate::trouble::{Tried, Trouble, holds};

/// One way of failing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Scripts are switched off.
    NoScript,
    /// The host's policy allows no script within the page.
    ScriptRefused,
    /// The browser is older than the page's floor.
    OldBrowser,
    /// A policy in front of the page forbids wasm.
    WasmRefused,
    /// The wasm compiles and then does not run.
    WasmFailed,
    /// A byte of the file was changed on the way.
    PayloadDamaged,
    /// The line broke before all of the file had come.
    CutOff,
}

impl Fault {
    /// Every fault that keeps the app from opening.
    pub const ALL: [Self; 7] = [
        Self::NoScript,
        Self::ScriptRefused,
        Self::OldBrowser,
        Self::WasmRefused,
        Self::WasmFailed,
        Self::PayloadDamaged,
        Self::CutOff,
    ];

    /// The `data-cause` of its screen.
    #[must_use]
    pub fn cause(self) -> &'static str {
        match self {
            Self::NoScript | Self::ScriptRefused => "no-script",
            Self::OldBrowser => "old-browser",
            Self::WasmRefused => "wasm-refused",
            Self::WasmFailed => "wasm-failed",
            Self::PayloadDamaged | Self::CutOff => "payload-damaged",
        }
    }

    /// A visit that meets it, in Chromium, in the page's own tab.
    ///
    /// # Errors
    /// When the built file is not what it should be.
    pub fn visit(self) -> Tried<Visit> {
        let visit = Visit::to(Engine::Chromium, Placement::OwnTab);
        Ok(match self {
            Self::NoScript => visit.wishing(Wishes { no_script: true, ..Wishes::default() }),
            Self::OldBrowser => visit.where_first("delete Element.prototype.replaceChildren;"),
            Self::ScriptRefused => visit.at(behind_policy("script-src 'self'")?),
            Self::WasmRefused => visit.at(behind_policy("script-src 'unsafe-inline'; style-src 'unsafe-inline'")?),
            Self::WasmFailed => visit.where_first(
                "WebAssembly.Instance = function () { throw new WebAssembly.RuntimeError('out of memory'); };
                 WebAssembly.instantiate = () => Promise.reject(new WebAssembly.RuntimeError('out of memory'));",
            ),
            Self::PayloadDamaged => visit.at(damaged_site()?),
            Self::CutOff => visit.at(cut_off_site()?),
        })
    }
}

/// The built file behind a policy of its host, as a careful host may send it for all its files.
fn behind_policy(policy: &str) -> Tried<Site> {
    let page = Page::html(given::built_page()?).header("Content-Security-Policy", policy);
    Ok(Site::of_built_file()?.with(&format!("/{BUILT_FILE}"), page))
}

/// The built file with one letter of its payload changed.
fn damaged_site() -> Tried<Site> {
    let page = given::built_page()?;
    let (start, end) = payload(&page)?;
    let middle = usize::midpoint(start, end);
    let mut bytes = page.into_bytes();
    bytes[middle] = if bytes[middle] == b'A' { b'B' } else { b'A' };
    Ok(Site::of_built_file()?.with(&format!("/{BUILT_FILE}"), Page::html(bytes)))
}

/// The built file up to the middle of its payload.
fn cut_off_site() -> Tried<Site> {
    let page = given::built_page()?;
    let (start, end) = payload(&page)?;
    let first = page.as_bytes()[..usize::midpoint(start, end)].to_vec();
    Ok(Site::of_built_file()?.with(&format!("/{BUILT_FILE}"), Page::html(first)))
}

/// The built file as it looks with scripts off, in a browser where a checking tool can still run: without its scripts,
/// and with what it says to those without.
///
/// # Errors
/// When the built file is not there.
pub fn as_without_script() -> Tried<Site> {
    let page = given::built_page()?;
    let mut still = String::new();
    let mut rest = page.as_str();
    while let Some(start) = rest.find("<script") {
        still.push_str(&rest[..start]);
        let end = rest[start..].find("</script>").ok_or_else(|| Trouble::new("a script block without an end"))?;
        rest = &rest[start + end + "</script>".len()..];
    }
    still.push_str(rest);
    let still = still.replace("<noscript>", "<div>").replace("</noscript>", "</div>");
    Ok(Site::of_built_file()?.with(&format!("/{BUILT_FILE}"), Page::html(still)))
}

/// Where the payload begins and ends in the built file's text.
///
/// # Errors
/// When there is none.
pub fn payload(page: &str) -> Tried<(usize, usize)> {
    let missing = || Trouble::new("the built file has no <script id=\"payload\">");
    let tag = page.find("id=\"payload\"").ok_or_else(missing)?;
    let start = tag + page[tag..].find('>').ok_or_else(missing)? + 1;
    let end = start + page[start..].find('<').ok_or_else(missing)?;
    holds(end - start > 100, || "the payload is all but empty".to_owned())?;
    Ok((start, end))
}

/// Makes the next element the app wants refused, once: what a bug, an extension or a full memory may do at any time. One that
/// it has made before it copies.
///
/// # Errors
/// When the page cannot be reached.
pub async fn break_the_next_drawing(person: &crate::journey::Person) -> Tried<()> {
    let script = "
        const [make, copy] = [window.Document.prototype.createElement, window.Node.prototype.cloneNode];
        const breaks = () => {
            window.Document.prototype.createElement = make;
            window.Node.prototype.cloneNode = copy;
            throw new window.Error('planted');
        };
        window.Document.prototype.createElement = breaks;
        window.Node.prototype.cloneNode = breaks;";
    person.driver().execute(script, vec![json!(null)]).await?;
    Ok(())
}
