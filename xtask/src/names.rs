//! Shorter names between the wasm and its glue.
//!
//! wasm-bindgen ends each name with a hash, so that two modules can share one glue. Ours never do, and a
//! hundred hashes are three kilobytes that no compression makes smaller. What is left of a name still says
//! what it does, so that the list of imports can be read and approved.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use crate::wasm;

/// The glue and the module with short names, the same in both.
pub fn shorten(glue: &str, module: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut names = Names::default();
    let module = wasm::renamed(module, |name| names.short(name))?;
    let mut found = BTreeSet::new();
    let mut made = String::with_capacity(glue.len());
    for word in words(glue) {
        match names.given.get(word) {
            Some(short) => {
                found.insert(word);
                made.push_str(short);
            }
            None => made.push_str(word),
        }
    }
    for name in names.given.keys() {
        ensure!(found.contains(name.as_str()), "the glue does not say `{name}`, which the wasm does");
    }
    Ok((made, module))
}

#[derive(Default)]
struct Names {
    /// Short names by long names.
    given: BTreeMap<String, String>,
    /// Every name in use.
    taken: BTreeSet<String>,
}

impl Names {
    fn short(&mut self, name: &str) -> String {
        let short = match name.rsplit_once('_') {
            Some((stem, end)) if wasm::is_hash(end) => self.free(bare(stem)),
            _ => name.to_owned(),
        };
        self.taken.insert(short.clone());
        if short != name {
            self.given.insert(name.to_owned(), short.clone());
        }
        short
    }

    /// This name, or with a number if it is taken.
    fn free(&self, name: &str) -> String {
        let numbered = (2..).map(|number| format!("{name}_{number}"));
        let mut names = std::iter::once(name.to_owned()).chain(numbered);
        names.find(|name| !self.taken.contains(name)).unwrap_or_default()
    }
}

/// A name without what wasm-bindgen puts before each.
fn bare(name: &str) -> &str {
    let name = name.strip_prefix("wasm_bindgen__convert__closures").unwrap_or(name);
    let name = name.trim_start_matches("__wbg_").trim_start_matches("__wbindgen_").trim_matches('_');
    if name.is_empty() { "unnamed" } else { name }
}

/// The text, cut before and after each name in it.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c: char| is_part(c) != is_part(first)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Imports two functions and exports one.
    fn module() -> Vec<u8> {
        let part = |text: &[u8]| [&[u8::try_from(text.len()).unwrap()], text].concat();
        let mut imports = vec![2];
        for name in [b"__wbg_set_0123456789abcdef", b"__wbg_set_fedcba9876543210"] {
            imports.extend([part(b"./x.js"), part(name), vec![0, 0]].concat());
        }
        let mut exports = vec![1];
        exports.extend([part(b"wasm_bindgen__convert__closures_____invoke__h0123456789abcdef"), vec![0, 2]].concat());
        [b"\0asm\x01\0\0\0".to_vec(), vec![2], part(&imports), vec![7], part(&exports)].concat()
    }

    const GLUE: &str = "__wbg_set_0123456789abcdef: function() {}, __wbg_set_fedcba9876543210: 1,\n\
        wasm.wasm_bindgen__convert__closures_____invoke__h0123456789abcdef(a)";

    #[test]
    fn both_sides_get_the_same_short_names() {
        let (glue, module) = shorten(GLUE, &module()).unwrap();
        assert_eq!(glue, "set: function() {}, set_2: 1,\nwasm.invoke(a)");
        assert_eq!(wasm::imports(&module).unwrap(), ["set"]);
    }

    #[test]
    fn a_name_that_only_one_side_has_stops_the_build() {
        let error = shorten("wasm.other()", &module()).unwrap_err().to_string();
        assert!(error.contains("does not say"), "{error}");
    }

    #[test]
    fn the_text_between_names_stays() {
        assert_eq!(words("a_b(c$1);\n").collect::<Vec<_>>(), ["a_b", "(", "c$1", ");\n"]);
    }
}
