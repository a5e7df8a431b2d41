//! Which part of the widget may name what.

use super::lexer::{Kind, names, pieces};
use super::{Breach, Source};

/// A name, and where in the widget it may stand.
struct Limit {
    names: &'static [&'static str],
    /// Starts of paths.
    only_in: &'static [&'static str],
    why: &'static str,
}

const LIMITS: &[Limit] = &[
    Limit {
        names: &["web_sys", "js_sys", "gloo_"],
        only_in: &["src/platform/"],
        why: "only src/platform may name a browser type; everything else runs natively too",
    },
    Limit {
        names: &["yew"],
        only_in: &["src/ui/"],
        why: "only src/ui may name yew; the rules know nothing of screens",
    },
    Limit {
        names: &["wasm_bindgen"],
        only_in: &["src/platform/", "src/lib.rs"],
        why: "only src/platform and src/lib.rs may name wasm_bindgen",
    },
    Limit {
        names: &["std::time", "Instant", "SystemTime"],
        only_in: &[],
        why: "the widget has no clock of its own: it would panic in a browser, and tests could not choose the day",
    },
    Limit {
        names: &["println", "eprintln", "print", "eprint", "dbg"],
        only_in: &[],
        why: "the widget writes to no console: what a person typed never goes to a log",
    },
];

/// Names in the widget's code that stand where they may not.
pub fn breaches(source: &Source) -> Vec<Breach> {
    if !source.is_product() {
        return Vec::new();
    }
    let mut breaches = Vec::new();
    for piece in pieces(&source.text).iter().filter(|piece| piece.kind == Kind::Code) {
        for (offset, line) in piece.text.lines().enumerate() {
            for limit in LIMITS.iter().filter(|limit| !limit.only_in.iter().any(|start| source.path.starts_with(start)))
            {
                for name in limit.names.iter().filter(|name| is_named(line, name)) {
                    breaches.push(Breach::new(source, piece.line + offset, format!("`{name}`: {}", limit.why)));
                }
            }
        }
    }
    breaches
}

fn is_named(line: &str, name: &str) -> bool {
    match name {
        // As functions these are common names.
        "print" | "eprint" | "dbg" | "println" | "eprintln" => names(line, name) && line.contains(&format!("{name}!")),
        _ => names(line, name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caught(path: &str, text: &str) -> bool {
        !breaches(&Source::new(path, text)).is_empty()
    }

    #[test]
    fn a_browser_type_outside_platform_is_caught() {
        for text in ["use web_sys::Window;", "let x = js_sys::Date::now();", "use gloo_events::EventListener;"] {
            assert!(caught("src/ui/app.rs", text), "{text}");
            assert!(caught("src/plan/mod.rs", text), "{text}");
            assert!(!caught("src/platform/page.rs", text), "{text}");
        }
        assert!(!caught("src/plan/mod.rs", "// never web_sys here"));
        assert!(!caught("xtask/src/lib.rs", "use web_sys::Window;"));
    }

    #[test]
    fn yew_outside_ui_and_bindgen_outside_the_edge_are_caught() {
        assert!(caught("src/session/mod.rs", "use yew::prelude::*;"));
        assert!(!caught("src/ui/app.rs", "use yew::prelude::*;"));
        assert!(caught("src/ui/app.rs", "use wasm_bindgen::JsCast;"));
        assert!(!caught("src/lib.rs", "use wasm_bindgen::prelude::*;"));
    }

    #[test]
    fn a_clock_or_a_console_anywhere_in_the_widget_is_caught() {
        assert!(caught("src/platform/clock.rs", "use std::time::Instant;"));
        assert!(caught("src/plan/rank.rs", "\n\nprintln!(\"{}\", 1);"));
        assert!(!caught("src/platform/print.rs", "window.print();"));
        assert_eq!(breaches(&Source::new("src/a.rs", "\n\ndbg!(1);"))[0].line, 3);
    }
}
