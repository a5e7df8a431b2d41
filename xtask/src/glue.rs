//! What the build does to wasm-bindgen's glue, checked step by step.
//!
//! The glue can fetch a wasm from an address, and guesses that address from the page. The page carries
//! its wasm in itself and promises to fetch nothing, so those functions are cut out of what is shipped.
//! Every cut names the text it expects; if a later wasm-bindgen writes something else the build stops,
//! and a person looks.

use anyhow::{Result, bail, ensure};

/// Words that only the loader functions use, and the maker of error messages, which could hold what a person typed. None
/// may be left.
const LOADER_WORDS: &[&str] = &[
    "fetch",
    "Response",
    "Request",
    "Streaming",
    "currentScript",
    "script_src",
    "location.href",
    "importScripts",
    "_bg.wasm",
    "async ",
    "await ",
    "debugString",
];

/// One edit: everything from `from` up to `to` becomes `becomes`.
struct Edit {
    what: &'static str,
    from: &'static str,
    to: &'static str,
    becomes: &'static str,
}

const EDITS: &[Edit] = &[
    Edit {
        what: "guessing the page's address",
        from: "    let script_src;\n    if (typeof document !== 'undefined' && document.currentScript !== null) {\n        \
               script_src = new URL(document.currentScript.src, location.href).toString();\n    }\n",
        to: "",
        becomes: "",
    },
    Edit {
        what: "taking what the wasm offers",
        from: "        wasm = instance.exports;\n",
        to: "",
        // A wasm that breaks stops where it is, and not every browser tells the page: in a frame WebKit keeps the
        // error to itself. So every way in is watched; what broke is not gone into again.
        becomes: "        let broken = false;\n        wasm = {};\n        \
                  Object.keys(instance.exports).forEach(function (name) {\n            \
                  const given = instance.exports[name];\n            \
                  wasm[name] = typeof given !== 'function' ? given : function (...all) {\n                \
                  if (broken) return;\n                \
                  try {\n                    return given(...all);\n                } catch (error) {\n                    \
                  broken = true;\n                    recoveryPlanPage.broke();\n                    throw error;\n                }\n            };\n        });\n",
    },
    Edit {
        what: "loading from an address",
        from: "    async function __wbg_load(module, imports) {\n",
        to: "    function initSync(module) {\n",
        // `initSync` compiles at once, which Chrome before 114 refuses on the main thread for more than
        // 4 KB; `init` takes a compiled module or its bytes and gives a promise.
        becomes: "    function init(module) {\n        \
                  return WebAssembly.instantiate(module, __wbg_get_imports()).then(function (made) {\n            \
                  return made instanceof WebAssembly.Instance\n                \
                  ? __wbg_finalize_init(made, module)\n                \
                  : __wbg_finalize_init(made.instance, made.module);\n        \
                  });\n    }\n\n",
    },
    Edit {
        what: "the loading start",
        from: "    let __wbg_init_promise;\n    async function __wbg_init(module_or_path) {\n",
        to: "    return Object.assign(__wbg_init, { initSync }, exports);\n",
        becomes: "",
    },
    Edit {
        what: "what the glue hands out",
        from: "    return Object.assign(__wbg_init, { initSync }, exports);\n",
        to: "",
        becomes: "    return Object.assign({ init, initSync }, exports);\n",
    },
];

const OPENS: &str = "let wasm_bindgen = (function(exports) {\n";
const CLOSES: &str = "})({ __proto__: null });";

/// The glue without its loader, as `function newApp()`: each call gives a fresh, unstarted instance with
/// `init`, `initSync` and what the widget exports.
pub fn transform(glue: &str) -> Result<String> {
    let glue = glue.trim();
    ensure!(
        glue.starts_with(OPENS) && glue.ends_with(CLOSES),
        "the glue does not open and close as wasm-bindgen's no-modules output does: {UPDATE}"
    );
    let mut text = glue.to_owned();
    for edit in EDITS {
        text = apply(&text, edit)?;
    }
    for word in LOADER_WORDS {
        if text.contains(word) {
            bail!("the glue still says `{word}` after its loader was cut out: {UPDATE}");
        }
    }
    Ok(format!("function newApp() {{\n{text}\nreturn wasm_bindgen;\n}}\n"))
}

const UPDATE: &str = "read what it says now, and bring xtask/src/glue.rs in step";

fn apply(text: &str, edit: &Edit) -> Result<String> {
    let Edit { what, from, to, becomes } = edit;
    let mut places = text.match_indices(from);
    let (Some((start, _)), None) = (places.next(), places.next()) else {
        bail!("the glue does not have the expected text for {what} exactly once: {UPDATE}");
    };
    let after = start + from.len();
    let Some(length) = text[after..].find(to) else {
        bail!("the glue does not have the expected text after {what}: {UPDATE}");
    };
    Ok([&text[..start], becomes, &text[after + length..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The frame of the no-modules output of wasm-bindgen 0.2.130, shortened where the edits do not look.
    const GLUE: &str = include_str!("../tests/glue-0.2.130.js");

    #[test]
    fn the_loader_is_gone_and_the_rest_stays() {
        let made = transform(GLUE).unwrap();
        assert!(made.starts_with("function newApp() {\nlet wasm_bindgen = (function(exports) {\n"));
        assert!(made.ends_with("})({ __proto__: null });\nreturn wasm_bindgen;\n}\n"));
        for kept in
            ["function initSync(module)", "function init(module)", "exports.start = start", "__wbg_finalize_init"]
        {
            assert!(made.contains(kept), "{kept}");
        }
        for word in LOADER_WORDS {
            assert!(!made.contains(word), "{word}");
        }
    }

    #[test]
    fn glue_that_reads_otherwise_stops_the_build() {
        for (old, new) in [
            ("let script_src;", "let scriptSrc;"),
            ("async function __wbg_load", "async function load"),
            ("wasm = instance.exports;", "wasm = exportsOf(instance);"),
            ("function initSync(module)", "function initSync(bytes)"),
            ("async function __wbg_init(", "async function init("),
            ("{ initSync }, exports", "{ initSync, more }, exports"),
            ("exports.start = start;", "exports.start = start; fetch('/');"),
            ("exports.start = start;", "exports.start = debugString(start);"),
            ("let wasm_bindgen = ", "var wasm_bindgen = "),
        ] {
            assert!(GLUE.contains(old), "{old}");
            let changed = GLUE.replace(old, new);
            let error = transform(&changed).expect_err(new).to_string();
            assert!(error.contains("glue.rs"), "{error}");
        }
    }
}
