//! Rules about the text of files: how each opens, how long it may be, and what stands in none.

use super::lexer::{Kind, names, pieces};
use super::{Breach, Source};

/// The most lines a hand-written file may have; longer ones are split.
pub const MOST_LINES: usize = 600;

/// The only file that may wait by the clock: the helper that looks again and again until a deadline.
pub const MAY_SLEEP: &str = "tests/browser/src/wait.rs";

/// Rust files that do not open by saying what they define.
pub fn opening(source: &Source) -> Vec<Breach> {
    if source.is("rs") && !source.text.starts_with("//! ") {
        return vec![Breach::new(source, 1, "open the file with `//!` and what it defines")];
    }
    Vec::new()
}

/// Hand-written files that are too long.
pub fn length(source: &Source) -> Vec<Breach> {
    let is_written = ["rs", "js", "css", "html"].iter().any(|ending| source.is(ending));
    let lines = source.text.lines().count();
    if is_written && lines > MOST_LINES {
        return vec![Breach::new(source, lines, format!("{lines} lines; split the file, {MOST_LINES} is the most"))];
    }
    Vec::new()
}

/// Style attributes, which the policy forbids: nothing would be styled by them.
pub fn style_attributes(source: &Source) -> Vec<Breach> {
    let text = &source.text;
    let is_ours = source.path.starts_with("src/ui/") || source.path == "www/page.html";
    if !is_ours {
        return Vec::new();
    }
    let found = text.match_indices("style").filter(|(at, _)| {
        let before = text[..*at].chars().next_back();
        let after = text[at + 5..].trim_start();
        before.is_some_and(|c| c.is_whitespace() || c == '\\' || c == '"')
            && (after.starts_with('=') && !after.starts_with("==") && !after.starts_with("=>"))
            && !text[..*at].ends_with("let ")
    });
    found
        .map(|(at, _)| Breach::new(source, line_of(text, at), "no style attribute: the policy forbids it; use a class"))
        .collect()
}

/// Folders of a machine and hosts of registries, which belong to whoever builds and not to what is built.
pub fn machine_traces(source: &Source, checkout: &str) -> Vec<Breach> {
    let fixed = machine_words();
    let words = fixed.iter().copied().chain([checkout]).filter(|word| word.len() > 3);
    let mut breaches = Vec::new();
    for word in words {
        for (at, _) in source.text.match_indices(word) {
            let line = line_of(&source.text, at);
            breaches.push(Breach::new(source, line, format!("`{word}` is of one machine or registry; leave it out")));
        }
    }
    breaches
}

/// Words that betray the machine something was built on. Put together here, so that this file has none.
pub fn machine_words() -> [&'static str; 9] {
    [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/Us", "ers/"),
        concat!(":\\Us", "ers\\"),
        concat!("index.", "crates.io"),
        concat!("static.", "crates.io"),
        concat!("registry.", "npmjs.org"),
        concat!("files.", "pythonhosted.org"),
        concat!("pypi", ".org"),
    ]
}

/// Sleeps: a test waits for what it wants to see, never for a time.
pub fn sleeps(source: &Source) -> Vec<Breach> {
    if !source.is("rs") || source.path == MAY_SLEEP {
        return Vec::new();
    }
    in_code(source, |line| names(line, "sleep") && line.contains("sleep("), "no sleep: wait for what should be seen")
}

/// Work left for later, and tests that do not run.
pub fn left_undone(source: &Source) -> Vec<Breach> {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("#[", "ignore"),
    ];
    if !["rs", "js", "css", "html", "toml", "ftl", "md"].iter().any(|ending| source.is(ending)) {
        return Vec::new();
    }
    let mut breaches = Vec::new();
    for (index, line) in source.text.lines().enumerate() {
        for mark in marks.iter().filter(|mark| names_mark(line, mark)) {
            breaches.push(Breach::new(source, index + 1, format!("`{mark}`: finish it, or open an issue")));
        }
    }
    breaches
}

fn names_mark(line: &str, mark: &str) -> bool {
    if mark.ends_with(|c: char| c.is_alphanumeric()) && !mark.starts_with('#') {
        return names(line, mark);
    }
    line.contains(mark)
}

fn in_code(source: &Source, is_breach: impl Fn(&str) -> bool, says: &str) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for piece in pieces(&source.text).iter().filter(|piece| piece.kind == Kind::Code) {
        for (offset, line) in piece.text.lines().enumerate() {
            if is_breach(line) {
                breaches.push(Breach::new(source, piece.line + offset, says));
            }
        }
    }
    breaches
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_opens_without_saying_what_it_is_is_caught() {
        assert_eq!(opening(&Source::new("src/a.rs", "use std::fmt;")).len(), 1);
        assert!(opening(&Source::new("src/a.rs", "//! Areas.\n")).is_empty());
        assert!(opening(&Source::new("www/boot.js", "go();")).is_empty());
    }

    #[test]
    fn one_line_too_many_is_caught() {
        assert_eq!(length(&Source::new("src/a.rs", "x\n".repeat(601))).len(), 1);
        assert!(length(&Source::new("src/a.rs", "x\n".repeat(600))).is_empty());
        assert!(length(&Source::new("Cargo.lock", "x\n".repeat(9000))).is_empty());
    }

    #[test]
    fn a_style_attribute_is_caught() {
        for text in ["html! { <p style=\"color: red\"/> }", "<p\n  style={css}>", "Some(\"<p style=\\\"a\\\">\")"] {
            assert_eq!(style_attributes(&Source::new("src/ui/a.rs", text)).len(), 1, "{text}");
        }
        for text in ["let style = 1;", "style == 2", "list-style=", "match style => "] {
            assert!(style_attributes(&Source::new("src/ui/a.rs", text)).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_folder_of_this_machine_is_caught() {
        for word in machine_words() {
            let source = Source::new("docs/a.md", format!("see\n{word}x"));
            assert_eq!(machine_traces(&source, "")[0].line, 2, "{word}");
        }
        assert_eq!(machine_traces(&Source::new("a", "in /srv/plan/x"), "/srv/plan").len(), 1);
        assert!(machine_traces(&Source::new("a", "https://crates.io/crates/yew"), "").is_empty());
    }

    #[test]
    fn a_sleep_is_caught_outside_the_one_helper() {
        let text = "std::thread::sleep(Duration::from_secs(1));";
        assert_eq!(sleeps(&Source::new("tests/browser/tests/a.rs", text)).len(), 1);
        assert_eq!(sleeps(&Source::new("src/a.rs", "tokio::time::sleep(x).await")).len(), 1);
        assert!(sleeps(&Source::new(MAY_SLEEP, text)).is_empty());
        assert!(
            sleeps(&Source::new("src/a.rs", "// no sleep(1) here\nlet a = \"sleep(2)\"; let slept = asleep(1);"))
                .is_empty()
        );
    }

    #[test]
    fn work_left_for_later_is_caught() {
        for mark in [
            concat!("// TO", "DO: later"),
            concat!("to", "do!()"),
            concat!("#[", "ignore]"),
            concat!("/* FIX", "ME */"),
        ] {
            assert_eq!(left_undone(&Source::new("src/a.rs", mark)).len(), 1, "{mark}");
        }
        assert!(left_undone(&Source::new("docs/a.md", "mastodon, methodology")).is_empty());
    }
}
