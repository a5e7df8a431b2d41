//! No wording for people in Rust: it lives in `content/`, where it can be read, checked and translated.

use super::lexer::{Kind, pieces};
use super::{Breach, Source};

/// So many words in a row make a sentence; fewer are a key, a class or an id.
const SENTENCE: usize = 4;

/// What a literal may stand in although it is long: it is for those who program, not for those who read.
const FOR_PROGRAMMERS: &[&str] = &[
    "panic!(",
    "assert!(",
    "assert_eq!(",
    "assert_ne!(",
    "unreachable!(",
    "compile_error!(",
    "expect(",
    "write!(f,",
    "write!(\n",
];

/// The parts page names the states it shows for those who build the page; it is never shipped.
const PARTS_PAGE: &str = "src/ui/parts/examples.rs";

/// Literals in the widget's code that read like sentences.
pub fn breaches(source: &Source) -> Vec<Breach> {
    if !source.is_product() || source.is_test() || source.path == PARTS_PAGE {
        return Vec::new();
    }
    let mut breaches = Vec::new();
    // The code since the statement or block began, which tells what a literal is for.
    let mut before = String::new();
    for piece in pieces(without_tests(&source.text)) {
        match piece.kind {
            Kind::Comment => {}
            Kind::Code => {
                before.push_str(piece.text);
                if let Some(start) = before.rfind([';', '{', '}']) {
                    before.drain(..=start);
                }
            }
            Kind::Literal => {
                let is_exempt = is_attribute(&before) || FOR_PROGRAMMERS.iter().any(|start| before.contains(start));
                if !is_exempt && words_in_a_row(piece.text) >= SENTENCE {
                    breaches.push(Breach::new(
                        source,
                        piece.line,
                        format!("wording in Rust; it belongs in content/: {:?}", piece.text),
                    ));
                }
                before.push('\u{1}');
            }
        }
    }
    breaches
}

/// The file up to the tests at its end.
fn without_tests(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod ").map_or(text, |at| &text[..at])
}

fn is_attribute(before: &str) -> bool {
    before.rfind("#[").or_else(|| before.rfind("#![")).is_some_and(|at| {
        let inside = &before[at..];
        inside.matches('[').count() > inside.matches(']').count()
    })
}

/// The most words of letters that follow each other with spaces between.
fn words_in_a_row(text: &str) -> usize {
    let mut most = 0;
    let mut row = 0;
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '{' && c != '}' && c != '-');
        let is_word = !bare.is_empty() && bare.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’'));
        row = if is_word { row + 1 } else { 0 };
        most = most.max(row);
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caught(text: &str) -> bool {
        !breaches(&Source::new("src/ui/screens/plan.rs", text)).is_empty()
    }

    #[test]
    fn a_sentence_on_a_screen_is_caught() {
        assert!(caught("html! { <p>{ \"What would you like first?\" }</p> }"));
        assert!(caught("const A: &str = \"Nothing here leaves this page.\";"));
        assert!(caught("let a = r\"This is our own wording\";"));
    }

    #[test]
    fn keys_classes_and_words_for_programmers_are_not() {
        for text in [
            "classes!(\"button button-main wide\")",
            "let a = \"M4 12 L20 12 L20 14\";",
            "#[expect(clippy::panic, reason = \"this cannot happen to a person\")]\nfn a() {}",
            "assert!(true, \"this must be so always\");",
            "unreachable!(\"the build checks that before\");",
            "write!(f, \"not a file of this page: {place}\")",
            "// This is only a comment, \"with a quoted sentence inside\".",
            "fn a() {}\n#[cfg(test)]\nmod tests { const A: &str = \"a sentence in a test\"; }",
        ] {
            assert!(!caught(text), "{text}");
        }
        assert!(breaches(&Source::new("xtask/src/main.rs", "say(\"one two three four\")")).is_empty());
    }
}
