//! Phrases that are not used about people.

use crate::model::{Avoid, Content};
use crate::names::READERS;
use crate::problem::Problem;

/// A problem for every text that holds a phrase from `language.toml` outside its allowed contexts.
pub(crate) fn check(content: &Content) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (key, entry) in &content.texts {
        let plain: String = (0..READERS.len()).map(|reader| plain(&content.told(entry, reader))).collect();
        for avoid in &content.avoid {
            let is_right_here = avoid.but_in.iter().any(|but| but.get_ref() == key);
            if !is_right_here && holds(&plain, avoid) {
                let message = format!("`{key}` says “{}”: say {} instead", avoid.phrase.get_ref(), avoid.instead);
                problems.push(Problem::new(&entry.file, entry.line, message));
            }
        }
    }
    problems
}

/// Lower case, with every run of anything but letters, digits and apostrophes as one space, and a space at both ends.
fn plain(words: &str) -> String {
    let mut out = String::from(" ");
    for c in words.to_lowercase().replace('’', "'").chars() {
        if c.is_alphanumeric() || c == '\'' {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// Whether the plain text holds the phrase as whole words, once allowed contexts are taken out.
fn holds(text: &str, avoid: &Avoid) -> bool {
    let mut text = text.to_owned();
    for allowed in &avoid.allowed {
        text = text.replace(plain(allowed).as_str(), " . ");
    }
    text.contains(plain(avoid.phrase.get_ref()).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml::Spanned;

    fn avoid(phrase: &str, allowed: &[&str]) -> Avoid {
        Avoid {
            kind: Spanned::new(0..0, "label".to_owned()),
            phrase: Spanned::new(0..0, phrase.to_owned()),
            instead: "something kinder".into(),
            allowed: allowed.iter().map(|&a| a.to_owned()).collect(),
            but_in: Vec::new(),
        }
    }

    #[test]
    fn a_phrase_is_found_as_whole_words_only() {
        assert!(holds(&plain("You are clean now."), &avoid("clean", &[])));
        assert!(!holds(&plain("The cleaner was here."), &avoid("clean", &[])));
        assert!(holds(&plain("Service-user groups"), &avoid("service user", &[])));
    }

    #[test]
    fn an_allowed_context_is_fine_but_the_phrase_beside_it_is_not() {
        let criminal = avoid("criminal", &["criminal record"]);
        assert!(!holds(&plain("Help with a criminal record"), &criminal));
        assert!(holds(&plain("A criminal with a criminal record"), &criminal));
    }
}
