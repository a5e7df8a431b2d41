//! Holds a built page against what a person has approved, and says in plain sentences what was looked at and what was seen.
//!
//! `cargo xtask audit` prints it, and the tests of the built file are green only if nothing is wrong.

pub mod lists;
pub mod names;
pub mod script;

use crate::policy::{self, Blocks, sha256_hex};
use crate::tidy::manifest::differences;
use crate::{inspect, payload, wasm};

pub use lists::Lists;

/// One thing that was looked at.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub title: &'static str,
    /// What was seen.
    pub seen: Vec<String>,
    /// What is not as it should be.
    pub wrong: Vec<String>,
}

impl Part {
    fn new(title: &'static str) -> Part {
        Part { title, seen: Vec::new(), wrong: Vec::new() }
    }

    fn saw(&mut self, what: impl Into<String>) {
        self.seen.push(what.into());
    }

    /// What should be empty is wrong if it is not; what it means stands before each.
    fn none(&mut self, meaning: &str, found: impl IntoIterator<Item = String>) {
        self.wrong.extend(found.into_iter().map(|found| format!("{meaning}: {found}")));
    }
}

/// The files that a charity puts on its site.
#[derive(Debug, Clone, Copy)]
pub struct Shipped<'a> {
    /// The page.
    pub page: &'a str,
    /// The loader, if it lies beside the page.
    pub loader: Option<&'a str>,
    /// The checksums that lie beside them.
    pub sums: Option<&'a str>,
}

/// Everything that can be said about the files alone.
pub fn whole(shipped: Shipped<'_>, lists: &Lists) -> Vec<Part> {
    let mut parts = vec![files(shipped), policy(shipped.page, lists), markup(shipped.page)];
    match policy::blocks(shipped.page) {
        Ok(blocks) => {
            let module = payload::unpack(blocks.payload);
            parts.push(scripts(&named(&blocks, shipped.loader, lists), lists));
            match module {
                Ok(module) => {
                    parts.push(imports(&module, lists));
                    parts.push(addresses(shipped, &module, lists));
                }
                Err(error) => parts.push(unreadable(format!("the payload cannot be unpacked: {error:#}"))),
            }
        }
        Err(error) => parts.push(unreadable(format!("the page cannot be taken apart: {error:#}"))),
    }
    parts.push(features(lists));
    parts
}

fn unreadable(why: String) -> Part {
    Part { title: "Reading the page", seen: Vec::new(), wrong: vec![why] }
}

/// The checksums.
pub fn files(shipped: Shipped<'_>) -> Part {
    let mut part = Part::new("The files");
    let files = [("recovery-plan.html", Some(shipped.page)), ("recovery-plan.js", shipped.loader)];
    let mut sums = String::new();
    for (name, text) in files {
        let Some(text) = text else { continue };
        let sum = sha256_hex(text.as_bytes());
        part.saw(format!("SHA-256 of {name}: {sum}"));
        sums.push_str(&format!("{sum}  {name}\n"));
    }
    match shipped.sums {
        Some(stated) if stated == sums => part.saw("SHA256SUMS beside them says the same."),
        Some(_) => part.wrong.push("SHA256SUMS beside the files does not say this".to_owned()),
        None => part.saw("No SHA256SUMS lies beside them: compare with the one that was published."),
    }
    part
}

/// The policy: exactly the expected one, and each block the one it vouches for.
pub fn policy(page: &str, lists: &Lists) -> Part {
    let mut part = Part::new("The content policy");
    let (blocks, stated) = match policy::blocks(page).and_then(|blocks| Ok((blocks, policy::stated(page)?))) {
        Ok(both) => both,
        Err(error) => {
            part.wrong.push(format!("{error:#}"));
            return part;
        }
    };
    part.saw(format!("The page states: {stated}"));
    let hashes = |blocks: &[&str]| blocks.iter().map(|block| policy::hash(block)).collect::<Vec<_>>().join(" ");
    // Written out here once more, so that a change to the one that builds the page is not taken for granted.
    let expected = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        hashes(&blocks.scripts),
        hashes(&blocks.styles),
    );
    if stated == expected {
        part.saw(format!(
            "It is the expected one, and its hashes are those of the {} scripts and {} style block in the page.",
            blocks.scripts.len(),
            blocks.styles.len(),
        ));
    } else {
        part.wrong.push(format!("the page does not state the expected policy, which is: {expected}"));
    }
    if blocks.scripts.len() != lists.scripts.len() || blocks.styles.len() != 1 {
        part.wrong.push(format!(
            "the page has {} scripts and {} style blocks, not {} and 1",
            blocks.scripts.len(),
            blocks.styles.len(),
            lists.scripts.len(),
        ));
    }
    part
}

/// The markup and the styles: nothing in them runs, styles or brings in anything.
pub fn markup(page: &str) -> Part {
    let mut part = Part::new("The markup");
    let markup = inspect::markup(page);
    part.none("runs or styles by an attribute", inspect::forbidden_attributes(&markup));
    part.none("comes from outside the file", inspect::outside_resources(&markup));
    for style in policy::blocks(page).map(|blocks| blocks.styles).unwrap_or_default() {
        part.none("the styles bring in", inspect::brought_in_by_styles(style));
    }
    if part.wrong.is_empty() {
        part.saw("No attribute runs or styles anything, and no tag or style brings anything in from elsewhere.");
    }
    part
}

/// The scripts of a page with the names of their files, in order; the loader last.
pub fn named<'a>(blocks: &Blocks<'a>, loader: Option<&'a str>, lists: &Lists) -> Vec<(String, &'a str)> {
    let names = lists.scripts.iter().cloned().chain((lists.scripts.len() + 1..).map(|at| format!("script-{at}")));
    let mut named: Vec<(String, &str)> = names.zip(blocks.scripts.iter().copied()).collect();
    named.extend(loader.map(|loader| ("loader".to_owned(), loader)));
    named
}

/// The names in the scripts.
pub fn scripts(scripts: &[(String, &str)], lists: &Lists) -> Part {
    let mut part = Part::new("The scripts");
    let (used, others) = lists::used(scripts);
    let others: Vec<String> = others.into_iter().collect();
    let known = scripts.iter().map(|(script, _)| script.as_str()).collect::<Vec<_>>();
    part.wrong.extend(lists::unexplained(&used, &lists.words, &known));
    let (new, _) = differences(&others, &lists.vocabulary);
    part.none("not in xtask/allowed/script-vocabulary.txt", new.into_iter().map(|word| format!("`{word}`")));
    part.saw(format!("Read {}: {} other names, each approved.", known.join(", "), others.len()));
    part.saw("Of the names that could send, keep, run or leave something, these stand in them, as often as approved:");
    for word in &used {
        let why = lists.words.iter().find(|listed| listed.is_for(word)).map_or("not approved", |listed| &listed.why);
        part.saw(format!("  {}: `{}` ×{}: {why}", word.script, word.word, word.count));
    }
    part
}

/// Texts that the module would need to reach out by way of an import that takes a name.
const NOT_IN_THE_MODULE: &[&str] = &[
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "sendBeacon",
    "RTCPeer",
    "WebTransport",
    "importScripts",
    "serviceWorker",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "cookie",
    "location",
    "http-equiv",
    "iframe",
    "srcset",
    "srcdoc",
    "formaction",
    "postMessage",
    "javascript:",
];

/// What the wasm asks the page for.
pub fn imports(module: &[u8], lists: &Lists) -> Part {
    let mut part = Part::new("The WebAssembly module");
    let asked = match wasm::imports(module) {
        Ok(asked) => asked,
        Err(error) => {
            part.wrong.push(format!("its imports cannot be read: {error:#}"));
            return part;
        }
    };
    part.saw(format!("{} bytes unpacked, SHA-256 {}", module.len(), sha256_hex(module)));
    part.saw(format!("It can do nothing but ask the page for these {} things: {}", asked.len(), asked.join(", ")));
    let never = asked.iter().filter_map(|name| Some(format!("{name} (`{}`)", inspect::never_asked(name)?)));
    part.none("whatever a list approves, this is never right", never);
    // An import could set a field, or make an element, by a name that the module holds as text.
    let text = String::from_utf8_lossy(module);
    let named = NOT_IN_THE_MODULE.iter().filter(|word| text.contains(**word)).map(|word| (*word).to_owned());
    part.none("it holds a text that it has no honest use for (words for people say it otherwise)", named);
    part.saw(format!("It holds none of these texts: {}", NOT_IN_THE_MODULE.join(", ")));
    let (new, gone) = differences(&asked, &lists.imports);
    part.none("asked for, and not in xtask/allowed/imports.txt", new);
    part.none("in xtask/allowed/imports.txt, and not asked for", gone);
    match wasm::custom_sections(module) {
        Ok(sections) => part.none("a section for tools is in it", sections),
        Err(error) => part.wrong.push(format!("its sections cannot be read: {error:#}")),
    }
    part
}

/// Every address in the page, its module and the loader.
pub fn addresses(shipped: Shipped<'_>, module: &[u8], lists: &Lists) -> Part {
    let mut part = Part::new("Addresses");
    let bare = inspect::without_payload(shipped.page);
    let module = String::from_utf8_lossy(module);
    let allowed = &lists.addresses;
    part.none("an address in the page", inspect::unknown_addresses(&bare, allowed));
    part.none("a link in the page", inspect::unknown_links(&inspect::markup(shipped.page), allowed));
    part.none("an address in the wasm", inspect::unknown_addresses(&module, allowed));
    part.none("an address in the loader", inspect::unknown_addresses(shipped.loader.unwrap_or_default(), allowed));
    let all = [bare.as_str(), &module, shipped.loader.unwrap_or_default()];
    let there = allowed.iter().filter(|address| all.iter().any(|text| text.contains(address.as_str())));
    let there: Vec<&str> = there.map(String::as_str).collect();
    part.saw(format!("The {} approved addresses that are there: {}", there.len(), there.join(" ")));
    part
}

/// The browser types that the source can name.
pub fn features(lists: &Lists) -> Part {
    let mut part = Part::new("The browser types in the source");
    part.saw(format!("Cargo.toml asks for: {}", lists.features_asked.join(", ")));
    let (new, gone) = differences(&lists.features_asked, &lists.features);
    part.none("not in xtask/allowed/web-sys-features.txt", new);
    part.none("in xtask/allowed/web-sys-features.txt, and not asked for", gone);
    part
}

/// Everything that is wrong.
pub fn wrong(parts: &[Part]) -> Vec<String> {
    parts.iter().flat_map(|part| part.wrong.iter().map(|wrong| format!("{}: {wrong}", part.title))).collect()
}

#[cfg(test)]
mod tests;
