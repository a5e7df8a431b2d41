//! Fills the places in a text and chooses its plural form. The whole runtime of the wording.

use std::borrow::Cow;

use super::{NAMES, Nation, PARTED, Text};

/// Marks a plural text and parts its pieces; the content compiler writes it.
const PLURAL: char = '\u{2}';

/// The words of `text` with every `{name}` replaced.
///
/// A name that the text does not hold is ignored, and a place that is given no words stays as written.
#[must_use]
pub fn fill(text: Text, places: &[(&str, &str)]) -> String {
    fill_words(text.words(), places)
}

/// The words of a plural `text` for `count`, with `{count}` as the number.
///
/// English has two forms: one, and all the rest.
#[must_use]
pub fn plural(text: Text, count: usize) -> String {
    let mut forms = text.words().split(PLURAL).skip(2);
    let one = forms.next().unwrap_or_default();
    let other = forms.next().unwrap_or(one);
    fill_words(if count == 1 { one } else { other }, &[("count", &count.to_string())])
}

/// Marks a name that differs by nation, before its place in the table; the content compiler writes both.
const NAME: char = '\u{3}';

/// For how many readers a name is written: the four nations, then whoever did not say.
const READERS: usize = Nation::ALL.len() + 1;

/// The words with each name as it is in `nation`.
pub(super) fn with_names(words: &'static str, nation: Option<Nation>) -> Cow<'static, str> {
    if !words.contains(NAME) {
        return Cow::Borrowed(words);
    }
    let reader = nation.map_or(READERS - 1, |nation| nation as usize);
    let mut parts = words.split(NAME);
    let mut out = String::from(parts.next().unwrap_or_default());
    for part in parts {
        let (place, rest) = part.split_at_checked(1).unwrap_or_default();
        let place = place.bytes().next().unwrap_or_default().wrapping_sub(b'0');
        out.push_str(NAMES.split(PARTED).nth(usize::from(place) * READERS + reader).unwrap_or_default());
        out.push_str(rest);
    }
    Cow::Owned(out)
}

fn fill_words(words: &str, places: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(words.len() + 16);
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            rest = after;
            break;
        };
        match places.iter().find(|(place, _)| *place == name) {
            Some((_, words)) => out.push_str(words),
            None => out.extend(["{", name, "}"]),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill_words;

    #[test]
    fn places_are_filled_in_the_order_of_the_text() {
        assert_eq!(fill_words("{a} of {b}: {a}", &[("b", "14"), ("a", "3")]), "3 of 14: 3");
    }

    #[test]
    fn words_that_a_person_typed_are_never_filled_again() {
        assert_eq!(fill_words("You said {words}.", &[("words", "{words} {a}"), ("a", "x")]), "You said {words} {a}.");
    }
}
